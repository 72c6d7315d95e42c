from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Cancelled, Job
from tvad_desktop.video.fingerprint import BLOCK_BYTES, fingerprint


def test_a_file_is_known_by_the_sha256_of_its_bytes(tmp_path: Path) -> None:
    content = bytes(range(256)) * (BLOCK_BYTES // 128)
    (tmp_path / "clip.mp4").write_bytes(content)
    seen: list[tuple[float, float]] = []
    digest = fingerprint(tmp_path / "clip.mp4", Job(lambda done, total: seen.append((done, total))))
    assert digest == hashlib.sha256(content).hexdigest()
    assert seen == [(BLOCK_BYTES, len(content)), (len(content), len(content))]


def test_a_folder_is_known_by_the_names_and_contents_of_its_files(tmp_path: Path) -> None:
    def folder(name: str, files: dict[str, bytes]) -> Path:
        (tmp_path / name).mkdir()
        for file, content in files.items():
            (tmp_path / name / file).write_bytes(content)
        return tmp_path / name

    first = fingerprint(folder("first", {"1.png": b"one", "2.png": b"two"}))
    lines = "".join(f"{n}\t{hashlib.sha256(c).hexdigest()}\n" for n, c in (("1.png", b"one"), ("2.png", b"two")))
    assert first == hashlib.sha256(lines.encode()).hexdigest()
    assert fingerprint(folder("moved", {"2.png": b"two", "1.png": b"one", ".DS_Store": b"?"})) == first
    assert fingerprint(folder("swapped", {"1.png": b"two", "2.png": b"one"})) != first
    assert fingerprint(folder("renamed", {"1.png": b"one", "3.png": b"two"})) != first


def test_a_missing_file_is_the_users_error(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        fingerprint(tmp_path / "missing.mp4")


def test_hashing_can_be_cancelled(tmp_path: Path) -> None:
    (tmp_path / "clip.mp4").write_bytes(b"x")
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        fingerprint(tmp_path / "clip.mp4", job)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="FIFOs")
def test_what_never_ends_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "clip.mp4")
    for endless in (tmp_path / "clip.mp4", Path("/dev/zero")):
        with pytest.raises(UserError, match="is no regular file"):
            fingerprint(endless)
