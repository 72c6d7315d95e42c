"""Whether a question is in English, which is all that the embedded pack understands."""

from __future__ import annotations

import re
import unicodedata

from tvad_desktop.language.grounding.lexicon import ENGLISH, OTHER_LANGUAGES


def is_english(text: str) -> bool:
    """True unless script or words say that a text is in another language; a text without any hint counts as English."""
    letters = [letter for letter in text if letter.isalpha()]
    if not letters:
        return True
    if sum(not unicodedata.name(letter, "").startswith("LATIN") for letter in letters) > len(letters) / 3:
        return False
    words = re.findall(r"[^\W\d_]+", text.lower())
    english = sum(word in ENGLISH for word in words)
    foreign = sum(word in OTHER_LANGUAGES - ENGLISH or not word.isascii() for word in words)
    return foreign == 0 or english > foreign
