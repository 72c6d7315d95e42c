"""What an expert would try: things beside the records, things that never end, things that stand for others."""

from __future__ import annotations

import hashlib
import itertools
import json
import os
import sqlite3
import zipfile
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest
from verified_case import GUARDS, Place, copy_place, make_verified

from tvad_desktop.cli.main import run
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.ignoring import IgnoreRule
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Region, Timespan
from tvad_desktop.domain.redaction import Cover, Mask, MaskKey, Target
from tvad_desktop.domain.verification import Weight
from tvad_desktop.domain.zones import Zone
from tvad_desktop.storage.audit import AuditTrail
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.examine import examine, open_snapshot
from tvad_desktop.storage.writer import claim_writing
from tvad_desktop.video.fingerprint import fingerprint
from tvad_desktop.workbench.archive import MANIFEST, archive_case, restore_case
from tvad_desktop.workbench.bundle import verify_bundle
from tvad_desktop.workbench.casework import record_incident

SILENT = {  # column: why nobody needs to notice it
    ("_sqlite_migrations", "id"): "numbers steps, which are known by name",
    ("_sqlite_migrations", "applied_at"): "says nothing of the case; the log has its own entry of it",
    ("sqlite_sequence", "name"): "only where something would be numbered twice, or nothing more: see below",
    ("sqlite_sequence", "seq"): "the same",
    ("incidents", "revision"): "counts changes so that nobody overturns what they have not read; never reported",
}
ENDLESS = "WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c)"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = make_verified(tmp_path_factory.mktemp("hostile"))
    with CaseStore.open(folder / "case", "ada", memory=folder / "memory") as store:
        record_incident(store, 1, Timespan(0, 1_000_000), {0: Region(0, 0, 0.1, 0.1)}, "by hand")
        store.set_ignore_rules([IgnoreRule(1, "a flag", Region(0, 0, 0.1, 0.1))], camera_id=1)
        store.set_zones(1, [Zone(1, "yard", ((0.0, 0.0), (0.5, 0.0), (0.5, 0.5)))])
        store.add_bookmark(1, 0, "who is that")
        store.rename_video(1, "Gate, north")
        redaction = store.add_redaction(1, Timespan(0, 1_000_000), Cover.FILL)
        mask = Mask(0, Target.DRAWN, (MaskKey(0, Region(0, 0, 1, 1)),), Timespan(0, 1_000_000))
        redaction = store.add_masks(redaction.id, [mask])
        store.review_stretches(redaction.id, redaction.stretches())
    return folder


@pytest.fixture
def place(made, tmp_path, monkeypatch):
    place = copy_place(made, tmp_path / "place")
    monkeypatch.setenv("TVAD_MODELS", str(place.folder / "models"))
    return place


def run_sql(place: Place, script: str) -> None:
    with closing(sqlite3.connect(place.case / "case.sqlite")) as connection:
        connection.executescript(script)


def other(value: object, declared: str) -> object:
    """Something else of the same kind."""
    if isinstance(value, bytes):
        return bytes([*value[:-1], value[-1] ^ 1])
    if isinstance(value, str):
        return f"{value}x"
    if isinstance(value, int):
        return value + 1
    if isinstance(value, float):
        return value / 2 + 0.1
    return {"INTEGER": 1, "REAL": 0.5, "BLOB": b"x"}.get(declared, "x")


def is_noticed(store: CaseStore) -> bool:
    """By the log, which is quick to ask, or else by everything."""
    trail = AuditTrail(store.database, "")
    entries = trail.entries()
    quick = itertools.chain(trail.find_broken_links(entries), trail.find_changed_records(entries))
    return any(True for _ in quick) or any(one.weight is Weight.BROKEN for one in examine(store, Counter()))


def test_every_column_of_every_table_is_watched(place):
    """One value of each is exchanged; what the schema itself refuses cannot be."""
    unseen = set()
    with open_snapshot(place.case) as store:
        connection = store.database.conn
        guards = [connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", [name]).fetchone()[0]
                  for name in GUARDS]  # fmt: skip
        connection.execute("PRAGMA foreign_keys = OFF")
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in tables:
            if table.endswith(("_config", "_idx", "_content")):  # of the search index, which is compared as a whole
                continue
            for _, column, declared, *_ in connection.execute(f"PRAGMA table_info({table})").fetchall():
                found = connection.execute(
                    f"SELECT rowid, {column} FROM {table} ORDER BY rowid DESC LIMIT 1"
                ).fetchone()
                if found is None:
                    continue
                connection.execute("SAVEPOINT before")
                for name in GUARDS:
                    connection.execute(f"DROP TRIGGER {name}")
                try:
                    value = other(found[1], declared)
                    connection.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", [value, found[0]])
                except sqlite3.IntegrityError:
                    value = None
                for guard in guards:
                    connection.execute(guard)
                if value is not None and not is_noticed(store):
                    unseen.add((table, column))
                connection.execute("ROLLBACK TO before")
                connection.execute("RELEASE before")
    assert unseen == set(SILENT)


BESIDE = {
    "a number of the database": ("PRAGMA user_version = 7", "user_version"),
    "another number of it": ("PRAGMA application_id = 7", "application_id"),
    "a step that no version has": (
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('tvad-desktop', '9999', '')",
        "step “9999”",
    ),
    "a step of another program": (
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('other', '1', '')",
        "step “1”",
    ),
    "a step taken away": ("DELETE FROM _sqlite_migrations WHERE name LIKE '0011%'", "reasons"),
    "the first step taken away": (
        "DELETE FROM _sqlite_migrations WHERE name LIKE '0001%'",
        "step that others rest on",
    ),
    "numbers given again": ("UPDATE sqlite_sequence SET seq = 0 WHERE name = 'reviews'", "The last review was"),
    "no numbers left": (f"UPDATE sqlite_sequence SET seq = {2**63 - 1} WHERE name = 'notes'", "The last note was"),
    "a generated column": (
        "ALTER TABLE reviews ADD COLUMN planted TEXT GENERATED ALWAYS AS (verdict) VIRTUAL",
        "table “reviews” was altered",
    ),
    "an index that says something else": (
        "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql ="
        " 'CREATE INDEX incidents_by_video ON incidents (id, peak_us)' WHERE name = 'incidents_by_video'",
        "index “incidents_by_video” was altered",
    ),
    "a partial index": (
        "DROP INDEX reviews_by_incident; CREATE INDEX reviews_by_incident ON reviews (incident_id) WHERE id > 9",
        "index “reviews_by_incident” was altered",
    ),
    "an expression that runs at every reading": (
        "CREATE INDEX planted ON reviews (length(note))",
        "index “planted” was planted",
    ),
    "another case in the same database": (
        "INSERT INTO cases SELECT 'x', name, created_utc, audit_sequence, audit_sha256, closed_utc FROM cases",
        "case x was added",
    ),
    "a text that is none": ("UPDATE notes SET text = CAST(x'ff41fe' AS TEXT)", "damaged"),
    "a text behind a zero": ("UPDATE notes SET text = CAST(x'61206361720068' AS TEXT)", "note 1"),
    "settings without end": (f"UPDATE analyses SET settings = '{'[' * 100_000}'", "analysis 1"),
    "the list of steps without end": (
        f"ALTER TABLE _sqlite_migrations RENAME TO old; CREATE VIEW _sqlite_migrations AS {ENDLESS} SELECT x AS id,"
        " 'tvad-desktop' AS migration_set, 'z' || x AS name, '' AS applied_at FROM c",
        "_sqlite_migrations",
    ),
    "a case without end": (
        f"ALTER TABLE cases RENAME TO old; CREATE VIEW cases AS {ENDLESS} SELECT x AS id, '' AS name, '' AS"
        " created_utc, 1 AS audit_sequence, '' AS audit_sha256, NULL AS closed_utc FROM c WHERE x < 0",
        "cases",
    ),
}


@pytest.mark.parametrize("tampering", BESIDE.values(), ids=BESIDE)
def test_what_lies_beside_the_records_is_found_and_nothing_runs_for_ever(place, tampering):
    script, words = tampering
    run_sql(place, script)
    found = place.verify(check_originals=False)
    assert any(words in finding.message for finding in found.broken), found.broken


@pytest.mark.parametrize("name", ["the list of steps without end", "a case without end"])
def test_what_never_ends_is_refused_at_opening(place, name):
    run_sql(place, BESIDE[name][0])
    with pytest.raises(UserError, match="tampered with"):
        CaseStore.open(place.case, "ada", memory=place.folder / "memory")


def test_an_index_whose_content_was_exchanged_is_found(place):
    """Its statement is ours again, its content that of another one."""
    for statement in ("(id, peak_us)", "(video_id, start_us)"):
        run_sql(
            place,
            "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql ="
            f" 'CREATE INDEX incidents_by_video ON incidents {statement}' WHERE name = 'incidents_by_video'",
        )
        if statement == "(id, peak_us)":
            run_sql(place, "REINDEX incidents_by_video")
    found = place.verify(check_originals=False)
    assert any("incidents_by_video" in finding.message for finding in found.broken), found.broken


def test_a_planted_journal_is_obeyed_by_verify_as_by_opening(place):
    """SQLite writes back what a rollback journal says when a case is opened; whoever verifies sees what will be."""
    path = place.case / "case.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        before = path.read_bytes()
        connection.execute("UPDATE cameras SET name = 'Forged'")
        connection.commit()
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN")
        connection.execute("UPDATE cameras SET name = 'Gate'")
        for _ in range(50):
            connection.execute("UPDATE segments SET scores = zeroblob(length(scores))")
        journal = Path(f"{path}-journal").read_bytes()
        connection.rollback()
    path.write_bytes(before)
    Path(f"{path}-journal").write_bytes(journal)
    found = place.verify(check_originals=False)
    assert any(finding.subject == "camera 1" for finding in found.broken)
    assert any("rollback journal" in finding.message for finding in found.findings)


def test_a_last_entry_from_tomorrow_is_remarked(place, monkeypatch):
    monkeypatch.setattr("tvad_desktop.storage.audit.now_utc", lambda: "2999-01-01T00:00:00.000000Z")
    with CaseStore.open(place.case, "ada", memory=place.folder / "memory") as store:
        store.set_setting("x", "y")
    found = place.verify(check_originals=False)
    assert any("still to come" in finding.message for finding in found.findings)


HEADS = (
    "[" * 5000,
    '{"case_id":"","sequence":1e400,"sha256":""}',
    f'{{"case_id":"","sequence":{10**30},"sha256":""}}',
    "{}",
)


@pytest.mark.parametrize("head", HEADS, ids=["deep", "infinite", "too large", "empty"])
def test_a_head_that_is_none_is_said_to_be_missing(place, head):
    (place.case / "case.head").write_text(head)
    with CaseStore.open(place.case, "ada") as store:
        assert "case.head is missing" in store.warnings[0]


def test_a_lock_file_with_another_name_is_not_written_into(place):
    victim = place.folder / "victim"
    victim.write_text("precious")
    os.link(victim, place.case / "case.lock")
    with pytest.raises(UserError, match="is also a file elsewhere"):
        claim_writing(place.case, "eve", patience_s=0.0)
    assert victim.read_text() == "precious"


def test_a_file_name_cannot_stand_for_several_files(place):
    """Two pictures become one, whose name says what the fingerprint says of both."""
    first, second = sorted((place.folder / "street").iterdir())[:2]
    said = f"{first.name}\t{hashlib.sha256(first.read_bytes()).hexdigest()}\n{second.name}"
    first.unlink()
    second.rename(second.with_name(said))
    with pytest.raises(UserError, match="line break"):
        fingerprint(place.folder / "street")
    assert any(finding.part == "original" for finding in place.verify().broken)


def test_certificates_that_are_not_there_are_said(place, capsys):
    assert run(["verify", str(place.case), "--tsa-root", str(place.folder / "none.pem")]) == 3
    assert "cannot be read" in capsys.readouterr().err


def write_zip(path: Path, members: dict[str, bytes], packing: int) -> None:
    with zipfile.ZipFile(path, "w", packing) as archive:
        for name, content in members.items():
            archive.writestr(name, content)


@pytest.mark.parametrize("name", ["manifest.json", "audit.json", "originals/1/a.mp4"])
def test_a_bundle_that_would_fill_the_memory_is_not_unpacked(tmp_path, name):
    members = {"manifest.json": b'{"files": []}', "audit.json": b"[]", "manifest.sha256": b"", name: bytes(1 << 26)}
    write_zip(tmp_path / "b.zip", members, zipfile.ZIP_DEFLATED)
    found = verify_bundle(tmp_path / "b.zip")
    assert any("is packed" in finding.message for finding in found.broken)


@pytest.mark.parametrize(
    "members",
    [
        {"manifest.json": b"[" * 100_000, "audit.json": b"[]", "manifest.sha256": b""},
        {"manifest.json": b'{"files": [[]], "head": 1}', "audit.json": b"[]", "manifest.sha256": b""},
        {"manifest.json": b'{"files": [{"path": {}}]}', "audit.json": b"{}", "manifest.sha256": b""},
        {"manifest.json": b'{"files": [], "head": {"sequence": %s}}' % (b"9" * 5000), "audit.json": b"[]"},
        {"manifest.json": b"{}", "audit.json": b"[1]", "manifest.sha256": b""},
    ],
    ids=["deep", "lists", "no names", "a number without end", "no entries"],
)
def test_a_bundle_that_says_nothing_is_broken_in_one_line(tmp_path, members):
    write_zip(tmp_path / "b.zip", members, zipfile.ZIP_STORED)
    found = verify_bundle(tmp_path / "b.zip")
    assert not found.is_sound


def test_an_archive_that_would_fill_the_disk_is_not_unpacked(place, tmp_path):
    with CaseStore.open(place.case, "ada") as store:
        archive = archive_case(store, tmp_path / "a.tvad", job=Job())
    with zipfile.ZipFile(archive) as known:
        manifest = json.loads(known.read(MANIFEST))
        contents = {name: known.read(name) for name in known.namelist()}
    for name, packing in (("case.sqlite", zipfile.ZIP_DEFLATED), (manifest["files"][1]["path"], zipfile.ZIP_DEFLATED)):
        bomb = bytes(400 * archive.stat().st_size) if name == "case.sqlite" else contents[name]
        entry = next(one for one in manifest["files"] if one["path"] == name)
        said = {**entry, "size_bytes": len(bomb), "sha256": hashlib.sha256(bomb).hexdigest()}
        files = [said if one["path"] == name else one for one in manifest["files"]]
        forged = contents | {name: bomb, MANIFEST: json.dumps({**manifest, "files": files}).encode()}
        write_zip(tmp_path / "bomb.tvad", forged, packing)
        with pytest.raises(UserError, match="unpacks to far more"):
            restore_case(tmp_path / "bomb.tvad", tmp_path / "back", "ada", job=Job())
    assert not (tmp_path / "back").exists()


def test_an_archive_whose_database_never_ends_is_refused(place, tmp_path):
    with CaseStore.open(place.case, "ada") as store:
        archive = archive_case(store, tmp_path / "a.tvad", job=Job())
    run_sql(place, BESIDE["a case without end"][0])
    database = (place.case / "case.sqlite").read_bytes()
    with zipfile.ZipFile(archive) as known:
        manifest = json.loads(known.read(MANIFEST))
        contents = {name: known.read(name) for name in known.namelist()}
    said = {"path": "case.sqlite", "size_bytes": len(database), "sha256": hashlib.sha256(database).hexdigest()}
    files = [said if one["path"] == "case.sqlite" else one for one in manifest["files"]]
    with zipfile.ZipFile(tmp_path / "forged.tvad", "w") as forged:
        for name, content in (contents | {"case.sqlite": database}).items():
            forged.writestr(name, json.dumps({**manifest, "files": files}) if name == MANIFEST else content)
    with pytest.raises(UserError, match="tampered with"):
        restore_case(tmp_path / "forged.tvad", tmp_path / "back", "ada", job=Job())
