"""How much of the footage of a case was seen."""

from __future__ import annotations

from tvad_desktop.domain.case import Analysis, CaseVideo
from tvad_desktop.domain.coverage import Coverage, coverage_of
from tvad_desktop.storage.cases import CaseStore


def read_coverage(store: CaseStore, footage: CaseVideo, analysis: Analysis) -> Coverage:
    """How much of a video one of its analyses has seen."""
    known = analysis.reached_us is not None
    return coverage_of(footage, analysis, None if known else store.last_step_us(analysis.id))


def read_coverages(store: CaseStore) -> dict[int, Coverage]:
    """The coverage of every analysed video: by the analysis that its incidents are of, or else the latest."""
    shown = {incident.video_id: incident.analysis_id for incident in store.incidents()}
    coverages = {}
    for footage in store.videos():
        latest = store.latest_analysis(footage.id)
        if latest is not None:
            analysis = store.analysis(shown.get(footage.id, latest.id))
            coverages[footage.id] = read_coverage(store, footage, analysis)
    return coverages
