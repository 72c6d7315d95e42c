"""Footage is taken out of a case with a reason, with Ctrl+Z or by hand it comes back; nothing of it is lost."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from tvad_desktop.domain.incident import Verdict
from tvad_desktop.domain.job import Job
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.ui.look.words import tr
from tvad_desktop.workbench.verify import verify_case

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def dialog() -> QDialog:
    (shown,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
    return shown


def settle(qtbot, window) -> None:
    qtbot.waitUntil(lambda: not window.runner.live, timeout=20_000)
    window.activateWindow()  # as a window manager does when a dialog is gone
    qtbot.waitUntil(window.isActiveWindow)


def remove_by_keyboard(qtbot, window, reason: str) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Delete, CTRL)
    asked = dialog()
    assert len(window.controller.view.incidents) == 2
    said = " ".join(label.text() for label in asked.findChildren(QLabel))
    assert tr("With it go %n incident(s).", None, 2) in said, said
    assert not asked.go_ahead.isEnabled()
    qtbot.keyClicks(asked.reason, reason)
    qtbot.keyClick(asked.reason, Qt.Key.Key_Return)
    settle(qtbot, window)


def test_removed_footage_is_gone_from_the_window_and_comes_back_by_undo(window, qtbot, case_folder: Path) -> None:
    workspace = window.workspace
    qtbot.keyClick(window, Qt.Key.Key_C)
    settle(qtbot, window)
    remove_by_keyboard(qtbot, window, "another site")
    assert window.controller.view.videos == ()
    assert workspace.incidents.model.rows == []
    assert workspace.stage.video is None
    assert workspace.footage.removed.text() == "1 removed …"
    assert workspace.footage.removed.isVisible()
    assert verify_case(case_folder, job=Job()).is_sound
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    settle(qtbot, window)
    assert len(window.controller.view.videos) == 1
    assert sorted(row.verdict for row in workspace.incidents.model.rows) == sorted([Verdict.CONFIRMED, Verdict.OPEN])
    assert workspace.footage.removed.isHidden()


def test_what_was_removed_is_listed_and_put_back(window, qtbot, case_folder: Path) -> None:
    remove_by_keyboard(qtbot, window, "another site")
    qtbot.keyClick(window, Qt.Key.Key_Delete, CTRL | SHIFT)
    asked = dialog()
    assert asked.removed.item(0).text().startswith("yard0: another site (R. Eviewer, ")
    asked.go_ahead.click()
    settle(qtbot, window)
    assert len(window.controller.view.videos) == 1
    with CaseStore.open(case_folder, "bob") as store:
        assert [one.action for one in store.audit()][-2:] == ["video.remove", "video.restore"]
        store.verify_audit()
