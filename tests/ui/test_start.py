"""The window starts without what only work needs, and a case is read without what only one incident needs."""

from __future__ import annotations

import subprocess
import sys

from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.ui.review.case_view import read_case

HEAVY = "torch", "onnxruntime", "transformers", "llama_cpp", "scipy", "sklearn", "cv2", "av", "reportlab", "jinja2"


def test_nothing_heavy_is_imported_before_the_window_is_shown() -> None:
    code = f"import sys, tvad_desktop.app; print(*(name for name in {HEAVY} if name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_tracks_come_with_the_footage_that_is_shown(window, qtbot, case_folder) -> None:
    with CaseStore.open(case_folder, "x") as store:
        assert [one.tracks for one in read_case(store).incidents] == [(), ()]
        known = store.incidents()
    qtbot.waitUntil(lambda: window.workspace.video_view.tracks == known[0].tracks[:3])
    assert window.workspace.chat.measured["Targets"].text() == str(len(known[0].tracks)) != "0"
