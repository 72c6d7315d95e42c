"""Tracks against hand-drawn boxes: recall, precision, changes of identity."""

from __future__ import annotations

import json

import cv2
import numpy as np
import pytest

from tvad_desktop.detection.watched_step import WatchedStep
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.lab.evaluation.objects import evaluate_objects, find_labelled
from tvad_desktop.objects.looks import LOOK

HEIGHT_PX, WIDTH_PX, FRAMES = 100, 200, 50  # two seconds at the rate of folders of images
SIDE_PX = 40


def place_px(number: int) -> int:
    return 10 + 2 * number


class SquareDetector:
    """Finds the white square of each fifth picture, `extra` boxes where nothing is, and calls it `kind`."""

    sample_rate_hz, step_us = 25.0, 200_000

    def __init__(self, *, kind: int = 0, extra: int = 0, shift_px: int = 0, looks: bool = True) -> None:
        self._kind, self._extra, self._shift_px, self._looks = kind, extra, shift_px, looks

    def watch(self, frames):
        for number, frame in enumerate(frames):
            if number % 5:
                continue
            rows, columns = np.nonzero(frame.rgb[..., 0] > 128)
            left, top = columns.min() + self._shift_px, rows.min()
            boxes = [[left, top, left + SIDE_PX, top + SIDE_PX]]
            boxes += [[150, 5 + 30 * extra, 160, 25 + 30 * extra] for extra in range(self._extra)]
            objects = np.array([[*box, 0.9, self._kind] for box in boxes], np.float32)
            objects[:, :4] /= np.array([WIDTH_PX, HEIGHT_PX, WIDTH_PX, HEIGHT_PX])
            logits, known = np.zeros((4, 6), np.float16), objects if self._looks else None
            looks = np.zeros((len(objects), LOOK), np.float32) if self._looks else None
            yield WatchedStep(frame.time_us, logits, 0.1, 0.1, 0.1, known, looks)


@pytest.fixture
def data(tmp_path):
    folder, labels = tmp_path / "square", {}
    folder.mkdir()
    for number in range(FRAMES):
        picture = np.zeros((HEIGHT_PX, WIDTH_PX, 3), np.uint8)
        x = place_px(number)
        picture[30 : 30 + SIDE_PX, x : x + SIDE_PX] = 255
        cv2.imwrite(str(folder / f"{number:04d}.png"), picture)
        labels[number] = [{"cls": "person", "box": [x, 30, SIDE_PX, SIDE_PX], "id": 7}]
    (tmp_path / "square.json").write_text(json.dumps({"width": WIDTH_PX, "height": HEIGHT_PX, "frames": labels}))
    return tmp_path


def measured(data, **found):
    return evaluate_objects(data / "square", data / "square.json", SquareDetector(**found), job=Job())


def test_what_is_found_exactly_has_full_recall_and_precision(data):
    (figures,) = measured(data)
    assert (figures.group, figures.recall, figures.precision) == ("person", 1.0, 1.0)
    assert (figures.identity_changes, figures.identities) == (0, 3)
    assert figures.boxes > 20


def test_boxes_where_nothing_is_cost_precision(data):
    (figures,) = measured(data, extra=1)
    assert (figures.recall, figures.precision) == (1.0, 0.5)


def test_boxes_beside_the_object_are_not_found(data):
    assert measured(data, shift_px=30)[0].recall == 0.0


def test_another_class_is_not_found(data):
    assert measured(data, kind=2)[0].recall == 0.0


def test_a_pack_that_does_not_look_for_objects_is_an_error(data):
    with pytest.raises(UserError, match="does not look for objects"):
        measured(data, looks=False)


def test_labels_are_paired_with_videos_and_must_be_labels(data):
    assert find_labelled(data, {}) == [("square", data / "square", data / "square.json")]
    (data / "square.json").write_text("{}")
    with pytest.raises(UserError, match="no labelled boxes"):
        measured(data)
    (data / "other.json").write_text("{}")
    with pytest.raises(UserError, match=r"no video of other\.json"):
        find_labelled(data, {})
    assert find_labelled(data, {"other": data / "x.mp4"})[0] == ("other", data / "x.mp4", data / "other.json")


def test_a_folder_without_labels_is_an_error(tmp_path):
    with pytest.raises(UserError, match="holds no labels"):
        find_labelled(tmp_path, {})
