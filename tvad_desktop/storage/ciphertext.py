"""Files of an encrypted case: AES-256-GCM in parts, so that neither writing nor reading one needs much memory.

A file begins with a mark and 32 random bytes, from which its own key is derived. The nonce of each part is its number
and whether it is the last: parts cannot be left out, repeated, exchanged or cut off unnoticed.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from typing import BinaryIO

MARK = b"T-VAD encrypted 1"
PART_BYTES = 1 << 20
_SALT_BYTES = 32
_TAG_BYTES = 16
_HEAD_BYTES = len(MARK) + _SALT_BYTES


class NotAuthenticError(Exception):
    """These bytes are not what was encrypted with this key."""


def is_ciphertext(beginning: bytes) -> bool:
    """Whether a file that begins so was written by a `FileCipher`."""
    return beginning.startswith(MARK)


def derive_key(secret: bytes, purpose: str, salt: bytes | None = None) -> bytes:
    """A key of 32 bytes for one purpose, from which no other can be found."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), 32, salt, f"T-VAD Desktop: {purpose}".encode()).derive(secret)


class FileCipher:
    """Encrypts and decrypts the files of one case. What does it is imported when there is something to do: most cases
    are not encrypted."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def encrypt(self, content: bytes) -> bytes:
        target = io.BytesIO()
        self.encrypt_stream(io.BytesIO(content), target)
        return target.getvalue()

    def decrypt(self, content: bytes) -> bytes:
        """NotAuthenticError for anything that `encrypt` with this key did not make."""
        target = io.BytesIO()
        self.decrypt_stream(io.BytesIO(content), target)
        return target.getvalue()

    def encrypt_stream(self, source: BinaryIO, target: BinaryIO) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        head = MARK + os.urandom(_SALT_BYTES)
        target.write(head)
        box = AESGCM(derive_key(self._key, "file", head))
        for nonce, part in _number(source, PART_BYTES):
            target.write(box.encrypt(nonce, part, None))

    def decrypt_stream(self, source: BinaryIO, target: BinaryIO) -> None:
        """Errors as in `decrypt`; what was written to `target` before one is to be thrown away."""
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        head = source.read(_HEAD_BYTES)
        if not is_ciphertext(head) or len(head) < _HEAD_BYTES:
            raise NotAuthenticError("the file is not encrypted")
        box = AESGCM(derive_key(self._key, "file", head))
        for nonce, part in _number(source, PART_BYTES + _TAG_BYTES):
            try:
                target.write(box.decrypt(nonce, part, None))
            except (InvalidTag, ValueError) as error:  # the latter for parts too short to hold a tag
                raise NotAuthenticError("the file was altered, or another key wrote it") from error


def most_ciphertext_bytes(most_bytes: int) -> int:
    """How large a file of at most so many bytes is, encrypted."""
    return _HEAD_BYTES + most_bytes + _TAG_BYTES * (most_bytes // PART_BYTES + 1)


def _number(source: BinaryIO, part_bytes: int) -> Iterator[tuple[bytes, bytes]]:
    """Nonce and content of each part; there is at least one, and only the last may be short."""
    part, number = source.read(part_bytes), 0
    while True:
        following = source.read(part_bytes) if len(part) == part_bytes else b""
        yield number.to_bytes(11, "big") + bytes([not following]), part
        if not following:
            return
        part, number = following, number + 1
