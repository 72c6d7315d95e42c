"""The keys of encrypted cases that this process may use: held in memory, never written.

They are known by the id of the key, not by a folder, so that a case that was copied or moved needs no second asking.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from tvad_desktop.domain.errors import UserError
from tvad_desktop.storage.passphrase import CaseKey, is_encrypted, open_key, read_change, read_key_id

Ask: TypeAlias = Callable[[Path], str | None]  # the passphrase of a case, None where there is nobody to say one


class CaseLockedError(UserError):
    """The case is encrypted, and nobody has given its passphrase."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"The case {folder.name} is encrypted.", "Give its passphrase.")
        self.folder = folder


class CaseHalfConvertedError(UserError):
    """Encrypting or decrypting the case was interrupted, and is to be finished before anything else."""


class _Keyring:
    def __init__(self) -> None:
        self.guard = threading.Lock()
        self.keys: dict[str, CaseKey] = {}
        self.ask: Ask | None = None


_ring = _Keyring()


def ask_with(ask: Ask | None) -> None:
    """How this process comes by passphrases where it needs one; without it, cases are unlocked before."""
    _ring.ask = ask


def refuse_half_converted(folder: Path) -> None:
    """CaseHalfConvertedError where encrypting or decrypting was begun and is not over."""
    if change := read_change(folder):
        command = "encrypt" if change == "encrypting" else "decrypt"
        raise CaseHalfConvertedError(
            f"The case {folder.name} was being {command}ed, which was interrupted. Nothing is lost.",
            f"Finish it with the same passphrase: open it in the window, or tvad case {command} --case {folder}.",
        )


def find_key(folder: Path) -> CaseKey | None:
    """The key of a case, None for one that is not encrypted; CaseLockedError where nobody has given its passphrase,
    WrongPassphraseError where a wrong one."""
    if not is_encrypted(folder):
        return None
    refuse_half_converted(folder)
    known = _ring.keys.get(read_key_id(folder))
    if known is not None:
        return known
    passphrase = _ring.ask(folder) if _ring.ask is not None else None
    if passphrase is None:
        raise CaseLockedError(folder)
    return unlock(folder, passphrase)


def find_key_id(folder: Path) -> str:
    """Which key a case has just now, empty for one that is not encrypted; CaseHalfConvertedError while that changes."""
    if not is_encrypted(folder):
        return ""
    refuse_half_converted(folder)
    return read_key_id(folder)


def unlock(folder: Path, passphrase: str) -> CaseKey:
    """Let this process use an encrypted case; WrongPassphraseError where the passphrase does not open it."""
    key = open_key(folder, passphrase)
    hold(key)
    return key


def hold(key: CaseKey) -> None:
    """Let this process use the case of a key."""
    with _ring.guard:
        _ring.keys[key.key_id] = key


def forget(folder: Path) -> None:
    """Ask for the passphrase of this case again."""
    if is_encrypted(folder):
        with _ring.guard:
            _ring.keys.pop(read_key_id(folder), None)


def forget_all() -> None:
    with _ring.guard:
        _ring.keys.clear()
