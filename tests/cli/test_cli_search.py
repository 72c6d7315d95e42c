"""`tvad search`, `tvad evidence`, `tvad viewings`, and the states of triage."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from tvad_desktop.cli.main import run
from tvad_desktop.domain.incident import Incident, ObjectTrack, TrackPoint, Verdict
from tvad_desktop.domain.media import Region, Timespan, Video
from tvad_desktop.domain.observed import ObservedTrack
from tvad_desktop.storage.cases import CaseStore

S = 1_000_000
LEFT, RIGHT = Region(0.0, 0.4, 0.2, 0.2), Region(0.8, 0.4, 0.2, 0.2)


@pytest.fixture
def case(tmp_path):
    """Two incidents: one long and hot on the left before midnight, one short on the right after it."""
    with CaseStore.create(tmp_path / "case", "Car park", "ada") as store:
        gate = store.camera("Gate")
        video = store.add_video(
            Video(Path("/footage/gate.mp4"), "f" * 64, 7_200 * S, 640, 360, 1500),
            gate.id,
            None,
            datetime(2024, 3, 12, 23),
        )
        analysis = store.begin_analysis(video.id, "tvad-mini", "a" * 64, "{}")
        first = Incident(0, 0, 0, Timespan(60 * S, 90 * S), 70 * S, 0.95, LEFT, "center left", "center", "walking",
                         (ObjectTrack((TrackPoint(60 * S, LEFT, 0.9),)),))  # fmt: skip
        second = replace(first, span=Timespan(5_400 * S, 5_402 * S), peak_us=5_401 * S, peak_score=0.6, region=RIGHT,
                         state="running", tracks=())  # fmt: skip
        store.replace_incidents(analysis.id, [first, second])
    return tmp_path / "case"


@pytest.fixture
def tvad(case, capsys):
    def command(*arguments, code=0):
        assert run([arguments[0], "--case", str(case), *map(str, arguments[1:])]) == code
        captured = capsys.readouterr()
        return captured.out if code == 0 else captured.err

    return command


@pytest.mark.parametrize(
    ("conditions", "found"),
    [
        ((), [1, 2]),
        (("walking",), [1]),
        (("--score", "0.9"), [1]),
        (("--longer-than", "10"), [1]),
        (("--camera", "gate"), [1, 2]),
        (("--camera", "yard"), []),
        (("--from", "22:00", "--to", "23:59"), [1]),
        (("--from", "23:30", "--to", "06:00"), [2]),
        (("--region", "0.7,0,0.3,1"), [2]),
        (("--region", "0,0,0.3,1"), [1]),
        (("--region", "0.3,0,0.3,1"), []),
        (("--verdict", "open"), [1, 2]),
        (("--tag", "vehicle"), []),
    ],
)
def test_conditions_are_met_together(tvad, conditions, found):
    assert [hit["incident"] for hit in json.loads(tvad("search", *conditions, "--json"))] == found


@pytest.mark.parametrize(
    "wrong", [("--from", "25:00"), ("--region", "1,2"), ("--region", "0,0,2,1"), ("--verdict", "x")]
)
def test_conditions_that_mean_nothing_are_wrong_use(tvad, wrong):
    tvad("search", *wrong, code=2)


def test_triage_states_tags_and_notes_are_kept_and_found(tvad, case):
    tvad("review", "--incident", 2, "--revision", 1, "--verdict", "duplicate", "--duplicate-of", 1)
    tvad("review", "--incident", 1, "--revision", 1, "--verdict", "needs another look", "--note", "the van again",
         "--tag", "van", "--tag", "night")  # fmt: skip
    assert [hit["incident"] for hit in json.loads(tvad("search", "--verdict", "duplicate", "--json"))] == [2]
    (hit,) = json.loads(tvad("search", "van", "--tag", "NIGHT", "--json"))
    assert (hit["verdict"], hit["tags"], hit["note"]) == ("needs another look", ["night", "van"], "the van again")
    assert "needs another look  Gate" in tvad("search", "van")
    with CaseStore.open(case, "ada") as store:
        assert store.reviews(2)[0].duplicate_of == 1
        assert store.reviews(1)[0].verdict is Verdict.SECOND_LOOK
        store.verify_audit()
        revision = store.revision(1)
    tvad("review", "--incident", 1, "--revision", revision, "--tag", "")
    assert json.loads(tvad("search", "--tag", "van", "--json")) == []


@pytest.mark.parametrize(
    "wrong",
    [
        ("--verdict", "duplicate"),
        ("--verdict", "duplicate", "--duplicate-of", "1"),
        ("--verdict", "duplicate", "--duplicate-of", "9"),
        ("--verdict", "confirmed", "--duplicate-of", "2"),
        ("--tag", "x" * 61),
    ],
)
def test_what_makes_no_sense_changes_nothing(tvad, case, wrong):
    tvad("review", "--incident", 1, "--revision", 1, *wrong, code=3)
    with CaseStore.open(case, "ada") as store:
        assert (store.reviews(1), store.revision(1)) == ([], 1)


def test_evidence_is_told_of_all_videos_at_once_and_shown(tvad, case):
    assert "nothing was said" in tvad("evidence")
    said = tvad(
        "evidence", "--all", "--received-from", "The shop", "--item-number", "E-7", "--zone", "Europe/Berlin",
        "--recorder-clock", "2024-03-13 09:01:30=2024-03-13 09:00:00",
        "--recorder-clock", "2024-03-23 09:01:40=2024-03-23 09:00:00",
    )  # fmt: skip
    assert "received from: The shop" in said
    assert "0:01:30 ahead of true time" in said
    assert "drift +11.6 millionths" in said
    tvad("evidence", "--video", 1, "--seal-number", "S-1")
    (kept,) = json.loads(tvad("evidence", "--json"))
    assert (kept["received_from"], kept["seal_number"], len(kept["clock"])) == ("The shop", "S-1", 2)
    with CaseStore.open(case, "ada") as store:
        store.verify_audit()
        evidence = store.evidence(1)
    assert evidence.true_time(datetime(2024, 3, 18, 9, 1, 35)) == datetime(2024, 3, 18, 9, 0, 0)


def test_evidence_needs_to_know_of_what(tvad):
    tvad("evidence", "--received-from", "x", code=2)
    tvad("evidence", "--all", "--recorder-clock", "yesterday", code=2)
    assert "no video 9" in tvad("evidence", "--video", 9, "--place", "x", code=3)


def test_viewings_are_summed(tvad, case):
    with CaseStore.open(case, "ada") as store:
        store.add_viewing(1, [Timespan(0, 1_800 * S), Timespan(900 * S, 3_600 * S)])
        store.add_viewing(1, [])
        store.keep_reach(1, 5_400 * S)
        store.verify_audit()
    assert "seen by a person 50%, only by the machine 25%, by nobody 25% (ada 50%)" in tvad("viewings")


@pytest.fixture
def tracked(case):
    """The same case with two objects seen: a white car at 23:00:10 and a person who stands at 23:30."""
    with CaseStore.open(case, "ada") as store:
        usual = {"score": 0.8, "sightings": 9, "speed": 0.7, "height": 0.2, "points": ((10 * S, LEFT), (20 * S, RIGHT))}
        car = ObservedTrack(0, 1, "car", first_us=10 * S, last_us=20 * S, best_us=15 * S, cells=("center left",),
                            direction="right", standing_us=0, colours=("white",), **usual)  # fmt: skip
        person = replace(car, kind="person", first_us=1800 * S, last_us=1860 * S, best_us=1800 * S, colours=(),
                         direction="standing", standing_us=60 * S,
                         points=((1800 * S, LEFT), (1860 * S, LEFT)))  # fmt: skip
        store.save_tracks(1, [car, person])
    return case


def test_objects_are_found_in_whole_recordings(tracked, tvad):
    (found,) = json.loads(tvad("search", "--class", "car", "--colour", "white", "--from", "23:00", "--json"))
    assert (found["track"], found["class"], found["colours"]) == (1, "car", ["white"])
    assert (found["first_us"], found["first_at"]) == (10 * S, "2024-03-12T23:00:10")
    assert "person, standing" in tvad("search", "--standing-over", "30")
    assert len(tvad("search", "--objects").splitlines()) == 2


def test_conditions_of_incidents_do_not_mix_with_those_of_objects(tracked, tvad):
    assert "--tag" in tvad("search", "--class", "car", "--tag", "x", code=2)
    assert "no class that is known" in tvad("search", "--class", "lion", code=3)


def test_objects_are_counted_by_the_hour(tracked, tvad):
    assert json.loads(tvad("count", "--json"))[0]["counts"] == {"vehicle": 1, "person": 1}
    assert "2024-03-12 23:00  person 1, vehicle 1  Gate" in tvad("count")


def test_incidents_name_what_their_heat_lies_on(tracked, tvad):
    first, second = json.loads(tvad("incidents", "--json"))
    assert (first["targets"], second["targets"]) == ([], [])
    with CaseStore.open(tracked, "ada") as store:
        points = tuple(TrackPoint(t * S, LEFT, 0.9) for t in range(1805, 1815))
        incident = Incident(0, 0, 0, Timespan(1805 * S, 1815 * S), 1810 * S, 0.9, LEFT, "center left", "center left",
                            "staying in place", (ObjectTrack(points),))  # fmt: skip
        store.replace_incidents(1, [incident])
    (found,) = json.loads(tvad("incidents", "--json"))
    assert [target["class"] for target in found["targets"]] == ["person"]
    assert "on person" in tvad("incidents")
