"""Lock files: pins with hashes, in pip's requirements format."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_VERSION = re.compile(r"==([^ ;\\]+)")


@dataclass(frozen=True, slots=True)
class Pin:
    """One package at one version; `text` is its entry, `hashes` the SHA-256 of its published files."""

    name: str
    version: str
    hashes: frozenset[str]
    text: str


def read_lock(path: Path) -> list[Pin]:
    """Read the pins of a lock file."""
    return [parse_pin(text) for text in split_pins(path.read_text(encoding="utf-8"))]


def parse_pin(text: str) -> Pin:
    """Read one entry; ValueError when it has no exact version."""
    version = _VERSION.search(text)
    if version is None:
        raise ValueError(f"not a pin: {text}")
    return Pin(name_of(text), version.group(1), frozenset(_HASH.findall(text)), text)


def split_pins(lock: str) -> list[str]:
    """Cut a lock into its entries, without comments; an entry may span several lines."""
    pins: list[str] = []
    for line in lock.splitlines():
        if line.startswith(" "):
            pins[-1] += "\n" + line
        elif line and not line.startswith("#"):
            pins.append(line)
    return pins


def name_of(text: str) -> str:
    """The package of an entry."""
    return text.split("==", 1)[0].strip()


def digest_of(path: Path) -> str:
    """SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
