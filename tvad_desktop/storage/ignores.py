"""What counts for nothing, in versions: the newest list of a camera, or of one video, holds."""

from __future__ import annotations

from collections.abc import Sequence

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.ignoring import IgnoreRule, check_day
from tvad_desktop.storage.versioned_lists import VersionedLists


class Ignores(VersionedLists):
    """The part of a case that knows ignored places and times."""

    def ignore_rules(self, *, camera_id: int | None = None, video_id: int | None = None) -> tuple[IgnoreRule, ...]:
        """The rules that hold for a camera, or for one video alone."""
        owner = _owner(camera_id, video_id)
        return self._newest_list("ignore_lists", "rules", owner, IgnoreRule, _check, "what counts for nothing")

    def set_ignore_rules(
        self, rules: Sequence[IgnoreRule], *, camera_id: int | None = None, video_id: int | None = None
    ) -> None:
        """Keep the next version of a list; earlier ones stay. UserError for a rule that means nothing."""
        for rule in rules:
            try:
                _check(rule)
            except ValueError as error:
                raise UserError(f"This cannot be ignored: {error}.", "Give a place, a time, or both.") from error
        self._keep_list("ignore_lists", "rules", _owner(camera_id, video_id), rules, "ignore.set")


def _owner(camera_id: int | None, video_id: int | None) -> tuple[str, int]:
    if camera_id is not None and video_id is None:
        return "camera_id", camera_id
    if video_id is not None and camera_id is None:
        return "video_id", video_id
    raise ValueError("a list belongs to a camera or to a video")


def _check(rule: IgnoreRule) -> None:
    """ValueError for a rule that means nothing, or everything."""
    if rule.region is None and rule.span is None and rule.day_minutes is None:
        raise ValueError("neither a place nor a time")
    if (region := rule.region) is not None and not (
        0 <= region.x < region.x + region.width <= 1.001 and 0 <= region.y < region.y + region.height <= 1.001
    ):
        raise ValueError("a place outside the picture")
    if rule.span is not None and not 0 <= rule.span.start_us < rule.span.end_us:
        raise ValueError("a time that ends before it begins")
    check_day(rule.day_minutes)
