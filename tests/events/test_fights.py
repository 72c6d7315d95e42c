"""Signs of action, and the head that tells fights from them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tvad_desktop.detection.detector import load_detector
from tvad_desktop.events.action_signs import ActionSigns, SignReader, sign_count
from tvad_desktop.events.fights import ROLE, WINDOW_STEPS, FightHead, load_fight_head, tabulate, window_means
from tvad_desktop.packs.interface import StepFeatures
from tvad_desktop.packs.manifest import load_pack
from tvad_desktop.packs.registry import family_of, spec_of

GRID = (12, 18)


def step(number: int, random: np.random.Generator, *, moving: slice | None = None) -> StepFeatures:
    """A picture of noise that changes a little, in which a block moves to the right."""
    spec = spec_of(load_pack())
    levels = [random.uniform(0, 1, (channels, *GRID)).astype(np.float32) for channels in spec.channels[:-1]]
    motion = np.zeros((spec.motion_channels, *GRID), np.float32)
    if moving is not None:
        for channel in (0, 2, 3, 4, 6, 7):
            motion[channel, moving, moving] = 2.0
    return StepFeatures(number * 200_000, (*levels, motion))


def test_signs_are_as_many_as_the_head_wants():
    spec, random = spec_of(load_pack()), np.random.default_rng(1)
    reader = SignReader(spec)
    read = [reader.read(step(number, random)) for number in range(5)]
    assert all(one is not None and len(one.values) == sign_count(spec) for one in read)
    assert all(np.isfinite(one.values).all() for one in read if one is not None)
    logits = FightHead(load_fight_head(load_pack())._graph).logits(read)
    assert logits.shape == (5,)


def test_the_same_picture_again_changes_nothing_and_another_one_does():
    spec, random = spec_of(load_pack()), np.random.default_rng(1)
    same, other = step(0, random), step(1, random)
    reader = SignReader(spec)
    first, again, changed = (reader.read(one).values for one in (same, same, other))
    assert (first[0], again[0]) == (pytest.approx(np.log(0.01)), pytest.approx(np.log(0.01)))
    assert changed[0] > again[0] + 1


def test_another_scene_is_no_action():
    spec, random = spec_of(load_pack()), np.random.default_rng(1)
    calm = step(0, random)
    levels = [level * random.uniform(0, 1, (len(level), 1, 1)).astype(np.float32) ** 6 for level in calm.levels[:-1]]
    other = StepFeatures(1, (*levels, calm.levels[-1]))
    reader = SignReader(spec)
    before = [reader.read(calm).values for _ in range(3)][-1]
    after = [reader.read(other).values for _ in range(5)]
    assert [values.tolist() for values in after[:3]] == [before.tolist()] * 3, "what reaches across does not count"
    assert after[4][0] == pytest.approx(np.log(0.01)), "then the new scene speaks for itself"


def test_the_place_is_where_it_moves():
    spec = spec_of(load_pack())
    read = SignReader(spec).read(step(0, np.random.default_rng(1), moving=slice(6, 9)))
    left, top, right, bottom = read.place
    assert 5 / 18 <= left < right <= 10 / 18
    assert 5 / 12 <= top < bottom <= 10 / 12
    still = SignReader(spec).read(step(0, np.random.default_rng(1)))
    assert still.place.tolist() == [0, 0, 1, 1]


def test_a_pack_without_motion_shows_no_signs():
    spec = spec_of(load_pack())
    without = replace(spec, levels=spec.levels[:-1], motion=None)
    assert SignReader(without).read(step(0, np.random.default_rng(1))) is None


def signs(*values: float) -> list[ActionSigns]:
    return [ActionSigns(np.array([value], np.float32), np.zeros(4, np.float32)) for value in values]


def test_the_first_step_takes_the_signs_of_the_second():
    assert tabulate(signs(9, 1, 2)).ravel().tolist() == [1, 1, 2]
    assert tabulate([*signs(9, 1), None]).ravel().tolist() == [1, 1, 1]
    assert tabulate([None, None]).shape == (0, 0)


def test_windows_are_two_seconds_around_each_step():
    means = window_means(np.arange(30, dtype=np.float32)[:, None]).ravel()
    assert means[10] == np.arange(10 - WINDOW_STEPS // 2, 10 + WINDOW_STEPS // 2).mean()
    assert means[0] == np.arange(WINDOW_STEPS).mean()
    assert means[-1] == np.arange(20, 30).mean()
    assert window_means(np.array([[1.0], [3.0]], np.float32)).ravel().tolist() == [2, 2]


def test_a_pack_may_have_no_head():
    pack = load_pack()
    without = replace(pack, files=tuple(file for file in pack.files if file.role != ROLE))
    assert load_fight_head(without) is None


def mean_logit(clip, detector) -> float:
    from tvad_desktop.video.sampling import sample
    from tvad_desktop.video.source import open_video

    head, reader = load_fight_head(detector.pack), SignReader(detector.spec)
    with open_video(clip) as source:
        steps = family_of(detector.pack).load_vision(detector.pack).encode(sample(source.frames(), 10.0))
        return float(head.logits([reader.read(features) for features in steps]).mean())


def test_held_out_fights_stand_out(footage):
    """Four clips of recordings that the head was not trained with."""
    detector = load_detector(load_pack())
    folder = footage / "fights"
    fights = [mean_logit(folder / "fight" / f"{name}.mp4", detector) for name in ("fi132", "fi141")]
    others = [mean_logit(folder / "no_fight" / f"{name}.mp4", detector) for name in ("nofi014", "nofi136")]
    assert min(fights) > max(others)
