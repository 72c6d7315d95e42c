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

APPLIED = "_sqlite_migrations"  # which steps were applied; asked before anything else is known of a database

NO_SUCH_STEPS = "of a step that others rest on"  # no database has it

Schema: TypeAlias = dict[tuple[str, str], str]  # (type, name) → the statement that made it


def read_schema(database: Database) -> Schema:
    rows = database.execute("SELECT type, name, sql FROM sqlite_master").fetchall()
    return {(kind, name): " ".join(str(sql or "").split()) for kind, name, sql in rows if name not in _OF_SQLITE}


def is_traceable(database: Database, migrations: Migrations) -> bool:
    """Whether the list of applied steps is a table like ours, so that it can be read: a view in its place could go on
    for ever. True where there is none."""
    found, expected = read_schema(database), _expected_schema(migrations, ())
    kinds = [kind for kind, name in found if name == APPLIED]
    return not kinds or (kinds == ["table"] and found["table", APPLIED] == expected["table", APPLIED])


def are_tables_ours(database: Database, migrations: Migrations) -> bool:
    """Whether every table that the applied steps make is there as they make it, so that it can be read."""
    if not is_traceable(database, migrations):
        return False
    found, expected = read_schema(database), _expected_schema(migrations, _applied(database, migrations))
    return all(found.get(key) == sql for key, sql in expected.items() if key[0] == "table")


def find_strange(database: Database, migrations: Migrations) -> list[str]:
    """In words, everything in which the schema differs from the one that the applied migrations make."""
    if not is_traceable(database, migrations):
        return [f"the table “{APPLIED}” was altered"]
    with database.atomic():  # one snapshot, while another program may be bringing the case up to date
        applied = _applied(database, migrations)
        found = read_schema(database)
        steps = database.execute(f"SELECT migration_set, name FROM {APPLIED}").fetchall() if applied else []
        numbers = {
            name: database.execute(f"PRAGMA {name}").fetchone()[0] for name in ("user_version", "application_id")
        }
    known = _expected_steps(migrations)
    expected = _expected_schema(migrations, tuple(step for step in applied if step in known))
    strange = [f"the {kind} “{name}” was planted" for kind, name in found.keys() - expected.keys()]
    strange += [f"the {kind} “{name}” is missing" for kind, name in expected.keys() - found.keys()]
    strange += [
        f"the {kind} “{name}” was altered"
        for kind, name in expected.keys() & found.keys()
        if expected[kind, name] != found[kind, name]
    ]
    strange += [
        f"the step “{name}” was planted" for group, name in steps if group != migrations.name or name not in known
    ]
    strange += [f"the number “{name}” was altered" for name, number in numbers.items() if number]
    return sorted(strange)


def _applied(database: Database, migrations: Migrations) -> tuple[str, ...]:
    return tuple(step.name for step in migrations.applied(database))


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
def _expected_steps(migrations: Migrations) -> frozenset[str]:
    with closing(sqlite3.connect(":memory:")) as nothing:
        return frozenset(step.name for step in migrations.pending(Database(nothing)))


@lru_cache(maxsize=8)
def _expected_schema(migrations: Migrations, applied: tuple[str, ...]) -> Schema:
    with closing(sqlite3.connect(":memory:")) as connection:
        database = Database(connection)
        wanted = Migrations(migrations.name)
        for step in migrations.pending(database):  # those alone: a build between two releases may lack one in between
            if step.name in applied:
                wanted(name=step.name)(step.fn)
        try:
            wanted.apply(database)
        except sqlite3.OperationalError:  # one that others rest on is not among them
            return {("table", NO_SUCH_STEPS): ""}
        return read_schema(database)
