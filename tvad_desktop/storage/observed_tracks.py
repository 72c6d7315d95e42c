"""Objects seen over time, kept so that whole recordings can be searched without decoding them."""

from __future__ import annotations

import math
import struct
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise
from typing import Any

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.media import Region, Timespan
from tvad_desktop.domain.observed import ObservedTrack
from tvad_desktop.storage.case_file import CaseFile
from tvad_desktop.storage.database import explain_damage

BATCH_TRACKS = 256
_POINT = struct.Struct("<q4H")  # a moment, and left, top, width and height in steps of 1/65535
_STEPS = 65535
_FACTS = (
    "id", "analysis_id", "kind", "score", "first_us", "last_us", "best_us", "sightings", "cells", "speed", "direction",
    "standing_us", "height", "colours",
)  # fmt: skip


class ObservedTracks(CaseFile):
    """The part of a case that knows what was seen over time."""

    def save_tracks(self, analysis_id: int, tracks: Iterable[ObservedTrack]) -> int:
        """Make these the tracks of an analysis, batch by batch, so that memory stays bounded; returns how many."""
        self._one("analysis", "analyses", analysis_id)
        self.remove_tracks(analysis_id)
        coming, position, count = iter(tracks), 0, 0
        while True:
            batch = list(islice(coming, BATCH_TRACKS))
            if batch or position == 0:  # an empty one says that somebody looked
                self._save_batch(analysis_id, position, batch)
            position, count = position + 1, count + len(batch)
            if len(batch) < BATCH_TRACKS:
                return count

    def remove_tracks(self, analysis_id: int) -> None:
        """Forget the tracks of an analysis."""
        for row in self._rows("SELECT id FROM observed_batches WHERE analysis_id = ?", analysis_id):
            with self._change() as trail:
                self._database.execute("DELETE FROM observed_batches WHERE id = ?", [row["id"]])
                trail.append_change("tracks.remove", row["id"])

    def _save_batch(self, analysis_id: int, position: int, batch: Sequence[ObservedTrack]) -> None:
        with self._change() as trail:
            batch_id = self._insert("observed_batches", analysis_id=analysis_id, position=position)
            columns = ("batch_id", *_FACTS[1:], "points")
            self._database.conn.executemany(
                f"INSERT INTO observed_tracks ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})",
                [_write(batch_id, analysis_id, track) for track in batch],
            )
            trail.append_change("tracks.save", batch_id)

    def looked_for_tracks(self) -> set[int]:
        """The ids of the analyses whose tracks are kept."""
        return {row["analysis_id"] for row in self._rows("SELECT DISTINCT analysis_id FROM observed_batches")}

    def tracks_mark(self, analysis_id: int) -> int | None:
        """A number that changes when an analysis gets other tracks; None while it has none."""
        mark: int | None = self._rows(
            "SELECT max(id) AS mark FROM observed_batches WHERE analysis_id = ?", analysis_id
        )[0]["mark"]
        return mark

    def find_tracks(
        self,
        conditions: Sequence[tuple[str, Sequence[object]]],
        limit: int | None = None,
        *,
        with_points: bool = False,
    ) -> list[ObservedTrack]:
        """The tracks that meet conditions on the columns of the table, in order of analysis and time.

        A condition is SQL with places for its values; it is written by the caller, never by a person.
        """
        asked = " AND ".join(f"({sql})" for sql, _ in conditions) or "1"
        values = [value for _, some in conditions for value in some]
        columns = ", ".join((*_FACTS, "points") if with_points else _FACTS)
        rows = self._rows(
            f"SELECT {columns} FROM observed_tracks WHERE {asked} ORDER BY analysis_id, first_us, id LIMIT ?",
            *values, -1 if limit is None else limit,
        )  # fmt: skip
        return [self._read_track(row) for row in rows]

    def tracks_within(self, analysis_id: int, span: Timespan) -> list[ObservedTrack]:
        """The tracks of an analysis that are seen in a span, with their points."""
        rows = self._rows(
            "SELECT * FROM observed_tracks WHERE analysis_id = ? AND first_us < ? AND last_us >= ?"
            " ORDER BY first_us, id",
            analysis_id, span.end_us, span.start_us,
        )  # fmt: skip
        return [self._read_track(row) for row in rows]

    def check_tracks(self) -> Iterator[tuple[int, str]]:
        """The id of every track, and what is wrong with it: nothing where it can be read."""
        for row in self._database.query("SELECT * FROM observed_tracks ORDER BY id"):
            try:
                self._read_track(row)
            except UserError as error:
                yield row["id"], error.message
            else:
                yield row["id"], ""

    def track(self, track_id: int) -> ObservedTrack:
        """UserError if there is none."""
        return self._read_track(self._one("track", "observed_tracks", track_id))

    def _read_track(self, row: dict[str, Any]) -> ObservedTrack:
        with explain_damage(self.folder, f"track {row['id']}"):
            return _read(row)


def _write(batch_id: int, analysis_id: int, track: ObservedTrack) -> tuple[object, ...]:
    return (
        batch_id, analysis_id, track.kind, track.score, track.first_us, track.last_us, track.best_us, track.sightings,
        _join(track.cells), track.speed, track.direction, track.standing_us, track.height, _join(track.colours),
        b"".join(_pack(time_us, region) for time_us, region in track.points),
    )  # fmt: skip


def _join(words: Sequence[str]) -> str:
    return f"|{'|'.join(words)}|" if words else ""


def _pack(time_us: int, region: Region) -> bytes:
    sides = (region.x, region.y, region.width, region.height)
    return _POINT.pack(time_us, *(round(min(1.0, max(0.0, side)) * _STEPS) for side in sides))


def _read(row: dict[str, Any]) -> ObservedTrack:
    """ValueError for a row that no track can have made."""
    points = tuple(_unpack(row["points"])) if "points" in row else ()
    times_us = [time_us for time_us, _ in points]
    is_whole = not points or (times_us[0], times_us[-1]) == (row["first_us"], row["last_us"])
    if not (is_whole and all(before < after for before, after in pairwise(times_us))):
        raise ValueError("sightings out of order")
    if not all(math.isfinite(row[name]) for name in ("score", "speed", "height")) or row["first_us"] > row["last_us"]:
        raise ValueError("a track that ends before it begins, or numbers that are none")
    facts = {name: row[name] for name in _FACTS}
    words = {name: tuple(word for word in str(row[name]).split("|") if word) for name in ("cells", "colours")}
    return ObservedTrack(**{**facts, **words}, points=points)


def _unpack(content: bytes) -> Iterator[tuple[int, Region]]:
    for time_us, *sides in _POINT.iter_unpack(content):
        yield time_us, Region(*(side / _STEPS for side in sides))
