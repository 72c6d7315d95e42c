"""What lies between a passphrase and an encrypted case: `case.key`.

The case is encrypted with a random key. `case.key` holds it, itself encrypted with a key that Argon2id makes of the
passphrase, so that another passphrase does not mean to encrypt everything again. Nothing else opens the case.
"""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Literal
from uuid import uuid4

import msgspec

from tvad_desktop.domain.errors import UserError
from tvad_desktop.storage.ciphertext import FileCipher, derive_key
from tvad_desktop.storage.content import read_regular, write_content

KEY_NAME = "case.key"
LEAST_LETTERS = 8
MOST_BYTES = 4_000
_NONCE_BYTES = 12


class Cost(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one guess of a passphrase costs (Argon2id); bounded, for a case may come from somebody else."""

    memory_kib: Annotated[int, msgspec.Meta(ge=1024, le=1 << 21)]
    passes: Annotated[int, msgspec.Meta(ge=1, le=32)]
    lanes: Annotated[int, msgspec.Meta(ge=1, le=16)]


COST = Cost(memory_kib=1 << 17, passes=3, lanes=4)  # 128 MiB, about half a second; RFC 9106 asks for 64 MiB at least


class _Sealed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What `case.key` holds. `change`: whether everything is being encrypted, or decrypted, just now."""

    what: Literal["Key of an encrypted T-VAD Desktop case"]
    version: Literal[1]
    key_id: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{32}$")]
    change: Literal["", "encrypting", "decrypting"]
    cost: Cost
    salt: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{32}$")]
    nonce: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{24}$")]
    sealed_key: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{96}$")]

    def bound(self) -> bytes:
        """Everything that nobody may change without the passphrase."""
        return msgspec.json.encode((self.what, self.version, self.key_id, self.change, self.cost, self.salt))


class WrongPassphraseError(UserError):
    """The passphrase does not open the case, or its key file was altered."""


@dataclass(frozen=True, slots=True)
class CaseKey:
    """The key of one case, as held in memory. `sealing_key` is what the passphrase became."""

    key_id: str
    secret: bytes = field(repr=False)
    sealing_key: bytes = field(repr=False)
    salt: bytes = field(repr=False)
    cost: Cost

    @property
    def files(self) -> FileCipher:
        return FileCipher(derive_key(self.secret, "files"))

    @property
    def database(self) -> bytes:
        """The raw key of SQLCipher, 32 bytes."""
        return derive_key(self.secret, "database")


def make_key(passphrase: str) -> CaseKey:
    """A new key; UserError for a passphrase that is none."""
    return seal_anew(CaseKey(uuid4().hex, os.urandom(32), b"", b"", COST), passphrase)


def seal_anew(key: CaseKey, passphrase: str) -> CaseKey:
    """The same key under another passphrase; UserError for one that is too short."""
    if len(_normal(passphrase)) < LEAST_LETTERS:
        raise UserError(
            f"A passphrase has at least {LEAST_LETTERS} characters.", "Several words are best; spaces are allowed."
        )
    salt = os.urandom(16)
    return CaseKey(key.key_id, key.secret, _stretch(passphrase, salt, COST), salt, COST)


def write_key(folder: Path, key: CaseKey, change: Literal["", "encrypting", "decrypting"] = "") -> None:
    """Write `case.key`, whole or not at all."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = os.urandom(_NONCE_BYTES)
    unsealed = _Sealed("Key of an encrypted T-VAD Desktop case", 1, key.key_id, change, key.cost, key.salt.hex(),
                       nonce.hex(), "")  # fmt: skip
    sealed = AESGCM(key.sealing_key).encrypt(nonce, key.secret, unsealed.bound())
    content = msgspec.json.encode(msgspec.structs.replace(unsealed, sealed_key=sealed.hex()))
    write_content(folder / KEY_NAME, msgspec.json.format(content, indent=1))


def open_key(folder: Path, passphrase: str) -> CaseKey:
    """The key of a case; WrongPassphraseError where the passphrase does not open it. Takes about half a second."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    sealed = _read(folder)
    salt = bytes.fromhex(sealed.salt)
    sealing_key = _stretch(passphrase, salt, sealed.cost)
    try:
        secret = AESGCM(sealing_key).decrypt(
            bytes.fromhex(sealed.nonce), bytes.fromhex(sealed.sealed_key), sealed.bound()
        )
    except InvalidTag as error:
        raise WrongPassphraseError(
            f"This passphrase does not open the case {folder.name}.",
            f"Type it again. If it is surely right, {KEY_NAME} was altered: put it back from a backup.",
        ) from error
    return CaseKey(sealed.key_id, secret, sealing_key, salt, sealed.cost)


def is_encrypted(folder: Path) -> bool:
    """Whether a case has a key file, be it a broken one."""
    return os.path.lexists(folder / KEY_NAME)


def read_key_id(folder: Path) -> str:
    """Which key a case has; UserError for a key file that is none."""
    return _read(folder).key_id


def read_change(folder: Path) -> Literal["", "encrypting", "decrypting"]:
    """What was begun and not finished."""
    return _read(folder).change


def _read(folder: Path) -> _Sealed:
    try:
        return msgspec.json.decode(read_regular(folder / KEY_NAME, MOST_BYTES), type=_Sealed)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise UserError(
            f"{folder / KEY_NAME} is damaged: without it the case cannot be opened.", "Put it back from a backup."
        ) from error


def _stretch(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    """The same letters give the same key, however the keyboard composed them."""
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    work = Argon2id(salt=salt, length=32, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory_kib)
    return work.derive(_normal(passphrase).encode())


def _normal(passphrase: str) -> str:
    return unicodedata.normalize("NFC", passphrase)
