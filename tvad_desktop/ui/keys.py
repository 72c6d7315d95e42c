"""The keys of the window: what they do, which a person has changed, and binding them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from tvad_desktop.ui.dialogs.shortcuts import Shortcut, is_needed

GROUP = "keys"


class Keys(QObject):
    """Binds shortcuts in `window`; a key that the focused text field itself needs goes to that field.

    Changed keys are remembered under the words of what they do; `changed` fires when they take effect.
    """

    changed = Signal()

    def __init__(self, window: QWidget, settings: QSettings, shortcuts: Sequence[Shortcut]) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._first = list(shortcuts)
        self._bound: list[tuple[str, QShortcut]] = []
        self.shortcuts: list[Shortcut] = []
        self._bind()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._give_way)
        window.destroyed.connect(lambda: application.focusChanged.disconnect(self._give_way))

    def taken_by(self, keys: str, words: str) -> str:
        """What else these keys do already; empty where they are free for `words`."""
        wanted = QKeySequence(keys)
        others = (one for one in self.shortcuts if one.words != words)
        return next((one.words for one in others if any(QKeySequence(key) == wanted for key in one.keys)), "")

    def change(self, words: str, keys: str) -> None:
        """From now on `keys` (portable text) do this, and nothing else does; empty: what does it at first."""
        if keys:
            self._settings.setValue(f"{GROUP}/{words}", keys)
        else:
            self._settings.remove(f"{GROUP}/{words}")
        self._bind()
        self.changed.emit()

    def reset(self) -> None:
        """Every key does again what it did at first."""
        self._settings.remove(GROUP)
        self._bind()
        self.changed.emit()

    def _read(self, shortcut: Shortcut) -> Shortcut:
        kept = QKeySequence(str(self._settings.value(f"{GROUP}/{shortcut.words}", "")))
        if kept.isEmpty():
            return shortcut
        shown = kept.toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")
        return replace(shortcut, keys=(kept.toString(),), shown=shown)

    def _bind(self) -> None:
        for _, bound in self._bound:
            bound.setEnabled(False)
            bound.deleteLater()
        self.shortcuts = [self._read(shortcut) for shortcut in self._first]
        self._bound = []
        for shortcut in self.shortcuts:
            for keys in shortcut.keys:
                bound = QShortcut(QKeySequence(keys), self._window)
                bound.setContext(Qt.ShortcutContext.WindowShortcut)
                bound.activated.connect(shortcut.act)
                self._bound.append((keys, bound))

    def _give_way(self, _: QWidget | None, focused: QWidget | None) -> None:
        for keys, bound in self._bound:
            bound.setEnabled(not is_needed(keys, focused))
