"""A dismissal teaches the camera once its effect was seen; cameras learn in the background, and learning is undone."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import Verdict
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.origin import OriginPart
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.ui.dialogs import learn_dialog
from tvad_desktop.ui.dialogs.error_dialog import ErrorDialog
from tvad_desktop.ui.dialogs.learn_dialog import LearnDialog
from tvad_desktop.ui.main_window import MainWindow
from tvad_desktop.ui.review import teach_bar
from tvad_desktop.ui.review.teach_bar import TeachBar, say_effect, warn
from tvad_desktop.ui.tasks import Lane
from tvad_desktop.workbench.profiles import save_version
from tvad_desktop.workbench.teach import DismissalPreview, IncidentEffect

SHIFT = Qt.KeyboardModifier.ShiftModifier


def look(store: CaseStore, incident_id: int, job: Job) -> DismissalPreview:
    """A stand-in for the look at the footage: the incident vanishes, the other one stays."""
    record = store.latest_profile(1)
    if record is None:
        raise UserError("The camera has not learned.")
    job.checkpoint(1, 2)
    effects = tuple(
        IncidentEffect(one.id, one.peak_score, 0.2 if one.id == incident_id else one.peak_score, one.id == incident_id,
                       Verdict.OPEN)
        for one in store.incidents()
    )  # fmt: skip
    content = f"after {record.version}".encode()
    return DismissalPreview(incident_id, 1, "Gate", effects, 0, record.version, record.sha256, "0" * 64, content)


def learn(store: CaseStore, learning, job: Job):
    job.checkpoint(1, 2)
    camera_id = store.camera(learning.camera).id
    origin = [OriginPart(str(one.path), "0" * 64) for one in learning.footage]
    return save_version(store, camera_id, repr(learning).encode(), "0" * 64, origin)


@pytest.fixture
def services(services):
    return replace(services, learn=learn, preview_dismissal=look)


@pytest.fixture
def taught_case(case_folder: Path) -> Path:
    """The case, whose camera knows what is normal."""
    with CaseStore.open(case_folder, "ada") as store:
        save_version(store, 1, b"normal", "0" * 64, [])
    return case_folder


@pytest.fixture
def show(make_window, qtbot):
    """A window on a case, the first incident chosen."""

    def show(folder: Path, **replaced) -> MainWindow:
        window = make_window(**replaced)
        window.open_case(folder)
        qtbot.waitUntil(lambda: window.workspace.player.frame is not None and not window.runner.live)
        return window

    return show


def press(qtbot, window: MainWindow, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(window, key, modifier)


def dialogs(kind: type) -> list:
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible()]


def versions(folder: Path) -> list[bytes]:
    with CaseStore.open(folder, "auditor") as store:
        store.verify_audit()
        return [store.profile_path(record).read_bytes() for record in store.profiles(1)]


def settle(qtbot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.runner.live and window.controller.reviews.are_saved)


def test_a_dismissal_teaches_once_its_effect_was_seen(show, qtbot, taught_case) -> None:
    window = show(taught_case)
    bar = window.workspace.chat.teach
    assert bar.isHidden()
    press(qtbot, window, Qt.Key.Key_D)
    qtbot.waitUntil(bar.isVisible)
    assert bar.words.text() == teach_bar.OFFER
    assert bar.teach.isVisible()
    assert not bar.keep.isVisible()
    press(qtbot, window, Qt.Key.Key_T)
    qtbot.waitUntil(bar.keep.isVisible)
    assert bar.words.text().startswith("Incident 1 would vanish (0.90 → 0.20).")
    settle(qtbot, window)
    assert versions(taught_case) == [b"normal"]
    press(qtbot, window, Qt.Key.Key_T)
    qtbot.waitUntil(lambda: "has learned it (version 2)" in window.tasks.notice.text())
    settle(qtbot, window)
    assert versions(taught_case) == [b"normal", b"after 1"]
    assert bar.isHidden()
    assert window.header.analyse.isVisible()
    assert window.header.analyse.text() == "Analyse again"
    window.tasks.close_notice.click()
    assert not window.queue.lines


def test_a_dismissal_may_leave_the_camera_as_it_is(show, qtbot, taught_case) -> None:
    window = show(taught_case)
    bar = window.workspace.chat.teach
    press(qtbot, window, Qt.Key.Key_D)
    qtbot.waitUntil(bar.isVisible)
    press(qtbot, window, Qt.Key.Key_T, SHIFT)
    assert bar.isHidden()
    settle(qtbot, window)
    with CaseStore.open(taught_case, "auditor") as store:
        assert [review.verdict for review in store.reviews(1)] == [Verdict.DISMISSED]
    assert versions(taught_case) == [b"normal"]
    press(qtbot, window, Qt.Key.Key_D)
    settle(qtbot, window)
    press(qtbot, window, Qt.Key.Key_D)
    qtbot.waitUntil(bar.isVisible)


def test_nothing_is_offered_for_a_camera_that_has_not_learned(show, qtbot, case_folder) -> None:
    window = show(case_folder)
    press(qtbot, window, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: window.workspace.chat.dismiss.isChecked())
    settle(qtbot, window)
    assert window.workspace.chat.teach.isHidden()
    press(qtbot, window, Qt.Key.Key_T)
    assert window.runner.live == ()


def test_the_look_waits_in_its_lane_and_can_be_cancelled(show, qtbot, taught_case) -> None:
    def endless(store, incident_id: int, job: Job):
        while True:
            job.checkpoint(1, 4)

    window = show(taught_case, preview_dismissal=endless)
    bar = window.workspace.chat.teach
    press(qtbot, window, Qt.Key.Key_D)
    qtbot.waitUntil(bar.isVisible)
    bar.teach.click()
    assert bar.words.text() == teach_bar.WAITING
    assert not bar.teach.isEnabled()
    ((task, line),) = window.queue.lines.items()
    assert task.lane is Lane.ANALYSIS
    press(qtbot, window, Qt.Key.Key_Down)
    assert bar.isHidden()
    press(qtbot, window, Qt.Key.Key_Up)
    assert bar.words.text() == teach_bar.WAITING
    line.cancel.click()
    settle(qtbot, window)
    assert bar.words.text() == teach_bar.OFFER
    assert bar.teach.isEnabled()
    assert dialogs(ErrorDialog) == []


def test_an_effect_that_is_out_of_date_is_told(show, qtbot, taught_case) -> None:
    window = show(taught_case)
    bar = window.workspace.chat.teach
    press(qtbot, window, Qt.Key.Key_D)
    qtbot.waitUntil(bar.isVisible)
    press(qtbot, window, Qt.Key.Key_T)
    qtbot.waitUntil(bar.keep.isVisible)
    settle(qtbot, window)
    with CaseStore.open(taught_case, "bob") as store:
        save_version(store, 1, b"other", "0" * 64, [])
    bar.keep.click()
    qtbot.waitUntil(lambda: len(dialogs(ErrorDialog)) == 1)
    (dialog,) = dialogs(ErrorDialog)
    assert "learned something else" in dialog.message.text()
    dialog.accept()


class TestWords:
    def effect(self, *effects: IncidentEffect, unseen: int = 0) -> DismissalPreview:
        return DismissalPreview(1, 1, "Gate", effects, unseen, 1, "0" * 64, "0" * 64, b"")

    def test_what_vanishes_and_what_stays(self) -> None:
        gone = IncidentEffect(1, 0.9, 0.2, True, Verdict.DISMISSED)
        also = IncidentEffect(3, 0.8, 0.1, True, Verdict.CONFIRMED)
        stays = IncidentEffect(4, 0.7, 0.7, False, Verdict.OPEN)
        assert say_effect(self.effect(gone, also, stays, unseen=1)) == (
            "Incidents 1 and 3 would vanish (0.90 → 0.20, 0.80 → 0.10). 1 other incident nearby would stay. "
            "1 farther away in this video was not looked at."
        )
        assert warn([gone, also]) == "⚠ Incident 3 was confirmed."
        assert warn([gone]) == ""

    def test_an_incident_that_only_grows_weaker(self) -> None:
        weaker = IncidentEffect(1, 0.9, 0.6, False, Verdict.DISMISSED)
        assert say_effect(self.effect(weaker)) == (
            "This incident would grow weaker (0.90 → 0.60) and stay. No other incident lies nearby."
        )

    def test_the_warning_is_shown(self, qtbot) -> None:
        bar = TeachBar()
        qtbot.addWidget(bar)
        bar.show_incident(1, offered=True)
        assert bar.warning.isHidden()
        bar.show_effect(self.effect(IncidentEffect(1, 0.9, 0.2, True, Verdict.CONFIRMED)))
        assert not bar.warning.isHidden()


class TestLearning:
    def ask(self, qtbot, window: MainWindow) -> LearnDialog:
        press(qtbot, window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        (dialog,) = dialogs(LearnDialog)
        return dialog

    def test_a_camera_learns_from_its_footage(self, show, qtbot, case_folder, footage_folder) -> None:
        window = show(case_folder)
        dialog = self.ask(qtbot, window)
        assert dialog.camera.currentText() == "Gate"
        assert dialog.learning.footage == ()  # what is under investigation must not become normal unnoticed
        assert dialog.list.item(0).text().endswith("2 incidents not dismissed")
        dialog.list.item(0).setCheckState(Qt.CheckState.Checked)
        assert [one.path for one in dialog.learning.footage] == [footage_folder]
        assert dialog.learning.footage[0].fps == 10.0
        assert (dialog.learning.trains, dialog.learning.alarms_per_hour) == (True, 1.0)
        dialog.way.setCurrentIndex(1)
        dialog.alarms.setValue(4)
        wanted = dialog.learning
        assert not wanted.trains
        dialog.go_ahead.click()
        qtbot.waitUntil(lambda: "Gate has learned what is normal (version 1)" in window.tasks.notice.text())
        settle(qtbot, window)
        assert versions(case_folder) == [repr(wanted).encode()]
        assert window.header.analyse.text() == "Analyse again"

    def test_it_asks_for_what_is_missing(self, show, qtbot, case_folder) -> None:
        dialog = self.ask(qtbot, show(case_folder))
        assert dialog.missing.text() == learn_dialog.NOTHING_CHOSEN
        assert not dialog.go_ahead.isEnabled()
        dialog.camera.setCurrentText("")
        assert dialog.missing.text() == learn_dialog.NO_CAMERA
        dialog.camera.setCurrentText("Yard")
        dialog.list.item(0).setCheckState(Qt.CheckState.Checked)
        assert dialog.go_ahead.isEnabled()
        assert dialog.learning.camera == "Yard"
        dialog.reject()

    def test_it_shows_progress_and_can_be_cancelled(self, show, qtbot, case_folder) -> None:
        entered = threading.Event()

        def endless(store, learning, job: Job):
            while True:
                job.checkpoint(1, 4)
                entered.set()

        window = show(case_folder, learn=endless)
        dialog = self.ask(qtbot, window)
        dialog.list.item(0).setCheckState(Qt.CheckState.Checked)
        dialog.go_ahead.click()
        qtbot.waitUntil(entered.is_set)
        ((task, line),) = window.queue.lines.items()
        assert (task.lane, task.title) == (Lane.ANALYSIS, "Learn what is normal for Gate")
        qtbot.waitUntil(lambda: line.numbers.text().startswith("25%"))
        line.cancel.click()
        settle(qtbot, window)
        assert not window.queue.lines
        assert versions(case_folder) == []

    def test_without_footage_it_says_so(self, make_window, qtbot, tmp_path) -> None:
        window = make_window()
        with qtbot.waitSignal(window.controller.case.changed):
            window.create_case(tmp_path / "new", "New")
        press(qtbot, window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        (dialog,) = dialogs(ErrorDialog)
        assert "no footage to learn from" in dialog.message.text()
        dialog.accept()

    def test_the_last_learning_is_undone(self, show, qtbot, taught_case) -> None:
        with CaseStore.open(taught_case, "ada") as store:
            save_version(store, 1, b"wrong", "0" * 64, [])
        window = show(taught_case)
        window.header.undo_action.trigger()
        qtbot.waitUntil(lambda: "forgotten what it learned last (version 3)" in window.tasks.notice.text())
        settle(qtbot, window)
        assert versions(taught_case) == [b"normal", b"wrong", b"normal"]

    def test_nothing_to_undo_is_told(self, show, qtbot, case_folder) -> None:
        window = show(case_folder)
        press(qtbot, window, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
        (dialog,) = dialogs(ErrorDialog)
        assert "has not learned anything" in dialog.message.text()
        dialog.accept()
