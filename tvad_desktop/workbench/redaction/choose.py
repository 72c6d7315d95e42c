"""What a person decides about masks: which one is seen, where one ends, what is taken away."""

from __future__ import annotations

from dataclasses import replace

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.media import Timespan
from tvad_desktop.domain.redaction import Mask, MaskKey, Redaction, split_at_gaps
from tvad_desktop.storage.cases import CaseStore


def show_one(store: CaseStore, redaction: Redaction, time_us: int, x: float, y: float) -> Redaction:
    """Leave the one uncovered who is at a place of the picture at a moment, while nobody doubts that it is the same.

    Wherever that person was out of sight for more than a second, the rest becomes a mask of its own that stays
    covered; so does whatever covers somebody else in front of them. UserError where nobody is there.
    """
    mask = _find_mask(store, redaction, time_us, x, y)
    parts = split_at_gaps(mask.keys)
    shown = min(parts, key=lambda keys: min(abs(key.time_us - time_us) for key in keys))
    place = parts.index(shown)
    before = tuple(key for part in parts[:place] for key in part)
    after = tuple(key for part in parts[place + 1 :] for key in part)
    changed = [replace(mask, keys=shown, span=_span_of(shown), is_covered=False)]
    if before:
        changed.append(replace(mask, id=0, keys=before, span=Timespan(mask.span.start_us, shown[0].time_us)))
    if after:
        changed.append(replace(mask, id=0, keys=after, span=Timespan(shown[-1].time_us + 1, mask.span.end_us)))
    return store.change_masks(redaction.id, changed)


def cover_again(store: CaseStore, redaction: Redaction, mask_id: int) -> Redaction:
    """Cover one who was shown."""
    return store.change_masks(redaction.id, [replace(_mask(redaction, mask_id), is_covered=True)])


def end_mask(store: CaseStore, redaction: Redaction, mask_id: int, time_us: int) -> Redaction:
    """Nothing is left to cover from a moment on; without keys before it the mask is taken away."""
    mask = _mask(redaction, mask_id)
    keys = tuple(key for key in mask.keys if key.time_us < time_us)
    if not keys or time_us <= mask.span.start_us:
        return store.change_masks(redaction.id, (), [mask_id])
    span = Timespan(mask.span.start_us, min(mask.span.end_us, time_us))
    return store.change_masks(redaction.id, [replace(mask, keys=keys, span=span)])


def _span_of(keys: tuple[MaskKey, ...]) -> Timespan:
    return Timespan(keys[0].time_us, keys[-1].time_us + 1)


def _find_mask(store: CaseStore, redaction: Redaction, time_us: int, x: float, y: float) -> Mask:
    """The smallest mask at a place, for it is the one that was meant."""
    video = store.video(redaction.video_id).video
    aspect = video.width_px / max(1, video.height_px)
    here = [
        (region.area, mask.id, mask)
        for mask in redaction.masks
        if (region := mask.region_at(time_us, aspect)) is not None
        and region.x <= x <= region.x + region.width
        and region.y <= y <= region.y + region.height
    ]
    if not here:
        raise UserError("No mask lies there at that moment.", "Choose a place inside one of the masks.")
    return min(here)[2]


def _mask(redaction: Redaction, mask_id: int) -> Mask:
    for mask in redaction.masks:
        if mask.id == mask_id:
            return mask
    names = ", ".join(str(mask.id) for mask in redaction.masks) or "none"
    raise UserError(f"Redaction {redaction.id} has no mask {mask_id}.", f"It has {names}.")
