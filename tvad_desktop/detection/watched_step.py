"""What is kept of each step while a recording is looked at for the first time, to be judged when all of it was seen."""

from __future__ import annotations

import io
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.events.action_signs import ActionSigns
from tvad_desktop.events.pixel_signs import CHANNELS, COLUMNS, ROWS
from tvad_desktop.objects.looks import LOOK
from tvad_desktop.objects.network import COLUMNS as OBJECT_COLUMNS

Array = NDArray[np.float32]
Light = NDArray[np.uint8]

NO_LIGHT = np.zeros((CHANNELS, ROWS, COLUMNS), np.uint8)
PLACE, FASTEST = 4, 5  # columns of the box in which most moves, and of the fastest person


@dataclass(frozen=True, slots=True, eq=False)
class WatchedStep:
    """One step of a recording: about 4 kB.

    `logits` float16 [grid_h, grid_w]: those of a camera without a profile, before smoothing. `look_change`,
    `texture_change`: how far the pooled deepest level and the pooled memory level are from those of the step before;
    `unsteadiness`: how much the speeds of places differ from those of the step before, on average (all three NaN for
    the first step). `speed`: mean of the picture, pixels in 0.1 s; `shift`: how far all of it moves, in the same unit.
    `contrast`: spread of its grey levels; `light`: how bright and how flame-coloured its places are
    (`events/pixel_signs.py`), None where nobody measured it; `picture`: a small copy every two seconds. `objects`
    [n, 6], or None where nobody looked; `looks` [n, LOOK]: their colours (`objects/looks.py`), or None where nobody
    measured them; `signs` those of action, and `speeds` float16 [grid_h, grid_w] the highest speed of each place,
    pixels in 0.1 s, or None for a pack that shows none. `taught` float16 [grid_h, grid_w]: the logits with the camera's
    profile, before any dismissal, and `dismissed` what those lose by dismissals; None without.
    """

    time_us: int
    logits: NDArray[np.float16]
    look_change: float
    texture_change: float
    speed: float
    objects: Array | None
    looks: Array | None = None
    signs: ActionSigns | None = None
    unsteadiness: float = math.nan
    shift: float = 0.0
    contrast: float = math.inf
    light: Light | None = None
    picture: Light | None = None
    speeds: NDArray[np.float16] | None = None
    taught: NDArray[np.float16] | None = None
    dismissed: NDArray[np.float16] | None = None


def _numbers(step: WatchedStep) -> tuple[float, ...]:
    return step.look_change, step.texture_change, step.speed, step.unsteadiness, step.shift, step.contrast


def pack_steps(steps: Sequence[WatchedStep]) -> bytes:
    """Steps of one grid as one .npz file."""
    buffer = io.BytesIO()
    counts = [-1 if step.objects is None else len(step.objects) for step in steps]
    objects = [step.objects for step in steps if step.objects is not None]
    np.savez_compressed(
        buffer,
        times_us=np.array([step.time_us for step in steps], "<i8"),
        logits=np.stack([step.logits for step in steps]),
        numbers=np.array([_numbers(step) for step in steps], "<f4"),
        object_counts=np.array(counts, "<i4"),
        objects=np.concatenate(objects) if objects else np.zeros((0, OBJECT_COLUMNS), np.float32),
        looks=np.concatenate([*map(_looks_of, steps), np.zeros((0, LOOK), np.float16)]),
        signs=_stack_signs(steps),
        pictured=np.array([place for place, step in enumerate(steps) if step.picture is not None], "<i4"),
        pictures=np.stack([step.picture for step in steps if step.picture is not None] or [NO_LIGHT[0]]),
        has_light=np.array([step.light is not None for step in steps]),
        light=np.stack([*(step.light for step in steps if step.light is not None), NO_LIGHT])[:-1],
        speeds=_stack_maps([step.speeds for step in steps]),
        taught=_stack_maps([step.taught for step in steps]),
        dismissed=_stack_maps([step.dismissed for step in steps]),
        allow_pickle=False,
    )
    return buffer.getvalue()


def _stack_maps(maps: Sequence[NDArray[np.float16] | None]) -> NDArray[np.float16]:
    """Those of all steps; nothing where there are none."""
    return np.stack([one for one in maps if one is not None] or [np.zeros(0, np.float16)])


def _read_maps(stored: Mapping[str, NDArray[Any]], name: str) -> NDArray[np.float16] | None:
    return stored[name] if name in stored and stored[name].size else None


def _looks_of(step: WatchedStep) -> NDArray[np.float16]:
    count = 0 if step.objects is None else len(step.objects)
    return np.zeros((count, LOOK), np.float16) if step.looks is None else step.looks.astype(np.float16)


def _stack_signs(steps: Sequence[WatchedStep]) -> Array:
    """Place, fastest person and signs of each step, NaN where it has none; no columns where no step has any:
    [T, 4 + 5 + signs]."""
    known = next((step.signs for step in steps if step.signs is not None), None)
    table = np.full((len(steps), 0 if known is None else PLACE + FASTEST + len(known.values)), np.nan, np.float32)
    for row, step in zip(table, steps, strict=True):
        if step.signs is not None:
            fastest = np.full(FASTEST, np.nan) if step.signs.fastest is None else step.signs.fastest
            row[:] = np.concatenate([step.signs.place, fastest, step.signs.values])
    return table


def _read_signs(row: Array) -> ActionSigns | None:
    if not len(row) or np.isnan(row[0]):
        return None
    place, fastest, values = np.split(row, [PLACE, PLACE + FASTEST])
    return ActionSigns(values, place, None if np.isnan(fastest[0]) else fastest)


def _read_light(stored: Mapping[str, NDArray[Any]], count: int) -> list[Light | None]:
    """Those of each step; none where an earlier version looked."""
    if "light" not in stored:
        return [None] * count
    measured = iter(stored["light"])
    return [next(measured) if has else None for has in stored["has_light"].tolist()]


def unpack_steps(content: bytes) -> list[WatchedStep]:
    """What `pack_steps` wrote."""
    with np.load(io.BytesIO(content), allow_pickle=False) as stored:
        times_us, logits, numbers = stored["times_us"], stored["logits"], stored["numbers"]
        counts, objects, looks = stored["object_counts"], stored["objects"], stored["looks"].astype(np.float32)
        signs = stored["signs"]
        light = _read_light(stored, len(times_us))
        pictures = dict(zip(stored["pictured"].tolist(), stored["pictures"], strict=False)) if "light" in stored else {}
        speeds, taught, dismissed = (_read_maps(stored, name) for name in ("speeds", "taught", "dismissed"))
    ends = np.cumsum(np.maximum(counts, 0))
    return [
        WatchedStep(
            time_us=int(time_us),
            logits=logits[place],
            look_change=float(numbers[place, 0]),
            texture_change=float(numbers[place, 1]),
            speed=float(numbers[place, 2]),
            objects=None if counts[place] < 0 else objects[ends[place] - counts[place] : ends[place]],
            looks=None if counts[place] < 0 else looks[ends[place] - counts[place] : ends[place]],
            signs=_read_signs(signs[place]),
            unsteadiness=float(numbers[place, 3]),
            shift=float(numbers[place, 4]),
            contrast=float(numbers[place, 5]),
            light=light[place],
            picture=pictures.get(place),
            speeds=None if speeds is None else speeds[place],
            taught=None if taught is None else taught[place],
            dismissed=None if dismissed is None else dismissed[place],
        )
        for place, time_us in enumerate(times_us)
    ]
