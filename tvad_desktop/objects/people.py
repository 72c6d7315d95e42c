"""How many people a recording shows, and how tall they are in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.objects.network import PERSON

SURE_SCORE = 0.4


@dataclass(frozen=True, slots=True)
class People:
    """`count`: people in a picture, on average; `height`: usual height of one, as a share of the picture's, 0 where
    there is nobody."""

    count: float
    height: float


def count_people(steps: Iterable[NDArray[np.float32] | None]) -> People:
    """People of a recording, from the objects of its steps (None: nobody looked)."""
    heights: list[float] = []
    pictures = 0
    for objects in steps:
        if objects is None:
            continue
        pictures += 1
        people = objects[(objects[:, 5] == PERSON) & (objects[:, 4] > SURE_SCORE)]
        heights += (people[:, 3] - people[:, 1]).tolist()
    return People(len(heights) / max(pictures, 1), float(np.median(heights)) if heights else 0.0)
