"""Who works here: asked once, kept on this machine, and written into every entry of every log.

The login name is not who somebody is: several people share one, and it can be set to anything.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path

import msgspec
import platformdirs

from tvad_desktop.domain.errors import UserError
from tvad_desktop.storage.content import write_content
from tvad_desktop.surroundings import NAME, cache_folder, user_name

FILE_NAME = "reviewer.json"
LONGEST = 100


@dataclass(frozen=True, slots=True)
class Reviewer:
    """A person and what they do here, such as “Ada Lovelace”, “examiner”."""

    name: str
    role: str = ""

    @property
    def actor(self) -> str:
        """As it stands in logs and reports."""
        return f"{self.name} ({self.role})" if self.role else self.name


def reviewer_folder() -> Path:
    """Where this machine keeps who works here."""
    return Path(platformdirs.user_config_dir(NAME, appauthor=False))


def memory_folder() -> Path:
    """Where this machine remembers how far the logs of cases reached."""
    folder = Path(platformdirs.user_data_dir(NAME, appauthor=False)) / "heads"
    if not folder.is_absolute():  # an account without a home
        folder = cache_folder() / "heads"
    with contextlib.suppress(OSError):  # nothing is remembered then, and nothing else fails
        folder.mkdir(parents=True, exist_ok=True)
    return folder


def read_reviewer(folder: Path) -> Reviewer | None:
    """Who said they work here; None before anybody has."""
    try:
        return msgspec.json.decode((folder / FILE_NAME).read_bytes(), type=Reviewer)
    except (OSError, msgspec.MsgspecError):
        return None


def keep_reviewer(folder: Path, name: str, role: str = "") -> Reviewer:
    """Keep who works here from now on; UserError for a name that is none."""
    name, role = (" ".join(text.split()) for text in (name, role))
    if not name or len(name) > LONGEST or len(role) > LONGEST or not (name + role).replace(" ", "").isprintable():
        raise UserError("A reviewer needs a name that can be read.", f"Give at most {LONGEST} characters.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"{folder} cannot be made: {error.strerror}.", "Set HOME to a folder of yours.") from error
    reviewer = Reviewer(name, role)
    write_content(folder / FILE_NAME, msgspec.json.encode(reviewer))
    return reviewer


def say_actor(folder: Path) -> str:
    """Who acts: the reviewer; before anybody has said who they are, the login name, called what it is."""
    reviewer = read_reviewer(folder)
    return reviewer.actor if reviewer is not None else f"login name {user_name()}, not confirmed"
