"""Texts of the layers below, told in the language of the window.

Domain, workbench and all below them speak English and know nothing of Qt, for the command line, the report and the log
say the same. Where such a text is shown, it is looked up by its English words: `catalogue.py` lists them, with
placeholders where values stand. What nobody has translated is shown as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.observed import STANDING, ObservedTrack
from tvad_desktop.ui.look.catalogue import TEXTS
from tvad_desktop.ui.look.words import fill, tr, write_number

PROBE = "confirmed"
NUMBER = re.compile(r"\d[\d,]*\.\d+%?|\d+%")
NUMBERED = re.compile(r"([^\W\d][^\d]*) (\d+)")
PLACEHOLDER = re.compile(r"\{(\w+)\}")
BETWEEN = (re.compile(r"(\n)"), re.compile(r"(?<=[.!?])( +)"), re.compile(r"(; )"), re.compile(r"(, )"))
"""What parts of a text that was put together stand between, the widest first."""


def tell(text: str) -> str:
    """A text from below in the language of the window; one that was put together, part by part."""
    if speaks_english():
        return text
    if (known := _tell_known(text)) is not None:
        return known
    for between in BETWEEN:
        parts = between.split(text)
        if len(parts) > 1:
            parts[::2] = map(tell, parts[::2])
            if (told := "".join(parts)) != text:
                return told
    return _tell_known(text, most=True) or text


def prepare() -> None:
    """Be ready to tell texts with values: the first would else wait for all of them to be read."""
    if not speaks_english():
        _patterns()


def speaks_english() -> bool:
    """Whether the layers below and the window speak the same language, so that nothing is to be looked up."""
    return tr(PROBE) == PROBE


def tell_error(error: BaseException) -> str:
    """What `str` of an error says, in the language of the window."""
    if isinstance(error, UserError):
        return f"{tell(error.message)} {tell(error.hint)}".strip()
    return str(error)


def name_object(track: ObservedTrack) -> str:
    """What an object is: “white car”, “person in black”."""
    name, colours = tell(track.kind), [tell(colour) for colour in track.colours]
    if colours:
        dressed, painted = tr("{person} in {colours}"), tr("{colours} {object}")
        words = dressed if track.kind == "person" else painted
        name = fill(words, person=name, object=name, colours=join_words(colours))
    return name


def tell_object(track: ObservedTrack) -> str:
    """What an object is and where it goes: “white car, moving left”."""
    way = tell(STANDING if track.direction == STANDING else f"moving {track.direction}")
    return f"{name_object(track)}, {way}"


def join_words(words: Sequence[str]) -> str:
    """Words in a row: “white, red and black”."""
    *before, last = words
    return fill(tr("{one} and {other}"), one=", ".join(before), other=last) if before else last


def _tell_known(text: str, *, most: bool = False) -> str | None:
    """The translation of a text of the catalogue, or of one that fits its placeholders; None for any other. A value
    does not reach over parts that were put together, unless there is no other way to read the text: `most`."""
    if (told := tr(text)) != text:
        return told
    for pattern, english in _patterns():
        if (found := pattern.fullmatch(text)) is not None:
            values = found.groupdict()
            if most or not any("; " in value for value in values.values()):
                return fill(tr(english), **{name: _tell_value(value) for name, value in values.items()})
    return None


def _tell_value(value: str) -> str:
    if NUMBER.fullmatch(value):
        return write_number(value)
    return tell_numbered(value) or tell(value)


def tell_numbered(text: str) -> str:
    """One record of a case, such as “review 3”, where its kind is known; else nothing."""
    named = NUMBERED.fullmatch(text)
    told = tr(named[1]) if named is not None else ""
    return f"{told} {named[2]}" if named is not None and told != named[1] else ""


@lru_cache(maxsize=1)
def _patterns() -> list[tuple[re.Pattern[str], str]]:
    """Texts with placeholders, those first that say most themselves: they fit least by chance."""
    known = [text for text in TEXTS if PLACEHOLDER.search(text)]
    return [(_compile(text), text) for text in sorted(known, key=lambda one: -len(PLACEHOLDER.sub("", one)))]


def _compile(text: str) -> re.Pattern[str]:
    parts = PLACEHOLDER.split(text)
    written = [re.escape(part) if place % 2 == 0 else f"(?P<{part}>.+?)" for place, part in enumerate(parts)]
    return re.compile("".join(written), re.DOTALL)
