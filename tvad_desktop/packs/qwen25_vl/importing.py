"""From what a site brings to the files of a pack, stage by stage, so that a stopped import goes on. Imports torch."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import msgspec

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.files import written_whole
from tvad_desktop.packs.interface import ImportSizes
from tvad_desktop.packs.llama.quantizing import BITS, QUANTIZATIONS, quantize
from tvad_desktop.packs.qwen25_vl.language_gguf import read_tensor, write_language
from tvad_desktop.packs.qwen25_vl.ready_made import ReadyMade, read_ready_made, read_vision
from tvad_desktop.packs.qwen25_vl.shapes import METADATA_KEY, VisionShapes
from tvad_desktop.packs.qwen25_vl.source import QwenSource, read_source

HALF_BYTES = 2
SPARE_BYTES = 1 << 28
VISION_NAME = "vision.safetensors"

Source = QwenSource | ReadyMade
Report = Callable[[str], None]


class QwenImporter:
    """`tvad models import … --as qwen2.5-vl`."""

    def check_import(self, folder: Path, target: Path, quantization: str, done_bytes: int = 0) -> Source:
        """Everything that can be known before long work begins; `UserError` says what is in the way."""
        if quantization not in QUANTIZATIONS:
            raise UserError(
                f"{quantization} is no quantization that is known here.", f"Give one of {', '.join(QUANTIZATIONS)}."
            )
        source: Source = read_ready_made(folder) if _is_ready_made(folder) else read_source(folder)
        needed = self.sizes(source, quantization).disk_bytes - done_bytes
        free = shutil.disk_usage(target).free
        if free < needed:
            raise UserError(
                f"{target} has {free / 1e9:.1f} GB free; the import needs {needed / 1e9:.1f} GB.",
                "Free some space there.",
            )
        if _free_memory_bytes() < (largest := _largest_bytes(source)):
            raise UserError(f"The import needs {largest / 1e9:.1f} GB of free memory.", "Close other programs.")
        return source

    def sizes(self, source: Source, quantization: str) -> ImportSizes:
        vision, language = _part_bytes(source)
        kept = _language_bytes(source, quantization)
        passing = language if kept != language and isinstance(source, QwenSource) else 0
        return ImportSizes(disk_bytes=vision + kept + passing + SPARE_BYTES, kept_bytes=vision + kept)

    def key(self, source: Source, quantization: str) -> str:
        """What tells this import from another: the files that are read, as they are now."""
        files = sorted((str(path), path.stat().st_size, path.stat().st_mtime_ns) for path in source.files())
        return hashlib.sha256(msgspec.json.encode([files, quantization])).hexdigest()

    def make_files(self, source: Source, folder: Path, quantization: str, job: Job, report: Report) -> dict[str, Path]:
        """Write what is not there yet into the folder; returns the files by role."""
        vision_bytes, language_bytes = _part_bytes(source)
        share = vision_bytes / (vision_bytes + 2 * language_bytes)
        vision = folder / VISION_NAME
        if not vision.is_file():
            report("the vision transformer")
            _write_vision(source, vision, job.part(0, share))
        report("the language model")
        language = _make_language(source, folder, quantization, job, share)
        return {"vision": vision, "language": language}


def _make_language(source: Source, folder: Path, quantization: str, job: Job, start: float) -> Path:
    half_way = (1 + start) / 2
    if isinstance(source, ReadyMade):
        kind = quantization if source.is_unquantized else source.quantization
        language = folder / f"language-{kind}.gguf"
        if not language.is_file():
            if source.is_unquantized and quantization != "F16":
                expected = _language_bytes(source, quantization)
                quantize(source.language, language, quantization, expected, job.part(start, 1.0))
            else:  # what is quantized is never quantized again: it loses too much
                _copy(source.language, language, job.part(start, 1.0))
        return language
    half, language = folder / "language-F16.gguf", folder / f"language-{quantization}.gguf"
    if not language.is_file():
        if not half.is_file():
            with written_whole(half) as partial:
                write_language(source, partial, job.part(start, half_way).checkpoint)
        if quantization != "F16":
            quantize(half, language, quantization, _language_bytes(source, quantization), job.part(half_way, 1.0))
    if half != language:
        half.unlink(missing_ok=True)
    return language


def _write_vision(source: Source, path: Path, job: Job) -> None:
    """The vision transformer at half precision, with what `shapes.py` reads in the metadata."""
    import torch
    from safetensors.torch import save_file

    job.checkpoint(0, 1)
    if isinstance(source, ReadyMade):
        shapes, tensors = source.shapes, read_vision(source, job)
    else:
        shapes = _shapes_of(source)
        tensors = {}
        for number, (name, tensor) in enumerate(sorted(source.vision.items())):
            job.checkpoint(number, len(source.vision))
            tensors[name] = torch.from_numpy(read_tensor(tensor)).to(torch.bfloat16).contiguous()
    with written_whole(path) as partial:
        save_file(tensors, partial, metadata={METADATA_KEY: msgspec.json.encode(shapes).decode()})


def _shapes_of(source: QwenSource) -> VisionShapes:
    colours: Mapping[str, Any] = msgspec.json.decode((source.folder / "preprocessor_config.json").read_bytes())
    return VisionShapes(
        config=dict(source.vision_config),
        mean=tuple(colours["image_mean"]),
        spread=tuple(colours["image_std"]),
        language_width=int(source.text["hidden_size"]),
    )


def _copy(source: Path, target: Path, job: Job, chunk_bytes: int = 1 << 24) -> None:
    total = source.stat().st_size
    with written_whole(target) as partial, source.open("rb") as read, partial.open("wb") as written:
        while chunk := read.read(chunk_bytes):
            job.checkpoint(written.tell(), total)
            written.write(chunk)


def _is_ready_made(folder: Path) -> bool:
    return not (folder / "config.json").is_file() and any(folder.glob("*.gguf"))


def _part_bytes(source: Source) -> tuple[int, int]:
    """Of the vision transformer and of the language model, both at half precision (or as they are)."""
    if isinstance(source, ReadyMade):
        return source.mmproj.stat().st_size, source.language.stat().st_size
    return HALF_BYTES * source.parameters(source.vision), HALF_BYTES * source.parameters(source.language)


def _language_bytes(source: Source, quantization: str) -> int:
    """What the language model takes in the pack."""
    _, half = _part_bytes(source)
    if quantization == "F16" or (isinstance(source, ReadyMade) and not source.is_unquantized):
        return half
    return int(half * BITS[quantization] / 16)


def _largest_bytes(source: Source) -> int:
    """What one tensor takes while it is converted: as it is, at whole precision, and as it is written."""
    if isinstance(source, ReadyMade):
        return 3 * source.mmproj.stat().st_size
    return max(source.parameters({"one": tensor}) for tensor in source.language.values()) * 6


def _free_memory_bytes() -> int:
    try:
        return os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):  # not told by this system
        return 1 << 62
