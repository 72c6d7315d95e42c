"""What happened here? Heat in a part of the picture, over all that was analysed, without decoding any footage."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.case import Analysis, CaseVideo
from tvad_desktop.domain.incident import Incident
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Region, Timespan
from tvad_desktop.domain.tracking import step_interval_us
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.coverages import shown_analysis
from tvad_desktop.workbench.incidents import incident_settings

PAUSE_US = 2_000_000  # heat that is back so soon is the same happening
MOST_FOUND = 50


@dataclass(frozen=True, slots=True)
class Happening:
    """A stretch with heat in the region: when, how hot at most (in [0, 1]), and the incidents that overlap it there."""

    footage: CaseVideo
    span: Timespan
    peak_us: int
    heat: float
    incidents: tuple[int, ...]


def search_region(
    store: CaseStore,
    region: Region,
    *,
    job: Job,
    video_id: int | None = None,
    heat_from: float | None = None,
    most: int = MOST_FOUND,
) -> list[Happening]:
    """The hottest stretches in a region, at most so many, in the order of footage and time.

    `heat_from`: the least heat; without it the lower threshold of the camera's incidents. What an index finds is
    compared with the heatmaps themselves, so that heat beside the region is not told.
    """
    store.index_heat(job.checkpoint)
    incidents = store.incidents()
    found: list[tuple[Happening, Analysis]] = []
    for footage in store.videos() if video_id is None else [store.video(video_id)]:
        job.check()
        analysis = shown_analysis(store, footage.id)
        if analysis is None:
            continue
        least = incident_settings(store, footage.camera_id).threshold_off if heat_from is None else heat_from
        here = [one for one in incidents if one.video_id == footage.id]
        times_us, heat = store.heat_in(analysis.id, region)
        found += [(_tell(footage, here, one, times_us, heat), analysis) for one in _runs(times_us, heat >= least)]
    found.sort(key=lambda one: -one[0].heat)
    told: list[Happening] = []
    for happening, analysis in found:
        if len(told) == most:
            break
        if (exact := _measure(store, analysis, happening, region)) >= (
            incident_settings(store, happening.footage.camera_id).threshold_off if heat_from is None else heat_from
        ):
            told.append(Happening(happening.footage, happening.span, happening.peak_us, exact, happening.incidents))
    return sorted(told, key=lambda one: (one.footage.id, one.span))


def _runs(times_us: NDArray[np.int64], hot: NDArray[np.bool_]) -> Iterator[slice]:
    """Stretches of hot steps; pauses of two seconds do not end them."""
    places = np.nonzero(hot)[0]
    if not len(places):
        return
    ends = np.nonzero(np.diff(times_us[places]) > PAUSE_US)[0]
    for first, last in zip([0, *(ends + 1)], [*ends, len(places) - 1], strict=True):
        yield slice(int(places[first]), int(places[last]) + 1)


def _tell(
    footage: CaseVideo, incidents: list[Incident], run: slice, times_us: NDArray[np.int64], heat: NDArray[np.float32]
) -> Happening:
    step_us = step_interval_us(times_us[max(0, run.start - 1) : run.stop + 1])
    span = Timespan(int(times_us[run.start]), int(times_us[run.stop - 1]) + min(step_us, PAUSE_US))
    peak = run.start + int(heat[run].argmax())
    over = tuple(one.id for one in incidents if one.span.overlap_us(span))
    return Happening(footage, span, int(times_us[peak]), float(heat[peak]), over)


def _measure(store: CaseStore, analysis: Analysis, happening: Happening, region: Region) -> float:
    """The heat of the hottest step within the region, from its heatmap."""
    heatmaps = store.heatmaps(analysis.id, Timespan(happening.peak_us, happening.peak_us + 1))
    if not len(heatmaps.scores):
        return 0.0
    _, grid_h, grid_w = heatmaps.scores.shape
    rows, columns = (
        _cells(region.y, region.height, grid_h),
        _cells(region.x, region.width, grid_w),
    )
    return float(heatmaps.scores[0, rows, columns].max(initial=0.0))


def _cells(begin: float, length: float, cells: int) -> slice:
    first = min(cells - 1, int(begin * cells))
    return slice(first, max(first + 1, int(np.ceil((begin + length) * cells - 1e-9))))
