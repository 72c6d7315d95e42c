"""The shipped locks: every pin hashed, no host named, torch apart, everything the project asks for inside."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from tvad_setup.locks import Pin, read_lock
from tvad_setup.weights import BASE_WEIGHTS

CHECKOUT = Path(__file__).resolve().parents[2]
LOCKS = CHECKOUT / "installer" / "locks"
NAMES = ("main.txt", "dev.txt", "torch.txt", "torch-cpu.txt", "llama.txt", "llama-build.txt", "weights.txt")


def names_in(*locks: str) -> set[str]:
    return {pin.name for lock in locks for pin in read_lock(LOCKS / lock)}


def normalise(requirement: str) -> str:
    name = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert name is not None
    return re.sub(r"[-_.]+", "-", name.group(0)).lower()


def test_the_folder_holds_these_locks_and_no_other() -> None:
    assert {path.name for path in LOCKS.iterdir()} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_pin_has_a_version_and_a_hash(name: str) -> None:
    pins = read_lock(LOCKS / name)

    assert pins
    assert [pin.name for pin in pins if not pin.hashes] == []
    assert [pin.name for pin in pins if pin.text.count("--hash=") != len(pin.hashes)] == []


@pytest.mark.parametrize("name", NAMES)
def test_no_lock_names_a_host_or_a_path(name: str) -> None:
    text = (LOCKS / name).read_text()

    assert "://" not in text
    assert " @ " not in text
    assert not re.search(r"^\s*(-i|-f|--(extra-)?index|--find|--trusted)", text, re.MULTILINE)


def test_torch_and_its_cuda_packages_stay_out_of_the_main_lock() -> None:
    family = {name for name in names_in("main.txt", "dev.txt") if re.match(r"(torch|triton|nvidia|cuda)(-|$)", name)}

    assert family == set()
    assert {"torch", "triton", "nvidia-cublas"} <= names_in("torch.txt")
    assert names_in("torch-cpu.txt") == {"torch"}


def test_both_torch_builds_are_the_same_version() -> None:
    (cpu,) = read_lock(LOCKS / "torch-cpu.txt")
    (published,) = (pin for pin in read_lock(LOCKS / "torch.txt") if pin.name == "torch")

    assert cpu.version == f"{published.version}+cpu"


def test_the_source_of_llama_cpp_python_has_one_file_only() -> None:
    (pin,) = read_lock(LOCKS / "llama.txt")

    assert (pin.name, len(pin.hashes)) == ("llama-cpp-python", 1)


def test_all_that_the_project_asks_for_is_locked() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())
    extras = project["project"]["optional-dependencies"]
    run = {normalise(wanted) for wanted in [*project["project"]["dependencies"], *extras["training"]]}

    assert run <= names_in("main.txt", "torch.txt", "llama.txt")
    assert {normalise(wanted) for wanted in extras["dev"]} <= names_in("dev.txt")
    assert {*project["build-system"]["requires"], "editables"} <= names_in("main.txt")


def test_main_and_dev_never_pin_the_same_package_twice() -> None:
    assert names_in("main.txt", "torch.txt", "llama.txt") & names_in("dev.txt") == set()


def test_the_packages_of_the_base_weights_are_pinned() -> None:
    assert names_in("weights.txt") == {weights.package for weights in BASE_WEIGHTS}


def test_a_pin_is_read_with_marker_and_hashes(tmp_path: Path) -> None:
    lock = tmp_path / "lock.txt"
    text = f"one==1.2 ; sys_platform == 'linux' \\\n    --hash=sha256:{'a' * 64} \\\n    --hash=sha256:{'b' * 64}"
    lock.write_text(f"# purpose\n{text}\ntwo==2.0+cpu \\\n    --hash=sha256:{'c' * 64}\n")

    assert read_lock(lock) == [
        Pin("one", "1.2", frozenset({"a" * 64, "b" * 64}), text),
        Pin("two", "2.0+cpu", frozenset({"c" * 64}), f"two==2.0+cpu \\\n    --hash=sha256:{'c' * 64}"),
    ]
