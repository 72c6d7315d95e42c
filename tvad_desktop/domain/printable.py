"""Text from outside (names of files, cameras and cases, answers) made safe for a terminal and for a log."""

from __future__ import annotations

import re

# Control characters can move the cursor, colour or rewrite what stands on the screen. Characters that turn the
# direction of writing can make a name look like another. A lone surrogate is a byte that is no text.
_UNSAFE = r"\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff"
_IN_A_LINE = re.compile(f"[{_UNSAFE}]")
_IN_LINES = re.compile(f"(?![\n\t])[{_UNSAFE}]")


def printable(text: object) -> str:
    r"""One line of text with every unsafe character written as `\x1b` or `\u202e`."""
    return _IN_A_LINE.sub(_written, str(text))


def printable_lines(text: object) -> str:
    """The same for text that may have several lines and tabs."""
    return _IN_LINES.sub(_written, str(text))


def printable_json(document: str) -> str:
    r"""A JSON document whose strings hold unsafe characters as `\u001b`: the same document, safe to print."""
    return _IN_LINES.sub(lambda found: f"\\u{ord(found[0]):04x}", document)


def _written(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
