"""Names from a case are shown as they are written, whatever markup they look like, in every part of the window."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QMessageBox, QWidget

from tvad_desktop.detection.prompts import load_prompts
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import Verdict
from tvad_desktop.domain.job import Job
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.ui.dialogs.case_dialogs import ImportDialog, NewCaseDialog, RecordingTimeDialog
from tvad_desktop.ui.dialogs.error_dialog import ErrorDialog
from tvad_desktop.ui.dialogs.learn_dialog import LearnDialog
from tvad_desktop.ui.dialogs.prompt_dialog import PromptDialog
from tvad_desktop.ui.look.theme import DARK
from tvad_desktop.ui.look.widgets import make_label, plain, set_tip
from tvad_desktop.ui.services import FootageToImport
from tvad_desktop.workbench.case_prompts import keep_prompts

MARKUP = '<b>x <img src="q.png">'
PARTS = ("<b>x", "<img")


def texts_taken_for_markup(widget: QWidget) -> Iterator[tuple[str, str]]:
    """Every text of a widget and its children that Qt lays out as markup, with the kind of widget that shows it."""
    for one in (widget, *widget.findChildren(QWidget)):
        kind = type(one).__name__
        if isinstance(one, QLabel):
            automatic = one.textFormat() == Qt.TextFormat.AutoText and QtGui.Qt.mightBeRichText(one.text())
            if one.textFormat() in (Qt.TextFormat.RichText, Qt.TextFormat.MarkdownText) or automatic:
                yield kind, one.text()
        tips = [one.toolTip(), one.statusTip(), one.whatsThis(), *(action.toolTip() for action in one.actions())]
        if isinstance(one, QAbstractItemView) and one.model() is not None:
            tips += list(item_tips(one.model()))
        yield from ((kind, tip) for tip in tips if QtGui.Qt.mightBeRichText(tip))


def item_tips(model: QAbstractItemModel) -> Iterator[str]:
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        yield str(index.data(Qt.ItemDataRole.ToolTipRole) or "")


def shown_texts(widget: QWidget) -> str:
    """Everything that could be read, to see that a name is there at all."""
    labels = [one.text() for one in (widget, *widget.findChildren(QWidget)) if hasattr(one, "text")]
    return "\n".join(str(label) for label in labels)


def assert_nothing_is_obeyed(widget: QWidget) -> None:
    obeyed = [(kind, text) for kind, text in texts_taken_for_markup(widget) if any(part in text for part in PARTS)]
    assert obeyed == []


@pytest.fixture
def hostile(tmp_path, footage_folder, services) -> Path:
    """A case in which every name looks like markup."""
    footage = tmp_path / MARKUP.replace("/", "")
    shutil.copytree(footage_folder, footage)
    folder = tmp_path / f"case {MARKUP}"
    with CaseStore.create(folder, MARKUP, MARKUP) as store:
        services.analyse(store, FootageToImport(footage, MARKUP, 10.0), Job(), lambda *_: None)
        keep_prompts(store, replace_title(MARKUP))
        first = store.incidents()[0].id
        store.review(first, Verdict.CONFIRMED, MARKUP, revision=store.revision(first))
        store.add_message(first, "user", MARKUP)
        provenance = {"probability_yes": 0.5, "facts": [MARKUP], "warnings": [MARKUP], "pack": MARKUP}
        store.add_message(first, "assistant", f"It is {MARKUP}.", json.dumps(provenance))
    return folder


def replace_title(title: str):
    import msgspec

    prompts = load_prompts()
    return msgspec.structs.replace(
        prompts, title=title, normal_words=(MARKUP,), anomalous_words=(f"{MARKUP} anomalous",)
    )


@pytest.fixture
def window(make_window, hostile, qtbot):
    window = make_window()
    window.open_case(hostile)
    qtbot.waitUntil(lambda: window.workspace.player.frame is not None and not window.runner.live)
    return window


def test_the_window_obeys_no_name(window):
    window.tasks.say(f"{MARKUP} was analysed.")
    window.offers.offer(MARKUP, MARKUP)
    window.welcome.show_recent([Path(MARKUP)])
    assert_nothing_is_obeyed(window)
    assert shown_texts(window).count("<b>x") > 5


def test_measurements_of_a_case_are_shown_as_they_are(window):
    chat = window.workspace.chat
    row = window.workspace.incidents.model.rows[0]
    incident = replace(row.incident, state=MARKUP, from_cell=MARKUP, to_cell=MARKUP)
    chat.show_row(replace(row, incident=incident))
    assert_nothing_is_obeyed(window)
    assert "&lt;b&gt;x" in chat.measured["Motion"].text()


@pytest.mark.parametrize(
    "make",
    [
        lambda view: NewCaseDialog(Path(MARKUP)),
        lambda view: ImportDialog([MARKUP], DARK, [Path(MARKUP)]),
        lambda view: RecordingTimeDialog(MARKUP, None),
        lambda view: LearnDialog(view, MARKUP),
        lambda view: PromptDialog(view),
        lambda view: ErrorDialog(UserError(MARKUP, MARKUP), Path(MARKUP)),
        lambda view: ErrorDialog(ValueError(MARKUP), Path(MARKUP)),
    ],
    ids=["new", "import", "recording", "learn", "prompts", "trouble", "bug"],
)
def test_no_dialog_obeys_a_name(window, qtbot, make):
    dialog = make(window.controller.view)
    qtbot.addWidget(dialog)
    assert_nothing_is_obeyed(dialog)


def test_the_walk_sees_what_is_obeyed(qtbot):
    """A label and a tip as Qt makes them would fail the tests above."""
    label = QLabel(MARKUP)
    qtbot.addWidget(label)
    label.setToolTip(MARKUP)
    assert [text for _, text in texts_taken_for_markup(label)] == [MARKUP, MARKUP]
    ours = make_label(MARKUP)
    qtbot.addWidget(ours)
    set_tip(ours, MARKUP)
    assert_nothing_is_obeyed(ours)
    assert ours.text() == MARKUP


def test_no_message_box_obeys_a_name(window, monkeypatch):
    shown = []

    def note(parent, title, text, *_):
        shown.append(text)
        return QMessageBox.StandardButton.Discard

    def fail():
        raise UserError(MARKUP, "Try again.")

    monkeypatch.setattr(QMessageBox, "question", note)
    monkeypatch.setattr(QMessageBox, "warning", note)
    monkeypatch.setattr(window.controller.reviews, "save_rest", fail)
    window._ask_close(f"{MARKUP} is still being imported.")
    window._save_rest()
    assert len(shown) == 2
    assert not any(QtGui.Qt.mightBeRichText(text) and "<b>x" in text for text in shown)
    monkeypatch.undo()


def test_a_tip_keeps_its_words_and_lines():
    assert plain("one\ntwo & three") == "one\ntwo & three"
    assert plain("<b>x") == '<p style="white-space:pre">&lt;b&gt;x</p>'
