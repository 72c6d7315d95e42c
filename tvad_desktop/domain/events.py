"""Events that cues find, in a reviewer's words, and why an incident is one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from tvad_desktop.domain.layers import LayerSequence

FIGHT, FALL, RUNNING = "fight", "fall", "running"
FIRE, EXPLOSION = "fire", "explosion"
ACCIDENT, SCATTER, WRONG_WAY = "vehicle accident", "crowd scatters", "wrong way"
LEFT, TAKEN = "object left", "object taken"
INTRUSION = "intrusion"
"""Into a zone that a person drew (`zones.py`): told of tracks, and no cue of a step."""

EVENT_KINDS = (FIGHT, FALL, RUNNING, FIRE, EXPLOSION, ACCIDENT, SCATTER, WRONG_WAY, LEFT, TAKEN)
"""In the order of their numbers in stored layers: new ones come last."""

REASON_KINDS = (*EVENT_KINDS, INTRUSION)

TOLD_PROBABILITY = 0.5
"""From here on an event is told as the reason of an incident."""


@dataclass(frozen=True, slots=True)
class Reason:
    """An event as the reason of an incident. `probability` in [0, 1] is the highest, `start_us` to `end_us` when it was
    at least half as likely; `text` says what was measured, for people."""

    kind: str
    probability: float
    start_us: int
    end_us: int
    text: str


def _people_close(measure: float) -> str:
    people = round(measure)
    return f"{people} people close, " if people >= 2 else ""


def _share(measure: float) -> str:
    return f"{measure:.0%}" if measure >= 0.01 else f"{measure:.1%}"


_WORDS: Mapping[str, Callable[[float, float], str]] = {
    FIGHT: lambda measure, seconds: f"{_people_close(measure)}fast irregular movement, {seconds:.0f} s",
    FALL: lambda measure, seconds: f"somebody upright went down and stayed there, {seconds:.0f} s",
    RUNNING: lambda measure, seconds: f"{measure:.1f} body heights a second, {seconds:.0f} s",
    FIRE: lambda measure, seconds: f"flames flicker in {_share(measure)} of the picture, {seconds:.0f} s",
    ACCIDENT: lambda measure, seconds: f"two vehicles met; one at {measure:.1f} heights a second stopped or was turned",
    SCATTER: lambda measure, seconds: f"{measure:.0f} people ran apart at once",
    WRONG_WAY: lambda measure, seconds: f"against the way of {measure:.0f} others, {seconds:.0f} s",
    LEFT: lambda measure, seconds: f"something stays where somebody was, {measure:.0f} s",
    TAKEN: lambda measure, seconds: f"something is gone from where somebody was, {measure:.0f} s",
    EXPLOSION: lambda measure, seconds: f"{_share(measure)} of the picture brightened at once in the colours of flames",
}


def find_reasons(times_us: np.ndarray, events: LayerSequence, step_us: int) -> tuple[Reason, ...]:
    """Why the steps of an incident are one, the likeliest event first.

    `times_us` [T] of the steps, `events` the rows of their layer (`events/cue.py`).
    """
    if not len(times_us) or "kind" not in events.columns:
        return ()
    steps = np.repeat(np.asarray(times_us, np.int64), events.counts)
    reasons = []
    for number, kind in enumerate(EVENT_KINDS):
        of_kind = np.asarray(events.columns["kind"]) == number
        probability = np.asarray(events.columns["probability"], np.float64)[of_kind]
        if not len(probability) or probability.max() < TOLD_PROBABILITY:
            continue
        strong = probability >= probability.max() / 2
        seen_us = steps[of_kind][strong]
        start_us, end_us = int(seen_us.min()), int(seen_us.max()) + step_us
        measures = np.asarray(events.columns["measure"], np.float64)[of_kind][strong]
        measure = float(np.median(measures)) if kind == FIGHT else float(measures.max())
        text = _WORDS[kind](measure, (end_us - start_us) / 1e6)
        reasons.append(Reason(kind, round(float(probability.max()), 3), start_us, end_us, text))
    return tuple(sorted(reasons, key=lambda reason: (-reason.probability, reason.kind)))


def say_reason(reason: Reason) -> str:
    """ "fall (93 %): somebody upright went down and stayed there, 4 s"."""
    return f"{reason.kind} ({reason.probability:.0%}): {reason.text}"
