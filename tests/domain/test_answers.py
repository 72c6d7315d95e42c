"""The evidence block, the form of the first answer, and answers that contradict what was measured."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from tvad_desktop.domain.answers import (
    CELLS,
    Evidence,
    FirstAnswer,
    check_against_facts,
    gather_evidence,
    measure_speed,
)
from tvad_desktop.domain.incident import Incident, ObjectTrack, TrackPoint
from tvad_desktop.domain.media import Region, Timespan, Video

VIDEO = Video(Path("gate.mp4"), "f" * 64, 600_000_000, 640, 320, 6000)
SPAN = Timespan(72_400_000, 75_800_000)
EVIDENCE = Evidence(
    SPAN, "center left", "center right", ("center left", "center", "center right"), "moving fast to the right",
    0.93, 0.08, 0.21, 0.31, datetime(2025, 1, 1, 14, 3, 22),
)  # fmt: skip


def track(*points):
    return ObjectTrack(tuple(TrackPoint(time_us, Region(x, y, 0.1, 0.2), 0.9) for time_us, x, y in points))


def incident(*tracks):
    region = Region(0.4, 0.4, 0.1, 0.2)
    return Incident(
        1, 1, 1, SPAN, 73_000_000, 0.93, region, "center left", "center right", "moving fast to the right", tracks
    )


def test_evidence_says_what_was_measured():
    assert EVIDENCE.sentences() == (
        "Time 01:12.4 to 01:15.8, 3.4 s. Clock 14:03:22.",
        "From center left to center right.",
        "Motion moving fast to the right.",
        "Score 93%.",
        "Size 8% x 21%. Speed 0.31/s.",
    )


def test_evidence_of_an_incident_follows_its_main_track():
    main = track((72_400_000, 0.0, 0.4), (74_000_000, 0.45, 0.4), (75_600_000, 0.85, 0.4))
    evidence = gather_evidence(incident(main, track((73_000_000, 0.0, 0.0))), VIDEO, datetime(2025, 1, 1, 23, 59, 0))
    assert evidence.cells == ("center left", "center", "center right")
    assert evidence.speed == pytest.approx(0.85 / 3.2)
    assert evidence.started_at == datetime(2025, 1, 2, 0, 0, 12, 400_000)


def test_evidence_without_tracks_keeps_silent_about_speed():
    evidence = gather_evidence(incident(), VIDEO)
    assert evidence.speed is None
    assert evidence.sentences()[-1] == "Size 10% x 20%."
    assert "Clock" not in evidence.sentences()[0]


def test_speed_counts_frame_widths_and_ignores_jitter():
    down = track((0, 0.4, 0.0), (1_000_000, 0.4, 0.4))
    assert measure_speed(down, height_to_width=0.5) == pytest.approx(0.2)
    trembling = track(*((step * 100_000, 0.4 + 0.02 * (step % 2), 0.4) for step in range(11)))
    assert measure_speed(trembling, height_to_width=0.5) < 0.05
    assert measure_speed(track((0, 0.4, 0.4)), height_to_width=0.5) is None


@pytest.mark.parametrize(
    "answer",
    [
        FirstAnswer(False),
        FirstAnswer(True, "a person on a bicycle", "moving fast to the right", "center left", "lower right"),
        FirstAnswer(True, "2 people, one in a driver's cab", "staying in place", "center", "center"),
    ],
)
def test_first_answer_reads_what_it_writes(answer):
    assert FirstAnswer.parse(answer.render()) == answer


def test_first_answer_in_the_form_of_the_paper():
    answer = FirstAnswer(True, "a person on a bicycle", "moving fast to the right", "center left", "center right")
    assert answer.render() == (
        "Yes. Target: a person on a bicycle. Motion: moving fast to the right. From: center left. To: center right."
    )
    assert FirstAnswer(False).render() == "No. Nothing unusual is visible."


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Yes.",
        "No. Nothing unusual is visible. ",
        "Yes. Target: a dog. Motion: running. From: center left. To: somewhere.",
        "Yes. Target: a dog. And: more. Motion: running. From: center. To: center.",
        "Yes. Target: . Motion: running. From: center. To: center.",
        f"Yes. Target: {'a' * 81}. Motion: running. From: center. To: center.",
    ],
)
def test_anything_else_is_no_first_answer(text):
    assert FirstAnswer.parse(text) is None


def test_nine_cells():
    assert len(set(CELLS)) == 9
    assert CELLS[0] == "upper left"
    assert CELLS[4] == "center"
    assert CELLS[8] == "lower right"


@pytest.mark.parametrize(
    "text",
    [
        "Yes. Target: a cyclist. Motion: moving fast to the right. From: center left. To: center right.",
        "It happens at 01:13 and ends at 01:15.8.",
        "It begins at 14:03:22 and lasts 3.4 seconds.",
        "After 73 seconds the cyclist passes the center of the frame.",
        "It rides in the middle of the path, from the middle left to the centre-right.",
        "It was never in the upper left.",
        "It does not go to the lower right.",
        "I do not know.",
        "There are 2 people.",
    ],
)
def test_answers_that_agree(text):
    assert check_against_facts(text, EVIDENCE) == ()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("It happens at 02:40.", "02:40"),
        ("It happens at 1:01:13.", "1:01:13"),
        ("The clock shows 15:03:22.", "15:03:22"),
        ("It lasts 40 seconds.", "40 seconds"),
        ("It is in the upper left.", "position upper left"),
        ("It is at the bottom right of the picture.", "position lower right"),
        ("From: center right. To: center right.", "start position center right"),
        ("It moves from the center left to the center.", "end position center;"),
        ("It is not slow. It appears in the top center.", "position upper center"),
    ],
)
def test_answers_that_contradict(text, named):
    (warning,) = check_against_facts(text, EVIDENCE)
    assert named in warning


def test_a_direction_is_no_position():
    """Corners are directions too: who moves to the lower right need not arrive there."""
    way = replace(EVIDENCE, state="moving fast to the lower right")
    first = "Yes. Target: a dog. Motion: running, moving fast to the lower right. From: center left. To: center right."
    assert check_against_facts(first, way) == ()
    assert check_against_facts("It is moving slowly to the lower right.", way) == ()
    (warning,) = check_against_facts("It is moving to the upper left.", way)
    assert warning == "The answer states the direction to the upper left; measured is moving fast to the lower right."


def test_one_contradiction_is_told_once():
    assert len(check_against_facts("At 09:00, yes, at 09:00.", EVIDENCE)) == 1


def test_clock_past_midnight():
    span, started_at = Timespan(600_000_000, 660_000_000), datetime(2025, 1, 1, 23, 59, 30)
    late = Evidence(span, "center", "center", ("center",), "staying in place", 0.9, 0.1, 0.1, started_at=started_at)
    assert check_against_facts("From 23:59:40 to 00:00:20.", late) == ()
    assert check_against_facts("At 00:00:50.", late) == (
        "The answer states the time 00:00:50; measured is 10:00.0 to 11:00.0.",
    )
