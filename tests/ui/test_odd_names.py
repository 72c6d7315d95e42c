"""Names that are no text, from the import dialog to the report."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from frame_difference import write_street_video

from tests.ui.test_recording_time import dialogs, settle
from tvad_desktop.ui.dialogs.case_dialogs import ImportDialog


@pytest.mark.parametrize("name", [b"cam\xe9ra.avi", b"two\nlines.avi", b"100% -x:1.avi"])
def test_footage_of_any_name_is_imported_and_played(name: bytes, make_window, qtbot, tmp_path: Path) -> None:
    clip = write_street_video(tmp_path / "clip.avi", seconds=13, fps=10)
    odd = clip.rename(Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)))
    window = make_window()
    with qtbot.waitSignal(window.controller.case.changed):
        window.create_case(tmp_path / "new", "New")
    window.dialogs.footage.ask_import([odd])
    (dialog,) = dialogs(ImportDialog)
    dialog.accept()
    player = window.workspace.player
    qtbot.waitUntil(lambda: player.frame is not None and bool(window.workspace.incidents.model.rows), timeout=60_000)
    player.seek(5_000_000)
    qtbot.waitUntil(lambda: player.time_us == 5_000_000, timeout=20_000)
    assert window.workspace.stage.still() is not None
    settle(qtbot, window)
