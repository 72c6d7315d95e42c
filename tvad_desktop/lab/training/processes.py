"""One training in several processes, each with a GPU of its own, as `accelerate launch` starts them. Imports torch.

What is trained is small beside what is frozen, so that every process holds all of it and only gradients are exchanged.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import torch
from torch import Tensor


class Processes:
    """This process and those beside it; one alone needs nothing of them. `half`: arithmetic in bfloat16."""

    def __init__(self) -> None:
        from accelerate import PartialState

        self._state: Any = PartialState(cpu=not torch.cuda.is_available())
        self.half = False

    @property
    def device(self) -> torch.device:
        device: torch.device = self._state.device
        return device

    @property
    def is_first(self) -> bool:
        return bool(self._state.is_main_process)

    @property
    def seed(self) -> tuple[int, ...]:
        """What makes the batches of this process differ from those of the others; nothing for the first."""
        return () if self.is_first else (int(self._state.process_index),)

    def arithmetic(self) -> AbstractContextManager[Any]:
        """Mixed precision, where it was chosen."""
        return torch.autocast(self.device.type, torch.bfloat16) if self.half else nullcontext()

    def average(self, parameters: Iterable[Tensor]) -> None:
        """Replace gradients by their mean over all processes."""
        if self._state.num_processes == 1:
            return
        from accelerate.utils import reduce

        for parameter in parameters:
            if parameter.grad is None:
                parameter.grad = torch.zeros_like(parameter)
            parameter.grad = reduce(parameter.grad, reduction="mean")

    def agree(self, number: float) -> float:
        """The mean of a number over all processes: they stop together."""
        if self._state.num_processes == 1:
            return number
        from accelerate.utils import reduce

        return float(reduce(torch.tensor(number, device=self.device), reduction="mean").item())

    def wait(self) -> None:
        """Until all are here."""
        self._state.wait_for_everyone()
