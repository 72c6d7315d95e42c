"""The one writer of an analysis: whatever computes, only this changes the case."""

from __future__ import annotations

from collections.abc import Sequence

from tvad_desktop.domain.coverage import DamagedSpan, write_damage
from tvad_desktop.domain.job import Job
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.compute import Segment
from tvad_desktop.workbench.coverages import shown_analysis
from tvad_desktop.workbench.incidents import update_incidents
from tvad_desktop.workbench.observe import keep_tracks
from tvad_desktop.workbench.plan import AnalysisPlan


class AnalysisWriter:
    """Begins the planned analysis, or goes back to it, and keeps what is computed. `analysis` is as it was begun."""

    def __init__(self, store: CaseStore, plan: AnalysisPlan) -> None:
        self.store = store
        self.analysis = store.begin_analysis(
            plan.footage.id, plan.pack, plan.pack_sha256, plan.settings, anew=plan.begins_anew
        )

    def save(self, segment: Segment) -> None:
        """Append a segment; errors as in `CaseStore.save_segment`."""
        self.store.save_segment(
            self.analysis.id,
            segment.heatmaps,
            segment.scores,
            layers=segment.layers,
            frames=segment.read_frames,
            skipped_frames=segment.skipped_frames,
        )

    def show_incidents(self) -> None:
        """Make the incidents of the video those of this analysis."""
        update_incidents(self.store, self.analysis)

    def save_tracks(self, job: Job) -> None:
        """Keep what was seen over time, as far as it is stored."""
        keep_tracks(self.store, self.analysis, job)

    def finish(
        self, frames: int, skipped_frames: int, damage: Sequence[DamagedSpan] = (), reached_us: int | None = None
    ) -> None:
        """The footage is through, apart from what could not be decoded; `reached_us` if that is its end."""
        if reached_us is None:
            reached_us = self.store.video(self.analysis.video_id).video.duration_us
        with self.store.one_act():
            self.store.keep_reach(self.analysis.id, reached_us, write_damage(damage))
            self.store.finish_analysis(self.analysis.id, frames, skipped_frames)

    def stop(self, reason: str) -> None:
        """The footage was lost; what was seen until then is kept, with its incidents where the video has no others."""
        reached_us = self.store.last_step_us(self.analysis.id)
        shown = shown_analysis(self.store, self.analysis.video_id)
        if reached_us is not None and shown is not None and shown.id == self.analysis.id:
            update_incidents(self.store, self.analysis)
        with self.store.one_act():
            self.store.keep_reach(self.analysis.id, reached_us or 0, incomplete_reason=reason)
            self.store.stop_analysis(self.analysis.id, *self.store.counted_frames(self.analysis.id))
