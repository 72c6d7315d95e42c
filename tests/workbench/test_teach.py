"""Dismissing teaches the camera: the effect is shown, kept only if wanted, and can be undone."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import cv2
import numpy as np
import pytest
from frame_difference import FrameDifference

from tvad_desktop.detection.camera_profile import Calibration, CameraProfile
from tvad_desktop.detection.detected_step import DetectionStep, ObservedStep
from tvad_desktop.detection.prompts import PromptSet
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import Verdict
from tvad_desktop.domain.job import Cancelled, Job
from tvad_desktop.domain.scores import Heatmap
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench import teach as teaching
from tvad_desktop.workbench.analyse import analyse
from tvad_desktop.workbench.case_prompts import keep_prompts
from tvad_desktop.workbench.learn import learn_profile
from tvad_desktop.workbench.profiles import list_versions, read_origin
from tvad_desktop.workbench.teach import keep_dismissal, preview_dismissal, undo_profile

FPS = 10.0
GRID = (6, 9)
RED, BLUE = (230, 40, 40), (40, 40, 230)
# What flashes in the yard: from, to (seconds), column and row of a 48 × 32 pixel block, colour.
FLASHES = ((1.0, 2.5, 0, 0, RED), (5.0, 6.5, 2, 2, BLUE), (9.0, 10.5, 0, 0, RED))


class ColourDetector:
    """Everything bright is hot, and looks like its colour; profiles are the real ones."""

    pack = FrameDifference.pack
    sample_rate_hz = FPS
    analysed_pixels = 384 * 576
    warm_up_us = 200_000
    warm_up_steps = 0

    def watches(self, profile):
        return False

    def __init__(self) -> None:
        self.heard = []

    def observe(self, frames, profile, *, prompts=None):
        self.heard.append(prompts)
        for frame in frames:
            small = cv2.resize(frame.rgb, GRID[::-1], interpolation=cv2.INTER_AREA).astype(np.float32)
            logits = (small.max(axis=2) - 140) / 40
            yield ObservedStep(frame.time_us, logits, small.transpose(2, 0, 1).astype(np.float16))

    def judge(self, observed, profile):
        for step in observed:
            logits = profile.after_dismissals(step.logits, step.appearance.astype(np.float32))
            heat = (1 / (1 + np.exp(-profile.calibrated(logits)))).astype(np.float32)
            yield DetectionStep(Heatmap(step.time_us, heat), float(heat.max()))

    def detect(self, frames, *, profile=None, prompts=None, from_us=0):
        profile = profile or know_nothing()
        return (step for step in self.judge(self.observe(frames, profile), profile) if step.heatmap.time_us >= from_us)

    def learn(self, frames, job, *, alarms_per_hour=1.0):
        assert list(frames)
        return know_nothing(alarms_per_hour)


def know_nothing(alarms_per_hour: float = 1.0) -> CameraProfile:
    return CameraProfile(
        ColourDetector.pack.sha256,
        10,
        np.ones(6, np.float32),
        np.eye(3, dtype=np.float32),
        Calibration(0.2, 0.0, 1.0, alarms_per_hour=alarms_per_hour),
    )


@pytest.fixture(scope="module")
def yard(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("footage") / "yard"
    folder.mkdir()
    for number in range(120):
        picture = np.full((96, 144, 3), 60, np.uint8)
        for start_s, end_s, column, row, colour in FLASHES:
            if start_s <= number / FPS < end_s:
                picture[row * 32 : row * 32 + 32, column * 48 : column * 48 + 48] = colour[::-1]
        cv2.imwrite(str(folder / f"{number:03d}.png"), picture)
    return folder


@pytest.fixture
def detector() -> ColourDetector:
    return ColourDetector()


@pytest.fixture(scope="module")
def case(tmp_path_factory, yard) -> Path:
    """A case in which the camera has learned and its video has three incidents."""
    folder, detector = tmp_path_factory.mktemp("cases") / "case", ColourDetector()
    with CaseStore.create(folder, "Yard", "ada") as store:
        learn_profile(store, [yard], detector, camera="Gate", fps=FPS, job=Job())
        analyse(store, yard, detector, camera="Gate", fps=FPS, job=Job())
        assert [incident.id for incident in store.incidents()] == [1, 2, 3]
    return folder


@pytest.fixture
def store(tmp_path, case):
    with CaseStore.open(shutil.copytree(case, tmp_path / "case"), "ada") as store:
        yield store


def test_the_effect_is_shown_and_nothing_is_changed(store, detector):
    entries = len(store.audit())
    preview = preview_dismissal(store, 1, detector, Job())
    assert (preview.incident_id, preview.camera, preview.unseen) == (1, "Gate", 0)
    assert [effect.vanishes for effect in preview.effects] == [True, False, True]
    assert [effect.incident_id for effect in preview.vanishing] == [1, 3]
    first, other, _ = preview.effects
    assert first.peak_before == pytest.approx(store.incident(1).peak_score, abs=0.01)
    assert first.peak_after < 0.35
    assert other.peak_after == pytest.approx(other.peak_before, abs=1e-6)
    assert len(store.audit()) == entries
    assert store.latest_profile(1).version == 1


def test_the_effect_is_that_of_the_words_of_the_case(store, detector):
    traffic = PromptSet("Traffic", ("a car",), ("a person",))
    keep_prompts(store, traffic)
    preview_dismissal(store, 1, detector, Job())
    assert detector.heard == [traffic]


def test_what_was_shown_is_what_a_new_analysis_finds(store, detector, yard):
    preview = preview_dismissal(store, 1, detector, Job())
    store.review(1, Verdict.DISMISSED, "the gate's lamp", revision=store.revision(1))
    record = keep_dismissal(store, preview)
    assert record.version == 2
    report = analyse(store, yard, detector, camera="Gate", fps=FPS, job=Job())
    assert [incident.id for incident in report.incidents] == [2]
    assert store.reviews(1)[-1].note == "the gate's lamp"
    footage = store.video(1).video
    origin = read_origin(store, record)
    assert [part.incident for part in origin] == [None, 1]
    assert all(part.sha256 == footage.sha256 for part in origin)
    assert [entry.action for entry in store.audit() if entry.action.startswith("profile")] == [
        "profile.save", "profile.save", "profile.dismiss",
    ]  # fmt: skip
    store.verify_audit()


def test_the_verdict_on_what_vanishes_is_told(store, detector):
    store.review(3, Verdict.CONFIRMED, "", revision=store.revision(3))
    assert [effect.verdict for effect in preview_dismissal(store, 1, detector, Job()).effects] == [
        Verdict.OPEN, Verdict.OPEN, Verdict.CONFIRMED,
    ]  # fmt: skip


def test_dismissals_add_up_and_outlive_new_learning(store, detector, yard):
    for incident_id in (1, 2):
        keep_dismissal(store, preview_dismissal(store, incident_id, detector, Job()))
    record = learn_profile(store, [yard], detector, camera="Gate", fps=FPS, job=Job(), alarms_per_hour=4.0)
    assert record.version == 4
    assert [part.incident for part in read_origin(store, record)] == [None, 1, 2]
    learned = CameraProfile.from_bytes(store.profile_path(record).read_bytes())
    assert learned.calibration.alarms_per_hour == 4.0
    assert analyse(store, yard, detector, camera="Gate", fps=FPS, job=Job()).incidents == ()


def test_learning_goes_on_from_a_profile_that_cannot_be_read(store, detector, yard):
    store.save_profile(1, b"from an older version", detector.pack.sha256)
    assert learn_profile(store, [yard], detector, camera="Gate", fps=FPS, job=Job()).version == 3


def test_undoing_goes_back_one_version_after_another(store, detector, yard):
    shas = [store.latest_profile(1).sha256]
    for incident_id in (1, 2):
        shas.append(keep_dismissal(store, preview_dismissal(store, incident_id, detector, Job())).sha256)
    assert (undo_profile(store, "Gate").version, store.latest_profile(1).sha256) == (4, shas[1])
    assert (undo_profile(store, "Gate").version, store.latest_profile(1).sha256) == (5, shas[0])
    with pytest.raises(UserError, match="knew nothing before version 1"):
        undo_profile(store, "Gate")
    taught = keep_dismissal(store, preview_dismissal(store, 2, detector, Job()))
    assert [part.incident for part in read_origin(store, taught)] == [None, 2]
    assert undo_profile(store, "Gate").sha256 == shas[0]
    words = [version.learned_from for version in list_versions(store)]
    assert words == [
        "yard",
        "yard, dismissed incident 1 in yard",
        "yard, dismissed incident 1 in yard, dismissed incident 2 in yard",
        "version 3 undone: the same as version 2",
        "version 2 undone: the same as version 1",
        "yard, dismissed incident 2 in yard",
        "version 6 undone: the same as version 1",
    ]
    assert sum(entry.action == "profile.undo" for entry in store.audit()) == 3
    store.verify_audit()


def test_there_is_nothing_to_undo(store):
    store.camera("Yard")
    with pytest.raises(UserError, match="has not learned anything"):
        undo_profile(store, "Yard")
    with pytest.raises(UserError, match=r"no camera “Door”.* Gate, Yard"):
        undo_profile(store, "Door")


def test_an_effect_that_is_out_of_date_is_not_kept(store, detector):
    early, late = (preview_dismissal(store, incident_id, detector, Job()) for incident_id in (1, 2))
    keep_dismissal(store, early)
    with pytest.raises(UserError, match="learned something else"):
        keep_dismissal(store, late)
    assert store.latest_profile(1).version == 2


def test_what_the_camera_knows_already_teaches_nothing(store, detector):
    keep_dismissal(store, preview_dismissal(store, 1, detector, Job()))
    for incident_id in (1, 3):
        with pytest.raises(UserError, match="nothing to teach"):
            preview_dismissal(store, incident_id, detector, Job())


def test_a_camera_that_has_not_learned_cannot_be_taught(tmp_path, detector, yard):
    with CaseStore.create(tmp_path / "other", "Other", "ada") as store:
        for camera in (None, "Gate"):
            analyse(store, yard, detector, camera=camera, fps=FPS, job=Job())
            with pytest.raises(UserError, match="not learned what is normal"):
                preview_dismissal(store, 1, detector, Job())


def test_only_a_bounded_stretch_is_looked_at(store, detector, monkeypatch):
    monkeypatch.setattr(teaching, "STRETCH_US", 1_000_000)
    reports = []
    preview = preview_dismissal(store, 3, detector, Job(lambda done, total: reports.append(done / total)))
    assert [effect.incident_id for effect in preview.effects] == [3]
    assert preview.unseen == 2
    assert reports == sorted(reports)
    assert max(reports) <= 1


def test_a_long_incident_teaches_what_lies_around_its_peak(store, detector, monkeypatch):
    monkeypatch.setattr(teaching, "LONGEST_TAUGHT_US", 400_000)
    preview = preview_dismissal(store, 1, detector, Job())
    assert [effect.vanishes for effect in preview.effects] == [True, False, True]


def test_footage_that_was_changed_teaches_nothing(tmp_path, store, detector, yard):
    copy = shutil.copytree(yard, tmp_path / "copy")
    report = analyse(store, copy, detector, camera="Gate", fps=FPS, job=Job())
    shutil.copy(copy / "050.png", copy / "000.png")
    with pytest.raises(UserError, match="changed since it was imported"):
        preview_dismissal(store, report.incidents[0].id, detector, Job())


def test_a_preview_can_be_cancelled(store, detector):
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        preview_dismissal(store, 1, detector, job)


def test_what_was_shown_is_in_the_audited_payload(store, detector, monkeypatch):
    payloads = {}
    real = CaseStore.record
    monkeypatch.setattr(CaseStore, "record", lambda *given: (payloads.update({given[1]: given[3]}), real(*given)))
    keep_dismissal(store, preview_dismissal(store, 1, detector, Job()))
    shown = json.loads(payloads["profile.dismiss"])
    assert shown["incident"] == 1
    assert [effect["vanishes"] for effect in shown["effects"]] == [True, False, True]
