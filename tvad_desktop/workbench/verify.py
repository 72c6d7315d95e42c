"""Whether a case is what its log says: everything that is broken, and how sure the proof is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from pathlib import Path

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.printable import printable
from tvad_desktop.domain.verification import Finding, Verification, Weight
from tvad_desktop.packs.manifest import file_sha256, load_pack
from tvad_desktop.storage import heads
from tvad_desktop.storage.audit import AuditTrail
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.database import explain_failures
from tvad_desktop.storage.examine import NoCaseError, examine, guard, is_readable, open_snapshot
from tvad_desktop.storage.heads import Head
from tvad_desktop.storage.keyring import CaseHalfConvertedError, CaseLockedError
from tvad_desktop.storage.passphrase import WrongPassphraseError
from tvad_desktop.video.fingerprint import AmbiguousNamesError, fingerprint
from tvad_desktop.workbench.packs import verify_prepared
from tvad_desktop.workbench.seal import read_stamp

EXPORTS = (
    "report.export",
    "clip.export",
    "still.export",
    "bundle.export",
    "redaction.export",
)  # actions whose subject is a file, their payload its content
NOTHING_OUTSIDE = (
    "No head of the chain is known outside this case: somebody who can write the whole folder and knows this program "
    "could have rebuilt it from nothing. Seal the case (tvad seal) and keep the seal elsewhere."
)


def verify_case(
    folder: Path,
    *,
    job: Job,
    memory: Path | None = None,
    sealed: Sequence[Head] = (),
    roots: bytes | None = None,
    check_originals: bool = True,
) -> Verification:
    """Compare everything in and around a case with its log; nothing is changed.

    `memory` is where this machine remembers heads, `sealed` what was handed out before, `roots` the certificates (PEM)
    that time stamps must lead to. UserError only where there is no case: whatever is wrong with one is a finding.
    """
    folder = folder.absolute()
    checked: Counter[str] = Counter()
    findings: list[Finding] = []
    certainty: list[str] = []
    try:
        with open_snapshot(folder) as store, explain_failures(folder):
            findings.extend(examine(store, checked))
            if is_readable(store):
                findings.extend(_compare_files(store, checked, job, check_originals))
                outside = [*_compare_outside(store, memory, sealed, checked), *_read_stamps(store, roots)]
                findings += [finding for finding, _ in outside if finding is not None]
                certainty += [said for _, said in outside if said]
    except (NoCaseError, CaseLockedError, CaseHalfConvertedError, WrongPassphraseError):
        raise
    except UserError as error:
        findings.append(Finding(Weight.BROKEN, "database", "case.sqlite", error.message))
    return Verification(str(folder), tuple(findings), dict(checked), tuple(certainty or [NOTHING_OUTSIDE]))


def _compare_files(store: CaseStore, checked: Counter[str], job: Job, check_originals: bool) -> Iterator[Finding]:
    if check_originals:
        yield from guard(store, "original", _compare_originals(store, checked, job))
    yield from guard(store, "pack", _compare_packs(store, checked))
    yield from guard(store, "export", _compare_exports(store, checked, job))


def _compare_originals(store: CaseStore, checked: Counter[str], job: Job) -> Iterator[Finding]:
    for footage in store.videos():
        path, subject = footage.video.path, f"video {footage.id} ({printable(footage.video.path)})"
        checked["originals"] += 1
        try:
            sha256 = fingerprint(path, job.without_report())
        except AmbiguousNamesError as error:
            yield Finding(Weight.BROKEN, "original", subject, f"The original has changed: {error.message}")
            continue
        except UserError as error:
            yield Finding(Weight.UNPROVEN, "original", subject, f"The original cannot be compared: {error.message}")
            continue
        if sha256 != footage.video.sha256:
            said = f"The original has changed since it was imported: its SHA-256 is now {sha256}."
            yield Finding(Weight.BROKEN, "original", subject, said)


def _compare_packs(store: CaseStore, checked: Counter[str]) -> Iterator[Finding]:
    """Every pack that analysed something here: whether the one installed is that one, and whole."""
    known = store.database.execute("SELECT DISTINCT pack, pack_sha256 FROM analyses ORDER BY 1, 2").fetchall()
    for name, sha256 in known:
        checked["model packs"] += 1
        try:
            pack = load_pack(name)
            if not pack.means(sha256):
                said = "Another version of this pack is installed here: results cannot be made again with it."
                yield Finding(Weight.UNPROVEN, "pack", f"pack {name}", said)
                continue
            verify_prepared(pack)
        except UserError as error:
            # A pack that is not installed here, or not compiled yet, says nothing about the case.
            absent = error.message.startswith("There is no model pack") or "is missing" in error.message
            yield Finding(Weight.UNPROVEN if absent else Weight.BROKEN, "pack", f"pack {name}", error.message)


def _compare_exports(store: CaseStore, checked: Counter[str], job: Job) -> Iterator[Finding]:
    """Every file that was exported and still lies where it was written."""
    entries = AuditTrail(store.database, "").entries()
    latest = {entry.subject: entry for entry in entries if entry.action in EXPORTS}
    for subject, entry in latest.items():
        job.check()
        checked["exported files"] += 1
        path = Path(subject)
        is_same = _has_hash(path, {entry.payload_sha256})
        if not is_same and _has_hash(path.with_name(f"{path.name}.partial"), {entry.payload_sha256}):
            # Written and logged, then named: the process was stopped before the last.
            earlier = {one.payload_sha256 for one in entries if one.subject == subject and one.action in EXPORTS}
            is_untouched = not path.exists() or _has_hash(path, earlier)
            said = f"The export of audit entry {entry.sequence} was stopped before its file got its name: export again."
            yield Finding(Weight.UNPROVEN if is_untouched else Weight.BROKEN, "export", subject, said)
        elif not path.exists():
            said = f"The file that audit entry {entry.sequence} exported is no longer there."
            yield Finding(Weight.UNPROVEN, "export", subject, said)
        elif not is_same:
            said = f"The file is not the one that audit entry {entry.sequence} exported."
            yield Finding(Weight.BROKEN, "export", subject, said)


def _has_hash(path: Path, hashes: Container[str]) -> bool:
    try:
        return path.is_file() and file_sha256(path) in hashes
    except (OSError, ValueError):
        return False


def _compare_outside(
    store: CaseStore, memory: Path | None, sealed: Sequence[Head], checked: Counter[str]
) -> Iterator[tuple[Finding | None, str]]:
    """What is known of the case outside it, each with what it proves."""
    case_id = heads.read_current(store.database).case_id
    remembered = heads.read_head(heads.memory_path(memory, case_id)) if memory is not None else None
    known = [("memory", "what this machine remembers", remembered)] if remembered is not None else []
    known += [("seal", f"the seal of entry {head.sequence}", head) for head in sealed]
    for part, name, head in known:
        assert head is not None
        checked["heads"] += 1
        if message := heads.compare(head, store.database):
            yield Finding(Weight.BROKEN, part, name, f"{message} ({name})"), ""
        else:
            proof = "so far as this machine is trusted" if part == "memory" else "against everybody who lacks the seal"
            yield None, f"The log up to entry {head.sequence} agrees with {name}: it is proven {proof}."


def _read_stamps(store: CaseStore, roots: bytes | None) -> Iterator[tuple[Finding | None, str]]:
    """What time-stamping authorities said about seals of this case, each with what it proves."""
    seals = store.seals() if "seals" in store.database.table_names() else []
    for seal in seals:
        if seal.response is None:
            continue
        try:
            stamp = read_stamp(seal, roots)
        except UserError as error:
            yield Finding(Weight.BROKEN, "seal", f"time stamp of seal {seal.id}", error.message), ""
            continue
        said = f"The log up to entry {seal.sequence} was stamped by {stamp.authority} at {stamp.at.isoformat()}"
        if stamp.is_verified:
            yield None, f"{said}: proven to whoever trusts this authority."
        else:
            unproven = f"{said}; its signature was not verified (give the authority's root certificate by --tsa-root)."
            yield Finding(Weight.UNPROVEN, "seal", f"time stamp of seal {seal.id}", unproven), ""
