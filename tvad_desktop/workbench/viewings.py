"""Which part of footage people have seen, which only the machine, and which nobody."""

from __future__ import annotations

from dataclasses import dataclass

from tvad_desktop.domain.case import CaseVideo
from tvad_desktop.domain.media import Timespan
from tvad_desktop.domain.viewing import clip_spans, merge_spans, seen_share, subtract_spans
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.coverages import read_coverage, shown_analysis


@dataclass(frozen=True, slots=True)
class ViewingSum:
    """Shares in [0, 1] of one video's length; `viewers` are who has seen which share."""

    video_id: int
    name: str
    seen: float
    machine_only: float
    nobody: float
    viewers: tuple[tuple[str, float], ...]


def sum_viewings(store: CaseStore) -> list[ViewingSum]:
    """For every video of the case, in order."""
    return [_sum_video(store, footage) for footage in store.videos()]


def seen_spans(store: CaseStore, video_id: int) -> list[Timespan]:
    """The stretches of a video that somebody has seen, for a band under the timeline."""
    duration_us = store.video(video_id).video.duration_us
    spans = [span for viewing in store.viewings(video_id) for span in viewing.spans]
    return clip_spans(spans, Timespan(0, duration_us))


def analysed_until_us(store: CaseStore, footage: CaseVideo) -> int:
    """Up to where the analysis that is shown has seen the footage."""
    analysis = shown_analysis(store, footage.id)
    return read_coverage(store, footage, analysis).reached_us if analysis is not None else 0


def _sum_video(store: CaseStore, footage: CaseVideo) -> ViewingSum:
    duration_us, viewings = footage.video.duration_us, store.viewings(footage.id)
    seen = seen_spans(store, footage.id)
    machine = clip_spans([Timespan(0, analysed_until_us(store, footage))], Timespan(0, duration_us))
    by_viewer = {
        viewer: [span for viewing in viewings if viewing.viewer == viewer for span in viewing.spans]
        for viewer in sorted({viewing.viewer for viewing in viewings})
    }
    return ViewingSum(
        footage.id,
        footage.name,
        seen_share(seen, duration_us),
        seen_share(subtract_spans(machine, seen), duration_us),
        1.0 - seen_share(merge_spans([*machine, *seen]), duration_us),
        tuple((viewer, seen_share(spans, duration_us)) for viewer, spans in by_viewer.items()),
    )
