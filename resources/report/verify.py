#!/usr/bin/env python3
"""Check a bundle of T-VAD Desktop with nothing but Python 3.9 or newer: python3 verify.py BUNDLE.zip

It compares every file with the manifest, every entry of the audit log with its hash and with the entry before, the log
with the manifest, and every byte of the zip file's own records. It changes nothing and needs no network.
"""

from __future__ import annotations

import hashlib
import json
import struct
import sys
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


def find_broken(path: str) -> list[str]:
    """Everything in the bundle that is not as its manifest and its log say, in words."""
    try:
        with zipfile.ZipFile(path) as bundle:
            if unreadable := find_bombs(bundle, Path(path)):
                return unreadable
            manifest = json.loads(bundle.read("manifest.json"))
            audit = json.loads(bundle.read("audit.json"))
            return [
                *check_layout(bundle, Path(path)),
                *check_files(bundle, manifest),
                *check_manifest(bundle),
                *check_chain(audit, manifest),
            ]
    except (*DAMAGE, zlib.error, struct.error) as error:
        return [f"the bundle: cannot be read: {error}"]


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
    texts = [info for info in members if info.filename in ("manifest.json", "audit.json", "manifest.sha256")]
    broken += [f"{info.filename}: is too large" for info in texts if info.file_size > MOST_TEXT_BYTES]
    return broken


def check_files(bundle: zipfile.ZipFile, manifest: dict[str, Any]) -> list[str]:
    names = bundle.namelist()
    listed = {entry["path"]: entry for entry in manifest["files"]}
    broken = [f"{name}: is in the bundle twice" for name, count in sorted(Counter(names).items()) if count > 1]
    for name in sorted(set(names) - set(listed) - {"manifest.json", "manifest.sha256"}):
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
    broken, end = [], 0
    with path.open("rb") as stream:
        for info in sorted(bundle.infolist(), key=lambda one: one.header_offset):
            stream.seek(info.header_offset)
            header = stream.read(30)
            extra = struct.unpack("<H", header[28:30])[0]
            name = info.filename.encode()
            if info.header_offset != end or header != local_header(info, name, extra) or stream.read(len(name)) != name:
                broken.append(f"{info.filename}: its place in the bundle was altered")
            end = info.header_offset + 30 + len(name) + extra + info.compress_size
        stream.seek(bundle.start_dir)
        directory = stream.read()
    expected = b"".join(directory_record(info) for info in bundle.infolist())
    tail = directory[len(expected) :]
    is_large = end >= LARGE or len(bundle.infolist()) >= 0xFFFF
    count = len(bundle.infolist())
    closing = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, count, count, len(expected), end & LARGE, 0)
    if end != bundle.start_dir or not directory.startswith(expected) or (tail != closing and not is_large):
        broken.append("the bundle: its list of files was altered")
    return broken


def local_header(info: zipfile.ZipInfo, name: bytes, extra: int) -> bytes:
    sizes = (LARGE, LARGE) if extra else (info.compress_size, info.file_size)  # large files tell them in the extra part
    return struct.pack(
        "<4s5H3L2H",
        b"PK\3\4", 45 if extra else 20, flags(name), zipfile.ZIP_STORED, *JANUARY_1980, info.CRC, *sizes,
        len(name), extra,
    )  # fmt: skip


def directory_record(info: zipfile.ZipInfo) -> bytes:
    name = info.filename.encode()
    is_large = bool(info.extra)
    version = 45 if is_large or info.create_version == 45 else 20
    sizes = [min(size, LARGE) for size in (info.compress_size, info.file_size)]
    return struct.pack(
        "<4s4B4H3L5H2L",
        b"PK\1\2", version, 3, version, 0, flags(name), zipfile.ZIP_STORED, *JANUARY_1980, info.CRC, *sizes,
        len(name), len(info.extra), 0, 0, 0, 0o100644 << 16, min(info.header_offset, LARGE),
    ) + name + info.extra  # fmt: skip


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


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit("usage: python3 verify.py BUNDLE.zip")
    broken = find_broken(sys.argv[1])
    for line in broken:
        print(f"BROKEN  {line}")
    if broken:
        sys.exit(1)
    with zipfile.ZipFile(sys.argv[1]) as bundle:
        content = bundle.read("manifest.json")
    manifest = json.loads(content)
    head = manifest["head"]
    print(f"Nothing is broken: {len(manifest['files'])} files, {head['sequence']} audit entries.")
    print(f"Manifest SHA-256: {hashlib.sha256(content).hexdigest()}")
    print("Compare it, or the head of the log, with what was handed over apart from the bundle:")
    print(f"{head['sequence']}: {head['sha256']}")


if __name__ == "__main__":
    main()
