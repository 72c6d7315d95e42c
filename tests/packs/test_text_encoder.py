"""The text encoder through llama.cpp, on the real SmolLM2 weights."""

from __future__ import annotations

import numpy as np
import pytest

from tvad_desktop.domain.errors import UserError
from tvad_desktop.packs.llama.text_encoder import LlamaTextEncoder
from tvad_desktop.places import models_folder

GGUF = models_folder() / "tvad-mini/base/SmolLM2-135M-Instruct.Q4_1.gguf"

pytestmark = pytest.mark.skipif(not GGUF.is_file(), reason=f"the base model is absent: {GGUF} (run the set-up)")


@pytest.fixture(scope="module")
def model():
    model = LlamaTextEncoder(GGUF)
    yield model
    model.close()


def test_embedded_texts(model):
    texts = ["a person walking", "a person running", "surveillance video of a burning car"]
    vectors = model.embed_texts(texts)
    assert vectors.shape == (3, model.dimension)
    np.testing.assert_array_equal(vectors[::-1], model.embed_texts(texts[::-1]))
    unit = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    assert unit[0] @ unit[1] > unit[0] @ unit[2]
    assert model.embed_texts([]).shape == (0, model.dimension)


@pytest.mark.parametrize(("text", "message"), [(" ", "empty"), ("word " * 300, "at most 256")])
def test_prompts_that_cannot_be_embedded(model, text, message):
    with pytest.raises(UserError, match=message):
        model.embed_texts([text])
