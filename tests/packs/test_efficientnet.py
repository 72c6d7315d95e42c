"""The visual half of the pack: its shapes, its weights, and the graph that runs instead of it."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from tvad_desktop.detection.named_things import CLASSES
from tvad_desktop.packs.onnx import load_graph
from tvad_desktop.packs.tvad_mini.classifier import CLASSIFIER_GRAPH
from tvad_desktop.packs.tvad_mini.efficientnet import (
    TAP_CHANNELS,
    EfficientNetLite0,
    WindowClassifier,
    convert_checkpoint,
    load_efficientnet,
    load_window_classifier,
)
from tvad_desktop.packs.tvad_mini.family import CHECKPOINT_NAME
from tvad_desktop.packs.tvad_mini.vision import VISION_GRAPH

pytestmark = pytest.mark.usefixtures("one_torch_thread")


@pytest.fixture(scope="module")
def network(mini_pack) -> EfficientNetLite0:
    return load_efficientnet(mini_pack.path("vision"))


@pytest.fixture(scope="module")
def picture() -> np.ndarray:
    """Smooth blobs: noise of every frequency is nothing that a network for photographs expects."""
    random = np.random.default_rng(3).random((1, 3, 6, 8), np.float32)
    return np.kron(random, np.ones((16, 16), np.float32)) * 255


def test_four_levels_lie_on_one_patch_grid():
    with torch.inference_mode():
        levels = EfficientNetLite0().eval()(torch.zeros(2, 3, 96, 128))
    assert [tuple(level.shape) for level in levels] == [(2, channels, 6, 8) for channels in TAP_CHANNELS]


def test_the_compiled_graph_agrees_with_torch(mini_pack, network, picture):
    with torch.inference_mode():
        expected = [level.numpy() for level in network(torch.from_numpy(picture))]
    levels = load_graph(mini_pack, VISION_GRAPH).run({"rgb": picture})
    differences = [float(np.abs(one - other).max()) for one, other in zip(levels, expected, strict=True)]
    print(f"largest differences between onnxruntime and torch by level: {differences}")
    for level, difference in zip(expected, differences, strict=True):
        assert difference < 1e-4 * np.abs(level).max()


def test_pictures_of_other_content_have_other_features(network, picture):
    with torch.inference_mode():
        one, other = (network(torch.from_numpy(rgb))[2] for rgb in (picture, picture[..., ::-1].copy()))
    assert not torch.allclose(one, other, atol=0.1)


def test_the_compiled_classifier_agrees_with_torch_and_shares_out_all_probability(mini_pack, network, picture):
    classifier = load_window_classifier(mini_pack.path("classifier"))
    chosen = torch.zeros(2, CLASSES)
    chosen[0, :400], chosen[1, 400:] = 1, 1
    with torch.inference_mode():
        block15 = torch.nn.functional.pad(network(torch.from_numpy(picture))[3], (1, 1, 1, 3), mode="replicate")
        expected = classifier(block15, chosen).numpy()
    shares = load_graph(mini_pack, CLASSIFIER_GRAPH).run({"block15": block15.numpy(), "chosen": chosen.numpy()})[0]
    difference = float(np.abs(shares - expected).max())
    print(f"largest difference between onnxruntime and torch: {difference:.2e}")
    assert shares.shape == (1, 2, 2, 2)
    assert difference < 1e-4
    np.testing.assert_allclose(shares.sum(axis=1), 1, atol=1e-5)


@pytest.mark.parametrize(("role", "part"), [("vision", EfficientNetLite0), ("classifier", WindowClassifier)])
def test_the_weights_are_those_of_the_published_checkpoint(mini_pack, role, part):
    checkpoint = mini_pack.folder / "base" / CHECKPOINT_NAME
    if not checkpoint.is_file():
        pytest.skip(f"the published checkpoint is not kept here: no {CHECKPOINT_NAME}")
    published = convert_checkpoint(checkpoint, part)
    loaded = (load_efficientnet if role == "vision" else load_window_classifier)(mini_pack.path(role)).state_dict()
    assert published.keys() == loaded.keys()
    assert all(torch.equal(loaded[name], tensor) for name, tensor in published.items())
