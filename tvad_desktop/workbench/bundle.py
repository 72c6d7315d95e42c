"""A case as one file for somebody else: report, facts, log and, if wished, the originals, each known by its hash.

A verifier goes along that needs nothing but Python. Files are stored as they are: in compressed ones, bits that mean
nothing could be changed unseen.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import shutil
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from types import ModuleType
from typing import Any

from tvad_desktop import __version__
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.printable import printable
from tvad_desktop.domain.verification import Finding, Verification, Weight
from tvad_desktop.packs.manifest import file_sha256
from tvad_desktop.places import resources_folder
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.content import cannot_write
from tvad_desktop.storage.heads import Head
from tvad_desktop.workbench.clips import CLIP_ACTION
from tvad_desktop.workbench.exporting import begin_export, discard_export, name_exports
from tvad_desktop.workbench.redaction.cover import REDACTION_ACTION
from tvad_desktop.workbench.report.files import WRITERS
from tvad_desktop.workbench.report.gather import gather
from tvad_desktop.workbench.report.model import Report

BUNDLE_ACTION = "bundle.export"
CONTENTS_ACTION = "contents.export"  # its payload is the hash of what a manifest tells
VERIFIER = "verify.py"
FOREIGN = "The verify.py in this bundle is not that of this version: run none that you have from nowhere else."
EPOCH = (1980, 1, 1, 0, 0, 0)  # zip files know no earlier one; the same bundle has the same bytes
COMPLETE = "Every file is the one that the manifest names, and the log in the bundle is whole."
NOT_RELIED_ON = "Nothing in this bundle should be relied on."
UNANCHORED = (
    "That the bundle as a whole is the one that was made is shown only by comparing the SHA-256 of its manifest, "
    "{sha256}, or the last entry of its log, {head}, with what was handed over apart from it (--sealed)."
)


def write_bundle(
    store: CaseStore,
    path: Path,
    *,
    job: Job,
    with_originals: bool = False,
    with_clips: bool = False,
    is_redacted: bool = False,
) -> Path:
    """Write the bundle of a case and log its SHA-256; return where it lies. `with_clips`: with every clip and covered
    still that was written and is still as it was; `is_redacted`: with covered stills and clips only.

    UserError where a file cannot be written, an original that is to go along is missing or altered, or originals are
    to go along with covered stills.
    """
    if with_originals and is_redacted:
        raise UserError("Originals show what is to be covered.", "Make the bundle without originals, or uncovered.")
    report = gather(store, job, is_redacted=is_redacted)
    if with_originals:
        _check_originals(report)
    is_whole, partial = False, path
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = begin_export(store, BUNDLE_ACTION, path)
        with zipfile.ZipFile(partial, "x") as bundle:
            clips = list(_clips(store, is_redacted)) if with_clips else []
            _fill(bundle, store, report, with_originals, clips, job, path.name)
        is_whole = True
    except OSError as error:
        raise cannot_write(path, error) from error
    finally:
        if not is_whole and partial != path:
            discard_export(store, BUNDLE_ACTION, partial)
    (named,) = name_exports(store, BUNDLE_ACTION, [(partial, path)])
    return named


def _fill(
    bundle: zipfile.ZipFile,
    store: CaseStore,
    report: Report,
    with_originals: bool,
    clips: list[tuple[str, Path]],
    job: Job,
    name: str,
) -> None:
    files = [_add(bundle, path, content) for path, content in sorted(_write_contents(store, report).items())]
    files += [_add_file(bundle, path, clip) for path, clip in clips]
    if with_originals:
        for number, (path, original) in enumerate(_originals(report)):
            job.checkpoint(number, len(report.footage))
            files.append(_add_file(bundle, path, original))
    manifest: dict[str, Any] = {
        "what": "Bundle of a T-VAD Desktop case",
        "made_with": f"T-VAD Desktop {__version__}",
        "case": asdict(report.case),
        "files": files,
    }
    with store.one_act():  # nothing comes between this entry and the log that ends with it
        store.record_file(CONTENTS_ACTION, name, _load_verifier().told_sha256(manifest))
        audit = [asdict(entry) for entry in store.audit()]
    files.append(_add(bundle, "audit.json", json.dumps(audit, indent=0, ensure_ascii=False).encode()))
    manifest["head"] = {"sequence": len(audit), "sha256": audit[-1]["sha256"]}
    content = json.dumps(manifest, indent=1, ensure_ascii=False, sort_keys=True).encode()
    _add(bundle, "manifest.json", content)
    _add(bundle, "manifest.sha256", f"{hashlib.sha256(content).hexdigest()}  manifest.json\n".encode("ascii"))


def _write_contents(store: CaseStore, report: Report) -> dict[str, bytes]:
    seals, brought = store.seals(), resources_folder() / "report"
    return {
        "case.json": WRITERS["json"][1](report),
        **{WRITERS[name][0]: WRITERS[name][1](report) for name in ("html", "pdf", "csv", "case")},
        VERIFIER: (brought / VERIFIER).read_bytes(),
        "HOW_TO_VERIFY.txt": (brought / "HOW_TO_VERIFY.txt").read_bytes(),
        **({"seal.txt": seals[-1].text.encode()} if seals else {}),
    }


def _add(bundle: zipfile.ZipFile, name: str, content: bytes) -> dict[str, object]:
    bundle.writestr(_entry(name), content)
    return {"path": name, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}


def _add_file(bundle: zipfile.ZipFile, name: str, original: Path) -> dict[str, object]:
    info = _entry(name)
    info.file_size = original.stat().st_size
    with original.open("rb") as source, bundle.open(info, "w") as target:
        shutil.copyfileobj(source, target, 1 << 20)
    with original.open("rb") as source:
        sha256 = hashlib.file_digest(source, "sha256").hexdigest()
    return {"path": name, "bytes": original.stat().st_size, "sha256": sha256}


def _entry(name: str) -> zipfile.ZipInfo:
    try:
        name.encode()
    except UnicodeEncodeError as error:
        raise UserError(
            f"{printable(name)} is no text in UTF-8 and cannot stand in a bundle.", "Rename the file, or leave it out."
        ) from error
    info = zipfile.ZipInfo(name, EPOCH)
    info.compress_type, info.external_attr, info.create_system = zipfile.ZIP_STORED, 0o100644 << 16, 3
    return info


def _originals(report: Report) -> Iterator[tuple[str, Path]]:
    """Every file of every original, under the id of its video."""
    for one in report.footage:
        path = one.footage.video.path
        files = sorted(file for file in path.iterdir() if file.is_file()) if path.is_dir() else [path]
        for file in files:
            if not file.name.startswith("."):
                yield f"originals/{one.footage.id}/{file.name}", file


def _clips(store: CaseStore, is_redacted: bool) -> Iterator[tuple[str, Path]]:
    """Clips and covered stills by the log: those that still lie where they were written, and are what was written."""
    actions = (REDACTION_ACTION,) if is_redacted else (CLIP_ACTION, REDACTION_ACTION)
    last = {entry.subject: entry for entry in store.audit() if entry.action in actions}
    for entry in last.values():
        path = Path(entry.subject)
        if path.is_file() and not path.is_symlink() and file_sha256(path) == entry.payload_sha256:
            yield f"clips/{entry.sequence}-{path.name}", path


def _check_originals(report: Report) -> None:
    for one in report.footage:
        if not one.is_unchanged:
            raise UserError(
                f"The original {one.footage.video.path} is missing or has changed, and cannot go into the bundle.",
                "Put the original back, or make the bundle without originals.",
            )


def verify_bundle(path: Path, sealed: Sequence[Head] = ()) -> Verification:
    """The same as the bundle's own `verify.py`, run from this program: what a bundle brings along is never run.

    `sealed`: entries of the log that were kept apart from the bundle; the last one proves its files too.
    """
    program = _load_verifier()
    broken = [str(line) for line in program.find_broken(str(path))]
    findings = [Finding(Weight.BROKEN, "bundle", line.partition(":")[0], line) for line in broken]
    if broken:
        return Verification(str(path), tuple(findings), {"bundle": 1}, (NOT_RELIED_ON,))
    with zipfile.ZipFile(path) as bundle:
        content, audit = bundle.read("manifest.json"), program.read_json(bundle, program.LOG)
        brought = bundle.read(VERIFIER) if VERIFIER in bundle.namelist() else None
    if brought != (resources_folder() / "report" / VERIFIER).read_bytes():
        findings.append(Finding(Weight.UNPROVEN, "bundle", VERIFIER, FOREIGN))
    if not program.is_naming(audit):
        findings.append(Finding(Weight.UNPROVEN, "bundle", program.LOG, program.NOT_NAMED))
    manifest = json.loads(content)
    certainty = [COMPLETE]
    for head in sealed:
        wrong, proven = program.compare_kept((head.sequence, head.sha256), audit)
        if head.case_id not in ("", manifest["case"]["id"]):
            wrong = "the seal is of another case"
        if wrong:
            findings.append(Finding(Weight.BROKEN, "seal", f"the seal of entry {head.sequence}", wrong))
        else:
            certainty.append(proven)
    if not sealed:
        certainty.append(UNANCHORED.format(sha256=hashlib.sha256(content).hexdigest(), head=_say_head(audit)))
    checked = {"files": len(manifest["files"]), "audit entries": len(audit)}
    return Verification(str(path), tuple(findings), checked, tuple(certainty))


def say_kept(path: Path) -> tuple[str, ...]:
    """What to hand over apart from a bundle that was just made, a line each."""
    with zipfile.ZipFile(path) as bundle:
        content, audit = bundle.read("manifest.json"), json.loads(bundle.read("audit.json"))
    return (f"manifest SHA-256: {hashlib.sha256(content).hexdigest()}", f"last entry of its log: {_say_head(audit)}")


def _say_head(audit: Sequence[dict[str, Any]]) -> str:
    return f"{len(audit)}: {audit[-1]['sha256']}" if audit else "none"


def _load_verifier() -> ModuleType:
    spec = importlib.util.spec_from_file_location("bundle_verifier", resources_folder() / "report" / "verify.py")
    assert spec is not None
    assert spec.loader is not None
    program = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(program)
    return program
