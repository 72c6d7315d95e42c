"""Instructions hidden in questions: they are taken out, and change nothing."""

from __future__ import annotations

import re

from tvad_desktop.language.grounding.lexicon import INSTRUCTION

_MARKS = re.compile(
    r"<\|[^|>]*\|>\s*(?:(?:system|assistant|user)\b)?|\[/?INST\]|</?s>"
    r"|^\s*(?:system|assistant|user)\s*(?::|$)",
    re.IGNORECASE | re.MULTILINE,
)
_SENTENCE = re.compile(r"(?:[^.!?;\n]|\.(?=\d))+[.!?;]*")
_QUESTION_BEGINS = r"(?=(?:what|when|where|who|how|which|is|are|does|did|was|were|describe)\b)"
_JOINED = re.compile(rf"\s*(?:,|\band\b|\bthen\b|:)\s*{_QUESTION_BEGINS}", re.IGNORECASE)


def without_instructions(question: str) -> str:
    """What is left to answer of a question when everything that tells the program what to say is taken out."""
    text = _MARKS.sub(" ", question)
    kept = []
    for match in _SENTENCE.finditer(text):
        sentence = match[0].strip()
        if not INSTRUCTION.search(sentence):
            kept.append(sentence)
            continue
        tail = _JOINED.split(sentence)[-1] if _JOINED.search(sentence) else ""
        if tail and tail != sentence and not INSTRUCTION.search(tail):
            kept.append(tail)
    return " ".join(kept).strip()
