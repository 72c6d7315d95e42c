"""The versions of what the cameras of a case have learned, and from what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tvad_desktop.domain.case import Camera, CameraProfileRecord
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.origin import OriginPart, read_origin_parts, say_origin, write_origin_parts
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.database import explain_damage

if TYPE_CHECKING:
    from tvad_desktop.detection.camera_profile import CameraProfile
    from tvad_desktop.detection.detector import Detector


@dataclass(frozen=True, slots=True)
class ProfileVersion:
    """One version and, in words, what it was learned from."""

    camera: Camera
    record: CameraProfileRecord
    learned_from: str


def list_versions(store: CaseStore) -> list[ProfileVersion]:
    """Every version of every camera, by camera and oldest first."""
    return [
        ProfileVersion(camera, record, _say_origin(store, record))
        for camera in store.cameras()
        for record in store.profiles(camera.id)
    ]


def find_camera(store: CaseStore, name: str) -> Camera:
    """The camera of this name; `UserError` naming those that there are."""
    cameras = store.cameras()
    for camera in cameras:
        if camera.name == name.strip():
            return camera
    known = ", ".join(camera.name for camera in cameras)
    raise UserError(f"The case has no camera “{name}”.", f"It has {known}." if known else "It has no camera yet.")


def save_version(
    store: CaseStore, camera_id: int, content: bytes, pack_sha256: str, origin: Sequence[OriginPart]
) -> CameraProfileRecord:
    """Keep the next version of a camera's profile and what it was learned from.

    Call it inside `store.one_act()`: a version without its origin would be undone to the wrong one.
    """
    record = store.save_profile(camera_id, content, pack_sha256)
    store.set_setting(_origin_key(record), write_origin_parts(origin))
    return record


def read_origin(store: CaseStore, record: CameraProfileRecord) -> tuple[OriginPart, ...]:
    """What a version was learned from."""
    with explain_damage(store.folder, f"what version {record.version} of a camera's profile was learned from"):
        return read_origin_parts(store.setting(_origin_key(record)) or "")


def _say_origin(store: CaseStore, record: CameraProfileRecord) -> str:
    try:
        return say_origin(read_origin(store, record))
    except UserError:  # a damaged case is listed nevertheless
        return say_origin(())


def meant_version(store: CaseStore, record: CameraProfileRecord) -> CameraProfileRecord:
    """The version that this one repeats; itself unless it undid another."""
    same_as = next((part.same_as for part in read_origin(store, record) if part.same_as is not None), record.version)
    with explain_damage(store.folder, f"version {same_as} of a camera's profile"):
        return {one.version: one for one in store.profiles(record.camera_id)}[same_as]


def load_profile(
    store: CaseStore, camera_id: int | None, detector: Detector
) -> tuple[CameraProfile | None, str | None]:
    """What the camera has learned, and its hash; nothing for an unknown camera or one that has not learned."""
    record = store.latest_profile(camera_id) if camera_id is not None else None
    if record is None:
        return None, None
    if not detector.pack.means(record.pack_sha256):
        raise UserError(
            f"What this camera has learned (version {record.version}) belongs to another model pack.",
            "Learn its profile again from normal footage, or analyse with the pack it was learned with.",
        )
    from tvad_desktop.detection.camera_profile import CameraProfile

    return CameraProfile.from_bytes(store.profile_content(record)), record.sha256


def _origin_key(record: CameraProfileRecord) -> str:
    return f"profile {record.id} learned from"
