"""A walk through the window in a language that wraps every text: what is shown bare goes past the translations."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QTableView,
    QWidget,
)

from tvad_desktop.ui.pictures import dialogs_of, open_dialog

WRAPPED = re.compile(r"⟦[^⟦⟧]*⟧")
MARKUP = re.compile(r"<[^>]*>|&\w+;")
WORD = re.compile(r"[A-Za-z]{2,}")
DATA = {
    *("Gate", "Yard", "at", "night", "yard", "drawn", "Eviewer", "tvad", "mini"),  # of the case
    *("VAD", "Desktop", "SHA", "HTML", "PDF", "CSV", "JSON", "CASE", "UCO", "UTC", "Ada", "Lovelace"),
    *("English", "Deutsch", "Español", "viridis", "cividis", "inferno", "turbo", "magma", "jet", "min"),
}
KEYS = re.compile(r"^(?:\w+\+)*[\w←→↑↓,?/\[\]]+$")
FREE = {"guide", "models"}  # a document; a list of files, hashes and measured numbers
ENGLISH = {"a person walking", "a person running"}  # examples of what the detector reads


class Wrapping(QTranslator):
    """Every text of every context, in brackets."""

    def translate(self, context: str, text: str, comment: str | None = None, n: int = -1) -> str:
        return f"⟦{text}⟧"

    def isEmpty(self) -> bool:  # noqa: N802 - Qt asks it
        return False


@pytest.fixture
def wrapped(qapp) -> Iterator[None]:
    translator = Wrapping()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def texts_of(widget: QWidget) -> Iterator[str]:
    """Everything that a widget shows or lets a screen reader say."""
    yield from (widget.toolTip(), widget.accessibleName(), widget.windowTitle())
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    if isinstance(widget, QSpinBox):
        yield from (widget.prefix(), widget.suffix(), widget.specialValueText())
    yield from (action.text() for action in widget.actions())
    if isinstance(widget, QAbstractItemView) and widget.model() is not None and not isinstance(widget, QComboBox):
        yield from _texts_of_rows(widget)


def _texts_of_rows(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    if isinstance(view, QTableView):
        yield from (str(model.headerData(column, Qt.Orientation.Horizontal)) for column in range(model.columnCount()))
    for row in range(min(3, model.rowCount())):
        index = model.index(row, 0)
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            yield str(model.data(index, role) or "")


def bare(text: str) -> list[str]:
    """Words outside of all brackets that are no data of the case."""
    text = MARKUP.sub("", text)
    while WRAPPED.search(text):
        text = WRAPPED.sub("", text)
    text = re.sub(r"\S*/\S*", "", text)  # paths
    return [word for word in WORD.findall(text) if word not in DATA]


def untranslated(root: QWidget) -> set[str]:
    found = set()
    for widget in (root, *root.findChildren(QWidget)):
        if widget.objectName().startswith("qt_"):  # Qt's own inner parts
            continue
        found |= {text for text in texts_of(widget) if not KEYS.match(text) and text not in ENGLISH and bare(text)}
    return found


def test_the_walk_sees_a_bare_text(wrapped, qtbot):
    label = QLabel("Not translated")
    qtbot.addWidget(label)
    assert untranslated(label) == {"Not translated"}
    label.setText("⟦12 ⟦videos⟧ of⟧ Gate")
    assert untranslated(label) == set()


def test_every_text_of_the_window_goes_through_the_translations(wrapped, window, qtbot):
    window.workspace.incidents.walk(1)
    qtbot.waitUntil(lambda: not window.runner.live, timeout=30_000)
    assert untranslated(window) == set()


@pytest.mark.blocks(5, "every dialog is opened")
def test_every_text_of_every_dialog_goes_through_the_translations(wrapped, window, qtbot):
    found = {}
    for name, ask in dialogs_of(window):
        dialog = open_dialog(ask)
        qtbot.waitUntil(lambda: not window.runner.live, timeout=30_000)
        if name not in FREE and (texts := untranslated(dialog)):
            found[name] = texts
        dialog.close()
        dialog.deleteLater()
        QApplication.processEvents()
    assert found == {}
