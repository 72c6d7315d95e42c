"""One threshold for each camera: it concerns all its footage at once, and what people said outlives it."""

from __future__ import annotations

import pytest
from frame_difference import FaintDifference, write_street

from tvad_desktop.domain.incident import IncidentSettings, Verdict
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Timespan
from tvad_desktop.domain.provenance import AnswerProvenance, read_provenance, write_provenance
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.analyse import analyse
from tvad_desktop.workbench.ask import undescribed
from tvad_desktop.workbench.incidents import incident_settings, own_incident_settings, set_threshold


@pytest.fixture(scope="module")
def streets(tmp_path_factory):
    """Three pieces of footage; each shows one car."""
    folder = tmp_path_factory.mktemp("footage")
    return [write_street(folder / name, seconds=8, fps=10, size=(144, 96)) for name in ("gate 1", "gate 2", "yard")]


@pytest.fixture
def store(tmp_path, streets):
    """Two videos of one camera and one of another, analysed."""
    with CaseStore.create(tmp_path / "case", "Car park", "ada") as store:
        for path in streets:
            camera = path.name.split()[0]
            analyse(store, path, FaintDifference(), camera=camera, fps=10.0, job=Job())
        assert [one.video_id for one in store.incidents()] == [1, 2, 3]
        yield store


def found(store):
    return [one.video_id for one in store.incidents() if not one.below_threshold]


def test_a_threshold_concerns_all_footage_of_its_camera_in_one_act(store):
    gate = store.camera("gate").id
    entries = len(store.audit())
    set_threshold(store, 0.9, gate)
    assert found(store) == [3]
    assert [entry.action for entry in store.audit()[entries:]] == ["setting.set", *["incidents.replace"] * 2]
    assert incident_settings(store, gate).threshold_on == 0.9
    assert incident_settings(store, gate).threshold_off == pytest.approx(0.9 * 0.7)
    assert incident_settings(store, store.camera("yard").id) == IncidentSettings()
    set_threshold(store, None, gate)
    assert found(store) == [1, 2, 3]
    assert own_incident_settings(store, gate) is None
    store.verify_audit()


def test_the_default_of_the_case_concerns_cameras_without_a_threshold_of_their_own(store):
    gate = store.camera("gate").id
    set_threshold(store, 0.4, gate)
    set_threshold(store, 0.9)
    assert found(store) == [1, 2]
    set_threshold(store, None, gate)
    assert found(store) == []
    set_threshold(store, None)
    assert found(store) == [1, 2, 3]


def test_an_analysis_uses_the_threshold_of_its_camera(store, streets):
    set_threshold(store, 0.9, store.camera("gate").id)
    analyse(store, streets[0], FaintDifference(), camera="gate", fps=5.0, job=Job())
    assert found(store) == [3]
    analyse(store, streets[0], FaintDifference(), camera="yard", fps=2.0, job=Job())
    assert found(store) == [1, 3]


def test_killed_while_deriving_nothing_has_changed(store, monkeypatch):
    before = store.incidents()
    original = CaseStore.replace_incidents
    monkeypatch.setattr(
        CaseStore, "replace_incidents", lambda self, one, new: original(self, one, new) if one == 1 else 1 / 0
    )
    with pytest.raises(ZeroDivisionError):
        set_threshold(store, 0.9, store.camera("gate").id)
    assert store.incidents() == before
    assert own_incident_settings(store, store.camera("gate").id) is None


def test_what_a_person_has_touched_stays_and_is_marked(store):
    first, second, _ = store.incidents()
    store.review(first.id, Verdict.CONFIRMED, "a car", revision=store.revision(first.id))
    set_threshold(store, 0.9)
    assert [(one.id, one.below_threshold) for one in store.incidents()] == [(first.id, True)]
    assert store.search("car") == [first.id]
    assert undescribed(store) == []  # the model is not asked about it by itself
    set_threshold(store, None)
    assert [one.below_threshold for one in store.incidents()] == [False] * 3
    assert store.incidents()[0].id == first.id
    assert store.incidents()[1].id != second.id


def test_answers_tell_the_span_they_were_given_for():
    provenance = AnswerProvenance(pack="tvad-mini", span=(1_000_000, 3_000_000), threshold=0.5)
    kept = read_provenance(write_provenance(provenance))
    assert kept == provenance
    assert kept.given_for(Timespan(1_000_000, 3_000_000)) is None
    assert kept.given_for(Timespan(1_000_000, 4_000_000)) == Timespan(1_000_000, 3_000_000)
    assert read_provenance('{"pack": "old", "seed": 7}').given_for(Timespan(0, 1)) is None  # earlier versions kept none
    assert read_provenance("by hand") == AnswerProvenance()
