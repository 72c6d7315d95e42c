"""What earlier builds left is found and deleted, and nothing else is."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import pytest

from tvad_desktop.cli.main import run
from tvad_desktop.domain.errors import UserError
from tvad_desktop.workbench import privacy
from tvad_desktop.workbench.privacy import delete_left_telemetry, find_left_telemetry

NAMES = ("deviceid", "onnxruntime.db", "onnxruntime.db-wal", "onnxruntime.db-journal", "deviceid.tmp.55c4f3eb")
SESSION = "1795784304211\n36108e16-f31f-6b16-6ce7-d1a649513dcf\n"


@pytest.fixture
def home(tmp_path, monkeypatch):
    """An empty home and an empty folder for temporary files, on Linux."""
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(privacy.sys, "platform", "linux")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    return tmp_path


@pytest.fixture
def left(home) -> Path:
    folder = home / ".cache" / "Microsoft" / "DeveloperTools" / ".onnxruntime"
    folder.mkdir(parents=True)
    for name in NAMES:
        (folder / name).write_bytes(b"x")
    (home / "temporary" / ".ses").write_text(SESSION)
    return folder


def test_nothing_is_found_where_nothing_was_left(home):
    assert not find_left_telemetry()


def test_all_of_it_goes_with_the_folders_that_it_made(home, left):
    found = find_left_telemetry()
    assert {path.name for path in found.files} == {*NAMES, ".ses"}
    delete_left_telemetry(found)
    assert not find_left_telemetry()
    assert list((home / ".cache").iterdir()) == []
    assert list((home / "temporary").iterdir()) == []


def test_what_others_keep_there_stays(home, left):
    (left / "notes.txt").write_text("of somebody")
    (left.parent / "deviceid").write_text("of another tool")
    delete_left_telemetry(find_left_telemetry())
    assert [path.name for path in left.iterdir()] == ["notes.txt"]
    assert (left.parent / "deviceid").exists()


def test_a_foreign_session_file_and_a_link_are_not_taken(home, left):
    (home / "temporary" / ".ses").write_text("a note of mine")
    elsewhere = home / "elsewhere"
    left.rename(elsewhere)
    left.symlink_to(elsewhere)
    assert not find_left_telemetry()


@pytest.mark.parametrize(
    ("platform", "place"),
    [
        ("linux", "cache/Microsoft/DeveloperTools/.onnxruntime"),
        ("darwin", "Library/Application Support/Microsoft/DeveloperTools/.onnxruntime"),
        ("win32", "local/Microsoft/DeveloperTools/.onnxruntime"),
    ],
)
def test_it_is_looked_for_where_each_platform_keeps_it(home, monkeypatch, platform, place):
    monkeypatch.setattr(privacy.sys, "platform", platform)
    monkeypatch.setenv("XDG_CACHE_HOME", str(home / "cache"))
    monkeypatch.setenv("LOCALAPPDATA", str(home / "local"))
    (home / place).mkdir(parents=True)
    (home / place / "deviceid").touch()
    assert find_left_telemetry().files == (home / place / "deviceid",)


def test_what_cannot_be_deleted_is_named(home, left, monkeypatch):
    def refuse(self, missing_ok=False):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(UserError, match=r"deviceid cannot be deleted: Permission denied\."):
        delete_left_telemetry(find_left_telemetry())


def test_the_command_tells_and_deletes(home, left, capsys):
    assert run(["privacy"]) == 0
    told = capsys.readouterr().out
    assert "Nothing leaves this machine" in told
    assert f"left: {left / 'deviceid'}" in told
    assert "tvad privacy --delete-telemetry" in told
    assert left.is_dir()

    assert run(["privacy", "--delete-telemetry", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["deleted"] is True
    assert str(left) in told["left_telemetry"]
    assert told["switches"]["ORT_DISABLE_TELEMETRY"] == "1"
    assert not left.exists()

    assert run(["privacy"]) == 0
    assert "Nothing of earlier builds is left here." in capsys.readouterr().out
