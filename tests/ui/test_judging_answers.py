"""An answer can be corrected or rejected; its reviewer is the author then, and reports follow."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from tvad_desktop.domain.answers import FirstAnswer
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.judged import AnswerVerdict, judged_turns
from tvad_desktop.domain.questions import FIRST_QUESTION
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.ui.review.bubble import Bubble
from tvad_desktop.ui.review.case_view import find_first_answer
from tvad_desktop.workbench.ask import pair_turns, undescribed
from tvad_desktop.workbench.report.files import export_files

FIRST = FirstAnswer(True, "a car", "moving to the right", "center left", "center right").render()


def texts(folder) -> list[str]:
    with CaseStore.open(folder, "x") as store:
        return [turn.words for turn in judged_turns(store.messages(1))]


@pytest.fixture
def answered(window, qtbot, case_folder):
    window.controller.questions.ask(1, "Why?")
    chat = window.workspace.chat
    qtbot.waitUntil(lambda: len(chat.conversation.bubbles) == 2 and not window.runner.live, timeout=10_000)
    qtbot.waitUntil(lambda: bool(buttons(chat.conversation.bubbles[1])), timeout=10_000)
    return window


def buttons(bubble: Bubble) -> dict[str, QPushButton]:
    return {one.text(): one for one in bubble.findChildren(QPushButton) if not one.isHidden()}


def report_of(folder, out) -> str:
    with CaseStore.open(folder, "x") as store:
        return export_files(store, out, ("html",), job=Job())[0].read_text(encoding="utf-8")


def test_a_corrected_answer_is_its_reviewers(answered, qtbot, case_folder, tmp_path) -> None:
    bubble = answered.workspace.chat.conversation.bubbles[1]
    buttons(bubble)["Correct"].click()
    assert bubble.correction is not None
    bubble.correction.setPlainText("A delivery van, expected at this hour.")
    qtbot.waitUntil(lambda: "Keep the correction" in buttons(bubble))
    buttons(bubble)["Keep the correction"].click()
    qtbot.waitUntil(lambda: texts(case_folder)[-1].startswith("A delivery van"), timeout=10_000)
    qtbot.waitUntil(lambda: not answered.runner.live)
    assert len(answered.workspace.chat.conversation.bubbles) == 2
    report = report_of(case_folder, tmp_path / "out")
    assert "A delivery van, expected at this hour." in report
    assert "Said by R. Eviewer" in report
    assert "It leaves at 00:02.5" not in report


def test_a_rejected_answer_is_no_finding_until_it_is_accepted_again(answered, qtbot, case_folder, tmp_path) -> None:
    conversation = answered.workspace.chat.conversation
    buttons(conversation.bubbles[1])["Reject"].click()
    qtbot.waitUntil(lambda: "Accept" in buttons(conversation.bubbles[1]), timeout=10_000)
    report = report_of(case_folder, tmp_path / "out")
    assert "rejected by R. Eviewer" in report
    assert "It leaves at 00:02.5" not in report
    with CaseStore.open(case_folder, "x") as store:
        assert pair_turns(store.messages(1)) == []
        store.verify_audit()
    buttons(conversation.bubbles[1])["Accept"].click()
    qtbot.waitUntil(lambda: "Reject" in buttons(conversation.bubbles[1]), timeout=10_000)
    assert "It leaves at 00:02.5" in report_of(case_folder, tmp_path / "out")


def test_an_answer_is_copied_and_asked_for_again(answered, qtbot, case_folder) -> None:
    conversation = answered.workspace.chat.conversation
    buttons(conversation.bubbles[1])["Copy"].click()
    assert QGuiApplication.clipboard().text() == "It leaves at 00:02.5 to the right."
    buttons(conversation.bubbles[1])["Ask again"].click()
    qtbot.waitUntil(lambda: len(texts(case_folder)) == 4, timeout=10_000)
    assert texts(case_folder)[2] == "Why?"
    qtbot.waitUntil(lambda: not answered.runner.live)


def test_the_first_answer_follows_and_is_not_asked_for_anew(case_folder) -> None:
    with CaseStore.open(case_folder, "x") as store:
        store.add_message(1, "user", FIRST_QUESTION)
        answer = store.add_message(1, "assistant", FIRST)
        assert find_first_answer(store.messages(1)) is not None
        store.judge_answer(answer.id, AnswerVerdict.REJECTED)
        assert find_first_answer(store.messages(1)) is None
        assert 1 not in [one.id for one in undescribed(store)]
        with pytest.raises(UserError, match="is a question"):
            store.judge_answer(answer.id - 1, AnswerVerdict.REJECTED)
        with pytest.raises(UserError, match="needs words"):
            store.judge_answer(answer.id, AnswerVerdict.CORRECTED, " ")
