"""Damage is kept with the analysis and told; it is never passed over as if something had been seen there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from frame_difference import FrameDifference

from tvad_desktop.domain.job import Cancelled, Job
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.analyse import analyse
from tvad_desktop.workbench.report import export

RECORDINGS = Path(__file__).parent.parent / "video" / "recordings"
LOSSY = RECORDINGS / "29_packet_loss.ts"
BAD_PACKETS = RECORDINGS / "12b_three_bad_packets_car_at_10s.mp4"
CUT = RECORDINGS / "07b_fragmented_cut.mp4"


@pytest.fixture
def store(tmp_path):
    with CaseStore.create(tmp_path / "case", "Car park", "ada") as store:
        yield store


def read(store, path, detector=None, job=None):
    return analyse(store, path, detector or FrameDifference(), camera=None, fps=None, job=job or Job())


def test_what_cannot_be_read_is_kept_with_its_spans(store):
    report = read(store, BAD_PACKETS)
    kept = [(one.start_us, one.end_us, one.kind) for one in report.coverage.damage if not one.is_condition]
    assert kept == [
        (2_000_000, 2_040_000, "missing"),
        (2_400_000, 2_440_000, "missing"),
        (3_000_000, 3_040_000, "missing"),
    ]
    assert report.skipped_frames == 3
    assert report.coverage.is_complete
    assert "2 to 2.04 s could not be read" in report.coverage.sentence()
    assert any(incident.span.start_us < 11_000_000 < incident.span.end_us for incident in report.incidents)


def test_no_score_stands_where_there_is_no_picture(store):
    report = read(store, LOSSY)
    times_us = store.score_track(report.analysis_id).times_us
    assert not any(15_800_000 <= time_us < 21_800_000 for time_us in times_us)
    assert any(one.is_shown for one in report.coverage.damage)
    assert "15.8 to 21.8 s could not be read" in report.coverage.sentence()


def test_a_run_that_went_on_tells_all_the_damage(store):
    def stop_at(time_us):
        if time_us >= 12_000_000:
            raise Cancelled

    with pytest.raises(Cancelled):
        read(store, BAD_PACKETS, FrameDifference(stop_at))
    report = read(store, BAD_PACKETS)
    lost = [one.start_us for one in report.coverage.damage if not one.is_condition]
    assert lost == [2_000_000, 2_400_000, 3_000_000]


def test_the_report_tells_damage_and_what_the_container_says(store, tmp_path):
    read(store, LOSSY)
    read(store, CUT)
    page = export(store, tmp_path / "out", job=Job()).read_text()
    assert "15.8 to 21.8 s could not be read" in page
    assert "1 s more belong to it" in page
    assert "packets of stream 0, SHA-256" in page
    facts = json.loads(store.videos()[0].facts)
    assert facts["codec"] == "h264"
    assert len([name for name in facts if name.startswith("picture at")]) == 9
