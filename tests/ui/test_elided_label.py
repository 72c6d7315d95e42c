"""A line that has not enough room says so by an ellipsis, and all of it in its tip."""

from __future__ import annotations

from tvad_desktop.ui.look.widgets import ElidedLabel

WORDS = "Knowledge: self-learned from 2.0 minutes of this recording"


def test_what_has_no_room_is_elided_and_stands_in_the_tip(qtbot) -> None:
    label = ElidedLabel("What scores rest on")
    qtbot.addWidget(label)
    label.setText(WORDS)
    label.show()
    label.resize(120, 30)
    assert label.text() == WORDS
    assert super(ElidedLabel, label).text().endswith("…")
    assert label.toolTip() == f"{WORDS}\nWhat scores rest on"
    label.resize(1200, 30)
    assert super(ElidedLabel, label).text() == WORDS
    assert label.toolTip() == "What scores rest on"
