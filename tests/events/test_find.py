"""All cues of a recording, where they are, and how they warm the heat."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest

from tvad_desktop.detection.event_heat import NEWS_SECONDS, with_events
from tvad_desktop.domain.events import ACCIDENT, EVENT_KINDS, FALL, FIGHT, LEFT, RUNNING, find_reasons, say_reason
from tvad_desktop.domain.layers import stack_layers
from tvad_desktop.events.action_signs import ActionSigns
from tvad_desktop.events.cue import EVENTS_LAYER, Cue, as_rows
from tvad_desktop.events.find import FIGHT_ONE_HALF, MOST_PROBABILITY, beyond_usual, count_close, find_events
from tvad_desktop.objects.network import PERSON

STEP_US = 200_000
STANDING = np.array([[0.4, 0.3, 0.5, 0.9, 0.8, PERSON]], np.float32)
LYING = np.array([[0.35, 0.75, 0.65, 0.92, 0.6, PERSON]], np.float32)
PLACE = np.array([0.2, 0.2, 0.6, 0.8], np.float32)


@dataclass
class Step:
    time_us: int
    objects: np.ndarray | None
    signs: ActionSigns | None
    light: np.ndarray | None = None
    picture: np.ndarray | None = None
    looks: np.ndarray | None = None
    shift: float = 0.0


class Head:
    """Says of each step what its only sign says."""

    def logits(self, signs):
        return np.array([one.values[0] for one in signs], np.float32)


def recording(*logits: float, fallen_from: int = 10**9) -> list[Step]:
    return [
        Step(number * STEP_US, LYING if number >= fallen_from else STANDING, ActionSigns(np.array([logit]), PLACE))
        for number, logit in enumerate(logits)
    ]


def test_what_looks_like_a_fight_all_the_time_is_the_usual_of_a_recording():
    rain = np.full(300, 2.5, np.float32)
    assert beyond_usual(rain).max() < FIGHT_ONE_HALF - 1
    assert beyond_usual(rain[:10]).max() > FIGHT_ONE_HALF, "two seconds do not tell what is usual"
    fight = np.where(np.arange(300) < 30, np.float32(2.5), np.float32(-6.0))
    assert np.array_equal(beyond_usual(fight), fight)


def test_a_fight_is_where_it_moves_and_as_likely_as_the_head_says():
    steps = recording(-9.0, -9.0, -9.0, FIGHT_ONE_HALF, 30.0)
    found = find_events(lambda: steps, Head(), aspect=1.5, crowd=0.0)
    fights = [next(cue for cue in cues if cue.kind == FIGHT) for cues in found]
    told = [pytest.approx(0.5), MOST_PROBABILITY]
    assert [cue.probability for cue in fights][2:] == [pytest.approx(0, abs=0.001), *told]
    assert all(cue.box is PLACE for cue in fights)


def test_falls_are_found_without_a_head_and_not_in_a_crowd():
    steps = recording(*[0.0] * 12, fallen_from=6)
    found = find_events(lambda: steps, None, aspect=1.5, crowd=0.0)
    assert [[cue.kind for cue in cues] for cues in found] == [[]] * 6 + [[FALL]] * 6
    last = found[-1][0]
    assert last.probability == pytest.approx(MOST_PROBABILITY)
    assert last.measure == pytest.approx(1.0)
    assert last.box == pytest.approx(LYING[0, :4])
    crowded = find_events(lambda: steps, None, aspect=1.5, crowd=0.9)
    assert crowded[-1][0].probability < 0.2


def test_who_stood_before_a_cut_did_not_fall_in_it():
    steps = recording(*[0.0] * 12, fallen_from=6)
    assert find_events(lambda: steps, None, aspect=1.5, crowd=0.0, cuts=[6]) == [[]] * 12
    late = find_events(lambda: steps, None, aspect=1.5, crowd=0.0, cuts=[3])
    assert [[cue.kind for cue in cues] for cues in late] == [[]] * 6 + [[FALL]] * 6


def test_people_are_close_where_they_are_within_reach():
    people = np.array([[0.1, 0.5, 0.2, 0.9], [0.2, 0.5, 0.3, 0.9], [0.8, 0.5, 0.9, 0.9]], np.float32)
    assert count_close(people, 1.5) == 2
    assert count_close(people[:1], 1.5) == 0


def test_an_event_warms_its_place_and_nothing_far_away():
    heat = np.full((10, 15), 0.1, np.float32)
    warmed = with_events(heat, [Cue(FIGHT, 0.8, np.array([0.2, 0.2, 0.4, 0.5], np.float32))])
    assert warmed[2:5, 3:6] == pytest.approx(1 - 0.9 * 0.2)
    assert warmed.max() == pytest.approx(1 - 0.9 * 0.2)
    assert warmed[9, 14] == pytest.approx(0.1, abs=1e-4)
    assert (warmed >= heat - 1e-6).all()


def test_what_is_less_likely_than_not_makes_nothing_hot():
    heat = np.array([[0.1, 0.45, 0.7]], np.float32)
    everywhere = np.array([0, 0, 1, 1], np.float32)
    warmed = with_events(heat, [Cue(FIGHT, 0.4, everywhere)])
    assert warmed[0] == pytest.approx([1 - 0.9 * 0.6, 0.49, 0.7])
    both = with_events(heat, [Cue(FIGHT, 0.4, everywhere), Cue(FALL, 0.4, everywhere)])
    assert both[0] == pytest.approx(1 - (1 - heat[0]) * 0.36), "together they are likely"


def test_somebody_who_runs_is_told_and_warms_nothing():
    fastest = np.array([2.5, 0.1, 0.2, 0.3, 0.6], np.float32)
    steps = [
        Step(number * STEP_US, None, ActionSigns(np.zeros(1), PLACE, fastest if number % 3 == 0 else None))
        for number in range(7)
    ]
    found = find_events(lambda: steps, None, aspect=1.5, crowd=0.0)
    (cue,) = found[-1]
    assert (cue.kind, cue.probability, cue.measure) == (RUNNING, MOST_PROBABILITY, 2.5)
    assert cue.box.tolist() == fastest[1:].tolist()
    heat = np.full((4, 5), 0.1, np.float32)
    assert with_events(heat, [cue]).tolist() == heat.tolist()


def test_a_sure_accident_or_left_object_warms_its_place_and_a_doubtful_one_nothing():
    heat = np.full((4, 5), 0.1, np.float32)
    everywhere = np.array([0, 0, 1, 1], np.float32)
    assert with_events(heat, [Cue(ACCIDENT, 0.7, everywhere)]).max() == pytest.approx(1 - 0.9 * 0.3)
    assert with_events(heat, [Cue(ACCIDENT, 0.45, everywhere)]).tolist() == heat.tolist()
    assert with_events(heat, [Cue(LEFT, 0.9, everywhere, 6.0)]).max() == pytest.approx(1 - 0.9 * 0.1)
    assert with_events(heat, [Cue(LEFT, 0.6, everywhere, 6.0)]).tolist() == heat.tolist()
    assert with_events(heat, [Cue(LEFT, 0.9, everywhere, NEWS_SECONDS + 1)]).tolist() == heat.tolist()


def test_what_is_unlikely_changes_nothing():
    heat = np.random.default_rng(1).uniform(0, 1, (4, 5)).astype(np.float32)
    assert with_events(heat, [Cue(FIGHT, 0.01, PLACE)]) == pytest.approx(heat, abs=1e-6)
    assert len(as_rows([Cue(FIGHT, 0.1, PLACE)])["kind"]) == 0


def layer_of(*steps: list[Cue]):
    return stack_layers([{EVENTS_LAYER: as_rows(cues)} for cues in steps])[EVENTS_LAYER]


def test_reasons_say_what_was_measured_when():
    none, weak = [], [Cue(FIGHT, 0.3, PLACE, 2)]
    strong, both = [Cue(FIGHT, 0.9, PLACE, 3)], [Cue(FIGHT, 0.8, PLACE, 3), Cue(FALL, 0.6, PLACE, 1.0)]
    times_us = np.arange(6) * STEP_US
    reasons = find_reasons(times_us, layer_of(none, weak, strong, strong, both, none), STEP_US)
    assert [reason.kind for reason in reasons] == [FIGHT, FALL]
    assert (reasons[0].start_us, reasons[0].end_us) == (2 * STEP_US, 5 * STEP_US)
    assert say_reason(reasons[0]) == "fight (90 %): 3 people close, fast irregular movement, 1 s".replace(" %", "%")
    assert find_reasons(times_us[:2], layer_of(none, weak), STEP_US) == ()


def test_every_kind_has_words():
    for number, kind in enumerate(EVENT_KINDS):
        rows = layer_of([Cue(kind, 0.9, PLACE, 1.5)])
        (reason,) = find_reasons(np.array([0]), rows, STEP_US)
        assert (reason.kind, EVENT_KINDS[number]) == (kind, kind)
        assert reason.text
