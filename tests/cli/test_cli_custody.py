"""`tvad verify`, `tvad seal` and `tvad reviewer`."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing

import pytest

from tvad_desktop.cli.main import run
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.reviewer import FILE_NAME, keep_reviewer, read_reviewer, reviewer_folder


@pytest.fixture
def tvad(capsys):
    def command(*arguments, code=0):
        assert run([str(argument) for argument in arguments]) == code
        return capsys.readouterr()

    return command


@pytest.fixture
def case(tmp_path):
    with CaseStore.create(tmp_path / "case", "Car park", "ada") as store:
        store.camera("Gate")
    return tmp_path / "case"


@pytest.fixture
def nobody():
    """Nobody has said who they are."""
    (reviewer_folder() / FILE_NAME).unlink(missing_ok=True)
    yield
    (reviewer_folder() / FILE_NAME).unlink(missing_ok=True)


def test_verify_says_what_was_compared_and_what_the_proof_is_worth(tvad, case):
    said = tvad("verify", case).out
    assert "Nothing is broken." in said
    assert "2 audit entries" in said
    assert "could have rebuilt it from nothing" in said
    found = json.loads(tvad("verify", case, "--json").out)
    assert (found["sound"], found["findings"]) == (True, [])


def test_verify_names_what_is_broken_and_exits_with_1(tvad, case):
    with closing(sqlite3.connect(case / "case.sqlite")) as connection:
        connection.executescript("UPDATE cameras SET name = 'Yard'")
    said = tvad("verify", case, code=1).out
    assert "BROKEN  record: camera 1: The camera 1 is not as audit entry 2 left it." in said
    found = json.loads(tvad("verify", case, "--json", code=1).out)
    assert found["sound"] is False
    assert found["findings"][0]["part"] == "record"


def test_a_case_that_is_none_is_one_line(tvad, tmp_path):
    assert tvad("verify", tmp_path, code=3).err.count("\n") == 1


def test_a_seal_is_printed_stored_and_compared(tvad, case, tmp_path):
    said = tvad("seal", "--case", case, "--out", tmp_path / "seal.txt", "--request", tmp_path / "seal.tsq").out
    assert '"case_name": "Car park"' in said
    paper = said.splitlines()[-1].removeprefix("on paper: ")
    assert (tmp_path / "seal.tsq").stat().st_size > 30
    for kept in (tmp_path / "seal.txt", paper):
        assert "agrees with the seal of entry 2" in tvad("verify", case, "--sealed", kept).out
    with CaseStore.create(tmp_path / "other", "Other", "ada"):
        pass
    assert (
        "is that of another case" in tvad("verify", tmp_path / "other", "--sealed", tmp_path / "seal.txt", code=1).out
    )


def test_a_case_that_fell_behind_is_told_at_once(tvad, case):
    older = (case / "case.sqlite").read_bytes()
    with CaseStore.open(case, "ada") as store:
        store.camera("Yard")
    (case / "case.sqlite").write_bytes(older)
    (case / "case.sqlite-wal").unlink(missing_ok=True)
    assert "warning: The case once had 3 audit entries and now has 2" in tvad("incidents", "--case", case).err
    assert tvad("incidents", "--case", case).err == ""


def test_entries_name_the_reviewer_not_the_login_name(tvad, case, nobody):
    said = tvad("prompts", "--case", case, "fighting")
    assert said.err == ""
    assert tvad("reviewer", "--name", "Ada  Lovelace", "--role", "examiner").out == "Ada Lovelace (examiner)\n"
    tvad("prompts", "--case", case, "default")
    with CaseStore.open(case, "bob") as store:
        actors = [entry.actor for entry in store.audit()][-2:]
    assert actors[0].startswith("login name ")
    assert actors[0].endswith(", not confirmed")
    assert actors[1] == "Ada Lovelace (examiner)"


def test_a_reviewer_needs_a_name(tvad, nobody):
    for name in ("", "   ", "x" * 101, "a\x1bb"):
        assert "needs a name" in tvad("reviewer", "--name", name, code=3).err
    assert read_reviewer(reviewer_folder()) is None
    assert keep_reviewer(reviewer_folder(), "Ada").actor == "Ada"


def test_somebody_at_a_terminal_is_asked_once(case, nobody, monkeypatch):
    from tvad_desktop.cli import opening

    asked = []
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    monkeypatch.setattr("click.prompt", lambda text, **_: asked.append(text) or "Ada")
    assert opening.find_actor() == "Ada (Ada)"
    assert opening.find_actor() == "Ada (Ada)"
    assert len(asked) == 2  # name and role
