"""The first pages of a report in words: the summary for those who read one page, the method and its limits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tvad_desktop.domain.clock import format_moment
from tvad_desktop.domain.events import say_reason
from tvad_desktop.domain.incident import Verdict
from tvad_desktop.domain.printable import printable
from tvad_desktop.workbench.report.blocks import Block, Facts, Grid, Heading, Items, Paragraph, Pictures
from tvad_desktop.workbench.report.gather import say_moment
from tvad_desktop.workbench.report.model import IncidentReport, ModelReport, Picture, Report
from tvad_desktop.workbench.report.weight import WEIGHT

MOST_LISTED, MOST_WORDS, PICTURED = 24, 110, 3
NOT_SAID = "not said (tvad case scope)"
HEAD = ("No.", "Begins", "Lasts", "Score", "Verdict")
SHARES = (0.06, 0.29, 0.08, 0.08, 0.14, 0.35)
METHOD = (
    "Every recording was read once, from its first to its last picture, without changing it. A detector gives each "
    "place of the picture a heat from 0 to 1, five times a second: how far it differs from what is normal there. The "
    "score of a moment is its highest heat. An incident begins where it passes a threshold and ends where it has "
    "fallen below a lower one; boxes of the heat, linked over time, are its targets, and from these follow place, way "
    "and motion. All of that is measured and can be repeated with the same model, settings and footage. "
    "A language model, which sees features of the heat but no more, answers questions; what it says is an "
    "interpretation and is marked as such. Verdicts, notes and tags are those of people."
)
IN_ROWS = (
    "{:,} incidents are told in full, with pictures: those that people decided and wrote about, then the hottest. The "
    "other {:,} stand in a table below their footage, and with all that is known of them in report.json."
)
LIMITS = (
    "Incidents were found by a statistical detector and described by a language model, unless they are said to be "
    "recorded by hand. Both can be wrong: a still, a score or an answer is a reason to look at the footage, not proof."
)


def write_summary(report: Report) -> Iterator[Block]:
    """One page for those who read one page."""
    incidents = report.incidents
    rows = [("Authority", report.authority or NOT_SAID), ("Scope", report.scope or NOT_SAID), *count_facts(report)]
    yield Heading(2, "Summary")
    yield Facts(tuple(rows))
    if incidents:
        yield Heading(3, "Incidents, what people confirmed first")
        yield list_incidents(incidents)
        shown = [one for one in order_incidents(incidents) if one.stills][:PICTURED]
        if shown:
            yield Pictures(tuple(Picture(one.stills[0].jpeg, f"Incident {one.incident.id}") for one in shown), PICTURED)
    if len(incidents) > MOST_LISTED:
        yield Paragraph(f"And {len(incidents) - MOST_LISTED} more, which follow with the footage.", "quiet")
    if count := sum(not one.is_in_full for one in incidents):
        yield Paragraph(IN_ROWS.format(len(incidents) - count, count), "quiet")
    yield Paragraph(LIMITS)
    if report.is_redacted:
        yield Paragraph("People, faces or places in the stills of this report are covered; see “Redactions”.", "bad")


def count_facts(report: Report) -> Iterator[tuple[str, str]]:
    """What a report holds, in numbers."""
    verdicts = [incident.verdict for incident in report.incidents]
    shown = [Verdict.OPEN, Verdict.CONFIRMED, Verdict.DISMISSED, *(one for one in Verdict if one in verdicts)]
    counts = ", ".join(f"{verdicts.count(verdict)} {verdict.value}" for verdict in dict.fromkeys(shown))
    yield "Videos", str(len(report.footage))
    yield "Incidents", f"{len(verdicts)} ({counts})"
    if bookmarks := sum(len(one.bookmarks) for one in report.footage):
        yield "Bookmarks of people", f"{bookmarks}, which are no findings"
    if report.removals:
        yield "Videos removed from the case", f"{len(report.removals)}, listed behind the footage"
    whole_us = sum(one.footage.video.duration_us for one in report.footage)
    if whole_us:
        analysed = sum(one.analysed * one.footage.video.duration_us for one in report.footage) / whole_us
        seen = sum(one.seen * one.footage.video.duration_us for one in report.footage) / whole_us
        yield "Footage", f"{format_moment(whole_us)}: analysed {analysed:.0%}, seen by a person {seen:.0%}"
    contradicted = [f"incident {one.incident.id}" for one in report.incidents if one.contradictions]
    if contradicted:
        yield "Answers that contradict measurements", ", ".join(contradicted)
    changed = [printable(one.footage.name) for one in report.footage if not one.is_unchanged]
    if changed:
        yield "Not proven unchanged", ", ".join(changed)
    yield "Chain of custody", report.custody.problem or f"verifies; {report.custody.entries} entries"


def order_incidents(incidents: Sequence[IncidentReport]) -> list[IncidentReport]:
    """The most weighty first: what people confirmed, then what is hottest."""
    order = {verdict: place for place, verdict in enumerate(WEIGHT)}
    return sorted(incidents, key=lambda one: (order[one.verdict], -one.incident.peak_score, one.incident.id))


def list_incidents(incidents: Sequence[IncidentReport]) -> Grid:
    """One line an incident, the most weighty first; what contradicts measurements is flagged."""
    shown = order_incidents(incidents)[:MOST_LISTED]
    rows = tuple(
        (
            str(one.incident.id),
            f"{printable(one.footage.name)}, {say_moment(one.footage, one.incident.span.start_us)}",
            f"{one.incident.span.duration_us / 1e6:.1f} s",
            one.incident.score_words,
            one.verdict.value,
            ("CONTRADICTS MEASUREMENTS. " if one.contradictions else "") + _first_words(one),
        )
        for one in shown
    )
    flagged = frozenset(number for number, one in enumerate(shown) if one.contradictions)
    return Grid(
        ("No.", "Begins", "Lasts", "Score", "Verdict", "What people wrote, or was measured"), rows, SHARES, flagged
    )


def _first_words(one: IncidentReport) -> str:
    said = (one.notes[-1].text if one.notes else "") or (one.reviews[-1].note if one.reviews else "")
    words = " ".join(f"{one.incident.label}{': ' if one.incident.label and said else ''}{said}".split())
    words = words or _say_measured(one)
    return words if len(words) <= MOST_WORDS else f"{words[:MOST_WORDS]} …"


def _say_measured(one: IncidentReport) -> str:
    incident = one.incident
    signs = [say_reason(reason).partition(":")[0] for reason in incident.reasons]
    way = f"{incident.from_cell} to {incident.to_cell}"
    return "Measured: " + "; ".join([f"{incident.state}, {way}", *(f"sign of {sign}" for sign in signs)])


def write_method(report: Report) -> Iterator[Block]:
    yield Heading(2, "Method and limits", opens_page=True)
    yield Paragraph(METHOD)
    yield from _models(report.models)
    yield Heading(3, "Tools, in the order of use")
    rows = tuple((tool.name, tool.version, tool.did) for tool in report.tools)
    yield Grid(("Name", "Version", "What it does"), rows, (0.3, 0.2, 0.5))


def _models(models: tuple[ModelReport, ...]) -> Iterator[Block]:
    if not models:
        yield Paragraph("No model: nothing has been analysed yet.")
    for model in models:
        yield Heading(3, f"Model {model.name}")
        yield Facts((("Pack SHA-256", model.sha256),))
        if model.problem:
            yield Paragraph(model.problem, "bad")
        if model.title:
            yield Paragraph(f"{model.title}. Known limits:")
            yield Items(model.limits)
            yield Facts(model.measured)
