"""How much of the footage of a case was seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tvad_desktop.domain.case import Analysis, CaseVideo
from tvad_desktop.domain.coverage import Coverage, coverage_of
from tvad_desktop.domain.incident import Incident
from tvad_desktop.storage.cases import CaseStore


def read_coverage(store: CaseStore, footage: CaseVideo, analysis: Analysis) -> Coverage:
    """How much of a video one of its analyses has seen."""
    known = analysis.reached_us is not None
    return coverage_of(footage, analysis, None if known else store.last_step_us(analysis.id))


def read_latest_coverages(
    store: CaseStore, videos: Sequence[CaseVideo], analyses: Mapping[int, Analysis]
) -> dict[int, Coverage]:
    """The coverage of each video by its analysis, where it has one; quick for thousands of videos."""
    last_us = store.last_steps_us() if any(one.reached_us is None for one in analyses.values()) else {}
    return {
        footage.id: coverage_of(footage, analysis, last_us.get(analysis.id))
        for footage in videos
        if (analysis := analyses.get(footage.id)) is not None
    }


def read_coverages(store: CaseStore) -> dict[int, Coverage]:
    """The coverage of every analysed video by the analysis whose incidents are shown."""
    shown = {footage.id: (footage, shown_analysis(store, footage.id)) for footage in store.videos()}
    return {
        video_id: read_coverage(store, footage, analysis)
        for video_id, (footage, analysis) in shown.items()
        if analysis is not None
    }


def analysis_of(store: CaseStore, incident: Incident) -> Analysis | None:
    """The analysis that found an incident; for one recorded by hand before there was any, the one shown now."""
    if incident.analysis_id is not None:
        return store.analysis(incident.analysis_id)
    return shown_analysis(store, incident.video_id)


def shown_analysis(store: CaseStore, video_id: int) -> Analysis | None:
    """The analysis whose incidents are shown: the latest that came to its end, or else the latest."""
    analyses = store.analyses(video_id)
    return next((one for one in analyses if one.state == "done"), analyses[0] if analyses else None)
