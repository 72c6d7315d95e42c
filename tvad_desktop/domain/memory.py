"""How much memory this process has taken."""

from __future__ import annotations

import sys


def peak_memory_mb() -> float | None:
    """The most memory this process has held at once."""
    if sys.platform == "win32":
        return None
    import resource

    unit_bytes = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit_bytes / 2**20
