"""Masks that are proposed: every person or every face that the networks see in a stretch, linked over time.

Rather too much is covered than too little: boxes are widened, weak sightings count, and a target that is lost keeps its
mask. Only one that leaves by the rim of the picture, that goes behind another masked one, or that was hardly ever seen,
is let go.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import ObjectTrack, TrackPoint
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Frame, Region, Timespan
from tvad_desktop.domain.redaction import Mask, MaskKey, Target
from tvad_desktop.domain.tracking import HeatBox, link_boxes
from tvad_desktop.objects.faces import load_faces
from tvad_desktop.objects.network import CAT, DOG, PERSON, SIZE_STEP_PX, drop_overlapping, load_objects
from tvad_desktop.packs.manifest import Pack
from tvad_desktop.video.source import VideoSource

Array = NDArray[np.float32]
Look = Callable[[NDArray[np.uint8]], Array]

LOOKS_HZ = 10.0
LOOK_US = 100_000
PEOPLE = (PERSON, CAT, DOG)  # people who lie or crouch are often taken for animals
WIDENED = {Target.PERSON: 0.12, Target.FACE: 0.35}  # of a box's sides, on each side
FIRST_LONGEST_PX, MOST_LONGEST_PX = 736, 1280  # small people are found in the larger picture, near ones in the smaller
BRIEF_LOOKS, SURE_SCORE = 3, 0.5  # a target seen less often, and never surely, is let go
BEFORE_US, AFTER_US = 2_000_000, 1_000_000
RIM = 0.02
PASSING_US, LEAST_PASSING = 1_000_000, 0.01  # so far, in pictures, one moves within a second who passes the rim
REJOIN_US = 3_000_000
COVERED_SHARE = 0.8


def find_masks(
    source: VideoSource, span: Timespan, target: Target, pack: Pack, aspect: float, job: Job
) -> tuple[Mask, ...]:
    """Masks of every person or face in a stretch of footage; `aspect` is width by height of its pictures.

    UserError for a pack that has no network for them.
    """
    look = _look_for(target, pack)
    steps = list(_look_at(source, span, look, WIDENED[target], job))
    tracks = [track for track in link_boxes(steps, LOOK_US) if track.points]
    tracks.sort(key=lambda track: track.points[0].time_us)
    masks = [_make_mask(track, target, span, _is_behind_another(track, tracks)) for track in tracks]
    return tuple(_rejoin(masks, aspect))


def _look_for(target: Target, pack: Pack) -> Look:
    if target is Target.FACE:
        faces = load_faces(pack)
        if faces is None:
            raise UserError(f"The model pack {pack.name} finds no faces.", "Cover whole persons, or draw regions.")
        return lambda rgb: faces.find(rgb, min(2 * max(rgb.shape[:2]), MOST_LONGEST_PX))
    network = load_objects(pack)
    if network is None:
        raise UserError(f"The model pack {pack.name} finds no people.", "Draw regions by hand.")

    def look(rgb: NDArray[np.uint8]) -> Array:
        longest = max(rgb.shape[:2])
        sizes = {FIRST_LONGEST_PX, *((min(longest, MOST_LONGEST_PX),) if longest > FIRST_LONGEST_PX else ())}
        found = np.concatenate([network.find_at(rgb, *_size(rgb, longest_px)) for longest_px in sorted(sizes)])
        return drop_overlapping(found[np.isin(found[:, 5], PEOPLE)])

    return look


def _size(rgb: NDArray[np.uint8], longest_px: int) -> tuple[int, int]:
    share = longest_px / max(rgb.shape[:2])
    height, width = (max(1, round(side * share / SIZE_STEP_PX)) * SIZE_STEP_PX for side in rgb.shape[:2])
    return height, width


def _look_at(
    source: VideoSource, span: Timespan, look: Look, widened: float, job: Job
) -> Iterator[tuple[int, list[HeatBox]]]:
    for frame in _frames(source, span):
        job.checkpoint(frame.time_us - span.start_us, span.duration_us)
        yield frame.time_us, [_as_box(row, widened) for row in look(frame.rgb)]


def _frames(source: VideoSource, span: Timespan) -> Iterator[Frame]:
    for frame in source.sampled(LOOKS_HZ, span.start_us):
        if frame.time_us >= span.end_us:
            return
        yield frame


def _as_box(row: Array, widened: float) -> HeatBox:
    left, top, right, bottom, score = (float(value) for value in row[:5])
    across, down = widened * (right - left), widened * (bottom - top)
    left, top, right, bottom = max(0, left - across), max(0, top - down), min(1, right + across), min(1, bottom + down)
    region = Region(left, top, max(right - left, 1e-4), max(bottom - top, 1e-4))
    return HeatBox(region, score, score, region.center, math.hypot(region.width, region.height))


def _make_mask(track: ObjectTrack, target: Target, span: Timespan, is_behind: bool) -> Mask:
    points = track.points
    first, last = points[0], points[-1]
    is_brief = len(points) < BRIEF_LOOKS and max(point.score for point in points) < SURE_SCORE
    later, earlier = (_near(points, end.time_us + shift) for end, shift in ((first, PASSING_US), (last, -PASSING_US)))
    before_us = 0 if _crosses_rim(first.region, later) else BEFORE_US
    stays = not (is_brief or is_behind or _crosses_rim(last.region, earlier))
    end_us = span.end_us if stays else min(span.end_us, last.time_us + AFTER_US)
    keys = tuple(MaskKey(point.time_us, point.region) for point in points)
    return Mask(0, target, keys, Timespan(max(span.start_us, first.time_us - before_us - LOOK_US), end_us))


def _is_behind_another(track: ObjectTrack, tracks: Sequence[ObjectTrack]) -> bool:
    """Whether a target was lost where another one, who goes on to be seen, covered nearly all of it: the mask of that
    one covers both, and a target that comes out again gets a mask from two seconds before."""
    last = track.points[-1]
    for other in tracks:
        goes_on = other is not track and other.points[0].time_us <= last.time_us < other.points[-1].time_us
        if goes_on and _covered_share(last.region, _near(other.points, last.time_us)) >= COVERED_SHARE:
            return True
    return False


def _covered_share(region: Region, by: Region) -> float:
    across = min(region.x + region.width, by.x + by.width) - max(region.x, by.x)
    down = min(region.y + region.height, by.y + by.height) - max(region.y, by.y)
    return max(0.0, across) * max(0.0, down) / max(region.area, 1e-9)


def _near(points: Sequence[TrackPoint], time_us: int) -> Region:
    return min(points, key=lambda point: abs(point.time_us - time_us)).region


def _crosses_rim(at_rim: Region, within: Region) -> bool:
    """Whether a target that was seen within the picture goes out, or came in, where it was last or first seen: it
    touches the rim and has moved towards it. Who stands at the rim touches it too, and does not leave."""
    (x, y), (x_within, y_within) = at_rim.center, within.center
    right, bottom = at_rim.x + at_rim.width, at_rim.y + at_rim.height
    return (
        (at_rim.x <= RIM and x_within - x >= LEAST_PASSING)
        or (at_rim.y <= RIM and y_within - y >= LEAST_PASSING)
        or (right >= 1 - RIM and x - x_within >= LEAST_PASSING)
        or (bottom >= 1 - RIM and y - y_within >= LEAST_PASSING)
    )


def _rejoin(masks: list[Mask], aspect: float) -> list[Mask]:
    """A target that appears inside the grown mask of one that was lost is taken to be that one, found again."""
    joined: list[Mask] = []
    for mask in masks:  # in the order in which they are first seen
        first = mask.keys[0]
        lost = [
            (index, first.time_us - known.keys[-1].time_us)
            for index, known in enumerate(joined)
            if 0 < first.time_us - known.keys[-1].time_us <= REJOIN_US
            and (region := known.region_at(first.time_us, aspect)) is not None
            and _holds(region, first.region)
        ]
        if not lost:
            joined.append(mask)
            continue
        index, _ = min(lost, key=lambda one: one[1])
        known = joined[index]
        whole = Timespan(known.span.start_us, mask.span.end_us)
        joined[index] = Mask(0, mask.target, known.keys + mask.keys, whole)
    return joined


def _holds(region: Region, other: Region) -> bool:
    x, y = other.center
    return region.x <= x <= region.x + region.width and region.y <= y <= region.y + region.height
