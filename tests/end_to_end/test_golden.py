"""The shipped pack says of two short clips what it said before, within what another processor may round away.

Where the detector was changed on purpose, `python tests/golden.py` keeps the new values.
"""

from __future__ import annotations

import json
from pathlib import Path

import golden
import numpy as np
import pytest
from golden import BOX_TOLERANCE, CLIPS, STEP_US

from tvad_desktop.detection.detector import load_detector
from tvad_desktop.packs.manifest import Pack

INCIDENTS = "incidents"


@pytest.fixture(scope="module")
def kept() -> dict[str, np.ndarray]:
    return golden.read_golden()


@pytest.fixture(scope="module", params=CLIPS, ids=lambda clip: clip.name)
def measured(mini_pack: Pack, request: pytest.FixtureRequest, tmp_path_factory) -> dict[str, np.ndarray]:
    folder: Path = tmp_path_factory.mktemp(request.param.name)
    return golden.measure(request.param, golden.analyse_clip(request.param, folder), load_detector(mini_pack))


def test_levels_logits_heat_and_scores_are_what_they_were(measured, kept) -> None:
    apart = {name: golden.difference(name, kept[name], measured[name]) for name in measured if INCIDENTS not in name}
    assert len(apart) == 9
    assert {name: round(share, 2) for name, share in apart.items() if share > 1} == {}


def test_incidents_are_what_they_were(measured, kept) -> None:
    (name,) = [name for name in measured if INCIDENTS in name]
    before, now = json.loads(str(kept[name])), json.loads(str(measured[name]))
    assert before
    assert len(now) == len(before)
    for one, other in zip(now, before, strict=True):
        assert one["span_us"] == pytest.approx(other["span_us"], abs=STEP_US)
        assert one["peak_us"] == pytest.approx(other["peak_us"], abs=STEP_US)
        assert one["region"] == pytest.approx(other["region"], abs=BOX_TOLERANCE)
        assert [one[key] for key in ("from", "to", "state")] == [other[key] for key in ("from", "to", "state")]
