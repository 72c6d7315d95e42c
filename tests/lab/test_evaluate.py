"""Evaluation, told with a detector that sees bright things and data whose answers are known."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from types import SimpleNamespace

import cv2
import numpy as np
import pytest

from tvad_desktop.detection.ablation import Ablation
from tvad_desktop.detection.detected_step import DetectionStep
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Cancelled, Job
from tvad_desktop.domain.media import Frame
from tvad_desktop.domain.scores import Heatmap
from tvad_desktop.lab.evaluation.detection import evaluate_detection, spread_steps
from tvad_desktop.lab.evaluation.trivial import trivial_sign

HEIGHT_PX, WIDTH_PX = 64, 96
SIDE_PX = 24


class BrightDetector:
    """One step for every second frame; hot is what is bright. What it learned is only remembered."""

    trains_heads = False
    pack = SimpleNamespace(name="bright", sha256="0" * 64)
    sample_rate_hz = 10.0
    ablation = Ablation(("motion", "block2"), ("phrase", "word"))

    def __init__(self) -> None:
        self.learned_times_us: list[int] = []
        self.profiles: list[object] = []

    def detect(self, frames: Iterable[Frame], *, profile: object = None) -> Iterator[DetectionStep]:
        self.profiles.append(profile)
        for number, frame in enumerate(frames):
            if number % 2 == 0:
                gray = frame.rgb.mean(axis=2).astype(np.float32) / 255
                heat = cv2.resize(gray, (WIDTH_PX // 8, HEIGHT_PX // 8), interpolation=cv2.INTER_AREA)
                yield DetectionStep(Heatmap(frame.time_us, heat), float(heat.max()))

    def watches(self, profile: object) -> bool:
        return False

    def detect_whole(self, frames: Iterable[Frame], *, profile: object = None) -> Iterator[DetectionStep]:
        return self.detect(frames, profile=profile)

    def learn(self, frames: Iterable[Frame], job: Job, *, seed: int = 0) -> str:
        self.learned_times_us = [frame.time_us for frame in frames]
        return "what is normal"


def picture(left: int | None, brightness: int) -> np.ndarray:
    image = np.zeros((HEIGHT_PX, WIDTH_PX, 3), np.uint8)
    if left is not None:
        image[16 : 16 + SIDE_PX, left : left + SIDE_PX] = brightness
    return image


def positions(frames: int, start: int, end: int) -> list[int | None]:
    """A square that crosses the picture from frame `start` to `end`, and is not there otherwise."""
    return [2 * (number - start) if start <= number < end else None for number in range(frames)]


def write_images(folder: Path, pictures: list[np.ndarray]) -> None:
    folder.mkdir(parents=True)
    for number, image in enumerate(pictures):
        assert cv2.imwrite(str(folder / f"{number:03d}.png"), image)


def write_clip(path: Path, pictures: list[np.ndarray]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    writer = cv2.VideoWriter(str(path), cv2.CAP_FFMPEG, cv2.VideoWriter.fourcc(*"MJPG"), 10, (WIDTH_PX, HEIGHT_PX))
    for image in pictures:
        writer.write(image)
    writer.release()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Two normal videos; a test folder and a test clip, each with one square."""
    for name in ("01", "02"):
        write_images(tmp_path / "train" / name, [picture(None, 0)] * 4)
    for name, places in (("one", positions(40, 10, 30)), ("two", positions(30, 12, 20))):
        pictures = [picture(left, 220) for left in places]
        if name == "one":
            write_images(tmp_path / "test" / name, pictures)
        else:
            write_clip(tmp_path / "test" / f"{name}.avi", pictures)
        write_images(tmp_path / "test_masks" / name, [picture(left, 255) for left in places])
    return tmp_path


def test_a_detector_that_sees_what_is_there_scores_high_in_everything(data: Path) -> None:
    seen: list[float] = []
    detector = BrightDetector()
    figures = evaluate_detection(data, detector, profile="train", job=Job(lambda done, total: seen.append(done)))
    assert list(asdict(figures)) == [
        "micro_auc", "macro_auc", "trivial_micro_auc", "trivial_macro_auc",
        "pixel_auroc", "rbdc_merl", "tbdc_merl", "rbdc_aed", "tbdc_aed",
        "events_hit", "false_incidents_per_hour", "normal_minutes",
        "frames", "frames_per_second", "peak_memory_mb", "pack", "pack_sha256", "profile", "without", "prompt_levels",
    ]  # fmt: skip
    assert figures.frames == 70
    assert figures.micro_auc == pytest.approx(1.0, abs=0.03)
    assert figures.macro_auc == pytest.approx(1.0, abs=0.03)
    assert figures.pixel_auroc == pytest.approx(1.0, abs=0.02)
    assert [figures.rbdc_merl, figures.tbdc_merl, figures.rbdc_aed, figures.tbdc_aed] == pytest.approx(
        [1.0] * 4, abs=0.01
    )
    assert figures.frames_per_second > 0
    assert (figures.pack, figures.pack_sha256, figures.profile) == ("bright", "0" * 64, "train")
    assert (figures.without, figures.prompt_levels) == (("motion", "block2"), ("word", "phrase"))
    assert detector.profiles == ["what is normal"] * 2
    assert len(detector.learned_times_us) == 8
    assert np.all(np.diff(detector.learned_times_us) > 0)
    assert seen, "long work reports"
    json.dumps(asdict(figures), allow_nan=False)


class WatchingDetector(BrightDetector):
    """Watches a recording before it is judged; what it sees of texture changes where the picture is bright."""

    def watches(self, profile: object) -> bool:
        return True

    def watch(self, frames: Iterable[Frame], *, profile: object = None) -> Iterator[SimpleNamespace]:
        for step in self.detect(frames, profile=profile):
            yield SimpleNamespace(step=step, texture_change=0.1 + 0.5 * step.score)

    def judge_watched(
        self, read_steps: Callable[[], Iterable[SimpleNamespace]], **_: object
    ) -> Iterator[DetectionStep]:
        return (one.step for one in read_steps())


def test_the_trivial_sign_of_the_same_steps_stands_beside_the_figures(data: Path) -> None:
    figures = evaluate_detection(data, WatchingDetector(), profile="self", job=Job())
    assert figures.micro_auc == pytest.approx(1.0, abs=0.03)
    assert figures.trivial_macro_auc == pytest.approx(0.97, abs=0.03)
    assert figures.normal_minutes == pytest.approx((20 + 22) / 10 / 60)
    unwatched = evaluate_detection(data, BrightDetector(), profile="self", job=Job())
    assert (unwatched.trivial_micro_auc, unwatched.trivial_macro_auc) == (None, None)


def test_the_trivial_sign_is_in_units_of_its_recording() -> None:
    steps = [SimpleNamespace(texture_change=value) for value in [math.nan, 1.0, 2.0, 1.0, 2.0, 1.0, 9.0, 9.0, 9.0]]
    sign = trivial_sign(steps)
    assert sign.argmax() in (7, 8)
    assert np.median(np.abs(sign)) == pytest.approx(1.0)
    assert trivial_sign(steps[:1]).tolist() == [0.0]


def test_without_a_profile_nothing_is_learned(data: Path) -> None:
    detector = BrightDetector()
    figures = evaluate_detection(data, detector, profile="none", job=Job())
    assert figures.profile == "none"
    assert detector.profiles == [None, None]
    assert detector.learned_times_us == []


def test_a_blind_detector_scores_by_chance(data: Path) -> None:
    class Blind(BrightDetector):
        def detect(self, frames: Iterable[Frame], *, profile: object = None) -> Iterator[DetectionStep]:
            for frame in frames:
                yield DetectionStep(Heatmap(frame.time_us, np.full((8, 12), 0.5, np.float32)), 0.5)

    figures = evaluate_detection(data, Blind(), profile="none", job=Job())
    assert (figures.micro_auc, figures.macro_auc, figures.pixel_auroc) == (0.5, 0.5, 0.5)
    assert (figures.rbdc_merl, figures.rbdc_aed) == (0.0, 0.0)


def test_labels_of_frames_give_figures_of_frames(data: Path) -> None:
    labels = {"one": [int(10 <= k < 30) for k in range(40)], "two": [int(12 <= k < 20) for k in range(30)]}
    with_masks = evaluate_detection(data, BrightDetector(), profile="none", job=Job())
    (data / "test_masks").rename(data / "other_masks")
    (data / "test_labels.json").write_text(json.dumps(labels))
    figures = evaluate_detection(data, BrightDetector(), profile="none", job=Job())
    assert (figures.micro_auc, figures.macro_auc) == (with_masks.micro_auc, with_masks.macro_auc)
    assert (figures.pixel_auroc, figures.rbdc_merl, figures.tbdc_aed) == (None, None, None)


def test_normal_footage_alone_has_no_areas(data: Path) -> None:
    for mask in (data / "test_masks").rglob("*.png"):
        assert cv2.imwrite(str(mask), np.zeros((HEIGHT_PX, WIDTH_PX), np.uint8))
    figures = evaluate_detection(data, BrightDetector(), profile="none", job=Job())
    assert (figures.micro_auc, figures.macro_auc, figures.pixel_auroc, figures.rbdc_aed) == (None,) * 4


def test_scores_and_heatmaps_between_steps_are_interpolated_in_time() -> None:
    steps = [
        DetectionStep(Heatmap(time_us, np.full((2, 3), heat, np.float32)), heat)
        for time_us, heat in ((100_000, 0.2), (300_000, 0.6))
    ]
    detection = spread_steps(steps, np.array([0, 100_000, 150_000, 300_000, 400_000]))
    expected = np.array([0.2, 0.2, 0.3, 0.6, 0.6], np.float32)
    assert np.allclose(detection.scores, expected)
    assert np.allclose(detection.heatmaps, expected[:, None, None])
    assert detection.heatmaps.shape == (5, 2, 3)


def remove_test(data: Path) -> None:
    (data / "test").rename(data / "elsewhere")


def empty_test(data: Path) -> None:
    remove_test(data)
    (data / "test").mkdir()


def remove_train(data: Path) -> None:
    (data / "train").rename(data / "elsewhere")


def remove_labels(data: Path) -> None:
    (data / "test_masks").rename(data / "elsewhere")


def break_labels(data: Path) -> None:
    remove_labels(data)
    (data / "test_labels.json").write_text('{"one": "yes"}')


def forget_a_video(data: Path) -> None:
    remove_labels(data)
    (data / "test_labels.json").write_text(json.dumps({"one": [0] * 40}))


def remove_masks_of_a_video(data: Path) -> None:
    (data / "test_masks" / "two").rename(data / "elsewhere")


def remove_a_mask(data: Path) -> None:
    (data / "test_masks" / "one" / "007.png").unlink()


def damage_a_mask(data: Path) -> None:
    (data / "test_masks" / "one" / "007.png").write_bytes(b"no image")


@pytest.mark.parametrize(
    ("harm", "message"),
    [
        (remove_test, "test is missing"),
        (empty_test, "holds no videos"),
        (remove_train, "train is missing"),
        (remove_labels, "neither test_masks nor test_labels.json"),
        (break_labels, "cannot be read"),
        (forget_a_video, "no labels for the video two"),
        (remove_masks_of_a_video, "no masks for the video two"),
        (remove_a_mask, "has 40 frames but 39 masks"),
        (damage_a_mask, "1 masks in .* are damaged"),
    ],
)
def test_data_laid_out_otherwise_gets_one_clear_message(data: Path, harm, message: str) -> None:
    harm(data)
    with pytest.raises(UserError, match=message):
        evaluate_detection(data, BrightDetector(), profile="train", job=Job())


def test_evaluation_can_be_cancelled(data: Path) -> None:
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        evaluate_detection(data, BrightDetector(), profile="none", job=job)
