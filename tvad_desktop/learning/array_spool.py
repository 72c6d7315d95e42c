"""Arrays of one shape kept on disk while a camera is learned: gigabytes that memory need not hold."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.errors import UserError

Array = NDArray[np.float16]


class ArraySpool:
    """A file without a name that is gone when it is closed. One thread at a time.

    `UserError` where the folder has no room for it.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._file = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115 - closed with this object
        self._count = 0
        self.shape: tuple[int, ...] = ()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def __len__(self) -> int:
        return self._count

    def append(self, array: Array) -> None:
        """Add one array, of the shape of the first."""
        if self.shape and array.shape != self.shape:
            raise ValueError(f"{array.shape} is not the shape of the others, {self.shape}")
        self.shape = array.shape
        try:
            self._file.seek(0, 2)
            self._file.write(np.ascontiguousarray(array, np.float16).tobytes())
            self._file.flush()
        except OSError as error:
            raise UserError(
                f"{self._folder} has no room for what a camera is learned from: {error.strerror}.",
                "Free about two gigabytes there, then learn again.",
            ) from error
        self._count += 1

    def read(self, places: Iterable[int]) -> Array:
        """The arrays at these places: float16 [n, …]."""
        size = 2 * int(np.prod(self.shape))
        rows = []
        for place in places:
            self._file.seek(place * size)
            rows.append(np.frombuffer(self._file.read(size), np.float16).reshape(self.shape))
        return np.stack(rows)
