"""Labelling: people say of stretches of footage what is there and where, until it is enough to train on.

A label is nothing apart from the case: an incident with a name, boxes and a verdict, found or recorded by hand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import msgspec

from tvad_desktop.domain.case import CaseVideo
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import Incident, Review, Shape, Verdict
from tvad_desktop.domain.media import Region, Timespan
from tvad_desktop.domain.site_data import TRAIN, find_name, is_split
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.database import explain_damage
from tvad_desktop.workbench.casework import Reshaping, check_label, describe_boxes, describe_cut, keep_recorded
from tvad_desktop.workbench.verdict_rule import count_all_agreeing, verdicts_needed

ENOUGH = 50
"""Incidents that are confirmed and named: a training set."""

MOST_OPEN = 500
"""Incidents nobody has decided about that are listed, the hottest; what is decided is listed whole."""

DECIDED = (Verdict.CONFIRMED, Verdict.DISMISSED)
NO_VERDICT, NO_NAME, NO_BOX = "not decided", "no name", "no box"


@dataclass(frozen=True, slots=True)
class Label:
    """What a person says of a stretch. Without `boxes` those that were found stay; `span` None leaves it as it is."""

    name: str
    anomalous: bool = True
    boxes: Mapping[int, Region] = field(default_factory=dict)
    span: Timespan | None = None


@dataclass(frozen=True, slots=True)
class Labelled:
    """An incident as training data. `missing`: what has not been said of it yet; nothing where it is ready."""

    incident: Incident
    footage: CaseVideo
    name: str
    verdict: Verdict
    missing: str
    revision: int


class VideoMark(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Of a whole video. `complete`: nothing but what is labelled is anomalous in it; `split`: train or test."""

    complete: bool = False
    split: str = TRAIN


def list_labelled(store: CaseStore) -> list[Labelled]:
    """Incidents that are decided or recorded by hand, and the hottest of the others, by footage and time; no
    duplicates. Where several reviewers must agree, what they have not yet agreed on is not decided."""
    revisions, reviews, notes = store.revisions(), store.latest_reviews(), store.latest_notes()
    videos = {video.id: video for video in store.videos()}
    needed = verdicts_needed(store)
    agreeing = count_all_agreeing(store) if needed > 1 else {}
    verdicts = {}
    for one in store.incidents():
        is_settled = needed == 1 or agreeing.get(one.id, 0) >= needed
        verdicts[one.id] = (one, verdict_of(one, reviews.get(one.id)) if is_settled else Verdict.OPEN)
    still_open = [one for one, verdict in verdicts.values() if verdict is Verdict.OPEN]
    passed_over = {one.id for one in sorted(still_open, key=lambda one: -one.peak_score)[MOST_OPEN:]}
    listed = []
    for one, verdict in verdicts.values():
        if verdict is Verdict.DUPLICATE or one.id in passed_over:
            continue
        name = one.label or find_name(notes.get(one.id, ""))
        missing = _missing(one, name, verdict)
        listed.append(Labelled(one, videos[one.video_id], name, verdict, missing, revisions.get(one.id, 0)))
    return listed


def count_ready(labelled: Sequence[Labelled]) -> int:
    """How many anomalies are confirmed, named and boxed."""
    return sum(1 for one in labelled if one.verdict is Verdict.CONFIRMED and not one.missing)


def verdict_of(incident: Incident, review: Review | None) -> Verdict:
    """What a person records by hand counts as confirmed until somebody decides otherwise."""
    if review is not None and review.verdict is not Verdict.OPEN:
        return review.verdict
    return Verdict.CONFIRMED if incident.made_by else Verdict.OPEN


def label_incident(store: CaseStore, incident_id: int, label: Label, revision: int) -> Reshaping:
    """Say what an incident is, where, and whether it is one. `UserError` for what cannot be trained on.

    Raises IncidentChangedError where somebody has changed it since it was read at `revision`.
    """
    incident, before = store.incident(incident_id), store.shape(incident_id)
    after = Shape(before.drawn, _check_name(label), before.merged_into, before.withdrawn)
    span = label.span or incident.span
    if label.boxes:
        after = replace(after, drawn=describe_boxes(store, incident.video_id, span, label.boxes))
    elif span != incident.span:
        after = replace(after, drawn=describe_cut(store, incident, span))
    wanted = Verdict.CONFIRMED if label.anomalous else Verdict.DISMISSED
    review = store.latest_reviews().get(incident_id)
    verdicts = {}
    with store.one_act():
        revision = store.set_shapes({incident_id: after}, "label", {incident_id: revision})[incident_id]
        is_new = verdict_of(incident, review) is not wanted
        if is_new:
            verdicts[incident_id] = (review.verdict if review is not None else Verdict.OPEN, wanted)
        if is_new or verdicts_needed(store) > 1:  # a colleague's verdict is no second one
            store.review(incident_id, wanted, revision=revision)
    words = f"incident {incident_id} labelled"
    return Reshaping(words, (incident_id,), {incident_id: (before, after)}, verdicts=verdicts)


def label_stretch(store: CaseStore, video_id: int, label: Label) -> Reshaping:
    """Record what nobody has found, with its name, boxes and verdict. `UserError` where no span or box is given."""
    if label.span is None or not label.boxes:
        raise UserError("Nothing is drawn.", "Draw a box where it is; another one where it has moved to.")
    name, drawn = _check_name(label), describe_boxes(store, video_id, label.span, label.boxes)
    with store.one_act():
        recorded = keep_recorded(store, drawn, name)
        if not label.anomalous:
            (made,) = recorded.incident_ids
            store.review(made, Verdict.DISMISSED, revision=store.revision(made))
    return replace(recorded, words=f"incident {recorded.incident_ids[0]} labelled")


def video_mark(store: CaseStore, video_id: int) -> VideoMark:
    """What was said of a whole video."""
    kept = store.setting(_mark_key(video_id))
    with explain_damage(store.folder, f"what was said of video {video_id} as training data"):
        return msgspec.json.decode(kept, type=VideoMark) if kept else VideoMark()


def mark_video(store: CaseStore, video_id: int, mark: VideoMark) -> None:
    """Say of a whole video whether it is looked through, and what it is for; the log keeps it."""
    store.video(video_id)
    if not is_split(mark.split):
        raise UserError(f"“{mark.split}” is neither train nor test.", "Give one of the two.")
    if mark != video_mark(store, video_id):
        store.set_setting(_mark_key(video_id), msgspec.json.encode(mark).decode())


def _mark_key(video_id: int) -> str:
    return f"labels:video:{video_id}"


def _check_name(label: Label) -> str:
    name = check_label(label.name)
    if label.anomalous and not name:
        raise UserError("It has no name.", "Say in a few words what it is: “a person on a bicycle”.")
    return name


def _missing(incident: Incident, name: str, verdict: Verdict) -> str:
    if verdict not in DECIDED:
        return NO_VERDICT
    if verdict is Verdict.DISMISSED:
        return ""
    return NO_NAME if not name else "" if incident.tracks else NO_BOX
