"""Handing a case on so that others can verify it, and verifying what others handed on, in the window."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.ui.dialogs.custody_dialogs import BundleDialog, HandedOutDialog, KeptDialog
from tvad_desktop.ui.dialogs.error_dialog import ErrorDialog
from tvad_desktop.ui.dialogs.verify_dialog import VerifyDialog
from tvad_desktop.ui.main_window import MainWindow

Shown = TypeVar("Shown", bound=QWidget)


@pytest.fixture(autouse=True)
def own_memory(monkeypatch, tmp_path):
    monkeypatch.setattr("tvad_desktop.workbench.reviewer.memory_folder", lambda: tmp_path / "memory")


def wait_for(qtbot, kind: type[Shown]) -> Shown:
    def shown() -> list[Shown]:
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()), timeout=20_000)
    return shown()[0]


def close(qtbot, window: MainWindow, dialog: QWidget) -> None:
    dialog.close()
    qtbot.waitUntil(lambda: not window.runner.live, timeout=20_000)


def test_a_bundle_is_written_and_verified_by_what_was_handed_over_apart(
    window: MainWindow, qtbot, monkeypatch, tmp_path: Path
) -> None:
    window.header.bundle_action.trigger()
    asked = wait_for(qtbot, BundleDialog)
    asked.originals.setChecked(True)
    assert not asked.redacted.isEnabled()
    asked.originals.setChecked(False)
    asked.redacted.setChecked(True)
    assert not asked.originals.isEnabled()
    asked.redacted.setChecked(False)
    asked.file.setText("")
    assert not asked.go_ahead.isEnabled()
    asked.file.setText(str(tmp_path / "handed"))
    asked.accept()
    told = wait_for(qtbot, HandedOutDialog)
    path, _, manifest, last = told.text.toPlainText().splitlines()
    assert path == str(tmp_path / "handed.zip")
    close(qtbot, window, told)

    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (path, ""))
    for kept, broken, words in (
        (last.partition(": ")[2], 0, "against everybody"),
        ("", 0, manifest.partition(": ")[2]),
        (f"1: {'e' * 64}", 1, "was written anew"),
    ):
        window.header.verify_bundle_action.trigger()
        asking = wait_for(qtbot, KeptDialog)
        asking.kept.setText(kept)
        asking.accept()
        found = wait_for(qtbot, VerifyDialog)
        assert found.heading.text().startswith("Nothing is broken") is not bool(broken)
        assert words in found.text.toPlainText()
        close(qtbot, window, found)


def test_a_case_is_sealed_and_compared_with_its_seal(window: MainWindow, qtbot, monkeypatch, tmp_path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "kept"), ""))
    window.header.seal_action.trigger()
    told = wait_for(qtbot, HandedOutDialog)
    assert str(tmp_path / "kept.seal") in told.text.toPlainText()
    close(qtbot, window, told)
    sealed = json.loads((tmp_path / "kept.seal").read_text())

    def verify(kept: str) -> str:
        window.header.compare_action.trigger()
        asking = wait_for(qtbot, KeptDialog)
        asking.kept.setText(kept)
        asking.accept()
        found = wait_for(qtbot, VerifyDialog)
        said = f"{found.heading.text()}\n{found.text.toPlainText()}"
        close(qtbot, window, found)
        return said

    assert f"agrees with the seal of entry {sealed['sequence']}" in verify(str(tmp_path / "kept.seal"))
    assert "1 thing is not as the log says" in verify(f"{sealed['sequence']}: {'e' * 64}")
    folder = window.controller.case.folder
    with CaseStore.open(folder, "ada") as store:
        store.database.execute("UPDATE incidents SET state = 'standing'")
    assert "BROKEN" in verify("")


def test_what_is_no_seal_and_no_bundle_is_told(window: MainWindow, qtbot, monkeypatch, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr("x", "x")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "x.zip"), ""))
    window.header.verify_bundle_action.trigger()
    wait_for(qtbot, KeptDialog).accept()
    found = wait_for(qtbot, VerifyDialog)
    assert "cannot be read" in found.text.toPlainText()
    close(qtbot, window, found)
    window.header.compare_action.trigger()
    asking = wait_for(qtbot, KeptDialog)
    asking.kept.setText("not a seal")
    asking.accept()
    close(qtbot, window, wait_for(qtbot, ErrorDialog))
