"""What became of every picture, and which stretches of footage time cannot be relied on."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from tvad_desktop.video.decoder.packets import DISPOSABLE, KEY, SKIPPED, PacketTable
from tvad_desktop.video.decoder.timeline import Timeline, is_regular

UNSEEN, GOOD, HURT, LOST = 0, 1, 2, 3
MISSING, DAMAGED, FOLLOWING = "missing", "damaged", "following"
LONGEST_LOSS_US = 5_000_000  # a longer step between pictures is a gap of the recording, unless damage stands beside it
STILL_BYTES, MACROBLOCKS_A_BYTE = 16, 128
MOST_SPANS = 2_000


@dataclass(frozen=True, slots=True)
class Span:
    start_us: int
    end_us: int
    kind: str
    pictures: int


@dataclass(slots=True)
class Ledger:
    """Shared by all who decode a stream. A picture met twice counts once."""

    table: PacketTable
    timeline: Timeline
    macroblocks: int
    fates: bytearray = field(default_factory=bytearray)
    _is_intra_only: bool = False
    _counts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.fates = bytearray(len(self.table))
        self._counts = [len(self.table), 0, 0, 0]
        self._is_intra_only = all(flags & (KEY | SKIPPED) for flags in self.table.flags)

    def note(self, ordinal: int, fate: int) -> None:
        self._counts[self.fates[ordinal]] -= 1
        self._counts[fate] += 1
        self.fates[ordinal] = fate

    @property
    def good_pictures(self) -> int:
        return self._counts[GOOD] + self._counts[HURT]

    @property
    def lost_pictures(self) -> int:
        return self._counts[LOST]

    def is_troubled(self, ordinal: int) -> bool:
        """Whether a picture was lost or hurt itself, beyond what a counter at a join of two recordings says."""
        fate = self.fates[ordinal]
        return fate in (HURT, LOST) or (
            fate == GOOD and self.table.is_corrupt(ordinal) and not self._ends_part(ordinal)
        )

    def _ends_part(self, ordinal: int) -> bool:
        """Whether a whole key picture follows at once: where two recordings are joined, counters jump without a loss.

        The library marks one of the last two packets before the jump.
        """
        if self._is_intra_only:
            return False
        for after in range(ordinal + 1, min(ordinal + 3, len(self.table))):
            if self.fates[after] != GOOD or self.table.is_corrupt(after):
                return False
            if self.table.is_key(after):
                return True
        return False

    def _changes_nothing(self, ordinal: int) -> bool:
        """A lost picture that no other refers to, or so small that it can only have repeated the one before."""
        if self.table.flags[ordinal] & DISPOSABLE:
            return True
        is_still = self.table.sizes[ordinal] <= STILL_BYTES + self.macroblocks // MACROBLOCKS_A_BYTE
        return is_still and self.fates[ordinal] == LOST and not self.table.is_corrupt(ordinal)

    def kinds(self) -> list[str | None]:
        """What is wrong with every picture that was looked at, by its ordinal."""
        kinds: list[str | None] = [None] * len(self.fates)
        broken = False
        for ordinal, fate in enumerate(self.fates):
            if fate == UNSEEN or self.table.flags[ordinal] & SKIPPED:
                continue
            if self.is_troubled(ordinal):
                kinds[ordinal] = MISSING if fate == LOST else DAMAGED
                broken = broken or not self._changes_nothing(ordinal)
            elif self.table.flags[ordinal] & KEY:
                broken = False
            elif broken:
                kinds[ordinal] = FOLLOWING
        return kinds

    def spans(self) -> list[Span]:
        """Damage in the order of time, also where packets are gone without a trace but that they are missing."""
        assert self.timeline.slots_us is not None
        assert self.timeline.order is not None
        slots, period_us = self.timeline.slots_us, self.timeline.period_us
        kinds = self.kinds()
        shown = [place for place in self.timeline.order if slots[place] >= 0 and self.fates[place] != UNSEEN]
        pieces: list[Span] = []
        vanished = dict(self._vanished(shown, kinds))
        for rank, place in enumerate(shown):
            start_us = slots[place]
            next_us = slots[shown[rank + 1]] if rank + 1 < len(shown) else start_us + period_us
            kind = kinds[place]
            own_end_us = min(next_us, start_us + period_us) if rank + 1 < len(shown) and place in vanished else next_us
            if kind is not None and own_end_us - start_us > 2 * period_us and kind != MISSING:
                own_end_us = start_us + period_us  # a gap after it is none of its damage
            if kind is not None:
                pieces.append(Span(start_us, own_end_us, kind, 1))
            if place in vanished:
                pieces.append(Span(own_end_us if kind else start_us + period_us, next_us, MISSING, vanished[place]))
        return _merge(pieces, period_us)

    def _vanished(self, shown: list[int], kinds: list[str | None]) -> Iterator[tuple[int, int]]:
        """After which pictures some are missing whose packets are gone, and how many."""
        assert self.timeline.slots_us is not None
        slots, period_us = self.timeline.slots_us, self.timeline.period_us
        if not any(kinds):
            return
        if not is_regular([slots[place] for place in shown], period_us):
            return
        for before, after in itertools.pairwise(shown):
            step_us = slots[after] - slots[before]
            beside = kinds[before] in (MISSING, DAMAGED) or kinds[after] in (MISSING, DAMAGED)
            if step_us >= 1.5 * period_us and (step_us <= LONGEST_LOSS_US or beside):
                yield before, round(step_us / period_us) - 1


def _merge(pieces: list[Span], period_us: int) -> list[Span]:
    merged: list[Span] = []
    for piece in pieces:
        last = merged[-1] if merged else None
        if last is not None and last.kind == piece.kind and piece.start_us <= last.end_us + 1:
            merged[-1] = Span(last.start_us, max(last.end_us, piece.end_us), last.kind, last.pictures + piece.pictures)
        elif piece.end_us > piece.start_us:
            merged.append(piece)
    while len(merged) > MOST_SPANS:
        merged = [_joined(merged[place : place + 2]) for place in range(0, len(merged), 2)]
    return merged


def _joined(pair: list[Span]) -> Span:
    kind = MISSING if all(span.kind == MISSING for span in pair) else DAMAGED
    return Span(pair[0].start_us, pair[-1].end_us, kind, sum(span.pictures for span in pair))


def first_at_or_after(timeline: Timeline, time_us: int) -> int:
    """The rank in the order of showing of the first picture at or after a moment."""
    assert timeline.slots_us is not None
    assert timeline.order is not None
    slots = timeline.slots_us
    return bisect_left(timeline.order, time_us, key=lambda place: slots[place])
