"""What a verification found: everything that is not as it was logged, and how sure the proof is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Weight(StrEnum):
    """BROKEN: something is not what it was. UNPROVEN: it could not be compared, or something is odd."""

    BROKEN = "broken"
    UNPROVEN = "unproven"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it should be. `part` says where: database, schema, chain, record, head, seal, segment,
    profile, original, pack, export, bundle; `subject` names the thing."""

    weight: Weight
    part: str
    subject: str
    message: str


@dataclass(frozen=True, slots=True)
class Verification:
    """`checked` counts what was compared, part by part; `certainty` says in sentences what the proof is worth."""

    subject: str
    findings: tuple[Finding, ...]
    checked: dict[str, int]
    certainty: tuple[str, ...]

    @property
    def broken(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.weight is Weight.BROKEN)

    @property
    def is_sound(self) -> bool:
        return not self.broken
