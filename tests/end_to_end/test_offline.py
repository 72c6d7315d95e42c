"""Nothing leaves the machine, and nothing is written but the case, the settings and our own cache.

Every program runs under strace for longer than a library waits before it sends its first report (onnxruntime: 9 s).
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
import watched
from certificates import Authority
from frame_difference import FrameDifference, write_street

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.offline import SWITCHES
from tvad_desktop.packs.manifest import load_pack
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.analyse import analyse
from tvad_desktop.workbench.packs import open_pack

CHECKOUT = Path(__file__).resolve().parents[2]
COMMAND = """
import sys, time
from pathlib import Path
from tvad_desktop.cli.main import run
began_s = time.monotonic()
code = run(sys.argv[1:])
time.sleep(max(12, 21 - (time.monotonic() - began_s)))
sys.exit(code)
"""
WINDOW = """
import sys
from pathlib import Path
from tvad_desktop.app import main
from tvad_desktop.ui.main_window import MainWindow
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
application = QApplication(["tvad-desktop"])
clock = QTimer()
def leave():
    windows = [one for one in application.topLevelWidgets() if isinstance(one, MainWindow)]
    if Path(sys.argv[1]).exists() and not any(one.runner.live for one in windows):  # else it would ask first
        application.quit()
clock.timeout.connect(leave)
clock.start(200)
sys.exit(main(["--demo"]))
"""
FOREIGN = """
import socket, sys
from pathlib import Path
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as nobody:
    nobody.connect(("192.0.2.1", 9))  # an address for documentation; connecting a datagram socket sends nothing
Path(sys.argv[1]).write_text("where nobody expects it")
"""
OWN_FOLDERS = (".cache/tvad-desktop", ".config/tvad-desktop", ".local/share/tvad-desktop", ".local/state/tvad-desktop")
HARMLESS = ("/dev/null", "/dev/tty", "/dev/shm", "/proc/self")
LONGEST_S = 300


@pytest.fixture(scope="module")
def programs(tmp_path_factory):
    """What each program did, by name. All run side by side, each with a home and a case of its own."""
    if reason := watched.reason_against():
        pytest.skip(reason)
    try:
        open_pack()
    except UserError as error:
        pytest.skip(f"the model pack is not prepared: {error.message}")
    place = tmp_path_factory.mktemp("offline")
    street = write_street(place / "street", seconds=8)
    make_case(place / "begun", street)
    running = {name: start(place, name, arguments) for name, arguments in make_commands(place, street).items()}
    window = place / "window-may-close"
    running["window"] = start(place, "window", [sys.executable, "-c", WINDOW, str(window)])
    outcomes = {name: finish(one) for name, one in running.items() if name != "window"}
    wait_for_the_demo(place / "window" / "home")
    time.sleep(12)  # longer than a library waits
    window.touch()
    outcomes["window"] = finish(running["window"])
    return place, running, outcomes


def make_case(folder: Path, street: Path) -> None:
    """A case with an incident of the default pack to ask about."""
    detector = FrameDifference()
    detector.pack = load_pack()
    with CaseStore.create(folder, "Street", "ada") as store:
        assert analyse(store, street, detector, camera="Gate", fps=20.0, job=Job()).incidents


def make_commands(place: Path, street: Path) -> dict[str, list[str]]:
    on_a_case = ("ask", "describe", "export", "credentials")
    quiet = write_street(place / "quiet", seconds=3)  # heads are trained on it: briefly
    cases = {name: str(place / name / "case") for name in ("analyse", "learn", *on_a_case)}
    p12, secret = Authority().write_p12(place / "site.p12", "secret"), place / "secret"
    secret.write_text("secret")
    signed = ["--sign", str(p12), "--passphrase-file", str(secret)]
    for name in on_a_case:
        shutil.copytree(place / "begun", cases[name])
    commands = {
        "analyse": ["analyse", str(street), "--fps", "20"],
        "learn": ["profile", "learn", str(quiet), "--fps", "20", "--camera", "Gate", "--quick"],
        "ask": ["ask", "--incident", "1", "What is it?"],
        "describe": ["describe"],
        "export": ["export", "--out", str(place / "export" / "case" / "report"), "--format", "all", *signed],
        "credentials": ["synopsis", "--out", str(place / "credentials" / "case" / "clips"), *signed],
    }
    return {
        name: [sys.executable, "-c", COMMAND, *arguments, "--case", cases[name]] for name, arguments in commands.items()
    }


def start(place: Path, name: str, command: list[str]) -> watched.Watched:
    home, temporary = place / name / "home", place / name / "temporary"
    for folder in (home / ".cache", home / ".config", home / ".local" / "share", home / ".local" / "state", temporary):
        folder.mkdir(parents=True)
    kept = {key: value for key, value in os.environ.items() if key not in SWITCHES and not key.startswith("XDG_")}
    environment = {
        **kept,
        "HOME": str(home),
        "TMPDIR": str(temporary),
        "PYTHONPATH": str(CHECKOUT),
        "PYTHONDONTWRITEBYTECODE": "1",
        "QT_QPA_PLATFORM": "offscreen",
    }
    return watched.start(command, place / name / "traces", environment)


def wait_for_the_demo(home: Path) -> None:
    """Until the window has analysed it; what becomes of it otherwise is for the tests below to say."""
    database = home / ".local" / "share" / "tvad-desktop" / "demo-case" / "case.sqlite"
    until_s = time.monotonic() + LONGEST_S
    while time.monotonic() < until_s:
        with (
            contextlib.suppress(sqlite3.Error),
            contextlib.closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection,
        ):
            if ("done",) in connection.execute("SELECT state FROM analyses").fetchall():
                return
        time.sleep(0.5)


def finish(program: watched.Watched) -> subprocess.CompletedProcess[str]:
    try:
        out, err = program.process.communicate(timeout=LONGEST_S)
    finally:
        program.end()
    return subprocess.CompletedProcess(program.process.args, program.process.returncode, out, err)


def written_elsewhere(place: Path, name: str, program: watched.Watched) -> list[str]:
    """What was written outside the case, the application's own folders and the temporary folder."""
    home = place / name / "home"
    own = (place / name / "case", place / name / "temporary", *(home / folder for folder in OWN_FOLDERS))
    return sorted(
        str(path)
        for path in watched.written(program.calls())
        if not any(path.is_relative_to(folder) for folder in (*own, *HARMLESS))
    )


@pytest.mark.parametrize("name", ["analyse", "learn", "ask", "describe", "export", "credentials", "window"])
class TestProgram:
    def test_did_its_work(self, programs, name):
        outcome = programs[2][name]
        assert outcome.returncode == 0, outcome.stderr

    def test_opened_no_way_out(self, programs, name):
        assert watched.network_use(programs[1][name].calls()) == []

    def test_wrote_nothing_elsewhere(self, programs, name):
        place, running, _ = programs
        assert written_elsewhere(place, name, running[name]) == []

    def test_left_nothing_in_the_temporary_folder(self, programs, name):
        assert list((programs[0] / name / "temporary").iterdir()) == []


def test_the_window_analysed_the_demo(programs):
    with CaseStore.open(
        programs[0] / "window" / "home" / ".local" / "share" / "tvad-desktop" / "demo-case", "ada"
    ) as store:
        assert store.latest_analysis(1).state == "done"
        assert store.incidents()


def test_the_watch_sees_a_socket_and_a_foreign_file(tmp_path):
    """What the tests above rely on, with a program that does what none of ours may."""
    if reason := watched.reason_against():
        pytest.skip(reason)
    foreign = tmp_path / "foreign" / "home" / ".cache" / "Elsewhere"
    program = start(tmp_path, "foreign", [sys.executable, "-c", FOREIGN, str(foreign)])
    assert finish(program).returncode == 0
    assert any("192.0.2.1" in call for call in watched.network_use(program.calls()))
    assert written_elsewhere(tmp_path, "foreign", program) == [str(foreign)]
