"""Cameras, their footage, and what each camera has learned."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote_from_bytes, unquote_to_bytes

from tvad_desktop.domain.case import Camera, CameraProfileRecord, CaseVideo
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.media import Video
from tvad_desktop.domain.recording import check_recording_time
from tvad_desktop.storage.audit import AuditTrail
from tvad_desktop.storage.content import inside, read_content, write_content
from tvad_desktop.storage.database import explain_damage, now_utc
from tvad_desktop.storage.removals import Removals

PROFILES = "profiles"
NAME_IN_BYTES = "///"
LONGEST_TITLE = 200
MOST_PROFILE_BYTES = 1 << 28  # a camera's heads, memory and dismissals take a few million


class Footage(Removals):
    """The part of a case that knows cameras, videos and camera profiles."""

    def camera(self, name: str) -> Camera:
        """Find or add the camera of this name; UserError for an empty one."""
        name = check_camera_name(name)
        with self._change() as trail:
            rows = self._rows("SELECT * FROM cameras WHERE name = ?", name)
            if rows:
                return Camera(**rows[0])
            camera = Camera(self._insert("cameras", name=name), name)
            trail.append_change("camera.add", camera.id)
        return camera

    def cameras(self) -> list[Camera]:
        """All cameras by name."""
        return [Camera(**row) for row in self._rows("SELECT * FROM cameras ORDER BY name")]

    def add_video(
        self, video: Video, camera_id: int | None, fps: float | None, recorded_from: datetime | None = None
    ) -> CaseVideo:
        """Add footage, or find it by SHA-256 and path; a camera, rate or recording time given now replaces the known
        one, and footage that was removed is put back."""
        path = _stored_path(video.path)
        with self._change() as trail:
            rows = self._rows("SELECT * FROM videos WHERE sha256 = ? AND path = ?", video.sha256, path)
            if not rows:
                video_id = self._insert(
                    "videos",
                    path=path,
                    sha256=video.sha256,
                    duration_us=int(video.duration_us),
                    width_px=int(video.width_px),
                    height_px=int(video.height_px),
                    frame_count=int(video.frame_count),
                    camera_id=camera_id,
                    fps=fps,
                    imported_utc=now_utc(),
                )
                trail.append_change("video.add", video_id)
            else:
                video_id = rows[0]["id"]
                if video_id in self.removed_ids:
                    self._put_back(trail, [video_id], "imported again")
                given = {"camera_id": camera_id, "fps": fps}
                changed = {name: value for name, value in given.items() if value not in (None, rows[0][name])}
                if changed:
                    self._database.table("videos").update(video_id, changed)
                    trail.append_change("video.change", video_id)
            if recorded_from is not None:
                self._keep_recorded_from(trail, video_id, recorded_from)
        return self.video(video_id)

    def relink(self, video_id: int, video: Video) -> CaseVideo:
        """Footage lies elsewhere now; UserError when what lies there is something else."""
        known, path = self.video(video_id), _stored_path(video.path)
        if video.sha256 != known.video.sha256:
            raise UserError(
                f"{video.path} is not the footage that was imported as {known.video.path.name}: its content differs.",
                "Choose the original, or import what is there as footage of its own.",
            )
        with self._change() as trail:
            if any(row["path"] == path and row["id"] != video_id for row in self._same_content(video.sha256)):
                raise UserError(f"The case already has {path}.", "Two pieces of footage cannot lie in one place.")
            self._database.table("videos").update(video_id, {"path": path})
            trail.append_change("video.change", video_id)
        return self.video(video_id)

    def _same_content(self, sha256: str) -> list[dict[str, Any]]:
        return self._rows("SELECT * FROM videos WHERE sha256 = ? ORDER BY id", sha256)

    def set_recorded_from(self, video_id: int, when: datetime | None) -> CaseVideo:
        """Keep the wall-clock time of the first frame, or with None that it is not known."""
        with self._change() as trail:
            self._keep_recorded_from(trail, video_id, when)
        return self.video(video_id)

    def _keep_recorded_from(self, trail: AuditTrail, video_id: int, when: datetime | None) -> None:
        text = None if when is None else check_recording_time(when).isoformat()
        if text != self._one("video", "videos", video_id)["recorded_from"]:
            self._database.table("videos").update(video_id, {"recorded_from": text})
            trail.append_change("video.date", video_id)

    def set_camera(self, video_id: int, camera_id: int | None) -> CaseVideo:
        """Keep which camera recorded a video, or with None that it is not known."""
        if camera_id is not None:
            self._one("camera", "cameras", camera_id)
        with self._change() as trail:
            if camera_id != self._one("video", "videos", video_id)["camera_id"]:
                self._database.table("videos").update(video_id, {"camera_id": camera_id})
                trail.append_change("video.change", video_id)
        return self.video(video_id)

    def rename_video(self, video_id: int, title: str) -> CaseVideo:
        """Call footage otherwise in this case; empty: by the name of its file, which is never changed.

        UserError for a title of more than 200 characters.
        """
        title = " ".join(title.split())
        if len(title) > LONGEST_TITLE:
            raise UserError(f"A name has at most {LONGEST_TITLE} characters.", "Choose a shorter one.")
        if title != self.video(video_id).title:
            with self._change() as trail:
                title_id = self._insert("titles", video_id=video_id, title=title, author=self.actor, at_utc=now_utc())
                trail.append_change("video.rename", title_id)
        return self.video(video_id)

    def _titles(self, video_id: int = 0) -> dict[int, str]:
        """What each video that ever got a title is called, or one alone."""
        if not self._has_table("titles"):
            return {}
        newest = "SELECT max(id) FROM titles WHERE ?1 IN (0, video_id) GROUP BY video_id"
        rows = self._rows(f"SELECT * FROM titles WHERE id IN ({newest})", video_id)
        return {row["video_id"]: str(row["title"]) for row in rows}

    def keep_facts(self, video_id: int, facts: str) -> CaseVideo:
        """Keep what the container says about a video, as JSON; empty: nothing is known."""
        if (facts or None) != self._one("video", "videos", video_id)["facts"]:
            with self._change() as trail:
                self._database.table("videos").update(video_id, {"facts": facts or None})
                trail.append_change("video.facts", video_id)
        return self.video(video_id)

    def videos(self) -> list[CaseVideo]:
        """All footage in the order it was added, without what was removed."""
        removed, titles = self.removed_ids, self._titles()
        rows = self._rows("SELECT * FROM videos ORDER BY id")
        return [self._read_video(row, titles) for row in rows if row["id"] not in removed]

    def video(self, video_id: int) -> CaseVideo:
        """UserError if there is none, or no more."""
        if video_id in self.removed_ids:
            raise UserError(
                f"Footage {video_id} was removed from the case.", "Put it back first (tvad videos --restore)."
            )
        return self._read_video(self._one("video", "videos", video_id), self._titles(video_id))

    def _read_video(self, row: dict[str, Any], titles: dict[int, str]) -> CaseVideo:
        with explain_damage(self.folder, f"video {row['id']}"):
            return _read_video(row, titles.get(row["id"], ""))

    def save_profile(self, camera_id: int, content: bytes, pack_sha256: str) -> CameraProfileRecord:
        """Keep the next version of a camera's profile; earlier ones stay."""
        camera = self._one("camera", "cameras", camera_id)
        with self._change() as trail:
            latest = self.latest_profile(camera_id)
            version = latest.version + 1 if latest else 1
            path = f"{PROFILES}/camera{camera['id']}-{version}.safetensors"
            profile_id = self._insert(
                "profiles",
                camera_id=camera_id,
                version=version,
                path=path,
                sha256=write_content(inside(self.folder, path), content, self.cipher),
                pack_sha256=pack_sha256,
                created_utc=now_utc(),
            )
            trail.append_change("profile.save", profile_id)
        return CameraProfileRecord(**self._one("profile", "profiles", profile_id))

    def profiles(self, camera_id: int) -> list[CameraProfileRecord]:
        """Every version of a camera's profile, from version 1 on."""
        rows = self._rows("SELECT * FROM profiles WHERE camera_id = ? ORDER BY version", camera_id)
        return [CameraProfileRecord(**row) for row in rows]

    def latest_profile(self, camera_id: int) -> CameraProfileRecord | None:
        rows = self._rows("SELECT * FROM profiles WHERE camera_id = ? ORDER BY version DESC LIMIT 1", camera_id)
        return CameraProfileRecord(**rows[0]) if rows else None

    def profile_content(self, record: CameraProfileRecord) -> bytes:
        """The bytes of a profile; UserError when its file is gone or is not what was saved."""
        return read_content(self.folder, record.path, record.sha256, MOST_PROFILE_BYTES, self.cipher)

    def profile_path(self, record: CameraProfileRecord) -> Path:
        """Where the profile lies; errors as in `profile_content`."""
        self.profile_content(record)
        return inside(self.folder, record.path)


def check_camera_name(name: str) -> str:
    """The name without space around it; UserError for an empty one."""
    if not name.strip():
        raise UserError("A camera needs a name.")
    return name.strip()


def _stored_path(path: Path) -> str:
    """A path as text. Names in bytes that are no text, as old recorders and card readers write them, are kept as
    "///" and percent-encoded bytes: no resolved path begins so."""
    resolved = str(path.resolve())
    try:
        return resolved.encode().decode()
    except UnicodeEncodeError:
        return NAME_IN_BYTES + quote_from_bytes(os.fsencode(resolved))


def _path_of(stored: str) -> Path:
    if stored.startswith(NAME_IN_BYTES):
        return Path(os.fsdecode(unquote_to_bytes(stored.removeprefix(NAME_IN_BYTES))))
    return Path(stored)


def _read_video(row: dict[str, Any], title: str) -> CaseVideo:
    video = Video(
        path=_path_of(str(row["path"])),
        sha256=str(row["sha256"]),
        duration_us=row["duration_us"],
        width_px=row["width_px"],
        height_px=row["height_px"],
        frame_count=row["frame_count"],
    )
    if min(video.duration_us, video.width_px, video.height_px, video.frame_count) < 0:
        raise ValueError("footage of a negative size")
    recorded_from = datetime.fromisoformat(row["recorded_from"]) if row["recorded_from"] else None
    if recorded_from is not None and recorded_from.tzinfo is not None:
        raise ValueError("a recorder's clock with a zone")
    known = row["id"], video, row["camera_id"], row["fps"], row["imported_utc"]
    return CaseVideo(*known, recorded_from, row["facts"] or "", title)
