"""The object network: people where people are, and one box for each."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from tvad_desktop.objects.network import (
    BINS,
    CLASSES,
    MEAN,
    PERSON,
    SPREAD,
    ObjectNetwork,
    _decode,
    _normalised,
    drop_overlapping,
    load_objects,
)
from tvad_desktop.packs.manifest import load_pack


def test_a_sure_cell_becomes_a_box_around_its_centre():
    output = np.full((CLASSES + 4 * BINS, 4, 6), -20.0, np.float32)
    output[PERSON, 2, 3] = 3.0
    for side, strides in enumerate((1, 2, 3, 4)):
        output[CLASSES + side * BINS + strides, 2, 3] = 20.0
    (box,) = _decode(output, 8)
    x, y = 3.5 * 8, 2.5 * 8
    assert box == pytest.approx([x - 8, y - 16, x + 24, y + 32, 1 / (1 + np.exp(-3.0)), PERSON], abs=1e-3)


def test_of_overlapping_boxes_the_surest_stays():
    boxes = np.array(
        [[0, 0, 10, 10, 0.5, 0], [1, 1, 11, 11, 0.9, 0], [30, 0, 40, 10, 0.3, 0]],
        np.float32,
    )
    assert drop_overlapping(boxes)[:, 4].tolist() == pytest.approx([0.9, 0.3])


def test_the_network_is_given_what_it_was_trained_on_bit_for_bit():
    rgb = np.random.default_rng(0).integers(0, 256, (64, 96, 3), dtype=np.uint8)
    bgr = (rgb[..., ::-1].astype(np.float32) - MEAN) / SPREAD
    assert np.array_equal(_normalised(rgb), bgr.transpose(2, 0, 1))


def test_people_are_found_where_they_are(footage):
    clip = cv2.VideoCapture(str(footage / "clips/pets09_vtest.mp4"))
    _, picture = clip.read()
    boxes = ObjectNetwork(load_pack()).find(cv2.cvtColor(cv2.resize(picture, (576, 384)), cv2.COLOR_BGR2RGB))
    people = boxes[(boxes[:, 5] == PERSON) & (boxes[:, 4] > 0.4)]
    assert len(people) >= 3
    assert ((people[:, :4] >= 0) & (people[:, :4] <= 1)).all()
    heights = people[:, 3] - people[:, 1]
    assert 0.05 < np.median(heights) < 0.4


def test_an_empty_picture_has_no_objects():
    boxes = ObjectNetwork(load_pack()).find(np.full((384, 576, 3), 90, np.uint8))
    assert boxes.shape == (0, 6)


def test_a_pack_without_the_role_has_no_object_network(write_pack):
    write_pack("street", {"vision": ("base/eyes.safetensors", b"\x02" + bytes(7) + b"{}")})
    assert load_objects(load_pack("street")) is None
