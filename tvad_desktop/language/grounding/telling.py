"""What the measured facts say about one topic, in whole sentences."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tvad_desktop.domain.answers import UNUSUAL_SCORE, Evidence, say_counts
from tvad_desktop.domain.clock import format_clock
from tvad_desktop.domain.events import EXPLOSION, FIRE
from tvad_desktop.language.grounding import lexicon
from tvad_desktop.language.prompt_template import UNKNOWN

HELP = (
    "Answers here are composed from what was measured of this incident: when, where, how it moves, its score, what was "
    "found, how many, and colours. What was not measured is not known."
)


def tell(topic: str, evidence: Evidence) -> str:
    """What the facts say about a topic of the lexicon."""
    return _TELLERS[topic](evidence)


LIGHTS = {FIRE: "something that flickers like flames", EXPLOSION: "a sudden bright change"}
"""Events that happen to nobody: what shines is no person and no thing."""


def summary(evidence: Evidence) -> str:
    """One sentence that holds what is known: target, motion, way and time; then the events that cues found."""
    signs = "".join(f" Signs of: {sign.partition(':')[0]}." for sign in evidence.signs)
    target = LIGHTS.get(next(iter(evidence.doings), "")) or name_target(evidence)
    measured = f"{target}, {evidence.state}, {say_way(evidence)}, {evidence.measured_times()}"
    return f"Measured is {measured}.{signs}"


def say_way(evidence: Evidence) -> str:
    """ "from lower left to center", "in the center" where it stays there, "from center and back" where it returns."""
    if set(evidence.cells) <= {evidence.from_cell} and evidence.from_cell == evidence.to_cell:
        return f"in the {evidence.from_cell}"
    if evidence.from_cell == evidence.to_cell:
        return f"from {evidence.from_cell} and back"
    return f"from {evidence.from_cell} to {evidence.to_cell}"


def name_target(evidence: Evidence) -> str:
    """The target in words that are measured: its class, number and colours; "something" where no class is known."""
    if not evidence.names:
        what = "something" if evidence.targets <= 1 else f"{evidence.targets} things"
        return f"{what} {' and '.join(evidence.colours)}" if evidence.colours else what
    named: list[str] = []
    names, colours = dict(evidence.names), evidence.colours
    if lexicon.PERSON in names and names.get(lexicon.CYCLE) == 1:  # who else is in the box passes by
        named = [_described("cyclist", 1, colours)]
        names = {name: count for name, count in names.items() if name not in (lexicon.PERSON, lexicon.CYCLE)}
    for name, count in names.items():
        named.append(_described(name, count, () if named else colours))
    return " and ".join(named)


def _described(name: str, count: int, colours: tuple[str, ...]) -> str:
    """ "a white car"; "a person in red", for clothes have colours; of several, not each need have it."""
    words = " and ".join(colours)
    is_clothed = name in (lexicon.PERSON, "cyclist")
    if count > 1:
        partly = f", partly {'in ' if is_clothed else ''}{words}" if words else ""
        return f"{count} {lexicon.plural(name)}{partly}"
    if not words:
        return lexicon.with_article(name)
    return f"{lexicon.with_article(name)} in {words}" if is_clothed else lexicon.with_article(f"{words} {name}")


def say_whether_unusual(evidence: Evidence, *, asks_for_normal: bool = False) -> str:
    """Yes or No by the detector's score, with what is known."""
    if not evidence.is_unusual:
        return f"{'Yes' if asks_for_normal else 'No'}. {_low_score(evidence)}"
    return f"{'No' if asks_for_normal else 'Yes'}. {summary(evidence)}"


def say_what_is_unusual(evidence: Evidence) -> str:
    """The same where no Yes or No is asked for."""
    return summary(evidence) if evidence.is_unusual else f"Nothing. {_low_score(evidence)}"


def tell_reasons(evidence: Evidence) -> str:
    """Why the incident was found."""
    if not evidence.is_unusual:
        return _low_score(evidence)
    if evidence.peak_score < UNUSUAL_SCORE:
        named = " and ".join(evidence.called_unusual)
        return f"The detector's score is {evidence.peak_score:.0%}, and the prompts call this unusual: {named}."
    signs = f" Signs of {'; '.join(evidence.signs)}." if evidence.signs else ""
    score = f"The detector's score is {evidence.peak_score:.0%}"
    return f"{score}: it does not look or move as what is usual for this camera.{signs} More is not known of why."


def _low_score(evidence: Evidence) -> str:
    return f"The detector's score reaches only {evidence.peak_score:.0%}."


def count_words(count: int, name: str = "target") -> str:
    """ "One target was measured." """
    words = f"{count} {lexicon.plural(name)} were" if count > 1 else f"One {name} was"
    return f"{words} measured." if count else f"No {name} was measured."


def tell_count(evidence: Evidence, noun: str = "target") -> str:
    """How many of something were measured: among what the incident is about, and in the whole picture."""
    around = say_around(evidence)
    if noun in lexicon.THINGS:
        if not evidence.targets:
            return f"{UNKNOWN} Nothing was tracked.{around}"
        named = f" Found: {say_counts(evidence.names)}." if evidence.names else ""
        return f"{count_words(evidence.targets)}{named}{around}"
    counted = counted_of(noun, evidence)
    if counted is None:
        return f"{UNKNOWN} Whether it is {lexicon.with_article(noun)} was not measured.{around}"
    if not counted:
        found = f" Found: {say_counts(evidence.names)}." if evidence.names else ""
        return f"{no_such(noun, evidence)}{found}{around}"
    return f"{count_words(counted, _class_counted(noun, evidence))}{around}"


def no_such(noun: str, evidence: Evidence) -> str:
    """That the target is none of these; where the picture has some, it does not say that there are none."""
    return f"The target is no {noun}." if counted_around(noun, evidence) else f"No {noun} was measured."


def _class_counted(noun: str, evidence: Evidence) -> str:
    """What the counted ones are called: by what was measured where a word may mean more ("bike")."""
    if noun in lexicon.EXACT_NAMES or noun in lexicon.RIDERS or noun == lexicon.VEHICLE:
        return noun
    names = [name for name, _ in evidence.names if name in lexicon.names_of(noun)]
    return names[0] if len(names) == 1 else lexicon.CLASS_OF_WORD.get(noun) or lexicon.PERSON


def counted_of(noun: str, evidence: Evidence) -> int | None:
    """How many of these the incident is about; None where nobody counted them."""
    if noun in lexicon.THINGS:
        return evidence.targets or None
    return _count_in(evidence.names, noun) if evidence.names else None


def counted_around(noun: str, evidence: Evidence) -> int | None:
    """How many of these were in the whole picture at once; None where nobody looked."""
    return None if evidence.around is None else _count_in(evidence.around, noun)


def _count_in(counts: tuple[tuple[str, int], ...], noun: str) -> int | None:
    """How many a word means: a vehicle may be a bus, so that nobody knows how many buses; a car is none."""
    if noun in lexicon.RIDERS:
        return _count_in(counts, lexicon.RIDERS[noun])
    kind = lexicon.CLASS_OF_WORD.get(noun, lexicon.PERSON)
    of_kind = {name: count for name, count in counts if name in lexicon.names_of(noun)}
    if lexicon.is_general(noun) or noun not in lexicon.CLASS_OF_WORD:
        return sum(of_kind.values())
    is_unsure = bool(of_kind) and (noun in lexicon.KINDS_ONLY or kind in of_kind)
    return of_kind.get(noun, None if is_unsure else 0)


def say_around(evidence: Evidence) -> str:
    """What the whole picture showed, with a blank before it; empty where nothing was seen or nobody looked."""
    return f" Found in the whole picture at once: up to {say_counts(evidence.around)}." if evidence.around else ""


def _tell_clock(evidence: Evidence) -> str:
    return _clock(evidence) or f"{UNKNOWN} {_no_clock(evidence)}"


def _tell_date(evidence: Evidence) -> str:
    begun = evidence.started_at
    if begun is None:
        return f"{UNKNOWN} {_no_clock(evidence)}"
    return f"By the recorder's clock it begins on {_WEEKDAYS[begun.weekday()]}, {begun:%Y-%m-%d}, at {begun:%H:%M:%S}."


_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _clock(evidence: Evidence) -> str:
    return f"By the recorder's clock it begins at {evidence.started_at:%H:%M:%S}." if evidence.started_at else ""


def _no_clock(evidence: Evidence) -> str:
    return f"The recorder's clock is not known; in the footage it is {evidence.measured_times()}."


def _tell_duration(evidence: Evidence) -> str:
    return f"The incident lasts {evidence.span.duration_us / 1e6:.1f} seconds, {_from_to(evidence)}.{_signs(evidence)}"


def _from_to(evidence: Evidence) -> str:
    return f"from {format_clock(evidence.span.start_us)} to {format_clock(evidence.span.end_us)}"


def _signs(evidence: Evidence) -> str:
    return f" Signs of {'; '.join(evidence.signs)}." if evidence.signs else ""


def _tell_where(evidence: Evidence) -> str:
    way = say_way(evidence)
    passes = "" if way.startswith("in") else f"; it passes {', '.join(evidence.cells)}"
    return f"{way[0].upper()}{way[1:]}{passes}."


def _tell_speed(evidence: Evidence) -> str:
    if evidence.speed is None:
        return f"{UNKNOWN} The speed could not be measured; its motion is {evidence.state}."
    return f"About {evidence.speed:.2f} frame widths a second; it is {evidence.state}."


def _tell_size(evidence: Evidence) -> str:
    known = f"About {evidence.width:.0%} of the picture's width and {evidence.height:.0%} of its height."
    return known + (_signs(evidence) if evidence.shines else "")


def _tell_score(evidence: Evidence) -> str:
    score = f"The detector's score is {evidence.peak_score:.0%}."
    return f"{score} It says how unusual something is, not what it is.{_signs(evidence)}"


def _tell_units(evidence: Evidence) -> str:
    speed = "" if evidence.speed is None else f" about {evidence.speed:.2f} frame widths a second,"
    size = f"{evidence.width:.0%} of the picture's width and {evidence.height:.0%} of its height"
    return f"{UNKNOWN} Sizes and speeds are measured as shares of the picture only:{speed} {size}."


def _tell_distance(evidence: Evidence) -> str:
    return f"{UNKNOWN} Distances are not measured; it goes from {evidence.from_cell} to {evidence.to_cell}."


def tell_clothes(evidence: Evidence) -> str:
    """What is known of clothes: colours, where somebody has some; empty where nothing is."""
    if lexicon.PERSON not in dict(evidence.names):
        return ""
    if not evidence.colours:
        return f"{UNKNOWN} Of clothes only colours are measured. {_tell_colour(evidence).removeprefix(UNKNOWN).strip()}"
    return f"Of clothes only colours are measured: {' and '.join(evidence.colours)}."


def _tell_colour(evidence: Evidence) -> str:
    if evidence.is_grey:
        return f"{UNKNOWN} The picture has no colours."
    if not evidence.colours:
        return f"{UNKNOWN} No colour could be measured."
    return f"Measured is {' and '.join(evidence.colours)}."


_TELLERS: Mapping[str, Callable[[Evidence], str]] = {
    "help": lambda _: HELP,
    "palette": lambda evidence: f"The picture has {'no ' if evidence.is_grey else ''}colours.",
    "units": _tell_units,
    "distance": _tell_distance,
    "duration": _tell_duration,
    "date": _tell_date,
    "clock": _tell_clock,
    "zone": lambda evidence: f"{summary(evidence)}{_signs(evidence)}",
    "unknowable": lambda evidence: f"{UNKNOWN} {summary(evidence)}",
    "reasons": tell_reasons,
    "when": lambda evidence: f"{_from_to(evidence).capitalize()}. {_clock(evidence)}".strip(),
    "way": lambda evidence: f"It is {evidence.state}, {say_way(evidence)}.",
    "where": _tell_where,
    "speed": _tell_speed,
    "count": tell_count,
    "colour": _tell_colour,
    "size": _tell_size,
    "score": _tell_score,
    "unusual": say_what_is_unusual,
    "motion": lambda evidence: f"It is {evidence.state}.",
    "what": summary,
}
