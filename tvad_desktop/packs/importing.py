"""From what a site brings to the files of a pack, stage by stage, so that a stopped import goes on. Imports torch.

A family says how its folder is read, how its language model becomes GGUF, and what its vision transformer's header
says.
"""

from __future__ import annotations

import hashlib
import shutil
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import msgspec

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.memory import free_memory_bytes
from tvad_desktop.files import written_whole
from tvad_desktop.packs.checkpoint import StoredTensor, count_numbers, read_tensor
from tvad_desktop.packs.interface import ImportSizes
from tvad_desktop.packs.llama.quantizing import BITS, QUANTIZATIONS, quantize

HALF_BYTES = 2
SPARE_BYTES = 1 << 28
VISION_NAME = "vision.safetensors"

Report = Callable[[str], None]


class FolderImporter(ABC):
    """Makes a pack of a Hugging Face folder."""

    def check_import(self, folder: Path, target: Path, quantization: str, done_bytes: int = 0) -> Any:
        """Everything that can be known before long work begins; `UserError` says what is in the way."""
        if quantization not in QUANTIZATIONS:
            raise UserError(
                f"{quantization} is no quantization that is known here.", f"Give one of {', '.join(QUANTIZATIONS)}."
            )
        source = self.read(folder)
        needed = self.sizes(source, quantization).disk_bytes - done_bytes
        free = shutil.disk_usage(target).free
        if free < needed:
            raise UserError(
                f"{target} has {free / 1e9:.1f} GB free; the import needs {needed / 1e9:.1f} GB.",
                "Free some space there.",
            )
        if free_memory_bytes() < (largest := self.largest_bytes(source)):
            raise UserError(f"The import needs {largest / 1e9:.1f} GB of free memory.", "Close other programs.")
        return source

    def sizes(self, source: Any, quantization: str) -> ImportSizes:
        """What the import takes of the disk."""
        vision, half = self.part_bytes(source)
        language = quantized_bytes(half, quantization)
        passing = half if quantization != "F16" else 0
        return ImportSizes(disk_bytes=vision + language + passing + SPARE_BYTES, kept_bytes=vision + language)

    def key(self, source: Any, quantization: str) -> str:
        """What tells this import from another: the files that are read, as they are now."""
        files = sorted((str(path), path.stat().st_size, path.stat().st_mtime_ns) for path in source.files())
        return hashlib.sha256(msgspec.json.encode([files, quantization])).hexdigest()

    def make_files(self, source: Any, folder: Path, quantization: str, job: Job, report: Report) -> dict[str, Path]:
        """Write what is not there yet into the folder; returns the files by role."""
        vision_bytes, language_bytes = self.part_bytes(source)
        share = vision_bytes / (vision_bytes + 2 * language_bytes)
        vision = folder / VISION_NAME
        if not vision.is_file():
            report("the vision transformer")
            with written_whole(vision) as partial:
                self.write_vision(source, partial, job.part(0, share))
        report("the language model")
        language = self.make_language(source, folder, quantization, job, share)
        return {"vision": vision, "language": language}

    def make_language(self, source: Any, folder: Path, quantization: str, job: Job, start: float) -> Path:
        """The language model at half precision, then quantized; progress goes on from `start`."""
        half_way = (1 + start) / 2
        half, language = folder / "language-F16.gguf", folder / f"language-{quantization}.gguf"
        if not language.is_file():
            if not half.is_file():
                with written_whole(half) as partial:
                    self.write_language(source, partial, job.part(start, half_way).checkpoint)
            if quantization != "F16":
                expected = quantized_bytes(self.part_bytes(source)[1], quantization)
                quantize(half, language, quantization, expected, job.part(half_way, 1.0))
        if half != language:
            half.unlink(missing_ok=True)
        return language

    def write_vision(self, source: Any, path: Path, job: Job) -> None:
        """The vision transformer at half precision, with what the family reads of it in the metadata."""
        import torch
        from safetensors.torch import save_file

        tensors = {}
        for number, (name, tensor) in enumerate(sorted(source.vision.items())):
            job.checkpoint(number, len(source.vision))
            tensors[name] = torch.from_numpy(read_tensor(tensor)).to(torch.bfloat16).contiguous()
        save_file(tensors, path, metadata=self.metadata(source))

    def part_bytes(self, source: Any) -> tuple[int, int]:
        """Of the vision transformer and of the language model, both at half precision (or as they are)."""
        return _bytes_of(source.vision), _bytes_of(source.language)

    def largest_bytes(self, source: Any) -> int:
        """What one tensor takes while it is converted: as it is, at whole precision, and as it is written."""
        return max(count_numbers(tensor.shape) for tensor in source.language.values()) * 6

    @abstractmethod
    def read(self, folder: Path) -> Any:
        """Look at a folder without making anything of it; `UserError` names what is missing or does not fit."""

    @abstractmethod
    def write_language(self, source: Any, path: Path, progress: Callable[[int, int], None]) -> None:
        """Write the language model as GGUF at half precision."""

    @abstractmethod
    def metadata(self, source: Any) -> dict[str, str]:
        """What stands in the header of the vision transformer's file."""


def quantized_bytes(half: int, quantization: str) -> int:
    """About what a language model takes that has `half` bytes at half precision."""
    return int(half * BITS[quantization] / 16)


def _bytes_of(tensors: Mapping[str, StoredTensor]) -> int:
    return HALF_BYTES * sum(count_numbers(tensor.shape) for tensor in tensors.values())
