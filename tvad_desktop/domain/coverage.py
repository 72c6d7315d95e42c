"""How much of its footage an analysis has seen, and why it ended where it did."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from tvad_desktop.domain.case import Analysis, CaseVideo
from tvad_desktop.domain.media import Timespan

MOST_TOLD = 12
STILL, GREY, ROUND, UPRIGHT, LARGE = "still", "grey", "round", "upright", "big"
CONDITIONS = {
    "dark": "{start} to {end} s show one even colour (a covered lens, no light, no signal?)",
    "frozen": "from {start} to {end} s the picture does not change at all (a frozen picture, a test card?)",
    "moving": "the camera moves most of the time: what is unusual can hardly be told",
    "sparse": "there are only {rate} pictures a minute: what is quick may be missed",
    STILL: "nothing moved in {steps} time steps, which were not looked at again",
    ROUND: "the pictures are round (a fisheye lens?): near their edge, ways and speeds are not what they seem",
    GREY: "the pictures have no colours: none is told",
    UPRIGHT: "the pictures are higher than they are wide (a phone?)",
    LARGE: "the pictures are looked at in a smaller size: what is smaller than {steps} of their pixels is hardly seen",
}
"""Why little can be told from footage that could be read, and what was left out."""

NOTED = (STILL, GREY, UPRIGHT, LARGE)
"""What is said and is nothing remarkable."""

SLACK_US = 1_000_000  # containers round their length; less than this is no loss


class FootageFacts(msgspec.Struct, frozen=True, omit_defaults=True):
    """What was found out about footage when it was imported, kept as JSON; facts that are not named here may follow.

    `missing_us`: how much longer than its last picture the container says the recording is.
    """

    missing_us: int = 0


def read_facts(text: str) -> FootageFacts:
    """The facts of a `CaseVideo`; nothing is known of those that were imported by earlier versions."""
    return msgspec.json.decode(text, type=FootageFacts) if text else FootageFacts()


class DamagedSpan(msgspec.Struct, frozen=True, omit_defaults=True):
    """A stretch of footage that could not be read, or not be relied on. `kind` is "missing" (no picture), "damaged",
    "following" (pictures that refer to a missing one), "tail", "head", "index"; `pictures` are concerned. Or what was
    read tells little: one of `CONDITIONS`; then `pictures` counts steps, or
    pixels of `big` pictures."""

    start_us: int
    end_us: int
    kind: str = "missing"
    pictures: int = 0

    @property
    def is_condition(self) -> bool:
        """Whether there are whole pictures, from which little can be told."""
        return self.kind in CONDITIONS

    @property
    def is_shown(self) -> bool:
        """Whether there are pictures, though not such that can be relied on."""
        return self.kind in ("damaged", "following")


def read_damage(text: str) -> tuple[DamagedSpan, ...]:
    return msgspec.json.decode(text, type=tuple[DamagedSpan, ...]) if text else ()


def write_damage(spans: Sequence[DamagedSpan]) -> str:
    return msgspec.json.encode(spans).decode() if spans else ""


def told_spans(damage: Sequence[DamagedSpan]) -> list[DamagedSpan]:
    """Damage as it is told and drawn: stretches that touch are one; it is "missing" where no picture is left."""
    told: list[DamagedSpan] = []
    for span in sorted(damage, key=lambda one: one.start_us):
        if span.kind == "tail" or span.is_condition or span.end_us <= span.start_us:
            continue
        last = told[-1] if told else None
        if last is not None and span.start_us <= last.end_us and last.is_shown == span.is_shown:
            told[-1] = DamagedSpan(
                last.start_us, max(last.end_us, span.end_us), last.kind, last.pictures + span.pictures
            )
        else:
            told.append(span)
    return told


@dataclass(frozen=True, slots=True)
class Coverage:
    """`reached_us` of `length_us` of the footage were seen. `state` and `reason` are those of the analysis; `damage`
    was there and could not be read; the container declares `missing_us` more than there is."""

    state: str
    reached_us: int
    length_us: int
    reason: str = ""
    damage: tuple[DamagedSpan, ...] = ()
    missing_us: int = 0

    @property
    def is_complete(self) -> bool:
        return self.state == "done"

    @property
    def share(self) -> float:
        """How much of the footage was seen, in [0, 1]."""
        return self.reached_us / self.length_us if self.length_us else 0.0

    @property
    def is_remarkable(self) -> bool:
        """Whether there is more to say than that all of it was seen."""
        told = any(span.kind not in NOTED for span in self.damage)
        return not self.is_complete or told or self.missing_us > 0

    @property
    def kind(self) -> str:
        """Its state in one word; whether one that is not at its end runs just now is not known here."""
        return "interrupted" if self.state == "running" else self.state

    @property
    def unseen(self) -> Timespan | None:
        """What of the footage has not been analysed."""
        return None if self.is_complete else Timespan(min(self.reached_us, self.length_us), self.length_us)

    def sentence(self) -> str:
        """ "analysed 165 of 165 s", or how far it came and why no further; then what of the recording is missing."""
        reached, length = _seconds(self.reached_us, self.length_us)
        if self.is_complete:
            said = f"analysed {reached} of {length} s"
        else:
            why = f", because {self.reason}" if self.reason else ""
            said = f"{self.kind}: analysed to {reached} of {length} s{why}"
        told = told_spans(self.damage)
        for span in told[:MOST_TOLD]:
            what = "cannot be relied on" if span.is_shown else "could not be read"
            said += f"; {_exact(span.start_us)} to {_exact(span.end_us)} s {what}"
        if len(told) > MOST_TOLD:
            said += f"; so are {len(told) - MOST_TOLD} more stretches"
        for span in [one for one in self.damage if one.is_condition][:MOST_TOLD]:
            said += f"; {_condition(span)}"
        if self.missing_us > 0:
            said += f"; the recording is cut off: by its own account {_plain(self.missing_us)} s more belong to it"
        return said


def coverage_of(footage: CaseVideo, analysis: Analysis, last_step_us: int | None) -> Coverage:
    """The coverage of a video by one of its analyses, whose last stored step lies at `last_step_us`."""
    length_us = footage.video.duration_us
    reached_us = analysis.reached_us
    state = analysis.state
    if reached_us is None:  # under way, killed, or of an earlier version, which called cut footage done
        reached_us = 0 if last_step_us is None else last_step_us
        if state == "done" and reaches_end(footage, last_step_us):
            reached_us = length_us
        elif state == "done":
            state = "incomplete"
    return Coverage(
        state=state,
        reached_us=min(reached_us, length_us),
        length_us=length_us,
        reason=analysis.incomplete_reason or ("" if state == analysis.state else "the footage was not read to its end"),
        damage=read_damage(analysis.damage),
        missing_us=read_facts(footage.facts).missing_us,
    )


def reaches_end(footage: CaseVideo, last_us: int | None) -> bool:
    """Whether a moment is as near to the end as the last sampled frame must be."""
    video = footage.video
    frame_us = video.duration_us // max(1, video.frame_count)
    return last_us is not None and video.duration_us - last_us <= SLACK_US + 2 * frame_us


def _seconds(reached_us: int, length_us: int) -> tuple[str, str]:
    """Whole seconds where they tell the two apart; a part is never rounded up to the whole."""
    reached, length = reached_us // 1_000_000, round(length_us / 1e6)
    if reached_us == length_us and length > 0:
        return str(length), str(length)
    return (str(reached), str(length)) if 0 < reached < length else (_plain(reached_us), _plain(length_us))


def _condition(span: DamagedSpan) -> str:
    steps_a_minute = f"{span.pictures * 60e6 / max(1, span.end_us - span.start_us):.0f}"
    words = CONDITIONS[span.kind]
    return words.format(start=_exact(span.start_us), end=_exact(span.end_us), steps=span.pictures, rate=steps_a_minute)


def _exact(time_us: int) -> str:
    """Hundredths: what is lost may be one picture."""
    return f"{time_us / 1e6:.2f}".rstrip("0").rstrip(".")


def _plain(time_us: int) -> str:
    return f"{time_us / 1e6:.1f}".removesuffix(".0")
