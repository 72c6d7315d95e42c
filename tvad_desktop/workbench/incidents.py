"""A case's incidents, derived anew from what its analyses kept."""

from __future__ import annotations

from dataclasses import replace

import msgspec

from tvad_desktop.domain.case import Analysis
from tvad_desktop.domain.derivation import describe_span, find_spans, stream_incidents
from tvad_desktop.domain.incident import Incident, IncidentSettings
from tvad_desktop.domain.media import Frame, Timespan
from tvad_desktop.domain.scores import Heatmap
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.database import explain_damage
from tvad_desktop.video.source import VideoSource

SETTINGS_KEY = "incident_settings"


def incident_settings(store: CaseStore) -> IncidentSettings:
    """How this case makes incidents of scores; the defaults until somebody changes them."""
    kept = store.setting(SETTINGS_KEY)
    if not kept:
        return IncidentSettings()
    with explain_damage(store.folder, "how incidents are made of scores"):
        settings = msgspec.json.decode(kept, type=IncidentSettings)
        times_us = (settings.minimum_duration_us, settings.merge_gap_us)
        if not 0 < settings.threshold_off <= settings.threshold_on <= 1 or min(times_us) < 0:
            raise ValueError("thresholds out of order")
        return settings


def keep_incident_settings(store: CaseStore, settings: IncidentSettings) -> None:
    store.set_setting(SETTINGS_KEY, msgspec.json.encode(settings).decode())


def update_incidents(store: CaseStore, analysis: Analysis, settings: IncidentSettings | None = None) -> list[Incident]:
    """Derive the incidents of an analysis from its stored scores and heatmaps, by the case's settings or by others.

    Reading is piece by piece: memory does not grow with the length of the footage. No incident ends after the footage.
    """
    duration_us = store.video(analysis.video_id).video.duration_us
    incidents = stream_incidents(
        store.score_track(analysis.id),
        lambda span: store.heatmaps(analysis.id, span),
        settings or incident_settings(store),
        video_id=analysis.video_id,
        analysis_id=analysis.id,
    )
    return store.replace_incidents(analysis.id, [_end_before(incident, duration_us) for incident in incidents])


def update_incidents_so_far(store: CaseStore, analysis: Analysis) -> list[Incident]:
    """Store the incidents of an analysis that is still running, as far as they are over: one that may still grow would
    lose what is said about it when it does."""
    settings, track = incident_settings(store), store.score_track(analysis.id)
    reach_us = int(track.times_us[-1]) if len(track) else 0
    found = [
        describe_span(
            span,
            track,
            lambda wanted: store.heatmaps(analysis.id, wanted),
            settings,
            video_id=analysis.video_id,
            analysis_id=analysis.id,
        )
        for span in find_spans(track, settings)
        if span.end_us + settings.merge_gap_us < reach_us
    ]
    return store.replace_incidents(analysis.id, found)


def _end_before(incident: Incident, duration_us: int) -> Incident:
    """Cut off what one step interval adds behind the last frame; a declared duration may be too short to believe."""
    end_us = max(incident.peak_us + 1, min(incident.span.end_us, duration_us))
    return replace(incident, span=Timespan(incident.span.start_us, end_us))


def peak_still(store: CaseStore, source: VideoSource, incident: Incident) -> tuple[Frame, Heatmap]:
    """The frame and the heatmap at an incident's peak; `UserError` when footage or heatmap cannot be read."""
    heatmaps = store.heatmaps(incident.analysis_id, Timespan(incident.peak_us, incident.peak_us + 1))
    return source.frame_at(incident.peak_us), Heatmap(incident.peak_us, heatmaps.scores[0])
