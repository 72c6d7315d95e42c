"""A site's own Qwen2.5-VL: tiny random models of the true architecture go the whole way."""

from __future__ import annotations

import threading
import time
from typing import Any

import numpy as np
import pytest
from tiny_qwen import DEPTH, VISION_WIDTH, WIDTH

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.media import Frame
from tvad_desktop.packs.frame_pairs import fitting_steps, tapped_blocks
from tvad_desktop.packs.manifest import Pack
from tvad_desktop.packs.registry import family_of, spec_of
from tvad_desktop.workbench.packs import open_pack

pytestmark = pytest.mark.usefixtures("one_torch_thread")

FAMILY = "qwen2.5-vl"


@pytest.fixture(scope="module")
def pack(qwen_pack):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TVAD_MODELS", str(qwen_pack.folder.parent))
        yield qwen_pack


@pytest.fixture(scope="module")
def encoder(pack: Pack):
    return family_of(pack).load_vision(pack)


def halves(height: int, width: int) -> Frame:
    """The left half is dark, the right half bright."""
    rgb = np.full((height, width, 3), 20, np.uint8)
    rgb[:, width // 2 :] = 235
    return Frame(0, 0, rgb)


def test_an_imported_pack_is_whole_and_tells_its_shapes(pack):
    assert sorted(path.name for path in pack.folder.iterdir()) == [
        "language-F16.gguf", "manifest.toml", "vision.safetensors",
    ]  # fmt: skip
    assert open_pack("site").sha256 == pack.sha256
    spec = spec_of(pack)
    assert spec.level_names == ("block1", "block2", "block3", "block6")
    assert (spec.channels, spec.text_width, spec.language_width) == ((VISION_WIDTH,) * 4, WIDTH, WIDTH)
    assert [entry.name for entry in pack.folder.parent.iterdir()] == ["site"]


@pytest.mark.parametrize(
    ("depth", "blocks"), [(32, (1, 8, 16, 32)), (24, (1, 6, 12, 24)), (8, (1, 2, 4, 8)), (4, (1, 2, 3, 4))]
)
def test_the_blocks_of_the_paper_are_scaled(depth, blocks):
    assert tapped_blocks(depth) == blocks


@pytest.mark.parametrize(("height", "width"), [(140, 392), (392, 252), (99, 101)])
def test_levels_are_in_the_order_of_the_picture(encoder, height, width):
    """Windows permute patches; with that undone, each half of every level looks like a picture of its brightness."""
    picture = halves(height, width)
    rows, columns = encoder.grid_of(height, width)
    seen = encoder.encode_moment(picture, picture, picture).levels
    dark, bright = (
        encoder.encode_moment(*[Frame(0, 0, np.full((height, width, 3), value, np.uint8))] * 3).levels
        for value in (20, 235)
    )
    assert rows % 2 == columns % 2 == 0
    for level, of_dark, of_bright in zip(seen[:1], dark[:1], bright[:1], strict=True):
        assert level.shape == (VISION_WIDTH, rows, columns)
        to_dark, to_bright = (np.linalg.norm(level - other, axis=0) for other in (of_dark, of_bright))
        is_bright = to_bright < to_dark
        assert is_bright[:, columns // 2 + 1 :].all()
        assert not is_bright[:, : columns // 2 - 1].any()


def test_undoing_the_windows_gives_exactly_what_a_transformer_without_windows_gives(pack, encoder, monkeypatch):
    """Where every block sees everything, the order of the patches changes nothing: then both must agree."""
    import torch
    from transformers.models.qwen2_5_vl import modeling_qwen2_5_vl as modeling

    network = encoder._network
    monkeypatch.setattr(network._network, "fullatt_block_indexes", list(range(DEPTH)))
    pairs = np.random.default_rng(3).integers(0, 255, (2, 2, 196, 308, 3), np.uint8)
    levels, tokens = network.run(pairs)
    windows = modeling.get_vision_window_index

    def in_order(grid, *given, **named):
        order, ends = windows(grid, *given, **named)
        assert not torch.equal(torch.as_tensor(order).cpu(), torch.arange(len(order)))
        return torch.arange(len(order)), ends

    monkeypatch.setattr(modeling, "get_vision_window_index", in_order)
    plain_levels, plain_tokens = network.run(pairs)
    assert [level.shape for level in levels] == [(2, VISION_WIDTH, 14, 22)] * 4
    assert tokens.shape == (2, 7 * 11, WIDTH)
    for level, plain in zip(levels, plain_levels, strict=True):
        np.testing.assert_allclose(level, plain, atol=2e-4)
    np.testing.assert_allclose(tokens, plain_tokens, atol=2e-4)


def test_patches_are_those_of_the_model_s_own_image_processor(pack):
    from transformers.models.qwen2_vl.image_processing_pil_qwen2_vl import Qwen2VLImageProcessorPil

    from tvad_desktop.packs.qwen25_vl.network import to_patches
    from tvad_desktop.packs.qwen25_vl.shapes import read_shapes

    shapes = read_shapes(pack.path("vision"))
    processor = Qwen2VLImageProcessorPil(image_mean=list(shapes.mean), image_std=list(shapes.spread), do_resize=False)
    picture = np.random.default_rng(0).integers(0, 255, (112, 196, 3), np.uint8)
    expected = processor(images=[picture], return_tensors="np", input_data_format="channels_last")
    patches, grid = to_patches(np.stack([[picture, picture]]), shapes)
    assert (1, *grid) == tuple(expected["image_grid_thw"][0])
    np.testing.assert_allclose(patches, expected["pixel_values"], atol=1e-6)


def test_a_step_is_the_same_alone_and_among_others(encoder):
    pairs = np.random.default_rng(4).integers(0, 255, (3, 2, 84, 112, 3), np.uint8)
    together, alone = encoder._network.run(pairs)[0], encoder._network.run(pairs[1:2])[0]
    for level, one in zip(together, alone, strict=True):
        np.testing.assert_allclose(level[1:2], one, atol=1e-4)


def test_half_of_the_steps_are_run_when_the_gpu_is_full(encoder, monkeypatch):
    import torch

    network = encoder._network
    pairs = np.random.default_rng(5).integers(0, 255, (3, 2, 84, 84, 3), np.uint8)
    whole, counts = network.run(pairs), []
    run = network._run

    def full(given):
        counts.append(len(given))
        if len(given) > 1:
            raise torch.cuda.OutOfMemoryError("full")
        return run(given)

    monkeypatch.setattr(network, "_run", full)
    parts = network.run(pairs)
    assert counts == [3, 1, 2, 1, 1]
    np.testing.assert_allclose(parts[1], whole[1], atol=1e-4)


def torch_logits(model: Any, before: list[int], soft: np.ndarray, after: list[int]) -> np.ndarray:
    import torch

    embed = model.get_input_embeddings()
    with torch.inference_mode():
        parts = [embed(torch.tensor(before)), torch.from_numpy(soft), embed(torch.tensor(after))]
        rows = torch.cat(parts)[None]
        positions = torch.arange(rows.shape[1])[None, None].expand(3, 1, -1)
        mask = torch.ones(1, rows.shape[1], dtype=torch.long)
        return model(inputs_embeds=rows, position_ids=positions, attention_mask=mask).logits[0].numpy()


def test_llama_cpp_and_torch_agree_on_text_and_soft_tokens(qwen_model, pack):
    from tvad_desktop.packs.llama.cache import LlamaCache
    from tvad_desktop.packs.llama.weights import LlamaWeights

    weights = LlamaWeights(pack.path("language"))
    cache = LlamaCache(weights, 512, 1)
    before, after = weights.tokenize("<|im_start|>Yes it is<|im_end|>", special=True), [11, 12, 250, 7, 9]
    soft = np.random.default_rng(0).normal(0, 0.3, (7, WIDTH)).astype(np.float32)
    said = []
    for append, rows in ((cache.append_tokens, before), (cache.append_soft_tokens, soft), (cache.append_tokens, after)):
        append(rows)
        said.append(cache.logits())
    expected = torch_logits(qwen_model, before, soft, after)
    ends = np.cumsum([len(before), len(soft), len(after)]) - 1
    for what, logits, end in zip(("text", "soft tokens", "text after them"), said, ends, strict=True):
        error = float(np.abs(logits - expected[end]).max() / np.abs(expected[end]).max())
        print(f"largest relative difference after {what}: {error:.1e}")
        assert error < 1e-2
    weights.close()
    unlike = torch_logits(qwen_model, before, soft[::-1].copy(), after)
    assert np.abs(unlike[-1] - said[-1]).max() > 10 * np.abs(expected[-1] - said[-1]).max()


@pytest.mark.parametrize(("free_gb", "steps"), [(0, 1), (1, 4), (8, 35), (80, 64)])
def test_so_many_steps_are_run_at_once_as_fit_into_half_of_what_is_free(free_gb, steps):
    of_7b = (392 * 588 // 14**2) * 1280 * 80
    assert fitting_steps(free_gb << 30, of_7b) == steps


def test_others_run_while_it_encodes(encoder):
    """Long kernels hold no lock: a thread that wakes every few milliseconds is not held up."""
    pairs = np.random.default_rng(7).integers(0, 255, (6, 2, 392, 588, 3), np.uint8)
    encoding = threading.Thread(target=lambda: [encoder._network.run(pairs[n : n + 1]) for n in range(len(pairs))])
    encoding.start()
    gaps_s, last_s = [], time.perf_counter()
    while encoding.is_alive():
        time.sleep(0.002)
        now_s = time.perf_counter()
        gaps_s.append(now_s - last_s)
        last_s = now_s
    encoding.join()
    assert len(gaps_s) > 10
    assert np.percentile(gaps_s, 90) < 0.1


def test_a_gpu_that_is_gone_is_told_and_nothing_is_halved(encoder, monkeypatch):
    import torch

    def gone(given):
        raise torch.AcceleratorError("CUDA error: device lost", 719)

    monkeypatch.setattr(encoder._network, "_run", gone)
    with pytest.raises(UserError, match="The GPU cannot be used any more"):
        encoder._network.run(np.zeros((3, 2, 84, 84, 3), np.uint8))


@pytest.mark.parametrize(
    ("error", "said"),
    [
        ("OutOfMemoryError", "too little memory for the vision transformer"),
        ("AcceleratorError", "cannot be used any more"),
    ],
)
def test_a_gpu_that_is_full_or_gone_while_it_is_loaded_is_told(pack, monkeypatch, error, said):
    import torch

    from tvad_desktop.packs.qwen25_vl import network

    def fail(*_):
        raise (
            torch.cuda.OutOfMemoryError("full") if error == "OutOfMemoryError" else torch.AcceleratorError("gone", 719)
        )

    monkeypatch.setattr(network, "_load", fail)
    with pytest.raises(UserError, match=said):
        family_of(pack).load_vision(pack)
