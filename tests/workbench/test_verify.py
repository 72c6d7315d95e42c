"""`verify` names everything that is not what it was: every way of tampering that we could think of."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from verified_case import copy_place, flip, make_verified, relog

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.content import write_new
from tvad_desktop.storage.heads import Head
from tvad_desktop.workbench.exporting import begin_export
from tvad_desktop.workbench.report import export
from tvad_desktop.workbench.seal import read_seal, say_for_paper, seal_case
from tvad_desktop.workbench.verify import verify_case


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return make_verified(tmp_path_factory.mktemp("verified"))


@pytest.fixture
def place(made, tmp_path, monkeypatch):
    place = copy_place(made, tmp_path / "place")
    monkeypatch.setenv("TVAD_MODELS", str(place.folder / "models"))
    return place


def test_a_case_that_nobody_touched_is_sound(place):
    found = place.verify(sealed=[read_seal(place.folder / "case.seal")])
    assert found.findings == ()
    assert found.is_sound
    assert found.checked["audit entries"] > 20
    assert {"heatmap files", "profile files", "originals", "model packs", "exported files", "seals"} <= set(
        found.checked
    )
    assert any("what this machine remembers" in said for said in found.certainty)
    assert any("the seal of entry" in said for said in found.certainty)


def test_verifying_changes_nothing(place):
    before = {path: path.read_bytes() for path in place.folder.rglob("*") if path.is_file()}
    place.verify()
    after = {path: path.read_bytes() for path in place.folder.rglob("*") if path.is_file()}
    assert after == before


SQL = {
    # what was done: the script, the part that must be named, and words of the finding
    "the name of the case": ("UPDATE cases SET name = 'Other'", "record", "The case"),
    "a camera renamed": ("UPDATE cameras SET name = 'Yard'", "record", "camera 1"),
    "footage exchanged for other": ("UPDATE videos SET sha256 = 'e'", "record", "video 1"),
    "footage said to be imported earlier": ("UPDATE videos SET imported_utc = '2020'", "record", "video 1"),
    "the facts of the container": ("UPDATE videos SET facts = '{}'", "record", "facts of video 1"),
    "a recording time invented": ("UPDATE videos SET recorded_from = '2024-01-01'", "record", "recording time"),
    "an analysis said to be of another pack": ("UPDATE analyses SET pack_sha256 = 'e'", "record", "analysis 1"),
    "settings of an analysis": ("UPDATE analyses SET settings = '{\"fps\":1}'", "record", "analysis 1"),
    "an unfinished analysis said to be done": ("UPDATE analyses SET reached_us = 9", "record", "reach of analysis 1"),
    "scores": ("UPDATE segments SET scores = zeroblob(length(scores)) WHERE id = 1", "record", "segment 1"),
    "a segment taken away": ("DELETE FROM segments WHERE id = 2", "record", "segment 2"),
    "an incident moved": ("UPDATE incidents SET start_us = start_us - 1", "record", "incidents of video 1"),
    "an incident taken away": ("DELETE FROM tracks; DELETE FROM tags; UPDATE incidents SET retired = 1", "record",
                               "incidents of video 1"),
    "the path of a target": ("UPDATE tracks SET points = '[]'", "record", "incidents of video 1"),
    "a verdict turned": ("UPDATE reviews SET verdict = 'dismissed'", "record", "review 1"),
    "a reviewer exchanged": ("UPDATE reviews SET reviewer = 'eve'", "record", "review 1"),
    "a review taken away": ("DELETE FROM reviews", "record", "review 1"),
    "a review added": ("INSERT INTO reviews SELECT 9, 1, 'dismissed', '', 'ada', at_utc, NULL FROM reviews", "record",
                       "review 9"),
    "a duplicate invented": ("UPDATE reviews SET duplicate_of = 1", "record", "duplicate of review 1"),
    "a note": ("UPDATE notes SET text = 'a bus'", "record", "note 1"),
    "an answer": ("UPDATE messages SET text = 'A bus.' WHERE id = 2", "record", "message 2"),
    "the provenance of an answer": ("UPDATE messages SET provenance = '' WHERE id = 2", "record", "message 2"),
    "what a camera learned from": ("UPDATE settings SET value = '[]' WHERE key LIKE 'profile%'", "record", "setting"),
    "a threshold": ("INSERT INTO settings VALUES ('incident_settings', '{}')", "record", "incident_settings"),
    "from whom evidence came": ("UPDATE evidence SET facts = replace(facts, 'shop', 'bank')", "record",
                                "evidence of video 1"),
    "what was seen": ("UPDATE viewings SET spans = '[[0,8000000]]'", "record", "viewing 1"),
    "who has seen it": ("UPDATE viewings SET viewer = 'eve'", "record", "viewing 1"),
    "a tag": ("UPDATE tags SET tag = 'person'", "record", "tags of incident 1"),
    "a seal": ("UPDATE seals SET sequence = 2", "record", "seal 1"),
    "the case closed": ("UPDATE cases SET closed_utc = '2024'", "record", "lock of case"),
    "a profile exchanged in its row": ("UPDATE profiles SET sha256 = 'e'", "record", "profile 1"),
    "the actor of an entry": ("UPDATE audit SET actor = 'eve' WHERE sequence = 3", "chain", "audit entry 3"),
    "the time of an entry": ("UPDATE audit SET at_utc = '2020' WHERE sequence = 4", "chain", "audit entry 4"),
    "an entry taken away": ("DELETE FROM audit WHERE sequence = 5", "chain", "audit entry 5"),
    "two entries exchanged": ("UPDATE audit SET sequence = 999 WHERE sequence = 6; UPDATE audit SET sequence = 6 WHERE"
                              " sequence = 7; UPDATE audit SET sequence = 7 WHERE sequence = 999", "chain",
                              "audit entry 6"),
    "the last entries cut off": ("DELETE FROM audit WHERE sequence > 10", "chain", "audit entry 11"),
    "the whole log deleted": ("DELETE FROM audit", "chain", "audit log"),
    "the head": ("UPDATE cases SET audit_sha256 = 'e'", "chain", "audit entry"),
    "a trigger planted": ("CREATE TRIGGER planted AFTER INSERT ON reviews BEGIN UPDATE reviews SET verdict ="
                          " 'dismissed' WHERE id = new.id; END", "schema", "schema"),
    "a table planted": ("CREATE TABLE planted (x)", "schema", "schema"),
    "the search index": ("INSERT INTO notes_fts (notes_fts) VALUES ('delete-all')", "database", "notes_fts"),
    "a row that points at nothing": ("PRAGMA foreign_keys = OFF; DELETE FROM cameras", "database", "videos 1"),
}  # fmt: skip


@pytest.mark.parametrize("script", SQL.values(), ids=SQL)
def test_what_was_changed_in_the_database_is_found_and_named(place, script):
    change, part, subject = script
    place.run(change)
    found = place.verify()
    assert not found.is_sound
    named = [finding for finding in found.broken if finding.part == part]
    assert any(subject in finding.subject or subject in finding.message for finding in named), found.broken


def drop_guard(place):
    with closing(sqlite3.connect(place.case / "case.sqlite")) as connection:
        connection.execute("DROP TRIGGER audit_keeps_entries")


def cut_off_the_last_review(place):
    """The last review, its note and their entries are gone, and the head is set back: the log is whole in itself."""
    with closing(sqlite3.connect(place.case / "case.sqlite")) as connection:
        (last,) = connection.execute("SELECT sequence FROM audit WHERE action = 'note.add'").fetchone()
        (sha256,) = connection.execute("SELECT sha256 FROM audit WHERE sequence = ?", [last - 1]).fetchone()
    place.run(
        f"DELETE FROM reviews; DELETE FROM notes; DELETE FROM audit WHERE sequence >= {last};"
        f"UPDATE cases SET audit_sequence = {last - 1}, audit_sha256 = '{sha256}';"
    )


def rebuild_the_log(place):
    place.run("UPDATE reviews SET verdict = 'dismissed'")
    relog(place.case, {})


def put_an_older_copy_back(place):
    """As it was before the last review: rebuilt from this very case, so that only the newest entries are missing."""
    cut_off_the_last_review(place)
    (place.case / "case.sqlite-wal").unlink(missing_ok=True)


def lose_the_write_ahead_log(place):
    """The last changes are in the -wal alone, as after a crash; then it is deleted."""
    copy = place.folder / "crashed"
    store = CaseStore.open(place.case, "ada", memory=place.folder / "memory")
    store.write_note(1, "the last words", revision=store.revision(1))
    shutil.copytree(place.case, copy)
    store.memory = None
    store.close()
    shutil.rmtree(place.case)
    copy.rename(place.case)
    assert (place.case / "case.sqlite-wal").stat().st_size > 0
    (place.case / "case.sqlite-wal").unlink()
    (place.case / "case.sqlite-shm").unlink(missing_ok=True)


def exchange_a_heatmap(place):
    """Another heatmap of the same shape, its hash written into the row: only the log still tells."""
    from tvad_desktop.domain.scores import HeatmapSequence
    from tvad_desktop.storage.content import write_content
    from tvad_desktop.storage.heatmaps import encode_segment

    path = sorted((place.case / "heatmaps").iterdir())[0]
    with np.load(path) as arrays:
        forged = HeatmapSequence(arrays["times_us"], np.zeros_like(arrays["scores"]))
    sha256 = write_content(path, encode_segment(forged, {}))
    place.run(f"UPDATE segments SET sha256 = '{sha256}' WHERE id = 1")


def link_the_heatmaps(place):
    (place.case / "heatmaps").rename(place.folder / "elsewhere")
    (place.case / "heatmaps").symlink_to(place.folder / "elsewhere")


def first(folder: Path) -> Path:
    return sorted(path for path in folder.iterdir() if path.is_file())[0]


FILES = {
    "a guard of the log removed": (drop_guard, "schema", "schema"),
    "the last review cut off, the head set back": (cut_off_the_last_review, "head", "case.head"),
    "the whole log rebuilt after a change": (rebuild_the_log, "head", "case.head"),
    "an older copy put back": (put_an_older_copy_back, "head", "case.head"),
    "the write-ahead log deleted after a crash": (lose_the_write_ahead_log, "head", "case.head"),
    "a bit of a heatmap": (lambda place: flip(first(place.case / "heatmaps")), "segment", "segment 1"),
    "a heatmap deleted": (lambda place: first(place.case / "heatmaps").unlink(), "segment", "segment 1"),
    "a heatmap exchanged with its hash": (exchange_a_heatmap, "record", "segment 1"),
    "the heatmaps behind a link": (link_the_heatmaps, "segment", "segment 1"),
    "a bit of a profile": (lambda place: flip(first(place.case / "profiles")), "profile", "version 1"),
    "a profile deleted": (lambda place: first(place.case / "profiles").unlink(), "profile", "version 1"),
    "a bit of the original": (lambda place: flip(first(place.folder / "street")), "original", "video 1"),
    "a picture of the original taken away": (
        lambda place: first(place.folder / "street").unlink(),
        "original",
        "video 1",
    ),
    "a picture added to the original": (
        lambda place: shutil.copy(first(place.folder / "street"), place.folder / "street" / "zzz.png"),
        "original",
        "video 1",
    ),
    "the exported report": (lambda place: flip(place.folder / "out" / "report.html"), "export", "report.html"),
    "a weight of the model pack": (
        lambda place: (place.folder / "models/frame-difference/w.safetensors").write_bytes(b"weighty"),
        "pack",
        "frame-difference",
    ),
    "a stretch of the database": (
        lambda place: (place.case / "case.sqlite").write_bytes(
            (place.case / "case.sqlite").read_bytes()[: -3 * 4096] + bytes(3 * 4096)
        ),
        "database",
        "",
    ),
    "the database is none": (lambda place: (place.case / "case.sqlite").write_bytes(b"no database"), "database", ""),
}


@pytest.mark.parametrize("tampering", FILES.values(), ids=FILES)
def test_what_was_done_to_files_is_found_and_named(place, tampering):
    tamper, part, subject = tampering
    tamper(place)
    found = place.verify()
    assert not found.is_sound
    named = [finding for finding in found.broken if finding.part == part]
    assert any(subject in finding.subject for finding in named), found.broken


@pytest.mark.parametrize("tamper", [cut_off_the_last_review, rebuild_the_log])
def test_a_forger_who_also_writes_the_head_is_found_by_what_this_machine_remembers(place, tamper):
    tamper(place)
    forge_the_head(place)
    found = place.verify()
    assert [finding.part for finding in found.broken] == ["memory"]


def forge_the_head(place):
    with closing(sqlite3.connect(place.case / "case.sqlite")) as connection:
        head = Head(*connection.execute("SELECT id, audit_sequence, audit_sha256 FROM cases").fetchone())
    (place.case / "case.head").write_text(
        json.dumps({"case_id": head.case_id, "sequence": head.sequence, "sha256": head.sha256})
    )


@pytest.mark.parametrize("written", ["file", "paper"])
def test_a_log_rebuilt_on_another_machine_is_found_by_a_seal_that_was_kept(place, written):
    with CaseStore.open(place.case, "ada") as store:
        seal = store.seals()[0]
    kept = read_seal(place.folder / "case.seal") if written == "file" else read_seal(say_for_paper(seal))
    place.run("UPDATE videos SET imported_utc = '2020'")
    relog(place.case, {})
    forge_the_head(place)
    shutil.rmtree(place.folder / "memory")
    place.run("UPDATE seals SET sha256 = (SELECT sha256 FROM audit WHERE sequence = seals.sequence)")
    relog(place.case, {})
    forge_the_head(place)
    unsealed = place.verify()
    assert unsealed.is_sound  # a forger who knows everything, and nothing outside to compare with: it is said
    assert "could have rebuilt it from nothing" in unsealed.certainty[0]
    found = place.verify(sealed=[kept])
    assert [finding.part for finding in found.broken] == ["seal"]


def test_the_database_of_another_case_in_the_place_of_this_one_is_found(place):
    with CaseStore.create(place.folder / "other", "Other", "eve", memory=place.folder / "memory") as other:
        other.set_setting("x", "y")
    for name in ("case.sqlite", "case.sqlite-wal", "case.sqlite-shm"):
        (place.case / name).unlink(missing_ok=True)
    shutil.copy(place.folder / "other" / "case.sqlite", place.case / "case.sqlite")
    assert any("that of another case" in finding.message for finding in place.verify().broken)


def test_rows_taken_from_another_case_are_found(place):
    """Whole and meaningful ones, under the same number."""
    with CaseStore.create(place.folder / "other", "Other", "eve") as other:
        other.camera("Yard")
    place.run(
        f"PRAGMA foreign_keys = OFF; ATTACH '{place.folder / 'other' / 'case.sqlite'}' AS other;"
        "DELETE FROM cameras; INSERT INTO cameras SELECT * FROM other.cameras"
    )
    assert [(finding.part, finding.subject) for finding in place.verify().broken] == [("record", "camera 1")]


def test_an_older_case_with_the_memory_of_then_is_found_by_a_later_seal_alone(place):
    """Who copies a case copies what the machine remembered of it, too: nothing there can tell."""
    shutil.copytree(place.folder, place.folder / "then", ignore=shutil.ignore_patterns("then"))
    with CaseStore.open(place.case, "ada", memory=place.folder / "memory") as store:
        store.write_note(1, "what was not to be known", revision=store.revision(1))
        kept = read_seal(say_for_paper(seal_case(store)))
    for name in ("case", "memory"):
        shutil.rmtree(place.folder / name)
        (place.folder / "then" / name).rename(place.folder / name)
    alone = place.verify(check_originals=False)
    assert not [finding for finding in alone.broken if finding.part in ("head", "memory", "chain")]
    assert any("so far as this machine is trusted" in said for said in alone.certainty)
    found = place.verify(check_originals=False, sealed=[kept])
    assert [finding.part for finding in found.broken if finding not in alone.broken] == ["seal"]


def test_everything_broken_is_named_not_only_the_first(place):
    place.run("UPDATE reviews SET verdict = 'dismissed'; UPDATE cameras SET name = 'Yard'")
    flip(first(place.case / "profiles"))
    flip(place.folder / "out" / "report.html")
    assert {finding.part for finding in place.verify().broken} == {"record", "profile", "export"}
    assert len(place.verify().broken) == 4


def test_what_cannot_be_compared_is_said_to_be_unproven(place):
    shutil.rmtree(place.folder / "street")
    shutil.rmtree(place.folder / "models")
    shutil.rmtree(place.folder / "out")
    (place.case / "case.head").unlink()
    (place.case / "heatmaps" / "9-000000.npz").write_bytes(b"left over")
    found = place.verify()
    assert found.is_sound
    assert {finding.part for finding in found.findings} == {"original", "pack", "export", "head", "segment"}


def test_an_export_stopped_before_its_file_got_its_name_is_no_tampering(place, monkeypatch):
    def stop(partial, path):
        raise OSError(5, "stopped")

    with CaseStore.open(place.case, "ada") as store:
        store.write_note(1, "another report", revision=store.revision(1))
        monkeypatch.setattr("tvad_desktop.workbench.exporting.replace_durably", stop)
        with pytest.raises(UserError):
            export(store, place.folder / "out", job=Job())
    report = place.folder / "out" / "report.html"
    found = verify_case(place.case, job=Job())
    assert found.is_sound
    assert any("stopped before its file got its name" in one.message for one in found.findings)
    flip(report)
    assert not verify_case(place.case, job=Job()).is_sound


@pytest.mark.parametrize("foreign", [False, True], ids=["its own name", "another's file has its name"])
def test_an_export_stopped_twice_at_one_place_is_no_tampering(place, monkeypatch, foreign):
    """Logged and not named; then the next one was being written over it when it was stopped too."""

    def stop(partial, path):
        raise OSError(5, "stopped")

    out = place.folder / "elsewhere"
    out.mkdir()
    if foreign:
        (out / "report.html").write_text("a letter")
    with CaseStore.open(place.case, "ada") as store:
        export(store, out, job=Job())
        store.write_note(1, "another report", revision=store.revision(1))
        with monkeypatch.context() as patch:
            patch.setattr("tvad_desktop.workbench.exporting.replace_durably", stop)
            with pytest.raises(UserError):
                export(store, out, job=Job())
        assert verify_case(place.case, job=Job()).is_sound
        write_new(begin_export(store, "report.export", out / "report.html"), b"half of")
        assert verify_case(place.case, job=Job()).is_sound
        path = export(store, out, job=Job())
    assert path.name == ("report-2.html" if foreign else "report.html")
    assert verify_case(place.case, job=Job()).is_sound
    assert not list(out.glob("*.partial"))
    if foreign:
        assert (out / "report.html").read_text() == "a letter"


def test_a_clock_that_was_set_back_is_remarked(place, monkeypatch):
    monkeypatch.setattr("tvad_desktop.storage.audit.now_utc", lambda: "2020-01-01T00:00:00.000000Z")
    with CaseStore.open(place.case, "ada", memory=place.folder / "memory") as store:
        store.set_setting("x", "y")
    found = place.verify()
    assert found.is_sound
    assert any("a clock was set back" in finding.message for finding in found.findings)


def test_a_case_that_fell_behind_is_noticed_when_it_is_opened_and_ever_after(place):
    put_an_older_copy_back(place)
    with CaseStore.open(place.case, "ada", memory=place.folder / "memory") as store:
        assert "older copy was put back" in store.warnings[0]
    with CaseStore.open(place.case, "ada", memory=place.folder / "memory") as store:
        assert store.warnings == []  # said once
        store.write_note(1, "work goes on", revision=store.revision(1))
    found = place.verify()
    assert any("was older than it had been" in finding.message for finding in found.broken)


def test_what_is_no_case_is_the_users_error(tmp_path):
    with pytest.raises(UserError, match="is not a case"):
        verify_case(tmp_path, job=Job())
