"""What was done, so that it can be undone and done again. Each step is a change of its own in the case's log."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from tvad_desktop.ui.look.words import fill, tr

STEPS_KEPT = 500


@dataclass(frozen=True, slots=True)
class Step:
    """`words` say what was done."""

    words: str
    undo: Callable[[], object]
    redo: Callable[[], object]


class History(QObject):
    """`said` tells what was undone or done again."""

    said = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._done: list[Step] = []
        self._undone: list[Step] = []

    def add(self, step: Step) -> None:
        """Something was done; what was undone before cannot be done again any more."""
        self._done = [*self._done[1 - STEPS_KEPT :], step]
        self._undone.clear()

    def undo(self) -> None:
        if not self._done:
            self.said.emit(tr("There is nothing to undo."))
            return
        step = self._done.pop()
        self._undone.append(step)
        step.undo()
        self.said.emit(fill(tr("Undone: {words}. Ctrl+Shift+Z does it again."), words=step.words))

    def redo(self) -> None:
        if not self._undone:
            self.said.emit(tr("There is nothing to do again."))
            return
        step = self._undone.pop()
        self._done.append(step)
        step.redo()
        self.said.emit(fill(tr("Done again: {words}."), words=step.words))

    def forget(self) -> None:
        self._done.clear()
        self._undone.clear()
