"""Numbers with what they count, in words."""

from __future__ import annotations


def counted(count: int, one: str, many: str = "") -> str:
    """“1 mask”, “3 masks”; `many` where it is not `one` with an s."""
    return f"{count:,} {one if count == 1 else many or f'{one}s'}"


_ONE = {
    "audit entries": "audit entry",
    "tables and triggers": "table or trigger",
    "tracks of objects": "track of an object",
    "database": "database",
    "bundle": "bundle",
}


def counted_things(count: int, many: str) -> str:
    """The same of things that are named in the plural, as in a `Verification`."""
    return counted(count, _ONE.get(many, many.removesuffix("s")), many)
