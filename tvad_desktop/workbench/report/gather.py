"""A case read once into the model of a report."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from tvad_desktop import __version__
from tvad_desktop.domain.case import Analysis, CaseVideo
from tvad_desktop.domain.clock import format_moment
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import Incident
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Frame, Timespan
from tvad_desktop.domain.redaction import Redaction
from tvad_desktop.domain.scores import Heatmap
from tvad_desktop.domain.viewing import Viewing, clip_spans, seen_share
from tvad_desktop.packs.manifest import load_pack
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.video.fingerprint import fingerprint
from tvad_desktop.video.source import VideoSource, open_video
from tvad_desktop.workbench.case_prompts import prompts_of
from tvad_desktop.workbench.coverages import read_coverage, shown_analysis
from tvad_desktop.workbench.ignoring import rules_of
from tvad_desktop.workbench.incidents import incident_settings, peak_still
from tvad_desktop.workbench.redaction.cover import REDACTION_ACTION, Coverer, find_reviewed
from tvad_desktop.workbench.report.drawings import ANALYSED, SEEN, STRIP_PX, Band, draw_path, draw_strip
from tvad_desktop.workbench.report.model import (
    Covered,
    Custody,
    FootageReport,
    IncidentReport,
    ModelReport,
    Picture,
    Report,
    Seen,
)
from tvad_desktop.workbench.report.tools import list_tools
from tvad_desktop.workbench.report.weight import choose_in_full
from tvad_desktop.workbench.saved_stills import saved_stills
from tvad_desktop.workbench.stills import draw_overlay, encode_jpeg
from tvad_desktop.workbench.targets import find_targets
from tvad_desktop.workbench.track_search import count_by_hour
from tvad_desktop.workbench.verdict_rule import verdicts_needed

STILL_PX = 800
AUTHORITY_KEY, SCOPE_KEY = "report_authority", "report_scope"
STRIP_CAPTION = (
    "The timeline. Curve: score of every moment, up to 1. Behind it the incidents: red confirmed, orange open, grey "
    "dismissed or duplicate, blue to be looked at again. Upper band: analysed by the machine; lower band: seen by a "
    "person."
)
CLOCK = "%Y-%m-%d %H:%M:%S"


@dataclass(frozen=True, slots=True)
class Choice:
    """What of a case a report is about: these videos with these incidents, and which of them are pictured."""

    videos: tuple[CaseVideo, ...]
    incidents: tuple[Incident, ...]
    pictured: frozenset[int]


@dataclass(frozen=True, slots=True)
class Drawing:
    """How stills are drawn: covered or not, and of which incidents (None: of all), which are those told in full."""

    is_redacted: bool
    pictured: frozenset[int] | None

    def shows(self, incident: Incident) -> bool:
        return self.pictured is None or incident.id in self.pictured


@dataclass(frozen=True, slots=True)
class Known:
    """What holds for every incident and is read once: `spoken_about` are those with reviews, notes or messages,
    `tracked` the analyses for which objects were followed, `prompts` what each analysis was asked for."""

    drawing: Drawing
    tags: dict[int, tuple[str, ...]]
    spoken_about: set[int]
    tracked: set[int]
    verdicts_needed: int
    prompts: dict[int, str] = field(default_factory=dict)


def _say_prompts(store: CaseStore, analysis_id: int, known: Known) -> str:
    if analysis_id not in known.prompts:
        prompts = prompts_of(store.analysis(analysis_id).settings)
        known.prompts[analysis_id] = prompts.title if prompts is not None else ""
    return known.prompts[analysis_id]


def _read_known(store: CaseStore, is_redacted: bool, incidents: Sequence[Incident], choice: Choice | None) -> Known:
    spoken_about = store.spoken_about()
    pictured = choice.pictured if choice is not None else choose_in_full(store, incidents, spoken_about)
    tracked = set(store.looked_for_tracks())
    return Known(Drawing(is_redacted, pictured), store.tags(), spoken_about, tracked, verdicts_needed(store))


def gather(store: CaseStore, job: Job, *, is_redacted: bool = False, choice: Choice | None = None) -> Report:
    """Read everything that a report tells, of the whole case or of a choice; every original is hashed again and its
    stills are drawn, covered if `is_redacted`."""
    videos = list(choice.videos) if choice is not None else store.videos()
    incidents = list(choice.incidents) if choice is not None else store.incidents()
    custody = _gather_custody(store)  # first: what changes meanwhile belongs to the next report
    known = _read_known(store, is_redacted, incidents, choice)
    by_video: dict[int, list[Incident]] = {}
    for incident in incidents:
        by_video.setdefault(incident.video_id, []).append(incident)
    footage = []
    with ExitStack() as stack:
        for number, video in enumerate(videos):
            job.checkpoint(number, len(videos))
            footage.append(_gather_footage(store, video, by_video.get(video.id, ()), stack, job, known))
    job.checkpoint(1, 1)
    return Report(
        case=store.case(),
        version=__version__,
        authority=store.setting(AUTHORITY_KEY) or "",
        scope=store.setting(SCOPE_KEY) or "",
        tools=list_tools(),
        covered=tuple(_gather_covered(store)),
        is_redacted=is_redacted,
        models=tuple(_gather_models(store, videos)),
        footage=tuple(footage),
        custody=custody,
        removals=tuple(store.removals()),
        stills=saved_stills(store),
    )


def _gather_covered(store: CaseStore) -> Iterator[Covered]:
    for entry in store.audit():
        if entry.action == REDACTION_ACTION:
            yield Covered(entry.at_utc, entry.actor, Path(entry.subject).name, entry.payload_sha256)


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
        yield ModelReport(name, sha256, pack.title, pack.known_limits, tuple(pack.measured), problem)


def _gather_footage(
    store: CaseStore,
    footage: CaseVideo,
    incidents: Sequence[Incident],
    stack: ExitStack,
    job: Job,
    known: Known,
) -> FootageReport:
    sha256_now, problem = _hash_original(footage, job)
    # A picture of footage that is not what was imported is no evidence.
    source = _open_original(footage, stack) if sha256_now == footage.video.sha256 else None
    viewings, analysis = store.viewings(footage.id), shown_analysis(store, footage.id)
    duration_us = footage.video.duration_us
    coverage = read_coverage(store, footage, analysis) if analysis is not None else None
    redactions = store.redactions(footage.id)
    covering = redactions if known.drawing.is_redacted else None
    reports = tuple(
        _gather_incident(store, footage, one, source if known.drawing.shows(one) else None, covering, job, known)
        for one in incidents
    )
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
        incidents=reports,
        threshold=incident_settings(store, footage.camera_id).threshold_on,
        later=_say_later(store, footage, analysis),
        counts=tuple(count_by_hour(store, footage)),
        has_tracks=analysis is not None and analysis.id in known.tracked,
        ignored=tuple(rule.words for rule in rules_of(store, footage)),
        zones=tuple(zone.words for zone in store.zones(footage.camera_id)) if footage.camera_id is not None else (),
        strip=_draw_strip(store, footage, analysis, reports, viewings),
        viewings=tuple(viewings),
        redactions=tuple(redactions),
        bookmarks=tuple(store.bookmarks(footage.id)),
    )


def _draw_strip(
    store: CaseStore,
    footage: CaseVideo,
    analysis: Analysis | None,
    incidents: Sequence[IncidentReport],
    viewings: Sequence[Viewing],
) -> Picture | None:
    if analysis is None:
        return None
    whole = Timespan(0, max(1, footage.video.duration_us))
    seen = clip_spans([span for viewing in viewings for span in viewing.spans], whole)
    reached = clip_spans([Timespan(0, read_coverage(store, footage, analysis).reached_us)], whole)
    bands = [Band("analysed", reached, ANALYSED), Band("seen", seen, SEEN)]
    shown = [(one.incident, one.verdict) for one in incidents]
    picture = draw_strip(store.score_track(analysis.id), shown, bands, whole)
    return Picture(encode_jpeg(picture, STRIP_PX[0]), STRIP_CAPTION)


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
    redactions: Sequence[Redaction] | None,
    job: Job,
    known: Known,
) -> IncidentReport:
    job.check()
    stills, problem = _draw_stills(store, footage, incident, source, redactions)
    found_in, is_spoken_about = incident.analysis_id, incident.id in known.spoken_about
    return IncidentReport(
        incident=incident,
        footage=footage,
        # Of its own analysis: while a later one is unfinished, incidents are still those of the one before.
        prompts_title="" if found_in is None or incident.made_by else _say_prompts(store, found_in, known),
        reviews=tuple(store.reviews(incident.id)) if is_spoken_about else (),
        notes=tuple(store.notes(incident.id)) if is_spoken_about else (),
        tags=known.tags.get(incident.id, ()),
        messages=tuple(store.messages(incident.id)) if is_spoken_about else (),
        stills=stills,
        problem=problem,
        targets=tuple(find_targets(store, incident)) if found_in in known.tracked else (),
        verdicts_needed=known.verdicts_needed,
        is_in_full=known.drawing.shows(incident),
    )


def _draw_stills(
    store: CaseStore,
    footage: CaseVideo,
    incident: Incident,
    source: VideoSource | None,
    redactions: Sequence[Redaction] | None,
) -> tuple[tuple[Picture, ...], str]:
    """The frame at the peak, plain and with its heat, and the path; with redactions (None: nothing is to be covered)
    all of them covered, or none where no redaction covers that moment."""
    if source is None:
        return (), "the original is missing, cannot be read or has changed."
    try:
        frame, heatmap = peak_still(store, source, incident)
    except UserError as error:
        return (), str(error)
    covered = ""
    if redactions is not None:
        redaction = find_reviewed(redactions, incident.peak_us)
        if redaction is None:
            return (), "no redaction that was looked at as a whole covers this moment."
        frame, covered = Coverer(redaction).cover(frame), f", covered by redaction {redaction.id}"
    moment = say_moment(footage, frame.time_us)
    plain = Picture(encode_jpeg(frame.rgb, STILL_PX), f"The frame at {moment}{covered}")
    still = "The same with its heatmap and the region"
    hot = () if heatmap is None else (Picture(_draw_hot(frame, heatmap, incident), f"{still}, at {moment}"),)
    way = encode_jpeg(draw_path(frame.rgb, incident), STILL_PX)
    paths = (Picture(way, "The way of its targets, from the dot to the arrow"),) if incident.tracks else ()
    return (plain, *hot, *paths), ""


def _draw_hot(frame: Frame, heatmap: Heatmap, incident: Incident) -> bytes:
    return encode_jpeg(draw_overlay(frame, heatmap, incident.region), STILL_PX)


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
    locks = tuple(store.lock_history())
    return Custody(last.sequence, last.sha256, last.action, last.at_utc, people, seals, problem, locks)


def say_moment(footage: CaseVideo, time_us: int) -> str:
    """Footage time, and beside it date and clock time where they are known."""
    clock = footage.clock_at(time_us)
    return f"{format_moment(time_us)} ({clock:{CLOCK}})" if clock else format_moment(time_us)


def say_utc(at_utc: str) -> str:
    """A moment of the log as people read it; the log itself keeps the microseconds."""
    return f"{at_utc[:19].replace('T', ' ')} UTC" if at_utc else ""


def say_score(incident: Incident) -> str:
    return "not analysed" if incident.analysis_id is None else f"score {incident.peak_score:.2f}"


def say_span(span: Timespan) -> str:
    return f"{format_moment(span.start_us)} to {format_moment(span.end_us)}"
