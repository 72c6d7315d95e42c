"""A recording judged by itself: what stands out in it is hot, where it is hottest anyway."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tvad_desktop.detection import self_learned
from tvad_desktop.detection.maps import softmax
from tvad_desktop.detection.self_learned import MOTION_SHARE, judge_recording, weigh_recording
from tvad_desktop.detection.watched_step import WatchedStep, pack_steps, unpack_steps
from tvad_desktop.detection.whole_picture import LOOK, find_cuts, read_signs, smoothed, unusual
from tvad_desktop.objects.network import NO_OBJECTS, PERSON

GRID = (6, 9)
STEP_US = 200_000


def recording(
    count: int = 300,
    *,
    strange: range = range(0),
    people: int = 0,
    height: float = 0.1,
    seed: int = 1,
) -> list[WatchedStep]:
    """Steps of an ordinary recording; in `strange` the picture's look changes three times as much."""
    random = np.random.default_rng(seed)
    boxes = [[0.1 * k, 0.5, 0.1 * k + 0.02, 0.5 + height, 0.9, PERSON] for k in range(people)]
    steps = []
    for number in range(count):
        logits = random.normal(-2.0, 0.1, GRID)
        logits[2, 4] += 1.0
        steps.append(
            WatchedStep(
                time_us=number * STEP_US,
                logits=logits.astype(np.float16),
                look_change=float("nan")
                if number == 0
                else 0.15 * random.uniform(0.9, 1.1) * (1 + 2 * (number in strange)),
                texture_change=float("nan") if number == 0 else 0.08 * random.uniform(0.9, 1.1),
                speed=0.2,
                objects=np.array(boxes, np.float32).reshape(-1, 6) if number % 3 == 0 else None,
                unsteadiness=float("nan") if number == 0 else 0.1 * random.uniform(0.9, 1.1),
            )
        )
    return steps


def changed(steps: list[WatchedStep], where: range, **values: float) -> list[WatchedStep]:
    return [replace(step, **values) if number in where else step for number, step in enumerate(steps)]


def scores(steps: list[WatchedStep]) -> np.ndarray:
    return np.array([softmax(logits).max() for _, logits in judge_recording(lambda: steps)])


def test_a_moment_unlike_all_others_stands_out_and_nothing_else():
    found = scores(recording(strange=range(150, 170)))
    assert found[152:168].min() > 0.5
    assert np.concatenate([found[:130], found[190:]]).max() < 0.5


def test_an_ordinary_recording_stays_quiet():
    assert scores(recording()).max() < 0.5


def test_the_whole_picture_is_judged_where_it_is_hottest():
    for _, logits in judge_recording(lambda: recording(60, strange=range(30, 40))):
        assert np.unravel_index(logits.argmax(), GRID) in [(row, column) for row in (1, 2, 3) for column in (3, 4, 5)]


def test_times_are_those_of_the_steps():
    steps = recording(40)
    assert [time_us for time_us, _ in judge_recording(lambda: steps)] == [step.time_us for step in steps]


def test_where_many_small_people_walk_every_place_is_judged_for_itself():
    crowd = weigh_recording(lambda: recording(60, people=8)).crowd
    assert crowd.min() > 0.8
    assert weigh_recording(lambda: recording(60, people=8, height=0.4)).crowd.max() == 0.0
    assert weigh_recording(lambda: recording(60)).crowd.max() == 0.0


def test_a_short_recording_is_measured_by_what_others_show():
    calm, restless = np.full(10, LOOK.median), np.full(10, LOOK.median + 10 * LOOK.spread)
    assert unusual(calm, LOOK) == pytest.approx(np.zeros(10))
    assert unusual(restless, LOOK).min() > 2
    assert unusual(np.repeat(restless, 300), LOOK).max() < 0.5


def test_the_fewer_moments_can_be_compared_the_more_must_be_seen(monkeypatch):
    few, many = recording(10), recording(300)

    def weigh() -> tuple[float, float]:
        return weigh_recording(lambda: few).logits.mean(), weigh_recording(lambda: many).logits.mean()

    with_short = weigh()
    monkeypatch.setattr(self_learned, "SHORT", 0.0)
    without = weigh()
    assert without[0] - with_short[0] == pytest.approx(0.5 * 20 / 30, abs=1e-5)
    assert 0 < without[1] - with_short[1] < 0.05


def test_violent_action_counts_as_far_as_it_is_unlike_the_rest_of_the_recording():
    steps = recording()
    calm = np.random.default_rng(3).normal(-5.0, 0.5, 300)
    once, always = calm.copy(), calm + 9.0
    once[150:170] += 9.0

    def found(action: np.ndarray) -> np.ndarray:
        return np.array([softmax(logits).max() for _, logits in judge_recording(lambda: steps, action)])

    assert found(once)[155:165].min() > 0.5 > found(once)[:130].max()
    assert found(always).max() < 0.5


def test_a_short_clip_is_judged_by_change_of_look_more_than_of_texture():
    def evidence(count: int) -> float:
        plain = recording(count)
        told = weigh_recording(lambda: changed(plain, range(4, 8), texture_change=0.2)).logits
        return float((told - weigh_recording(lambda: plain).logits)[4:8].mean())

    assert evidence(12) < 0.1
    assert evidence(120) > 0.3


def test_a_standstill_is_no_sign():
    walking = [replace(step, speed=2.0) for step in recording()]
    waiting = changed(walking, range(150, 170), speed=0.01)
    told = [weigh_recording(lambda steps=steps: steps).logits for steps in (walking, waiting)]
    assert 0.2 < float((told[1] - told[0]).max()) < 1.5 * MOTION_SHARE


def test_the_first_to_walk_by_where_nothing_moves_is_no_sign():
    empty = changed(recording(600), range(600), look_change=0.05, texture_change=0.04, speed=0.0, unsteadiness=0.01)
    walking = changed(empty, range(300, 340), look_change=0.16, texture_change=0.09, speed=0.3, unsteadiness=0.12)
    assert scores(walking).max() < 0.5
    fighting = changed(empty, range(300, 340), look_change=0.45, texture_change=0.2, speed=0.5, unsteadiness=0.6)
    assert scores(fighting)[305:335].min() > 0.5


def test_a_cut_begins_another_scene_and_is_no_incident():
    steps = changed(recording(), range(150, 151), look_change=0.9, texture_change=0.6, unsteadiness=4.0)
    steps = changed(steps, range(151, 153), speed=6.0, unsteadiness=4.0)
    steps[151] = replace(steps[151], logits=np.full(GRID, 9.0, np.float16))
    judged = dict(judge_recording(lambda: steps))
    assert max(softmax(logits).max() for logits in judged.values()) < 0.5
    assert np.ptp(judged[151 * STEP_US]) < 3
    assert read_signs(steps).is_void.nonzero()[0].tolist() == [150, 151, 152]


def test_an_explosion_is_no_cut_for_it_goes_on():
    look = np.array([0.1, 0.1, 0.7, 0.35, 0.3, 0.2])
    assert not find_cuts(look, look).any()
    assert find_cuts(np.array([0.1, 0.7, 0.1]), np.array([0.1, 0.6, 0.1])).tolist() == [False, True, False]
    assert find_cuts(np.zeros(0), np.zeros(0)).tolist() == []


def test_a_camera_that_is_knocked_is_no_incident():
    knocked = range(150, 160)
    steps = changed(recording(), knocked, look_change=0.5, texture_change=0.3, speed=0.5, unsteadiness=3.0)
    assert scores(changed(steps, knocked, shift=3.0)).max() < 0.5 < scores(steps).max()


def test_where_the_camera_moves_all_the_time_more_must_be_seen():
    steps = recording(strange=range(150, 170))
    moving = changed(steps, range(300), shift=2.0)
    assert read_signs(moving).camera_moves
    assert scores(moving).max() < scores(steps).max()


def test_where_pictures_come_seldom_more_must_be_seen():
    steps = recording(strange=range(150, 170))
    sparse = [replace(step, time_us=10 * step.time_us) for step in steps]
    assert not read_signs(steps).is_sparse
    assert read_signs(sparse).is_sparse
    assert scores(sparse).max() < scores(steps).max()
    walked = recording(60, people=8)
    slow = [replace(step, time_us=10 * step.time_us) for step in walked]
    assert scores(slow).max() < scores(walked).max()


def test_the_first_moments_are_not_judged_by_what_is_not_known_of_them():
    steps = recording()
    steps[0] = replace(steps[0], speed=0.0)
    assert scores(steps)[:3].max() < 0.5
    assert read_signs(steps).speed[0] == pytest.approx(0.2)


def test_of_nothing_nothing_is_said():
    assert list(judge_recording(list)) == []
    assert len(scores(recording(1))) == 1


def test_smoothing_keeps_what_is_constant():
    assert smoothed(np.full(7, 3.0), 10.0) == pytest.approx(np.full(7, 3.0))
    spike = np.zeros(41)
    spike[20] = 1.0
    assert smoothed(spike, 1.5).sum() == pytest.approx(1.0)
    assert smoothed(np.array([1.0, 0, 0, 0, 0, 0, 0, 0]), 1.5)[0] < 0.5


def test_watched_steps_are_kept_as_they_are():
    steps = recording(7, people=2)
    steps[3] = WatchedStep(5, steps[3].logits, 0.5, 0.25, 1.5, NO_OBJECTS, unsteadiness=0.75, shift=0.125)
    light = np.arange(4 * 18 * 32, dtype=np.uint8).reshape(4, 18, 32)
    steps[5] = replace(steps[5], light=light, picture=np.full((45, 80, 3), 7, np.uint8))
    for before, after in zip(steps, unpack_steps(pack_steps(steps)), strict=True):
        assert (before.time_us, before.logits.tobytes()) == (after.time_us, after.logits.tobytes())
        for name in ("look_change", "texture_change", "speed", "unsteadiness", "shift"):
            assert np.float32(getattr(before, name)) == pytest.approx(getattr(after, name), nan_ok=True)
        assert (before.objects is None) == (after.objects is None)
        if before.objects is not None:
            assert np.array_equal(before.objects, after.objects)
    assert [one.light is not None for one in unpack_steps(pack_steps(steps))] == [number == 5 for number in range(7)]
    assert np.array_equal(unpack_steps(pack_steps(steps))[5].light, light)
    assert [one.picture is not None for one in unpack_steps(pack_steps(steps))] == [number == 5 for number in range(7)]
    assert unpack_steps(pack_steps(steps))[5].picture.shape == (45, 80, 3)


def test_each_scene_is_judged_by_itself():
    quiet = changed(recording(300), range(300), look_change=0.08, texture_change=0.05, unsteadiness=0.05)
    busy = changed(quiet, range(100, 300), look_change=0.2, texture_change=0.1, unsteadiness=0.2)
    cut = changed(busy, range(100, 101), look_change=0.9, texture_change=0.6)
    assert len(read_signs(cut).scenes()) == 2
    assert scores(cut).max() < 0.5
    assert len(scores(changed(cut, range(102, 103), look_change=3.0, texture_change=2.0))) == 300


def test_a_scene_that_is_strange_from_its_first_to_its_last_step_stands_out_of_its_recording():
    strange = range(150, 210)
    steps = recording(360, strange=strange)
    for first in (150, 210):
        steps = changed(steps, range(first, first + 1), look_change=1.5, texture_change=0.6)
    assert len(read_signs(steps).scenes()) == 3
    told = scores(steps)
    assert told[155:205].min() > 0.5
    assert max(told[:145].max(), told[215:].max()) < 0.5
