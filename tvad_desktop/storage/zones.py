"""Zones in which nobody shall be, in versions: the newest list of a camera holds."""

from __future__ import annotations

from collections.abc import Sequence

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.ignoring import check_day
from tvad_desktop.domain.zones import ZONE_KINDS, Zone
from tvad_desktop.storage.versioned_lists import VersionedLists

LEAST_CORNERS, MOST_CORNERS = 3, 64
MOST_NAME = 60


class Zones(VersionedLists):
    """The part of a case that knows zones."""

    def zones(self, camera_id: int) -> tuple[Zone, ...]:
        """Those that hold for a camera."""
        owner = ("camera_id", camera_id)
        return self._newest_list("zone_lists", "zones", owner, Zone, _check, "the zones of a camera")

    def set_zones(self, camera_id: int, zones: Sequence[Zone]) -> None:
        """Keep the next version of a camera's list; earlier ones stay. UserError for a zone that means nothing."""
        for zone in zones:
            try:
                _check(zone)
            except ValueError as error:
                raise UserError(f"This is no zone: {error}.", "Give it a name and at least three corners.") from error
        self._keep_list("zone_lists", "zones", ("camera_id", camera_id), zones, "zones.set")


def _check(zone: Zone) -> None:
    """ValueError for a zone that means nothing."""
    if not zone.name.strip() or len(zone.name) > MOST_NAME:
        raise ValueError("a name that is empty or too long")
    if not LEAST_CORNERS <= len(zone.corners) <= MOST_CORNERS:
        raise ValueError("too few corners, or too many")
    if not all(0 <= x <= 1 and 0 <= y <= 1 for x, y in zone.corners):
        raise ValueError("a corner outside the picture")
    if abs(_area(zone.corners)) < 1e-5:
        raise ValueError("nothing lies inside its corners")
    if not zone.kinds or not set(zone.kinds) <= set(ZONE_KINDS):
        raise ValueError("nothing that it is watched for")
    check_day(zone.day_minutes)


def _area(corners: Sequence[tuple[float, float]]) -> float:
    following = (*corners[1:], corners[0])
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(corners, following, strict=True)) / 2
