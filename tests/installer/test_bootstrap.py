"""The command itself: its arguments, exit codes, and what it shows while a step runs."""

from __future__ import annotations

import os
import select
import sys
from collections.abc import Callable
from pathlib import Path

import bootstrap
import pytest
from tvad_setup import console
from tvad_setup.checks import run_checks
from tvad_setup.console import CommandError, SetupError, run
from tvad_setup.layout import Layout, cache_root

from tvad_desktop.offline import SWITCHES

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.fixture
def start(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[Exception | None, str], int]:
    """Runs the command with a set-up that ends in the given way."""

    def call(end: BaseException | None, *arguments: str) -> int:
        def set_up(layout: Layout, *, dev: bool) -> None:
            if end:
                raise end

        monkeypatch.setattr(bootstrap, "set_up", set_up)
        monkeypatch.setattr(bootstrap, "find_layout", lambda checkout: Layout(checkout, tmp_path / "cache"))
        monkeypatch.setattr(bootstrap.signal, "signal", lambda *_: None)
        monkeypatch.setattr(sys, "argv", ["bootstrap.py", *arguments])
        return bootstrap.main()

    return call


def test_arguments_after_two_dashes_go_to_pytest() -> None:
    options = bootstrap.parse_arguments(["--test", "--", "-k", "foo", "-x"])

    assert options.test
    assert options.pytest_arguments == ["-k", "foo", "-x"]


@pytest.mark.parametrize("arguments", [["--no-launch", "--test"], ["--", "-k", "foo"], ["--unknown"]])
def test_wrong_use_ends_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        bootstrap.parse_arguments(arguments)
    assert ended.value.code == 2


def test_an_environment_cause_is_told_with_what_to_do(start, capsys: pytest.CaptureFixture[str]) -> None:
    assert start(SetupError("The disk is full.", "Free some space."), "--no-launch") == 3
    assert capsys.readouterr().err == "\nerror: The disk is full.\nFree some space.\n"


def test_a_folder_that_may_not_be_written_is_an_environment_cause(start, capsys: pytest.CaptureFixture[str]) -> None:
    assert start(PermissionError(13, "Permission denied", "/cache"), "--no-launch") == 3
    assert "Permission denied: '/cache'" in capsys.readouterr().err


def test_an_interruption_is_one_line_and_130(start, capsys: pytest.CaptureFixture[str]) -> None:
    assert start(KeyboardInterrupt(), "--no-launch") == 130
    assert capsys.readouterr().err.strip() == "Interrupted. The same command goes on where this one stopped."


def test_set_up_alone_starts_nothing(start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap, "launch", lambda layout: pytest.fail("must not start"))

    assert start(None, "--no-launch") == 0


def test_without_a_screen_the_way_to_start_is_told(
    layout: Layout, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)

    assert bootstrap.launch(layout) == 0
    assert "main.py --demo" in capsys.readouterr().out


def test_a_failed_model_step_gives_its_own_last_line(layout: Layout) -> None:
    layout.tvad.parent.mkdir(parents=True)
    layout.tvad.write_text("#!/bin/sh\necho working\necho 'error: wrong hash' >&2\nexit 3\n")
    layout.tvad.chmod(0o755)

    with pytest.raises(SetupError, match="tvad models prepare failed: error: wrong hash"):
        bootstrap.prepare_models(layout)


def test_a_command_is_logged_and_its_failure_carries_its_output(tmp_path: Path) -> None:
    script = "import sys; print('out'); print('err', file=sys.stderr); sys.exit(4)"

    with pytest.raises(CommandError) as failed:
        run([sys.executable, "-c", script], tmp_path / "logs" / "log")

    assert failed.value.status == 4
    assert sorted(failed.value.output.split()) == ["err", "out"]
    assert "err" in (tmp_path / "logs" / "log").read_text()


def test_a_command_gets_no_input_and_the_given_environment(tmp_path: Path) -> None:
    script = "import os, sys; print(repr(sys.stdin.read()), os.environ['FLAG'])"

    assert run([sys.executable, "-c", script], tmp_path / "log", environment={"FLAG": "on"}) == "'' on\n"


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="only Linux can watch a process that is not a child")
def test_an_interruption_ends_the_command_and_its_children(tmp_path: Path) -> None:
    script = "import subprocess; child = subprocess.Popen(['sleep', '60']); print(child.pid, flush=True); child.wait()"
    children: list[int] = []

    def interrupt(line: str) -> str:
        children.append(os.pidfd_open(int(line)))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run([sys.executable, "-c", script], tmp_path / "log", show=interrupt)

    (child,) = children
    ended, _, _ = select.select([child], [], [], 30)
    os.close(child)
    assert ended == [child]


def test_progress_is_shown_while_a_command_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(console, "PROGRESS_SECONDS", 0.0)

    run([sys.executable, "-c", "print('half done')"], tmp_path / "log")

    assert "half done" in capsys.readouterr().out


@pytest.mark.parametrize(("cores", "shared"), [(1, ""), (2, "-n 2 --dist worksteal "), (64, "-n 4 --dist worksteal ")])
def test_all_checks_run_and_one_failure_decides(
    layout: Layout, monkeypatch: pytest.MonkeyPatch, cores: int, shared: str
) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: cores)
    layout.scripts.mkdir(parents=True)
    for name, status in (("ruff", 1), ("mypy", 0), ("lint-imports", 0), ("python", 0)):
        (layout.scripts / name).write_text(f'#!/bin/sh\necho "$@" > {layout.checkout}/{name}.ran\nexit {status}\n')
        (layout.scripts / name).chmod(0o755)

    assert run_checks(layout, ["-k", "foo"]) == 1
    assert (layout.checkout / "python.ran").read_text() == f"-m pytest {shared}-k foo\n"
    assert (layout.checkout / "mypy.ran").exists()

    (layout.scripts / "ruff").write_text("#!/bin/sh\nexit 0\n")
    assert run_checks(layout, []) == 0


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {}, "home/.cache"),
        ("linux", {"XDG_CACHE_HOME": "elsewhere"}, "elsewhere"),
        ("darwin", {}, "home/Library/Caches"),
        ("win32", {"LOCALAPPDATA": "local"}, "local"),
        ("win32", {}, "home/AppData/Local"),
    ],
)
def test_the_cache_lies_where_the_platform_keeps_caches(
    platform: str, environment: dict[str, str], expected: str
) -> None:
    assert cache_root(platform, environment, Path("home")) == Path(expected)


def test_ci_runs_the_command_of_the_readme() -> None:
    script = CHECKOUT / ".ci" / "run"

    assert os.access(script, os.X_OK)
    assert script.read_text().splitlines()[-1] == "exec python3 installer/bootstrap.py --test"


def test_every_program_that_is_started_is_told_to_send_nothing(start, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in SWITCHES:
        monkeypatch.setenv(name, "0")

    assert start(None, "--no-launch") == 0

    assert {name: os.environ[name] for name in SWITCHES} == SWITCHES
