"""Levels, widths and rates of `tvad-mini`."""

from __future__ import annotations

from tvad_desktop.packs.spec import Level, MotionSpec, PackSpec
from tvad_desktop.packs.tvad_mini.motion import (
    CELL_PX,
    CHANNELS,
    HORIZONTAL_CHANNELS,
    LEAST_SPEED,
    LONG_DIRECTION_CHANNELS,
    LONG_PEAK_CHANNEL,
    LONG_SPEED_CHANNEL,
    LONG_STEP_US,
    SPEED_UNIT_US,
)

SPEC = PackSpec(
    levels=(
        Level("block2", 24, 4),
        Level("block4", 40, 8),
        Level("block10", 112, 16),
        Level("block15", 320, 32),
        Level("motion", CHANNELS, 16),
    ),
    memory_level="block10",
    text_width=576,
    language_width=576,
    sample_rate_hz=10.0,
    step_frames=2,
    reach_us=LONG_STEP_US,
    analysed_pixels=384 * 576,
    motion=MotionSpec(
        level="motion",
        speed_channel=LONG_SPEED_CHANNEL,
        peak_channel=LONG_PEAK_CHANNEL,
        horizontal_channels=HORIZONTAL_CHANNELS,
        least_speed=LEAST_SPEED,
        unit_us=SPEED_UNIT_US,
        patch_px=CELL_PX,
        direction_channels=LONG_DIRECTION_CHANNELS,
    ),
    classifier_level="block15",
)
