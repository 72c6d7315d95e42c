"""A compiled graph belongs to the weights it was made from, and to no others."""

from __future__ import annotations

import numpy as np
import pytest

from tvad_desktop.domain.errors import UserError
from tvad_desktop.packs.manifest import load_pack
from tvad_desktop.packs.onnx import GraphKind, graph_path, load_graph
from tvad_desktop.packs.tvad_mini.vision import VISION_GRAPH

WEIGHTS = b"\x02" + bytes(7) + b"{}"
AHD = GraphKind("ahd", ("tvad_desktop.detection.ahd",), shapes="small")


def test_a_pack_that_was_not_prepared_says_so(write_pack):
    folder = write_pack("street", {"ahd": ("ahd.safetensors", WEIGHTS)})
    pack = load_pack("street")
    assert graph_path(pack, AHD).parent == folder / "compiled"
    assert graph_path(pack, AHD).name.startswith(f"ahd-{pack.file('ahd').sha256[:16]}-")
    with pytest.raises(UserError, match="street is not prepared"):
        load_graph(pack, AHD)


def test_the_graph_of_other_weights_is_not_picked_up(write_pack):
    folder = write_pack("street", {"ahd": ("ahd.safetensors", WEIGHTS)})
    (folder / "compiled").mkdir()
    (folder / "compiled" / "ahd-0123456789abcdef.onnx").write_bytes(b"made from the weights before")
    with pytest.raises(UserError, match="is not prepared"):
        load_graph(load_pack("street"), AHD)


def test_outputs_come_in_order_or_by_name(mini_pack):
    graph = load_graph(mini_pack, VISION_GRAPH)
    assert graph.inputs == ("rgb",)
    picture = {"rgb": np.full((1, 3, 64, 64), 90, np.float32)}
    levels = graph.run(picture)
    (asked,) = graph.run(picture, ["block10"])
    np.testing.assert_array_equal(asked, levels[2])
