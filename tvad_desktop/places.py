"""Where the files beside the code lie: resources and model packs."""

from __future__ import annotations

import os
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]


def resources_folder() -> Path:
    """Icons, prompts, the demo clip and the user guide."""
    return CHECKOUT / "resources"


def models_folder() -> Path:
    """The folder of all model packs: `TVAD_MODELS`, or `models/` beside the package."""
    return Path(os.environ.get("TVAD_MODELS") or CHECKOUT / "models")
