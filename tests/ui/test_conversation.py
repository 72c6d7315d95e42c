"""The conversation about an incident: every line of an answer is seen."""

from __future__ import annotations

import pytest

from tvad_desktop.domain.answers import FirstAnswer
from tvad_desktop.domain.case import Message
from tvad_desktop.ui.look.colours import DARK
from tvad_desktop.ui.look.stylesheet import write_stylesheet
from tvad_desktop.ui.review.conversation import Conversation

FIRST = FirstAnswer(
    True, "two people in red and red tops", "fighting, moving slowly to the right", "center left", "center right"
).render()


@pytest.mark.parametrize("width_px", [240, 300, 340, 420])
def test_no_line_of_an_answer_is_cut_off(qtbot, width_px):
    conversation = Conversation()
    conversation.setStyleSheet(write_stylesheet(DARK))
    qtbot.addWidget(conversation)
    conversation.resize(width_px, 500)
    conversation.show_messages(
        [Message(1, 1, "user", "What is it? " * 8, "", ""), Message(2, 1, "assistant", FIRST, "", "")]
    )
    conversation.show()
    qtbot.waitExposed(conversation)
    for bubble in conversation.bubbles:
        body = bubble.body
        qtbot.waitUntil(lambda body=body: body.height() >= body.heightForWidth(body.width()), timeout=2000)
