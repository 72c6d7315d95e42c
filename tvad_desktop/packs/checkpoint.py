"""A Hugging Face folder, looked at before anything is made of it, and read tensor by tensor. Without torch until then.

Only JSON and the headers of safetensors files are read here; no code of the folder is ever run.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.errors import UserError

LONGEST_HEADER_BYTES = 1 << 27
PLAIN_DTYPES = ("F64", "F32", "F16", "BF16")
PICTURE_SETTINGS, PROCESSOR_SETTINGS = "preprocessor_config.json", "processor_config.json"
Colours = tuple[float, float, float]
Shape = tuple[int, ...]
Told = TypeVar("Told", bound=msgspec.Struct)
BRING_HINT = "Bring the whole folder of the model as it was published, with its .safetensors files."


@dataclass(frozen=True, slots=True)
class StoredTensor:
    """Where a tensor lies, and its shape and type."""

    file: Path
    name: str
    shape: tuple[int, ...]
    dtype: str


def check_config(folder: Path, model_type: str) -> dict[str, Any]:
    """`config.json` of a model of this kind that runs no code of its own; `UserError` for any other."""
    config = read_json(folder / "config.json")
    if config.get("auto_map"):
        raise UserError(f"{folder} wants to run code of its own (auto_map).", "Such models are never loaded.")
    if config.get("model_type") != model_type:
        kind = config.get("model_type") or "unknown"
        raise UserError(f"{folder} holds a model of the kind “{kind}”, not {model_type}.", BRING_HINT)
    return config


def require_tensors(
    folder: Path, part: str, expected: Mapping[str, Shape | None], found: Mapping[str, StoredTensor]
) -> None:
    """`UserError` where tensors of a part are missing, have another shape than expected (None: any will do), or are
    quantized already."""
    missing = sorted(set(expected) - set(found))
    if missing:
        raise UserError(
            f"{folder} lacks {len(missing)} tensors of its {part} part, the first of them: {missing[0]}.", BRING_HINT
        )
    for name, shape in expected.items():
        if shape is not None and found[name].shape != shape:
            said, wanted = ("×".join(map(str, one)) for one in (found[name].shape, shape))
            raise UserError(f"{folder}: the tensor {part} {name} is {said}, but config.json says {wanted}.", BRING_HINT)
        if found[name].dtype not in PLAIN_DTYPES:
            raise UserError(
                f"{folder}: the tensor {part} {name} is stored as {found[name].dtype}, which is quantized already.",
                "Bring the model at 16 or 32 bits; it is quantized here.",
            )


def read_colours(folder: Path) -> tuple[Colours, Colours]:
    """Mean and spread by which pictures are normalised; `UserError` where they are not told."""
    path = folder / PICTURE_SETTINGS
    if path.is_file() or not (folder / PROCESSOR_SETTINGS).is_file():
        told = read_json(path)
    else:  # as newer versions of transformers save it
        told = read_json(folder / PROCESSOR_SETTINGS).get("image_processor") or {}
    try:
        mean, spread = (msgspec.convert(told[name], Colours) for name in ("image_mean", "image_std"))
    except (KeyError, msgspec.ValidationError) as error:
        raise UserError(f"{folder} does not tell image_mean and image_std.", BRING_HINT) from error
    return mean, spread


def list_settings(folder: Path) -> list[Path]:
    """The files beside the tensors that are read."""
    names = ("config.json", "tokenizer.json", PICTURE_SETTINGS, PROCESSOR_SETTINGS)
    return [folder / name for name in names if (folder / name).is_file()]


def list_tensors(folder: Path) -> dict[str, StoredTensor]:
    files = _list_files(folder)
    tensors: dict[str, StoredTensor] = {}
    for file in files:
        tensors |= read_header(file)
    return tensors


def _list_files(folder: Path) -> list[Path]:
    index = folder / "model.safetensors.index.json"
    if index.is_file():
        places = read_json(index).get("weight_map", {})
        names = sorted({str(name) for name in places.values()})
        if any(Path(name).name != name for name in names):
            raise UserError(f"{index} names files outside the folder.", BRING_HINT)
        if absent := [name for name in names if not (folder / name).is_file()]:
            raise UserError(f"{folder} lacks {len(absent)} of {len(names)} shards: {absent[0]}.", BRING_HINT)
        return [folder / name for name in names]
    if (folder / "model.safetensors").is_file():
        return [folder / "model.safetensors"]
    pickles = sorted(path.name for pattern in ("*.bin", "*.pt", "*.pth") for path in folder.glob(pattern))
    if pickles:
        raise UserError(f"{folder} holds pickles ({pickles[0]}), which can run code.", BRING_HINT)
    raise UserError(f"{folder} holds no safetensors files.", BRING_HINT)


def read_json(path: Path) -> dict[str, Any]:
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, Any])
    except (OSError, msgspec.MsgspecError) as error:
        raise UserError(f"{path} is missing or cannot be read: {error}.", BRING_HINT) from error


def read_header(file: Path) -> dict[str, StoredTensor]:
    """The tensors of a safetensors file; `UserError` for one that is damaged, cut off, or of another kind."""
    try:
        with file.open("rb") as stream:
            length = int.from_bytes(stream.read(8), "little")
            if length > LONGEST_HEADER_BYTES:
                raise ValueError("a header of that size")
            header: dict[str, Any] = msgspec.json.decode(stream.read(length))
        header.pop("__metadata__", None)
        end = max((int(entry["data_offsets"][1]) for entry in header.values()), default=0)
        if file.stat().st_size != 8 + length + end:
            raise ValueError("another length than its header says")
        return {
            name: StoredTensor(file, name, tuple(map(int, entry["shape"])), str(entry["dtype"]))
            for name, entry in header.items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UserError(f"{file} is missing, damaged, or no safetensors file: {error}.", BRING_HINT) from error


def read_header_metadata(file: Path, key: str, kind: type[Told]) -> Told:
    """What this program wrote into the header of a safetensors file; `UserError` where it does not stand there."""
    try:
        with file.open("rb") as stream:
            length = int.from_bytes(stream.read(8), "little")
            text = stream.read(min(length, LONGEST_HEADER_BYTES))
        header = msgspec.json.decode(text, type=dict[str, dict[str, Any]])
        return msgspec.json.decode(header["__metadata__"][key], type=kind)
    except (OSError, KeyError, msgspec.MsgspecError) as error:
        raise UserError(
            f"{file} was not made by this version of the program.", "Import the model again: tvad models import."
        ) from error


def read_tensor(tensor: StoredTensor) -> NDArray[np.float32]:
    """One tensor at whole precision. Imports torch."""
    from safetensors import safe_open

    with safe_open(tensor.file, framework="pt") as opened:
        values: NDArray[np.float32] = opened.get_tensor(tensor.name).float().numpy()
    return values


def count_numbers(shape: tuple[int, ...]) -> int:
    count = 1
    for side in shape:
        count *= side
    return count


def language_tensors(text: Mapping[str, Any], *, has_bias: bool) -> dict[str, Shape | None]:
    """Those of a decoder of the Llama kind, by its settings; `has_bias`: of q, k and v."""
    width, inner = int(text["hidden_size"]), int(text["intermediate_size"])
    heads, pairs = int(text["num_attention_heads"]), int(text["num_key_value_heads"])
    rows = {"q": width, "k": width // heads * pairs, "v": width // heads * pairs}
    of_layer: dict[str, Shape | None] = {
        f"self_attn.{name}_proj.weight": (count, width) for name, count in rows.items()
    }
    if has_bias:
        of_layer |= {f"self_attn.{name}_proj.bias": (count,) for name, count in rows.items()}
    of_layer |= {"self_attn.o_proj.weight": (width, width), "mlp.down_proj.weight": (width, inner)}
    of_layer |= {f"mlp.{name}_proj.weight": (inner, width) for name in ("gate", "up")}
    of_layer |= {f"{place}_layernorm.weight": (width,) for place in ("input", "post_attention")}
    table = (int(text["vocab_size"]), width)
    tensors: dict[str, Shape | None] = {"embed_tokens.weight": table, "norm.weight": (width,)}
    if not text["tie_word_embeddings"]:
        tensors["lm_head.weight"] = table
    layers = range(int(text["num_hidden_layers"]))
    return tensors | {f"layers.{layer}.{name}": shape for layer in layers for name, shape in of_layer.items()}
