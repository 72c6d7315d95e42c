"""Which of the 1,000 things that the vision encoder's own classifier knows the words of a prompt name.

A phrase is searched for names of classes and for everyday nouns (`resources/named_things.toml`), the longest first. A
phrase without any says nothing here; people, above all, are none of these things.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.detection.prompts import PromptSet
from tvad_desktop.domain.errors import UserError
from tvad_desktop.packs.toml_file import read_toml
from tvad_desktop.places import resources_folder

CLASSES = 1000
"""Of the classification that the classifiers of packs know (ImageNet)."""

THINGS_FILE = resources_folder() / "named_things.toml"

Words = tuple[str, ...]
Classes = frozenset[int]


class ThingsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What `named_things.toml` says; `names` holds one class each, its synonyms separated by commas."""

    negations: tuple[str, ...]
    unheard: tuple[str, ...]
    names: tuple[str, ...]
    nouns: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class NamedThings:
    """The classes of every name and noun, by its words in small letters."""

    classes: Mapping[Words, Classes]
    negations: frozenset[str]
    longest: int

    def find(self, phrase: str) -> list[Classes]:
        """What a phrase names, from its beginning on; nothing where it says that something is absent."""
        words = split_words(phrase)
        if self.negations.intersection(words):
            return []
        found, place = [], 0
        while place < len(words):
            length, classes = self._find_at(words[place : place + self.longest])
            found += [classes] if classes else []
            place += length
        return found

    def _find_at(self, words: Words) -> tuple[int, Classes]:
        """The longest name that these words begin with: how many words it has, and its classes."""
        for length in range(len(words), 0, -1):
            for form in singular_forms(words[:length]):
                if form in self.classes:
                    return length, self.classes[form]
        return 1, frozenset()

    def choose(self, prompts: PromptSet) -> NDArray[np.float32] | None:
        """Classes called normal and anomalous, [2, 1000] of 0 and 1, or None when no word names any.

        What both name is what the narrower word says: with vehicles anomalous and cars normal, a car is normal. Where
        both are equally narrow the words cancel out.
        """
        normal, anomalous = map(self._narrowest, (prompts.normal_words, prompts.anomalous_words))
        chosen = np.stack([normal < anomalous, anomalous < normal]).astype(np.float32)
        return chosen if chosen.any() else None

    def _narrowest(self, phrases: Iterable[str]) -> NDArray[np.float64]:
        """For each class the fewest classes that a name of it stands for, infinite without a name: [1000]."""
        fewest = np.full(CLASSES, np.inf)
        for classes in (found for phrase in phrases for found in self.find(phrase)):
            places = list(classes)
            fewest[places] = np.minimum(fewest[places], len(places))
        return fewest


@cache
def load_named_things(path: Path = THINGS_FILE) -> NamedThings:
    """Read the resource file; `UserError` says what is wrong with it."""
    try:
        return _build(read_toml(path, ThingsFile))
    except OSError as error:
        raise UserError(f"{path} cannot be read.", "Restore it from the repository.") from error
    except (msgspec.MsgspecError, ValueError) as error:
        raise UserError(f"{path} is malformed: {error}.", "Correct it, or restore it from the repository.") from error


def choose_things(prompts: PromptSet) -> NDArray[np.float32] | None:
    """`NamedThings.choose` of the shipped file."""
    return load_named_things().choose(prompts)


def split_words(text: str) -> Words:
    """Words in small letters; a hyphen parts words as a space does."""
    return tuple(re.findall(r"[^\W_]+(?:'[^\W_]+)?", text.casefold()))


def singular_forms(words: Words) -> Iterator[Words]:
    """The words as they stand, and with the last in what may be its singular."""
    yield words
    for plural, singular in (("s", ""), ("es", ""), ("ies", "y"), ("ves", "fe")):
        if words[-1].endswith(plural):
            yield (*words[:-1], words[-1].removesuffix(plural) + singular)


def _build(file: ThingsFile) -> NamedThings:
    if len(file.names) != CLASSES:
        raise ValueError(f"{len(file.names)} names instead of {CLASSES}")
    unheard = {split_words(name) for name in file.unheard}
    named: dict[Words, Classes] = {}
    for place, synonyms in enumerate(file.names):
        for words in map(split_words, synonyms.split(",")):
            if words not in unheard:
                named[words] = named.get(words, frozenset()) | {place}
    nouns: dict[str, Classes] = {}
    for noun, members in file.nouns.items():
        nouns[noun] = frozenset().union(*(_classes_of(member, nouns, file.names) for member in members))
    classes = named | {split_words(noun): members for noun, members in nouns.items()}
    return NamedThings(classes, frozenset(file.negations), max(map(len, classes)))


def _classes_of(member: str, nouns: Mapping[str, Classes], names: Sequence[str]) -> Classes:
    """What a member of a noun stands for: an earlier noun, a range of places, or the first name of a class."""
    if member in nouns:
        return nouns[member]
    if span := re.fullmatch(r"(\d+)-(\d+)", member):
        return frozenset(range(int(span[1]), int(span[2]) + 1)) & frozenset(range(CLASSES))
    places = frozenset(place for place, name in enumerate(names) if name.split(",")[0] == member)
    if not places:
        raise ValueError(f"“{member}” is no noun from above and no name")
    return places
