"""Facts of three incidents that nobody filmed: what tests of answers ask about."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from tvad_desktop.domain.answers import Evidence
from tvad_desktop.domain.media import Timespan

VAN = Evidence(
    Timespan(185_000_000, 197_500_000), "lower left", "upper center", ("lower left", "center", "upper center"),
    "moving to the upper right", 0.83, 0.2, 0.18, 0.1, datetime(2025, 1, 9, 6, 41, 30), 1, (("truck", 1),), ("white",),
)  # fmt: skip
BRAWL = replace(
    VAN, from_cell="center", to_cell="center", cells=("center",), state="staying in place", speed=0.01, targets=2,
    names=(("person", 3),), colours=("blue", "black"), started_at=None, doings=("fight",),
    signs=("fight (91%): 3 people close, fast irregular movement, 6 s",),
)  # fmt: skip
FALLEN = replace(
    VAN, from_cell="center right", to_cell="lower right", cells=("center right", "lower right"),
    state="moving slowly downward", names=(("person", 1),), colours=(), doings=("fall",),
    signs=("fall (95%): somebody upright went down and stayed there, 8 s",),
)  # fmt: skip
