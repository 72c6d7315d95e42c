"""Which stretches of footage people have seen: sums over spans, whoever saw them and however often."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tvad_desktop.domain.media import Timespan


@dataclass(frozen=True, slots=True)
class Viewing:
    """One visit of one person to one video: what was seen, in order, at which speed (1 is real time)."""

    video_id: int
    viewer: str
    at_utc: str
    spans: tuple[Timespan, ...]
    speed: float


def merge_spans(spans: Iterable[Timespan]) -> list[Timespan]:
    """The same moments as spans that neither overlap nor touch, in order; empty ones vanish."""
    merged: list[Timespan] = []
    for span in sorted(spans):
        if span.start_us >= span.end_us:
            continue
        if merged and span.start_us <= merged[-1].end_us:
            merged[-1] = Timespan(merged[-1].start_us, max(merged[-1].end_us, span.end_us))
        else:
            merged.append(span)
    return merged


def clip_spans(spans: Iterable[Timespan], whole: Timespan) -> list[Timespan]:
    """Only what lies within `whole`, merged."""
    return merge_spans(Timespan(max(span.start_us, whole.start_us), min(span.end_us, whole.end_us)) for span in spans)


def subtract_spans(spans: Iterable[Timespan], taken: Iterable[Timespan]) -> list[Timespan]:
    """The moments of `spans` that are in none of `taken`."""
    left: list[Timespan] = merge_spans(spans)
    for gone in merge_spans(taken):
        left = [
            part
            for span in left
            for part in (
                Timespan(span.start_us, min(span.end_us, gone.start_us)),
                Timespan(max(span.start_us, gone.end_us), span.end_us),
            )
            if part.start_us < part.end_us
        ]
    return merge_spans(left)


def seen_share(spans: Iterable[Timespan], duration_us: int) -> float:
    """Which part of footage of this length the spans cover, in [0, 1]."""
    if duration_us <= 0:
        return 0.0
    return sum(span.duration_us for span in clip_spans(spans, Timespan(0, duration_us))) / duration_us
