"""Pictures of moments: a frame, alone or with its heatmap over it, as JPEG."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.media import Frame, Region
from tvad_desktop.domain.scores import Heatmap
from tvad_desktop.workbench.heat_picture import lay_over

BOX_COLOUR = (255, 255, 255)
JPEG_QUALITY = 85


def draw_overlay(frame: Frame, heatmap: Heatmap, region: Region) -> NDArray[np.uint8]:
    """Lay the heatmap and the box of the incident over a frame; uint8 rgb [height_px, width_px, 3]."""
    height, width, _ = frame.rgb.shape
    picture = lay_over(frame.rgb, heatmap.scores)
    corner = (round(region.x * width), round(region.y * height))
    opposite = (round((region.x + region.width) * width) - 1, round((region.y + region.height) * height) - 1)
    cv2.rectangle(picture, corner, opposite, BOX_COLOUR, thickness=max(1, round(height / 360)))
    return picture


def encode_jpeg(rgb: NDArray[np.uint8], longest_side_px: int) -> bytes:
    """Encode a picture, made smaller where a side is longer than `longest_side_px`."""
    scale = longest_side_px / max(rgb.shape[:2])
    if scale < 1:
        height, width = (max(1, round(side * scale)) for side in rgb.shape[:2])
        rgb = np.asarray(cv2.resize(rgb, (width, height), interpolation=cv2.INTER_AREA), np.uint8)
    _, encoded = cv2.imencode(".jpg", rgb[:, :, ::-1], [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY])
    return encoded.tobytes()
