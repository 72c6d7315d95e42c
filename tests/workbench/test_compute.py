"""An analysis is planned and computed without changing a case; any span gives the steps of a whole pass."""

from __future__ import annotations

import numpy as np
import pytest
from frame_difference import FrameDifference, write_street, write_street_video

from tvad_desktop.domain.job import Cancelled, Job
from tvad_desktop.domain.media import Timespan
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.video.decoded_source import DecodedSource
from tvad_desktop.video.source import open_video
from tvad_desktop.workbench.analyse import analyse_footage
from tvad_desktop.workbench.compute import Computation
from tvad_desktop.workbench.footage import FootageToImport, import_footage
from tvad_desktop.workbench.plan import plan_analysis
from tvad_desktop.workbench.segments import SEGMENT_STEPS


@pytest.fixture(scope="module")
def clip(tmp_path_factory):
    return write_street_video(tmp_path_factory.mktemp("footage") / "street.avi", seconds=12, fps=25)


@pytest.fixture
def store(tmp_path):
    with CaseStore.create(tmp_path / "case", "Car park", "ada") as store:
        yield store


def compute(plan, span=None, detector=None):
    with open_video(plan.footage.video.path, plan.footage.fps) as source:
        computation = Computation(plan, source, detector or FrameDifference(), Job(), span)
        segments = list(computation.segments())
    times_us = np.concatenate([segment.heatmaps.times_us for segment in segments])
    heat = np.concatenate([segment.heatmaps.scores for segment in segments])
    return times_us, heat, segments


def test_a_plan_says_what_will_be_done_and_changes_nothing(store, clip):
    footage = import_footage(store, FootageToImport(clip, "Gate", None), Job())
    before = store.audit()
    plan = plan_analysis(store, footage, FrameDifference())
    assert store.audit() == before
    assert store.latest_analysis(footage.id) is None
    assert (plan.is_done, plan.begins_anew, plan.rest.start_us, plan.profile) == (False, False, 0, None)

    job = Job()
    detector = FrameDifference(lambda time_us: job.cancel() if time_us > 7_000_000 else None)
    with pytest.raises(Cancelled):
        analyse_footage(store, footage, detector, job=job)
    stored_us = int(store.score_track(1).times_us[-1])
    assert stored_us > 6_000_000
    assert plan_analysis(store, footage, FrameDifference()).rest.start_us == stored_us + 1
    assert plan_analysis(store, footage, FrameDifference(), again=True).rest.start_us == 0
    analyse_footage(store, footage, FrameDifference(), job=Job())
    assert plan_analysis(store, footage, FrameDifference()).is_done


@pytest.mark.parametrize("start_us", [0, 1, 450_000, 3_700_000, 3_700_001, 6_310_000, 11_000_000])
def test_any_span_gives_the_steps_of_a_whole_pass_to_the_bit(store, clip, start_us):
    footage = import_footage(store, FootageToImport(clip, None, None), Job())
    plan = plan_analysis(store, footage, FrameDifference())
    times_us, heat, segments = compute(plan)
    assert [len(segment.scores) for segment in segments][:-1] == [SEGMENT_STEPS] * (len(segments) - 1)
    assert 290 < segments[-1].read_frames <= 300
    assert segments[-1].skipped_frames == 0
    span = Timespan(start_us, start_us + 4_000_000)
    some_us, some_heat, _ = compute(plan, span)
    wanted = (times_us >= span.start_us) & (times_us < span.end_us)
    assert wanted.any()
    assert np.array_equal(some_us, times_us[wanted])
    assert np.array_equal(some_heat, heat[wanted])


def test_a_span_in_the_middle_does_not_read_the_footage_from_its_beginning(store, clip):
    footage = import_footage(store, FootageToImport(clip, None, None), Job())
    detector = FrameDifference()
    compute(plan_analysis(store, footage, detector), Timespan(9_000_000, 10_000_000), detector)
    assert min(detector.fed_us) >= 7_900_000


def test_a_span_of_slow_footage_is_reached_by_enough_steps(store, tmp_path, monkeypatch):
    """Where a few pictures take longer than any warm-up, the lead grows until enough of them lie in it."""
    street = write_street(tmp_path / "street", seconds=4, fps=20)
    footage = import_footage(store, FootageToImport(street, None, 0.5), Job())
    detector = FrameDifference()
    detector.warm_up_steps = 4
    starts = []
    sampled = DecodedSource.sampled

    def note(self, rate_hz, start_us=0):
        starts.append(start_us)
        return sampled(self, rate_hz, start_us)

    monkeypatch.setattr(DecodedSource, "sampled", note)
    compute(plan_analysis(store, footage, detector), Timespan(100_000_000, 120_000_000), detector)
    in_lead = [time_us for time_us in detector.fed_us if time_us < 100_000_000]
    assert 8 <= len(in_lead) < 20
    assert starts[-1] > 50_000_000
