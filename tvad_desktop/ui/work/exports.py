"""What is written out of a case: its report, and clips.

What writes them is imported when it is asked for: laying out takes libraries that the start shall not wait for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QObject
from PySide6.QtGui import QImage, QImageWriter

from tvad_desktop.storage.content import cannot_write
from tvad_desktop.ui.look.words import fill, tr
from tvad_desktop.ui.tasks import Lane, TaskJob
from tvad_desktop.ui.work.open_case import OpenCase

if TYPE_CHECKING:
    from tvad_desktop.storage.cases import CaseStore
    from tvad_desktop.workbench.synopsis import Synopsis


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """A report, or with `day` what happened on that day. Without `certificate` the PDF is not signed."""

    out: Path
    formats: tuple[str, ...]
    day: date | None
    certificate: Path | None
    passphrase: str
    is_redacted: bool


class Exports(QObject):
    """Each export is a task of its own, and says where its files lie."""

    def __init__(self, case: OpenCase) -> None:
        super().__init__()
        self._case = case

    def export(self, wanted: ReportRequest) -> None:
        """Write the report of the case, or of a day of it, into a folder."""

        def work(store: CaseStore, job: TaskJob) -> list[Path]:
            from tvad_desktop.workbench.certificate import read_certificate
            from tvad_desktop.workbench.report.files import export_digest, export_files

            certificate = read_certificate(wanted.certificate, wanted.passphrase) if wanted.certificate else None
            write = export_files if wanted.day is None else partial(export_digest, day=wanted.day)
            return write(
                store,
                out=wanted.out,
                formats=wanted.formats,
                job=job,
                certificate=certificate,
                is_redacted=wanted.is_redacted,
            )

        task = self._case.work(Lane.IMPORT, tr("Write the report"), work)

        def tell(paths: list[Path]) -> None:
            self._case.said.emit(fill(tr("Written: {path}"), path=", ".join(map(str, paths))))

        self._case.on_success(task, tell)
        self._case.task_started.emit(task, 0.0)

    def save_still(self, path: Path, still: QImage) -> None:
        """Write a picture as it was looked at; the log of the case knows it, where it can be written."""
        view = self._case.view
        if view is None:
            return
        is_logged = not view.read_only

        def work(store: CaseStore, job: TaskJob) -> Path:
            from tvad_desktop.workbench.saved_stills import save_still

            png = QBuffer()
            png.open(QBuffer.OpenModeFlag.WriteOnly)
            QImageWriter(png, QByteArray(b"PNG")).write(still)  # takes a while: not on the window's thread
            content = bytes(png.data().data())
            if is_logged:
                return save_still(store, path, content)
            try:
                path.write_bytes(content)
            except OSError as error:
                raise cannot_write(path, error) from error
            return path

        words = tr("Written: {path}") if is_logged else tr("Written: {path}. The log of the case does not know it.")
        task = self._case.work(Lane.IMPORT, tr("Save the picture"), work)
        self._case.on_success(task, lambda written: self._case.said.emit(fill(words, path=written)))

    def export_synopsis(self, out: Path) -> None:
        """Write all incidents of the case as one clip into a folder."""

        def work(store: CaseStore, job: TaskJob) -> Synopsis:
            from tvad_desktop.workbench.synopsis import export_synopsis

            return export_synopsis(store, out, job=job)

        def tell(made: Synopsis) -> None:
            shown, left = len(made.shown), len(made.left_out)
            words = tr("Written: {path}, %n incident(s); left out: {left}", None, shown)
            words = words if left else tr("Written: {path}, %n incident(s)", None, shown)
            self._case.said.emit(fill(words, path=made.path, left=left))

        task = self._case.work(Lane.IMPORT, tr("Write all incidents as one clip"), work)
        self._case.on_success(task, tell)
        self._case.task_started.emit(task, 0.0)

    def archive(self, path: Path) -> None:
        """Put the case away as one file."""

        def work(store: CaseStore, job: TaskJob) -> Path:
            from tvad_desktop.workbench.archive import archive_case

            return archive_case(store, path, job=job)

        task = self._case.work(Lane.IMPORT, tr("Put the case away"), work)
        self._case.on_success(task, lambda written: self._case.said.emit(fill(tr("Put away: {path}"), path=written)))
        self._case.task_started.emit(task, 0.0)

    def export_clips(self, incident_ids: Sequence[int], out: Path) -> None:
        """Write a clip of each of these incidents: copied bit for bit, or encoded where there is no stream to copy."""
        view = self._case.view
        if view is None:
            return
        folders = {video.id for video in view.videos if video.fps is not None}
        encoded = {one.id: one.video_id in folders for one in map(view.incident, incident_ids) if one is not None}

        def work(store: CaseStore, job: TaskJob) -> int:
            from tvad_desktop.workbench.clips import export_clip

            for place, (incident_id, exact) in enumerate(encoded.items()):
                part = job.part(place / len(encoded), (place + 1) / len(encoded))
                export_clip(store, incident_id, out, job=part, exact=exact)
            return len(encoded)

        task = self._case.work(Lane.IMPORT, tr("Write clips"), work)
        self._case.on_success(
            task,
            lambda count: self._case.said.emit(
                fill(tr("Clips written into {folder}: {count}"), folder=out, count=count)
            ),
        )
        self._case.task_started.emit(task, 0.0)
