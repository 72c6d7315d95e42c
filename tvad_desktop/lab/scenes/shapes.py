"""Simple solids and the bodies made of them: all geometry of the synthetic scenes is the project's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Vector = tuple[float, float, float]
Colour = tuple[float, float, float]

ELLIPSOID = "ellipsoid.obj"
LIMB = "limb.obj"
RING = "ring.obj"
STILL = (0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Part:
    """One visible solid of a link: a mesh file scaled by `scale` and stood at `at` (metres, link frame)."""

    mesh: str
    scale: Vector
    at: Vector
    colour: Colour
    turn: Vector = STILL


@dataclass(frozen=True, slots=True)
class Link:
    """A rigid piece. `joint` is "base", "spherical" or the axis of a hinge ("x", "y" or "z")."""

    name: str
    parent: str
    joint: str
    at: Vector
    parts: tuple[Part, ...]


@dataclass(slots=True)
class Workshop:
    """Writes meshes and bodies into a folder from which pybullet loads them."""

    folder: Path
    _bodies: int = field(default=0)
    _bounds: dict[str, NDArray[np.float64]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._write_mesh(ELLIPSOID, *_revolved(_half_circle(9), 12))
        self._write_mesh(LIMB, *_revolved(_limb_profile(), 10))
        self._write_mesh(RING, *_torus(0.07, 20, 6))

    def prism(self, name: str, profile: Sequence[tuple[float, float]]) -> str:
        """Write a convex side view (x forward, z up, metres, counter-clockwise) extruded over y in [-0.5, 0.5]."""
        mesh = f"{name}.obj"
        if mesh not in self._bounds:
            self._write_mesh(mesh, *_extruded(np.array(profile)))
        return mesh

    def corners(self, part: Part) -> NDArray[np.float64]:
        """The 8 corners of a part's own box in the frame of its link, float64 [8, 3]."""
        low, high = self._bounds[part.mesh] * part.scale
        grid = np.stack(np.meshgrid(*zip(low, high, strict=True), indexing="ij"), axis=-1).reshape(8, 3)
        return np.asarray(grid @ _rotation(part.turn).T + part.at)

    def write(self, links: Sequence[Link]) -> Path:
        """Write a body; its first link is the base."""
        self._bodies += 1
        path = self.folder / f"body{self._bodies}.urdf"
        text = "".join(_link_xml(link) for link in links).replace("><", ">\n<")  # long lines are cut when read
        path.write_text(f'<robot name="body{self._bodies}">\n{text}\n</robot>\n', encoding="utf-8")
        return path

    def _write_mesh(self, mesh: str, points: NDArray[np.float64], faces: Sequence[tuple[int, int, int]]) -> None:
        self._bounds[mesh] = np.stack([points.min(axis=0), points.max(axis=0)])
        _write_mesh(self.folder / mesh, points, faces)


def _rotation(turn: Vector) -> NDArray[np.float64]:
    """Matrix of roll, pitch and yaw about the fixed axes."""
    (cr, cp, cy), (sr, sp, sy) = np.cos(turn), np.sin(turn)
    roll = np.array([[1, 0, 0], [0, cr, -sr], [0, sr, cr]])
    pitch = np.array([[cp, 0, sp], [0, 1, 0], [-sp, 0, cp]])
    yaw = np.array([[cy, -sy, 0], [sy, cy, 0], [0, 0, 1]])
    return np.asarray(yaw @ pitch @ roll)


def _link_xml(link: Link) -> str:
    visuals = "".join(
        f'<visual><origin xyz="{_text(part.at)}" rpy="{_text(part.turn)}"/><geometry>'
        f'<mesh filename="{part.mesh}" scale="{_text(part.scale)}"/></geometry>'
        f'<material name="{link.name}{number}"><color rgba="{_text(part.colour)} 1"/></material></visual>'
        for number, part in enumerate(link.parts)
    )
    mass = '<inertial><mass value="1"/><inertia ixx="1" ixy="0" ixz="0" iyy="1" iyz="0" izz="1"/></inertial>'
    xml = f'<link name="{link.name}">{mass}{visuals}</link>'
    if link.joint == "base":
        return xml
    kind = "spherical" if link.joint == "spherical" else "continuous"
    axis = {"x": "1 0 0", "y": "0 1 0"}.get(link.joint, "0 0 1")
    return xml + (
        f'<joint name="{link.name}" type="{kind}"><parent link="{link.parent}"/><child link="{link.name}"/>'
        f'<origin xyz="{_text(link.at)}"/><axis xyz="{axis}"/></joint>'
    )


def _text(values: Sequence[float]) -> str:
    return " ".join(f"{value:.4f}" for value in values)


def _half_circle(steps: int) -> NDArray[np.float64]:
    angles = np.linspace(0, np.pi, steps)
    return np.column_stack([np.sin(angles), np.cos(angles)])


def _limb_profile() -> NDArray[np.float64]:
    """(radius, height) of a limb hanging from its joint: full at the top, 0.7 of it at the lower end."""
    return np.array([(0, 0.12), (0.7, 0.08), (1, 0), (0.95, -0.35), (0.7, -0.95), (0.5, -1.0), (0, -1.02)])


def _revolved(profile: NDArray[np.float64], segments: int) -> tuple[NDArray[np.float64], list[tuple[int, int, int]]]:
    angles = np.arange(segments) / segments * 2 * np.pi
    rings = [np.column_stack([r * np.cos(angles), np.full(segments, h), -r * np.sin(angles)]) for r, h in profile]
    faces = []
    for ring in range(len(profile) - 1):
        for segment in range(segments):
            after = (segment + 1) % segments
            a, b = ring * segments + segment, ring * segments + after
            faces += [(a, a + segments, b), (b, a + segments, b + segments)]
    return np.concatenate(rings), faces


def _torus(thickness: float, segments: int, sides: int) -> tuple[NDArray[np.float64], list[tuple[int, int, int]]]:
    """A wheel of radius 1 around the y axis."""
    points, faces = [], []
    for i in range(segments):
        for j in range(sides):
            around, across = 2 * np.pi * i / segments, 2 * np.pi * j / sides
            radius = 1 - thickness + thickness * np.cos(across)
            points.append((radius * np.cos(around), thickness * np.sin(across), radius * np.sin(around)))
            a, b = i * sides + j, i * sides + (j + 1) % sides
            c, d = (a + sides) % (segments * sides), (b + sides) % (segments * sides)
            faces += [(a, b, c), (b, d, c)]
    return np.array(points), faces


def _extruded(profile: NDArray[np.float64]) -> tuple[NDArray[np.float64], list[tuple[int, int, int]]]:
    """Corners are not shared between faces, so that edges stay sharp."""
    count = len(profile)
    near = np.column_stack([profile[:, 0], np.full(count, -0.5), profile[:, 1]])
    far = near + np.array([0, 1, 0])
    points, faces = [near, far[::-1]], []
    for side in range(2):
        faces += [(side * count, side * count + k, side * count + k + 1) for k in range(1, count - 1)]
    for k in range(count):
        after, start = (k + 1) % count, 2 * count + 4 * k
        points.append(np.array([near[k], far[k], far[after], near[after]]))
        faces += [(start, start + 1, start + 2), (start, start + 2, start + 3)]
    return np.concatenate(points), faces


def _write_mesh(path: Path, points: NDArray[np.float64], faces: Sequence[tuple[int, int, int]]) -> None:
    corners = points[np.array(faces)]
    flat = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    normals = np.zeros_like(points)
    for corner in range(3):
        np.add.at(normals, np.array(faces)[:, corner], flat)
    normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-9)
    lines = [f"v {_text(point)}" for point in points] + ["vt 0 0"] + [f"vn {_text(normal)}" for normal in normals]
    lines += ["f " + " ".join(f"{index + 1}/1/{index + 1}" for index in face) for face in faces]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
