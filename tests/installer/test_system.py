"""System libraries: what is missing is named with the packages and the command that bring it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from tvad_setup import system
from tvad_setup.console import SetupError
from tvad_setup.system import COMPILER, LIBRARIES, STRACE, ensure_system, find_missing, install_with_apt, packages_for

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems bring these libraries along")


def load_all_but(*missing: str):
    def load(name: str) -> None:
        if name in missing:
            raise OSError(f"{name}: cannot open shared object file")

    return load


def test_only_what_does_not_load_is_missing() -> None:
    missing = find_missing(compiler=False, tests=False, load=load_all_but("libxcb-cursor.so.0", "libgomp.so.1"))

    assert [name for name in missing if name in LIBRARIES] == ["libxcb-cursor.so.0", "libgomp.so.1"]


def test_a_compiler_is_asked_for_only_when_there_is_something_to_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system.shutil, "which", lambda name: None)

    assert COMPILER in find_missing(compiler=True, tests=False, load=load_all_but())
    assert COMPILER not in find_missing(compiler=False, tests=False, load=load_all_but())


def test_strace_is_asked_for_only_when_there_is_something_to_test(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system.shutil, "which", lambda name: None)

    assert STRACE in find_missing(compiler=False, tests=True, load=load_all_but())
    assert STRACE not in find_missing(compiler=False, tests=False, load=load_all_but())
    assert packages_for([STRACE]) == ["strace"]


def test_packages_are_named_once() -> None:
    missing = ["libglib-2.0.so.0", "libgthread-2.0.so.0", COMPILER]

    assert packages_for(missing) == ["g++", "libglib2.0-0"]


def test_without_the_right_to_install_the_exact_command_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(system.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(system, "may_sudo", lambda: False)

    with pytest.raises(SetupError) as told:
        install_with_apt(["libegl1", "libgomp1"], tmp_path / "log")
    assert "sudo apt-get install --yes --no-install-recommends libegl1 libgomp1" in told.value.hint


def test_without_apt_the_libraries_are_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(system, "find_missing", lambda compiler, tests: ["libxcb-cursor.so.0"])
    monkeypatch.setattr(system.shutil, "which", lambda name: None)

    with pytest.raises(SetupError, match=r"libxcb-cursor\.so\.0"):
        ensure_system(compiler=False, tests=False, log=tmp_path / "log")


def test_what_is_there_is_not_installed_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(system, "find_missing", lambda compiler, tests: [])
    monkeypatch.setattr(system, "install_with_apt", lambda *_: pytest.fail("nothing is missing"))

    ensure_system(compiler=True, tests=True, log=tmp_path / "log")
