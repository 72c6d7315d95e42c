"""Lists of which every version stays in the case and the newest holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import msgspec

from tvad_desktop.storage.case_file import CaseFile
from tvad_desktop.storage.database import explain_damage, now_utc

Item = TypeVar("Item")


class VersionedLists(CaseFile):
    """The part of a case that knows lists in versions: a table each, with the items as JSON in one column."""

    def _newest_list(
        self, table: str, items: str, owner: tuple[str, int], kind: type[Item], check: Callable[[Item], None], what: str
    ) -> tuple[Item, ...]:
        """The list that holds for an owner (column, number). UserError for stored items that mean nothing."""
        column, number = owner
        rows = self._rows(f"SELECT {items} FROM {table} WHERE {column} = ? ORDER BY version DESC LIMIT 1", number)
        if not rows:
            return ()
        with explain_damage(self.folder, what):
            found: tuple[Item, ...] = msgspec.json.decode(rows[0][items], type=tuple[kind, ...])  # type: ignore[valid-type]
            for item in found:
                check(item)
        return found

    def _keep_list(self, table: str, items: str, owner: tuple[str, int], content: Sequence[object], event: str) -> None:
        """Keep the next version for an owner (column, number), which must be there; earlier ones stay."""
        column, number = owner
        kind = column.removesuffix("_id")
        self._one(kind, f"{kind}s", number)
        with self._change() as trail:
            last = f"SELECT coalesce(max(version), 0) AS last FROM {table} WHERE {column} = ?"
            list_id = self._insert(
                table,
                **{column: number, items: msgspec.json.encode(tuple(content)).decode()},
                version=self._rows(last, number)[0]["last"] + 1,
                author=self.actor,
                at_utc=now_utc(),
            )
            trail.append_change(event, list_id)
