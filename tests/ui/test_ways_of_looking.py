"""Other ways to look at footage: light, lines and shape, contours and cells, a lens, before and after, all at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tvad_desktop.domain.media import Frame
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.ui.dialogs.contact_sheet import ContactSheet
from tvad_desktop.ui.player.adjustment import Adjustment, Lines, Shape
from tvad_desktop.ui.player.heatmap_overlay import HeatStyle, render_contours
from tvad_desktop.ui.player.video_view import OverlaySettings, VideoView
from tvad_desktop.ui.review import incident_model

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def settle(qtbot, window) -> None:
    qtbot.waitUntil(lambda: not window.runner.live, timeout=20_000)


def test_one_field_alone_is_shown_twice_and_told() -> None:
    rgb = np.zeros((5, 2, 3), np.uint8)
    rgb[::2] = 200
    upper, lower = (Adjustment(lines=lines).apply(rgb) for lines in (Lines.UPPER, Lines.LOWER))
    assert upper.shape == rgb.shape
    assert (upper == 200).all()
    assert (lower == 0).all()[()] or not lower.any()
    assert Adjustment(lines=Lines.UPPER).words == "upper field alone"


def test_sharpening_makes_edges_steeper_and_leaves_plain_places() -> None:
    rgb = np.full((9, 16, 3), 100, np.uint8)
    rgb[:, 8:] = 150
    sharp = Adjustment(sharpness=1.0).apply(rgb)
    assert sharp[4, 7, 0] < 100
    assert sharp[4, 8, 0] > 150
    assert (sharp[4, 0], sharp[4, 15]) == (pytest.approx(100), pytest.approx(150))
    assert Adjustment().apply(rgb) is rgb


def test_a_shape_stretches_the_picture_and_what_is_saved_of_it(qtbot) -> None:
    view = VideoView()
    qtbot.addWidget(view)
    view.resize(800, 600)
    view.show_frame(Frame(0, 0, np.zeros((576, 704, 3), np.uint8)))
    view.set_adjustment(Adjustment(shape=Shape.SIXTEEN_NINE))
    rect = view.picture_rect()
    assert rect.width() / rect.height() == pytest.approx(16 / 9)
    assert (view.grab_picture().width(), view.grab_picture().height()) == (1024, 576)
    assert view.adjustment.words == "shape 16:9"


def test_contours_run_around_what_is_hot_and_nowhere_else() -> None:
    scores = np.zeros((12, 16), np.float32)
    scores[5:8, 6:10] = 0.95
    drawn = render_contours(scores, "inferno")
    alpha = np.array(
        [[drawn.pixelColor(x, y).alpha() for x in range(0, drawn.width(), 4)] for y in range(0, drawn.height(), 4)]
    )
    rows, columns = np.nonzero(alpha)
    assert rows.min() * 4 > 3 * 16
    assert rows.max() * 4 < 10 * 16
    assert not alpha[26, 32]  # the middle stays clear
    assert columns.size > 10


@pytest.mark.parametrize("style", list(HeatStyle))
def test_every_way_to_draw_heat_draws_something_and_is_remembered(window, qtbot, style: HeatStyle) -> None:
    window.workspace.transport.menu.heat_style.setCurrentIndex(list(HeatStyle).index(style))
    settle(qtbot, window)
    view = window.workspace.video_view
    assert view.overlay.style is style
    drawn = [view.grab_picture()]
    for other in HeatStyle:
        if other is not style:
            view.set_overlay(replace(view.overlay, style=other))
            drawn.append(view.grab_picture())
    view.set_overlay(replace(view.overlay, heatmap=False))
    drawn.append(view.grab_picture())
    assert all(one != two for place, one in enumerate(drawn) for two in drawn[:place])
    from tvad_desktop.ui.player.transport import Transport

    again = Transport(window._services.settings)
    qtbot.addWidget(again)
    assert again.overlay.style is style


def test_the_lens_shows_its_place_larger(qtbot) -> None:
    view = VideoView()
    qtbot.addWidget(view)
    view.resize(600, 600)
    rgb = np.zeros((600, 600, 3), np.uint8)
    rgb[290:310, 290:310] = 255
    view.set_overlay(OverlaySettings(heatmap=False, boxes=False, path=False))
    view.show_frame(Frame(0, 0, rgb))
    view.toggle_lens()
    view.lens = QPointF(300, 300)
    white = view.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    assert white.pixelColor(275, 300).red() > 200  # outside the square, within its enlargement
    view.toggle_lens()
    assert view.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8).pixelColor(275, 300).red() < 50


def test_before_and_after_stand_beside_the_incident_and_follow_the_choice(window, qtbot) -> None:
    settle(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_B, SHIFT)
    settle(qtbot, window)
    sides, incidents = window.workspace.sides, window.workspace.incidents.model.rows

    def moments() -> list[int]:
        return [view.player.time_us for view in sides.views]

    span = incidents[0].incident.span
    assert moments() == [max(0, span.start_us - 1_000_000), span.end_us + 1_000_000]
    assert [view.title.text().split("  ")[0] for view in sides.views] == ["before", "after"]
    qtbot.keyClick(window, Qt.Key.Key_Down)
    settle(qtbot, window)
    span = incidents[1].incident.span
    assert moments() == [span.start_us - 1_000_000, min(span.end_us + 1_000_000, 7_900_000)]
    qtbot.keyClick(window, Qt.Key.Key_B, SHIFT)
    assert sides.views == []
    settle(qtbot, window)


def test_the_contact_sheet_leads_to_an_incident(window, qtbot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_C, SHIFT)
    (sheet,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, ContactSheet) and one.isVisible()]
    assert sheet.view.model().rowCount() == 2
    sheet.view.setCurrentIndex(sheet.view.model().index(1))
    sheet.view.activated.emit(sheet.view.currentIndex())
    assert window.workspace.selection.incident_id == 2
    settle(qtbot, window)


def test_all_that_is_not_analysed_is_queued_and_its_end_is_told(make_window, qtbot, case_folder: Path) -> None:
    with CaseStore.open(case_folder, "x") as store:
        first = store.videos()[0]
        store.add_video(replace(first.video, sha256="e" * 64), first.camera_id, first.fps)
    window = make_window(analyse=lambda store, footage, job, on_segment: None)
    window.open_case(case_folder)
    qtbot.waitUntil(lambda: window.workspace.player.frame is not None and not window.runner.live, timeout=30_000)
    qtbot.keyClick(window, Qt.Key.Key_A, CTRL | SHIFT)
    assert [entry.video_id for entry in window.controller.queue.entries] == [2]
    qtbot.waitUntil(lambda: window.tasks.notice.text() == "The queue is done: 1 analysed.", timeout=20_000)
    settle(qtbot, window)


def test_pictures_of_incidents_do_not_fill_the_memory(window, qtbot, monkeypatch) -> None:
    settle(qtbot, window)
    monkeypatch.setattr(incident_model, "PICTURES_KEPT", 2)
    model, picture = window.workspace.incidents.model, QImage(2, 2, QImage.Format.Format_RGB32)
    first = model.rows[0].incident
    dropped: list[object] = []
    model.picture_dropped.connect(dropped.append)
    for number in range(5):
        model.set_picture(replace(first, peak_us=number), picture)
    assert len(model.pictures) == 2
    assert len(dropped) >= 3


def test_the_number_of_the_frame_is_shown(window, qtbot) -> None:
    window.workspace.player.seek(3_000_000)
    qtbot.waitUntil(lambda: window.workspace.transport.frame.text() == "frame 31", timeout=10_000)
    settle(qtbot, window)
