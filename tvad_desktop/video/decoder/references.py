"""Pictures that are gone without a trace but that the counts of their neighbours do not join."""

from __future__ import annotations

from array import array
from collections import Counter as Tally
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from tvad_desktop.video.decoder.counters import counter_of
from tvad_desktop.video.decoder.counts import Count, Counter
from tvad_desktop.video.decoder.timeline import Timeline, is_regular

COUNTED, NUMBERED, FOR_ITSELF = 1, 2, 4
MOST_BREAKS_SHARE = 0.25  # recorders that count wrongly do it all the time
LONGEST_LOSS_US = 5_000_000  # a longer step between pictures is a gap of the recording, unless damage stands beside it
DOUBTFUL = 4  # pictures: further do recorders not move them from their place in the file
FEW_STEPS, FEW_SHARE = 2, 0.02  # steps that are out of line in footage that is otherwise regular


@dataclass(slots=True)
class References:
    """What the pictures of a stream say of their order, as far as they were read; shared by all who decode it."""

    size: int
    is_clock: bool = False
    tells_references: bool = False  # whether the counts, or the decoder, notice a reference that is missing
    flags: bytearray = field(default_factory=bytearray)
    orders: array[int] = field(default_factory=lambda: array("q"))
    sequences: array[int] = field(default_factory=lambda: array("q"))
    changes: int = 0  # how often something new was kept
    _breaks: set[int] = field(default_factory=set)
    _numbered: int = 0

    def __post_init__(self) -> None:
        self.flags = bytearray(self.size)
        self.orders, self.sequences = (array("q", bytes(8 * self.size)) for _ in range(2))

    def follow(self, stream: Any) -> Follower:
        """Whoever reads packets one after the other has one of these."""
        counter = counter_of(stream)
        self.is_clock = counter is not None and counter.is_clock
        self.tells_references = counter is not None and counter.tells_references
        return Follower(self, counter)

    def breaks(self) -> set[int]:
        """The ordinals of pictures before which one is missing that others refer to."""
        return self._breaks if len(self._breaks) <= max(1, MOST_BREAKS_SHARE * self._numbered) else set()

    def note(self, ordinal: int, place: tuple[int, int] | None, count: Count, *, is_break: bool) -> None:
        """Keep what a picture said; `place` is its sequence, and its order in it."""
        self.changes += 1
        flags = self.flags[ordinal] | FOR_ITSELF * count.is_for_itself
        if place is not None and not flags & COUNTED:
            self.sequences[ordinal], self.orders[ordinal] = place
            flags |= COUNTED
        if count.is_chained and not flags & NUMBERED:
            self._numbered += 1
            flags |= NUMBERED
        if is_break:
            self._breaks.add(ordinal)
        self.flags[ordinal] = flags

    def place_of(self, ordinal: int) -> tuple[int, int] | None:
        """Sequence and order of a picture that was read before, so that another way through goes on with them."""
        return (self.sequences[ordinal], self.orders[ordinal]) if self.flags[ordinal] & COUNTED else None

    def is_for_itself(self, ordinal: int) -> bool:
        """Whether a picture that was read says that no other is made from it."""
        return bool(self.flags[ordinal] & FOR_ITSELF)

    def break_at(self, ordinal: int) -> None:
        """Before this picture, which was read already, one is missing that others refer to."""
        self.changes += ordinal not in self._breaks
        self._breaks.add(ordinal)

    def steps(self, shown: list[int]) -> list[int | None]:
        """From each of the shown pictures to the next one, in usual steps; None where that is not known."""
        differences = [self._difference(before, after) for before, after in pairwise(shown)]
        tally = Tally(one for one in differences if one is not None and one > 0)
        if not tally:
            return [None] * len(differences)
        usual = tally.most_common(1)[0][0]
        known = [None if one is None or one <= 0 else max(1, round(one / usual)) for one in differences]
        odd = sum(one is not None and one > 1 for one in known)
        return known if odd <= max(FEW_STEPS, MOST_BREAKS_SHARE * len(known)) else [None] * len(known)

    def in_order(self, shown: list[int]) -> list[int]:
        """Pictures in the order of their counts, for files that do not tell which is shown when."""
        if not all(self.flags[place] & COUNTED for place in shown):
            return shown
        return sorted(shown, key=lambda place: (self.sequences[place], self.orders[place]))

    def is_reordered(self) -> bool:
        """Whether pictures are decoded in another order than shown."""
        return any((self._difference(one, one + 1) or 0) < 0 for one in range(self.size - 1))

    def _difference(self, before: int, after: int) -> int | None:
        if not self.flags[before] & self.flags[after] & COUNTED or self.sequences[before] != self.sequences[after]:
            return None
        return self.orders[after] - self.orders[before]


def most_odd(steps: int) -> int:
    """How many steps may be out of line by chance; more of them are how the recorder works."""
    return max(FEW_STEPS, int(steps * FEW_SHARE))


def lacks_pictures(times_us: list[int], period_us: int) -> bool:
    """Whether times alone tell that pictures are missing: footage that is regular but for a few steps."""
    odd = sum(round((after - before) / period_us) > 1 for before, after in pairwise(times_us))
    return 0 < odd <= most_odd(len(times_us)) and is_regular(times_us, period_us)


class Follower:
    """Reads the packets of one way through a stream."""

    def __init__(self, references: References, counter: Counter | None) -> None:
        self._references, self._counter = references, counter
        self._last_ordinal = -2
        self._sequence = 0
        self._order = 0
        self._number = -1
        self.is_for_itself = False  # whether no other picture is made from the last one

    def note(self, ordinal: int, packet: Any) -> bool:
        """Whether a picture to which others refer is missing before this one."""
        if packet.size == 0:
            self.pass_over(ordinal)
            return False
        return self.take(ordinal, self._counter.read(packet) if self._counter is not None else None)

    def pass_over(self, ordinal: int) -> None:
        """An empty packet: how some recorders write that nothing has changed."""
        self.is_for_itself = False
        self._last_ordinal += ordinal == self._last_ordinal + 1

    def take(self, ordinal: int, count: Count | None) -> bool:
        """The same of what was read from a packet before."""
        self.is_for_itself = count is not None and count.is_for_itself
        if count is None or ordinal >= self._references.size:
            return False
        if count.begins_sequence or ordinal != self._last_ordinal + 1:
            self._sequence, self._order = self._references.place_of(ordinal) or (ordinal, max(0, count.order))
            self._number = -1
        self._last_ordinal = ordinal
        is_break = self._follow_number(count)
        place = (self._sequence, self._place(count)) if count.order >= 0 else None
        self._references.note(ordinal, place, count, is_break=is_break)
        since = -1 if count.lacks_since is None else count.lacks_since
        if since >= 0:
            self._references.break_at(max(0, ordinal - since))
        return is_break or since >= 0

    def _place(self, count: Count) -> int:
        order = count.order
        if count.order_modulus and not count.begins_sequence:
            away = (count.order - self._order) % count.order_modulus
            order = self._order + away - count.order_modulus * (2 * away >= count.order_modulus)
        if count.carries_order:
            self._order = order
        return order

    def _follow_number(self, count: Count) -> bool:
        if count.number < 0:
            return False
        known, modulus = self._number, count.number_modulus
        is_break = known >= 0 and count.number not in (known, (known + 1) % modulus)
        if count.is_reference or known < 0:
            self._number = count.number
        elif is_break:
            self._number = (count.number - 1) % modulus
        return is_break


def follow_all(counts: list[Count | None], sizes: Sequence[int]) -> References:
    """What the pictures of a whole stream say, when all of them were read; `sizes` of their packets in bytes."""
    references = References(len(counts))
    follower = Follower(references, None)
    for ordinal, (count, size) in enumerate(zip(counts, sizes, strict=True)):
        if size:
            follower.take(ordinal, count)
        else:
            follower.pass_over(ordinal)
    return references


@dataclass(frozen=True, slots=True)
class Hole:
    """So many pictures are missing after one that is shown."""

    before: int
    decoded_after: int  # the first picture that was decoded after it, or a little earlier
    pictures: int


def find_holes(shown: list[int], timeline: Timeline, references: References, near_damage: list[bool]) -> list[Hole]:
    """Where pictures are gone whose packets are gone. `near_damage`: at which steps something else is damaged.

    A longer step in time is one unless the counts say that nothing is missing: recorders leave pictures out too. Where
    they tell nothing, it is one in footage that is regular but for a few steps, or regular by and large and damaged.
    """
    assert timeline.slots_us is not None
    slots, period_us = timeline.slots_us, timeline.period_us
    times_us = [slots[place] for place in shown]
    periods = [max(1, round((after - before) / period_us)) for before, after in pairwise(times_us)]
    counted = references.steps(references.in_order(shown) if timeline.delays else shown)
    untold = [told is None or references.is_clock for told in counted]
    is_seam = [after in timeline.seams for after in shown[1:]]
    odd = sum(period > 1 and is_untold for period, is_untold in zip(periods, untold, strict=True)) - sum(is_seam)
    trusts_times = is_regular(times_us, period_us) and (odd <= most_odd(len(periods)) or any(near_damage))
    holes: list[Hole] = []
    for rank, before in enumerate(shown[:-1]):
        period, told = periods[rank], counted[rank]
        if is_seam[rank] or (period * period_us > LONGEST_LOSS_US and not near_damage[rank]):
            continue
        decoded_after = min(place for place in shown[rank + 1 : rank + 1 + DOUBTFUL])
        if told is not None and told > 1 and (not references.is_clock or period < told):
            pictures = min(told, period) if period > 1 else told  # counts may be hurt themselves
            holes.append(Hole(before, decoded_after, pictures - 1))
        elif period > 1 and untold[rank] and trusts_times:
            holes.append(Hole(before, decoded_after, period - 1))
    return holes
