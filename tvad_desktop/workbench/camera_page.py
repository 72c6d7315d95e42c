"""What is known of a camera: what it has learned and from what, what it lets through, and what that changed."""

from __future__ import annotations

from dataclasses import dataclass

from tvad_desktop.detection.camera_profile import CameraProfile
from tvad_desktop.domain.case import Analysis, Camera
from tvad_desktop.domain.derivation import find_spans
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.settings import read_settings
from tvad_desktop.domain.zones import Zone
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.incidents import incident_settings, own_incident_settings
from tvad_desktop.workbench.profiles import ProfileVersion, list_versions


@dataclass(frozen=True, slots=True)
class LearningEffect:
    """Incidents of the footage that was analysed both before and after the last learning, at today's threshold."""

    videos: int
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class CameraFacts:
    """`versions` come oldest first. `alarms_per_hour` is how often normal footage is expected to raise an alarm at the
    threshold 0.5, None where nothing was learned or it cannot be read; `effect` None where nothing can be compared."""

    camera: Camera
    videos: int
    duration_us: int
    versions: tuple[ProfileVersion, ...]
    alarms_per_hour: float | None
    threshold: float
    has_own_threshold: bool
    effect: LearningEffect | None
    zones: tuple[Zone, ...] = ()


def camera_facts(store: CaseStore) -> list[CameraFacts]:
    """For every camera of the case, in order of their names."""
    versions = list_versions(store)
    cameras = sorted(store.cameras(), key=lambda camera: camera.name.casefold())
    return [_facts(store, camera, tuple(one for one in versions if one.camera == camera)) for camera in cameras]


def _facts(store: CaseStore, camera: Camera, versions: tuple[ProfileVersion, ...]) -> CameraFacts:
    videos = [video for video in store.videos() if video.camera_id == camera.id]
    return CameraFacts(
        camera=camera,
        videos=len(videos),
        duration_us=sum(video.video.duration_us for video in videos),
        versions=versions,
        alarms_per_hour=_alarms(store, versions),
        threshold=incident_settings(store, camera.id).threshold_on,
        has_own_threshold=own_incident_settings(store, camera.id) is not None,
        effect=_effect(store, camera, [video.id for video in videos]) if versions else None,
        zones=store.zones(camera.id),
    )


def _alarms(store: CaseStore, versions: tuple[ProfileVersion, ...]) -> float | None:
    if not versions:
        return None
    try:
        return CameraProfile.from_bytes(store.profile_content(versions[-1].record)).calibration.alarms_per_hour
    except UserError:  # what cannot be read is said where it is used
        return None


def _effect(store: CaseStore, camera: Camera, video_ids: list[int]) -> LearningEffect | None:
    """Of each video its latest finished analysis with today's profile, and the one before with another or none."""
    newest = store.latest_profile(camera.id)
    settings = incident_settings(store, camera.id)
    counts: list[tuple[int, int]] = []
    for video_id in video_ids:
        done = [one for one in store.analyses(video_id) if one.state == "done"]
        now = next((one for one in done if newest is not None and _profile_of(one) == newest.sha256), None)
        before = next((one for one in done if now is not None and _profile_of(one) != _profile_of(now)), None)
        if now is not None and before is not None:
            both = (store.score_track(one.id) for one in (before, now))
            first, second = (len(find_spans(track, settings)) for track in both)
            counts.append((first, second))
    if not counts:
        return None
    return LearningEffect(len(counts), sum(first for first, _ in counts), sum(second for _, second in counts))


def _profile_of(analysis: Analysis) -> str | None:
    return read_settings(analysis.settings).profile_sha256
