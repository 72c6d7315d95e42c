"""Samples for the evaluation of answers, told with footage and scenes whose truth is known."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace

import cv2
import numpy as np
import pytest

from tvad_desktop.detection.detected_step import DetectionStep
from tvad_desktop.domain.answers import FirstAnswer
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Cancelled, Job
from tvad_desktop.domain.media import Frame
from tvad_desktop.domain.scores import Heatmap
from tvad_desktop.lab.evaluation.answer_samples import holds_scenes, sample_footage, sample_scenes
from tvad_desktop.language.rae.shapes import GRID
from tvad_desktop.packs.region_pooling import PLACES
from tvad_desktop.packs.tvad_mini.spec import SPEC

HEIGHT_PX, WIDTH_PX = 64, 96
SIDE_PX = 16


class BrightDetector:
    """One step for every second frame; hot is what is bright."""

    pack = SimpleNamespace(name="bright", sha256="0" * 64)
    sample_rate_hz = 10.0
    trains_heads = False

    def __init__(self) -> None:
        self.learned_frames = 0
        self.videos = 0

    def detect_whole(self, frames: Iterable[Frame], *, profile: object = None) -> Iterator[DetectionStep]:
        assert profile == "what is normal"
        self.videos += 1
        for number, frame in enumerate(frames):
            if number % 2 == 1:
                gray = frame.rgb.mean(axis=2).astype(np.float32) / 255
                heat = cv2.resize(gray, (WIDTH_PX // 8, HEIGHT_PX // 8), interpolation=cv2.INTER_AREA)
                yield DetectionStep(Heatmap(frame.time_us, heat), float(heat.max()))

    def learn(self, frames: Iterable[Frame], job: Job, *, seed: int = 0) -> str:
        self.learned_frames = sum(1 for _ in frames)
        return "what is normal"


class Pictures:
    """Remembers the moments it was shown."""

    def __init__(self) -> None:
        self.times_us: list[list[int]] = []

    def picture_tokens(self, frames: Sequence[Frame]) -> list:
        return []

    def pooled(self, frames: Sequence[Frame], heatmaps: Sequence[np.ndarray]) -> np.ndarray:
        self.times_us.append([frame.time_us for frame in frames])
        return np.zeros((len(frames), PLACES, SPEC.visual_channels), np.float32)


def picture(*squares: tuple[int, int, int]) -> np.ndarray:
    """Squares given by left, top and brightness."""
    image = np.full((HEIGHT_PX, WIDTH_PX, 3), 20, np.uint8)
    for left, top, brightness in squares:
        image[top : top + SIDE_PX, left : left + SIDE_PX] = brightness
    return image


def mask(*squares: tuple[int, int, int]) -> np.ndarray:
    return (picture(*squares) > 20).astype(np.uint8) * 255


def write_images(folder: Path, pictures: list[np.ndarray]) -> None:
    folder.mkdir(parents=True)
    for number, image in enumerate(pictures):
        assert cv2.imwrite(str(folder / f"{number:03d}.png"), image)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """One video to learn from, three held out, and one to test: nothing in its first window; in its second a bright
    square that goes from left to right for 20 frames, while a dim one stands at the right for all 32; in its third
    something for five frames only; then a rest of four frames."""
    for name, frames in (("11", 20), ("14", 33), ("15", 32), ("16", 70)):
        write_images(tmp_path / "train" / name, [picture()] * frames)
    squares: list[list[tuple[int, int, int]]] = [[] for _ in range(100)]
    for number in range(32, 64):
        squares[number].append((78, 44, 60))
    for number in range(36, 56):
        squares[number].append((4 + 18 * (number - 36) // 5, 24, 250))
    for number in range(70, 75):
        squares[number].append((40, 24, 250))
    write_images(tmp_path / "test" / "01", [picture(*here) for here in squares])
    write_images(tmp_path / "test_masks" / "01", [mask(*here) for here in squares])
    return tmp_path


def test_windows_of_footage_become_samples(data: Path) -> None:
    detector, pictures, seen = BrightDetector(), Pictures(), []
    job = Job(lambda done, total: seen.append(done))
    samples = sample_footage(data, "test", detector, pictures, None, job)
    assert detector.learned_frames == 20
    assert [sample.truth.anomalous for sample in samples] == [False, True, False, False, False, False]
    quiet, crossing = samples[:2]
    assert crossing.truth == FirstAnswer(True, "", "moving fast to the right", "center left", "center right")
    assert (crossing.evidence.from_cell, crossing.evidence.to_cell) == ("center left", "center right")
    assert crossing.evidence.sentences()[0] == "Time 00:03.2 to 00:06.4, 3.2 s."
    assert crossing.heatmaps.shape == (5, 8, 12)
    assert crossing.visual.shape == (5, PLACES, SPEC.visual_channels)
    assert quiet.evidence.peak_score < 0.1
    assert pictures.times_us[1] == [3_700_000, 4_100_000, 4_500_000, 5_100_000, 5_500_000], "where it is hot"
    assert seen, "long work reports"


def test_the_longest_track_is_the_truth_where_the_heat_touches_none(data: Path) -> None:
    class Blind(BrightDetector):
        def detect_whole(self, frames: Iterable[Frame], *, profile: object = None) -> Iterator[DetectionStep]:
            for frame in frames:
                yield DetectionStep(Heatmap(frame.time_us, np.zeros((8, 12), np.float32)), 0.0)

    samples = sample_footage(data, "test", Blind(), Pictures(), None, Job())
    assert samples[1].truth == FirstAnswer(True, "", "staying in place", "lower right", "lower right")


def test_a_limit_takes_windows_evenly_and_skips_videos_without_one(data: Path) -> None:
    detector = BrightDetector()
    samples = sample_footage(data, "test", detector, Pictures(), 2, Job())
    assert len(samples) == 2
    assert detector.videos == 2


def remove_masks(data: Path) -> None:
    (data / "test_masks" / "01").rename(data / "elsewhere")


def remove_a_mask(data: Path) -> None:
    (data / "test_masks" / "01" / "007.png").unlink()


def damage_a_mask(data: Path) -> None:
    (data / "test_masks" / "01" / "007.png").write_bytes(b"no image")


def keep_three_train_videos(data: Path) -> None:
    (data / "train" / "11").rename(data / "elsewhere")


def remove_train(data: Path) -> None:
    (data / "train").rename(data / "elsewhere")


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (remove_masks, "01 is missing"),
        (remove_a_mask, "100 frames but 99 masks"),
        (damage_a_mask, "1 masks"),
        (keep_three_train_videos, "at least four"),
        (remove_train, "train is missing"),
    ],
)
def test_data_that_is_not_laid_out_as_it_must_be(data: Path, spoil, reason: str) -> None:
    spoil(data)
    with pytest.raises(UserError, match=reason):
        sample_footage(data, "test", BrightDetector(), Pictures(), None, Job())


def test_a_cancel_stops_it(data: Path) -> None:
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        sample_footage(data, "test", BrightDetector(), Pictures(), None, job)


BOXES = [[0.1 + 0.08 * number, 0.1 + 0.06 * number, 0.12, 0.12] for number in range(10)]


@pytest.fixture
def scenes(tmp_path: Path) -> Path:
    """Four scenes with a car that goes from the upper left to the lower right, their features made already."""
    folder = tmp_path / "scenes"
    car = {
        "id": 1, "anomalous": True, "category": "vehicle", "appearance": "orange car", "motion": "driving",
        "boxes": BOXES,
    }  # fmt: skip
    shares = np.zeros((8, 24, 36), np.float16)
    for step in range(8):
        x, y, width, height = BOXES[step + 1]
        shares[step, int(y * 24) : int((y + height) * 24), int(x * 36) : int((x + width) * 36)] = 1
    features = np.random.default_rng(0).random((8, SPEC.visual_channels + 9, 24, 36)).astype(np.float16)
    (tmp_path / "scenes-features").mkdir()
    for name in ("a", "b", "c", "d"):
        (folder / name).mkdir(parents=True)
        scene = {"targets": [car], "height_px": 240, "width_px": 360, "light": {"monochrome": False}}
        (folder / name / "scene.json").write_text(json.dumps(scene))
        stored = {"features": features, "frame_numbers": np.arange(1, 9), "target_1": shares}
        np.savez(tmp_path / "scenes-features" / f"{name}.npz", **stored)
    return folder


def test_scenes_become_samples_as_the_training_draws_them(scenes: Path) -> None:
    assert holds_scenes(scenes)
    assert not holds_scenes(scenes.parent)
    samples = sample_scenes(scenes, None, SPEC, 12, Job())
    assert len(samples) == 12
    for sample in samples:
        assert sample.heatmaps.shape == (5, *GRID)
        assert sample.visual.shape == (5, PLACES, SPEC.visual_channels)
        assert sample.truth.target == ("an orange car" if sample.truth.anomalous else "")
        assert sample.truth.anomalous == (sample.evidence.peak_score > 0.5)
    assert {sample.truth.anomalous for sample in samples} == {True, False}
    assert len({sample.evidence.peak_score for sample in samples}) == 12
    again = sample_scenes(scenes, None, SPEC, 12, Job())
    assert [sample.evidence for sample in again] == [sample.evidence for sample in samples]
    assert len(sample_scenes(scenes, None, SPEC, 5, Job())) == 5


def test_features_that_cannot_be_kept(scenes: Path) -> None:
    for path in (scenes.parent / "scenes-features").iterdir():
        path.unlink()
    (scenes.parent / "scenes-features").rmdir()
    (scenes.parent / "scenes-features").write_text("in the way")
    with pytest.raises(UserError, match="cannot be kept"):
        sample_scenes(scenes, None, SPEC, 3, Job())
