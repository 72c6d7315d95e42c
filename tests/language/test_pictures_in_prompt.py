"""Pictures in the prompt of a Qwen2.5-VL: positions, many turns on one cache, and the same logits as in torch."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from tvad_desktop.domain.job import Cancelled, Job
from tvad_desktop.domain.media import Frame
from tvad_desktop.language.incident_prompt import name_moments, show_incident
from tvad_desktop.language.model import LanguageModel, ShownPicture
from tvad_desktop.language.prompt_template import QUESTION_END, evidence_text, prefix_text
from tvad_desktop.packs.llama.cache import LlamaCache, picture_positions
from tvad_desktop.packs.llama.weights import LlamaWeights
from tvad_desktop.packs.registry import family_of

FACTS = ("Score 81%.",)


@pytest.fixture(scope="module")
def pictures(qwen_pack) -> tuple[ShownPicture, ...]:
    """Two pictures, of which one is wide and the other high."""
    random = np.random.default_rng(7)
    sides = ((90, 160), (150, 70))
    frames = [Frame(1_500_000 * n, n, random.integers(0, 255, (*side, 3), np.uint8)) for n, side in enumerate(sides)]
    tokens = family_of(qwen_pack).load_vision(qwen_pack).picture_tokens(frames)
    assert tokens[0].grid[0] < tokens[0].grid[1]
    assert tokens[1].grid[0] > tokens[1].grid[1]
    return name_moments(tokens, [frame.time_us for frame in frames])


@pytest.fixture
def language(qwen_pack):
    model = LanguageModel(qwen_pack.path("language"))
    yield model
    model.close()


def soft_tokens(width: int) -> np.ndarray:
    return np.random.default_rng(0).normal(0, 0.3, (7, width)).astype(np.float32)


def torch_logits(model: Any, weights: LlamaWeights, pictures, soft: np.ndarray, after: list[int]) -> np.ndarray:
    """Logits after the whole prompt, with the positions that transformers itself gives it."""
    import torch

    embed = model.get_input_embeddings()
    rows, kinds, grids = [], [], []

    def read(tokens: list[int]) -> None:
        rows.append(embed(torch.tensor(tokens)))
        kinds.extend([0] * len(tokens))

    with torch.inference_mode():
        read(weights.tokenize(prefix_text(), special=True))
        for text, picture in pictures:
            read(weights.tokenize(text, special=False) + weights.tokenize(picture.before, special=True))
            rows.append(torch.from_numpy(picture.embeddings))
            kinds.extend([1] * len(picture.embeddings))
            grids.append([1, 2 * picture.grid[0], 2 * picture.grid[1]])
            read(weights.tokenize(picture.after, special=True))
        rows.append(torch.from_numpy(soft))
        kinds.extend([0] * len(soft))
        read(after)
        whole, kind = torch.cat(rows)[None], torch.tensor([kinds])
        positions, _ = model.model.get_rope_index(torch.zeros_like(kind), kind, torch.tensor(grids))
        mask = torch.ones_like(kind)
        return model(inputs_embeds=whole, position_ids=positions, attention_mask=mask).logits[0, -1].numpy()


def test_a_picture_stands_at_one_time_and_what_follows_after_its_longer_side():
    positions = picture_positions(5, (2, 3))
    assert positions.tolist() == [[5] * 6, [5, 5, 5, 6, 6, 6], [5, 6, 7, 5, 6, 7], [0] * 6]


def test_llama_cpp_and_torch_agree_with_pictures_soft_tokens_and_text(qwen_model, qwen_pack, language, pictures):
    soft, question = soft_tokens(language.dimension), "Is it?"
    show_incident(language, soft, FACTS, pictures=pictures)
    said = language.logits(question)
    weights = language._weights
    after = weights.tokenize(evidence_text(FACTS), special=False) + weights.tokenize(question, special=False)
    after += weights.tokenize(QUESTION_END, special=True)
    expected = torch_logits(qwen_model, weights, pictures, soft, after)
    error = float(np.abs(said - expected).max() / np.abs(expected).max())
    print(f"largest relative difference with pictures, soft tokens and text, F16: {error:.1e}")
    assert error < 1e-2

    show_incident(language, soft, FACTS, pictures=pictures[::-1])
    assert np.abs(language.logits(question) - expected).max() > 10 * np.abs(said - expected).max()


def test_twenty_turns_stay_on_one_cache_and_say_what_a_fresh_one_says(qwen_pack, language, pictures):
    soft = soft_tokens(language.dimension)
    show_incident(language, soft, FACTS, pictures=pictures)
    decoded, append = [], language._cache.append_tokens
    language._cache.append_tokens = lambda tokens, job=None: (decoded.append(len(tokens)), append(tokens, job))[1]
    history = []
    for turn in range(20):
        question = f"Turn {turn}?"
        decoded.clear()
        reply = language.answer(question, job=Job(), on_text=lambda _: None, history=history, max_tokens=4)
        asked = len(language._turns(question, history))
        assert decoded[0] < 60, "what came before is in the cache"
        history.append((question, reply.text))
    assert asked > 600
    fresh = LanguageModel(qwen_pack.path("language"))
    show_incident(fresh, soft, FACTS, pictures=pictures)
    again = fresh.logits("And now?", history=history)
    fresh.close()
    np.testing.assert_allclose(language.logits("And now?", history=history), again, atol=2e-3 * np.abs(again).max())


def test_a_picture_counts_its_rows_and_a_cancelled_one_leaves_nothing(language, pictures):
    picture = pictures[0][1]
    cache = LlamaCache(language._weights, 1024, 1)
    cache.append_tokens([11, 12, 13])
    before = cache.logits()
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        cache.append_picture(picture.embeddings, picture.grid, job)
    assert (cache.length, cache.rows) == (3, 3)
    cache.append_picture(picture.embeddings, picture.grid)
    assert cache.rows == 3 + len(picture.embeddings)
    assert cache.length == 3 + max(picture.grid)
    cache.append_tokens([14, 15])
    cache.cut(3)
    assert (cache.length, cache.rows) == (3, 3)
    cache.cut(1)
    cache.append_tokens([12, 13])
    np.testing.assert_array_equal(cache.logits(), before)


def test_a_picture_of_another_width_or_grid_is_refused(language, pictures):
    text, picture = pictures[0]
    wrong = type(picture)(picture.embeddings[:-1], picture.grid, picture.before, picture.after)
    with pytest.raises(ValueError, match="a picture"):
        language.begin(prefix_text(), None, pictures=[(text, wrong)])
