"""The project's own demo clip: a walkway with pedestrians on which a cyclist, a cart and a runner come through."""

from __future__ import annotations

import math
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path as FilePath

import cv2
import numpy as np
import pybullet
from numpy.typing import NDArray

from tvad_desktop.domain.job import Job
from tvad_desktop.lab.scenes.actors import Path, Target
from tvad_desktop.lab.scenes.casting import NORMAL_ROLES, ROLES, Stage
from tvad_desktop.lab.scenes.render import RenderedScene, film
from tvad_desktop.lab.scenes.scenery import Camera, build_backdrop, build_structures, choose_light
from tvad_desktop.lab.scenes.shapes import Workshop

SEED = 11
SECONDS, FPS = 20, 12.5
PEDESTRIANS = 12
CAMERA = Camera(eye=(0.0, -17.0, 8.0), field_degrees=38.0, width_px=540, height_px=360)
ENTRANCES: dict[str, Path] = {  # timed by how far outside the picture they start
    "bicycle": Path(-31.0, -1.5, 0.06, speed=4.2),
    "vehicle": Path(44.0, 3.5, math.pi - 0.03, speed=3.2),
    "running": Path(-60.0, 0.5, -0.02, speed=3.9),
}


def render_demo(path: FilePath, job: Job) -> None:
    """Write the demo clip as MPEG-4; the same on every run."""
    rng = np.random.default_rng(SEED)
    frames = round(SECONDS * FPS)
    path.parent.mkdir(parents=True, exist_ok=True)
    size = (CAMERA.width_px, CAMERA.height_px)
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"mp4v"), FPS, size)
    with tempfile.TemporaryDirectory(prefix="tvad-demo-") as parts:
        for number, picture in enumerate(_shoot(Workshop(FilePath(parts)), frames, rng)):
            job.checkpoint(number, frames)
            writer.write(cv2.cvtColor(picture, cv2.COLOR_RGB2BGR))
    writer.release()


def _shoot(workshop: Workshop, frames: int, rng: np.random.Generator) -> Iterator[NDArray[np.uint8]]:
    client = pybullet.connect(pybullet.DIRECT)
    try:
        light = replace(
            choose_light(rng), towards_sun=(0.5, -0.35, 0.8), ambient=0.5, shadow=0.45, softness_px=2.0, exposure=1.0,
            gamma=1.0, tint=(1.0, 1.0, 1.0), monochrome=False, noise=1.0, flicker=0.0, blur_px=0.3,
        )  # fmt: skip
        structures = build_structures(client, workshop, CAMERA, rng)
        solids = [solid for body in structures for solid in body.extent()]
        backdrop = build_backdrop(client, CAMERA, light, structures, rng)
        stage = Stage(client, workshop, CAMERA, rng, SECONDS, solids, [])
        stage.targets += [_enter(stage, role, path) for role, path in ENTRANCES.items()]
        for number in range(PEDESTRIANS):
            stage.targets.append(_enter_pedestrian(stage, number))
        scene = RenderedScene(CAMERA, light, stage.targets, frames, FPS)
        yield from (shot.rgb for shot in film(client, scene, backdrop, rng))
    finally:
        pybullet.disconnect(client)


def _enter(stage: Stage, role: str, path: Path) -> Target:
    target = ROLES[role](stage)
    target.path = path
    return target


def _enter_pedestrian(stage: Stage, number: int) -> Target:
    """Pedestrians pass in both directions in lanes of their own, spread over time."""
    target = NORMAL_ROLES["walking"](stage)
    speed, sign = target.path.speed, 1 if number % 2 else -1
    lane = -5.0 + 11.0 * number / PEDESTRIANS
    middle_s = SECONDS * ((number * 7 % PEDESTRIANS) + 0.5) / PEDESTRIANS
    heading = 0.0 if sign > 0 else math.pi
    target.path = Path(-sign * speed * middle_s, lane, heading + float(stage.rng.normal(0, 0.05)), speed)
    return target
