"""Training the language side on a tiny model: sharing the prefix changes nothing, it learns, resumes and exports."""

from __future__ import annotations

import re
import zlib
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from torch.nn import functional

from tvad_desktop.domain.job import Job
from tvad_desktop.lab.data.dialogues import UNCLEAR, Dialogue, DialogueSample, SceneRecord, draw_samples, write_dialogue
from tvad_desktop.lab.training import train_rae
from tvad_desktop.lab.training.alignment import (
    APPEARANCE_TOKENS,
    GUIDED_TOKENS,
    Lexicon,
    content_words,
    guided_tokens,
    word_slots,
)
from tvad_desktop.lab.training.trainee import DECIDING_WEIGHT, IGNORED, Trainee
from tvad_desktop.language.prompt_template import ANSWER_END, QUESTION_END, QUESTION_START, evidence_text
from tvad_desktop.language.rae.network import load_network
from tvad_desktop.language.rae.shapes import SOFT_TOKENS
from tvad_desktop.packs.interface import TrainableLanguage
from tvad_desktop.packs.tvad_mini.spec import SPEC

WIDTH = 576
VOCABULARY = 512


def tokenize(text: str, *, special: bool) -> list[int]:
    """One token for each word with the space before it, and for each other character."""
    return [zlib.crc32(piece.encode()) % VOCABULARY for piece in re.findall(r" ?[A-Za-z]+|.|\n", text)]


@pytest.fixture
def samples(car_record: SceneRecord, walker_record: SceneRecord) -> list[DialogueSample]:
    return draw_samples(iter([car_record, walker_record]), 5, np.random.default_rng(1), Job(), 2)


@pytest.fixture
def trainee() -> Trainee:
    from transformers import LlamaConfig, LlamaForCausalLM

    torch.set_num_threads(1)
    torch.manual_seed(0)
    tiny = LlamaConfig(
        vocab_size=VOCABULARY, hidden_size=WIDTH, intermediate_size=32, num_hidden_layers=2, num_attention_heads=9,
        num_key_value_heads=3, tie_word_embeddings=True,
    )  # fmt: skip
    return Trainee(TrainableLanguage(LlamaForCausalLM(tiny), "llama", permuted=True, sections=1), tokenize, SPEC)


def make_lexicon(trainee: Trainee, samples: list[DialogueSample]) -> Lexicon:
    table = trainee.language.get_input_embeddings().weight
    return Lexicon(samples, lambda text: trainee.tokenize(text, special=False), table)


def flat_loss(trainee: Trainee, dialogues: list[Dialogue], soft: torch.Tensor) -> torch.Tensor:
    """The same loss, every dialogue read alone from its very beginning."""
    embed = trainee.language.get_input_embeddings()
    losses, weights = [], []
    for tokens, dialogue in zip(soft, dialogues, strict=True):
        row, targets, weighed = trainee.token_ids(dialogue)
        head = embed(torch.tensor(trainee._prefix))
        logits = trainee.language(inputs_embeds=torch.cat([head, tokens, embed(torch.tensor(row))])[None]).logits[0]
        wanted, weight = torch.tensor(targets), torch.tensor(weighed)
        answered = wanted != IGNORED
        before = logits[-len(row) - 1 : -1][answered]
        losses.append(functional.cross_entropy(before, wanted[answered], reduction="none"))
        weights.append(weight[answered])
    return (torch.cat(losses) * torch.cat(weights)).sum() / torch.cat(weights).sum()


def gradients_of(trainee: Trainee, loss: torch.Tensor) -> list[torch.Tensor]:
    trainee.language.zero_grad()
    trainee.network.zero_grad()
    loss.backward()
    trained = [*trainee.lora_parameters(), *trainee.network.parameters()]
    return [parameter.grad.clone() for parameter in trained]


def test_sharing_what_comes_before_changes_neither_loss_nor_gradient(trainee, samples):
    trainee.network.eval()  # without dropout both see the same soft tokens
    with torch.no_grad():
        for parameter in trainee.lora_parameters():
            parameter.normal_(0, 0.05)  # an adapter that does something
    batch = samples[:4]
    dialogues = [write_dialogue(sample, np.random.default_rng(place)) for place, sample in enumerate(batch)]
    assert len({len(dialogue.turns) for dialogue in dialogues}) > 1, "of different lengths"
    soft = trainee.soft_tokens(batch)
    assert soft.shape == (4, SOFT_TOKENS, WIDTH)
    shared = trainee.loss(dialogues, soft)
    gradients = gradients_of(trainee, shared)
    flat = flat_loss(trainee, dialogues, trainee.soft_tokens(batch))
    assert shared.item() == pytest.approx(flat.item(), rel=1e-4)
    assert max(gradient.abs().max().item() for gradient in gradients) > 1e-4
    for one, other in zip(gradients, gradients_of(trainee, flat), strict=True):
        torch.testing.assert_close(one, other, rtol=1e-3, atol=1e-6)


def test_yes_or_no_weighs_more_than_the_words_after_it(trainee):
    first, later = ("Is it?", "No. Nothing unusual is visible."), ("And then, what?", "I do not know.")
    dialogues = [Dialogue((), (first,)), Dialogue(("Score 20%.",), (first, later))]
    batch = trainee._read(dialogues)
    for dialogue, row, weights, attention in zip(dialogues, batch.targets, batch.weights, batch.attention, strict=True):
        answers = [tokenize(text, special=False) + tokenize(ANSWER_END, special=True) for _, text in dialogue.turns]
        answered = row != IGNORED
        assert row[answered].tolist() == [token for answer in answers for token in answer]
        wanted = [DECIDING_WEIGHT, *[1.0] * (len(row[answered]) - 1)]
        assert weights[answered].tolist() == wanted, "only the first answer decides"
        assert not weights[~answered].any()
        assert attention.sum() == len(trainee.token_ids(dialogue)[0])
    assert DECIDING_WEIGHT > 1


def test_a_dialogue_is_learned_in_the_very_tokens_of_run_time(trainee):
    """`prompt_template.py` says how a conversation is written; borders between its pieces are tokenized as borders."""
    dialogue = Dialogue(("Score 20%.",), (("Is it?", "No."), ("Why?", "I do not know.")))
    pieces = [
        evidence_text(dialogue.facts), "Is it?", QUESTION_END, "No.", ANSWER_END, QUESTION_START, "Why?", QUESTION_END,
        "I do not know.", ANSWER_END,
    ]  # fmt: skip
    row, _, _ = trainee.token_ids(dialogue)
    assert row == [token for piece in pieces for token in tokenize(piece, special=False)]


def test_each_guided_token_stands_for_its_word(samples):
    car = next(sample for sample in samples if sample.seen.target == "an orange car" and sample.anomalous)
    slots = word_slots(car)
    assert len(slots) == GUIDED_TOKENS
    start, way, verdict, end = slots[:4]
    assert start == content_words(car.seen.from_cell)
    assert end == content_words(car.seen.to_cell)
    assert verdict == ["Yes"]
    assert "moving" in way
    assert slots[4 : 4 + APPEARANCE_TOKENS] == [["orange"], ["car"]] + [["nothing"]] * (APPEARANCE_TOKENS - 2)
    assert slots[4 + APPEARANCE_TOKENS :] == [["driving"], ["nothing"]]
    made_up = next(sample for sample in samples if sample.seen.target == UNCLEAR)
    assert not any(word_slots(made_up)[4:]), "what the pictures do not show is not guided"
    assert all(word_slots(sample)[2] == ["Yes" if sample.anomalous else "No"] for sample in samples)


def test_aligned_tokens_come_near_their_words(trainee, samples):
    train_rae.settle_features(trainee.network, samples)
    lexicon = make_lexicon(trainee, samples)
    optimizer = torch.optim.Adam(trainee.network.parameters(), 2e-3)
    losses = []
    for _ in range(30):
        loss = lexicon.loss(trainee.soft_tokens(samples), samples)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    assert losses[-1] < 0.5 * losses[0]
    with torch.no_grad():
        nearest = lexicon.nearness(guided_tokens(trainee.network.eval()(*inputs(samples)))).argmax(dim=-1)
    words = list(lexicon.columns)
    described = [(row, sample) for row, sample in enumerate(samples) if sample.seen.target != UNCLEAR]
    right = [words[nearest[row, 4]] in word_slots(sample)[4] for row, sample in described]
    assert np.mean(right) > 0.8, "the first word of the target"


def inputs(samples: list[DialogueSample]) -> tuple[torch.Tensor, torch.Tensor]:
    heatmaps, visual = (np.stack([getattr(sample, name) for sample in samples]) for name in ("heatmaps", "visual"))
    return torch.from_numpy(heatmaps), torch.from_numpy(visual)


def write_config(folder: Path, minutes: float) -> Path:
    path = folder / "rae.toml"
    place = folder.as_posix()
    path.write_text(
        f'scenes = "{place}/scenes"\nfeatures = "{place}/features"\nbase = ""\ncheckpoint = "{place}/ck.pt"\n'
        f'output = "{place}"\nseed = 1\nsamples_per_scene = 6\nclips = ""\nstaged = ""\n'
        f'staged_features = ""\nsprites = ""\nsamples_per_staged_scene = 3\nminutes = {minutes}\nbatch_size = 2\n'
        "alignment_steps = 2\nalignment_batch_size = 2\nalignment_learning_rate = 0.001\nlearning_rate = 0.001\n"
        "lora_learning_rate = 0.001\ndimmed_share = 0.5\nthreads = 1\n",
        encoding="utf-8",
    )
    return path


def test_an_interrupted_training_goes_on_and_exports_what_it_learned(
    trainee, car_record, write_scene, tmp_path, monkeypatch, capsys
):
    from gguf import GGUFReader

    write_scene(tmp_path / "scenes" / "one", "vehicle")
    (tmp_path / "features").mkdir()
    numbers = np.array(car_record.frame_numbers)
    np.savez(
        tmp_path / "features" / "one.npz",
        features=car_record.features, frame_numbers=numbers, target_1=car_record.shares[1],
    )  # fmt: skip
    monkeypatch.setattr(train_rae, "load_trainee", lambda *_: trainee)
    monkeypatch.setattr(train_rae, "name_outcome", lambda *_: None)
    monkeypatch.setattr(
        train_rae, "load_pack", lambda name: SimpleNamespace(path=Path, family="tvad-mini", has=lambda role: True)
    )
    monkeypatch.setattr(train_rae, "require_memory", lambda *_, **__: None)  # the language model is made up
    monkeypatch.setattr(train_rae, "SAVE_EVERY", 1)
    ticks = iter(range(10_000))
    monkeypatch.setattr(train_rae.time, "monotonic", lambda: float(next(ticks)))
    train_rae.train_rae(write_config(tmp_path, minutes=3 / 60), Job())
    assert "alignment" in capsys.readouterr().out
    assert torch.load(tmp_path / "ck.pt", weights_only=True)["step"] == 3

    learned = {name: tensor.detach().clone() for name, tensor in trainee.state().items()}
    with torch.no_grad():
        for tensor in trainee.state().values():
            tensor.zero_()  # a new process knows nothing
    train_rae.train_rae(write_config(tmp_path, minutes=3 / 60), Job())
    for name, tensor in trainee.state().items():
        torch.testing.assert_close(tensor.detach(), learned[name], rtol=0, atol=0)

    train_rae.train_rae(write_config(tmp_path, minutes=6 / 60), Job())
    assert torch.load(tmp_path / "ck.pt", weights_only=True)["step"] == 6
    assert "alignment" not in capsys.readouterr().out
    assert any(not torch.equal(tensor.detach(), learned[name]) for name, tensor in trainee.state().items())

    shown = draw_samples(iter([car_record]), 2, np.random.default_rng(1), Job(), 1)
    with torch.inference_mode():
        expected = trainee.network.eval()(*inputs(shown))
        stored = load_network(tmp_path / "rae.safetensors", SPEC)(*inputs(shown))
    torch.testing.assert_close(stored, expected, atol=2e-2, rtol=0)
    names = {tensor.name for tensor in GGUFReader(tmp_path / "lora.gguf").tensors}
    assert len(names) == 2 * 2 * 2
    assert "blk.1.attn_q.weight.lora_b" in names
