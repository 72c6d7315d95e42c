"""The switches stand before any library is loaded, whatever the environment said before."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tvad_desktop.offline import SWITCHES

CHECKOUT = Path(__file__).parents[1]
PROGRAM = """
import os, sys
import {module}
from tvad_desktop.offline import SWITCHES
assert {{name: os.environ[name] for name in SWITCHES}} == dict(SWITCHES), os.environ
"""


@pytest.mark.parametrize("module", ["tvad_desktop", "tvad_desktop.cli.main", "tvad_desktop.app", "main"])
def test_every_way_in_sets_them_over_what_was_there(module):
    environment = os.environ | dict.fromkeys(SWITCHES, "0") | {"PYTHONPATH": str(CHECKOUT)}
    subprocess.run([sys.executable, "-c", PROGRAM.format(module=module)], env=environment, cwd=CHECKOUT, check=True)


def test_nothing_is_loaded_before_them():
    """onnxruntime and the hub read their switches while they are imported."""
    program = "import sys, tvad_desktop.offline; print(*{name.partition('.')[0] for name in sys.modules})"
    environment = os.environ | {"PYTHONPATH": str(CHECKOUT)}
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, cwd=CHECKOUT, capture_output=True, text=True, check=True
    )
    assert not {"onnxruntime", "huggingface_hub", "transformers", "torch", "numpy"} & set(done.stdout.split())


def test_the_hub_believes_them():
    import huggingface_hub.constants

    assert huggingface_hub.constants.is_offline_mode()
    assert huggingface_hub.constants.HF_HUB_DISABLE_TELEMETRY


def test_tests_have_them():
    assert {name: os.environ.get(name) for name in SWITCHES} == SWITCHES
