"""Packs for the tests: the shipped one where its base files are, and one with a decoder of random weights."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Callable
from pathlib import Path

import pytest

from tvad_desktop.detection.graphs import decoder_graph, head_graph
from tvad_desktop.packs.manifest import Pack, PackFile, load_pack
from tvad_desktop.packs.onnx import graph_path, seal_graph
from tvad_desktop.packs.registry import spec_of
from tvad_desktop.packs.tvad_mini.classifier import CLASSIFIER_GRAPH
from tvad_desktop.packs.tvad_mini.vision import VISION_GRAPH

MANIFEST_HEAD = """
name = "{name}"
title = "A pack for tests"
limits = ["knows nothing"]

[measured]
speed = "none"
"""
MANIFEST_FILE = """
[[files]]
role = "{role}"
path = "{path}"
sha256 = "{sha256}"
licence = "none"
source = "made"
"""


@pytest.fixture(scope="session")
def one_torch_thread() -> None:
    """Threads of torch that wait for each other on a busy machine are many times slower than one."""
    import torch

    torch.set_num_threads(1)


@pytest.fixture
def write_pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """`write_pack(name, {role: (path, content)})` makes a pack in a packs folder of the test's own."""
    monkeypatch.setenv("TVAD_MODELS", str(tmp_path / "models"))

    def write(name: str, files: dict[str, tuple[str, bytes]]) -> Path:
        folder = tmp_path / "models" / name
        folder.mkdir(parents=True)
        manifest = MANIFEST_HEAD.format(name=name)
        for role, (path, content) in files.items():
            (folder / path).parent.mkdir(exist_ok=True)
            (folder / path).write_bytes(content)
            manifest += MANIFEST_FILE.format(role=role, path=path, sha256=hashlib.sha256(content).hexdigest())
        (folder / "manifest.toml").write_text(manifest, encoding="utf-8")
        return folder

    return write


@pytest.fixture(scope="session")
def mini_pack() -> Pack:
    """`tvad-mini` with its vision weights and their compiled graph."""
    pack = load_pack("tvad-mini")
    kinds = (VISION_GRAPH, CLASSIFIER_GRAPH)
    paths = [(pack.folder / pack.file(kind.role).path, graph_path(pack, kind)) for kind in kinds]
    for path in itertools.chain(*paths):
        if not path.is_file():
            pytest.skip(f"the base weights are not set up: no {path.name} (run python3 installer/bootstrap.py)")
    return pack


@pytest.fixture(scope="session")
def trial_pack(mini_pack: Pack, one_torch_thread: None, tmp_path_factory: pytest.TempPathFactory) -> Pack:
    """The vision weights of `tvad-mini` with an AHD of random weights, compiled as the set-up does it."""
    import torch

    from tvad_desktop.detection.ahd import HeatmapDecoder
    from tvad_desktop.lab.training.weights import save_half
    from tvad_desktop.workbench import prepare

    folder = tmp_path_factory.mktemp("trial")
    torch.manual_seed(1)
    weights = save_half(HeatmapDecoder(spec_of(mini_pack)), folder / "ahd.safetensors")
    vision, classifier = mini_pack.file("vision"), mini_pack.file("classifier")
    (folder / "base").mkdir()
    (folder / "compiled").mkdir()
    ahd = PackFile("ahd", weights.name, hashlib.sha256(weights.read_bytes()).hexdigest(), "none", "random")
    language = PackFile("language", "none.gguf", "0" * 64, "none", "none")
    pack = Pack("trial", "Random AHD", folder, "1" * 64, (), (), (vision, classifier, ahd, language))
    for kind in (VISION_GRAPH, CLASSIFIER_GRAPH):
        (folder / pack.file(kind.role).path).symlink_to(mini_pack.path(kind.role))
        graph_path(pack, kind).symlink_to(graph_path(mini_pack, kind))
    prepare._compile_decoder(pack, graph_path(pack, decoder_graph(spec_of(pack))))
    prepare._compile_head(pack, graph_path(pack, head_graph(spec_of(pack))))
    for kind in (VISION_GRAPH, CLASSIFIER_GRAPH, decoder_graph(spec_of(pack)), head_graph(spec_of(pack))):
        seal_graph(graph_path(pack, kind))
    return pack


@pytest.fixture(scope="session")
def plain_models(one_torch_thread: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A packs folder with a prepared pack of another family (`second_pack.py`); tests that spoil it copy it first."""
    from second_pack import PlainFamily, make_pack

    from tvad_desktop.packs import registry

    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(registry.FAMILIES, "plain", PlainFamily())
        return make_pack(tmp_path_factory.mktemp("plain"))
