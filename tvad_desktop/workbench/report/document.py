"""A report in words: blocks that any writer can lay out, in the order that a reader needs them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from tvad_desktop.domain.case import Analysis
from tvad_desktop.domain.clock import format_moment
from tvad_desktop.domain.events import say_reason
from tvad_desktop.domain.evidence import say_offset
from tvad_desktop.domain.incident import BELOW_THRESHOLD, Review
from tvad_desktop.domain.judged import Turn, judged_turns
from tvad_desktop.domain.media import Timespan
from tvad_desktop.domain.printable import printable
from tvad_desktop.domain.provenance import UNKNOWN, UNTRAINED_ANSWER, AnswerProvenance, read_provenance
from tvad_desktop.domain.settings import read_settings
from tvad_desktop.workbench.case_prompts import prompts_of
from tvad_desktop.workbench.report.blocks import Block, Code, Facts, Grid, Heading, Items, Paragraph, Pictures
from tvad_desktop.workbench.report.covered import write_redactions
from tvad_desktop.workbench.report.gather import CLOCK, say_moment, say_score, say_span, say_utc
from tvad_desktop.workbench.report.model import Custody, FootageReport, IncidentReport, Report
from tvad_desktop.workbench.report.summary import write_method, write_summary
from tvad_desktop.workbench.self_learning import describe_knowledge
from tvad_desktop.workbench.verdict_rule import count_agreeing, say_verdict

MOST_VIEWINGS = 60
NOT_TOLD = "not known"
READ_ONLY = "Pictures and measurements were taken from the original itself, opened for reading only; no working copy."
VERIFYING = (
    "Install T-VAD Desktop, or take a bundle of this case, whose verify.py needs nothing but Python.",
    "Compare the SHA-256 of this file with the entry of the log that names it: tvad verify CASE, or sha256sum.",
    "tvad verify CASE compares every record, heatmap, original, model and exported file with the log and names "
    "everything that is not as it was. Exit code 0: nothing is broken.",
    "Compare the head of the chain above with one that was kept elsewhere (a seal, a time stamp, a paper copy): a log "
    "that was rebuilt as a whole is noticed by that alone.",
    "A signature in a PDF is checked by any PDF reader that knows the site's root certificate.",
)
CHECKING = (
    "The export of this report is an entry of the case's log; the payload hash of that entry is the SHA-256 of this "
    "file. An original is checked with sha256sum; a folder of images by the SHA-256 of its lines “name, tab, SHA-256”, "
    "sorted by name. The whole case is checked by tvad verify."
)


def write_document(report: Report) -> Iterator[Block]:
    """The blocks of a report."""
    yield Heading(1, f"Incident report: {report.case.name}")
    state = f"as of audit entry {report.custody.entries} of {say_utc(report.custody.last_utc) or 'an unknown time'}"
    begun = say_utc(report.case.created_utc)
    made = f"Made with T-VAD Desktop {report.version}. Case {report.case.id}, begun {begun}, {state}."
    yield Paragraph(made, "quiet")
    yield from write_summary(report)
    yield from write_method(report)
    for footage in report.footage:
        yield from _footage(footage)
    yield from _removals(report)
    yield from _stills(report)
    yield from write_redactions(report)
    yield from _custody(report.custody)


def _viewings(one: FootageReport) -> Iterator[Block]:
    """Who has seen what, and when."""
    if not one.viewings:
        return
    yield Heading(3, "Who has seen what")
    shown = one.viewings[-MOST_VIEWINGS:]
    rows = tuple(
        (say_utc(viewing.at_utc), viewing.viewer, _say_spans(viewing.spans), f"{viewing.speed:g}×") for viewing in shown
    )
    yield Grid(("When", "Who", "What", "Speed"), rows, (0.24, 0.24, 0.42, 0.1))
    if len(shown) < len(one.viewings):
        yield Paragraph(f"{len(one.viewings) - len(shown)} earlier visits are in the log.", "quiet")


def _say_spans(spans: Sequence[Timespan]) -> str:
    told = "; ".join(say_span(span) for span in spans[:4])
    return told + (f"; and {len(spans) - 4} more" if len(spans) > 4 else "")


def _footage(one: FootageReport) -> Iterator[Block]:
    video, footage = one.footage.video, one.footage
    began = "not known"
    if footage.recorded_from is not None:
        began = f"{footage.recorded_from.isoformat(' ')} by the recorder's clock, as entered by hand"
    yield Heading(2, printable(footage.name))
    yield _compared(one)
    yield Paragraph(READ_ONLY, "quiet")
    if one.strip is not None:
        yield Pictures((one.strip,))
    yield Facts(
        (
            ("Original", printable(video.path)),
            *((("Called", f"{footage.title}, in this case only; the file keeps its name"),) if footage.title else ()),
            ("SHA-256 at import", video.sha256),
            ("Imported", say_utc(footage.imported_utc)),
            ("Camera", one.camera or "not named"),
            ("Recording began", began),
            ("Length", f"{format_moment(video.duration_us)}, {video.width_px} × {video.height_px} pixels"),
            *_evidence(one),
            *_analysis(one.analysis, one.coverage, one.footage.video.duration_us),
            ("Threshold of incidents", f"{one.threshold:.2f}"),
            *((("Heat that counts for nothing", "; ".join(one.ignored)),) if one.ignored else ()),
            *((("Zones in which nobody shall be", "; ".join(one.zones)),) if one.zones else ()),
            *((("A later analysis", one.later),) if one.later else ()),
            ("Seen by a person", _say_seen(one)),
            *_counts(one),
        )
    )
    yield from _viewings(one)
    if one.facts:
        yield Heading(3, "The container")
        yield Facts(one.facts)
    yield from _bookmarks(one)
    if not one.incidents:
        yield Paragraph("No incidents.")
    in_rows = tuple(incident for incident in one.incidents if not incident.is_in_full)
    if in_rows:
        yield Heading(3, "Incidents that are not told in full")
        yield _tabulate(in_rows)
    for incident in one.incidents:
        if incident.is_in_full:
            yield from _incident(incident)


def _tabulate(incidents: Sequence[IncidentReport]) -> Grid:
    """One line an incident; what contradicts measurements is flagged."""
    rows = tuple(
        (
            str(one.incident.id),
            say_span(one.incident.span),
            one.incident.score_words,
            f"{one.incident.state}, {one.incident.from_cell} to {one.incident.to_cell}",
            say_verdict(one.verdict, count_agreeing(one.reviews), one.verdicts_needed),
            "; ".join((*(["CONTRADICTS MEASUREMENTS"] if one.contradictions else []), one.incident.label, *one.tags)),
        )
        for one in incidents
    )
    flagged = frozenset(number for number, one in enumerate(incidents) if one.contradictions)
    head = ("No.", "From, to", "Score", "Motion and place", "Verdict", "What it is, tags")
    return Grid(head, rows, (0.08, 0.24, 0.07, 0.31, 0.12, 0.18), flagged)


def _bookmarks(one: FootageReport) -> Iterator[Block]:
    """Moments that people noted, apart from everything that was found."""
    if not one.bookmarks:
        return
    yield Heading(3, "Bookmarks: moments that people noted")
    yield Paragraph("A bookmark is no finding: nothing was measured there, and nothing is claimed.", "quiet")
    rows = tuple(
        (say_moment(one.footage, mark.time_us), mark.note or "(no note)", f"{mark.author}, {say_utc(mark.at_utc)}")
        for mark in one.bookmarks
    )
    yield Grid(("When", "Note", "Who noted it"), rows, (0.3, 0.42, 0.28))


def _removals(report: Report) -> Iterator[Block]:
    """Footage that was taken out of the case: its content is not reported, that it was there is."""
    if not report.removals:
        return
    yield Heading(2, "Footage that was removed from the case")
    yield Paragraph("It was imported and taken out again. What was found in it is not part of this report.", "quiet")
    rows = tuple(
        (
            printable(Path(one.path).name),
            one.reason,
            f"{one.who}, {say_utc(one.at_utc)}",
            one.sha256,
        )
        for one in report.removals
    )
    yield Grid(("Footage", "Why", "Who and when", "SHA-256 at import"), rows, (0.2, 0.26, 0.22, 0.32))


def _stills(report: Report) -> Iterator[Block]:
    """Pictures that people saved of the footage, and how they had it shown then."""
    if not report.stills:
        return
    yield Heading(2, "Pictures that were saved")
    yield Paragraph("They show the footage as it was looked at: light, contrast and shape may be adjusted.", "quiet")
    rows = tuple(
        (
            printable(one.path.name),
            f"{printable(one.footage)}, {one.moment}" if one.is_there else "no longer there as it was written",
            f"{one.view or NOT_TOLD}; drawn over it: {one.over or NOT_TOLD}" if one.is_there else NOT_TOLD,
            f"{one.who}, {say_utc(one.at_utc)}",
            one.sha256,
        )
        for one in report.stills
    )
    heads = ("Picture", "Footage and moment", "View settings", "Who and when", "SHA-256")
    yield Grid(heads, rows, (0.16, 0.2, 0.2, 0.18, 0.26))


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
        yield "Analysis", f"{analysis.pack}, finished {say_utc(analysis.finished_utc or '')}, {counted}"
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
        yield Pictures(one.stills[:2])
        if ways := one.stills[2:]:
            yield Pictures(ways, columns=2)
    else:
        yield Paragraph(f"No stills: {one.problem}", "bad")
    start, end = footage.clock_at(incident.span.start_us), footage.clock_at(incident.span.end_us)
    yield Heading(3, "Findings: what was measured")
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
            *(("Sign of", say_reason(reason)) for reason in incident.reasons),
            *([("Standing", BELOW_THRESHOLD)] if one.incident.below_threshold else []),
        )
    )
    yield Heading(3, "Interpretation: what people say")
    verdict = say_verdict(one.verdict, count_agreeing(one.reviews), one.verdicts_needed)
    yield Facts((("Verdict", verdict), *((("Tags", ", ".join(one.tags)),) if one.tags else ())))
    yield from _said_by_people(one)
    if one.messages:
        yield Heading(3, "Interpretation: what the machine answered")
        for turn in judged_turns(one.messages):
            yield from _turn(turn, one)


def _said_by_people(one: IncidentReport) -> Iterator[Block]:
    if one.reviews:
        yield Heading(3, "Reviews")
        yield Facts(
            tuple((f"{say_utc(review.at_utc)}, {review.reviewer}", _say_review(review)) for review in one.reviews)
        )
    with_verdicts = {(review.reviewer, review.note) for review in one.reviews}  # which stand above already
    notes = [note for note in one.notes if (note.author, note.text) not in with_verdicts]
    if notes:
        yield Heading(3, "Notes")
        yield Facts(tuple((f"{say_utc(note.at_utc)}, {note.author}", note.text or "(taken back)") for note in notes))


def _say_review(review: Review) -> str:
    of = f" of incident {review.duplicate_of}" if review.duplicate_of is not None else ""
    return f"{review.verdict.value}{of}" + (f": {review.note}" if review.note else "")


def _turn(turn: Turn, one: IncidentReport) -> Iterator[Block]:
    """A rejected answer is told as such, and its words are not printed; a corrected one is its author's."""
    message, opinion = turn.message, turn.opinion
    if message.role == "user":
        yield Paragraph(f"{message.text} ({say_utc(message.at_utc)})", "question")
        return
    if opinion is not None and turn.is_rejected:
        yield Paragraph(
            f"The machine's answer was rejected by {opinion.author} at {say_utc(turn.judged_utc)}.", "quiet"
        )
        return
    yield Paragraph(turn.words, "answer")
    if opinion is not None:
        yield Paragraph(
            f"Said by {opinion.author} at {say_utc(turn.judged_utc)}, who corrected the machine's answer.", "quiet"
        )
        return
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
    if origin.untrained:
        yield UNTRAINED_ANSWER, "bad"
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
            ("Last entry", f"{custody.last_action}, {say_utc(custody.last_utc)}"),
            ("People", "; ".join(custody.people)),
            *(
                (f"{'Closed' if lock.closed else 'Reopened'} {say_utc(lock.at_utc)}", f"{lock.who}: {lock.reason}")
                for lock in custody.locks
            ),
            *((f"Seal of {say_utc(seal.at_utc)}", f"entry {seal.sequence}, {seal.sha256}") for seal in custody.seals),
        )
    )
    yield Paragraph("Head of the chain:")
    yield Code(custody.head_sha256)
    if custody.problem:
        yield Paragraph(custody.problem, "bad")
    else:
        yield Paragraph("The chain verifies: every entry follows the one before, and the case is as logged.", "good")
    yield Paragraph(CHECKING)
    yield Heading(2, "How to verify this report")
    yield Items(VERIFYING)
