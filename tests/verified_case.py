"""A case with something of every kind, to be tampered with, and what a forger does to it."""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
from contextlib import closing
from dataclasses import astuple, dataclass, replace
from pathlib import Path

import pytest
from frame_difference import FrameDifference, write_street

from tvad_desktop.domain.case import AuditEntry
from tvad_desktop.domain.evidence import Evidence
from tvad_desktop.domain.incident import Verdict
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Timespan
from tvad_desktop.storage.audit import AuditTrail, entry_sha256
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.analyse import analyse
from tvad_desktop.workbench.profiles import save_version
from tvad_desktop.workbench.report import export
from tvad_desktop.workbench.seal import seal_case, write_seal
from tvad_desktop.workbench.verify import verify_case

GUARDS = ("audit_keeps_entries", "audit_loses_no_entries")


@dataclass(frozen=True)
class Place:
    """A case, its footage and report, what this machine remembers of it, an older copy, and a seal kept elsewhere."""

    folder: Path

    @property
    def case(self) -> Path:
        return self.folder / "case"

    def verify(self, **options: object):
        return verify_case(self.case, job=Job(), memory=self.folder / "memory", **options)

    def run(self, script: str) -> None:
        """Change the database with another program, which leaves its guards as they were."""
        with closing(sqlite3.connect(self.case / "case.sqlite")) as connection:
            kept = [connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", [name]).fetchone()[0]
                    for name in GUARDS]  # fmt: skip
            connection.executescript("".join(f"DROP TRIGGER {name};" for name in GUARDS))
            connection.executescript(script)
            connection.executescript(";".join(kept))


def make_verified(folder: Path) -> Path:
    """A case with something of every kind, closed in order, in a new folder."""
    models = folder / "models" / "frame-difference"
    models.mkdir(parents=True)
    (folder / "memory").mkdir()
    (models / "w.safetensors").write_bytes(b"weights")
    sha256 = hashlib.sha256(b"weights").hexdigest()
    (models / "manifest.toml").write_text(
        'name = "frame-difference"\ntitle = "For tests"\nlimits = []\n[measured]\n[[files]]\nrole = "things-of-tests"\n'
        f'path = "w.safetensors"\nsha256 = "{sha256}"\nlicence = "own"\nsource = "own"\n'
    )
    detector = FrameDifference()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TVAD_MODELS", str(folder / "models"))
        from tvad_desktop.packs.manifest import load_pack

        detector.pack = load_pack("frame-difference")
    street = write_street(folder / "street", seconds=8)
    with CaseStore.create(folder / "case", "Car park", "ada", memory=folder / "memory") as store:
        analyse(store, street, detector, camera="Gate", fps=20.0, job=Job())
        with store.one_act():
            save_version(store, 1, b"a profile", "a" * 64, [{"path": "a.mp4", "sha256": "b" * 64}])
        store.set_evidence(1, Evidence(received_from="The shop", item_number="7"))
        store.keep_facts(1, '{"codec": "png"}')
        store.keep_reach(1, 8_000_000)
        store.add_viewing(1, [Timespan(0, 2_000_000)])
        store.set_tags(1, ["vehicle"], revision=store.revision(1))
        store.add_message(1, "user", "What is it?")
        store.add_message(1, "assistant", "A car.", "{}")
        export(store, folder / "out", job=Job())
        write_seal(seal_case(store), folder / "case.seal")
    shutil.copytree(folder / "case", folder / "older")
    with CaseStore.open(folder / "case", "ada", memory=folder / "memory") as store:
        store.review(1, Verdict.CONFIRMED, "a car", revision=store.revision(1))
    return folder


def copy_place(made: Path, folder: Path) -> Place:
    """The same somewhere else, as if it had been made there."""
    shutil.copytree(made, folder, symlinks=True)
    place = Place(folder)
    place.run(f"UPDATE videos SET path = replace(path, '{made}', '{folder}')")
    relog(place.case, {1: None}, rename=(str(made), str(folder)))
    return place


def relog(case: Path, changed: dict[int, str | None], rename: tuple[str, str] | None = None) -> None:
    """Write the whole log anew so that it fits what the database says now: what a skilled forger would do."""
    with closing(sqlite3.connect(case / "case.sqlite")) as connection:
        from sqlite_utils import Database

        from tvad_desktop.storage.audit import CHANGES

        database = Database(connection)
        trail = AuditTrail(database, "")
        entries = trail.entries()
        last = {entry.subject: entry.sequence for entry in entries if entry.action in CHANGES}
        previous, rebuilt = "0" * 64, []
        for entry in entries:
            subject = entry.subject.replace(*rename) if rename else entry.subject
            payload = entry.payload_sha256
            if last.get(entry.subject) == entry.sequence:
                kind = CHANGES[entry.action]
                state = trail._state(kind, entry.subject.removeprefix(f"{kind} "))
                payload = hashlib.sha256(state.encode()).hexdigest()
            new = replace(entry, subject=subject, payload_sha256=payload, previous_sha256=previous)
            new = replace(new, sha256=entry_sha256(new))
            rebuilt.append(new)
            previous = new.sha256
        kept = [connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", [name]).fetchone()[0]
                for name in GUARDS]  # fmt: skip
        connection.executescript("".join(f"DROP TRIGGER {name};" for name in GUARDS))
        connection.execute("DELETE FROM audit")
        connection.executemany("INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?)", [astuple(one) for one in rebuilt])
        connection.execute("UPDATE cases SET audit_sequence = ?, audit_sha256 = ?", [len(rebuilt), previous])
        connection.commit()
        connection.executescript(";".join(kept))
        if rename:  # the copy is what the machine knows: its heads, and the older copy and seal, move with it
            for path in [case / "case.head", *(case.parent / "memory").glob("*.head")]:
                head = json.loads(path.read_text()) | {"sequence": len(rebuilt), "sha256": previous}
                path.write_text(json.dumps(head))
            (sealed,) = connection.execute("SELECT sequence FROM seals").fetchone()
            text = json.loads((case.parent / "case.seal").read_text())
            sha256 = rebuilt[sealed - 1].sha256
            connection.execute("UPDATE seals SET sha256 = ?", [sha256])
            connection.commit()
            (case.parent / "case.seal").write_text(json.dumps(text | {"sha256": sha256}))
            fix_seal_entry(case, rebuilt)


def fix_seal_entry(case: Path, rebuilt: list[AuditEntry]) -> None:
    """The seal's own entry names its new hash; one more pass makes the rest of the log follow."""
    relog(case, {})
    with closing(sqlite3.connect(case / "case.sqlite")) as connection:
        head = connection.execute("SELECT audit_sequence, audit_sha256 FROM cases").fetchone()
    for path in [case / "case.head", *(case.parent / "memory").glob("*.head")]:
        path.write_text(json.dumps(json.loads(path.read_text()) | dict(zip(("sequence", "sha256"), head, strict=True))))


def flip(path: Path, place: int = -1) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2 if place < 0 else place] ^= 1
    path.write_bytes(content)
