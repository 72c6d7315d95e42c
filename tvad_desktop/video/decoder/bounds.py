"""How large pictures may be, and how files are opened. Looked at before anything is decoded."""

from __future__ import annotations

import os

MOST_PIXELS = 1 << 26  # 8192 × 8192
LARGEST_SIDE_PX = 16_384
PLAIN_FLAGS = (
    getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
)  # wait for no pipe
