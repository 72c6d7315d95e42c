"""The project's own outline icons, tinted for the theme in force."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QWidget

from tvad_desktop.places import resources_folder
from tvad_desktop.ui.look.colours import Colours

ICONS_FOLDER = resources_folder() / "icons"
_DRAWN_COLOUR = "#000000"
_SCALE = 3  # drawn larger than shown, for screens with many pixels


@cache
def draw_icon(name: str, colour: str, size_px: int) -> QPixmap:
    """Render one icon in one colour."""
    drawing = (ICONS_FOLDER / f"{name}.svg").read_text().replace(_DRAWN_COLOUR, colour)
    pixmap = QPixmap(size_px * _SCALE, size_px * _SCALE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(_SCALE)
    return pixmap


def make_icon(name: str, colour: str, disabled_colour: str, size_px: int) -> QIcon:
    icon = QIcon(draw_icon(name, QColor(colour).name(), size_px))
    icon.addPixmap(draw_icon(name, QColor(disabled_colour).name(), size_px), QIcon.Mode.Disabled)
    return icon


def set_icon(button: QAbstractButton, name: str, size_px: int = 18) -> None:
    """Give a button an icon; `tint_icons` colours it and recolours it when the theme changes."""
    button.setProperty("icon_name", name)
    button.setIconSize(QSize(size_px, size_px))


def change_icon(button: QAbstractButton, name: str, colours: Colours) -> None:
    button.setProperty("icon_name", name)
    _tint(button, colours)


def tint_icons(root: QWidget, colours: Colours) -> None:
    """Colour every icon under `root`."""
    for button in root.findChildren(QAbstractButton):
        if button.property("icon_name"):
            _tint(button, colours)


def _tint(button: QAbstractButton, colours: Colours) -> None:
    on_accent = button.objectName() in {"primary", "play"}
    colour = colours.on_accent if on_accent else colours.text
    button.setIcon(make_icon(str(button.property("icon_name")), colour, colours.faint, button.iconSize().width()))
