"""Decided incidents become labelled data that the readers of a site's own layout take."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest
from frame_difference import write_street

from tvad_desktop.domain.answers import FirstAnswer
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import Incident, ObjectTrack, TrackPoint, Verdict
from tvad_desktop.domain.media import Region, Timespan
from tvad_desktop.lab.data.sets.layouts import read_labelled
from tvad_desktop.lab.data.sets.spoken import read_dialogues
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.video.fingerprint import fingerprint
from tvad_desktop.video.source import open_video
from tvad_desktop.workbench.training_set import export_training_set


@pytest.fixture
def store(tmp_path):
    street = write_street(tmp_path / "street", seconds=2.5)
    with CaseStore.create(tmp_path / "case", "Street", "ada") as store:
        with open_video(street, 20.0) as source:
            video = replace(source.video, sha256=fingerprint(street))
        footage = store.add_video(video, None, 20.0)
        analysis = store.begin_analysis(footage.id, "site", "c" * 64, "{}")
        store.replace_incidents(
            analysis.id, [make_incident(footage.id, analysis.id, start) for start in (200_000, 1_000_000, 1_800_000)]
        )
        yield store


def make_incident(video_id: int, analysis_id: int, start_us: int) -> Incident:
    end_us = start_us + 500_000
    points = [TrackPoint(t, Region(0.1, 0.2, 0.2, 0.3), 0.9) for t in range(start_us, end_us, 100_000)]
    return Incident(
        0, video_id, analysis_id, Timespan(start_us, end_us), start_us, 0.9, points[0].region, "upper left", "center",
        "moving right", (ObjectTrack(tuple(points)),),
    )  # fmt: skip


def test_nothing_decided_is_told(store, tmp_path):
    with pytest.raises(UserError, match="confirmed or dismissed"):
        export_training_set(store, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_decided_incidents_are_read_back(store, tmp_path):
    first, second, _ = store.incidents()
    store.review(first.id, Verdict.CONFIRMED, "a person on a bicycle\nseen twice", revision=store.revision(first.id))
    store.review(second.id, Verdict.DISMISSED, "", revision=store.revision(second.id))
    written = export_training_set(store, tmp_path / "out")
    assert (written.confirmed, written.dismissed, written.unnamed, written.videos) == (1, 1, 0, 1)

    (video,) = read_labelled(tmp_path / "out", "site").train.values()
    with open_video(video.path, video.fps) as source:
        times_us = np.array([frame.time_us for frame in source.frames()])
    marked = np.array([mask.any() for mask in video.masks()])
    inside = (times_us >= first.span.start_us) & (times_us < first.span.end_us)
    np.testing.assert_array_equal(marked, inside)
    assert [one.text for one in video.sentences] == ["a person on a bicycle"]
    assert not video.complete

    yes, no = read_dialogues(tmp_path / "out")
    answer = FirstAnswer.parse(yes.turns[0][1])
    assert (answer.target, answer.from_cell, answer.to_cell) == ("a person on a bicycle", "upper left", "center")
    assert FirstAnswer.parse(no.turns[0][1]) == FirstAnswer(anomalous=False)
    content = json.loads((tmp_path / "out" / "incidents.json").read_text())
    assert content["videos"][0]["sha256"] == store.videos()[0].video.sha256
