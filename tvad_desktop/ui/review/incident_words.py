"""What was measured of an incident, in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from tvad_desktop.domain.clock import format_clock
from tvad_desktop.domain.events import Reason
from tvad_desktop.ui.look.told import tell, tell_object
from tvad_desktop.ui.look.words import fill, tr
from tvad_desktop.ui.review.bubble import link_to
from tvad_desktop.workbench.targets import Target

UNIT = re.compile(r"(\d) (?=\w{1,3}\b)")  # no line ends between a number and its unit


def say_targets(targets: Sequence[Target]) -> str:
    """The objects that the heat of an incident lies on, and how long each was in the picture."""
    words = tr("{object}, {seconds:.0f} s in the picture")
    said = (fill(words, object=tell_object(one.track), seconds=one.track.dwell_us / 1e6) for one in targets)
    return UNIT.sub("\\1\N{NO-BREAK SPACE}", "; ".join(said))


def describe_sign(reason: Reason) -> str:
    """What `say_reason` says, in the language of the window."""
    return fill(
        "{kind} ({share:.0%}): {measured}", kind=tell(reason.kind), share=reason.probability, measured=tell(reason.text)
    )


def say_sign(reason: Reason) -> str:
    return fill(tr("{reason}, from {start}"), reason=escape(describe_sign(reason)), start=link(reason.start_us))


def link(time_us: int) -> str:
    return link_to(format_clock(time_us), time_us)
