"""pip, with the user's own settings and with hashes required."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

from tvad_setup.console import CommandError, SetupError, run
from tvad_setup.locks import Pin, digest_of

QUIET = ("--disable-pip-version-check", "--no-input")
_OFFLINE = re.compile(
    r"NewConnectionError|ConnectTimeout|ReadTimeout|ConnectionError|ProxyError|SSLError|NameResolutionError"
    r"|Connection broken|Connection aborted|Connection reset|HTTP error 5\d\d|\b5\d\d Server Error"
)
_STARTED = re.compile(r"(?:Collecting|Requirement already satisfied:) ([^ ]+)")


class NotFoundError(Exception):
    """No index or folder that pip knows has the pinned build."""


def run_pip(python: Path, *arguments: str, log: Path, show: Callable[[str], str | None] = lambda line: line) -> str:
    """Run pip of an environment; raises NotFoundError, or SetupError in one clear line."""
    try:
        return run([str(python), "-m", "pip", *arguments[:1], *QUIET, *arguments[1:]], log, show=show)
    except CommandError as error:
        raise explain(error.output, log) from error


def explain(output: str, log: Path) -> SetupError | NotFoundError:
    """Name the cause of a failed pip run; a broken connection comes first, since pip then also finds nothing."""
    if "DO NOT MATCH THE HASHES" in output:
        return SetupError("A downloaded package is not the locked one: its hash differs.", f"See {log}")
    if "No space left on device" in output:
        return SetupError("The disk is full.", "Free some space and run the same command again.")
    if _OFFLINE.search(output):
        return SetupError(
            "The package index cannot be reached.",
            "Check the network (or pip's settings) and run the same command again; it goes on where it stopped.",
        )
    if "No matching distribution found" in output:
        return NotFoundError(next(line for line in output.splitlines() if "No matching distribution found" in line))
    errors = [line for line in output.splitlines() if line.startswith("ERROR:")]
    return SetupError(errors[0] if errors else "pip failed.", f"See {log}")


def install_locks(python: Path, *locks: Path, total: int, log: Path) -> None:
    """Install locked packages: wheels only, each against its hashes, nothing beside them."""
    arguments = [part for lock in locks for part in ("--requirement", str(lock))]
    checks = ("--require-hashes", "--no-deps", "--only-binary", ":all:", "--no-compile", "--progress-bar", "off")
    run_pip(python, "install", *checks, *arguments, log=log, show=count_packages(total))


def count_packages(total: int) -> Callable[[str], str | None]:
    """Turn pip's lines into `12 of 80: numpy==2.4.6`."""
    seen: set[str] = set()

    def show(line: str) -> str | None:
        if line.startswith("Installing collected packages"):
            return "unpacking"
        if not (found := _STARTED.match(line)):
            return None
        seen.add(found.group(1))
        return f"{len(seen)} of {total}: {found.group(1)}"

    return show


def download(pin: Pin, folder: Path, python: Path, log: Path, *, source: bool = False) -> Path:
    """Fetch one locked file into a folder, or find it there; what is there with a wrong hash is replaced."""
    folder.mkdir(parents=True, exist_ok=True)
    prefix = f"{pin.name.replace('-', '_')}-{pin.version}"
    for file in folder.glob(f"{prefix}*"):
        if digest_of(file) in pin.hashes:
            return file
        file.unlink()
    unfinished = folder / "unfinished"
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir()
    lock = unfinished / "lock.txt"
    lock.write_text(pin.text, encoding="utf-8")
    kind = ("--no-binary", ":all:", "--no-build-isolation") if source else ("--only-binary", ":all:")
    options = ("--require-hashes", "--no-deps", "--progress-bar", "off", *kind)
    target = ("--dest", str(unfinished), "--requirement", str(lock))
    run_pip(python, "download", *options, *target, log=log)
    (fetched,) = unfinished.glob(f"{prefix}*")
    fetched = fetched.replace(folder / fetched.name)
    shutil.rmtree(unfinished)
    return fetched
