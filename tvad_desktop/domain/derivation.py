"""From scores and heatmaps to incidents: when, where, and how the target moves. Pure and deterministic."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.incident import Incident, IncidentSettings, ObjectTrack
from tvad_desktop.domain.media import Region, Timespan, cell_name
from tvad_desktop.domain.scores import HeatmapSequence, ScoreTrack
from tvad_desktop.domain.tracking import HeatBox, heat_boxes, link_boxes, step_interval_us

READ_STEPS = 1024  # heatmaps held at once while a long span is read
TRACK_SHARE = 0.01  # tracks lighter than this share of the main one are specks
LEAST_HEAT = 1e-6  # no heat at all is no box
END_POINTS = 3  # boxes averaged at each end of a track: one box jitters by a cell

# Speed bands in frame widths a second. In UCSD Ped2 people walk at about 0.03, bicycles pass at 0.1 to 0.2.
STAYING_SPEED = 0.012
SLOW_SPEED = 0.06
FAST_SPEED = 0.15
STAYING_DISTANCE = 0.03  # frame widths: less is the jitter of boxes

DIRECTIONS = (
    "to the right",
    "to the lower right",
    "downward",
    "to the lower left",
    "to the left",
    "to the upper left",
    "upward",
    "to the upper right",
)

ReadHeatmaps = Callable[[Timespan], HeatmapSequence]


def stream_incidents(
    track: ScoreTrack, read: ReadHeatmaps, settings: IncidentSettings, *, video_id: int, analysis_id: int
) -> Iterator[Incident]:
    """Derive the incidents of one analysis, in order of time, each when it is asked for.

    Heatmaps are read piece by piece, because they may not fit into memory, and only inside candidate spans.
    """
    for span in find_spans(track, settings):
        yield describe_span(span, track, read, settings, video_id=video_id, analysis_id=analysis_id)


def find_spans(track: ScoreTrack, settings: IncidentSettings) -> list[Timespan]:
    """Find anomalous stretches: runs of scores >= `threshold_off` that reach `threshold_on`, merged over short gaps.

    A span ends one step interval after its last step. The minimum duration counts time in runs, not in merged gaps,
    so two specks near each other do not make an incident, and one that flickers is not lost.
    """
    if not len(track):
        return []
    step_us = step_interval_us(track.times_us)
    firsts, lasts = _runs(track, settings.threshold_off, step_us + settings.merge_gap_us)
    if not len(firsts):
        return []
    bounds = np.column_stack((firsts, lasts + 1)).ravel()
    highest = np.maximum.reduceat(np.append(track.scores, np.float32(-np.inf)), bounds)[::2]
    reaching = highest >= settings.threshold_on
    starts_us, ends_us = track.times_us[firsts[reaching]], track.times_us[lasts[reaching]] + step_us
    if not len(starts_us):
        return []
    begins = np.flatnonzero(np.concatenate(([True], starts_us[1:] - ends_us[:-1] > settings.merge_gap_us)))
    active_us = np.add.reduceat(ends_us - starts_us, begins)
    stops_us = ends_us[np.append(begins[1:], len(starts_us)) - 1]
    kept = active_us >= settings.minimum_duration_us
    return [
        Timespan(start_us, stop_us)
        for start_us, stop_us in zip(starts_us[begins][kept].tolist(), stops_us[kept].tolist(), strict=True)
    ]


def describe_motion(track: ObjectTrack, aspect: float) -> str:
    """Say how a target moves: "moving fast to the right", "moving slowly to the upper left", "staying in place".

    `aspect` is the frame's height over its width; speeds are net displacement in frame widths a second.
    """
    (start_x, start_y, start_us), (end_x, end_y, end_us) = _ends(track)
    right, down = end_x - start_x, (end_y - start_y) * aspect
    distance, seconds = math.hypot(right, down), (end_us - start_us) / 1e6
    if distance < STAYING_DISTANCE or distance < STAYING_SPEED * seconds:
        return "staying in place"
    direction = DIRECTIONS[round(math.atan2(down, right) / (math.pi / 4)) % 8]
    if distance < SLOW_SPEED * seconds:
        return f"moving slowly {direction}"
    return f"moving {direction}" if distance < FAST_SPEED * seconds else f"moving fast {direction}"


def _runs(track: ScoreTrack, threshold: float, hole_us: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """First and last index of each run of scores >= `threshold`; a hole in time longer than `hole_us` ends a run."""
    active = track.scores >= threshold
    joined = active[1:] & active[:-1] & (np.diff(track.times_us) <= hole_us)
    firsts = np.flatnonzero(active & ~np.concatenate(([False], joined)))
    lasts = np.flatnonzero(active & ~np.concatenate((joined, [False])))
    return firsts, lasts


def describe_span(
    span: Timespan,
    track: ScoreTrack,
    read: ReadHeatmaps,
    settings: IncidentSettings,
    *,
    video_id: int,
    analysis_id: int,
) -> Incident:
    """What an incident of exactly this span would be, whether its scores reach the thresholds or not.

    At least one step of `track` must lie in the span.
    """
    first, last = np.searchsorted(track.times_us, (span.start_us, span.end_us)).tolist()
    peak = first + int(track.scores[first:last].argmax())
    peak_us = int(track.times_us[peak])
    peak_heat = read(Timespan(peak_us, peak_us + 1))
    hottest = float(peak_heat.scores.max(initial=0.0))
    # A frame's score may be calibrated above its heat; half the peak keeps the target's body in the box.
    threshold = max(min(settings.threshold_off, hottest / 2), LEAST_HEAT)

    times_us = track.times_us[first:last]
    tracks = link_boxes(_read_boxes(times_us, read, threshold), step_interval_us(track.times_us), TRACK_SHARE)
    from_cell, to_cell, state = describe_track(tracks, aspect=_aspect(peak_heat.scores))
    return Incident(
        id=0,
        video_id=video_id,
        analysis_id=analysis_id,
        span=span,
        peak_us=peak_us,
        peak_score=float(track.scores[peak]),
        region=_hottest_region(peak_heat, threshold),
        from_cell=from_cell,
        to_cell=to_cell,
        state=state,
        tracks=tuple(tracks),
    )


def _read_boxes(
    times_us: NDArray[np.int64], read: ReadHeatmaps, threshold: float
) -> Iterator[tuple[int, list[HeatBox]]]:
    for start in range(0, len(times_us), READ_STEPS):
        piece = times_us[start : start + READ_STEPS]
        yield from heat_boxes(read(Timespan(int(piece[0]), int(piece[-1]) + 1)), threshold)


def _hottest_region(peak_heat: HeatmapSequence, threshold: float) -> Region:
    """The box of the hottest cell of the one step given; the whole frame where there is no heat at all."""
    boxes = next((boxes for _, boxes in heat_boxes(peak_heat, threshold)), [])
    return max(boxes, key=lambda box: box.peak_heat).region if boxes else Region(0.0, 0.0, 1.0, 1.0)


def describe_track(tracks: list[ObjectTrack], aspect: float) -> tuple[str, str, str]:
    """From-cell, to-cell and state of motion of the main track; an incident without heat is everywhere and nowhere.

    Cells are those of the first and the last box: a mean over a few would lie on the way, and may name the next cell.
    """
    if not tracks:
        return "center", "center", "staying in place"
    first, last = tracks[0].points[0].region, tracks[0].points[-1].region
    return cell_name(*first.center), cell_name(*last.center), describe_motion(tracks[0], aspect)


def _ends(track: ObjectTrack) -> tuple[tuple[float, float, float], tuple[float, float, float]]:
    """Smoothed (x, y, time_us) of a track's start and end: means over a few boxes that never overlap in the middle."""
    points = np.array([(*point.region.center, point.time_us) for point in track.points])
    count = min(END_POINTS, max(1, len(points) // 2))
    (start_x, start_y, start_us), (end_x, end_y, end_us) = points[:count].mean(axis=0), points[-count:].mean(axis=0)
    return (float(start_x), float(start_y), float(start_us)), (float(end_x), float(end_y), float(end_us))


def _aspect(scores: NDArray[np.float32]) -> float:
    """Height over width of the frame: the cells of the patch grid are square."""
    _, grid_h, grid_w = scores.shape
    return float(grid_h / grid_w)
