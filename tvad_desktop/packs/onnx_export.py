"""From a torch module to an ONNX file. Imports torch; needed at set-up and in tests only."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn


class WithWeights(nn.Module):
    """A network with its parameters as inputs, so that one graph serves the shipped and every camera's own weights."""

    def __init__(self, network: nn.Module) -> None:
        super().__init__()
        self._network = [network]  # hidden from `parameters`, which are inputs here

    def forward(self, features: Tensor | list[Tensor], prompts: Tensor, weights: dict[str, Tensor]) -> Tensor:
        logits: Tensor = torch.func.functional_call(self._network[0], weights, (features, prompts))
        return logits


def export_graph(
    module: nn.Module,
    example: tuple[Any, ...],
    path: Path,
    *,
    inputs: Sequence[str],
    outputs: Sequence[str],
    dynamic: tuple[Any, ...],
) -> None:
    """Export a torch module to one self-contained ONNX file."""
    with _quiet_exporter():
        torch.onnx.export(
            module.eval(),
            (*example, {}),  # a dictionary in the last place would be taken for keyword arguments
            str(path),
            dynamo=True,
            external_data=False,
            verbose=False,
            input_names=list(inputs),
            output_names=list(outputs),
            dynamic_shapes=dynamic,
        )


@contextmanager
def _quiet_exporter() -> Iterator[None]:
    """The exporter warns about its own internals and about torchvision, which nothing here needs."""
    log = logging.getLogger("torch.onnx")
    level = log.level
    log.setLevel(logging.ERROR)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        log.setLevel(level)
