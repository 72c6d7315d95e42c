"""What is known of a camera, and what its last learning changed."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from tvad_desktop.domain.media import Video
from tvad_desktop.domain.origin import OriginPart
from tvad_desktop.domain.scores import HeatmapSequence
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.camera_page import LearningEffect, camera_facts
from tvad_desktop.workbench.incidents import set_threshold
from tvad_desktop.workbench.profiles import save_version


def add_analysis(store: CaseStore, video_id: int, profile: str | None, scores: list[float]) -> None:
    analysis = store.begin_analysis(video_id, "drawn", "0" * 64, json.dumps({"profile_sha256": profile}))
    times_us = np.arange(len(scores), dtype=np.int64) * 200_000
    store.save_segment(
        analysis.id, HeatmapSequence(times_us, np.zeros((len(scores), 2, 2), np.float32)), np.array(scores, np.float32)
    )
    store.finish_analysis(analysis.id, len(scores), 0)


def test_versions_threshold_and_the_effect_of_the_last_learning(tmp_path) -> None:
    hot, calm = [0.1, *[0.9] * 5, 0.1], [0.1, *[0.2] * 5, 0.1]
    with CaseStore.create(tmp_path / "case", "Yard", "x") as store:
        gate, yard = store.camera("Gate"), store.camera("yard")
        video = store.add_video(Video(Path("/a.mp4"), "0" * 64, 1_400_000, 64, 48, 25), gate.id, None)
        add_analysis(store, video.id, None, hot)
        first, second = camera_facts(store)
        assert (first.camera, second.camera) == (gate, yard)
        assert (first.versions, first.effect, first.alarms_per_hour) == ((), None, None)
        with store.one_act():
            record = save_version(store, gate.id, b"no profile", "0" * 64, [OriginPart("/normal.mp4", "1" * 64)])
        assert camera_facts(store)[0].effect is None  # nothing was analysed with it yet
        add_analysis(store, video.id, record.sha256, calm)
        set_threshold(store, 0.6, gate.id)
        facts = camera_facts(store)[0]
    assert facts.effect == LearningEffect(videos=1, before=1, after=0)
    assert [one.learned_from for one in facts.versions] == ["normal.mp4"]
    assert (facts.threshold, facts.has_own_threshold, facts.videos, facts.duration_us) == (0.6, True, 1, 1_400_000)
    assert second.threshold == 0.5
