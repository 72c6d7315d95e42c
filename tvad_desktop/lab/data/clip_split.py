"""Which clips are held out from training: decided by the clip's name alone, so that everyone who asks agrees."""

from __future__ import annotations

import hashlib

HELD_OUT_PART = 3
"""One clip of so many is held out, about."""


def is_held_out(name: str) -> bool:
    """Whether a clip, known by its file name without the folder, is kept for measuring and never trained on."""
    return hashlib.sha256(name.encode("utf-8")).digest()[0] % HELD_OUT_PART == 0
