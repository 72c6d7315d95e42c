"""What every group of dialogs of the window has in common."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from tvad_desktop.ui.case_controller import CaseController
from tvad_desktop.ui.history import Step
from tvad_desktop.ui.look.theme import Theme
from tvad_desktop.ui.services import Services
from tvad_desktop.ui.tasks import TaskRunner
from tvad_desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    pass


@dataclass(frozen=True, slots=True)
class Asked:
    """What dialogs lie over, ask about and start."""

    window: QWidget
    services: Services
    theme: Theme
    controller: CaseController
    workspace: Workspace
    runner: TaskRunner


class Asking(QObject):
    """Dialogs do not wait: what follows from one happens when it is accepted."""

    said = Signal(str)
    trouble = Signal(object)

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked.window)
        self._window = asked.window
        self._services = asked.services
        self._theme = asked.theme
        self._controller = asked.controller
        self._workspace = asked.workspace
        self._runner = asked.runner

    def _keep(self, words: str, do: Callable[[], object], undo: Callable[[], object]) -> None:
        """Do something that can be undone."""
        do()
        self._workspace.history.add(Step(words, undo, do))

    def _open(self, dialog: QDialog, act: Callable[[], object] | None = None) -> None:
        """Show a dialog; when it is accepted, `act`."""
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if act is not None:
            dialog.accepted.connect(act)
        dialog.open()
