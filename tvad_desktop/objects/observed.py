"""From a linked track to what is told of it: class by vote, path, speed, direction, standing and colours."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.media import Region, cell_name
from tvad_desktop.domain.observed import COLOURS, STANDING, ObservedTrack, direction_of
from tvad_desktop.objects.boxes import covered
from tvad_desktop.objects.classes import GROUPS, NAMES
from tvad_desktop.objects.linking import LinkedTrack
from tvad_desktop.objects.looks import PARTS

State = NDArray[np.float64]

LEAST_SIGHTINGS, LEAST_SCORE = 2, 0.4
LEAST_SCORE_ALONE = 0.6
"""Of a track that was seen once: it passed between two looks, or it is a mistake."""

STANDING_DISTANCE = 0.6  # heights: less is the jitter of boxes, or a step aside
CLEAR_KIND = 1.5  # so much surer than the next class of its group
LEAST_SHARE = {"white": 0.3, "grey": 0.75, "black": 0.35}
LEAST_SHARE_OF_COLOUR = 0.18
"""Of a part of a person. Grey is also what is left of other colours in haze and glare."""

LEAST_PAINT = {"white": 0.15, "grey": 0.5, "black": 0.45}
LEAST_PAINT_OF_COLOUR = 0.2
LEAST_BLUE_PAINT = 0.35  # the sky is mirrored in every car
LITTLE_WHITE, LITTLE_COLOUR = 0.08, 0.05
"""Of other things, whose paint is a part of them only: windows, tyres and shadows are black on every car."""

FALLEN_WITHIN_US = 3_000_000
FALLEN_COVERED = 0.3  # of the smaller box
"""The network takes people on the ground for dogs: one that begins where a person was lost, so soon, is that person."""

MOST_LOST = 64  # people who are remembered
MOST_COLOURS = 2
GROUP_WORDS = {"cycle": "cycle", "vehicle": "vehicle", "bag": "bag"}


def describe_tracks(tracks: Iterable[LinkedTrack], analysis_id: int, aspect: float) -> Iterator[ObservedTrack]:
    """The tracks that are believed, described; `aspect` is width by height of the picture."""
    lost: deque[LinkedTrack] = deque(maxlen=MOST_LOST)  # people: a track ends before what begins later does
    for track in tracks:
        if not is_believed(track):
            continue
        told = describe_track(track, analysis_id, aspect)
        if track.group == "person":
            lost.append(track)
        elif track.group == "dog" and any(_lies_where(track, person) for person in lost):
            told = replace(told, kind="person")
        yield told


def _lies_where(track: LinkedTrack, person: LinkedTrack) -> bool:
    begun_us, box, _ = track.points[0]
    if not 0 <= begun_us - person.last_us <= FALLEN_WITHIN_US:
        return False
    return bool(covered(person.points[-1][1][None], box)[0] >= FALLEN_COVERED)


def is_believed(track: LinkedTrack) -> bool:
    """Whether an object was really there: seen more than once, or very surely."""
    least = LEAST_SCORE if track.sightings >= LEAST_SIGHTINGS else LEAST_SCORE_ALONE
    return track.mean_score >= least


def describe_track(track: LinkedTrack, analysis_id: int, aspect: float) -> ObservedTrack:
    times_us = np.array([time_us for time_us, _, _ in track.points], np.int64)
    boxes = np.stack([box for _, box, _ in track.points]).astype(np.float64)
    height = float(np.median(boxes[:, 3] - boxes[:, 1]))
    middles = _smooth((boxes[:, :2] + boxes[:, 2:]) / 2)
    in_heights = middles * np.array([aspect, 1.0]) / max(height, 1e-3)
    right, down = in_heights[-1] - in_heights[0]
    moved = float(np.hypot(right, down)) >= STANDING_DISTANCE
    return ObservedTrack(
        id=0,
        analysis_id=analysis_id,
        kind=vote(track),
        score=round(track.mean_score, 4),
        first_us=int(times_us[0]),
        last_us=int(times_us[-1]),
        best_us=track.best[1],
        sightings=track.sightings,
        cells=_cells(middles),
        speed=round(_usual_speed(in_heights, times_us), 3),
        direction=direction_of(float(right), float(down)) if moved else STANDING,
        standing_us=longest_stay_us(in_heights, times_us),
        height=round(height, 4),
        colours=name_colours(track),
        points=tuple(
            (int(time_us), Region(float(left), float(top), float(end - left), float(bottom - top)))
            for time_us, (left, top, end, bottom) in zip(times_us, boxes, strict=True)
        ),
    )


def vote(track: LinkedTrack) -> str:
    """The class that was seen most surely over all sightings; that of its group where two are as likely."""
    ranked = sorted(track.kinds.items(), key=lambda one: (-one[1], one[0]))
    is_clear = len(ranked) == 1 or ranked[0][1] >= CLEAR_KIND * ranked[1][1]
    return NAMES[ranked[0][0]] if is_clear else GROUP_WORDS.get(track.group, GROUPS[NAMES[ranked[0][0]]])


def name_colours(track: LinkedTrack) -> tuple[str, ...]:
    """The colours of a person's upper and lower part, at most one of anything else; none that is not clear."""
    if not track.looked:
        return ()
    parts = (track.looks / track.looked).reshape(PARTS, len(COLOURS))
    if track.group == "person":
        named = [COLOURS[int(part.argmax())] for part in parts if _is_clear(part)]
        return tuple(dict.fromkeys(named))[:MOST_COLOURS]
    paint = _paint_of(dict(zip(COLOURS, parts.mean(axis=0).tolist(), strict=True)))
    return (paint,) if paint else ()


def _is_clear(part: State) -> bool:
    place = int(part.argmax())
    return bool(part[place] >= LEAST_SHARE.get(COLOURS[place], LEAST_SHARE_OF_COLOUR))


def _paint_of(shares: dict[str, float]) -> str:
    """The one colour of a vehicle or another thing; empty where none is clear."""
    vivid = max((name for name in shares if name not in LEAST_PAINT), key=lambda name: shares[name])
    if shares[vivid] >= (LEAST_BLUE_PAINT if vivid == "blue" else LEAST_PAINT_OF_COLOUR):
        return vivid
    for name in ("white", "grey"):
        if shares[name] >= LEAST_PAINT[name]:
            return name
    is_plain = shares["white"] < LITTLE_WHITE and shares[vivid] < LITTLE_COLOUR
    return "black" if shares["black"] >= LEAST_PAINT["black"] and is_plain else ""


def longest_stay_us(middles: State, times_us: NDArray[np.int64]) -> int:
    """The longest time within `STANDING_DISTANCE` of one spot; `middles` [n, 2] in heights."""
    longest, start = 0, 0
    for place in range(1, len(middles)):
        while np.hypot(*(middles[place] - middles[start])) >= STANDING_DISTANCE:
            start += 1
        longest = max(longest, int(times_us[place] - times_us[start]))
    return longest


def _usual_speed(middles: State, times_us: NDArray[np.int64]) -> float:
    """Median speed between sightings, in heights a second; 0 for a single one."""
    if len(middles) < 2:
        return 0.0
    seconds = np.diff(times_us) / 1e6
    return float(np.median(np.hypot(*np.diff(middles, axis=0).T) / seconds))


def _smooth(middles: State) -> State:
    """Mean of each place with its neighbours: boxes jitter."""
    if len(middles) < 4:
        return middles
    padded = np.concatenate([middles[:1], middles, middles[-1:]])
    return np.asarray((padded[:-2] + padded[1:-1] + padded[2:]) / 3)


def _cells(middles: State) -> tuple[str, ...]:
    """The places that the path goes through, each as often as it is entered; at most a dozen."""
    names = [cell_name(float(x), float(y)) for x, y in middles]
    entered = [names[0], *(after for before, after in pairwise(names) if after != before)]
    return tuple(entered if len(entered) <= 12 else [*entered[:11], entered[-1]])
