"""Incidents that reviewers decided on, as labelled data to train a pack on: the layout of a site's own data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from tvad_desktop.domain.answers import FirstAnswer
from tvad_desktop.domain.case import CaseVideo
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import ObjectTrack, Verdict
from tvad_desktop.domain.questions import FIRST_QUESTION
from tvad_desktop.domain.site_data import (
    DIALOGUES_FILE,
    HUMAN,
    INCIDENTS_FILE,
    MODEL,
    TRAIN,
    Box,
    Said,
    SiteFile,
    SiteIncident,
    SiteVideo,
    SpokenEntry,
)
from tvad_desktop.files import write_durably
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.labelling import DECIDED, Labelled, VideoMark, list_labelled, video_mark

UNNAMED = "something unclear"


@dataclass(frozen=True, slots=True)
class WrittenSet:
    """What was written; of the confirmed incidents nobody named `unnamed`, and `unboxed` say nowhere where they are."""

    confirmed: int
    dismissed: int
    unnamed: int
    unboxed: int
    videos: int


def export_training_set(store: CaseStore, folder: Path) -> WrittenSet:
    """Write `incidents.json` and `dialogues.json`; the footage stays where it is, and is named with its hash.

    Confirmed incidents and those recorded by hand are anomalous, dismissed ones are not; what nobody decided is left
    out, but a video that was looked through and has none is kept as normal. The name is what it was labelled with, or
    the first line of the note. No dialogue is about footage that is for testing. Raises `UserError` where nothing was
    decided, or the folder cannot be written.
    """
    decided = [one for one in list_labelled(store) if one.verdict in DECIDED]
    marks = {video.id: video_mark(store, video.id) for video in store.videos()}
    by_video = {
        video: own
        for video in store.videos()
        if (own := [one for one in decided if one.footage.id == video.id]) or marks[video.id].complete
    }
    if not decided:
        raise UserError("No incident of this case is confirmed or dismissed.", "Review some of them first.")
    content = SiteFile(tuple(_as_video(video, own, marks[video.id]) for video, own in by_video.items()))
    spoken = [_as_dialogue(one) for one in decided if marks[one.footage.id].split == TRAIN]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, value in ((INCIDENTS_FILE, content), (DIALOGUES_FILE, spoken)):
            write_durably(folder / name, msgspec.json.format(msgspec.json.encode(value), indent=2))
    except OSError as error:
        raise UserError(f"{folder} cannot be written: {error.strerror}.", "Choose another folder.") from error
    confirmed = [one for one in decided if one.verdict is Verdict.CONFIRMED]
    return WrittenSet(
        len(confirmed),
        len(decided) - len(confirmed),
        unnamed=sum(1 for one in confirmed if not one.name),
        unboxed=sum(1 for one in confirmed if not one.incident.tracks),
        videos=len(by_video),
    )


def _as_video(footage: CaseVideo, labelled: Sequence[Labelled], mark: VideoMark) -> SiteVideo:
    return SiteVideo(
        path=str(footage.video.path),
        fps=footage.fps,
        sha256=footage.video.sha256,
        split=mark.split,
        complete=mark.complete,
        incidents=tuple(
            SiteIncident(
                one.incident.span.start_us,
                one.incident.span.end_us,
                one.name,
                one.verdict is Verdict.CONFIRMED,
                one.incident.state,
                _boxes(one.incident.tracks),
            )
            for one in labelled
        ),
    )


def _boxes(tracks: Sequence[ObjectTrack]) -> tuple[Box, ...]:
    """Those of the main target."""
    points = tracks[0].points if tracks else ()
    return tuple(
        Box(point.time_us, point.region.x, point.region.y, point.region.width, point.region.height) for point in points
    )


def _as_dialogue(labelled: Labelled) -> SpokenEntry:
    """The first turn of the paper, answered by the person who decided."""
    footage, incident = labelled.footage, labelled.incident
    anomalous = labelled.verdict is Verdict.CONFIRMED
    answer = FirstAnswer(anomalous=False)
    if anomalous:
        answer = FirstAnswer(True, labelled.name or UNNAMED, incident.state, incident.from_cell, incident.to_cell)
    turns = (Said(HUMAN, FIRST_QUESTION), Said(MODEL, answer.render()))
    start_s, end_s = incident.span.start_us / 1e6, incident.span.end_us / 1e6
    return SpokenEntry(str(footage.video.path), start_s, end_s, turns, anomalous, footage.fps)
