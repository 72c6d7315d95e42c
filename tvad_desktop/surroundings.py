"""What a program finds around it: the user's name, folders to write into, the encoding of names. Nothing is taken for
granted: accounts without a name, homes that cannot be written and names that are no text exist.
"""

from __future__ import annotations

import atexit
import codecs
import getpass
import io
import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import platformdirs

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.printable import printable

NAME = "tvad-desktop"
MOST_SHOWN = 120
RENAME_HINT = "Rename it, or write it in UTF-8."


def user_name() -> str:
    """Whoever is logged in, as text that can be stored and shown; by number where the account has no name."""
    try:
        name = printable(getpass.getuser()).strip()
    except (KeyError, OSError, ImportError):
        name = ""
    return name or f"user {os.getuid() if hasattr(os, 'getuid') else 'without a name'}"


def cache_folder() -> Path:
    """The user's cache of this application; where it cannot be written, one that goes when the program ends."""
    folder = Path(platformdirs.user_cache_dir(NAME))
    return folder if folder.is_absolute() and _make_writable(folder) else _temporary_cache()


def _make_writable(folder: Path) -> bool:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return os.access(folder, os.W_OK | os.X_OK)


@cache
def _temporary_cache() -> Path:
    try:
        folder = tempfile.mkdtemp(prefix=f"{NAME}-")
    except OSError as error:
        raise UserError(
            f"There is no folder to keep interim results in: {error.strerror}.", "Set TMPDIR to one you may write to."
        ) from error
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


def use_utf8() -> None:
    """Let names of files be read as UTF-8 in every locale: elsewhere this starts the program again, so that every
    library agrees on what a name is. Whatever cannot be shown on the terminal is written out, not an error.
    """
    is_utf8 = codecs.lookup(sys.getfilesystemencoding()).name == "utf-8"
    if not is_utf8 and os.environ.get("PYTHONUTF8") != "1":
        os.environ["PYTHONUTF8"] = "1"
        os.execv(sys.executable, [sys.executable, "-X", "utf8=1", *sys.orig_argv[1:]])
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def refuse_unreadable(arguments: Sequence[str]) -> None:
    """Raise `UserError` for an argument that is no text and names nothing that is there, or for such a folder this runs
    in. Recorders write names in old encodings: whoever takes footage takes them, every other option refuses them."""
    try:
        folder = str(Path.cwd())
    except OSError as error:
        raise UserError("The folder this runs in does not exist any more.", "Change to another one.") from error
    named = {"The folder this runs in": folder, "TVAD_MODELS": os.environ.get("TVAD_MODELS", "")}
    for what, text in (*named.items(), *(("The argument", argument) for argument in arguments)):
        if not (what == "The argument" and _is_there(text)):
            refuse_no_text(text, what)


def _is_there(text: str) -> bool:
    try:
        Path(text).lstat()
    except (OSError, ValueError):
        return False
    return bool(text)


def refuse_no_text(text: str, what: str = "The argument") -> None:
    """Raise `UserError` for what is no text: it cannot be stored."""
    if not _is_text(text):
        raise UserError(f"{what} is no text in UTF-8: “{printable(text)}”.", RENAME_HINT)


def refuse_impossible(path: Path) -> None:
    """Raise `UserError` for a path that no file could have here: too long, or with links that lead in a circle."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        return  # told by whatever needs it
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        shown = str(path)
        shown = shown if len(shown) <= MOST_SHOWN else f"{shown[:MOST_SHOWN]} …"
        raise UserError(f"“{shown}” cannot be a file or folder here: {reason}.", "Give another path.") from error


def _is_text(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
