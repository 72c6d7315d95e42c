"""Who and what moves through a synthetic scene, with the words that describe it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pybullet
from numpy.typing import NDArray

from tvad_desktop.lab.scenes.movements import JOINTS, Movement, Pose
from tvad_desktop.lab.scenes.shapes import ELLIPSOID, LIMB, RING, Colour, Link, Part, Workshop

PALETTE: dict[str, Colour] = {
    "red": (0.75, 0.10, 0.10), "blue": (0.12, 0.22, 0.70), "green": (0.12, 0.50, 0.18), "yellow": (0.90, 0.78, 0.12),
    "white": (0.92, 0.92, 0.90), "black": (0.07, 0.07, 0.08), "grey": (0.45, 0.45, 0.47), "orange": (0.92, 0.45, 0.08),
    "brown": (0.40, 0.25, 0.13), "pink": (0.90, 0.50, 0.62), "purple": (0.42, 0.15, 0.55),
}  # fmt: skip
HAIR = ((0.06, 0.05, 0.04), (0.22, 0.13, 0.07), (0.45, 0.32, 0.16), (0.55, 0.54, 0.52))
SKIN = ((0.90, 0.70, 0.58), (0.78, 0.56, 0.42), (0.55, 0.37, 0.25), (0.33, 0.22, 0.15))
UPRIGHT = (math.pi / 2, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Path:
    """A way over the ground: start (metres), heading (radians), speed (m/s), turning (radians a second)."""

    x: float
    y: float
    heading: float
    speed: float
    turning: float = 0.0

    def at(self, seconds: float) -> tuple[float, float, float]:
        """x, y and heading after so many seconds."""
        if abs(self.turning) < 1e-4:
            step = self.speed * seconds
            return self.x + step * math.cos(self.heading), self.y + step * math.sin(self.heading), self.heading
        heading, radius = self.heading + self.turning * seconds, self.speed / self.turning
        return (
            self.x + radius * (math.sin(heading) - math.sin(self.heading)),
            self.y - radius * (math.cos(heading) - math.cos(self.heading)),
            heading,
        )


@dataclass(frozen=True, slots=True)
class Description:
    """What is true of a target, in words. `category` is the coarse kind of event, "walking" for the normal ones."""

    category: str
    kind: str
    appearance: str
    motion: str
    anomalous: bool


class Body:
    """One articulated thing in the physics client, moved without physics."""

    def __init__(self, client: int, workshop: Workshop, links: Sequence[Link]) -> None:
        self.client = client
        flags = pybullet.URDF_MAINTAIN_LINK_ORDER
        self.id: int = pybullet.loadURDF(
            str(workshop.write(links)), useFixedBase=True, flags=flags, physicsClientId=client
        )
        self.joints = {link.name: index for index, link in enumerate(links[1:])}
        self._solids = [
            (index - 1, np.concatenate([workshop.corners(part) for part in link.parts]))
            for index, link in enumerate(links)
            if link.parts
        ]

    def move(self, position: Sequence[float], turn: Sequence[float]) -> None:
        pybullet.resetBasePositionAndOrientation(self.id, position, turn, physicsClientId=self.client)

    def bend(self, name: str, value: float | Sequence[float]) -> None:
        """Turn a joint: an angle for a hinge, a quaternion (x, y, z, w) for a spherical joint."""
        if isinstance(value, float):
            pybullet.resetJointState(self.id, self.joints[name], value, physicsClientId=self.client)
        else:
            pybullet.resetJointStateMultiDof(self.id, self.joints[name], value, physicsClientId=self.client)

    def extent(self) -> list[NDArray[np.float64]]:
        """Points around every link whose convex hull holds it, float64 [n, 3] each: what throws a shadow."""
        frames = {-1: pybullet.getBasePositionAndOrientation(self.id, physicsClientId=self.client)}
        if self.joints:
            states = pybullet.getLinkStates(
                self.id, list(range(len(self.joints))), computeForwardKinematics=1, physicsClientId=self.client
            )
            frames.update({index: state[4:6] for index, state in enumerate(states)})
        return [_placed(points, *frames[index]) for index, points in self._solids]


def _placed(points: NDArray[np.float64], at: Sequence[float], turn: Sequence[float]) -> NDArray[np.float64]:
    matrix = np.array(pybullet.getMatrixFromQuaternion(turn)).reshape(3, 3)
    return np.asarray(points @ matrix.T + at)


@dataclass(slots=True)
class Target:
    """What one mask id stands for: a person, a cyclist with the bicycle, two people fighting."""

    description: Description
    path: Path
    people: Sequence[tuple[Body, Movement, tuple[float, float, float]]] = ()
    things: Sequence[Body] = ()
    height: float = 0.0
    bounce: tuple[float, float] = (0.0, 0.0)
    spin: float = 0.0
    gait: float = 0.0

    @property
    def bodies(self) -> list[Body]:
        return [body for body, _, _ in self.people] + list(self.things)

    def pose(self, seconds: float) -> None:
        """Move every body of the target to where it is after so many seconds."""
        x, y, heading = self.path.at(seconds)
        for body, movement, (forward, left, turn) in self.people:
            at = _offset(x, y, heading, forward, left)
            pose_person(body, movement(seconds), (*at, self.height), heading + turn)
        height, period = self.bounce
        lift = height * abs(math.sin(math.pi * seconds / period)) if period else 0.0
        for thing in self.things:
            turn = pybullet.getQuaternionFromEuler((0.0, self.spin * seconds, heading))
            thing.move((x, y, self.height + lift), turn)
            for name in thing.joints:
                thing.bend(name, _gait_angle(name, self.gait * seconds))


def _offset(x: float, y: float, heading: float, forward: float, left: float) -> tuple[float, float]:
    return (
        x + forward * math.cos(heading) - left * math.sin(heading),
        y + forward * math.sin(heading) + left * math.cos(heading),
    )


def _gait_angle(leg: str, phase: float) -> float:
    """Legs of an animal swing diagonally in pairs."""
    return 0.6 * math.sin(phase + (math.pi if leg in {"front_left", "back_right"} else 0.0))


def pose_person(body: Body, pose: Pose, at: tuple[float, float, float], heading: float) -> None:
    """Place a person on the ground point `at`, facing `heading`."""
    facing = pybullet.multiplyTransforms(
        (0, 0, 0), pybullet.getQuaternionFromEuler((0, 0, heading)), (0, 0, 0), pybullet.getQuaternionFromEuler(UPRIGHT)
    )[1]
    body.move(*pybullet.multiplyTransforms(at, facing, pose.root, pose.turn))
    for name, value in pose.joints.items():
        body.bend(name, value)


@dataclass(frozen=True, slots=True)
class Clothes:
    """Colour names of what a person wears, and the words for it."""

    top: str
    bottom: str
    skirt: bool
    backpack: str

    @property
    def words(self) -> str:
        lower = "skirt" if self.skirt else "trousers"
        bag = f" with {self.backpack} backpack" if self.backpack else ""
        return f"{self.top} top and {self.bottom} {lower}{bag}"


def choose_clothes(rng: np.random.Generator) -> Clothes:
    top, bottom = (str(rng.choice(list(PALETTE))) for _ in range(2))
    backpack = str(rng.choice(["black", "red", "blue", "green"])) if rng.random() < 0.15 else ""
    return Clothes(top, bottom, bool(rng.random() < 0.15), backpack)


def shade(name: str, rng: np.random.Generator) -> Colour:
    """A colour of that name, never twice quite the same."""
    red, green, blue = np.clip(np.array(PALETTE[name]) * rng.uniform(0.8, 1.15) + rng.normal(0, 0.025, 3), 0.02, 1)
    return float(red), float(green), float(blue)


def build_person(client: int, workshop: Workshop, clothes: Clothes, rng: np.random.Generator) -> Body:
    """A person of the mocap skeleton's proportions (1.65 m), more or less stout."""
    top, bottom = shade(clothes.top, rng), shade(clothes.bottom, rng)
    skin, hair = SKIN[rng.integers(len(SKIN))], HAIR[rng.integers(len(HAIR))]
    sleeve = top if rng.random() < 0.6 else skin
    shoe = PALETTE[str(rng.choice(["black", "brown", "white", "grey"]))]
    stout = float(rng.uniform(0.9, 1.2))
    pelvis = [Part(ELLIPSOID, (0.12 * stout, 0.15, 0.155 * stout), (0.0, 0.05, 0.0), bottom)]
    if clothes.skirt:
        pelvis.append(Part(LIMB, (0.15, -0.55, 0.17), (0.0, -0.50, 0.0), bottom))
    chest = [
        Part(ELLIPSOID, (0.125 * stout, 0.26, 0.165 * stout), (0.0, 0.08, 0.0), top),
        Part(ELLIPSOID, (0.10, 0.09, 0.21), (-0.02, 0.22, 0.0), top),
    ]
    if clothes.backpack:
        chest.append(Part(ELLIPSOID, (0.11, 0.20, 0.13), (-0.17, 0.10, 0.0), shade(clothes.backpack, rng)))
    head = (
        Part(LIMB, (0.055, 0.14, 0.055), (0.0, 0.10, 0.0), skin),
        Part(ELLIPSOID, (0.095, 0.125, 0.085), (0.01, 0.17, 0.0), skin),
        Part(ELLIPSOID, (0.10, 0.11, 0.095), (-0.02, 0.205, 0.0), hair),
    )
    links = [
        Link("pelvis", "", "base", (0, 0, 0), tuple(pelvis)),
        Link("chest", "pelvis", "spherical", (0, 0.2362, 0), tuple(chest)),
        Link("neck", "chest", "spherical", (0, 0.2239, 0), head),
    ]
    for side, sign in (("right", 1), ("left", -1)):
        links += _leg(side, sign, bottom, shoe, stout)
    for side, sign in (("right", 1), ("left", -1)):
        links += _arm(side, sign, top, sleeve, skin, stout)
    by_name = {link.name: link for link in links}
    return Body(client, workshop, [by_name["pelvis"], *(by_name[name] for name in JOINTS)])


def _leg(side: str, sign: int, cloth: Colour, shoe: Colour, stout: float) -> list[Link]:
    thigh, shin = 0.088 * stout, 0.062 * stout
    return [
        Link(f"{side}_hip", "pelvis", "spherical", (0, 0, sign * 0.0849),
             (Part(LIMB, (thigh, 0.43, thigh), (0, 0, 0), cloth),)),
        Link(f"{side}_knee", f"{side}_hip", "z", (0, -0.4215, 0), (Part(LIMB, (shin, 0.40, shin), (0, 0, 0), cloth),)),
        Link(f"{side}_ankle", f"{side}_knee", "spherical", (0, -0.4099, 0),
             (Part(ELLIPSOID, (0.125, 0.05, 0.05), (0.05, -0.03, 0), shoe),)),
    ]  # fmt: skip


def _arm(side: str, sign: int, top: Colour, sleeve: Colour, skin: Colour, stout: float) -> list[Link]:
    upper, lower = 0.055 * stout, 0.042 * stout
    return [
        Link(f"{side}_shoulder", "chest", "spherical", (-0.0241, 0.2435, sign * 0.1831),
             (Part(LIMB, (upper, 0.28, upper), (0, 0, 0), top),)),
        Link(f"{side}_elbow", f"{side}_shoulder", "z", (0, -0.2748, 0),
             (Part(LIMB, (lower, 0.25, lower), (0, 0, 0), sleeve),
              Part(ELLIPSOID, (0.05, 0.075, 0.04), (0, -0.29, 0), skin))),
    ]  # fmt: skip


def build_bicycle(client: int, workshop: Workshop, colour: Colour) -> Body:
    """A bicycle standing at its middle on the ground, wheels 0.68 m; a few thick tubes read better from afar."""
    tyre = (0.08, 0.08, 0.08)

    def tube(a: tuple[float, float], b: tuple[float, float]) -> Part:
        length, turn = math.dist(a, b), math.atan2(a[0] - b[0], a[1] - b[1])
        return Part(LIMB, (0.024, length, 0.024), (a[0], 0, a[1]), colour, (math.pi / 2, turn, 0))

    parts = [Part(RING, (0.34, 0.5, 0.34), (x, 0, 0.34), tyre) for x in (-0.52, 0.52)]
    joints = [((-0.2, 0.86), (-0.04, 0.3)), ((-0.17, 0.78), (0.38, 0.80)), ((0.38, 0.78), (-0.04, 0.3)),
              ((0.36, 1.0), (0.52, 0.34)), ((-0.17, 0.76), (-0.52, 0.34)), ((-0.04, 0.3), (-0.52, 0.34))]  # fmt: skip
    parts += [tube(a, b) for a, b in joints]
    parts.append(Part(ELLIPSOID, (0.13, 0.07, 0.03), (-0.2, 0, 0.9), tyre))
    parts.append(Part(ELLIPSOID, (0.03, 0.27, 0.03), (0.36, 0, 1.02), tyre))
    return Body(client, workshop, [Link("frame", "", "base", (0, 0, 0), tuple(parts))])


def build_board(client: int, workshop: Workshop, colour: Colour) -> Body:
    """A skateboard."""
    parts = (Part(ELLIPSOID, (0.42, 0.12, 0.03), (0, 0, 0.10), colour),)
    return Body(client, workshop, [Link("board", "", "base", (0, 0, 0), parts)])


@dataclass(frozen=True, slots=True)
class VehicleShape:
    """Convex side views (x forward, z up, metres) of the painted body and the glazed cabin."""

    body: tuple[tuple[float, float], ...]
    cabin: tuple[tuple[float, float], ...]
    roof: tuple[tuple[float, float], ...]
    width: float
    axles: tuple[float, ...]
    wheel: float


VEHICLES: dict[str, VehicleShape] = {
    "car": VehicleShape(
        ((-2.1, 0.3), (2.05, 0.3), (2.15, 0.65), (1.1, 0.95), (-2.0, 0.98)),
        ((-1.75, 0.95), (1.1, 0.92), (0.45, 1.42), (-1.2, 1.45)),
        ((-1.2, 1.43), (0.45, 1.40), (0.35, 1.5), (-1.1, 1.52)), 1.75, (-1.3, 1.35), 0.33),
    "van": VehicleShape(
        ((-2.4, 0.35), (2.3, 0.35), (2.4, 1.0), (1.6, 1.2), (-2.4, 1.2)),
        ((-2.35, 1.2), (1.6, 1.2), (1.15, 1.85), (-2.35, 1.85)),
        ((-2.4, 1.8), (1.2, 1.8), (1.0, 2.1), (-2.35, 2.1)), 1.95, (-1.5, 1.5), 0.36),
    "pickup truck": VehicleShape(
        ((-2.6, 0.45), (2.5, 0.45), (2.6, 0.9), (1.2, 1.15), (-2.6, 1.1)),
        ((-0.5, 1.1), (1.2, 1.1), (0.7, 1.7), (-0.4, 1.7)),
        ((-0.45, 1.68), (0.75, 1.68), (0.6, 1.78), (-0.4, 1.78)), 1.9, (-1.6, 1.65), 0.4),
    "truck": VehicleShape(
        ((-3.2, 0.6), (1.4, 0.6), (1.4, 3.0), (-3.2, 3.0)),
        ((1.45, 1.4), (3.0, 1.4), (2.7, 2.3), (1.45, 2.3)),
        ((1.45, 0.5), (3.05, 0.5), (3.05, 1.45), (1.45, 1.45)), 2.2, (-2.2, -1.4, 2.2), 0.45),
    "cart": VehicleShape(
        ((-1.2, 0.2), (1.2, 0.2), (1.25, 0.6), (0.6, 0.65), (-1.2, 0.7)),
        ((-1.15, 0.65), (-0.75, 0.65), (-0.75, 1.2), (-1.15, 1.2)),
        ((-1.2, 1.8), (0.9, 1.8), (0.9, 1.88), (-1.2, 1.88)), 1.2, (-0.8, 0.8), 0.24),
    "scooter": VehicleShape(
        ((-0.75, 0.35), (-0.1, 0.3), (-0.1, 0.6), (-0.2, 0.78), (-0.8, 0.75)),
        ((0.35, 0.3), (0.5, 0.3), (0.45, 1.05), (0.32, 1.05)),
        ((-0.15, 0.28), (0.4, 0.28), (0.4, 0.36), (-0.15, 0.36)), 0.36, (-0.55, 0.58), 0.25),
}  # fmt: skip


def build_vehicle(client: int, workshop: Workshop, kind: str, colour: Colour) -> Body:
    """One of `VEHICLES`, painted, on its wheels."""
    shape, glass, tyre = VEHICLES[kind], (0.10, 0.13, 0.16), (0.06, 0.06, 0.06)
    if kind == "scooter":
        glass = colour
    stem = kind.replace(" ", "_")
    parts = [
        Part(workshop.prism(f"{stem}_body", shape.body), (1, shape.width, 1), (0, 0, 0), colour),
        Part(workshop.prism(f"{stem}_cabin", shape.cabin), (1, shape.width * 0.9, 1), (0, 0, 0), glass),
        Part(workshop.prism(f"{stem}_roof", shape.roof), (1, shape.width * 0.88, 1), (0, 0, 0), colour),
    ]
    sides = (0.0,) if kind == "scooter" else (-shape.width / 2, shape.width / 2)
    for x in shape.axles:
        for y in sides:
            parts.append(Part(ELLIPSOID, (shape.wheel, 0.12, shape.wheel), (x, y, shape.wheel), tyre))
    if kind == "cart":
        for x, y in ((-1.1, -0.5), (-1.1, 0.5), (0.8, -0.5), (0.8, 0.5)):
            parts.append(Part(LIMB, (0.03, 1.25, 0.03), (x, y, 1.85), tyre, UPRIGHT))
    return Body(client, workshop, [Link("chassis", "", "base", (0, 0, 0), tuple(parts))])


ANIMALS: dict[str, tuple[float, float, float]] = {  # shoulder height, length, stoutness
    "dog": (0.6, 0.75, 0.14), "horse": (1.5, 1.7, 0.32), "cow": (1.3, 1.8, 0.38), "deer": (1.1, 1.2, 0.2),
    "sheep": (0.7, 0.95, 0.28),
}  # fmt: skip


ANIMAL_COLOURS = ("brown", "black", "white", "grey", "orange")


def build_animal(client: int, workshop: Workshop, kind: str, colour: Colour) -> Body:
    """A four-legged animal of ellipsoids whose legs swing."""
    height, length, stout = ANIMALS[kind]
    dark: Colour = (colour[0] * 0.6, colour[1] * 0.6, colour[2] * 0.6)
    leg = height * 0.62
    neck = height * (1.0 if kind in {"dog", "sheep", "cow"} else 1.15)
    base = (
        Part(ELLIPSOID, (length * 0.55, stout, height * 0.24), (0, 0, height * 0.8), colour),
        Part(LIMB, (stout * 0.5, length * 0.42, stout * 0.5), (length * 0.62, 0, neck * 1.02), colour,
             (math.pi / 2, 0.75, 0)),
        Part(ELLIPSOID, (length * 0.19, stout * 0.5, height * 0.12), (length * 0.7, 0, neck * 1.05), dark),
        Part(LIMB, (0.04, length * 0.4, 0.04), (-length * 0.5, 0, height * 0.9), dark, (math.pi / 2, 0.6, 0)),
    )  # fmt: skip
    links = [Link("trunk", "", "base", (0, 0, 0), base)]
    legs = (("front_left", 0.38, 1), ("front_right", 0.38, -1), ("back_left", -0.4, 1), ("back_right", -0.4, -1))
    for name, x, y in legs:
        limb = Part(LIMB, (stout * 0.32, leg, stout * 0.32), (0, 0, 0), dark, UPRIGHT)
        links.append(Link(name, "trunk", "y", (x * length, y * stout * 0.6, leg), (limb,)))
    return Body(client, workshop, links)


THINGS = ("ball", "box", "suitcase", "barrel", "tyre", "bag", "trolley")


def build_thing(client: int, workshop: Workshop, kind: str, colour: Colour) -> tuple[Body, float]:
    """An object and the height of its middle above the ground when it rests."""
    square = ((-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5))
    cube = workshop.prism("cube", square)
    octagon = [(0.5 * math.cos(a), 0.5 * math.sin(a)) for a in np.arange(8) * math.pi / 4]
    drum = workshop.prism("drum", octagon)
    middle = {"ball": 0.2, "box": 0.3, "suitcase": 0.35, "barrel": 0.32, "tyre": 0.4, "bag": 0.22, "trolley": 0.5}[kind]
    black = (0.06, 0.06, 0.06)
    parts = {
        "ball": (Part(ELLIPSOID, (0.2, 0.2, 0.2), (0, 0, 0), colour),),
        "box": (Part(cube, (0.6, 0.6, 0.6), (0, 0, 0), colour),),
        "suitcase": (Part(cube, (0.5, 0.28, 0.7), (0, 0, 0), colour), Part(cube, (0.3, 0.04, 0.3), (0, 0, 0.4), black)),
        "barrel": (Part(drum, (0.64, 0.9, 0.64), (0, 0, 0), colour),),
        "tyre": (Part(RING, (0.4, 2.2, 0.4), (0, 0, 0), black),),
        "bag": (
            Part(ELLIPSOID, (0.3, 0.2, 0.22), (0, 0, 0), colour),
            Part(RING, (0.14, 0.4, 0.14), (0, 0, 0.22), black),
        ),
        "trolley": (
            Part(cube, (0.9, 0.55, 0.45), (0, 0, 0.15), colour),
            Part(cube, (0.75, 0.5, 0.06), (0, 0, -0.3), black),
            Part(cube, (0.04, 0.55, 0.3), (-0.48, 0, 0.4), black),
        ),
    }[kind]
    return Body(client, workshop, [Link("thing", "", "base", (0, 0, 0), parts)]), middle
