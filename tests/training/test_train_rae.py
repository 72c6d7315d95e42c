"""Training the language side on a tiny model: sharing the prefix changes nothing, it learns, resumes and exports."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from torch.nn import functional

from tvad_desktop.domain.answers import FirstAnswer
from tvad_desktop.domain.job import Job
from tvad_desktop.model.prompt_template import STEPS
from tvad_desktop.model.region_encoder import SOFT_TOKENS, VISUAL_CHANNELS, to_grid
from tvad_desktop.training import dialogues as dialogues_module
from tvad_desktop.training import train_rae
from tvad_desktop.training.alignment import alignment_loss, lexicon_of
from tvad_desktop.training.dialogues import Dialogue, SceneRecord, draw_dialogues, garble_visual, imagine_dialogue

WIDTH = 576
CAR = [[0.1 + 0.08 * number, 0.1 + 0.06 * number, 0.12, 0.12] for number in range(10)]


def tokenize(text: str, *, special: bool) -> list[int]:
    """One token for each character."""
    return [3 + ord(character) % 120 for character in text]


@pytest.fixture(scope="module")
def records() -> list[SceneRecord]:
    """A car that crosses from the upper left to the lower right, and a scene with a walker only."""
    random = np.random.default_rng(0)
    shares = np.zeros((8, 30, 45), np.float16)
    for step in range(8):
        x, y, width, height = CAR[step + 1]
        shares[step, int(y * 30) : int((y + height) * 30), int(x * 45) : int((x + width) * 45)] = 1
    car = {"anomalous": True, "category": "vehicle", "appearance": "orange car", "motion": "driving", "boxes": CAR}
    walker = {**car, "anomalous": False, "category": "walking"}
    frames = tuple(range(1, 9))

    def visual() -> np.ndarray:
        return random.random((8, 3, 3, VISUAL_CHANNELS)).astype(np.float32)

    return [
        SceneRecord(visual(), {"vehicle": shares}, (30, 45), frames, (car,), 2 / 3),
        SceneRecord(visual(), {}, (30, 45), frames, (walker,), 2 / 3),
    ]


@pytest.fixture
def trainee(monkeypatch: pytest.MonkeyPatch) -> train_rae.Trainee:
    from transformers import LlamaConfig, LlamaForCausalLM

    torch.manual_seed(0)
    tiny = LlamaConfig(
        vocab_size=128, hidden_size=WIDTH, intermediate_size=32, num_hidden_layers=2, num_attention_heads=9,
        num_key_value_heads=3, tie_word_embeddings=True,
    )  # fmt: skip
    monkeypatch.setattr("transformers.AutoModelForCausalLM.from_pretrained", lambda *_, **__: LlamaForCausalLM(tiny))
    monkeypatch.setattr(train_rae, "LlamaWeights", lambda *_: SimpleNamespace(tokenize=tokenize))
    monkeypatch.setattr(train_rae, "_dequantized", lambda base, gguf: base)
    return train_rae.Trainee(Path("base"), Path("model.gguf"))


def draw(records: list[SceneRecord], count: int = 4) -> list[Dialogue]:
    return draw_dialogues(records, count, np.random.default_rng(1))


def flat_loss(trainee: train_rae.Trainee, dialogues: list[Dialogue]) -> torch.Tensor:
    """The same loss, every turn read from its very beginning."""
    soft, _ = trainee.soft_tokens(dialogues)
    embed = trainee.language.get_input_embeddings()
    losses = []
    for tokens, dialogue in zip(soft, dialogues, strict=True):
        for turn in dialogue.turns:
            question, answer = trainee.token_ids(turn)
            head = embed(torch.tensor(trainee._prefix))
            row = torch.cat([head, tokens, embed(torch.tensor(question + answer))])
            logits = trainee.language(inputs_embeds=row[None]).logits[0, -len(answer) - 1 : -1]
            losses.append(functional.cross_entropy(logits, torch.tensor(answer), reduction="none"))
    return torch.cat(losses).mean()


def test_truth_follows_the_target_and_the_mirror(records):
    drawn = draw(records, 60)
    ways = {(d.truth.from_cell, d.truth.to_cell) for d in drawn if d.truth.target}
    assert ways <= {
        (start, end)
        for side, other in (("left", "right"), ("right", "left"))
        for start in (f"upper {side}", f"center {side}", "center", "upper center")
        for end in ("center", f"lower {other}", f"center {other}", "lower center")
    }
    assert any("upper right" in way[0] for way in ways)
    for dialogue in drawn:
        assert dialogue.heatmaps.shape == (STEPS, 30, 45)
        assert 0 <= dialogue.heatmaps.min() <= dialogue.heatmaps.max() <= 1
        for turn in dialogue.turns:
            if turn.question == dialogues_module.FIRST_QUESTION:
                assert FirstAnswer.parse(turn.answer) == dialogue.truth
    assert any(not dialogue.truth.anomalous for dialogue in drawn)


def test_made_up_heat_lies_where_the_answer_says(records):
    random = np.random.default_rng(3)
    for _ in range(20):
        dialogue = imagine_dialogue(records[1], random)
        rows, columns = np.unravel_index(dialogue.heatmaps[0].argmax(), (30, 45))
        place = dialogues_module.cell_name(columns / 45, rows / 30)
        corners = [(columns + dx, rows + dy) for dx in (-4, 4) for dy in (-4, 4)]
        neighbours = {dialogues_module.cell_name(x / 45, y / 30) for x, y in corners}
        assert dialogue.truth.from_cell in {place, *neighbours} or dialogue.heatmaps[0].max() < 0.9


def test_garbled_pictures_are_never_described(records, monkeypatch):
    monkeypatch.setattr(dialogues_module, "GARBLED_SHARE", 1.0)
    garbled = garble_visual(draw(records, 30), np.random.default_rng(0))
    for before, after in zip(draw(records, 30), garbled, strict=True):
        if before.visual is not after.visual and not np.array_equal(before.visual, after.visual):
            assert after.turns
            assert before.truth.target == "" or all("car" not in turn.answer for turn in after.turns)


def test_sharing_what_comes_before_changes_neither_loss_nor_gradient(trainee, records):
    dialogues = draw(records)
    soft, _ = trainee.soft_tokens(dialogues)
    assert soft.shape == (4, SOFT_TOKENS, WIDTH)
    shared = trainee.loss(dialogues, soft)
    shared.backward()
    gradients = [parameter.grad.clone() for parameter in trainee.lora_parameters()]
    gradients.append(trainee.network.rae.base.grad.clone())
    trainee.language.zero_grad()
    trainee.network.zero_grad()
    flat = flat_loss(trainee, dialogues)
    flat.backward()
    again = [parameter.grad for parameter in trainee.lora_parameters()] + [trainee.network.rae.base.grad]
    assert shared.item() == pytest.approx(flat.item(), rel=1e-4)
    for one, other in zip(gradients, again, strict=True):
        torch.testing.assert_close(one, other, rtol=1e-3, atol=1e-6)


def test_aligned_tokens_come_near_their_words(trainee, records):
    table = trainee.language.get_input_embeddings().weight
    lexicon = lexicon_of(
        lambda random: draw_dialogues(records, 8, random), lambda text: tokenize(text.strip(), special=False), table
    )
    optimizer, losses = torch.optim.Adam(trainee.network.parameters(), 2e-3), []
    for step in range(25):
        dialogues = draw_dialogues(records, 8, np.random.default_rng(step % 5))
        loss = alignment_loss(*trainee.soft_tokens(dialogues), dialogues, lexicon)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    assert np.mean(losses[-5:]) < 0.8 * np.mean(losses[:5])


def write_config(folder: Path, minutes: float) -> Path:
    path = folder / "rae.toml"
    path.write_text(
        f'scenes = ""\nfeatures = ""\nbase = ""\ncheckpoint = "{folder / "ck.pt"}"\noutput = "{folder}"\nseed = 1\n'
        f"minutes = {minutes}\nbatch_size = 2\nalignment_steps = 2\nalignment_batch_size = 2\n"
        "alignment_learning_rate = 0.001\nlearning_rate = 0.001\nlora_learning_rate = 0.001\nthreads = 1\n",
        encoding="utf-8",
    )
    return path


def test_an_interrupted_training_goes_on_and_exports_what_it_learned(trainee, records, tmp_path, monkeypatch, capsys):
    from gguf import GGUFReader

    from tvad_desktop.model.region_encoder import load_network

    monkeypatch.setattr(train_rae, "Trainee", lambda *_: trainee)
    monkeypatch.setattr(train_rae, "load_scenes", lambda *_: records)
    monkeypatch.setattr(train_rae, "load_pack", lambda: SimpleNamespace(path=lambda role: Path(role)))
    monkeypatch.setattr(train_rae, "SAVE_EVERY", 1)
    ticks = iter(range(10_000))
    monkeypatch.setattr(train_rae.time, "monotonic", lambda: float(next(ticks)))
    train_rae.train_rae(write_config(tmp_path, minutes=3 / 60), Job())
    assert torch.load(tmp_path / "ck.pt", weights_only=True)["step"] == 3
    capsys.readouterr()
    train_rae.train_rae(write_config(tmp_path, minutes=6 / 60), Job())
    assert torch.load(tmp_path / "ck.pt", weights_only=True)["step"] == 6
    assert "alignment" not in capsys.readouterr().out

    dialogue = draw(records, 1)[0]
    with torch.inference_mode():
        heat, visual = torch.from_numpy(to_grid(dialogue.heatmaps))[None], torch.from_numpy(dialogue.visual)[None]
        expected = trainee.network(heat, visual)
        stored = load_network(tmp_path / "rae.safetensors")
        torch.testing.assert_close(stored(heat, visual), expected, atol=2e-2, rtol=0)
    names = {tensor.name for tensor in GGUFReader(tmp_path / "lora.gguf").tensors}
    assert len(names) == 2 * 2 * 2
    assert "blk.1.attn_q.weight.lora_b" in names
