"""What a case keeps about covered pictures: redactions, their masks, and who has looked at them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import msgspec

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.media import Region, Timespan
from tvad_desktop.domain.redaction import Cover, Mask, MaskKey, Redaction, StretchReview, Target, keys_as_lists
from tvad_desktop.storage.custody import Custody
from tvad_desktop.storage.database import explain_damage, now_utc


class Redactions(Custody):
    """The part of a case that knows redactions."""

    def add_redaction(self, video_id: int, span: Timespan, cover: Cover) -> Redaction:
        """Begin to cover a stretch of a video; it has no masks yet."""
        self._one("video", "videos", video_id)
        if span.duration_us <= 0 or span.start_us < 0:
            raise UserError("A stretch that is to be covered has a length.", "Choose another one.")
        with self._change() as trail:
            redaction_id = self._insert(
                "redactions",
                video_id=video_id,
                start_us=int(span.start_us),
                end_us=int(span.end_us),
                cover=cover.value,
                maker=self.actor,
                at_utc=now_utc(),
            )
            trail.append_change("redaction.add", redaction_id)
        return self.redaction(redaction_id)

    def add_masks(self, redaction_id: int, masks: Sequence[Mask]) -> Redaction:
        """Add masks; their ids are given anew."""
        self._one("redaction", "redactions", redaction_id)
        with self._change() as trail:
            for mask in masks:
                self._insert("masks", redaction_id=redaction_id, **_columns(mask))
            trail.append_change("redaction.mask", redaction_id)
        return self.redaction(redaction_id)

    def change_masks(self, redaction_id: int, changed: Sequence[Mask], removed: Sequence[int] = ()) -> Redaction:
        """Replace masks by what they are now, add those without an id, and take masks away; UserError for a mask that
        the redaction does not have."""
        known = {mask.id for mask in self.redaction(redaction_id).masks}
        unknown = ({mask.id for mask in changed if mask.id} | set(removed)) - known
        if unknown:
            names = ", ".join(map(str, sorted(known))) or "none"
            raise UserError(f"Redaction {redaction_id} has no mask {min(unknown)}.", f"It has {names}.")
        with self._change() as trail:
            for mask in changed:
                if mask.id:
                    self._database.table("masks").update(mask.id, _columns(mask))
                else:
                    self._insert("masks", redaction_id=redaction_id, **_columns(mask))
            for mask_id in removed:
                self._database.execute("DELETE FROM masks WHERE id = ?", [mask_id])
            trail.append_change("redaction.mask", redaction_id)
        return self.redaction(redaction_id)

    def set_cover(self, redaction_id: int, cover: Cover) -> Redaction:
        """Cover with another thing; what was reviewed is to be looked at again."""
        self._one("redaction", "redactions", redaction_id)
        with self._change() as trail:
            self._database.table("redactions").update(redaction_id, {"cover": cover.value})
            trail.append_change("redaction.mask", redaction_id)
        return self.redaction(redaction_id)

    def review_stretches(self, redaction_id: int, stretches: Sequence[Timespan]) -> Redaction:
        """Keep that the actor of this store has looked at these stretches as they are now."""
        redaction = self.redaction(redaction_id)
        if set(stretches) - set(redaction.stretches()):
            raise UserError("There is no such stretch to be reviewed.", "List the stretches and choose one of them.")
        with self._change() as trail:
            for stretch in stretches:
                review_id = self._insert(
                    "redaction_reviews",
                    redaction_id=redaction_id,
                    start_us=stretch.start_us,
                    end_us=stretch.end_us,
                    masks_sha256=redaction.masks_sha256(stretch),
                    reviewer=self.actor,
                    at_utc=now_utc(),
                )
                trail.append_change("redaction.review", review_id)
        return self.redaction(redaction_id)

    def redactions(self, video_id: int | None = None) -> list[Redaction]:
        """All redactions of a case or of a video, in the order they were begun."""
        of_video, values = ("", ()) if video_id is None else (" WHERE video_id = ?", (video_id,))
        return [self._read(row) for row in self._rows(f"SELECT * FROM redactions{of_video} ORDER BY id", *values)]

    def redaction(self, redaction_id: int) -> Redaction:
        """UserError if there is none."""
        return self._read(self._one("redaction", "redactions", redaction_id))

    def _read(self, row: dict[str, Any]) -> Redaction:
        masks = self._rows("SELECT * FROM masks WHERE redaction_id = ? ORDER BY id", row["id"])
        reviews = self._rows("SELECT * FROM redaction_reviews WHERE redaction_id = ? ORDER BY id", row["id"])
        with explain_damage(self.folder, f"redaction {row['id']}"):
            return Redaction(
                id=row["id"],
                video_id=row["video_id"],
                span=Timespan(row["start_us"], row["end_us"]),
                cover=Cover(row["cover"]),
                maker=str(row["maker"]),
                at_utc=str(row["at_utc"]),
                masks=tuple(map(_read_mask, masks)),
                reviews=tuple(map(_read_review, reviews)),
            )


def _columns(mask: Mask) -> dict[str, Any]:
    return {
        "target": mask.target.value,
        "start_us": int(mask.span.start_us),
        "end_us": int(mask.span.end_us),
        "is_covered": int(mask.is_covered),
        "keys": json.dumps(keys_as_lists(mask.keys), separators=(",", ":")),
    }


def _read_mask(row: dict[str, Any]) -> Mask:
    numbers = msgspec.json.decode(row["keys"], type=list[tuple[int, float, float, float, float]])
    keys = tuple(MaskKey(time_us, Region(*region)) for time_us, *region in numbers)
    if not keys or any(one.time_us >= other.time_us for one, other in pairwise(keys)):
        raise ValueError("a mask whose keys do not ascend, or that has none")
    span = Timespan(row["start_us"], row["end_us"])
    return Mask(row["id"], Target(row["target"]), keys, span, bool(row["is_covered"]))


def _read_review(row: dict[str, Any]) -> StretchReview:
    span = Timespan(row["start_us"], row["end_us"])
    return StretchReview(span, str(row["masks_sha256"]), str(row["reviewer"]), str(row["at_utc"]))
