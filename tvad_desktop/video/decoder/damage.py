"""What became of every picture, and which stretches of footage time cannot be relied on."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from dataclasses import dataclass, field

from tvad_desktop.video.decoder.packets import CORRUPT, DISPOSABLE, KEY, REORDERED, SKIPPED, PacketTable
from tvad_desktop.video.decoder.references import DOUBTFUL, Hole, References, find_holes
from tvad_desktop.video.decoder.timeline import Timeline

UNSEEN, GOOD, HURT, LOST = 0, 1, 2, 3
MISSING, DAMAGED, FOLLOWING = "missing", "damaged", "following"
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
    references: References = field(default_factory=lambda: References(0))
    _is_intra_only: bool = False
    _has_corrupt: bool = False
    _changes: int = 0
    _judged: tuple[tuple[int, int], list[Span]] | None = None
    _counts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.fates, self.references = bytearray(len(self.table)), References(len(self.table))
        self._counts = [len(self.table), 0, 0, 0]
        self._has_corrupt = any(flags & CORRUPT for flags in self.table.flags)
        self._is_intra_only = all(flags & (KEY | SKIPPED) for flags in self.table.flags)

    def note(self, ordinal: int, fate: int) -> None:
        self._changes += 1
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
        if self._is_intra_only or self.table.has_checksums:
            return False
        for after in range(ordinal + 1, min(ordinal + 3, len(self.table))):
            if self.fates[after] != GOOD or self.table.is_corrupt(after):
                return False
            if self.table.is_key(after):
                return True
        return False

    def _changes_nothing(self, ordinal: int) -> bool:
        """A lost picture that no other refers to, or so small that it can only have repeated the one before."""
        if self.table.flags[ordinal] & DISPOSABLE or self.references.is_for_itself(ordinal):
            return True
        is_still = self.table.sizes[ordinal] <= STILL_BYTES + self.macroblocks // MACROBLOCKS_A_BYTE
        return is_still and self.fates[ordinal] == LOST and not self.table.is_corrupt(ordinal)

    def fault_of(self, ordinal: int) -> str:
        """What is wrong with a picture that is shown just now; empty for nothing, as far as is known."""
        breaks = self.references.breaks()
        if not (self._counts[HURT] or self._counts[LOST] or breaks or self._has_corrupt):
            return ""
        first = ordinal
        while first > 0 and not (
            self.table.is_key(first) and self.fates[first] == GOOD and first < ordinal - REORDERED
        ):
            first -= 1
        return self.kinds(breaks, first, ordinal + 1)[-1] or ""

    def kinds(self, breaks: set[int], first: int = 0, end: int | None = None) -> list[str | None]:
        """What is wrong with every picture that was looked at, by its ordinal. Before those of `breaks` a reference is
        missing.

        A key picture ends it, but not for the pictures that are decoded after it and shown before it.
        """
        assert self.timeline.slots_us is not None
        slots = self.timeline.slots_us
        places = range(first, len(self.fates) if end is None else end)
        kinds: list[str | None] = [None] * len(places)
        is_broken = was_broken = False
        key_us: int | None = None
        for place, ordinal in enumerate(places):
            fate = self.fates[ordinal]
            is_leading = key_us is not None and slots[ordinal] < key_us
            is_broken = is_broken or (ordinal in breaks and not is_leading)
            was_broken = was_broken or (ordinal in breaks and is_leading)
            if fate == UNSEEN or self.table.flags[ordinal] & SKIPPED:
                continue
            if self.is_troubled(ordinal):
                kinds[place] = MISSING if fate == LOST else DAMAGED
                is_broken = is_broken or not (is_leading or self._changes_nothing(ordinal))
                was_broken = was_broken or not self._changes_nothing(ordinal)
            elif self.table.flags[ordinal] & KEY:
                was_broken, is_broken, key_us = is_broken, False, slots[ordinal]
            elif is_broken or (is_leading and was_broken):
                kinds[place] = FOLLOWING
        return kinds

    def spans(self) -> list[Span]:
        """Damage in the order of time, also where packets are gone without a trace but that they are missing."""
        if not self._changes:
            return []
        state = (self._changes, self.references.changes)
        if self._judged is None or self._judged[0] != state:
            self._judged = state, self._find_spans()
        return list(self._judged[1])

    def _find_spans(self) -> list[Span]:
        assert self.timeline.slots_us is not None
        assert self.timeline.order is not None
        slots, period_us = self.timeline.slots_us, self.timeline.period_us
        shown = [place for place in self.timeline.order if slots[place] >= 0 and self.fates[place] != UNSEEN]
        holes, kinds = self._judge(shown)
        pieces: list[Span] = []
        for rank, place in enumerate(shown):
            start_us = slots[place]
            next_us = slots[shown[rank + 1]] if rank + 1 < len(shown) else start_us + period_us
            kind, hole = kinds[place], holes.get(place)
            own_end_us = min(next_us, start_us + period_us) if hole is not None else next_us
            if kind is not None and own_end_us - start_us > 2 * period_us and kind != MISSING:
                own_end_us = start_us + period_us  # a gap after it is none of its damage
            if kind is not None:
                pieces.append(Span(start_us, own_end_us, kind, 1))
            if hole is not None:
                pieces.append(Span(own_end_us, next_us, MISSING, hole.pictures))
        return _merge(pieces)

    def _judge(self, shown: list[int]) -> tuple[dict[int, Hole], list[str | None]]:
        """Where pictures are gone with their packets, by the picture before; and what is wrong with the others."""
        breaks = set(self.references.breaks())
        kinds = self._widened(self.kinds(breaks))
        is_hurt = [kinds[place] in (MISSING, DAMAGED) for place in shown]
        near = [before or after for before, after in itertools.pairwise(is_hurt)]
        holes = find_holes(shown, self.timeline, self.references, near)
        if holes and not self._is_intra_only and not self.references.tells_references:
            breaks |= {hole.decoded_after for hole in holes}
            kinds = self._widened(self.kinds(breaks))
        return {hole.before: hole for hole in holes}, kinds

    def _widened(self, kinds: list[str | None]) -> list[str | None]:
        """Where the file does not tell which picture is shown when, a few on both sides of damage are doubtful too."""
        if not self.timeline.delays or not any(kinds) or not self.references.is_reordered():
            return kinds
        wide = list(kinds)
        for place, kind in enumerate(kinds):
            if kind is not None:
                for near in range(max(0, place - DOUBTFUL), min(len(kinds), place + DOUBTFUL + 1)):
                    if wide[near] is None and self.fates[near] == GOOD:
                        wide[near] = FOLLOWING
        return wide


def _merge(pieces: list[Span]) -> list[Span]:
    merged: list[Span] = []
    for piece in pieces:
        last = merged[-1] if merged else None
        if last is not None and last.kind == piece.kind and piece.start_us <= last.end_us + 1:
            merged[-1] = Span(last.start_us, max(last.end_us, piece.end_us), last.kind, last.pictures + piece.pictures)
        elif piece.end_us > piece.start_us or piece.kind == MISSING:
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
