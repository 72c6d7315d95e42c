"""Zones in which nobody shall be, in versions: the newest list of a camera holds."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.ignoring import check_day
from tvad_desktop.domain.zones import ZONE_KINDS, Zone
from tvad_desktop.storage.case_file import CaseFile
from tvad_desktop.storage.database import explain_damage, now_utc

LEAST_CORNERS, MOST_CORNERS = 3, 64
MOST_NAME = 60


class Zones(CaseFile):
    """The part of a case that knows zones."""

    def zones(self, camera_id: int) -> tuple[Zone, ...]:
        """Those that hold for a camera."""
        newest = "SELECT zones FROM zone_lists WHERE camera_id = ? ORDER BY version DESC LIMIT 1"
        rows = self._rows(newest, camera_id)
        if not rows:
            return ()
        with explain_damage(self.folder, "the zones of a camera"):
            zones = msgspec.json.decode(rows[0]["zones"], type=tuple[Zone, ...])
            for zone in zones:
                _check(zone)
        return zones

    def set_zones(self, camera_id: int, zones: Sequence[Zone]) -> None:
        """Keep the next version of a camera's list; earlier ones stay. UserError for a zone that means nothing."""
        self._one("camera", "cameras", camera_id)
        for zone in zones:
            try:
                _check(zone)
            except ValueError as error:
                raise UserError(f"This is no zone: {error}.", "Give it a name and at least three corners.") from error
        with self._change() as trail:
            last = self._rows("SELECT coalesce(max(version), 0) AS last FROM zone_lists WHERE camera_id = ?", camera_id)
            list_id = self._insert(
                "zone_lists",
                camera_id=camera_id,
                version=last[0]["last"] + 1,
                zones=msgspec.json.encode(tuple(zones)).decode(),
                author=self.actor,
                at_utc=now_utc(),
            )
            trail.append_change("zones.set", list_id)


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
