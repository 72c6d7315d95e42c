"""A site's own model becomes a pack: checked first, converted in a folder of its own, and there when it is whole.

Imports torch.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.files import write_durably
from tvad_desktop.packs.manifest import MANIFEST_NAME, Pack, file_sha256, packs_folder, read_pack
from tvad_desktop.packs.registry import importer_of

DEFAULT_QUANTIZATION = "Q4_K_M"


def import_pack(
    folder: Path, family: str, name: str, quantization: str, job: Job, report: Callable[[str], None] = lambda line: None
) -> Pack:
    """Make a pack called `name` of a Hugging Face folder.

    Raises `UserError` before any long work for a folder, a name or a machine that will not do. What was begun and not
    finished is removed.
    """
    target = packs_folder() / name
    if target.exists():
        raise UserError(f"There is a model pack “{name}” already.", "Give another --name, or remove that folder.")
    packs_folder().mkdir(parents=True, exist_ok=True)
    importer = importer_of(family)
    source = importer.check_import(folder, packs_folder(), quantization)
    with tempfile.TemporaryDirectory(prefix=f".{name}.", suffix=".partial", dir=packs_folder()) as unfinished:
        made = Path(unfinished) / name
        made.mkdir()
        report("converting")
        files = importer.make_files(source, made, quantization, job.checkpoint)
        report("hashing")
        manifest = _write_manifest(name, family, folder, quantization, files)
        write_durably(made / MANIFEST_NAME, manifest.encode())
        read_pack(made)
        shutil.move(made, target)
    return read_pack(target)


def add_role(pack: Pack, role: str, file: Path, source: str) -> Pack:
    """Name another file of a pack's folder in its manifest: what was trained for it."""
    path = pack.folder / MANIFEST_NAME
    inside = file.resolve().relative_to(pack.folder.resolve()).as_posix()
    entry = _entry(role, inside, file_sha256(file), "the site's own", source)
    write_durably(path, (path.read_text(encoding="utf-8") + entry).encode())
    return read_pack(pack.folder)


def name_trained(pack: Pack, role: str, file: Path, source: str) -> Pack:
    """Let the manifest of a pack name what was just trained into its folder; weights written elsewhere are left alone.

    `tvad models prepare` compiles them.
    """
    if not file.resolve().is_relative_to(pack.folder.resolve()):
        return pack
    if not pack.has(role):
        return add_role(pack, role, file, source)
    known = pack.file(role)
    if (pack.folder / known.path).resolve() == file.resolve():
        manifest = pack.folder / MANIFEST_NAME
        text = manifest.read_text(encoding="utf-8").replace(known.sha256, file_sha256(file))
        write_durably(manifest, text.encode())
    return read_pack(pack.folder)


def _write_manifest(name: str, family: str, folder: Path, quantization: str, files: dict[str, Path]) -> str:
    title = f"{folder.name}, imported by this site, language model {quantization}"
    limit = "Its anomaly heatmap decoder and region encoder must be trained on the site's own data."
    head = {"name": _text(name), "title": _text(title), "family": _text(family), "limits": f"[{_text(limit)}]"}
    entries = [
        _entry(role, path.name, file_sha256(path), "that of the model", f"imported from {folder.name}")
        for role, path in files.items()
    ]
    return "\n".join([*(f"{field} = {value}" for field, value in head.items()), "", "[measured]", *entries])


def _entry(role: str, path: str, sha256: str, licence: str, source: str) -> str:
    fields = {"role": role, "path": path, "sha256": sha256, "licence": licence, "source": source}
    return "\n[[files]]\n" + "".join(f"{field} = {_text(value)}\n" for field, value in fields.items())


def _text(value: str) -> str:
    """A TOML string; JSON writes the same."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
