"""A reviewer edits what is normal and what is not, and sees new scores; nothing written is lost on the way."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from frame_difference import HeedingDifference
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tvad_desktop.detection.prompts import PromptSet, load_prompts, load_shipped
from tvad_desktop.domain.job import Job
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.ui.dialogs.error_dialog import ErrorDialog
from tvad_desktop.ui.dialogs.prompt_dialog import PromptDialog
from tvad_desktop.ui.main_window import MainWindow
from tvad_desktop.ui.review.case_view import read_case
from tvad_desktop.workbench.analyse import analyse
from tvad_desktop.workbench.case_prompts import keep_prompts, own_prompts, prompts_of

CARS = PromptSet("Cars are normal", ("a car", "an empty street"), ("a person",), "video of {}")
DEFAULT, FIGHTING, VEHICLES = range(3)


class Watcher:
    """The analysis that the program does, with a small detector; `before_step` may hold it up."""

    def __init__(self) -> None:
        self.heard: list[PromptSet] = []
        self.before_step = lambda time_us: None

    def __call__(self, store, footage, job, on_segment) -> None:
        detector = HeedingDifference(self.before_step)
        camera, fps = footage.camera, footage.fps
        analyse(store, footage.path, detector, camera=camera, fps=fps, job=job, on_segment=on_segment)
        self.heard += detector.heard


@pytest.fixture
def watcher() -> Watcher:
    return Watcher()


@pytest.fixture
def services(services, watcher):
    return replace(services, analyse=watcher)


@pytest.fixture
def case_folder(tmp_path, footage_folder) -> Path:
    """A case with one video, analysed with the shipped prompts."""
    folder = tmp_path / "case"
    with CaseStore.create(folder, "Yard at night", "ada") as store:
        analyse(store, footage_folder, HeedingDifference(), camera="Gate", fps=10.0, job=Job())
    return folder


@pytest.fixture
def view(case_folder):
    with CaseStore.open(case_folder, "ada") as store:
        return read_case(store)


@pytest.fixture
def show_dialog(qtbot, view):
    def show(**changed) -> PromptDialog:
        dialog = PromptDialog(replace(view, **changed))
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return show


def dialogs(kind: type) -> list:
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible()]


def settle(qtbot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.runner.live and window.controller.reviews.are_saved, timeout=15_000)


def choose(dialog: PromptDialog, place: int) -> None:
    dialog.start.setCurrentIndex(place)
    dialog.start.activated.emit(place)


def write(dialog: PromptDialog, normal: str, anomalous: str) -> None:
    dialog.normal.setPlainText(normal)
    dialog.anomalous.setPlainText(anomalous)


def test_the_dialog_begins_with_the_words_of_the_case(show_dialog) -> None:
    dialog = show_dialog()
    assert dialog.prompts == load_prompts()
    assert dialog.normal.toPlainText().splitlines() == list(load_prompts().normal_words)
    assert [dialog.start.itemText(place) for place in range(dialog.start.count())] == [
        prompts.title for prompts in load_shipped()
    ]
    assert dialog.go_ahead.text() == "Keep and analyse again"
    assert dialog.go_ahead.isEnabled()
    assert not dialog.everything.isVisible()
    assert "whatever the words say" in " ".join(label.text() for label in dialog.findChildren(type(dialog.fault)))


def test_every_shipped_set_and_the_case_s_own_can_be_started_from(show_dialog) -> None:
    dialog = show_dialog(prompts=CARS)
    assert dialog.prompts == CARS
    assert dialog.start.currentText() == "Cars are normal (this case)"
    for place, prompts in enumerate([*load_shipped(), CARS]):
        choose(dialog, place)
        assert dialog.prompts == prompts
        assert dialog.go_ahead.isEnabled()


def test_edited_words_are_a_set_of_their_own_and_are_not_lost(show_dialog) -> None:
    dialog = show_dialog()
    choose(dialog, VEHICLES)
    dialog.anomalous.appendPlainText("  a   tractor \n\na car\n")
    edited = dialog.prompts
    shipped = load_prompts("vehicles")
    assert edited.anomalous_words == (*shipped.anomalous_words, "a tractor")
    assert (edited.phrase, edited.sentence) == (shipped.phrase, shipped.sentence)
    assert edited.title == dialog.start.currentText() == f"{shipped.title}, edited"
    choose(dialog, FIGHTING)
    assert dialog.prompts == load_prompts("fighting")
    assert not dialog.name.isEnabled()
    choose(dialog, 3)
    assert dialog.prompts == edited
    assert dialog.anomalous.toPlainText().endswith("  a   tractor \n\na car\n")


def test_edited_words_can_be_named_and_a_known_set_keeps_its_name(show_dialog) -> None:
    dialog = show_dialog()
    dialog.normal.appendPlainText("a tractor")
    assert dialog.name.isEnabled()
    dialog.name.setText("Harvest")
    assert dialog.prompts.title == dialog.start.currentText() == "Harvest"
    dialog.normal.setPlainText("\n".join(load_prompts().normal_words))
    assert dialog.prompts == load_prompts()
    assert dialog.start.currentIndex() == DEFAULT


def test_edited_twice_is_still_called_edited_once(show_dialog) -> None:
    dialog = show_dialog(prompts=replace_title(CARS, "Cars, edited"))
    dialog.normal.appendPlainText("a tractor")
    assert dialog.prompts.title == "Cars, edited"


@pytest.mark.parametrize(
    ("normal", "anomalous", "complaint"),
    [
        ("", "a car", "at least one"),
        ("a car", " \n", "at least one"),
        ("a car\na dog", "A Car", "same words normal and anomalous: “a car”"),
        ("a car", "x" * 230, "too long"),
        ("a car", "車" * 80, "too long"),
    ],
    ids=["nothing normal", "nothing anomalous", "contradiction", "long", "long in another script"],
)
def test_what_cannot_be_used_is_told_and_stays_written(show_dialog, normal, anomalous, complaint) -> None:
    dialog = show_dialog()
    write(dialog, normal, anomalous)
    assert complaint in dialog.fault.text()
    assert not dialog.go_ahead.isEnabled()
    assert (dialog.normal.toPlainText(), dialog.anomalous.toPlainText()) == (normal, anomalous)
    write(dialog, "a car", "a dog")
    assert dialog.fault.text() == ""
    assert dialog.go_ahead.isEnabled()


def test_two_hundred_letters_are_not_too_long(show_dialog) -> None:
    dialog = show_dialog()
    write(dialog, "a car", "x" * 200)
    assert dialog.go_ahead.isEnabled()


def test_a_case_without_footage_keeps_words_for_later(show_dialog) -> None:
    assert show_dialog(videos=()).go_ahead.text() == "Keep"


def ask(qtbot, window: MainWindow) -> PromptDialog:
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = dialogs(PromptDialog)
    return dialog


def test_other_words_give_other_scores_and_the_old_ones_come_back_at_once(window, qtbot, watcher, case_folder) -> None:
    workspace = window.workspace
    before = workspace.timeline.track.scores.copy()
    rows = [row.incident for row in workspace.incidents.model.rows]
    heat = workspace.heatmaps.at(workspace.player.frame.time_us).copy()
    assert workspace.prompts.text() == f"Prompts: {load_prompts().title}"
    assert workspace.stage.knowledge.text() == "Knowledge: none: nothing was learned about this camera"
    assert rows

    dialog = ask(qtbot, window)
    dialog.normal.appendPlainText("a car")
    dialog.name.setText("Cars are normal")
    dialog.go_ahead.click()
    qtbot.waitUntil(lambda: workspace.prompts.text() == "Prompts: Cars are normal", timeout=15_000)
    settle(qtbot, window)
    np.testing.assert_allclose(workspace.timeline.track.scores, before / 2, rtol=1e-3)
    qtbot.waitUntil(lambda: workspace.heatmaps.at(workspace.player.frame.time_us) is not None)
    now = workspace.heatmaps.at(workspace.player.frame.time_us)
    np.testing.assert_allclose(now, heat / 2, atol=1e-3)
    assert "a car" in workspace.prompts.toolTip()
    assert "not finished" not in workspace.prompts.toolTip()
    assert {row.incident.analysis_id for row in workspace.incidents.model.rows} <= {2}
    assert not window.header.analyse.isVisible()

    dialog = ask(qtbot, window)
    assert dialog.start.currentText() == "Cars are normal (this case)"
    choose(dialog, DEFAULT)
    dialog.go_ahead.click()
    qtbot.waitUntil(lambda: workspace.prompts.text() == f"Prompts: {load_prompts().title}", timeout=15_000)
    settle(qtbot, window)
    assert np.array_equal(workspace.timeline.track.scores, before)
    assert [row.incident.span for row in workspace.incidents.model.rows] == [one.span for one in rows]
    assert [prompts.title for prompts in watcher.heard] == ["Cars are normal"]  # nothing was computed again
    with CaseStore.open(case_folder, "auditor") as store:
        assert own_prompts(store) is None
        assert [entry.subject for entry in store.audit() if entry.action == "setting.set"] == ["setting prompts"] * 2
        store.verify_audit()


def test_cancelling_the_dialog_changes_nothing(window, qtbot, watcher, case_folder) -> None:
    dialog = ask(qtbot, window)
    dialog.normal.appendPlainText("a car")
    dialog.reject()
    settle(qtbot, window)
    assert watcher.heard == []
    with CaseStore.open(case_folder, "auditor") as store:
        assert own_prompts(store) is None


def test_scores_made_with_other_words_ask_for_another_look(window, qtbot, case_folder) -> None:
    assert not window.header.analyse.isVisible()
    with CaseStore.open(case_folder, "ada") as store:
        keep_prompts(store, CARS)
    window.controller.reload()
    qtbot.waitUntil(window.header.analyse.isVisible)
    assert window.header.analyse.text() == "Analyse again"
    assert window.workspace.prompts.text() == f"Prompts: {load_prompts().title}"
    window.header.analyse.click()
    qtbot.waitUntil(lambda: window.workspace.prompts.text() == "Prompts: Cars are normal", timeout=15_000)
    settle(qtbot, window)
    assert not window.header.analyse.isVisible()


def test_all_videos_of_the_case_can_be_looked_at_again(make_window, qtbot, case_folder, tmp_path, watcher) -> None:
    other = tmp_path / "other"
    other.symlink_to(tmp_path / "elsewhere")
    (tmp_path / "elsewhere").mkdir()
    with CaseStore.open(case_folder, "ada") as store:
        source = store.videos()[0].video.path
        for place, picture in enumerate(sorted(source.iterdir())[:40]):
            (other / f"{place:03d}.png").write_bytes(picture.read_bytes())
        analyse(store, other, HeedingDifference(), camera=None, fps=10.0, job=Job())
    window = make_window()
    window.open_case(case_folder)
    qtbot.waitUntil(lambda: window.workspace.player.frame is not None and not window.runner.live)
    for everything, expected in ((False, [True, False]), (True, [True, True])):
        dialog = ask(qtbot, window)
        assert dialog.everything.isVisible()
        write(dialog, "a car", "a person" if everything else "a dog")
        dialog.everything.setChecked(everything)
        wanted = dialog.prompts
        dialog.go_ahead.click()
        settle(qtbot, window)
        with CaseStore.open(case_folder, "auditor") as store:
            latest = [store.latest_analysis(video.id) for video in store.videos()]
        assert [prompts_of(one.settings) == wanted for one in latest] == expected
        assert [one.state for one in latest] == ["done", "done"]


def test_an_analysis_under_way_begins_anew_with_the_new_words(window, qtbot, watcher, case_folder) -> None:
    """The first run is held up by its own step until its words are out of date."""
    dialog = ask(qtbot, window)
    write(dialog, "a car", "a dog")
    held_up = []
    watcher.before_step = lambda time_us: time_us == 4_000_000 and not held_up and wait_until_stopped(window, held_up)
    dialog.go_ahead.click()
    qtbot.waitUntil(lambda: window.workspace.prompts.text().endswith("edited"), timeout=15_000)
    assert "not finished" in window.workspace.prompts.toolTip()
    assert 0 < len(window.workspace.timeline.track) < 80
    dialog = ask(qtbot, window)
    write(dialog, "a car", "a wolf")
    dialog.name.setText("Wolves")
    dialog.go_ahead.click()
    qtbot.waitUntil(lambda: window.workspace.prompts.text() == "Prompts: Wolves", timeout=15_000)
    settle(qtbot, window)
    assert len(window.workspace.timeline.track) == 80
    with CaseStore.open(case_folder, "auditor") as store:
        assert [one.state for one in store.analyses(1)] == ["done", "running", "done"]
    assert not dialogs(ErrorDialog)


def wait_until_stopped(window: MainWindow, held_up: list[bool]) -> None:
    held_up.append(True)
    (task,) = [task for task in window.runner.live if task.title.startswith("Analyse")]
    while not task.job.is_cancelled:
        time.sleep(0.01)


def test_without_a_case_there_are_no_prompts_to_edit(make_window, qtbot) -> None:
    window = make_window()
    assert not window.header.prompts.isVisible()
    window.dialogs.footage.ask_prompts()
    (dialog,) = dialogs(ErrorDialog)
    assert "No case is open" in dialog.message.text()
    dialog.accept()


def test_a_long_title_is_shortened_and_told_in_whole_by_the_tip(window, qtbot, case_folder) -> None:
    title = f"Trucks & cars {'x' * 200}"
    with CaseStore.open(case_folder, "ada") as store:
        keep_prompts(store, replace_title(CARS, title))
    window.controller.footage.analyse(window.workspace.video)
    qtbot.waitUntil(lambda: window.workspace.prompts.text().startswith("Prompts: Trucks && cars xx"), timeout=15_000)
    settle(qtbot, window)
    assert len(window.workspace.prompts.text()) < 65
    assert title in window.workspace.prompts.toolTip().replace("\n", "")


def test_the_keys_are_listed(window) -> None:
    assert ("Edit the prompts", "Ctrl P") in [(one.words, one.shown) for one in window.keys.shortcuts]


def replace_title(prompts: PromptSet, title: str) -> PromptSet:
    return PromptSet(title, prompts.normal_words, prompts.anomalous_words, prompts.phrase, prompts.sentence)
