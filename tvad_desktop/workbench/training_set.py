"""Incidents that reviewers decided on, as labelled data to train a pack on: the layout of a site's own data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from tvad_desktop.domain.answers import FirstAnswer
from tvad_desktop.domain.case import CaseVideo
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import Incident, ObjectTrack, Review, Verdict
from tvad_desktop.domain.questions import FIRST_QUESTION
from tvad_desktop.domain.site_data import (
    DIALOGUES_FILE,
    HUMAN,
    INCIDENTS_FILE,
    MODEL,
    Box,
    Said,
    SiteFile,
    SiteIncident,
    SiteVideo,
    SpokenEntry,
)
from tvad_desktop.files import write_durably
from tvad_desktop.storage.cases import CaseStore

LONGEST_NAME = 80
UNNAMED = "something unclear"


@dataclass(frozen=True, slots=True)
class WrittenSet:
    """What was written; `unnamed` of the confirmed incidents nobody named."""

    confirmed: int
    dismissed: int
    unnamed: int
    videos: int


def export_training_set(store: CaseStore, folder: Path) -> WrittenSet:
    """Write `incidents.json` and `dialogues.json`; the footage stays where it is, and is named with its hash.

    Confirmed incidents and those recorded by hand are anomalous, dismissed ones are not; what nobody decided is left
    out. The name is what the person who recorded it called it, or the first line of the note. Raises `UserError` where
    nothing was decided, or the folder cannot be written.
    """
    reviews = store.latest_reviews()
    verdicts = {one.id: _verdict_of(one, reviews.get(one.id)) for one in store.incidents()}
    decided = [one for one in store.incidents() if verdicts[one.id] in DECIDED]
    if not decided:
        raise UserError("No incident of this case is confirmed or dismissed.", "Review some of them first.")
    notes = store.latest_notes()
    names = {one.id: name_of(one.label or notes.get(one.id, "")) for one in decided}
    confirmed = {one.id for one in decided if verdicts[one.id] is Verdict.CONFIRMED}
    videos = {video.id: video for video in store.videos()}
    by_video = [
        (videos[key], [one for one in decided if one.video_id == key]) for key in sorted({d.video_id for d in decided})
    ]
    content = SiteFile(tuple(_as_video(video, of_video, names, confirmed) for video, of_video in by_video))
    spoken = [_as_dialogue(videos[one.video_id], one, names[one.id], one.id in confirmed) for one in decided]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, value in ((INCIDENTS_FILE, content), (DIALOGUES_FILE, spoken)):
            write_durably(folder / name, msgspec.json.format(msgspec.json.encode(value), indent=2))
    except OSError as error:
        raise UserError(f"{folder} cannot be written: {error.strerror}.", "Choose another folder.") from error
    unnamed = sum(1 for number in confirmed if not names[number])
    return WrittenSet(len(confirmed), len(decided) - len(confirmed), unnamed, len(by_video))


DECIDED = (Verdict.CONFIRMED, Verdict.DISMISSED)


def _verdict_of(incident: Incident, review: Review | None) -> Verdict:
    """What a person records by hand counts as confirmed until somebody decides otherwise."""
    if review is not None and review.verdict is not Verdict.OPEN:
        return review.verdict
    return Verdict.CONFIRMED if incident.made_by else Verdict.OPEN


def name_of(note: str) -> str:
    """What a reviewer calls a target: the first line of the note."""
    return note.strip().partition("\n")[0].strip()[:LONGEST_NAME]


def _as_video(
    footage: CaseVideo, incidents: Sequence[Incident], names: dict[int, str], confirmed: set[int]
) -> SiteVideo:
    return SiteVideo(
        path=str(footage.video.path),
        fps=footage.fps,
        sha256=footage.video.sha256,
        incidents=tuple(
            SiteIncident(
                one.span.start_us, one.span.end_us, names[one.id], one.id in confirmed, one.state, _boxes(one.tracks)
            )
            for one in incidents
        ),
    )


def _boxes(tracks: Sequence[ObjectTrack]) -> tuple[Box, ...]:
    """Those of the main target."""
    points = tracks[0].points if tracks else ()
    return tuple(
        Box(point.time_us, point.region.x, point.region.y, point.region.width, point.region.height) for point in points
    )


def _as_dialogue(footage: CaseVideo, incident: Incident, name: str, anomalous: bool) -> SpokenEntry:
    """The first turn of the paper, answered by the person who decided."""
    answer = FirstAnswer(anomalous=False)
    if anomalous:
        answer = FirstAnswer(True, name or UNNAMED, incident.state, incident.from_cell, incident.to_cell)
    turns = (Said(HUMAN, FIRST_QUESTION), Said(MODEL, answer.render()))
    start_s, end_s = incident.span.start_us / 1e6, incident.span.end_us / 1e6
    return SpokenEntry(str(footage.video.path), start_s, end_s, turns, anomalous, footage.fps)
