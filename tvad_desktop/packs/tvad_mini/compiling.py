"""The networks of `tvad-mini` as ONNX graphs. Imports torch; needed at set-up only."""

from __future__ import annotations

from pathlib import Path

import torch

from tvad_desktop.packs.manifest import Pack
from tvad_desktop.packs.onnx_export import export_graph
from tvad_desktop.packs.tvad_mini.classifier import CLASSES, WINDOW_SIZE
from tvad_desktop.packs.tvad_mini.efficientnet import TAP_CHANNELS, load_efficientnet, load_window_classifier
from tvad_desktop.packs.tvad_mini.spec import SPEC


def compile_vision(pack: Pack, path: Path) -> None:
    """The levels of one picture of any size."""
    size = torch.export.Dim.DYNAMIC
    export_graph(
        load_efficientnet(pack.path("vision")),
        (torch.zeros(1, 3, 64, 96),),
        path,
        inputs=["rgb"],
        outputs=list(SPEC.level_names[:-1]),
        dynamic=({2: size, 3: size},),
    )


def compile_classifier(pack: Pack, path: Path) -> None:
    """The classifier on the windows of one picture."""
    size = torch.export.Dim.DYNAMIC
    rows, columns = WINDOW_SIZE * 3, WINDOW_SIZE * 4
    export_graph(
        load_window_classifier(pack.path("classifier")),
        (torch.zeros(1, TAP_CHANNELS[-1], rows, columns), torch.zeros(2, CLASSES)),
        path,
        inputs=["block15", "chosen"],
        outputs=["shares"],
        dynamic=({2: size, 3: size}, {}),
    )
