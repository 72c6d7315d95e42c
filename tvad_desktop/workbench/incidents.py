"""A case's incidents, derived anew from what its analyses kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import msgspec

from tvad_desktop.domain.case import Analysis
from tvad_desktop.domain.derivation import stream_incidents
from tvad_desktop.domain.incident import Incident, IncidentSettings
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Frame, Timespan
from tvad_desktop.domain.scores import Heatmap
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.content import inside, write_content
from tvad_desktop.storage.database import explain_damage
from tvad_desktop.video.source import VideoSource, open_video
from tvad_desktop.workbench.stills import draw_overlay, encode_jpeg

SETTINGS_KEY = "incident_settings"
THUMBNAIL_PX = 320


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
    """Derive the incidents of an analysis from its stored scores and heatmaps, by the case's settings unless told.

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


def _end_before(incident: Incident, duration_us: int) -> Incident:
    """Cut off what one step interval adds behind the last frame; a declared duration may be too short to believe."""
    end_us = max(incident.peak_us + 1, min(incident.span.end_us, duration_us))
    return replace(incident, span=Timespan(incident.span.start_us, end_us))


def thumbnail_path(store: CaseStore, incident_id: int) -> Path:
    return inside(store.folder, f"thumbnails/{incident_id}.jpg")


def draw_thumbnails(store: CaseStore, incidents: Sequence[Incident], job: Job) -> None:
    """Draw the peak of each incident with its heatmap into `thumbnails/<incident id>.jpg`."""
    for video_id, of_video in groupby(incidents, key=lambda incident: incident.video_id):
        footage = store.video(video_id)
        with open_video(footage.video.path, footage.fps) as source:
            for incident in of_video:
                job.check()
                frame, heatmap = peak_still(store, source, incident)
                picture = draw_overlay(frame, heatmap, incident.region)
                write_content(thumbnail_path(store, incident.id), encode_jpeg(picture, THUMBNAIL_PX))


def peak_still(store: CaseStore, source: VideoSource, incident: Incident) -> tuple[Frame, Heatmap]:
    """The frame and the heatmap at an incident's peak; `UserError` when footage or heatmap cannot be read."""
    heatmaps = store.heatmaps(incident.analysis_id, Timespan(incident.peak_us, incident.peak_us + 1))
    return source.frame_at(incident.peak_us), Heatmap(incident.peak_us, heatmaps.scores[0])
