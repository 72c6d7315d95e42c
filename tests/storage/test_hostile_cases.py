"""A case may come from somebody who means harm: nothing outside its folder is read, written or run."""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import sqlite3
import subprocess
import sys
import tracemalloc
import zipfile
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from tvad_desktop.domain.errors import UserError
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.content import inside, read_content, write_content
from tvad_desktop.storage.heatmaps import decode_heatmaps

posix = pytest.mark.skipif(os.name != "posix", reason="links and FIFOs")


def change(store: CaseStore, script: str, *values: object) -> None:
    with closing(sqlite3.connect(store.folder / "case.sqlite")) as connection:
        if values:
            connection.execute(script, values)
            connection.commit()
        else:
            connection.executescript(script)


@pytest.fixture
def saved(store, analysis, segment) -> CaseStore:
    store.save_segment(analysis.id, segment(0), segment(0).scores.max(axis=(1, 2)))
    return store


@pytest.mark.parametrize(
    "path", ["/etc/hostname", "../secret.npz", "heatmaps/../../secret.npz", "..\\secret", "C:secret", "", ".", "a\0b"]
)
def test_a_path_that_leads_out_of_the_case_is_refused(saved, path):
    (saved.folder.parent / "secret.npz").write_bytes(b"secret")
    with pytest.raises(UserError, match=r"outside its own folder|not a regular file"):
        read_content(saved.folder, path, hashlib.sha256(b"secret").hexdigest(), 100)


@posix
@pytest.mark.parametrize("part", ["heatmaps", "heatmaps/1-000000.npz"])
def test_a_link_is_not_followed_even_to_the_right_content(saved, part):
    place = saved.folder / part
    elsewhere = saved.folder.parent / "elsewhere"
    place.rename(elsewhere)
    place.symlink_to(elsewhere)
    with pytest.raises(UserError, match="is a link"):
        saved.heatmaps(1)


@posix
def test_a_linked_folder_is_refused_at_opening_and_nothing_is_written_through_it(saved, segment):
    elsewhere = saved.folder.parent / "elsewhere"
    elsewhere.mkdir()
    (saved.folder / "profiles").rmdir()
    (saved.folder / "profiles").symlink_to(elsewhere)
    with pytest.raises(UserError, match=r"profiles.* is a link"):
        CaseStore.open(saved.folder, "ada")


@posix
def test_a_linked_partial_file_is_removed_not_written_through(tmp_path):
    victim = tmp_path / "victim"
    victim.write_text("precious")
    (tmp_path / "new.partial").symlink_to(victim)
    write_content(tmp_path / "new.npz", b"content")
    assert victim.read_text() == "precious"
    assert not (tmp_path / "new.npz").is_symlink()
    (tmp_path / "old.npz").symlink_to(victim)
    write_content(tmp_path / "old.npz", b"content")
    assert victim.read_text() == "precious"
    assert (tmp_path / "old.npz").read_bytes() == b"content"


@posix
@pytest.mark.parametrize("name", ["case.sqlite", "case.sqlite-wal", "case.sqlite-journal"])
def test_a_linked_database_is_refused(saved, name, tmp_path):
    saved.close()
    path = saved.folder / name
    victim = tmp_path / "victim"
    if path.exists():
        path.rename(victim)
    else:
        victim.write_bytes(b"precious")
    before = victim.read_bytes()
    path.symlink_to(victim)
    with pytest.raises(UserError, match="not a regular file"):
        CaseStore.open(saved.folder, "ada")
    assert victim.read_bytes() == before


@posix
def test_a_fifo_or_a_device_in_place_of_a_heatmap_is_refused_at_once(saved):
    path = saved.folder / "heatmaps/1-000000.npz"
    path.unlink()
    os.mkfifo(path)
    program = f"""
from pathlib import Path
from tvad_desktop.domain.errors import UserError
from tvad_desktop.storage.cases import CaseStore
try:
    CaseStore.open(Path({str(saved.folder)!r}), "ada").heatmaps(1)
except UserError as error:
    print(error)
"""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=20, check=True)
    assert "is not a regular file" in run.stdout


def test_a_file_that_is_too_large_is_not_read(saved):
    path = saved.folder / "heatmaps/1-000000.npz"
    with path.open("r+b") as stream:
        stream.truncate(1 << 40)  # sparse: it takes no room, but reading it would
    with pytest.raises(UserError, match="larger than anything"):
        saved.heatmaps(1)


def bomb(times_us: np.ndarray, shape: tuple[int, ...], *, lies: bool) -> bytes:
    """A small .npz that unpacks to hundreds of megabytes; `lies`: its header claims the expected shape."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, array, claimed in (
            ("times_us.npy", times_us.astype("<i8"), times_us.shape),
            ("scores.npy", np.zeros(1, "<f2"), shape),
        ):
            header = {"descr": array.dtype.str, "fortran_order": False, "shape": claimed}
            member = io.BytesIO()
            np.lib.format.write_array_header_1_0(member, header)
            with archive.open(name, "w", force_zip64=True) as stream:
                stream.write(member.getvalue() + array.tobytes())
                if name == "scores.npy":
                    for _ in range(300 if lies else 1):
                        stream.write(bytes(1 << 20))
    return buffer.getvalue()


@pytest.mark.parametrize("lies", [True, False])
def test_a_heatmap_that_would_fill_the_memory_is_not_unpacked(saved, segment, lies):
    times_us = segment(0).times_us
    content = bomb(times_us, (4, 3, 5) if lies else (4, 30_000, 30_000), lies=lies)
    tracemalloc.start()
    with contextlib.suppress(UserError):
        decode_heatmaps(content, times_us, 3, 5)
    _, peak_bytes = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak_bytes < 2_000_000
    change(saved, "UPDATE segments SET sha256 = ?", write_content(saved.folder / "heatmaps/1-000000.npz", content))
    with pytest.raises(UserError, match=r"damaged|larger than anything"):
        saved.heatmaps(1)


@pytest.mark.parametrize(("grid_h", "grid_w"), [(0, 5), (-3, 5), (1 << 20, 1 << 20), (3, 4)])
def test_a_grid_that_no_heatmap_has_is_refused(saved, grid_h, grid_w):
    change(saved, "UPDATE segments SET grid_h = ?, grid_w = ?", grid_h, grid_w)
    with pytest.raises(UserError, match=r"which none has|damaged"):
        saved.heatmaps(1)


@pytest.mark.parametrize("pack", ["/tmp/evil", "../evil", "a/b", "", ".hidden", "~", "x" * 200])
def test_a_pack_is_known_by_its_name_never_by_a_path(saved, pack):
    change(saved, "UPDATE analyses SET pack = ?", pack)
    with pytest.raises(UserError, match="analysis 1 cannot be read"):
        saved.analysis(1)


PLANTED = {
    "a trigger": "CREATE TRIGGER planted AFTER INSERT ON reviews BEGIN"
    " UPDATE reviews SET verdict = 'dismissed' WHERE id = new.id; END",
    "a temporary-looking table": "CREATE TABLE sqlite2_x (y)",
    "a view": "CREATE VIEW planted AS SELECT * FROM reviews",
    "an index": "CREATE INDEX planted ON reviews (verdict)",
    "a guard removed": "DROP TRIGGER audit_keeps_entries",
    "a guard replaced": "DROP TRIGGER audit_keeps_entries; CREATE TRIGGER audit_keeps_entries BEFORE UPDATE ON audit"
    " BEGIN SELECT 1; END",
    "a column": "ALTER TABLE reviews ADD COLUMN planted TEXT",
    "a table without rules": "ALTER TABLE settings RENAME TO old; CREATE TABLE settings (key TEXT PRIMARY KEY, value);"
    " INSERT INTO settings SELECT * FROM old; DROP TABLE old",
}


@pytest.mark.parametrize("script", PLANTED.values(), ids=PLANTED)
def test_tables_and_triggers_that_are_not_ours_are_refused_at_opening(saved, script):
    change(saved, script)
    before = (saved.folder / "case.sqlite").read_bytes()
    for opening in (CaseStore.open, CaseStore.open_or_create):
        with pytest.raises(UserError, match="tampered with"):
            opening(saved.folder, "ada")
    assert (saved.folder / "case.sqlite").read_bytes() == before


def test_a_trigger_planted_in_an_older_case_is_refused_before_it_is_brought_up_to_date(tmp_path):
    from sqlite_utils import Migrations

    from tvad_desktop.storage import migrating, migrations

    first = Migrations(migrations.SCHEMA.name)
    first(name="0001_first_tables")(migrations._first_tables)
    with pytest.MonkeyPatch.context() as older:
        older.setattr(migrating, "SCHEMA", first)
        CaseStore.create(tmp_path / "old", "Old", "ada").close()
    with closing(sqlite3.connect(tmp_path / "old/case.sqlite")) as connection:
        connection.executescript(PLANTED["a trigger"])
    with pytest.raises(UserError, match="trigger “planted” was planted"):
        CaseStore.open(tmp_path / "old", "ada")
    assert not list((tmp_path / "old").glob("case.before*"))


def test_a_database_that_statistics_were_kept_of_still_opens(saved):
    change(saved, "ANALYZE")
    CaseStore.open(saved.folder, "ada").close()


def test_inside_gives_plain_paths(tmp_path):
    assert inside(tmp_path, "heatmaps/1.npz") == Path(tmp_path, "heatmaps", "1.npz")
