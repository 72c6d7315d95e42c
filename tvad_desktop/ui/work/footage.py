"""What is done to footage: taken in, analysed, found again, told about; and its thresholds and prompts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tvad_desktop.detection.prompts import PromptSet
from tvad_desktop.domain.case import CaseVideo
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.media import Timespan
from tvad_desktop.domain.scores import HeatmapSequence
from tvad_desktop.storage.heads import read_current
from tvad_desktop.ui.look.words import fill, tr
from tvad_desktop.ui.review.case_view import CaseView, FootageView, read_case
from tvad_desktop.ui.services import FootageToImport
from tvad_desktop.ui.tasks import Lane, TaskJob
from tvad_desktop.ui.work.open_case import OpenCase
from tvad_desktop.ui.work.queue_work import QueueWork
from tvad_desktop.video.fingerprint import fingerprint
from tvad_desktop.workbench.case_prompts import keep_prompts
from tvad_desktop.workbench.coverages import read_coverage
from tvad_desktop.workbench.ignoring import rules_of, shown_scores
from tvad_desktop.workbench.incidents import incident_settings, set_threshold
from tvad_desktop.workbench.viewings import seen_spans

if TYPE_CHECKING:
    from tvad_desktop.storage.cases import CaseStore


class Footage(QObject):
    """`footage_read` carries scores and threshold of one video, `seen_changed` what people have seen of one."""

    footage_read = Signal(object)
    seen_changed = Signal(int, object)

    def __init__(self, case: OpenCase, work: QueueWork) -> None:
        super().__init__()
        self._case = case
        self._queue = work.queue
        self._is_closing = False

    def read_footage(self, video_id: int) -> None:
        """Scores and threshold of one video arrive by `footage_read`."""
        self._case.on_success(
            self._case.work(Lane.QUICK, tr("Read scores"), lambda store, job: _read_footage(store, video_id)),
            self.footage_read.emit,
        )

    def heatmap_reader(self, analysis_id: int) -> Callable[[Timespan], HeatmapSequence]:
        """A function that reads one stretch of heatmaps on whichever thread calls it."""
        folder = self._case.folder

        def read(span: Timespan) -> HeatmapSequence:
            with self._case.services.open_store(folder) as store:
                return store.heatmaps(analysis_id, span)

        return read

    def keep_viewing(self, video_id: int, spans: Sequence[Timespan], speed: float) -> None:
        """Log that these stretches were seen. Where the case cannot be written just now, the log does without."""

        def work(store: CaseStore, job: TaskJob) -> tuple[tuple[Timespan, ...], int]:
            before = read_current(store.database).sequence
            store.add_viewing(video_id, spans, speed)
            return tuple(seen_spans(store, video_id)), before

        def show(kept: tuple[tuple[Timespan, ...], int]) -> None:
            seen, before = kept
            self._case.note_own_entries(before, before + 1)
            self.seen_changed.emit(video_id, seen)

        if not self._is_closing:
            task = self._case.work_in(self._case.folder, Lane.QUICK, tr("Keep what was seen"), work)
            self._case.on_success(task, show)
            return
        with suppress(UserError), self._case.services.open_store(self._case.folder) as store:
            store.add_viewing(video_id, spans, speed)

    def close(self) -> None:
        """From now on nothing is started: what was seen is kept at once."""
        self._is_closing = True

    def import_footage(self, footage: Sequence[FootageToImport]) -> None:
        """Add footage to the case and analyse it, one after the other."""
        if not self._case.refuses():
            self._queue.add_footage(self._case.folder, footage)

    def analyse(self, video: CaseVideo) -> None:
        """Analyse one video of the case, or go on where it was interrupted; then let the model describe what is new."""
        if (view := self._case.view) is not None and not self._case.refuses():
            self._queue.add_analysis(view.folder, video, view.camera_name(video) or None)

    def analyse_id(self, video_id: int) -> None:
        video = self._case.view.video(video_id) if self._case.view is not None else None
        if video is not None:
            self.analyse(video)

    def analyse_all(self) -> None:
        """Analyse everything of the case that is not analysed to its end, or was with what is outdated now."""
        view = self._case.view
        if view is None or self._case.refuses():
            return
        done = {one for one, analysis in view.analyses.items() if analysis.state == "done"}
        wanted = [video for video in view.videos if video.id not in done or view.is_outdated(video)]
        for video in wanted:
            self._queue.add_analysis(view.folder, video, view.camera_name(video) or None)
        if not wanted:
            self._case.said.emit(tr("Everything is analysed."))

    def apply_threshold(self, video_id: int, threshold: float) -> None:
        """Keep the threshold for the camera of this video, or without one for the case, and for all its footage."""

        def change(store: CaseStore, job: TaskJob) -> None:
            set_threshold(store, threshold, store.video(video_id).camera_id, job)

        self._change(tr("Derive incidents"), change)

    def keep_case_threshold(self, threshold: float) -> None:
        """Keep the threshold of all footage whose camera has none of its own."""
        self._change(tr("Derive incidents"), lambda store, job: set_threshold(store, threshold, None, job))

    def set_recorded_times(self, times: Mapping[int, datetime | None]) -> None:
        """Keep when videos began by the recorder's clock, in one act; None: it is not known."""

        def change(store: CaseStore, job: TaskJob) -> None:
            with store.one_act():
                for video_id, when in times.items():
                    store.set_recorded_from(video_id, when)

        self._change(tr("Keep the recording time"), change)

    def name_camera(self, video_id: int, name: str) -> None:
        """Say which camera recorded footage; empty: it is not known."""

        def change(store: CaseStore, job: TaskJob) -> None:
            with store.one_act():
                store.set_camera(video_id, store.camera(name).id if name else None)

        self._change(tr("Name the camera"), change)

    def rename(self, video_id: int, title: str) -> None:
        """Call footage otherwise in this case; empty: by its file."""
        self._change(tr("Rename footage"), lambda store, job: store.rename_video(video_id, title))

    def remove(self, video_id: int, reason: str) -> None:
        """Take footage out of the case; what is being done to it is stopped first."""
        if (under_way := self._queue.find(video_id)) is not None:
            self._queue.stop(under_way)
        self._change(tr("Remove footage"), lambda store, job: store.remove_videos([video_id], reason))

    def restore(self, video_ids: Sequence[int], reason: str = "") -> None:
        """Put footage back that was taken out."""
        self._change(tr("Put footage back"), lambda store, job: store.restore_videos(video_ids, reason))

    def relink(self, video: CaseVideo, path: Path) -> None:
        """Footage lies elsewhere now; its content is compared first."""
        if self._case.refuses():
            return

        def work(store: CaseStore, job: TaskJob) -> CaseView:
            moved = replace(video.video, path=path, sha256=fingerprint(path, job))
            store.relink(video.id, moved)
            return read_case(store)

        task = self._case.work(Lane.IMPORT, fill(tr("Compare {name}"), name=path.name), work)
        self._case.on_success(task, self._case.show)
        self._case.task_started.emit(task, 0.0)

    def reprompt(self, prompts: PromptSet, videos: Sequence[CaseVideo]) -> None:
        """Keep the prompts for the case and analyse these videos with them."""
        if self._case.refuses():
            return

        def work(store: CaseStore, job: TaskJob) -> CaseView:
            keep_prompts(store, prompts)
            return read_case(store)

        def show_and_analyse(view: CaseView) -> None:
            self._case.show(view)
            for video in videos:
                self._analyse_anew(video)

        self._case.on_success(self._case.work(Lane.QUICK, tr("Keep the prompts"), work), show_and_analyse)

    def _change(self, title: str, change: Callable[[CaseStore, TaskJob], object]) -> None:
        """Change something at once, and show the case as it is then."""
        if self._case.refuses():
            return

        def work(store: CaseStore, job: TaskJob) -> CaseView:
            change(store, job)
            return read_case(store)

        self._case.on_success(self._case.work(Lane.QUICK, title, work), self._case.show)

    def _analyse_anew(self, video: CaseVideo) -> None:
        """Like `analyse`; one under way, which has begun with what was known then, is stopped first."""
        under_way, folder = self._queue.find(video.id), self._case.folder
        if under_way is None or under_way.task is None:
            self.analyse(video)
            return

        def analyse_if_still_open() -> None:
            if self._case.is_open(folder):
                self.analyse(video)

        under_way.task.ended.connect(analyse_if_still_open)
        under_way.task.cancel()


def _read_footage(store: CaseStore, video_id: int) -> FootageView:
    from tvad_desktop.workbench.self_learning import describe_knowledge  # with it come the networks' libraries

    analysis = store.latest_analysis(video_id)
    track = shown_scores(store, analysis) if analysis is not None else None
    footage = store.video(video_id)
    coverage = read_coverage(store, footage, analysis) if analysis is not None else None
    settings, ignored = incident_settings(store, footage.camera_id), rules_of(store, footage)
    tracks = {one.id: one.tracks for one in store.incidents(video_id)}
    knowledge = describe_knowledge(analysis.settings, footage.video.duration_us) if analysis is not None else ""
    seen = tuple(seen_spans(store, video_id))
    return FootageView(footage, analysis, track, coverage, settings, tracks, knowledge, seen, ignored)
