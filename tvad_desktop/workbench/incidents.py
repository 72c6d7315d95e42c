"""A case's incidents, derived anew from what its analyses kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import msgspec

from tvad_desktop.domain.case import Analysis
from tvad_desktop.domain.derivation import describe_span, find_spans, stream_incidents
from tvad_desktop.domain.events import find_reasons
from tvad_desktop.domain.ignoring import IgnoreRule
from tvad_desktop.domain.incident import Incident, IncidentSettings
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Frame, Timespan
from tvad_desktop.domain.scores import Heatmap
from tvad_desktop.domain.tracking import step_interval_us
from tvad_desktop.domain.zones import Intrusion, Zone, explain_stays
from tvad_desktop.events.cue import EVENTS_LAYER
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.database import explain_damage
from tvad_desktop.video.source import VideoSource
from tvad_desktop.workbench.coverages import analysis_of, shown_analysis
from tvad_desktop.workbench.ignoring import shown_heat, shown_scores
from tvad_desktop.workbench.zones import intrusions

SETTINGS_KEY = "incident_settings"


def incident_settings(store: CaseStore, camera_id: int | None = None) -> IncidentSettings:
    """How incidents are made of a camera's scores: as set for it, else for the case, else by the defaults."""
    own = own_incident_settings(store, camera_id) if camera_id is not None else None
    return own or own_incident_settings(store, None) or IncidentSettings()


def own_incident_settings(store: CaseStore, camera_id: int | None) -> IncidentSettings | None:
    """What was set for a camera, or with None for the case; None where nothing was."""
    kept = store.setting(_settings_key(camera_id))
    if not kept:
        return None
    with explain_damage(store.folder, "how incidents are made of scores"):
        settings = msgspec.json.decode(kept, type=IncidentSettings)
        times_us = (settings.minimum_duration_us, settings.merge_gap_us)
        if not 0 < settings.threshold_off <= settings.threshold_on <= 1 or min(times_us) < 0:
            raise ValueError("thresholds out of order")
        return settings


def keep_incident_settings(store: CaseStore, settings: IncidentSettings | None, camera_id: int | None = None) -> None:
    """Keep the settings of a camera or of the case; None forgets them. Incidents are not derived anew."""
    store.set_setting(_settings_key(camera_id), msgspec.json.encode(settings).decode() if settings else "")


def _settings_key(camera_id: int | None) -> str:
    return SETTINGS_KEY if camera_id is None else f"{SETTINGS_KEY} of camera {camera_id}"


def apply_settings(
    store: CaseStore, settings: IncidentSettings | None, camera_id: int | None = None, job: Job | None = None
) -> None:
    """Keep the settings of a camera, or of the case, and derive the incidents of all footage that they concern, in one
    act. None goes back to those of the case, or to the defaults."""
    meant = settings or (incident_settings(store) if camera_id is not None else IncidentSettings())
    derived = []
    for footage in store.videos():
        if job is not None:
            job.check()
        analysis = shown_analysis(store, footage.id)
        has_own = footage.camera_id is not None and own_incident_settings(store, footage.camera_id) is not None
        concerned = footage.camera_id == camera_id or (camera_id is None and not has_own)
        if analysis is not None and concerned:
            derived.append((analysis.id, _derive(store, analysis, meant)))
    with store.one_act():
        keep_incident_settings(store, settings, camera_id)
        for analysis_id, incidents in derived:
            store.replace_incidents(analysis_id, incidents)


def apply_ignore_rules(
    store: CaseStore,
    rules: Sequence[IgnoreRule],
    *,
    camera_id: int | None = None,
    video_id: int | None = None,
    job: Job | None = None,
) -> None:
    """Keep what counts for nothing on a camera or in a video, and derive the incidents of its footage, in one act."""
    before = store.ignore_rules(camera_id=camera_id, video_id=video_id)
    with store.one_act():
        if tuple(rules) != before:
            store.set_ignore_rules(rules, camera_id=camera_id, video_id=video_id)
        for footage in store.videos():
            if job is not None:
                job.check()
            if video_id == footage.id or (camera_id is not None and footage.camera_id == camera_id):
                analysis = shown_analysis(store, footage.id)
                if analysis is not None:
                    update_incidents(store, analysis)


def apply_zones(store: CaseStore, zones: Sequence[Zone], camera_id: int, job: Job | None = None) -> None:
    """Keep the zones of a camera and derive the incidents of its footage, in one act."""
    with store.one_act():
        if tuple(zones) != store.zones(camera_id):
            store.set_zones(camera_id, zones)
        for footage in store.videos():
            if job is not None:
                job.check()
            analysis = shown_analysis(store, footage.id) if footage.camera_id == camera_id else None
            if analysis is not None:
                update_incidents(store, analysis)


def set_threshold(
    store: CaseStore, threshold: float | None, camera_id: int | None = None, job: Job | None = None
) -> None:
    """Move the threshold of a camera, or of the case, for all of its footage at once; None goes back."""
    settings = None if threshold is None else incident_settings(store, camera_id).with_threshold(threshold)
    apply_settings(store, settings, camera_id, job)


def update_incidents(store: CaseStore, analysis: Analysis, settings: IncidentSettings | None = None) -> list[Incident]:
    """Derive the incidents of an analysis from its stored scores and heatmaps, by its camera's settings or by others;
    return those that are found."""
    camera_id = store.video(analysis.video_id).camera_id
    incidents = _derive(store, analysis, settings or incident_settings(store, camera_id))
    return store.replace_incidents(analysis.id, incidents)


def _derive(store: CaseStore, analysis: Analysis, settings: IncidentSettings) -> list[Incident]:
    """Reading is piece by piece: memory does not grow with the length of the footage. No incident ends after it."""
    duration_us = store.video(analysis.video_id).video.duration_us
    incidents = stream_incidents(
        shown_scores(store, analysis),
        shown_heat(store, analysis),
        settings,
        video_id=analysis.video_id,
        analysis_id=analysis.id,
    )
    stays = intrusions(store, analysis, store.score_track(analysis.id).times_us)
    with store.remembering_files():
        return [_explain(store, analysis.id, _end_before(incident, duration_us), stays) for incident in incidents]


def update_incidents_so_far(store: CaseStore, analysis: Analysis) -> list[Incident]:
    """Store the incidents of an analysis that is still running, as far as they are over: one that may still grow would
    lose what is said about it when it does."""
    settings = incident_settings(store, store.video(analysis.video_id).camera_id)
    track, read = shown_scores(store, analysis), shown_heat(store, analysis)
    reach_us = int(track.times_us[-1]) if len(track) else 0
    found = [
        describe_span(
            span,
            track,
            read,
            settings,
            video_id=analysis.video_id,
            analysis_id=analysis.id,
        )
        for span in find_spans(track, settings)
        if span.end_us + settings.merge_gap_us < reach_us
    ]
    return store.replace_incidents(analysis.id, [_explain(store, analysis.id, incident) for incident in found])


def _explain(store: CaseStore, analysis_id: int, incident: Incident, stays: Sequence[Intrusion] = ()) -> Incident:
    """The incident with the events that cues found in its steps, and with who was in a zone."""
    times_us, events = store.layer(analysis_id, EVENTS_LAYER, incident.span)
    step_us = step_interval_us(times_us)
    found = (*explain_stays(stays, incident.span, step_us), *find_reasons(times_us, events, step_us))
    ends_us = incident.span.end_us  # the last step may reach beyond the footage
    return replace(incident, reasons=tuple(replace(one, end_us=min(one.end_us, ends_us)) for one in found))


def _end_before(incident: Incident, duration_us: int) -> Incident:
    """Cut off what one step interval adds behind the last frame; a declared duration may be too short to believe."""
    end_us = max(incident.peak_us + 1, min(incident.span.end_us, duration_us))
    return replace(incident, span=Timespan(incident.span.start_us, end_us))


def peak_still(store: CaseStore, source: VideoSource, incident: Incident) -> tuple[Frame, Heatmap | None]:
    """The frame and the heatmap at an incident's peak, None where that was not analysed; `UserError` when footage or
    heatmap cannot be read."""
    analysis, peak = analysis_of(store, incident), Timespan(incident.peak_us, incident.peak_us + 1)
    heat = store.heatmaps(analysis.id, peak) if analysis is not None else None
    at_peak = Heatmap(incident.peak_us, heat.scores[0]) if heat is not None and len(heat) else None
    return source.frame_at(incident.peak_us), at_peak
