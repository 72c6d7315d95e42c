"""A reviewer's whole day in the real window with the real detector, on real footage: nothing is stood in for.

Footage: UCSD Pedestrian 2 (Mahadevan et al., CVPR 2010), four seconds of each test folder, and a clip in colour. Three
folders are taken, all twelve with TVAD_DAY_FOLDERS=12.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import dataclass, fields
from pathlib import Path

import cv2
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from tvad_desktop.app import make_services
from tvad_desktop.domain.incident import Verdict
from tvad_desktop.domain.job import Job
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.ui.main_window import MainWindow
from tvad_desktop.ui.tasks import Task
from tvad_desktop.workbench.verify import verify_case

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
S = 1_000_000
FRAMES = 40
# Where something unusual is in the picture: the first frame. Those that always raise an incident come first.
BEGINS = {"04": 60, "06": 60, "02": 95, "09": 60, "05": 60, "03": 90, "07": 60, "08": 60, "01": 60, "10": 60,
          "11": 60, "12": 90}  # fmt: skip
FOLDERS = int(os.environ.get("TVAD_DAY_FOLDERS", "3"))  # 12: the whole of them, in some minutes
LONG_MS = 240_000
UNFINISHED = """
import sys
from pathlib import Path
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from tvad_desktop.app import make_services
from tvad_desktop.ui.look.theme import Theme
from tvad_desktop.ui.main_window import MainWindow
from tvad_desktop.ui.services import FootageToImport
case, settings, footage = map(Path, sys.argv[1:])
application = QApplication([])
kept = QSettings(str(settings), QSettings.Format.IniFormat)
window = MainWindow(make_services(kept, settings.parent / "log", settings.parent), Theme(application, kept))
window.controller.work.segment_saved.connect(lambda *_: print("segment", flush=True))
task = window.open_case(case)
task.succeeded.connect(lambda _: window.import_footage([FootageToImport(footage, "Walkway", 10.0)]))
window.show()
application.exec()
"""


@dataclass(slots=True)
class Day:
    """The window, and the hands on it."""

    window: MainWindow
    qtbot: object
    folder: Path

    def press(self, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        self.window.activateWindow()  # as a window manager does when a dialog is gone
        self.qtbot.waitUntil(self.window.isActiveWindow)
        self.qtbot.keyClick(self.window, key, modifier)

    def settle(self) -> None:
        self.wait(lambda: not self.window.runner.live)

    def wait(self, is_so) -> None:
        self.qtbot.waitUntil(is_so, timeout=LONG_MS)

    def dialog(self) -> QDialog:
        (shown,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
        return shown

    @property
    def rows(self):
        return self.window.workspace.incidents.model.rows

    @property
    def view(self):
        return self.window.controller.view


def link_frames(source: Path, target: Path, first: int, count: int = FRAMES) -> Path:
    target.mkdir(parents=True)
    for picture in sorted(source.glob("*.jpg"))[first : first + count]:
        (target / picture.name).symlink_to(picture)
    return target


@pytest.fixture
def material(footage, tmp_path) -> dict[str, list[Path]]:
    """Normal footage, folders in which something is unusual, and a clip in colour."""
    ped2 = footage / "ucsd_ped2"
    normal = [link_frames(ped2 / "train" / name, tmp_path / f"normal{name}", 0) for name in ("01", "02")]
    tests = [
        link_frames(ped2 / "test" / name, tmp_path / f"walkway{name}", begin)
        for name, begin in list(BEGINS.items())[:FOLDERS]
    ]
    reader = cv2.VideoCapture(str(footage / "clips" / "intel_one_by_one_person.mp4"))
    size = int(reader.get(cv2.CAP_PROP_FRAME_WIDTH)), int(reader.get(cv2.CAP_PROP_FRAME_HEIGHT))
    clip = tmp_path / "colour.avi"
    writer = cv2.VideoWriter(str(clip), cv2.VideoWriter.fourcc(*"MJPG"), 10.0, size)
    for _ in range(FRAMES):
        writer.write(reader.read()[1])
    writer.release()
    reader.release()
    return {"normal": normal, "tests": tests, "colour": [clip]}


@pytest.fixture
def day(make_window, services, qtbot, tmp_path) -> Day:
    real = make_services(services.settings, services.log_path, services.cases_folder)
    window = make_window(**{one.name: getattr(real, one.name) for one in fields(real)})
    window.runner.started.connect(stop_describing)
    folder = tmp_path / "day"
    window.create_case(folder, "A whole day")
    qtbot.waitUntil(lambda: window.controller.view is not None and not window.runner.live, timeout=20_000)
    return Day(window, qtbot, folder)


def stop_describing(task: Task) -> None:
    """The reviewer does not wait until the model has described everything by itself."""
    if task.title == "Describe incidents":
        task.cancel()


def test_from_import_to_reopening(day, material, qtbot, make_window) -> None:
    take_in(day, material["normal"], "Walkway")
    learn(day)
    take_in(day, material["tests"], "Walkway")
    take_in(day, material["colour"], "Hall")
    assert len(day.view.videos) == 3 + FOLDERS
    triage(day)
    by_hand = record_what_was_missed(day)
    change_threshold_and_prompts(day)
    ask_and_correct(day)
    dismiss_and_teach(day)
    search(day)
    export(day)
    decided = {row.incident.id: row.verdict for row in day.rows if row.verdict is not Verdict.OPEN}
    day.window.close()
    kill_during_analysis(day, material["normal"][0].parent, material)
    again = reopen(day, make_window, qtbot)
    after = {row.incident.id: row.verdict for row in again.rows}
    assert {one: after.get(one) for one in decided} == decided
    assert by_hand in after
    assert verify_case(day.folder, job=Job()).is_sound


def take_in(day: Day, paths: list[Path], camera: str) -> None:
    """Import with the dialog; the analysis follows."""
    before = len(day.view.videos)
    day.press(Qt.Key.Key_I, CTRL)
    asked = day.dialog()
    asked.add(paths)
    asked.camera.setCurrentText(camera)
    asked.go_ahead.click()
    day.wait(lambda: len(day.view.videos) == before + len(paths))
    queue = day.window.controller.queue
    for left in reversed(range(len(paths))):  # one after the other: how long all take together, nobody knows
        day.wait(lambda left=left: len(queue.open) <= left)
    day.wait(lambda: not queue.open and not day.window.runner.live)
    assert all(coverage.is_complete for coverage in day.view.coverages.values())


def learn(day: Day) -> None:
    """The camera learns from the normal footage, which a person ticks."""
    day.press(Qt.Key.Key_L, CTRL)
    asked = day.dialog()
    assert not asked.go_ahead.isEnabled()
    for row in range(asked.list.count()):
        asked.list.item(row).setCheckState(Qt.CheckState.Checked)
    asked.way.setCurrentIndex(1)  # to train networks too takes minutes, and is tested where it is done
    asked.go_ahead.click()
    day.wait(lambda: bool(day.view.profiles) and not day.window.runner.live)


def triage(day: Day) -> None:
    """Every incident gets a verdict, by keyboard alone; one is undone and given again."""
    assert len(day.rows) >= min(FOLDERS, 8)
    day.press(Qt.Key.Key_R)
    day.press(Qt.Key.Key_N)
    for number in range(len(day.rows)):
        day.press(Qt.Key.Key_D if number % 3 == 2 else Qt.Key.Key_C)
        day.settle()
    assert all(row.verdict is not Verdict.OPEN for row in day.rows)
    assert day.window.workspace.incidents.review.text() == f"{len(day.rows)} of {len(day.rows)}"
    day.press(Qt.Key.Key_Z, CTRL)
    day.settle()
    assert sum(row.verdict is Verdict.OPEN for row in day.rows) == 1
    day.press(Qt.Key.Key_Z, CTRL | SHIFT)
    day.settle()
    assert all(row.verdict is not Verdict.OPEN for row in day.rows)
    day.press(Qt.Key.Key_R)


def record_what_was_missed(day: Day) -> int:
    """I, O, a box drawn, E: on the clip in colour."""
    workspace, before = day.window.workspace, {row.incident.id for row in day.rows}
    workspace.show_video(day.view.videos[-1].id)
    day.settle()
    for time_us, key in ((1 * S, Qt.Key.Key_I), (2 * S, Qt.Key.Key_O)):
        workspace.player.seek(time_us)
        day.wait(lambda time_us=time_us: workspace.selection.now.time_us == time_us)
        day.press(key)
        rect = workspace.video_view.picture_rect()
        corners = [QPoint(round(rect.x() + x * rect.width()), round(rect.y() + y * rect.height())) for x, y in
                   ((0.3, 0.3), (0.6, 0.8))]  # fmt: skip
        day.qtbot.mousePress(workspace.video_view, Qt.MouseButton.LeftButton, pos=corners[0])
        day.qtbot.mouseMove(workspace.video_view, corners[1])
        day.qtbot.mouseRelease(workspace.video_view, Qt.MouseButton.LeftButton, pos=corners[1])
    workspace.stage.record_bar.label.setText("a cyclist without a helmet")
    day.press(Qt.Key.Key_E)
    day.settle()
    (made,) = {row.incident.id for row in day.rows} - before
    assert day.view.incident(made).made_by
    return made


def change_threshold_and_prompts(day: Day) -> None:
    """What was decided stays whatever the threshold; other words make another analysis of the video shown."""
    workspace, decided = day.window.workspace, {row.incident.id for row in day.rows}
    workspace.show_incident(next(row.incident.id for row in day.rows if row.footage == "Walkway"))
    day.settle()
    workspace.timeline.threshold_set.emit(1.0)
    day.settle()
    assert decided <= {row.incident.id for row in day.rows}
    assert any(row.incident.below_threshold for row in day.rows)
    day.press(Qt.Key.Key_Z, CTRL)
    day.settle()
    analysis = day.view.analyses[workspace.video_id].id
    day.press(Qt.Key.Key_P, CTRL)
    asked = day.dialog()
    asked.anomalous.appendPlainText("a person who carries a ladder")
    asked.go_ahead.click()
    day.wait(lambda: day.view.analyses[workspace.video_id].id != analysis)
    day.wait(lambda: not day.window.controller.queue.open and not day.window.runner.live)


def ask_and_correct(day: Day) -> None:
    """A question that the measured facts answer; the reviewer knows better."""
    workspace = day.window.workspace
    workspace.show_incident(next(row.incident.id for row in day.rows if not row.incident.made_by))
    day.settle()
    day.press(Qt.Key.Key_A)
    day.qtbot.keyClicks(workspace.chat.question, "Where was it first seen?")
    day.qtbot.keyClick(workspace.chat.question, Qt.Key.Key_Return)
    day.wait(lambda: len(workspace.chat.conversation.bubbles) >= 2 and not day.window.runner.live)
    bubble = workspace.chat.conversation.bubbles[-1]
    press_offered(bubble, "Correct")
    bubble.correction.setPlainText("At the lamp post, as the guard says.")
    press_offered(bubble, "Keep the correction")
    day.settle()
    day.qtbot.keyClick(workspace.chat.question, Qt.Key.Key_Escape)


def press_offered(bubble, words: str) -> None:
    next(one for one in bubble.findChildren(QPushButton) if one.text() == words).click()


def dismiss_and_teach(day: Day) -> None:
    """D, then T to see what would change, and T again to keep it."""
    workspace = day.window.workspace
    wanted = next(row for row in day.rows if row.footage == "Walkway" and row.verdict is Verdict.CONFIRMED)
    workspace.incidents.choose(wanted.incident.id)
    day.settle()
    camera = next(iter(day.view.profiles))
    version = day.view.profiles[camera].version
    day.press(Qt.Key.Key_D)
    day.wait(workspace.chat.teach.isVisible)
    day.settle()
    day.press(Qt.Key.Key_T)
    day.wait(workspace.chat.teach.keep.isVisible)
    day.press(Qt.Key.Key_T)
    day.wait(lambda: day.view.profiles[camera].version == version + 1)
    day.settle()


def search(day: Day) -> None:
    incidents = day.window.workspace.incidents
    day.press(Qt.Key.Key_Slash)
    day.qtbot.keyClicks(incidents.search_field, "helmet")
    day.wait(lambda: len(day.rows) == 1)
    assert day.rows[0].incident.label == "a cyclist without a helmet"
    incidents.search_field.clear()
    day.wait(lambda: len(day.rows) > 1)
    day.qtbot.keyClick(incidents.search_field, Qt.Key.Key_Escape)


def export(day: Day) -> None:
    out = day.folder.parent / "handed on"
    day.press(Qt.Key.Key_E, CTRL)
    asked = day.dialog()
    asked.folder.setText(str(out))
    asked.go_ahead.click()
    day.wait(lambda: not day.window.runner.live and any(out.rglob("*.html")))
    page = next(out.rglob("*.html")).read_text(encoding="utf-8")
    assert "a cyclist without a helmet" in page
    assert "At the lamp post, as the guard says." in page
    assert any(out.rglob("*.pdf"))


def kill_during_analysis(day: Day, folder: Path, material: dict[str, list[Path]]) -> None:
    """Another start of the window is killed while it analyses."""
    source = material["normal"][0]
    pictures = next(picture.resolve().parent for picture in source.iterdir())
    whole = link_frames(pictures, folder / "evening", 0, 120)
    settings = day.window._services.settings
    settings.sync()
    command = [sys.executable, "-c", UNFINISHED, str(day.folder), settings.fileName(), str(whole)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=dict(os.environ)) as other:
        try:
            assert other.stdout.readline() == "segment\n"
        finally:
            other.send_signal(signal.SIGKILL)
    settings.sync()


def reopen(day: Day, make_window, qtbot) -> Day:
    """What was under way goes on where it stopped, and everything is there."""
    with CaseStore.open(day.folder, "auditor") as store:
        assert store.latest_analysis(store.videos()[-1].id).state == "running"
    services = day.window._services
    again = Day(make_window(**{one.name: getattr(services, one.name) for one in fields(services)}), qtbot, day.folder)
    again.window.runner.started.connect(stop_describing)
    again.window.open_case(day.folder)
    again.wait(lambda: again.view is not None and len(again.view.videos) == 4 + FOLDERS)
    again.wait(lambda: not again.window.controller.queue.open and not again.window.runner.live)
    assert again.view.coverages[again.view.videos[-1].id].is_complete
    return again
