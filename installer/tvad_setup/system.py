"""System libraries that Qt, OpenMP and the compiler need; installed with apt where that is allowed."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tvad_setup.console import CommandError, SetupError, run, say

# What Qt's xcb and offscreen plugins link to beyond the C library, and the Debian package of each.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libzstd.so.1": "libzstd1",
    "libgomp.so.1": "libgomp1",
}
COMPILER = "a C++ compiler"
VENV = "Python's venv module"
FONT = "a font"
STRACE = "strace"  # with which tests watch that no program sends anything
OTHER_PACKAGES = {COMPILER: "g++", VENV: "python3-venv", FONT: "fonts-dejavu-core", STRACE: "strace"}
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")


def ensure_system(*, compiler: bool, tests: bool, log: Path) -> None:
    """Install what is missing, or raise SetupError with the exact command; other systems than Linux bring it along."""
    if sys.platform != "linux":
        return
    missing = find_missing(compiler=compiler, tests=tests)
    if not missing:
        say("all there")
        return
    if not shutil.which("apt-get"):
        raise SetupError(
            f"These are missing: {', '.join(missing)}.",
            "Install them with this system's package manager and run the same command again.",
        )
    packages = packages_for(missing)
    say(f"installing {' '.join(packages)}")
    install_with_apt(packages, log)
    importlib.invalidate_caches()
    if still := find_missing(compiler=compiler, tests=tests):
        raise SetupError(f"Still missing after apt-get: {', '.join(still)}.", f"See {log}")


def find_missing(*, compiler: bool, tests: bool, load: Callable[[str], object] = ctypes.CDLL) -> list[str]:
    """Name what is not there: shared libraries by asking the loader, the rest by looking."""
    missing = [library for library in LIBRARIES if not loads(library, load)]
    if compiler and not any(shutil.which(name) for name in ("c++", "g++", "clang++")):
        missing.append(COMPILER)
    if importlib.util.find_spec("ensurepip") is None:
        missing.append(VENV)
    if not any(next(Path(folder).expanduser().rglob("*.[to]tf"), None) for folder in FONT_FOLDERS):
        missing.append(FONT)
    if tests and not shutil.which("strace"):
        missing.append(STRACE)
    return missing


def loads(library: str, load: Callable[[str], object]) -> bool:
    """Tell whether the dynamic loader finds a library and all that it needs."""
    try:
        load(library)
    except OSError:
        return False
    return True


def packages_for(missing: list[str]) -> list[str]:
    """The Debian packages that bring what is missing, each once."""
    return sorted({(LIBRARIES | OTHER_PACKAGES)[name] for name in missing})


def install_with_apt(packages: list[str], log: Path) -> None:
    """Install as root or through a sudo that asks for no password; else SetupError with the command to type."""
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    if os.geteuid() == 0:
        prefix = []
    elif may_sudo():
        prefix = ["sudo", "-n", "env", "DEBIAN_FRONTEND=noninteractive"]
    else:
        raise SetupError(
            "System packages are missing and this account may not install them.",
            f"Run this, then the same command again:\n  sudo {' '.join(install)}",
        )
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    try:
        run([*prefix, "apt-get", "update"], log, environment=quiet)
        run([*prefix, *install], log, environment=quiet)
    except CommandError as error:
        command = f"sudo apt-get update && sudo {' '.join(install)}"
        raise SetupError(f"apt-get failed; see {log}", f"Try it by hand:\n  {command}") from error


def may_sudo() -> bool:
    """Tell whether sudo works without a password."""
    if not shutil.which("sudo"):
        return False
    answer = subprocess.run(["sudo", "-n", "true"], stdin=subprocess.DEVNULL, capture_output=True, check=False)
    return answer.returncode == 0
