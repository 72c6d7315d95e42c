"""What a piece of footage says of itself before it is imported."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tvad_desktop.domain.errors import UserError
from tvad_desktop.video.facts import ClockOffer
from tvad_desktop.video.name_clocks import offers_of_name
from tvad_desktop.video.source import VideoSource


@dataclass(frozen=True, slots=True)
class FootageClues:
    """`offers` are clocks found in the file and in its name, to choose from; `needs_rate`: nothing tells how fast its
    pictures follow each other."""

    path: Path
    offers: tuple[ClockOffer, ...]
    needs_rate: bool = False


def read_clues(open_footage: Callable[[Path, float | None], VideoSource], path: Path) -> FootageClues:
    """Look into footage; of what cannot be opened only the name tells something."""
    try:
        with open_footage(path, None) as source:
            facts = source.facts()
    except UserError:
        return FootageClues(path, tuple(offers_of_name(path)))
    return FootageClues(path, tuple(facts.recorded_from_offers), needs_rate=not facts.is_rate_known)
