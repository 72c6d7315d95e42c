"""Following what a person has drawn, from one key picture to the next: by its looks, and where those are lost by a
straight line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Region, Timespan
from tvad_desktop.domain.redaction import Mask, MaskKey, Target
from tvad_desktop.video.source import VideoSource
from tvad_desktop.workbench.redaction.find import LOOKS_HZ

SEARCHED = 0.6  # of the region's sides, on each side of where it was last
LEAST_LIKENESS = 0.6  # normalised correlation; below it the target is lost
MEETS_IOU = 0.3  # a path followed must end where the next key was drawn
LEAST_PX = 6
RIM = 0.15

Gray = NDArray[np.uint8]


def draw_mask(keys: Sequence[MaskKey], span: Timespan) -> Mask:
    """A mask of regions drawn by hand; it stays until the end of the stretch. UserError for keys outside of it."""
    ordered = tuple(sorted(keys, key=lambda key: key.time_us))
    if not ordered or len({key.time_us for key in ordered}) < len(ordered):
        raise UserError("A mask needs one key at each moment that is named.", "Name a moment and a region.")
    if not all(span.contains(key.time_us) for key in ordered):
        raise UserError("A key lies outside the stretch that is covered.", "Choose a moment within it.")
    return Mask(0, Target.DRAWN, ordered, span)


def follow_mask(source: VideoSource, mask: Mask, job: Job) -> Mask:
    """The same mask with keys between and after those drawn, where its looks could be followed in the footage.

    A stretch between two keys is only taken where the path ends at the second one; after the last key the target is
    followed until it is lost, from where on the mask grows.
    """
    found: list[MaskKey] = []
    last = mask.keys[-1]
    ends = [*pairwise(mask.keys), (last, None)]
    for number, (key, then) in enumerate(ends):
        job.checkpoint(number, len(ends))
        until_us = mask.span.end_us if then is None else then.time_us
        path = _follow(source, key, until_us, job)
        meets = then is None or (bool(path) and path[-1].region.iou(then.region) >= MEETS_IOU)
        found += [key, *(path if meets else ())]
    return replace(mask, keys=tuple(found))


def _follow(source: VideoSource, key: MaskKey, until_us: int, job: Job) -> list[MaskKey]:
    """Where the target of a key was until a moment, as far as it is recognised."""
    path: list[MaskKey] = []
    looks: Gray | None = None
    region = seen = key.region
    for frame in source.sampled(LOOKS_HZ, key.time_us):
        job.check()
        if frame.time_us >= until_us:
            break
        gray = np.asarray(cv2.cvtColor(frame.rgb, cv2.COLOR_RGB2GRAY), np.uint8)
        if looks is None:
            seen = _with_rim(region)
            looks = _cut(gray, seen)
            if min(looks.shape) < LEAST_PX or float(looks.std()) < 1.0:  # nothing that could be recognised
                return []
            continue
        likeness, moved = _find(gray, looks, seen)
        if likeness < LEAST_LIKENESS:
            break
        region = replace(region, x=region.x + moved.x - seen.x, y=region.y + moved.y - seen.y)
        seen, looks = moved, _cut(gray, moved)
        path.append(MaskKey(frame.time_us, region))
    return [one for one in path if one.time_us > key.time_us]


def _with_rim(region: Region) -> Region:
    """A little of what is around: a target without any pattern is known by where it ends."""
    across, down = RIM * region.width, RIM * region.height
    left, top = max(0.0, region.x - across), max(0.0, region.y - down)
    right, bottom = min(1.0, region.x + region.width + across), min(1.0, region.y + region.height + down)
    return Region(left, top, right - left, bottom - top)


def _cut(gray: Gray, region: Region) -> Gray:
    height, width = gray.shape
    top, left = round(region.y * height), round(region.x * width)
    return gray[top : top + max(1, round(region.height * height)), left : left + max(1, round(region.width * width))]


def _find(gray: Gray, looks: Gray, region: Region) -> tuple[float, Region]:
    """How like the best place near the region is, and where it lies."""
    height, width = gray.shape
    tall, wide = looks.shape
    top, left = round(region.y * height), round(region.x * width)
    down, across = round(SEARCHED * tall), round(SEARCHED * wide)
    first_row, first_column = max(0, top - down), max(0, left - across)
    searched = gray[first_row : top + tall + down, first_column : left + wide + across]
    if searched.shape[0] < tall or searched.shape[1] < wide:
        return 0.0, region
    likeness = cv2.matchTemplate(searched, looks, cv2.TM_CCOEFF_NORMED)
    _, best, _, (column, row) = cv2.minMaxLoc(np.nan_to_num(likeness))
    return float(best), replace(region, x=(first_column + column) / width, y=(first_row + row) / height)
