"""`python -m tvad_desktop.video.decoder SHARED SLOT_BYTES SLOTS`, started by `tvad_desktop.video.guard` alone."""

from __future__ import annotations

import mmap
import os
import signal
import sys


def main() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what a Ctrl-C means
    where, slot_bytes, slots = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    descriptor = int(where[3:]) if where.startswith("fd:") else os.open(where, os.O_RDWR | getattr(os, "O_BINARY", 0))
    shared = mmap.mmap(descriptor, slot_bytes * slots)
    os.close(descriptor)

    from tvad_desktop.video.decoder.limits import limit
    from tvad_desktop.video.decoder.service import Service

    limit(slot_bytes * slots)
    Service(shared, slot_bytes, slots).run()
    os._exit(0)  # nothing is left to be said, and threads of the decoder may still be at work


if __name__ == "__main__":
    main()
