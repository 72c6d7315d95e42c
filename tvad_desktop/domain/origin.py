"""What a version of a camera's profile was learned from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec


class OriginPart(msgspec.Struct, frozen=True, omit_defaults=True):
    """One source: footage (`path`, `sha256`), an incident in footage (`incident` beside them), or another version that
    was gone back to (`undone`, `same_as`)."""

    path: str = ""
    sha256: str = ""
    incident: int | None = None
    undone: int | None = None
    same_as: int | None = None

    @property
    def words(self) -> str:
        if self.undone is not None:
            return f"version {self.undone} undone: the same as version {self.same_as}"
        name = Path(self.path).name
        return f"dismissed incident {self.incident} in {name}" if self.incident is not None else name


def read_origin_parts(text: str) -> tuple[OriginPart, ...]:
    """Read what `write_origin_parts` wrote; ValueError for anything else."""
    return msgspec.json.decode(text, type=tuple[OriginPart, ...]) if text else ()


def write_origin_parts(parts: Sequence[OriginPart]) -> str:
    return msgspec.json.encode(parts).decode()


def say_origin(parts: Sequence[OriginPart]) -> str:
    return ", ".join(part.words for part in parts) or "unknown"
