"""A recording as the service needs it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from av.video.reformatter import VideoReformatter

from tvad_desktop.video.decoder.cursor import Cursor, Shown
from tvad_desktop.video.decoder.identity import identify
from tvad_desktop.video.decoder.looking import Looker
from tvad_desktop.video.decoder.pictures import to_rgb
from tvad_desktop.video.decoder.plane import Plane, Size
from tvad_desktop.video.decoder.recording import ALL_THREADS, SHARING_THREADS, Recording, decode


class Film:
    def __init__(
        self, path: bytes, fps: float | None, stream: int | None, beat: Callable[[], None], kept: bytes = b""
    ) -> None:
        self._recording = Recording(path, fps, stream, beat, kept)
        self._looker = Looker(self._recording)
        self._converter = VideoReformatter()

    @property
    def picture_bytes(self) -> int:
        width, height = self._recording.shape.shown
        return 3 * width * height

    def facts(self) -> dict[str, Any]:
        one = self._recording
        width, height = one.shape.shown
        times_us = one.shown_us()
        rate = one.rate if one.timeline.has_times or one.rate is not None else None
        return {
            "streams": one.streams,
            "stream": one.index,
            "width": width,
            "height": height,
            "rate": 1_000_000 / one.timeline.period_us,
            "told_rate": None if rate is None else float(rate),
            "has_times": one.timeline.has_times,
            "is_rate_known": one.timeline.has_times or one.is_rate_known,
            "declared_pictures": len(times_us),
            "first_us": 0,
            "last_us": times_us[-1] if times_us else 0,
            "end_us": one.end_us,
            "interlaced": one.is_interlaced,
            "rotation": one.shape.rotation,
            "sizes": [list(size) for size in one.sizes],
            "left_out": [],
            "gaps": one.gaps_us(),
            "tail": one.missing_tail_us(),
            "damage": [[span.start_us, span.end_us, span.kind, span.pictures] for span in one.damage()],
            "recorded_from_offers": one.offers,
            "facts": one.facts,
            "identity": list(one.opener.identity),
            "has_changed": one.opener.has_changed(),
            "key_pictures": one.key_pictures,
            "is_kept": one.is_kept,
        }

    def counts(self) -> dict[str, Any]:
        ledger = self._recording.ledger
        return {"lost": ledger.lost_pictures, "shown": ledger.good_pictures}

    def keep(self) -> bytes:
        return self._recording.keep()

    def identify(self) -> dict[str, Any]:
        return identify(self._recording)

    def decode_all(self) -> int:
        container = self._recording.opener.container(ALL_THREADS)
        stream = container.streams[self._recording.index]
        count = sum(1 for _ in decode(container, stream, self._recording.table, self._recording.beat))
        container.close()
        return count

    def read(self, start_us: int, *, is_uniform: bool, is_sampled: bool, within: Size | None = None) -> _FilmReading:
        threads = SHARING_THREADS if is_sampled else ALL_THREADS
        return _FilmReading(self._recording, start_us, is_uniform, threads, within)

    def look(self, time_us: int, within: Size | None = None) -> tuple[int, Plane]:
        return self._render(self._looker.at(time_us), within)

    def look_after(self, time_us: int, within: Size | None = None) -> tuple[int, Plane] | None:
        shown = self._looker.after(time_us)
        return None if shown is None else self._render(shown, within)

    def _render(self, shown: Shown, within: Size | None) -> tuple[int, Plane]:
        fault = self._recording.ledger.fault_of(shown.ordinal)
        return shown.time_us, to_rgb(shown.frame, shown.shape, self._converter, fault, within)


class _FilmReading:
    def __init__(
        self, recording: Recording, start_us: int, is_uniform: bool, threads: int, within: Size | None
    ) -> None:
        self._recording, self._start_us, self._is_uniform, self._within = recording, start_us, is_uniform, within
        self._cursor = Cursor(recording, threads)
        self._converter = VideoReformatter()

    def __iter__(self) -> Iterator[tuple[int, Shown]]:
        for shown in self._cursor.pictures(self._start_us):
            yield shown.time_us, shown

    def render(self, picture: Shown) -> Plane:
        shape = self._recording.shape if self._is_uniform else picture.shape
        fault = self._recording.ledger.fault_of(picture.ordinal)
        return to_rgb(picture.frame, shape, self._converter, fault, self._within)

    def close(self) -> None:
        self._cursor.close()
