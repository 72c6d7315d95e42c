"""Labels are incidents with a name, boxes and a verdict; they are undone, and become a training set with splits."""

from __future__ import annotations

import json

import pytest

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import Verdict
from tvad_desktop.domain.media import Region, Timespan, Video
from tvad_desktop.lab.data.sets.site import read_site
from tvad_desktop.lab.data.sets.spoken import read_dialogues
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.reviews import IncidentChangedError
from tvad_desktop.workbench import labelling
from tvad_desktop.workbench.casework import record_incident, redo_reshaping, undo_reshaping
from tvad_desktop.workbench.labelling import (
    Label,
    VideoMark,
    count_ready,
    label_incident,
    label_stretch,
    list_labelled,
    mark_video,
    video_mark,
)
from tvad_desktop.workbench.training_set import export_training_set
from tvad_desktop.workbench.verdict_rule import set_verdicts_needed

S = 1_000_000
BOXES = {2 * S: Region(0.1, 0.2, 0.2, 0.3), 4 * S: Region(0.5, 0.2, 0.2, 0.3)}


@pytest.fixture
def store(tmp_path):
    with CaseStore.create(tmp_path / "case", "Gate", "ada") as store:
        for name in ("gate.mp4", "yard.mp4"):
            (tmp_path / name).write_bytes(name.encode())
            store.add_video(Video(tmp_path / name, name[0] * 64, 60 * S, 640, 360, 1500), None, None)
        yield store


def label(store, incident_id: int, **said) -> object:
    return label_incident(store, incident_id, Label(**said), store.revision(incident_id))


def test_something_new_is_drawn_named_undone_and_done_again(store):
    done = label_stretch(store, 1, Label(" a person  on a bicycle", boxes=BOXES, span=Timespan(2 * S, 5 * S)))
    (one,) = list_labelled(store)
    assert (one.name, one.verdict, one.missing) == ("a person on a bicycle", Verdict.CONFIRMED, "")
    assert one.incident.tracks[0].points[0].region == BOXES[2 * S]
    undo_reshaping(store, done)
    assert list_labelled(store) == []
    redo_reshaping(store, done)
    assert [one.name for one in list_labelled(store)] == ["a person on a bicycle"]
    store.verify_audit()


def test_a_label_says_name_boxes_span_and_verdict_at_once_and_all_of_it_is_undone(store):
    found = record_incident(store, 1, Timespan(2 * S, 6 * S)).incident_ids[0]
    assert list_labelled(store)[0].missing == labelling.NO_NAME
    named = label(store, found, name="a dog")
    assert list_labelled(store)[0].missing == labelling.NO_BOX
    normal = label(store, found, name="", anomalous=False, boxes=BOXES, span=Timespan(2 * S, 4 * S))
    (one,) = list_labelled(store)
    assert (one.verdict, one.missing, one.incident.span) == (Verdict.DISMISSED, "", Timespan(2 * S, 4 * S))
    undo_reshaping(store, normal)
    (one,) = list_labelled(store)
    assert (one.name, one.verdict, one.incident.span.end_us) == ("a dog", Verdict.CONFIRMED, 6 * S)
    undo_reshaping(store, named)
    assert list_labelled(store)[0].name == ""
    assert [entry.action for entry in store.audit()].count("incident.label") == 2
    store.verify_audit()


def test_what_cannot_be_trained_on_is_refused_and_a_label_of_an_older_state_too(store):
    with pytest.raises(UserError, match="It has no name"):
        label_stretch(store, 1, Label("  ", boxes=BOXES, span=Timespan(2 * S, 5 * S)))
    with pytest.raises(UserError, match="Nothing is drawn"):
        label_stretch(store, 1, Label("a dog"))
    with pytest.raises(UserError, match="A box lies in the picture"):
        label_stretch(store, 1, Label("a dog", boxes={S: Region(0.9, 0.9, 0.5, 0.5)}, span=Timespan(S, 2 * S)))
    assert list_labelled(store) == []
    found = record_incident(store, 1, Timespan(2 * S, 6 * S)).incident_ids[0]
    read_at = store.revision(found)
    store.write_note(found, "a colleague's", revision=read_at)
    with pytest.raises(IncidentChangedError):
        label_incident(store, found, Label("a dog", boxes=BOXES), read_at)
    assert store.shape(found).label == ""


def test_a_video_is_for_testing_or_looked_through_and_the_log_keeps_it(store):
    assert video_mark(store, 1) == VideoMark()
    mark_video(store, 1, VideoMark(complete=True, split="test"))
    assert video_mark(store, 1) == VideoMark(complete=True, split="test")
    with pytest.raises(UserError, match="neither train nor test"):
        mark_video(store, 1, VideoMark(split="dev"))
    before = len(store.audit())
    mark_video(store, 1, VideoMark(complete=True, split="test"))
    assert len(store.audit()) == before, "the same once more is no change"


def test_the_training_set_keeps_testing_apart_and_counts_what_is_lacking(store, tmp_path):
    label_stretch(store, 1, Label("a dog", boxes=BOXES, span=Timespan(2 * S, 5 * S)))
    label_stretch(store, 1, Label("", anomalous=False, boxes=BOXES, span=Timespan(7 * S, 9 * S)))
    record_incident(store, 1, Timespan(20 * S, 21 * S))
    mark_video(store, 1, VideoMark(split="test"))
    mark_video(store, 2, VideoMark(complete=True))
    written = export_training_set(store, tmp_path / "out")
    assert (written.confirmed, written.dismissed, written.unnamed, written.unboxed, written.videos) == (2, 1, 1, 1, 2)
    read = read_site(tmp_path / "out")
    assert [(list(part), [one.complete for one in part.values()]) for part in (read.train, read.test)] == [
        (["002-yard"], [True]), (["001-gate"], [False]),
    ]  # fmt: skip
    assert read_dialogues(tmp_path / "out") == [], "nobody trains on what is for testing"
    content = json.loads((tmp_path / "out" / "incidents.json").read_text(encoding="utf-8"))
    assert content["videos"][1] == {
        "path": str(tmp_path / "yard.mp4"), "incidents": [], "fps": None, "sha256": "y" * 64, "split": "train",
        "complete": True,
    }  # fmt: skip
    assert [list(read.normal)] == [["002-yard"]], "what was looked through and has nothing is normal"
    assert count_ready(list_labelled(store)) == 1


def test_where_two_must_agree_one_is_not_enough_to_train_on(store, tmp_path):
    found = record_incident(store, 1, Timespan(2 * S, 5 * S), BOXES, "a dog").incident_ids[0]
    set_verdicts_needed(store, 2)
    label(store, found, name="a dog")
    assert list_labelled(store)[0].missing == labelling.NO_VERDICT
    with pytest.raises(UserError, match="confirmed or dismissed"):
        export_training_set(store, tmp_path / "out")
    folder = store.folder
    with CaseStore.open(folder, "ben") as second:
        label(second, found, name="a dog")
        assert list_labelled(second)[0].missing == ""
        assert export_training_set(second, tmp_path / "out").confirmed == 1
