"""The vision encoder: steps counted in time, the same ones wherever a run begins, with either network."""

from __future__ import annotations

import numpy as np
import pytest

from tvad_desktop.domain.media import Frame
from tvad_desktop.packs.region_pooling import CELLS, PLACES
from tvad_desktop.packs.tvad_mini import vision as mini
from tvad_desktop.packs.tvad_mini.spec import SPEC
from tvad_desktop.packs.tvad_mini.vision import MiniVisionEncoder, analysed_size, grid_of, prepare

TICK_US = 100_000


def walk(count: int, interval_us: int = TICK_US, size: tuple[int, int] = (64, 96)) -> list[Frame]:
    """A bright square walks over a still, coarse texture."""
    height, width = size
    coarse = np.random.default_rng(0).integers(40, 120, (8, 12, 3), np.uint8)
    ground = np.kron(coarse, np.ones((height // 8, width // 12, 1), np.uint8))
    frames = []
    for number in range(count):
        picture = ground.copy()
        x = 4 + 2 * number % (width - 24)
        picture[24:44, x : x + 16] = (230, 200, 180)
        frames.append(Frame(number * interval_us, number, picture))
    return frames


@pytest.fixture(scope="module")
def encoder(mini_pack) -> MiniVisionEncoder:
    return MiniVisionEncoder(mini_pack)


@pytest.fixture(autouse=True)
def small_pictures(monkeypatch):
    """The real size takes ten times as long and shows nothing more."""
    monkeypatch.setattr(mini, "ANALYSED_PIXELS", 64 * 96)


@pytest.mark.parametrize(
    ("height", "width", "expected"),
    [
        (240, 360, (384, 576)),
        (720, 1280, (352, 640)),
        (1280, 720, (640, 352)),
        (60, 2000, (96, 2720)),
        (2, 2, (480, 480)),
    ],
)
def test_every_picture_is_analysed_at_about_the_same_size(monkeypatch, height, width, expected):
    monkeypatch.undo()
    assert analysed_size(height, width) == expected
    assert grid_of(height, width) == (expected[0] // 16, expected[1] // 16)


def test_a_picture_that_fits_is_not_touched():
    frame = walk(1)[0]
    prepared = prepare(frame, (64, 96))
    np.testing.assert_array_equal(prepared.rgb, frame.rgb)
    assert prepared.gray.shape == (32, 48)
    assert prepare(frame, (128, 192)).rgb.shape == (128, 192, 3)


def test_two_ticks_are_one_step_on_one_patch_grid(encoder):
    steps = list(encoder.encode(walk(9)))
    assert [step.time_us for step in steps] == [100_000, 300_000, 500_000, 700_000, 800_000]
    for step in steps:
        shapes = [level.shape for level in step.levels]
        assert shapes == [(channels, 4, 6) for channels in (24, 40, 112, 320, 9)]
        assert len(shapes) == len(SPEC.level_names)
        assert all(level.dtype == np.float32 for level in step.levels)
    motion = steps[-1].levels[-1]
    assert motion[0].max() > 0.3
    assert abs(motion[0].min()) < 0.1


def test_a_source_slower_than_the_steps_gives_each_of_its_frames(encoder):
    frames = walk(5, interval_us=1_000_000)
    steps = list(encoder.encode(frames))
    assert [step.time_us for step in steps] == [frame.time_us for frame in frames]
    assert not steps[0].levels[-1].any()
    assert steps[1].levels[-1].any()
    np.testing.assert_array_equal(steps[1].levels[-1][:4], steps[1].levels[-1][4:8])


def test_frames_missing_in_the_middle_leave_the_later_steps_as_they_are(encoder):
    frames = walk(48)
    whole = {step.time_us: step for step in encoder.encode(frames)}
    gap = {step.time_us: step for step in encoder.encode(frames[:6] + frames[9:])}
    assert gap.keys() == whole.keys() - {700_000}
    same_from_us = 900_000 + encoder.warm_up_us
    compared = [time_us for time_us in whole if time_us >= same_from_us]
    assert len(compared) >= 3
    for time_us in compared:
        for one, other in zip(whole[time_us].levels, gap[time_us].levels, strict=True):
            np.testing.assert_array_equal(one, other)


@pytest.mark.parametrize("interval_us", [40_000, 100_000, 170_000, 300_000])
def test_a_run_begun_anywhere_makes_bitwise_the_same_steps(encoder, interval_us):
    frames = walk(6_300_000 // interval_us, interval_us)
    whole = {step.time_us: step for step in encoder.encode(frames)}
    for begin in (3, 4):
        rest = {step.time_us: step for step in encoder.encode(frames[begin:])}
        compared = [time_us for time_us in rest if time_us >= frames[begin].time_us + encoder.warm_up_us]
        assert len(compared) >= 2
        assert compared == [time_us for time_us in whole if time_us >= compared[0]]
        for time_us in compared:
            for one, other in zip(whole[time_us].levels, rest[time_us].levels, strict=True):
                np.testing.assert_array_equal(one, other)


def test_footage_whose_pictures_change_their_size_goes_on_without_motion_across_the_change(encoder):
    frames = walk(4)
    wider = [Frame(400_000 + frame.time_us, frame.index + 4, frame.rgb) for frame in walk(4, size=(64, 156))]
    steps = list(encoder.encode(frames + wider))
    assert [step.time_us for step in steps] == [100_000, 300_000, 500_000, 700_000]
    assert [step.levels[-1].shape for step in steps] == [(9, 4, 6)] * 2 + [(9, 4, 8)] * 2


def test_no_frames_are_no_steps(encoder):
    assert list(encoder.encode([])) == []


def test_pooled_pictures_keep_places_apart(encoder):
    """The nine cells of a mirrored picture are those of the picture, mirrored; what is hot is seen through its heat."""
    frames = walk(2)
    mirrored = [Frame(frame.time_us, frame.index, frame.rgb[:, ::-1].copy()) for frame in frames]
    heat = np.zeros((2, 4, 6), np.float32)
    heat[:, 1:3, 0:2] = 1
    pooled, turned = encoder.pooled(frames, heat), encoder.pooled(mirrored, heat[:, :, ::-1])
    assert pooled.shape == (2, PLACES, 24 + 40 + 112 + 320)
    assert pooled.dtype == np.float32
    (step, *_) = encoder.encode(frames[:1])
    levels = np.concatenate(step.levels[:4])
    np.testing.assert_allclose(pooled[0, CELLS], levels[:, 1:3, 0:2].mean(axis=(1, 2)), rtol=1e-3, atol=1e-3)
    cells, turned_cells = (each[:, :CELLS].reshape(2, 3, 3, -1) for each in (pooled, turned))
    assert np.abs(turned_cells[:, :, ::-1] - cells).mean() < 0.8 * np.abs(turned_cells - cells).mean()
    elsewhere = encoder.pooled(frames, np.roll(heat, 3, axis=2))
    np.testing.assert_array_equal(elsewhere[:, :CELLS], pooled[:, :CELLS])
    assert np.abs(elsewhere[:, CELLS:] - pooled[:, CELLS:]).mean() > 0.05 * np.abs(pooled[:, CELLS:]).mean()


def test_the_road_through_torch_agrees_with_the_compiled_graph(mini_pack, one_torch_thread):
    """On CUDA it runs at half precision; its code is the same on the CPU, at whole precision."""
    batch = mini._as_batch(walk(1)[0].rgb)
    compiled, torch_levels = mini._load_network(mini_pack)(batch), mini._load_torch_network(mini_pack, "cpu")(batch)
    for one, other in zip(compiled, torch_levels, strict=True):
        assert one.dtype == other.dtype == np.float32
        difference = float(np.abs(one - other).max())
        print(f"largest difference between onnxruntime and torch: {difference:.2e} of {np.abs(other).max():.1f}")
        assert difference < 1e-4 * np.abs(other).max()
