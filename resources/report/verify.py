#!/usr/bin/env python3
"""Check a bundle of T-VAD Desktop with nothing but Python 3.9 or newer: python3 verify.py BUNDLE.zip [KEPT]

It compares every file with the manifest, the manifest with the last entry of the audit log, every entry of the log
with its hash and with the entry before, and every byte of the zip file's own records. KEPT is what was handed over
apart from the bundle: the SHA-256 of its manifest, or "NUMBER: HASH" of an entry of the log. It changes nothing and
needs no network.
"""

from __future__ import annotations

import hashlib
import json
import struct
import sys
import unicodedata
import zipfile
import zlib
from collections import Counter
from pathlib import Path
from typing import Any

FIELDS = ("sequence", "at_utc", "actor", "action", "subject", "payload_sha256", "previous_sha256")
DAMAGE = (OSError, ValueError, KeyError, TypeError, EOFError, RuntimeError, NotImplementedError, zipfile.BadZipFile)
BLOCK_BYTES = 1 << 20
MOST_TEXT_BYTES = 1 << 29  # the log of a million changes takes a third of it
JANUARY_1980 = (0, 0x21)  # the time that every file in a bundle bears, as zip files write it
LARGE = 0xFFFFFFFF
MOST_BYTES, MOST_FILES = (1 << 31) - 1, 0xFFFF  # above these, Python writes sizes and places of a zip file as 64 bits
MANIFESTS = ("manifest.json", "manifest.sha256")
LOG = "audit.json"
NAMING = "contents.export"  # the last entry of the log in a bundle: it names all other files
NOT_NAMED = (
    "The log does not name the files of this bundle: an entry of it that was kept elsewhere proves nothing of them."
)


def find_broken(path: str) -> list[str]:
    """Everything in the bundle that is not as its manifest and its log say, in words."""
    try:
        with zipfile.ZipFile(path) as bundle:
            if unreadable := find_bombs(bundle, Path(path)):
                return unreadable
            manifest, audit = read_json(bundle, "manifest.json"), read_json(bundle, LOG)
            return [
                *check_layout(bundle, Path(path)),
                *check_names(bundle.namelist()),
                *check_files(bundle, manifest),
                *check_manifest(bundle),
                *check_chain(audit, manifest),
                *check_naming(audit, manifest),
            ]
    except (*DAMAGE, zlib.error, struct.error) as error:
        return [f"the bundle: cannot be read: {error}"]


def read_json(bundle: zipfile.ZipFile, name: str) -> Any:
    return json.loads(bundle.read(name), object_pairs_hook=once)


def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """What says something twice means one thing to one reader and another to the next."""
    if len(dict(pairs)) != len(pairs):
        raise ValueError("a name stands twice in one of its lists")
    return dict(pairs)


def find_bombs(bundle: zipfile.ZipFile, path: Path) -> list[str]:
    """What would unpack to more than the bundle holds; nothing of it is read then."""
    members = bundle.infolist()
    broken = [
        f"{info.filename}: is packed, which nothing in a bundle is"
        for info in members
        if info.compress_type != zipfile.ZIP_STORED or info.compress_size != info.file_size
    ]
    if sum(info.file_size for info in members) > path.stat().st_size:
        broken.append("the bundle: its files lie over each other")
    texts = [info for info in members if info.filename in (*MANIFESTS, LOG)]
    broken += [f"{info.filename}: is too large" for info in texts if info.file_size > MOST_TEXT_BYTES]
    return broken


def check_names(names: list[str]) -> list[str]:
    """No file lies outside the folder that a bundle is unpacked into, or over another one where letters are alike."""
    broken = [
        f"{name!r}: would be unpacked somewhere else"
        for name in sorted(set(names))
        if name.startswith("/") or name.endswith("/") or {"", ".", ".."} & set(name.split("/")) or "\0" in name
    ]
    own = {name for name in names if not name.startswith("originals/")}  # recordings bear the names that they came with
    alike = Counter(unicodedata.normalize("NFC", name).casefold() for name in own)
    broken += [f"{name!r}: several files bear this name" for name, count in sorted(alike.items()) if count > 1]
    strange = sorted(name for name in own if "\\" in name or ":" in name)
    return broken + [f"{name!r}: is no name that a bundle gives" for name in strange if not name.startswith("clips/")]


def check_files(bundle: zipfile.ZipFile, manifest: dict[str, Any]) -> list[str]:
    names = bundle.namelist()
    listed = {entry["path"]: entry for entry in manifest["files"]}
    broken = [f"{name}: is in the bundle twice" for name, count in sorted(Counter(names).items()) if count > 1]
    if len(listed) != len(manifest["files"]):
        broken.append("manifest.json: names a file twice")
    for name in sorted(set(names) - set(listed) - set(MANIFESTS)):
        broken.append(f"{name}: is not in the manifest")
    for name, entry in sorted(listed.items()):
        broken += check_file(bundle, name, entry) if name in names else [f"{name}: is missing"]
    return broken


def check_file(bundle: zipfile.ZipFile, name: str, entry: dict[str, Any]) -> list[str]:
    digest, size = hashlib.sha256(), 0
    try:
        with bundle.open(name) as stream:
            while block := stream.read(BLOCK_BYTES):
                digest.update(block)
                size += len(block)
    except (*DAMAGE, zlib.error) as error:
        return [f"{name}: cannot be read: {error}"]
    is_same = (digest.hexdigest(), size) == (entry["sha256"], entry["bytes"])
    return [] if is_same else [f"{name}: is not the file that the manifest names"]


def check_manifest(bundle: zipfile.ZipFile) -> list[str]:
    sha256 = hashlib.sha256(bundle.read("manifest.json")).hexdigest()
    is_same = bundle.read("manifest.sha256") == f"{sha256}  manifest.json\n".encode("ascii")
    return [] if is_same else ["manifest.json: is not the one that was written"]


def check_layout(bundle: zipfile.ZipFile, path: Path) -> list[str]:
    """Every record of the zip file is the one that its making writes, and no byte lies between or behind them."""
    broken, end, expected = [], 0, b""
    members = sorted(bundle.infolist(), key=lambda one: one.header_offset)
    with path.open("rb") as stream:
        for info in members:
            stream.seek(info.header_offset)
            found = stream.read(30 + len(info.filename.encode()) + 20)
            is_large = found[28:30] == struct.pack("<H", 20)  # more room than the size needs may be kept
            header = local_header(info, is_large)
            expected += directory_record(info, is_large)
            if info.header_offset != end or not found.startswith(header):
                broken.append(f"{info.filename}: its place in the bundle was altered")
            end = info.header_offset + len(header) + info.compress_size
        stream.seek(end)
        directory = stream.read()
    if directory != expected + closing(len(members), len(expected), end):
        broken.append("the bundle: its list of files was altered")
    return broken


def local_header(info: zipfile.ZipInfo, is_large: bool) -> bytes:
    name = info.filename.encode()
    sizes = (info.compress_size, info.file_size)
    extra = struct.pack("<HHQQ", 1, 16, info.file_size, info.compress_size) if is_large else b""
    return struct.pack(
        "<4s5H3L2H",
        b"PK\3\4", 45 if is_large else 20, flags(name), zipfile.ZIP_STORED, *JANUARY_1980, info.CRC,
        *((LARGE, LARGE) if is_large else sizes), len(name), len(extra),
    ) + name + extra  # fmt: skip


def directory_record(info: zipfile.ZipInfo, is_large: bool) -> bytes:
    name, sizes, place = info.filename.encode(), (info.compress_size, info.file_size), info.header_offset
    told: list[int] = []
    if max(sizes) > MOST_BYTES:
        told, sizes = [info.file_size, info.compress_size], (LARGE, LARGE)
    if place > MOST_BYTES:
        told, place = [*told, place], LARGE
    extra = struct.pack(f"<HH{len(told)}Q", 1, 8 * len(told), *told) if told else b""
    version = 45 if is_large or told else 20
    return struct.pack(
        "<4s4B4H3L5H2L",
        b"PK\1\2", version, 3, version, 0, flags(name), zipfile.ZIP_STORED, *JANUARY_1980, info.CRC, *sizes,
        len(name), len(extra), 0, 0, 0, 0o100644 << 16, place,
    ) + name + extra  # fmt: skip


def closing(count: int, size: int, place: int) -> bytes:
    """What ends a zip file whose list of files has so many records and bytes, and begins at this place."""
    large = b""
    if count > MOST_FILES or max(size, place) > MOST_BYTES:
        large = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, size, place)
        large += struct.pack("<4sLQL", b"PK\6\7", 0, place + size, 1)
    counts = [min(count, 0xFFFF)] * 2
    return large + struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, *counts, min(size, LARGE), min(place, LARGE), 0)


def flags(name: bytes) -> int:
    return 0 if name.isascii() else 0x800  # the name is UTF-8


def check_chain(audit: list[dict[str, Any]], manifest: dict[str, Any]) -> list[str]:
    broken, previous = [], "0" * 64
    for number, entry in enumerate(audit, start=1):
        text = json.dumps([entry[name] for name in FIELDS], ensure_ascii=False, separators=(",", ":"))
        if entry["sequence"] != number:
            return [*broken, f"audit entry {number}: is missing or out of order"]
        if hashlib.sha256(text.encode()).hexdigest() != entry["sha256"]:
            broken.append(f"audit entry {number}: was altered")
        elif entry["previous_sha256"] != previous:
            broken.append(f"audit entry {number}: does not follow the one before")
        previous = entry["sha256"]
    head = manifest["head"]
    if (len(audit), previous) != (head["sequence"], head["sha256"]):
        broken.append("audit log: does not end with the entry that the manifest names")
    return broken


def check_naming(audit: list[dict[str, Any]], manifest: dict[str, Any]) -> list[str]:
    """The last entry of the log names everything else in the bundle, so that whoever has its hash can prove all."""
    if not is_naming(audit) or audit[-1]["payload_sha256"] == told_sha256(manifest):
        return []
    return ["manifest.json: does not name what the last entry of the log says that it names"]


def is_naming(audit: list[dict[str, Any]]) -> bool:
    return bool(audit) and audit[-1]["action"] == NAMING


def told_sha256(manifest: dict[str, Any]) -> str:
    """The hash of all that a manifest tells but for the log, which holds it."""
    files = [entry for entry in manifest["files"] if entry["path"] != LOG]
    told = {**{name: value for name, value in manifest.items() if name != "head"}, "files": files}
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def compare_kept(kept: tuple[int, str], audit: list[dict[str, Any]]) -> tuple[str, str]:
    """What is broken and what is proven by number and hash of an entry that was kept apart from a sound bundle."""
    number, sha256 = kept
    if not 0 < number <= len(audit):
        return f"the log in this bundle has {len(audit)} entries, and none of number {number} to compare with", ""
    if audit[number - 1]["sha256"] != sha256.lower():
        return f"audit entry {number}: is not the one that was kept: the log was written anew", ""
    if number == len(audit) and is_naming(audit):
        return "", "Log and files are those that were handed over, proven against everybody who lacks what was kept."
    return "", f"The log up to entry {number} is the one that was kept; the files of the bundle are not proven by it."


def read_kept(words: str) -> tuple[int, str]:
    """Number and hash of an entry, or 0 and the hash of a manifest."""
    number, colon, sha256 = words.rpartition(":")
    sha256 = "".join(sha256.split())
    if len(sha256) != 64 or (colon and not number.strip().isdecimal()):
        sys.exit('KEPT is the SHA-256 of the manifest, or "NUMBER: HASH" of an entry of the log')
    return (int(number) if colon else 0), sha256


def main() -> None:
    if len(sys.argv) not in (2, 3):
        sys.exit('usage: python3 verify.py BUNDLE.zip ["SHA-256 OF THE MANIFEST" | "NUMBER: HASH"]')
    kept = read_kept(sys.argv[2]) if len(sys.argv) == 3 else None
    stop_if(find_broken(sys.argv[1]))
    with zipfile.ZipFile(sys.argv[1]) as bundle:
        content, audit = bundle.read("manifest.json"), read_json(bundle, LOG)
    sha256, count = hashlib.sha256(content).hexdigest(), len(json.loads(content)["files"])
    proven = "Compare them with what was handed over apart from the bundle: python3 verify.py BUNDLE.zip KEPT"
    if kept is not None and kept[0]:
        wrong, proven = compare_kept(kept, audit)
        stop_if([wrong] if wrong else [])
    elif kept is not None:
        stop_if([] if kept[1].lower() == sha256 else ["manifest.json: is not the one whose SHA-256 was kept"])
        proven = "The bundle is the one that was handed over, proven against everybody who lacks what was kept."
    print(f"Nothing is broken: {count} files, {len(audit)} audit entries.")
    if not is_naming(audit):
        print(f"UNPROVEN  {NOT_NAMED}")
    print(f"Manifest SHA-256: {sha256}")
    print(f"Last entry of the log: {len(audit)}: {audit[-1]['sha256'] if audit else 'none'}")
    print(proven)


def stop_if(broken: list[str]) -> None:
    for line in broken:
        print(f"BROKEN  {line}")
    if broken:
        sys.exit(1)


if __name__ == "__main__":
    main()
