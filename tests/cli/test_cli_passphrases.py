"""Encrypted cases on the command line, with nobody at a terminal."""

from __future__ import annotations

import json
import zipfile

import pytest
from frame_difference import FrameDifference, write_street

from tvad_desktop.cli.main import run
from tvad_desktop.domain.incident import Verdict
from tvad_desktop.domain.job import Job
from tvad_desktop.storage import keyring, passphrase
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.passphrase import Cost
from tvad_desktop.workbench.analyse import analyse

WORDS = "correct horse battery"


@pytest.fixture(scope="module")
def street(tmp_path_factory):
    return write_street(tmp_path_factory.mktemp("footage") / "street", seconds=8)


@pytest.fixture
def case(tmp_path, monkeypatch, street):
    """Encrypted, with an incident and a note."""
    monkeypatch.setattr(passphrase, "COST", Cost(memory_kib=1024, passes=1, lanes=1))
    monkeypatch.setenv("TVAD_NEW_CASE_PASSPHRASE", WORDS)
    assert run(["case", "create", "--case", str(tmp_path / "case"), "--name", "Car park", "--passphrase"]) == 0
    with CaseStore.open(tmp_path / "case", "ada") as store:
        analyse(store, street, FrameDifference(), camera="Gate", fps=20.0, job=Job())
        store.review(1, Verdict.CONFIRMED, "a red jacket", revision=store.revision(1))
    keyring.forget_all()
    yield tmp_path / "case"
    keyring.forget_all()


@pytest.fixture
def tvad(capsys, monkeypatch):
    """A command of its own process, as far as keys go."""

    def command(*arguments, code=0, secret=WORDS):
        keyring.forget_all()
        monkeypatch.setenv("TVAD_CASE_PASSPHRASE", secret) if secret else monkeypatch.delenv(
            "TVAD_CASE_PASSPHRASE", raising=False
        )
        assert run([str(one) for one in arguments]) == code, capsys.readouterr()
        captured = capsys.readouterr()
        return captured.out if code == 0 else captured.err

    return command


def test_every_command_opens_it_with_the_passphrase_and_none_without(case, tvad, tmp_path):
    for words in (
        ("incidents", "--case", case),
        ("videos", "--case", case),
        ("search", "jacket", "--case", case),
        ("search", "--objects", "--case", case),
        ("search", "--heat", "--region", "0,0,1,1", "--case", case),
        ("verify", case),
        ("seal", "--case", case),
        ("export", "--case", case, "--out", tmp_path / "out", "--format", "html"),
        ("case", "duplicates", case, case),
    ):
        tvad(*words)
        assert "The case case is encrypted. Give its passphrase." in tvad(*words, code=3, secret="")
        assert tvad(*words, code=3, secret="wrong one").startswith(
            "error: This passphrase does not open the case case."
        )


def test_the_passphrase_comes_from_a_file_too_never_from_the_command_line(case, tvad, tmp_path):
    (tmp_path / "secret").write_text(f"{WORDS}\n")
    (tmp_path / "other").write_text("of another case\n")
    given = ("--case-passphrase-file", tmp_path / "secret")
    assert "red jacket" in tvad("search", "jacket", "--case", case, *given, "--json", secret="")
    assert "Nothing is broken" in tvad("verify", case, "--case-passphrase-file", tmp_path / "other", *given, secret="")
    assert "cannot be read" in tvad("verify", case, "--case-passphrase-file", tmp_path / "none", code=3, secret="")
    assert "unexpected extra argument" in tvad(
        "case", "create", "--case", tmp_path / "x", "--passphrase", WORDS, code=2
    )


def test_what_is_verified_says_when_a_file_was_altered(case, tvad):
    assert "Nothing is broken." in tvad("verify", case)
    heat = next((case / "heatmaps").iterdir())
    *content, last = heat.read_bytes()
    heat.write_bytes(bytes((*content, last ^ 1)))
    keyring.forget_all()
    assert run(["verify", str(case), "--json"]) == 1


def test_an_archive_stays_encrypted_and_comes_back_with_the_passphrase(case, tvad, tmp_path):
    away, back = tmp_path / "away.tvad", tmp_path / "back"
    tvad("case", "archive", "--case", case, "--out", away)
    with zipfile.ZipFile(away) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
        assert json.loads(archive.read("archive.json"))["name"] == ""
    for secret in (b"Car park", b"red jacket", b"street", b"SQLite format 3", b"PK\x03\x04"):
        assert secret not in everything
    assert "is encrypted" in tvad("case", "restore", away, "--case", back, code=3, secret="")
    assert not back.exists()
    assert "Car park, 1 video, the log verifies" in tvad("case", "restore", away, "--case", back)
    assert "red jacket" in tvad("search", "jacket", "--case", back, "--json")


def test_a_bundle_needs_no_passphrase(case, tvad, tmp_path):
    tvad("bundle", "--case", case, "--out", tmp_path / "case.zip")
    assert "Nothing is broken." in tvad("verify", tmp_path / "case.zip", secret="")


def test_a_case_is_encrypted_given_another_passphrase_and_decrypted(case, tvad, tmp_path, monkeypatch):
    said = tvad("case", "decrypt", "--case", case)
    assert "is not encrypted any more" in said
    tvad("incidents", "--case", case, secret="")
    (case / "mine.txt").write_text("x")
    assert run(["case", "encrypt", "--case", str(case)]) == 0
    said = tvad("case", "encrypt", "--case", case, code=3)
    assert "is encrypted already" in said
    monkeypatch.setenv("TVAD_NEW_CASE_PASSPHRASE", "quite another one")
    assert "Older copies of the case still open with the old one" in tvad("case", "passphrase", "--case", case)
    assert "does not open" in tvad("incidents", "--case", case, code=3)
    assert ", encrypted" in tvad("case", "show", "--case", case, secret="quite another one")
    tvad("incidents", "--case", case, secret="quite another one")
    assert "BROKEN" not in tvad("verify", case, secret="quite another one")


def test_what_is_lost_and_what_stays_open_is_said(tmp_path, tvad, capsys, monkeypatch):
    monkeypatch.setenv("TVAD_NEW_CASE_PASSPHRASE", "short")
    assert "at least 8" in tvad("case", "create", "--case", tmp_path / "one", "--passphrase", code=3)
    monkeypatch.delenv("TVAD_NEW_CASE_PASSPHRASE")
    assert "Nobody is here to type" in tvad("case", "create", "--case", tmp_path / "one", "--passphrase", code=3)
    assert not (tmp_path / "one").exists() or not any((tmp_path / "one").iterdir())
    (tmp_path / "secret").write_text(WORDS)
    new = ("--new-passphrase-file", tmp_path / "secret")
    said = tvad("case", "create", "--case", tmp_path / "one", "--passphrase", *new)
    assert "it cannot be recovered" in said
    assert "bundles that you write of it are not encrypted" in said
    assert "holds a case" in tvad("case", "create", "--case", tmp_path / "one", "--passphrase", *new, code=3)
