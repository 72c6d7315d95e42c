"""Which torch is installed where, and what a second set-up skips."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from tvad_setup import environment
from tvad_setup.console import SetupError
from tvad_setup.environment import choose_torch_locks, ensure_locked, ensure_torch, ensure_venv, keep_compiled
from tvad_setup.layout import Layout
from tvad_setup.pip import NotFoundError
from tvad_setup.stamp import Stamp
from tvad_setup.venv import is_sound

VERSIONS = {"torch-cpu.txt": "2.13.0+cpu", "torch.txt": "2.13.0"}


class FakePip:
    """Installs by leaving the records that pip leaves; knows only the builds it is given."""

    def __init__(self, venv: Path, *known: str) -> None:
        self.packages = venv / "lib" / "python3.11" / "site-packages"
        self.packages.mkdir(parents=True)
        self.known = known
        self.calls: list[str] = []

    def install(self, python: Path, *locks: Path, total: int, log: Path) -> None:
        for lock in locks:
            self.calls.append(lock.name)
            if lock.name not in self.known:
                raise NotFoundError(f"No matching distribution found for {lock.name}")
            name = f"torch-{VERSIONS[lock.name]}" if lock.name in VERSIONS else "numpy-2.4.6"
            info = self.packages / f"{name}.dist-info"
            info.mkdir(exist_ok=True)
            (info / "INSTALLER").write_text("pip\n")

    def run(self, python: Path, *arguments: str, log: Path) -> None:
        self.calls.append(" ".join(arguments))
        for info in self.packages.glob("torch-*.dist-info"):
            (info / "INSTALLER").unlink()
            info.rmdir()

    def use(self, monkeypatch: pytest.MonkeyPatch, *, nvidia: bool = False) -> FakePip:
        monkeypatch.setattr(environment, "install_locks", self.install)
        monkeypatch.setattr(environment, "run_pip", self.run)
        monkeypatch.setattr(environment, "has_nvidia_driver", lambda: nvidia)
        monkeypatch.setattr(environment, "choose_torch_locks", lambda has, *_: choose_torch_locks(has, *HERE))
        return self


HERE = ("Linux", "x86_64", (3, 11))


@pytest.fixture(autouse=True)
def locks(layout: Layout) -> None:
    """Locks of the two builds of torch and of one package."""
    for name, version in VERSIONS.items():
        layout.lock(name).write_text(f"torch=={version} --hash=sha256:{'a' * 64}\n")
    layout.lock("main.txt").write_text(f"numpy==2.4.6 --hash=sha256:{'b' * 64}\n")


@pytest.mark.parametrize(
    ("nvidia", "system", "machine", "python", "choice"),
    [
        (False, "Linux", "x86_64", (3, 11), ["torch-cpu.txt", "torch.txt"]),
        (True, "Linux", "x86_64", (3, 11), ["torch.txt"]),
        (False, "Linux", "x86_64", (3, 12), ["torch.txt"]),
        (False, "Linux", "aarch64", (3, 11), ["torch.txt"]),
        (False, "Windows", "AMD64", (3, 11), ["torch.txt"]),
        (False, "Darwin", "arm64", (3, 11), ["torch.txt"]),
    ],
)
def test_the_cpu_build_is_tried_only_where_it_fits(
    nvidia: bool, system: str, machine: str, python: tuple[int, int], choice: list[str]
) -> None:
    assert choose_torch_locks(nvidia, system, machine, python) == choice


def test_the_cpu_build_is_enough_without_a_gpu(layout: Layout, monkeypatch: pytest.MonkeyPatch) -> None:
    pip = FakePip(layout.venv, "torch-cpu.txt", "torch.txt").use(monkeypatch)

    ensure_torch(layout, Stamp(layout.venv, layout.checkout))
    ensure_torch(layout, Stamp(layout.venv, layout.checkout))

    assert pip.calls == ["torch-cpu.txt"]


def test_without_a_cpu_build_the_published_torch_is_taken_with_one_line(
    layout: Layout, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pip = FakePip(layout.venv, "torch.txt").use(monkeypatch)

    ensure_torch(layout, Stamp(layout.venv, layout.checkout))
    assert pip.calls == ["torch-cpu.txt", "torch.txt"]
    assert capsys.readouterr().out.count("pip finds no CPU build") == 1

    ensure_torch(layout, Stamp(layout.venv, layout.checkout))  # it stays; nothing is tried again
    assert pip.calls == ["torch-cpu.txt", "torch.txt"]


def test_a_gpu_that_came_later_replaces_the_cpu_build(layout: Layout, monkeypatch: pytest.MonkeyPatch) -> None:
    pip = FakePip(layout.venv, "torch-cpu.txt", "torch.txt").use(monkeypatch)
    ensure_torch(layout, Stamp(layout.venv, layout.checkout))

    pip.use(monkeypatch, nvidia=True)
    ensure_torch(layout, Stamp(layout.venv, layout.checkout))

    assert pip.calls == ["torch-cpu.txt", "uninstall --yes torch", "torch.txt"]


def test_no_torch_at_all_is_told(layout: Layout, monkeypatch: pytest.MonkeyPatch) -> None:
    FakePip(layout.venv).use(monkeypatch)

    with pytest.raises(SetupError, match="no torch for this platform"):
        ensure_torch(layout, Stamp(layout.venv, layout.checkout))


def test_a_lock_is_installed_once_and_again_when_it_changes(layout: Layout, monkeypatch: pytest.MonkeyPatch) -> None:
    pip = FakePip(layout.venv, "main.txt").use(monkeypatch)

    ensure_locked(layout, Stamp(layout.venv, layout.checkout), "main.txt")
    ensure_locked(layout, Stamp(layout.venv, layout.checkout), "main.txt")
    assert pip.calls == ["main.txt"]

    layout.lock("main.txt").write_text(f"numpy==2.4.7 --hash=sha256:{'c' * 64}\n")
    ensure_locked(layout, Stamp(layout.venv, layout.checkout), "main.txt")
    assert pip.calls == ["main.txt", "main.txt"]


def test_a_broken_environment_is_made_again(layout: Layout, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Path] = []
    monkeypatch.setattr(environment, "make_venv", lambda folder, log: made.append(folder))
    layout.python.parent.mkdir(parents=True)
    layout.python.write_text("#!/bin/sh\nexit 1\n")
    layout.python.chmod(0o755)

    ensure_venv(layout)

    assert not is_sound(layout.python)
    assert made == [layout.venv]


def test_what_the_window_imports_is_kept_compiled_whatever_the_environment_says(
    layout: Layout, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    package = layout.checkout / "tvad_desktop"
    package.mkdir(parents=True, exist_ok=True)
    (package / "__init__.py").write_text("")
    (package / "app.py").write_text("")
    monkeypatch.setenv("PYTHONPATH", str(layout.checkout))
    layout.python.parent.mkdir(parents=True)
    layout.python.symlink_to(sys.executable)
    keep_compiled(layout)
    assert list(package.glob("__pycache__/app.*.pyc"))
    assert capsys.readouterr().out == ""
    (package / "app.py").write_text("raise ImportError('libEGL.so.1')")
    keep_compiled(layout)
    assert "the window cannot be loaded here" in capsys.readouterr().out
