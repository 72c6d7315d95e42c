"""A reviewer opens a case, goes through its incidents by keyboard, and everything is kept."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from tvad_desktop.domain.answers import NOTHING_UNUSUAL, FirstAnswer
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import Verdict
from tvad_desktop.domain.job import Job
from tvad_desktop.language.prompt_template import FIRST_QUESTION
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.ui.dialogs.case_dialogs import ImportDialog, NewCaseDialog
from tvad_desktop.ui.dialogs.error_dialog import ErrorDialog
from tvad_desktop.ui.dialogs.shortcuts import ShortcutDialog
from tvad_desktop.ui.main_window import MainWindow
from tvad_desktop.ui.review import incident_list, incident_panel
from tvad_desktop.ui.services import FootageToImport
from tvad_desktop.ui.tasks import Lane
from tvad_desktop.ui.workspace import NO_VIDEO


def dialogs(kind: type) -> list:
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible()]


def press(qtbot, window: MainWindow, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(window, key, modifier)


def settle(qtbot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.runner.live and window.controller.reviews.are_saved)


def test_a_case_opens_on_its_first_incident(window: MainWindow) -> None:
    workspace = window.workspace
    assert window.header.case_name.text() == "Yard at night"
    assert [row.incident.id for row in workspace.incidents.model.rows] == [1, 2]
    assert workspace.incidents.chosen_id == workspace.chat.incident_id == 1
    incident = workspace.incidents.model.rows[0].incident
    assert workspace.player.frame.time_us == incident.peak_us
    assert workspace.timeline.playhead_us == incident.peak_us
    assert workspace.timeline.marks[0].span == incident.span
    assert len(workspace.timeline.track) == 80
    (track,) = workspace.video_view.tracks
    assert track.points[0].time_us == incident.span.start_us
    assert workspace.heatmaps.at(incident.peak_us).max() == pytest.approx(0.9, abs=0.01)
    assert not workspace.incidents.model.pictures[next(iter(workspace.incidents.model.pictures))].isNull()


def test_without_a_case_the_window_says_how_to_begin(make_window) -> None:
    window = make_window()
    assert window.pages.currentWidget() is window.welcome
    assert not window.header.analyse.isVisible()
    assert window.workspace.incidents.empty.text() == incident_list.NO_CASE
    window.dialogs.footage.ask_import()
    assert len(dialogs(NewCaseDialog)) == 1
    dialogs(NewCaseDialog)[0].reject()


def test_a_new_case_asks_for_footage_and_remembers_itself(make_window, qtbot, tmp_path) -> None:
    window = make_window()
    window.dialogs.ask_new_case()
    dialog = dialogs(NewCaseDialog)[0]
    assert not dialog.go_ahead.isEnabled()
    dialog.name.setText("Car park / night")
    assert dialog.folder == tmp_path / "Car-park-night"
    dialog.go_ahead.click()
    qtbot.waitUntil(lambda: window.header.case_name.text() == "Car park / night")
    assert window.workspace.incidents.empty.text() == incident_list.NO_FOOTAGE
    assert window.workspace.video_view.message == NO_VIDEO
    assert window.recent_cases() == [tmp_path / "Car-park-night"]


def test_imported_footage_is_analysed_while_its_scores_stream_in(make_window, qtbot, tmp_path, footage_folder) -> None:
    window = make_window()
    with qtbot.waitSignal(window.controller.case.changed):
        window.create_case(tmp_path / "new", "New")
    window.dialogs.footage.ask_import([footage_folder])
    dialog = dialogs(ImportDialog)[0]
    dialog.camera.setCurrentText("Gate")
    steps = []
    window.controller.work.segment_saved.connect(lambda *_: steps.append(len(window.workspace.timeline.track)))
    dialog.go_ahead.click()
    qtbot.waitUntil(lambda: len(window.workspace.incidents.model.rows) == 2)
    settle(qtbot, window)
    assert len(steps) == 4
    assert len(window.workspace.timeline.track) == 80
    assert window.controller.view.camera_name(window.controller.view.videos[0]) == "Gate"
    assert not window.header.analyse.isVisible()
    assert not window.queue.lines


class TestDescribing:
    """After an analysis the model describes what was found, without being asked."""

    CAR = FirstAnswer(True, "an orange car", "driving, moving to the right", "center left", "center")

    def analyse(self, window: MainWindow, qtbot, folder: Path, footage_folder: Path) -> None:
        with qtbot.waitSignal(window.controller.case.changed):
            window.create_case(folder, "New")
        window.import_footage([FootageToImport(footage_folder, "Gate", 10.0)])
        qtbot.waitUntil(lambda: len(window.workspace.incidents.model.rows) == 2, timeout=30_000)

    def say(self, store, incident_id: int, question: str, job: Job, on_text) -> None:
        answer = self.CAR if incident_id == 1 else FirstAnswer(anomalous=False)
        store.add_message(incident_id, "user", question)
        store.add_message(incident_id, "assistant", answer.render())

    def test_the_list_shows_what_the_model_says(self, make_window, qtbot, tmp_path, footage_folder) -> None:
        window = make_window(ask=self.say)
        self.analyse(window, qtbot, tmp_path / "new", footage_folder)
        model, chat = window.workspace.incidents.model, window.workspace.chat
        qtbot.waitUntil(lambda: [row.opinion for row in model.rows] == ["Yes", "No"])
        settle(qtbot, window)
        assert [row.title for row in model.rows] == ["An orange car", "Moving to the right"]
        assert "the model says Yes" in model.data(model.index(0))
        window.workspace.incidents.walk(1)
        assert chat.incident_id == 1
        assert chat.heading.text() == "An orange car"
        qtbot.waitUntil(lambda: len(chat.conversation.bubbles) == 2)
        assert not window.queue.lines
        with CaseStore.open(tmp_path / "new", "auditor") as store:
            assert [message.text for message in store.messages(2)] == [FIRST_QUESTION, NOTHING_UNUSUAL]

    def test_a_question_does_not_wait_for_all_of_them(self, make_window, qtbot, tmp_path, footage_folder) -> None:
        asked, may_go_on = [], threading.Event()

        def say(store, incident_id: int, question: str, job: Job, on_text) -> None:
            asked.append((incident_id, question))
            may_go_on.wait(10)
            self.say(store, incident_id, question, job, on_text)

        window = make_window(ask=say)
        self.analyse(window, qtbot, tmp_path / "new", footage_folder)
        qtbot.waitUntil(lambda: asked == [(1, FIRST_QUESTION)])
        window.controller.questions.ask(1, "Why?")
        may_go_on.set()
        settle(qtbot, window)
        assert asked == [(1, FIRST_QUESTION), (1, "Why?"), (2, FIRST_QUESTION)]

    def test_a_cancel_ends_it_and_keeps_what_is_done(self, make_window, qtbot, tmp_path, footage_folder) -> None:
        def say(store, incident_id: int, question: str, job: Job, on_text) -> None:
            while incident_id == 2:
                job.checkpoint(0, 0)
            self.say(store, incident_id, question, job, on_text)

        window = make_window(ask=say)
        self.analyse(window, qtbot, tmp_path / "new", footage_folder)
        model = window.workspace.incidents.model
        qtbot.waitUntil(lambda: model.rows[0].opinion == "Yes" and bool(window.queue.lines))
        next(iter(window.queue.lines.values())).cancel.click()
        settle(qtbot, window)
        assert [row.opinion for row in model.rows] == ["Yes", ""]
        assert dialogs(ErrorDialog) == []

    def test_a_model_that_cannot_answer_is_said_once(self, make_window, qtbot, tmp_path, footage_folder) -> None:
        def refuse(store, incident_id: int, question: str, job: Job, on_text) -> None:
            raise UserError("The LoRA adapter is missing.", "Run the set-up again.")

        window = make_window(ask=refuse)
        self.analyse(window, qtbot, tmp_path / "new", footage_folder)
        settle(qtbot, window)
        (dialog,) = dialogs(ErrorDialog)
        assert "adapter is missing" in dialog.message.text()
        dialog.accept()
        assert [row.opinion for row in window.workspace.incidents.model.rows] == ["", ""]


def test_a_cancelled_analysis_can_be_taken_up_again(make_window, qtbot, tmp_path, footage_folder, services) -> None:
    entered = threading.Event()
    real = services.analyse

    def endless(store, footage, job: Job, on_segment) -> None:
        while True:
            entered.set()
            job.checkpoint(1, 4)

    calls = iter((endless, real))
    window = make_window(analyse=lambda *arguments: next(calls)(*arguments))
    with qtbot.waitSignal(window.controller.case.changed):
        window.create_case(tmp_path / "new", "New")
    window.dialogs.footage.ask_import([footage_folder])
    dialogs(ImportDialog)[0].go_ahead.click()
    qtbot.waitUntil(entered.is_set)
    qtbot.waitUntil(lambda: any(task.lane is Lane.ANALYSIS for task in window.queue.lines))
    line = next(line for task, line in window.queue.lines.items() if task.lane is Lane.ANALYSIS)
    line.pause.click()
    assert line.numbers.text() == "Paused"
    qtbot.waitUntil(lambda: not window.header.analyse.isEnabled())
    line.cancel.click()
    settle(qtbot, window)
    assert not window.queue.lines
    assert dialogs(ErrorDialog) == []
    assert window.header.analyse.isVisible()
    window.header.analyse.click()
    qtbot.waitUntil(lambda: len(window.workspace.incidents.model.rows) == 2)


def test_the_keyboard_walks_decides_and_takes_back(window: MainWindow, qtbot, case_folder: Path) -> None:
    incidents = window.workspace.incidents
    press(qtbot, window, Qt.Key.Key_Down)
    assert incidents.chosen_id == 2
    press(qtbot, window, Qt.Key.Key_C)
    qtbot.waitUntil(lambda: incidents.model.rows[1].verdict is Verdict.CONFIRMED)
    press(qtbot, window, Qt.Key.Key_Up)
    press(qtbot, window, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: incidents.model.rows[0].verdict is Verdict.DISMISSED)
    assert window.workspace.chat.dismiss.isChecked()
    press(qtbot, window, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: incidents.model.rows[0].verdict is Verdict.OPEN)
    settle(qtbot, window)
    with CaseStore.open(case_folder, "auditor") as store:
        assert [review.verdict for review in store.reviews(1)] == [Verdict.DISMISSED, Verdict.OPEN]
        assert [review.verdict for review in store.reviews(2)] == [Verdict.CONFIRMED]
        assert store.reviews(2)[0].reviewer == "R. Eviewer"
        assert sum(entry.action == "review.add" for entry in store.audit()) == 3
        store.verify_audit()


def test_frames_and_seconds_are_stepped(window: MainWindow, qtbot) -> None:
    player = window.workspace.player
    start_us = player.time_us
    for key, modifier, expected_us in (
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, start_us + 100_000),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, start_us),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier, start_us + 1_000_000),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier, start_us),
    ):
        press(qtbot, window, key, modifier)
        qtbot.waitUntil(lambda expected=expected_us: player.time_us == expected)


def test_a_mark_becomes_a_flag_and_part_of_the_note(window: MainWindow, qtbot, case_folder: Path) -> None:
    press(qtbot, window, Qt.Key.Key_M)
    settle(qtbot, window)
    with CaseStore.open(case_folder, "auditor") as store:
        note = store.note(1)
    assert note.strip() == "00:01.0"
    assert window.workspace.timeline.flags_us == (1_000_000,)


def test_a_text_field_keeps_its_letters(window: MainWindow, qtbot) -> None:
    window.activateWindow()
    window.workspace.chat.question.setFocus()
    qtbot.waitUntil(window.workspace.chat.question.hasFocus)
    qtbot.keyClicks(window.workspace.chat.question, "cd m")
    qtbot.keyClick(window.workspace.chat.question, Qt.Key.Key_Left)
    assert window.workspace.chat.question.text() == "cd m"
    assert window.workspace.chat.question.cursorPosition() == 3
    qtbot.keyClick(window.workspace.chat.question, Qt.Key.Key_Escape)
    assert not window.workspace.chat.question.hasFocus()
    assert window.workspace.incidents.model.rows[0].verdict is Verdict.OPEN


def test_the_dragged_threshold_derives_incidents_at_once_and_keeps_them(
    window: MainWindow, qtbot, case_folder: Path
) -> None:
    timeline = window.workspace.timeline
    timeline.threshold_moved.emit(0.7)  # 0.6 is no longer enough
    assert [mark.span.start_us for mark in timeline.marks] == [1_000_000]
    timeline.threshold_set.emit(0.7)
    qtbot.waitUntil(lambda: len(window.workspace.incidents.model.rows) == 1)
    settle(qtbot, window)
    with CaseStore.open(case_folder, "auditor") as store:
        assert [incident.id for incident in store.incidents()] == [1]
    timeline.threshold_moved.emit(0.95)
    assert timeline.marks == ()
    timeline.threshold_set.emit(0.95)
    qtbot.waitUntil(lambda: window.workspace.incidents.model.rows == [])
    assert window.workspace.incidents.empty.text() == incident_list.NOTHING_FOUND
    assert window.workspace.chat.incident_id == 0


def test_an_answer_streams_in_and_is_stored(window: MainWindow, qtbot, case_folder: Path) -> None:
    chat = window.workspace.chat
    seen = []
    window.controller.questions.answer_text.connect(lambda *_: seen.append(chat.conversation.bubbles[-1].body.text()))
    window.activateWindow()
    chat.question.setFocus()
    qtbot.waitUntil(chat.question.hasFocus)
    qtbot.keyClicks(chat.question, "When does it leave?")
    qtbot.keyClick(chat.question, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(seen) == 3)
    settle(qtbot, window)
    assert seen[0] == "It leaves "
    question, answer = chat.conversation.bubbles
    assert question.body.text() == "When does it leave?"
    assert "to the right." in answer.body.text()
    shown = [label.text() for label in answer.findChildren(type(answer.body))]
    assert "Yes 87%" in shown
    assert "⚠ Beware." in shown
    answer.body.linkActivated.emit("time:2500000")
    qtbot.waitUntil(lambda: window.workspace.player.time_us == 2_500_000)
    with CaseStore.open(case_folder, "auditor") as store:
        assert [message.role for message in store.messages(1)] == ["user", "assistant"]


def test_an_answer_can_be_stopped_and_survives_a_look_elsewhere(make_window, qtbot, case_folder: Path) -> None:
    def endless(store, incident_id, question, job: Job, on_text) -> None:
        on_text("Well")
        while True:
            job.checkpoint(0, 0)
            time.sleep(0.005)  # a model computes outside the interpreter's lock; this must not hold the window up

    window = make_window(ask=endless)
    window.open_case(case_folder)
    chat = window.workspace.chat
    qtbot.waitUntil(lambda: chat.incident_id == 1)
    chat.asked.emit("Why?")
    qtbot.waitUntil(lambda: chat.conversation.bubbles and chat.conversation.bubbles[-1].body.text() == "Well")
    window.workspace.incidents.walk(1)
    assert chat.conversation.bubbles == []
    window.workspace.incidents.walk(-1)
    assert chat.conversation.bubbles[-1].body.text() == "Well"
    chat.send.click()
    settle(qtbot, window)
    assert chat.conversation.bubbles == []
    assert dialogs(ErrorDialog) == []


def test_a_search_keeps_what_was_said(window: MainWindow, qtbot) -> None:
    chat, incidents = window.workspace.chat, window.workspace.incidents
    chat.note.setPlainText("Forklift without lights")
    chat.save_note()
    settle(qtbot, window)
    press(qtbot, window, Qt.Key.Key_Slash)
    incidents.search_field.setText("forklift")
    qtbot.waitUntil(lambda: [row.incident.id for row in incidents.model.rows] == [1])
    incidents.search_field.setText("nothing like that")
    qtbot.waitUntil(lambda: incidents.empty.isVisible())
    assert incidents.empty.text() == incident_list.NO_MATCH
    incidents.search_field.clear()
    qtbot.waitUntil(lambda: len(incidents.model.rows) == 2)


def test_a_case_that_is_none_gives_one_dialog_that_helps(make_window, qtbot, tmp_path) -> None:
    window = make_window()
    window.open_case(tmp_path / "nowhere")
    qtbot.waitUntil(lambda: len(dialogs(ErrorDialog)) == 1)
    dialog = dialogs(ErrorDialog)[0]
    assert "nowhere" in dialog.message.text()
    assert dialog.hint.text()
    assert dialog.report == ""
    window.show_trouble(UserError("Another one."))
    assert len(dialogs(ErrorDialog)) == 1
    dialog.accept()
    assert window.pages.currentWidget() is window.welcome


def test_a_bug_gives_a_report_to_copy(make_window) -> None:
    window = make_window()
    try:
        raise ZeroDivisionError("seven by nothing")
    except ZeroDivisionError as error:
        window.show_trouble(error)
    dialog = dialogs(ErrorDialog)[0]
    assert "seven by nothing" in dialog.report
    assert "test_main_window.py" in dialog.report
    assert str(window._services.log_path) in dialog.hint.text()
    dialog.accept()


def test_missing_footage_is_said_in_place_of_the_picture(make_window, qtbot, case_folder, services) -> None:
    def refuse(path: Path, fps: float | None):
        raise UserError(f"{path} does not exist.", "Connect the disk.")

    window = make_window(open_footage=refuse)
    window.open_case(case_folder)
    qtbot.waitUntil(lambda: "Connect the disk." in window.workspace.video_view.message)
    assert dialogs(ErrorDialog) == []


def test_dropped_footage_is_offered_for_import(window: MainWindow, footage_folder: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(footage_folder))])
    button, key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(QPoint(5, 5)), Qt.DropAction.CopyAction, mime, button, key))
    dialog = dialogs(ImportDialog)[0]
    assert [one.path for one in dialog.footage] == [footage_folder]
    assert dialog.footage[0].fps == 10.0
    dialog.reject()


def test_every_key_is_listed(window: MainWindow, qtbot) -> None:
    press(qtbot, window, Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier)
    assert len(dialogs(ShortcutDialog)) == 1
    dialogs(ShortcutDialog)[0].accept()
    keys = [key for shortcut in window.keys.shortcuts for key in shortcut.keys]
    assert len(keys) == len(set(keys))
    assert {"Space", "K", "J", "L", "Left", "Shift+Left", "Up", "C", "D", "M", "/", "F11", "?"} <= set(keys)


def test_theme_overlay_and_size_are_remembered(make_window, qtbot) -> None:
    first = make_window()
    was_dark = first.theme.colours.is_dark
    first.header.theme_switch.click()
    assert first.theme.colours.is_dark is not was_dark
    first.workspace.transport.opacity.setValue(30)
    first.workspace.transport.colour_map.setCurrentText("turbo")
    first.workspace.transport.boxes.click()
    first.resize(1100, 720)
    first.close()
    second = make_window()
    overlay = second.workspace.transport.overlay
    assert (overlay.opacity, overlay.colour_map, overlay.boxes, overlay.path) == (0.3, "turbo", False, True)
    assert second.theme.colours.is_dark is not was_dark


def test_a_note_still_being_written_is_saved_when_the_window_closes(window: MainWindow, case_folder: Path) -> None:
    window.workspace.chat.note.setPlainText("Seen by the guard")
    window.close()
    with CaseStore.open(case_folder, "auditor") as store:
        assert store.note(1) == "Seen by the guard"
        store.verify_audit()


def test_a_note_saves_itself_while_it_is_written(window: MainWindow, qtbot, case_folder: Path) -> None:
    def kept() -> list[str]:
        with CaseStore.open(case_folder, "auditor") as store:
            return [note.text for note in store.notes(1)]

    assert incident_panel.NOTE_SAVED_MS < 1_000
    note = window.workspace.chat.note
    note.setFocus()
    begun = monotonic()
    while not kept():  # never a pause long enough to call it finished
        qtbot.keyClicks(note, "x")
        qtbot.wait(50)
        assert monotonic() - begun < 60  # of a machine that does much else
    assert set(kept()[0]) == {"x"}
    assert note.textCursor().atEnd()


def test_no_button_has_the_focus_after_the_start(make_window, qtbot) -> None:
    window = make_window()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Space)
    assert dialogs(NewCaseDialog) == []


def test_keys_mean_the_same_wherever_the_focus_is(window: MainWindow, qtbot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    workspace = window.workspace
    for focused in (window.header.theme_switch, workspace.incidents.order, workspace.transport.boxes):
        focused.setFocus()
        qtbot.waitUntil(focused.hasFocus)
        qtbot.keyClick(focused, Qt.Key.Key_Down)
        assert workspace.incidents.chosen_id == 2
        qtbot.keyClick(focused, Qt.Key.Key_Up)
        assert workspace.incidents.chosen_id == 1
        qtbot.keyClick(focused, Qt.Key.Key_Space)
        assert workspace.player.playing
        qtbot.keyClick(focused, Qt.Key.Key_Space)
        assert not workspace.player.playing
    was_dark = window.theme.colours.is_dark
    window.header.theme_switch.setFocus()
    qtbot.keyClick(window.header.theme_switch, Qt.Key.Key_Return)
    assert window.theme.colours.is_dark is not was_dark


def test_opening_the_window_never_imports_torch(tmp_path) -> None:
    program = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pathlib import Path
from tvad_desktop.app import make_services
from tvad_desktop.ui.main_window import MainWindow
from tvad_desktop.ui.look.theme import Theme
application = QApplication([])
settings = QSettings(sys.argv[1], QSettings.Format.IniFormat)
window = MainWindow(make_services(settings, Path("log"), Path()), Theme(application, settings))
window.show()
application.processEvents()
window.close()
heavy = {"torch", "transformers", "peft", "onnxruntime", "llama_cpp"}
import json
print(json.dumps(sorted(heavy & set(sys.modules))))
"""
    run = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "window.ini")], capture_output=True, text=True, check=True
    )
    assert json.loads(run.stdout.splitlines()[-1]) == []
