"""Whether a case database has our tables, indexes and triggers, and nothing else: a planted trigger changes what is
stored, and nobody would notice."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

from sqlite_utils import Database, Migrations

from tvad_desktop.domain.errors import UserError

_OF_SQLITE = ("sqlite_stat1", "sqlite_stat4")  # what ANALYZE leaves; it holds no rule

Schema: TypeAlias = dict[tuple[str, str], str]  # (type, name) → the statement that made it


def read_schema(database: Database) -> Schema:
    rows = database.execute("SELECT type, name, sql FROM sqlite_master").fetchall()
    return {(kind, name): " ".join(str(sql or "").split()) for kind, name, sql in rows if name not in _OF_SQLITE}


def find_strange(database: Database, migrations: Migrations) -> list[str]:
    """In words, everything in which the schema differs from the one that the applied migrations make."""
    with database.atomic():  # one snapshot, while another program may be bringing the case up to date
        applied = tuple(step.name for step in migrations.applied(database))
        found = read_schema(database)
    expected = _expected_schema(migrations, applied)
    strange = [f"the {kind} “{name}” was planted" for kind, name in found.keys() - expected.keys()]
    strange += [f"the {kind} “{name}” is missing" for kind, name in expected.keys() - found.keys()]
    strange += [
        f"the {kind} “{name}” was altered"
        for kind, name in expected.keys() & found.keys()
        if expected[kind, name] != found[kind, name]
    ]
    return sorted(strange)


def check_schema(database: Database, migrations: Migrations, folder: Path) -> None:
    """Raise UserError, having changed nothing, where the schema is not ours."""
    strange = find_strange(database, migrations)
    if strange:
        rest = f" (and {len(strange) - 1} more)" if len(strange) > 1 else ""
        raise UserError(
            f"The case {folder} was tampered with: {strange[0]}{rest} in its database.",
            "Do not work on it; restore it from a backup.",
        )


@lru_cache(maxsize=8)
def _expected_schema(migrations: Migrations, applied: tuple[str, ...]) -> Schema:
    with closing(sqlite3.connect(":memory:")) as connection:
        database = Database(connection)
        later = {step.name for step in migrations.pending(database)} - set(applied)
        migrations.apply(database, stop_before=later)
        return read_schema(database)
