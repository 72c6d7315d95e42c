"""Which classes of objects a camera's prompts call unusual."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tvad_desktop.domain.prompts import PromptSet
from tvad_desktop.language.grounding import lexicon


def classes_called_unusual(prompts: PromptSet, names: Sequence[str]) -> tuple[str, ...]:
    """Those of the named classes that a phrase of the prompts calls anomalous and none calls normal.

    "A person running" calls no person unusual: people are in nearly every phrase.
    """
    called = _kinds(prompts.anomalous_words) - _kinds(prompts.normal_words) - {lexicon.PERSON}
    return tuple(name for name in names if lexicon.CLASS_OF_WORD.get(name) in called)


def _kinds(phrases: Iterable[str]) -> set[str]:
    words = {lexicon.singular(word) for phrase in phrases for word in lexicon.words_of(phrase)}
    return {lexicon.ALSO.get(word) or lexicon.CLASS_OF_WORD.get(word, "") for word in words}
