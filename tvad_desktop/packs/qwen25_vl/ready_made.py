"""A Qwen2.5-VL as llama.cpp keeps it: a GGUF of the language model, and an mmproj GGUF of the vision transformer.

Without torch until the vision transformer is read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.packs.llama.gguf_writing import END_OF_TURN
from tvad_desktop.packs.qwen25_vl.shapes import PICTURE_END, PICTURE_START, VisionShapes

if TYPE_CHECKING:
    from torch import Tensor

ARCHITECTURE, PROJECTOR = "qwen2vl", "qwen2.5vl_merger"
WINDOW_PX, TEMPORAL_PATCH = 112, 2
UNQUANTIZED = ("F32", "F16", "BF16")
READY_HINT = "Bring the language model and the mmproj file of a Qwen2.5-VL, as llama.cpp's converter writes them."


@dataclass(frozen=True, slots=True)
class ReadyMade:
    """Both files, and what they say. `quantization`: how most of the language model is stored."""

    language: Path
    mmproj: Path
    quantization: str
    shapes: VisionShapes

    @property
    def is_unquantized(self) -> bool:
        return self.quantization in UNQUANTIZED

    def files(self) -> list[Path]:
        return [self.language, self.mmproj]


def read_ready_made(folder: Path) -> ReadyMade:
    """Find the two files in a folder; `UserError` names what is missing or does not fit."""
    found: dict[str, Path] = {}
    for path in sorted(folder.glob("*.gguf")):
        kind = _architecture(_open(path), path)
        if kind in found:
            raise UserError(f"{folder} holds two files of the kind “{kind}”: {path.name}.", "Leave one of them there.")
        found[kind] = path
    if absent := [kind for kind in (ARCHITECTURE, "clip") if kind not in found]:
        held = ", ".join(found) or "nothing"
        raise UserError(f"{folder} lacks the GGUF of the kind “{absent[0]}” (it holds: {held}).", READY_HINT)
    language, mmproj = found[ARCHITECTURE], found["clip"]
    opened = _open(language)
    width = int(_read(opened, f"{ARCHITECTURE}.embedding_length", language))
    _check_language(opened, language)
    types = [tensor.tensor_type.name for tensor in opened.tensors if len(tensor.shape) > 1]
    shapes = _read_shapes(mmproj, width)
    _require(_open(mmproj), mmproj, _vision_names(int(shapes.config["depth"])))
    return ReadyMade(language, mmproj, max(set(types), key=types.count), shapes)


def _check_language(opened: Any, path: Path) -> None:
    """That all layers are there, and the tokens between which pictures stand."""
    tokens = set(_read(opened, "tokenizer.ggml.tokens", path))
    if absent := [token for token in (PICTURE_START, PICTURE_END, END_OF_TURN) if token not in tokens]:
        raise UserError(f"{path} lacks the token {absent[0]}: its vocabulary is that of another model.", READY_HINT)
    parts = ("attn_q", "attn_k", "attn_v", "attn_output", "ffn_gate", "ffn_up", "ffn_down", "attn_norm", "ffn_norm")
    layers = range(int(_read(opened, f"{ARCHITECTURE}.block_count", path)))
    names = [f"blk.{layer}.{part}.weight" for layer in layers for part in parts]
    _require(opened, path, ["token_embd.weight", "output_norm.weight", *names])


def _vision_names(depth: int) -> list[str]:
    parts = [f"{part}.{kind}" for part in ("attn_q", "attn_k", "attn_v", "attn_out") for kind in ("weight", "bias")]
    parts += [f"ffn_{part}.{kind}" for part in ("gate", "up", "down") for kind in ("weight", "bias")]
    parts += ["ln1.weight", "ln2.weight"]
    return [f"v.blk.{block}.{part}" for block in range(depth) for part in parts]


def _require(opened: Any, path: Path, names: Sequence[str]) -> None:
    stored = {tensor.name for tensor in opened.tensors}
    if absent := [name for name in names if name not in stored]:
        raise UserError(f"{path} lacks {len(absent)} tensors, the first of them: {absent[0]}.", READY_HINT)


def read_vision(source: ReadyMade, job: Job) -> dict[str, Tensor]:
    """The vision transformer's tensors by their names in torch, in bfloat16."""
    import torch
    from gguf import dequantize

    stored = {tensor.name: tensor for tensor in _open(source.mmproj).tensors}

    def values(name: str) -> Tensor:
        if name not in stored:
            raise UserError(f"{source.mmproj} lacks the tensor {name}.", READY_HINT)
        tensor = stored[name]
        shape = tuple(int(side) for side in reversed(tensor.shape))
        whole = np.array(dequantize(tensor.data, tensor.tensor_type), np.float32).reshape(shape)
        return torch.from_numpy(whole).to(torch.bfloat16)

    moments = [values("v.patch_embd.weight"), values("v.patch_embd.weight.1")]
    tensors = {"patch_embed.proj.weight": torch.stack(moments, dim=2), "merger.ln_q.weight": values("v.post_ln.weight")}
    for place in (0, 2):
        for kind in ("weight", "bias"):
            tensors[f"merger.mlp.{place}.{kind}"] = values(f"mm.{place}.{kind}")
    depth = int(source.shapes.config["depth"])
    for block in range(depth):
        job.checkpoint(block, depth)
        tensors |= _read_block(block, values)
    return {name: tensor.contiguous() for name, tensor in tensors.items()}


def _read_block(block: int, values: Any) -> dict[str, Tensor]:
    import torch

    theirs, ours = f"v.blk.{block}", f"blocks.{block}"
    tensors = {f"{ours}.norm{place}.weight": values(f"{theirs}.ln{place}.weight") for place in (1, 2)}
    for kind in ("weight", "bias"):
        tensors[f"{ours}.attn.qkv.{kind}"] = torch.cat([values(f"{theirs}.attn_{part}.{kind}") for part in "qkv"])
        tensors[f"{ours}.attn.proj.{kind}"] = values(f"{theirs}.attn_out.{kind}")
        for part in ("gate", "up", "down"):
            tensors[f"{ours}.mlp.{part}_proj.{kind}"] = values(f"{theirs}.ffn_{part}.{kind}")
    return tensors


def _read_shapes(mmproj: Path, language_width: int) -> VisionShapes:
    opened = _open(mmproj)
    projector = opened.fields.get("clip.projector_type") or opened.fields.get("clip.vision.projector_type")
    if projector is None or projector.contents() != PROJECTOR:
        said = projector.contents() if projector is not None else "nothing"
        raise UserError(f"{mmproj} is the projector “{said}”, not {PROJECTOR}.", READY_HINT)

    def of(name: str) -> Any:
        return _read(opened, f"clip.vision.{name}", mmproj)

    width = int(of("projection_dim"))
    if width != language_width:
        raise UserError(
            f"{mmproj.name} makes tokens of width {width}, and the language model reads {language_width}.", READY_HINT
        )
    depth, pattern = int(of("block_count")), int(of("n_wa_pattern"))
    config = {
        "depth": depth, "hidden_size": int(of("embedding_length")), "num_heads": int(of("attention.head_count")),
        "intermediate_size": int(of("feed_forward_length")), "patch_size": int(of("patch_size")),
        "out_hidden_size": width, "window_size": WINDOW_PX, "spatial_merge_size": 2,
        "temporal_patch_size": TEMPORAL_PATCH, "fullatt_block_indexes": list(range(pattern - 1, depth, pattern)),
    }  # fmt: skip
    mean, spread = (tuple(map(float, of(name))) for name in ("image_mean", "image_std"))
    return VisionShapes(config=config, mean=mean, spread=spread, language_width=language_width)  # type: ignore[arg-type]


def _open(path: Path) -> Any:
    from gguf import GGUFReader

    try:
        return GGUFReader(path)
    except (OSError, ValueError, IndexError, KeyError) as error:
        raise UserError(f"{path} is damaged, cut off, or no GGUF file: {error}.", READY_HINT) from error


def _architecture(opened: Any, path: Path) -> str:
    return str(_read(opened, "general.architecture", path))


def _read(opened: Any, name: str, path: Path) -> Any:
    if name not in opened.fields:
        raise UserError(f"{path} does not tell {name}.", READY_HINT)
    return opened.fields[name].contents()
