"""The heatmap and its legend as images of the window."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from tvad_desktop.workbench.heat_picture import LEVELS, colour_heat, colour_table


def render_heatmap(scores: NDArray[np.floating], colour_map: str) -> QImage:
    """Colour one heatmap; scores [grid_h, grid_w] in [0, 1] become a larger RGBA image."""
    return _image(colour_heat(scores, colour_map))


def render_legend(colour_map: str) -> QImage:
    """The colour table as one column, high scores at the top, opaque."""
    column = colour_table(colour_map)[::-1].copy()
    column[:, 3] = 255
    return _image(column.reshape(LEVELS, 1, 4))


def _image(rgba: NDArray[np.uint8]) -> QImage:
    height, width, _ = rgba.shape
    return QImage(rgba.tobytes(), width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()
