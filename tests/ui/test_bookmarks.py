"""Moments are noted apart from incidents, listed, shown in the timeline, written anew, taken back and gone to; footage
gets another name. All of it is undone and done again, and nothing of it is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from shiboken6 import isValid

from tvad_desktop.domain.job import Job
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.ui.dialogs.bookmarks_dialog import BookmarksDialog, NoteDialog
from tvad_desktop.ui.dialogs.moments_table import MomentsModel
from tvad_desktop.ui.dialogs.rename_dialog import RenameDialog
from tvad_desktop.ui.player.timeline import BOOKMARK_HEIGHT
from tvad_desktop.workbench.verify import verify_case

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def shown(kind: type[QDialog]) -> QDialog:
    (dialog,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]
    return dialog


def press(qtbot, window, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    """A key of the window, once everything before it is done and the window is in front."""
    qtbot.waitUntil(lambda: not window.runner.live, timeout=30_000)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.setFocus()
    qtbot.keyClick(window, key, modifier)


def notes(window) -> list[str]:
    return [one.note for one in window.controller.view.bookmarks]


def wait_for_notes(qtbot, window, expected: list[str]) -> None:
    qtbot.waitUntil(lambda: notes(window) == expected and not window.runner.live, timeout=30_000)


def note_here(qtbot, window, time_us: int, note: str) -> None:
    window.workspace.player.seek(time_us)
    qtbot.waitUntil(lambda: window.workspace.selection.now.time_us == time_us, timeout=30_000)
    before = len(notes(window))
    press(qtbot, window, Qt.Key.Key_D, CTRL)
    asked = shown(NoteDialog)
    qtbot.keyClicks(asked.note, note)
    qtbot.keyClick(asked.note, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(notes(window)) == before + 1 and not window.runner.live, timeout=30_000)


@pytest.fixture
def listed(window, qtbot) -> Iterator[BookmarksDialog]:
    """Two bookmarks, and their list beside the window."""
    note_here(qtbot, window, 4_000_000, "A van leaves")
    note_here(qtbot, window, 1_000_000, "The gate opens")
    press(qtbot, window, Qt.Key.Key_D, CTRL | SHIFT)
    dialog = shown(BookmarksDialog)
    yield dialog
    if isValid(dialog):
        dialog.close()


def test_a_moment_is_noted_by_a_key_with_undo_and_redo(window, qtbot, case_folder: Path) -> None:
    incidents = window.controller.view.incidents
    note_here(qtbot, window, 3_000_000, "The gate opens")
    (mark,) = window.controller.view.bookmarks
    assert (mark.time_us, mark.author) == (3_000_000, "R. Eviewer")
    assert window.workspace.timeline.bookmarks == (mark,)
    assert window.workspace.footage.bookmarks.text() == "1 bookmark …"
    assert window.controller.view.incidents == incidents
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    wait_for_notes(qtbot, window, [])
    assert window.workspace.timeline.bookmarks == ()
    assert window.workspace.footage.bookmarks.isHidden()
    press(qtbot, window, Qt.Key.Key_Z, CTRL | SHIFT)
    wait_for_notes(qtbot, window, ["The gate opens"])
    assert verify_case(case_folder, job=Job()).is_sound


def test_the_list_goes_there_and_says_what_is_noted(listed, window, qtbot) -> None:
    assert [listed.table.item(row, 3).text() for row in range(2)] == ["The gate opens", "A van leaves"]
    listed.table.setCurrentCell(1, 0)
    qtbot.waitUntil(lambda: window.workspace.selection.now.time_us == 4_000_000, timeout=30_000)
    listed.search.setText("gate")
    assert [one.note for one in listed.shown] == ["The gate opens"]
    listed.search.setText("nothing such")
    assert "No bookmark fits" in listed.empty.text()


def test_a_note_is_written_anew_and_a_bookmark_taken_back_with_undo(listed, window, qtbot) -> None:
    listed.table.setCurrentCell(0, 0)
    listed.write.click()
    asked = shown(NoteDialog)
    assert asked.note.text() == "The gate opens"
    asked.note.setText("The gate is open")
    asked.accept()
    wait_for_notes(qtbot, window, ["The gate is open", "A van leaves"])
    qtbot.waitUntil(lambda: listed.table.item(0, 3).text() == "The gate is open")
    assert listed.current.note == "The gate is open"  # stays highlighted
    listed.remove.click()
    wait_for_notes(qtbot, window, ["A van leaves"])
    window.workspace.history.undo()
    wait_for_notes(qtbot, window, ["The gate is open", "A van leaves"])
    window.workspace.history.undo()
    wait_for_notes(qtbot, window, ["The gate opens", "A van leaves"])


def test_keys_walk_from_bookmark_to_bookmark(listed, window, qtbot) -> None:
    listed.close()
    now = window.workspace.selection
    window.workspace.player.seek(0)
    qtbot.waitUntil(lambda: now.now.time_us == 0, timeout=30_000)
    for key, time_us in ((Qt.Key.Key_Down, 1_000_000), (Qt.Key.Key_Down, 4_000_000), (Qt.Key.Key_Up, 1_000_000)):
        press(qtbot, window, key, CTRL)
        qtbot.waitUntil(lambda time_us=time_us: now.now.time_us == time_us, timeout=30_000)


def test_the_timeline_says_a_bookmark_under_the_pointer_and_in_its_table(listed, window) -> None:
    timeline, video = window.workspace.timeline, window.workspace.video
    assert timeline.bookmark_at(4_000_000).note == "A van leaves"
    assert timeline.bookmark_at(2_500_000) is None
    table = MomentsModel(video, timeline.track, timeline.marks, timeline.bookmarks)
    assert table.data(table.index(4, 4)) == "A van leaves"
    assert table.data(table.index(3, 4)) == ""


def test_a_case_that_cannot_be_changed_gets_no_bookmark(window, qtbot, case_folder: Path) -> None:
    with CaseStore.open(case_folder, "bob") as store:
        store.close_case("done")
    window.controller.reload()
    qtbot.waitUntil(lambda: window.controller.view.is_closed and not window.runner.live, timeout=30_000)
    press(qtbot, window, Qt.Key.Key_D, CTRL)
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, NoteDialog) and one.isVisible()]
    assert notes(window) == []


def test_footage_is_renamed_by_a_key_with_undo(window, qtbot, case_folder: Path) -> None:
    line = window.workspace.footage.model.lines

    def wait_for(name: str) -> None:
        named = window.workspace.footage.model
        qtbot.waitUntil(lambda: named.lines[0].name == name and not window.runner.live, timeout=30_000)

    (file_name,) = [one.name for one in line]
    press(qtbot, window, Qt.Key.Key_F2)
    asked = shown(RenameDialog)
    assert asked.field.text() == file_name
    asked.field.setText("Gate, north")
    qtbot.keyClick(asked.field, Qt.Key.Key_Return)
    wait_for("Gate, north")
    assert verify_case(case_folder, job=Job()).is_sound
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    wait_for(file_name)
    press(qtbot, window, Qt.Key.Key_Z, CTRL | SHIFT)
    wait_for("Gate, north")
    press(qtbot, window, Qt.Key.Key_F2)
    asked = shown(RenameDialog)
    asked.field.clear()
    qtbot.keyClick(asked.field, Qt.Key.Key_Return)
    wait_for(file_name)


def test_a_bookmark_made_while_playing_lets_it_play_on(window, qtbot) -> None:
    player = window.workspace.player
    player.seek(0)
    qtbot.waitUntil(lambda: player.time_us == 0)
    player.play(0.125)
    qtbot.waitUntil(lambda: player.time_us > 0)
    window.dialogs.bookmarks.ask_here()
    assert not player.playing
    shown(NoteDialog).reject()
    assert player.playing
    assert player.speed == 0.125
    player.pause()
    assert notes(window) == []


def test_a_click_on_a_bookmark_goes_to_its_very_moment(listed, window, qtbot) -> None:
    timeline = window.workspace.timeline
    with qtbot.waitSignal(timeline.seek_requested) as moment:
        timeline.click(4.01, BOOKMARK_HEIGHT)
    assert moment.args == [4_000_000]
    with qtbot.waitSignal(timeline.seek_requested) as moment:
        timeline.click(4.01, 0.3)
    assert moment.args == [4_010_000]
