"""What a person has set for this computer beside the look: who works here, and what new cases begin with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings

from tvad_desktop.domain.incident import IncidentSettings
from tvad_desktop.workbench.reviewer import keep_reviewer, read_reviewer, reviewer_folder

THRESHOLD, FOLDER = "defaults/threshold", "defaults/cases_folder"
FIRST_THRESHOLD = IncidentSettings().threshold_on


@dataclass(frozen=True, slots=True)
class Defaults:
    """`name` and `role` of who works here, empty before anybody has said; `threshold`, in [0, 1], and `cases_folder`
    are those of new cases."""

    name: str
    role: str
    threshold: float
    cases_folder: Path


def read_defaults(settings: QSettings, first_folder: Path) -> Defaults:
    """What is kept; `first_folder` is where cases lie before anybody has chosen another place."""
    reviewer = read_reviewer(reviewer_folder())
    try:
        threshold = float(str(settings.value(THRESHOLD, FIRST_THRESHOLD)))
    except ValueError:
        threshold = FIRST_THRESHOLD
    return Defaults(
        name=reviewer.name if reviewer is not None else "",
        role=reviewer.role if reviewer is not None else "",
        threshold=threshold if 0.0 < threshold < 1.0 else FIRST_THRESHOLD,
        cases_folder=Path(str(settings.value(FOLDER, "") or first_folder)),
    )


def keep_defaults(settings: QSettings, before: Defaults, now: Defaults) -> None:
    """Keep what is another than before. UserError for a reviewer without a name that can be read."""
    if (now.name, now.role) != (before.name, before.role):
        keep_reviewer(reviewer_folder(), now.name, now.role)
    if now.threshold != before.threshold:
        settings.setValue(THRESHOLD, now.threshold)
    if now.cases_folder != before.cases_folder:
        settings.setValue(FOLDER, str(now.cases_folder))
