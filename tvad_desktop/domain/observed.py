"""Objects that were seen over time, whether anything about them was unusual or not: what `tvad search` asks about."""

from __future__ import annotations

import math
from bisect import bisect_right
from dataclasses import dataclass, field

from tvad_desktop.domain.media import Region, Timespan

CLASSES = {
    "person": ("person",),
    "vehicle": ("car", "truck", "bus", "vehicle"),
    "cycle": ("bicycle", "motorcycle", "cycle"),
    "dog": ("dog",),
    "bag": ("backpack", "handbag", "suitcase", "bag"),
}
"""Groups of classes that are often taken for one another, with the names of what belongs to each."""

COLOURS = ("red", "orange", "brown", "yellow", "green", "cyan", "blue", "purple", "pink", "white", "grey", "black")
DIRECTIONS = ("right", "lower right", "down", "lower left", "left", "upper left", "up", "upper right")
STANDING = "standing"
SIZES = ("small", "medium", "large")
SMALL_HEIGHT, LARGE_HEIGHT = 0.12, 0.35  # of the picture's height: far away, and near the camera
LONGEST_GAP_US = 1_300_000  # between two sightings: for longer, nobody knows where it was


@dataclass(frozen=True, slots=True)
class ObservedTrack:
    """One object over time, as it was measured.

    `kind` is its class by vote and `score` how sure the network was, in [0, 1]. `best_us` is when it is seen best;
    `first_us` and `last_us` are its first and last sighting. `cells`: the places of the picture it went through, in
    order. `speed`: usual speed in its own heights a second; `direction`: one of `DIRECTIONS` or `STANDING`;
    `standing_us`: its longest time at one spot; `height`: usual height as a share of the picture's. `colours` are those
    measured from pixels; none where they could not be told. `points`: box and time of each sighting that is kept.
    """

    id: int
    analysis_id: int
    kind: str
    score: float
    first_us: int
    last_us: int
    best_us: int
    sightings: int
    cells: tuple[str, ...]
    speed: float
    direction: str
    standing_us: int
    height: float
    colours: tuple[str, ...]
    points: tuple[tuple[int, Region], ...] = field(default=(), repr=False)

    @property
    def span(self) -> Timespan:
        """From the first sighting through the last."""
        return Timespan(self.first_us, self.last_us + 1)

    @property
    def dwell_us(self) -> int:
        """How long it was in the picture."""
        return self.last_us - self.first_us

    @property
    def size(self) -> str:
        """One of `SIZES`, by its height in the picture."""
        return SIZES[(self.height >= SMALL_HEIGHT) + (self.height >= LARGE_HEIGHT)]

    def region_at(self, time_us: int) -> Region | None:
        """Its box at a moment, between two sightings on the way from one to the other; None where it is not seen."""
        if not self.points or not self.first_us <= time_us <= self.last_us:
            return None
        place = bisect_right(self.points, time_us, key=lambda point: point[0])
        before_us, before = self.points[place - 1]
        if place == len(self.points) or before_us == time_us:
            return before
        after_us, after = self.points[place]
        if after_us - before_us > max(LONGEST_GAP_US, 2 * self.dwell_us // max(1, len(self.points))):
            return None
        share = (time_us - before_us) / (after_us - before_us)
        return Region(
            *(one + share * (other - one) for one, other in zip(_values(before), _values(after), strict=True))
        )

    @property
    def name(self) -> str:
        """Its class with its colours, which of a person are those of the clothes: “white car”, “person in black”."""
        colours = " and ".join(self.colours)
        if not colours:
            return self.kind
        return f"{self.kind} in {colours}" if self.kind == "person" else f"{colours} {self.kind}"

    def describe(self) -> str:
        """In a few words: “white car, moving left”."""
        return f"{self.name}, {self.direction if self.direction == STANDING else f'moving {self.direction}'}"


def direction_of(right: float, down: float) -> str:
    """One of `DIRECTIONS` for a displacement."""
    return DIRECTIONS[round(math.atan2(down, right) / (math.pi / 4)) % 8]


def names_of(word: str) -> tuple[str, ...]:
    """The classes that a word means: those of a group, the class itself, or none where it is unknown."""
    if word in CLASSES:
        return CLASSES[word]
    return (word,) if any(word in names for names in CLASSES.values()) else ()


def _values(region: Region) -> tuple[float, float, float, float]:
    return region.x, region.y, region.width, region.height
