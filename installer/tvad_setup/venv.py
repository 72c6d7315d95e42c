"""Virtual environments."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tvad_setup.console import CommandError, SetupError, run

_SOUND = "import sys, pip; sys.exit(sys.version_info[:2] != ({}, {}))"


def is_sound(python: Path) -> bool:
    """Tell whether an environment's Python starts, has pip and is of the version that runs set-up."""
    command = [str(python), "-c", _SOUND.format(*sys.version_info[:2])]
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def make_venv(folder: Path, log: Path) -> None:
    """Make an empty environment; whatever stood there goes."""
    try:
        run([sys.executable, "-m", "venv", "--clear", str(folder)], log)
    except CommandError as error:
        raise SetupError("The virtual environment could not be made.", f"See {log}") from error
