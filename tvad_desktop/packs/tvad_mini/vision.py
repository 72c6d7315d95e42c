"""The vision encoder of `tvad-mini`: EfficientNet-Lite0 levels of a picture and a motion level of the frames before it.

On the CPU it runs a compiled ONNX graph; where CUDA is there, the same network in torch at half precision.
"""

from __future__ import annotations

import math
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.media import Frame
from tvad_desktop.packs.interface import FindObjects, PictureTokens, StepFeatures
from tvad_desktop.packs.manifest import Pack
from tvad_desktop.packs.onnx import GraphKind, cuda_is_available, load_graph, usable_cores
from tvad_desktop.packs.parallel import map_in_order
from tvad_desktop.packs.region_pooling import pool_places
from tvad_desktop.packs.tvad_mini.motion import CELL_PX, LONG_STEP_US, MotionEncoder
from tvad_desktop.packs.tvad_mini.spec import SPEC
from tvad_desktop.packs.tvad_mini.stillness import BLOCK_SLOTS, Look, MarkedStep, carry_over, find_still, patch_means

ANALYSED_PIXELS = SPEC.analysed_pixels
STRIDE_PX = 32
STEP_FRAMES = SPEC.step_frames
MOST_WAITING_BYTES = 12 << 20  # of a picture; a larger one is made smaller at once
WORKERS_MAXIMUM = 4  # more would wait for the decoding of the footage
VISION_GRAPH = GraphKind(
    "vision", ("tvad_desktop.packs.tvad_mini.efficientnet", "tvad_desktop.packs.tvad_mini.compiling")
)

Network = Callable[[NDArray[np.float32]], list[NDArray[np.float32]]]


def analysed_size(height_px: int, width_px: int) -> tuple[int, int]:
    """Height and width at which a picture is encoded: multiples of 32, about as many pixels whatever its shape."""
    scale = math.sqrt(ANALYSED_PIXELS / (height_px * width_px))
    height, width = (max(2, round(side * scale / STRIDE_PX)) * STRIDE_PX for side in (height_px, width_px))
    return height, width


@dataclass(frozen=True, slots=True, eq=False)
class PreparedFrame:
    """A frame at the analysed size, and its grey half-size picture for the motion level."""

    time_us: int
    rgb: NDArray[np.uint8]
    gray: NDArray[np.uint8]


class ComingFrame:
    """A frame that is prepared when a step needs it: what is still never does. Safe for several threads."""

    def __init__(self, frame: Frame) -> None:
        self.time_us = frame.time_us
        self.shape = frame.rgb.shape
        self.means = patch_means(frame.rgb, grid_of(*frame.rgb.shape[:2]))
        self._frame: Frame | None = frame
        self._prepared: PreparedFrame | None = None
        self._lock = threading.Lock()
        if frame.rgb.nbytes > MOST_WAITING_BYTES:
            self.prepared()

    def prepared(self) -> PreparedFrame:
        with self._lock:
            if self._frame is not None:
                self._prepared, self._frame = _prepare_analysed(self._frame), None
            assert self._prepared is not None
            return self._prepared


# About 0.4 s before a step, just before it, and its own; the same picture where there is no earlier one.
StepPictures = tuple[ComingFrame, ComingFrame, ComingFrame]


def prepare(frame: Frame, size: tuple[int, int]) -> PreparedFrame:
    """Resize a frame to `size` (height, width)."""
    height, width = size
    shrinks = frame.rgb.shape[0] > height
    rgb = frame.rgb
    if rgb.shape[:2] != size:
        interpolation = cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR
        rgb = np.asarray(cv2.resize(rgb, (width, height), interpolation=interpolation), np.uint8)
    small = cv2.resize(rgb, (width // 2, height // 2), interpolation=cv2.INTER_AREA)
    gray = cv2.cvtColor(small, cv2.COLOR_RGB2GRAY)
    return PreparedFrame(frame.time_us, rgb, np.asarray(gray, np.uint8))


class MiniVisionEncoder:
    """`E_v` of `tvad-mini`."""

    warm_up_us = 2 * LONG_STEP_US + BLOCK_SLOTS * SPEC.step_us

    def __init__(self, pack: Pack) -> None:
        self._network = _load_network(pack)
        self._motion = MotionEncoder()
        self._workers = min(usable_cores(), WORKERS_MAXIMUM)

    def encode(self, frames: Iterable[Frame], find_objects: FindObjects | None = None) -> Iterator[StepFeatures]:
        """One step for every slot of two sampling ticks: the last frame that falls into it, with its past.

        Slots are counted in time, not in frames, so that a run resumed anywhere makes the same steps, and looks for
        objects in the same. A step in which nothing moves is that before it (`stillness.py`). Each core works on
        another step; leaving early ends the threads.
        """
        with ThreadPoolExecutor(self._workers, thread_name_prefix="encode") as pool:
            steps = find_still(_group_into_steps(map(ComingFrame, frames), SPEC.step_us), SPEC.step_us)
            looks = map_in_order(pool, lambda step: self._look(step, find_objects), steps, ahead=self._workers + 1)
            yield from carry_over(looks)

    def _look(self, step: MarkedStep[ComingFrame], find_objects: FindObjects | None) -> Look:
        past, before, now = step.pictures
        features = None if step.is_still else self.step_features(past.prepared(), before.prepared(), now.prepared())
        objects = find_objects(now.prepared().rgb) if find_objects is not None and step.looks_for_objects else None
        return Look(now.time_us, features, objects)

    def step_features(self, past: PreparedFrame, before: PreparedFrame, now: PreparedFrame) -> StepFeatures:
        """Features of one step from three pictures: about 0.4 s earlier, just before, and now (may coincide)."""
        levels = [level[0] for level in self._network(_as_batch(now.rgb))]
        motion = self._motion.encode(
            past.gray, before.gray, now.gray, now.time_us - past.time_us, now.time_us - before.time_us
        )
        return StepFeatures(now.time_us, (*levels, motion))

    def encode_moment(self, past: Frame, before: Frame, now: Frame) -> StepFeatures:
        """Features of one step from three frames: about 0.4 s earlier, just before, and now."""
        return self.step_features(*map(_prepare_analysed, (past, before, now)))

    def pooled(self, frames: Sequence[Frame], heatmaps: Sequence[NDArray[np.float32]]) -> NDArray[np.float32]:
        pooled = []
        for frame, heat in zip(frames, heatmaps, strict=True):
            levels = self._network(_as_batch(prepare(frame, analysed_size(*frame.rgb.shape[:2])).rgb))
            pooled.append(pool_places([level[0] for level in levels], heat))
        return np.stack(pooled)

    def picture_tokens(self, frames: Sequence[Frame]) -> list[PictureTokens]:
        """None: the small language model reads no pictures."""
        return []

    def grid_of(self, height_px: int, width_px: int) -> tuple[int, int]:
        return grid_of(height_px, width_px)


def grid_of(height_px: int, width_px: int) -> tuple[int, int]:
    """Patch grid (rows, columns) of a picture of this size."""
    height, width = analysed_size(height_px, width_px)
    return height // 2 // CELL_PX, width // 2 // CELL_PX


def _prepare_analysed(frame: Frame) -> PreparedFrame:
    return prepare(frame, analysed_size(*frame.rgb.shape[:2]))


def _group_into_steps(coming: Iterable[ComingFrame], slot_us: float) -> Iterator[StepPictures]:
    """The pictures of one step for every slot, as soon as the first picture of the next slot comes."""
    window: deque[ComingFrame] = deque()
    slot = -1
    for now in coming:
        now_slot = int(now.time_us // slot_us)
        if window and now_slot != slot:
            yield _step_of(window)
        slot = now_slot
        if window and window[-1].shape != now.shape:  # other footage: no motion across the change
            window.clear()
        window.append(now)
        while len(window) > STEP_FRAMES and window[0].time_us < now.time_us - LONG_STEP_US:
            window.popleft()
    if window:
        yield _step_of(window)


def _step_of(window: Sequence[ComingFrame]) -> StepPictures:
    return window[0], window[max(0, len(window) - 2)], window[-1]


def _as_batch(rgb: NDArray[np.uint8]) -> NDArray[np.float32]:
    return np.ascontiguousarray(rgb.transpose(2, 0, 1)[None], np.float32)


def _load_network(pack: Pack) -> Network:
    if cuda_is_available():
        return _load_torch_network(pack, "cuda")
    graph = load_graph(pack, VISION_GRAPH)
    return lambda batch: graph.run({"rgb": batch})


def _load_torch_network(pack: Pack, device: str) -> Network:
    """The same network in torch: half precision on CUDA, whole on the CPU (a test uses that)."""
    import torch

    from tvad_desktop.packs.tvad_mini.efficientnet import load_efficientnet

    precision = torch.float16 if device == "cuda" else torch.float32
    network = load_efficientnet(pack.path("vision")).to(device)
    network = network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]  # absent from the stub

    @torch.inference_mode()
    def run(batch: NDArray[np.float32]) -> list[NDArray[np.float32]]:
        rgb = torch.from_numpy(batch).to(device=device, memory_format=torch.channels_last)
        with torch.autocast(device, dtype=precision, enabled=precision is torch.float16):
            levels = network(rgb)
        return [level.float().cpu().numpy() for level in levels]

    return run
