"""The face network finds faces where there are some, in pictures of any size, and nothing where there are none."""

from __future__ import annotations

import numpy as np
import pytest

from tvad_desktop.domain.errors import UserError
from tvad_desktop.objects.faces import ROLE, FaceNetwork, load_faces
from tvad_desktop.packs.manifest import load_pack
from tvad_desktop.video.source import open_video


@pytest.fixture(scope="module")
def network() -> FaceNetwork:
    pack = load_pack()
    if not (pack.folder / pack.file(ROLE).path).is_file():
        pytest.skip("the face network is not set up (run python3 installer/bootstrap.py)")
    return FaceNetwork(pack)


def test_a_pack_without_faces_has_no_network(write_pack):
    write_pack("street", {"vision": ("eyes.safetensors", bytes(16))})
    assert load_faces(load_pack("street")) is None


def test_a_face_network_that_was_not_fetched_is_told_when_it_is_needed(write_pack):
    folder = write_pack("street", {ROLE: ("faces.onnx", b"onnx")})
    (folder / "faces.onnx").unlink()
    with pytest.raises(UserError, match=r"faces\.onnx is missing"):
        load_faces(load_pack("street"))


@pytest.mark.parametrize("shape", [(90, 160, 3), (200, 61, 3)])
def test_an_even_picture_has_no_face(network, shape):
    assert network.find(np.full(shape, 128, np.uint8), 160).shape == (0, 6)


def test_faces_of_real_footage_are_found(network, footage):
    with open_video(footage / "clips" / "ubnormal_normal_scene_16_scenario_2.mp4") as source:
        rgb = source.frame_at(source.video.duration_us // 2).rgb
    for longest_px in (1080, 720):
        best = network.find(rgb, longest_px)[0]
        assert best[4] > 0.5
        assert 60 < (best[3] - best[1]) * rgb.shape[0] < 140
