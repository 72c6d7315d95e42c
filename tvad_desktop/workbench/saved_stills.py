"""Pictures that people saved as they looked at them: logged by their hash, and told in the report with their looks."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.exporting import write_exports

STILL_ACTION = "still.export"
FOOTAGE, CONTENT, MOMENT, VIEW, OVER = "Footage", "SHA-256", "Moment", "View settings", "Drawn over it"
"""What a saved picture says of itself, as text in the PNG."""


@dataclass(frozen=True, slots=True)
class SavedStill:
    """A picture that was saved. What it says of itself is empty where it no longer lies there as it was written."""

    path: Path
    sha256: str
    who: str
    at_utc: str
    footage: str = ""
    moment: str = ""
    view: str = ""
    over: str = ""

    @property
    def is_there(self) -> bool:
        return bool(self.moment)


def save_still(store: CaseStore, path: Path, png: bytes) -> Path:
    """Write a picture, its SHA-256 into the log first; returns where it lies: nothing of others is overwritten."""
    return write_exports(store, path.parent, STILL_ACTION, [(path.name, png)])[0]


def saved_stills(store: CaseStore) -> tuple[SavedStill, ...]:
    """Every picture that was saved, in the order of the log; what was saved under one name again, as it is last."""
    latest = {entry.subject: entry for entry in store.audit() if entry.action == STILL_ACTION}
    stills = []
    for subject, entry in sorted(latest.items(), key=lambda one: one[1].sequence):
        told = _read_told(Path(subject), entry.payload_sha256)
        facts = (told.get(key, "") for key in (FOOTAGE, MOMENT, VIEW, OVER))
        stills.append(SavedStill(Path(subject), entry.payload_sha256, entry.actor, entry.at_utc, *facts))
    return tuple(stills)


def _read_told(path: Path, sha256: str) -> dict[str, str]:
    """What a picture says of itself; nothing where it is not the one that the log knows."""
    try:
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != sha256:
            return {}
    except OSError:
        return {}
    from PIL import Image  # which most reports need not wait for

    with Image.open(path) as picture:
        return {str(key): str(value) for key, value in picture.info.items() if isinstance(value, str)}
