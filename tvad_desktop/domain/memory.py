"""How much memory this process has taken, and how much it may still take."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

MEMORY_FACTS = Path("/proc/meminfo")
BOUNDLESS = 1 << 62


def peak_memory_mb() -> float | None:
    """The most memory this process has held at once."""
    if sys.platform == "win32":
        return None
    import resource

    unit_bytes = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit_bytes / 2**20


def free_memory_bytes() -> int:
    """What can be taken without swapping, caches of files included; boundless where the system does not tell."""
    try:
        told = re.search(r"^MemAvailable:\s+(\d+) kB$", MEMORY_FACTS.read_text(encoding="ascii"), re.MULTILINE)
    except OSError:
        told = None
    if told is not None:
        return int(told[1]) * 1024
    try:
        return os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):
        return BOUNDLESS
