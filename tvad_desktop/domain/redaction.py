"""What is to be covered in a stretch of footage, and where a mask is at each moment.

A mask is known at its keys: where the target was seen, or where a person has drawn it. Between keys it moves in a
straight line. The longer nobody has seen the target, the larger the mask becomes: it never vanishes by itself.
"""

from __future__ import annotations

import hashlib
import json
import math
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tvad_desktop.domain.media import Region, Timespan

SIGHTINGS_US = 500_000  # a target is on the straight line between sightings no farther apart
MOST_LOST_S = 2.5  # a lost mask grows for so long, and then stays as it is
FASTER, NEAR_KEYS, SPEED_US = 1.2, 10, 250_000  # a speed over a shorter time is the jitter of boxes
STRETCH_US = 10_000_000
LONG_GAP_US = 1_000_000


class Target(StrEnum):
    PERSON = "person"
    FACE = "face"
    DRAWN = "region"

    @property
    def heights_per_second(self) -> float:
        """How fast the target may move, in its own heights: a walking person makes 1.5 m in a second and is 1.7 m tall,
        a face 0.25 m."""
        return 6.0 if self is Target.FACE else 0.9


class Cover(StrEnum):
    FILL = "fill"
    PIXELATE = "pixelate"


@dataclass(frozen=True, slots=True)
class MaskKey:
    """Where the target of a mask was at a moment."""

    time_us: int
    region: Region


@dataclass(frozen=True, slots=True)
class Mask:
    """One target over time. `span`: when it is masked; `keys` ascend in time and there is at least one. `is_covered`
    is False for the one person who shall be seen."""

    id: int
    target: Target
    keys: tuple[MaskKey, ...]
    span: Timespan
    is_covered: bool = True

    def unseen_us(self, time_us: int) -> int:
        """How far the nearest key lies from a moment."""
        return min(abs(time_us - key.time_us) for key in self.keys)

    def region_at(self, time_us: int, aspect: float) -> Region | None:
        """What is masked at a moment; None outside its span. `aspect` is width by height of the picture."""
        if not self.span.contains(time_us):
            return None
        between = _between(self.keys, time_us)
        lost_s = 0.0 if self._is_between_sightings(time_us) else min(self.unseen_us(time_us) / 1e6, MOST_LOST_S)
        return grow(between, lost_s * self._speed(time_us, aspect), aspect) if lost_s else between

    def _is_between_sightings(self, time_us: int) -> bool:
        """Whether keys just before and just after say where the target was."""
        place = bisect_right(self.keys, time_us, key=lambda key: key.time_us)
        if place and self.keys[place - 1].time_us == time_us:
            return True
        return 0 < place < len(self.keys) and self.keys[place].time_us - self.keys[place - 1].time_us <= SIGHTINGS_US

    def _speed(self, time_us: int, aspect: float) -> float:
        """How fast the target may be going, in its own heights a second: like others of its kind, or faster than it was
        seen to go around its nearest key."""
        place = min(range(len(self.keys)), key=lambda number: abs(time_us - self.keys[number].time_us))
        key = self.keys[place]
        near = [other for other in self.keys[max(0, place - NEAR_KEYS) : place + NEAR_KEYS + 1] if other is not key]
        steps = [
            (abs(other.time_us - key.time_us) / 1e6, _distance(key.region, other.region, aspect))
            for other in near
            if SPEED_US <= abs(other.time_us - key.time_us) <= LONG_GAP_US
        ]
        fastest = max((far / seconds / max(key.region.height, 1e-6) for seconds, far in steps), default=0.0)
        return max(self.target.heights_per_second, FASTER * fastest)


@dataclass(frozen=True, slots=True)
class StretchReview:
    """That a person has looked at a stretch with the masks it had then, of which the SHA-256 is kept."""

    span: Timespan
    masks_sha256: str
    reviewer: str
    at_utc: str


@dataclass(frozen=True, slots=True)
class Redaction:
    """The masks of one stretch of one video, and who has looked at them."""

    id: int
    video_id: int
    span: Timespan
    cover: Cover
    maker: str
    at_utc: str
    masks: tuple[Mask, ...]
    reviews: tuple[StretchReview, ...]

    def stretches(self) -> tuple[Timespan, ...]:
        """Pieces of at most ten seconds, each to be looked at."""
        begins = range(self.span.start_us, self.span.end_us, STRETCH_US)
        return tuple(Timespan(begin, min(begin + STRETCH_US, self.span.end_us)) for begin in begins)

    def review_of(self, stretch: Timespan) -> StretchReview | None:
        """The newest review of a stretch as it is now; None where its masks were changed since, or nobody looked."""
        now = self.masks_sha256(stretch)
        held = (one for one in reversed(self.reviews) if one.span == stretch and one.masks_sha256 == now)
        return next(held, None)

    @property
    def unreviewed(self) -> tuple[Timespan, ...]:
        return tuple(stretch for stretch in self.stretches() if self.review_of(stretch) is None)

    def masks_sha256(self, stretch: Timespan) -> str:
        """SHA-256 of everything that decides what is covered in a stretch."""
        meant = [
            [mask.target.value, mask.is_covered, mask.span.start_us, mask.span.end_us, keys_as_lists(mask.keys)]
            for mask in self.masks
            if mask.span.overlap_us(stretch)
        ]
        text = json.dumps([self.cover.value, stretch.start_us, stretch.end_us, meant], separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()

    def lost_moments(self, stretch: Timespan) -> Iterator[tuple[Mask, int]]:
        """Masks that stay in a stretch although nobody sees their target, and since when."""
        for mask in self.masks:
            shown = Timespan(max(mask.span.start_us, stretch.start_us), min(mask.span.end_us, stretch.end_us))
            times_us = [key.time_us for key in mask.keys]
            for before, after in zip(times_us, [*times_us[1:], mask.span.end_us], strict=True):
                gap = Timespan(before, after)
                if mask.is_covered and gap.duration_us > LONG_GAP_US and gap.overlap_us(shown):
                    yield mask, before


def grow(region: Region, heights: float, aspect: float) -> Region:
    """A region larger on every side by so many of its own heights, cut at the rim of the picture."""
    down = heights * region.height
    across = down / aspect
    left, top = max(0.0, region.x - across), max(0.0, region.y - down)
    right, bottom = min(1.0, region.x + region.width + across), min(1.0, region.y + region.height + down)
    return Region(left, top, max(0.0, right - left), max(0.0, bottom - top))


def split_at_gaps(keys: Sequence[MaskKey]) -> list[tuple[MaskKey, ...]]:
    """Keys apart wherever the target was out of sight for more than a second: who it is afterwards is not sure."""
    parts: list[list[MaskKey]] = []
    for key in keys:
        if not parts or key.time_us - parts[-1][-1].time_us > LONG_GAP_US:
            parts.append([])
        parts[-1].append(key)
    return [tuple(part) for part in parts]


def keys_as_lists(keys: Sequence[MaskKey]) -> list[list[float]]:
    """Keys as they are kept: time, then the four numbers of the region."""
    return [[key.time_us, key.region.x, key.region.y, key.region.width, key.region.height] for key in keys]


def _distance(one: Region, other: Region, aspect: float) -> float:
    """Between the middles, in heights of the picture."""
    (x, y), (other_x, other_y) = one.center, other.center
    return math.hypot((x - other_x) * aspect, y - other_y)


def _between(keys: Sequence[MaskKey], time_us: int) -> Region:
    place = bisect_right(keys, time_us, key=lambda key: key.time_us)
    before, after = keys[max(0, place - 1)], keys[min(place, len(keys) - 1)]
    if after.time_us <= before.time_us:
        return before.region
    share = (time_us - before.time_us) / (after.time_us - before.time_us)
    one, other = before.region, after.region
    return Region(
        one.x + share * (other.x - one.x),
        one.y + share * (other.y - one.y),
        one.width + share * (other.width - one.width),
        one.height + share * (other.height - one.height),
    )
