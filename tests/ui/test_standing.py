"""A case that nothing may be changed in: it opens, says why, and every control that would change it rests."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.writer import Writers
from tvad_desktop.ui.dialogs.reason_dialog import ReasonDialog
from tvad_desktop.ui.main_window import MainWindow

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
HOLD = (
    "import sys; from pathlib import Path; from tvad_desktop.storage.writer import claim_writing;"
    "claim_writing(Path(sys.argv[1]), 'bob, second window'); print('held', flush=True); sys.stdin.read()"
)


def settle(qtbot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.runner.live and window.controller.reviews.are_saved, timeout=10_000)


def entries(folder: Path) -> list[str]:
    with CaseStore.open(folder, "auditor") as store:
        store.verify_audit()
        return [entry.action for entry in store.audit()]


def give_reason(qtbot, window: MainWindow, reason: str) -> None:
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, ReasonDialog) and one.isVisible())
    assert not dialog.go_ahead.isEnabled()
    dialog.reason.setText(reason)
    dialog.accept()
    window.activateWindow()  # a screen would do so
    window.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window)


def test_a_closed_case_rests_until_it_is_reopened(window: MainWindow, qtbot, case_folder: Path) -> None:
    chat, bar = window.workspace.chat, window.standing
    assert bar.isHidden()
    tip = chat.confirm.toolTip()
    qtbot.keyClick(window, Qt.Key.Key_L, CTRL | SHIFT)
    give_reason(qtbot, window, "handed over")
    qtbot.waitUntil(lambda: bar.isVisible())
    settle(qtbot, window)
    assert "The case was closed at" in bar.words.text()
    assert "was closed at" in chat.confirm.toolTip()
    for control in (chat.confirm, chat.note, window.header.prompts, window.workspace.footage.add):
        assert not control.isEnabled()
    before = entries(case_folder)
    for key in (Qt.Key.Key_C, Qt.Key.Key_S):
        qtbot.keyClick(window, key)
        settle(qtbot, window)
        assert window.tasks.notice.text().startswith("Nothing was changed. The case was closed")
    assert entries(case_folder) == before
    bar.reopen.click()
    give_reason(qtbot, window, "new footage")
    qtbot.waitUntil(lambda: bar.isHidden())
    settle(qtbot, window)
    assert chat.confirm.isEnabled()
    assert chat.confirm.toolTip() == tip
    qtbot.keyClick(window, Qt.Key.Key_C)
    settle(qtbot, window)
    assert entries(case_folder)[len(before) :] == ["setting.set", "case.reopen", "review.add"]


def test_a_second_window_looks_on_and_writes_when_the_first_is_closed(make_window, qtbot, case_folder: Path) -> None:
    writers = Writers()

    def open_store(folder: Path) -> CaseStore:
        store = CaseStore.open(folder, "ada")
        store.read_only = writers.find_reason_against(folder, "ada")
        return store

    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(case_folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        try:
            assert other.stdout.readline() == "held\n"
            window = make_window(open_store=open_store, enter_case=writers.enter)
            window.open_case(case_folder)
            qtbot.waitUntil(lambda: window.standing.isVisible(), timeout=30_000)
            assert "open elsewhere: bob, second window" in window.standing.words.text()
            assert not window.standing.reopen.isVisible()
            assert not window.workspace.chat.confirm.isEnabled()
            with CaseStore.open(case_folder, "bob") as store:  # what the other one does is seen here
                store.write_note(1, "seen by bob", revision=store.revision(1))
            qtbot.waitUntil(lambda: window.controller.view.notes.get(1) == "seen by bob", timeout=10_000)
        finally:
            other.kill()
    qtbot.waitUntil(lambda: window.standing.isHidden(), timeout=10_000)
    settle(qtbot, window)
    assert window.workspace.chat.confirm.isEnabled()
