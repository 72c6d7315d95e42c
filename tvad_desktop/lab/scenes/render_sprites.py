"""Make the cut-outs of foreign things from the project's own renders (`learning/sprites.py` reads them)."""

from __future__ import annotations

import math
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.job import Job
from tvad_desktop.learning.sprites import Sprite

if TYPE_CHECKING:
    from tvad_desktop.lab.scenes.shapes import Colour, Workshop

Build = Callable[..., Any]
"""Called with the physics client, the workshop and `colour=`."""

SEED = 4
LARGEST_SIDE_PX = 112
DISTANCE_M, FIELD_DEGREES = 14.0, 30.0


def make_sprites(path: Path, views: int, job: Job) -> None:
    """Render every kind of vehicle, rider, animal and thing from so many sides and write the cut-outs."""
    rng = np.random.default_rng(SEED)
    kinds = _kinds()
    sprites: list[Sprite] = []
    for number, (name, build) in enumerate(kinds.items()):
        for view in range(views):
            job.checkpoint(number * views + view, len(kinds) * views)
            sprites.append(_render(name, build, (view + rng.uniform(0.1, 0.9)) * 2 * math.pi / views, rng))
    pngs = [_encode(sprite.rgba) for sprite in sprites]
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez(
        path,
        png=np.concatenate(pngs),
        ends=np.cumsum([len(png) for png in pngs]),
        names=np.array([sprite.name for sprite in sprites]),
        heights_m=np.array([sprite.height_m for sprite in sprites], np.float32),
    )


def _kinds() -> dict[str, Build]:
    """Name and builder of everything that is cut out."""
    from tvad_desktop.lab.scenes import actors

    kinds: dict[str, Build] = {"bicycle": actors.build_bicycle, "cyclist": _build_cyclist}
    kinds |= {kind: partial(actors.build_vehicle, kind=kind) for kind in actors.VEHICLES}
    kinds |= {kind: partial(actors.build_animal, kind=kind) for kind in actors.ANIMALS}
    kinds |= {kind: partial(actors.build_thing, kind=kind) for kind in actors.THINGS}
    return kinds


def _build_cyclist(client: int, workshop: Workshop, colour: Colour) -> None:
    from tvad_desktop.lab.scenes import actors, movements

    rng = np.random.default_rng(round(1e6 * sum(colour)))
    actors.build_bicycle(client, workshop, colour)
    rider = actors.build_person(client, workshop, actors.choose_clothes(rng), rng)
    actors.pose_person(rider, movements.pedal(3.0, 0.98, float(rng.uniform(0, 6)))(0.0), (-0.08, 0.0, 0.0), 0.0)


def _render(name: str, build: Build, azimuth: float, rng: np.random.Generator) -> Sprite:
    """One thing seen from one side, at most 112 pixels long."""
    import pybullet

    from tvad_desktop.lab.scenes import actors
    from tvad_desktop.lab.scenes.scenery import Camera, choose_light, render
    from tvad_desktop.lab.scenes.shapes import Workshop

    names = actors.ANIMAL_COLOURS if name in actors.ANIMALS else tuple(actors.PALETTE)
    colour = actors.shade(str(rng.choice(names)), rng)
    pitch = math.radians(rng.uniform(12, 45))
    flat = DISTANCE_M * math.cos(pitch)
    eye = (flat * math.cos(azimuth), flat * math.sin(azimuth), DISTANCE_M * math.sin(pitch))
    with tempfile.TemporaryDirectory(prefix="tvad-sprite-") as parts:
        client = pybullet.connect(pybullet.DIRECT)
        try:
            build(client, Workshop(Path(parts)), colour=colour)
            seen = render(client, Camera(eye, FIELD_DEGREES), choose_light(rng))
        finally:
            pybullet.disconnect(client)
    rgba = _cut_out(seen.rgb, seen.bodies >= 0)
    metres_per_px = 2 * DISTANCE_M * math.tan(math.radians(FIELD_DEGREES / 2)) / seen.rgb.shape[0]
    return Sprite(_reduce(rgba), name, float(rgba.shape[0] * metres_per_px))


def _cut_out(rgb: NDArray[np.uint8], mask: NDArray[np.bool_]) -> NDArray[np.uint8]:
    rows, columns = np.nonzero(mask)
    rgba = np.dstack([rgb, np.where(mask, np.uint8(255), np.uint8(0))])
    return np.asarray(rgba[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1], np.uint8)


def _reduce(rgba: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Make small; colours are averaged over the thing only, so that no background bleeds into its edge."""
    scale = min(1.0, LARGEST_SIDE_PX / max(rgba.shape[:2]))
    alpha = rgba[..., 3:].astype(np.float32) / 255
    weighted = np.dstack([rgba[..., :3] * alpha, alpha])
    small = cv2.resize(weighted, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    colours = small[..., :3] / np.maximum(small[..., 3:], 1e-3)
    return np.clip(np.dstack([colours, small[..., 3:] * 255]), 0, 255).astype(np.uint8)


def _encode(rgba: NDArray[np.uint8]) -> NDArray[np.uint8]:
    _, png = cv2.imencode(".png", cv2.cvtColor(rgba, cv2.COLOR_RGBA2BGRA), [cv2.IMWRITE_PNG_COMPRESSION, 9])
    return np.asarray(png, np.uint8).ravel()
