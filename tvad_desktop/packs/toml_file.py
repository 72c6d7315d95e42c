"""Reading TOML files that anybody may have written."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import TypeVar

import msgspec

MOST_BYTES = 4_000_000
"""A hundred times the largest file that is shipped."""

Kind = TypeVar("Kind", bound=msgspec.Struct)


def read_toml(path: Path, kind: type[Kind]) -> Kind:
    """Read a file strictly as `kind`; OSError where it cannot be read, `msgspec.DecodeError` for whatever it is not."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(f"{path} is no regular file")  # a pipe or a device may never end
    with path.open("rb") as stream:
        content = stream.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise msgspec.DecodeError(f"it is larger than {MOST_BYTES // 1_000_000} MB")
    try:
        return msgspec.toml.decode(content, type=kind)
    except UnicodeDecodeError as error:
        raise msgspec.DecodeError("it is no text in UTF-8") from error
    except RecursionError as error:
        raise msgspec.DecodeError("it is nested too deeply") from error
