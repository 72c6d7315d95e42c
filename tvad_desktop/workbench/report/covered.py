"""The log of redactions in words."""

from __future__ import annotations

from collections.abc import Iterator

from tvad_desktop.domain.printable import printable
from tvad_desktop.domain.redaction import Target
from tvad_desktop.workbench.report.blocks import Block, Facts, Grid, Heading, Paragraph
from tvad_desktop.workbench.report.gather import say_span, say_utc
from tvad_desktop.workbench.report.model import Report

COVERING = (
    "What is covered is gone from the pictures: a plain colour, or so few blocks that nobody can be told by them. "
    "A target that is lost from sight keeps its mask, which grows. Every stretch is looked at by a person before it "
    "leaves the case."
)


def write_redactions(report: Report) -> Iterator[Block]:
    """The log of what was covered."""
    made = [(footage, one) for footage in report.footage for one in footage.redactions]
    if not made and not report.covered:
        return
    yield Heading(2, "Redactions")
    yield Paragraph(COVERING)
    for footage, one in made:
        covered = [mask for mask in one.masks if mask.is_covered]
        kinds = ", ".join(f"{sum(mask.target is kind for mask in covered)} × {kind.value}" for kind in Target)
        left = len(one.unreviewed)
        yield Heading(3, f"Redaction {one.id}: {printable(footage.footage.name)}, {say_span(one.span)}")
        yield Facts(
            (
                ("Made", f"{say_utc(one.at_utc)}, {one.maker}"),
                ("Covered", f"{kinds}, by {one.cover.value}"),
                ("Shown on purpose", str(len(one.masks) - len(covered))),
                ("Not looked at as it is now", f"{left} of {len(one.stretches())} stretches"),
                *(
                    (f"Looked at, {say_utc(review.at_utc)}", f"{say_span(review.span)}, {review.reviewer}")
                    for review in one.reviews
                ),
            )
        )
    if report.covered:
        yield Heading(3, "Covered clips and stills that were handed out")
        rows = tuple((say_utc(one.at_utc), one.actor, f"{one.name}, SHA-256 {one.sha256}") for one in report.covered)
        yield Grid(("When", "Who", "What"), rows, (0.22, 0.2, 0.58))
