"""Normal and anomalous prompts, and their vectors (`S̄_c` of the paper)."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.prompts import LEVELS as LEVELS
from tvad_desktop.domain.prompts import LONGEST_BYTES as LONGEST_BYTES
from tvad_desktop.domain.prompts import PromptSet as PromptSet
from tvad_desktop.files import read_sealed, write_sealed
from tvad_desktop.packs.interface import TextEncoder
from tvad_desktop.packs.toml_file import read_toml
from tvad_desktop.places import resources_folder
from tvad_desktop.surroundings import cache_folder

PROMPTS_FOLDER = resources_folder() / "prompts"
DEFAULT_PROMPTS = "default"


def load_shipped(folder: Path = PROMPTS_FOLDER) -> list[PromptSet]:
    """The sets that come with the program, the default one first."""
    names = sorted(path.stem for path in folder.glob("*.toml"))
    return [load_prompts(name, folder) for name in sorted(names, key=lambda name: name != DEFAULT_PROMPTS)]


def load_prompts(name: str = DEFAULT_PROMPTS, folder: Path = PROMPTS_FOLDER) -> PromptSet:
    """Read a prompt set by name or from a TOML file; `UserError` says what is wrong with it."""
    path = Path(name) if name.endswith(".toml") else folder / f"{name}.toml"
    try:
        prompts = read_toml(path, PromptSet)
    except OSError as error:
        known = ", ".join(sorted(item.stem for item in folder.glob("*.toml")))
        raise UserError(f"The prompts “{name}” cannot be read.", f"Give one of {known}, or a TOML file.") from error
    except msgspec.MsgspecError as error:
        raise UserError(f"The prompts in {path} are malformed: {error}.", f"Compare with {folder}.") from error
    if fault := prompts.find_fault():
        raise UserError(f"The prompts in {path} {fault}.", f"Compare with {folder}.")
    return prompts


def pooled_prompts(
    prompts: PromptSet, encoder: Callable[[], TextEncoder], encoder_sha256: str, levels: Sequence[str] = LEVELS
) -> NDArray[np.float32]:
    """`S̄_normal` and `S̄_anomalous`, unit length: float32 [2, D_t].

    The mean of both classes is removed first: mean-pooled language-model states share one dominant direction, which
    would make every pair of prompts look alike. `encoder` is only called when the vectors are not in the user's cache.
    """
    texts = [prompts.texts(words, levels) for words in (prompts.normal_words, prompts.anomalous_words)]
    key = hashlib.sha256(msgspec.json.encode([encoder_sha256, texts])).hexdigest()
    path = cache_folder() / "prompts" / f"{key}.sealed"
    if stored := read_sealed(path):
        return _unit(np.load(io.BytesIO(stored), allow_pickle=False))
    text_encoder = encoder()
    pooled = np.stack([text_encoder.embed_texts(group).mean(axis=0) for group in texts]).astype(np.float32)
    written = io.BytesIO()
    np.save(written, pooled, allow_pickle=False)
    with suppress(OSError):  # a full disk is no reason not to analyse
        write_sealed(path, written.getvalue())
    return _unit(pooled)


def _unit(pooled: NDArray[np.float32]) -> NDArray[np.float32]:
    centered = pooled - pooled.mean(axis=0)
    normalised: NDArray[np.float32] = centered / np.linalg.norm(centered, axis=1, keepdims=True)
    return normalised
