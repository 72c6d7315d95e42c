"""The detector with a decoder of random weights: its heat means nothing, but how it is made does."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import numpy as np
import platformdirs
import pytest

from tvad_desktop.detection.ablation import THINGS, Ablation
from tvad_desktop.detection.camera_profile import CameraProfile
from tvad_desktop.detection.detector import Detector, load_detector
from tvad_desktop.detection.named_things import CLASSES
from tvad_desktop.detection.prompts import PromptSet, load_prompts
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Cancelled, Job
from tvad_desktop.domain.media import Frame
from tvad_desktop.learning.camera_learning import Effort, fine_tune
from tvad_desktop.packs.tvad_mini import vision as mini
from tvad_desktop.packs.tvad_mini.classifier import MOST_LOGIT, ClassifierLevel
from tvad_desktop.packs.tvad_mini.spec import SPEC

FIGHT = PromptSet("Fights", ("a person walking",), ("a fight",))


def street(seconds: float, rate_hz: float = 10.0, runs: bool = False) -> list[Frame]:
    """Somebody walks along a textured street; or, after 1.5 s, runs."""
    ground = np.kron(np.random.default_rng(0).integers(40, 120, (8, 12, 3), np.uint8), np.ones((8, 8, 1), np.uint8))
    body = np.random.default_rng(1).integers(150, 255, (28, 14, 3), np.uint8)
    frames = []
    for number in range(round(seconds * rate_hz)):
        time_s = number / rate_hz
        x = 2 + int(8 * time_s + (24 * (time_s - 1.5) if runs and time_s > 1.5 else 0)) % 78
        picture = ground.copy()
        picture[24:52, x : x + 14] = body
        frames.append(Frame(round(time_s * 1e6), number, picture))
    return frames


class Letters:
    """Texts as vectors, without a language model."""

    def embed_texts(self, texts):
        seeds = [sum(text.encode()) for text in texts]
        return np.stack([np.random.default_rng(seed).standard_normal(SPEC.text_width) for seed in seeds]).astype(
            np.float32
        )


@pytest.fixture(scope="module")
def detector(trial_pack, tmp_path_factory: pytest.TempPathFactory):
    cache = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(mini, "ANALYSED_PIXELS", 64 * 96)
        patch.setattr(platformdirs, "user_cache_dir", lambda name: str(cache))
        detector = load_detector(trial_pack)
        detector._text_encoder = Letters()
        yield detector


@pytest.fixture(scope="module")
def profile(detector: Detector) -> CameraProfile:
    return detector.learn(street(8), Job())


def assert_same(steps, expected) -> None:
    assert [step.heatmap.time_us for step in steps] == [step.heatmap.time_us for step in expected]
    for one, other in zip(steps, expected, strict=True):
        np.testing.assert_array_equal(one.heatmap.scores, other.heatmap.scores)
        assert one.score == other.score


def test_every_step_has_a_heatmap_and_a_score(detector):
    steps = list(detector.detect(street(1.3)))
    assert [step.heatmap.time_us for step in steps] == [*range(100_000, 1_200_000, 200_000), 1_200_000]
    for step in steps:
        assert step.heatmap.scores.shape == (4, 6)
        assert step.heatmap.scores.dtype == np.float32
        assert 0 <= step.heatmap.scores.min() <= step.heatmap.scores.max() <= 1
        assert 0 <= step.score <= 1
    assert list(detector.detect([])) == []


@pytest.mark.parametrize("with_profile", [False, True], ids=["without profile", "with profile"])
@pytest.mark.parametrize("rate_hz", [10.0, 4.0, 1.0])
def test_a_resumed_run_gives_bitwise_the_steps_of_an_uninterrupted_one(detector, profile, rate_hz, with_profile):
    """Also in footage so slow that the warm-up in time holds fewer steps than are smoothed over."""
    count = 110 if rate_hz == 10 else 70
    frames = street(count / rate_hz, rate_hz, runs=True)[:count]
    learned = profile if with_profile else None
    whole = list(detector.detect(frames, profile=learned))
    times_us = [step.heatmap.time_us for step in whole]
    for done in (len(whole) * 2 // 3, len(whole) - 2):
        begin_us = times_us[done - detector.warm_up_steps] - detector.warm_up_us
        fed = [frame for frame in frames if frame.time_us >= begin_us]
        assert 0 < len(fed) < len(frames)
        rest = list(detector.detect(fed, profile=learned, from_us=times_us[done] + 1))
        assert_same(rest, whole[done + 1 :])


def test_other_prompts_give_other_heat(detector):
    frames = street(1)
    usual, fights = list(detector.detect(frames)), list(detector.detect(frames, prompts=FIGHT))
    assert not np.allclose(usual[0].heatmap.scores, fights[0].heatmap.scores, atol=1e-4)
    swapped = PromptSet("Peace", FIGHT.anomalous_words, FIGHT.normal_words)
    features = next(iter(detector.encoder.encode(frames)))
    there, back = (detector.decoder_logits(features, detector.prompt_vectors(words)) for words in (FIGHT, swapped))
    assert np.ptp(there) > 1e-3
    np.testing.assert_allclose(there + back, (there + back).mean(), atol=1e-3)


@pytest.mark.parametrize("with_profile", [False, True], ids=["without profile", "with profile"])
def test_prompts_that_name_nothing_leave_every_bit_as_it_was(detector, profile, with_profile, monkeypatch):
    """The classifier is not even asked, and heat is what the detector gives without it."""
    learned = profile if with_profile else None
    guidance = detector.guidance(FIGHT)
    assert guidance.things is None
    features = next(iter(detector.encoder.encode(street(1))))
    alone = Detector(detector.pack, Ablation((THINGS,)))
    monkeypatch.setattr(ClassifierLevel, "logits", None)
    np.testing.assert_array_equal(
        detector.combined_logits(features, guidance, learned), alone.combined_logits(features, guidance, learned)
    )


def test_named_things_move_the_logits_within_bounds_and_only_where_something_moves(detector, profile):
    steps = list(detector.encoder.encode(street(2)))
    everything = np.zeros((2, CLASSES), np.float32)
    everything[1, 1:] = 1
    guidance = detector.guidance(FIGHT)
    named = replace(guidance, things=everything)
    for learned in (None, profile):
        moved = [
            detector.combined_logits(step, named, learned) - detector.combined_logits(step, guidance, learned)
            for step in steps
        ]
        assert 0 <= np.min(moved) < 1e-6
        assert np.max(moved) <= MOST_LOGIT


def test_things_that_are_left_out_are_not_looked_for(detector):
    part = Detector(detector.pack, Ablation((THINGS,)))
    part._text_encoder = Letters()
    assert part.guidance(load_prompts()).things is None
    assert detector.guidance(load_prompts()).things is not None


def test_a_camera_that_has_learned_walking_is_alarmed_by_running(detector, profile):
    walking = [step.score for step in detector.detect(street(6), profile=profile)]
    steps = list(detector.detect(street(3.4, runs=True), profile=profile))
    running = [step.score for step in steps if 2_200_000 < step.heatmap.time_us < 3_000_000]
    assert max(walking) < 0.7
    assert min(running) > max(walking)


def test_what_was_learned_survives_storage(detector, profile):
    assert (profile.pack_sha256, profile.steps) == (detector.pack.sha256, 40)
    assert profile.row_speed.shape == (4,)
    frames = street(3, runs=True)
    stored = CameraProfile.from_bytes(profile.to_bytes())
    for one, other in zip(
        detector.detect(frames, profile=profile), detector.detect(frames, profile=stored), strict=True
    ):
        np.testing.assert_allclose(one.heatmap.scores, other.heatmap.scores, atol=0.02)


def test_learning_twice_learns_the_same(detector, profile):
    assert detector.learn(street(8), Job()).to_bytes() == profile.to_bytes()


@pytest.fixture(scope="module")
def tuned(detector, profile) -> CameraProfile:
    """The same camera with heads of its own, trained for a moment."""
    return fine_tune(detector, profile, lambda: street(12), Job(), Effort(composed=48, epochs=2))


def test_a_camera_gets_heads_of_its_own_and_is_calibrated_anew(detector, profile, tuned):
    assert len(tuned.heads) == 3
    assert tuned.calibration.offset != profile.calibration.offset
    quiet = [step.score for step in detector.detect(street(6), profile=tuned)]
    assert max(quiet) < 0.6
    features = next(iter(detector.encoder.encode(street(1))))
    guidance = detector.guidance(load_prompts())
    alone = [detector.combined_logits(features, guidance, tuned, head=head) for head in range(3)]
    np.testing.assert_allclose(
        detector.combined_logits(features, guidance, tuned), np.mean(alone, axis=0), rtol=1e-4, atol=1e-4
    )
    without = detector.combined_logits(features, guidance, profile)
    assert np.abs(alone[0] - without).max() > 1e-3


def test_where_people_are_near_a_recording_judged_by_itself_counts_too(detector, profile, tuned):
    near = replace(profile, calibration=msgspec.structs.replace(profile.calibration, crowd=0.0))
    learned = fine_tune(detector, near, lambda: street(12), Job(), Effort(composed=24, epochs=1))
    assert learned.calibration.own_scale > 0
    assert learned.calibration.change_weight > 0
    assert detector.watches(learned)
    steps = list(detector.detect_whole(street(3), profile=learned))
    assert len(steps) == 15
    assert np.ptp([step.score for step in steps]) > 0
    assert tuned.calibration.own_scale == 0, "a crowd"
    assert not detector.watches(tuned)
    assert detector.watches(profile), "a memory alone is no better than the recording itself"


def test_heads_survive_storage(detector, tuned):
    stored = CameraProfile.from_bytes(tuned.to_bytes())
    pairs = zip(detector.detect(street(2), profile=tuned), detector.detect(street(2), profile=stored), strict=True)
    for one, other in pairs:
        np.testing.assert_allclose(one.heatmap.scores, other.heatmap.scores, atol=0.03)


def test_the_same_training_gives_the_same_heads(detector, profile, tuned):
    again = fine_tune(detector, profile, lambda: street(12), Job(), Effort(composed=48, epochs=2))
    assert again.to_bytes() == tuned.to_bytes()


def test_training_has_one_progress_that_never_goes_back(detector, profile):
    reports = []
    job = Job(lambda done, total: reports.append(done / total))
    fine_tune(detector, profile, lambda: street(12), job, Effort(composed=12, epochs=2))
    assert reports == sorted(reports)
    assert reports[0] == 0
    assert 0.9 < reports[-1] <= 1


LEAST_SCALE = "tvad_desktop.detection.calibration.LEAST_SCALE"  # decides all where weights are random


def test_the_rate_of_false_alarms_is_kept_for_later_calibrations(detector, tuned, monkeypatch):
    monkeypatch.setattr(LEAST_SCALE, 0.02)
    profile = detector.learn(street(8), Job())
    lax = detector.learn(street(8), Job(), alarms_per_hour=60.0)
    assert (profile.calibration.alarms_per_hour, lax.calibration.alarms_per_hour) == (1.0, 60.0)
    assert lax.calibration.offset < profile.calibration.offset
    guidance = detector.guidance(load_prompts())
    maps = [
        (features.time_us, detector.combined_logits(features, guidance, profile))
        for features in detector.encoder.encode(street(8))
    ]
    again = detector.calibrate(lax, maps)
    assert again.calibration.alarms_per_hour == 60.0
    assert again.calibration.offset < detector.calibrate(profile, maps).calibration.offset
    assert tuned.calibration.alarms_per_hour == 1.0


def test_judging_what_was_observed_gives_what_detecting_gives(detector, monkeypatch):
    monkeypatch.setattr(LEAST_SCALE, 0.25)
    profile, frames = detector.learn(street(8), Job()), street(4, runs=True)
    observed = list(detector.observe(frames, profile))
    steps = list(detector.judge(observed, profile))
    assert_same(steps, list(detector.detect(frames, profile=profile)))
    hot = steps[12]
    assert hot.score > 0.5
    dismissed = profile.dismiss(
        observed[12].logits, observed[12].appearance.astype(np.float32), hot.heatmap.scores > 0.3
    )
    taught = CameraProfile.from_bytes(replace(profile, dismissed=dismissed).to_bytes())
    lowered, detected = list(detector.judge(observed, taught)), list(detector.detect(frames, profile=taught))
    assert lowered[12].score < hot.score - 0.05
    for one, other in zip(lowered, detected, strict=True):  # half precision on the way
        np.testing.assert_allclose(one.heatmap.scores, other.heatmap.scores, atol=0.02)


def test_training_can_be_cancelled_and_needs_footage(detector, profile):
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        fine_tune(detector, profile, lambda: street(3), job, Effort(composed=8, epochs=1))
    with pytest.raises(UserError, match="too little footage to train on"):
        fine_tune(detector, profile, lambda: street(0.8), Job(), Effort(composed=8, epochs=1))


def test_a_moment_is_too_little_to_learn_from(detector):
    with pytest.raises(UserError, match="too little footage"):
        detector.learn(street(1.8), Job())


def test_videos_of_two_sizes_cannot_be_learned_as_one_camera(detector):
    wide = [Frame(frame.time_us + 20_000_000, 0, np.tile(frame.rgb, (1, 2, 1))) for frame in street(2)]
    with pytest.raises(UserError, match="different shapes"):
        detector.learn([*street(2), *wide], Job())


def test_learning_can_be_cancelled(detector):
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        detector.learn(street(3), job)
