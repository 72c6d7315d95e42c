"""Two set-ups at once: the second waits, whatever becomes of the first."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import bootstrap
import pytest
from tvad_setup import turn
from tvad_setup.layout import Layout
from tvad_setup.turn import taking_turns

INSTALLER = Path(bootstrap.__file__).parent
HOLD = """
import sys, time
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from tvad_setup.turn import taking_turns
with taking_turns(Path(sys.argv[2])):
    print("held", flush=True)
    time.sleep(float(sys.argv[3]))
"""


@contextmanager
def another_set_up(lock: Path, seconds: float) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-c", HOLD, str(INSTALLER), str(lock), str(seconds)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_the_second_waits_and_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lock = tmp_path / "cache" / "setup.lock"
    with another_set_up(lock, 1.5) as first, taking_turns(lock):
        assert first.poll() is not None or first.wait(timeout=5) == 0
    assert "waiting for another set-up that is under way" in capsys.readouterr().out


def test_nobody_waits_for_one_that_was_killed(tmp_path: Path) -> None:
    lock = tmp_path / "setup.lock"
    with another_set_up(lock, 60) as first:
        first.kill()
        first.wait()
        began = time.monotonic()
        with taking_turns(lock):
            assert time.monotonic() - began < 1


def test_alone_there_is_nothing_to_wait_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(2):
        with taking_turns(tmp_path / "setup.lock"):
            pass
    assert capsys.readouterr().out == ""


def test_where_files_cannot_be_locked_set_up_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fcntl = pytest.importorskip("fcntl")

    def refuse(*_: object) -> None:
        raise OSError(turn.errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", refuse)
    with taking_turns(tmp_path / "setup.lock"):
        pass


def test_the_whole_set_up_is_done_in_turn(
    layout: Layout, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bootstrap, "find_layout", lambda checkout: layout)
    monkeypatch.setattr(bootstrap, "set_up", lambda layout, dev: print("begun"))
    monkeypatch.setattr(bootstrap.signal, "signal", lambda *_: None)
    monkeypatch.setattr(sys, "argv", ["bootstrap.py", "--no-launch"])
    with another_set_up(layout.turn, 1.0):
        assert bootstrap.main() == 0
    said = capsys.readouterr().out
    assert said.index("waiting for another set-up") < said.index("begun")
