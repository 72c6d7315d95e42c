"""What does not move is not encoded again, and nothing else changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pytest

from tvad_desktop.domain.media import Frame
from tvad_desktop.packs.manifest import load_pack
from tvad_desktop.packs.tvad_mini.stillness import BLOCK_SLOTS, find_still, patch_means
from tvad_desktop.packs.tvad_mini.vision import MiniVisionEncoder

STEP_US = 200_000


@dataclass(frozen=True, eq=False)
class Grey:
    time_us: int
    means: np.ndarray


def still_room(count: int, person_from: int = 10**6, noise: float = 2.0) -> list[np.ndarray]:
    """Noisy pictures of an empty room; somebody small stands in it from a picture on, and sways a little."""
    random = np.random.default_rng(3)
    room = np.full((96, 144), 90.0)
    pictures = []
    for number in range(count):
        picture = room + random.normal(0, noise, room.shape)
        if number >= person_from:
            left = 60 + 3 * (number % 2)
            picture[40:56, left : left + 6] += 60
        pictures.append(np.clip(picture, 0, 255).astype(np.uint8))
    return pictures


def marked(pictures: list[np.ndarray], first: int = 0) -> list:
    means = [patch_means(np.stack([picture] * 3, axis=2), (12, 18)) for picture in pictures]
    seen = [Grey((first + number) * STEP_US, one) for number, one in enumerate(means)]
    steps = ((seen[max(0, number - 1)], seen[max(0, number - 1)], one) for number, one in enumerate(seen))
    return list(find_still(steps, STEP_US))


def test_noise_is_still_and_one_step_of_each_block_is_seen():
    steps = marked(still_room(3 * BLOCK_SLOTS))
    assert [number for number, step in enumerate(steps) if not step.is_still] == [0, BLOCK_SLOTS, 2 * BLOCK_SLOTS]
    assert sum(step.looks_for_objects for step in steps) == 3


def test_somebody_far_away_who_moves_is_seen():
    steps = marked(still_room(BLOCK_SLOTS, person_from=6))
    assert [step.is_still for step in steps] == [False] + [True] * 5 + [False] * 6
    assert steps[6].looks_for_objects
    assert steps[9].looks_for_objects


def test_who_stands_still_is_looked_for_though_nothing_moves():
    pictures = still_room(BLOCK_SLOTS, person_from=4)
    steps = marked([*pictures[:4], *([pictures[4]] * 8)])
    assert [step.is_still for step in steps] == [False, *[True] * 3, False, *[True] * 7]
    assert [number for number, step in enumerate(steps) if step.looks_for_objects] == [0, 6]


def test_nothing_is_carried_into_another_block():
    pictures = still_room(3 * BLOCK_SLOTS, person_from=29)
    whole = marked(pictures)
    for first in (BLOCK_SLOTS, 2 * BLOCK_SLOTS):
        again = marked(pictures[first:], first)
        assert [step.is_still for step in again] == [step.is_still for step in whole[first:]]


@pytest.fixture(scope="module")
def encoder() -> MiniVisionEncoder:
    return MiniVisionEncoder(load_pack("tvad-mini"))


def frames(person_from: int) -> Iterator[Frame]:
    for number, gray in enumerate(still_room(60, person_from, noise=1.5)):
        large = np.repeat(np.repeat(gray, 2, axis=0), 2, axis=1)
        yield Frame(number * 100_000, number, np.stack([large] * 3, axis=2))


def test_what_is_encoded_is_as_before_and_what_is_not_has_no_motion(encoder: MiniVisionEncoder):
    asked: list[int] = []

    def find_objects(rgb: np.ndarray) -> np.ndarray:
        asked.append(1)
        return np.zeros((0, 6), np.float32)

    all_frames = list(frames(40))
    steps = list(encoder.encode(iter(all_frames), find_objects))
    assert [step.time_us for step in steps] == [100_000 + number * STEP_US for number in range(30)]
    is_carried = [not step.levels[-1].any() for step in steps]
    assert sum(is_carried) >= 15
    assert not any(is_carried[20:])
    assert len(asked) <= 6
    for number in (12, 22, 27):
        now = 2 * number + 1
        plain = encoder.encode_moment(all_frames[now - 4], all_frames[now - 1], all_frames[now])
        for ours, theirs in zip(steps[number].levels, plain.levels, strict=True):
            np.testing.assert_array_equal(ours, theirs)
    assert steps[5].levels[0] is steps[0].levels[0]


def test_a_run_that_begins_later_makes_the_same_steps(encoder: MiniVisionEncoder):
    all_frames = list(frames(40))
    whole = {step.time_us: step for step in encoder.encode(iter(all_frames))}
    first_us = 5_500_000
    later = list(encoder.encode(frame for frame in all_frames if frame.time_us >= first_us - encoder.warm_up_us))
    for step in later:
        if step.time_us >= first_us:
            for ours, theirs in zip(step.levels, whole[step.time_us].levels, strict=True):
                np.testing.assert_array_equal(ours, theirs)
