"""What a forger does to a bundle: with its files, with its lists, with its log, and with the zip file around them."""

from __future__ import annotations

import hashlib
import importlib.util
import io
import json
import shutil
import struct
import subprocess
import sys
import warnings
import zipfile
from pathlib import Path

import pytest
from frame_difference import FrameDifference, write_street

from tvad_desktop.cli.main import run
from tvad_desktop.domain.job import Job
from tvad_desktop.places import resources_folder
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.heads import Head
from tvad_desktop.workbench import bundle as bundles
from tvad_desktop.workbench.analyse import analyse
from tvad_desktop.workbench.bundle import verify_bundle, write_bundle
from tvad_desktop.workbench.seal import seal_case

PROGRAM = resources_folder() / "report" / "verify.py"
FIELDS = ("sequence", "at_utc", "actor", "action", "subject", "payload_sha256", "previous_sha256")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A bundle with few originals."""
    folder = tmp_path_factory.mktemp("bundles")
    street = write_street(folder / "street", seconds=3)
    for picture in sorted(street.iterdir())[50:]:
        picture.unlink()
    with CaseStore.create(folder / "case", "Car park", "ada") as store:
        analyse(store, street, FrameDifference(), camera="Gate", fps=20.0, job=Job())
        seal_case(store)
        return write_bundle(store, folder / "case.zip", job=Job(), with_originals=True)


def read_members(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as bundle:
        return {name: bundle.read(name) for name in bundle.namelist()}


def zipped(members: dict[str, bytes] | list[tuple[str, bytes]]) -> bytes:
    """As the making of a bundle writes it."""
    buffer = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w") as target:
        warnings.filterwarnings("ignore", "Duplicate name")
        for name, content in members.items() if isinstance(members, dict) else members:
            target.writestr(bundles._entry(name), content)
    return buffer.getvalue()


def listed(members: dict[str, bytes], **changes: object) -> dict[str, bytes]:
    """The same members, the manifest and its hash made anew so that they fit."""
    manifest = json.loads(members["manifest.json"]) | changes
    if "files" not in changes:
        manifest["files"] = [
            {"path": name, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
            for name, content in members.items()
            if name not in ("manifest.json", "manifest.sha256")
        ]
    told = json.dumps(manifest, indent=1, ensure_ascii=False, sort_keys=True).encode()
    return resaid(members, told)


def resaid(members: dict[str, bytes], manifest: bytes) -> dict[str, bytes]:
    said = f"{hashlib.sha256(manifest).hexdigest()}  manifest.json\n".encode("ascii")
    return members | {"manifest.json": manifest, "manifest.sha256": said}


def logged(members: dict[str, bytes], entries: list[dict[str, object]]) -> dict[str, bytes]:
    """The same members with another log, each entry given its hash, and a manifest that fits."""
    previous = "0" * 64
    for number, entry in enumerate(entries, start=1):
        entry |= {"sequence": number, "previous_sha256": previous}
        text = json.dumps([entry[name] for name in FIELDS], ensure_ascii=False, separators=(",", ":"))
        previous = entry["sha256"] = hashlib.sha256(text.encode()).hexdigest()
    written = members | {"audit.json": json.dumps(entries, indent=0, ensure_ascii=False).encode()}
    return listed(written, head={"sequence": len(entries), "sha256": previous})


def entries_of(members: dict[str, bytes]) -> list[dict[str, object]]:
    return json.loads(members["audit.json"])


def exchange(name: str, content: bytes):
    return lambda members: zipped(listed(members | {name: content}))


def twice_in_manifest(members):
    manifest = json.loads(members["manifest.json"])
    entry = next(one for one in manifest["files"] if one["path"] == "report.html")
    return zipped(listed(members, files=[entry | {"sha256": "e" * 64}, *manifest["files"]]))


def said_twice(members):
    told = members["manifest.json"].replace(b'"what":', b'"what": "Something else", "what":')
    return zipped(resaid(members, told))


def two_of_a_name(members):
    return zipped([*members.items(), ("report.html", members["report.html"])])


def patched(members, old: bytes, new: bytes, last: bool = False):
    content = zipped(members)
    place = content.rindex(old) if last else content.index(old)
    return content[:place] + new + content[place + len(old) :]


def symlinked(members):
    """The list of files says that the report is a link."""
    return patched(members, struct.pack("<L", 0o100644 << 16), struct.pack("<L", 0o120777 << 16))


def with_gap(members):
    """Bytes between the last file and the list of files."""
    content = zipped(members)
    end = content.rindex(b"PK\5\6")
    place = struct.unpack("<L", content[end + 16 : end + 20])[0]
    moved = content[:end] + content[end : end + 16] + struct.pack("<L", place + 4) + content[end + 20 :]
    return moved[:place] + b"evil" + moved[place:]


def relist_in_another_order(members):
    content = zipped(members)
    end = content.rindex(b"PK\5\6")
    place = struct.unpack("<L", content[end + 16 : end + 20])[0]
    records = [b"PK\1\2" + one for one in content[place:end].split(b"PK\1\2")[1:]]
    return content[:place] + b"".join(reversed(records)) + content[end:]


def packed(members):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in members.items():
            target.writestr(name, content)
    return buffer.getvalue()


def without(members, *names):
    return {name: content for name, content in members.items() if name not in names}


def first_original(members):
    return next(name for name in members if name.startswith("originals/"))


FORGED = {
    "the report, with its hash in the manifest": (exchange("report.html", b"<p>forged</p>"), "last entry of the log"),
    "the PDF, with its hash in the manifest": (
        lambda members: zipped(listed(members | {"report.pdf": members["report.pdf"] + b"\n%%EOF\n"})),
        "last entry of the log",
    ),
    "the facts for programs": (exchange("case.json", b"{}"), "last entry of the log"),
    "the verifier": (exchange("verify.py", b"raise SystemExit('run')\n"), "last entry of the log"),
    "a file added, and listed": (exchange("note.txt", b"Trust me."), "last entry of the log"),
    "an original taken away, and not listed": (
        lambda members: zipped(listed(without(members, first_original(members)))), "last entry of the log"),
    "an original that got another's name": (
        lambda members: zipped(listed({name.replace("0001", "9999"): one for name, one in members.items()})),
        "last entry of the log",
    ),
    "the name of the case in the manifest": (
        lambda members: zipped(listed(members, case={**json.loads(members["manifest.json"])["case"], "name": "Other"})),
        "last entry of the log",
    ),
    "a file that nothing lists": (lambda members: zipped({**members, "x": b""}), "x: is not in the manifest"),
    "a file taken away": (lambda members: zipped(without(members, "report.csv", "incidents.csv")), "is missing"),
    "the manifest, without its hash": (
        lambda members: zipped(members | {"manifest.json": members["manifest.json"] + b" "}), "manifest.json"),
    "a file listed twice, once with another hash": (twice_in_manifest, "names a file twice"),
    "a name that stands twice in the manifest": (said_twice, "stands twice"),
    "two files of one name": (two_of_a_name, "is in the bundle twice"),
    "names that differ in capitals alone": (exchange("REPORT.HTML", b"forged"), "several files bear this name"),
    "a file that would be unpacked elsewhere": (exchange("../.profile", b"forged"), "somewhere else"),
    "a file that would be unpacked at the root": (exchange("/etc/x", b"forged"), "somewhere else"),
    "a file with a name of another system": (exchange("..\\x", b"forged"), "no name that a bundle gives"),
    "a link": (symlinked, "list of files was altered"),
    "another name in the file's own header": (
        lambda members: patched(members, b"report.html", b"Report.html"), "its place in the bundle was altered"),
    "another name in the list of files": (
        lambda members: patched(members, b"report.html", b"Report.html", last=True), "Report.html"),
    "bytes before the first file": (lambda members: b"#!/bin/sh\n" + zipped(members), "its place in the bundle"),
    "bytes behind everything": (lambda members: zipped(members) + b"x", "the bundle"),
    "bytes before the list of files": (with_gap, "list of files was altered"),
    "the files listed in another order": (relist_in_another_order, "list of files was altered"),
    "a remark at the end of the zip file": (
        lambda members: zipped(members)[:-2] + struct.pack("<H", 4) + b"evil", "list of files was altered"),
    "packed files": (packed, "is packed"),
    "the last entry of the log changed": (
        lambda members: zipped(members | {"audit.json": members["audit.json"].replace(b"contents.export", b"x")}),
        "audit entry"),
    "an entry of the log taken away": (
        lambda members: zipped(members | {"audit.json": json.dumps(entries_of(members)[:3] +
                                                                   entries_of(members)[4:]).encode()}),
        "is missing or out of order"),
    "the foot of the log taken away": (
        lambda members: zipped(listed(members | {"audit.json": json.dumps(entries_of(members)[:-2]).encode()})),
        "does not end with the entry that the manifest names"),
}  # fmt: skip


@pytest.mark.parametrize("forging", FORGED.values(), ids=FORGED)
def test_what_was_done_to_a_bundle_is_found_and_named(made, tmp_path, forging):
    forge, words = forging
    path = tmp_path / "forged.zip"
    path.write_bytes(forge(read_members(made)))
    found = verify_bundle(path)
    assert any(words in finding.message for finding in found.broken), found.broken


def test_what_is_made_again_from_the_same_members_is_the_same_bundle(made):
    """Or else the forgeries above would be found for what the forging does besides."""
    members = read_members(made)
    assert zipped(members) == zipped(listed(members)) == made.read_bytes()


REBUILT = {
    "the log written anew, and the report": lambda members: logged(
        members | {"report.html": b"forged"}, [entry | {"actor": "eve"} for entry in entries_of(members)[:-1]]
    ),
    "the entry that names the files taken away": lambda members: logged(
        members | {"report.html": b"forged"}, entries_of(members)[:-1]
    ),
}


@pytest.mark.parametrize("forge", REBUILT.values(), ids=REBUILT)
def test_a_bundle_that_was_rebuilt_is_found_by_the_last_entry_that_was_kept(made, tmp_path, forge):
    members = read_members(made)
    last = entries_of(members)[-1]
    path = tmp_path / "forged.zip"
    path.write_bytes(zipped(forge(members)))
    alone = verify_bundle(path)
    assert alone.is_sound
    assert any("does not name the files" in finding.message for finding in alone.findings)
    kept = Head("", last["sequence"], last["sha256"])
    assert not verify_bundle(path, [kept]).is_sound
    assert any("against everybody" in said for said in verify_bundle(made, [kept]).certainty)


def test_an_earlier_entry_that_was_kept_proves_the_log_alone_and_says_so(made):
    entries = entries_of(read_members(made))
    found = verify_bundle(made, [Head("", 3, entries[2]["sha256"])])
    assert found.is_sound
    assert any("the files of the bundle are not proven" in said for said in found.certainty)
    assert not verify_bundle(made, [Head("another case", 3, entries[2]["sha256"])]).is_sound
    assert not verify_bundle(made, [Head("", 3, "e" * 64)]).is_sound
    assert not verify_bundle(made, [Head("", len(entries) + 1, "e" * 64)]).is_sound


def test_the_command_prints_what_to_keep_and_compares_it(made, tmp_path, capsys):
    case, path = made.parent / "case", tmp_path / "b.zip"
    assert run(["bundle", "--case", str(case), "--out", str(path)]) == 0
    said = capsys.readouterr().out.splitlines()
    head = next(line for line in said if line.startswith("last entry")).partition(": ")[2]
    manifest = next(line for line in said if line.startswith("manifest")).partition(": ")[2]
    assert run(["verify", str(path), "--sealed", head]) == 0
    assert "against everybody" in capsys.readouterr().out
    assert run(["verify", str(path), "--sealed", f"1: {'e' * 64}"]) == 1
    shutil.copy(PROGRAM, tmp_path)
    for kept, code in ((head, 0), (manifest, 0), (f"1: {'e' * 64}", 1), ("e" * 64, 1)):
        program = [sys.executable, "-I", "verify.py", "b.zip", kept]
        there = subprocess.run(program, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert there.returncode == code, there.stdout + there.stderr
        assert ("against everybody" in there.stdout) == (code == 0)


@pytest.fixture
def program(monkeypatch):
    """The verifier, which believes that files of 1,000 bytes and 20 files are many."""
    spec = importlib.util.spec_from_file_location("large_verifier", PROGRAM)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "MOST_BYTES", 1_000)
    monkeypatch.setattr(module, "MOST_FILES", 20)
    monkeypatch.setattr(zipfile, "ZIP64_LIMIT", 1_000)
    monkeypatch.setattr(zipfile, "ZIP_FILECOUNT_LIMIT", 20)
    return module


def test_bundles_above_two_gigabytes_are_sound_and_each_byte_of_their_records_counts(made, tmp_path, program):
    path = tmp_path / "large.zip"
    content = zipped(read_members(made))
    assert b"PK\6\6" in content
    path.write_bytes(content)
    assert program.find_broken(str(path)) == []
    end = content.rindex(b"PK\5\6")
    record = content.rindex(b"PK\6\6")
    first = content.rindex(b"PK\1\2")
    header = content.index(b"report.html") - 30
    unseen = []
    for place in [*range(header, header + 70), *range(first, first + 80), *range(record, end + 22)]:
        if place >= len(content):
            continue
        changed = bytearray(content)
        changed[place] ^= 1
        path.write_bytes(changed)
        if not program.find_broken(str(path)):
            unseen.append(place)
    assert unseen == []
