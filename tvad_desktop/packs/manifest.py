"""Model packs: a folder with a manifest that names every file, its role, its SHA-256, its licence and its source."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

import msgspec

from tvad_desktop.domain.errors import UserError
from tvad_desktop.packs.toml_file import read_toml
from tvad_desktop.places import models_folder, set_up_hint

DEFAULT_PACK = "tvad-mini"
MANIFEST_NAME = "manifest.toml"
SET_UP_HINT = set_up_hint()
PREPARE_HINT = "Make it again: tvad models prepare {name}"
_NAME = re.compile(r"\w[\w.-]*")
LOADABLE_SUFFIXES = (".safetensors", ".gguf", ".onnx")
PICKLE_MAGICS = (b"PK\x03\x04", b"\x80\x02", b"\x80\x03", b"\x80\x04", b"\x80\x05")


UNTRAINED = {
    "ahd": "Untrained heat: it comes from prompts alone (zero-shot); no anomaly heatmap decoder was trained.",
    "rae": "Untrained answers: the language model has not learned to answer about incidents.",
}
"""What is said of a pack that has no file for a role."""


class PackFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file of a pack. `path` is relative to the pack's folder. `optional`: a pack that lacks it can do all but one
    thing, and says so when that is asked for."""

    role: str
    path: str
    sha256: str
    licence: str
    source: str
    optional: bool = False


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What `manifest.toml` says. `family`: the architecture (`registry.py`), which knows the pack's shapes and units.
    `same_as`: SHA-256 of earlier manifests of the very same networks; what was learned with them stays valid."""

    name: str
    title: str
    limits: list[str]
    measured: dict[str, str]
    files: list[PackFile]
    family: str = "tvad-mini"
    same_as: list[str] = []


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack on disk. `sha256` is that of the manifest, and so of every file it names."""

    name: str
    title: str
    folder: Path
    sha256: str
    limits: tuple[str, ...]
    measured: tuple[tuple[str, str], ...]
    files: tuple[PackFile, ...]
    family: str = "tvad-mini"
    same_as: tuple[str, ...] = ()

    def has(self, role: str) -> bool:
        """Whether the manifest names a file for a role."""
        return any(file.role == role for file in self.files)

    @property
    def known_limits(self) -> tuple[str, ...]:
        """What the manifest says of its limits, and what has not been trained for it."""
        untrained = [said for role, said in UNTRAINED.items() if not self.has(role)]
        return (*self.limits, *untrained)

    def means(self, sha256: str) -> bool:
        """Whether a pack of this hash had the very same networks."""
        return sha256 == self.sha256 or sha256 in self.same_as

    def file(self, role: str) -> PackFile:
        """The manifest's entry for a role; `UserError` if the pack has none."""
        for file in self.files:
            if file.role == role:
                return file
        hint = f"{SET_UP_HINT}; or train it for a pack of your own: tvad train."
        raise UserError(f"The model pack {self.name} has no file for the role “{role}”.", hint)

    def path(self, role: str) -> Path:
        """Where the file of a role lies, which is as the manifest says; `UserError` if it is missing, altered, or of a
        kind that is never loaded."""
        return verify_file(self, self.file(role))

    def is_intact(self, role: str) -> bool:
        """Whether the file of a role is there and as the manifest says."""
        file = self.file(role)
        path = self.folder / file.path
        return path.is_file() and known_sha256(path) == file.sha256


def packs_folder() -> Path:
    """The folder of all packs: `TVAD_MODELS`, or `models/` beside the package."""
    return models_folder()


def pack_names() -> list[str]:
    """The names of all packs that are there; what begins with a dot is an import that is not finished."""
    found = (path.parent.name for path in packs_folder().glob(f"*/{MANIFEST_NAME}"))
    return sorted(name for name in found if not name.startswith("."))


def list_packs() -> list[Pack]:
    """Every pack that is there, by name."""
    return [load_pack(name) for name in pack_names()]


def is_pack_name(name: str) -> bool:
    """Whether a pack can be called so."""
    return _NAME.fullmatch(name) is not None


def load_pack(name: str = DEFAULT_PACK) -> Pack:
    """Read a pack's manifest; its files are checked by `verify_pack`. `UserError` if absent or malformed."""
    folder = packs_folder() / name
    if not is_pack_name(name) or not (folder / MANIFEST_NAME).is_file():  # a case may name any path as its pack
        known = ", ".join(path.parent.name for path in packs_folder().glob(f"*/{MANIFEST_NAME}")) or "none"
        raise UserError(f"There is no model pack “{name}” (found: {known}).", SET_UP_HINT)
    return read_pack(folder)


def read_pack(folder: Path) -> Pack:
    """The pack of a folder, wherever that lies. `UserError` for a manifest that cannot be read."""
    manifest = read_manifest(folder / MANIFEST_NAME)
    return Pack(
        name=manifest.name,
        title=manifest.title,
        folder=folder,
        sha256=file_sha256(folder / MANIFEST_NAME),
        limits=tuple(manifest.limits),
        measured=tuple(manifest.measured.items()),
        files=tuple(manifest.files),
        family=manifest.family,
        same_as=tuple(manifest.same_as),
    )


def read_manifest(path: Path) -> Manifest:
    """What a manifest says; `UserError` where it cannot be read."""
    try:
        return read_toml(path, Manifest)
    except (OSError, msgspec.MsgspecError) as error:
        raise UserError(
            f"The manifest of the model pack {path.parent.name} cannot be read: {error}.", SET_UP_HINT
        ) from error


def verify_pack(pack: Pack) -> None:
    """Compare every file with the manifest. `UserError` names the first that is missing, unsafe or altered."""
    for file in pack.files:
        if not file.optional or (pack.folder / file.path).exists():
            verify_file(pack, file)


def verify_file(pack: Pack, file: PackFile) -> Path:
    """Where a file of a pack lies; `UserError` if it is missing, unsafe or altered."""
    path = pack.folder / file.path
    _refuse_unsafe(path)
    if known_sha256(path) != file.sha256:
        raise UserError(f"The model file {path} is not the one its pack names (wrong SHA-256).", SET_UP_HINT)
    return path


_known: dict[Path, tuple[tuple[int, int, int, int], str]] = {}
"""Of every file that this process has hashed: size, time of change, device and number on it, and its SHA-256."""


def known_sha256(path: Path) -> str:
    """The hash of a file, computed once in a process as long as the file stays the same."""
    stat = path.stat()
    state = (stat.st_size, stat.st_mtime_ns, stat.st_dev, stat.st_ino)
    known = _known.get(path)
    if known is None or known[0] != state:
        known = _known[path] = (state, file_sha256(path))
    return known[1]


def file_sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _refuse_unsafe(path: Path) -> None:
    """Only safetensors, GGUF and ONNX are loaded: a pickle can run code, whatever its name."""
    try:
        with path.open("rb") as stream:
            magic = stream.read(4)
    except OSError as error:
        raise UserError(f"The model file {path} is missing or cannot be read.", SET_UP_HINT) from error
    if path.suffix not in LOADABLE_SUFFIXES or magic.startswith(PICKLE_MAGICS):
        raise UserError(
            f"The model file {path} is a pickle or of an unknown kind; only safetensors, GGUF and ONNX are loaded.",
            SET_UP_HINT,
        )
