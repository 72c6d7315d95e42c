"""Prompts: what the reviewer writes becomes two vectors, and mistakes in it are told."""

from __future__ import annotations

from pathlib import Path

import msgspec
import numpy as np
import platformdirs
import pytest

from tvad_desktop.detection.prompts import PROMPTS_FOLDER, PromptSet, load_prompts, load_shipped, pooled_prompts
from tvad_desktop.domain.errors import UserError

STREET = PromptSet("Street", ("a person walking",), ("a fight", "a fire"), "video of {}", "A clip where {} occurs.")


class CountingEncoder:
    """Every text gets its own vector near a common direction, as language models do it."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def embed_texts(self, texts):
        self.texts += texts
        seeds = [int.from_bytes(text.encode()[:7], "little") + len(text) for text in texts]
        own = np.stack([np.random.default_rng(seed).standard_normal(16) for seed in seeds])
        return (10 + own).astype(np.float32)


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(platformdirs, "user_cache_dir", lambda name: str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_every_word_is_said_at_every_level():
    assert STREET.texts(STREET.anomalous_words) == [
        "a fight",
        "a fire",
        "video of a fight",
        "video of a fire",
        "A clip where a fight occurs.",
        "A clip where a fire occurs.",
    ]
    assert STREET.texts(STREET.normal_words, ["phrase"]) == ["video of a person walking"]


@pytest.mark.parametrize("path", sorted(PROMPTS_FOLDER.glob("*.toml")), ids=lambda path: path.stem)
def test_the_shipped_prompts_are_complete(path):
    prompts = load_prompts(path.stem)
    assert prompts.title
    assert "{}" in prompts.phrase
    assert "{}" in prompts.sentence
    assert not set(prompts.normal_words) & set(prompts.anomalous_words)
    assert load_prompts(str(path)) == prompts


def test_unknown_prompts_are_answered_with_those_there_are():
    with pytest.raises(UserError, match="prompts “weather” cannot be read") as caught:
        load_prompts("weather")
    assert "default" in caught.value.hint


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("title = ", "malformed"),
        ('title = "t"\nnormal_words = ["a"]\nanomalous_words = "b"', "malformed"),
        ('title = "t"\nnormal_words = ["a"]\nanomalous_words = ["b"]\ncolour = "red"', "malformed"),
        ('title = "t"\nnormal_words = ["a"]\nanomalous_words = []', "at least one"),
        ('title = "t"\nnormal_words = ["a", "b"]\nanomalous_words = ["b", "a"]', "same"),
        ('title = "t"\nnormal_words = ["a", "b"]\nanomalous_words = ["b", "c"]', "same words .*: “b”"),
        ('title = "t"\nnormal_words = ["a", " "]\nanomalous_words = ["b"]', "empty phrase"),
        (f'title = "t"\nnormal_words = ["{"a" * 251}"]\nanomalous_words = ["b"]', "too long: “aaa"),
        (f'title = "t"\nnormal_words = ["{"車" * 84}"]\nanomalous_words = ["b"]', "too long: “車車"),
        (f'title = "t"\nnormal_words = ["a"]\nanomalous_words = ["b"]\nsentence = "{"s" * 251}"', "too long"),
    ],
    ids=[
        "broken",
        "wrong type",
        "unknown field",
        "nothing anomalous",
        "no difference",
        "contradiction",
        "blank",
        "long",
        "long in another script",
        "long around the word",
    ],
)
def test_malformed_prompts_are_told(tmp_path, text, complaint):
    (tmp_path / "own.toml").write_text(text, encoding="utf-8")
    with pytest.raises(UserError, match=complaint):
        load_prompts("own", tmp_path)
    with pytest.raises(UserError, match=complaint):
        load_prompts(str(tmp_path / "own.toml"))


def test_the_shipped_sets_are_listed_with_the_default_one_first():
    shipped = load_shipped()
    assert shipped[0] == load_prompts()
    assert {prompts.title for prompts in shipped} == {
        load_prompts(path.stem).title for path in PROMPTS_FOLDER.iterdir()
    }
    assert not any(prompts.find_fault() for prompts in shipped)


def test_a_title_does_not_change_what_prompts_mean():
    assert STREET.means_the_same(msgspec.structs.replace(STREET, title="Road"))
    assert not STREET.means_the_same(msgspec.structs.replace(STREET, phrase="a photo of {}"))


def test_the_pooled_prompts_are_unit_vectors_that_point_apart(cache):
    vectors = pooled_prompts(STREET, CountingEncoder, "weights")
    assert vectors.shape == (2, 16)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, rtol=1e-5)
    np.testing.assert_allclose(vectors[0], -vectors[1], atol=1e-5)


def test_known_prompts_need_no_language_model(cache):
    encoder = CountingEncoder()
    first = pooled_prompts(STREET, lambda: encoder, "weights")
    assert len(encoder.texts) == 9
    again = pooled_prompts(STREET, lambda: pytest.fail("the vectors are in the cache"), "weights")
    np.testing.assert_array_equal(first, again)
    assert len(list(cache.rglob("*.sealed"))) == 1

    pooled_prompts(STREET, lambda: encoder, "other weights")
    pooled_prompts(STREET, lambda: encoder, "weights", levels=["word"])
    assert len(encoder.texts) == 9 + 9 + 3
    assert len(list(cache.rglob("*"))) == 1 + 3
