"""A claim, and what the facts say of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Standing(StrEnum):
    """What the facts say of a claim."""

    BORNE_OUT = "borne out"
    CONTRADICTED = "contradicted"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that a text takes for granted. `correction` is a whole sentence about what is known instead;
    `is_of_other`: it speaks of something else than the target, so that nothing known of the target answers for it."""

    words: str
    standing: Standing
    correction: str = ""
    is_of_other: bool = False
