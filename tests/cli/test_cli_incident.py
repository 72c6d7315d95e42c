"""Incidents by hand on the command line: `tvad incident`."""

from __future__ import annotations

import json

import pytest
from frame_difference import FrameDifference, write_street

from tvad_desktop.cli.main import ENVIRONMENT, run
from tvad_desktop.domain.job import Job
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.analyse import analyse


@pytest.fixture
def case(tmp_path):
    with CaseStore.create(tmp_path / "case", "Car park", "ada") as store:
        street = write_street(tmp_path / "street", seconds=8)
        analyse(store, street, FrameDifference(), camera=None, fps=20.0, job=Job())
    return tmp_path / "case"


def listed(case, capsys):
    capsys.readouterr()
    assert run(["incidents", "--case", str(case), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_incidents_are_recorded_cut_split_merged_and_taken_back(case, capsys, tmp_path):
    def do(*arguments: str) -> str:
        capsys.readouterr()
        assert run(["incident", arguments[0], "--case", str(case), *arguments[1:]]) == 0
        return capsys.readouterr().out

    found = listed(case, capsys)[0]
    said = do(
        "add", "--video", "1", "--from", "0:05", "--to", "0:07.5", "--label", "=a man hides",
        "--box", "0:05", "0.1,0.1,0.2,0.2", "--box", "0:07", "0.7,0.1,0.2,0.2",
    )  # fmt: skip
    assert said.splitlines()[0] == "incident 2 recorded"
    made = next(one for one in listed(case, capsys) if one["id"] == 2)
    assert (made["label"], made["start_us"], made["end_us"]) == ("=a man hides", 5_000_000, 7_500_000)
    assert made["origin"].startswith("recorded by hand by ")
    assert (made["from"], made["to"]) == ("upper left", "upper right")
    do("cut", "--incident", "2", "--revision", str(made["revision"]), "--from", "0:05", "--to", "0:07")
    revision = next(one for one in listed(case, capsys) if one["id"] == 2)["revision"]
    assert "the rest is incident 3" in do("split", "--incident", "2", "--revision", str(revision), "--at", "0:06")
    revisions = {one["id"]: one["revision"] for one in listed(case, capsys)}
    assert "merged into incident 2" in do("merge", f"2:{revisions[2]}", f"3:{revisions[3]}")
    now = {one["id"]: one for one in listed(case, capsys)}
    assert now.keys() == {found["id"], 2}
    assert now[2]["origin"].endswith("merged from 2, 3")
    assert run(["incidents", "--case", str(case)]) == 0
    assert "“=a man hides”" in capsys.readouterr().out
    assert (
        run(["export", "--case", str(case), "--out", str(tmp_path / "out"), "--format", "csv", "--format", "html"]) == 0
    )
    assert "'=a man hides" in (tmp_path / "out" / "incidents.csv").read_text("utf-8-sig")
    assert "recorded by hand by" in (tmp_path / "out" / "report.html").read_text()
    assert (
        run(["clip", "--case", str(case), "--incident", "2", "--out", str(tmp_path / "out"), "--boxes", "--heat"]) == 0
    )
    do("remove", "--incident", "2", "--revision", str(now[2]["revision"]))
    assert [one["id"] for one in listed(case, capsys)] == [found["id"]]


def test_footage_that_was_never_analysed_can_have_incidents(tmp_path, capsys):
    street, case = write_street(tmp_path / "street", seconds=3), tmp_path / "case"
    assert run(["import", str(street), "--case", str(case), "--fps", "20"]) == 0
    assert run(["incident", "add", "--case", str(case), "--video", "1", "--from", "0:01", "--to", "0:02"]) == 0
    (made,) = listed(case, capsys)
    assert (made["peak_score"], made["coverage"], made["state"]) == (None, None, "place not drawn")
    out = tmp_path / "out"
    assert run(["export", "--case", str(case), "--out", str(out), "--format", "all"]) == 0
    assert "not analysed" in (out / "report.html").read_text()
    assert run(["incidents", "--case", str(case)]) == 0
    assert "not analysed  place not drawn" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["add", "--video", "1", "--from", "9:00", "--to", "9:10"], "begins within its footage"),
        (["add", "--video", "7", "--from", "0:00", "--to", "0:01"], "no video 7"),
        (["cut", "--incident", "1", "--revision", "0", "--from", "0:01", "--to", "0:02"], "has changed since"),
        (["remove", "--incident", "1", "--revision", "1"], "Dismiss it instead"),
        (["merge", "1:1"], "two incidents or more"),
    ],
)
def test_what_cannot_be_done_is_one_line(case, capsys, arguments, said):
    assert run(["incident", arguments[0], "--case", str(case), *arguments[1:]]) == ENVIRONMENT
    error = capsys.readouterr().err
    assert said in error
    assert len(error.splitlines()) == 1


@pytest.mark.parametrize("wrong", ["3", "3:x", "x:1"])
def test_a_revision_is_asked_for(case, capsys, wrong):
    assert run(["incident", "merge", "--case", str(case), wrong, "1:1"]) == 2
    assert "like 3:1" in capsys.readouterr().err


def test_incidents_are_labelled_until_they_are_a_training_set(case, capsys, tmp_path):
    def do(*arguments: str, rc: int = 0) -> str:
        capsys.readouterr()
        assert run([*arguments[:2], "--case", str(case), *arguments[2:]]) == rc
        said = capsys.readouterr()
        return said.out if rc == 0 else said.err

    (found,) = listed(case, capsys)
    assert "not decided" in do("train", "labels")
    incident = ("--incident", str(found["id"]), "--revision", str(found["revision"]))
    assert "It has no name" in do("incident", "label", *incident, rc=3)
    do("incident", "label", *incident, "--name", "a car", "--box", "0:02", "0.1,0.1,0.2,0.2")
    said = do("train", "labels", "--video", "1", "--complete", "--split", "test")
    assert "video 1: street, to test, complete" in said
    assert "confirmed  ready  a car" in said
    assert "1 of 50" in said
    assert run(["train", "labels", "--case", str(case), "--complete"]) == 2
    out = tmp_path / "set"
    assert "1 confirmed and 0 dismissed incidents of 1 video " in do("train", "export-incidents", "--out", str(out))
    (video,) = json.loads((out / "incidents.json").read_text(encoding="utf-8"))["videos"]
    assert (video["split"], video["complete"], video["incidents"][0]["name"]) == ("test", True, "a car")
