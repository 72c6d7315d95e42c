"""Incidents: stretches of time in which something does not belong, and where it is."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from tvad_desktop.domain.events import Reason
from tvad_desktop.domain.media import Region, Timespan

BELOW_THRESHOLD = "below today's threshold"


class Verdict(StrEnum):
    OPEN = "open"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    SECOND_LOOK = "needs another look"
    DUPLICATE = "duplicate"


@dataclass(frozen=True, slots=True)
class TrackPoint:
    """One box of a track. `score` is the highest heat inside it, in [0, 1]."""

    time_us: int
    region: Region
    score: float


@dataclass(frozen=True, slots=True)
class ObjectTrack:
    """Boxes of one target over time, linked by overlap, ascending in time."""

    points: tuple[TrackPoint, ...]


@dataclass(frozen=True, slots=True)
class Incident:
    """One stretch of anomalous time in one video.

    `region` is the box at the peak; `from_cell` and `to_cell` are two of the nine positions; `state` says in words
    how the main target moves; `id` is 0 until stored. `tracks` come main target first. `below_threshold`: it would not
    be found today, and is kept because a person has said something about it. `made_by` is the person who recorded it by
    hand, empty for what the detector found, and `label` what that person called it; `shaped_by` the one who last cut,
    split or merged it. `analysis_id` is None, and the score 0, where its footage was not analysed when it was recorded;
    `parts` are the ids of incidents that were merged into it. `reasons`: the events that cues found in it, the
    likeliest first.
    """

    id: int
    video_id: int
    analysis_id: int | None
    span: Timespan
    peak_us: int
    peak_score: float
    region: Region
    from_cell: str
    to_cell: str
    state: str
    tracks: tuple[ObjectTrack, ...]
    below_threshold: bool = False
    reasons: tuple[Reason, ...] = ()
    made_by: str = ""
    label: str = ""
    shaped_by: str = ""
    parts: tuple[int, ...] = ()

    @property
    def score_words(self) -> str:
        """The highest score, or a dash where nothing was analysed."""
        return "–" if self.analysis_id is None else f"{self.peak_score:.2f}"

    @property
    def origin(self) -> str:
        """Which of it is a person's work; empty for an incident as it was found."""
        said = [f"recorded by hand by {self.made_by}"] if self.made_by else []
        if self.shaped_by and not self.made_by:
            said.append(f"its span was set by {self.shaped_by}")
        if self.parts:
            said.append(f"merged from {', '.join(map(str, sorted((*self.parts, self.id))))}")
        return ", ".join(said)


@dataclass(frozen=True, slots=True)
class Shape:
    """What a person made of an incident; the newest one holds. `drawn` is the incident as it shall be, None as it was
    found. It is not shown while it is `merged_into` another or `withdrawn`. `author` and `at_utc` are empty until it
    is stored."""

    drawn: Incident | None = None
    label: str = ""
    merged_into: int | None = None
    withdrawn: bool = False
    author: str = field(default="", compare=False)
    at_utc: str = field(default="", compare=False)

    @property
    def is_hidden(self) -> bool:
        return self.withdrawn or self.merged_into is not None


@dataclass(frozen=True, slots=True)
class Review:
    """What a person decided about an incident, and the note written with it; the newest one holds.

    `revision` is that of the incident afterwards, where this very review has just been stored; `duplicate_of` the
    incident that a duplicate repeats.
    """

    incident_id: int
    verdict: Verdict
    note: str
    reviewer: str
    at_utc: str
    revision: int | None = field(default=None, compare=False)
    duplicate_of: int | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """What a person wrote about an incident, without a verdict; the newest one holds. `revision` as in `Review`."""

    incident_id: int
    text: str
    author: str
    at_utc: str
    revision: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Tags:
    """The tags of an incident after one was given or taken away, in alphabetical order. `revision` as in `Review`."""

    incident_id: int
    tags: tuple[str, ...]
    revision: int


@dataclass(frozen=True, slots=True)
class IncidentSettings:
    """How scores become incidents. Scores in [0, 1], times in microseconds."""

    threshold_on: float = 0.5
    threshold_off: float = 0.35
    minimum_duration_us: int = 1_000_000
    merge_gap_us: int = 1_000_000

    def with_threshold(self, threshold: float) -> IncidentSettings:
        """Move both thresholds; the lower one keeps its share of the upper one."""
        share = self.threshold_off / self.threshold_on
        return replace(self, threshold_on=threshold, threshold_off=threshold * share)
