"""Fights and other violence, told from signs of action by a small trained head that knows no camera."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.events.action_signs import ActionSigns
from tvad_desktop.packs.manifest import Pack
from tvad_desktop.packs.onnx import Graph, load_shipped_graph

Array = NDArray[np.float32]

ROLE = "fights"
INPUT = "signs"
WINDOW_STEPS = 10
"""Two seconds: as long as the clips that the head was trained with."""


class FightHead:
    """From the mean signs of two seconds to the logit that somebody fights. Safe for several threads at once."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph

    def logits(self, signs: Sequence[ActionSigns | None]) -> Array:
        """Of every step of a recording, [T]; one of which signs are missing is taken as the one before it."""
        table = tabulate(signs)
        return self._graph.run({INPUT: window_means(table)})[0].ravel() if len(table) else np.zeros(0, np.float32)


def load_fight_head(pack: Pack) -> FightHead | None:
    """The head of a pack, or None for a pack without one."""
    return FightHead(load_shipped_graph(pack, ROLE)) if pack.has(ROLE) else None


def tabulate(signs: Sequence[ActionSigns | None]) -> Array:
    """Signs [T, S] of a recording. The first step has none before it: it takes the signs of the second; no rows where
    no step has any."""
    known = [one for one in signs if one is not None]
    if not known:
        return np.zeros((0, 0), np.float32)
    rows = [known[0].values]
    for one in signs[1:]:
        rows.append(rows[-1] if one is None else one.values)
    if len(rows) > 1:
        rows[0] = rows[1]
    return np.stack(rows)


def window_means(table: Array, steps: int = WINDOW_STEPS) -> Array:
    """Means over `steps` steps around each one [T, S]; at the ends, and in short recordings, over what is there."""
    sums = np.concatenate([np.zeros((1, table.shape[1])), np.cumsum(table, axis=0, dtype=np.float64)])
    count = len(table)
    firsts = np.clip(np.arange(count) - steps // 2, 0, max(0, count - steps))
    lasts = np.minimum(firsts + steps, count)
    means: Array = ((sums[lasts] - sums[firsts]) / (lasts - firsts)[:, None]).astype(np.float32)
    return means
