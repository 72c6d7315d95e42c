"""Which model pack the open case is analysed with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tvad_desktop.ui.look.words import fill, tr
from tvad_desktop.ui.review.case_view import CaseView, read_case
from tvad_desktop.ui.tasks import Lane, TaskJob
from tvad_desktop.ui.work.open_case import OpenCase

if TYPE_CHECKING:
    from tvad_desktop.storage.cases import CaseStore


class Models(QObject):
    """`chosen` carries the name of the pack."""

    chosen = Signal(str)

    def __init__(self, case: OpenCase) -> None:
        super().__init__()
        self._case = case

    def choose(self, name: str) -> None:
        """Analyse the case with another pack from now on; every file of it is hashed first."""

        def work(store: CaseStore, job: TaskJob) -> CaseView:
            from tvad_desktop.workbench.model_packs import choose_pack  # with it come the networks' libraries

            choose_pack(store, name)
            return read_case(store)

        def show(view: CaseView) -> None:
            self._case.show(view)
            self.chosen.emit(name)

        self._case.on_success(self._case.work(Lane.CHECK, fill(tr("Choosing {name}"), name=name), work), show)
