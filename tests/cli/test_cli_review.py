"""Deciding and writing on the command line: `tvad review`."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing

import pytest
from frame_difference import FrameDifference, write_street

from tvad_desktop.cli.main import ENVIRONMENT, run
from tvad_desktop.domain.incident import Verdict
from tvad_desktop.domain.job import Job
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.analyse import analyse


@pytest.fixture
def case(tmp_path):
    with CaseStore.create(tmp_path / "case", "Car park", "ada") as store:
        analyse(
            store, write_street(tmp_path / "street", seconds=8), FrameDifference(), camera=None, fps=20.0, job=Job()
        )
    return tmp_path / "case"


def listed(case, capsys):
    capsys.readouterr()
    assert run(["incidents", "--case", str(case), "--json"]) == 0
    return json.loads(capsys.readouterr().out)[0]


def test_a_verdict_and_notes_are_kept_and_listed(case, capsys):
    assert listed(case, capsys) | {"verdict": "open", "note": "", "revision": 1} == listed(case, capsys)
    review = ["review", "--case", str(case), "--incident", "1"]
    assert run([*review, "--revision", "1", "--verdict", "confirmed", "--note", "a car"]) == 0
    assert capsys.readouterr().out == "incident 1: revision 2\n"
    assert run([*review, "--revision", "2", "--note", "a red car"]) == 0
    now = listed(case, capsys)
    assert (now["verdict"], now["note"], now["revision"]) == ("confirmed", "a red car", 3)
    assert run(["incidents", "--case", str(case)]) == 0
    assert "confirmed (revision 3)" in capsys.readouterr().out


def test_a_stale_revision_is_refused_and_nothing_changes(case, capsys):
    with CaseStore.open(case, "bob") as store:
        store.review(1, Verdict.CONFIRMED, "his", revision=1)
    stale = ["review", "--case", str(case), "--incident", "1", "--revision", "1"]
    for what in (["--note", "mine"], ["--verdict", "dismissed"]):
        assert run([*stale, *what]) == ENVIRONMENT
        error = capsys.readouterr().err
        assert "has changed since you read it: bob" in error
        assert len(error.splitlines()) == 1
    assert listed(case, capsys)["note"] == "his"


def test_something_must_be_said(case, capsys):
    assert run(["review", "--case", str(case), "--incident", "1", "--revision", "1"]) == 2
    assert "--verdict" in capsys.readouterr().err


def test_an_emptied_log_gives_one_line_at_export_and_everywhere(case, capsys, tmp_path):
    with closing(sqlite3.connect(case / "case.sqlite")) as connection:
        guard = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'audit_loses_no_entries'").fetchone()[0]
        connection.executescript(f"DROP TRIGGER audit_loses_no_entries; DELETE FROM audit; {guard}")
    for command in (["export", "--out", str(tmp_path / "out")], ["incidents"], ["describe"]):
        assert run([*command, "--case", str(case)]) == ENVIRONMENT
        assert capsys.readouterr().err.count("\n") == 1
    assert not (tmp_path / "out").exists()
