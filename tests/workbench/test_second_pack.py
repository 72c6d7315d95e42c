"""Another family of packs goes through analysis, learning, dismissal and answers, and nothing there knows of it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import platformdirs
import pytest
from frame_difference import write_street
from second_pack import SPEC, PlainFamily

from tvad_desktop.detection.detector import Detector
from tvad_desktop.domain.answers import FirstAnswer
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.language.rae.shapes import SOFT_TOKENS
from tvad_desktop.learning.camera_learning import Effort
from tvad_desktop.packs import registry
from tvad_desktop.packs.manifest import Pack
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.analyse import analyse
from tvad_desktop.workbench.ask import ask, describe
from tvad_desktop.workbench.assistant import Assistant
from tvad_desktop.workbench.learn import learn_profile
from tvad_desktop.workbench.packs import open_pack, pack_of_case, pack_of_incident
from tvad_desktop.workbench.profiles import load_profile
from tvad_desktop.workbench.teach import keep_dismissal, preview_dismissal

GRID = (12, 18)


@pytest.fixture(scope="module")
def pack(plain_models: Path, tmp_path_factory: pytest.TempPathFactory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(registry.FAMILIES, "plain", PlainFamily())
        cache = tmp_path_factory.mktemp("cache")
        patch.setattr(platformdirs, "user_cache_dir", lambda name: str(cache))
        patch.setenv("TVAD_MODELS", str(plain_models))
        yield open_pack("plain")


@pytest.fixture(scope="module")
def detector(pack: Pack) -> Detector:
    return Detector(pack)


@pytest.fixture(scope="module")
def footage(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("footage")
    return {"crossing": write_street(folder / "crossing"), "quiet": write_street(folder / "quiet", seconds=3.9)}


@pytest.fixture(scope="module")
def case(detector, footage, tmp_path_factory: pytest.TempPathFactory):
    """A camera that has learned a quiet street, and a car that crosses it later."""
    with CaseStore.create(tmp_path_factory.mktemp("cases") / "case", "Street", "ada") as store:
        options = {"camera": "gate", "fps": 20.0, "job": Job()}
        learn_profile(store, [footage["quiet"]], detector, **options)
        report = analyse(store, footage["crossing"], detector, **options)
        yield store, report


def test_its_grid_and_its_steps_are_stored(case):
    store, report = case
    heatmaps = store.heatmaps(report.analysis_id)
    assert heatmaps.scores.shape == (60, *GRID)
    assert np.array_equal(np.diff(heatmaps.times_us), np.full(59, 200_000))
    assert np.ptp(heatmaps.scores) > 0.2


def test_the_crossing_is_found_where_it_is(case):
    store, report = case
    (incident,) = report.incidents
    assert 4_000_000 <= incident.peak_us <= 7_200_000
    track = store.score_track(report.analysis_id)
    crossing = (track.times_us >= 4_200_000) & (track.times_us < 6_800_000)
    assert track.scores[crossing].min() > track.scores[track.times_us < 3_000_000].max() + 0.1
    assert pack_of_incident(store, incident.id) == pack_of_case(store) == "plain"


def test_a_camera_gets_heads_of_the_pack_s_shapes(case, detector, footage):
    store, _ = case
    options = {"camera": "yard", "fps": 20.0, "job": Job()}
    learn_profile(store, [footage["quiet"]], detector, effort=Effort(composed=12, epochs=1), **options)
    profile, _ = load_profile(store, store.camera("yard").id, detector)
    assert profile.memory.shape[1] == 6
    assert len(profile.heads) == 3
    assert profile.heads[0]["mlp.mean"].shape == (SPEC.head_channels,) == (9,)
    assert profile.head_prompts.shape == (2, SPEC.text_width)
    report = analyse(store, footage["quiet"], detector, **options)
    assert store.heatmaps(report.analysis_id).scores.shape[1:] == GRID


def test_it_answers_with_soft_tokens_of_its_width(case, pack):
    store, report = case
    (incident,) = report.incidents
    assistant = Assistant(pack)
    try:
        first = describe(store, incident.id, assistant, job=Job())
        later = ask(store, incident.id, "Where?", assistant, job=Job(), on_text=lambda text: None)
        shown = assistant.look_at(store, incident, Job())
    finally:
        assistant.close()
    FirstAnswer.parse(first.text)
    assert first.soft_tokens == later.soft_tokens == SOFT_TOKENS
    assert shown.soft_tokens.shape == (SOFT_TOKENS, SPEC.language_width)
    provenance = json.loads(store.messages(incident.id)[1].provenance)
    assert set(provenance["files"]) == {"language", "rae"}


def test_a_dismissal_lowers_the_heat_of_its_like(case, detector):
    store, report = case
    (incident,) = report.incidents
    preview = preview_dismissal(store, incident.id, detector, Job())
    (effect,) = preview.effects
    assert effect.peak_after < effect.peak_before
    assert keep_dismissal(store, preview).version == 2


def test_a_family_that_is_not_known_is_told(pack):
    with pytest.raises(UserError, match="of the family “other”, which this version does not know"):
        registry.spec_of(replace(pack, family="other"))
