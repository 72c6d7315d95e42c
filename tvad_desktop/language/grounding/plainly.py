"""A question in the words that the rest understands: other words for the same, and the names of zones."""

from __future__ import annotations

import re

from tvad_desktop.domain.answers import Evidence
from tvad_desktop.domain.events import INTRUSION
from tvad_desktop.language.grounding import lexicon

_COLOUR = "|".join(sorted(lexicon.COLOURS))
_MIXED = re.compile(rf"\b({_COLOUR})-(?:and-)?(?={_COLOUR}\b)", re.IGNORECASE)
_ZONE = re.compile(r"“([^”]+)”")


def put_plainly(question: str, evidence: Evidence) -> str:
    """The question with "each other" left out, "fell over" as "fell", "blue-and-white" as "blue and white", and a zone
    that was entered as "zone", whatever people named it."""
    text = _MIXED.sub(r"\1 and ", question)
    for name in sorted(_zones(evidence), key=len, reverse=True):
        text = re.sub(rf"\b(?:zone )?[“\"']?{re.escape(name)}[”\"']?(?!\w)", "zone", text, flags=re.IGNORECASE)
    for said, meant in lexicon.PLAINLY:
        text = said.sub(meant, text)
    return text


def _zones(evidence: Evidence) -> list[str]:
    return [name for sign in evidence.signs if sign.startswith(INTRUSION) for name in _ZONE.findall(sign)]
