"""What the benchmark reports, and DVR-Scan beside it (a stand-in that prints what DVR-Scan 1.8 does)."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from frame_difference import FrameDifference, write_street

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Timespan
from tvad_desktop.lab.benchmarks.clips import marked_share
from tvad_desktop.lab.benchmarks.detection import measure_detection
from tvad_desktop.lab.benchmarks.dvr_scan import find_dvr_scan, scan_motion

TWO_EVENTS = """
print("[DVR-Scan] Processed 90 frames read in 0.6 secs (avg 150.2 FPS).")
print("[DVR-Scan] Detected 2 motion events in input.")
print("[DVR-Scan] Comma-separated timecode values:")
print("00:00:00.500,00:00:02.000,00:00:03.000,00:00:04.200")
"""
NO_EVENTS = """
print("[DVR-Scan] Processed 90 frames read in 0.6 secs (avg 150.2 FPS).")
print("[DVR-Scan] No motion events detected in input.")
"""
REFUSAL = """
print("[DVR-Scan] Failed to open video", file=sys.stderr)
sys.exit(1)
"""


@pytest.fixture(scope="module")
def street(tmp_path_factory) -> Path:
    return write_street(tmp_path_factory.mktemp("street") / "street", seconds=9)


@pytest.fixture
def stand_in(tmp_path):
    """`stand_in(code)` makes a program that notes its arguments and runs the code."""

    def write(code: str) -> str:
        program = tmp_path / "dvr-scan"
        note = f"import json, sys\njson.dump(sys.argv[1:], open({str(tmp_path / 'arguments.json')!r}, 'w'))\n"
        program.write_text(f"#!{sys.executable}\n{note}{code}")
        program.chmod(0o755)
        return str(program)

    return write


def test_figures_of_one_video_belong_together(street):
    speed = measure_detection(street, FrameDifference(), fps=20, job=Job())
    assert (speed.frames, speed.analysed_frames) == (180, 90)
    assert speed.analysed_frames_per_second == pytest.approx(speed.analysed_frames / speed.seconds)
    assert speed.steps_per_second == pytest.approx(speed.steps / speed.seconds)
    assert speed.real_time_factor == pytest.approx(9 / speed.seconds)
    assert speed.cpu_seconds > 0
    assert speed.incidents == 1
    assert 0 < speed.marked_share < 1


def test_share_of_footage_that_spans_mark():
    assert marked_share([], 10) == 0
    assert marked_share([Timespan(4, 6), Timespan(0, 2), Timespan(1, 5)], 10) == 0.6
    assert marked_share([Timespan(0, 12)], 10) == 1


def test_dvr_scan_sees_a_folder_as_a_video_file(street, stand_in, tmp_path):
    scan = scan_motion(stand_in(TWO_EVENTS), street, fps=20, job=Job())
    assert (scan.frames, scan.seconds, scan.frames_per_second, scan.events) == (90, 0.6, 150.2, 2)
    assert scan.marked_share == pytest.approx(2.7 / 9, abs=0.01)
    arguments = json.loads((tmp_path / "arguments.json").read_text())
    assert arguments[0] == "--input"
    assert arguments[1].endswith(".mp4")
    assert "--scan-only" in arguments
    assert not Path(arguments[1]).exists()


def test_dvr_scan_finds_nothing(street, stand_in):
    scan = scan_motion(stand_in(NO_EVENTS), street, fps=20, job=Job())
    assert (scan.events, scan.marked_share) == (0, 0)


def test_dvr_scan_that_is_not_there_or_fails(street, stand_in, tmp_path):
    with pytest.raises(UserError, match="no DVR-Scan") as missing:
        find_dvr_scan(str(tmp_path / "nothing"))
    assert "dvr-scan[opencv-headless]" in missing.value.hint
    program = stand_in(REFUSAL)
    assert find_dvr_scan(program) == program
    with pytest.raises(UserError, match=r"gave no result.*Failed to open video"):
        scan_motion(program, street, fps=20, job=Job())
