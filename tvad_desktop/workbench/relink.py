"""Footage that was moved or renamed is known by its content; it is found again, not imported a second time."""

from __future__ import annotations

from tvad_desktop.domain.case import CaseVideo
from tvad_desktop.domain.media import Video
from tvad_desktop.storage.cases import CaseStore


def find_moved(store: CaseStore, video: Video) -> CaseVideo | None:
    """Let footage of the case that is gone from its place lie where the same content is now; None where none is."""
    same = [known for known in store.videos() if known.video.sha256 == video.sha256]
    if any(known.video.path == video.path.absolute() for known in same):
        return None
    gone = next((known for known in same if not known.video.path.exists()), None)
    return store.relink(gone.id, video) if gone is not None else None
