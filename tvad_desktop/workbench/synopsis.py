"""All incidents of a case in one short clip, one after the other, each with its number, moment and verdict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.case import CaseVideo
from tvad_desktop.domain.clock import format_moment
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import Incident, Verdict
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Frame, Timespan
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.video.clips import encode_clip
from tvad_desktop.video.fingerprint import fingerprint
from tvad_desktop.video.source import open_video
from tvad_desktop.workbench.certificate import Certificate
from tvad_desktop.workbench.clips import CLIP_ACTION, Artist, Drawn, write_words
from tvad_desktop.workbench.content_credentials import MP4, add_credentials
from tvad_desktop.workbench.exporting import begin_export, discard_export, name_exports
from tvad_desktop.workbench.redaction.cover import Coverer, find_reviewed

SECONDS = 6.0  # of each incident, around its peak
BEFORE_SHARE = 1 / 3
LEAST_SIDE_PX, MOST_SIDE_PX = 640, 1_280  # words are not legible in less
MOST_HZ = 25.0
PAUSE_US = 300_000
NAME = "synopsis.mp4"


@dataclass(frozen=True, slots=True)
class Synopsis:
    """A synopsis that was written: which incidents it shows, and which it leaves out with the reason."""

    path: Path
    shown: tuple[int, ...]
    left_out: tuple[tuple[int, str], ...]
    pictures: int
    duration_us: int


def export_synopsis(
    store: CaseStore,
    out: Path,
    *,
    job: Job,
    seconds: float = SECONDS,
    verdicts: Sequence[Verdict] = (),
    drawn: Drawn | None = None,
    is_redacted: bool = False,
    certificate: Certificate | None = None,
) -> Synopsis:
    """Write the synopsis of a case into the folder `out` and its SHA-256 into the log.

    In the order of recording where that is known, else of footage; only incidents with one of `verdicts`, if any are
    given. `is_redacted`: covered, and without incidents that no redaction covers which was looked at as a whole.
    UserError where there is nothing to show.
    """
    chosen = _choose(store, verdicts)
    if not chosen:
        raise UserError("There are no incidents to be shown.", "Choose other verdicts, or analyse footage first.")
    out.mkdir(parents=True, exist_ok=True)
    film = _Film(store, chosen, seconds, Drawn(boxes=True) if drawn is None else drawn, is_redacted, job)
    partial = begin_export(store, CLIP_ACTION, out / NAME)
    try:
        first = next(frames := film.frames(), None)
        if first is None:
            number, why = film.left_out[0]
            raise UserError(f"No incident can be shown; incident {number}: {why}")
        pictures = encode_clip(_with_first(first, frames), partial)
        if certificate is not None:
            used = {footage.id: footage for footage, incident, _ in chosen if incident.id in film.shown}
            what = tuple(f"incident {one}" for one in film.shown)
            add_credentials(store, partial, MP4, certificate, list(used.values()), what)
        (named,) = name_exports(store, CLIP_ACTION, [(partial, out / NAME)])
    finally:
        discard_export(store, CLIP_ACTION, partial)
    return Synopsis(named, tuple(film.shown), tuple(film.left_out), pictures, film.reached_us)


def _choose(store: CaseStore, verdicts: Sequence[Verdict]) -> list[tuple[CaseVideo, Incident, Verdict]]:
    videos, reviews = {footage.id: footage for footage in store.videos()}, store.latest_reviews()
    decided = {one.id: reviews[one.id].verdict if one.id in reviews else Verdict.OPEN for one in store.incidents()}
    chosen = [
        (videos[one.video_id], one, decided[one.id])
        for one in store.incidents()
        if not verdicts or decided[one.id] in verdicts
    ]
    return sorted(chosen, key=lambda one: _order(one[0], one[1]))


def _order(footage: CaseVideo, incident: Incident) -> tuple[str, int, int]:
    clock = footage.clock_at(incident.span.start_us)
    return (clock.isoformat() if clock else "~", footage.id, incident.span.start_us)


class _Film:
    """Frames of all incidents with ascending times; what could not be shown is remembered."""

    def __init__(
        self,
        store: CaseStore,
        chosen: list[tuple[CaseVideo, Incident, Verdict]],
        seconds: float,
        drawn: Drawn,
        is_redacted: bool,
        job: Job,
    ) -> None:
        self._store, self._chosen, self._drawn, self._job = store, chosen, drawn, job
        self._length_us = round(seconds * 1e6)
        self._is_redacted = is_redacted
        self._size: tuple[int, int] | None = None  # width, height
        self._unchanged: dict[int, str] = {}
        self.shown: list[int] = []
        self.left_out: list[tuple[int, str]] = []
        self.reached_us = 0

    def frames(self) -> Iterator[Frame]:
        for number, (footage, incident, verdict) in enumerate(self._chosen):
            self._job.checkpoint(number, len(self._chosen))
            if problem := self._problem(footage):
                self.left_out.append((incident.id, problem))
                continue
            yield from self._part(footage, incident, verdict)

    def _problem(self, footage: CaseVideo) -> str:
        if footage.id not in self._unchanged:
            try:
                same = fingerprint(footage.video.path, self._job.without_report()) == footage.video.sha256
                self._unchanged[footage.id] = "" if same else "its footage has changed since it was imported."
            except UserError as error:
                self._unchanged[footage.id] = error.message
        return self._unchanged[footage.id]

    def _part(self, footage: CaseVideo, incident: Incident, verdict: Verdict) -> Iterator[Frame]:
        span = self._span(incident)
        redaction = find_reviewed(self._store.redactions(footage.id), incident.peak_us) if self._is_redacted else None
        if self._is_redacted:
            if redaction is None:
                self.left_out.append((incident.id, "no redaction that was looked at as a whole covers it."))
                return
            span = Timespan(max(span.start_us, redaction.span.start_us), min(span.end_us, redaction.span.end_us))
        coverer = Coverer(redaction) if redaction is not None else None
        artist = Artist(self._store, footage, incident, span, self._drawn)
        begin_us, last_us = self.reached_us, self.reached_us
        with open_video(footage.video.path, footage.fps) as source:
            for frame in source.sampled(MOST_HZ, span.start_us):
                if frame.time_us >= span.end_us:
                    break
                self._job.check()
                covered = coverer.cover(frame) if coverer is not None else frame
                rgb = self._fit(artist.draw(covered).rgb)
                write_words(rgb, _words(footage, incident, verdict, frame.time_us))
                last_us = max(last_us + 1, begin_us + frame.time_us - span.start_us)
                yield replace(frame, rgb=rgb, time_us=last_us)
        if last_us > begin_us:
            self.shown.append(incident.id)
            self.reached_us = last_us + PAUSE_US
        else:
            self.left_out.append((incident.id, "there is no picture."))

    def _span(self, incident: Incident) -> Timespan:
        """Around the peak, within the incident and a little before and after it."""
        start_us = max(0, incident.peak_us - round(self._length_us * BEFORE_SHARE))
        return Timespan(start_us, start_us + self._length_us)

    def _fit(self, rgb: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """As large as fits into the size of the first picture; what is left stays black."""
        height, width, _ = rgb.shape
        if self._size is None:
            share = min(max(1.0, LEAST_SIDE_PX / max(height, width)), MOST_SIDE_PX / max(height, width))
            self._size = (max(2, round(width * share) // 2 * 2), max(2, round(height * share) // 2 * 2))
        wide, tall = self._size
        share = min(wide / width, tall / height)
        size = (max(1, round(width * share)), max(1, round(height * share)))
        smaller = cv2.resize(rgb, size, interpolation=cv2.INTER_AREA if share < 1 else cv2.INTER_LINEAR)
        canvas = np.zeros((tall, wide, 3), np.uint8)
        top, left = (tall - size[1]) // 2, (wide - size[0]) // 2
        canvas[top : top + size[1], left : left + size[0]] = smaller
        return canvas


def _words(footage: CaseVideo, incident: Incident, verdict: Verdict, time_us: int) -> list[str]:
    clock = footage.clock_at(time_us)
    moment = format_moment(time_us) + (f"  {clock:%Y-%m-%d %H:%M:%S}" if clock else "")
    return [f"Incident {incident.id}, {verdict.value}: {footage.name}", moment]


def _with_first(first: Frame, rest: Iterator[Frame]) -> Iterator[Frame]:
    yield first
    yield from rest
