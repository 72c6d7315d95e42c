"""The heatmap and its legend as images of the window."""

from __future__ import annotations

from enum import StrEnum

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from tvad_desktop.ui.look.words import tr_noop
from tvad_desktop.workbench.heat_picture import LEVELS, colour_heat, colour_table

CONTOURS = (0.35, 0.5, 0.7, 0.9)
CONTOUR_SCALE = 16  # pixels of the drawing to a cell of the heatmap


def render_heatmap(scores: NDArray[np.floating], colour_map: str) -> QImage:
    """Colour one heatmap; scores [grid_h, grid_w] in [0, 1] become a larger RGBA image."""
    return _image(colour_heat(scores, colour_map))


class HeatStyle(StrEnum):
    """How heat is drawn over the picture."""

    HEAT = tr_noop("as colours")
    CONTOURS = tr_noop("as contours")
    CELLS = tr_noop("nine cells")


def render_contours(scores: NDArray[np.floating], colour_map: str) -> QImage:
    """Lines where the heat passes `CONTOURS`, in the colours that it has there; scores [grid_h, grid_w] in [0, 1]."""
    import cv2  # the window starts without it

    rows, columns = scores.shape
    size = columns * CONTOUR_SCALE, rows * CONTOUR_SCALE
    fine = cv2.resize(np.asarray(scores, np.float32), size, interpolation=cv2.INTER_LINEAR)
    rgba = np.zeros((*fine.shape, 4), np.uint8)
    table = colour_table(colour_map)
    for level in CONTOURS:
        lines, _ = cv2.findContours((fine >= level).astype(np.uint8), cv2.RETR_LIST, cv2.CHAIN_APPROX_NONE)
        colour = [*map(int, table[min(LEVELS - 1, int(level * LEVELS))][:3]), 255]
        cv2.drawContours(rgba, lines, -1, colour, 2)
    return _image(rgba)


def render_legend(colour_map: str) -> QImage:
    """The colour table as one column, high scores at the top, opaque."""
    column = colour_table(colour_map)[::-1].copy()
    column[:, 3] = 255
    return _image(column.reshape(LEVELS, 1, 4))


def _image(rgba: NDArray[np.uint8]) -> QImage:
    height, width, _ = rgba.shape
    return QImage(rgba.tobytes(), width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()
