"""Explosions brighten the picture at once in the colours of flames, and what burns then does not rest."""

from __future__ import annotations

import numpy as np
import pytest

from tests.events.drawn_light import ORANGE, PALE, cells_of, disc, flames
from tvad_desktop.events.explosion import AFTER_STEPS, follow_explosions


def found_in(draw, seconds: float = 6.0, *, background: int = 70):
    return list(follow_explosions(cells_of(draw, seconds, background=background)))


def likeliest(found) -> float:
    return max((one[0] for one in found if one is not None), default=0.0)


def burst(picture, at_s, random):
    """At two seconds a fireball that lights everything, then sinks and flickers."""
    if at_s < 2:
        return
    fading = np.exp(-(at_s - 2) / 1.5)
    picture += 90 * fading
    flames(height=round(20 + 50 * fading), foot=85, since_s=2.0)(picture, at_s, random)


def test_an_explosion_is_told_from_its_first_step_on_and_where_it_is():
    found = found_in(burst)
    assert all(one is None for one in found[:10])
    probability, box, share = found[10]
    assert probability > 0.8
    assert share > 0.25
    assert box[0] < 0.5 < box[2]
    assert box[1] < 0.8 < box[3]
    assert [one is not None for one in found[10 : 10 + AFTER_STEPS]] == [True] * AFTER_STEPS
    assert found[10 + AFTER_STEPS] is None


def switched(colour, *, since_s: float = 2.0, all_of_it: bool = True):
    def draw(picture, at_s, random):
        if at_s >= since_s:
            picture[:] = picture * 0.3 + np.array(colour) * 0.7 if all_of_it else picture

    return draw


def infrared(picture, at_s, random):
    """From the colours of dusk to brighter grey."""
    picture[:] = picture + 80 if at_s >= 2 else picture * np.array([1.2, 0.8, 0.5])


def lightning(picture, at_s, random):
    picture += 120 if 2.0 <= at_s < 2.3 else 0


def lorry(picture, at_s, random):
    """An orange lorry that fills a good part of the picture within a second."""
    picture[20:85, : max(0, round((at_s - 2) * 100))] = ORANGE


@pytest.mark.parametrize(
    ("what", "draw"),
    [
        ("a lamp", switched((255, 250, 240))),
        ("a warm lamp", switched(ORANGE)),
        ("infrared", infrared),
        ("lightning", lightning),
        ("an orange lorry", lorry),
        ("headlights", disc(PALE, radius=25, x=lambda at_s: 20 + 30 * at_s)),
        ("a fire that grows", lambda picture, at_s, random: flames(height=round(10 + 5 * at_s))(picture, at_s, random)),
    ],
)
def test_what_brightens_otherwise_is_no_explosion(what, draw):
    assert likeliest(found_in(draw)) < 0.5, what


def test_every_step_gets_an_answer_and_unmeasured_ones_none():
    cells = cells_of(burst, 6.0)
    assert len(list(follow_explosions(cells))) == len(cells) == 30
    assert list(follow_explosions([None] * 5)) == [None] * 5
    assert list(follow_explosions([])) == []
    gaps = [None if number % 2 else one for number, one in enumerate(cells)]
    assert likeliest(follow_explosions(gaps)) > 0.2
