"""Zones in which nobody shall be: an incident with its reason, without running the detector again."""

from __future__ import annotations

import numpy as np
import pytest
from minute_case import S, make_case, spans

from tvad_desktop.cli.main import ENVIRONMENT, run
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.media import Region
from tvad_desktop.domain.numbered import with_one_more
from tvad_desktop.domain.observed import ObservedTrack
from tvad_desktop.domain.zones import Zone
from tvad_desktop.workbench.ignoring import shown_heat, shown_scores
from tvad_desktop.workbench.incidents import apply_zones
from tvad_desktop.workbench.zones import remove_zone

YARD = Zone(0, "yard", ((0.6, 0.4), (1.0, 0.4), (1.0, 1.0), (0.6, 1.0)))


def person(first_us, last_us, x, analysis_id=1):
    points = tuple((at, Region(x - 0.05, 0.5, 0.1, 0.3)) for at in range(first_us, last_us + 1, 500_000))
    return ObservedTrack(
        0, analysis_id, "person", 0.8, first_us, points[-1][0], first_us, len(points), ("center",), 0.1, "standing",
        last_us - first_us, 0.3, (), points,
    )  # fmt: skip


@pytest.fixture
def store(tmp_path):
    with make_case(tmp_path / "case") as store:
        store.save_tracks(1, [person(25 * S, 30 * S, 0.8), person(25 * S, 30 * S, 0.2)])
        yield store


def test_somebody_in_the_zone_is_an_incident_with_its_reason_and_comes_off_again(store):
    before, stored = spans(store), store.score_track(1).scores
    zones = with_one_more((), YARD)
    apply_zones(store, zones, 1)
    assert [one[1:] for one in spans(store)] == [(10, 20), (25, 30), (40, 45)]
    found = next(one for one in store.incidents() if one.span.start_us == 25 * S)
    assert [reason.kind for reason in found.reasons] == ["intrusion"]
    assert "person in the zone “yard”" in found.reasons[0].text
    assert found.region.x > 0.5  # the one who is in it
    assert np.array_equal(store.score_track(1).scores, stored)  # what the detector said stays
    apply_zones(store, remove_zone(zones, 1), 1)
    assert [one[1:] for one in spans(store)] == [one[1:] for one in before]
    assert [entry.action for entry in store.audit()].count("zones.set") == 2
    store.verify_audit()


def test_heat_and_scores_shown_are_one_map(store):
    apply_zones(store, with_one_more((), YARD), 1)
    analysis = store.analysis(1)
    track, read = shown_scores(store, analysis), shown_heat(store, analysis)
    inside = (track.times_us >= 25 * S) & (track.times_us < 30 * S)
    assert track.scores[inside].min() > 0.9
    heat = read(next(one.span for one in store.incidents() if one.span.start_us == 25 * S))
    assert np.allclose(heat.scores.max(axis=(1, 2)), 0.97)


def test_other_tracks_and_other_zones_are_not_answered_from_memory(store):
    apply_zones(store, with_one_more((), YARD), 1)
    store.save_tracks(1, [person(50 * S, 55 * S, 0.8)])
    apply_zones(store, store.zones(1), 1)
    assert [one[1:] for one in spans(store)] == [(10, 20), (40, 45), (50, 55)]


@pytest.mark.parametrize(
    "zone",
    [
        Zone(0, " ", YARD.corners),
        Zone(0, "yard", YARD.corners[:2]),
        Zone(0, "yard", ((0.1, 0.1), (0.2, 0.2), (0.3, 0.3))),
        Zone(0, "yard", ((0.1, 0.1), (2.0, 0.2), (0.3, 0.9))),
        Zone(0, "yard", YARD.corners, (0, 9999)),
        Zone(0, "yard", YARD.corners, kinds=("ghost",)),
    ],
)
def test_what_is_no_zone_is_refused(store, zone):
    with pytest.raises(UserError, match="no zone"):
        apply_zones(store, with_one_more((), zone), 1)
    assert store.zones(1) == ()


def test_it_is_said_on_the_command_line(store, tmp_path, capsys):
    case = ["--case", str(store.folder)]
    of_camera = [*case, "--camera", "Gate"]
    assert run(["zone", "add", *of_camera, "--name", "yard", "--corners", "0.6,0.4 1,0.4 1,1 0.6,1"]) == 0
    assert "camera Gate:   1  “yard”: person, 4 corners" in capsys.readouterr().out
    assert run(["incidents", *case]) == 0
    assert "person in the zone “yard”" in capsys.readouterr().out
    assert run(["export", *case, "--out", str(tmp_path / "out")]) == 0
    assert "“yard”: person" in (tmp_path / "out" / "report.html").read_text()
    assert run(["zone", "remove", *of_camera, "7"]) == ENVIRONMENT
    assert "There are: 1" in capsys.readouterr().err
    night = ["--day-from", "22:00", "--day-to", "06:00", "--kind", "vehicle"]
    assert run(["zone", "add", *of_camera, "--name", "gate", "--region", "0,0,0.5,0.5", *night]) == 0
    assert "vehicle, 4 corners, from 22:00 to 06:00" in capsys.readouterr().out
    assert run(["zone", "remove", *of_camera, "1"]) == 0
    for wrong in (["--corners", "0,0 1,1"], ["--region", "0,0,1,1", "--day-from", "22:00"], []):
        assert run(["zone", "add", *of_camera, "--name", "yard", *wrong]) == 2
