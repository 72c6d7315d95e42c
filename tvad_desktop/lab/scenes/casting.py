"""Who plays in a synthetic scene: normal pedestrians, and in half of the scenes something that does not belong."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.lab.scenes import movements
from tvad_desktop.lab.scenes.actors import (
    ANIMAL_COLOURS,
    ANIMALS,
    PALETTE,
    THINGS,
    VEHICLES,
    Body,
    Description,
    Path,
    Target,
    build_animal,
    build_bicycle,
    build_board,
    build_person,
    build_thing,
    build_vehicle,
    choose_clothes,
    shade,
)
from tvad_desktop.lab.scenes.scenery import HEIGHT_PX, PERSON_M, Camera
from tvad_desktop.lab.scenes.shapes import Workshop

PATH_CANDIDATES = 24
ROOM_M = 1.0


@dataclass(slots=True)
class Stage:
    """Where a scene is being set up, and who is there already."""

    client: int
    workshop: Workshop
    camera: Camera
    rng: np.random.Generator
    seconds: float
    obstacles: Sequence[NDArray[np.float64]]
    targets: list[Target]

    def person(self) -> tuple[Body, str]:
        clothes = choose_clothes(self.rng)
        return build_person(self.client, self.workshop, clothes, self.rng), clothes.words

    def colour(self) -> str:
        return str(self.rng.choice(list(PALETTE)))

    def phase(self) -> float:
        return float(self.rng.uniform(0, 2 * math.pi))


def cast(
    client: int,
    workshop: Workshop,
    camera: Camera,
    rng: np.random.Generator,
    seconds: float,
    obstacles: Sequence[NDArray[np.float64]],
    *,
    anomalous: bool,
) -> list[Target]:
    """Fill a scene of so many seconds; an anomalous one has one or, now and then, two foreign targets.

    `obstacles` are the points [n, 3] of solids that nobody should walk through.
    """
    stage = Stage(client, workshop, camera, rng, seconds, obstacles, [])
    if anomalous:
        for _ in range(2 if rng.random() < 0.12 else 1):
            role = list(ROLES)[rng.integers(len(ROLES))]
            stage.targets.append(ROLES[role](stage))
    for _ in range(rng.integers(1, 7)):
        stage.targets.append(NORMAL_ROLES["walking" if rng.random() < 0.9 else "standing"](stage))
    return stage.targets


def choose_path(stage: Stage, speed: float, margin: float = 0.06) -> Path:
    """The best of some random ways: long inside the picture, not through others, not too close to the camera."""
    best, best_worth = Path(0, 0, 0, speed), -math.inf
    for _ in range(PATH_CANDIDATES):
        middle = stage.camera.ground_at(*(float(value) for value in stage.rng.uniform(margin, 1 - margin, 2)))
        if middle is None:
            continue
        heading, turning = stage.phase(), float(stage.rng.normal(0, 0.08) if speed > 0 else 0)
        back = speed * stage.seconds * stage.rng.uniform(0.2, 0.8)
        path = Path(middle[0] - back * math.cos(heading), middle[1] - back * math.sin(heading), heading, speed, turning)
        worth = _worth(stage, path) + stage.rng.uniform(0, 0.5)
        if worth > best_worth:
            best, best_worth = path, worth
    return best


def _worth(stage: Stage, path: Path) -> float:
    """Share of the time in the picture, less what it costs to be too small, too large or in someone's way."""
    times = np.linspace(0, stage.seconds, 9)
    feet = np.array([(*path.at(float(second))[:2], 0.0) for second in times])
    low, high = stage.camera.project(feet), stage.camera.project(feet + np.array([0, 0, PERSON_M]))
    height_px = np.abs(low[:, 1] - high[:, 1]) * HEIGHT_PX
    ahead = (feet - stage.camera.eye) @ -np.array(stage.camera.eye) > 0
    inside = ((low > 0.02) & (low < 0.98)).all(axis=1) & (high[:, 1] > 0.0) & ahead
    fitting = inside & (height_px > 16) & (height_px < 130)
    crowded = 0.0
    for other in stage.targets:
        there = np.array([other.path.at(float(second))[:2] for second in times])
        nearest = np.linalg.norm(there - feet[:, :2], axis=1).min()
        crowded += max(0.0, 1 - nearest / ROOM_M)
    for solid in stage.obstacles:
        low_corner, high_corner = solid[:, :2].min(axis=0) - 0.4, solid[:, :2].max(axis=0) + 0.4
        crowded += float(((feet[:, :2] > low_corner) & (feet[:, :2] < high_corner)).all(axis=1).mean())
    return float(fitting.mean()) - crowded


def _walker(stage: Stage) -> Target:
    body, words = stage.person()
    speed = float(stage.rng.uniform(1.0, 1.6))
    path = choose_path(stage, speed, margin=0.0)
    description = Description("walking", "person", f"person in {words}", "walking", anomalous=False)
    return Target(description, path, [(body, movements.cycle("walk", speed, stage.rng.random()), (0.0, 0.0, 0.0))])


def _bystander(stage: Stage) -> Target:
    body, words = stage.person()
    description = Description("walking", "person", f"person in {words}", "standing", anomalous=False)
    return Target(description, choose_path(stage, 0.0), [(body, movements.stand(stage.phase()), (0.0, 0.0, 0.0))])


def _runner(stage: Stage) -> Target:
    body, words = stage.person()
    speed = float(stage.rng.uniform(2.8, 5.2))
    description = Description("running", "person", f"person in {words}", "running", anomalous=True)
    movement = movements.cycle("run", speed, stage.rng.random())
    return Target(description, choose_path(stage, speed), [(body, movement, (0.0, 0.0, 0.0))])


def _cyclist(stage: Stage) -> Target:
    body, words = stage.person()
    colour, speed = stage.colour(), float(stage.rng.uniform(2.5, 6.5))
    bicycle = build_bicycle(stage.client, stage.workshop, shade(colour, stage.rng))
    appearance = f"person in {words} on {colour} bicycle"
    description = Description("bicycle", "cyclist", appearance, "riding a bicycle", anomalous=True)
    rider = (body, movements.pedal(speed, 0.98, stage.phase()), (-0.08, 0.0, 0.0))
    return Target(description, choose_path(stage, speed), [rider], [bicycle])


def _vehicle(stage: Stage) -> Target:
    kind, colour = str(stage.rng.choice(list(VEHICLES))), stage.colour()
    slow = kind in {"cart", "scooter"}
    speed = float(stage.rng.uniform(1.8, 6.0) if slow else stage.rng.uniform(2.5, 9.0))
    vehicle = build_vehicle(stage.client, stage.workshop, kind, shade(colour, stage.rng))
    people = []
    if slow:
        body, _ = stage.person()
        people.append((body, movements.sit(0.78 if kind == "cart" else 0.85), (-0.2, 0.0, 0.0)))
    description = Description("vehicle", kind, f"{colour} {kind}", "driving", anomalous=True)
    return Target(description, choose_path(stage, speed), people, [vehicle])


def _skater(stage: Stage) -> Target:
    body, words = stage.person()
    speed, colour = float(stage.rng.uniform(2.2, 5.0)), stage.colour()
    on_board = bool(stage.rng.random() < 0.6)
    things = [build_board(stage.client, stage.workshop, shade(colour, stage.rng))] if on_board else []
    appearance = f"person in {words} on {colour} skateboard" if on_board else f"person in {words} on skates"
    description = Description("skating", "skater", appearance, "skating", anomalous=True)
    turn = math.pi / 2 * float(stage.rng.choice([-0.7, 0.7])) if on_board else 0.0
    rider = (body, movements.glide(stage.phase(), 0.1 if on_board else 0.05), (0.0, 0.0, turn))
    return Target(description, choose_path(stage, speed), [rider], things)


def _crawler(stage: Stage) -> Target:
    body, words = stage.person()
    speed = float(stage.rng.uniform(0.25, 0.7))
    description = Description("crawling", "person", f"person in {words}", "crawling", anomalous=True)
    movement = movements.cycle("crawl", speed, stage.rng.random())
    return Target(description, choose_path(stage, speed), [(body, movement, (0.0, 0.0, 0.0))])


def _fallen(stage: Stage) -> Target:
    body, words = stage.person()
    face_up, falls = bool(stage.rng.random() < 0.5), bool(stage.rng.random() < 0.45)
    movement = movements.lie(face_up, float(stage.rng.uniform(0, 0.02)), stage.phase())
    if falls:
        movement = movements.fall(face_up, float(stage.rng.uniform(0.2, 1.2)), float(stage.rng.uniform(1.0, 1.8)))
    motion = "falling down" if falls else "lying on the ground"
    description = Description("fallen", "person", f"person in {words}", motion, anomalous=True)
    return Target(description, choose_path(stage, 0.0, margin=0.15), [(body, movement, (0.0, 0.0, 0.0))])


def _fight(stage: Stage) -> Target:
    people, words = [], []
    gap = float(stage.rng.uniform(0.45, 0.65))
    for side in (-1, 1):
        body, clothes = stage.person()
        name = str(stage.rng.choice(["punch", "kick", "spinkick", "punch"]))
        rate, start = float(stage.rng.uniform(0.9, 1.4)), float(stage.rng.uniform(0, 2))
        movement = movements.repeat(name, rate, start, drift=0.75)
        people.append((body, movement, (side * gap, 0.0, 0.0 if side < 0 else math.pi)))
        words.append(clothes.split(" top")[0])
    appearance = f"two people in {words[0]} and {words[1]} tops"
    description = Description("fighting", "two people", appearance, "fighting", anomalous=True)
    return Target(description, choose_path(stage, 0.0, margin=0.15), people)


def _jumper(stage: Stage) -> Target:
    body, words = stage.person()
    name, motion = (("jump", "jumping"), ("backflip", "doing a backflip"), ("cartwheel", "turning cartwheels"))[
        int(stage.rng.choice(3, p=[0.6, 0.2, 0.2]))
    ]
    rate, start = float(stage.rng.uniform(0.9, 1.4)), float(stage.rng.random())
    clip = movements.load_clip(name)
    description = Description("jumping", "person", f"person in {words}", motion, anomalous=True)
    movement = movements.cycle(name, clip.speed * rate, start)
    path = choose_path(stage, clip.speed * rate, margin=0.15)
    sideways = math.atan2(-float(clip.stride[2]), float(clip.stride[0]))
    return Target(description, path, [(body, movement, (0.0, 0.0, -sideways))])


def _animal(stage: Stage) -> Target:
    kind = str(stage.rng.choice(list(ANIMALS)))
    colour = str(stage.rng.choice(ANIMAL_COLOURS))
    speed = float(stage.rng.uniform(1.2, 5.0))
    body = build_animal(stage.client, stage.workshop, kind, shade(colour, stage.rng))
    motion = "running" if speed > 2.2 else "walking"
    description = Description("animal", kind, f"{colour} {kind}", motion, anomalous=True)
    beat = 3.0 + 2.0 * speed
    return Target(description, choose_path(stage, speed), things=[body], gait=beat)


def _object(stage: Stage) -> Target:
    kind, colour = str(stage.rng.choice(THINGS)), stage.colour()
    speed = float(stage.rng.uniform(1.5, 7.0))
    body, middle = build_thing(stage.client, stage.workshop, kind, shade(colour, stage.rng))
    thrown = kind in {"ball", "box", "bag", "suitcase"} and stage.rng.random() < 0.6
    rolling = kind in {"ball", "barrel", "tyre"}
    motion = "flying through the air" if thrown else "rolling" if rolling else "sliding"
    bounce = (float(stage.rng.uniform(0.8, 2.2)), float(stage.rng.uniform(0.8, 1.3))) if thrown else (0.0, 0.0)
    spin = speed / middle if rolling or thrown else 0.0
    shown = "black" if kind == "tyre" else colour
    description = Description("object", kind, f"{shown} {kind}", motion, anomalous=True)
    return Target(description, choose_path(stage, speed), things=[body], height=middle, bounce=bounce, spin=spin)


NORMAL_ROLES: dict[str, Callable[[Stage], Target]] = {"walking": _walker, "standing": _bystander}
ROLES: dict[str, Callable[[Stage], Target]] = {
    "running": _runner, "bicycle": _cyclist, "vehicle": _vehicle, "skating": _skater, "crawling": _crawler,
    "fallen": _fallen, "fighting": _fight, "jumping": _jumper, "animal": _animal, "object": _object,
}  # fmt: skip
