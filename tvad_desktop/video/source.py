"""Open footage: a video file, or a folder of numbered images."""

from __future__ import annotations

import stat
from pathlib import Path

from tvad_desktop.domain.errors import UserError
from tvad_desktop.video.file_source import FileSource
from tvad_desktop.video.folder_source import FolderSource
from tvad_desktop.video.interface import VideoSource

__all__ = ["VideoSource", "open_video"]

FOLDER_FPS = 10.0


def open_video(path: Path, fps: float | None = None) -> VideoSource:
    """Open a video file, or a folder of numbered images shown at `fps` (10 by default).

    Raises `UserError` for whatever is missing, unreadable, damaged beyond use, or no video.
    """
    try:
        mode = path.stat().st_mode
    except FileNotFoundError as error:
        raise UserError(f"{path} does not exist.", "Check the path and that the disk is connected.") from error
    except OSError as error:
        raise UserError(f"{path} cannot be read: {error.strerror}.", "Check that you may read it.") from error
    if stat.S_ISDIR(mode):
        return FolderSource(path, FOLDER_FPS if fps is None else fps)
    if not stat.S_ISREG(mode):
        raise UserError(f"{path} is neither a file nor a folder.", "Choose a video file or a folder of images.")
    return FileSource(path)
