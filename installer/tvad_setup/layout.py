"""Where set-up reads and writes."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Layout:
    """The checkout with its environment, and the cache that survives it."""

    checkout: Path
    cache: Path

    @property
    def venv(self) -> Path:
        """The virtual environment."""
        return self.checkout / ".venv"

    @property
    def scripts(self) -> Path:
        """The folder of the environment's programs."""
        return scripts_of(self.venv)

    @property
    def python(self) -> Path:
        """The environment's Python."""
        return python_of(self.venv)

    @property
    def tvad(self) -> Path:
        """The product's console script."""
        return self.scripts / ("tvad.exe" if sys.platform == "win32" else "tvad")

    @property
    def downloads(self) -> Path:
        """Downloaded packages that are not installed."""
        return self.cache / "downloads"

    @property
    def turn(self) -> Path:
        """What the set-up that is under way holds."""
        return self.cache / "setup.lock"

    @property
    def log(self) -> Path:
        """What the commands of set-up printed."""
        return self.cache / "setup.log"

    def lock(self, name: str) -> Path:
        """One of the lock files."""
        return self.checkout / "installer" / "locks" / name


def find_layout(checkout: Path) -> Layout:
    """Take the user's cache folder of this platform."""
    return Layout(checkout, cache_root(sys.platform, os.environ, Path.home()) / "tvad-desktop")


def cache_root(platform: str, environment: Mapping[str, str], home: Path) -> Path:
    """The folder for caches: XDG_CACHE_HOME where set, else the platform's own."""
    if xdg := environment.get("XDG_CACHE_HOME"):
        return Path(xdg)
    if platform == "win32":
        return Path(environment.get("LOCALAPPDATA", home / "AppData" / "Local"))
    if platform == "darwin":
        return home / "Library" / "Caches"
    return home / ".cache"


def scripts_of(venv: Path) -> Path:
    """The folder of a virtual environment's programs."""
    return venv / ("Scripts" if sys.platform == "win32" else "bin")


def python_of(venv: Path) -> Path:
    """The Python of a virtual environment."""
    return scripts_of(venv) / ("python.exe" if sys.platform == "win32" else "python")
