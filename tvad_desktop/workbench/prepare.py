"""What the set-up does once for a pack: convert published checkpoints and compile the CPU graphs. Imports torch."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import torch

from tvad_desktop.detection.ahd import CameraHead, load_decoder
from tvad_desktop.detection.graphs import decoder_graph, head_graph
from tvad_desktop.files import written_whole
from tvad_desktop.language.rae.encoder import region_graph
from tvad_desktop.language.rae.network import compile_region_encoder
from tvad_desktop.packs.interface import Compile
from tvad_desktop.packs.manifest import Pack, verify_pack
from tvad_desktop.packs.onnx import GraphKind, find_graph_fault, graph_path, seal_graph
from tvad_desktop.packs.onnx_export import WithWeights, export_graph
from tvad_desktop.packs.registry import family_of, spec_of
from tvad_desktop.workbench.packs import graph_kinds

EXAMPLE_GRID = (6, 8)


def prepare_pack(pack: Pack, report: Callable[[str], None] = lambda line: None) -> None:
    """Make everything that is missing or not as it was made; quick when nothing is.

    `UserError` if a base file is missing or altered.
    """
    family_of(pack).convert(pack, report)
    verify_pack(pack)
    kinds = graph_kinds(pack)
    for kind in kinds:
        if find_graph_fault(pack, kind):
            report(f"compiling {kind.name}")
            path = graph_path(pack, kind)
            with written_whole(path) as partial:
                _compiler(pack, kind)(pack, partial)
            seal_graph(path)
    _remove_outdated(pack, kinds)


def _compiler(pack: Pack, kind: GraphKind) -> Compile:
    spec = spec_of(pack)
    shared: dict[GraphKind, Compile] = {
        decoder_graph(spec): _compile_decoder,
        head_graph(spec): _compile_head,
        region_graph(spec): compile_region_encoder,
    }
    return shared[kind] if kind in shared else family_of(pack).compiler(kind)


def _remove_outdated(pack: Pack, kinds: tuple[GraphKind, ...]) -> None:
    """Graphs of other weights or sources are never run again."""
    current = {graph_path(pack, kind).name for kind in kinds}
    for path in (pack.folder / "compiled").glob("*.onnx*"):
        if path.name.removesuffix(".sha256") not in current:
            path.unlink()


def _compile_decoder(pack: Pack, path: Path) -> None:
    spec = spec_of(pack)
    decoder = load_decoder(pack.path("ahd"), spec)
    weights = dict(decoder.state_dict())
    rows, columns = EXAMPLE_GRID
    levels = [torch.zeros(1, channels, rows, columns) for channels in spec.channels]
    size = torch.export.Dim.DYNAMIC
    export_graph(
        WithWeights(decoder),
        (levels, torch.zeros(2, spec.text_width), weights),
        path,
        inputs=[*spec.level_names, "prompts", *weights],
        outputs=["logits"],
        dynamic=([{2: size, 3: size}] * len(levels), {}, dict.fromkeys(weights)),
    )


def _compile_head(pack: Pack, path: Path) -> None:
    """The architecture of a camera's head; its weights come from the camera's profile."""
    spec = spec_of(pack)
    head = CameraHead(spec.head_channels, spec.text_width)
    weights = dict(head.state_dict())
    rows, columns = EXAMPLE_GRID
    size = torch.export.Dim.DYNAMIC
    export_graph(
        WithWeights(head),
        (torch.zeros(1, spec.head_channels, rows, columns), torch.zeros(2, spec.text_width), weights),
        path,
        inputs=["features", "prompts", *weights],
        outputs=["logits"],
        dynamic=({2: size, 3: size}, {}, dict.fromkeys(weights)),
    )
