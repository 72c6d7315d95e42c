"""Names of files as text that can be shown anywhere."""

from __future__ import annotations

from pathlib import Path


def printable(path: Path | str) -> str:
    """A path as one line: bytes that are no text, line ends and control codes are written as escapes."""
    return "".join(sign if sign.isprintable() else sign.encode("unicode_escape", "surrogatepass").decode() for sign in str(path))
