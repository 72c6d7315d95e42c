"""Everything that a report tells, before anybody decides how it looks."""

from __future__ import annotations

from dataclasses import dataclass

from tvad_desktop.domain.case import Analysis, Bookmark, Case, CaseVideo, Message, Seal
from tvad_desktop.domain.evidence import Evidence
from tvad_desktop.domain.incident import Incident, Note, Review, Verdict
from tvad_desktop.domain.provenance import read_provenance
from tvad_desktop.domain.redaction import Redaction
from tvad_desktop.domain.viewing import Viewing
from tvad_desktop.storage.locks import LockEntry
from tvad_desktop.storage.removals import Removal
from tvad_desktop.workbench.saved_stills import SavedStill
from tvad_desktop.workbench.targets import Target
from tvad_desktop.workbench.track_search import HourCount


@dataclass(frozen=True, slots=True)
class Picture:
    """A JPEG and what it shows."""

    jpeg: bytes
    caption: str


@dataclass(frozen=True, slots=True)
class IncidentReport:
    """One incident with all that was decided, written and said about it, and the objects that its heat lies on.
    `problem` is why there are no stills; where there are very many, most are not told in full and have none."""

    incident: Incident
    footage: CaseVideo
    prompts_title: str
    reviews: tuple[Review, ...]
    notes: tuple[Note, ...]
    tags: tuple[str, ...]
    messages: tuple[Message, ...]
    stills: tuple[Picture, ...]
    problem: str
    targets: tuple[Target, ...] = ()
    verdicts_needed: int = 1
    is_in_full: bool = True

    @property
    def contradictions(self) -> tuple[str, ...]:
        """What the machine said about it that its measurements contradict."""
        origins = (read_provenance(message.provenance) for message in self.messages if message.role == "assistant")
        return tuple(warning for origin in origins for warning in origin.warnings)

    @property
    def verdict(self) -> Verdict:
        return self.reviews[-1].verdict if self.reviews else Verdict.OPEN


@dataclass(frozen=True, slots=True)
class Seen:
    """Which part of a video somebody has seen, in [0, 1], and in how many visits."""

    viewer: str
    share: float
    visits: int


@dataclass(frozen=True, slots=True)
class FootageReport:
    """One video: what was received, what was done with it, and what was found. `seen` is by anybody, `analysed` by the
    machine, both in [0, 1]; `sha256_now` is empty where the original could not be read. Incidents are those of
    `analysis` above `threshold`; `later` says how far a later one has come that is not at its end;
    `strip` is its timeline as a picture. `counts`: objects by the hour, where `has_tracks`."""

    footage: CaseVideo
    camera: str
    evidence: Evidence
    facts: tuple[tuple[str, str], ...]
    analysis: Analysis | None
    coverage: str
    analysed: float
    seen: float
    viewers: tuple[Seen, ...]
    sha256_now: str
    problem: str
    incidents: tuple[IncidentReport, ...]
    threshold: float
    later: str
    strip: Picture | None
    viewings: tuple[Viewing, ...]
    redactions: tuple[Redaction, ...]
    counts: tuple[HourCount, ...] = ()
    has_tracks: bool = False
    ignored: tuple[str, ...] = ()
    zones: tuple[str, ...] = ()
    bookmarks: tuple[Bookmark, ...] = ()

    @property
    def is_unchanged(self) -> bool:
        return self.sha256_now == self.footage.video.sha256


@dataclass(frozen=True, slots=True)
class ModelReport:
    """A pack that analysed footage of the case. `problem` is why its limits are not known here."""

    name: str
    sha256: str
    title: str
    limits: tuple[str, ...]
    measured: tuple[tuple[str, str], ...]
    problem: str


@dataclass(frozen=True, slots=True)
class Custody:
    """The log up to the last entry that is not an export: exporting again changes nothing."""

    entries: int
    head_sha256: str
    last_action: str
    last_utc: str
    people: tuple[str, ...]
    seals: tuple[Seal, ...]
    problem: str
    locks: tuple[LockEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class Tool:
    """A program or library that took part, in the order of use. `did` is what it was used for."""

    did: str
    name: str
    version: str


@dataclass(frozen=True, slots=True)
class Covered:
    """A covered clip or still that was handed out."""

    at_utc: str
    actor: str
    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Report:
    """A case as it stands. `authority` and `scope` are what was said about them; `covered` what was handed out with
    people or places covered; `is_redacted`: the stills of this report are covered too; `removals` is footage that was
    taken out of the case, `stills` the pictures that people saved."""

    case: Case
    version: str
    authority: str
    scope: str
    tools: tuple[Tool, ...]
    covered: tuple[Covered, ...]
    is_redacted: bool
    models: tuple[ModelReport, ...]
    footage: tuple[FootageReport, ...]
    custody: Custody
    removals: tuple[Removal, ...] = ()
    stills: tuple[SavedStill, ...] = ()

    @property
    def incidents(self) -> tuple[IncidentReport, ...]:
        return tuple(incident for footage in self.footage for incident in footage.incidents)
