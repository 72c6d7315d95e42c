"""New footage in a watched folder: handed over once, and only when it has stopped growing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.media import Video
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.watched_folder import SETTLED_S, WatchedFolder, known_footage


def write(path: Path, content: bytes, changed_s: int) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    os.utime(path, (changed_s, changed_s))
    return path


def test_a_file_is_new_once_after_it_has_stopped_growing(tmp_path: Path) -> None:
    watch = WatchedFolder(tmp_path)
    clip = write(tmp_path / "gate.mp4", b"1", 100)
    assert watch.look((), 0.0) == []
    assert watch.growing == 1
    write(clip, b"12", 101)
    assert watch.look((), SETTLED_S) == []  # it has grown
    write(clip, b"22", 102)
    assert watch.look((), 2 * SETTLED_S) == []  # reserved in full, but still being written
    assert watch.look((), 3 * SETTLED_S - 0.1) == []
    assert watch.look((), 3 * SETTLED_S) == [clip]
    assert watch.look((), 9 * SETTLED_S) == []
    assert watch.growing == 0


def test_subfolders_count_and_what_is_no_footage_does_not(tmp_path: Path) -> None:
    watch = WatchedFolder(tmp_path)
    late = write(tmp_path / "2026-03-12" / "b.DAV", b"1", 200)
    early = write(tmp_path / "z.ts", b"1", 100)
    write(tmp_path / ".hidden.mp4", b"1", 100)
    write(tmp_path / ".trash" / "a.mp4", b"1", 100)
    write(tmp_path / "a.mp4.part", b"1", 100)
    write(tmp_path / "empty.mp4", b"", 100)
    write(tmp_path / "notes.txt", b"1", 100)
    watch.look((), 0.0)
    assert watch.look((), SETTLED_S) == [early, late]


def test_what_the_case_knows_or_removed_is_not_new(tmp_path: Path) -> None:
    kept, removed = (write(tmp_path / "in" / name, b"1", 100) for name in ("kept.mp4", "removed.mp4"))
    with CaseStore.create(tmp_path / "case", "Yard", "ada") as store:
        ids = [store.add_video(Video(path, f"{path.name:0>64}", 1, 2, 2, 1), None, None).id for path in (kept, removed)]
        store.remove_videos([ids[1]], "another site")
        known = known_footage(store)
    watch = WatchedFolder(tmp_path / "in")
    watch.look(known, 0.0)
    assert watch.look(known, SETTLED_S) == []


def test_what_was_refused_half_copied_is_new_again_when_it_has_changed(tmp_path: Path) -> None:
    watch = WatchedFolder(tmp_path)
    clip = write(tmp_path / "gate.mp4", b"1", 100)
    watch.look((), 0.0)
    assert watch.look((), SETTLED_S) == [clip]
    write(clip, b"12", 500)
    watch.look((), 10 * SETTLED_S)
    assert watch.look((), 11 * SETTLED_S) == [clip]


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is not there"):
        WatchedFolder(tmp_path / "gone").look((), 0.0)
