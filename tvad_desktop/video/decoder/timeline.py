"""When the pictures of a stream are shown: footage time, which never runs backwards, from the clock of the file."""

from __future__ import annotations

import itertools
from array import array
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from statistics import median

from tvad_desktop.video.decoder.packets import FLV_WRAP_TICKS, REORDERED, UNKNOWN, WRAP_TICKS, PacketTable
from tvad_desktop.video.decoder.untold import moments_of_all

FALLBACK_RATE = Fraction(25)
SANE_RATES = (Fraction(1, 86_400), Fraction(1000))
WRAP_SLACK_S = 600
NEAR_ROUNDS = (-2, -1, 1, 2)
MPEG_TIME_BASE = Fraction(1, 90_000)
FEW_RESTARTS, RESTARTS_SHARE = 2, 0.02
RESTART_S, RESTART_PERIODS = 0.1, 2.5  # a clock that goes back by more has been set anew; by less it trembles
LEAST_STEPS, MEASURED_PARTS = 8, 200
GAP_US, GAP_PERIODS = 2_000_000, 3
REGULAR_SHARE = 0.75


@dataclass(slots=True)
class Timeline:
    """`ticks[ordinal]` on one clock without restarts, UNKNOWN where nothing is shown.

    With `delays` the file does not tell which picture is shown when, only when pictures are shown: then the pictures
    take these moments in the order in which the decoder gives them.
    """

    ticks: array[int]
    time_base: Fraction
    delays: bool
    period: Fraction  # in ticks
    has_times: bool

    slots_us: array[int] | None = None
    order: array[int] | None = None
    seams: frozenset[int] = frozenset()  # ordinals of pictures before which the file leaves others out on purpose

    def leave_out_after(self, first: int, leading: list[int]) -> None:
        """Give the moments before the first picture that is shown to nobody: it takes the last of them."""
        self.ticks[first] = self.ticks[leading[-1]]
        for place in leading:
            self.ticks[place] = UNKNOWN

    def start_at(self, ordinal: int) -> None:
        """Count footage time from this picture on; times are in microseconds and all different from here on."""
        origin = self.ticks[ordinal]
        shown = sorted((tick, place) for place, tick in enumerate(self.ticks) if tick != UNKNOWN)
        slots, order = array("q", bytes(8 * len(self.ticks))), array("q")
        last_us: int | None = None
        for place in range(len(self.ticks)):
            slots[place] = UNKNOWN
        for tick, place in shown:
            time_us = self.microseconds(tick - origin)
            if last_us is not None and time_us <= last_us:
                time_us = last_us + 1
            slots[place] = last_us = time_us
            order.append(place)
        self.slots_us, self.order = slots, order

    def microseconds(self, ticks: int | Fraction) -> int:
        if isinstance(ticks, int):  # as `round` does it, many times faster
            whole, rest = divmod(ticks * self.time_base.numerator * 1_000_000, self.time_base.denominator)
            twice = 2 * rest - self.time_base.denominator
            return whole + (twice > 0 or (twice == 0 and whole % 2 == 1))
        return round(ticks * self.time_base * 1_000_000)

    @property
    def period_us(self) -> int:
        return max(1, self.microseconds(self.period))


def lay_out(
    table: PacketTable,
    time_base: Fraction,
    rate: Fraction | None,
    told_fps: float | None,
    beat: Callable[[], None] = lambda: None,
    container: str = "",
) -> Timeline:
    """Place every picture of a stream. `rate` is what the stream tells; `told_fps` counts where it has no times;
    `container` is what FFmpeg calls it."""
    sane = rate if rate is not None and SANE_RATES[0] <= rate <= SANE_RATES[1] else None
    places = [place for place in range(len(table)) if not table.is_skipped(place)]
    beat()
    wrap_ticks = FLV_WRAP_TICKS if container == "flv" else WRAP_TICKS if time_base == MPEG_TIME_BASE else 0
    pts = _unwrap([table.pts[place] for place in places], time_base, wrap_ticks)
    beat()
    dts = _unwrap([table.dts[place] for place in places], time_base, wrap_ticks)
    if not _is_clock(pts) and not _is_clock(dts):
        fps = Fraction(told_fps).limit_denominator(1_000_000) if told_fps else (sane or FALLBACK_RATE)
        return Timeline(_spread(table, places, list(range(len(places)))), 1 / fps, True, Fraction(1), False)
    beat()
    told_period = 1 / (sane * time_base) if sane else None
    own = UNKNOWN not in pts and _is_clock(pts)
    by_decoding = _is_clock(dts) and (not _is_clock(pts) or dts.count(UNKNOWN) <= pts.count(UNKNOWN))
    told = None if own or by_decoding else moments_of_all(pts, told_period)
    if told is not None:
        return Timeline(_spread(table, places, told), time_base, True, usual_period(told, told_period), True)
    clock = pts if own else _fill(dts if by_decoding else pts, told_period)
    period = usual_period(dts if UNKNOWN not in dts else sorted(clock), told_period)
    beat()
    restarts = _restarts_at_keys(dts, [table.is_key(place) for place in places])
    ticks = _join(clock, dts if own else clock, period, time_base, restarts)
    beat()
    return Timeline(_spread(table, places, ticks), time_base, not own, period, True)


def _is_clock(times: list[int]) -> bool:
    """Whether times tell pictures apart; some may be untold."""
    known = [time for time in times if time != UNKNOWN]
    distinct = len(set(known))
    return bool(known) and (len(times) == 1 or (distinct > 1 and 2 * distinct > len(known)))


def _spread(table: PacketTable, places: list[int], ticks: list[int]) -> array[int]:
    spread = array("q", [UNKNOWN]) * len(table)
    for place, tick in zip(places, ticks, strict=True):
        spread[place] = tick
    return spread


def usual_period(times: list[int], told: Fraction | None) -> Fraction:
    """The time between two pictures: what is told, unless the usual step says something else.

    What is told is often the mean of all steps, also of those over pictures that are missing.
    """
    steps = [after - before for before, after in itertools.pairwise(times) if after > before]
    usual = Fraction(median(steps)) if steps else None
    near = [
        step
        for step in steps
        if usual is not None and abs(step - usual) <= max(min(Fraction(1), usual / 4), usual / 10)
    ]
    if len(near) >= LEAST_STEPS and len(near) >= REGULAR_SHARE * len(steps):
        mean = Fraction(sum(near), len(near))
        return told if told is not None and abs(told - mean) <= mean / MEASURED_PARTS else mean
    if told is not None and (usual is None or abs(told - usual) <= usual / 10):
        return told
    return usual or told or Fraction(1)


def _fill(times: list[int], period: Fraction | None) -> list[int]:
    """Times for those that have none: evenly between two that are known, or one period after the other."""
    known: list[int] = []
    for place, time in enumerate(times):
        if known and time == times[known[-1]]:
            known.pop()  # of two that have the same time, the library gave it to the first
        if time != UNKNOWN:
            known.append(place)
    is_known = set(known)
    period = period or _period_between(times, known)
    filled = list(times)
    for place in range(len(times)):
        if place in is_known:
            continue
        after = bisect_right(known, place)
        if after == 0:
            filled[place] = times[known[0]] - round((known[0] - place) * period)
            continue
        before = known[after - 1]
        step = period
        if after < len(known):
            even = Fraction(times[known[after]] - times[before], known[after] - before)
            step = even if period / 4 <= even <= period * 2 else period
        filled[place] = times[before] + round((place - before) * step)
    return filled


def _period_between(times: list[int], known: list[int]) -> Fraction:
    pairs = list(itertools.pairwise(known))
    steps = [Fraction(times[b] - times[a], b - a) for a, b in pairs if times[b] > times[a]]
    return sorted(steps)[len(steps) // 2] if steps else Fraction(1)


def _restarts_at_keys(decoding: list[int], keys: list[bool]) -> set[int]:
    """Where another recording begins whose clock overlaps the end of the one before: times of decoding, which grow
    with every picture of one recording, do not at a few key pictures and nowhere else."""
    pairs = enumerate(itertools.pairwise(decoding), 1)
    back = {place for place, (before, after) in pairs if UNKNOWN not in (before, after) and after <= before}
    is_trembling = len(back) > max(FEW_RESTARTS, RESTARTS_SHARE * len(decoding)) or not all(keys[one] for one in back)
    return set() if is_trembling else back


def _join(
    clock: list[int], decoding: list[int], period: Fraction, time_base: Fraction, restarts: set[int]
) -> list[int]:
    """One clock where the file starts its own anew: what follows goes on one period after what was.

    Where times of decoding are known, they tell a restart; times of showing may go back by what is reordered.
    `restarts` are places where another recording begins for certain.
    """
    slack: Fraction = max(period * Fraction(RESTART_PERIODS), Fraction(RESTART_S) / time_base)
    far: Fraction = max(period * (REORDERED + 4), 1 / time_base)
    has_decoding = sum(time == UNKNOWN for time in decoding) <= REORDERED
    most_back = int(slack if has_decoding else far)  # ticks are whole
    joined: list[int] = []
    part_start, part_base = 0, 0
    last: int | None = None
    for place, (time, decoded) in enumerate(zip(clock, decoding, strict=True)):
        tells = decoded if has_decoding else time
        if tells != UNKNOWN:
            if last is not None and (last - tells > most_back or place in restarts):
                part_base = _go_on(joined, part_start, part_base, period)
                part_start, last = place, None
            last = tells if last is None or has_decoding else max(last, tells)
        joined.append(time)
    _go_on(joined, part_start, part_base, period)
    return joined


def _unwrap(times: list[int], time_base: Fraction, wrap_ticks: int) -> list[int]:
    """Times of a clock that runs over, on a clock that does not."""
    if not wrap_ticks:
        return times
    slack = WRAP_SLACK_S / time_base
    unwrapped: list[int] = []
    base, last = 0, UNKNOWN
    for time in times:
        if time != UNKNOWN:
            step = time + base - last if last != UNKNOWN else 0
            rounds = round(step / wrap_ticks)  # back again for what is shown before the clock ran over, decoded after
            if rounds in NEAR_ROUNDS and abs(step - rounds * wrap_ticks) < slack:
                base -= rounds * wrap_ticks
            time += base
            last = time
        unwrapped.append(time)
    return unwrapped


def _go_on(joined: list[int], start: int, base: int, period: Fraction) -> int:
    """Move the part from `start` on so that it begins at `base`; returns where the next one begins."""
    if start == len(joined):
        return base
    first = min(joined[start:])
    shift = base - first
    for place in range(start, len(joined)):
        joined[place] += shift
    return max(joined[start:]) + max(1, round(period))


def gaps_us(times_us: list[int], period_us: int) -> list[tuple[int, int]]:
    """Stretches of footage time without pictures: from the end of one picture to the next."""
    least_us = max(GAP_US, GAP_PERIODS * _median_step(times_us, period_us))
    pairs = itertools.pairwise(times_us)
    return [(before + period_us, after) for before, after in pairs if after - before > least_us]


def is_regular(times_us: list[int], period_us: int) -> bool:
    """Whether pictures come at one rate, so that a longer step means that one is missing."""
    steps = [after - before for before, after in itertools.pairwise(times_us)]
    near = sum(abs(step - period_us) <= period_us / 10 for step in steps)
    return bool(steps) and near >= REGULAR_SHARE * len(steps)


def _median_step(times_us: list[int], period_us: int) -> int:
    steps = sorted(after - before for before, after in itertools.pairwise(times_us))
    return steps[len(steps) // 2] if steps else period_us
