"""What a reviewer types and decides is saved, or said to be not saved; a colleague is never overturned unseen."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox

from tvad_desktop.domain.incident import Verdict
from tvad_desktop.storage import database
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.ui.dialogs.error_dialog import ErrorDialog
from tvad_desktop.ui.main_window import MainWindow
from tvad_desktop.ui.review.case_view import read_sequence


def settle(qtbot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.runner.live)


@pytest.fixture
def locked(case_folder, monkeypatch):
    """Another program that writes to the case for as long as the connection is open."""
    monkeypatch.setattr(database, "BUSY_TIMEOUT_S", 0.2)
    with closing(sqlite3.connect(case_folder / "case.sqlite", isolation_level=None)) as other:
        yield other


def write(window: MainWindow, text: str) -> None:
    window.workspace.chat.note.setPlainText(text)
    window.workspace.chat.save_note()


def test_a_note_typed_while_the_case_is_locked_is_kept_said_to_be_unsaved_and_saved_later(
    window, qtbot, case_folder, locked
):
    chat = window.workspace.chat
    window.controller.reviews._retry.setInterval(100)
    locked.execute("BEGIN IMMEDIATE")
    write(window, "a cart")
    qtbot.waitUntil(chat.unsaved.isVisible)
    assert "Not saved yet" in chat.unsaved.text()
    window.workspace.incidents.walk(1)  # away and back: it is still there
    window.workspace.incidents.walk(-1)
    assert chat.note.toPlainText() == "a cart"
    locked.execute("ROLLBACK")
    qtbot.waitUntil(lambda: not chat.unsaved.isVisible(), timeout=10_000)
    settle(qtbot, window)
    assert chat.note.toPlainText() == "a cart"
    with CaseStore.open(case_folder, "auditor") as store:
        assert store.note(1) == "a cart"
        assert store.reviews(1) == []  # and it carried no verdict
    assert [one for one in QApplication.topLevelWidgets() if isinstance(one, ErrorDialog) and one.isVisible()] == []


def test_verdicts_given_one_after_the_other_are_one_s_own_and_all_are_kept(window, qtbot, case_folder, locked):
    window.controller.reviews._retry.setInterval(100)
    locked.execute("BEGIN IMMEDIATE")
    write(window, "a cart")
    for verdict in (Verdict.CONFIRMED, Verdict.DISMISSED):
        window.workspace.chat.verdict_given.emit(verdict)
    qtbot.waitUntil(window.workspace.chat.unsaved.isVisible)
    locked.execute("ROLLBACK")
    qtbot.waitUntil(lambda: not window.controller.reviews._unsaved, timeout=10_000)
    settle(qtbot, window)
    with CaseStore.open(case_folder, "auditor") as store:
        assert [review.verdict for review in store.reviews(1)] == [Verdict.CONFIRMED, Verdict.DISMISSED]
        assert store.note(1) == "a cart"


def close_error(qtbot) -> str:
    """Wait for the error dialog, close it and return its words."""
    shown = []

    def find() -> bool:
        shown[:] = [one for one in QApplication.topLevelWidgets() if isinstance(one, ErrorDialog) and one.isVisible()]
        return bool(shown)

    qtbot.waitUntil(find)
    words = " ".join(label.text() for label in shown[0].findChildren(QLabel))
    shown[0].close()
    return words


def test_a_stale_window_does_not_overturn_a_colleague_and_shows_what_has_changed(window, qtbot, case_folder):
    with CaseStore.open(case_folder, "bob") as other:
        other.review(1, Verdict.CONFIRMED, "his bus", revision=other.revision(1))
    write(window, "my cart")
    words = close_error(qtbot)
    assert "has changed since you read it" in words
    assert "bob" in words
    assert "my cart" in words  # what was typed is not lost
    settle(qtbot, window)
    with CaseStore.open(case_folder, "auditor") as store:
        assert [review.verdict for review in store.reviews(1)] == [Verdict.CONFIRMED]
        assert store.note(1) == "his bus"
    assert window.workspace.incidents.model.rows[0].verdict is Verdict.CONFIRMED
    assert window.workspace.chat.note.toPlainText() == "his bus"
    window.workspace.chat.verdict_given.emit(Verdict.DISMISSED)  # having seen it, one may decide otherwise
    settle(qtbot, window)
    with CaseStore.open(case_folder, "auditor") as store:
        assert store.reviews(1)[-1].verdict is Verdict.DISMISSED
        assert store.note(1) == "his bus"


@pytest.mark.parametrize("answer", ["Retry", "Discard"])
def test_closing_a_window_on_a_locked_case_asks_before_anything_is_lost(
    window, qtbot, case_folder: Path, locked, answer, monkeypatch
):
    asked = []

    def ask(parent, title, text, *buttons):
        asked.append(text)
        if answer == "Retry":
            locked.execute("ROLLBACK")
        return getattr(QMessageBox.StandardButton, answer)

    monkeypatch.setattr(QMessageBox, "warning", ask)
    locked.execute("BEGIN IMMEDIATE")
    window.workspace.chat.note.setPlainText("a cart")
    QTimer.singleShot(0, window.close)
    qtbot.waitUntil(lambda: bool(asked), timeout=10_000)
    qtbot.waitUntil(lambda: not window.isVisible())
    assert "not saved yet" in asked[0]
    if locked.in_transaction:
        locked.execute("ROLLBACK")
    with CaseStore.open(case_folder, "auditor") as store:
        assert store.note(1) == ("a cart" if answer == "Retry" else "")


def test_a_case_that_fell_behind_is_told_when_it_is_opened(make_window, qtbot, case_folder):
    older = (case_folder / "case.sqlite").read_bytes()
    with CaseStore.open(case_folder, "bob") as store:
        store.camera("Yard")
    (case_folder / "case.sqlite").write_bytes(older)
    make_window().open_case(case_folder)
    assert "an older copy was put back" in close_error(qtbot)


def test_what_this_window_decides_is_not_read_again(window: MainWindow, qtbot, case_folder: Path) -> None:
    """To read a case of very many incidents after each verdict would keep a processor busy all day."""
    read = []
    window.controller.case.changed.connect(read.append)
    qtbot.keyClick(window, Qt.Key.Key_C)
    window.workspace.chat.note.setPlainText("A forklift")
    window.workspace.chat.save_note()
    window.workspace.chat.tags.given.emit("night")
    qtbot.waitUntil(lambda: not window.runner.live and window.controller.reviews.are_saved)
    assert window.controller.view.sequence == read_sequence(case_folder)
    window.controller.look_again()
    qtbot.waitUntil(lambda: not window.runner.live)
    assert read == []
    with CaseStore.open(case_folder, "another") as store:
        store.review(2, Verdict.DISMISSED, revision=store.revision(2))
    window.controller.look_again()
    qtbot.waitUntil(lambda: bool(read))
    qtbot.waitUntil(lambda: not window.runner.live)
