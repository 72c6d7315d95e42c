"""What commands open before they work: cases, footage and detectors."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tvad_desktop.surroundings import user_name

if TYPE_CHECKING:
    from tvad_desktop.detection.detector import Detector
    from tvad_desktop.packs.manifest import Pack
    from tvad_desktop.storage.cases import CaseStore


def open_case(folder: Path) -> CaseStore:
    """Open a case in the name of the user who is logged in."""
    from tvad_desktop.storage.cases import CaseStore

    return CaseStore.open(folder, user_name())


def open_or_create_case(folder: Path) -> CaseStore:
    """The same, making the case if the folder holds none."""
    from tvad_desktop.storage.cases import CaseStore

    return CaseStore.open_or_create(folder, user_name())


def open_pack(pack_name: str) -> Pack:
    """Find a pack and compare every file with its hash, because results name the pack by it."""
    from tvad_desktop.packs.manifest import load_pack, verify_pack

    pack = load_pack(pack_name)
    verify_pack(pack)
    return pack


def open_detector(pack_name: str) -> Detector:
    """Load the detector of a pack that is as its manifest says."""
    from tvad_desktop.detection.detector import load_detector

    return load_detector(open_pack(pack_name))


def check_footage(videos: Sequence[Path], fps: float | None) -> None:
    """Raise `UserError` for the first video that cannot be read, before anything is begun."""
    from tvad_desktop.video.source import open_video

    for path in videos:
        open_video(path, fps).close()
