from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from tests.video.conftest import draw
from tvad_desktop.domain.errors import UserError
from tvad_desktop.video.sampling import sample
from tvad_desktop.video.source import open_video

WriteFolder = Callable[..., Path]
ReadNumber = Callable[[NDArray[np.uint8]], int]


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".JPEG", ".bmp", ".tif"])
def test_numbered_images_are_a_video(
    tmp_path: Path, write_folder: WriteFolder, read_number: ReadNumber, suffix: str
) -> None:
    folder = write_folder(tmp_path / "images", 12, suffix)
    (folder / "notes.txt").write_text("not an image")
    (folder / "._3.png").write_text("what some systems leave behind")
    with open_video(folder, fps=30) as source:
        frames = list(source.frames())
        assert [read_number(frame.rgb) for frame in frames] == list(range(12)), "2 comes before 10"
        assert [frame.time_us for frame in frames] == [round(k * 1e6 / 30) for k in range(12)]
        assert (source.video.width_px, source.video.height_px, source.video.frame_count) == (160, 96, 12)
        assert source.video.duration_us == 400_000
        assert source.skipped_frames == 0


def test_ten_images_a_second_unless_told(tmp_path: Path, write_folder: WriteFolder) -> None:
    with open_video(write_folder(tmp_path / "images", 3)) as source:
        assert [frame.time_us for frame in source.frames()] == [0, 100_000, 200_000]


def test_any_moment_can_be_looked_at(tmp_path: Path, write_folder: WriteFolder, read_number: ReadNumber) -> None:
    with open_video(write_folder(tmp_path / "images", 9), fps=3) as source:
        times_us = [frame.time_us for frame in source.frames()]
        for place, time_us in enumerate(times_us):
            assert read_number(source.frame_at(time_us).rgb) == place
            assert read_number(source.frame_at(time_us - 1).rgb) == max(0, place - 1)
            assert next(source.frames(time_us)).time_us == time_us
        assert read_number(source.frame_at(10**9).rgb) == 8
        for rate_hz in (1.0, 2.0, None):
            inside = [frame.time_us for frame in source.sampled(rate_hz, 400_000)]
            assert inside == [frame.time_us for frame in sample(source.frames(400_000), rate_hz)]


def test_damaged_images_leave_a_hole_and_are_counted(
    tmp_path: Path, write_folder: WriteFolder, read_number: ReadNumber, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = write_folder(tmp_path / "images", 12, ".jpg")
    content = (folder / "3.jpg").read_bytes()
    (folder / "3.jpg").write_bytes(content[: len(content) // 2])
    (folder / "4.jpg").write_text("no image")
    (folder / "5.jpg").write_bytes(b"")
    assert cv2.imwrite(str(folder / "6.jpg"), np.zeros((20, 30, 3), np.uint8))
    with open_video(folder) as source:
        for _ in range(2):
            numbers = [read_number(frame.rgb) for frame in source.frames()]
            assert numbers == [0, 1, 2, 7, 8, 9, 10, 11]
            assert source.skipped_frames == 3
        assert [one.name for one in source.facts().left_out] == ["6.jpg"]
        assert [(one.start_us, one.end_us, one.pictures) for one in source.damage()] == [(300_000, 600_000, 3)]
        assert read_number(source.frame_at(550_000).rgb) == 2, "the last good picture before the hole"
        assert [frame.time_us for frame in source.sampled(2.0)] == [0, 600_000, 1_000_000]
    assert capfd.readouterr().err == ""


def test_the_first_readable_image_rules_the_size(
    tmp_path: Path, write_folder: WriteFolder, read_number: ReadNumber
) -> None:
    folder = write_folder(tmp_path / "images", 3)
    (folder / "0.png").write_bytes((folder / "0.png").read_bytes()[:300])
    with open_video(folder) as source:
        assert (source.video.width_px, source.video.height_px) == (160, 96)
        assert read_number(source.frame_at(0).rgb) == 1, "nothing earlier can be shown"


@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
def test_grey_and_deep_images_become_rgb_with_eight_bits(tmp_path: Path, kind: type) -> None:
    assert cv2.imwrite(str(tmp_path / "1.png"), np.full((4, 6), np.iinfo(kind).max // 2 + 1, kind))
    with open_video(tmp_path) as source:
        picture = source.frame_at(0).rgb
    assert picture.dtype == np.uint8
    assert np.array_equal(picture, np.full((4, 6, 3), 128))


TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tif", ".webp"])
def test_images_are_upright_whatever_the_camera_was(tmp_path: Path, read_number: ReadNumber, suffix: str) -> None:
    for orientation, turn in TURNS.items():
        (tmp_path / str(orientation)).mkdir()
        exif = Image.Exif()
        exif[0x0112] = orientation
        image = Image.fromarray(draw(orientation)[:, :, ::-1]).transpose(turn)
        image.save(tmp_path / str(orientation) / f"1{suffix}", exif=exif)
        with open_video(tmp_path / str(orientation)) as source:
            assert (source.video.width_px, source.video.height_px) == (160, 96)
            assert read_number(source.frame_at(0).rgb) == orientation


@pytest.mark.parametrize(("suffix", "kind"), [(".jp2", np.uint16), (".png", np.uint16), (".hdr", np.float32)])
def test_images_of_more_than_8_bits(tmp_path: Path, read_number: ReadNumber, suffix: str, kind: type) -> None:
    """Radiance is read from files alone by OpenCV, and Pillow makes other pictures of deep JPEG 2000."""
    scale = 257 if kind is np.uint16 else 1 / 255
    assert cv2.imwrite(str(tmp_path / f"1{suffix}"), (draw(77).astype(np.float32) * scale).astype(kind))
    with open_video(tmp_path) as source:
        assert read_number(source.frame_at(0).rgb) == 77


@pytest.mark.parametrize("kind", [np.float32, np.float64])
@pytest.mark.parametrize("highest", [1, 255])
@pytest.mark.parametrize("is_gray", [True, False])
def test_tiffs_of_floating_point_numbers(tmp_path: Path, kind: type, highest: int, is_gray: bool) -> None:
    bgr = draw(77)[:, :, 1] if is_gray else draw(77) // np.array([1, 2, 3], np.uint8)
    bgr.flat[0] = 3  # no picture of two tones
    assert cv2.imwrite(str(tmp_path / "1.tif"), bgr.astype(kind) * (highest / 255))
    (tmp_path / "2.tif").write_bytes((tmp_path / "1.tif").read_bytes()[:-200])
    with open_video(tmp_path) as source:
        (frame,) = source.frames()
        assert np.array_equal(frame.rgb, np.stack([bgr] * 3, 2) if is_gray else bgr[:, :, ::-1])
        assert source.skipped_frames == 1


def test_numbers_that_are_no_shades_are_no_picture(tmp_path: Path) -> None:
    for place, odd in enumerate((-0.5, 256.0, np.nan, np.inf)):
        values = draw(77)[:, :, 1].astype(np.float32) / 255
        values[0, 0] = odd
        assert cv2.imwrite(str(tmp_path / f"{place}.tif"), values)
    with pytest.raises(UserError):
        open_video(tmp_path)


@pytest.mark.parametrize("suffix", [".png", ".bmp", ".tif", ".webp", ".jp2"])
def test_a_single_image_is_named_as_such(tmp_path: Path, suffix: str) -> None:
    assert cv2.imwrite(str(tmp_path / f"1{suffix}"), draw(1))
    with pytest.raises(UserError, match="is a single image"):
        open_video(tmp_path / f"1{suffix}")


@pytest.mark.parametrize("fps", [0.0, -1.0, float("nan"), float("inf")])
def test_an_impossible_rate_is_refused(tmp_path: Path, write_folder: WriteFolder, fps: float) -> None:
    with pytest.raises(UserError, match="rate"):
        open_video(write_folder(tmp_path / "images", 1), fps=fps)


def test_real_frames_come_in_order(footage: Path) -> None:
    with open_video(footage / "ucsd_ped2" / "test" / "01") as source:
        frames = list(source.sampled(2.0))
        assert source.video.frame_count == 180
        assert [frame.time_us for frame in frames] == [k * 500_000 for k in range(36)]
        assert frames[0].rgb.shape == (240, 360, 3)


def test_the_image_after_a_moment_is_the_next_that_can_be_read(
    tmp_path: Path, write_folder: WriteFolder, read_number: ReadNumber
) -> None:
    folder = write_folder(tmp_path / "images", 6)
    (folder / "3.png").write_bytes(b"no image")
    with open_video(folder, fps=10) as source:
        seen = []
        frame = source.frame_after(-1)
        while frame is not None:
            seen.append((frame.time_us, read_number(frame.rgb)))
            frame = source.frame_after(frame.time_us)
    assert seen == [(number * 100_000, number) for number in (0, 1, 2, 4, 5)]
