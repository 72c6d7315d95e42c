"""What commands open before they work: cases, footage and detectors."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tvad_desktop.cli.passphrases import ask_for_passphrases, is_at_terminal
from tvad_desktop.cli.printing import say

if TYPE_CHECKING:
    from tvad_desktop.detection.detector import Detector
    from tvad_desktop.packs.manifest import Pack
    from tvad_desktop.storage.cases import CaseStore


def open_case(folder: Path) -> CaseStore:
    """Open a case in the name of the reviewer; what is wrong with its history is told."""
    from tvad_desktop.storage.cases import CaseStore

    return _tell_warnings(CaseStore.open(folder, find_actor(), memory=memory_folder()))


def open_or_create_case(folder: Path) -> CaseStore:
    """The same, making the case if the folder holds none; `UserError` where nothing can be changed in it."""
    from tvad_desktop.storage.cases import CaseStore

    store = CaseStore.open_or_create(folder, find_actor(), memory=memory_folder())
    if store.read_only is not None:  # said before hours of work, not after them
        store.close()
        raise store.read_only
    return _tell_warnings(store)


def find_actor() -> str:
    """Who acts. Somebody at a terminal who has never said who they are is asked, once."""
    from tvad_desktop.workbench.reviewer import keep_reviewer, read_reviewer, reviewer_folder, say_actor

    ask_for_passphrases()  # whoever says who acts is about to open a case
    folder = reviewer_folder()
    if read_reviewer(folder) is None and is_at_terminal():
        name = click.prompt("Your name, as it shall stand in logs and reports", err=True)
        keep_reviewer(folder, name, click.prompt("Your role", default="", show_default=False, err=True))
    return say_actor(folder)


def memory_folder() -> Path:
    """Where this machine remembers how far the logs of cases reached."""
    from tvad_desktop.workbench.reviewer import memory_folder as find_folder

    return find_folder()


def _tell_warnings(store: CaseStore) -> CaseStore:
    store.is_claimed = True
    for warning in store.warnings:
        say(f"warning: {warning}", err=True)
    return store


def open_pack(pack_name: str) -> Pack:
    """Find a pack of which every file is what it should be, because results name the pack by its hash."""
    from tvad_desktop.workbench.packs import open_pack as open_verified

    return open_verified(pack_name)


def open_detector(pack_name: str) -> Detector:
    """Load the detector of a pack that is as its manifest says."""
    from tvad_desktop.detection.detector import load_detector

    return load_detector(open_pack(pack_name))


def open_case_detector(store: CaseStore, pack_name: str | None) -> Detector:
    """The detector of the pack named, or of the one that the case is analysed with."""
    from tvad_desktop.workbench.packs import pack_of_case

    return open_detector(pack_name or pack_of_case(store))


def check_footage(videos: Sequence[Path], fps: float | None) -> None:
    """Raise `UserError` for the first video that cannot be read, before anything is begun."""
    from tvad_desktop.video.source import open_video

    for path in videos:
        open_video(path, fps).close()
