"""A case as the window shows it: read at once, in one go, by a worker."""

from __future__ import annotations

import gc
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from tvad_desktop.detection.prompts import PromptSet
from tvad_desktop.domain.answers import FirstAnswer
from tvad_desktop.domain.case import Analysis, Bookmark, Camera, CameraProfileRecord, Case, CaseVideo, Message
from tvad_desktop.domain.coverage import Coverage
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.ignoring import IgnoreRule
from tvad_desktop.domain.incident import Incident, IncidentSettings, Note, ObjectTrack, Review, Tags, Verdict
from tvad_desktop.domain.judged import judged_turns
from tvad_desktop.domain.media import Timespan
from tvad_desktop.domain.scores import ScoreTrack
from tvad_desktop.packs.manifest import DEFAULT_PACK
from tvad_desktop.storage.database import DATABASE_NAME, connect_file
from tvad_desktop.storage.heads import read_current
from tvad_desktop.storage.keyring import find_key
from tvad_desktop.storage.removals import Removal
from tvad_desktop.ui.review.incident_card import IncidentRow
from tvad_desktop.workbench.case_prompts import case_prompts, read_whole_settings
from tvad_desktop.workbench.coverages import read_latest_coverages
from tvad_desktop.workbench.verdict_rule import count_all_agreeing, verdicts_needed

if TYPE_CHECKING:
    from tvad_desktop.storage.cases import CaseStore


MANY = 20_000
_OF_INCIDENTS = ("_videos", "_camera_names", "_footage_names", "_incidents", "_incidents_by_video", "rows")


@dataclass(frozen=True)  # without slots: what is looked up often is computed once
class CaseView:
    """Everything but tracks, scores, heatmaps and pictures. `reviews` holds the newest review of each incident,
    `notes` the note that holds, `revisions` which state of it was read, `answers` what the model first said about it,
    `profiles` the newest version of what each camera has learned, `prompts` the words of new analyses, `coverages` how
    much of each analysed video was seen, `warnings` what was found wrong with the history when it was opened,
    `pack` the model pack that it is analysed with, and `untrained` what was never trained of it."""

    folder: Path
    case: Case
    cameras: tuple[Camera, ...]
    videos: tuple[CaseVideo, ...]
    analyses: dict[int, Analysis]
    incidents: tuple[Incident, ...]
    reviews: dict[int, Review]
    notes: dict[int, str]
    revisions: dict[int, int]
    answers: dict[int, FirstAnswer]
    profiles: dict[int, CameraProfileRecord]
    prompts: PromptSet
    coverages: dict[int, Coverage]
    warnings: tuple[str, ...] = ()
    read_only: str = ""  # why nothing can be changed
    is_closed: bool = False
    verdicts_needed: int = 1
    agreeing: Mapping[int, int] = field(default_factory=dict)  # how many reviewers say what holds of each incident
    pack: str = DEFAULT_PACK
    untrained: tuple[str, ...] = ()
    removals: tuple[Removal, ...] = ()  # footage that was taken out
    bookmarks: tuple[Bookmark, ...] = ()  # in order of footage and time
    tags: Mapping[int, tuple[str, ...]] = field(default_factory=dict)  # of every incident that has any
    sequence: int = 0  # of the audit entry that was the last when this was read

    @cached_property
    def _videos(self) -> dict[int, CaseVideo]:
        return {video.id: video for video in self.videos}

    @cached_property
    def _camera_names(self) -> dict[int | None, str]:
        return {camera.id: camera.name for camera in self.cameras}

    @cached_property
    def _incidents(self) -> dict[int, Incident]:
        return {incident.id: incident for incident in self.incidents}

    @cached_property
    def _incidents_by_video(self) -> dict[int, list[Incident]]:
        by_video: dict[int, list[Incident]] = {}
        for incident in self.incidents:
            by_video.setdefault(incident.video_id, []).append(incident)
        return by_video

    def video(self, video_id: int) -> CaseVideo | None:
        return self._videos.get(video_id)

    def incident(self, incident_id: int) -> Incident | None:
        return self._incidents.get(incident_id)

    def incidents_of(self, video_id: int) -> list[Incident]:
        return self._incidents_by_video.get(video_id, [])

    def camera_name(self, video: CaseVideo) -> str:
        return self._camera_names.get(video.camera_id, "")

    def profile(self, video: CaseVideo | None) -> CameraProfileRecord | None:
        """What the camera of a video has learned last."""
        return self.profiles.get(video.camera_id) if video is not None and video.camera_id is not None else None

    def is_outdated(self, video: CaseVideo) -> bool:
        """Whether the camera has learned something, or the case got other prompts, since the video was analysed."""
        analysis, profile = self.analyses.get(video.id), self.profile(video)
        if analysis is None:
            return False
        settings = read_whole_settings(analysis.settings)
        prompts = settings.prompts
        reworded = prompts is not None and not prompts.means_the_same(self.prompts)
        learned = profile is not None and settings.profile_sha256 != profile.sha256
        return reworded or learned

    def verdict(self, incident_id: int) -> Verdict:
        review = self.reviews.get(incident_id)
        return review.verdict if review is not None else Verdict.OPEN

    @cached_property
    def _footage_names(self) -> dict[int, str]:
        """What incidents of each video are said to be of: its camera, or its name."""
        return {video.id: self.camera_name(video) or video.name for video in self.videos}

    def row(self, incident: Incident) -> IncidentRow:
        incident_id, video = incident.id, self._videos.get(incident.video_id)
        started_at = video.clock_at(incident.span.start_us) if video is not None else None
        agreed = (self.agreeing.get(incident_id, 0), self.verdicts_needed) if self.agreeing else self._none_agree
        review = self.reviews.get(incident_id)
        return IncidentRow(
            incident,
            review.verdict if review is not None else Verdict.OPEN,
            self._footage_names.get(incident.video_id, ""),
            self.answers.get(incident_id),
            started_at,
            agreed,
            tags=self.tags.get(incident_id, ()),
        )

    @cached_property
    def _none_agree(self) -> tuple[int, int]:
        return 0, self.verdicts_needed

    @cached_property
    def rows(self) -> dict[int, IncidentRow]:
        """One for each incident, in order of video and time."""
        return {incident.id: self.row(incident) for incident in self.incidents}

    def reviewed(self, saved: Review | Note | Tags) -> CaseView:
        """The same case after one more review or note, or another tag."""
        view, incident_id = self, saved.incident_id
        if isinstance(saved, Tags):
            revisions = {**view.revisions, incident_id: saved.revision}
            tagged = view._changed(tags={**view.tags, incident_id: saved.tags}, revisions=revisions)
            return tagged._with_row(incident_id)
        if isinstance(saved, Review):
            view = view._changed(reviews={**view.reviews, incident_id: saved})
        text = saved.note if isinstance(saved, Review) else saved.text
        notes = {**view.notes, incident_id: text}
        revision = saved.revision if saved.revision is not None else view.revisions.get(incident_id, 0)
        view = view._changed(notes=notes, revisions={**view.revisions, incident_id: revision})
        return view._with_row(incident_id)

    def with_incidents(self, video_id: int, incidents: Sequence[Incident], revisions: Mapping[int, int]) -> CaseView:
        """The same case after the incidents of one video were found anew; they stay in order of video and time."""
        known = {incident.id for incident in incidents}
        before = self._incidents_by_video.get(video_id, ())
        kept = [one for one in before if (one.made_by or one.below_threshold) and one.id not in known]
        ordered = sorted([*kept, *incidents], key=lambda one: (one.span, one.id))
        by_video = {**self._incidents_by_video, video_id: ordered}
        in_order = tuple(chain.from_iterable(by_video[one] for one in sorted(by_video)))
        view = replace(self, incidents=in_order, revisions={**self.revisions, **revisions})
        rows = {one.id: self.rows[one.id] for one in in_order if one.video_id != video_id}
        new = {one.id: view.row(one) for one in ordered}
        vars(view).update(
            _videos=self._videos,
            _camera_names=self._camera_names,
            _footage_names=self._footage_names,
            _incidents={one.id: one for one in in_order},
            _incidents_by_video=by_video,
            rows={one.id: new[one.id] if one.id in new else rows[one.id] for one in in_order},
        )
        return view

    def reaching(self, sequence: int) -> CaseView:
        """The same case, read up to this entry of its log."""
        return self._changed(sequence=sequence)

    def answered(self, incident_id: int, messages: Sequence[Message]) -> CaseView:
        """The same case after more was said about an incident; this very one where that changes nothing shown."""
        first = find_first_answer(messages)
        if first == self.answers.get(incident_id):
            return self
        others = {one: answer for one, answer in self.answers.items() if one != incident_id}
        answers = others if first is None else {**others, incident_id: first}
        return self._changed(answers=answers)._with_row(incident_id)

    def _changed(self, **changes: object) -> CaseView:
        """The same case with other words about the same incidents: what was computed of those is kept."""
        view = replace(self, **changes)  # type: ignore[arg-type]
        vars(view).update({name: vars(self)[name] for name in _OF_INCIDENTS if name in vars(self)})
        return view

    def _with_row(self, incident_id: int) -> CaseView:
        """Make the row of one incident anew."""
        if "rows" in vars(self) and (incident := self.incident(incident_id)) is not None:
            vars(self)["rows"] = {**self.rows, incident_id: self.row(incident)}
        return self


def read_case(store: CaseStore) -> CaseView:
    """Read everything the window shows of a case."""
    was_collecting = gc.isenabled()
    gc.disable()  # among a hundred thousand new incidents nothing is found that nobody needs any more
    try:
        view = _read_case(store)
        if len(view.incidents) > MANY:
            gc.freeze()  # else each search for unneeded cycles would go through all of them, and hold up the window
        return view
    finally:
        if was_collecting:
            gc.enable()


def _read_case(store: CaseStore) -> CaseView:
    from tvad_desktop.workbench.packs import pack_of_case, untrained_parts  # with it come the networks' libraries

    sequence = read_current(store.database).sequence  # read first: what comes meanwhile is noticed later
    revisions = store.revisions()
    videos = tuple(store.videos())
    latest = store.latest_analyses()
    analyses = {video.id: latest[video.id] for video in videos if video.id in latest}
    incidents = tuple(store.incidents(with_tracks=False))
    # The revisions are read first: what changes while the rest is read then counts as not read.
    said = {incident_id: find_first_answer(messages) for incident_id, messages in store.all_messages().items()}
    answers = {incident_id: answer for incident_id, answer in said.items() if answer is not None}
    cameras = tuple(store.cameras())
    profiles = {camera.id: profile for camera in cameras if (profile := store.latest_profile(camera.id))}
    view = CaseView(
        folder=store.folder,
        case=store.case(),
        cameras=cameras,
        videos=videos,
        analyses=analyses,
        incidents=incidents,
        reviews=store.latest_reviews(),
        notes=store.latest_notes(),
        revisions=revisions,
        answers=answers,
        profiles=profiles,
        prompts=case_prompts(store),
        sequence=sequence,
        coverages=read_latest_coverages(store, videos, analyses),
        removals=tuple(store.removals()),
        bookmarks=tuple(store.bookmarks()),
        tags=store.tags(),
        warnings=tuple(store.warnings),
        read_only=store.why_read_only,
        is_closed=store.closed_utc is not None,
        verdicts_needed=(needed := verdicts_needed(store)),
        agreeing=count_all_agreeing(store) if needed > 1 else {},
        pack=(pack := pack_of_case(store)),
        untrained=untrained_parts(pack),
    )
    # Made here, by a worker: a hundred thousand of them would hold up the window.
    _ = view.rows, view._incidents, view._incidents_by_video
    return view


def last_writes(folder: Path) -> tuple[int, ...]:
    """When the files of a case were last written; changes whenever anybody changes the case."""
    files = (folder / DATABASE_NAME, folder / f"{DATABASE_NAME}-wal")
    return tuple(file.stat().st_mtime_ns if file.exists() else 0 for file in files)


def read_sequence(folder: Path) -> int:
    """The number of the last change of a case; 0 where it cannot be read just now."""
    try:
        with closing(connect_file(folder / DATABASE_NAME, find_key(folder), "ro")) as connection:
            return int(connection.execute("SELECT audit_sequence FROM cases").fetchone()[0])
    except (sqlite3.Error, UserError):
        return 0


def find_first_answer(messages: Sequence[Message]) -> FirstAnswer | None:
    """What the model said when it was first asked whether anything is unusual, as a person corrected it; None if it was
    not asked, or the answer was rejected."""
    turns = (turn for turn in judged_turns(messages) if turn.message.role == "assistant" and not turn.is_rejected)
    answers = (FirstAnswer.parse(turn.words) for turn in turns)
    return next((answer for answer in answers if answer is not None), None)


@dataclass(frozen=True, slots=True, eq=False)
class FootageView:
    """What is shown of one video alone. `settings` turn its scores into incidents; `tracks` are those of each
    incident, `knowledge` says what the scores rest on, `seen` is what people have seen of it."""

    video: CaseVideo
    analysis: Analysis | None
    track: ScoreTrack | None
    coverage: Coverage | None
    settings: IncidentSettings
    tracks: dict[int, tuple[ObjectTrack, ...]]
    knowledge: str
    seen: tuple[Timespan, ...]
    ignored: tuple[IgnoreRule, ...] = ()

    @property
    def unseen(self) -> Timespan | None:
        """What has not been analysed; None where everything has."""
        return self.coverage.unseen if self.coverage is not None else Timespan(0, self.video.video.duration_us)
