"""Compiled ONNX graphs: how the networks run on the CPU, without torch.

A graph is made at set-up (`prepare.py`) from the torch module and the weights of the pack, and is named after the
SHA-256 of those weights: a graph that does not belong to the pack is never picked up.
"""

from __future__ import annotations

import ctypes.util
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.errors import UserError
from tvad_desktop.packs.manifest import SET_UP_HINT, Pack

Array = NDArray[np.float32]

HEAD_PART = "-head"  # the part of the AHD that a camera learns anew


def graph_path(pack: Pack, role: str, part: str = "") -> Path:
    """Where the compiled graph of a role, or of a part of it, lies, whether made yet or not."""
    return pack.folder / "compiled" / f"{role}{part}-{pack.file(role).sha256[:16]}.onnx"


class Graph:
    """One ONNX graph on the CPU. A run takes one core: those of several threads side by side use the others better."""

    def __init__(self, path: Path) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.log_severity_level = 3
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self._session: Any = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        self.inputs = tuple(item.name for item in self._session.get_inputs())

    def run(self, feeds: Mapping[str, Array], outputs: Sequence[str] | None = None) -> list[Array]:
        """Feed arrays by name; all outputs in the graph's order unless named."""
        results: list[Array] = self._session.run(outputs, dict(feeds))
        return results


def load_graph(pack: Pack, role: str, part: str = "") -> Graph:
    """The compiled graph of a role, or of a part of it; `UserError` if the set-up has not made it."""
    path = graph_path(pack, role, part)
    pack.path(role)
    if not path.is_file():
        raise UserError(f"The model pack {pack.name} is not prepared: {path.name} is missing.", SET_UP_HINT)
    return Graph(path)


def load_shipped_graph(pack: Pack, role: str) -> Graph:
    """A graph that the pack ships as it runs; `UserError` if it is missing."""
    return Graph(pack.path(role))


def usable_cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def cuda_is_available() -> bool:
    """Whether torch can use a GPU here; torch is only imported where an NVIDIA driver is present."""
    if ctypes.util.find_library("cuda") is None:
        return False
    import torch

    return bool(torch.cuda.is_available())
