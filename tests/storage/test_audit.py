"""The chain of custody: every change is in the log, and nothing changes behind its back unnoticed."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import astuple

import pytest

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import Verdict
from tvad_desktop.storage.audit import AuditTrail, entry_sha256, sha256_text
from tvad_desktop.storage.cases import CaseStore

FORGET_GUARDS = "DROP TRIGGER audit_keeps_entries; DROP TRIGGER audit_loses_no_entries;"


@pytest.fixture
def full(store, analysis, segment, incident) -> CaseStore:
    """A case with something of every kind."""
    gate = store.camera("gate")
    store.save_segment(analysis.id, segment(0), segment(0).scores.max(axis=(1, 2)))
    store.finish_analysis(analysis.id, 4, 0)
    (found,) = store.replace_incidents(analysis.id, [incident(0, 1_000_000)])
    store.review(found.id, Verdict.CONFIRMED, "a cart", revision=store.revision(found.id))
    store.add_message(found.id, "user", "who is it?")
    store.save_profile(gate.id, b"profile", "a" * 64)
    store.set_setting("threshold", "0.5")
    store.record("report.export", "report.pdf", "its content")
    return store


@pytest.fixture
def tamper(full) -> Callable[[str], None]:
    """Change the database with another program."""

    def run(script: str) -> None:
        with closing(sqlite3.connect(full.folder / "case.sqlite")) as connection:
            connection.executescript(script)

    return run


def test_every_change_is_logged_in_order_and_in_the_name_of_its_actor(full):
    full.verify_audit()
    assert [(entry.action, entry.subject) for entry in full.audit()][1:] == [
        ("video.add", "video 1"),
        ("analysis.begin", "analysis 1"),
        ("camera.add", "camera 1"),
        ("segment.save", "segment 1"),
        ("analysis.finish", "analysis 1"),
        ("incidents.replace", "incidents of video 1"),
        ("note.add", "note 1"),
        ("review.add", "review 1"),
        ("message.add", "message 1"),
        ("profile.save", "profile 1"),
        ("setting.set", "setting threshold"),
        ("report.export", "report.pdf"),
    ]
    assert {entry.actor for entry in full.audit()} == {"ada"}
    assert full.audit()[-1].payload_sha256 == sha256_text("its content")


def test_the_chain_can_be_checked_with_nothing_but_its_definition(full):
    previous = "0" * 64
    for entry in full.audit():
        assert entry.previous_sha256 == previous
        fields = ",".join([str(entry.sequence), *(f'"{value}"' for value in astuple(entry)[1:7])])
        assert sha256_text(f"[{fields}]") == entry.sha256
        previous = entry.sha256


def test_reading_and_finding_again_log_nothing(full, video):
    before = full.audit()
    full.camera("gate")
    full.add_video(video, None, None)
    full.search("cart")
    full.verify_audit()
    assert full.audit() == before


def test_a_change_without_an_entry_is_a_bug_and_is_undone(store):
    with pytest.raises(RuntimeError, match="without an audit entry"), store._change():
        store._insert("cameras", name="unlogged")
    assert store.cameras() == []


def test_a_change_that_fails_leaves_neither_row_nor_entry(store):
    before = store.audit()

    def fail_after_the_entry() -> None:
        with store._change() as trail:
            trail.append_change("camera.add", store._insert("cameras", name="gate"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_after_the_entry()
    assert store.audit() == before
    assert store.cameras() == []


def test_entries_for_changes_of_the_case_cannot_be_made_up(store):
    with pytest.raises(ValueError, match=r"review\.add"):
        store.record("review.add", "review 1", "")


@pytest.mark.parametrize("statement", ["UPDATE audit SET actor = 'eve'", "DELETE FROM audit"])
def test_the_log_refuses_to_be_changed(full, tamper, statement):
    with pytest.raises(sqlite3.IntegrityError, match="audit entries are never"):
        tamper(statement)
    full.verify_audit()


@pytest.mark.parametrize(
    ("script", "broken"),
    [
        ("UPDATE audit SET actor = 'eve' WHERE sequence = 3", r"entry 3 \(analysis\.begin.*was altered"),
        ("UPDATE audit SET payload_sha256 = '' WHERE sequence = 8", "entry 8 .*was altered"),
        ("DELETE FROM audit WHERE sequence = 5", "entry 5 is missing"),
        ("DELETE FROM audit WHERE sequence = 1", "entry 1 is missing"),
        ("DELETE FROM audit WHERE sequence >= 12", "entry 12 is missing, and every later one"),
        ("DELETE FROM audit", "entry 1 is missing, and every later one"),
        (
            "UPDATE audit SET sequence = 99 WHERE sequence = 4; UPDATE audit SET sequence = 4 WHERE sequence = 6;"
            "UPDATE audit SET sequence = 6 WHERE sequence = 99",
            "entry 4 .*was altered",
        ),
        ("UPDATE cases SET audit_sha256 = ''", "entry 13 is not the one that the case names"),
        (
            "DELETE FROM audit WHERE sequence = 13; UPDATE cases SET audit_sequence = 12",
            "entry 12 is not the one that the case names",
        ),
    ],
    ids=["actor", "payload", "middle", "first", "tail", "all", "reordered", "head", "tail and head"],
)
def test_the_first_broken_entry_is_named(full, tamper, script, broken):
    tamper(FORGET_GUARDS + script)
    with pytest.raises(UserError, match=broken):
        full.verify_audit()


def test_an_entry_forged_with_its_own_hash_does_not_carry_the_next(full, tamper):
    entry = full.audit()[2]
    forged = type(entry)(*astuple(entry)[:2], "eve", *astuple(entry)[3:])
    tamper(f"{FORGET_GUARDS} UPDATE audit SET actor = 'eve', sha256 = '{entry_sha256(forged)}' WHERE sequence = 3")
    with pytest.raises(UserError, match=r"entry 4 .*does not follow"):
        full.verify_audit()


@pytest.mark.parametrize(
    ("script", "broken"),
    [
        ("UPDATE cases SET name = 'Other'", "The case .* is not as audit entry 1 left it"),
        ("UPDATE cameras SET name = 'yard'", "camera 1 is not as audit entry 4"),
        ("UPDATE videos SET sha256 = 'e'", "video 1 is not as audit entry 2"),
        ("UPDATE analyses SET frames = 3", "analysis 1 is not as audit entry 6"),
        ("UPDATE segments SET scores = x'00'", "segment 1 is not as audit entry 5"),
        ("UPDATE incidents SET end_us = end_us + 1", "incidents of video 1 is not as audit entry 7"),
        ("UPDATE tracks SET points = '[]'", "incidents of video 1 is not as audit entry 7"),
        ("UPDATE reviews SET verdict = 'dismissed'", "review 1 is not as audit entry 9"),
        ("UPDATE notes SET text = 'a bus'", "note 1 is not as audit entry 8"),
        ("DELETE FROM messages", "message 1 is not as audit entry 10"),
        ("UPDATE profiles SET sha256 = 'e'", "profile 1 is not as audit entry 11"),
        ("UPDATE settings SET value = '0.9'", "setting threshold is not as audit entry 12"),
        ("INSERT INTO settings VALUES ('x', 'y')", "setting x was added behind the audit log"),
        (
            "INSERT INTO reviews SELECT 2, incident_id, 'dismissed', note, reviewer, at_utc, NULL FROM reviews",
            "review 2 was added behind the audit log",
        ),
    ],
)
def test_a_record_changed_behind_the_log_is_named(full, tamper, script, broken):
    tamper(script)
    with pytest.raises(UserError, match=broken):
        full.verify_audit()


def test_the_head_is_compared_within_one_snapshot(full, monkeypatch):
    """Another program appends between the two looks: that is no tampering."""
    with CaseStore.open(full.folder, "bob") as other:
        trail = AuditTrail(other._database, "bob")
        head = trail.head

        def look_then_append() -> tuple[int, str]:
            found = head()
            full.set_setting("appended", "meanwhile")
            return found

        monkeypatch.setattr(trail, "head", look_then_append)
        trail.check_head()
