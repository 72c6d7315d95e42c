"""Shapes that the RAE at work and its network share."""

from __future__ import annotations

from tvad_desktop.language.prompt_template import STEPS
from tvad_desktop.packs.region_pooling import CELLS

GRID = (24, 36)
"""Rows and columns at which the RAE sees every heatmap, whatever the camera's patch grid is."""

BASE_TOKENS = 10
TARGET_TOKENS = 10
VISUAL_TOKENS = CELLS + TARGET_TOKENS
SOFT_TOKENS = VISUAL_TOKENS + (STEPS - 1) * (BASE_TOKENS + CELLS + 1)
