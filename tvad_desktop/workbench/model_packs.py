"""The packs of this machine as a person looks at them: what they are, whether they are whole, how fast they are."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Frame
from tvad_desktop.files import write_durably
from tvad_desktop.packs.interface import ImportSizes
from tvad_desktop.packs.llama.quantizing import QUANTIZATIONS as QUANTIZATIONS
from tvad_desktop.packs.manifest import Pack, PackFile, list_packs, load_pack
from tvad_desktop.packs.onnx import cuda_is_available, usable_cores
from tvad_desktop.packs.registry import family_of, importer_of, spec_of
from tvad_desktop.surroundings import cache_folder
from tvad_desktop.workbench.import_pack import check_name
from tvad_desktop.workbench.packs import PACK_SETTING, open_pack, verify_prepared

if TYPE_CHECKING:
    from tvad_desktop.storage.cases import CaseStore

MEASURED_STEPS, MOST_MEASURING_S = 12, 20.0
MEASURED_TOKENS = 24
MEASURED_HEIGHT_PX, MEASURED_WIDTH_PX = 720, 1280
QUESTION = "Tell in a few sentences what a surveillance camera is for."


@dataclass(frozen=True, slots=True)
class MeasuredSpeed:
    """What was measured on this machine: steps of 720p footage a second, and tokens of an answer a second."""

    device: str
    steps_per_second: float
    tokens_per_second: float


@dataclass(frozen=True, slots=True)
class KnownModel:
    """A pack as it is listed; `speed` where it was measured here."""

    name: str
    title: str
    family: str
    sha256: str
    limits: tuple[str, ...]
    measured: tuple[tuple[str, str], ...]
    files: tuple[PackFile, ...]
    speed: MeasuredSpeed | None


def read_models() -> list[KnownModel]:
    """All packs, by name; nothing of their files is hashed yet."""
    return [_describe(pack) for pack in list_packs()]


def find_fault(name: str) -> str:
    """Hash every file and graph of a pack; what is wrong with it, or nothing."""
    try:
        verify_prepared(load_pack(name))
    except UserError as error:
        return str(error)
    return ""


def read_device() -> str:
    """What networks run on here, in words."""
    if not cuda_is_available():
        return f"CPU, {usable_cores()} cores"
    import torch

    free, total = torch.cuda.mem_get_info()
    return f"{torch.cuda.get_device_name()}, {free / 1e9:.1f} of {total / 1e9:.1f} GB free"


def choose_pack(store: CaseStore, name: str) -> None:
    """Let a case be analysed with a pack from now on; `UserError` for one that is not whole."""
    open_pack(name)
    store.set_setting(PACK_SETTING, name)


def plan_import(folder: Path, family: str, name: str, quantization: str) -> ImportSizes:
    """What an import would take; `UserError` says what is in its way."""
    importer = importer_of(family)
    target = check_name(name)
    target.parent.mkdir(parents=True, exist_ok=True)
    return importer.sizes(importer.check_import(folder, target.parent, quantization), quantization)


def measure_speed(name: str, job: Job) -> MeasuredSpeed:
    """Encode made-up footage and generate an answer, for at most some seconds; what was measured is remembered.

    `UserError` for a pack that is not whole.
    """
    pack = open_pack(name)
    job.checkpoint(0, 2)
    steps = _measure_steps(pack, job)
    job.checkpoint(1, 2)
    tokens = _measure_tokens(pack, job)
    speed = MeasuredSpeed(read_device().partition(",")[0], steps, tokens)
    with suppress(OSError):  # it can be measured again
        write_durably(_speed_file(pack), json.dumps(asdict(speed)).encode())
    return speed


def _measure_steps(pack: Pack, job: Job) -> float:
    spec = spec_of(pack)
    encoder = family_of(pack).load_vision(pack)
    random = np.random.default_rng(0)
    picture = random.integers(0, 255, (MEASURED_HEIGHT_PX, MEASURED_WIDTH_PX, 3), np.uint8)

    def frames() -> Iterator[Frame]:
        for number in range((MEASURED_STEPS + 2) * spec.step_frames):
            yield Frame(round(number * 1e6 / spec.sample_rate_hz), number, np.roll(picture, 8 * number, axis=1))

    started_s, done = 0.0, -1  # the first step also loads what is loaded once
    for _ in encoder.encode(frames()):
        job.check()
        done += 1
        if done == 0:
            started_s = time.perf_counter()
        elif time.perf_counter() - started_s > MOST_MEASURING_S:
            break
    return done / max(time.perf_counter() - started_s, 1e-6)


def _measure_tokens(pack: Pack, job: Job) -> float:
    from tvad_desktop.language.model import LanguageModel

    model = LanguageModel(pack.path("language"))
    try:
        model.begin("", None)
        times_s = [time.perf_counter()]
        reply = model.answer(
            QUESTION,
            job=job.without_report(),
            on_text=lambda _: times_s.append(time.perf_counter()),
            max_tokens=MEASURED_TOKENS,
        )
    finally:
        model.close()
    seconds = times_s[-1] - times_s[0] - reply.first_token_ms / 1e3
    return max(0, reply.tokens - 1) / max(seconds, 1e-6) if len(times_s) > 2 else 0.0


def _describe(pack: Pack) -> KnownModel:
    return KnownModel(
        pack.name, pack.title, pack.family, pack.sha256, pack.known_limits, pack.measured, pack.files, _read_speed(pack)
    )


def _read_speed(pack: Pack) -> MeasuredSpeed | None:
    try:
        return MeasuredSpeed(**json.loads(_speed_file(pack).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _speed_file(pack: Pack) -> Path:
    return cache_folder() / "speeds" / f"{pack.sha256[:16]}-{os.cpu_count()}.json"
