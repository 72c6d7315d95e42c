"""Open footage: a video file, or a folder of numbered images."""

from __future__ import annotations

import math
import stat
from pathlib import Path

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.printable import printable
from tvad_desktop.video.decoded_source import DecodedSource
from tvad_desktop.video.interface import VideoSource

__all__ = ["FOLDER_FPS", "VideoSource", "open_video"]

FOLDER_FPS = 10.0
FASTEST_FPS = 1000.0


def open_video(path: Path, fps: float | None = None, stream: int | None = None, *, kept: bytes = b"") -> DecodedSource:
    """Open a video file, or a folder of numbered images shown at `fps` (10 by default).

    Of files, `fps` counts where they have no times of their own (raw streams); `stream` chooses one of several video
    streams; `kept` is what `DecodedSource.keep` gave. Raises `UserError` for whatever is missing, unreadable, damaged
    beyond use, or no video.
    """
    if fps is not None and not (math.isfinite(fps) and 0 < fps <= FASTEST_FPS):
        raise UserError(f"{fps} frames a second is no usable rate.", "Give a rate between 0 and 1000.")
    name = printable(path)
    try:
        mode = path.stat().st_mode
        if stat.S_ISREG(mode):
            path.open("rb").close()
    except FileNotFoundError as error:
        raise UserError(f"{name} does not exist.", "Check the path and that the disk is connected.") from error
    except OSError as error:
        raise UserError(f"{name} cannot be read: {error.strerror}.", "Check that you may read it.") from error
    except ValueError as error:  # a name that no system knows
        raise UserError(f"{name} is no name of a file.", "Check the path.") from error
    is_folder = stat.S_ISDIR(mode)
    if not is_folder and not stat.S_ISREG(mode):
        raise UserError(f"{name} is neither a file nor a folder.", "Choose a video file or a folder of images.")
    rate = (FOLDER_FPS if fps is None else fps) if is_folder else fps
    return DecodedSource(path, rate, stream, is_folder=is_folder, kept=kept)
