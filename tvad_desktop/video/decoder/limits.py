"""What the decoding process may use, so that a crafted file harms nothing but itself."""

from __future__ import annotations

import time
from typing import Any

try:
    import resource as limits_of_system
except ImportError:  # Windows: the parent's watch over time remains
    limits_of_system = None  # type: ignore[assignment]
resource: Any = limits_of_system

ROOM_BYTES = 1_400 << 20  # beside the shared memory
CPU_S = 15  # without any progress
OPEN_FILES = 64


def limit(shared_bytes: int) -> None:
    """Bound memory and open files, and forbid writing to any."""
    if resource is None:
        return
    _lower(resource.RLIMIT_AS, ROOM_BYTES + shared_bytes)
    _lower(resource.RLIMIT_FSIZE, 0)
    _lower(resource.RLIMIT_NOFILE, OPEN_FILES)
    _lower(resource.RLIMIT_CORE, 0)


def _lower(kind: int, wanted: int) -> None:
    _, hard = resource.getrlimit(kind)
    most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    resource.setrlimit(kind, (most, most))


class CpuWatch:
    """Ends the process when it computes for long without progress: the kernel does it, wherever the loop is."""

    def __init__(self) -> None:
        self._fed_s = -CPU_S

    def feed(self) -> None:
        if resource is None:
            return
        used_s = int(time.process_time())
        if used_s - self._fed_s >= 1:
            self._fed_s = used_s
            _, hard = resource.getrlimit(resource.RLIMIT_CPU)
            resource.setrlimit(resource.RLIMIT_CPU, (used_s + CPU_S, hard))
