"""From a Hugging Face folder to the files of a pack. Imports torch."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import msgspec

from tvad_desktop.domain.errors import UserError
from tvad_desktop.packs.qwen25_vl.language_gguf import QUANTIZATIONS, quantize, read_tensor, write_language
from tvad_desktop.packs.qwen25_vl.shapes import METADATA_KEY, VisionShapes
from tvad_desktop.packs.qwen25_vl.source import QwenSource, read_source

HALF_BYTES = 2
SPARE_BYTES = 1 << 28


def check_import(folder: Path, target: Path, quantization: str) -> QwenSource:
    """Everything that can be known before long work begins; `UserError` says what is in the way."""
    if quantization not in QUANTIZATIONS:
        raise UserError(f"{quantization} is no quantization that is known here.", f"Give one of {QUANTIZATIONS}.")
    source = read_source(folder)
    needed = estimate_disk_bytes(source, quantization)
    free = shutil.disk_usage(target).free
    if free < needed:
        raise UserError(
            f"{target} has {free / 1e9:.1f} GB free; the import needs {needed / 1e9:.1f} GB.", "Free some space there."
        )
    largest = max(source.parameters({"one": tensor}) for tensor in source.language.values()) * 6
    if _free_memory_bytes() < largest:
        raise UserError(f"The import needs {largest / 1e9:.1f} GB of free memory.", "Close other programs.")
    return source


def estimate_disk_bytes(source: QwenSource, quantization: str) -> int:
    """What the import takes at most while it runs."""
    vision = HALF_BYTES * source.parameters(source.vision)
    language = HALF_BYTES * source.parameters(source.language)
    return vision + language * (1 if quantization == "F16" else 2) + SPARE_BYTES


def make_files(
    source: QwenSource, folder: Path, quantization: str, progress: Callable[[int, int], None]
) -> dict[str, Path]:
    """Write the files of a pack into an empty folder; returns them by role."""
    vision = _write_vision(source, folder / "vision.safetensors")
    half = folder / "language-F16.gguf"
    write_language(source, half, progress)
    if quantization == "F16":
        return {"vision": vision, "language": half}
    language = folder / f"language-{quantization}.gguf"
    quantize(half, language, quantization)
    half.unlink()
    return {"vision": vision, "language": language}


def _write_vision(source: QwenSource, path: Path) -> Path:
    """The vision transformer at half precision, with what `shapes.py` reads in the metadata."""
    import torch
    from safetensors.torch import save_file

    colours = msgspec.json.decode((source.folder / "preprocessor_config.json").read_bytes())
    shapes = VisionShapes(
        config=dict(source.vision_config),
        mean=tuple(colours["image_mean"]),
        spread=tuple(colours["image_std"]),
        language_width=int(source.text["hidden_size"]),
    )
    tensors = {
        name: torch.from_numpy(read_tensor(tensor)).to(torch.bfloat16).contiguous()
        for name, tensor in sorted(source.vision.items())
    }
    save_file(tensors, path, metadata={METADATA_KEY: msgspec.json.encode(shapes).decode()})
    return path


def _free_memory_bytes() -> int:
    try:
        return os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):  # not told by this system
        return 1 << 62


class QwenImporter:
    """`tvad models import … --as qwen2.5-vl`."""

    def check_import(self, folder: Path, target: Path, quantization: str) -> QwenSource:
        return check_import(folder, target, quantization)

    def make_files(
        self, source: QwenSource, folder: Path, quantization: str, progress: Callable[[int, int], None]
    ) -> dict[str, Path]:
        return make_files(source, folder, quantization, progress)
