"""Results are made once, until too many others were asked for since."""

from __future__ import annotations

from tvad_desktop.workbench.remembered import Remembered


def test_what_is_asked_for_again_is_not_made_again():
    made: list[str] = []
    remembered: Remembered[str] = Remembered(most=2)

    def ask(name: str) -> str:
        return remembered.find_or_make(name, lambda: made.append(name) or name.upper())

    assert [ask("a"), ask("b"), ask("a")] == ["A", "B", "A"]
    assert made == ["a", "b"]
    ask("c")  # "b" has waited longest
    ask("a")
    ask("b")
    assert made == ["a", "b", "c", "b"]
