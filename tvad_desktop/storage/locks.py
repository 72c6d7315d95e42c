"""The evidence lock: a case that is closed is not changed by anybody until it is reopened, with a reason."""

from __future__ import annotations

from dataclasses import asdict, dataclass

import msgspec

from tvad_desktop.domain.errors import UserError
from tvad_desktop.storage.audit import AuditTrail
from tvad_desktop.storage.case_file import CaseFile
from tvad_desktop.storage.database import explain_damage, now_utc

_KEY = "lock "


@dataclass(frozen=True, slots=True)
class LockEntry:
    """One closing or reopening of a case."""

    closed: bool
    reason: str
    who: str
    at_utc: str


class Locks(CaseFile):
    """The part of a case that knows whether it is closed."""

    def close_case(self, reason: str) -> None:
        """Close the case: nothing is changed in it until it is reopened. UserError where it is closed already."""
        self._turn(reason, closed=True)

    def reopen_case(self, reason: str) -> None:
        """Let the case be changed again. UserError where it is not closed."""
        self._turn(reason, closed=False)

    def lock_history(self) -> list[LockEntry]:
        """Every closing and reopening, oldest first."""
        rows = self._rows("SELECT key, value FROM settings WHERE key LIKE ?", f"{_KEY}%")
        with explain_damage(self.folder, "when it was closed"):
            return [
                msgspec.json.decode(row["value"], type=LockEntry)
                for row in sorted(rows, key=lambda row: int(row["key"].removeprefix(_KEY)))
            ]

    def _turn(self, reason: str, *, closed: bool) -> None:
        reason = " ".join(reason.split())
        if not reason:
            raise UserError("Closing and reopening a case takes a reason.", "Say why.")
        with self._change(while_closed=True) as trail:
            if (self.closed_utc is not None) is closed:
                raise UserError(f"The case is {'closed already' if closed else 'not closed'}.")
            entry = LockEntry(closed, reason, self.actor, now_utc())
            self._keep(trail, entry)

    def _keep(self, trail: AuditTrail, entry: LockEntry) -> None:
        key = f"{_KEY}{len(self.lock_history()) + 1}"
        value = msgspec.json.encode(asdict(entry)).decode()
        case_id = self._rows("SELECT id FROM cases")[0]["id"]
        self._database.execute("INSERT INTO settings VALUES (?, ?)", [key, value])
        self._database.execute("UPDATE cases SET closed_utc = ?", [entry.at_utc if entry.closed else None])
        trail.append_change("setting.set", key)
        trail.append_change("case.close" if entry.closed else "case.reopen", case_id)
