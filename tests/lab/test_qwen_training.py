"""Training for a pack of Qwen2.5-VL: the same weights in torch, pictures in the sequence, and an adapter that fits."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from tvad_desktop.lab.data.dialogues import Dialogue
from tvad_desktop.lab.training.lora_export import export_lora, merge_lora
from tvad_desktop.lab.training.trainee import Trainee
from tvad_desktop.language.incident_prompt import show_incident
from tvad_desktop.language.model import LanguageModel
from tvad_desktop.language.prompt_template import ANSWER_END
from tvad_desktop.packs.interface import PictureTokens
from tvad_desktop.packs.llama.weights import LlamaWeights
from tvad_desktop.packs.registry import family_of, spec_of

FACTS, QUESTION = ("Score 81%.",), "Is it?"


@pytest.fixture
def trainee(qwen_pack, tmp_path):
    torch.manual_seed(5)
    weights = LlamaWeights(qwen_pack.path("language"), None)
    trainable = family_of(qwen_pack).load_trainable(qwen_pack, tmp_path, half=False)
    trainee = Trainee(trainable, weights.tokenize, spec_of(qwen_pack))
    with torch.no_grad():
        for parameter in trainee.lora_parameters():
            parameter.normal_(0, 0.4)  # an adapter that does something
    yield trainee
    weights.close()


def shown_pictures(width: int):
    random = np.random.default_rng(2)
    return tuple(
        (f"\n{place}.0 s: ", PictureTokens(random.normal(0, 0.3, (rows * columns, width)).astype(np.float32),
                                           (rows, columns), "<|vision_start|>", "<|vision_end|>"))
        for place, (rows, columns) in enumerate(((3, 5), (4, 2)))
    )  # fmt: skip


def first_logits(trainee: Trainee, pictures, soft: torch.Tensor) -> np.ndarray:
    """Logits before the first token of an answer, in torch."""
    dialogue = Dialogue(FACTS, ((QUESTION, "x"),))
    batch = trainee._read([dialogue], [trainee._front(pictures, soft)])
    ends = len(trainee.tokenize("x", special=False) + trainee.tokenize(ANSWER_END, special=True))
    hidden = trainee._hidden(batch)[0, -ends - 1]
    return trainee.language.base_model.model.lm_head(hidden).detach().numpy()


def test_what_is_trained_is_what_llama_cpp_runs_with_the_exported_adapter(qwen_pack, trainee, tmp_path):
    layout = {"architecture": trainee.trainable.architecture, "permuted": trainee.trainable.permuted}
    export_lora(trainee.language, tmp_path / "lora.gguf", alpha=16, **layout)
    width = spec_of(qwen_pack).language_width
    soft = np.random.default_rng(0).normal(0, 0.3, (7, width)).astype(np.float32)
    pictures = shown_pictures(width)
    with torch.inference_mode():
        expected = first_logits(trainee, pictures, torch.from_numpy(soft))
    said = {}
    for lora in (tmp_path / "lora.gguf", None):
        model = LanguageModel(qwen_pack.path("language"), lora)
        show_incident(model, soft, FACTS, pictures=pictures)
        said[lora is None] = model.logits(QUESTION)
        model.close()
    error = np.abs(said[False] - expected).max() / np.abs(expected).max()
    print(f"largest relative difference with an adapter, F16: {error:.1e}")
    assert error < 1e-2
    assert np.abs(said[True] - expected).max() > 10 * np.abs(said[False] - expected).max(), "the adapter matters"

    plain = family_of(qwen_pack).load_trainable(qwen_pack, tmp_path, half=False).model
    merge_lora(plain, tmp_path / "lora.gguf", permuted=False)
    tuned = trainee.language.base_model.model.model.layers[1].self_attn.v_proj
    merged = tuned.weight + tuned.get_delta_weight("default")
    torch.testing.assert_close(plain.model.layers[1].self_attn.v_proj.weight, merged, atol=1e-4, rtol=1e-3)


def test_computing_twice_changes_neither_loss_nor_gradient(trainee):
    soft = torch.randn(2, 5, 64, generator=torch.Generator().manual_seed(0)) * 0.3
    dialogues = [Dialogue(FACTS, ((QUESTION, "Yes."),)), Dialogue((), ((QUESTION, "No."), ("Why?", "I do not know.")))]
    pictures = [shown_pictures(64), shown_pictures(64)[:1]]
    losses = []
    for checkpointing in (False, True):
        trainee.to(torch.device("cpu"), checkpointing=checkpointing)
        trainee.language.zero_grad()
        loss = trainee.loss(dialogues, soft, pictures)
        loss.backward()
        losses.append((loss.item(), [parameter.grad.clone() for parameter in trainee.lora_parameters()]))
    assert losses[0][0] == pytest.approx(losses[1][0], rel=1e-4)
    for one, other in zip(losses[0][1], losses[1][1], strict=True):
        torch.testing.assert_close(one, other, rtol=1e-2, atol=1e-5)
    assert max(gradient.abs().max().item() for gradient in losses[0][1]) > 1e-4


def test_the_positions_of_pictures_are_seen(trainee):
    soft, pictures = torch.zeros(3, 64), shown_pictures(64)
    straight = trainee._front(pictures, soft).positions
    assert straight.shape[0] == 3
    assert not torch.equal(straight[1], straight[2])
    assert straight[:, -1].tolist() == [straight.max().item()] * 3, "text goes on after the longer side"


@pytest.mark.parametrize("quantization", ["Q8_0", "Q4_K_M"])
def test_a_quantized_language_model_is_trained_as_it_answers(qwen_source, quantization, tmp_path, monkeypatch):
    """The tiny rows are too short for blocks of 256: llama.cpp falls back to others, which are read all the same."""
    from tvad_desktop.domain.job import Job
    from tvad_desktop.workbench.import_pack import import_pack

    monkeypatch.setenv("TVAD_MODELS", str(tmp_path / "models"))
    pack = import_pack(qwen_source, "qwen2.5-vl", "small", quantization, Job())
    language = family_of(pack).load_trainable(pack, tmp_path, half=False).model
    weights = LlamaWeights(pack.path("language"))
    tokens = weights.tokenize("Yes it is not", special=False)
    weights.close()
    model = LanguageModel(pack.path("language"))
    model.begin("", None)
    model._cache.append_tokens(tokens)
    said = model._cache.logits()
    model.close()
    with torch.inference_mode():
        expected = language.lm_head(language.model(torch.tensor([tokens])).last_hidden_state)[0, -1].numpy()
    error = np.abs(said - expected).max() / np.abs(expected).max()
    print(f"largest relative difference of text, {quantization}: {error:.1e}")
    assert error < 0.1


def test_what_does_not_fit_into_memory_is_told_before_anything_is_read(qwen_pack, monkeypatch):
    from tvad_desktop.domain.errors import UserError
    from tvad_desktop.lab.training import memory

    numbers = memory.count_language(qwen_pack)
    language = family_of(qwen_pack).load_trainable(qwen_pack, qwen_pack.folder, half=False).model
    assert numbers == sum(parameter.numel() for parameter in language.parameters())
    cpu = torch.device("cpu")
    assert memory.require_memory(qwen_pack, cpu, half=True) == 2 * numbers
    monkeypatch.setattr(memory, "free_memory_bytes", lambda: 4 * numbers)
    with pytest.raises(UserError, match=r"Training for site takes at least 1\.1 GB of memory; 0\.0 GB are free"):
        memory.require_memory(qwen_pack, cpu, half=False)


def test_a_gpu_that_is_full_while_it_trains_says_what_helps():
    from tvad_desktop.domain.errors import UserError
    from tvad_desktop.lab.training.memory import LESS
    from tvad_desktop.packs.gpu import told_troubles

    said = r"too little memory for a batch of 6\. Set a smaller batch_size"
    with pytest.raises(UserError, match=said), told_troubles("a batch of 6", LESS):
        raise torch.cuda.OutOfMemoryError("full")
