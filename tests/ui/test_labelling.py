"""Labelling in the window: draw a box, say what it is, play, next; and what was written trains a detector."""

from __future__ import annotations

import shutil
from pathlib import Path

import platformdirs
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from shiboken6 import delete, isValid

from tvad_desktop.domain.media import Region, Timespan
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.ui.dialogs.label_dialog import LabelDialog
from tvad_desktop.ui.dialogs.label_picture import LabelPicture
from tvad_desktop.ui.main_window import MainWindow
from tvad_desktop.workbench.labelling import list_labelled, video_mark

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def rows(dialog: LabelDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def draw(qtbot, dialog: LabelDialog, region: Region) -> None:
    rect = dialog.picture.canvas.picture_rect()
    corners = [
        QPoint(round(rect.x() + x * rect.width()), round(rect.y() + y * rect.height()))
        for x, y in ((region.x, region.y), (region.x + region.width, region.y + region.height))
    ]
    qtbot.mousePress(dialog.picture.canvas, Qt.MouseButton.LeftButton, pos=corners[0])
    qtbot.mouseMove(dialog.picture.canvas, corners[1])
    qtbot.mouseRelease(dialog.picture.canvas, Qt.MouseButton.LeftButton, pos=corners[1])


def wait_picture(qtbot, dialog: LabelDialog) -> None:
    qtbot.waitUntil(lambda: not dialog.picture.waits and dialog.picture.frame is not None, timeout=10_000)


@pytest.fixture
def dialog(window: MainWindow, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_B, CTRL | SHIFT)
    (dialog,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, LabelDialog) and one.isVisible()]
    qtbot.waitUntil(lambda: dialog.list.count() == 3, timeout=10_000)
    wait_picture(qtbot, dialog)
    yield dialog
    if isValid(dialog) and dialog.isVisible():
        dialog.ask_close = lambda count: True
        dialog.close()
    qtbot.waitUntil(lambda: not window.runner.live, timeout=30_000)


def test_incidents_are_named_one_after_the_other_and_it_is_undone_and_resumed(dialog, window, qtbot, case_folder):
    assert [row[-11:] for row in rows(dialog)] == ["mething new", "not decided", "not decided"]
    assert dialog.list.currentRow() == 1, "it begins with the first that is not ready"
    assert not dialog.save.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_E)
    qtbot.keyClicks(dialog.name, "a cart, I see")
    assert dialog.name.text() == "a cart, I see", "keys of the dialog do not meddle with words"
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.list.currentRow() == 2, timeout=10_000)
    assert "✓ 00:01.0  a cart, I see" in rows(dialog)[1]
    assert dialog.counted.text() == "1 of 50 labelled"
    qtbot.keyClick(dialog.picture.canvas, Qt.Key.Key_D)
    assert dialog.save.isEnabled(), "what is normal needs no name"
    dialog.save.click()
    qtbot.waitUntil(lambda: "normal here" in rows(dialog)[2], timeout=10_000)
    with CaseStore.open(case_folder, "ada") as store:
        assert [one.verdict.value for one in list_labelled(store)] == ["confirmed", "dismissed"]
    qtbot.keyClick(dialog, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: "not decided" in rows(dialog)[2], timeout=10_000)
    qtbot.keyClick(dialog, Qt.Key.Key_Z, CTRL | SHIFT)
    qtbot.waitUntil(lambda: "normal here" in rows(dialog)[2], timeout=10_000)
    qtbot.keyClick(dialog, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: "not decided" in rows(dialog)[2], timeout=10_000)
    dialog.close()
    qtbot.waitUntil(lambda: not window.runner.live, timeout=10_000)
    window.dialogs.exports.ask_labels()
    (again,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, LabelDialog) and one.isVisible()]
    qtbot.waitUntil(lambda: again.list.count() == 3, timeout=10_000)
    assert again.list.currentRow() == 2, "it goes on where it was left"
    again.close()


def test_what_is_not_saved_stays_while_one_looks_elsewhere_and_is_asked_about(dialog, qtbot):
    dialog.list.setCurrentRow(0)
    wait_picture(qtbot, dialog)
    draw(qtbot, dialog, Region(0.2, 0.2, 0.3, 0.3))
    assert dialog.fault.text() == "Say what it is."
    qtbot.keyClick(dialog.name, Qt.Key.Key_Escape)
    assert dialog.isVisible(), "Escape leaves the field first"
    qtbot.keyClick(dialog.picture.canvas, Qt.Key.Key_PageDown)
    qtbot.keyClick(dialog.picture.canvas, Qt.Key.Key_PageUp)
    assert len(dialog._draft.boxes) == 1
    asked = []
    dialog.ask_close = lambda count: bool(asked.append(count))
    qtbot.keyClick(dialog.picture.canvas, Qt.Key.Key_Escape)
    assert (asked, dialog.isVisible()) == ([1], True)
    dialog.forget.click()
    assert dialog.span.text() == "–  ·  no box of yours"


def test_what_was_drawn_is_written_and_trains(dialog, window, qtbot, case_folder, tmp_path, plain_models, monkeypatch):
    dialog.list.setCurrentRow(0)
    wait_picture(qtbot, dialog)
    for moment, left in ((20, 0.15), (50, 0.4)):
        dialog.picture.slider.setValue(moment)
        wait_picture(qtbot, dialog)
        draw(qtbot, dialog, Region(left, 0.4, 0.2, 0.25))
    assert dialog.span.text() == "00:02.0 to 00:05.0  ·  2 of your boxes"
    dialog.picture.slider.setValue(35)
    wait_picture(qtbot, dialog)
    (outline,) = dialog.picture.canvas.outlines
    assert outline.region.x == pytest.approx(0.275, abs=0.02), "between two boxes it moves straight"
    dialog.name.setFocus()
    qtbot.keyClicks(dialog.name, "a white square")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.list.count() == 4, timeout=10_000)
    assert dialog.list.currentRow() == 0, "more that is new is labelled in the same video"
    dialog.complete.click()
    qtbot.waitUntil(lambda: dialog._book.marks[1].complete, timeout=10_000)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "set"))
    dialog.write.click()
    qtbot.waitUntil(lambda: dialog.said.text().startswith("1 anomalies"), timeout=10_000)
    with CaseStore.open(case_folder, "ada") as store:
        assert video_mark(store, 1).complete
    train_on(tmp_path / "set", plain_models, tmp_path, monkeypatch)


def train_on(labels: Path, plain_models: Path, tmp_path: Path, monkeypatch) -> None:
    """The AHD of a tiny pack learns from the labels, and is measured by them."""
    from second_pack import PlainFamily

    from tvad_desktop.detection.detector import Detector
    from tvad_desktop.domain.job import Job
    from tvad_desktop.lab.data.sets.spoken import read_dialogues
    from tvad_desktop.lab.evaluation.detection import evaluate_detection
    from tvad_desktop.lab.training.own_recipe import ahd_recipe, with_labelled
    from tvad_desktop.lab.training.train_ahd import run_ahd
    from tvad_desktop.packs import registry
    from tvad_desktop.packs.manifest import load_pack
    from tvad_desktop.workbench.packs import open_pack
    from tvad_desktop.workbench.prepare import prepare_pack

    monkeypatch.setitem(registry.FAMILIES, "plain", PlainFamily())
    monkeypatch.setattr(platformdirs, "user_cache_dir", lambda name: str(tmp_path / "cache"))
    monkeypatch.setenv("TVAD_MODELS", str(shutil.copytree(plain_models, tmp_path / "models")))
    monkeypatch.chdir(tmp_path)
    import msgspec

    recipe = msgspec.structs.replace(with_labelled(ahd_recipe(None, "plain"), labels, "site"), updates=2, batch_size=4)
    before = load_pack("plain").sha256
    run_ahd(recipe, Job(), "tvad train ahd")
    prepare_pack(load_pack("plain"))
    assert load_pack("plain").sha256 != before
    shown = labels / "incidents.json"
    shown.write_text(shown.read_text(encoding="utf-8").replace('"train"', '"test"'), encoding="utf-8")
    figures = evaluate_detection(labels, Detector(open_pack("plain")), profile="none", layout="site", job=Job())
    assert figures.frames == 80
    assert figures.pixel_auroc is not None
    (spoken,) = read_dialogues(labels)
    assert "a white square" in spoken.turns[0][1]


def test_no_answer_comes_to_a_picture_that_is_gone(window: MainWindow) -> None:
    class Frames:
        closed = False

        def read(self, time_us: int, show: object) -> None:
            pass

        def close(self) -> None:
            self.closed = True

    frames = Frames()
    picture = LabelPicture(lambda video: frames)
    picture.open(window.controller.view.videos[0], Timespan(0, 1_000_000), 0)
    delete(picture)
    assert frames.closed
