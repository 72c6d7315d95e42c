"""Leaving parts of the detector out: what is left out has no say, and all else is as before."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tvad_desktop.detection.ablation import NO_ABLATION, Ablation
from tvad_desktop.detection.camera_profile import Calibration, CameraProfile
from tvad_desktop.detection.detected_step import Guidance
from tvad_desktop.detection.detector import Detector
from tvad_desktop.detection.prompts import LEVELS, load_prompts
from tvad_desktop.packs.interface import StepFeatures
from tvad_desktop.packs.tvad_mini.spec import SPEC

GRID = (6, 8)
WIDTH = SPEC.text_width


@pytest.fixture(scope="module")
def features() -> StepFeatures:
    random = np.random.default_rng(0)
    return StepFeatures(
        0, tuple(np.abs(random.standard_normal((count, *GRID))).astype(np.float32) for count in (24, 40, 112, 320, 9))
    )


@pytest.fixture(scope="module")
def prompts() -> np.ndarray:
    vector = np.random.default_rng(1).standard_normal(SPEC.text_width)
    return (np.stack([-vector, vector]) / np.linalg.norm(vector)).astype(np.float32)


@pytest.fixture
def profile() -> CameraProfile:
    memory = np.eye(4, 112, dtype=np.float32)
    return CameraProfile("1" * 64, 20, np.full(GRID[0], 0.1, np.float32), memory, Calibration(1.0, 0.0, 1.0))


def changed(features: StepFeatures, level: str) -> StepFeatures:
    levels = list(features.levels)
    place = SPEC.level_names.index(level)
    levels[place] = levels[place][:, ::-1] + 1
    return replace(features, levels=tuple(levels))


def test_levels_are_known_by_name_and_kept_in_order():
    named = Ablation(("motion", "block2"), ("sentence", "word")).of_pack(SPEC)
    assert named == Ablation(("block2", "motion"), ("word", "sentence"))
    assert Ablation() == NO_ABLATION
    assert NO_ABLATION.prompt_levels == LEVELS
    assert Ablation(("things", "motion")).of_pack(SPEC).levels == ("motion", "things")
    with pytest.raises(ValueError, match="block3"):
        Ablation(("block3",)).of_pack(SPEC)
    with pytest.raises(ValueError, match="title"):
        Ablation((), ("word", "title"))
    with pytest.raises(ValueError, match="no level of prompts"):
        Ablation((), ())


@pytest.mark.parametrize("level", SPEC.level_names)
def test_a_level_that_is_left_out_has_no_say(trial_pack, features, prompts, level):
    whole, part = Detector(trial_pack), Detector(trial_pack, Ablation((level,)))
    others = changed(features, level)
    if level == "block10":  # the motion level reads it as well
        part = Detector(trial_pack, Ablation((level, "motion")))
    seen, seen_otherwise = (part.decoder_logits(step, prompts) for step in (features, others))
    np.testing.assert_array_equal(seen, seen_otherwise)
    assert np.abs(whole.decoder_logits(features, prompts) - whole.decoder_logits(others, prompts)).max() > 1e-3
    assert np.abs(seen - whole.decoder_logits(features, prompts)).max() > 1e-3


def test_without_any_level_only_the_bias_is_left(trial_pack, features, prompts):
    logits = Detector(trial_pack, Ablation(SPEC.level_names)).decoder_logits(features, prompts)
    assert np.ptp(logits) == 0


def test_without_motion_a_profile_does_not_count_speed(trial_pack, features, prompts, profile):
    """What is left moves the logits by appearance alone: changing the motion changes nothing."""
    faster, guidance = changed(features, "motion"), Guidance(prompts)
    still = Detector(trial_pack, Ablation(("motion",)))
    np.testing.assert_array_equal(
        still.combined_logits(features, guidance, profile), still.combined_logits(faster, guidance, profile)
    )
    blocks = Detector(trial_pack, Ablation(SPEC.level_names[:-1]))
    difference = blocks.combined_logits(features, guidance, profile) - blocks.combined_logits(faster, guidance, profile)
    assert np.abs(difference).max() > 0.1


def test_prompts_are_written_at_the_levels_that_stay(trial_pack, tmp_path, monkeypatch):
    import platformdirs

    monkeypatch.setattr(platformdirs, "user_cache_dir", lambda name: str(tmp_path))
    asked: list[str] = []

    class Letters:
        def embed_texts(self, texts):
            asked.extend(texts)
            return np.stack(
                [
                    np.full(SPEC.text_width, len(text)) + np.arange(SPEC.text_width) * sum(text.encode()) % 7
                    for text in texts
                ]
            )

    detector = Detector(trial_pack, Ablation((), ("phrase",)))
    detector._text_encoder = Letters()
    default = load_prompts()
    detector.default_prompt_vectors()
    words = (*default.normal_words, *default.anomalous_words)
    assert sorted(asked) == sorted(default.phrase.replace("{}", word) for word in words)
