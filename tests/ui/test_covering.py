"""Covering people in the window: every stretch is played before it counts as looked at, and only then written."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from tvad_desktop.domain.media import Region
from tvad_desktop.domain.redaction import Mask, MaskKey, Target
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.ui.dialogs.redaction_dialog import RedactionDialog
from tvad_desktop.ui.dialogs.region_dialog import RegionDialog
from tvad_desktop.ui.dialogs.report_dialog import CERTIFICATE, ReportDialog
from tvad_desktop.ui.main_window import MainWindow
from tvad_desktop.workbench.redaction import find

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def dialogs(kind: type) -> list:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]


def see_square(rgb: np.ndarray) -> np.ndarray:
    height, width, _ = rgb.shape
    rows, columns = np.nonzero(rgb[..., 0] == 255)
    if not len(rows):
        return np.zeros((0, 6), np.float32)
    box = (columns.min() / width, rows.min() / height, (columns.max() + 1) / width, (rows.max() + 1) / height)
    return np.array([[*box, 0.9, 0]], np.float32)


@pytest.fixture
def covering(window: MainWindow, qtbot, monkeypatch):
    """The dialog over the first incident, its one mask found."""
    monkeypatch.setattr(find, "_look_for", lambda target, pack: see_square)
    qtbot.keyClick(window, Qt.Key.Key_R, CTRL_SHIFT)
    qtbot.waitUntil(lambda: bool(dialogs(RedactionDialog)), timeout=30_000)
    (dialog,) = dialogs(RedactionDialog)
    qtbot.waitUntil(lambda: dialog._frame is not None)
    yield dialog
    dialog.close()
    qtbot.waitUntil(lambda: not window.runner.live, timeout=30_000)


def test_a_stretch_counts_only_when_all_of_it_was_shown(covering, window, qtbot, tmp_path, monkeypatch) -> None:
    assert covering.masks.count() == 1
    assert not covering.reviewed.isEnabled()
    assert not covering.export.isEnabled()
    covering.play.click()
    qtbot.waitUntil(lambda: not covering.play.isChecked(), timeout=60_000)
    qtbot.waitUntil(covering.reviewed.isEnabled)
    assert covering.canvas._picture.pixelColor(30, 50).value() < 255
    covering.reviewed.click()
    qtbot.waitUntil(covering.export.isEnabled)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "out"))
    covering.export.click()
    qtbot.waitUntil(lambda: window.tasks.notice.text().startswith("Written: "), timeout=60_000)
    assert (tmp_path / "out" / "redaction-1.mp4").is_file()


def test_a_begun_redaction_goes_on_where_it_was_left(window, qtbot, case_folder, monkeypatch) -> None:
    """Closed after a region was drawn, even elsewhere: the same masks are there, nothing is looked for anew."""

    def open_dialog() -> RedactionDialog:
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.setFocus()
        qtbot.keyClick(window, Qt.Key.Key_R, CTRL_SHIFT)
        qtbot.waitUntil(lambda: bool(dialogs(RedactionDialog)), timeout=30_000)
        (dialog,) = dialogs(RedactionDialog)
        qtbot.waitUntil(lambda: dialog._frame is not None)
        return dialog

    def close(dialog: RedactionDialog) -> None:
        dialog.close()
        qtbot.waitUntil(lambda: not dialogs(RedactionDialog) and not window.runner.live, timeout=30_000)

    monkeypatch.setattr(find, "_look_for", lambda target, pack: see_square)
    begun = open_dialog()
    before = begun.masks.count()
    close(begun)
    with CaseStore.open(case_folder, "ada") as store:
        (kept,) = store.redactions()
        drawn = Mask(0, Target.DRAWN, (MaskKey(kept.span.start_us, Region(0, 0, 0.3, 0.3)),), kept.span)
        store.add_masks(kept.id, [drawn])
        store.review_stretches(kept.id, store.redaction(kept.id).stretches())
    monkeypatch.setattr(find, "_look_for", None)  # would fail
    again = open_dialog()
    assert again.masks.count() == before + 1
    assert again.export.isEnabled()  # what was looked at still counts
    close(again)
    with CaseStore.open(case_folder, "auditor") as store:
        assert [one.id for one in store.redactions()] == [kept.id]


def test_one_is_shown_a_region_is_drawn_and_a_mask_taken_away(covering, qtbot) -> None:
    (mask,) = covering.redaction.masks
    covering.slider.setValue(covering.slider.maximum() // 2)
    qtbot.waitUntil(lambda: not covering._waits)
    x, y = mask.region_at(covering.time_us, 120 / 90).center
    covering.canvas.pointed.emit(x, y)
    assert covering.chosen == mask
    covering.buttons["show"].click()
    qtbot.waitUntil(lambda: not covering.redaction.masks[0].is_covered)
    covering.canvas.drawn.emit(Region(0.1, 0.1, 0.3, 0.3))
    qtbot.waitUntil(lambda: len(covering.redaction.masks) == 2, timeout=30_000)
    covering.masks.setCurrentRow(1)
    covering.buttons["remove"].click()
    qtbot.waitUntil(lambda: len(covering.redaction.masks) == 1)


def test_a_drag_over_the_picture_asks_what_happened_there(window: MainWindow, qtbot) -> None:
    qtbot.waitUntil(lambda: window.workspace.stage.video_view.frame is not None)
    qtbot.keyClick(window, Qt.Key.Key_F, CTRL_SHIFT)
    (dialog,) = dialogs(RegionDialog)
    rect = dialog.canvas.picture_rect()
    begin, end = (QPoint(round(rect.x() + share * rect.width()), round(rect.y() + rect.height() * share))
                  for share in (0.02, 0.98))  # fmt: skip
    qtbot.mousePress(dialog.canvas, Qt.MouseButton.LeftButton, pos=begin)
    qtbot.mouseMove(dialog.canvas, end)
    qtbot.mouseRelease(dialog.canvas, Qt.MouseButton.LeftButton, pos=end)
    qtbot.waitUntil(lambda: dialog.list.count() == 2)
    dialog._choose(dialog.list.item(1))
    qtbot.waitUntil(lambda: 4_900_000 <= window.workspace.player.time_us <= 6_600_000)
    dialog.canvas.drawn.emit(Region(0, 0, 0.1, 0.1))
    qtbot.waitUntil(lambda: dialog.said.text() == "Nothing was hot there.")
    dialog.close()


def test_a_digest_and_a_signature_are_asked_for(window: MainWindow, qtbot, case_folder: Path, tmp_path) -> None:
    with CaseStore.open(case_folder, "auditor") as store:
        store.set_recorded_from(1, datetime(2024, 3, 12, 8))
    window.controller.reload()
    qtbot.waitUntil(lambda: window.controller.view.videos[0].recorded_from is not None)
    window.dialogs.exports.ask_export()
    (asked,) = dialogs(ReportDialog)
    asked.by_day.setChecked(True)
    asked.formats["csv"].setChecked(True)
    asked.folder.setText(str(tmp_path))
    assert asked.request.day == date(2024, 3, 12)
    assert asked.request.formats == ("html", "pdf")
    asked.certificate.setText(str(tmp_path / "site.p12"))
    asked.passphrase.setText("secret")
    asked.formats["pdf"].setChecked(False)
    assert not asked.go_ahead.isEnabled()
    asked.certificate.setText("")
    asked.go_ahead.click()
    qtbot.waitUntil(lambda: (tmp_path / "digest-2024-03-12.html").is_file(), timeout=30_000)
    qtbot.waitUntil(lambda: not window.runner.live, timeout=30_000)
    settings = window._services.settings
    assert settings.value(CERTIFICATE) == ""
    assert "secret" not in Path(settings.fileName()).read_text()


def test_a_synopsis_and_an_archive_are_written(window: MainWindow, qtbot, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "out"))
    window.header.synopsis_action.trigger()
    qtbot.waitUntil(lambda: window.tasks.notice.text().endswith("2 incidents"), timeout=60_000)
    assert (tmp_path / "out" / "synopsis.mp4").is_file()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "away"), ""))
    window.header.archive_action.trigger()
    qtbot.waitUntil(lambda: window.tasks.notice.text().startswith("Put away: "), timeout=60_000)
    assert (tmp_path / "away.tvad").is_file()
    qtbot.waitUntil(lambda: not window.runner.live, timeout=30_000)
