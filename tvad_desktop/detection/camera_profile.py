"""What one camera has learned: usual speeds of each row, usual appearance, and how high normal footage scores.

In the paper's terms: a memory of normal patches that joins the normal side of similarity-aware fusion (few-normal-shot
AHD). A patch that moves or looks unlike everything the camera has seen is less similar to normal.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import msgspec
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.detection.calibration import ALARMS_PER_HOUR
from tvad_desktop.detection.dismissal import NOTHING_DISMISSED, QUIET, Dismissed, lower_dismissed, patch_places
from tvad_desktop.domain.errors import UserError

Array = NDArray[np.float32]

FORMAT = "tvad-camera-profile-3"


class Calibration(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The numbers of a profile. `memory_distance`: the usual distance of a normal patch from the memory.

    `decoder_offset`, `decoder_scale`: where the AHD's logits of normal footage end and how wide they spread; `offset`,
    `scale`: the same of the combined logits, so that normal footage reaches one half `alarms_per_hour` times.

    `crowd`: the share in [0, 1] that small people in a crowd have in what the camera shows, 1 where nobody counted.
    Where people are near, `novelty_weight` brings the distance from the memory to the units of the camera's heads, and
    `change_weight` what changes the whole picture (`whole_picture.py`); 0 means that it is not measured.

    `own_offset`, `own_scale`: what maps a recording judged by itself to heat, so that normal footage of the camera
    reaches one half as seldom as with the profile; a scale of 0 means that it was not measured.
    """

    memory_distance: float
    decoder_offset: float
    decoder_scale: float
    offset: float = 0.0
    scale: float = 1.0
    alarms_per_hour: float = ALARMS_PER_HOUR
    crowd: float = 1.0
    novelty_weight: float = 0.0
    change_weight: float = 0.0
    own_offset: float = 0.0
    own_scale: float = 0.0


class _Header(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a stored profile holds beside its tensors."""

    pack_sha256: str
    steps: int
    calibration: Calibration


@dataclass(frozen=True, slots=True, eq=False)
class CameraProfile:
    """One version of a camera's learning.

    `row_speed` [grid_h]: the speed that normal footage hardly ever exceeds on each row (pixels in 0.1 s).
    `memory` [K, C]: unit vectors of normal patches of the deepest spatial level.
    `heads`: the tensors of the camera's own heads by name, or nothing; `head_prompts` [2, D_t]: the pooled prompts they
    were trained with. `dismissed`: what reviewers called normal although it was hot.
    """

    pack_sha256: str
    steps: int
    row_speed: Array
    memory: Array
    calibration: Calibration
    heads: tuple[dict[str, Array], ...] = ()
    head_prompts: Array = field(default_factory=lambda: np.zeros((2, 0), np.float32))
    dismissed: Dismissed = NOTHING_DISMISSED

    def to_bytes(self) -> bytes:
        """As safetensors: half precision, the numbers as one entry of metadata, for the order of several is random."""
        from safetensors.numpy import save

        tensors = {
            "row_speed": self.row_speed,
            "memory": self.memory,
            "head_prompts": self.head_prompts,
            "dismissed": self.dismissed.vectors,
            "dismissed_places": self.dismissed.places,
            "dismissed_excess": self.dismissed.excess,
        }
        for number, head in enumerate(self.heads):
            tensors |= {f"head{number}.{name}": tensor for name, tensor in head.items()}
        numbers = _Header(self.pack_sha256, self.steps, self.calibration)
        halves = {name: np.ascontiguousarray(tensor, np.float16) for name, tensor in tensors.items()}
        content: bytes = save(halves, {FORMAT: msgspec.json.encode(numbers).decode()})
        return content

    @classmethod
    def from_bytes(cls, content: bytes) -> CameraProfile:
        """Read what `to_bytes` wrote; `UserError` for anything else."""
        from safetensors import SafetensorError
        from safetensors.numpy import load

        try:
            header_bytes = int.from_bytes(content[:8], "little")
            header = msgspec.json.decode(content[8 : 8 + header_bytes], type=dict[str, dict[str, object]])
            numbers = msgspec.json.decode(str(header["__metadata__"][FORMAT]), type=_Header)
            tensors = {name: tensor.astype(np.float32) for name, tensor in load(content).items()}
            read = cls(
                pack_sha256=numbers.pack_sha256,
                steps=numbers.steps,
                row_speed=tensors.pop("row_speed"),
                memory=tensors.pop("memory"),
                calibration=numbers.calibration,
                head_prompts=tensors.pop("head_prompts"),
                dismissed=Dismissed(
                    tensors.pop("dismissed"), tensors.pop("dismissed_places"), tensors.pop("dismissed_excess")
                ),
                heads=_split_heads(tensors),
            )
            _refuse_senseless(read)
            return read
        except (KeyError, ValueError, msgspec.MsgspecError, RecursionError, SafetensorError) as error:
            raise UserError(
                "The camera profile cannot be read: it is damaged or from another version.",
                "Learn the profile again: tvad profile learn.",
            ) from error

    def motion_excess(self, speed: Array, least_speed: float) -> Array:
        """Speed above half the usual top speed of its row, in top speeds: [grid_h, grid_w], from 0 to 4. Below
        `least_speed` a speed is noise."""
        rows = np.interp(np.linspace(0, 1, speed.shape[0]), np.linspace(0, 1, len(self.row_speed)), self.row_speed)
        return np.clip(speed / (rows[:, None] + least_speed) - 0.5, 0, 4).astype(np.float32)

    def novelty(self, features: Array) -> Array:
        """Distance of each patch from the nearest normal one, in units of the usual distance: [grid_h, grid_w]."""
        channels, rows, columns = features.shape
        distance = nearest_distance(features.reshape(channels, -1).T, self.memory).reshape(rows, columns)
        in_usual_distances: Array = distance / max(self.calibration.memory_distance, 1e-3)
        return in_usual_distances

    def after_dismissals(self, logits: Array, features: Array) -> Array:
        """Combined logits [grid_h, grid_w] less what was dismissed; `features` [C, grid_h, grid_w]."""
        if not len(self.dismissed):
            return logits
        lowered = lower_dismissed(
            self.calibrated(logits).ravel(),
            unit_rows(features.reshape(len(features), -1).T),
            patch_places(*logits.shape),
            self.dismissed,
            usual_distance=self.calibration.memory_distance,
            aspect=logits.shape[0] / logits.shape[1],
        )
        back: Array = lowered.reshape(logits.shape) * self.calibration.scale + self.calibration.offset
        return back

    def dismiss(self, logits: Array, features: Array, hot: NDArray[np.bool_]) -> Dismissed:
        """The hot patches of one step as something dismissed; all are [grid_h, grid_w], `features` [C, grid_h, grid_w],
        logits those before any dismissal."""
        excess = self.calibrated(logits).ravel() - QUIET
        chosen = np.flatnonzero(hot.ravel() & (excess > 0))
        vectors = unit_rows(features.reshape(len(features), -1).T[chosen])
        return Dismissed(vectors, patch_places(*logits.shape)[chosen], excess[chosen].astype(np.float32))

    def calibrated(self, logits: Array) -> Array:
        """Combined logits in the units of heat, `logit(heat)`."""
        in_units: Array = (logits - self.calibration.offset) / self.calibration.scale
        return in_units


def _refuse_senseless(profile: CameraProfile) -> None:
    """Raise ValueError for a profile that would make heat which is no number, or fit no step at all."""
    numbers, dismissed = profile.calibration, profile.dismissed
    tensors = [profile.row_speed, profile.memory, profile.head_prompts]
    tensors += [dismissed.vectors, dismissed.places, dismissed.excess]
    tensors += [tensor for head in profile.heads for tensor in head.values()]
    if not all(np.isfinite(tensor).all() for tensor in (*tensors, np.array(msgspec.structs.astuple(numbers)))):
        raise ValueError("it holds numbers that are none")
    if min(numbers.scale, numbers.decoder_scale, numbers.alarms_per_hour) <= 0:
        raise ValueError("its calibration is impossible")
    if min(numbers.memory_distance, numbers.own_scale) < 0:
        raise ValueError("its calibration is impossible")
    if profile.row_speed.ndim != 1 or profile.memory.ndim != 2 or not (len(profile.row_speed) and len(profile.memory)):
        raise ValueError("its memory has another form")
    if dismissed.vectors.ndim != 2 or dismissed.places.shape != (len(dismissed.vectors), 2):
        raise ValueError("its dismissals have another form")
    if dismissed.excess.shape != (len(dismissed.vectors),) or profile.head_prompts.ndim != 2:
        raise ValueError("its dismissals or heads have another form")


def _split_heads(tensors: dict[str, Array]) -> tuple[dict[str, Array], ...]:
    """Tensors named "head0.name" to one dictionary a head."""
    count = len({name.partition(".")[0] for name in tensors})
    return tuple(
        {name.partition(".")[2]: tensor for name, tensor in tensors.items() if name.startswith(f"head{number}.")}
        for number in range(count)
    )


def nearest_distance(vectors: Array, memory: Array) -> Array:
    """Cosine distance of each row of `vectors` [n, C] from the nearest row of `memory` [K, C]."""
    similarity = unit_rows(vectors) @ memory.T
    nearest: Array = 1.0 - similarity.max(axis=1)
    return nearest


def unit_rows(vectors: Array) -> Array:
    """Rows scaled to unit length."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    units: Array = vectors / np.maximum(lengths, 1e-6)
    return units
