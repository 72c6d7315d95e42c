"""Dismissing teaches the camera: the effect is shown before it is kept, and what was kept can be undone."""

from __future__ import annotations

import json
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

import msgspec
import numpy as np

from tvad_desktop.domain.case import CameraProfileRecord, CaseVideo
from tvad_desktop.domain.derivation import find_spans
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import Incident, IncidentSettings, Verdict
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Frame, Timespan
from tvad_desktop.domain.origin import OriginPart, write_origin_parts
from tvad_desktop.domain.scores import ScoreTrack
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.video.source import open_video
from tvad_desktop.workbench.case_prompts import case_prompts
from tvad_desktop.workbench.footage import hash_known
from tvad_desktop.workbench.incidents import incident_settings
from tvad_desktop.workbench.profiles import (
    find_camera,
    load_profile,
    meant_version,
    read_origin,
    save_version,
)
from tvad_desktop.workbench.read_ahead import read_ahead

if TYPE_CHECKING:
    from tvad_desktop.detection.camera_profile import CameraProfile
    from tvad_desktop.detection.detected_step import DetectionStep, ObservedStep
    from tvad_desktop.detection.detector import Detector
    from tvad_desktop.detection.dismissal import Dismissed
    from tvad_desktop.detection.prompts import PromptSet

LONGEST_TAUGHT_US = 60_000_000  # of a longer incident only what lies around its peak teaches
STRETCH_US = 30_000_000  # looked at before and after it
HOT = 0.3  # heat that a dismissal takes away: from just below the lower threshold on, so that no rim remains
QUEUED_FRAMES = 8
FINGERPRINT_SHARE = 0.1


@dataclass(frozen=True, slots=True)
class IncidentEffect:
    """What a dismissal would do to one incident: its peak score with what the camera knows now, and afterwards."""

    incident_id: int
    peak_before: float
    peak_after: float
    vanishes: bool
    verdict: Verdict


@dataclass(frozen=True, slots=True, eq=False)
class DismissalPreview:
    """What would change if a dismissal were kept. `content` is the next version of the profile, `changes_version` and
    `changes_sha256` the one it was made of; `unseen` incidents of the video lie too far away to have been looked at;
    `revision` is that of the incident when it was looked at."""

    incident_id: int
    camera_id: int
    camera: str
    effects: tuple[IncidentEffect, ...]
    unseen: int
    changes_version: int
    changes_sha256: str
    pack_sha256: str
    content: bytes
    revision: int = 0

    @property
    def vanishing(self) -> tuple[IncidentEffect, ...]:
        return tuple(effect for effect in self.effects if effect.vanishes)


def preview_dismissal(store: CaseStore, incident_id: int, detector: Detector, job: Job) -> DismissalPreview:
    """What the camera would make of this video if it learned that the incident is normal; changes nothing.

    Scores are computed anew for the incident and half a minute around it. `UserError` when the camera has no profile or
    has nothing to learn here, and when the footage is not what was imported.
    """
    revision = store.revision(incident_id)
    incident = store.incident(incident_id)
    footage = store.video(incident.video_id)
    record = store.latest_profile(footage.camera_id) if footage.camera_id is not None else None
    profile, _ = load_profile(store, footage.camera_id, detector)
    if record is None or profile is None:
        raise UserError(
            "The camera of this incident has not learned what is normal yet, so that it cannot learn an exception.",
            "Learn what is normal first, from footage without incidents.",
        )
    taught = _taught_span(incident)
    end_us = min(footage.video.duration_us, taught.end_us + STRETCH_US)
    looked_at = Timespan(max(0, taught.start_us - STRETCH_US), max(end_us, taught.end_us))
    observed = _observe(footage, looked_at, detector, profile, case_prompts(store), job)
    before = _scores(detector.judge(observed, profile))
    if _peak(before, taught) < HOT:
        raise UserError(
            "There is nothing to teach: with what the camera knows now, nothing of this incident is hot any more.",
            "Analyse the video again.",
        )
    content = _dismiss(observed, taught, detector, profile).to_bytes()
    # What is shown is what would be kept, to the last bit.
    after = _scores(detector.judge(observed, type(profile).from_bytes(content)))
    near, unseen = _split_seen(store.incidents(footage.id), looked_at)
    settings = incident_settings(store, footage.camera_id)
    return DismissalPreview(
        incident_id=incident_id,
        camera_id=record.camera_id,
        camera=next(camera.name for camera in store.cameras() if camera.id == record.camera_id),
        effects=tuple(_compare(store, one, before, after, settings) for one in near),
        unseen=unseen,
        changes_version=record.version,
        changes_sha256=record.sha256,
        pack_sha256=record.pack_sha256,
        content=content,
        revision=revision,
    )


def keep_dismissal(store: CaseStore, preview: DismissalPreview, *, dismiss: bool = False) -> CameraProfileRecord:
    """Keep what was shown as the camera's next version, and with `dismiss` the verdict, in one act.

    `UserError` if the camera has learned something else since, or if the verdict is asked for and the incident has
    changed.
    """
    with store.one_act():
        latest = store.latest_profile(preview.camera_id)
        if latest is None or latest.version != preview.changes_version:
            raise UserError(
                f"{preview.camera} has learned something else since the effect was shown.", "Look at the effect again."
            )
        if dismiss:
            _review_dismissed(store, preview)
        footage = store.video(store.incident(preview.incident_id).video_id)
        source = OriginPart(str(footage.video.path), footage.video.sha256, incident=preview.incident_id)
        origin = [*read_origin(store, meant_version(store, latest)), source]
        record = save_version(store, preview.camera_id, preview.content, preview.pack_sha256, origin)
        shown = {"changes_sha256": preview.changes_sha256, "effects": [asdict(effect) for effect in preview.effects]}
        said = json.dumps({**msgspec.to_builtins(source), **shown}, sort_keys=True)
        store.record("profile.dismiss", f"profile {record.id}", said)
    return record


def _review_dismissed(store: CaseStore, preview: DismissalPreview) -> None:
    """Dismiss the incident unless it is dismissed already; its note stays."""
    reviews = store.reviews(preview.incident_id)
    if not reviews or reviews[-1].verdict is not Verdict.DISMISSED:
        store.review(preview.incident_id, Verdict.DISMISSED, revision=preview.revision)


def undo_profile(store: CaseStore, camera: str) -> CameraProfileRecord:
    """Make a new version equal to the one before the last learning, in one act; undone again, it goes back one more.

    `UserError` when nothing was learned before.
    """
    with store.one_act():
        versions = store.profiles(find_camera(store, camera).id)
        if not versions:
            raise UserError(f"{camera} has not learned anything yet.", "There is nothing to undo.")
        undone = meant_version(store, versions[-1])
        if undone.version == 1:
            raise UserError(f"{camera} knew nothing before version 1.", "Learn it again from other footage instead.")
        same = meant_version(store, versions[undone.version - 2])
        origin = [OriginPart(undone=undone.version, same_as=same.version)]
        content = store.profile_content(same)
        record = save_version(store, same.camera_id, content, same.pack_sha256, origin)
        store.record("profile.undo", f"profile {record.id}", write_origin_parts(origin))
    return record


def _taught_span(incident: Incident) -> Timespan:
    """The incident, or a bounded part of it around its peak."""
    half_us = LONGEST_TAUGHT_US // 2
    span = incident.span
    return Timespan(max(span.start_us, incident.peak_us - half_us), min(span.end_us, incident.peak_us + half_us))


def _observe(
    footage: CaseVideo, span: Timespan, detector: Detector, profile: CameraProfile, prompts: PromptSet, job: Job
) -> list[ObservedStep]:
    """Look at a stretch of the footage, once it is sure to be the original."""
    hash_known(footage, job.part(0.0, FINGERPRINT_SHARE))  # a camera learns from the original only
    with open_video(footage.video.path, footage.fps) as source:
        sampled = source.sampled(detector.sample_rate_hz, max(0, span.start_us - detector.warm_up_us))
        with (
            closing(_until(sampled, span, job.part(FINGERPRINT_SHARE, 1.0))) as wanted,
            read_ahead(wanted, QUEUED_FRAMES) as frames,
            closing(detector.observe(frames, profile, prompts=prompts)) as steps,
        ):
            return [step for step in steps if step.time_us >= span.start_us]


def _until(frames: Iterable[Frame], span: Timespan, job: Job) -> Generator[Frame]:
    for frame in frames:
        if frame.time_us >= span.end_us:
            break
        job.checkpoint(max(0, frame.time_us - span.start_us), span.duration_us)
        yield frame


def _dismiss(
    observed: Sequence[ObservedStep], taught: Timespan, detector: Detector, profile: CameraProfile
) -> CameraProfile:
    """The profile with the hot patches of this stretch among what was dismissed."""
    from tvad_desktop.detection.dismissal import (
        NOTHING_DISMISSED,
        choose_patches,
        concatenate_dismissed,
        join_dismissed,
    )

    judged = detector.judge(observed, replace(profile, dismissed=NOTHING_DISMISSED))
    parts: list[Dismissed] = [
        profile.dismiss(step.logits, step.appearance.astype(np.float32), seen.heatmap.scores >= HOT)
        for step, seen in zip(observed, judged, strict=True)
        if taught.contains(step.time_us)
    ]
    rows, columns = observed[0].logits.shape
    chosen = choose_patches(
        concatenate_dismissed(parts), usual_distance=profile.calibration.memory_distance, aspect=rows / columns
    )
    return replace(profile, dismissed=join_dismissed(profile.dismissed, chosen))


def _scores(steps: Iterator[DetectionStep]) -> ScoreTrack:
    known = [(step.heatmap.time_us, step.score) for step in steps]
    times_us, scores = zip(*known, strict=True)
    return ScoreTrack(np.array(times_us, np.int64), np.array(scores, np.float32))


def _split_seen(incidents: Sequence[Incident], looked_at: Timespan) -> tuple[list[Incident], int]:
    """The incidents whose peak lies in the stretch, and how many others there are."""
    found = [incident for incident in incidents if not incident.below_threshold]
    seen = [incident for incident in found if looked_at.contains(incident.peak_us)]
    return seen, len(found) - len(seen)


def _compare(
    store: CaseStore, incident: Incident, before: ScoreTrack, after: ScoreTrack, settings: IncidentSettings
) -> IncidentEffect:
    reviews = store.reviews(incident.id)
    return IncidentEffect(
        incident_id=incident.id,
        peak_before=_peak(before, incident.span),
        peak_after=_peak(after, incident.span),
        vanishes=not any(span.overlap_us(incident.span) for span in find_spans(after, settings)),
        verdict=reviews[-1].verdict if reviews else Verdict.OPEN,
    )


def _peak(track: ScoreTrack, span: Timespan) -> float:
    first, last = np.searchsorted(track.times_us, (span.start_us, span.end_us))
    return float(track.scores[first:last].max(initial=0.0))
