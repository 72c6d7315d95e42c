"""How commands come by passphrases of cases: from files, from the environment, or asked at a terminal; never from the
command line, which others can see."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from tvad_desktop.domain.errors import UserError

VARIABLE = "TVAD_CASE_PASSPHRASE"
NEW_VARIABLE = "TVAD_NEW_CASE_PASSPHRASE"
_GIVEN = "tvad_desktop.case_passphrases"


def read_secret_file(path: Path) -> str:
    """The one line of a file."""
    try:
        return path.read_text(encoding="utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(f"The passphrase cannot be read from {path}.", "Name a text file with one line.") from error


def is_at_terminal() -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty()


def _keep(context: click.Context, parameter: click.Parameter, paths: tuple[Path, ...]) -> None:
    context.meta[_GIVEN] = tuple(map(read_secret_file, paths))  # said before anything is begun


def case_passphrase_option(path: click.ParamType[Any]) -> Callable[[Any], Any]:
    """The option of every command that opens a case; what it names is kept with the context."""
    return click.option(
        "--case-passphrase-file",
        type=path,
        multiple=True,
        expose_value=False,
        callback=_keep,
        help=f"The passphrase of an encrypted case; else {VARIABLE} in the environment, or asked.",
    )


def ask_for_passphrases() -> None:
    """Let encrypted cases be unlocked when a command opens them."""
    from tvad_desktop.storage.keyring import ask_with

    ask_with(_find)


def known_passphrase(folder: Path) -> str:
    """That of an encrypted case; UserError where nobody says it."""
    from tvad_desktop.storage.keyring import CaseLockedError

    found = _find(folder)
    if found is None:
        raise CaseLockedError(folder)
    return found


def new_passphrase(path: Path | None) -> str:
    """One to be set, typed twice where it is typed; UserError where nobody says it."""
    if path is not None:
        return read_secret_file(path)
    if NEW_VARIABLE in os.environ:
        return os.environ[NEW_VARIABLE]
    if not is_at_terminal():
        raise UserError(
            "Nobody is here to type a new passphrase.",
            f"Give --new-passphrase-file, or {NEW_VARIABLE} in the environment.",
        )
    return str(click.prompt("New passphrase", hide_input=True, confirmation_prompt=True, err=True))


def _find(folder: Path) -> str | None:
    from tvad_desktop.storage.passphrase import WrongPassphraseError, open_key

    context = click.get_current_context(silent=True)
    known: tuple[str, ...] = context.meta.get(_GIVEN, ()) if context is not None else ()
    for given in known:
        if len(known) == 1:
            return given
        try:  # several cases, several passphrases
            open_key(folder, given)
        except WrongPassphraseError:
            continue
        return given
    if VARIABLE in os.environ:
        return os.environ[VARIABLE]
    if is_at_terminal():
        return str(click.prompt(f"Passphrase of the case {folder.name}", hide_input=True, err=True))
    return None
