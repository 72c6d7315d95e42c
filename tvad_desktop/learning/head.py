"""A camera's own heads of the AHD, trained for a few minutes on anomalies composed on its normal footage.

A head is the motion level of the AHD (`LevelMlp` on motion and block 10, compared with the prompts): the two levels
that tell "who moves how". Several heads, each blind to another part of the footage, are averaged; what each has not
seen calibrates it. torch is imported inside functions only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.detection.head_input import head_input
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Frame
from tvad_desktop.learning.array_spool import ArraySpool
from tvad_desktop.learning.composition import CameraScene, compose
from tvad_desktop.learning.moments import PackedMoment
from tvad_desktop.packs.interface import StepFeatures
from tvad_desktop.packs.onnx import usable_cores
from tvad_desktop.packs.parallel import map_in_order
from tvad_desktop.packs.spec import PackSpec

if TYPE_CHECKING:
    from torch import Tensor

Array = NDArray[np.float32]
Encode = Callable[[Frame, Frame, Frame], StepFeatures]

BATCH = 16
POSITIVE_WEIGHT = 4.0
LEARNING_RATE = 3e-3
WEIGHT_DECAY = 1e-3
STATISTICS_SAMPLES = 128
EDGE_SHARES = (0.05, 0.5)  # a patch covered between these shares is neither


@dataclass(frozen=True, slots=True, eq=False)
class ComposedSet:
    """Composed steps: `features` float16 [N, C, h, w] on disk, as a head reads them, the anomalous share of each patch
    float16 [N, h, w], and the fold that each was composed on [N]."""

    features: ArraySpool
    shares: NDArray[np.float16]
    folds: NDArray[np.int64]


def compose_set(
    moments: Sequence[PackedMoment],
    scene: CameraScene,
    encode: Encode,
    count: int,
    seed: int,
    features: ArraySpool,
    spec: PackSpec,
    job: Job,
) -> ComposedSet:
    """Compose and encode `count` steps into an empty file, on all cores; each has a seed of its own, so that their
    order tells nothing."""

    def compose_one(number: int) -> tuple[NDArray[np.float16], NDArray[np.float16], int]:
        random = np.random.default_rng([seed, number])
        packed = moments[int(random.integers(len(moments)))]
        moment = packed.unpack()
        composed = compose(moment.pictures, moment.offsets, scene, random)
        past, before, now = (
            Frame(time_us, 0, picture) for time_us, picture in zip(packed.times_us, composed.frames, strict=True)
        )
        seen = encode(past, before, now)
        rows, columns = seen.levels[0].shape[1:]
        share = cv2.resize(composed.mask.astype(np.float32), (columns, rows), interpolation=cv2.INTER_AREA)
        return head_input(seen, spec).astype(np.float16), share.astype(np.float16), packed.fold

    with ThreadPoolExecutor(usable_cores(), thread_name_prefix="compose") as pool:
        composed = map_in_order(pool, compose_one, range(count), usable_cores())
        shares, folds = [], np.zeros(count, np.int64)
        for number, (step, share, fold) in enumerate(composed):
            job.checkpoint(number, count)
            features.append(step)
            shares.append(share)
            folds[number] = fold
    return ComposedSet(features, np.stack(shares), folds)


@contextmanager
def _one_thread() -> Iterator[None]:
    """Let torch compute in one thread meanwhile."""
    import torch

    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(threads)


@_one_thread()
def train_head(
    samples: ComposedSet,
    chosen: NDArray[np.int64],
    prompts: Array,
    spec: PackSpec,
    *,
    epochs: int,
    seed: int,
    job: Job,
) -> dict[str, Array]:
    """Train one head on the chosen samples; returns its tensors by name. `prompts` [2, D_t].

    In one thread: a batch is so small that several spend four times its processor time on waiting for one another, and
    rounding then does not depend on how many cores a machine has.
    """
    import torch

    from tvad_desktop.detection.ahd import CameraHead

    random = np.random.default_rng(seed)
    torch.manual_seed(seed)
    head = CameraHead(spec.head_channels, spec.text_width)
    drawn = chosen[:: max(1, len(chosen) // STATISTICS_SAMPLES)]
    head.mlp.settle(torch.from_numpy(samples.features.read(drawn)).float())
    vectors = torch.from_numpy(prompts)
    optimizer = torch.optim.AdamW(head.parameters(), lr=LEARNING_RATE, weight_decay=WEIGHT_DECAY)
    total = epochs * (len(chosen) // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, LEARNING_RATE, total_steps=total + 1)
    batches = (
        order[start : start + BATCH]
        for order in (random.permutation(chosen) for _ in range(epochs))
        for start in range(0, len(order) - BATCH + 1, BATCH)
    )
    for step, batch in enumerate(batches):
        job.checkpoint(step, total)
        inputs = torch.from_numpy(samples.features.read(batch)).float()
        shares = torch.from_numpy(samples.shares[batch]).float()
        if random.random() < 0.5:
            inputs, shares = inputs.flip(-1), shares.flip(-1)
            if spec.motion is not None:  # which stands first in what a head reads
                inputs[:, list(spec.motion.horizontal_channels)] *= -1
        loss = _head_loss(head(inputs, vectors), shares)
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        optimizer.step()
        schedule.step()
    return {name: tensor.detach().numpy().astype(np.float32) for name, tensor in head.state_dict().items()}


def _head_loss(logits: Tensor, shares: Tensor) -> Tensor:
    """Weighted cross-entropy per patch of [N, 2, h, w]; patches on the edge of a thing [N, h, w] do not count."""
    import torch
    from torch.nn import functional

    least, enough = EDGE_SHARES
    target = (shares > enough).float()
    counts = ((shares <= least) | (shares > enough)).float()
    weight = torch.where(target > 0, POSITIVE_WEIGHT, 1.0) * counts
    difference = logits[:, 1] - logits[:, 0]
    return (functional.binary_cross_entropy_with_logits(difference, target, reduction="none") * weight).mean()
