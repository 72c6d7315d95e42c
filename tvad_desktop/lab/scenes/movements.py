"""How people move: motion-captured clips that ship with pybullet_data, and a few poses worked out by hand.

Body frame: x forward, y up, z to the right; metres.
"""

from __future__ import annotations

import functools
import json
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

JOINTS = (
    "chest", "neck", "right_hip", "right_knee", "right_ankle", "right_shoulder", "right_elbow",
    "left_hip", "left_knee", "left_ankle", "left_shoulder", "left_elbow",
)  # fmt: skip
HINGES = frozenset({"right_knee", "right_elbow", "left_knee", "left_elbow"})
THIGH, SHIN = 0.4215, 0.4099

Quaternion = tuple[float, float, float, float]  # x, y, z, w
NO_TURN: Quaternion = (0.0, 0.0, 0.0, 1.0)


@dataclass(frozen=True, slots=True)
class Pose:
    """Where the pelvis is relative to the point on the path, and how every joint is turned."""

    root: tuple[float, float, float]
    turn: Quaternion
    joints: dict[str, Quaternion | float]


Movement = Callable[[float], Pose]
"""Pose after so many seconds."""


@dataclass(frozen=True, slots=True, eq=False)
class Clip:
    """A motion-captured clip. `frames` is float64 [n, 44] as DeepMimic lays it out."""

    frames: NDArray[np.float64]
    duration: float

    @property
    def stride(self) -> NDArray[np.float64]:
        """Displacement of the pelvis over one cycle, [3]."""
        return np.asarray(self.frames[-1, 1:4] - self.frames[0, 1:4])

    @property
    def speed(self) -> float:
        return float(np.hypot(self.stride[0], self.stride[2])) / self.duration

    def pose(self, phase: float, drift: float = 0.0) -> Pose:
        """Pose at `phase` in [0, 1]; horizontal displacement beyond the even progress is kept, times 1 - drift."""
        at = min(max(phase, 0.0), 1.0) * (len(self.frames) - 1)
        low = min(int(at), len(self.frames) - 2)
        first, second = self.frames[low], self.frames[low + 1]
        row = _blend(first, second, at - low)
        even = self.stride * phase
        root = (
            float(row[1] - self.frames[0, 1] - even[0]) * (1 - drift),
            float(row[2]),
            float(row[3] - self.frames[0, 3] - even[2]) * (1 - drift),
        )
        joints: dict[str, Quaternion | float] = {}
        column = 8
        for name in JOINTS:
            if name in HINGES:
                joints[name] = float(row[column])
                column += 1
            else:
                joints[name] = _quaternion(row[column : column + 4])
                column += 4
        return Pose(root, _quaternion(row[4:8]), joints)


@functools.cache
def load_clip(name: str) -> Clip:
    """Load one of the clips of pybullet_data by its short name: walk, run, jump, crawl, kick, …"""
    import pybullet_data

    path = Path(pybullet_data.getDataPath()) / "data" / "motions" / f"humanoid3d_{name}.txt"
    frames = np.array(json.loads(path.read_text(encoding="utf-8"))["Frames"], dtype=np.float64)
    return Clip(frames, float(frames[:-1, 0].sum()))


def _quaternion(wxyz: NDArray[np.float64]) -> Quaternion:
    w, x, y, z = (float(value) for value in wxyz / np.linalg.norm(wxyz))
    return (x, y, z, w)


def _blend(first: NDArray[np.float64], second: NDArray[np.float64], share: float) -> NDArray[np.float64]:
    """Linear between two frames, except that a quaternion may stand for the same turn with the other sign."""
    second = second.copy()
    columns = [4, 8, 12, 16, 21, 25, 30, 35, 39]
    for column in columns:
        span = slice(column, column + 4)
        if np.dot(first[span], second[span]) < 0:
            second[span] *= -1
    return np.asarray(first * (1 - share) + second * share)


def cycle(name: str, speed: float, start: float = 0.0) -> Movement:
    """Repeat a clip so that its own progress matches `speed` in metres a second: feet do not slide."""
    clip = load_clip(name)
    rate = speed / clip.speed / clip.duration
    return lambda seconds: clip.pose((start + seconds * rate) % 1.0)


def repeat(name: str, rate: float = 1.0, start: float = 0.0, drift: float = 0.0) -> Movement:
    """Play a clip forwards and backwards on the spot."""
    clip = load_clip(name)

    def pose(seconds: float) -> Pose:
        phase = (start + seconds * rate / clip.duration) % 2.0
        return clip.pose(2.0 - phase if phase > 1 else phase, drift)

    return pose


def lie(face_up: bool, wriggle: float, start: float = 0.0) -> Movement:
    """Lie on the ground, hardly moving."""
    clip = load_clip("getup_faceup" if face_up else "getup_facedown")
    return lambda seconds: clip.pose(0.02 + wriggle * (1 + math.sin(2.0 * seconds + start)))


def fall(face_up: bool, at: float, duration: float) -> Movement:
    """Stand, fall to the ground from second `at`, stay down: getting up, played backwards."""
    clip = load_clip("getup_faceup" if face_up else "getup_facedown")
    return lambda seconds: clip.pose(1 - min(max((seconds - at) / duration, 0.0), 1.0) ** 1.5)


def stand(start: float) -> Movement:
    """Stand, shifting weight a little."""
    return lambda seconds: _posed(0.86, sway=0.04 * math.sin(seconds * 1.3 + start), arms=(0.1, 0.05), elbows=0.2)


def glide(start: float, lift: float = 0.08) -> Movement:
    """Skate: knees bent, leaning forward, arms swinging slowly, gliding more than stepping."""

    def pose(seconds: float) -> Pose:
        beat = math.sin(seconds * 3.0 + start)
        base = _posed(0.76 + lift, sway=0.10 * beat, arms=(0.5 * beat, -0.5 * beat), elbows=0.5)
        legs = _legs((0.10 + 0.16 * beat, -0.72), (-0.02 - 0.16 * beat, -0.72))
        return Pose(base.root, base.turn, {**base.joints, **legs, "chest": _about_z(-0.35)})

    return pose


def pedal(speed: float, seat: float, start: float) -> Movement:
    """Ride a bicycle: feet follow the pedals, hands on the handlebar."""

    def pose(seconds: float) -> Pose:
        angle = start - seconds * speed / 0.34 * 0.42
        feet = [(0.16 + 0.16 * math.cos(a), -0.66 + 0.16 * math.sin(a)) for a in (angle, angle + math.pi)]
        base = _posed(seat, sway=0.0, arms=(1.15, 1.15), elbows=0.15)
        return Pose((-0.12, seat, 0.0), base.turn, {**base.joints, **_legs(*feet), "chest": _about_z(-0.45)})

    return pose


def sit(height: float) -> Movement:
    """Sit and hold a steering wheel."""
    base = _posed(height, sway=0.0, arms=(0.9, 0.9), elbows=0.5)
    pose = Pose((-0.1, height, 0.0), base.turn, {**base.joints, **_legs((0.42, -0.40), (0.42, -0.40))})
    return lambda _: pose


def _posed(height: float, sway: float, arms: Sequence[float], elbows: float) -> Pose:
    joints: dict[str, Quaternion | float] = dict.fromkeys(JOINTS, NO_TURN)
    reach = min(height, THIGH + SHIN)
    joints.update(_legs((0.0, -reach + 0.03), (0.02, -reach + 0.03)))
    joints.update(right_shoulder=_about_z(arms[0]), left_shoulder=_about_z(arms[1]))
    joints.update(right_elbow=elbows, left_elbow=elbows)
    return Pose((0.0, height, sway), NO_TURN, joints)


def _legs(right: tuple[float, float], left: tuple[float, float]) -> dict[str, Quaternion | float]:
    """Hip and knee angles that bring the ankles to (forward, up) relative to the hips."""
    joints: dict[str, Quaternion | float] = {}
    for side, (forward, up) in (("right", right), ("left", left)):
        distance = min(math.hypot(forward, up), THIGH + SHIN - 1e-3)
        inner = math.acos((THIGH**2 + SHIN**2 - distance**2) / (2 * THIGH * SHIN))
        lift = math.acos((THIGH**2 + distance**2 - SHIN**2) / (2 * THIGH * distance))
        joints[f"{side}_hip"] = _about_z(math.atan2(forward, -up) + lift)
        joints[f"{side}_knee"] = inner - math.pi
        joints[f"{side}_ankle"] = _about_z(math.pi - inner - math.atan2(forward, -up) - lift)
    return joints


def _about_z(angle: float) -> Quaternion:
    return (0.0, 0.0, math.sin(angle / 2), math.cos(angle / 2))
