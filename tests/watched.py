"""Programs under strace: which sockets they opened, which names they looked up, and where they wrote."""

from __future__ import annotations

import codecs
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_CALL = re.compile(r"^(?:\d+ +)?(?P<name>\w+)\((?P<arguments>.*)\) += (?P<result>-?\d+|\?)")
_PATH = re.compile(r'(?:(?P<folder>AT_FDCWD|\d+)<(?P<base>[^>]*)>, )?"(?P<path>(?:[^"\\]|\\.)*)"')
_FAMILY = re.compile(r"socket(?:pair)?\((?:AF|PF)_(?P<family>\w+)")
_LOCAL_FAMILIES = ("UNIX", "LOCAL")
_OPENING = ("open", "openat", "openat2", "creat")
_WRITES = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND")
_CHANGING = re.compile(r"(mkdir|mknod|rename|link|symlink|unlink|rmdir|truncate|chmod|chown|utime|utimensat|setxattr)")
_RESOLVER = re.compile(r'"(/etc/resolv\.conf|/etc/hosts|/etc/gai\.conf)"|systemd/resolve|mDNS|nscd.*hosts')


def reason_against() -> str:
    """Why no program can be watched here, or nothing."""
    if sys.platform != "linux":
        return "system calls are watched with strace, which exists on Linux only"
    if not shutil.which("strace"):
        return "strace is not installed (python3 installer/bootstrap.py --test installs it)"
    tried = subprocess.run(["strace", "-o", os.devnull, "true"], capture_output=True, text=True, check=False)
    return f"strace may not watch programs here: {tried.stderr.strip()}" if tried.returncode else ""


@dataclass(frozen=True)
class Watched:
    """A running program and the folder of its traces, one file a thread."""

    process: subprocess.Popen[str]
    traces: Path

    def end(self) -> None:
        """Kill it and all that it started, if it still runs."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.communicate()

    def calls(self) -> Iterator[str]:
        """Every call that was traced, one line each."""
        for trace in sorted(self.traces.iterdir()):
            yield from trace.read_text(encoding="utf-8", errors="replace").splitlines()


def start(command: Sequence[str], traces: Path, environment: Mapping[str, str]) -> Watched:
    """Start a program under strace, its output in `traces`' sibling files."""
    traces.mkdir(parents=True)
    watched = ["strace", "--follow-forks", "--output-separately", "--decode-fds=path", "-e", "trace=%network,%file"]
    watched += ["-e", "signal=none", "--seccomp-bpf", "-o", str(traces / "call"), *command]
    process = subprocess.Popen(
        watched,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
        start_new_session=True,
    )
    return Watched(process, traces)


def network_use(calls: Iterator[str]) -> list[str]:
    """The calls that open a socket to another machine, or look one up."""
    return [call for call in calls if _leaves_the_machine(call)]


def _leaves_the_machine(call: str) -> bool:
    if socket := _FAMILY.search(call):
        return socket["family"] not in _LOCAL_FAMILIES
    return "sa_family=AF_INET" in call or bool(_RESOLVER.search(call))


def written(calls: Iterator[str]) -> set[Path]:
    """The files and folders that were made, changed, renamed or removed; what failed does not count."""
    return {path for call in calls for path in _written_by(call)}


def _written_by(line: str) -> Iterator[Path]:
    call = _CALL.match(line)
    if call is None or call["result"].startswith("-"):
        return
    name, arguments = call["name"], call["arguments"]
    if (name in _OPENING and (name == "creat" or _WRITES.search(arguments))) or _CHANGING.match(name):
        yield from map(_resolve, _PATH.finditer(arguments))


def _resolve(found: re.Match[str]) -> Path:
    path = codecs.escape_decode(found["path"])[0].decode("utf-8", "surrogateescape")  # type: ignore[attr-defined]
    return Path(os.path.normpath(Path(found["base"] or os.sep) / path))
