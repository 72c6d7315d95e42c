"""A camera's own head: what it is trained to is the same on machines of few and of many cores."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from tvad_desktop.domain.job import Cancelled, Job
from tvad_desktop.learning.array_spool import ArraySpool
from tvad_desktop.learning.head import ComposedSet, train_head
from tvad_desktop.packs.tvad_mini.spec import SPEC

COUNT, GRID = 48, (12, 18)


@pytest.fixture
def samples(tmp_path: Path):
    random = np.random.default_rng(0)
    shares = (random.random((COUNT, *GRID)) < 0.2).astype(np.float16)
    with ArraySpool(tmp_path) as spool:
        for share in shares:
            features = random.normal(size=(SPEC.head_channels, *GRID)) + 2 * share
            spool.append(features.astype(np.float16))
        yield ComposedSet(spool, shares, np.zeros(COUNT, np.int64))


@pytest.fixture
def prompts() -> np.ndarray:
    vectors = np.random.default_rng(1).normal(size=(2, SPEC.text_width)).astype(np.float32)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


@pytest.fixture
def set_threads():
    before = torch.get_num_threads()
    yield torch.set_num_threads
    torch.set_num_threads(before)


def test_the_number_of_cores_changes_nothing(samples: ComposedSet, prompts: np.ndarray, set_threads) -> None:
    trained = []
    for threads in (1, 3):
        set_threads(threads)
        trained.append(train_head(samples, np.arange(COUNT), prompts, SPEC, epochs=2, seed=5, job=Job()))
        assert torch.get_num_threads() == threads, "what else uses the library has its threads again"
    for name, tensor in trained[0].items():
        assert tensor.dtype == np.float32
        assert np.array_equal(tensor, trained[1][name]), name


def test_the_threads_come_back_when_learning_is_stopped(samples: ComposedSet, prompts: np.ndarray, set_threads) -> None:
    set_threads(3)
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        train_head(samples, np.arange(COUNT), prompts, SPEC, epochs=2, seed=5, job=job)
    assert torch.get_num_threads() == 3
