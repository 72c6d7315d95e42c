"""Full-text search over columns of a table (FTS5), kept in step by triggers.

The statements stand here, not in a library, because cases are compared with them word for word when they are opened.
"""

from __future__ import annotations

from collections.abc import Sequence

_INDEX = """
CREATE VIRTUAL TABLE "{table}_fts" USING FTS5 ( {columns}, content="{table}" );
INSERT INTO "{table}_fts" (rowid, {columns}) SELECT rowid, {columns} FROM "{table}";
CREATE TRIGGER "{table}_ai" AFTER INSERT ON "{table}" BEGIN {add} END;
CREATE TRIGGER "{table}_ad" AFTER DELETE ON "{table}" BEGIN {remove} END;
CREATE TRIGGER "{table}_au" AFTER UPDATE ON "{table}" BEGIN {remove} {add} END;
"""
_ADD = 'INSERT INTO "{table}_fts" (rowid, {columns}) VALUES (new.rowid, {new});'
_REMOVE = 'INSERT INTO "{table}_fts" ("{table}_fts", rowid, {columns}) VALUES(\'delete\', old.rowid, {old});'


def write_terms(text: str) -> list[str]:
    """What to match for each word of a search: words that begin so."""
    return [f'"{word.replace(chr(34), "")}"*' for word in text.split() if any(map(str.isalnum, word))]


def write_update_trigger(table: str, columns: Sequence[str]) -> str:
    """The statement of a trigger that follows changes of these columns alone."""
    words = _write_words(table, columns)
    steps = f"{_REMOVE.format(**words)} {_ADD.format(**words)}"
    return f'CREATE TRIGGER "{table}_au" AFTER UPDATE OF {words["columns"]} ON "{table}" BEGIN {steps} END'


def write_text_index(table: str, columns: Sequence[str]) -> str:
    """The script that makes the index of these columns and fills it."""
    words = _write_words(table, columns)
    return _INDEX.format(**words, add=_ADD.format(**words), remove=_REMOVE.format(**words))


def _write_words(table: str, columns: Sequence[str]) -> dict[str, str]:
    return {
        "table": table,
        "columns": ", ".join(f'"{column}"' for column in columns),
        "new": ", ".join(f'new."{column}"' for column in columns),
        "old": ", ".join(f'old."{column}"' for column in columns),
    }
