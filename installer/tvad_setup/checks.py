"""The checks of `--test`: the same on every machine."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Sequence

from tvad_setup.console import say
from tvad_setup.layout import Layout, scripts_of

MOST_WORKERS = 4  # each holds networks and a language model: about 1 GB


def run_checks(layout: Layout, pytest_arguments: Sequence[str]) -> int:
    """Run all checks, also after one failed; returns 0 when all passed, else 1."""
    scripts = scripts_of(layout.venv)
    commands = (
        (str(scripts / "ruff"), "check", "."),
        (str(scripts / "ruff"), "format", "--check", "."),
        (str(scripts / "mypy"),),
        (str(scripts / "lint-imports"),),
        (str(layout.python), "-m", "pytest", *share_work(), *pytest_arguments),
    )
    failed = [command for command in commands if not passes(command, layout)]
    for command in failed:
        say(f"failed: {subprocess.list2cmdline(command)}")
    return 1 if failed else 0


def share_work() -> tuple[str, ...]:
    """Arguments of pytest that let several processes share the tests where there are several cores."""
    workers = min(MOST_WORKERS, os.cpu_count() or 1)
    return ("-n", str(workers), "--dist", "worksteal") if workers > 1 else ()


def passes(command: Sequence[str], layout: Layout) -> bool:
    """Run one check in the checkout, its output on the terminal."""
    say(subprocess.list2cmdline(command))
    started = time.monotonic()
    status = subprocess.run(command, cwd=layout.checkout, stdin=subprocess.DEVNULL, check=False).returncode
    say(f"{'passed' if status == 0 else 'FAILED'} in {time.monotonic() - started:.1f} s")
    return status == 0
