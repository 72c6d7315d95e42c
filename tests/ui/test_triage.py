"""A reviewer walks through what is open with single keys, decides about many at once, and takes anything back."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog

from tvad_desktop.domain.answers import FirstAnswer
from tvad_desktop.domain.case import CaseVideo
from tvad_desktop.domain.events import Reason
from tvad_desktop.domain.incident import Incident, Verdict
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Region, Timespan, Video
from tvad_desktop.domain.observed import ObservedTrack
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.ui.dialogs.filter_dialog import FilterDialog
from tvad_desktop.ui.dialogs.go_to import GoToDialog, read_moment
from tvad_desktop.ui.dialogs.report_dialog import ReportDialog
from tvad_desktop.ui.main_window import MainWindow
from tvad_desktop.ui.review.incident_card import IncidentRow
from tvad_desktop.ui.review.incident_order import IncidentFilter, Order, sort_rows
from tvad_desktop.workbench.report.gather import gather
from tvad_desktop.workbench.report.html import write_html
from tvad_desktop.workbench.verify import verify_case

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def settle(qtbot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.runner.live and window.controller.reviews.are_saved, timeout=10_000)


def verdicts(window: MainWindow) -> list[str]:
    return [row.verdict.value for row in window.workspace.incidents.model.rows]


def dialog(kind: type):
    (found,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]
    return found


def test_a_review_goes_from_open_to_open_and_tells_how_far_it_is(window: MainWindow, qtbot, case_folder) -> None:
    incidents = window.workspace.incidents
    qtbot.keyClick(window, Qt.Key.Key_R)
    assert incidents.review.text() == "0 of 2"
    qtbot.keyClick(window, Qt.Key.Key_C)
    assert incidents.chosen_id == 2
    qtbot.waitUntil(lambda: incidents.review.text() == "1 of 2")
    qtbot.keyClick(window, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: incidents.review.text() == "2 of 2")
    assert "Nothing is open any more" in window.tasks.notice.text()
    settle(qtbot, window)
    assert verdicts(window) == ["confirmed", "dismissed"]
    qtbot.keyClick(window, Qt.Key.Key_R)
    assert incidents.review.text() == "Review"


def test_many_are_decided_at_once_and_undone_and_done_again(window: MainWindow, qtbot, case_folder: Path) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Down, SHIFT)
    assert window.workspace.incidents.selected_ids == [1, 2]
    qtbot.keyClick(window, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: verdicts(window) == ["dismissed", "dismissed"])
    settle(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: verdicts(window) == ["open", "open"])
    assert window.tasks.notice.text().startswith("Undone: 2 incidents: dismissed.")
    settle(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL | SHIFT)
    qtbot.waitUntil(lambda: verdicts(window) == ["dismissed", "dismissed"])
    settle(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL | SHIFT)
    assert window.tasks.notice.text() == "There is nothing to do again."
    with CaseStore.open(case_folder, "auditor") as store:
        said = [review.verdict.value for review in store.reviews(1)]
        assert said == ["dismissed", "open", "dismissed"]  # the log sees every step
        store.verify_audit()


def test_undo_comes_back_to_a_note_that_was_written_meanwhile(window: MainWindow, qtbot, case_folder: Path) -> None:
    qtbot.keyClick(window, Qt.Key.Key_C)
    window.workspace.chat.note.setPlainText("A forklift")
    window.workspace.chat.save_note()
    settle(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    settle(qtbot, window)
    with CaseStore.open(case_folder, "auditor") as store:
        assert store.latest_reviews()[1].verdict is Verdict.OPEN
        assert store.note(1) == "A forklift"


def test_a_moved_threshold_is_undone(window: MainWindow, qtbot) -> None:
    timeline = window.workspace.timeline
    timeline.threshold_set.emit(0.55)
    settle(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    settle(qtbot, window)
    qtbot.waitUntil(lambda: timeline.threshold == pytest.approx(0.5))


def row(
    score: float = 0.5, state: str = "moving", from_cell: str = "center", footage: str = "Gate", at=None, tags=(),
    answer=None, sign="", number=1,
):  # fmt: skip
    incident = Incident(number, 1, 1, Timespan(0, 1), 0, score, Region(0, 0, 1, 1), from_cell, "center", state, ())
    if sign:
        incident = replace(incident, reasons=(Reason(sign, 0.9, 0, 1, ""),))
    return IncidentRow(incident, Verdict.OPEN, footage, answer, at, tags=tags)


def said(target: str) -> FirstAnswer:
    return FirstAnswer(True, target, "moving", "center", "center")


@pytest.mark.parametrize(
    ("wanted", "fits", "does_not"),
    [
        (IncidentFilter(footage="Gate"), row(), row(footage="Yard")),
        (IncidentFilter(least_score=0.6), row(score=0.6), row(score=0.59)),
        (IncidentFilter(direction="to the left"), row(state="moving to the upper left"), row(state="moving downward")),
        (IncidentFilter(direction="upward"), row(state="moving to the upper left"), row(state="moving to the left")),
        (IncidentFilter(place="upper left"), row(from_cell="upper left"), row()),
        (
            IncidentFilter(clock=(time(22), time(6))),
            row(at=datetime(2024, 3, 12, 23, 30)),
            row(at=datetime(2024, 3, 12, 12, 0)),
        ),
        (IncidentFilter(clock=(time(8), time(18))), row(at=datetime(2024, 3, 12, 12, 0)), row()),
        (IncidentFilter(tag="night"), row(tags=("day", "night")), row(tags=("day",))),
        (IncidentFilter(sign="fall"), row(sign="fall"), row(sign="fight")),
        (IncidentFilter(target="person"), row(answer=said("a person in black")), row(answer=said("a dog"))),
        (IncidentFilter(target="vehicle"), row(number=8), row(number=9)),
        (IncidentFilter(target="bus"), row(number=8), row()),
    ],
)
def test_a_filter_keeps_what_fits(wanted: IncidentFilter, fits: IncidentRow, does_not: IncidentRow) -> None:
    kinds = {8: ("bus",), 9: ("person",)}
    assert wanted.keep([does_not, fits], kinds) == [fits]
    assert wanted.words


def test_rows_are_sorted_by_what_they_are_about_and_by_when_and_where_they_were() -> None:
    night, noon = datetime(2024, 3, 12, 23), datetime(2024, 3, 13, 12)
    rows = [
        row(number=1, at=night, state="moving upward", from_cell="lower right"),
        row(number=2, at=noon, state="moving downward", from_cell="upper left"),
        row(number=3, answer=said("a car"), state="staying in place", from_cell="center"),
    ]

    def order(by: Order) -> list[int]:
        return [one.incident.id for one in sort_rows(rows, by, {1: ("bicycle",), 2: ("person",)})]

    assert order(Order.TIME) == [1, 2, 3]
    assert order(Order.CLOCK) == [2, 1, 3]
    assert order(Order.TARGET) == [2, 3, 1]
    assert order(Order.DIRECTION) == [2, 1, 3]
    assert order(Order.PLACE) == [2, 3, 1]


def test_the_list_reads_what_incidents_are_about_when_somebody_filters_by_it(window: MainWindow, qtbot) -> None:
    incidents = window.workspace.incidents
    with CaseStore.open(window.controller.view.folder, "auditor") as store:
        first = store.incident(1)
        store.save_tracks(first.analysis_id, [observe(first, "bus")])
    incidents.set_filter(IncidentFilter(target="vehicle"))
    qtbot.waitUntil(lambda: [one.incident.id for one in incidents.model.rows] == [1])
    settle(qtbot, window)
    incidents.set_filter(IncidentFilter(target="dog"))
    settle(qtbot, window)
    assert incidents.model.rows == []
    assert incidents.empty.text() == "No incident fits the filter."


def observe(incident: Incident, kind: str) -> ObservedTrack:
    """An object that is wherever the heat of an incident is."""
    points = tuple((point.time_us, point.region) for point in incident.tracks[0].points)
    first_us, last_us = points[0][0], points[-1][0]
    return ObservedTrack(
        0, incident.analysis_id, kind, 0.9, first_us, last_us, first_us, len(points), ("center",), 1.0, "right", 0, 0.2,
        (), points,
    )  # fmt: skip


def test_the_filter_is_asked_for_and_taken_back(window: MainWindow, qtbot) -> None:
    incidents = window.workspace.incidents
    qtbot.keyClick(window, Qt.Key.Key_F, SHIFT)
    asked = dialog(FilterDialog)
    asked.score.setValue(0.8)
    asked.go_ahead.click()
    assert [one.incident.id for one in incidents.model.rows] == [1]
    assert incidents.filter_button.text() == "score ≥ 0.80"
    incidents.set_filter(IncidentFilter())
    assert len(incidents.model.rows) == 2


VIDEO = CaseVideo(1, Video(Path("a.mp4"), "0" * 64, 60_000_000, 1, 1, 1), None, None, "", datetime(2024, 3, 12, 22))


@pytest.mark.parametrize(
    ("text", "time_us"),
    [("12.5", 12_500_000), ("0:07", 7_000_000), ("+5", 15_000_000), ("-3", 7_000_000), ("22:00:09", 9_000_000),
     ("61", None), ("", None), ("soon", None), ("-11", None)],
)  # fmt: skip
def test_a_moment_is_understood_as_it_is_written(text: str, time_us: int | None) -> None:
    assert read_moment(text, VIDEO, 10_000_000) == time_us


def test_a_moment_is_gone_to(window: MainWindow, qtbot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_G)
    asked = dialog(GoToDialog)
    asked.moment.setText("99:00")
    assert not asked.go_ahead.isEnabled()
    asked.moment.setText("3.3")
    asked.go_ahead.click()
    qtbot.waitUntil(lambda: window.workspace.player.time_us == 3_300_000)


def test_speeds_go_down_to_an_eighth_and_a_loop_stays_in_the_incident(window: MainWindow, qtbot) -> None:
    player = window.workspace.player
    for _ in range(5):
        player.change_speed(-1)
    assert player.speed == 0.125
    for _ in range(9):
        player.change_speed(1)
    assert player.speed == 16.0
    span = window.workspace.incidents.model.rows[0].incident.span
    qtbot.keyClick(window, Qt.Key.Key_L, SHIFT)
    assert player.loop == span
    seen: list[int] = []
    player.frame_shown.connect(lambda frame: seen.append(frame.time_us))
    qtbot.waitUntil(lambda: seen.count(span.start_us) >= 2, timeout=40_000)
    assert max(seen) <= span.end_us
    qtbot.keyClick(window, Qt.Key.Key_L, SHIFT)
    assert player.loop is None
    player.pause()


def test_the_picture_alone_and_back(window: MainWindow, qtbot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F)
    assert not window.workspace.left.isVisible()
    assert not window.header.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_F)
    assert window.workspace.left.isVisible()
    assert window.workspace.right.isVisible()


def test_each_side_is_hidden_and_shown_again(window: MainWindow, qtbot) -> None:
    workspace = window.workspace
    qtbot.keyClick(window, Qt.Key.Key_1, CTRL)
    assert (workspace.left.isVisible(), workspace.right.isVisible()) == (False, True)
    qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
    qtbot.keyClick(window, Qt.Key.Key_1, CTRL)
    assert (workspace.left.isVisible(), workspace.right.isVisible()) == (True, False)
    qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
    assert workspace.right.isVisible()


def test_a_still_is_copied_and_saved_with_what_is_told_of_it(window: MainWindow, qtbot, tmp_path, monkeypatch) -> None:
    window.workspace.transport.menu.gamma.setValue(150)
    qtbot.keyClick(window, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().image().width() == 120
    path = tmp_path / "still"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    qtbot.keyClick(window, Qt.Key.Key_S, CTRL)
    settle(qtbot, window)
    saved = QImage(f"{path}.png")
    assert saved.text("View settings") == "gamma 1.50"
    assert saved.text("Moment") == "00:01.000"
    assert saved.text("Footage").startswith("yard")
    assert window.tasks.notice.text() == f"Written: {path}.png"


def test_the_report_tells_how_a_saved_picture_looked(window, qtbot, tmp_path, monkeypatch, case_folder) -> None:
    window.workspace.transport.menu.gamma.setValue(150)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "seen.png"), ""))
    qtbot.keyClick(window, Qt.Key.Key_S, CTRL)
    settle(qtbot, window)
    with CaseStore.open(case_folder, "auditor") as store:
        page = write_html(gather(store, Job())).decode()
        assert "gamma 1.50; drawn over it: heatmap, boxes, path" in page
        assert verify_case(case_folder, job=Job(), check_originals=False).is_sound
        (tmp_path / "seen.png").write_bytes(b"another")
        assert "no longer there as it was written" in write_html(gather(store, Job())).decode()
    assert not verify_case(case_folder, job=Job(), check_originals=False).is_sound


def test_a_picture_of_a_closed_case_is_saved_and_its_log_says_nothing(window, qtbot, tmp_path, monkeypatch) -> None:
    window.controller.set_lock("done", closing=True)
    settle(qtbot, window)
    qtbot.waitUntil(lambda: bool(window.controller.view.read_only))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "seen.png"), ""))
    qtbot.keyClick(window, Qt.Key.Key_S, CTRL)
    settle(qtbot, window)
    assert QImage(str(tmp_path / "seen.png")).width() == 120
    assert "does not know it" in window.tasks.notice.text()


def test_the_report_is_written_from_the_window(window: MainWindow, qtbot, tmp_path, monkeypatch) -> None:
    qtbot.keyClick(window, Qt.Key.Key_E, CTRL)
    (asked,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, ReportDialog) and one.isVisible()]
    asked.folder.setText(str(tmp_path / "out"))
    assert not asked.by_day.isEnabled()  # nothing says when it was recorded
    asked.go_ahead.click()
    qtbot.waitUntil(lambda: window.tasks.notice.text().startswith("Written: "), timeout=30_000)
    assert (tmp_path / "out" / "report.html").is_file()
    assert (tmp_path / "out" / "report.pdf").read_bytes().startswith(b"%PDF")
    settle(qtbot, window)


def test_clips_of_what_is_picked_are_written(window: MainWindow, qtbot, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "clips"))
    window.workspace.incidents.select_all()
    qtbot.keyClick(window, Qt.Key.Key_E, CTRL | SHIFT)
    qtbot.waitUntil(lambda: window.tasks.notice.text().endswith("clips: 2"), timeout=60_000)
    assert len([path for path in (tmp_path / "clips").iterdir() if path.suffix == ".mp4"]) == 2
    settle(qtbot, window)
