"""Folders of numbered images, shown at a given rate."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import partial
from itertools import chain
from pathlib import Path
from typing import cast

import cv2
import numpy as np

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.media import Frame, Video
from tvad_desktop.video.interface import Grabbed, Picture, VideoSource

IMAGE_SUFFIXES = {".jpg", ".jpeg", ".png", ".bmp", ".tif", ".tiff"}
# What must stand near the end of a whole file. OpenCV would fill a cut JPEG with grey and call it good.
END_MARKS = {b"\xff\xd8": b"\xff\xd9", b"\x89P": b"IEND"}
END_BYTES = 4096


class FolderSource(VideoSource):
    """Image number k, in natural order, is shown at k / fps, also where images before it are damaged.

    The first readable image rules the size; others of another size count as damaged.
    """

    def __init__(self, path: Path, fps: float) -> None:
        super().__init__(fps)
        if not (math.isfinite(fps) and 0 < fps <= 1000):
            raise UserError(f"{fps} frames a second is no usable rate.", "Give a rate between 0 and 1000.")
        self._paths = _list_images(path)
        first = next((picture for picture in map(_read_picture, self._paths) if picture is not None), None)
        if first is None:
            raise UserError(
                f"None of the {len(self._paths)} images in {path} can be read.", "They are damaged, or no images."
            )
        self._shape = first.shape
        height_px, width_px, _ = first.shape
        count = len(self._paths)
        self.video = Video(path, "", self._time_us(count), width_px, height_px, count)

    def frame_at(self, time_us: int) -> Frame:
        wanted = max(0, bisect_right(range(len(self._paths)), time_us, key=self._time_us) - 1)
        for position in chain(range(wanted, -1, -1), range(wanted + 1, len(self._paths))):
            picture = self._retrieve(position)
            if picture is not None:
                return self._frame(self._time_us(position), picture)
        raise UserError(f"The images in {self.video.path} can no longer be read.", "Is the disk still connected?")

    def close(self) -> None:
        """Nothing stays open between images."""

    def _grabs(self, start_us: int) -> Iterator[Grabbed]:
        start = bisect_left(range(len(self._paths)), start_us, key=self._time_us)
        for position in range(start, len(self._paths)):
            yield self._time_us(position), partial(self._retrieve, position)

    def _retrieve(self, position: int) -> Picture | None:
        picture = _read_picture(self._paths[position])
        if picture is None or picture.shape != self._shape:
            self._note_damage(self._time_us(position))
            return None
        return picture

    def _time_us(self, position: int) -> int:
        return round(position * 1e6 / self._fps)


def _list_images(folder: Path) -> list[Path]:
    try:
        entries = [entry for entry in folder.iterdir() if entry.suffix.lower() in IMAGE_SUFFIXES and entry.is_file()]
    except OSError as error:
        raise UserError(f"{folder} cannot be read: {error.strerror}.", "Check that you may read it.") from error
    images = sorted((entry for entry in entries if not entry.name.startswith(".")), key=_natural_order)
    if not images:
        raise UserError(f"{folder} holds no images.", "Choose a video file or a folder of .jpg, .png, .bmp or .tif.")
    return images


def _natural_order(path: Path) -> tuple[list[str | int], str]:
    """Text and numbers alternate, so that numbers are always compared with numbers: 2 comes before 10."""
    parts = re.split(r"(\d+)", path.name)
    return [int(part) if place % 2 else part for place, part in enumerate(parts)], path.name


def _read_picture(path: Path) -> Picture | None:
    """The upright picture with 8 bits a channel, or None for a file that is cut short, damaged or no image."""
    try:
        content = path.read_bytes()
    except OSError:
        return None
    end_mark = END_MARKS.get(content[:2], b"")
    if not content or end_mark not in content[-END_BYTES:]:
        return None
    return cast("Picture | None", cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_COLOR_RGB))
