"""How the picture is looked at: how heat is drawn, and light, sharpness, lines and shape of the picture itself."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QSlider, QWidget

from tvad_desktop.ui.look.widgets import make_button, make_label
from tvad_desktop.ui.look.words import tr
from tvad_desktop.ui.player.adjustment import Adjustment, Lines, Shape
from tvad_desktop.ui.player.heatmap_overlay import HeatStyle
from tvad_desktop.workbench.heat_picture import COLOUR_MAPS

WIDTH = 300


class ViewMenu(QFrame):
    """A small panel that opens above its button. `adjusted` carries the new `Adjustment`."""

    adjusted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("panel")
        self.setMinimumWidth(WIDTH)  # and as wide as its words, which are longer in some languages
        self.opacity = _make_slider(5, 100, 65)
        self.colour_map = QComboBox()
        self.colour_map.addItems(list(COLOUR_MAPS))
        self.heat_style = QComboBox()
        self.heat_style.addItems([tr(style) for style in HeatStyle])
        self.brightness = _make_slider(-60, 60, 0)
        self.contrast = _make_slider(25, 400, 100)
        self.gamma = _make_slider(30, 300, 100)
        self.sharpness = _make_slider(0, 200, 0)
        self.lines, self.shape = QComboBox(), QComboBox()
        self.lines.addItems([tr(lines) for lines in Lines])
        self.shape.addItems([tr(shape) for shape in Shape])
        self.reset = make_button(tr("Picture as it is"))
        layout = QGridLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setHorizontalSpacing(14)
        layout.setVerticalSpacing(9)
        rows = (
            (tr("Heat: opacity"), self.opacity),
            (tr("Heat: colours"), self.colour_map),
            (tr("Heat: drawn"), self.heat_style),
            (tr("Brightness"), self.brightness),
            (tr("Contrast"), self.contrast),
            (tr("Gamma"), self.gamma),
            (tr("Sharpness"), self.sharpness),
            (tr("Lines"), self.lines),
            (tr("Shape"), self.shape),
        )
        layout.setColumnStretch(1, 1)
        for row, (words, widget) in enumerate(rows):
            widget.setAccessibleName(words)
            layout.addWidget(make_label(words), row, 0)
            layout.addWidget(widget, row, 1)
        layout.addWidget(self.reset, len(rows), 0, 1, 2)
        for slider in (self.brightness, self.contrast, self.gamma, self.sharpness):
            slider.valueChanged.connect(lambda _: self.adjusted.emit(self.adjustment))
        for choice in (self.lines, self.shape):
            choice.currentTextChanged.connect(lambda _: self.adjusted.emit(self.adjustment))
        self.reset.clicked.connect(self.forget)

    @property
    def adjustment(self) -> Adjustment:
        return Adjustment(
            self.brightness.value() / 100,
            self.contrast.value() / 100,
            self.gamma.value() / 100,
            self.sharpness.value() / 100,
            list(Lines)[self.lines.currentIndex()],
            list(Shape)[self.shape.currentIndex()],
        )

    def forget(self) -> None:
        """Show the picture as it is."""
        for slider, value in ((self.brightness, 0), (self.contrast, 100), (self.gamma, 100), (self.sharpness, 0)):
            slider.setValue(value)
        for choice in (self.lines, self.shape):
            choice.setCurrentIndex(0)

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
