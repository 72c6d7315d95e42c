"""A case read once into the model of a report."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import ExitStack

from tvad_desktop import __version__
from tvad_desktop.domain.case import Analysis, CaseVideo
from tvad_desktop.domain.clock import format_moment
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import Incident
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Timespan
from tvad_desktop.domain.viewing import Viewing, seen_share
from tvad_desktop.packs.manifest import load_pack
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.video.fingerprint import fingerprint
from tvad_desktop.video.source import VideoSource, open_video
from tvad_desktop.workbench.case_prompts import prompts_of
from tvad_desktop.workbench.coverages import read_coverage, shown_analysis
from tvad_desktop.workbench.incidents import incident_settings, peak_still
from tvad_desktop.workbench.report.model import (
    Custody,
    FootageReport,
    IncidentReport,
    ModelReport,
    Picture,
    Report,
    Seen,
)
from tvad_desktop.workbench.stills import draw_overlay, encode_jpeg
from tvad_desktop.workbench.targets import find_targets
from tvad_desktop.workbench.track_search import count_by_hour

STILL_PX = 800
CLOCK = "%Y-%m-%d %H:%M:%S"


def gather(store: CaseStore, job: Job) -> Report:
    """Read everything that a report tells; every original is hashed again and its stills are drawn."""
    videos, incidents = store.videos(), store.incidents()
    custody = _gather_custody(store)  # first: what changes meanwhile belongs to the next report
    footage = []
    with ExitStack() as stack:
        for number, video in enumerate(videos):
            job.checkpoint(number, len(videos))
            here = [incident for incident in incidents if incident.video_id == video.id]
            footage.append(_gather_footage(store, video, here, stack, job))
    job.checkpoint(1, 1)
    return Report(store.case(), __version__, tuple(_gather_models(store, videos)), tuple(footage), custody)


def _gather_models(store: CaseStore, videos: Sequence[CaseVideo]) -> Iterator[ModelReport]:
    analyses = [analysis for footage in videos if (analysis := store.latest_analysis(footage.id))]
    for name, sha256 in sorted({(analysis.pack, analysis.pack_sha256) for analysis in analyses}):
        try:
            pack = load_pack(name)
        except UserError as error:
            yield ModelReport(name, sha256, "", (), (), f"Its limits are not known here. {error.message}")
            continue
        other = "The pack of this name that is installed here is another version."
        problem = "" if pack.means(sha256) else other
        yield ModelReport(name, sha256, pack.title, tuple(pack.limits), tuple(pack.measured), problem)


def _gather_footage(
    store: CaseStore, footage: CaseVideo, incidents: Sequence[Incident], stack: ExitStack, job: Job
) -> FootageReport:
    sha256_now, problem = _hash_original(footage, job)
    # A picture of footage that is not what was imported is no evidence.
    source = _open_original(footage, stack) if sha256_now == footage.video.sha256 else None
    viewings, analysis = store.viewings(footage.id), shown_analysis(store, footage.id)
    duration_us = footage.video.duration_us
    coverage = read_coverage(store, footage, analysis) if analysis is not None else None
    tags = store.tags()
    return FootageReport(
        footage=footage,
        camera=next((camera.name for camera in store.cameras() if camera.id == footage.camera_id), ""),
        evidence=store.evidence(footage.id),
        facts=_read_facts(footage.facts),
        analysis=analysis,
        coverage=coverage.sentence() if coverage is not None else "not analysed",
        analysed=coverage.share if coverage is not None else 0.0,
        seen=seen_share([span for viewing in viewings for span in viewing.spans], duration_us),
        viewers=tuple(_sum_viewers(viewings, duration_us)),
        sha256_now=sha256_now,
        problem=problem,
        incidents=tuple(_gather_incident(store, footage, one, source, tags.get(one.id, ()), job) for one in incidents),
        threshold=incident_settings(store, footage.camera_id).threshold_on,
        later=_say_later(store, footage, analysis),
        counts=tuple(count_by_hour(store, footage)),
        has_tracks=analysis is not None and analysis.id in store.looked_for_tracks(),
    )


def _say_later(store: CaseStore, footage: CaseVideo, shown: Analysis | None) -> str:
    latest = store.latest_analysis(footage.id)
    if latest is None or latest == shown:
        return ""
    prompts = prompts_of(latest.settings)
    words = f", with the prompts “{prompts.title}”" if prompts is not None else ""
    return f"{read_coverage(store, footage, latest).sentence()}{words}; its incidents are not shown yet"


def _hash_original(footage: CaseVideo, job: Job) -> tuple[str, str]:
    try:
        return fingerprint(footage.video.path, job.without_report()), ""
    except UserError as error:
        return "", error.message


def _open_original(footage: CaseVideo, stack: ExitStack) -> VideoSource | None:
    try:
        return stack.enter_context(open_video(footage.video.path, footage.fps))
    except UserError:  # that it cannot be read is said where its hash is compared
        return None


def _read_facts(facts: str) -> tuple[tuple[str, str], ...]:
    """What the container says, one fact a line; nothing where nothing is known."""
    try:
        known = json.loads(facts or "{}")
    except ValueError:
        return ()
    return tuple((str(name), _say_fact(value)) for name, value in known.items() if value not in (None, "", [], {}))


def _say_fact(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _sum_viewers(viewings: Sequence[Viewing], duration_us: int) -> Iterator[Seen]:
    for viewer in sorted({viewing.viewer for viewing in viewings}):
        own = [viewing for viewing in viewings if viewing.viewer == viewer]
        yield Seen(viewer, seen_share([span for one in own for span in one.spans], duration_us), len(own))


def _gather_incident(
    store: CaseStore,
    footage: CaseVideo,
    incident: Incident,
    source: VideoSource | None,
    tags: tuple[str, ...],
    job: Job,
) -> IncidentReport:
    job.check()
    stills, problem = _draw_stills(store, footage, incident, source)
    found_in = incident.analysis_id
    prompts = prompts_of(store.analysis(found_in).settings) if found_in is not None and not incident.made_by else None
    return IncidentReport(
        incident=incident,
        footage=footage,
        # Of its own analysis: while a later one is unfinished, incidents are still those of the one before.
        prompts_title=prompts.title if prompts is not None else "",
        reviews=tuple(store.reviews(incident.id)),
        notes=tuple(store.notes(incident.id)),
        tags=tags,
        messages=tuple(store.messages(incident.id)),
        stills=stills,
        problem=problem,
        targets=tuple(find_targets(store, incident)),
    )


def _draw_stills(
    store: CaseStore, footage: CaseVideo, incident: Incident, source: VideoSource | None
) -> tuple[tuple[Picture, ...], str]:
    if source is None:
        return (), "the original is missing, cannot be read or has changed."
    try:
        frame, heatmap = peak_still(store, source, incident)
    except UserError as error:
        return (), str(error)
    moment = say_moment(footage, frame.time_us)
    plain = Picture(encode_jpeg(frame.rgb, STILL_PX), f"The frame at {moment}")
    if heatmap is None:
        return (plain,), ""
    hot = encode_jpeg(draw_overlay(frame, heatmap, incident.region), STILL_PX)
    return (plain, Picture(hot, f"The same with its heatmap and the region, at {moment}")), ""


def _gather_custody(store: CaseStore) -> Custody:
    entries = store.audit()
    done = [entry for entry in entries if not entry.action.endswith(".export")]
    try:
        store.verify_audit()
        problem = ""
    except UserError as error:
        problem = str(error)
    people = tuple(sorted({entry.actor for entry in done}))
    seals = tuple(store.seals())
    last = done[-1] if done else None
    if last is None:
        return Custody(0, "", "", "", people, seals, problem or "The audit log is EMPTY: it was deleted.")
    return Custody(last.sequence, last.sha256, last.action, last.at_utc, people, seals, problem)


def say_moment(footage: CaseVideo, time_us: int) -> str:
    """Footage time, and beside it date and clock time where they are known."""
    clock = footage.clock_at(time_us)
    return f"{format_moment(time_us)} ({clock:{CLOCK}})" if clock else format_moment(time_us)


def say_score(incident: Incident) -> str:
    return "not analysed" if incident.analysis_id is None else f"score {incident.peak_score:.2f}"


def say_span(span: Timespan) -> str:
    return f"{format_moment(span.start_us)} to {format_moment(span.end_us)}"
