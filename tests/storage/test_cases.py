"""Cases: made, opened, refused, shared."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from sqlite_utils import Database, Migrations

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.media import Video
from tvad_desktop.storage import migrating, migrations
from tvad_desktop.storage.cases import CaseStore


def test_a_case_is_one_folder_that_opens_again_as_it_was(tmp_path):
    with CaseStore.create(tmp_path / "shop #1 100%", "Shop", "ada") as store:
        made = store.case()
        store.set_setting("threshold", "0.5")
        store.set_setting("threshold", "0.6")

    with CaseStore.open(tmp_path / "shop #1 100%", "bob") as store:
        assert store.case() == made
        assert made.name == "Shop"
        assert len(made.id) == 32
        assert made.created_utc.endswith("Z")
        assert store.setting("threshold") == "0.6"
        assert store.setting("prompts") is None
        store.verify_audit()
    assert {path.name for path in (tmp_path / "shop #1 100%").iterdir()} == {
        "case.sqlite", "case.head", "heatmaps", "profiles",
    }  # fmt: skip


def test_a_case_is_made_only_once_in_a_folder(tmp_path):
    CaseStore.create(tmp_path, "First", "ada").close()
    with pytest.raises(UserError, match="already holds a case"):
        CaseStore.create(tmp_path, "Second", "ada")
    with CaseStore.open_or_create(tmp_path, "ada") as store:
        assert store.case().name == "First"


def test_a_case_opened_where_there_is_none_is_named_after_its_folder(tmp_path):
    with CaseStore.open_or_create(tmp_path / "new" / "yard", "ada") as store:
        assert store.case().name == "yard"


def test_a_case_whose_making_was_killed_before_its_first_table_is_made_again(tmp_path):
    (tmp_path / "case.sqlite").touch()
    with CaseStore.open_or_create(tmp_path, "ada") as store:
        store.verify_audit()


def test_a_relative_folder_stays_right_when_the_working_folder_changes(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with CaseStore.create(Path("case"), "Case", "ada") as store:
        monkeypatch.chdir("/")
        assert store.folder == tmp_path / "case"
        store.camera("gate")


@pytest.mark.parametrize("content", [b"not a database, only text " * 100, b""], ids=["text", "empty"])
def test_a_file_that_is_no_case_database_is_refused_and_left_alone(tmp_path, content):
    (tmp_path / "case.sqlite").write_bytes(content)
    with pytest.raises(UserError, match=r"case\.sqlite"):
        CaseStore.open(tmp_path, "ada")
    assert (tmp_path / "case.sqlite").read_bytes() == content


def test_a_database_of_another_program_is_refused_and_left_alone(tmp_path):
    with closing(sqlite3.connect(tmp_path / "case.sqlite")) as connection:
        connection.execute("CREATE TABLE songs (title TEXT)")
    before = (tmp_path / "case.sqlite").read_bytes()
    for opening in (CaseStore.open, CaseStore.open_or_create):
        with pytest.raises(UserError, match="is not a case"):
            opening(tmp_path, "ada")
    assert (tmp_path / "case.sqlite").read_bytes() == before


def test_a_truncated_database_is_called_damaged(store):
    store.close()
    database = store.folder / "case.sqlite"
    database.write_bytes(database.read_bytes()[: database.stat().st_size // 2])
    with pytest.raises(UserError, match="damaged"):
        CaseStore.open(store.folder, "ada")


def test_a_folder_without_a_case_is_refused(tmp_path):
    with pytest.raises(UserError, match="is not a case"):
        CaseStore.open(tmp_path, "ada")
    with pytest.raises(UserError, match="is not a case"):
        CaseStore.open(tmp_path / "absent", "ada")
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("in the way")
    for folder in (tmp_path / "file", tmp_path / "file" / "case"):
        for making in (CaseStore.open_or_create, lambda folder, actor: CaseStore.create(folder, "Case", actor)):
            with pytest.raises(UserError, match="cannot be made"):
                making(folder, "ada")
    assert (tmp_path / "file").read_text() == "in the way"


@pytest.mark.parametrize("part", ["case", "case.sqlite"])
def test_a_case_that_may_only_be_read_is_opened_to_look(store, monkeypatch, part):
    store.camera("Gate")
    store.close()
    monkeypatch.setattr("os.access", lambda path, mode: Path(path).name != part)  # chmod does not stop root
    with CaseStore.open(store.folder, "ada") as looked:
        assert [camera.name for camera in looked.cameras()] == ["Gate"]
        with pytest.raises(UserError, match="cannot be written"):
            looked.camera("Yard")


@pytest.mark.parametrize(
    ("obstacle", "message"),
    [
        ("PRAGMA query_only = ON", "cannot be written"),
        ("PRAGMA max_page_count = 1", "is full"),
    ],
)
def test_a_write_that_the_disk_refuses_is_one_plain_message_and_changes_nothing(store, obstacle, message):
    entries = store.audit()
    store._database.execute(obstacle).fetchall()

    def add_cameras() -> None:
        for number in range(1000):
            store.camera(f"camera {number} {'x' * 1000}")

    with pytest.raises(UserError, match=message):
        add_cameras()
    store.verify_audit()
    assert len(store.audit()) - len(entries) == len(store.cameras())


def test_a_case_that_another_program_holds_is_called_busy(store):
    store._database.execute("PRAGMA busy_timeout = 0")
    with closing(sqlite3.connect(store.folder / "case.sqlite")) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(UserError, match="is busy"):
            store.camera("gate")
        other.rollback()
    assert store.camera("gate").id == 1


def test_footage_is_found_again_by_hash_and_path(store, video):
    first = store.add_video(video, None, None)
    assert store.add_video(video, None, None) == first
    moved = store.add_video(replace(video, path=Path("/elsewhere/gate.mp4")), None, None)
    assert moved.id != first.id
    assert store.videos() == [first, moved]
    assert first.video == video


def test_a_camera_and_a_rate_given_later_are_kept(store, video):
    added = store.add_video(video, None, None)
    gate = store.camera(" gate ")
    assert store.camera("gate") == gate
    store.add_video(video, gate.id, 12.5)
    known = store.add_video(video, None, None)
    assert (known.id, known.camera_id, known.fps) == (added.id, gate.id, 12.5)
    assert store.cameras() == [gate]
    store.verify_audit()


def test_names_that_cannot_be_kept_are_refused(store, video):
    with pytest.raises(UserError, match="needs a name"):
        store.camera("  ")


def test_a_name_in_old_bytes_is_kept_and_found_again(store, video):
    path = Path("/footage/Geb\udce4ude 100%.avi")
    added = store.add_video(replace(video, path=path), None, None)
    assert added.video.path == path
    assert store.add_video(replace(video, path=path), None, None).id == added.id
    assert store.video(added.id).video.path == path
    store.verify_audit()


def test_what_does_not_exist_is_refused_with_what_does(store, video):
    with pytest.raises(UserError, match=r"no video 1\. It has no video at all yet"):
        store.video(1)
    store.add_video(video, None, None)
    with pytest.raises(UserError, match=r"no video 7\. It has 1\."):
        store.begin_analysis(7, "tvad-mini", "a", "{}")
    with pytest.raises(UserError, match="no analysis 3"):
        store.finish_analysis(3, 0, 0)


def test_profiles_are_versions_and_are_checked_when_read(store):
    gate = store.camera("gate / north: 1")
    assert store.latest_profile(gate.id) is None
    first = store.save_profile(gate.id, b"first", "a" * 64)
    second = store.save_profile(gate.id, b"second", "a" * 64)
    assert (first.version, second.version) == (1, 2)
    assert store.latest_profile(gate.id) == second
    assert store.profile_path(first).read_bytes() == b"first"
    store.profile_path(second).write_bytes(b"other")
    with pytest.raises(UserError, match=r"camera1-2\.safetensors was altered"):
        store.profile_path(second)
    store.profile_path(first).unlink()
    with pytest.raises(UserError, match="cannot be read"):
        store.profile_path(first)


def test_threads_and_programs_share_one_case_without_forking_its_log(tmp_path):
    folder = tmp_path / "case"

    def work(number: int) -> None:
        with CaseStore.open_or_create(folder, f"worker {number}") as store:
            for turn in range(10):
                store.camera(f"camera {number} {turn}")
                store.camera("the same for all")

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(work, range(8)))

    with CaseStore.open(folder, "ada") as store:
        store.verify_audit()
        assert len(store.cameras()) == 81
        assert [entry.sequence for entry in store.audit()] == list(range(1, 83))
        assert len({entry.actor for entry in store.audit()}) == 8


@pytest.fixture
def later_version(monkeypatch) -> Migrations:
    """The next version of the program, whose cases have one table more."""
    later = Migrations(migrations.SCHEMA.name)
    for step in migrations.SCHEMA._migrations:
        later(name=step.name)(step.fn)
    later(name="9000_tags")(lambda database: database.execute("CREATE TABLE later_tags (name TEXT)"))
    return later


def test_a_case_of_a_newer_version_is_refused_and_left_alone(tmp_path, monkeypatch, later_version):
    with monkeypatch.context() as newer:
        newer.setattr(migrating, "SCHEMA", later_version)
        CaseStore.create(tmp_path, "Later", "ada").close()
    before = {path: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}

    for opening in (CaseStore.open, CaseStore.open_or_create):
        with pytest.raises(UserError, match="newer version"):
            opening(tmp_path, "ada")

    assert {path: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()} == before


def test_an_older_case_is_backed_up_and_brought_up_to_date(store, monkeypatch, later_version):
    store.camera("gate")
    store.close()
    monkeypatch.setattr(migrating, "SCHEMA", later_version)

    for _ in range(2):
        with CaseStore.open(store.folder, "bob") as migrated:
            assert "later_tags" in migrated._database.table_names()
            assert [(entry.actor, entry.action) for entry in migrated.audit()][2:] == [("bob", "case.migrate")]
            migrated.verify_audit()

    with closing(sqlite3.connect(store.folder / "case.before-9000_tags.sqlite")) as backup:
        tables = Database(backup).table_names()
        assert "cameras" in tables
        assert "later_tags" not in tables
        assert backup.execute("SELECT name FROM cameras").fetchall() == [("gate",)]


def test_a_migration_that_fails_leaves_the_older_case_as_it_was(store, monkeypatch, later_version):
    store.close()

    def fail(database: Database) -> None:
        database.execute("CREATE TABLE half (name TEXT)")
        raise ZeroDivisionError

    later_version(name="9001_fails")(fail)
    with monkeypatch.context() as later:
        later.setattr(migrating, "SCHEMA", later_version)
        with pytest.raises(ZeroDivisionError):
            CaseStore.open(store.folder, "ada")

    with CaseStore.open(store.folder, "ada") as same:
        assert not {"later_tags", "half"} & set(same._database.table_names())
        same.verify_audit()


def test_a_video_of_numpy_numbers_is_kept_in_plain_ones(store):
    video = Video(Path("/footage/a.mp4"), "b" * 64, np.int64(7), np.int64(6), np.int64(5), np.int64(4))
    assert store.add_video(video, None, None).video == video
    store.verify_audit()


def test_programs_that_open_an_older_case_at_once_migrate_it_once(store, monkeypatch, later_version):
    store.close()
    monkeypatch.setattr(migrating, "SCHEMA", later_version)
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda number: CaseStore.open(store.folder, f"worker {number}").close(), range(6)))
    with CaseStore.open(store.folder, "ada") as migrated:
        assert [entry.action for entry in migrated.audit()] == ["case.create", "case.migrate"]
        migrated.verify_audit()


def test_a_case_that_lacks_a_step_in_the_middle_is_brought_up_to_date(tmp_path, monkeypatch):
    """A build between two releases may have made it: nothing in it was planted."""
    known = Migrations(migrations.SCHEMA.name)
    for step in migrations.SCHEMA._migrations:
        if not step.name.startswith("0007"):
            known(name=step.name)(step.fn)
    with monkeypatch.context() as patch:
        patch.setattr(migrating, "SCHEMA", known)
        CaseStore.create(tmp_path / "case", "x", "ada").close()
    with CaseStore.open(tmp_path / "case", "ada") as store:
        assert "observed_tracks" in store.database.table_names()
        store.verify_audit()
