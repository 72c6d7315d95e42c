"""Pictures that a report draws itself: the path of a target, the strip of a timeline, a contact sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.clock import format_moment
from tvad_desktop.domain.incident import Incident, Verdict
from tvad_desktop.domain.media import Timespan
from tvad_desktop.domain.scores import ScoreTrack

Rgb = NDArray[np.uint8]

STRIP_PX = (1_600, 250)  # width, height
MARGIN_PX = 20
CURVE_TOP, CURVE_BOTTOM, BAND_PX, BAND_GAP = 16, 140, 12, 8
TICK_STEPS_S = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1_800, 3_600, 7_200, 14_400, 43_200, 86_400)
MOST_TICKS = 9
FONT = cv2.FONT_HERSHEY_SIMPLEX
WHITE, INK, QUIET, LINE = (255, 255, 255), (27, 31, 36), (87, 96, 106), (213, 218, 224)
SPAN_COLOURS = {
    Verdict.OPEN: (230, 159, 0),
    Verdict.CONFIRMED: (190, 30, 45),
    Verdict.DISMISSED: (150, 158, 168),
    Verdict.SECOND_LOOK: (86, 120, 200),
    Verdict.DUPLICATE: (180, 180, 190),
}
SEEN, ANALYSED = (0, 114, 178), (86, 180, 140)
PATH_COLOUR, BEGIN_COLOUR = (255, 200, 0), (64, 220, 120)


@dataclass(frozen=True, slots=True)
class Band:
    """A row of stretches under the curve."""

    name: str
    spans: Sequence[Timespan]
    colour: tuple[int, int, int]


def draw_strip(
    track: ScoreTrack, incidents: Sequence[tuple[Incident, Verdict]], bands: Sequence[Band], whole: Timespan
) -> Rgb:
    """Scores over time, incidents in the colours of their verdicts, and bands below; rgb."""
    width, height = STRIP_PX
    picture = np.full((height, width, 3), WHITE, np.uint8)
    for incident, verdict in incidents:
        left, right = _column(incident.span.start_us, whole), _column(incident.span.end_us, whole)
        colour = np.array(SPAN_COLOURS[verdict], float)
        spot = picture[CURVE_TOP:CURVE_BOTTOM, left : max(right, left + 3)]
        spot[:] = (0.55 * spot + 0.45 * colour).astype(np.uint8)
    _draw_curve(picture, track, whole)
    for number, band in enumerate(bands):
        top = CURVE_BOTTOM + BAND_GAP + number * (BAND_PX + BAND_GAP)
        picture[top : top + BAND_PX, MARGIN_PX : width - MARGIN_PX] = LINE
        for span in band.spans:
            left, right = _column(span.start_us, whole), _column(span.end_us, whole)
            picture[top : top + BAND_PX, left : max(right, left + 2)] = band.colour
    _draw_ticks(picture, whole)
    return picture


def draw_path(rgb: Rgb, incident: Incident) -> Rgb:
    """The way of every target over a picture: a dot where it begins, an arrow where it ends."""
    picture = rgb.copy()
    height, width, _ = picture.shape
    thick = max(1, round(height / 240))
    for track in incident.tracks:
        centres = [point.region.center for point in track.points]
        points = [(round(x * width), round(y * height)) for x, y in centres]
        if not points:
            continue
        for colour, extra in ((INK, 2), (PATH_COLOUR, 0)):
            cv2.polylines(picture, [np.array(points, np.int32)], False, colour, thick + extra, cv2.LINE_AA)
        before = points[max(0, len(points) - 1 - max(1, len(points) // 5))]
        cv2.arrowedLine(picture, before, points[-1], PATH_COLOUR, thick, cv2.LINE_AA, tipLength=0.35)
        cv2.circle(picture, points[0], thick * 2 + 1, BEGIN_COLOUR, -1, cv2.LINE_AA)
    return picture


def _draw_curve(picture: Rgb, track: ScoreTrack, whole: Timespan) -> None:
    """The highest score of every column, so that no peak is lost in a long recording."""
    width = picture.shape[1]
    cv2.line(picture, (MARGIN_PX, CURVE_BOTTOM), (width - MARGIN_PX, CURVE_BOTTOM), LINE, 1)
    if not len(track.times_us):
        return
    span_us = max(1, whole.duration_us)
    columns = MARGIN_PX + (track.times_us - whole.start_us) * (width - 2 * MARGIN_PX) // span_us
    highest = np.full(width, -1.0)
    inside = (columns >= 0) & (columns < width)
    np.maximum.at(highest, columns[inside], track.scores[inside])
    known = np.nonzero(highest >= 0)[0]
    rows = CURVE_BOTTOM - highest[known] * (CURVE_BOTTOM - CURVE_TOP)
    points = np.stack([known, np.rint(rows)], axis=1).astype(np.int32)
    cv2.polylines(picture, [points], False, INK, 2, cv2.LINE_AA)


def _draw_ticks(picture: Rgb, whole: Timespan) -> None:
    height = picture.shape[0]
    length_s = max(1, whole.duration_us / 1e6)
    step_s = next((step for step in TICK_STEPS_S if length_s / step <= MOST_TICKS), TICK_STEPS_S[-1])
    for number in range(int(length_s // step_s) + 1):
        at_us = whole.start_us + number * step_s * 1_000_000
        column = _column(at_us, whole)
        cv2.line(picture, (column, height - 52), (column, height - 42), QUIET, 2)
        words = format_moment(at_us).partition(".")[0]
        (wide, _), _ = cv2.getTextSize(words, FONT, 0.75, 1)
        left = min(max(2, column - wide // 2), picture.shape[1] - wide - 2)
        cv2.putText(picture, words, (left, height - 12), FONT, 0.75, QUIET, 1, cv2.LINE_AA)


def _column(time_us: int, whole: Timespan) -> int:
    share = (time_us - whole.start_us) / max(1, whole.duration_us)
    return MARGIN_PX + round(min(max(share, 0.0), 1.0) * (STRIP_PX[0] - 2 * MARGIN_PX))
