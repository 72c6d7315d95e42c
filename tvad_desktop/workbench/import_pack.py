"""A site's own model becomes a pack: checked first, converted in a folder of its own, and there when it is whole.

Imports torch.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.files import held_alone, write_durably
from tvad_desktop.packs.manifest import MANIFEST_NAME, Pack, file_sha256, is_pack_name, packs_folder, read_pack
from tvad_desktop.packs.registry import importer_of

DEFAULT_QUANTIZATION = "Q4_K_M"
HASHING_FROM = 0.97
"""Share of the whole at which the files are hashed."""

PATIENCE_S = 0.5
"""Who only looks whether an import runs holds its lock for a moment."""


def import_pack(
    folder: Path, family: str, name: str, quantization: str, job: Job, report: Callable[[str], None] = lambda line: None
) -> Pack:
    """Make a pack called `name` of a model that a site brings.

    Raises `UserError` before any long work for a folder, a name or a machine that will not do. What a stopped import
    finished lies hidden beside the packs, and the same import goes on with it (`discard_import` removes it).
    """
    check_name(name)
    try:
        packs_folder().mkdir(parents=True, exist_ok=True)
        with held_alone(_lock_of(name), PATIENCE_S) as is_alone:
            if not is_alone:
                raise UserError(f"“{name}” is being imported right now.", "Wait for that, or give another name.")
            return _import(folder, family, check_name(name), quantization, job, report)
    except OSError as error:
        hint = "Free some space or check permissions, and import it again: it goes on where it stopped."
        raise UserError(f"The import cannot go on: {error.strerror or error}.", hint) from error


def _import(
    folder: Path, family: str, target: Path, quantization: str, job: Job, report: Callable[[str], None]
) -> Pack:
    importer, name = importer_of(family), target.name
    begun = unfinished_import(name)
    done_bytes = sum(path.stat().st_size for path in begun.rglob("*") if path.is_file())
    source = importer.check_import(folder, packs_folder(), quantization, done_bytes)
    sizes = importer.sizes(source, quantization)
    report(f"needs {sizes.disk_bytes / 1e9:.1f} GB of the disk while it runs, {sizes.kept_bytes / 1e9:.1f} GB for good")
    made = _go_on(begun, f"{family} {importer.key(source, quantization)}", name)
    try:
        files = importer.make_files(source, made, quantization, job.part(0, HASHING_FROM), report)
        report("hashing")
        manifest = _write_manifest(name, family, folder, files, job.part(HASHING_FROM, 1))
        write_durably(made / MANIFEST_NAME, manifest.encode())
        read_pack(made)
        made.rename(target)
    finally:
        if target.exists() or not any(made.iterdir()):
            _remove(name)
    return read_pack(target)


def check_name(name: str) -> Path:
    """Where a new pack of that name will lie; `UserError` where there is one, or the name is none."""
    target = packs_folder() / name
    if not is_pack_name(name):
        raise UserError(f"“{name}” is not the name of a model pack.", "Use letters, digits, dots and dashes.")
    if target.exists():
        raise UserError(f"There is a model pack “{name}” already.", "Give another name, or remove that folder.")
    return target


def unfinished_import(name: str) -> Path:
    """Where a stopped import of that name keeps what it finished."""
    return packs_folder() / f".{name}.partial"


def list_unfinished() -> list[str]:
    """The names of imports that were begun and not finished, and do not run now."""
    names = sorted(path.name[1 : -len(".partial")] for path in packs_folder().glob(".*.partial") if path.is_dir())
    return [name for name in names if not is_running(name)]


def is_running(name: str) -> bool:
    """Whether a pack of that name is being imported, here or by another process."""
    if not _lock_of(name).exists():
        return False
    try:
        with held_alone(_lock_of(name)) as is_alone:
            return not is_alone
    except OSError:
        return False


def discard_import(name: str) -> None:
    """Remove what a stopped import left; `UserError` while it runs."""
    if is_running(name):
        raise UserError(f"“{name}” is being imported right now.", "Stop that first.")
    _remove(name)


def _lock_of(name: str) -> Path:
    return packs_folder() / f".{name}.importing"


def _remove(name: str) -> None:
    shutil.rmtree(unfinished_import(name), ignore_errors=True)


def _go_on(begun: Path, key: str, name: str) -> Path:
    """The folder with what is finished of this very import, or an empty one."""
    noted, made = begun / "import.txt", begun / name
    if not (noted.is_file() and noted.read_text(encoding="utf-8") == key):
        shutil.rmtree(begun, ignore_errors=True)
        made.mkdir(parents=True)
        write_durably(noted, key.encode())
    made.mkdir(exist_ok=True)
    for path in made.glob("*.partial"):  # what was being written when it was killed
        path.unlink()
    return made


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


def _write_manifest(name: str, family: str, folder: Path, files: dict[str, Path], job: Job) -> str:
    title = f"{folder.name}, imported by this site, language model {files['language'].stem.partition('-')[2]}"
    head = {"name": _text(name), "title": _text(title), "family": _text(family), "limits": "[]"}
    entries = []
    for number, (role, path) in enumerate(files.items()):
        job.checkpoint(number, len(files))
        entries.append(_entry(role, path.name, file_sha256(path), "that of the model", f"imported from {folder.name}"))
    return "\n".join([*(f"{field} = {value}" for field, value in head.items()), "", "[measured]", *entries])


def _entry(role: str, path: str, sha256: str, licence: str, source: str) -> str:
    fields = {"role": role, "path": path, "sha256": sha256, "licence": licence, "source": source}
    return "\n[[files]]\n" + "".join(f"{field} = {_text(value)}\n" for field, value in fields.items())


def _text(value: str) -> str:
    """A TOML string; JSON writes the same."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
