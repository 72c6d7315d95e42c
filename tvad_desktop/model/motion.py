"""The motion level of `tvad-mini`: dense optical flow, pooled on the patch grid.

Flow is measured twice, from the frame before and over about four frames, because a short step shows fast things and a
long one shows slow things above the noise. Both are divided by the time between the frames: speed, not displacement.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

CELL_PX = 8
CHANNELS = 9
LONG_STEP_US = 450_000
SPEED_UNIT_US = 100_000
LONG_SPEED_CHANNEL = 6
DIFFERENCE_SCALE = 25.0

Gray = NDArray[np.uint8]


class MotionEncoder:
    """Not safe for two threads at once (the flow algorithm keeps buffers)."""

    def __init__(self) -> None:
        self._flow = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_FAST)

    def encode(self, past: Gray, before: Gray, now: Gray, past_us: int, before_us: int) -> NDArray[np.float32]:
        """Speeds on the grid, pixels of the analysed picture in 0.1 s: float32 [9, h / 8, w / 8].

        Channels: short u, v, mean and highest magnitude; the same of the long step; mean brightness difference.
        `past_us` and `before_us` tell how long before `now` the other two pictures were taken.
        """
        short = self._speeds(before, now, before_us)
        long = short if past_us == before_us else self._speeds(past, now, past_us)
        difference = cv2.absdiff(now, before).astype(np.float32)[None] / DIFFERENCE_SCALE
        return np.concatenate([short, long, _cell_means(difference)])

    def _speeds(self, earlier: Gray, now: Gray, gap_us: int) -> NDArray[np.float32]:
        if gap_us <= 0:
            return np.zeros((4, now.shape[0] // CELL_PX, now.shape[1] // CELL_PX), np.float32)
        displacement = self._flow.calc(earlier, now, None)  # type: ignore[call-overload]  # the stub forbids None
        flow = displacement * np.float32(SPEED_UNIT_US / gap_us)
        u, v = flow[..., 0], flow[..., 1]
        magnitude = np.hypot(u, v)
        means = _cell_means(np.stack([u, v, magnitude]))
        return np.concatenate([means, _cells(magnitude[None]).max(axis=(2, 4))])


def _cells(planes: NDArray[np.float32]) -> NDArray[np.float32]:
    count, height, width = planes.shape
    return planes.reshape(count, height // CELL_PX, CELL_PX, width // CELL_PX, CELL_PX)


def _cell_means(planes: NDArray[np.float32]) -> NDArray[np.float32]:
    means: NDArray[np.float32] = _cells(planes).mean(axis=(2, 4), dtype=np.float32)
    return means
