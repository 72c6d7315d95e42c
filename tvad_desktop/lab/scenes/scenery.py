"""Where a synthetic scene plays: the camera, the ground, the structures, the light. All textures are procedural."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import pybullet
from numpy.typing import NDArray

from tvad_desktop.lab.scenes.actors import PALETTE, VEHICLES, Body, build_vehicle, shade
from tvad_desktop.lab.scenes.shapes import ELLIPSOID, LIMB, Colour, Link, Part, Workshop

WIDTH_PX, HEIGHT_PX = 360, 240
OVERSAMPLING = 2
NEAR_M, FAR_M = 0.5, 150.0
PERSON_M = 1.65

Image = NDArray[np.float32]
Points = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Camera:
    """A fixed camera above the ground, looking at the ground point (0, 0)."""

    eye: tuple[float, float, float]
    field_degrees: float
    width_px: int = WIDTH_PX
    height_px: int = HEIGHT_PX

    @property
    def aspect(self) -> float:
        return self.width_px / self.height_px

    @property
    def render_size(self) -> tuple[int, int]:
        """Width and height at which pictures are rendered before they are made smaller."""
        return self.width_px * OVERSAMPLING, self.height_px * OVERSAMPLING

    @property
    def view(self) -> list[float]:
        return list(pybullet.computeViewMatrix(self.eye, (0, 0, 0), (0, 0, 1)))

    @property
    def projection(self) -> list[float]:
        return list(pybullet.computeProjectionMatrixFOV(self.field_degrees, self.aspect, NEAR_M, FAR_M))

    def project(self, points: Points) -> Points:
        """World points [n, 3] to fractions of the frame [n, 2], which may lie outside [0, 1]."""
        view, projection = (np.array(m).reshape(4, 4).T for m in (self.view, self.projection))
        clip = np.column_stack([points, np.ones(len(points))]) @ (projection @ view).T
        depth = np.maximum(clip[:, 3:], 1e-3)
        return np.asarray((clip[:, :2] / depth * (1, -1) + 1) / 2)

    def rays(self) -> Points:
        """Directions through the rendered pixels' centres, [h, w, 3], whose depth along the view axis is 1."""
        width_px, height_px = self.render_size
        tangent = math.tan(math.radians(self.field_degrees) / 2)
        x = ((np.arange(width_px) + 0.5) / width_px * 2 - 1) * tangent * self.aspect
        y = (1 - (np.arange(height_px) + 0.5) / height_px * 2) * tangent
        rotation = np.array(self.view).reshape(4, 4).T[:3, :3]
        directions = np.stack([*np.meshgrid(x, y), np.full((height_px, width_px), -1.0)], axis=-1)
        return np.asarray(directions @ rotation)

    def ground_at(self, x: float, y: float) -> tuple[float, float] | None:
        """The ground point seen at a point of the frame (fractions); None above the horizon."""
        view = np.array(self.view).reshape(4, 4).T[:3, :3]
        tangent = math.tan(math.radians(self.field_degrees) / 2)
        ray = np.array([(x * 2 - 1) * tangent * self.aspect, (1 - 2 * y) * tangent, -1.0]) @ view
        if ray[2] > -0.03:
            return None
        steps = -self.eye[2] / ray[2]
        return float(self.eye[0] + steps * ray[0]), float(self.eye[1] + steps * ray[1])


def place_camera(rng: np.random.Generator) -> Camera:
    """An elevated camera from which a person in the middle of the picture is 26 to 75 pixels tall."""
    pitch, field = math.radians(rng.uniform(14, 52)), float(rng.uniform(28, 62))
    focal_px = HEIGHT_PX / 2 / math.tan(math.radians(field) / 2)
    distance = focal_px * PERSON_M * math.cos(pitch) / math.exp(rng.uniform(math.log(26), math.log(75)))
    azimuth = rng.uniform(0, 2 * math.pi)
    flat = distance * math.cos(pitch)
    eye = (flat * math.cos(azimuth), flat * math.sin(azimuth), distance * math.sin(pitch))
    return Camera(eye, field)


@dataclass(frozen=True, slots=True)
class Light:
    """Where the sun stands and how the pictures are developed."""

    towards_sun: tuple[float, float, float]
    ambient: float
    shadow: float
    softness_px: float
    exposure: float
    gamma: float
    tint: Colour
    monochrome: bool
    noise: float
    flicker: float
    blur_px: float


def choose_light(rng: np.random.Generator) -> Light:
    overcast = rng.random() < 0.4
    height, around = math.radians(rng.uniform(35, 75)), rng.uniform(0, 2 * math.pi)
    sun = (math.cos(height) * math.cos(around), math.cos(height) * math.sin(around), math.sin(height))
    warm = float(rng.normal(0, 0.05))
    return Light(
        towards_sun=(sun[0] * 0.15, sun[1] * 0.15, 1.0) if overcast else sun,
        ambient=float(rng.uniform(0.55, 0.7) if overcast else rng.uniform(0.4, 0.6)),
        shadow=float(rng.uniform(0.1, 0.3) if overcast else rng.uniform(0.35, 0.6)),
        softness_px=float(rng.uniform(5, 9) if overcast else rng.uniform(1, 3)),
        exposure=float(rng.uniform(0.65, 1.2)),
        gamma=float(rng.uniform(0.8, 1.25)),
        tint=(1 + warm, 1.0, 1 - warm),
        monochrome=bool(rng.random() < 0.25),
        noise=float(rng.uniform(0.5, 6.0)),
        flicker=float(rng.uniform(0.01, 0.04) if rng.random() < 0.2 else 0.0),
        blur_px=float(rng.uniform(0.0, 0.9)),
    )


@dataclass(frozen=True, slots=True, eq=False)
class Backdrop:
    """The empty scene. `rgb` float32 [h, w, 3] in [0, 1]; `shade` float32 [h, w] in [0, 1]: how much of a shadow that
    falls there shows; `nearness` the depth buffer of the structures, oversampled."""

    rgb: Image
    shade: NDArray[np.float32]
    nearness: NDArray[np.float32]


def noise(rng: np.random.Generator, size: int, coarsest: int, finest: int) -> NDArray[np.float32]:
    """Tileable noise [size, size] of about zero mean and unit variance, octaves from `coarsest` to `finest` cells."""
    total = np.zeros((size, size), np.float32)
    cells, weight = coarsest, 1.0
    while cells <= finest:
        grid = rng.normal(0, weight, (cells, cells)).astype(np.float32)
        margin = max(1, cells // 8)
        padded = np.pad(grid, margin, mode="wrap")
        step = size // cells
        large = cv2.resize(padded, None, fx=step, fy=step, interpolation=cv2.INTER_LINEAR)
        total += large[margin * step : margin * step + size, margin * step : margin * step + size]
        cells, weight = cells * 2, weight * 0.75
    return np.asarray(total / max(float(total.std()), 1e-6), np.float32)


GROUNDS: dict[str, tuple[Colour, float]] = {  # mean colour, contrast
    "asphalt": ((0.33, 0.33, 0.34), 0.05), "concrete": ((0.60, 0.59, 0.56), 0.05), "grass": ((0.28, 0.38, 0.17), 0.12),
    "gravel": ((0.52, 0.48, 0.43), 0.12), "soil": ((0.42, 0.33, 0.24), 0.09), "sand": ((0.72, 0.64, 0.48), 0.06),
    "brick": ((0.50, 0.33, 0.27), 0.08), "snow": ((0.86, 0.88, 0.90), 0.04),
}  # fmt: skip
TILE_PX = 512


def _ground_tile(kind: str, rng: np.random.Generator) -> Image:
    """A tileable texture of 8 m by 8 m."""
    colour, contrast = GROUNDS[kind]
    fine, coarse = noise(rng, TILE_PX, 32, 256), noise(rng, TILE_PX, 2, 16)
    tile = np.array(shade_of(colour, rng), np.float32) * (1 + contrast * (0.8 * fine + 0.6 * coarse))[..., None]
    if kind in {"concrete", "brick"} or rng.random() < 0.15:
        slabs = int(rng.choice([4, 8]) if kind != "brick" else rng.choice([16, 32]))
        step = TILE_PX // slabs
        rows, columns = np.indices((TILE_PX, TILE_PX)) // step
        tones = rng.normal(1, 0.06, (slabs, slabs))
        tile = tile * tones[rows, columns][..., None]
        line = max(1, step // 24)
        joint = (np.indices((TILE_PX, TILE_PX)) % step < line).any(axis=0)
        tile[joint] *= rng.uniform(0.6, 0.85)
    return np.asarray(tile, np.float32)


def shade_of(colour: Colour, rng: np.random.Generator) -> Colour:
    red, green, blue = np.clip(np.array(colour) * rng.uniform(0.8, 1.2) + rng.normal(0, 0.02, 3), 0.02, 0.98)
    return float(red), float(green), float(blue)


def _paint(tile: Image, ground: Points, metres_per_px: NDArray[np.float64]) -> Image:
    """Texture at ground points [h, w, 2]; the far field takes a smoother copy, or it would glitter."""
    places = np.asarray(ground / 8.0 * TILE_PX % TILE_PX, np.float32)
    layers, sharpness = [tile, cv2.blur(tile, (9, 9)), cv2.blur(tile, (65, 65))], metres_per_px / 8 * TILE_PX
    painted = [
        cv2.remap(layer, places[..., 0], places[..., 1], cv2.INTER_LINEAR, borderMode=cv2.BORDER_WRAP)
        for layer in layers
    ]
    share = np.clip(np.log2(np.maximum(sharpness, 1e-3)) / 2, 0, 2)[..., None]
    near = painted[0] * (1 - np.clip(share, 0, 1)) + painted[1] * np.clip(share, 0, 1)
    return np.asarray(near * (1 - np.clip(share - 1, 0, 1)) + painted[2] * np.clip(share - 1, 0, 1), np.float32)


def _lay_ground(ground: Points, metres_per_px: NDArray[np.float64], rng: np.random.Generator) -> Image:
    """One to three materials with straight borders (a path, a road, a kerb) and painted lines."""
    kinds = [str(kind) for kind in rng.permutation(list(GROUNDS))[: rng.integers(1, 4)]]
    picture = _paint(_ground_tile(kinds[0], rng), ground, metres_per_px)
    for kind in kinds[1:]:
        angle, middle, half = rng.uniform(0, math.pi), rng.normal(0, 6), rng.uniform(1.5, 6)
        across = ground[..., 0] * math.cos(angle) + ground[..., 1] * math.sin(angle) - middle
        along = -ground[..., 0] * math.sin(angle) + ground[..., 1] * math.cos(angle)
        inside = np.abs(across) < half
        picture = np.where(inside[..., None], _paint(_ground_tile(kind, rng), ground, metres_per_px), picture)
        kerb = np.abs(np.abs(across) - half) < 0.12
        picture[kerb] *= rng.uniform(0.6, 1.3)
        if rng.random() < 0.5:
            dashed = (np.abs(across) < 0.08) & ((along % 4 < 2) | (rng.random() < 0.4))
            picture[dashed] = rng.uniform(0.7, 0.95)
        if rng.random() < 0.3:
            stripes = inside & (np.abs(along) < 2) & (across % 1.2 < 0.6)
            picture[stripes] = rng.uniform(0.75, 0.95)
    return picture


def build_structures(client: int, workshop: Workshop, camera: Camera, rng: np.random.Generator) -> list[Body]:
    """Buildings behind, and poles, trees, benches, bushes and parked vehicles here and there."""
    bodies: list[Body] = []
    away = math.atan2(-camera.eye[1], -camera.eye[0])
    reach = math.hypot(*camera.eye)
    cube = workshop.prism("block", ((-0.5, 0.0), (0.5, 0.0), (0.5, 1.0), (-0.5, 1.0)))
    for _ in range(rng.integers(0, 4)):
        size = (float(rng.uniform(3, 12)), float(rng.uniform(4, 18)), float(rng.uniform(2.5, 10)))
        forward, left = rng.uniform(0.45, 1.2) * reach + size[0] / 2, rng.normal(0, reach * 0.5)
        colour = shade(str(rng.choice(["grey", "white", "brown", "yellow", "red"])), rng)
        part = Part(cube, size, (0, 0, 0), colour)
        bodies.append(_stand(client, workshop, (part,), away, forward, left, rng.normal(0, 0.3)))
    for _ in range(rng.integers(1, 7)):
        parts = _furniture(cube, rng)
        place = camera.ground_at(float(rng.uniform(0.02, 0.98)), float(rng.uniform(0.15, 0.95)))
        if place is None or math.dist(place, camera.eye[:2]) < 0.35 * reach:
            continue
        body = Body(client, workshop, [Link("fixture", "", "base", (0, 0, 0), parts)])
        body.move((*place, 0), pybullet.getQuaternionFromEuler((0, 0, rng.uniform(0, 6))))
        bodies.append(body)
    if rng.random() < 0.2:
        kind, colour = str(rng.choice(list(VEHICLES)[:3])), shade(str(rng.choice(list(PALETTE))), rng)
        body = build_vehicle(client, workshop, kind, colour)
        spot = camera.ground_at(float(rng.uniform(0.1, 0.9)), float(rng.uniform(0.15, 0.4)))
        body.move((*(spot or (0.0, 40.0)), 0), pybullet.getQuaternionFromEuler((0, 0, rng.uniform(0, 6))))
        bodies.append(body)
    return bodies


def _stand(
    client: int, workshop: Workshop, parts: tuple[Part, ...], away: float, forward: float, left: float, turn: float
) -> Body:
    body = Body(client, workshop, [Link("block", "", "base", (0, 0, 0), parts)])
    x = forward * math.cos(away) - left * math.sin(away)
    y = forward * math.sin(away) + left * math.cos(away)
    body.move((x, y, 0), pybullet.getQuaternionFromEuler((0, 0, away + turn)))
    return body


def _furniture(cube: str, rng: np.random.Generator) -> tuple[Part, ...]:
    """A pole, a tree, a bush, a bench, a planter or a bin."""
    colour = shade(str(rng.choice(list(PALETTE))), rng)
    upright = (math.pi / 2, 0.0, 0.0)
    trunk, leaf = shade("brown", rng), shade("green", rng)
    height = float(rng.uniform(2.5, 6))
    tree = [Part(LIMB, (0.22, height * 0.7, 0.22), (0, 0, height * 0.7), trunk, upright)]
    for _ in range(5):
        x, y = rng.normal(0, 0.5, 2)
        radius = float(rng.uniform(0.6, 1.3))
        tree.append(Part(ELLIPSOID, (radius, radius, radius * 0.8), (float(x), float(y), height * 0.85), leaf))
    choices: list[tuple[Part, ...]] = [
        (Part(LIMB, (0.07, height, 0.07), (0, 0, height), colour, upright),),
        tuple(tree),
        (Part(ELLIPSOID, (0.9, 0.7, 0.8), (0, 0, 0.3), leaf),),
        (Part(cube, (0.45, 1.6, 0.08), (0, 0, 0.42), trunk), Part(cube, (0.3, 1.3, 0.42), (0, 0, 0), colour)),
        (Part(cube, (0.9, 2.2, 0.6), (0, 0, 0), colour), Part(ELLIPSOID, (0.5, 1.0, 0.4), (0, 0, 0.6), leaf)),
        (Part(cube, (0.5, 0.5, 1.0), (0, 0, 0), colour),),
    ]
    return choices[rng.integers(len(choices))]


@dataclass(frozen=True, slots=True, eq=False)
class Rendering:
    """What pybullet sees, oversampled: `rgb` uint8 [h, w, 3], `nearness` float32 [h, w] (the depth buffer: 1 where
    nothing is, smaller when nearer) and `bodies` int32 [h, w] (-1 where nothing is)."""

    rgb: NDArray[np.uint8]
    nearness: NDArray[np.float32]
    bodies: NDArray[np.int32]

    @property
    def metres(self) -> NDArray[np.float32]:
        """Depth along the view axis."""
        return np.asarray(FAR_M * NEAR_M / (FAR_M - (FAR_M - NEAR_M) * self.nearness), np.float32)


def render(client: int, camera: Camera, light: Light) -> Rendering:
    """Render all bodies in the physics client."""
    width, height = camera.render_size
    _, _, rgba, depth, bodies = pybullet.getCameraImage(
        width, height, camera.view, camera.projection,
        lightDirection=light.towards_sun, lightColor=(1, 1, 1), lightDistance=50, shadow=0,
        lightAmbientCoeff=light.ambient, lightDiffuseCoeff=1.1 - light.ambient, lightSpecularCoeff=0.05,
        renderer=pybullet.ER_TINY_RENDERER, physicsClientId=client,
    )  # fmt: skip
    rgb = np.ascontiguousarray(np.asarray(rgba, np.uint8).reshape(height, width, 4)[..., :3])
    ids = np.asarray(bodies, np.int32).reshape(height, width)
    nearness = np.where(ids >= 0, np.asarray(depth, np.float32).reshape(height, width), np.float32(1))
    return Rendering(rgb, nearness, ids)


def build_backdrop(
    client: int, camera: Camera, light: Light, structures: Sequence[Body], rng: np.random.Generator
) -> Backdrop:
    """Draw sky, ground with its shadows, and structures; then take the structures out of the physics client."""
    width, height = camera.render_size
    rays = camera.rays()
    steps = np.where(rays[..., 2] < -0.01, camera.eye[2] / np.maximum(-rays[..., 2], 1e-6), np.inf)
    is_ground = steps < FAR_M
    reach = np.where(is_ground, steps, 0.0)
    ground = np.array(camera.eye[:2]) + reach[..., None] * rays[..., :2]
    spacing = reach**2 / (camera.eye[2] * height) * 2 * math.tan(math.radians(camera.field_degrees) / 2)
    picture = np.where(is_ground[..., None], _lay_ground(ground, spacing, rng), _sky(width, height, rng))
    shadow = draw_shadow(camera, light, [box for body in structures for box in body.extent()])
    picture = picture * (1 - light.shadow * shadow * is_ground)[..., None]
    seen = render(client, camera, light)
    solid = seen.bodies >= 0
    points = np.array(camera.eye) + np.where(solid, seen.metres, 0.0)[..., None] * rays
    walls = seen.rgb / np.float32(255) * _wall_texture(points, rng)[..., None]
    picture = np.clip(np.where(solid[..., None], walls, picture), 0, 1)
    for body in structures:
        pybullet.removeBody(body.id, physicsClientId=client)
    return Backdrop(shrink(picture, camera), shrink((is_ground & ~solid) * (1 - shadow), camera), seen.nearness)


def shrink(picture: NDArray[np.generic], camera: Camera) -> NDArray[np.float32]:
    """From the oversampled size to the size of the footage."""
    size = (camera.width_px, camera.height_px)
    small = cv2.resize(np.asarray(picture, np.float32), size, interpolation=cv2.INTER_AREA)
    return np.asarray(small, np.float32)


def _sky(width: int, height: int, rng: np.random.Generator) -> Image:
    far = np.array(shade_of(rng.choice([(0.75, 0.8, 0.88), (0.3, 0.35, 0.25), (0.6, 0.58, 0.55)]), rng), np.float32)
    clouds = cv2.resize(noise(rng, 256, 4, 64), (width, height))
    return np.asarray(far * (1 + 0.08 * clouds[..., None]), np.float32)


def _wall_texture(points: Points, rng: np.random.Generator) -> NDArray[np.float32]:
    """Courses of stone, windows and stains by position in the world, [h, w], about 1."""
    course, width = rng.uniform(0.25, 1.2), rng.uniform(0.5, 2.5)
    along = points[..., 0] * 0.8 + points[..., 1] * 0.6
    lines = ((points[..., 2] % course < 0.05) | (along % width < 0.05)) * rng.uniform(0, 0.25)
    storey = points[..., 2] % 2.8
    window = ((storey > 1.1) & (storey < 2.2) & (along % 2.4 > 1.2)) * rng.choice([0.0, 0.5])
    stain = noise(rng, TILE_PX, 4, 256)
    rows, columns = (np.asarray(value * 60 % TILE_PX, np.int64) for value in (points[..., 2], along))
    return np.asarray((1 - lines) * (1 - window) * (1 + 0.07 * stain[rows % TILE_PX, columns % TILE_PX]), np.float32)


def draw_shadow(camera: Camera, light: Light, solids: Sequence[Points]) -> NDArray[np.float32]:
    """Shadow on the ground of convex solids given by their corners [n, 3]: float32 [h, w] in [0, 1], oversampled."""
    width, height = camera.render_size
    picture = np.zeros((height, width), np.uint8)
    sun = np.array(light.towards_sun)
    for corners in solids:
        fallen = corners - np.maximum(corners[:, 2:], 0) / sun[2] * sun
        outline = camera.project(fallen) * (width, height)
        if np.abs(outline).max() < 20 * width:
            hull = cv2.convexHull(outline.astype(np.float32)).astype(np.int32)
            cv2.fillConvexPoly(picture, hull, 255, cv2.LINE_AA)
    soft = cv2.GaussianBlur(picture, (0, 0), max(light.softness_px, 0.5))
    return np.asarray(soft / np.float32(255), np.float32)
