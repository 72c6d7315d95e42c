"""How many layers of a language model go to the GPU."""

from __future__ import annotations

import pytest

from tvad_desktop.packs.llama import weights
from tvad_desktop.packs.llama.offload import choose_gpu_layers

GB = 1 << 30


@pytest.mark.parametrize(
    ("free_bytes", "layers"),
    [
        pytest.param(0, 0, id="no GPU memory"),
        pytest.param(GB // 2, 0, id="less than what stays free"),
        pytest.param(80 * GB, 29, id="all of it, and the output head"),
        pytest.param(5 * GB, 24, id="what fits"),
        pytest.param(GB + GB // 8, 0, id="not even one"),
    ],
)
def test_as_many_layers_are_offloaded_as_fit(free_bytes, layers):
    assert choose_gpu_layers(28, 4.5 * GB, cache_bytes=GB // 4, free_bytes=free_bytes) == layers


def test_more_memory_never_means_fewer_layers():
    chosen = [choose_gpu_layers(36, 2 * GB, cache_bytes=GB, free_bytes=step * GB // 32) for step in range(200)]
    assert chosen == sorted(chosen)
    assert set(chosen) == set(range(38))


def test_the_layers_are_read_from_the_header_where_there_is_a_gpu(qwen_pack, monkeypatch):
    gguf = qwen_pack.path("language")
    assert weights._gpu_layers(gguf) == 0, "llama.cpp is built without a GPU here"
    monkeypatch.setattr(weights.llama, "llama_supports_gpu_offload", lambda: True)
    for free_bytes, layers in ((80 * GB, 3), (0, 0), (GB, 0)):
        monkeypatch.setattr(weights, "free_gpu_bytes", lambda free_bytes=free_bytes: free_bytes)
        assert weights._gpu_layers(gguf) == layers
