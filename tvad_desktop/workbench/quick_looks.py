"""Looks that cost little however long a recording is, and however far its key pictures lie apart.

To show a picture, all of them since the key picture before must be decoded. Where these are many, an analysis keeps
small pictures on its way: one of them is shown, and marked, until the exact one is there. Nothing but the window uses
them: what is stored, measured or exported comes from exact pictures.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np

from tvad_desktop.domain.case import CaseVideo
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.media import NEAR, Frame, Video
from tvad_desktop.storage.cases import find_cipher
from tvad_desktop.storage.shortcuts import FOLDER, Look, Shortcuts
from tvad_desktop.video.decoded_source import DecodedSource
from tvad_desktop.video.source import VideoSource, open_video

LEAST_SPACING_US, MOST_LOOKS = 1_000_000, 7_200
LOOKS_A_FILE = 32
NEAR_ENOUGH = 32  # pictures between two key pictures: so many are decoded in 40 ms at 720p,
NEAR_ENOUGH_PX = NEAR_ENOUGH * 1280 * 720  # and three at 4K
WIDEST_PX, QUALITY = 480, 70  # 30 kB a picture, 110 MB an hour
LEAST_INDEXED = 2_000  # pictures: shorter recordings are read as quickly as their index


def shortcuts_of(case_folder: Path, sha256: str) -> Shortcuts:
    """Raises `UserError` where the case is encrypted and its passphrase is not known."""
    return Shortcuts(case_folder, sha256, find_cipher(case_folder))


def keep_index(shortcuts: Shortcuts, source: VideoSource) -> None:
    """Keep what the source knows of where its pictures lie. Where it cannot be kept, the next opening takes longer."""
    if not isinstance(source, DecodedSource) or source.is_kept or source.video.frame_count < LEAST_INDEXED:
        return
    with contextlib.suppress(UserError):
        if index := source.keep():
            shortcuts.keep_index(index)


def spacing_us(duration_us: int) -> int:
    """How far the pictures that are kept lie apart: so that there are not too many of them."""
    return max(LEAST_SPACING_US, -(-duration_us // MOST_LOOKS))


def is_slow(video: Video, key_pictures: int) -> bool:
    """Whether the exact picture of a moment is waited for: so much lies between two key pictures."""
    whole_px = video.frame_count * video.width_px * video.height_px
    return key_pictures > 0 and (
        key_pictures * NEAR_ENOUGH < video.frame_count or key_pictures * NEAR_ENOUGH_PX < whole_px
    )


class LookTaker:
    """Keeps a small picture now and then while footage is read. Where it cannot, it keeps none."""

    def __init__(self, shortcuts: Shortcuts, source: VideoSource) -> None:
        self._shortcuts = shortcuts
        self._spacing_us = spacing_us(source.video.duration_us)
        self._is_wanted = is_slow(source.video, source.key_pictures)
        self._cell = -1
        self._number = 0
        self._looks: list[Look] = []

    def take(self, frame: Frame) -> None:
        """Look at a frame that was read; in the order of time."""
        cell = frame.time_us // self._spacing_us
        if not self._is_wanted or cell == self._cell or frame.fault:
            return
        self._cell = cell
        if cell // LOOKS_A_FILE != self._number:
            self.close()
            self._number = cell // LOOKS_A_FILE
        self._looks.append((frame.time_us, _small_jpeg(frame)))

    def close(self) -> None:
        """Keep what was taken last."""
        if self._looks:
            try:
                self._shortcuts.keep_looks(self._number, self._looks)
            except UserError:  # no room: the footage is analysed all the same
                self._is_wanted = False
            self._looks = []


class NearPictures:
    """Small pictures that were kept of one piece of footage."""

    def __init__(self, shortcuts: Shortcuts, duration_us: int) -> None:
        self._shortcuts, self._spacing_us = shortcuts, spacing_us(duration_us)
        self._number = -1
        self._looks: list[Look] = []

    def at(self, time_us: int) -> Frame | None:
        """The one that is nearest to a moment, with its own time and marked as near; None where none is near."""
        number = time_us // self._spacing_us // LOOKS_A_FILE
        if number != self._number:
            self._looks, self._number = self._shortcuts.read_looks(number), number
        if not self._looks:
            return None
        near_us, jpeg = min(self._looks, key=lambda look: abs(look[0] - time_us))
        if abs(near_us - time_us) > self._spacing_us:
            return None
        picture = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_COLOR_RGB)
        if picture is None or max(picture.shape) > WIDEST_PX:
            return None
        return Frame(near_us, -1, np.ascontiguousarray(picture, dtype=np.uint8), NEAR)


class QuickFootage:
    """Footage of a case, opened with its index. Without one it is read from end to end, and the index is kept."""

    def __init__(
        self, folder: Path, footage: CaseVideo, open_footage: Callable[[Path, float | None], VideoSource]
    ) -> None:
        self._folder, self._footage, self._open_footage = folder, footage, open_footage
        self._near: NearPictures | None = None

    def open(self) -> VideoSource:
        """Errors as `open_video`."""
        path, shortcuts = self._footage.video.path, self._shortcuts()
        index = shortcuts.read_index()
        if index:
            with contextlib.suppress(UserError):
                return open_video(path, self._footage.fps, kept=index)
        return self._open_and_keep(shortcuts)

    def open_anew(self) -> VideoSource:
        """Without the index, which did not fit; errors as `open_video`."""
        return self._open_and_keep(self._shortcuts())

    def is_slow(self, source: VideoSource) -> bool:
        """Whether so much lies between two key pictures that a look is waited for."""
        return is_slow(source.video, source.key_pictures)

    def near(self, time_us: int) -> Frame | None:
        """See `NearPictures.at`. For one thread at a time."""
        if self._near is None:
            self._near = NearPictures(self._shortcuts(), self._footage.video.duration_us)
        return self._near.at(time_us)

    def _open_and_keep(self, shortcuts: Shortcuts) -> VideoSource:
        source = self._open_footage(self._footage.video.path, self._footage.fps)
        if self._may_keep():
            keep_index(shortcuts, source)
        return source

    def _may_keep(self) -> bool:
        """Whether something may be written into the case folder: nothing is put into one that is only looked at."""
        return (self._folder / FOLDER).is_dir()

    def _shortcuts(self) -> Shortcuts:
        return shortcuts_of(self._folder, self._footage.video.sha256)


def _small_jpeg(frame: Frame) -> bytes:
    height_px, width_px = frame.rgb.shape[:2]
    scale = min(1.0, WIDEST_PX / max(height_px, width_px))
    size_px = (max(1, round(width_px * scale)), max(1, round(height_px * scale)))
    small = cv2.resize(frame.rgb, size_px, interpolation=cv2.INTER_AREA) if scale < 1 else frame.rgb
    _, content = cv2.imencode(".jpg", cv2.cvtColor(small, cv2.COLOR_RGB2BGR), [cv2.IMWRITE_JPEG_QUALITY, QUALITY])
    return content.tobytes()
