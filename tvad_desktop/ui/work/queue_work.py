"""The work of the queue: importing and analysing, whose news reach the screen while it runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tvad_desktop.domain.case import CaseVideo
from tvad_desktop.ui.analysis_news import AnalysisNews, SegmentNews
from tvad_desktop.ui.footage_watch import FootageWatch, Seen, stamp_of
from tvad_desktop.ui.look.told import tell
from tvad_desktop.ui.look.words import fill, tr
from tvad_desktop.ui.review.case_view import CaseView, read_case
from tvad_desktop.ui.tasks import Lane, Task, TaskJob
from tvad_desktop.ui.work.open_case import OpenCase
from tvad_desktop.ui.work_queue import Entry, WorkQueue

if TYPE_CHECKING:
    from tvad_desktop.storage.cases import CaseStore


class QueueWork(QObject):
    """`imported` says that the open case has new footage, `analysed` that one video of it has been analysed."""

    segment_saved = Signal(int, object)
    analysing_changed = Signal(object)
    waiting_changed = Signal(object)
    imported = Signal()
    analysed = Signal(int)

    def __init__(self, case: OpenCase, watch: FootageWatch) -> None:
        super().__init__()
        self._case = case
        self._watch = watch
        self._analysing: frozenset[int] = frozenset()
        self._waiting: frozenset[int] = frozenset()
        self.queue = WorkQueue(case.services.settings, self._start_import, self._start_analysis)
        self.queue.changed.connect(self._note_queue)
        self.queue.imported.connect(self._show_imported)
        self.queue.analysed.connect(self._show_analysed)
        self.queue.broken.connect(case.trouble)

    @property
    def is_analysing(self) -> bool:
        return bool(self._analysing)

    def _start_import(self, entry: Entry) -> Task:
        stamps: list[str] = []

        def add(store: CaseStore, job: TaskJob) -> CaseVideo:
            stamps.append(stamp_of(entry.footage.path))
            return store.video(self._case.services.add_footage(store, entry.footage, job))

        def remember(video: CaseVideo) -> None:
            self._watch.remember(video.video.path, Seen(stamps[0], video.video.sha256))

        task = self._start_entry(entry, Lane.IMPORT, fill(tr("Import {name}"), name=entry.name), add)
        task.succeeded.connect(remember)
        return task

    def _start_analysis(self, entry: Entry) -> Task:
        def work(store: CaseStore, job: TaskJob) -> CaseView:
            news = AnalysisNews(store, entry.video_id, job.partial)
            footage = replace(entry.footage, video_id=entry.video_id)  # the very footage that was imported
            self._case.services.analyse(store, footage, job, news.pass_segment)
            return read_case(store)

        task = self._start_entry(entry, Lane.ANALYSIS, fill(tr("Analyse {name}"), name=entry.name), work)
        task.partial.connect(lambda part: self._pass_news(entry, part))
        return task

    def _start_entry(self, entry: Entry, lane: Lane, title: str, work: Callable[[CaseStore, TaskJob], object]) -> Task:
        task = self._case.work_in(entry.folder, lane, title, work)
        self._case.task_started.emit(task, entry.duration_s)
        return task

    def _note_queue(self) -> None:
        if self.queue.analysing != self._analysing:
            self._analysing = self.queue.analysing
            self.analysing_changed.emit(self._analysing)
        if self.queue.waiting != self._waiting:
            self._waiting = self.queue.waiting
            self.waiting_changed.emit(self._waiting)

    def _show_imported(self, entry: Entry, _: object) -> None:
        if self._case.is_open(entry.folder):
            self.imported.emit()

    def _show_analysed(self, entry: Entry, view: CaseView) -> None:
        if self._case.is_open(entry.folder):
            self._case.show(view)
            self._say_coverage(view, entry.video_id)
            self.analysed.emit(entry.video_id)

    def _say_coverage(self, view: CaseView, video_id: int) -> None:
        coverage, video = view.coverages.get(video_id), view.video(video_id)
        if video is not None and coverage is not None and not coverage.is_complete:
            self._case.said.emit(f"{video.name}: {tell(coverage.sentence())}.")

    def _pass_news(self, entry: Entry, news: SegmentNews) -> None:
        """What has been analysed reaches the screen at once, incidents included."""
        view = self._case.view
        if view is None or view.folder != entry.folder:
            return
        if (found := news.incidents) is not None:
            revisions = {one.id: revision for one, revision in found.items()}
            self._case.show(view.with_incidents(entry.video_id, list(found), revisions))
        self.segment_saved.emit(entry.video_id, news.track)
