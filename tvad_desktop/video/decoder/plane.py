"""A picture on its way to the other process."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias

Size: TypeAlias = tuple[int, int]  # width and height in pixels


@dataclass(frozen=True, slots=True)
class Plane:
    """Packed RGB, `stride` bytes a row, still to be mirrored (left to right) and then turned; `fault` is what is wrong
    with it. `is_reduced`: smaller than the footage has it."""

    content: Any
    width: int
    height: int
    stride: int
    quarter_turns: int
    fault: str = ""
    is_reduced: bool = False
    is_mirrored: bool = False
