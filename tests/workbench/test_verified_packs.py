"""Nothing runs that is not what it should be: files of a pack, compiled graphs, cached vectors; and set-up cures it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import numpy as np
import platformdirs
import pytest
from click.testing import CliRunner
from second_pack import PlainFamily

from tvad_desktop import app
from tvad_desktop.cli.main import run, tvad
from tvad_desktop.detection.detector import Detector
from tvad_desktop.detection.graphs import decoder_graph
from tvad_desktop.detection.prompts import load_prompts, pooled_prompts
from tvad_desktop.domain.errors import UserError
from tvad_desktop.packs import manifest as manifests
from tvad_desktop.packs import onnx, registry
from tvad_desktop.packs.manifest import Pack, load_pack
from tvad_desktop.packs.onnx import graph_path
from tvad_desktop.workbench import prepare
from tvad_desktop.workbench.assistant import Assistant
from tvad_desktop.workbench.packs import graph_kinds, open_pack
from tvad_desktop.workbench.prepare import prepare_pack


@pytest.fixture
def pack(plain_models, tmp_path, monkeypatch) -> Pack:
    """A copy that may be spoilt."""
    monkeypatch.setitem(registry.FAMILIES, "plain", PlainFamily())
    monkeypatch.setattr(platformdirs, "user_cache_dir", lambda name: str(tmp_path / "cache"))
    shutil.copytree(plain_models, tmp_path / "models")
    monkeypatch.setenv("TVAD_MODELS", str(tmp_path / "models"))
    return load_pack("plain")


def graph_of(pack: Pack, role: str) -> Path:
    return graph_path(pack, next(kind for kind in graph_kinds(pack) if kind.role == role))


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def both_faces(pack: Pack) -> list:
    """Everything by which the window or a command begins to work with a pack."""
    models = app.Models()
    return [
        lambda: open_pack(pack.name),
        lambda: models.detector(pack.name),
        lambda: models.assistant(pack.name),
        lambda: Detector(load_pack(pack.name)),
        lambda: Assistant(load_pack(pack.name)).load(),
    ]


def test_a_prepared_pack_opens_for_both_faces(pack):
    for begin in both_faces(pack):
        begin()


def test_a_flipped_byte_in_the_weights_is_refused(pack):
    flip(pack.folder / "ahd.safetensors")
    for begin in both_faces(pack)[:4]:
        with pytest.raises(UserError, match=r"ahd\.safetensors is not the one its pack names"):
            begin()


@pytest.mark.parametrize("spoil", ["flipped", "cut", "replaced", "empty", "unsealed", "wrong seal"])
@pytest.mark.parametrize("role", ["ahd", "rae"])
def test_a_graph_that_is_not_as_it_was_made_is_refused_and_set_up_makes_it_again(pack, role, spoil, monkeypatch):
    path, other = graph_of(pack, role), graph_of(pack, "rae" if role == "ahd" else "ahd")
    made = path.read_bytes()
    seal = path.with_name(path.name + ".sha256")
    match spoil:
        case "flipped":
            flip(path)
        case "cut":
            path.write_bytes(made[: len(made) // 2])
        case "replaced":
            shutil.copy(other, path)
        case "empty":
            path.write_bytes(b"")
        case "unsealed":
            seal.unlink()
        case "wrong seal":
            seal.write_text("0" * 64, encoding="ascii")
    faces = both_faces(pack)
    for begin in faces[:3] + (faces[3:4] if role == "ahd" else faces[4:]):
        with pytest.raises(UserError, match=r"is not prepared.*(SHA-256|missing)") as refused:
            begin()
        assert refused.value.hint == "Make it again: tvad models prepare plain"
    assert run(["models", "verify"]) == 3

    lines: list[str] = []
    monkeypatch.setattr(prepare, "_compiler", lambda pack, kind: lambda pack, partial: partial.write_bytes(made))
    prepare_pack(pack, lines.append)
    assert len(lines) == 1
    for begin in both_faces(pack):
        begin()
    assert run(["models", "verify"]) == 0


def test_a_replaced_graph_with_the_size_and_time_of_the_real_one_does_not_run(pack):
    open_pack("plain")
    path = graph_of(pack, "ahd")
    stat = path.stat()
    changed = bytearray(path.read_bytes())
    changed[100] ^= 1
    path.write_bytes(changed)
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    with pytest.raises(UserError, match="not prepared"):
        Detector(pack)


def test_a_graph_belongs_to_the_source_of_its_network(pack, monkeypatch):
    kind = decoder_graph(registry.spec_of(pack))
    before = graph_path(pack, kind)
    monkeypatch.setattr(onnx, "_source_sha256", lambda module: module[::-1])
    assert graph_path(pack, kind) != before
    with pytest.raises(UserError, match="is missing"):
        open_pack("plain")


def test_only_what_is_missing_is_made_and_an_interruption_leaves_nothing(pack, monkeypatch):
    compiled = pack.folder / "compiled"
    shutil.rmtree(compiled)
    lines: list[str] = []

    def compiler(pack, kind):
        def make(pack, path):
            path.write_bytes(b"half a gra")
            if kind.role == "rae" and lines == ["compiling ahd", "compiling ahd-head", "compiling rae"]:
                raise KeyboardInterrupt

        return make

    monkeypatch.setattr(prepare, "_compiler", compiler)
    with pytest.raises(KeyboardInterrupt):
        prepare_pack(pack, lines.append)
    assert sorted(path.suffix for path in compiled.iterdir()) == [".onnx", ".onnx", ".sha256", ".sha256"]
    (compiled / "ahd-of-other-weights.onnx").write_bytes(b"old")
    lines.clear()
    prepare_pack(pack, lines.append)
    assert lines == ["compiling rae"]
    assert len(list(compiled.iterdir())) == 6
    lines.clear()
    prepare_pack(pack, lines.append)
    assert lines == []


def test_verify_tells_what_was_looked_at(pack):
    shown = CliRunner().invoke(tvad, ["models", "verify"])
    assert shown.output == (
        "plain: 3 files are as the manifest names them\nplain: 3 compiled graphs are as they were made\n"
    )


def test_files_are_hashed_once_in_a_process_while_they_stay_the_same(pack, monkeypatch):
    hashed: list[str] = []
    whole = manifests.file_sha256

    def count(path):
        hashed.append(path.name)
        return whole(path)

    monkeypatch.setattr(manifests, "file_sha256", count)
    for _ in range(3):
        open_pack("plain")
    assert len([name for name in hashed if name != "manifest.toml"]) == 6
    flip(pack.folder / "words.gguf")
    with pytest.raises(UserError, match="words"):
        open_pack("plain")


class Letters:
    """Texts as vectors; counts how often it is asked."""

    def __init__(self) -> None:
        self.calls = 0

    def embed_texts(self, texts):
        self.calls += 1
        vectors = [np.random.default_rng(sum(text.encode())).standard_normal(4) for text in texts]
        return np.stack(vectors).astype(np.float32)


@pytest.mark.parametrize("spoil", ["empty", "cut", "flipped"])
def test_cached_vectors_that_are_not_as_they_were_written_are_made_again(tmp_path, monkeypatch, spoil):
    monkeypatch.setattr(platformdirs, "user_cache_dir", lambda name: str(tmp_path))
    encoder = Letters()
    expected = pooled_prompts(load_prompts(), lambda: encoder, "a")
    (cached,) = (tmp_path / "prompts").iterdir()
    written = cached.read_bytes()
    if spoil == "flipped":
        flip(cached)
    else:
        cached.write_bytes(written[: {"empty": 0, "cut": len(written) // 2}[spoil]])
    np.testing.assert_array_equal(pooled_prompts(load_prompts(), lambda: encoder, "a"), expected)
    assert encoder.calls == 4
    assert cached.read_bytes() == written


@pytest.mark.parametrize("name", ["../plain", "/etc", "..", ".", "", "a/b", "plain\n"])
def test_a_pack_has_a_plain_name(pack, name):
    with pytest.raises(UserError, match="no model pack"):
        open_pack(name)
