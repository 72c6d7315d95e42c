"""What is left or taken: a place that somebody touched, and that stays otherwise when they are gone."""

from __future__ import annotations

import numpy as np
import pytest

from tvad_desktop.events.left_things import KEPT_US, follow_things

EVERY_US = 2_000_000
CAR = 2
BAG = (slice(30, 34), slice(40, 45))
BOXES = {
    "beside": [0.37, 0.3, 0.48, 0.85, 0.8, 0],
    "before": [0.37, 0.3, 0.6, 0.85, 0.8, 0],
    "car": [0.48, 0.6, 0.58, 0.78, 0.8, CAR],
}


def told(events: dict[int, str], count: int = 16, *, people=range(6, 8), light=lambda number: 0, who: str = "beside"):
    """The changes told with each picture: `events` says what is put down or taken away where, and from when on."""
    random = np.random.default_rng(2)
    ground = random.integers(100, 140, (45, 80, 1)).repeat(3, axis=2)
    steps, lies = [], False
    for number in range(count):
        lies = {"put": True, "taken": False}.get(events.get(number, ""), lies)
        picture = ground + random.integers(-3, 4, ground.shape) + light(number)
        if lies:
            picture[BAG] = 40
        objects = np.zeros((0, 6), np.float32)
        if number in people:
            picture[15:38, 30:38] = random.integers(0, 255, (23, 8, 3))  # somebody who moves
            objects = np.array([BOXES[who]], np.float32)
        steps.append((number * EVERY_US, np.clip(picture, 0, 255).astype(np.uint8), objects))
    return list(follow_things(steps))


def test_what_somebody_puts_down_and_leaves_is_an_object_left():
    found = told({7: "put"})
    assert all(not changes for changes in found[:8])
    change = found[-1][0]
    assert change.was_left
    assert change.probability == pytest.approx(1)
    assert change.box == pytest.approx([40 / 80, 30 / 45, 45 / 80, 34 / 45], abs=0.001)
    assert 6 * EVERY_US <= change.since_us <= 8 * EVERY_US


def test_what_is_gone_after_somebody_was_there_was_taken():
    found = told({0: "put", 7: "taken"})
    assert [change.was_left for change in found[-1]] == [False]


def test_what_is_fetched_again_is_no_longer_left():
    found = told({7: "put", 20: "taken"}, 34, people=(6, 7, 19, 20))
    assert [change.was_left for change in found[18]] == [True]
    assert [change.was_left for change in found[-1]] == [False]


def test_it_is_told_for_a_minute():
    found = told({7: "put"}, 50)
    ends = max(number for number, changes in enumerate(found) if changes)
    assert ends == pytest.approx(7 + KEPT_US / EVERY_US, abs=1)


@pytest.mark.parametrize(
    ("what", "found"),
    [
        ("nothing was put down", told({})),
        ("nobody was there", told({7: "put"}, people=())),
        ("it got darker", told({}, light=lambda number: -40 if number > 7 else 0)),
        ("somebody still stands there", told({7: "put"}, people=range(6, 16), who="before")),
        ("a car stopped there", told({7: "put"}, people=range(6, 16), who="car")),
        ("it lay there for a moment", told({7: "put", 9: "taken"})),
    ],
)
def test_nothing_else_is_left(what, found):
    assert not any(found), what


def test_steps_without_a_picture_and_pictures_of_another_size_are_no_trouble():
    small, large = (np.full((rows, 80, 3), 100, np.uint8) for rows in (45, 60))
    steps = [(number * EVERY_US, small if number < 8 else large, None) for number in range(16)]
    steps[3] = (3 * EVERY_US, None, None)
    assert not any(follow_things(steps))
