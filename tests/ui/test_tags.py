"""Tags are given, seen, taken away, undone, and never overlooked beside notes and verdicts."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tvad_desktop.domain.incident import Verdict
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.reviews import IncidentChangedError
from tvad_desktop.ui.main_window import MainWindow
from tvad_desktop.ui.review.incident_order import IncidentFilter
from tvad_desktop.ui.review.tag_bar import TagBar
from tvad_desktop.workbench.unsaved import UnsavedReview, UnsavedReviews

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def settle(qtbot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.runner.live and window.controller.reviews.are_saved)


def tags(folder: Path) -> dict[int, tuple[str, ...]]:
    with CaseStore.open(folder, "auditor") as store:
        store.verify_audit()
        return store.tags()


def give(qtbot, window: MainWindow, tag: str) -> None:
    field = window.workspace.chat.tags.field
    qtbot.keyClick(window, Qt.Key.Key_NumberSign)
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, tag)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    settle(qtbot, window)


def shown(window: MainWindow) -> list[str]:
    return [chip.property("tag") for chip in window.workspace.chat.tags.chips]


def test_a_tag_is_given_by_keyboard_seen_filtered_by_and_taken_away(window, qtbot, case_folder) -> None:
    give(qtbot, window, "for the  police")
    assert tags(case_folder) == {1: ("for the police",)}
    assert shown(window) == ["for the police"]
    incidents = window.workspace.incidents
    assert incidents.tags == ["for the police"]
    incidents.set_filter(IncidentFilter(tag="for the police"))
    assert [row.incident.id for row in incidents.model.rows] == [1]
    incidents.set_filter(IncidentFilter())
    window.workspace.chat.tags.chips[0].click()
    settle(qtbot, window)
    assert shown(window) == []
    assert tags(case_folder) == {}


def test_many_get_a_tag_at_once_and_it_is_undone_and_done_again(window, qtbot, case_folder) -> None:
    give(qtbot, window, "night")
    qtbot.keyClick(window, Qt.Key.Key_Down, SHIFT)
    give(qtbot, window, "van")
    assert tags(case_folder) == {1: ("night", "van"), 2: ("van",)}
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    settle(qtbot, window)
    assert tags(case_folder) == {1: ("night",)}
    assert window.tasks.notice.text().startswith("Undone: tag “van” given.")
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL | SHIFT)
    settle(qtbot, window)
    assert tags(case_folder) == {1: ("night", "van"), 2: ("van",)}


def test_a_note_typed_while_a_tag_is_saved_is_kept_too(window, qtbot, case_folder) -> None:
    chat = window.workspace.chat
    chat.note.setPlainText("A forklift")
    chat.tags.given.emit("night")
    chat.save_note()
    qtbot.keyClick(window, Qt.Key.Key_C)
    settle(qtbot, window)
    with CaseStore.open(case_folder, "auditor") as store:
        assert (store.note(1), store.tags(), store.latest_reviews()[1].verdict) == (
            "A forklift",
            {1: ("night",)},
            Verdict.CONFIRMED,
        )


def test_a_tag_does_not_hide_what_a_colleague_has_decided(case_folder: Path) -> None:
    """The tag is kept; a verdict given to what was read before is refused as without the tag."""
    unsaved = UnsavedReviews(lambda folder: CaseStore.open(folder, "one"))
    with CaseStore.open(case_folder, "another") as store:
        read = store.revision(1)
        store.review(1, Verdict.DISMISSED, revision=read)
    unsaved.add(UnsavedReview(case_folder, 1, None, "", read, "night"))
    unsaved.add(UnsavedReview(case_folder, 1, Verdict.CONFIRMED, "", read))
    unsaved.save_one()
    assert tags(case_folder) == {1: ("night",)}
    with pytest.raises(Exception, match="has changed since you read it") as refused:
        unsaved.save_one()
    assert isinstance(refused.value.__cause__, IncidentChangedError)


def test_a_closed_case_takes_no_tag(window, qtbot, case_folder) -> None:
    window.controller.set_lock("done", closing=True)
    qtbot.waitUntil(lambda: not window.workspace.chat.tags.isEnabled())
    settle(qtbot, window)
    window.workspace.chat.tags.given.emit("night")
    settle(qtbot, window)
    assert tags(case_folder) == {}


def test_what_looks_like_a_key_in_a_tag_is_shown(window, qtbot) -> None:
    give(qtbot, window, "B&W")
    (chip,) = window.workspace.chat.tags.chips
    assert chip.text() == "B&&W  ×"


def test_no_tag_of_the_incident_before_stays_in_sight(qtbot) -> None:
    bar = TagBar()
    qtbot.addWidget(bar)
    bar.show_tags(["for the police", "cyclist"])
    bar.show()
    before = bar.chips
    qtbot.waitUntil(lambda: all(chip.isVisible() for chip in before))
    bar.show_tags(["cyclist"])
    assert all(chip.isHidden() for chip in before)
    qtbot.waitUntil(lambda: bar.chips[0].isVisible())
