"""The page of a camera, and the same moment of another one."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from tvad_desktop.domain.cameras import AlsoTimed
from tvad_desktop.domain.origin import OriginPart
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.ui.dialogs.camera_page import CameraDialog
from tvad_desktop.ui.dialogs.case_dialogs import RecordingTimeDialog
from tvad_desktop.ui.dialogs.zone_dialog import ZoneDialog
from tvad_desktop.workbench.profiles import save_version


def open_page(window) -> CameraDialog:
    window.dialogs.show_cameras()
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, CameraDialog) and one.isVisible())


def test_the_page_of_a_camera_follows_what_it_learns(window, qtbot, case_folder, monkeypatch) -> None:
    undone: list[str] = []
    monkeypatch.setattr(window.controller.cameras, "undo_learning", undone.append)
    page = open_page(window)
    qtbot.waitUntil(lambda: "Learned" in page.rows, timeout=10_000)
    assert page.camera.currentText() == "Gate"
    assert "0.50" in page.rows["Threshold"].text()
    assert not page.undo.isEnabled()
    with CaseStore.open(case_folder, "x") as store, store.one_act():
        save_version(store, 1, b"what it learned", "0" * 64, [OriginPart("/normal.mp4", "1" * 64)])
    window.controller.reload()
    qtbot.waitUntil(lambda: "Version 1" in page.rows, timeout=10_000)
    assert "normal.mp4" in page.rows["Version 1"].text()
    assert page.undo.isEnabled()
    page.undo.click()
    assert undone == ["Gate"]
    page.accept()
    qtbot.waitUntil(lambda: not window.runner.live)


def test_the_same_moment_of_the_next_camera(window, qtbot, case_folder, footage_folder) -> None:
    said: list[str] = []
    window.workspace.cameras.said.connect(said.append)
    window.workspace.cameras.change(1)
    assert "No other camera" in said[0]
    with CaseStore.open(case_folder, "x") as store:
        first = store.videos()[0]
        yard = store.add_video(replace(first.video, sha256="f" * 64), store.camera("Yard").id, first.fps)
        store.set_recorded_from(first.id, datetime(2026, 3, 12, 12, 0, 2))
        store.set_recorded_from(yard.id, datetime(2026, 3, 12, 12, 0, 0))
    with qtbot.waitSignal(window.controller.case.changed):
        window.controller.reload()
    window.workspace.player.seek(3_000_000)
    qtbot.waitUntil(lambda: window.workspace.player.time_us == 3_000_000, timeout=10_000)
    window.workspace.cameras.change(1)
    qtbot.waitUntil(lambda: window.workspace.player.frame is not None and not window.runner.live, timeout=10_000)
    assert (window.workspace.video_id, window.workspace.player.time_us) == (yard.id, 5_000_000)


def test_the_line_of_a_camera_leads_to_its_other_footage(window, qtbot, case_folder) -> None:
    line = window.workspace.stage.camera_line
    assert not line.isVisible()
    with CaseStore.open(case_folder, "x") as store:
        first = store.videos()[0]
        later = store.add_video(replace(first.video, sha256="e" * 64), first.camera_id, first.fps)
        store.set_recorded_from(first.id, datetime(2026, 3, 12, 12, 0, 0))
        store.set_recorded_from(later.id, datetime(2026, 3, 12, 12, 0, 24))
    with qtbot.waitSignal(window.controller.case.changed):
        window.controller.reload()
    qtbot.waitUntil(line.isVisible)
    middle = QPoint(line.width() * 28 // 32, 5)  # four seconds into the later one; between them are 16 s of nothing
    assert line.place_at(line.width() * 0.5) is None
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.waitUntil(lambda: window.workspace.video_id == later.id and not window.runner.live, timeout=10_000)
    assert abs(window.workspace.player.time_us - 4_000_000) < 150_000


def test_a_recording_time_is_set_for_many_at_once_and_undone(window, qtbot, case_folder) -> None:
    with CaseStore.open(case_folder, "x") as store:
        first = store.videos()[0]
        later = store.add_video(replace(first.video, sha256="d" * 64), first.camera_id, first.fps)
    with qtbot.waitSignal(window.controller.case.changed):
        window.controller.reload()
    window.dialogs.footage.ask_recording_time(first.id)
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, RecordingTimeDialog))
    dialog.also.setCurrentIndex(dialog.also.findData(AlsoTimed.FOLLOWING))
    with qtbot.waitSignal(window.controller.case.changed, timeout=10_000):
        dialog.accept()
    began = [video.recorded_from for video in window.controller.view.videos]
    assert began[0] is not None
    assert began[1] == began[0] + timedelta(seconds=8)
    with qtbot.waitSignal(window.controller.case.changed, timeout=10_000):
        window.workspace.history.undo()
    assert [video.recorded_from for video in window.controller.view.videos] == [None, None]
    assert later.id == 2


def test_a_zone_is_drawn_named_and_kept(window, qtbot, case_folder) -> None:
    qtbot.waitUntil(lambda: window.workspace.player.frame is not None and not window.runner.live, timeout=10_000)
    page = open_page(window)
    qtbot.waitUntil(lambda: "Threshold" in page.rows, timeout=10_000)
    page.zones.click()
    qtbot.waitUntil(lambda: bool(window.findChildren(ZoneDialog)), timeout=10_000)
    (dialog,) = window.findChildren(ZoneDialog)
    rect = dialog.canvas.picture_rect()
    for x, y in ((0.5, 0.5), (0.9, 0.5), (0.9, 0.9)):
        assert not dialog.add.isEnabled()
        place = QPoint(round(rect.x() + x * rect.width()), round(rect.y() + y * rect.height()))
        qtbot.mouseClick(dialog.canvas, Qt.MouseButton.LeftButton, pos=place)
    assert not dialog.add.isEnabled()  # it has no name yet
    dialog.name.setText("yard")
    dialog.by_day.setChecked(True)
    dialog.add.click()
    assert [dialog.list.item(row).text() for row in range(dialog.list.count())] == [
        "yard: People, from 22:00 to 06:00 by the recorder's clock"
    ]
    dialog.keep.click()
    qtbot.waitUntil(lambda: "Zones" in page.rows, timeout=10_000)
    assert "yard" in page.rows["Zones"].text()
    with CaseStore.open(case_folder, "x") as store:
        (zone,) = store.zones(store.camera("Gate").id)
    assert (zone.name, zone.day_minutes, zone.kinds, len(zone.corners)) == ("yard", (1320, 360), ("person",), 3)
    assert abs(zone.corners[1][0] - 0.9) < 0.01
    page.accept()
    qtbot.waitUntil(lambda: not window.runner.live)


def test_a_zone_is_drawn_on_a_picture_of_its_own_camera(window, qtbot) -> None:
    told: list[object] = []
    window.dialogs.trouble.connect(told.append)
    window.dialogs.ask_zones("Yard")
    assert "No picture of Yard" in str(told[0])
