"""What a picture says of its place among the others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class Count:
    """What a picture says of itself. `order` is its place in the order of showing, modulo `order_modulus` (0: whole);
    `number` counts references modulo `number_modulus`, -1 where the codec does not count them."""

    begins_sequence: bool
    order: int
    order_modulus: int
    is_reference: bool = True
    carries_order: bool = True  # whether later pictures are placed relative to this one
    number: int = -1
    number_modulus: int = 0
    is_for_itself: bool = False  # no other picture is made from it
    lacks_since: int | None = None  # so many pictures before this one a reference is missing; -1: none is

    @property
    def is_chained(self) -> bool:
        """Whether it tells that a reference is missing, or that none is."""
        return self.number >= 0 or self.lacks_since is not None


class Counter(Protocol):
    ticks_a_second: int  # of the order, where it is such a clock and tells; 0 otherwise
    is_clock: bool  # whether the order is a clock, which also runs on where the recorder left a picture out
    tells_references: bool  # whether a reference that is missing is noticed by these counts or by the decoder

    def read(self, packet: Any) -> Count | None:
        """What a packet tells; None where it tells nothing that can be understood."""
        ...
