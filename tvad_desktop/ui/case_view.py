"""A case as the window shows it: read at once, in one go, by a worker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from tvad_desktop.domain.answers import FirstAnswer
from tvad_desktop.domain.case import Analysis, Camera, Case, CaseVideo, Message
from tvad_desktop.domain.incident import Incident, IncidentSettings, Review, Verdict
from tvad_desktop.domain.scores import ScoreTrack
from tvad_desktop.ui.incident_card import IncidentRow

if TYPE_CHECKING:
    from tvad_desktop.storage.cases import CaseStore


@dataclass(frozen=True, slots=True)
class CaseView:
    """Everything but scores, heatmaps and pictures. `reviews` holds the newest review of each incident."""

    folder: Path
    case: Case
    cameras: tuple[Camera, ...]
    videos: tuple[CaseVideo, ...]
    analyses: dict[int, Analysis]
    incidents: tuple[Incident, ...]
    reviews: dict[int, Review]
    targets: dict[int, str]

    def video(self, video_id: int) -> CaseVideo | None:
        return next((video for video in self.videos if video.id == video_id), None)

    def camera_name(self, video: CaseVideo) -> str:
        return next((camera.name for camera in self.cameras if camera.id == video.camera_id), "")

    def verdict(self, incident_id: int) -> Verdict:
        review = self.reviews.get(incident_id)
        return review.verdict if review is not None else Verdict.OPEN

    def row(self, incident: Incident) -> IncidentRow:
        video = self.video(incident.video_id)
        footage = "" if video is None else self.camera_name(video) or video.video.path.name
        return IncidentRow(incident, self.verdict(incident.id), footage, self.targets.get(incident.id, ""))

    def rows(self) -> list[IncidentRow]:
        return [self.row(incident) for incident in self.incidents]

    def reviewed(self, review: Review) -> CaseView:
        """The same case after one more review."""
        return replace(self, reviews={**self.reviews, review.incident_id: review})

    def with_target(self, incident_id: int, messages: Sequence[Message]) -> CaseView:
        """The same case after more was said about an incident."""
        target = find_target(messages)
        return replace(self, targets={**self.targets, incident_id: target}) if target else self


def read_case(store: CaseStore) -> CaseView:
    """Read everything the window shows of a case."""
    videos = tuple(store.videos())
    analyses = {video.id: analysis for video in videos if (analysis := store.latest_analysis(video.id))}
    incidents = tuple(store.incidents())
    reviews = {incident.id: held[-1] for incident in incidents if (held := store.reviews(incident.id))}
    targets = {incident.id: target for incident in incidents if (target := find_target(store.messages(incident.id)))}
    cameras = tuple(store.cameras())
    return CaseView(store.folder, store.case(), cameras, videos, analyses, incidents, reviews, targets)


def find_target(messages: Sequence[Message]) -> str:
    """What the model called the target when it was first asked; empty if it was not, or saw nothing."""
    for message in messages:
        first = FirstAnswer.parse(message.text) if message.role == "assistant" else None
        if first is not None and first.target:
            return first.target
    return ""


@dataclass(frozen=True, slots=True, eq=False)
class FootageView:
    """What the timeline shows of one video. `settings` turn its scores into incidents."""

    video: CaseVideo
    analysis: Analysis | None
    track: ScoreTrack | None
    settings: IncidentSettings
