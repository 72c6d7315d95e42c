"""Heat from prompts alone: the whole picture says whether, a place says where."""

from __future__ import annotations

import numpy as np
import pytest

from tvad_desktop.detection.without_profile import MOST_SURE
from tvad_desktop.detection.zero_shot import ZeroShotDecoder
from tvad_desktop.packs.interface import PictureTokens, StepFeatures

NORMAL, ANOMALOUS = np.eye(4, dtype=np.float32)[0], np.eye(4, dtype=np.float32)[1]
PROMPTS = np.stack([NORMAL - ANOMALOUS, ANOMALOUS - NORMAL]) / np.sqrt(2)
GRID = (2, 3)


class Reader:
    """Its states are the tokens themselves."""

    def __init__(self):
        self.plain = 0

    def states(self, picture):
        return picture.embeddings

    def plain_picture(self, grid):
        self.plain += 1
        return PictureTokens(np.zeros((grid[0] * grid[1], 4), np.float32), grid, "", "")


def features(tokens: np.ndarray) -> StepFeatures:
    level = np.zeros((1, 2 * GRID[0], 2 * GRID[1]), np.float32)
    return StepFeatures(0, (level,), None, PictureTokens(tokens.astype(np.float32), GRID, "", ""))


def test_the_place_that_looks_anomalous_is_hottest_and_only_where_the_picture_does():
    decoder = ZeroShotDecoder(Reader())
    tokens = np.tile(0.2 * ANOMALOUS, (6, 1))
    tokens[4] += ANOMALOUS
    logits = decoder.logits(features(tokens), PROMPTS)
    assert logits.shape == (4, 6)
    assert np.unravel_index(logits.argmax(), logits.shape) in [(3, 2), (3, 3)]
    assert logits.max() > 1
    usual = np.tile(2 * NORMAL, (6, 1))
    usual[4] += 0.5 * ANOMALOUS
    assert decoder.logits(features(usual), PROMPTS).max() < 0
    assert np.abs(logits).max() <= MOST_SURE


def test_a_plain_picture_says_nothing_and_is_read_once():
    reader = Reader()
    decoder = ZeroShotDecoder(reader)
    for _ in range(3):
        assert not decoder.logits(features(np.zeros((6, 4))), PROMPTS).any()
    assert reader.plain == 1


def test_features_without_a_picture_are_a_mistake():
    with pytest.raises(RuntimeError, match="no visual tokens"):
        ZeroShotDecoder(Reader()).logits(StepFeatures(0, (np.zeros((1, 4, 6), np.float32),)), PROMPTS)
