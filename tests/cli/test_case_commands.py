"""What the window does to a case, on the command line: thresholds, notes, marks, recording times."""

from __future__ import annotations

import json

import pytest
from frame_difference import FaintDifference, write_street, write_street_video

from tvad_desktop.cli.main import run
from tvad_desktop.domain.incident import Verdict
from tvad_desktop.domain.job import Job
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.analyse import analyse
from tvad_desktop.workbench.verify import verify_case


@pytest.fixture
def case(tmp_path):
    street = write_street(tmp_path / "street", seconds=8, fps=10, size=(144, 96))
    with CaseStore.create(tmp_path / "case", "Car park", "ada") as store:
        analyse(store, street, FaintDifference(), camera="gate", fps=10.0, job=Job())
    return tmp_path / "case"


@pytest.fixture
def tvad(capsys, case):
    def command(name, *arguments, code=0):
        assert run([name, "--case", str(case), *map(str, arguments)]) == code
        captured = capsys.readouterr()
        return captured.out if code == 0 else captured.err

    return command


def test_thresholds_are_shown_set_and_gone_back_to(tvad, case):
    assert tvad("threshold") == "case: 0.50\ngate: 0.50 (of the case)\n"
    assert "gate: 0.90\n" in tvad("threshold", "--camera", "gate", "0.9")
    assert tvad("incidents") == ""
    assert json.loads(tvad("threshold", "--json")) == {
        "case": 0.5,
        "cameras": {"gate": {"threshold": 0.9, "own": True}},
    }
    tvad("threshold", "--camera", "gate", "--reset")
    assert "moving fast to the right" in tvad("incidents")
    assert "no camera “yard”" in tvad("threshold", "--camera", "yard", "0.5", code=3)
    assert "takes no value" in tvad("threshold", "--reset", "0.5", code=2)
    assert "0.02" in tvad("threshold", "2", code=2)


def test_a_touched_incident_is_listed_below_the_threshold(tvad, case):
    with CaseStore.open(case, "ada") as store:
        (incident,) = store.incidents()
        store.review(incident.id, Verdict.CONFIRMED, revision=store.revision(incident.id))
    tvad("threshold", "0.9")
    assert "confirmed" in tvad("incidents")
    assert "below today's threshold" in tvad("incidents")
    assert json.loads(tvad("incidents", "--json"))[0]["below_threshold"] is True


def test_notes_are_written_and_moments_marked(tvad, case):
    with CaseStore.open(case, "ada") as store:
        (incident,) = store.incidents()
    number = incident.id
    assert tvad("note", "--incident", number).endswith("revision 1\n\n")
    assert "a red car" in tvad("note", "--incident", number, "a red car")
    assert "There is a note already" in tvad("note", "--incident", number, "a blue car", code=2)
    marked = tvad("note", "--incident", number, "--mark", "0:05.5")
    assert "a red car\n00:05.5" in marked
    assert "has changed since you read it" in tvad("note", "--incident", number, "--revision", 1, "blue", code=3)
    assert "blue" in tvad("note", "--incident", number, "--revision", 3, "blue")
    assert "a moment is written like" in tvad("note", "--incident", number, "--mark", "soon", code=2)


def test_videos_are_listed_with_coverage_and_recording_time(tvad, case):
    assert "street  gate, time not known, analysed 8 of 8 s" in tvad("videos")
    tvad("videos", "--video", 1, "--recorded-from", "2024-03-12 22:00:00")
    (one,) = json.loads(tvad("videos", "--json"))
    assert (one["recorded_from"], one["camera"]) == ("2024-03-12 22:00:00", "gate")
    assert one["coverage"]["analysed_us"] == one["coverage"]["length_us"] == 8_000_000
    tvad("videos", "--video", 1, "--recorded-from", "unknown")
    assert json.loads(tvad("videos", "--json"))[0]["recorded_from"] is None
    assert "no video 7" in tvad("videos", "--video", 7, code=3)
    assert "name it with --video" in tvad("videos", "--recorded-from", "unknown", code=2)


def test_a_video_is_taken_out_of_the_case_and_put_back(tvad, case):
    assert "name it with --video" in tvad("videos", "--remove", "another site", code=2)
    tvad("videos", "--video", 1, "--remove", "another site")
    assert json.loads(tvad("videos", "--json")) == []
    (removed,) = json.loads(tvad("videos", "--removed", "--json"))
    assert (removed["video_id"], removed["reason"]) == (1, "another site")
    assert "street  another site" in tvad("videos", "--removed")
    assert json.loads(tvad("incidents", "--json")) == []
    assert "removed from the case" in tvad("videos", "--video", 1, code=3)
    assert verify_case(case, job=Job()).is_sound
    tvad("videos", "--video", 1, "--restore")
    assert len(json.loads(tvad("videos", "--json"))) == 1


def test_footage_is_imported_without_an_analysis(tvad, case, tmp_path):
    yard = write_street(tmp_path / "yard", seconds=2, fps=10, size=(144, 96))
    broken = tmp_path / "broken.mp4"
    broken.write_bytes(b"no recording")
    said = tvad("import", "--camera", "yard", "--fps", 10, yard, broken, code=3)
    assert "1 of 2 videos could not be imported" in said
    assert str(broken) in said
    assert "yard, time not known, not analysed" in tvad("videos")
    (again,) = json.loads(tvad("import", "--fps", 10, "--json", yard))["imported"]
    assert (again["id"], again["camera"]) == (2, "yard")  # found again, with the camera it had
    assert len(again["sha256"]) == 64


def test_what_lies_in_a_watched_folder_is_imported_once(case, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("tvad_desktop.workbench.watched_folder.SETTLED_S", 0.0)
    incoming = tmp_path / "incoming"
    incoming.mkdir()
    write_street_video(incoming / "a.avi", seconds=2, fps=10, size=(144, 96))
    (incoming / "broken.mp4").write_bytes(b"no recording")
    command = ["watch", str(incoming), "--case", str(case), "--camera", "yard", "--import-only", "--once"]
    assert run(command) == 0
    captured = capsys.readouterr()
    assert captured.out == f"{incoming / 'a.avi'}: imported as footage 2\n"
    assert f"left out: {incoming / 'broken.mp4'}" in captured.err
    assert run(command) == 0
    assert capsys.readouterr().out == ""
    with CaseStore.open(case, "ada") as store:
        assert [store.video(2).video.path, len(store.videos())] == [incoming / "a.avi", 2]
    assert run(["watch", str(tmp_path / "gone"), "--case", str(case), "--import-only"]) == 3


def test_a_video_is_called_otherwise_in_the_case_only(tvad, case):
    assert "name it with --video" in tvad("videos", "--rename", "Gate, north", code=2)
    assert "Gate, north  gate" in tvad("videos", "--video", 1, "--rename", "Gate, north")
    (one,) = json.loads(tvad("videos", "--json"))
    assert one["name"] == "Gate, north"
    assert one["video"].endswith("street")
    assert verify_case(case, job=Job()).is_sound
    assert "street  gate" in tvad("videos", "--video", 1, "--rename", "")


def test_moments_are_noted_written_anew_taken_back_and_put_back(tvad, case, capsys):
    def mark(name, *arguments, code=0):
        assert run(["bookmark", name, "--case", str(case), *map(str, arguments)]) == code
        captured = capsys.readouterr()
        return captured.out if code == 0 else captured.err

    assert mark("add", "--video", 1, "--at", "0:02.5", "The gate opens") == "bookmark 1 made\n"
    assert "within its footage" in mark("add", "--video", 1, "--at", "9:00", "too late", code=3)
    assert "0:00:02.500  A van leaves" in mark("write", "--bookmark", 1, "A van leaves")
    (hit,) = json.loads(tvad("search", "--json", "van"))
    assert (hit["bookmark"], hit["time_us"], hit["note"]) == (1, 2_500_000, "A van leaves")
    assert "bookmark 1  0:00:02.500  A van leaves" in tvad("search", "van")
    assert tvad("search", "--score", "0.1", "van") == ""  # asks for incidents
    (one,) = json.loads(mark("list", "--json"))
    assert (one["id"], one["video_id"], one["note"]) == (1, 1, "A van leaves")
    assert "restore puts it back" in mark("remove", "--bookmark", 1)
    assert mark("list") == ""
    assert "was removed" in mark("write", "--bookmark", 1, "again", code=3)
    mark("restore", "--bookmark", 1)
    assert "0:00:02.500  street  A van leaves (" in mark("list")
    assert verify_case(case, job=Job()).is_sound
