"""From normal footage to what a camera has learned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tvad_desktop.detection.calibration import ALARMS_PER_HOUR
from tvad_desktop.domain.case import CameraProfileRecord
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Frame
from tvad_desktop.domain.origin import OriginPart
from tvad_desktop.learning.camera_learning import Effort, fine_tune, share_of_memory
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.footage import check_camera_name
from tvad_desktop.video.joining import join_sampled, joined_duration_us
from tvad_desktop.video.source import open_video
from tvad_desktop.workbench.originals import hash_original
from tvad_desktop.workbench.profiles import load_profile, meant_version, read_origin, save_version
from tvad_desktop.workbench.read_ahead import read_ahead

if TYPE_CHECKING:
    from tvad_desktop.detection.camera_profile import CameraProfile
    from tvad_desktop.detection.detector import Detector

QUEUED_FRAMES = 8


def learn_profile(
    store: CaseStore,
    paths: Sequence[Path],
    detector: Detector,
    *,
    camera: str,
    fps: float | None,
    job: Job,
    effort: Effort | None = None,
    alarms_per_hour: float = ALARMS_PER_HOUR,
) -> CameraProfileRecord:
    """Like `learn_footage`, for videos that have one rate in common."""
    footage = [(path, fps) for path in paths]
    return learn_footage(
        store, footage, detector, camera=camera, job=job, effort=effort, alarms_per_hour=alarms_per_hour
    )


def learn_footage(
    store: CaseStore,
    footage: Sequence[tuple[Path, float | None]],
    detector: Detector,
    *,
    camera: str,
    job: Job,
    effort: Effort | None = None,
    alarms_per_hour: float = ALARMS_PER_HOUR,
) -> CameraProfileRecord:
    """Learn what is normal for a camera from the sampled frames of normal footage, and keep it as a new version.

    With an `effort` the camera gets heads of its own, trained on that footage. What was dismissed before stays
    dismissed. `footage` names each video and, for a folder of images, its rate. Raises `UserError` for footage that
    cannot be read, before anything is learned.
    """
    camera = check_camera_name(camera)
    with ExitStack() as stack:
        sources = [stack.enter_context(open_video(path, fps)) for path, fps in footage]
        origin = [OriginPart(str(path.resolve()), hash_original(path, job.part(0, 0)).sha256) for path, _ in footage]
        total_us = joined_duration_us(sources)
        remembering = share_of_memory(total_us / 1e6 * detector.sample_rate_hz, effort)
        part = job.part(0.0, remembering)

        def read_frames() -> Iterator[Frame]:
            with read_ahead(join_sampled(sources, detector.sample_rate_hz), QUEUED_FRAMES) as frames:
                yield from frames

        watched = _watch(read_frames(), total_us, part)
        profile = detector.learn(watched, job.without_report(), alarms_per_hour=alarms_per_hour)
        if effort is not None and detector.trains_heads:
            profile = fine_tune(detector, profile, read_frames, job.part(remembering, 1.0), effort)
    with store.one_act():
        camera_id = store.camera(camera).id
        profile, dismissals = _keep_dismissed(store, camera_id, profile, detector)
        return save_version(store, camera_id, profile.to_bytes(), detector.pack.sha256, [*origin, *dismissals])


def _watch(frames: Iterable[Frame], total_us: int, job: Job) -> Iterator[Frame]:
    for frame in frames:
        job.checkpoint(frame.time_us, total_us)
        yield frame


def _keep_dismissed(
    store: CaseStore, camera_id: int, profile: CameraProfile, detector: Detector
) -> tuple[CameraProfile, list[OriginPart]]:
    """A newly learned profile with what had been dismissed before, and where that came from.

    Nothing is taken over from a version that cannot be read or that belongs to another pack: patches of other networks
    mean nothing here.
    """
    try:
        before, _ = load_profile(store, camera_id, detector)
    except UserError:
        return profile, []
    record = store.latest_profile(camera_id)
    if record is None or before is None or not len(before.dismissed):
        return profile, []
    origin = read_origin(store, meant_version(store, record))
    return replace(profile, dismissed=before.dismissed), [part for part in origin if part.incident is not None]
