"""The words that questions and answers about footage use, and what of them can be measured (`lexicon.toml`)."""

from __future__ import annotations

import re

import msgspec

from tvad_desktop.packs.toml_file import read_toml
from tvad_desktop.places import resources_folder

PERSON, CYCLE, BAG = "person", "bicycle", "bag"
EXACT_NAMES = ("bicycle", "motorcycle", "car", "truck", "bus", "suitcase", "backpack", "handbag", "dog", "person")
RIDERS = frozenset(("cyclist", "rider", "biker"))
ANYBODY = frozenset(("somebody", "someone", "anybody", "anyone", "human", "individual"))
THINGS = frozenset(("target", "object", "thing", "one"))


class Lexicon(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What `lexicon.toml` says; words stand in one text, separated by white space."""

    instructions: list[str]
    roles: str
    unmeasured: str
    actions: str
    colours: str
    numbers: str
    plain: str
    harmless: str
    claiming: str
    elsewhere: list[str]
    spelled: str
    english: str
    other_languages: str
    events: dict[str, str]
    same_colour: dict[str, str]
    classes: dict[str, str]
    topics: dict[str, list[str]]


_READ = read_toml(resources_folder() / "lexicon.toml", Lexicon)

CLASS_OF_WORD = {word: kind for kind, words in _READ.classes.items() for word in words.split()}
ROLES = frozenset(_READ.roles.split())
"""A person is measured as a person: sex, age, trade and role are not."""

UNMEASURED = frozenset(_READ.unmeasured.split())
"""Things that nothing here looks for."""

_ENDING = re.compile(r"(?:ing|ed|es|s|e)$")


def stem(verb: str) -> str:
    """What the forms of a verb have in common: "stab" for "stabs", "stabbed" and "stabbing"."""
    short = _ENDING.sub("", verb) if len(verb) > 3 else verb
    is_doubled = len(short) > 3 and short[-1] == short[-2] and short[-1] not in "ls"
    return short[:-1] if is_doubled else short


_ACTION_STEMS = frozenset(map(stem, _READ.actions.split()))
EVENT_OF_STEM = {stem(word): event for event, words in _READ.events.items() for word in words.split()}
"""Which event a cue must have found for a word to be borne out, by the word's stem."""


def is_action(word: str) -> bool:
    """Whether a word says what somebody does, in any form."""
    return stem(word) in _ACTION_STEMS


COLOURS = frozenset(_READ.colours.split())
SAME_COLOUR = _READ.same_colour
NUMBERS = {word: value for value, word in enumerate(_READ.numbers.split())} | {"no": 0, "dozen": 12}
PLAIN = frozenset(_READ.plain.split())
"""Words that claim nothing."""

ENGLISH = frozenset(_READ.english.split())
HARMLESS = (PLAIN | ENGLISH | frozenset(_READ.harmless.split())) - {"unknown"}
"""Words that claim nothing in a question."""

SPELLED = frozenset(_READ.spelled.split())
"""The words in which typing errors are looked for."""

KNOWN = (
    HARMLESS
    | SPELLED
    | frozenset(_READ.claiming.split())
    | CLASS_OF_WORD.keys()
    | ROLES
    | UNMEASURED
    | THINGS
    | RIDERS
    | COLOURS
    | NUMBERS.keys()
)
OTHER_LANGUAGES = frozenset(_READ.other_languages.split())


def any_of(expressions: list[str]) -> re.Pattern[str]:
    """One expression that finds any of several, as whole words."""
    return re.compile(rf"\b(?:{'|'.join(expressions)})(?!\w)", re.IGNORECASE)


TOPICS = tuple((topic, any_of(expressions)) for topic, expressions in _READ.topics.items())
INSTRUCTION = any_of(_READ.instructions)
ELSEWHERE = any_of(_READ.elsewhere)

_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_IRREGULAR = {"people": "person", "men": "man", "women": "woman", "children": "child", "knives": "knife",
              "policemen": "policeman", "policewomen": "policewoman", "persons": "person"}  # fmt: skip


def words_of(text: str) -> list[str]:
    """The words of a text in small letters, without marks and possessive endings."""
    return [re.sub(r"['’]s?$", "", match[0].lower()) for match in _WORD.finditer(text)]


def singular(word: str) -> str:
    """The singular of a word of the lists above; other words come back unchanged."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    known = CLASS_OF_WORD.keys() | ROLES | UNMEASURED | THINGS
    stems = (word.removesuffix(ending) for ending in ("es", "s") if word.endswith(ending))
    return next((stem for stem in stems if stem in known), word)


def plural(noun: str) -> str:
    """The plural of the name of a class, with what stands before it."""
    if noun.endswith("person"):
        return noun.removesuffix("person") + "people"
    return f"{noun}es" if noun.endswith("s") else f"{noun}s"


def with_article(noun: str) -> str:
    """ "a car", "an orange car"."""
    return f"{'an' if noun[:1] in 'aeiou' else 'a'} {noun}"
