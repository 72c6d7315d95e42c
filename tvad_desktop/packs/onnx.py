"""Compiled ONNX graphs: how the networks run on the CPU, without torch.

A graph is made at set-up (`workbench/prepare.py`) from a torch module and the weights of the pack. Its name holds the
hash of those weights, of the module's source and of the pack's shapes, so that a graph of other networks is never
picked up; beside it lies its own SHA-256, and what is not as it was made does not run.
"""

from __future__ import annotations

import ctypes.util
import hashlib
import importlib.util
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.errors import UserError
from tvad_desktop.files import write_durably
from tvad_desktop.packs.manifest import PREPARE_HINT, Pack, known_sha256

Array = NDArray[np.float32]

EXPORTER = "tvad_desktop.packs.onnx_export"


@dataclass(frozen=True, slots=True)
class GraphKind:
    """One network that is compiled: the role whose weights it has, which part of it, the modules that define it, and
    the shapes that they do not tell."""

    role: str
    sources: tuple[str, ...]
    part: str = ""
    shapes: str = ""

    @property
    def name(self) -> str:
        return f"{self.role}-{self.part}" if self.part else self.role


def graph_path(pack: Pack, kind: GraphKind) -> Path:
    """Where a compiled graph lies, whether made yet or not."""
    made_by = "".join(_source_sha256(module) for module in (*kind.sources, EXPORTER)) + kind.shapes
    key = f"{pack.file(kind.role).sha256[:16]}-{hashlib.sha256(made_by.encode()).hexdigest()[:8]}"
    return pack.folder / "compiled" / f"{kind.name}-{key}.onnx"


def seal_graph(path: Path) -> None:
    """Note the SHA-256 of a graph that was just made beside it, in the form that `sha256sum --check` reads."""
    write_durably(_seal_of(path), f"{known_sha256(path)}  {path.name}\n".encode())


def find_graph_fault(pack: Pack, kind: GraphKind) -> str:
    """What is wrong with a compiled graph, as the end of a sentence that begins with its name; or nothing."""
    path = graph_path(pack, kind)
    if not path.is_file():
        return "is missing"
    if not (sealed := _read_seal(path)):
        return "has no SHA-256 beside it"
    return "" if known_sha256(path) == sealed else "is not as it was made (wrong SHA-256)"


def _seal_of(path: Path) -> Path:
    return path.with_name(f"{path.name}.sha256")


def _read_seal(path: Path) -> str:
    seal = _seal_of(path)
    return seal.read_text(encoding="ascii", errors="replace")[:64] if seal.is_file() else ""


@cache
def _source_sha256(module: str) -> str:
    found = importlib.util.find_spec(module)  # the module itself, which may need torch, is not imported
    if found is None or found.origin is None:
        raise ModuleNotFoundError(module)
    return hashlib.sha256(Path(found.origin).read_bytes()).hexdigest()


class Graph:
    """One ONNX graph on the CPU. A run takes one core: those of several threads side by side use the others better."""

    def __init__(self, graph: Path | bytes) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.log_severity_level = 3
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        source = graph if isinstance(graph, bytes) else str(graph)
        self._session: Any = onnxruntime.InferenceSession(source, options, providers=["CPUExecutionProvider"])
        self.inputs = tuple(item.name for item in self._session.get_inputs())

    def run(self, feeds: Mapping[str, Array], outputs: Sequence[str] | None = None) -> list[Array]:
        """Feed arrays by name; all outputs in the graph's order unless named."""
        results: list[Array] = self._session.run(outputs, dict(feeds))
        return results


def load_graph(pack: Pack, kind: GraphKind) -> Graph:
    """A compiled graph that is as the set-up made it from weights that are as the manifest says.

    What is hashed is what runs. `UserError` where it was not made, or is not what was made.
    """
    pack.path(kind.role)
    path = graph_path(pack, kind)
    content = path.read_bytes() if path.is_file() else b""
    if not content or hashlib.sha256(content).hexdigest() != _read_seal(path):
        raise unprepared(pack, kind, find_graph_fault(pack, kind) or "changes while it is read")
    return Graph(content)


def unprepared(pack: Pack, kind: GraphKind, fault: str) -> UserError:
    """Why a pack cannot be used before the set-up has made a graph."""
    name = graph_path(pack, kind).name
    return UserError(
        f"The model pack {pack.name} is not prepared: {name} {fault}.", PREPARE_HINT.format(name=pack.name)
    )


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
