"""Objects as a layer of observations beside the heat, and what the target of an incident is by them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.incident import ObjectTrack, TrackPoint
from tvad_desktop.domain.layers import Rows
from tvad_desktop.objects.classes import GROUPS, NAMES

Array = NDArray[np.float32]

OBJECTS_LAYER = "objects"
LEAST_NAMING_SCORE = 0.25
LEAST_COVERED = 0.3  # of an object by the heat's box, or of that by the object


def as_rows(objects: Array) -> Rows:
    """Objects [n, 6] of known classes as rows: `box` [n, 4] (left, top, right, bottom in [0, 1]), `score` and `kind`
    [n], the number of the class."""
    known = objects[np.isin(objects[:, 5], list(NAMES))]
    return {"box": known[:, :4], "score": known[:, 4], "kind": known[:, 5].astype(np.int16)}


def name_target(track: ObjectTrack, moments: Iterable[tuple[int, Rows]]) -> tuple[str, float] | None:
    """What the target of a track is: a class and its score in [0, 1], or None where no class is sure enough.

    `moments`: times at which objects were looked for, with their rows. Each group of like classes counts with its best
    box that covers the target, averaged over the moments of the track.
    """
    groups: defaultdict[str, float] = defaultdict(float)
    kinds: defaultdict[str, float] = defaultdict(float)
    looked = 0
    for time_us, rows in moments:
        point = _point_at(track, time_us)
        if point is None:
            continue
        looked += 1
        best: dict[str, float] = {}
        for box, score, kind in zip(rows["box"], rows["score"], rows["kind"], strict=True):
            if _covered(point, box) >= LEAST_COVERED:
                name = NAMES[int(kind)]
                kinds[name] += float(score)
                best[GROUPS[name]] = max(best.get(GROUPS[name], 0.0), float(score))
        for group, score in best.items():
            groups[group] += score
    if not groups:
        return None
    group, total = max(groups.items(), key=lambda item: item[1])
    if total / looked < LEAST_NAMING_SCORE:
        return None
    return max((name for name in kinds if GROUPS[name] == group), key=lambda name: kinds[name]), total / looked


def _point_at(track: ObjectTrack, time_us: int) -> TrackPoint | None:
    return next((point for point in track.points if point.time_us == time_us), None)


def _covered(point: TrackPoint, box: Array) -> float:
    """The share of the smaller of target and object that both have in common."""
    region = point.region
    width = min(region.x + region.width, float(box[2])) - max(region.x, float(box[0]))
    height = min(region.y + region.height, float(box[3])) - max(region.y, float(box[1]))
    smaller = min(region.width * region.height, float((box[2] - box[0]) * (box[3] - box[1])))
    return max(width, 0.0) * max(height, 0.0) / max(smaller, 1e-9)
