"""What the window needs from the rest of the product; the composition root fills it in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSettings

from tvad_desktop.domain.job import Job
from tvad_desktop.domain.scores import HeatmapSequence
from tvad_desktop.workbench.footage import FootageToImport

if TYPE_CHECKING:
    from tvad_desktop.domain.case import CameraProfileRecord
    from tvad_desktop.storage.cases import CaseStore
    from tvad_desktop.video.source import VideoSource
    from tvad_desktop.workbench.teach import DismissalPreview


__all__ = ["AnalyseFootage", "AskModel", "FootageToImport", "LearningRequest", "Services"]


@dataclass(frozen=True, slots=True)
class LearningRequest:
    """What a camera shall learn from: footage without incidents. `trains`: its heads are trained at length,
    in minutes, instead of briefly."""

    camera: str
    footage: tuple[FootageToImport, ...]
    trains: bool
    alarms_per_hour: float


class AnalyseFootage(Protocol):
    """Adds the footage to the case, finds its incidents and stores them; resumes what was begun."""

    def __call__(
        self,
        store: CaseStore,
        footage: FootageToImport,
        job: Job,
        on_segment: Callable[[HeatmapSequence, NDArray[np.float32]], None],
    ) -> object: ...


class AskModel(Protocol):
    """Answers a question about an incident and stores both; `on_text` gets the answer piece by piece."""

    def __call__(
        self, store: CaseStore, incident_id: int, question: str, job: Job, on_text: Callable[[str], None]
    ) -> object: ...


@dataclass(frozen=True, slots=True)
class Services:
    """Every callable may run on a worker thread; a store is used only by the thread that opened it."""

    open_store: Callable[[Path], CaseStore]
    create_store: Callable[[Path, str, str | None], CaseStore]  # with a passphrase, or none
    open_footage: Callable[[Path, float | None], VideoSource]
    add_footage: Callable[[CaseStore, FootageToImport, Job], int]
    analyse: AnalyseFootage
    ask: AskModel
    learn: Callable[[CaseStore, LearningRequest, Job], CameraProfileRecord]
    preview_dismissal: Callable[[CaseStore, int, Job], DismissalPreview]
    settings: QSettings
    log_path: Path
    cases_folder: Path
    enter_case: Callable[[Path | None], None] = lambda folder: None  # others may write the case of before
