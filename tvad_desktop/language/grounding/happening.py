"""The target of an incident together with the event that cues found to be its reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from tvad_desktop.domain import events
from tvad_desktop.domain.answers import Evidence
from tvad_desktop.language.grounding import lexicon
from tvad_desktop.language.grounding.telling import LIGHTS, name_target

LONGEST = 80  # characters that a target of a first answer may have

_PERSON, _VEHICLE, _THING = "a person", "a vehicle", "something"
_SAID: Mapping[str, tuple[str, str]] = {
    events.FIGHT: (_PERSON, "{}, signs of a fight"),
    events.FALL: (_PERSON, "{} who went down and lies there"),
    events.RUNNING: (_PERSON, "{}, running"),
    events.FIRE: ("", LIGHTS[events.FIRE]),
    events.EXPLOSION: ("", LIGHTS[events.EXPLOSION]),
    events.ACCIDENT: (_VEHICLE, "{}, signs of a collision"),
    events.SCATTER: (_PERSON, "{}, people run apart"),
    events.WRONG_WAY: (_VEHICLE, "{}, against the way of others"),
    events.LEFT: (_THING, "{} left behind"),
    events.TAKEN: (_THING, "{} taken away"),
    events.INTRUSION: (_PERSON, "{}, inside a zone"),
}
"""Who or what each event happens to where nothing else is known, and how it is said. A light is nobody's colour."""

_BELONGS: Mapping[str, tuple[str, ...]] = {
    _PERSON: (lexicon.PERSON,),
    _VEHICLE: (lexicon.VEHICLE, lexicon.CYCLE),
    _THING: (lexicon.BAG,),
}


def name_with_event(evidence: Evidence) -> str:
    """ "a person in red who went down and lies there"; the target alone where no event is the reason."""
    kind = next((doing for doing in evidence.doings if doing in _SAID), None)
    if kind is None:
        return name_target(evidence)
    who, said = _SAID[kind]
    named = _named(evidence, who)
    whole = said.format(named)
    return whole if len(whole) <= LONGEST else said.format(_named(replace(evidence, colours=()), who))


def _named(evidence: Evidence, who: str) -> str:
    """What was found that the event can happen to; nothing else is said to have done it."""
    kinds = _BELONGS.get(who, ())
    names = tuple((name, count) for name, count in evidence.names if lexicon.CLASS_OF_WORD.get(name, name) in kinds)
    is_main = bool(names) and names[0] == evidence.names[0]
    fits = replace(evidence, names=names, colours=evidence.colours if is_main else ())
    return name_target(fits) if names else who
