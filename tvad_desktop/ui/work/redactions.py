"""What is done to redactions from the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tvad_desktop.domain.media import Region, Timespan
from tvad_desktop.domain.redaction import Cover, Redaction, Target
from tvad_desktop.ui.look.words import fill, tr
from tvad_desktop.ui.tasks import Lane, TaskJob
from tvad_desktop.ui.work.open_case import OpenCase

if TYPE_CHECKING:
    from tvad_desktop.domain.case import CaseVideo
    from tvad_desktop.storage.cases import CaseStore
    from tvad_desktop.workbench.region_search import Happening


class Redactions(QObject):
    """`changed` carries a redaction as it is now; `busy` whether one is being worked on."""

    changed = Signal(object)
    busy = Signal(bool)
    found = Signal(object)

    def __init__(self, case: OpenCase) -> None:
        super().__init__()
        self._case = case

    def begin(self, footage: CaseVideo, span: Timespan, target: Target, cover: Cover) -> None:
        """The redaction of this stretch that was begun last, or a new one, for which people or faces are looked for."""

        def work(store: CaseStore, job: TaskJob) -> Redaction:
            from tvad_desktop.packs.manifest import load_pack
            from tvad_desktop.workbench.redaction.exports import redact

            begun = [one for one in store.redactions(footage.id) if one.span == span]
            return begun[-1] if begun else redact(store, footage, span, target, cover, load_pack(), job)

        self._start(tr("Look for what is to be covered"), work)

    def add(self, redaction_id: int, target: Target) -> None:
        """Cover people or faces too."""

        def work(store: CaseStore, job: TaskJob) -> Redaction:
            from tvad_desktop.packs.manifest import load_pack
            from tvad_desktop.workbench.redaction.exports import add_targets

            return add_targets(store, store.redaction(redaction_id), target, load_pack(), job)

        self._start(tr("Look for what is to be covered"), work)

    def draw(self, redaction_id: int, time_us: int, region: Region) -> None:
        """Cover a region drawn by hand, and follow what is in it."""

        def work(store: CaseStore, job: TaskJob) -> Redaction:
            from tvad_desktop.domain.redaction import MaskKey
            from tvad_desktop.video.source import open_video
            from tvad_desktop.workbench.redaction.follow import draw_mask, follow_mask

            redaction = store.redaction(redaction_id)
            footage = store.video(redaction.video_id)
            mask = draw_mask([MaskKey(time_us, region)], redaction.span)
            with open_video(footage.video.path, footage.fps) as source:
                return store.add_masks(redaction_id, [follow_mask(source, mask, job)])

        self._start(tr("Follow the region"), work)

    def change(self, redaction_id: int, change: Callable[[CaseStore, Redaction], Redaction]) -> None:
        """Something quick, such as showing one person or noting a review."""
        self._start(tr("Change the masks"), lambda store, job: change(store, store.redaction(redaction_id)), Lane.QUICK)

    def export(self, redaction_id: int, out: Path) -> None:
        """Write the covered clip."""

        def work(store: CaseStore, job: TaskJob) -> str:
            from tvad_desktop.workbench.redaction.exports import export_redacted_clip

            made = export_redacted_clip(store, redaction_id, out, job=job)
            return fill(tr("Written: {path}"), path=made.path)

        task = self._case.work(Lane.IMPORT, tr("Write the covered clip"), work)
        self._case.on_success(task, self._case.said.emit)
        self._case.task_started.emit(task, 0.0)

    def search_region(self, region: Region) -> None:
        """What happened in a region; it arrives by `found`."""

        def work(store: CaseStore, job: TaskJob) -> list[Happening]:
            from tvad_desktop.workbench.region_search import search_region

            return search_region(store, region, job=job)

        self._case.on_success(self._case.work(Lane.QUICK, tr("Search the region"), work), self.found.emit)

    def _start(self, title: str, work: Callable[[CaseStore, TaskJob], Redaction], lane: Lane = Lane.IMPORT) -> None:
        task = self._case.work(lane, title, work)
        self.busy.emit(True)
        self._case.on_success(task, self.changed.emit)
        task.ended.connect(lambda: self.busy.emit(False))
        if lane is not Lane.QUICK:
            self._case.task_started.emit(task, 0.0)
