"""The sound of a recording, decoded by a guarded process of its own."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Self

from tvad_desktop.video.guard import Decoder

RATE_HZ = 48_000
CHANNELS = 2
SAMPLE_BYTES = 4  # of both channels


class SoundSource:
    """Used by one thread at a time. Everything but `close` raises `UserError` for what cannot be read."""

    def __init__(self, path: Path) -> None:
        self._decoder = Decoder(path)
        try:
            told = self._decoder.ask({"do": "open_sound", "path": os.fsencode(path).hex()}, "sound")
        except BaseException:
            self._decoder.close()
            raise
        self.is_there = bool(told["is_there"])

    def read(self, start_us: int, duration_us: int) -> bytes:
        """Samples from a moment of footage time on: two channels of 16 bits at 48 kHz, silence where there are none."""
        told = self._decoder.ask({"do": "hear", "start_us": start_us, "duration_us": duration_us}, "heard")
        return self._decoder.take_bytes(int(told["slot"]), int(told["length"]))

    def close(self) -> None:
        self._decoder.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()
