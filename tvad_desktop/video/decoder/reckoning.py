"""When pictures are shown by their own counts, where packets are gone from a file that tells no times of showing.

Raw streams and AVI give every packet the next moment, so that all pictures after a lost one would come too early, and
in AVI a moment without a picture stands where the lost one was decoded, not where it was shown.
"""

from __future__ import annotations

from array import array
from collections import Counter as Tally
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby, pairwise
from statistics import median_low

from tvad_desktop.video.decoder.counters import COUNTED_FROM_ZERO
from tvad_desktop.video.decoder.packets import REORDERED, UNKNOWN, PacketTable
from tvad_desktop.video.decoder.references import COUNTED, References, follow_all
from tvad_desktop.video.decoder.timeline import Timeline, usual_period

NEAR = 0.1  # of a step: clocks of pictures are rounded
MOST_ODD_SHARE, FEW_ODD = 0.1, 2  # steps over missing pictures; more of them are how a recorder counts
LONGEST_HOLE = 250  # pictures: a longer one is a count that is garbled, or set anew


@dataclass(frozen=True, slots=True)
class _Reckoned:
    places: list[int]  # ordinals in the order of showing
    positions: list[int]  # of each, in usual steps from the first


def reckon(clock: Callable[[], Timeline], table: PacketTable, codec: str) -> Timeline:
    """The timeline of the file's clock, or a better one where the counts of its pictures tell that some are missing."""
    timeline = clock()
    if not table.counts:
        return timeline
    references = follow_all(table.counts, table.sizes)
    places = [place for place in range(len(table)) if not table.is_skipped(place)]
    reckoned = _positions(places, table, references, is_from_zero=codec in COUNTED_FROM_ZERO)
    if reckoned is None or reckoned.positions[-1] == len(places) - 1:
        return timeline
    moments = sorted(timeline.ticks[place] for place in places)
    waited = _left_out(moments, reckoned.positions, timeline.period)
    ticks = array("q", [UNKNOWN]) * len(table)
    for place, position, more in zip(reckoned.places, reckoned.positions, waited, strict=True):
        ticks[place] = moments[0] + round((position + more) * timeline.period)
    return Timeline(ticks, timeline.time_base, False, timeline.period, timeline.has_times)


def rate_by_counts(table: PacketTable) -> Fraction | None:
    """Pictures a second by the clock that is written into the pictures; None where the file has another, or they none.

    The library takes raw streams without a clock to have 25.
    """
    ticks_a_second = table.counter.ticks_a_second if table.counter is not None else 0
    groups: list[list[int]] = [[]]  # the clock may be set anew at a key picture
    for place, count in enumerate(table.counts):
        if table.is_key(place):
            groups.append([])
        if count is not None:
            groups[-1].append(count.order)
    orders = [order for group in groups for order in sorted(group)]
    has_clock = any(time != UNKNOWN for times in (table.pts, table.dts) for time in times)
    return None if has_clock or not ticks_a_second or len(orders) < 2 else ticks_a_second / usual_period(orders, None)


def _positions(
    places: list[int], table: PacketTable, references: References, *, is_from_zero: bool
) -> _Reckoned | None:
    """None where the counts cannot be relied on."""
    orders = references.orders
    if len(places) < 2 or not all(references.flags[place] & COUNTED for place in places):
        return None
    parts = [
        sorted(part, key=lambda place: orders[place])
        for _, part in groupby(places, lambda place: references.sequences[place])
    ]
    steps = [orders[after] - orders[before] for part in parts for before, after in pairwise(part)]
    if not steps or min(steps) <= 0:
        return None
    usual = Tally(steps).most_common(1)[0][0]
    if any(abs(step / usual - max(1, round(step / usual))) > NEAR for step in steps):
        return None
    at, positions = -1, list[int]()
    for number, part in enumerate(parts):
        first = orders[part[0]]
        at += 1 + (round(first / usual) if number and is_from_zero else 0)
        positions += [at + round((orders[place] - first) / usual) for place in part]
        last = table.counts[part[-1]]
        lacks_last = is_from_zero and last is not None and not last.is_reference  # it was made from a later one
        at = positions[-1] + lacks_last
    holes = [after - before - 1 for before, after in pairwise(positions) if after - before > 1]
    is_sane = max(holes, default=0) <= LONGEST_HOLE and len(holes) <= max(FEW_ODD, MOST_ODD_SHARE * len(positions))
    return _Reckoned([place for part in parts for place in part], positions) if is_sane else None


def _left_out(moments: list[int], positions: list[int], period: Fraction) -> list[int]:
    """How many steps, up to each picture, the recorder left out on purpose: its clock went on, its counts did not.

    The two differ for a few pictures around a lost one, which was decoded elsewhere than it was to be shown.
    """
    ahead = [round((moment - moments[0]) / period) - at for moment, at in zip(moments, positions, strict=True)]
    steady = [median_low(_around(ahead, rank)) for rank in range(len(ahead))]
    waited, total = [0], 0
    for before, after in pairwise(steady):
        total += max(0, after - before)
        waited.append(total)
    return waited


def _around(values: list[int], rank: int) -> list[int]:
    """As many on both sides: the middle of a step is where the step is."""
    reach = min(REORDERED, rank, len(values) - 1 - rank)
    return values[rank - reach : rank + reach + 1]
