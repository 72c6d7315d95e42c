"""What is done to labels from the window: incidents named and boxed until they are a training set."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tvad_desktop.domain.case import CaseVideo
from tvad_desktop.ui.history import History, Step
from tvad_desktop.ui.look.told import tell
from tvad_desktop.ui.look.words import tr
from tvad_desktop.ui.tasks import Lane, TaskJob
from tvad_desktop.ui.work.open_case import OpenCase
from tvad_desktop.workbench.casework import Reshaping, redo_reshaping, undo_reshaping
from tvad_desktop.workbench.labelling import (
    Label,
    Labelled,
    VideoMark,
    label_incident,
    label_stretch,
    list_labelled,
    mark_video,
    video_mark,
)
from tvad_desktop.workbench.training_set import WrittenSet, export_training_set

if TYPE_CHECKING:
    from tvad_desktop.storage.cases import CaseStore


@dataclass(frozen=True, slots=True)
class LabelBook:
    """All labels of a case, and what was said of its videos."""

    videos: tuple[CaseVideo, ...]
    labelled: tuple[Labelled, ...]
    marks: Mapping[int, VideoMark]

    def find(self, incident_id: int) -> Labelled | None:
        return next((one for one in self.labelled if one.incident.id == incident_id), None)


class Labels(QObject):
    """`outdated` tells that the case has changed, `refused` that something could not be kept; `changed` carries the
    labels read anew, `kept` the incident that was labelled, `written` the training set."""

    outdated = Signal()
    refused = Signal()
    changed = Signal(object)
    kept = Signal(int)
    written = Signal(object)

    def __init__(self, case: OpenCase) -> None:
        super().__init__()
        self._case = case
        case.changed.connect(lambda _: self.outdated.emit())
        case.trouble.connect(lambda _: self.refused.emit())

    def read(self) -> None:
        """Read all labels."""

        def work(store: CaseStore, job: TaskJob) -> LabelBook:
            videos = tuple(store.videos())
            marks = {video.id: video_mark(store, video.id) for video in videos}
            return LabelBook(videos, tuple(list_labelled(store)), marks)

        self._case.on_success(self._case.work(Lane.QUICK, tr("Read the labels"), work), self.changed.emit)

    def label(self, labelled: Labelled | None, video_id: int, label: Label, history: History) -> None:
        """Label what was found, or with None what nobody has found; undone by the history."""

        def act(store: CaseStore) -> Reshaping:
            if labelled is None:
                return label_stretch(store, video_id, label)
            return label_incident(store, labelled.incident.id, label, labelled.revision)

        def done(reshaping: Reshaping) -> None:
            undo = partial(self._case.change, tr("Undo"), lambda store: undo_reshaping(store, reshaping))
            redo = partial(self._case.change, tr("Do it again"), lambda store: redo_reshaping(store, reshaping))
            history.add(Step(tell(reshaping.words), undo, redo))
            self.kept.emit(reshaping.incident_ids[0])

        self._case.change(tr("Label"), act, done)

    def mark(self, video_id: int, before: VideoMark, mark: VideoMark, history: History) -> None:
        """Say of a whole video whether it is looked through, and what it is for."""

        def give(one: VideoMark) -> None:
            self._case.change(tr("Mark the video"), lambda store: mark_video(store, video_id, one))

        give(mark)
        history.add(Step(tr("what was said of the video"), partial(give, before), partial(give, mark)))

    def export(self, folder: Path) -> None:
        """Write the training set."""

        def work(store: CaseStore, job: TaskJob) -> WrittenSet:
            return export_training_set(store, folder)

        self._case.on_success(self._case.work(Lane.QUICK, tr("Write the training set"), work), self.written.emit)
