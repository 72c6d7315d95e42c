"""A screen reader can name every control of the window and of its dialogs."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)

CONTROLS = (
    QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit,
    QTextEdit,
)  # fmt: skip


def belongs_to_another(one: QWidget) -> bool:
    """Parts of a control that are read with it: the field of a spin box, the list and the field of a combo box."""
    above = one.parent()
    if isinstance(above, QFrame) and isinstance(above.parent(), QComboBox):
        return True
    return isinstance(one, QScrollBar) or isinstance(
        above, QComboBox | QAbstractSpinBox | QLineEdit | QAbstractItemView
    )


def nameless(root: QWidget) -> Iterator[str]:
    for one in root.findChildren(QWidget):
        if not isinstance(one, CONTROLS) or not one.isVisibleTo(root) or belongs_to_another(one):
            continue
        words = one.text() if isinstance(one, QAbstractButton) else ""
        if not (one.accessibleName() or words):
            yield f"{type(one).__name__} in {type(one.parent()).__name__}"


def test_every_control_of_the_window_has_a_name(window) -> None:
    assert list(nameless(window)) == []


def test_every_control_of_the_dialogs_has_a_name(window, qtbot) -> None:
    ask = window.dialogs
    dialogs = (
        ask.ask_new_case, ask.footage.ask_import, ask.footage.ask_prompts, ask.ask_learn,
        ask.footage.ask_recording_time, ask.ask_filter,
        ask.ask_moment, ask.show_guide, ask.ask_settings, ask.show_cameras, lambda: ask.footage.ask_properties(1),
        window.show_shortcuts, ask.exports.ask_labels,
    )  # fmt: skip
    for show in dialogs:
        show()
        shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
        assert len(shown) == 1
        assert list(nameless(shown[0])) == []
        shown[0].close()
    qtbot.waitUntil(lambda: not window.runner.live)


def test_a_control_without_a_name_is_found(qtbot) -> None:
    root = QWidget()
    QLineEdit(root)
    QComboBox(root).setAccessibleName("Order")
    qtbot.addWidget(root)
    assert list(nameless(root)) == ["QLineEdit in QWidget"]
