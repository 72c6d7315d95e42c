"""What the set-up does once for a pack: convert the published checkpoint and compile the CPU graphs. Imports torch."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn

from tvad_desktop.detection.ahd import HEAD_CHANNELS, LEVEL_CHANNELS, TEXT_WIDTH, CameraHead, HeatmapDecoder
from tvad_desktop.language.rae.network import compile_region_encoder
from tvad_desktop.packs.manifest import Pack
from tvad_desktop.packs.onnx import HEAD_PART, graph_path
from tvad_desktop.packs.onnx_export import export_graph
from tvad_desktop.packs.tvad_mini.classifier import CLASSES, WINDOW_SIZE
from tvad_desktop.packs.tvad_mini.efficientnet import (
    TAP_CHANNELS,
    EfficientNetLite0,
    WindowClassifier,
    convert_checkpoint,
    load_efficientnet,
    load_window_classifier,
)
from tvad_desktop.packs.tvad_mini.vision import LEVEL_NAMES

CHECKPOINT_NAME = "efficientnet-lite0-57934424.pth"
EXAMPLE_GRID = (6, 8)


def prepare_pack(pack: Pack, report: Callable[[str], None] = lambda line: None) -> None:
    """Make everything that is missing; quick when nothing is. `UserError` if a base file is missing."""
    checkpoint = pack.folder / "base" / CHECKPOINT_NAME
    for role, part_of_network in (("vision", EfficientNetLite0), ("things", WindowClassifier)):
        converted = pack.folder / pack.file(role).path
        if not converted.is_file() and checkpoint.is_file():
            report(f"converting the checkpoint to safetensors: {role}")
            partial = converted.with_suffix(".partial")
            save_file(convert_checkpoint(checkpoint, part_of_network), partial)
            partial.replace(converted)
    compilers = {
        ("vision", ""): _compile_vision,
        ("things", ""): _compile_things,
        ("ahd", ""): _compile_decoder,
        ("ahd", HEAD_PART): _compile_head,
        ("rae", ""): compile_region_encoder,
    }
    for (role, part), compile_graph in compilers.items():
        path = graph_path(pack, role, part)
        if not path.is_file():
            report(f"compiling {role}{part}")
            path.parent.mkdir(parents=True, exist_ok=True)
            partial = path.with_suffix(".partial")
            compile_graph(pack, partial)
            partial.replace(path)


def _compile_vision(pack: Pack, path: Path) -> None:
    size = torch.export.Dim.DYNAMIC
    export_graph(
        load_efficientnet(pack.path("vision")),
        (torch.zeros(1, 3, 64, 96),),
        path,
        inputs=["rgb"],
        outputs=list(LEVEL_NAMES[:-1]),
        dynamic=({2: size, 3: size},),
    )


def _compile_things(pack: Pack, path: Path) -> None:
    size = torch.export.Dim.DYNAMIC
    rows, columns = WINDOW_SIZE * 3, WINDOW_SIZE * 4
    export_graph(
        load_window_classifier(pack.path("things")),
        (torch.zeros(1, TAP_CHANNELS[-1], rows, columns), torch.zeros(2, CLASSES)),
        path,
        inputs=["block15", "chosen"],
        outputs=["shares"],
        dynamic=({2: size, 3: size}, {}),
    )


class WithWeights(nn.Module):
    """A network with its parameters as inputs, so that one graph serves the shipped and every camera's own weights."""

    def __init__(self, network: nn.Module) -> None:
        super().__init__()
        self._network = [network]  # hidden from `parameters`, which are inputs here

    def forward(self, features: Tensor | list[Tensor], prompts: Tensor, weights: dict[str, Tensor]) -> Tensor:
        logits: Tensor = torch.func.functional_call(self._network[0], weights, (features, prompts))
        return logits


def decoder_weights(decoder: HeatmapDecoder) -> dict[str, Tensor]:
    """The tensors that enter the decoder's graph, by name, in a fixed order."""
    return dict(decoder.state_dict())


def load_decoder(weights: Path) -> HeatmapDecoder:
    """The AHD with the tensors of a safetensors file (float16 or float32)."""
    decoder = HeatmapDecoder()
    decoder.load_state_dict({name: tensor.float() for name, tensor in load_file(weights).items()})
    return decoder.eval()


def _compile_decoder(pack: Pack, path: Path) -> None:
    decoder = load_decoder(pack.path("ahd"))
    weights = decoder_weights(decoder)
    rows, columns = EXAMPLE_GRID
    levels = [torch.zeros(1, channels, rows, columns) for channels in LEVEL_CHANNELS]
    size = torch.export.Dim.DYNAMIC
    export_graph(
        WithWeights(decoder),
        (levels, torch.zeros(2, TEXT_WIDTH), weights),
        path,
        inputs=[*LEVEL_NAMES, "prompts", *weights],
        outputs=["logits"],
        dynamic=([{2: size, 3: size}] * len(levels), {}, dict.fromkeys(weights)),
    )


def _compile_head(pack: Pack, path: Path) -> None:
    """The architecture of a camera's head; its weights come from the camera's profile."""
    head = CameraHead()
    weights = dict(head.state_dict())
    rows, columns = EXAMPLE_GRID
    size = torch.export.Dim.DYNAMIC
    export_graph(
        WithWeights(head),
        (torch.zeros(1, HEAD_CHANNELS, rows, columns), torch.zeros(2, TEXT_WIDTH), weights),
        path,
        inputs=["features", "prompts", *weights],
        outputs=["logits"],
        dynamic=({2: size, 3: size}, {}, dict.fromkeys(weights)),
    )
