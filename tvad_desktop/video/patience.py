"""How long another process is waited for: its own time counts, not the time in which others kept it from working."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

RUNNABLE, STOPPED = "R", "tT"  # states of a thread, as Linux names them


@dataclass(frozen=True, slots=True)
class Usage:
    """What a process has used until now: processor time of all of its threads, how long the one that waited longest
    for a processor did so, and what it does just now."""

    ran_s: float
    waited_s: float
    is_runnable: bool = False
    is_stopped: bool = False


Measure = Callable[[], Usage | None]


def usage_of(process: int) -> Usage | None:
    """None where the system does not tell: then all time counts."""
    ran_ns = waited_ns = 0
    states = ""
    try:
        for thread in Path(f"/proc/{process}/task").iterdir():
            ran, waited = (thread / "schedstat").read_text().split()[:2]
            states += (thread / "stat").read_text().rpartition(") ")[2][:1]
            ran_ns, waited_ns = ran_ns + int(ran), max(waited_ns, int(waited))
    except (OSError, ValueError):
        return None
    is_stopped = bool(states) and all(state in STOPPED for state in states)
    return Usage(ran_ns / 1e9, waited_ns / 1e9, RUNNABLE in states, is_stopped)


class Patience:
    """Of one wait. A process that computes uses up what it computes; one that sleeps uses up all the time in which it
    might have had a processor; one that is stopped, or waits for a processor, uses up none."""

    def __init__(self, measure: Measure, clock: Callable[[], float] = time.monotonic) -> None:
        self._measure, self._clock = measure, clock
        self._began_s = self._looked_s = clock()
        self._usage = measure()
        self.own_s = 0.0

    @property
    def wall_s(self) -> float:
        return self._looked_s - self._began_s

    def look(self) -> None:
        """Count the time since the last look."""
        now_s, usage = self._clock(), self._measure()
        passed_s, before = now_s - self._looked_s, self._usage
        if usage is None or before is None:
            self.own_s += passed_s
        elif usage.is_runnable:
            self.own_s += min(passed_s, usage.ran_s - before.ran_s)
        elif not usage.is_stopped:
            self.own_s += max(0.0, passed_s - max(0.0, usage.waited_s - before.waited_s))
        self._looked_s, self._usage = now_s, usage
