"""Quantizing a GGUF file with llama.cpp, in a process of its own: it can be watched, stopped, and gives its memory
back.

`python -m tvad_desktop.packs.llama.quantizing SOURCE TARGET QUANTIZATION` is that process.
"""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from pathlib import Path

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.files import written_whole

BITS = {"F16": 16.0, "Q8_0": 8.5, "Q6_K": 6.57, "Q5_K_M": 5.7, "Q4_K_M": 4.85}
"""Bits a weight, about: matrices of different importance get different ones."""

QUANTIZATIONS = tuple(BITS)
LOOK_AGAIN_S = 0.2


def quantize(half: Path, path: Path, quantization: str, expected_bytes: int, job: Job) -> None:
    """Quantize a GGUF file at half precision into another file, which appears when it is whole. Cancelled ends it."""
    with written_whole(path) as partial:
        command = [sys.executable, "-m", __name__, str(half), str(partial), quantization]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            try:
                while process.poll() is None:
                    job.checkpoint(min(partial.stat().st_size, expected_bytes), expected_bytes)
                    try:
                        process.wait(LOOK_AGAIN_S)
                    except subprocess.TimeoutExpired:
                        continue
            finally:
                process.kill()
        if process.returncode != 0:
            raise UserError(
                f"llama.cpp could not quantize the language model to {quantization}.", "Try another --quantize, or F16."
            )


def _quantize_here(half: str, path: str, quantization: str) -> int:
    from tvad_desktop.packs.llama.weights import llama

    parameters = llama.llama_model_quantize_default_params()
    parameters.ftype = getattr(llama, f"LLAMA_FTYPE_MOSTLY_{quantization}")
    parameters.nthread = os.cpu_count() or 1
    return int(llama.llama_model_quantize(os.fsencode(half), os.fsencode(path), ctypes.byref(parameters)))


if __name__ == "__main__":
    sys.exit(min(1, _quantize_here(*sys.argv[1:])))
