"""A case has its own words; analyses are made with them, tell them, and are found again by them."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import msgspec
import pytest
from frame_difference import FrameDifference, HeedingDifference, write_street

from tvad_desktop.detection.prompts import PromptSet, load_prompts
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Cancelled, Job
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.analyse import analyse
from tvad_desktop.workbench.case_prompts import case_prompts, keep_prompts, own_prompts, prompts_of
from tvad_desktop.workbench.report import export

CARS = PromptSet("Cars <are> normal", ("a car", "an empty street"), ("a person",), "video of {}")


@pytest.fixture(scope="module")
def street(tmp_path_factory) -> Path:
    return write_street(tmp_path_factory.mktemp("footage") / "street", seconds=8)


@pytest.fixture
def store(tmp_path):
    with CaseStore.create(tmp_path / "case", "Car park", "ada") as store:
        yield store


def run(store, path, detector=None, **options):
    return analyse(store, path, detector or HeedingDifference(), camera=None, fps=20.0, **({"job": Job()} | options))


def made_with(store, report) -> PromptSet | None:
    return prompts_of(store.analysis(report.analysis_id).settings)


def test_a_case_uses_the_shipped_prompts_until_it_has_its_own(store):
    assert own_prompts(store) is None
    assert case_prompts(store) == load_prompts()
    keep_prompts(store, CARS)
    assert own_prompts(store) == case_prompts(store) == CARS
    keep_prompts(store, load_prompts())
    assert own_prompts(store) is None


def test_changes_are_logged_and_nothing_else_is(store):
    entries = len(store.audit())
    for prompts in (load_prompts(), CARS, CARS, load_prompts()):
        keep_prompts(store, prompts)
    logged = [(entry.action, entry.subject) for entry in store.audit()[entries:]]
    assert logged == [("setting.set", "setting prompts")] * 2
    store.verify_audit()


def test_unusable_prompts_are_not_kept(store):
    with pytest.raises(UserError, match=r"The prompts call the same words normal and anomalous: “a car”\."):
        keep_prompts(store, msgspec.structs.replace(CARS, anomalous_words=("a person", "a car")))
    assert own_prompts(store) is None


def test_an_analysis_is_made_with_the_prompts_of_its_case_and_tells_them(store, street):
    keep_prompts(store, CARS)
    detector = HeedingDifference()
    report = run(store, street, detector)
    assert detector.heard == [CARS]
    assert made_with(store, report) == CARS
    assert json.loads(store.analysis(report.analysis_id).settings)["prompts"]["title"] == "Cars <are> normal"


def test_prompts_given_for_one_analysis_stay_with_it(store, street):
    report = run(store, street, prompts=CARS)
    assert made_with(store, report) == CARS
    assert own_prompts(store) is None


def test_other_prompts_are_another_analysis_and_one_can_go_back(store, street):
    usual = run(store, street)
    keep_prompts(store, CARS)
    mild = run(store, street)
    assert mild.analysis_id != usual.analysis_id
    assert store.score_track(mild.analysis_id).scores.max() < store.score_track(usual.analysis_id).scores.max()
    assert store.analysis(usual.analysis_id).state == "done"
    keep_prompts(store, load_prompts())
    detector = HeedingDifference()
    back = run(store, street, detector)
    assert back.analysis_id == usual.analysis_id
    assert detector.fed_us == []
    assert back.incidents == usual.incidents


def test_a_title_alone_makes_no_other_analysis(store, street):
    report = run(store, street, prompts=CARS)
    again = run(store, street, prompts=msgspec.structs.replace(CARS, title="Traffic"))
    assert again.analysis_id == report.analysis_id
    assert made_with(store, again) == CARS


def test_an_interrupted_analysis_goes_on_with_its_own_prompts_only(store, street):
    job = Job()
    with pytest.raises(Cancelled):
        run(store, street, FrameDifference(lambda time_us: job.cancel() if time_us == 5_000_000 else None), job=job)
    keep_prompts(store, CARS)
    assert run(store, street).analysis_id == 2
    keep_prompts(store, load_prompts())
    detector = HeedingDifference()
    assert run(store, street, detector).analysis_id == 1
    assert 0 < detector.fed_us[0] < 5_000_000


def test_analyses_of_earlier_versions_are_known_by_the_hash_of_their_prompts(store, street):
    report = run(store, street)
    settings = json.loads(store.analysis(report.analysis_id).settings)
    del settings["prompts"]
    settings["prompts_sha256"] = sha256(msgspec.json.encode(load_prompts())).hexdigest()
    with CaseStore.create(store.folder.parent / "old", "Old", "ada") as old:
        old.add_video(store.video(1).video, None, 20.0)
        before = old.begin_analysis(1, FrameDifference.pack.name, FrameDifference.pack.sha256, json.dumps(settings))
        assert prompts_of(before.settings) == load_prompts()
        assert run(old, street).analysis_id == before.id


def test_settings_that_do_not_tell_the_prompts():
    assert prompts_of("{}") is None
    assert prompts_of(json.dumps({"prompts_sha256": "0" * 64})) is None


def test_a_report_says_which_words_the_scores_were_made_with(store, street):
    run(store, street, prompts=CARS)
    page = export(store, store.folder.parent / "out", job=Job()).read_text("utf-8")
    assert "<tr><th>Prompts</th><td>Cars &lt;are&gt; normal</td></tr>" in page
    assert "<th>Called normal</th><td>a car; an empty street</td>" in page
    assert "<th>Called anomalous</th><td>a person</td>" in page
    assert "“video of {}”" in page


def test_incidents_name_the_prompts_of_their_own_analysis(store, street):
    run(store, street)
    job = Job()
    stopped = FrameDifference(lambda time_us: job.cancel() if time_us == 5_000_000 else None)
    with pytest.raises(Cancelled):
        run(store, street, stopped, prompts=CARS, job=job)
    page = export(store, store.folder.parent / "out", job=Job()).read_text("utf-8")
    footage, incident = page.split(">Incident 1: ", 1)
    assert "Cars &lt;are&gt; normal" in footage
    assert "Cars &lt;are&gt; normal" not in incident
    assert load_prompts().title in incident
