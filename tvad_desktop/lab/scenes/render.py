"""Synthetic scenes: rendered surveillance footage with an exact mask and the true words for every target.

A scene folder holds `frames/` (numbered pictures, JPEG 95), `masks.npz` (`ids` uint8 [frames, h, w], 0 for nothing) and
`scene.json`. It appears under its name only when it is complete.
"""

from __future__ import annotations

import json
import multiprocessing
import shutil
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path as FilePath

import cv2
import numpy as np
import pybullet
from numpy.typing import NDArray

from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import cell_name
from tvad_desktop.lab.scenes.actors import Target
from tvad_desktop.lab.scenes.casting import cast
from tvad_desktop.lab.scenes.files import box_of
from tvad_desktop.lab.scenes.scenery import (
    HEIGHT_PX,
    OVERSAMPLING,
    WIDTH_PX,
    Backdrop,
    Camera,
    Light,
    build_backdrop,
    build_structures,
    choose_light,
    draw_shadow,
    place_camera,
    render,
    shrink,
)
from tvad_desktop.lab.scenes.shapes import Workshop
from tvad_desktop.packs.parallel import map_in_order

FPS = 10
FRAME_COUNTS = (32, 49)
SMALLEST_TARGET_PX = 12
GREY_WORDS = {
    "red": "dark", "blue": "dark", "green": "dark", "yellow": "light", "white": "white", "black": "black",
    "grey": "grey", "orange": "light", "brown": "dark", "pink": "light", "purple": "dark",
}  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Shot:
    """One rendered frame: `rgb` uint8 [h, w, 3], `ids` uint8 [h, w] with the target seen at each pixel."""

    rgb: NDArray[np.uint8]
    ids: NDArray[np.uint8]


@dataclass(frozen=True, slots=True, eq=False)
class RenderedScene:
    """A scene ready to be filmed."""

    camera: Camera
    light: Light
    targets: list[Target]
    frames: int
    fps: float = FPS


def generate(folder: FilePath, count: int, seed: int, job: Job, workers: int = 1) -> list[FilePath]:
    """Render `count` scenes into `folder`, one subfolder each; the same seed gives the same scenes.

    Scenes already there are kept, so that an interrupted run goes on where it stopped. More than one worker are
    processes of their own.
    """
    folder.mkdir(parents=True, exist_ok=True)
    keep = partial(_keep_scene, folder, FRAME_COUNTS, seed)
    scenes: list[FilePath] = []
    with ExitStack() as stack:
        rendered: Iterator[FilePath] = map(keep, range(count))
        if workers > 1:
            pool = stack.enter_context(ProcessPoolExecutor(workers, multiprocessing.get_context("spawn")))
            rendered = map_in_order(pool, keep, range(count), ahead=workers)
        for number in range(count):
            job.checkpoint(number, count)
            scenes.append(next(rendered))
    job.checkpoint(count, count)
    return scenes


def _keep_scene(folder: FilePath, frame_counts: tuple[int, int], seed: int, number: int) -> FilePath:
    """Where a scene lies; it is rendered when it is not there yet."""
    place = folder / f"scene-{seed:04d}-{number:04d}"
    if not place.exists():
        with tempfile.TemporaryDirectory(dir=folder, prefix=".rendering-") as draft:
            _write_scene(FilePath(draft) / "scene", frame_counts, seed, number)
            shutil.move(FilePath(draft) / "scene", place)
    return place


def _write_scene(folder: FilePath, frame_counts: tuple[int, int], seed: int, number: int) -> None:
    folder.mkdir()
    rng = np.random.default_rng([seed, number])
    frames = int(rng.integers(*frame_counts))
    with tempfile.TemporaryDirectory(prefix="tvad-scene-") as parts:
        client = pybullet.connect(pybullet.DIRECT)
        try:
            workshop = Workshop(FilePath(parts))
            camera, light = place_camera(rng), choose_light(rng)
            structures = build_structures(client, workshop, camera, rng)
            obstacles = [solid for body in structures for solid in body.extent()]
            backdrop = build_backdrop(client, camera, light, structures, rng)
            targets = cast(client, workshop, camera, rng, frames / FPS, obstacles, anomalous=number % 2 == 0)
            shots = list(film(client, RenderedScene(camera, light, targets, frames), backdrop, rng))
        finally:
            pybullet.disconnect(client)
    _write_frames(folder / "frames", [shot.rgb for shot in shots])
    ids = np.stack([shot.ids for shot in shots])
    np.savez_compressed(folder / "masks.npz", ids=ids)
    described = [describe(target, number, ids, light.monochrome) for number, target in enumerate(targets, start=1)]
    seen = [target for target in described if target["from"]]
    scene = {
        "version": 1, "seed": [seed, number], "fps": FPS, "frames": frames, "width_px": WIDTH_PX,
        "height_px": HEIGHT_PX, "anomalous": any(target["anomalous"] for target in seen), "targets": seen,
        "camera": asdict(camera), "light": asdict(light),
    }  # fmt: skip
    (folder / "scene.json").write_text(json.dumps(scene, indent=1), encoding="utf-8")


def film(client: int, scene: RenderedScene, backdrop: Backdrop, rng: np.random.Generator) -> Iterator[Shot]:
    """Render the frames of a scene one after the other."""
    owner = {body.id: number for number, target in enumerate(scene.targets, start=1) for body in target.bodies}
    lookup = np.zeros(max(owner, default=0) + 2, np.uint8)
    for body, number in owner.items():
        lookup[body] = number
    for index in range(scene.frames):
        for target in scene.targets:
            target.pose(index / scene.fps)
        seen = render(client, scene.camera, scene.light)
        shown = (seen.bodies >= 0) & (seen.nearness < backdrop.nearness)
        solids = [box for target in scene.targets for body in target.bodies for box in body.extent()]
        shadow = shrink(draw_shadow(scene.camera, scene.light, solids), scene.camera) * backdrop.shade
        cover = shrink(shown, scene.camera)[..., None]
        figures = shrink(np.where(shown[..., None], seen.rgb, np.uint8(0)), scene.camera) / np.float32(255)
        picture = backdrop.rgb * (1 - scene.light.shadow * shadow)[..., None] * (1 - cover) + figures
        half = OVERSAMPLING // 2
        ids = np.where(shown, lookup[np.maximum(seen.bodies, 0)], np.uint8(0))[half::OVERSAMPLING, half::OVERSAMPLING]
        yield Shot(develop(picture, scene.light, rng), np.ascontiguousarray(ids, np.uint8))


def develop(picture: NDArray[np.float32], light: Light, rng: np.random.Generator) -> NDArray[np.uint8]:
    """From light to the picture a camera delivers: exposure, colour, lens, sensor noise."""
    small = picture
    if light.blur_px > 0.2:
        small = np.asarray(cv2.GaussianBlur(small, (0, 0), light.blur_px), np.float32)
    small = np.clip(small * light.exposure * (1 + light.flicker * rng.normal()), 0, 1) ** light.gamma
    small = small * np.array(light.tint, np.float32) * 255
    if light.monochrome:
        small = np.repeat(small @ np.array([[0.299], [0.587], [0.114]], np.float32), 3, axis=2)
    grain = rng.standard_normal(small.shape[:2] if light.monochrome else small.shape, dtype=np.float32) * light.noise
    return np.clip(small + (grain[..., None] if light.monochrome else grain), 0, 255).astype(np.uint8)


def describe(target: Target, number: int, ids: NDArray[np.uint8], monochrome: bool) -> dict[str, object]:
    """The truth about one target as stored in `scene.json`; a target never seen has an empty `from`."""
    boxes = [_box(frame == number) for frame in ids]
    centers = [(box[0] + box[2] / 2, box[1] + box[3] / 2) for box in boxes if box]
    words = asdict(target.description)
    if monochrome:
        for name, word in GREY_WORDS.items():
            words["appearance"] = words["appearance"].replace(f"{name} ", f"{word} ")
    speed = target.path.speed
    return {
        "id": number, **words, "speed_mps": round(speed, 2), "boxes": boxes,
        "from": cell_name(*centers[0]) if centers else "", "to": cell_name(*centers[-1]) if centers else "",
    }  # fmt: skip


def _box(mask: NDArray[np.bool_]) -> list[float] | None:
    """x, y, width, height in fractions of the frame; None for fewer than a dozen pixels."""
    if int(mask.sum()) < SMALLEST_TARGET_PX:
        return None
    box = box_of(mask)
    return box and [round(value, 4) for value in box]


def _write_frames(folder: FilePath, frames: list[NDArray[np.uint8]]) -> None:
    folder.mkdir()
    for number, frame in enumerate(frames, start=1):
        bgr = cv2.cvtColor(frame, cv2.COLOR_RGB2BGR)
        cv2.imwrite(str(folder / f"{number:04d}.jpg"), bgr, [cv2.IMWRITE_JPEG_QUALITY, 95])
