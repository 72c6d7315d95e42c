"""Cases that are closed, open elsewhere, on a medium that cannot be written, or on a full disk."""

from __future__ import annotations

import os
import resource
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import Verdict
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Timespan
from tvad_desktop.storage import database
from tvad_desktop.storage.case_file import CaseReadOnlyError
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.writer import LOCK_NAME, CaseOpenElsewhereError, claim_writing
from tvad_desktop.workbench.casework import record_incident
from tvad_desktop.workbench.verdict_rule import count_all_agreeing, say_verdict, set_verdicts_needed
from tvad_desktop.workbench.verify import verify_case


@pytest.fixture
def unwritable(monkeypatch):
    """chmod does not stop root, so the question whether a folder may be written is answered with no."""

    def forbid(folder: Path) -> None:
        told = os.access
        monkeypatch.setattr("os.access", lambda path, mode: not Path(path).is_relative_to(folder) and told(path, mode))

    return forbid


def changes(store: CaseStore):
    return [
        lambda: store.camera("Gate"),
        lambda: store.set_setting("prompts", "x"),
        lambda: store.set_recorded_from(1, None),
        lambda: store.add_viewing(1, [Timespan(0, 5)]),
        lambda: record_incident(store, 1, Timespan(0, 1_000_000)),
        lambda: store.begin_analysis(1, "tvad-mini", "b" * 64, "{}"),
        lambda: store.review(1, Verdict.CONFIRMED, revision=store.revision(1)),
    ]


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_closed_case_refuses_every_change_in_one_place_until_it_is_reopened(store, analysis, incident):
    store.replace_incidents(analysis.id, [incident(0, 5_000_000)])
    store.close_case("  handed over\nto the court ")
    records = store.incidents(), store.videos(), store.cameras(), len(store.audit())
    for change in changes(store):
        with pytest.raises(CaseReadOnlyError, match="was closed at"):
            change()
    assert (store.incidents(), store.videos(), store.cameras(), len(store.audit())) == records
    store.record("report.export", "/somewhere/report.html", "its content")  # says nothing about the case
    store.add_seal("head", *store._database.execute("SELECT audit_sequence, audit_sha256 FROM cases").fetchone())
    with pytest.raises(UserError, match="closed already"):
        store.close_case("again")
    with pytest.raises(UserError, match="takes a reason"):
        store.reopen_case(" ")
    store.reopen_case("new footage")
    store.camera("Gate")
    assert [(one.closed, one.reason, one.who) for one in store.lock_history()] == [
        (True, "handed over to the court", "ada"), (False, "new footage", "ada"),
    ]  # fmt: skip
    assert [entry.action for entry in store.audit() if entry.action.startswith("case.")] == [
        "case.create", "case.close", "case.seal", "case.reopen",
    ]  # fmt: skip
    store.verify_audit()


def test_a_lock_taken_off_behind_the_log_is_found(store, analysis):
    store.close_case("done")
    store._database.execute("UPDATE cases SET closed_utc = NULL")
    subjects = [one.subject for one in verify_case(store.folder, job=Job(), check_originals=False).findings]
    assert any(subject.startswith("lock of case") for subject in subjects)


def test_a_change_while_the_case_was_closed_is_found_in_its_log(store, analysis):
    store.close_case("done")
    with store._change(while_closed=True) as trail:  # by a program that does not ask
        store._insert("cameras", name="Gate")
        trail.append_change("camera.add", 1)
    findings = verify_case(store.folder, job=Job(), check_originals=False).findings
    assert any("while the case was closed" in one.message for one in findings)


def test_one_process_writes_and_the_others_are_told_who_it_is(store, analysis):
    code = (
        "import sys; from pathlib import Path; from tvad_desktop.storage.writer import claim_writing;"
        "claim_writing(Path(sys.argv[1]), 'bob, window'); print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(store.folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        try:
            assert other.stdout.readline() == "held\n"
            with pytest.raises(CaseOpenElsewhereError, match=rf"bob, window on .*, process {other.pid}, since"):
                claim_writing(store.folder, "ada", patience_s=0.1)
            assert store.incidents() == []  # to look at, it is open
        finally:
            other.kill()  # whatever end it comes to, the lock goes with it
    claim = claim_writing(store.folder, "ada", patience_s=5)
    again = claim_writing(store.folder, "ada")  # its own threads share it
    claim.release()
    assert (store.folder / LOCK_NAME).exists()
    again.release()
    again.release()
    assert not (store.folder / LOCK_NAME).exists()


@pytest.mark.parametrize("what", ["link", "folder", "pipe"])
def test_a_lock_that_is_not_ours_is_neither_followed_nor_waited_for(store, tmp_path, what):
    path = store.folder / LOCK_NAME
    if what == "link":
        (tmp_path / "target").write_text("precious")
        path.symlink_to(tmp_path / "target")
    elif what == "folder":
        path.mkdir()
    else:
        os.mkfifo(path)
    with pytest.raises(CaseReadOnlyError):
        claim_writing(store.folder, "ada", patience_s=0.1)
    if what == "link":
        assert (tmp_path / "target").read_text() == "precious"


@pytest.mark.parametrize("is_open", [False, True], ids=["closed well", "left open"])
def test_a_case_that_cannot_be_written_opens_for_looking_and_stays_as_it_is(
    store, analysis, incident, tmp_path, unwritable, is_open
):
    store.replace_incidents(analysis.id, [incident(0, 5_000_000)])
    store.write_note(1, "the last words", revision=1)
    if not is_open:
        store.close()
    copy = shutil.copytree(store.folder, tmp_path / "copy")
    (copy / "case.sqlite-shm").unlink(missing_ok=True)
    before = snapshot(copy)
    unwritable(copy)
    with CaseStore.open(copy, "bob") as looked:
        assert looked.note(1) == "the last words"
        assert looked.search("words") == [1]
        looked.verify_audit()
        assert "cannot be written" in looked.why_read_only
        for change in changes(looked):
            with pytest.raises(CaseReadOnlyError, match="cannot be written"):
                change()
    assert snapshot(copy) == before


@pytest.mark.parametrize("is_open", [False, True], ids=["closed well", "left open"])
def test_a_case_on_a_full_disk_opens_for_looking(store, analysis, incident, monkeypatch, is_open) -> None:
    """SQLite cannot even read a database whose disk has no room for its shared memory."""
    store.replace_incidents(analysis.id, [incident(0, 5_000_000)])
    store.write_note(1, "the last words", revision=1)
    if not is_open:
        store.close()

    def connect_file(path: Path, key: object, how: str) -> sqlite3.Connection:
        if path.parent == store.folder and how == "rw":
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorcode = sqlite3.SQLITE_IOERR | (19 << 8)  # SQLITE_IOERR_SHMSIZE
            raise error
        return connect_as_ever(path, key, how)

    connect_as_ever = database.connect_file
    monkeypatch.setattr(database, "connect_file", connect_file)
    with pytest.raises(UserError, match="could not be read or written"):
        CaseStore.open(store.folder, "bob")
    monkeypatch.setattr(database.shutil, "disk_usage", lambda folder: SimpleNamespace(free=4096))
    with CaseStore.open(store.folder, "bob") as looked:
        assert looked.note(1) == "the last words"
        assert "is full" in looked.why_read_only
        with pytest.raises(CaseReadOnlyError, match="is full"):
            looked.write_note(1, "more", revision=2)


def test_an_older_case_that_cannot_be_written_is_looked_at_too(tmp_path, version_before, unwritable):
    with version_before("0006"):
        CaseStore.create(tmp_path / "old", "Old", "ada").close()
    kept = snapshot(tmp_path / "old")
    unwritable(tmp_path / "old")
    with CaseStore.open(tmp_path / "old", "bob") as looked:
        assert (looked.case().name, looked.incidents()) == ("Old", [])
    assert snapshot(tmp_path / "old") == kept


def test_a_copy_made_while_the_case_was_open_and_without_its_last_changes_is_noticed(
    store, analysis, incident, tmp_path
):
    store.replace_incidents(analysis.id, [incident(0, 5_000_000)])
    store._database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    store.review(1, Verdict.CONFIRMED, revision=1)
    without = shutil.ignore_patterns("*-wal", "*-shm")
    copy = shutil.copytree(store.folder, tmp_path / "copy", ignore=without)
    with CaseStore.open(copy, "bob") as opened:
        assert any("its last changes were lost" in warning for warning in opened.warnings)
        assert opened.reviews(1) == []
    (bare := tmp_path / "bare").mkdir()
    shutil.copy(store.folder / "case.sqlite", bare)  # nothing but the database
    with CaseStore.open(bare, "bob") as opened:
        assert any("case.head is missing" in warning for warning in opened.warnings)
    with CaseStore.open(bare, "bob") as opened:
        assert opened.warnings == []  # it was told, and logged
        assert "case.regress" in [entry.action for entry in opened.audit()]


def test_a_full_disk_is_one_line_and_loses_nothing(store, analysis, incident):
    store.replace_incidents(analysis.id, [incident(0, 5_000_000)])
    size = (store.folder / "case.sqlite-wal").stat().st_size
    code = (
        "import resource, sys; from tvad_desktop.cli.main import run;"
        "from pathlib import Path; limit = int(sys.argv[2]);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY));"
        "sys.exit(run(['note', '--case', sys.argv[1], '--incident', '1', 'x' * 200_000]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(store.folder), str(size + 4096)], capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 3, done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert "error: " in done.stderr
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] == resource.RLIM_INFINITY
    assert store.note(1) == ""
    store.verify_audit()
    store.write_note(1, "there is room again", revision=store.revision(1))


def test_a_verdict_may_need_two_reviewers(store, analysis, incident):
    store.replace_incidents(analysis.id, [incident(0, 5_000_000)])
    set_verdicts_needed(store, 2)

    def standing() -> str:
        return say_verdict(store.latest_reviews()[1].verdict, count_all_agreeing(store)[1], 2)

    store.review(1, Verdict.CONFIRMED, revision=store.revision(1))
    assert standing() == "confirmed, 1 of 2"
    store.review(1, Verdict.CONFIRMED, revision=store.revision(1))  # the same person twice is one
    assert standing() == "confirmed, 1 of 2"
    store.actor = "bob"
    store.review(1, Verdict.DISMISSED, revision=store.revision(1))
    assert standing() == "dismissed, 1 of 2"
    store.review(1, Verdict.CONFIRMED, revision=store.revision(1))
    assert standing() == "confirmed, 2 of 2"
    with pytest.raises(UserError, match="1 to 5"):
        set_verdicts_needed(store, 0)
    store.verify_audit()
