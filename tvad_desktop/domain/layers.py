"""Named observation layers: what a time step shows beside its heat, such as objects or poses.

Heat is the one layer that every step has; it is dense and has types of its own (`scores.py`). Every other layer is a
table: arrays by name with one row for each thing seen in the step.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Column = NDArray[Any]
Rows = Mapping[str, Column]
"""One step of a layer: arrays by name [n, …], one row for each of the n things seen; n may be 0."""

Layers = Mapping[str, Rows]
"""One step: layers by name."""

_NAME = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True, slots=True, eq=False)
class LayerSequence:
    """One layer over T consecutive steps: `counts` int64 [T], the rows of each step, and all rows one after the other,
    `columns` by name [sum of counts, …]."""

    counts: NDArray[np.int64]
    columns: Mapping[str, Column]

    def __len__(self) -> int:
        return len(self.counts)

    def rows(self, place: int) -> Rows:
        """Those of one step."""
        return self.part(place, place + 1).columns

    def part(self, start: int, end: int) -> LayerSequence:
        """The steps from `start` up to `end`."""
        first, last = int(self.counts[:start].sum()), int(self.counts[:end].sum())
        return LayerSequence(self.counts[start:end], {name: rows[first:last] for name, rows in self.columns.items()})


def stack_layers(steps: Sequence[Layers]) -> dict[str, LayerSequence]:
    """The layers of consecutive steps; a step without a layer has no rows of it.

    Raises ValueError for a name that is not plain, and for columns that do not fit together.
    """
    names = sorted({name for layers in steps for name in layers})
    return {name: _stack_rows(name, [layers.get(name) for layers in steps]) for name in names}


def join_layer(parts: Sequence[LayerSequence | int]) -> LayerSequence:
    """One layer over stretches that follow each other; a number stands for so many steps without it."""
    known = [part for part in parts if not isinstance(part, int)]
    counts = [np.zeros(part, np.int64) if isinstance(part, int) else part.counts for part in parts]
    columns = _concatenated([part.columns for part in known])
    return LayerSequence(np.concatenate(counts) if counts else np.zeros(0, np.int64), columns)


def _stack_rows(name: str, steps: Sequence[Rows | None]) -> LayerSequence:
    known = [rows for rows in steps if rows is not None]
    if not all(_NAME.fullmatch(one) for one in (name, *known[0])):
        raise ValueError(f"the layer {name} or one of its columns {', '.join(known[0])} has no plain name")
    for rows in known:
        if len({len(column) for column in rows.values()}) != 1:
            raise ValueError(f"the columns of the layer {name} have different numbers of rows, or there are none")
    counts = [0 if rows is None else len(next(iter(rows.values()))) for rows in steps]
    return LayerSequence(np.array(counts, np.int64), _concatenated(known))


def _concatenated(parts: Iterable[Rows]) -> dict[str, Column]:
    tables = list(parts)
    if not tables:
        return {}
    if any(set(table) != set(tables[0]) for table in tables):
        raise ValueError(f"the columns change within a layer: {', '.join(sorted({n for t in tables for n in t}))}")
    return {name: np.concatenate([table[name] for table in tables]) for name in tables[0]}
