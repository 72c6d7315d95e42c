"""The encoder works on several steps at once; whoever leaves early, by an error or not, leaves no thread behind."""

from __future__ import annotations

import threading

import numpy as np
import pytest

from tvad_desktop.domain.job import Cancelled
from tvad_desktop.domain.media import Frame
from tvad_desktop.packs.interface import StepFeatures
from tvad_desktop.packs.tvad_mini import vision as mini
from tvad_desktop.packs.tvad_mini.vision import MiniVisionEncoder


@pytest.fixture(autouse=True)
def small_pictures(monkeypatch):
    monkeypatch.setattr(mini, "analysed_size", lambda height_px, width_px: (64, 96))


@pytest.fixture(scope="module")
def encoder(mini_pack) -> MiniVisionEncoder:
    return MiniVisionEncoder(mini_pack)


def frames(count: int, fails_at: int | None = None, error: type[BaseException] = OSError):
    random = np.random.default_rng(5)
    for number in range(count):
        if number == fails_at:
            raise error
        yield Frame(number * 100_000, number, random.integers(0, 256, (64, 96, 3), np.uint8))


def test_steps_are_bitwise_those_of_one_worker(mini_pack, monkeypatch):
    monkeypatch.setattr(mini, "usable_cores", lambda: 1)
    alone = list(MiniVisionEncoder(mini_pack).encode(frames(24)))
    monkeypatch.setattr(mini, "usable_cores", lambda: 3)
    together = list(MiniVisionEncoder(mini_pack).encode(frames(24)))
    assert [step.time_us for step in together] == [step.time_us for step in alone]
    for one, other in zip(alone, together, strict=True):
        for level, same_level in zip(one.levels, other.levels, strict=True):
            np.testing.assert_array_equal(level, same_level)


@pytest.mark.parametrize("error", [OSError, Cancelled])
def test_an_error_of_the_footage_ends_the_threads(encoder, error):
    before = threading.active_count()
    with pytest.raises(error):
        list(encoder.encode(frames(24, fails_at=11, error=error)))
    assert threading.active_count() == before


def test_an_error_of_the_network_is_raised_in_the_place_of_its_step(encoder, monkeypatch):
    def fail_late(past, before, now):
        if now.time_us > 600_000:
            raise MemoryError
        return StepFeatures(now.time_us, ())

    monkeypatch.setattr(encoder, "step_features", fail_late)
    before = threading.active_count()
    steps = encoder.encode(frames(24))
    assert [next(steps).time_us for _ in range(3)] == [100_000, 300_000, 500_000]
    with pytest.raises(MemoryError):
        next(steps)
    assert threading.active_count() == before


def test_closing_the_steps_early_ends_the_threads(encoder):
    before = threading.active_count()
    steps = encoder.encode(frames(60))
    next(steps)
    assert threading.active_count() > before
    steps.close()
    assert threading.active_count() == before
