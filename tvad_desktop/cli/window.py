"""Measurements and pictures of the window, made by the window itself in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from tvad_desktop.cli.printing import print_json, say, say_lines
from tvad_desktop.domain.errors import UserError

LANGUAGES = ("en", "de", "es", "zh_CN")
STARTED = "TVAD_WINDOW_STARTED_S"
# sqlite-utils imports pandas where there is one. Only the checks bring it along: whoever installs the product has none.
START = "import sys; sys.modules['pandas'] = None; from tvad_desktop.app import main; sys.exit(main())"


def run_window(*arguments: str) -> str:
    """What the window prints; UserError where it ends with an error."""
    environment = {**os.environ, STARTED: str(time.time())}
    command = [sys.executable, "-c", START, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["it said nothing"])[-1]
        raise UserError(f"The window could not be measured: {last}.", "Is there a screen? QT_QPA_PLATFORM=offscreen.")
    return done.stdout


@click.command("window")
@click.argument("case", type=click.Path(path_type=Path), required=False)
@click.option("--large", is_flag=True, help="Open a made case of 1,000 videos and 100,000 incidents.")
@click.option("--footage", type=click.Path(path_type=Path), help="The footage that the made case names.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def window(case: Path | None, large: bool, footage: Path | None, as_json: bool) -> None:
    """Measure how quick the window is on a CASE: start, clicks, drags, steps, walks, longest block."""
    if large:
        if footage is None:
            raise click.UsageError("--large needs --footage.")
        with TemporaryDirectory() as folder:
            _make_large(Path(folder) / "case", footage)
            figures = json.loads(run_window("--measure", str(Path(folder) / "case")))
    elif case is not None:
        figures = json.loads(run_window("--measure", str(case)))
    else:
        raise click.UsageError("Name a case, or give --large.")
    if as_json:
        print_json(figures)
        return
    for name, value in figures.items():
        say(f"{name.replace('_', ' '):28} {value:,.1f}" if isinstance(value, float) else f"{name}: {value}")


@click.command("pictures")
@click.argument("case", type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The folder for the pictures.")
@click.option("--language", type=click.Choice(LANGUAGES), default="en", help="The language of the window.")
def pictures(case: Path, out: Path, language: str) -> None:
    """Take pictures of every panel of the window in both themes, at 1366 × 768 and 2560 × 1440."""
    say_lines(run_window("--measure", str(case), "--pictures", str(out), "--language", language), nl=False)


def _make_large(folder: Path, footage: Path) -> None:
    from tvad_desktop.lab.benchmarks.large_case import make_large_case
    from tvad_desktop.video.source import open_video

    with open_video(footage, None if footage.is_file() else 10.0) as source:
        make_large_case(folder, 1000, 100_000, source.video)
