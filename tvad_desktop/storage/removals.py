"""Footage that was taken out of a case. Nothing is deleted, neither records nor originals: what was said is provable,
and the footage can be put back."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from tvad_desktop.domain.errors import UserError
from tvad_desktop.storage.audit import AuditTrail
from tvad_desktop.storage.case_file import CaseFile
from tvad_desktop.storage.database import now_utc

_HOLDS = "id IN (SELECT max(id) FROM removals GROUP BY video_id) AND removed"
REMOVED = f"SELECT video_id FROM removals WHERE {_HOLDS}"


@dataclass(frozen=True, slots=True)
class Removal:
    """Which footage was taken out of a case, with its hash at import; why, by whom and when."""

    video_id: int
    path: str
    reason: str
    who: str
    at_utc: str
    sha256: str


class Removals(CaseFile):
    """The part of a case that knows which footage counts no more."""

    def remove_videos(self, video_ids: Collection[int], reason: str) -> None:
        """Take footage out of the case, with a reason, in one act: it is no more listed, searched or reported.

        UserError without a reason, and for footage that the case has not or no more.
        """
        reason = " ".join(reason.split())
        if not reason:
            raise UserError("Footage is removed with a reason.", "Say why it does not belong to the case.")
        with self._change() as trail:
            self._turn_out(trail, video_ids, reason, removed=True)

    def restore_videos(self, video_ids: Collection[int], reason: str = "") -> None:
        """Put footage that was taken out back, with all that is known of it. UserError where it was not taken out."""
        with self._change() as trail:
            self._put_back(trail, video_ids, reason)

    def removals(self) -> list[Removal]:
        """What is taken out now, in the order of the footage."""
        if not self._has_table("removals"):
            return []
        rows = self._rows(
            "SELECT video_id, path, reason, author AS who, removals.at_utc, sha256 FROM removals"
            f" JOIN videos ON videos.id = video_id WHERE removals.{_HOLDS} ORDER BY video_id"
        )
        return [Removal(**row) for row in rows]

    @property
    def removed_ids(self) -> frozenset[int]:
        """Which footage is taken out now."""
        return frozenset(row["video_id"] for row in self._rows(REMOVED)) if self._has_table("removals") else frozenset()

    def _put_back(self, trail: AuditTrail, video_ids: Collection[int], reason: str) -> None:
        """The same as part of another change."""
        self._turn_out(trail, video_ids, " ".join(reason.split()), removed=False)

    def _turn_out(self, trail: AuditTrail, video_ids: Collection[int], reason: str, *, removed: bool) -> None:
        taken_out = self.removed_ids
        for video_id in sorted(set(video_ids)):
            self._one("video", "videos", video_id)
            if (video_id in taken_out) is removed:
                raise UserError(f"Footage {video_id} is {'already' if removed else 'not'} removed from the case.")
            removal_id = self._insert(
                "removals",
                video_id=video_id,
                removed=int(removed),
                reason=reason,
                author=self.actor,
                at_utc=now_utc(),
            )
            trail.append_change("video.remove" if removed else "video.restore", removal_id)
