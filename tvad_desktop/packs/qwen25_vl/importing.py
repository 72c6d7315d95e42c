"""How a Qwen2.5-VL is imported: from a Hugging Face folder, or from files that llama.cpp's converter wrote."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from tvad_desktop.domain.job import Job
from tvad_desktop.files import written_whole
from tvad_desktop.packs.importing import SPARE_BYTES, FolderImporter, quantized_bytes
from tvad_desktop.packs.interface import ImportSizes
from tvad_desktop.packs.llama.quantizing import quantize
from tvad_desktop.packs.qwen25_vl.language_gguf import write_language
from tvad_desktop.packs.qwen25_vl.ready_made import ReadyMade, read_ready_made, read_vision
from tvad_desktop.packs.qwen25_vl.shapes import METADATA_KEY
from tvad_desktop.packs.qwen25_vl.source import QwenSource, read_source

Source = QwenSource | ReadyMade


class QwenImporter(FolderImporter):
    """`tvad models import … --as qwen2.5-vl`."""

    def read(self, folder: Path) -> Source:
        is_ready_made = not (folder / "config.json").is_file() and any(folder.glob("*.gguf"))
        return read_ready_made(folder) if is_ready_made else read_source(folder)

    def sizes(self, source: Source, quantization: str) -> ImportSizes:
        if isinstance(source, QwenSource):
            return super().sizes(source, quantization)
        vision, language = self.part_bytes(source)
        kept = vision + (quantized_bytes(language, quantization) if source.is_unquantized else language)
        return ImportSizes(disk_bytes=kept + SPARE_BYTES, kept_bytes=kept)

    def part_bytes(self, source: Source) -> tuple[int, int]:
        if isinstance(source, QwenSource):
            return super().part_bytes(source)
        return source.mmproj.stat().st_size, source.language.stat().st_size

    def largest_bytes(self, source: Source) -> int:
        return super().largest_bytes(source) if isinstance(source, QwenSource) else 3 * source.mmproj.stat().st_size

    def make_language(self, source: Source, folder: Path, quantization: str, job: Job, start: float) -> Path:
        if isinstance(source, QwenSource):
            return super().make_language(source, folder, quantization, job, start)
        kind = quantization if source.is_unquantized else source.quantization
        language = folder / f"language-{kind}.gguf"
        if language.is_file():
            return language
        if source.is_unquantized and quantization != "F16":
            expected = quantized_bytes(self.part_bytes(source)[1], quantization)
            quantize(source.language, language, quantization, expected, job.part(start, 1.0))
        else:  # what is quantized is never quantized again: it loses too much
            _copy(source.language, language, job.part(start, 1.0))
        return language

    def write_vision(self, source: Source, path: Path, job: Job) -> None:
        if isinstance(source, QwenSource):
            super().write_vision(source, path, job)
            return
        from safetensors.torch import save_file

        save_file(read_vision(source, job), path, metadata=self.metadata(source))

    def write_language(self, source: Any, path: Path, progress: Callable[[int, int], None]) -> None:
        write_language(source, path, progress)

    def metadata(self, source: Source) -> dict[str, str]:
        return {METADATA_KEY: msgspec.json.encode(source.shapes).decode()}


def _copy(source: Path, target: Path, job: Job, chunk_bytes: int = 1 << 24) -> None:
    total = source.stat().st_size
    with written_whole(target) as partial, source.open("rb") as read, partial.open("wb") as written:
        while chunk := read.read(chunk_bytes):
            job.checkpoint(written.tell(), total)
            written.write(chunk)
