"""Steps, progress and errors as the person at the terminal sees them."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

PROGRESS_SECONDS = 10.0
KEPT_LINES = 2000


class SetupError(Exception):
    """A cause outside the program, with what to do about it."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class CommandError(Exception):
    """A command ended with another status than 0; `output` holds its last lines."""

    def __init__(self, command: Sequence[str], status: int, output: str) -> None:
        super().__init__(f"{command[0]} ended with status {status}")
        self.status = status
        self.output = output


def say(text: str) -> None:
    """Print one line below the current step."""
    print(f"      {text}", flush=True)


class Steps:
    """Numbers the steps and tells how long each took."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._number = 0

    @contextmanager
    def step(self, title: str) -> Iterator[None]:
        """Announce a step; its time follows when it ends well."""
        self._number += 1
        print(f"[{self._number}/{self._total}] {title}", flush=True)
        started = time.monotonic()
        yield
        say(f"done in {time.monotonic() - started:.1f} s")


def run(
    command: Sequence[str],
    log: Path,
    *,
    show: Callable[[str], str | None] = lambda line: line,
    environment: Mapping[str, str] | None = None,
) -> str:
    """Run a command without input, its output into the log, and print a sign of life every ten seconds.

    `show` turns an output line into progress (None: no news). Returns the output; raises CommandError. Whatever ends
    this call early also ends the command and all that it started.
    """
    log.parent.mkdir(parents=True, exist_ok=True)
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        env={**os.environ, **(environment or {})},
        start_new_session=True,
    )
    try:
        output = _follow(process, log, show)
        status = process.wait()
    except BaseException:
        _end(process)
        raise
    if status:
        raise CommandError(command, status, output)
    return output


def _follow(process: subprocess.Popen[str], log: Path, show: Callable[[str], str | None]) -> str:
    assert process.stdout is not None
    lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()
    threading.Thread(target=_pass_on, args=(process.stdout, lines), daemon=True).start()
    kept: deque[str] = deque(maxlen=KEPT_LINES)
    started = said = time.monotonic()
    news = ""
    with log.open("a", encoding="utf-8") as file:
        file.write(f"\n$ {subprocess.list2cmdline(process.args)}\n")  # type: ignore[arg-type]  # always a sequence here
        while True:
            try:
                line = lines.get(timeout=1.0)
            except queue.Empty:
                line = ""
            if line is None:
                return "".join(kept)
            if line:
                file.write(line)
                kept.append(line)
                news = show(line.strip()) or news
            if time.monotonic() - said >= PROGRESS_SECONDS:
                said = time.monotonic()
                say(f"{said - started:4.0f} s  {news[:100]}")


def _pass_on(output: IO[str], to: queue.SimpleQueue[str | None]) -> None:
    with output:
        for line in output:
            to.put(line)
    to.put(None)


def _end(process: subprocess.Popen[str]) -> None:
    if sys.platform == "win32":
        process.terminate()
    else:
        with suppress(ProcessLookupError, PermissionError):  # gone, or of another user through sudo: wait for it
            os.killpg(process.pid, signal.SIGTERM)
    process.wait()
