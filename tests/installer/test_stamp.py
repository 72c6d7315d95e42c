"""The stamp decides what a second set-up may skip."""

from __future__ import annotations

from pathlib import Path

import pytest
from tvad_setup.stamp import NAME, Stamp, discard_half_installed, find_distributions


@pytest.fixture
def venv(tmp_path: Path) -> Path:
    """An environment with two installed distributions."""
    folder = tmp_path / ".venv"
    for name in ("numpy-2.4.6", "click-8.5.1"):
        install(folder, name)
    return folder


def install(venv: Path, name: str) -> Path:
    info = venv / "lib" / "python3.11" / "site-packages" / f"{name}.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").touch()
    (info / "INSTALLER").write_text("pip\n")
    return info


def test_a_recorded_part_holds_in_the_next_run(venv: Path, tmp_path: Path) -> None:
    Stamp(venv, tmp_path).record("main.txt", "abc")

    again = Stamp(venv, tmp_path)
    assert again.holds("main.txt", "abc")
    assert not again.holds("main.txt", "a changed lock")
    assert not again.holds("torch", "abc")


def test_a_distribution_that_has_gone_makes_every_part_doubtful(venv: Path, tmp_path: Path) -> None:
    stamp = Stamp(venv, tmp_path)
    stamp.record("main.txt", "abc")
    stamp.record("llama", "def")
    (venv / "lib/python3.11/site-packages/numpy-2.4.6.dist-info/INSTALLER").unlink()

    doubtful = Stamp(venv, tmp_path)
    assert not doubtful.holds("main.txt", "abc")
    assert not doubtful.holds("llama", "def")

    doubtful.record("main.txt", "abc")
    assert Stamp(venv, tmp_path).holds("main.txt", "abc")
    assert not Stamp(venv, tmp_path).holds("llama", "def")


def test_a_package_that_a_new_lock_replaces_leaves_the_other_parts_alone(venv: Path, tmp_path: Path) -> None:
    Stamp(venv, tmp_path).record("llama", "def")
    stamp = Stamp(venv, tmp_path)
    (venv / "lib/python3.11/site-packages/numpy-2.4.6.dist-info/INSTALLER").unlink()
    install(venv, "numpy-2.4.7")

    stamp.record("main.txt", "abc")

    assert Stamp(venv, tmp_path).holds("llama", "def")


def test_a_moved_checkout_is_noticed(venv: Path, tmp_path: Path) -> None:
    Stamp(venv, tmp_path / "here").record("main.txt", "abc")

    moved = Stamp(venv, tmp_path / "there")
    assert moved.moved
    assert not moved.holds("main.txt", "abc")


@pytest.mark.parametrize("content", ["", "{", "[]", '{"parts": 3}', '{"parts": {}, "distributions": null}'])
def test_a_damaged_stamp_says_nothing(venv: Path, tmp_path: Path, content: str) -> None:
    (venv / NAME).write_text(content)

    stamp = Stamp(venv, tmp_path)
    assert not stamp.moved
    assert not stamp.holds("main.txt", "abc")


def test_a_cut_off_installation_is_dropped_so_that_pip_does_it_again(venv: Path) -> None:
    torn = install(venv, "torch-2.13.0")
    (torn / "INSTALLER").unlink()

    assert discard_half_installed(venv) == ["torch-2.13.0.dist-info"]
    assert not torn.exists()
    assert find_distributions(venv) == {"numpy-2.4.6.dist-info", "click-8.5.1.dist-info"}
