"""Typing errors in the words that questions turn on: a letter too many, missing or wrong, or two changed places."""

from __future__ import annotations

import re

from tvad_desktop.language.grounding import lexicon

LEAST_LETTERS = 4  # of the right word: shorter ones have too many neighbours
LEAST_LETTERS_REPLACED = 5

_WORD = re.compile(r"\b[A-Za-z]{3,}\b(?!['’]t\b)")


def correct_spelling(text: str) -> tuple[str, dict[str, str]]:
    """The text with misspelt words put right, and which they were. Words that the lexicon knows stay, and so does a
    word that is near to two others."""
    changed: dict[str, str] = {}

    def correct(match: re.Match[str]) -> str:
        word = match[0].lower()
        if word in lexicon.KNOWN or lexicon.is_action(word) or lexicon.singular(word) != word:
            return match[0]
        near = {right for right in lexicon.SPELLED if _is_slip(word, right)}
        if len(near) != 1:
            return match[0]
        changed[word] = near.pop()
        return changed[word]

    return _WORD.sub(correct, text), changed


def _is_slip(wrong: str, right: str) -> bool:
    """Whether one slip of the fingers makes `wrong` of `right`."""
    if abs(len(wrong) - len(right)) > 1:
        return False
    if len(wrong) == len(right):
        places = [place for place in range(len(wrong)) if wrong[place] != right[place]]
        if len(places) == 2 and places[1] == places[0] + 1:
            first, second = places
            return wrong[first] == right[second] and wrong[second] == right[first]
        return len(places) == 1 and places[0] > 0 and len(right) >= LEAST_LETTERS_REPLACED
    longer, shorter = (wrong, right) if len(wrong) > len(right) else (right, wrong)
    cut = [place for place in range(len(longer)) if longer[:place] + longer[place + 1 :] == shorter]
    if not cut:
        return False
    is_doubled = any(place + 1 < len(longer) and longer[place] == longer[place + 1] for place in cut)
    return (is_doubled and len(wrong) > len(right)) or (len(right) >= LEAST_LETTERS and 0 not in cut)
