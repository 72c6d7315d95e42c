"""The switches by which the libraries used here are told to send nothing and to fetch nothing.

Standard library only: the set-up reads this before anything is installed.
"""

from __future__ import annotations

import os
from types import MappingProxyType

SWITCHES = MappingProxyType(
    {
        # onnxruntime reports to its maker unless this is set before it is loaded; its own call comes too late.
        "ORT_DISABLE_TELEMETRY": "1",
        # huggingface-hub and transformers look for updates, configurations and conversions of weights.
        "HF_HUB_OFFLINE": "1",
        "TRANSFORMERS_OFFLINE": "1",
        "HF_HUB_DISABLE_TELEMETRY": "1",
        "HF_HUB_DISABLE_UPDATE_CHECK": "1",
        "HF_HUB_DISABLE_IMPLICIT_TOKEN": "1",
        "USE_HUB_KERNELS": "NO",
        # What several tools have agreed upon.
        "DISABLE_TELEMETRY": "1",
        "DO_NOT_TRACK": "1",
    }
)


def go_offline() -> None:
    """Set every switch for this process and all that it starts, whatever the environment said before."""
    os.environ.update(SWITCHES)
