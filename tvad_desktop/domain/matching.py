"""Which stretch of time, found anew, is which one that was known before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

from tvad_desktop.domain.media import Timespan

SAME_INCIDENT_IOU = 0.5


def match_spans(previous: dict[int, Timespan], spans: Sequence[Timespan]) -> dict[int, int]:
    """Pair the index of each new span with the id of a previous one: best IoU first, each used once, IoU ≥ 0.5."""
    by_start = sorted((span.start_us, incident_id) for incident_id, span in previous.items())
    pairs = sorted(
        (-overlap, index, incident_id)
        for index, span in enumerate(spans)
        for incident_id in _near(by_start, span)
        if (overlap := span.iou(previous[incident_id])) >= SAME_INCIDENT_IOU
    )
    kept: dict[int, int] = {}
    taken: set[int] = set()
    for _, index, incident_id in pairs:
        if index not in kept and incident_id not in taken:
            kept[index] = incident_id
            taken.add(incident_id)
    return kept


def _near(by_start: list[tuple[int, int]], span: Timespan) -> Iterator[int]:
    """The ids of the spans that could overlap this one by half: such a one begins at most its length before it."""
    first = bisect_left(by_start, (span.start_us - span.duration_us, 0))
    for start_us, incident_id in islice(by_start, first, None):
        if start_us >= span.end_us:
            return
        yield incident_id
