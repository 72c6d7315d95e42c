"""Footage that a process of its own decodes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.media import Frame, Timespan, Video
from tvad_desktop.domain.printable import printable
from tvad_desktop.video.facts import Facts, Identity
from tvad_desktop.video.guard import Decoder
from tvad_desktop.video.interface import Size, VideoSource
from tvad_desktop.video.messages import Message
from tvad_desktop.video.name_clocks import offers_of_name


class DecodedSource(VideoSource):
    """A recording, or a folder of images. `fps` counts where the footage has no times of its own; `stream` chooses
    one of several; `kept` is what `keep` gave when the same file was open before."""

    def __init__(
        self, path: Path, fps: float | None, stream: int | None, *, is_folder: bool, kept: bytes = b""
    ) -> None:
        self.read_frames = 0
        self._path = path
        self._decoder = Decoder(path)
        self._skipped = 0
        request = {"do": "open", "path": os.fsencode(path).hex(), "fps": fps, "stream": stream, "is_folder": is_folder}
        try:
            request["kept_bytes"] = self._decoder.put_bytes(kept)
            self._opened = self._check(self._decoder.ask(request, "opened"))
        except BaseException:
            self._decoder.close()
            raise
        self._fps = self._opened.rate
        self.video = Video(
            path,
            "",
            self._opened.end_us,
            self._opened.width,
            self._opened.height,
            self._opened.declared_pictures,
        )

    @property
    def decoder_pid(self) -> int:
        return self._decoder.pid

    @property
    def skipped_frames(self) -> int:
        return self._skipped

    @property
    def missing_tail(self) -> Timespan | None:
        return None if self._opened.tail is None else Timespan(*self._opened.tail)

    def frame_at(self, time_us: int, within: Size | None = None) -> Frame:
        return self._frame(self._look(time_us, within, after=False))

    def frame_after(self, time_us: int, within: Size | None = None) -> Frame | None:
        placed = self._look(time_us, within, after=True)
        return None if placed is None else self._frame(placed)

    def _look(self, time_us: int, within: Size | None, *, after: bool) -> Any:
        return self._decoder.ask({"do": "look", "time_us": int(time_us), "within": within, "after": after}, "look")

    def facts(self) -> Facts:
        return self._check(self._decoder.ask({"do": "facts"}, "facts"))

    def identify(self) -> Identity:
        return msgspec.convert(self._decoder.ask({"do": "identify"}, "identity"), Identity)

    @property
    def key_pictures(self) -> int:
        return self._opened.key_pictures

    @property
    def is_kept(self) -> bool:
        """Whether what was kept is used."""
        return self._opened.is_kept

    def keep(self) -> bytes:
        """An index of the recording, with which it opens without being read from end to end."""
        told = self._decoder.ask({"do": "keep"}, "kept")
        return self._decoder.take_bytes(int(told["slot"]), int(told["length"]))

    def time_decoding(self) -> tuple[int, float]:
        """Pictures and seconds of the decoder alone, over the whole footage."""
        told = self._decoder.ask({"do": "time"}, "time")
        return int(told["pictures"]), float(told["seconds"])

    def has_changed(self) -> bool:
        return self.facts().has_changed

    def close(self) -> None:
        self._decoder.close()

    def _read(
        self, rate_hz: float | None, start_us: int, *, is_uniform: bool, within: Size | None = None
    ) -> Iterator[Frame]:
        cursor = self._decoder.begin(int(start_us), rate_hz, is_uniform, within)
        counted = 0
        try:
            while True:
                message = self._decoder.next_of(cursor)
                self.read_frames += int(message["read"]) - counted
                counted = int(message["read"])
                self._skipped = int(message["lost"])
                if "end" in message:
                    self._skipped += sum(one.pictures for one in self._opened.damage if one.kind == "tail")
                    return
                yield self._frame(message, cursor)
        finally:
            self._decoder.stop(cursor)

    def _frame(self, placed: Message, cursor: int | None = None) -> Frame:
        """`index` follows from the time at the nominal rate, so that it is the same however a frame is reached."""
        time_us = int(placed["time_us"])
        rgb = self._decoder.take(placed, cursor)
        return Frame(time_us, round(time_us * self._fps / 1e6), rgb, str(placed["fault"]), bool(placed["reduced"]))

    def _check(self, told: object) -> Facts:
        try:
            facts = msgspec.convert(told, Facts)
        except msgspec.ValidationError as error:
            raise UserError(
                f"{printable(self._path)} cannot be described.", "The recording is damaged, or made to do harm."
            ) from error
        by_name = [one for one in offers_of_name(self._path) if one.time not in _times(facts)]
        return msgspec.structs.replace(facts, recorded_from_offers=[*facts.recorded_from_offers, *by_name])


def _times(facts: Facts) -> set[str]:
    return {offer.time for offer in facts.recorded_from_offers}
