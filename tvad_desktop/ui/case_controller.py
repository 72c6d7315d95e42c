"""Everything the window does to a case, each in its lane and with a connection of its own."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from tvad_desktop.detection.prompts import PromptSet
from tvad_desktop.domain.case import CameraProfileRecord, CaseVideo, Message
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import Note, Review, Verdict
from tvad_desktop.domain.media import Timespan
from tvad_desktop.domain.scores import HeatmapSequence
from tvad_desktop.language.prompt_template import FIRST_QUESTION
from tvad_desktop.ui.analysis_news import AnalysisNews, SegmentNews
from tvad_desktop.ui.footage_watch import FootageWatch, Seen, stamp_of
from tvad_desktop.ui.review.case_view import CaseView, FootageView, last_writes, read_case, read_sequence
from tvad_desktop.ui.services import FootageToImport, LearningRequest, Services
from tvad_desktop.ui.tasks import Lane, Task, TaskJob, TaskRunner
from tvad_desktop.ui.work_queue import Entry, WorkQueue
from tvad_desktop.video.fingerprint import fingerprint
from tvad_desktop.workbench.ask import undescribed
from tvad_desktop.workbench.case_prompts import keep_prompts
from tvad_desktop.workbench.clips import export_clip
from tvad_desktop.workbench.coverages import read_coverage
from tvad_desktop.workbench.incidents import incident_settings, set_threshold
from tvad_desktop.workbench.model_packs import choose_pack
from tvad_desktop.workbench.report.files import export_files
from tvad_desktop.workbench.teach import DismissalPreview, keep_dismissal, undo_profile
from tvad_desktop.workbench.unsaved import UnsavedReview, UnsavedReviews

if TYPE_CHECKING:
    from tvad_desktop.storage.cases import CaseStore

T = TypeVar("T")
RETRY_MS = 5_000
LOOK_MS = 2_000
REPORT_FORMATS = ("html", "pdf")


class CaseController(QObject):
    """Holds the open case as last read. Every answer is dropped if another case has been opened meanwhile."""

    case_changed = Signal(object)
    footage_read = Signal(object)
    reviewed = Signal(object)
    unsaved_changed = Signal(object)
    answered = Signal(int)
    found = Signal(object)
    messages_read = Signal(int, object)
    answer_began = Signal(int, str)
    answer_text = Signal(int, str)
    answer_ended = Signal(int)
    segment_saved = Signal(int, object)
    analysing_changed = Signal(object)
    effect_awaited = Signal(int)
    effect_read = Signal(object)
    task_started = Signal(object, float)
    pack_chosen = Signal(str)
    said = Signal(str)
    trouble = Signal(object)

    def __init__(self, services: Services, runner: TaskRunner) -> None:
        super().__init__()
        self._services = services
        self._runner = runner
        self._unsaved = UnsavedReviews(services.open_store)
        self._saving = False
        self._told_unsaved = False
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._retry.timeout.connect(self._save_next)
        self._analysing: frozenset[int] = frozenset()
        self.watch = FootageWatch(runner, services.settings)
        self._looking = False
        self._others = QTimer(self, interval=LOOK_MS)
        self._others.timeout.connect(self._look_if_touched)
        self._touched: tuple[int, ...] = ()
        self.queue = WorkQueue(services.settings, self._start_import, self._start_analysis)
        self.queue.changed.connect(self._note_queue)
        self.queue.imported.connect(self._show_imported)
        self.queue.analysed.connect(self._show_analysed)
        self.queue.broken.connect(self.trouble)
        self._answering: Task | None = None
        self._undescribed: deque[tuple[Path, int]] = deque()
        self._describing = False
        self._teaching: Task | None = None
        self.view: CaseView | None = None

    def open_case(self, folder: Path) -> Task:
        return self._enter(f"Open {folder.name}", lambda: self._services.open_store(folder))

    def create_case(self, folder: Path, name: str) -> Task:
        return self._enter(f"Create {name}", lambda: self._services.create_store(folder, name))

    def reload(self) -> None:
        task = self._work(Lane.QUICK, "Read the case", lambda store, job: read_case(store))
        self._on_success(task, self._show)

    def read_footage(self, video_id: int) -> None:
        """Scores and threshold of one video arrive by `footage_read`."""
        self._on_success(
            self._work(Lane.QUICK, "Read scores", lambda store, job: _read_footage(store, video_id)),
            self.footage_read.emit,
        )

    def heatmap_reader(self, analysis_id: int) -> Callable[[Timespan], HeatmapSequence]:
        """A function that reads one stretch of heatmaps on whichever thread calls it."""
        folder = self._folder

        def read(span: Timespan) -> HeatmapSequence:
            with self._services.open_store(folder) as store:
                return store.heatmaps(analysis_id, span)

        return read

    def review(self, incident_id: int, verdict: Verdict | None, note: str, revision: int) -> None:
        """Save a verdict with its note, or with None the note alone; what is given is saved in that order.

        `revision` is that of the incident as it was shown: if somebody else has changed it since, it is refused and
        shown anew. What cannot be saved now, because the case is locked or its disk is full, is kept and tried again.
        """
        self._unsaved.add(UnsavedReview(self._folder, incident_id, verdict, note, revision))
        self._save_next()

    def note(self, incident_id: int) -> str:
        """The note that was written last about an incident, saved or not."""
        unsaved = self.unsaved_note(incident_id)
        if unsaved is not None:
            return unsaved
        return self.view.notes.get(incident_id, "") if self.view is not None else ""

    def unsaved_note(self, incident_id: int) -> str | None:
        """The note that was written about an incident and is not yet saved; None where there is none."""
        return self._unsaved.note(self._folder, incident_id)

    def save_rest(self) -> None:
        """Save at once what still waits. UserError when that cannot be done; it then still waits."""
        self._unsaved.save_all()

    def search(self, text: str) -> None:
        if not text:
            self.found.emit(None)
            return
        self._on_success(self._work(Lane.QUICK, "Search", lambda store, job: store.search(text)), self.found.emit)

    def apply_threshold(self, video_id: int, threshold: float) -> None:
        """Keep the threshold for the camera of this video, or without one for the case, and for all its footage."""

        def work(store: CaseStore, job: TaskJob) -> CaseView:
            set_threshold(store, threshold, store.video(video_id).camera_id, job)
            return read_case(store)

        self._on_success(self._work(Lane.QUICK, "Derive incidents", work), self._show)

    def set_recorded_from(self, video_id: int, when: datetime | None) -> None:
        """Keep when a video began by the recorder's clock; None: it is not known."""

        def work(store: CaseStore, job: TaskJob) -> CaseView:
            store.set_recorded_from(video_id, when)
            return read_case(store)

        self._on_success(self._work(Lane.QUICK, "Keep the recording time", work), self._show)

    def import_footage(self, footage: Sequence[FootageToImport]) -> None:
        """Add footage to the case and analyse it, one after the other."""
        self.queue.add_footage(self._folder, footage)

    def analyse(self, video: CaseVideo) -> None:
        """Analyse one video of the case, or go on where it was interrupted; then let the model describe what is new."""
        if self.view is not None:
            self.queue.add_analysis(self._folder, video, self.view.camera_name(video) or None)

    def analyse_id(self, video_id: int) -> None:
        video = self.view.video(video_id) if self.view is not None else None
        if video is not None:
            self.analyse(video)

    def name_camera(self, video: CaseVideo, name: str) -> None:
        """Say which camera recorded footage; an empty name leaves it as it is."""
        if not name or self.view is None or name == self.view.camera_name(video):
            return

        def work(store: CaseStore, job: TaskJob) -> CaseView:
            with store.one_act():
                store.add_video(video.video, store.camera(name).id, video.fps)
            return read_case(store)

        self._on_success(self._work(Lane.QUICK, "Name the camera", work), self._show)

    def relink(self, video: CaseVideo, path: Path) -> None:
        """Footage lies elsewhere now; its content is compared first."""

        def work(store: CaseStore, job: TaskJob) -> CaseView:
            moved = replace(video.video, path=path, sha256=fingerprint(path, job))
            store.relink(video.id, moved)
            return read_case(store)

        task = self._work(Lane.IMPORT, f"Compare {path.name}", work)
        self._on_success(task, self._show)
        self.task_started.emit(task, 0.0)

    def reprompt(self, prompts: PromptSet, videos: Sequence[CaseVideo]) -> None:
        """Keep the prompts for the case and analyse these videos with them."""

        def work(store: CaseStore, job: TaskJob) -> CaseView:
            keep_prompts(store, prompts)
            return read_case(store)

        def show_and_analyse(view: CaseView) -> None:
            self._show(view)
            for video in videos:
                self._analyse_anew(video)

        self._on_success(self._work(Lane.QUICK, "Keep the prompts", work), show_and_analyse)

    def _analyse_anew(self, video: CaseVideo) -> None:
        """Like `analyse`; one under way, which has begun with what was known then, is stopped first."""
        under_way, folder = self.queue.find(video.id), self._folder
        if under_way is None or under_way.task is None:
            self.analyse(video)
            return

        def analyse_if_still_open() -> None:
            if self.view is not None and self.view.folder == folder:
                self.analyse(video)

        under_way.task.ended.connect(analyse_if_still_open)
        under_way.task.cancel()

    def read_messages(self, incident_id: int) -> None:
        def show(messages: Sequence[Message]) -> None:
            self._pass_messages(incident_id, messages)

        task = self._work(Lane.QUICK, "Read answers", lambda store, job: store.messages(incident_id))
        self._on_success(task, show)

    def ask(self, incident_id: int, question: str) -> None:
        """Ask the model; the answer streams in by `answer_text`. One question at a time."""
        if self._answering is not None:
            return

        def work(store: CaseStore, job: TaskJob) -> None:
            self._services.ask(store, incident_id, question, job, job.partial)

        task = self._work(Lane.CHAT, f"Answer “{question}”", work)
        self._answering = task
        self.answer_began.emit(incident_id, question)
        task.partial.connect(lambda text: self.answer_text.emit(incident_id, text))
        task.ended.connect(lambda: self._end_answer(incident_id))

    def stop_answer(self) -> None:
        if self._answering is not None:
            self._answering.cancel()

    def teach(self, incident_id: int) -> None:
        """Look at what the camera would learn from a dismissal; it arrives by `effect_read`. One look at a time."""
        if self._teaching is not None:
            return

        def work(store: CaseStore, job: TaskJob) -> DismissalPreview:
            return self._services.preview_dismissal(store, incident_id, job)

        task = self._work(Lane.ANALYSIS, f"Look at what incident {incident_id} would teach", work)
        self._teaching = task
        self.effect_awaited.emit(incident_id)
        self._on_success(task, self.effect_read.emit)
        task.ended.connect(self._end_teaching)
        self.task_started.emit(task, 0.0)

    def keep_effect(self, effect: DismissalPreview) -> None:
        """The camera learns what was shown."""
        self._learn(
            Lane.QUICK,
            "Teach the camera",
            f"{effect.camera} has learned it",
            lambda store, _: keep_dismissal(store, effect),
        )

    def choose_pack(self, name: str) -> None:
        """Analyse the case with another model pack from now on; every file of it is hashed first."""

        def choose(store: CaseStore, job: TaskJob) -> CaseView:
            choose_pack(store, name)
            return read_case(store)

        def show(view: CaseView) -> None:
            self._show(view)
            self.pack_chosen.emit(name)

        task = self._work(Lane.CHECK, f"Choosing {name}", choose)
        self._on_success(task, show)

    def learn(self, learning: LearningRequest) -> None:
        """Let a camera learn what is normal, in the background."""
        camera = learning.camera
        task = self._learn(
            Lane.ANALYSIS,
            f"Learn what is normal for {camera}",
            f"{camera} has learned what is normal",
            lambda store, job: self._services.learn(store, learning, job),
        )
        self.task_started.emit(task, 0.0)

    def export(self, out: Path) -> None:
        """Write the report of the case into a folder."""

        def work(store: CaseStore, job: TaskJob) -> list[Path]:
            return export_files(store, out, REPORT_FORMATS, job=job)

        task = self._work(Lane.IMPORT, "Write the report", work)

        def tell(paths: list[Path]) -> None:
            self.said.emit(f"Written: {', '.join(str(path) for path in paths)}")

        self._on_success(task, tell)
        self.task_started.emit(task, 0.0)

    def export_clips(self, incident_ids: Sequence[int], out: Path) -> None:
        """Write a clip of each of these incidents: copied bit for bit, or encoded where there is no stream to copy."""
        view = self.view
        if view is None:
            return
        folders = {video.id for video in view.videos if video.fps is not None}
        exact = {one: one_incident.video_id in folders for one in incident_ids if (one_incident := view.incident(one))}

        def work(store: CaseStore, job: TaskJob) -> int:
            for place, (incident_id, encode) in enumerate(exact.items()):
                part = job.part(place / len(exact), (place + 1) / len(exact))
                export_clip(store, incident_id, out, job=part, exact=encode)
            return len(exact)

        task = self._work(Lane.IMPORT, "Write clips", work)
        self._on_success(task, lambda count: self.said.emit(f"Clips written into {out}: {count}"))
        self.task_started.emit(task, 0.0)

    def undo_learning(self, camera: str) -> None:
        """Go back to what the camera knew before it learned last."""
        said = f"{camera} has forgotten what it learned last"
        self._learn(Lane.QUICK, "Undo the last learning", said, lambda store, _: undo_profile(store, camera))

    def is_analysing(self, video_id: int) -> bool:
        return video_id in self.queue.analysing

    @property
    def _folder(self) -> Path:
        if self.view is None:
            raise RuntimeError("no case is open")
        return self.view.folder

    def _enter(self, title: str, open_store: Callable[[], CaseStore]) -> Task:
        def work(job: TaskJob) -> CaseView:
            with open_store() as store:
                return read_case(store)

        task = self._runner.start(Lane.QUICK, title, work)
        task.failed.connect(self.trouble)
        task.succeeded.connect(self._enter_case)
        return task

    def _enter_case(self, view: CaseView) -> None:
        self._show(view)
        self._others.start()
        self.queue.restore(view.folder)

    def _work(self, lane: Lane, title: str, work: Callable[[CaseStore, TaskJob], T]) -> Task:
        folder = self._folder

        def run(job: TaskJob) -> T:
            with self._services.open_store(folder) as store:
                return work(store, job)

        task = self._runner.start(lane, title, run)
        task.failed.connect(self.trouble)
        return task

    def _on_success(self, task: Task, act: Callable[[T], object]) -> None:
        folder = self._folder

        def act_if_still_open(result: T) -> None:
            if self.view is not None and self.view.folder == folder:
                act(result)

        task.succeeded.connect(act_if_still_open)

    def _show(self, view: CaseView) -> None:
        is_other = self.view is None or [one.video for one in self.view.videos] != [one.video for one in view.videos]
        self.view = view
        self.case_changed.emit(view)
        if is_other:
            self.watch.look(view)
        for warning in view.warnings:
            self.trouble.emit(UserError(warning))

    def close(self) -> None:
        """Look and start nothing any more; what waits in the queue is kept for the next time."""
        self._others.stop()
        self._retry.stop()
        self.queue.close()

    def look_again(self) -> None:
        """The window has come to the front: footage may have changed, and others may have worked on the case."""
        if self.view is not None:
            self.watch.look(self.view)
            self._look_for_others()

    def _look_for_others(self) -> None:
        """Read the case again when something else than this window has written to it."""
        view = self.view
        if view is None or self._looking or self._saving or self._unsaved or self._analysing:
            return
        self._looking = True
        task = self._runner.start(Lane.QUICK, "Look at the case", lambda job: read_sequence(view.folder))
        task.succeeded.connect(lambda sequence: self._reload_if_newer(view, sequence))
        task.ended.connect(self._end_looking)

    def _reload_if_newer(self, view: CaseView, sequence: int) -> None:
        if self.view is not None and self.view.folder == view.folder and sequence > self.view.sequence:
            self.reload()

    def _look_if_touched(self) -> None:
        """Cheap enough for every two seconds: the times of two files."""
        touched = last_writes(self.view.folder) if self.view is not None else ()
        if touched != self._touched:
            self._touched = touched
            self._look_for_others()

    def _end_looking(self) -> None:
        self._looking = False

    def _save_next(self) -> None:
        if self._saving or not self._unsaved:
            return
        self._saving = True
        self._retry.stop()
        task = self._runner.start(Lane.QUICK, "Save review", lambda job: self._unsaved.save_one())
        task.succeeded.connect(self._pass_review)
        task.failed.connect(self._fail_review)
        task.ended.connect(self._saved)

    def _saved(self) -> None:
        self._saving = False
        if not self._retry.isActive():
            self._save_next()

    def _pass_review(self, saved: tuple[Path, Review | Note]) -> None:
        folder, said = saved
        self._unsaved.clear()
        self._say_unsaved("")
        if self.view is not None and self.view.folder == folder:
            self.view = self.view.reviewed(said)
            self.reviewed.emit(said)

    def _fail_review(self, error: Exception) -> None:
        """Refused for good, it is shown; else it waits, and says so."""
        if self._unsaved.waits_at_front:
            self._retry.start()
            self._say_unsaved(str(error))
            return
        self._unsaved.clear()
        self._say_unsaved("")
        self.trouble.emit(error)
        self.reload()

    def _say_unsaved(self, why: str) -> None:
        """Tell why reviews and notes are not saved yet; empty when they are."""
        if why or self._told_unsaved:
            self._told_unsaved = bool(why)
            self.unsaved_changed.emit(why)

    def _start_import(self, entry: Entry) -> Task:
        stamps: list[str] = []

        def add(store: CaseStore, job: TaskJob) -> CaseVideo:
            stamps.append(stamp_of(entry.footage.path))
            return store.video(self._services.add_footage(store, entry.footage, job))

        def remember(video: CaseVideo) -> None:
            self.watch.remember(video.video.path, Seen(stamps[0], video.video.sha256))

        task = self._start_entry(entry, Lane.IMPORT, f"Import {entry.name}", add)
        task.succeeded.connect(remember)
        return task

    def _start_analysis(self, entry: Entry) -> Task:
        def work(store: CaseStore, job: TaskJob) -> CaseView:
            news = AnalysisNews(store, entry.video_id, job.partial)
            footage = replace(entry.footage, video_id=entry.video_id)  # the very footage that was imported
            self._services.analyse(store, footage, job, news.pass_segment)
            return read_case(store)

        task = self._start_entry(entry, Lane.ANALYSIS, f"Analyse {entry.name}", work)
        task.partial.connect(lambda part: self._pass_news(entry, part))
        return task

    def _start_entry(self, entry: Entry, lane: Lane, title: str, work: Callable[[CaseStore, TaskJob], object]) -> Task:
        def run(job: TaskJob) -> object:
            with self._services.open_store(entry.folder) as store:
                return work(store, job)

        task = self._runner.start(lane, title, run)
        self.task_started.emit(task, entry.duration_s)
        return task

    def _note_queue(self) -> None:
        if self.queue.analysing != self._analysing:
            self._analysing = self.queue.analysing
            self.analysing_changed.emit(self._analysing)

    def _show_imported(self, entry: Entry, _: object) -> None:
        if self.view is not None and self.view.folder == entry.folder:
            self.reload()

    def _show_analysed(self, entry: Entry, view: CaseView) -> None:
        if self.view is not None and self.view.folder == entry.folder:
            self._show(view)
            self._say_coverage(view, entry.video_id)
            self._describe(entry.video_id)

    def _say_coverage(self, view: CaseView, video_id: int) -> None:
        coverage, video = view.coverages.get(video_id), view.video(video_id)
        if video is not None and coverage is not None and not coverage.is_complete:
            self.said.emit(f"{video.video.path.name}: {coverage.sentence()}.")

    def _pass_news(self, entry: Entry, news: SegmentNews) -> None:
        """What has been analysed reaches the screen at once, incidents included."""
        if self.view is None or self.view.folder != entry.folder:
            return
        if (found := news.incidents) is not None:
            self._show(self.view.with_incidents(entry.video_id, list(found), {one.id: found[one] for one in found}))
        self.segment_saved.emit(entry.video_id, news.track)

    def _describe(self, video_id: int) -> None:
        self._undescribed.append((self._folder, video_id))
        if not self._describing:
            self._describe_next()

    def _describe_next(self) -> None:
        """Describe one incident, then the next: so a person's question waits for one of them at most."""
        self._undescribed = deque(one for one in self._undescribed if one[0] == self._folder)
        self._describing = bool(self._undescribed)
        if not self._describing:
            return
        _, video_id = self._undescribed.popleft()

        def work(store: CaseStore, job: TaskJob) -> tuple[int, Sequence[Message]] | None:
            incidents = undescribed(store, video_id)
            if not incidents:
                return None
            self._services.ask(store, incidents[0].id, FIRST_QUESTION, job, lambda _: None)
            return incidents[0].id, store.messages(incidents[0].id)

        def show(described: tuple[int, Sequence[Message]] | None) -> None:
            if described is not None:
                self._undescribed.appendleft((self._folder, video_id))
                self._pass_messages(*described)

        task = self._work(Lane.CHAT, "Describe incidents", work)
        self._on_success(task, show)
        task.failed.connect(lambda _: self._undescribed.clear())
        task.cancelled.connect(self._undescribed.clear)
        task.ended.connect(self._describe_next)
        self.task_started.emit(task, 0.0)

    def _pass_messages(self, incident_id: int, messages: Sequence[Message]) -> None:
        before, self.view = self.view, self.view and self.view.answered(incident_id, messages)
        if self.view is not before:
            self.answered.emit(incident_id)
        self.messages_read.emit(incident_id, messages)

    def _end_teaching(self) -> None:
        self._teaching = None
        self.effect_awaited.emit(0)

    def _learn(
        self, lane: Lane, title: str, said: str, work: Callable[[CaseStore, TaskJob], CameraProfileRecord]
    ) -> Task:
        """Make another version of what a camera knows, then show the case and say what was done."""

        def learn(store: CaseStore, job: TaskJob) -> tuple[CameraProfileRecord, CaseView]:
            return work(store, job), read_case(store)

        def show(learned: tuple[CameraProfileRecord, CaseView]) -> None:
            record, view = learned
            self._show(view)
            of_camera = [video for video in view.videos if video.camera_id == record.camera_id]
            again = " Analyse its footage again to see the effect." if any(map(view.is_outdated, of_camera)) else ""
            self.said.emit(f"{said} (version {record.version}).{again}")

        task = self._work(lane, title, learn)
        self._on_success(task, show)
        return task

    def _end_answer(self, incident_id: int) -> None:
        self._answering = None
        self.answer_ended.emit(incident_id)


def _read_footage(store: CaseStore, video_id: int) -> FootageView:
    analysis = store.latest_analysis(video_id)
    track = store.score_track(analysis.id) if analysis is not None else None
    footage = store.video(video_id)
    coverage = read_coverage(store, footage, analysis) if analysis is not None else None
    return FootageView(footage, analysis, track, coverage, incident_settings(store, footage.camera_id))
