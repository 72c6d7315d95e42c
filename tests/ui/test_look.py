"""Nothing is cut off, hidden or left in the colours of another theme."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QLabel

from tvad_desktop.domain.incident import ObjectTrack, TrackPoint
from tvad_desktop.domain.media import Frame, Region
from tvad_desktop.ui.main_window import MainWindow
from tvad_desktop.ui.player.adjustment import Adjustment, Lines
from tvad_desktop.ui.player.target_painting import box_at
from tvad_desktop.ui.player.video_view import VideoView


def cut_off(window: MainWindow) -> list[str]:
    """Visible buttons and one-line labels whose words do not fit."""
    found = []
    for widget in window.findChildren(QAbstractButton):
        if widget.isVisible() and widget.width() < widget.sizeHint().width():
            found.append(widget.text() or widget.accessibleName())
    for label in window.workspace.transport.findChildren(QLabel):
        if label.isVisible() and label.width() < label.sizeHint().width():
            found.append(label.text())
    return found


@pytest.mark.parametrize("size", [(1366, 768), (1440, 900), (2560, 1440)])
def test_no_button_and_no_clock_is_cut_off(window: MainWindow, qtbot, size) -> None:
    window.resize(*size)
    window.workspace.transport.show_speed(16.0)
    window.workspace.transport.show_zoom(2.0)
    qtbot.wait(50)
    assert window.width() == size[0]
    assert cut_off(window) == []


def test_the_speed_moves_nothing(window: MainWindow, qtbot) -> None:
    transport = window.workspace.transport
    before = [widget.geometry() for widget in (transport.clock, transport.heatmap, transport.path)]
    transport.show_speed(8.0)
    transport.show_zoom(3.0)
    qtbot.wait(30)
    assert [widget.geometry() for widget in (transport.clock, transport.heatmap, transport.path)] == before


def test_light_and_contrast_are_seen_and_told(window: MainWindow, qtbot) -> None:
    view, menu = window.workspace.video_view, window.workspace.transport.menu
    plain = view.grab_picture().pixelColor(2, 2).lightness()
    assert view.adjustment.words == ""
    menu.brightness.setValue(20)
    assert view.grab_picture().pixelColor(2, 2).lightness() == pytest.approx(plain + 51, abs=1)
    menu.gamma.setValue(200)
    assert view.adjustment.words == "brightness +20%, gamma 2.00"
    menu.reset.click()
    assert view.grab_picture().pixelColor(2, 2).lightness() == plain


def colours_of(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_links_take_the_colour_of_the_newtheme(window: MainWindow, qtbot) -> None:
    span = window.workspace.chat.span
    for _ in range(2):
        window.header.theme_switch.click()
        qtbot.wait(30)
        accent = window.theme.colours.accent
        assert accent in colours_of(span.grab().toImage())


def test_the_legend_makes_way_for_the_target(qtbot) -> None:
    view = VideoView()
    qtbot.addWidget(view)
    view.resize(800, 600)
    view.show_frame(Frame(500_000, 5, np.full((90, 120, 3), 80, np.uint8)))
    assert view._legend_place().center().x() > 400
    for corner in (Region(0.8, 0.7, 0.2, 0.3), Region(0.0, 0.7, 1.0, 0.3)):
        track = ObjectTrack((TrackPoint(500_000, corner, 0.9),))
        view.show_tracks((track,))
        box = box_at(track, view.picture_rect(), view.frame.time_us)
        assert box is not None
        assert not view._legend_place().intersects(QRectF(box))


def test_the_sides_grow_with_the_window_until_a_person_draws_them(window, qtbot) -> None:
    workspace = window.workspace
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: workspace.left.width() < 360)
    window.resize(2560, 1440)
    qtbot.waitUntil(lambda: workspace.left.width() > 440 and workspace.right.width() > 440)
    workspace.splitter.splitterMoved.emit(0, 1)  # a person has drawn them
    width = workspace.left.width()
    window.resize(2200, 1200)
    qtbot.waitUntil(lambda: workspace.width() <= 2200)
    assert abs(workspace.left.width() - width) < 30
    assert workspace.own_widths is not None


def test_more_pixels_are_wanted_where_a_picture_is_looked_at_closely(qtbot) -> None:
    view = VideoView()
    qtbot.addWidget(view)
    view.resize(400, 300)
    wanted: list[tuple[int, int] | None] = []
    view.sharper_wanted.connect(lambda: wanted.append(view.wanted_px()))
    view.show_frame(Frame(0, 0, np.zeros((225, 400, 3), np.uint8), is_reduced=True))
    assert wanted == [], "it has as many as the screen shows"
    view.zoom = 2.0
    view.show_frame(view.frame)
    view.zoom = 1.0
    view.set_adjustment(replace(view.adjustment, lines=Lines.UPPER))
    view.set_adjustment(Adjustment())
    view.toggle_lens()
    view.toggle_lens()
    assert wanted == [(800, 600), None, None]
    view.resize(800, 600)
    view.show()
    qtbot.waitExposed(view)
    assert wanted[3:] == [(800, 600)]
    wanted.clear()
    view.show_frame(Frame(0, 0, np.zeros((225, 400, 3), np.uint8)))
    view.zoom = 4.0
    view.show_frame(view.frame)
    assert wanted == [], "the footage has no more"
