"""The conversation about an incident: every line of an answer is seen."""

from __future__ import annotations

import re

import pytest

from tvad_desktop.domain.answers import FirstAnswer
from tvad_desktop.domain.case import Message
from tvad_desktop.domain.media import Timespan
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


def test_the_places_of_an_answer_lead_to_their_moments(qtbot):
    conversation = Conversation()
    qtbot.addWidget(conversation)
    clicked: list[int] = []
    conversation.time_clicked.connect(clicked.append)
    span = Timespan(4_500_000, 7_200_000_000)  # the end is more than a signal's int holds
    conversation.show_messages([Message(1, 1, "assistant", FIRST, "", "")], span)
    body = conversation.bubbles[0].body
    for words in ("center left", "center right"):
        (link,) = re.findall(f'<a href="([^"]*)"[^>]*>{words}</a>', body.text())
        body.linkActivated.emit(link)
    assert clicked == [span.start_us, span.end_us]


def test_places_lead_nowhere_where_the_moment_is_not_known(qtbot):
    conversation = Conversation()
    qtbot.addWidget(conversation)
    conversation.show_messages([Message(1, 1, "assistant", FIRST, "", "")])
    assert "center left" in conversation.bubbles[0].body.text()
    assert "<a " not in conversation.bubbles[0].body.text()
