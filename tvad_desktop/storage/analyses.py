"""Runs of the detector and what they said, kept segment by segment so that a killed run resumes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.case import Analysis
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.layers import LayerSequence, join_layer
from tvad_desktop.domain.media import Timespan
from tvad_desktop.domain.scores import HeatmapSequence, ScoreTrack
from tvad_desktop.domain.settings import read_settings
from tvad_desktop.storage.case_file import CaseFile
from tvad_desktop.storage.content import inside, read_content, write_content
from tvad_desktop.storage.database import explain_damage, now_utc
from tvad_desktop.storage.heat_maxima import coarse_maxima
from tvad_desktop.storage.heatmaps import (
    check_segment,
    decode_heatmaps,
    decode_layer,
    encode_segment,
    join_heatmaps,
    most_bytes,
)

HEATMAPS = "heatmaps"
MOST_REMEMBERED_BYTES = 1 << 24
_PACK_NAME = re.compile(r"\w[\w.+ -]{0,99}")


class Analyses(CaseFile):
    """The part of a case that knows analyses, scores and heatmaps."""

    _recent_files: dict[str, bytes] | None = None  # by their SHA-256, while that is wished

    def begin_analysis(
        self, video_id: int, pack: str, pack_sha256: str, settings: str, *, anew: bool = False
    ) -> Analysis:
        """Begin a run, or unless `anew` go back to the newest one with the same pack and settings, whatever its state.

        Whichever it is becomes the latest analysis of its video.
        """
        self._one("video", "videos", video_id)
        with self._change() as trail:
            newest = self._rows("SELECT coalesce(max(use_order), 0) AS newest FROM analyses")[0]["newest"]
            rows = self._rows(
                "SELECT * FROM analyses WHERE video_id = ? AND pack_sha256 = ? AND settings = ? ORDER BY id DESC",
                video_id, pack_sha256, settings,
            )  # fmt: skip
            if rows and not anew:
                analysis_id = rows[0]["id"]
                state = "done" if rows[0]["state"] == "done" else "running"
                self._database.table("analyses").update(analysis_id, {"use_order": newest + 1, "state": state})
                trail.append_change("analysis.resume", analysis_id)
            else:
                analysis_id = self._insert(
                    "analyses",
                    video_id=video_id,
                    pack=pack,
                    pack_sha256=pack_sha256,
                    settings=settings,
                    state="running",
                    started_utc=now_utc(),
                    finished_utc=None,
                    frames=0,
                    skipped_frames=0,
                    use_order=newest + 1,
                )
                trail.append_change("analysis.begin", analysis_id)
        return self.analysis(analysis_id)

    def analyses(self, video_id: int) -> list[Analysis]:
        """Every analysis of this video, the one begun or gone back to last first."""
        rows = self._rows("SELECT * FROM analyses WHERE video_id = ? ORDER BY use_order DESC", video_id)
        return [self._read_analysis(row) for row in rows]

    def latest_analysis(self, video_id: int) -> Analysis | None:
        """The analysis of this video that was begun or gone back to last."""
        rows = self._rows("SELECT * FROM analyses WHERE video_id = ? ORDER BY use_order DESC LIMIT 1", video_id)
        return self._read_analysis(rows[0]) if rows else None

    def latest_analyses(self) -> dict[int, Analysis]:
        """The same of every video that has one: of a thousand, in one question instead of a thousand."""
        newest = "SELECT max(use_order) FROM analyses GROUP BY video_id"
        rows = self._rows(f"SELECT * FROM analyses WHERE use_order IN ({newest}) ORDER BY video_id")
        return {row["video_id"]: self._read_analysis(row) for row in rows}

    def analysis(self, analysis_id: int) -> Analysis:
        """UserError if there is none."""
        return self._read_analysis(self._one("analysis", "analyses", analysis_id))

    def stop_analysis(self, analysis_id: int, frames: int, skipped_frames: int) -> None:
        """Keep that a run ended before its footage did; `keep_reach` says where and why. It may be resumed."""
        self._end(analysis_id, "incomplete", frames, skipped_frames)

    def finish_analysis(self, analysis_id: int, frames: int, skipped_frames: int) -> None:
        self._end(analysis_id, "done", frames, skipped_frames)

    def _end(self, analysis_id: int, state: str, frames: int, skipped_frames: int) -> None:
        self._one("analysis", "analyses", analysis_id)
        counts = {"frames": int(frames), "skipped_frames": int(skipped_frames)}
        with self._change() as trail:
            self._database.table("analyses").update(analysis_id, {"state": state, "finished_utc": now_utc(), **counts})
            trail.append_change("analysis.finish" if state == "done" else "analysis.stop", analysis_id)

    def keep_reach(
        self, analysis_id: int, reached_us: int | None, damage: str = "", incomplete_reason: str = ""
    ) -> None:
        """Keep how far the footage was seen, which stretches could not be read (JSON), and why the run ended early."""
        self._one("analysis", "analyses", analysis_id)
        with self._change() as trail:
            self._database.table("analyses").update(
                analysis_id,
                {
                    "reached_us": None if reached_us is None else int(reached_us),
                    "damage": damage or None,
                    "incomplete_reason": incomplete_reason or None,
                },
            )
            trail.append_change("analysis.reach", analysis_id)

    def save_segment(
        self,
        analysis_id: int,
        heatmaps: HeatmapSequence,
        scores: NDArray[np.float32],
        *,
        layers: Mapping[str, LayerSequence] | None = None,
        frames: int = 0,
        skipped_frames: int = 0,
    ) -> None:
        """Append the next steps of a run; kept whole or not at all, whenever the process is killed.

        `layers`: what else these steps show, by name, beside their heat.
        `frames` and `skipped_frames` count the footage from its beginning up to the last of these steps.
        Raises ValueError for steps that do not ascend or do not fit together, and UserError when another program
        has already saved these steps.
        """
        check_segment(heatmaps, scores, layers or {})
        with self._change() as trail:
            position = self._next_position(analysis_id, heatmaps)
            path = f"{HEATMAPS}/{analysis_id}-{position:06d}.npz"
            kept = heatmaps.scores.astype(np.float16).astype(np.float32)  # as they will be read
            # The file comes first: a kill before the commit leaves a file that no row names, and the next save
            # of this position overwrites it.
            sha256 = write_content(inside(self.folder, path), encode_segment(heatmaps, layers or {}), self.cipher)
            segment_id = self._insert(
                "segments",
                analysis_id=analysis_id,
                position=position,
                first_us=int(heatmaps.times_us[0]),
                last_us=int(heatmaps.times_us[-1]),
                grid_h=heatmaps.scores.shape[1],
                grid_w=heatmaps.scores.shape[2],
                path=path,
                sha256=sha256,
                frames=int(frames),
                skipped_frames=int(skipped_frames),
                times_us=heatmaps.times_us.astype("<i8").tobytes(),
                scores=scores.astype("<f4").tobytes(),
            )
            self._database.execute("INSERT INTO heat_maxima VALUES (?, ?)", [segment_id, coarse_maxima(kept)])
            trail.append_change("segment.save", segment_id)

    def _next_position(self, analysis_id: int, heatmaps: HeatmapSequence) -> int:
        """Where these heatmaps go in the run; the errors are those of `save_segment`."""
        rows = self._rows("SELECT * FROM segments WHERE analysis_id = ? ORDER BY position DESC LIMIT 1", analysis_id)
        is_saved = bool(rows) and heatmaps.times_us[0] <= rows[0]["last_us"]
        if is_saved or self.analysis(analysis_id).state != "running":
            raise UserError(
                f"Analysis {analysis_id} has already been saved up to or beyond these steps.",
                "Is another program analysing the same video in the same case? Wait for it to finish.",
            )
        _, grid_h, grid_w = heatmaps.scores.shape
        if rows and (grid_h, grid_w) != (rows[0]["grid_h"], rows[0]["grid_w"]):
            raise ValueError(f"the grid changed to {grid_h}×{grid_w} within analysis {analysis_id}")
        return rows[0]["position"] + 1 if rows else 0

    def counted_frames(self, analysis_id: int) -> tuple[int, int]:
        """Frames and skipped frames up to the last step saved so far."""
        rows = self._rows(
            "SELECT frames, skipped_frames FROM segments WHERE analysis_id = ? ORDER BY position DESC LIMIT 1",
            analysis_id,
        )
        return (rows[0]["frames"], rows[0]["skipped_frames"]) if rows else (0, 0)

    def last_step_us(self, analysis_id: int) -> int | None:
        """The time of the last step saved so far; None before the first."""
        rows = self._rows("SELECT max(last_us) AS last_us FROM segments WHERE analysis_id = ?", analysis_id)
        return None if rows[0]["last_us"] is None else int(rows[0]["last_us"])

    def last_steps_us(self) -> dict[int, int]:
        """The same of every analysis that has a step."""
        return dict(self._columns("SELECT analysis_id, max(last_us) FROM segments GROUP BY analysis_id"))

    def score_track(self, analysis_id: int) -> ScoreTrack:
        """All scores saved so far."""
        rows = self._rows("SELECT times_us, scores FROM segments WHERE analysis_id = ? ORDER BY position", analysis_id)
        with explain_damage(self.folder, f"the scores of analysis {analysis_id}"):
            times_us = np.frombuffer(b"".join(row["times_us"] for row in rows), "<i8").astype(np.int64)
            scores = np.frombuffer(b"".join(row["scores"] for row in rows), "<f4").astype(np.float32)
            if len(times_us) != len(scores) or not (np.diff(times_us) > 0).all() or not np.isfinite(scores).all():
                raise ValueError("scores without times, times that do not ascend, or no numbers")
        return ScoreTrack(times_us, scores)

    def heatmaps(self, analysis_id: int, span: Timespan | None = None) -> HeatmapSequence:
        """All heatmaps saved so far, or those in `span`; UserError naming a file that is altered or gone."""
        return join_heatmaps([self.read_segment(row) for row in self._segments(analysis_id, span)], span)

    def layer(
        self, analysis_id: int, name: str, span: Timespan | None = None
    ) -> tuple[NDArray[np.int64], LayerSequence]:
        """Times [T] and steps of a layer beside heat, all or those in `span`; steps saved without it show nothing.

        UserError naming a file that is altered or gone.
        """
        times_us: list[NDArray[np.int64]] = [np.zeros(0, np.int64)]
        parts: list[LayerSequence | int] = []
        for row in self._segments(analysis_id, span):
            content, of_segment_us = self._read_file(row)
            times_us.append(of_segment_us)
            parts.append(decode_layer(content, name, len(of_segment_us)) or len(of_segment_us))
        joined_us, joined = np.concatenate(times_us), join_layer(parts)
        if span is None:
            return joined_us, joined
        start, end = map(int, np.searchsorted(joined_us, [span.start_us, span.end_us]))
        return joined_us[start:end], joined.part(start, end)

    def has_layer(self, analysis_id: int, name: str) -> bool:
        """Whether the first segment of an analysis has a layer of this name."""
        return next(self.layer_by_segments(analysis_id, name, at_most=1), None) is not None

    def layer_by_segments(
        self, analysis_id: int, name: str, at_most: int = -1
    ) -> Iterator[tuple[NDArray[np.int64], LayerSequence]]:
        """Times and steps of a layer, segment by segment in order, those without it left out; errors as in `layer`."""
        named = "SELECT id FROM segments WHERE analysis_id = ? ORDER BY position LIMIT ?"
        ids = self._rows(named, analysis_id, at_most)
        for one in ids:
            content, times_us = self._read_file(self._one("segment", "segments", one["id"]))
            layer = decode_layer(content, name, len(times_us))
            if layer is not None:
                yield times_us, layer

    def _segments(self, analysis_id: int, span: Timespan | None) -> list[dict[str, Any]]:
        """The rows of all segments, or of those that meet `span`, in the order of time."""
        every = "SELECT * FROM segments WHERE analysis_id = ?"
        if span is None:
            return self._rows(f"{every} ORDER BY position", analysis_id)
        meeting = f"{every} AND last_us >= ? AND first_us < ? ORDER BY position"
        return self._rows(meeting, analysis_id, span.start_us, span.end_us)

    def read_segment(self, row: dict[str, Any]) -> HeatmapSequence:
        """The heatmaps of one row of the table of segments; UserError as in `heatmaps`."""
        content, times_us = self._read_file(row)
        return decode_heatmaps(content, times_us, row["grid_h"], row["grid_w"])

    def _read_file(self, row: dict[str, Any]) -> tuple[bytes, NDArray[np.int64]]:
        """The file of a segment, and the times of its steps."""
        with explain_damage(self.folder, f"segment {row['id']}"):
            times_us = np.frombuffer(row["times_us"], "<i8").astype(np.int64)
            at_most_bytes = most_bytes(len(times_us), row["grid_h"], row["grid_w"])
        known = self._recent_files.get(row["sha256"]) if self._recent_files is not None else None
        if known is None:
            known = read_content(self.folder, row["path"], row["sha256"], at_most_bytes, self.cipher)
            self._remember(row["sha256"], known)
        return known, times_us

    @contextmanager
    def remembering_files(self) -> Iterator[None]:
        """Inside, a segment that is read for its heat and then for its other layers is read once."""
        self._recent_files = {}
        try:
            yield
        finally:
            self._recent_files = None

    def _remember(self, sha256: str, content: bytes) -> None:
        """The oldest are forgotten where they are too many."""
        if (recent := self._recent_files) is not None:
            recent[sha256] = content
            while sum(map(len, recent.values())) > MOST_REMEMBERED_BYTES and len(recent) > 1:
                del recent[next(iter(recent))]

    def _read_analysis(self, row: dict[str, Any]) -> Analysis:
        with explain_damage(self.folder, f"analysis {row['id']}"):
            if not _PACK_NAME.fullmatch(row["pack"]):
                raise ValueError("a pack is known by its name; it is never a path")
            return _read_analysis(row)


def _read_analysis(row: dict[str, Any]) -> Analysis:
    read_settings(row["settings"])  # ValueError for settings that are none
    texts = {name: row[name] or "" for name in ("damage", "incomplete_reason")}
    return Analysis(**{name: value for name, value in row.items() if name != "use_order"} | texts)
