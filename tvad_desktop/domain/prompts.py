"""What is normal and what is not, in words."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

LEVELS = ("word", "phrase", "sentence")
LONGEST_BYTES = 250
"""Of one written prompt. A token is one byte at least, so the text encoder's 256 tokens hold it whatever the script."""


class PromptSet(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is normal and what is not, in words, and the phrase and sentence that words are put into ("{}")."""

    title: str
    normal_words: tuple[str, ...]
    anomalous_words: tuple[str, ...]
    phrase: str = "{}"
    sentence: str = "{}"

    def texts(self, words: Sequence[str], levels: Sequence[str] = LEVELS) -> list[str]:
        """Every word at every level."""
        forms = {"word": "{}", "phrase": self.phrase, "sentence": self.sentence}
        return [forms[level].replace("{}", word) for level in levels for word in words]

    def means_the_same(self, other: PromptSet) -> bool:
        """Whether both give the same heat; a title does not matter."""
        return msgspec.structs.replace(self, title="") == msgspec.structs.replace(other, title="")

    def find_fault(self) -> str:
        """What keeps these prompts from being used, as the end of a sentence that begins "The prompts"; or nothing."""
        classes = self.normal_words, self.anomalous_words
        if not all(classes):
            return "need at least one normal and one anomalous word"
        words = [word for of_class in classes for word in of_class]
        if not all(word.strip() for word in words):
            return "hold an empty phrase"
        for word in words:
            if any(len(text.encode()) > LONGEST_BYTES for text in self.texts([word])):
                return f"hold a phrase that is too long: “{word[:40]} …”; about 200 letters are read"
        normal, anomalous = ({word.casefold() for word in of_class} for of_class in classes)
        if both := normal & anomalous:
            return f"call the same words normal and anomalous: “{min(both)}”"
        return ""
