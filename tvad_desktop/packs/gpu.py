"""What goes wrong with a GPU, told in one line each."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from tvad_desktop.domain.errors import UserError

USE_ANOTHER = "Close what else uses it, or use another pack."
GO_ON = "Start the program again; what was finished is kept, and it goes on where it stopped."


@contextmanager
def told_troubles(what: str, hint: str) -> Iterator[None]:
    """`UserError` where the GPU has too little memory for `what`, with the hint, and where it is gone.

    Imports torch.
    """
    import torch

    try:
        yield
    except torch.cuda.OutOfMemoryError as error:
        torch.cuda.empty_cache()
        raise UserError(f"The GPU has too little memory for {what}.", hint) from error
    except torch.AcceleratorError as error:
        raise UserError("The GPU cannot be used any more.", GO_ON) from error
