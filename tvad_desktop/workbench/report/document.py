"""A report in words: blocks that any writer can lay out, in the order that a reader needs them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tvad_desktop.domain.case import Analysis, Message
from tvad_desktop.domain.clock import format_moment
from tvad_desktop.domain.evidence import say_offset
from tvad_desktop.domain.incident import BELOW_THRESHOLD, Review, Verdict
from tvad_desktop.domain.provenance import UNKNOWN, AnswerProvenance, read_provenance
from tvad_desktop.domain.settings import read_settings
from tvad_desktop.workbench.case_prompts import prompts_of
from tvad_desktop.workbench.report.gather import CLOCK, say_moment, say_score, say_span
from tvad_desktop.workbench.report.model import (
    Custody,
    FootageReport,
    IncidentReport,
    ModelReport,
    Picture,
    Report,
)
from tvad_desktop.workbench.self_learning import describe_knowledge


@dataclass(frozen=True, slots=True)
class Heading:
    """Level 1 is the title, 2 a part, 3 something within it. `opens_page`: on paper it begins a page."""

    level: int
    text: str
    opens_page: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`kind` is "plain", "quiet", "good", "bad", "question" or "answer"."""

    text: str
    kind: str = "plain"


@dataclass(frozen=True, slots=True)
class Facts:
    """Names and values, one a line."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Items:
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pictures:
    pictures: tuple[Picture, ...]


@dataclass(frozen=True, slots=True)
class Code:
    text: str


Block = Heading | Paragraph | Facts | Items | Pictures | Code

LIMITS = (
    "Incidents were found by a statistical detector and described by a language model, unless they are said to be "
    "recorded by hand. Both can be wrong: a still, a score or an answer is a reason to look at the footage, not proof."
)
CHECKING = (
    "The export of this report is an entry of the case's log; the payload hash of that entry is the SHA-256 of this "
    "file. An original is checked with sha256sum; a folder of images by the SHA-256 of its lines “name, tab, SHA-256”, "
    "sorted by name. The whole case is checked by tvad verify."
)


def write_document(report: Report) -> Iterator[Block]:
    """The blocks of a report."""
    yield Heading(1, f"Incident report: {report.case.name}")
    state = f"as of audit entry {report.custody.entries} of {report.custody.last_utc or 'an unknown time'}"
    made = f"Made with T-VAD Desktop {report.version}. Case {report.case.id}, begun {report.case.created_utc}, {state}."
    yield Paragraph(made, "quiet")
    yield from _summary(report)
    yield from _models(report.models)
    for footage in report.footage:
        yield from _footage(footage)
    yield from _custody(report.custody)


def _summary(report: Report) -> Iterator[Block]:
    verdicts = [incident.verdict for incident in report.incidents]
    shown = [Verdict.OPEN, Verdict.CONFIRMED, Verdict.DISMISSED, *(one for one in Verdict if one in verdicts)]
    counts = ", ".join(f"{verdicts.count(verdict)} {verdict.value}" for verdict in dict.fromkeys(shown))
    whole_us = sum(one.footage.video.duration_us for one in report.footage)
    rows = [("Videos", str(len(report.footage))), ("Incidents", f"{len(verdicts)} ({counts})")]
    if whole_us:
        analysed = sum(one.analysed * one.footage.video.duration_us for one in report.footage) / whole_us
        seen = sum(one.seen * one.footage.video.duration_us for one in report.footage) / whole_us
        rows.append(("Footage", f"{format_moment(whole_us)}: analysed {analysed:.0%}, seen by a person {seen:.0%}"))
    changed = [one.footage.video.path.name for one in report.footage if not one.is_unchanged]
    if changed:
        rows.append(("Not proven unchanged", ", ".join(changed)))
    yield Heading(2, "Summary")
    yield Facts(tuple(rows))
    yield Paragraph(LIMITS)


def _models(models: tuple[ModelReport, ...]) -> Iterator[Block]:
    yield Heading(2, "Models")
    if not models:
        yield Paragraph("Nothing has been analysed yet.")
    for model in models:
        yield Heading(3, model.name)
        yield Facts((("Pack SHA-256", model.sha256),))
        if model.problem:
            yield Paragraph(model.problem, "bad")
        if model.title:
            yield Paragraph(f"{model.title}. Known limits:")
            yield Items(model.limits)
            yield Facts(model.measured)


def _footage(one: FootageReport) -> Iterator[Block]:
    video, footage = one.footage.video, one.footage
    began = "not known"
    if footage.recorded_from is not None:
        began = f"{footage.recorded_from.isoformat(' ')} by the recorder's clock, as entered by hand"
    yield Heading(2, video.path.name)
    yield Facts(
        (
            ("Original", str(video.path)),
            ("SHA-256 at import", video.sha256),
            ("Imported", footage.imported_utc),
            ("Camera", one.camera or "not named"),
            ("Recording began", began),
            ("Length", f"{format_moment(video.duration_us)}, {video.width_px} × {video.height_px} pixels"),
            *_evidence(one),
            *_analysis(one.analysis, one.coverage, one.footage.video.duration_us),
            ("Threshold of incidents", f"{one.threshold:.2f}"),
            *((("A later analysis", one.later),) if one.later else ()),
            ("Seen by a person", _say_seen(one)),
            *_counts(one),
        )
    )
    if one.facts:
        yield Heading(3, "The container")
        yield Facts(one.facts)
    yield _compared(one)
    if not one.incidents:
        yield Paragraph("No incidents.")
    for incident in one.incidents:
        yield from _incident(incident)


def _evidence(one: FootageReport) -> Iterator[tuple[str, str]]:
    evidence = one.evidence
    for name, value in (
        ("Received from", evidence.received_from),
        ("Received by", evidence.received_by),
        ("Received", evidence.received_at),
        ("Item number", evidence.item_number),
        ("Seal number", evidence.seal_number),
        ("Place", evidence.place),
        ("Time zone", evidence.zone),
        ("Remarks", evidence.remarks),
    ):
        if value:
            yield name, value
    for point in evidence.clock:
        yield (
            "Recorder's clock",
            f"{point.recorder:{CLOCK}} when it was {point.true:{CLOCK}}: {say_offset(point.offset)}",
        )
    if evidence.drift_ppm is not None:
        yield "Drift of its clock", f"{evidence.drift_ppm:+.1f} millionths"
    if one.footage.recorded_from is not None and (true := evidence.true_time(one.footage.recorded_from)) is not None:
        yield "Recording began, true time", f"{true:{CLOCK}}"


def _analysis(analysis: Analysis | None, coverage: str, duration_us: int) -> Iterator[tuple[str, str]]:
    if analysis is None:
        yield "Analysis", "none"
        return
    yield "Coverage", coverage
    if analysis.state != "done":
        yield "Analysis", f"{analysis.pack}, unfinished"
    else:
        counted = f"{analysis.frames} frames read, {analysis.skipped_frames} damaged frames skipped"
        yield "Analysis", f"{analysis.pack}, finished {analysis.finished_utc}, {counted}"
        settings = read_settings(analysis.settings).named()
        yield "Analysis settings", ", ".join(f"{name} {value}" for name, value in settings.items())
    yield "Scores rest on", describe_knowledge(analysis.settings, duration_us)
    prompts = prompts_of(analysis.settings)
    if prompts is not None:
        yield "Prompts", prompts.title
        yield "Called normal", "; ".join(prompts.normal_words)
        yield "Called anomalous", "; ".join(prompts.anomalous_words)
        yield "Written as", f"“{{}}”, “{prompts.phrase}” and “{prompts.sentence}”"


def _counts(one: FootageReport) -> Iterator[tuple[str, str]]:
    """How many of each group first came into view in each hour, as the machine counted them."""
    if one.analysis is not None and not one.has_tracks:
        yield "Objects", "not looked for by this analysis"
    for hour in one.counts:
        began = f"{hour.clock:%Y-%m-%d %H:%M}" if hour.clock else format_moment(max(0, hour.hour_us))
        named = ", ".join(f"{group} {count}" for group, count in sorted(hour.counts.items()))
        yield f"Seen in the hour from {began}", named


def _say_targets(one: IncidentReport) -> str:
    return "; ".join(f"{target.track.describe()} (track {target.track.id})" for target in one.targets)


def _say_seen(one: FootageReport) -> str:
    by = "; ".join(f"{seen.viewer} {seen.share:.0%} in {seen.visits} visits" for seen in one.viewers)
    return f"{one.seen:.0%}" + (f" ({by})" if by else "; no viewing was logged")


def _compared(one: FootageReport) -> Paragraph:
    if not one.sha256_now:
        return Paragraph(f"The original could not be compared: {one.problem}", "bad")
    if not one.is_unchanged:
        said = f"The original has CHANGED since it was imported: its SHA-256 is now {one.sha256_now}."
        return Paragraph(said, "bad")
    return Paragraph("The original is unchanged: its SHA-256 at export is the one at import.", "good")


def _incident(one: IncidentReport) -> Iterator[Block]:
    incident, region, footage = one.incident, one.incident.region, one.footage
    yield Heading(3, f"Incident {incident.id}: {say_span(incident.span)}", opens_page=True)
    if one.stills:
        yield Pictures(one.stills)
    else:
        yield Paragraph(f"No stills: {one.problem}", "bad")
    start, end = footage.clock_at(incident.span.start_us), footage.clock_at(incident.span.end_us)
    yield Facts(
        (
            ("Time", f"{say_span(incident.span)} ({incident.span.duration_us / 1e6:.1f} s)"),
            *((("Clock", f"{start:{CLOCK}} to {end:{CLOCK}}"),) if start and end else ()),
            *((("What it is", incident.label),) if incident.label else ()),
            *((("Made by a person", incident.origin),) if incident.origin else ()),
            ("Peak", f"{say_moment(footage, incident.peak_us)}, {say_score(incident)}"),
            *((("Prompts", one.prompts_title),) if one.prompts_title else ()),
            (
                "Region at the peak",
                f"{region.width:.0%} × {region.height:.0%} of the frame, "
                f"from {region.x:.0%} right and {region.y:.0%} down",
            ),
            ("From", incident.from_cell),
            ("To", incident.to_cell),
            ("Motion", incident.state),
            ("Targets", str(len(incident.tracks))),
            *((("Objects", _say_targets(one)),) if one.targets else ()),
            ("Verdict", one.verdict.value),
            *([("Standing", BELOW_THRESHOLD)] if one.incident.below_threshold else []),
            *((("Tags", ", ".join(one.tags)),) if one.tags else ()),
        )
    )
    yield from _said_by_people(one)
    if one.messages:
        yield Heading(3, "Questions and answers of the machine")
        for message in one.messages:
            yield from _message(message, one)


def _said_by_people(one: IncidentReport) -> Iterator[Block]:
    if one.reviews:
        yield Heading(3, "Reviews")
        yield Facts(tuple((f"{review.at_utc}, {review.reviewer}", _say_review(review)) for review in one.reviews))
    if one.notes:
        yield Heading(3, "Notes")
        yield Facts(tuple((f"{note.at_utc}, {note.author}", note.text or "(taken back)") for note in one.notes))


def _say_review(review: Review) -> str:
    of = f" of incident {review.duplicate_of}" if review.duplicate_of is not None else ""
    return f"{review.verdict.value}{of}" + (f": {review.note}" if review.note else "")


def _message(message: Message, one: IncidentReport) -> Iterator[Block]:
    if message.role == "user":
        yield Paragraph(f"{message.text} ({message.at_utc})", "question")
        return
    yield Paragraph(message.text, "answer")
    origin = read_provenance(message.provenance)
    if (other := origin.given_for(one.incident.span)) is not None:
        yield Paragraph(f"Given for {say_span(other)}, which was the incident then.", "bad")
    for text, kind in _origin(origin, message.provenance):
        yield Paragraph(text, kind)
    yield Paragraph(f"A person's verdict on the incident: {one.verdict.value}.", "quiet")


def _origin(origin: AnswerProvenance, provenance: str) -> Iterator[tuple[str, str]]:
    """Who said it, how sure it was, what it was given, and what speaks against it; the case keeps the rest."""
    if origin == UNKNOWN:
        if provenance:
            yield provenance, "quiet"
        return
    said = [f"Said by the language model of {origin.pack}" if origin.pack else "Said by a language model"]
    if origin.probability_yes is not None:
        said.append(f"Yes with a probability of {origin.probability_yes:.0%}")
    said.append(f"seed {origin.seed}")
    yield f"{', '.join(said)}. Hashes, prompt and settings are kept in the case.", "quiet"
    if origin.warnings:
        yield f"It contradicts what was measured: {' '.join(origin.warnings)}", "bad"
    if origin.facts:
        yield f"Measured, and told to it: {' '.join(origin.facts)}", "quiet"


def _custody(custody: Custody) -> Iterator[Block]:
    yield Heading(2, "Chain of custody")
    if not custody.entries:
        yield Paragraph(f"{custody.problem} Nothing in this report can be traced.", "bad")
        return
    yield Facts(
        (
            ("Audit entries", str(custody.entries)),
            ("Last entry", f"{custody.last_action}, {custody.last_utc}"),
            ("People", "; ".join(custody.people)),
            *((f"Seal of {seal.at_utc}", f"entry {seal.sequence}, {seal.sha256}") for seal in custody.seals),
        )
    )
    yield Paragraph("Head of the chain:")
    yield Code(custody.head_sha256)
    if custody.problem:
        yield Paragraph(custody.problem, "bad")
    else:
        yield Paragraph("The chain verifies: every entry follows the one before, and the case is as logged.", "good")
    yield Paragraph(CHECKING)
