"""What a case keeps beside footage and scores."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from tvad_desktop.domain.media import DAY_US, Video


@dataclass(frozen=True, slots=True)
class Case:
    id: str
    name: str
    created_utc: str


@dataclass(frozen=True, slots=True)
class Camera:
    id: int
    name: str


@dataclass(frozen=True, slots=True)
class CaseVideo:
    """Footage as a case knows it. `fps` is set only for a folder of images; `camera_id` and `recorded_from`, the
    wall-clock time of the first frame, may be unknown. `facts` is what the container says, as JSON; empty in older
    cases."""

    id: int
    video: Video
    camera_id: int | None
    fps: float | None
    imported_utc: str
    recorded_from: datetime | None
    facts: str = ""
    title: str = ""  # what people call it in this case

    @property
    def name(self) -> str:
        """What it is called: its title, or the name of its file."""
        return self.title or self.video.path.name

    def clock_at(self, time_us: int) -> datetime | None:
        """The wall-clock time of a moment of the footage, where it is known."""
        return None if self.recorded_from is None else self.recorded_from + timedelta(microseconds=time_us)

    def find_moment(self, stated_us: int) -> int:
        """The moment that a time stated in words means: footage time, or the time of day where footage is shorter."""
        if self.recorded_from is None or stated_us <= self.video.duration_us:
            return stated_us
        began = self.recorded_from.replace(microsecond=0)  # clocks in words are rounded down to seconds
        midnight = began.replace(hour=0, minute=0, second=0)
        passed_us = (midnight - began + timedelta(microseconds=stated_us)) // timedelta(microseconds=1) % DAY_US
        return passed_us if passed_us <= self.video.duration_us else stated_us


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A moment that a person noted: no finding, and nothing that was measured. `author` and `at_utc` are of its first
    note."""

    id: int
    video_id: int
    time_us: int
    note: str
    author: str
    at_utc: str


@dataclass(frozen=True, slots=True)
class Analysis:
    """One run of one detector over one video. `settings` is canonical JSON; `state` is one of "running" (may be
    resumed), "incomplete" (stopped where the footage could not be read on, as `incomplete_reason` says; may be resumed)
    and "done". `reached_us` is how far the footage was seen; `damage` the stretches that could not be read, as JSON."""

    id: int
    video_id: int
    pack: str
    pack_sha256: str
    settings: str
    state: str
    started_utc: str
    finished_utc: str | None
    frames: int
    skipped_frames: int
    damage: str = ""
    reached_us: int | None = None
    incomplete_reason: str = ""


@dataclass(frozen=True, slots=True)
class CameraProfileRecord:
    """One version of what a camera has learned. `path` is relative to the case folder."""

    id: int
    camera_id: int
    version: int
    path: str
    sha256: str
    pack_sha256: str
    created_utc: str


@dataclass(frozen=True, slots=True)
class Message:
    """One turn about an incident. `role` is "user" or "assistant"; `provenance` is JSON (pack, hashes, prompt,
    seed, facts, probability) for an answer and empty for a question."""

    id: int
    incident_id: int
    role: str
    text: str
    provenance: str
    at_utc: str


@dataclass(frozen=True, slots=True)
class Seal:
    """The head of the chain as it was handed out: number and hash of the last entry, the text that names them, and
    what a time-stamping authority answered to it, if it was asked."""

    id: int
    at_utc: str
    sequence: int
    sha256: str
    text: str
    response: bytes | None


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One link of the hash chain: `sha256` covers every other field, `previous_sha256` included."""

    sequence: int
    at_utc: str
    actor: str
    action: str
    subject: str
    payload_sha256: str
    previous_sha256: str
    sha256: str
