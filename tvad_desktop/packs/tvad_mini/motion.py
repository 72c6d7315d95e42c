"""The motion level of `tvad-mini`: dense optical flow, pooled on the patch grid.

Flow is measured twice, from the frame before and over about four frames, because a short step shows fast things and a
long one shows slow things above the noise. Both are divided by the time between the frames: speed, not displacement.
"""

from __future__ import annotations

import threading

import cv2
import numpy as np
from numpy.typing import NDArray

CELL_PX = 8
CHANNELS = 9
LONG_STEP_US = 450_000
SPEED_UNIT_US = 100_000
HORIZONTAL_CHANNELS = (0, 4)  # they change sign in a mirror
LONG_DIRECTION_CHANNELS = (4, 5)
LONG_SPEED_CHANNEL, LONG_PEAK_CHANNEL = 6, 7
DIFFERENCE_SCALE = 25.0
LEAST_SPEED = 0.3  # pixels in 0.1 s: below this the flow is noise

Gray = NDArray[np.uint8]

cv2.setNumThreads(1)  # steps run side by side: threads within each would only wait for one another


class MotionEncoder:
    """Safe for several threads at once: the flow algorithm, which keeps buffers, is another one in each."""

    def __init__(self) -> None:
        self._of_thread = threading.local()

    def encode(self, past: Gray, before: Gray, now: Gray, past_us: int, before_us: int) -> NDArray[np.float32]:
        """Speeds on the grid, pixels of the analysed picture in 0.1 s: float32 [9, h / 8, w / 8].

        Channels: short u, v, mean and highest magnitude; the same of the long step; mean brightness difference.
        `past_us` and `before_us` tell how long before `now` the other two pictures were taken.
        """
        short = self._speeds(before, now, before_us)
        long = short if past_us == before_us else self._speeds(past, now, past_us)
        difference = cv2.absdiff(now, before).astype(np.float32)
        return np.concatenate([short, long, _cell_means(difference)[None] / DIFFERENCE_SCALE])

    def _speeds(self, earlier: Gray, now: Gray, gap_us: int) -> NDArray[np.float32]:
        if gap_us <= 0:
            return np.zeros((4, now.shape[0] // CELL_PX, now.shape[1] // CELL_PX), np.float32)
        flow = self._flow().calc(earlier, now, None)  # type: ignore[call-overload]  # the stub forbids None
        u, v = cv2.split(flow)
        magnitude = np.sqrt(u * u + v * v)  # cv2.magnitude rounds by where its memory lies: runs would differ
        pooled = np.stack([_cell_means(u), _cell_means(v), _cell_means(magnitude), _cell_maxima(magnitude)])
        return pooled * np.float32(SPEED_UNIT_US / gap_us)

    def _flow(self) -> cv2.DISOpticalFlow:
        if not hasattr(self._of_thread, "flow"):
            self._of_thread.flow = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_FAST)
        flow: cv2.DISOpticalFlow = self._of_thread.flow
        return flow


def _cell_means(pixels: cv2.typing.MatLike) -> NDArray[np.float32]:
    height, width = pixels.shape
    size = (width // CELL_PX, height // CELL_PX)
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.float32)  # a whole ratio: plain means


def _cell_maxima(pixels: NDArray[np.float32]) -> NDArray[np.float32]:
    height, width = pixels.shape
    rows = pixels.reshape(height // CELL_PX, CELL_PX, width).max(axis=1)  # whole rows first: vector instructions
    maxima: NDArray[np.float32] = rows.reshape(-1, width // CELL_PX, CELL_PX).max(axis=2)
    return maxima
