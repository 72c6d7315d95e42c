"""How the picture is looked at: the colours of the heat, and light and contrast of the picture itself."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QSlider, QWidget

from tvad_desktop.ui.look.widgets import make_button, make_label
from tvad_desktop.ui.look.words import tr
from tvad_desktop.workbench.heat_picture import COLOUR_MAPS

WIDTH = 300


@dataclass(frozen=True, slots=True)
class Adjustment:
    """A view setting, never a change of the footage. `brightness` is added, in shares of white; `contrast` multiplies
    the distance from grey; `gamma` above 1 lightens what is dark."""

    brightness: float = 0.0
    contrast: float = 1.0
    gamma: float = 1.0

    @property
    def words(self) -> str:
        """What is told of a still that was seen so; empty for the picture as it is."""
        parts = [
            f"brightness {self.brightness:+.0%}" if self.brightness else "",
            f"contrast {self.contrast:.2f}" if self.contrast != 1 else "",
            f"gamma {self.gamma:.2f}" if self.gamma != 1 else "",
        ]
        return ", ".join(part for part in parts if part)

    def apply(self, rgb: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """The picture as it is looked at; the very same one where nothing is adjusted."""
        return rgb if self == Adjustment() else _table(self)[rgb]


@lru_cache(maxsize=8)
def _table(adjustment: Adjustment) -> NDArray[np.uint8]:
    level = (np.arange(256) / 255) ** (1 / adjustment.gamma)
    level = (level - 0.5) * adjustment.contrast + 0.5 + adjustment.brightness
    table: NDArray[np.uint8] = np.rint(np.clip(level, 0, 1) * 255).astype(np.uint8)
    return table


class ViewMenu(QFrame):
    """A small panel that opens above its button. `adjusted` carries the new `Adjustment`."""

    adjusted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("panel")
        self.setFixedWidth(WIDTH)
        self.opacity = _make_slider(5, 100, 65)
        self.colour_map = QComboBox()
        self.colour_map.addItems(list(COLOUR_MAPS))
        self.brightness = _make_slider(-60, 60, 0)
        self.contrast = _make_slider(25, 400, 100)
        self.gamma = _make_slider(30, 300, 100)
        self.reset = make_button(tr("Picture as it is"))
        layout = QGridLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setHorizontalSpacing(14)
        layout.setVerticalSpacing(9)
        rows = (
            (tr("Heat: opacity"), self.opacity),
            (tr("Heat: colours"), self.colour_map),
            (tr("Brightness"), self.brightness),
            (tr("Contrast"), self.contrast),
            (tr("Gamma"), self.gamma),
        )
        for row, (words, widget) in enumerate(rows):
            widget.setAccessibleName(words)
            layout.addWidget(make_label(words), row, 0)
            layout.addWidget(widget, row, 1)
        layout.addWidget(self.reset, len(rows), 0, 1, 2)
        for slider in (self.brightness, self.contrast, self.gamma):
            slider.valueChanged.connect(lambda _: self.adjusted.emit(self.adjustment))
        self.reset.clicked.connect(self.forget)

    @property
    def adjustment(self) -> Adjustment:
        return Adjustment(self.brightness.value() / 100, self.contrast.value() / 100, self.gamma.value() / 100)

    def forget(self) -> None:
        """Show the picture as it is."""
        for slider, value in ((self.brightness, 0), (self.contrast, 100), (self.gamma, 100)):
            slider.setValue(value)

    def open_above(self, button: QWidget) -> None:
        self.adjustSize()
        corner = button.mapToGlobal(QPoint(button.width(), 0))
        self.move(corner.x() - self.width(), corner.y() - self.height() - 6)
        self.show()


def _make_slider(least: int, most: int, value: int) -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(least, most)
    slider.setValue(value)
    slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return slider
