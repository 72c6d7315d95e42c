"""Whatever cannot be opened gives one clear message, and nothing else on the screen."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

import cv2
import pytest

from tvad_desktop.domain.errors import UserError
from tvad_desktop.video.source import open_video

WriteClip = Callable[..., Path]


@pytest.fixture
def refuse(capfd: pytest.CaptureFixture[str]) -> Callable[[Path], UserError]:
    def open_and_fail(path: Path) -> UserError:
        with pytest.raises(UserError) as caught:
            open_video(path)
        assert capfd.readouterr().err == ""
        assert str(path) in caught.value.message
        assert caught.value.hint
        return caught.value

    return open_and_fail


def test_a_missing_file(tmp_path: Path, refuse: Callable[[Path], UserError]) -> None:
    assert "does not exist" in refuse(tmp_path / "missing.mp4").message


def test_a_text_renamed_mp4(tmp_path: Path, refuse: Callable[[Path], UserError]) -> None:
    (tmp_path / "notes.mp4").write_text("This was never a video.\n" * 100)
    assert "not a video" in refuse(tmp_path / "notes.mp4").message


def test_an_empty_file(tmp_path: Path, refuse: Callable[[Path], UserError]) -> None:
    (tmp_path / "clip.mp4").touch()
    assert "is empty" in refuse(tmp_path / "clip.mp4").message


def test_a_truncated_file_whose_index_is_gone(
    tmp_path: Path, write_clip: WriteClip, refuse: Callable[[Path], UserError]
) -> None:
    path = write_clip(tmp_path / "clip.mp4", 50)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert "truncated or damaged" in refuse(path).message


def test_a_clip_without_a_single_frame(tmp_path: Path, refuse: Callable[[Path], UserError]) -> None:
    path = tmp_path / "clip.avi"
    cv2.VideoWriter(str(path), cv2.CAP_FFMPEG, cv2.VideoWriter.fourcc(*"MJPG"), 25, (64, 48)).release()
    assert "no picture" in refuse(path).message


def test_a_folder_without_images(tmp_path: Path, refuse: Callable[[Path], UserError]) -> None:
    (tmp_path / "readme.txt").write_text("nothing to see")
    assert "no images" in refuse(tmp_path).message


def test_a_folder_of_broken_images(tmp_path: Path, refuse: Callable[[Path], UserError]) -> None:
    (tmp_path / "1.png").write_text("no image")
    assert "None of the 1 images" in refuse(tmp_path).message


def test_a_file_that_may_not_be_read(
    tmp_path: Path, write_clip: WriteClip, refuse: Callable[[Path], UserError], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_clip(tmp_path / "clip.mp4", 2)
    original = Path.open

    def deny(self: Path, *arguments: Any, **options: Any) -> IO[Any]:
        if self == path:
            raise PermissionError(13, "Permission denied", str(self))
        return original(self, *arguments, **options)

    monkeypatch.setattr(Path, "open", deny)  # a superuser may read everything, so modes alone do not show it
    assert "Permission denied" in refuse(path).message


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_no_video(tmp_path: Path, refuse: Callable[[Path], UserError]) -> None:
    os.mkfifo(tmp_path / "pipe.mp4")
    assert "neither a file nor a folder" in refuse(tmp_path / "pipe.mp4").message


def test_an_element_that_ends_far_behind_the_file_keeps_nothing_from_being_read(tmp_path: Path) -> None:
    whole = (Path(__file__).parent / "recordings" / "08_live.mkv").read_bytes()
    segment = whole.index(b"\x18\x53\x80\x67")
    void = b"\xec" + b"\x01\x7f" + b"\xff" * 6  # of 2^55 bytes
    path = tmp_path / "far.mkv"
    path.write_bytes(whole[:segment] + void + whole[segment:])
    with open_video(path) as video:
        assert len(list(video.frames())) > 0
