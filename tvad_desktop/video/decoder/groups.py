"""The numbers of MPEG-1 and MPEG-2: the place of a picture in its group (temporal reference, 13818-2, 6.3.9)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from tvad_desktop.video.decoder.bits import PACKET_HEAD_BYTES, Bits
from tvad_desktop.video.decoder.counts import Count

PICTURE, GROUP, MODULUS = b"\0\0\1\0", b"\0\0\1\xb8", 1 << 10
INTRA, BETWEEN = 1, 3  # kinds of pictures: I and B


@dataclass(slots=True)
class GroupCounter:
    """From one reference to the next are as many places as B pictures, which are decoded after both, and one.

    Whether all of them came is known when the next reference comes. Where some are missing, a reference may be among
    them unless no more are missing in a row than were ever seen in a row.
    """

    ticks_a_second: int = 0
    is_clock: bool = False
    tells_references: bool = True
    _before: int | None = None  # the reference before the last one, when it is of the same group
    _last: int | None = None
    _between: list[int] = field(default_factory=list)  # B pictures since the last reference
    _lacks_next: bool = False  # a picture referred to one that should have come by now
    _longest: int = 0  # as many B pictures were seen in a row

    def read(self, packet: Any) -> Count | None:
        content = bytes(memoryview(packet)[:PACKET_HEAD_BYTES])
        at = content.find(PICTURE)
        if at < 0 or len(content) < at + 6:
            return None
        bits = Bits(content[at + 4 : at + 6])
        order, kind = bits.take(10), bits.take(3)
        if kind == BETWEEN:
            lacks = 0 if self._is_odd(order) else -1
            self._between.append(order)
            return Count(
                False, order, MODULUS, is_reference=False, carries_order=False, is_for_itself=True, lacks_since=lacks
            )
        begins = content.find(GROUP, 0, at) >= 0
        since = len(self._between) + 1 if self._is_incomplete() else -1
        is_back = not begins and self._last is not None and _step(order, self._last) <= 0
        if (is_back or self._lacks_next) and kind != INTRA and since < 0:
            since = 0
        self._lacks_next = False
        self._before, self._last, self._between = (None if begins or is_back else self._last), order, []
        return Count(begins or is_back, order, MODULUS, lacks_since=since)

    def _is_odd(self, order: int) -> bool:
        """Whether a B picture does not stand between the references that are known; said once."""
        if self._last is None:
            return False
        is_after = _step(order, self._last) > 0
        is_odd = is_after or (self._before is not None and _step(order, self._before) < 0)
        if is_odd:
            self._before = self._last = None
            self._lacks_next = is_after
        return is_odd

    def _is_incomplete(self) -> bool:
        """Whether a reference may be missing between the last two."""
        if self._last is None or self._before is None:
            return False
        span = _step(self._last, self._before)
        places = sorted({_step(order, self._before) for order in self._between})
        missing = [after - before - 1 for before, after in zip([0, *places], [*places, span], strict=True)]
        if not any(missing):
            self._longest = max(self._longest, span - 1)
        return max(missing) > self._longest


def _step(order: int, before: int) -> int:
    away = (order - before) % MODULUS
    return away - MODULUS * (2 * away >= MODULUS)
