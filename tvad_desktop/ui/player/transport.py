"""The buttons below the picture: moving in time, and what is drawn over the picture."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tvad_desktop.domain.clock import format_clock
from tvad_desktop.ui.look.clocks import CLOCK_STYLE
from tvad_desktop.ui.look.colours import DARK, Colours
from tvad_desktop.ui.look.icons import change_icon
from tvad_desktop.ui.look.widgets import make_label, make_line, make_tool
from tvad_desktop.ui.look.words import fill, tr, write_number
from tvad_desktop.ui.player.heatmap_overlay import HeatStyle
from tvad_desktop.ui.player.video_view import OverlaySettings
from tvad_desktop.ui.player.view_menu import ViewMenu
from tvad_desktop.workbench.heat_picture import COLOUR_MAPS

SPEED_WIDTH = 60
SETTINGS_GROUP = "overlay"


class Transport(QWidget):
    """`overlay_changed` carries the new `OverlaySettings`; they are remembered."""

    overlay_changed = Signal(object)

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self._settings = settings
        self._colours: Colours = DARK
        self._playing = False
        self.overlay = _load_overlay(settings)
        self.previous = make_tool("previous", tr("Previous incident (↑)"))
        self.frame_back = make_tool("frame-back", tr("One frame back (←)"))
        self.play = make_tool("play", tr("Play (Space)"), "play")
        self.frame_forward = make_tool("frame-forward", tr("One frame on (→)"))
        self.next = make_tool("next", tr("Next incident (↓)"))
        self.sound = make_tool("sound-off", tr("Sound (Shift+M)"))
        self.clock = make_label("00:00.0", "clock")
        self.total = make_label("/ 00:00.0", "small")
        self.wall_clock = make_label("", "small")
        self.frame = make_label("", "small")
        self.speed = make_label("", "pill")
        self.fit = make_tool("fit", tr("Fit the picture (double click)"))
        self.heatmap = make_tool("heat", tr("Heatmap (H)"), checkable=True)
        self.menu = ViewMenu(self)
        self.opacity, self.colour_map = self.menu.opacity, self.menu.colour_map
        self.view_settings = make_tool("adjust", tr("Colours of the heat, light and contrast (V)"))
        self.boxes = make_tool("box", tr("Boxes (B)"), checkable=True)
        self.path = make_tool("path", tr("Path of the main target (P)"), checkable=True)
        self._assemble()
        self._connect()

    def _assemble(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 7, 12, 7)
        layout.setSpacing(4)
        for button in (self.previous, self.frame_back, self.play, self.frame_forward, self.next):
            layout.addWidget(button)
        layout.addSpacing(10)
        layout.addWidget(self.sound)
        layout.addLayout(self._make_clocks())
        layout.addSpacing(6)
        layout.addWidget(self.speed)
        layout.addStretch(1)
        self.wall_clock.hide()
        self.speed.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.speed.setFixedWidth(SPEED_WIDTH)
        for pill in (self.speed, self.fit):
            kept = pill.sizePolicy()
            kept.setRetainSizeWhenHidden(True)  # or everything beside it would move
            pill.setSizePolicy(kept)
        self.speed.hide()
        self.fit.hide()
        right = (self.fit, make_line(vertical=True), self.heatmap, self.boxes, self.path, self.view_settings)
        for widget in right:
            layout.addWidget(widget)
            layout.addSpacing(3)

    def _make_clocks(self) -> QVBoxLayout:
        """Footage time, and below it the wall clock, so that the row grows no wider by it."""
        # A fixed width keeps the row from trembling while digits change.
        self.clock.setMinimumWidth(68)
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self.clock)
        line.addWidget(self.total)
        line.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch()
        column.addLayout(line)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.wall_clock)
        below.addWidget(self.frame, 1)
        column.addLayout(below)
        column.addStretch()
        return column

    def _connect(self) -> None:
        self.heatmap.setChecked(self.overlay.heatmap)
        self.boxes.setChecked(self.overlay.boxes)
        self.path.setChecked(self.overlay.path)
        self.view_settings.clicked.connect(self.open_menu)
        self.opacity.setValue(round(self.overlay.opacity * 100))
        self.colour_map.setCurrentText(self.overlay.colour_map)
        self.heatmap.toggled.connect(lambda on: self._change(replace(self.overlay, heatmap=on)))
        self.boxes.toggled.connect(lambda on: self._change(replace(self.overlay, boxes=on)))
        self.path.toggled.connect(lambda on: self._change(replace(self.overlay, path=on)))
        self.opacity.valueChanged.connect(lambda value: self._change(replace(self.overlay, opacity=value / 100)))
        self.menu.heat_style.setCurrentIndex(list(HeatStyle).index(self.overlay.style))
        self.menu.heat_style.currentIndexChanged.connect(
            lambda place: self._change(replace(self.overlay, style=list(HeatStyle)[place]))
        )
        self.colour_map.currentTextChanged.connect(lambda name: self._change(replace(self.overlay, colour_map=name)))

    def open_menu(self) -> None:
        self.menu.open_above(self.view_settings)

    def show_time(self, time_us: int, duration_us: int, wall_clock: datetime | None = None) -> None:
        self.clock.setText(format_clock(time_us, 2))
        self.total.setText(f"/ {format_clock(duration_us)}")
        self.wall_clock.setVisible(wall_clock is not None)
        if wall_clock is not None:
            self.wall_clock.setText(CLOCK_STYLE.write(wall_clock))
            self.wall_clock.setToolTip(fill(tr("The recorder's clock, on {day:date}"), day=wall_clock))

    def show_frame_number(self, index: int | None) -> None:
        """Counted from the first picture of the recording, which is 1; nothing while none is shown."""
        self.frame.setText(fill(tr("frame {number}"), number=index + 1) if index is not None else "")

    def show_playing(self, playing: bool) -> None:
        self._playing = playing
        change_icon(self.play, "pause" if playing else "play", self._colours)
        self.play.setToolTip(tr("Pause (Space)") if playing else tr("Play (Space)"))

    def show_muted(self, muted: bool) -> None:
        change_icon(self.sound, "sound-off" if muted else "sound", self._colours)
        self.sound.setToolTip(tr("Turn the sound on (Shift+M)") if muted else tr("Turn the sound off (Shift+M)"))

    def show_speed(self, speed: float) -> None:
        self.speed.setText(write_number(f"{speed:g}×"))
        self.speed.setVisible(speed != 1.0)

    def show_zoom(self, zoom: float) -> None:
        self.fit.setVisible(zoom > 1.0)

    def set_colours(self, colours: Colours) -> None:
        self._colours = colours

    def _change(self, overlay: OverlaySettings) -> None:
        self.overlay = overlay
        for name in OverlaySettings.__dataclass_fields__:
            value = getattr(overlay, name)
            self._settings.setValue(f"{SETTINGS_GROUP}/{name}", value.value if isinstance(value, HeatStyle) else value)
        self.overlay_changed.emit(overlay)


def _load_overlay(settings: QSettings) -> OverlaySettings:
    default = OverlaySettings()

    def is_on(name: str) -> bool:
        return str(settings.value(f"{SETTINGS_GROUP}/{name}", getattr(default, name))).lower() == "true"

    opacity = float(str(settings.value(f"{SETTINGS_GROUP}/opacity", default.opacity)))
    colour_map = str(settings.value(f"{SETTINGS_GROUP}/colour_map", default.colour_map))
    style = str(settings.value(f"{SETTINGS_GROUP}/style", default.style.value))
    return OverlaySettings(
        heatmap=is_on("heatmap"),
        opacity=min(1.0, max(0.05, opacity)),
        colour_map=colour_map if colour_map in COLOUR_MAPS else default.colour_map,
        style=HeatStyle(style) if style in list(HeatStyle) else default.style,
        boxes=is_on("boxes"),
        path=is_on("path"),
    )
