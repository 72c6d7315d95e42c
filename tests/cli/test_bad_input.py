"""Whatever is wrong in the environment: one clear line, exit code 3, and the case is as it was."""

from __future__ import annotations

import hashlib
import os
import pickle
import sqlite3
from contextlib import closing
from pathlib import Path

import cv2
import numpy as np
import pytest
from frame_difference import FrameDifference, write_street

from tvad_desktop.cli.main import run
from tvad_desktop.domain.incident import Verdict
from tvad_desktop.domain.job import Job
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.analyse import analyse


@pytest.fixture(scope="module")
def street(tmp_path_factory):
    return write_street(tmp_path_factory.mktemp("footage") / "street", seconds=8)


@pytest.fixture
def case(tmp_path, street):
    """A case in use: an analysis, an incident, a review. It must survive every test."""
    folder = tmp_path / "case"
    with CaseStore.create(folder, "Car park", "ada") as store:
        report = analyse(store, street, FrameDifference(), camera="Gate", fps=20.0, job=Job())
        store.review(
            report.incidents[0].id, Verdict.CONFIRMED, "a car", revision=store.revision(report.incidents[0].id)
        )
        before = snapshot(store)
    yield folder
    with CaseStore.open(folder, "ada") as store:
        store.verify_audit()
        assert snapshot(store) == before


def snapshot(store):
    """What a reviewer would miss."""
    analysis = store.latest_analysis(1)
    return (
        store.videos(),
        store.cameras(),
        analysis,
        store.heatmaps(analysis.id).scores.tobytes(),
        store.incidents(),
        store.reviews(1),
        store.audit(),
    )


@pytest.fixture
def refused(capsys):
    """Run a command that must be refused; returns its one line."""

    def command(*arguments) -> str:
        assert run([str(argument) for argument in arguments]) == 3
        captured = capsys.readouterr()
        assert captured.out == ""
        assert captured.err.startswith("error: ")
        assert captured.err.count("\n") == 1
        assert "Traceback" not in captured.err
        return captured.err

    return command


def write_mp4(path: Path, frames: int) -> Path:
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"mp4v"), 10, (64, 48))
    noise = np.random.default_rng(0)
    for _ in range(frames):
        writer.write(noise.integers(0, 255, (48, 64, 3), dtype=np.uint8))
    writer.release()
    return path


def write_footage(kind: str, folder: Path) -> Path:
    path = folder / f"{kind}.mp4"
    match kind:
        case "missing":
            pass
        case "text renamed":
            path.write_text("Dear reviewer,\nthis is a letter.\n" * 100)
        case "empty":
            path.touch()
        case "truncated":
            content = write_mp4(path, 50).read_bytes()
            path.write_bytes(content[: len(content) // 2])
        case "zero-length clip":
            write_mp4(path, 0)
        case "without images":
            path = folder / kind
            path.mkdir()
            (path / "notes.txt").write_text("no pictures here")
        case "with damaged images":
            path = folder / kind
            path.mkdir()
            (path / "001.png").write_bytes(b"\x89PNG no more")
    return path


FOOTAGE = {
    "missing": "does not exist",
    "text renamed": "is not a video",
    "empty": "is empty",
    "truncated": "is truncated or damaged",
    "zero-length clip": "zero-length clip.mp4",
    "without images": "holds no images",
    "with damaged images": "can be read",
}


@pytest.mark.parametrize(("kind", "reason"), FOOTAGE.items())
@pytest.mark.parametrize("command", [("analyse",), ("profile", "learn", "--camera", "Gate")], ids=["analyse", "learn"])
def test_footage(case, refused, tmp_path, command, kind, reason):
    path = write_footage(kind, tmp_path)
    message = refused(*command, path, "--case", case)
    assert reason in message
    assert str(path) in message


COMMANDS = [
    ("incidents",),
    ("ask", "--incident", "1", "What is it?"),
    ("describe",),
    ("export", "--out", "out"),
]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
class TestCaseFolder:
    def test_that_is_none(self, refused, tmp_path, command):
        assert "is not a case" in refused(*command, "--case", tmp_path)
        assert list(tmp_path.iterdir()) == []

    def test_of_a_newer_version(self, case, refused, command):
        database = case / "case.sqlite"
        later = "9999_from_the_future"
        with closing(sqlite3.connect(database)) as connection, connection:
            connection.execute(
                "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
                " SELECT migration_set, ?, applied_at FROM _sqlite_migrations LIMIT 1",
                [later],
            )
        before = database.read_bytes()

        message = refused(*command, "--case", case)

        assert "newer version" in message
        assert database.read_bytes() == before
        with closing(sqlite3.connect(database)) as connection, connection:
            connection.execute("DELETE FROM _sqlite_migrations WHERE name = ?", [later])

    def test_that_is_damaged(self, refused, tmp_path, command):
        (tmp_path / "case.sqlite").write_bytes(b"this was a database once" * 500)
        assert "is damaged" in refused(*command, "--case", tmp_path)


def test_a_case_folder_that_cannot_be_made(refused, tmp_path, street):
    (tmp_path / "file").write_text("in the way")
    message = refused("analyse", street, "--case", tmp_path / "file" / "case", "--fps", "20")
    assert "cannot be made" in message
    assert (tmp_path / "file").read_text() == "in the way"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not stop root")
def test_a_case_folder_without_permission(refused, tmp_path, street):
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o555)
    assert "written" in refused("analyse", street, "--case", locked, "--fps", "20")


def test_a_case_folder_that_may_not_be_written(case, refused, street, monkeypatch):
    """As for a reviewer who has only been given the right to read; simulated, because root may do everything."""
    with monkeypatch.context() as patch:
        patch.setattr("os.access", lambda path, mode: not mode & os.W_OK)
        assert "cannot be written" in refused("analyse", street, "--case", case, "--fps", "20")


def test_a_report_folder_that_cannot_be_made(case, refused, tmp_path):
    (tmp_path / "file").write_text("in the way")
    assert "cannot be made" in refused("export", "--case", case, "--out", tmp_path / "file" / "out")


class TestPack:
    @pytest.fixture
    def install(self, tmp_path, monkeypatch):
        """Install a pack "site" with one file."""
        monkeypatch.setenv("TVAD_MODELS", str(tmp_path / "models"))

        def write(name: str, content: bytes, sha256: str | None = None) -> None:
            folder = tmp_path / "models" / "site"
            folder.mkdir(parents=True)
            (folder / name).write_bytes(content)
            digest = sha256 or hashlib.sha256(content).hexdigest()
            (folder / "manifest.toml").write_text(
                'name = "site"\ntitle = "Of this site"\nlimits = []\n[measured]\n'
                f'[[files]]\nrole = "vision"\npath = "{name}"\nsha256 = "{digest}"\nlicence = "own"\nsource = "own"\n'
            )

        return write

    def refuse_everywhere(self, refused, case, street, reason):
        for command in (
            ("models", "verify"),
            ("models", "verify", "site"),
            ("analyse", street, "--case", case, "--fps", "20", "--pack", "site"),
            ("profile", "learn", street, "--case", case, "--camera", "Gate", "--fps", "20", "--pack", "site"),
            ("bench", "detect", street, "--fps", "20", "--pack", "site"),
        ):
            assert reason in refused(*command)

    def test_with_a_wrong_hash(self, install, refused, case, street):
        install("vision.safetensors", b"altered weights", sha256="0" * 64)
        self.refuse_everywhere(refused, case, street, "wrong SHA-256")

    def test_with_a_pickle(self, install, refused, case, street):
        install("vision.pth", pickle.dumps({"weights": [1.0]}))
        self.refuse_everywhere(refused, case, street, "pickle")

    def test_with_a_pickle_under_another_name(self, install, refused, case, street):
        install("vision.safetensors", pickle.dumps({"weights": [1.0]}))
        self.refuse_everywhere(refused, case, street, "pickle")

    def test_with_a_malformed_manifest(self, install, refused, case, street, tmp_path):
        install("vision.safetensors", b"weights")
        (tmp_path / "models" / "site" / "manifest.toml").write_text("name = ")
        self.refuse_everywhere(refused, case, street, "manifest")

    def test_that_is_not_installed(self, refused, case, street):
        assert "no model pack “other”" in refused("analyse", street, "--case", case, "--fps", "20", "--pack", "other")


PATHS_NO_FILE_CAN_HAVE = ["a" * 300, "a" * 5000, "x/" * 2500, "circle/case"]


@pytest.mark.parametrize("path", PATHS_NO_FILE_CAN_HAVE, ids=lambda path: f"{path[:8]} {len(path)}")
@pytest.mark.parametrize(
    "command",
    [
        ("incidents", "--case", "@"),
        ("analyse", "@", "--case", "case"),
        ("analyse", "street", "--case", "@"),
        ("export", "--case", "@", "--out", "out"),
        ("profile", "list", "--case", "@"),
        ("prompts", "--case", "@"),
        ("train", "ahd", "--config", "@"),
        ("evaluate", "detection", "--data", "@"),
        ("bench", "detect", "@"),
    ],
    ids=lambda command: " ".join(command[:2]),
)
def test_a_path_that_no_file_can_have(refused, tmp_path, monkeypatch, command, path):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "circle").symlink_to("circle")
    message = refused(*(path if word == "@" else word for word in command))
    assert "cannot be a file or folder here" in message
    assert len(message) < 400


@pytest.mark.parametrize(
    "command",
    [
        ("ask", "--case", "case", "--incident", "9" * 40, "What?"),
        ("profile", "dismiss", "--case", "case", "--incident", "9" * 40),
        ("analyse", "video.mp4", "--case", "case", "--fps", "nan"),
        ("analyse", "video.mp4", "--case", "case", "--fps", "inf"),
        ("profile", "learn", "video.mp4", "--case", "case", "--camera", "c", "--alarms-per-hour", "nan"),
        ("bench", "memory", "video.mp4", "--seconds", "nan"),
        ("bench", "memory", "video.mp4", "--seconds", "inf"),
        ("analyse", "video.mp4", "--case", "case", "--pack", "../elsewhere"),
        ("analyse", "video.mp4", "--case", "case", "--pack", "a" * 300),
        ("models", "verify", ""),
        ("models", "prepare", "/tmp"),
    ],
    ids=lambda command: " ".join(command)[-40:],
)
def test_numbers_and_names_that_are_none(capsys, command):
    assert run(list(command)) == 2
    assert "Traceback" not in capsys.readouterr().err
