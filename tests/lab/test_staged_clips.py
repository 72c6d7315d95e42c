"""Scenes staged on real clips: what is said of a thing or of people is where it is seen; held-out clips stay out."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

pytest.importorskip("pybullet", reason="the training extra is not installed: no pybullet")

from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Frame
from tvad_desktop.lab.data.clip_split import is_held_out
from tvad_desktop.lab.data.dialogues import compose_sample, read_scenes
from tvad_desktop.lab.data.staged_clips import describe_sprite, find_movers, stage_clips, stage_thing
from tvad_desktop.learning.composition import Cutout
from tvad_desktop.learning.sprites import read_sprites
from tvad_desktop.packs.manifest import load_pack
from tvad_desktop.packs.tvad_mini.spec import SPEC
from tvad_desktop.packs.tvad_mini.vision import MiniVisionEncoder

SPRITES = Path(__file__).parents[2] / "resources" / "sprites.npz"
NUMBERS = [4, 8, 12]


def write_clip(path: Path, frames: int) -> None:
    """A bright square crosses a dark yard."""
    path.parent.mkdir(parents=True, exist_ok=True)
    writer = cv2.VideoWriter(str(path), cv2.CAP_FFMPEG, cv2.VideoWriter.fourcc(*"MJPG"), 10, (180, 120))
    yard = np.random.default_rng(0).integers(40, 90, (120, 180, 3), np.uint8)
    square = np.random.default_rng(1).integers(120, 250, (40, 30, 3), np.uint8)
    for number in range(frames):
        picture = yard.copy()
        left = 10 + 6 * number
        picture[50:90, left : left + 30] = square
        writer.write(picture)
    writer.release()


@pytest.fixture
def clips(tmp_path: Path) -> Path:
    for kind in ("fight", "no_fight"):
        learned = next(f"{kind}{n}.mp4" for n in range(40) if not is_held_out(f"{kind}{n}.mp4"))
        held_out = next(f"{kind}{n}.mp4" for n in range(40) if is_held_out(f"{kind}{n}.mp4"))
        for name in (learned, held_out):
            write_clip(tmp_path / kind / name, 20)
    short = next(f"short{n}.mp4" for n in range(40) if not is_held_out(f"short{n}.mp4"))
    write_clip(tmp_path / "no_fight" / short, 6)
    return tmp_path


def test_clips_become_scenes_that_samples_are_drawn_from(clips, tmp_path):
    encoder, sprites = MiniVisionEncoder(load_pack()), read_sprites(SPRITES)
    staged, features = tmp_path / "staged", tmp_path / "features"
    assert stage_clips(clips, staged, features, encoder, SPEC, sprites, 1, Job()) == 4, "two of people, two of things"
    records = list(read_scenes(staged, features, SPEC))
    named = {record.targets[0]["appearance"] + ", " + record.targets[0]["motion"] for record in records}
    assert {"people, fighting", "people, moving about"} < named
    assert {record.environment for record in records} == {"A place seen by a surveillance camera, in colour."}
    random = np.random.default_rng(0)
    for record in records:
        drawn = [compose_sample(record, random) for _ in range(30)]
        assert any(sample is not None and sample.anomalous for sample in drawn)
    written = {path: path.stat().st_mtime_ns for path in features.iterdir()}
    stage_clips(clips, staged, features, encoder, SPEC, sprites, 1, Job())
    assert {path: path.stat().st_mtime_ns for path in features.iterdir()} == written, "staged once only"


def test_a_staged_thing_is_where_its_box_and_its_share_say():
    yard = np.full((120, 180, 3), 60, np.uint8)
    frames = [Frame(number * 100_000, number, yard) for number in range(16)]
    seen = 0
    for seed in range(12):
        random = np.random.default_rng(seed)
        pictures, thing = stage_thing(frames, NUMBERS, (12, 18), read_sprites(SPRITES), random)
        assert thing.anomalous
        for share, number in zip(thing.shares, NUMBERS, strict=True):
            changed = np.abs(pictures[number].rgb.astype(int) - 60).max(axis=2) > 12
            box = thing.boxes[number]
            if box is None:
                assert not share.any()
                continue
            left, top, width, height = np.array(box) * [180, 120, 180, 120]
            inside = changed[round(top) : round(top + height), round(left) : round(left + width)]
            assert inside.sum() >= 0.95 * changed.sum() - 40, "soft edges may lie outside"
            assert share.sum() * 100 == pytest.approx(changed.sum(), abs=0.25 * changed.sum() + 60)
            seen += bool(share.any())
    assert seen > 20


def moving_patch(columns: list[int]) -> np.ndarray:
    speeds = np.full((len(columns), 24, 36), 0.05, np.float32)
    for step, column in enumerate(columns):
        speeds[step, 8:14, column : column + 4] = 3.0
    return speeds


@pytest.mark.parametrize("is_fight", [True, False])
def test_movers_are_followed(is_fight):
    movers = find_movers(moving_patch([4, 6, 8]), NUMBERS, 16, is_fight)
    assert movers is not None
    assert movers.anomalous == is_fight
    lefts = [box[0] for box in movers.boxes if box]
    assert lefts == sorted(lefts)
    assert [number for number, box in enumerate(movers.boxes) if box] == NUMBERS


@pytest.mark.parametrize(
    "speeds",
    [
        pytest.param(moving_patch([2, 28, 3]), id="now here, now there"),
        pytest.param(np.full((3, 24, 36), 0.1, np.float32), id="nothing moves"),
        pytest.param(np.full((3, 24, 36), 4.0, np.float32), id="the camera moves"),
    ],
)
def test_what_cannot_be_followed_is_left_out(speeds):
    assert find_movers(speeds, NUMBERS, 16, is_fight=False) is None


def test_things_are_named_by_their_colour():
    red = Cutout(np.full((8, 8, 3), (190, 25, 25), np.uint8), np.ones((8, 8), np.float32), 0.0)
    assert describe_sprite("car", red, gray=False) == "red car"
    assert describe_sprite("car", red, gray=True) == "dark car", "grey footage shows no colour"
    assert describe_sprite("cyclist", red, gray=False) == "person on bicycle"
