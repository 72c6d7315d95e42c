"""Folders are watched for new footage: what comes whole is queued, remembered for the case, and can be stopped."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from tvad_desktop.places import resources_folder
from tvad_desktop.ui.work import folder_watch
from tvad_desktop.workbench import watched_folder

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
CLIP = resources_folder() / "demo" / "demo.mp4"


@pytest.fixture(autouse=True)
def quickly(monkeypatch) -> None:
    monkeypatch.setattr(watched_folder, "SETTLED_S", 0.2)
    monkeypatch.setattr(folder_watch, "LOOK_MS", 50)


def dialog() -> QDialog:
    (shown,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
    return shown


@pytest.fixture
def incoming(tmp_path) -> Path:
    folder = tmp_path / "incoming"
    folder.mkdir()
    return folder


def names(window) -> list[str]:
    return [video.video.path.name for video in window.controller.view.videos]


def watch(qtbot, window, incoming: Path, camera: str = "Door") -> None:
    qtbot.keyClick(window, Qt.Key.Key_I, CTRL | SHIFT)
    asked = dialog()
    assert not asked.go_ahead.isEnabled()
    asked.path.setText(str(incoming))
    asked.camera.setCurrentText(camera)
    asked.go_ahead.click()


def add_only(store, footage, job, on_segment) -> None:
    """An analysis that is none: what is tried here is what comes before it."""


@pytest.fixture
def window(make_window, case_folder, qtbot):
    window = make_window(analyse=add_only)
    window.open_case(case_folder)
    qtbot.waitUntil(lambda: window.workspace.player.frame is not None and not window.runner.live, timeout=30_000)
    return window


def test_what_is_copied_there_is_imported_when_it_is_whole(window, qtbot, incoming, monkeypatch) -> None:
    monkeypatch.setattr(watched_folder, "SETTLED_S", 600.0)  # however slowly it is written here, it still grows
    watch(qtbot, window, incoming)
    with (incoming / "new.mp4").open("wb") as growing:
        for part in range(0, CLIP.stat().st_size, 1 + CLIP.stat().st_size // 5):
            growing.write(CLIP.read_bytes()[part : part + 1 + CLIP.stat().st_size // 5])
            growing.flush()
            qtbot.wait(60)
            assert window.controller.queue.entries == []
    monkeypatch.setattr(watched_folder, "SETTLED_S", 0.2)
    qtbot.waitUntil(lambda: "new.mp4" in names(window), timeout=20_000)
    view = window.controller.view
    assert view.camera_name(view.videos[-1]) == "Door"
    assert [entry.reason for entry in window.controller.queue.entries] == [""]


def test_watched_folders_are_remembered_and_can_be_stopped(window, qtbot, incoming, make_window, case_folder) -> None:
    watch(qtbot, window, incoming)
    window.close()
    again = make_window(analyse=add_only)
    again.open_case(case_folder)
    qtbot.waitUntil(lambda: again.workspace.player.frame is not None, timeout=30_000)
    shutil.copyfile(CLIP, incoming / "later.mp4")
    qtbot.waitUntil(lambda: "later.mp4" in names(again), timeout=20_000)
    qtbot.keyClick(again, Qt.Key.Key_I, CTRL | SHIFT)
    asked = dialog()
    assert asked.list.item(0).text() == f"{incoming}  ·  Door"
    asked.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    asked.go_ahead.click()
    assert again.controller.folders.watches == ()
    shutil.copyfile(CLIP, incoming / "never.mp4")
    qtbot.wait(500)
    assert "never.mp4" not in names(again)


def test_a_folder_that_is_gone_is_said_once(window, qtbot, incoming) -> None:
    said: list[str] = []
    window.controller.case.said.connect(said.append)
    watch(qtbot, window, incoming)
    incoming.rmdir()
    qtbot.waitUntil(lambda: bool(said), timeout=10_000)
    qtbot.wait(300)
    assert [text for text in said if "is not there" in text] == said
    assert len(said) == 1
