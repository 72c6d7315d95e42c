"""A reviewer says when footage was recorded, and sees the recorder's clock beside footage time."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu

from tvad_desktop.domain.clock import format_wall_clock
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.ui.dialogs.case_dialogs import ONE_VIDEO, ImportDialog, RecordingTimeDialog
from tvad_desktop.ui.dialogs.recording_time import TIP, RecordingTimeField
from tvad_desktop.ui.look.colours import DARK
from tvad_desktop.ui.main_window import MainWindow
from tvad_desktop.ui.player.timeline import HEIGHT, ClockAxis
from tvad_desktop.video.facts import ClockOffer
from tvad_desktop.video.source import open_video
from tvad_desktop.workbench.clues import FootageClues

RECORDINGS = Path(__file__).parent.parent / "video" / "recordings"
EVENING = datetime(2024, 3, 12, 21, 59, 58)


def dialogs(kind: type) -> list:
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible()]


def settle(qtbot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.runner.live and window.controller.reviews.are_saved)


def enter(field: RecordingTimeField, when: datetime) -> None:
    field.known.setChecked(True)
    field.clock.setText(f"{when.year:04d}-{when:%m-%d %H:%M:%S}")


def set_recording_time(window: MainWindow, qtbot, when: datetime | None) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = dialogs(RecordingTimeDialog)
    if when is None:
        dialog.recording.known.setChecked(False)
    else:
        enter(dialog.recording, when)
    with qtbot.waitSignal(window.controller.case.changed):
        dialog.go_ahead.click()
    settle(qtbot, window)


class TestField:
    @pytest.fixture
    def make_field(self, qtbot):
        def make(when: datetime | None = None) -> RecordingTimeField:
            field = RecordingTimeField(when)
            qtbot.addWidget(field)
            return field

        return make

    def test_nothing_is_known_at_first(self, make_field) -> None:
        field = make_field()
        assert field.when is None
        assert not field.clock.isEnabled()
        field.known.setChecked(True)
        assert field.clock.isEnabled()
        assert field.when == datetime.now().replace(hour=0, minute=0, second=0, microsecond=0)

    def test_every_second_of_the_year_can_be_entered_and_read_again(self, make_field) -> None:
        for when in (
            EVENING,
            datetime(2024, 3, 31, 2, 30, 1),
            datetime(1900, 1, 1),
            datetime(2999, 12, 31, 23, 59, 59),
        ):
            assert make_field(when).when == when
            field = make_field()
            enter(field, when)
            assert field.when == when

    def test_a_time_is_typed(self, make_field, qtbot) -> None:
        field = make_field(EVENING)
        field.show()
        field.clock.selectAll()
        qtbot.keyClicks(field.clock, "1999-12-31 23:59:07")
        assert field.when == datetime(1999, 12, 31, 23, 59, 7)

    @pytest.mark.parametrize(
        "pasted",
        ["2024-03-12T21:59:58", " 2024-03-12  21:59:58\n", "2024/3/12 21:59:58", "12.3.2024 21:59:58",
         "20240312_215958", "20240312215958"],
    )  # fmt: skip
    def test_a_time_is_pasted_as_it_is_found(self, make_field, qtbot, pasted: str) -> None:
        field = make_field(datetime(2001, 1, 1))
        field.show()
        QApplication.clipboard().setText(pasted)
        field.clock.selectAll()
        field.clock.paste()
        assert field.when == EVENING

    @pytest.mark.parametrize("written", ["", "yesterday", "2024-13-12 21:59:58", "2024-03-12", "0012-03-12 21:59:58"])
    def test_what_is_no_time_is_said_and_not_taken(self, make_field, written: str) -> None:
        field = make_field(EVENING)
        field.clock.setText(written)
        assert field.when is None
        assert field.fault
        assert field.problem.text() == field.fault
        dialog = RecordingTimeDialog("a.mp4", EVENING)
        dialog.recording.clock.setText(written)
        assert not dialog.go_ahead.isEnabled()
        dialog.recording.known.setChecked(False)
        assert dialog.go_ahead.isEnabled()
        dialog.deleteLater()

    def test_a_fraction_of_a_second_is_kept_until_the_time_is_changed(self, make_field) -> None:
        field = make_field(EVENING.replace(microsecond=250_000))
        assert field.when == EVENING.replace(microsecond=250_000)
        enter(field, EVENING.replace(second=1))
        assert field.when == EVENING.replace(second=1)

    def test_a_reason_against_it_is_said(self, make_field) -> None:
        field = make_field()
        field.offer(ONE_VIDEO)
        assert not field.isEnabled()
        assert field.toolTip() == ONE_VIDEO
        field.offer()
        assert field.isEnabled()
        assert field.toolTip() == TIP


class TestImport:
    @pytest.fixture
    def dialog(self, qtbot) -> ImportDialog:
        dialog = ImportDialog([], DARK)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    def test_it_is_off_and_for_one_video_only(self, dialog: ImportDialog) -> None:
        assert not dialog.recording.isEnabled()
        dialog.add([Path("a.mp4")])
        assert dialog.recording.isEnabled()
        assert [one.recorded_from for one in dialog.footage] == [None]
        enter(dialog.recording, EVENING)
        assert [one.recorded_from for one in dialog.footage] == [EVENING]
        dialog.add([Path("b.mp4")])
        assert not dialog.recording.isEnabled()
        assert dialog.recording.toolTip() == ONE_VIDEO
        assert [one.recorded_from for one in dialog.footage] == [None, None]
        dialog.list.setCurrentRow(0)
        dialog._remove()
        assert [(one.path, one.recorded_from) for one in dialog.footage] == [(Path("b.mp4"), EVENING)]

    def test_it_comes_into_the_case_with_the_footage(self, make_window, qtbot, tmp_path, footage_folder) -> None:
        window = make_window()
        with qtbot.waitSignal(window.controller.case.changed):
            window.create_case(tmp_path / "new", "New")
        window.dialogs.footage.ask_import([footage_folder])
        (dialog,) = dialogs(ImportDialog)
        enter(dialog.recording, EVENING)
        dialog.go_ahead.click()
        qtbot.waitUntil(lambda: len(window.workspace.incidents.model.rows) == 2)
        settle(qtbot, window)
        assert window.workspace.video.recorded_from == EVENING
        assert window.workspace.transport.wall_clock.isVisible()
        with CaseStore.open(tmp_path / "new", "auditor") as store:
            assert store.video(1).recorded_from == EVENING
            store.verify_audit()


class TestWindow:
    def test_nothing_is_shown_of_a_clock_that_is_not_known(self, window: MainWindow) -> None:
        workspace = window.workspace
        assert not workspace.transport.wall_clock.isVisible()
        assert workspace.timeline.height() == HEIGHT
        assert workspace.incidents.model.rows[0].place_in_time == "00:01.0 – 00:02.6  ·  Gate"
        assert "Clock" not in workspace.chat.span.text()

    def test_it_is_set_changed_and_removed(self, window: MainWindow, qtbot, case_folder: Path) -> None:
        workspace = window.workspace
        set_recording_time(window, qtbot, EVENING)
        assert workspace.transport.wall_clock.isVisible()
        assert workspace.transport.wall_clock.text() == format_wall_clock(EVENING.replace(second=59))
        assert workspace.transport.wall_clock.toolTip().endswith("2024-03-12")
        assert workspace.timeline._axis.recorded_from == EVENING
        assert workspace.timeline.height() > HEIGHT
        assert workspace.incidents.model.rows[0].place_in_time == "00:01.0–00:02.6 · 21:59:59 · Gate"
        assert ", 21:59:59, " in workspace.incidents.model.data(workspace.incidents.model.index(0))
        assert "Clock 2024-03-12 21:59:59" in workspace.chat.span.text()

        set_recording_time(window, qtbot, EVENING.replace(hour=8))
        assert workspace.transport.wall_clock.text() == "08:59:59"
        set_recording_time(window, qtbot, None)
        assert not workspace.transport.wall_clock.isVisible()
        assert workspace.timeline.height() == HEIGHT
        with CaseStore.open(case_folder, "auditor") as store:
            assert store.video(1).recorded_from is None
            assert [entry.action for entry in store.audit()].count("video.date") == 3
            store.verify_audit()

    def test_the_clock_follows_the_picture(self, window: MainWindow, qtbot) -> None:
        set_recording_time(window, qtbot, EVENING)
        window.workspace.player.seek(5_000_000)
        qtbot.waitUntil(lambda: window.workspace.player.time_us == 5_000_000)
        assert window.workspace.transport.wall_clock.text() == "22:00:03"

    def test_a_time_of_day_in_words_leads_to_its_moment(self, window: MainWindow, qtbot) -> None:
        set_recording_time(window, qtbot, EVENING)
        workspace = window.workspace
        workspace.chat.time_clicked.emit(22 * 3_600_000_000)
        qtbot.waitUntil(lambda: workspace.player.time_us == 2_000_000)
        workspace.chat.note.setPlainText("He turns at 22:00:04 and at 00:03.0")
        workspace.chat.save_note()
        settle(qtbot, window)
        assert workspace.timeline.flags_us == (6_000_000, 3_000_000)

    def test_a_right_click_on_footage_offers_it(self, window: MainWindow, qtbot) -> None:
        footage = window.workspace.footage
        place = footage.list.visualRect(footage.model.index(0)).center()
        footage.list.customContextMenuRequested.emit(QPoint(5, footage.list.height() + 50))
        assert footage.findChildren(QMenu) == []
        footage.list.customContextMenuRequested.emit(place)
        (menu,) = footage.findChildren(QMenu)
        (action,) = [one for one in menu.actions() if one.text() == "Set recording time …"]
        action.trigger()
        menu.close()
        (dialog,) = dialogs(RecordingTimeDialog)
        assert dialog.recording.known.isChecked()
        dialog.reject()

    def test_the_camera_menu_offers_it(self, window: MainWindow) -> None:
        window.header.recording_action.trigger()
        (dialog,) = dialogs(RecordingTimeDialog)
        dialog.reject()


def test_ticks_show_both_times() -> None:
    axis = ClockAxis("bottom")
    axis.recorded_from = datetime(2024, 3, 12, 23, 59, 59, 500_000)
    assert axis.tickStrings([0, 60], 1, 30) == ["00:00\n23:59:59", "01:00\n00:00:59"]
    assert axis.tickStrings([0.5], 1, 0.5) == ["00:00.5\n00:00:00.0"]


def test_the_clock_in_a_name_is_offered_and_not_taken(qtbot, tmp_path):
    dialog = ImportDialog([], DARK)
    qtbot.addWidget(dialog)
    path = tmp_path / "cam1_20240312220000.mp4"
    dialog.add([path])
    assert dialog.recording.clock.text() == "2024-03-12 22:00:00"
    assert dialog.footage[0].recorded_from is None, "nobody has said that it is right"
    dialog.recording.known.setChecked(True)
    assert dialog.footage[0].recorded_from == datetime(2024, 3, 12, 22)


def test_a_rate_can_be_given_for_raw_streams_alone(qtbot, tmp_path):
    dialog = ImportDialog([], DARK)
    qtbot.addWidget(dialog)
    dialog.add([tmp_path / "raw.h264", tmp_path / "video.mp4"])
    assert [one.fps for one in dialog.footage] == [None, None], "as the recording tells"
    dialog.raw_rate.setValue(12.5)
    assert [one.fps for one in dialog.footage] == [12.5, None]


def test_clocks_in_a_file_are_offered_and_one_is_taken_when_it_is_chosen(qtbot, tmp_path):
    dialog = ImportDialog([], DARK)
    qtbot.addWidget(dialog)
    dialog.show()
    path = tmp_path / "cam1_20240312220000.mp4"
    dialog.add([path])
    inside = ClockOffer("2024-03-12 21:59:58", "the recorder's clock in the file")
    named = ClockOffer("2024-03-12 22:00:00", "the name of the file")
    dialog.tell(FootageClues(path, (inside, named)))
    assert dialog.clocks.isVisible()
    assert [dialog.clocks.itemData(place) for place in range(dialog.clocks.count())] == ["", inside.time, named.time]
    assert dialog.footage[0].recorded_from is None, "nothing is taken without asking"
    dialog.clocks.setCurrentIndex(1)
    dialog.clocks.activated.emit(1)
    assert dialog.footage[0].recorded_from == datetime(2024, 3, 12, 21, 59, 58)


def test_a_rate_is_asked_for_where_none_is_told(qtbot, tmp_path):
    dialog = ImportDialog([], DARK)
    qtbot.addWidget(dialog)
    dialog.show()
    told, untold = tmp_path / "told.h264", tmp_path / "untold.bin"
    dialog.add([told, untold])
    dialog.tell(FootageClues(told, ()))
    dialog.tell(FootageClues(untold, (), needs_rate=True))
    assert dialog.raw_rate.isVisible()
    assert "untold.bin" in dialog.rate_note.text()
    dialog.raw_rate.setValue(15.0)
    assert [one.fps for one in dialog.footage] == [None, 15.0]


def test_the_window_looks_into_footage_that_is_added(make_window, qtbot, tmp_path):
    window = make_window(open_footage=open_video)
    with qtbot.waitSignal(window.controller.case.changed):
        window.create_case(tmp_path / "new", "New")
    window.dialogs.footage.ask_import([RECORDINGS / "21_dahua.dav"])
    (dialog,) = dialogs(ImportDialog)
    qtbot.waitUntil(lambda: dialog.clocks.count() == 2, timeout=20_000)
    assert dialog.clocks.itemData(1) == "2024-03-12 22:00:00"
    dialog.reject()
    settle(qtbot, window)


class TestDialogByKeyboard:
    @pytest.fixture
    def dialog(self, qtbot) -> RecordingTimeDialog:
        dialog = RecordingTimeDialog("gate.mp4", None)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        dialog.activateWindow()
        return dialog

    def test_what_is_typed_at_once_is_the_time(self, dialog, qtbot):
        qtbot.waitUntil(lambda: dialog.focusWidget() is not None)
        qtbot.keyClicks(dialog.focusWidget(), "12.3.2024 7:05")
        assert dialog.recording.known.isChecked()
        assert dialog.recording.when == datetime(2024, 3, 12, 7, 5)

    def test_what_cannot_be_read_stays_in_sight(self, dialog, qtbot):
        field = dialog.recording.clock
        needed_px = field.sizeHint().height()
        field.setText("12/3/24 7")
        problem = dialog.recording.problem
        qtbot.waitUntil(lambda: field.height() >= needed_px and field.geometry().bottom() < problem.geometry().top())
        assert problem.height() >= problem.heightForWidth(problem.width())
        assert dialog.rect().contains(dialog.go_ahead.geometry())
