"""What is known about an incident before anyone answers, the form of the first answer, and whether the two agree."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise

from tvad_desktop.domain.clock import format_clock
from tvad_desktop.domain.counted import counted
from tvad_desktop.domain.events import EXPLOSION, FIRE, say_reason
from tvad_desktop.domain.incident import Incident, ObjectTrack
from tvad_desktop.domain.media import DAY_US, Timespan, Video, cell_name

CELLS = tuple(cell_name((column + 0.5) / 3, (row + 0.5) / 3) for row in range(3) for column in range(3))
_PLURALS = {"person": "people", "bus": "buses"}
UNUSUAL_SCORE = 0.5  # the calibrated score from which something counts as unusual
WARM_SCORE = 0.35
"""From here on something counts as unusual if it is also of a class that the prompts call so. Down to this score an
incident goes on (`IncidentSettings.threshold_off`)."""

NOTHING_UNUSUAL = "No. Nothing unusual is visible."
_SMOOTHING_US = 500_000  # boxes jitter: a path is measured between points at least this far apart


@dataclass(frozen=True, slots=True)
class Evidence:
    """Measured facts about one incident.

    `targets` is the number of tracks; `names` the classes found among them with how many at once, empty where none
    was looked for or found; `colours` those measured on the main target, `is_grey` that the picture has none;
    `doings` the kinds of events that cues found and `signs` what was measured of each, in words; `around` the classes
    seen anywhere in the picture meanwhile with how many at once, None where nobody looked; `called_unusual` those
    classes of the target that the prompts call unusual. `cells` are the positions the main target passes, `width` and
    `height` its box relative to the frame at the peak, `speed` in frame widths per second (None when it cannot be
    measured), `started_at` the wall-clock time of `span`'s start where it is known.
    """

    span: Timespan
    from_cell: str
    to_cell: str
    cells: tuple[str, ...]
    state: str
    peak_score: float
    width: float
    height: float
    speed: float | None = None
    started_at: datetime | None = None
    targets: int = 0
    names: tuple[tuple[str, int], ...] = ()
    colours: tuple[str, ...] = ()
    is_grey: bool = False
    doings: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    around: tuple[tuple[str, int], ...] | None = None
    called_unusual: tuple[str, ...] = ()

    @property
    def is_unusual(self) -> bool:
        """Whether this counts as unusual: by the score alone, or by a lower one and what the target is."""
        return self.peak_score >= (WARM_SCORE if self.called_unusual else UNUSUAL_SCORE)

    @property
    def shines(self) -> bool:
        """Whether flames light the scene, whose colour is then on everything."""
        return FIRE in self.doings or EXPLOSION in self.doings

    def measured_times(self) -> str:
        """ "00:02.5 to 00:18.0"."""
        return f"{format_clock(self.span.start_us)} to {format_clock(self.span.end_us)}"

    def seen(self) -> tuple[str, ...]:
        """What was measured in the pictures, in short sentences for people; the language model is not given them."""
        named = [f"Found: {say_counts(self.names)}."] if self.names else []
        named += [f"Found in the whole picture at once: up to {say_counts(self.around)}."] if self.around else []
        colours = ["The picture has no colours."] if self.is_grey else []
        colours += [f"Colour of the target: {' and '.join(self.colours)}."] if self.colours else []
        return (*named, *colours, *(f"Signs of {sign}." for sign in self.signs))

    def sentences(self) -> tuple[str, ...]:
        """Short sentences for the language model, about 70 tokens together."""
        seconds = self.span.duration_us / 1e6
        clock = f" Clock {self.started_at:%H:%M:%S}." if self.started_at else ""
        speed = "" if self.speed is None else f" Speed {self.speed:.2f}/s."
        return (
            f"Time {format_clock(self.span.start_us)} to {format_clock(self.span.end_us)}, {seconds:.1f} s.{clock}",
            f"From {self.from_cell} to {self.to_cell}.",
            f"Motion {self.state}.",
            f"Score {self.peak_score:.0%}.",
            f"Size {self.width:.0%} x {self.height:.0%}.{speed}",
        )


MOST_OF_PICTURE = 0.35
"""A light that fills more of the picture than this is everywhere in it."""


def settle_light(evidence: Evidence) -> Evidence:
    """The evidence without a way of what does not move: where heat wanders while a flash fades, nothing goes there."""
    if not evidence.shines or evidence.width * evidence.height < MOST_OF_PICTURE:
        return evidence
    middle = CELLS[len(CELLS) // 2]
    return replace(evidence, from_cell=middle, to_cell=middle, cells=(middle,), state="staying in place", speed=None)


def say_counts(counts: tuple[tuple[str, int], ...]) -> str:
    """ "2 cars, 1 person"."""
    return ", ".join(counted(count, name, _PLURALS.get(name, "")) for name, count in counts)


def gather_evidence(incident: Incident, video: Video, recorded_from: datetime | None = None) -> Evidence:
    """Collect the measured facts of an incident; `recorded_from` is the wall-clock time of the first frame."""
    main = incident.tracks[0] if incident.tracks else None
    started_at = recorded_from + timedelta(microseconds=incident.span.start_us) if recorded_from else None
    passed = [cell_name(*point.region.center) for point in main.points] if main else []
    return Evidence(
        span=incident.span,
        from_cell=incident.from_cell,
        to_cell=incident.to_cell,
        cells=tuple(dict.fromkeys([incident.from_cell, *passed, incident.to_cell])),
        state=incident.state,
        peak_score=incident.peak_score,
        width=incident.region.width,
        height=incident.region.height,
        speed=measure_speed(main, video.height_px / video.width_px) if main else None,
        started_at=started_at,
        targets=len(incident.tracks),
        doings=tuple(reason.kind for reason in incident.reasons),
        signs=tuple(say_reason(reason) for reason in incident.reasons),
    )


def measure_speed(track: ObjectTrack, height_to_width: float) -> float | None:
    """Mean speed of a track's centre in frame widths per second; None for a track too short to tell."""
    points = track.points[:1]
    for point in track.points[1:]:
        if point.time_us - points[-1].time_us >= _SMOOTHING_US:
            points = (*points, point)
    if len(points) < 2:
        return None
    centers = [point.region.center for point in points]
    path = sum(math.hypot(x1 - x0, (y1 - y0) * height_to_width) for (x0, y0), (x1, y1) in pairwise(centers))
    return path / (points[-1].time_us - points[0].time_us) * 1e6


_WORDS = r"[A-Za-z0-9][A-Za-z0-9 ,'-]{0,79}"
_CELL = "|".join(CELLS)
_FIRST_ANSWER = re.compile(
    rf"Yes\. Target: (?P<target>{_WORDS})\. Motion: (?P<state>{_WORDS})\. "
    rf"From: (?P<from_cell>{_CELL})\. To: (?P<to_cell>{_CELL})\."
)


@dataclass(frozen=True, slots=True)
class FirstAnswer:
    """The paper's first turn: Yes/No, target features, state of motion, from, to. The words are empty for No."""

    anomalous: bool
    target: str = ""
    state: str = ""
    from_cell: str = ""
    to_cell: str = ""

    def render(self) -> str:
        """Write the one sentence form that `parse` reads and `FIRST_ANSWER_GRAMMAR` generates."""
        if not self.anomalous:
            return NOTHING_UNUSUAL
        return f"Yes. Target: {self.target}. Motion: {self.state}. From: {self.from_cell}. To: {self.to_cell}."

    @classmethod
    def parse(cls, text: str) -> FirstAnswer | None:
        """Read exactly the form of `render`; None for anything else."""
        if text == NOTHING_UNUSUAL:
            return cls(anomalous=False)
        match = _FIRST_ANSWER.fullmatch(text)
        return cls(anomalous=True, **match.groupdict()) if match else None


FIRST_ANSWER_GRAMMAR = rf"""
root  ::= "{NOTHING_UNUSUAL}" | "Yes. Target: " words ". Motion: " words ". From: " cell ". To: " cell "."
words ::= {_WORDS}
cell  ::= {" | ".join(f'"{cell}"' for cell in CELLS)}
"""


_TIME_SLACK_US = 1_000_000
_CLOCK = re.compile(r"\b(?:(?P<hours>\d{1,2}):)?(?P<minutes>\d{1,2}):(?P<seconds>\d{2}(?:\.\d+)?)\b")
_SECONDS = re.compile(r"\b(?P<seconds>\d+(?:\.\d+)?)\s*(?:s\b|sec\b|secs\b|seconds?\b)", re.IGNORECASE)
_CLOCK_HALF = re.compile(r"\s*(?P<half>[ap])\.?m\b", re.IGNORECASE)
_HOUR = re.compile(r"(?<![:.\d])\b(?P<hour>\d{1,2})\s*(?P<half>[ap]\.?m\.?|o'clock)(?!\w)", re.IGNORECASE)
_POSITION = re.compile(
    r"\b(?:(?P<row>upper|top|lower|bottom|middle|cent(?:er|re))[ -](?P<column>left|cent(?:er|re)|middle|right)"
    r"|(?P<center>cent(?:er|re)|middle)\b(?!\s+of\b(?!\s+the\s+(?:frame|image|picture|scene|screen|video|view)\b)))\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:not?|never|nor|neither|without)\b|n't\b", re.IGNORECASE)
_LEADS_FROM = re.compile(r"\bfrom:?\s+(?:the\s+)?$", re.IGNORECASE)
_LEADS_TO = re.compile(r"\bto:?\s+(?:the\s+)?$", re.IGNORECASE)
_MOVES_TO = re.compile(
    r"\b(?:mov(?:e|es|ed|ing)|go(?:es|ing)?|went|head(?:s|ed|ing)?|rid(?:e|es|ing)|driv(?:e|es|ing)|drove|walk(?:s|ed|ing)?"
    r"|run(?:s|ning)?|travel(?:s|led|ling)?)\b(?:\s+\w+)?\s+to(?:wards)?:?\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_SYNONYMS = {"top": "upper", "bottom": "lower", "middle": "center", "centre": "center"}


def check_against_facts(text: str, evidence: Evidence) -> tuple[str, ...]:
    """Name every time and position in an answer, and its Yes or No, that the facts contradict; empty when all agree."""
    return tuple(
        dict.fromkeys(
            (*contradicted_times(text, evidence), *contradicted_positions(text, evidence), *_verdict(text, evidence))
        )
    )


def _verdict(text: str, evidence: Evidence) -> list[str]:
    """A first answer whose Yes or No is not that of the score."""
    first = FirstAnswer.parse(text)
    if first is None or first.anomalous == evidence.is_unusual:
        return []
    return [f"The answer says {'Yes' if first.anomalous else 'No'}; the score is {evidence.peak_score:.0%}."]


def contradicted_times(text: str, evidence: Evidence) -> list[str]:
    """A sentence for every time in a text that lies outside the incident and is not denied."""
    span, warnings = evidence.span, []
    measured = evidence.measured_times()
    for match in _CLOCK.finditer(text):
        if not _is_denied(text, match.start()) and not _time_agrees(match, evidence):
            warnings.append(f"The answer states the time {match[0]}; measured is {measured}.")
    for match in _SECONDS.finditer(text):
        time_us = round(float(match["seconds"]) * 1e6)
        lasts = abs(time_us - span.duration_us) <= max(_TIME_SLACK_US, span.duration_us // 4)
        if not (lasts or _within(time_us, span) or _is_denied(text, match.start())):
            warnings.append(
                f"The answer states {match[0]}; measured is {measured}, {span.duration_us / 1e6:.1f} seconds."
            )
    for match in _HOUR.finditer(text):
        if not _is_denied(text, match.start()) and not _hour_agrees(match, evidence):
            clock = f"{evidence.started_at:%H:%M}" if evidence.started_at else "not known"
            warnings.append(f"The answer states {match[0]}; the recorder's clock is {clock}.")
    return warnings


def _hour_agrees(match: re.Match[str], evidence: Evidence) -> bool:
    """True when "3 pm" or "15 o'clock" is the hour in which the incident begins or ends."""
    if evidence.started_at is None:
        return False
    half = match["half"].replace(".", "").lower()
    hour = int(match["hour"]) % 12 + 12 * (half == "pm") if half in ("am", "pm") else int(match["hour"])
    ended_at = evidence.started_at + timedelta(microseconds=evidence.span.duration_us)
    return hour in (evidence.started_at.hour, ended_at.hour)


def _time_agrees(match: re.Match[str], evidence: Evidence) -> bool:
    """True when a stated mm:ss or hh:mm:ss lies in the footage time or the wall-clock time of the incident."""
    seconds = int(match["hours"] or 0) * 3600 + int(match["minutes"]) * 60 + float(match["seconds"])
    time_us = round(seconds * 1e6)
    if _within(time_us, evidence.span):
        return True
    if evidence.started_at is None:
        return False
    if match["hours"] is None:  # hours and minutes of the clock
        stated = (int(match["minutes"]), int(float(match["seconds"])))
        ended_at = evidence.started_at + timedelta(microseconds=evidence.span.duration_us)
        stated = (_of_half_day(stated[0], _CLOCK_HALF.match(match.string, match.end())), stated[1])
        return (evidence.started_at.hour, evidence.started_at.minute) <= stated <= (ended_at.hour, ended_at.minute)
    midnight = evidence.started_at.replace(hour=0, minute=0, second=0, microsecond=0)
    start_us = (evidence.started_at - midnight) // timedelta(microseconds=1)
    clock_span = Timespan(start_us, start_us + evidence.span.duration_us)
    return _within(time_us, clock_span) or _within(time_us + DAY_US, clock_span)


def _of_half_day(hour: int, half: re.Match[str] | None) -> int:
    """The hour of the day that "3:30 pm" means."""
    return hour if half is None else hour % 12 + 12 * (half["half"].lower() == "p")


def _within(time_us: int, span: Timespan) -> bool:
    return span.start_us - _TIME_SLACK_US <= time_us <= span.end_us + _TIME_SLACK_US


def states_time(text: str) -> bool:
    """Whether a text names a moment or a length of time."""
    return any(pattern.search(text) for pattern in (_CLOCK, _SECONDS, _HOUR))


def without_times_and_positions(text: str) -> str:
    """A text with blanks for every moment, length of time and position that it names."""
    text = re.sub(rf"{_CLOCK.pattern}(?:{_CLOCK_HALF.pattern})?", " ", text, flags=re.IGNORECASE)
    for pattern in (_SECONDS, _HOUR, _POSITION):
        text = pattern.sub(" ", text)
    return text


def states_position(text: str) -> bool:
    """Whether a text names one of the nine positions."""
    return _POSITION.search(text) is not None


def contradicted_positions(text: str, evidence: Evidence) -> list[str]:
    """A sentence for every position in a text that the target does not pass and that is not denied."""
    warnings = []
    for match in _POSITION.finditer(text):
        stated, before = _canonical_cell(match), text[: match.start()]
        expected: tuple[str, ...]
        if _is_denied(text, match.start()):
            continue
        if _MOVES_TO.search(before) and stated != "center":
            if f"to the {stated}" not in evidence.state and stated != evidence.to_cell:
                warnings.append(f"The answer states the direction to the {stated}; measured is {evidence.state}.")
            continue
        if _LEADS_FROM.search(before):
            label, expected = " start", (evidence.from_cell,)
        elif _LEADS_TO.search(before):
            label, expected = " end", (evidence.to_cell,)
        else:
            label, expected = "", evidence.cells
        if stated not in expected:
            warnings.append(f"The answer states the{label} position {stated}; measured is {', '.join(expected)}.")
    return warnings


def _canonical_cell(match: re.Match[str]) -> str:
    if match["center"]:
        return "center"
    row, column = (_SYNONYMS.get(word, word) for word in (match["row"].lower(), match["column"].lower()))
    return "center" if row == column == "center" else f"{row} {column}"


def _is_denied(text: str, position: int) -> bool:
    """True when the words just before, in the same sentence, deny what stands at `position`."""
    sentence = re.split(r"[.;!?]\s", text[:position])[-1]
    return _DENIED.search(" ".join(sentence.split()[-4:])) is not None
