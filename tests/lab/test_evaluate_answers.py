"""The figures of first answers, told with answers that are known; and the whole road once, with the real pack."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import torch

from tvad_desktop.cli.main import run
from tvad_desktop.domain.answers import FIRST_ANSWER_GRAMMAR, Evidence, FirstAnswer
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Timespan
from tvad_desktop.lab.evaluation import answers as module
from tvad_desktop.lab.evaluation.answer_samples import AnswerSample
from tvad_desktop.lab.evaluation.answers import (
    ABLATIONS,
    GivenAnswer,
    answer,
    evaluate_answers,
    keep_tokens,
    measure,
)
from tvad_desktop.lab.training.lora_export import export_lora, merge_lora
from tvad_desktop.language.model import LanguageModel
from tvad_desktop.language.prompt_template import FIRST_QUESTION, prefix_text
from tvad_desktop.language.rae.encoder import region_graph
from tvad_desktop.language.rae.shapes import SOFT_TOKENS, VISUAL_TOKENS
from tvad_desktop.packs.manifest import load_pack
from tvad_desktop.packs.onnx import graph_path
from tvad_desktop.packs.region_pooling import PLACES
from tvad_desktop.packs.tvad_mini.spec import SPEC

PACK = SimpleNamespace(name="tvad-test", sha256="a" * 64)
CAR = FirstAnswer(True, "an orange car on the road", "driving, moving fast to the right", "center left", "center right")
DOG = FirstAnswer(True, "a small brown dog", "running, moving upward", "lower left", "upper left")
NOTHING = FirstAnswer(anomalous=False)
EVIDENCE = Evidence(
    Timespan(0, 3_000_000), "center left", "center right", ("center left",), "moving to the right", 0.9, 0.1, 0.2
)


def sample(truth: FirstAnswer) -> AnswerSample:
    heatmaps = np.random.default_rng(1).random((5, 36, 48)).astype(np.float32)
    return AnswerSample(heatmaps, np.zeros((5, PLACES, SPEC.visual_channels), np.float32), EVIDENCE, truth)


def given(first: FirstAnswer, seconds: float = 2.0) -> GivenAnswer:
    return GivenAnswer(first.render(), seconds, np.zeros((SOFT_TOKENS, 576), np.float32), ())


def figures(*pairs: tuple[FirstAnswer, FirstAnswer], ablated=()):
    """Figures for (truth, answer)."""
    return measure([sample(truth) for truth, _ in pairs], [given(said) for _, said in pairs], PACK, ablated)


def test_answers_that_are_the_truth_score_full():
    measured = figures((CAR, CAR), (DOG, DOG), (NOTHING, NOTHING))
    assert list(asdict(measured)) == [
        "yes_no_accuracy", "yes_no_balanced_accuracy", "bleu4_target", "bleu4_trajectory", "position_accuracy_from",
        "position_accuracy_to", "samples", "seconds_per_answer", "pack", "pack_sha256", "ablated", "torch_agreement",
        "shown_yes_no_balanced_accuracy", "shown_position_accuracy_from", "shown_position_accuracy_to",
    ]  # fmt: skip
    assert (measured.yes_no_accuracy, measured.yes_no_balanced_accuracy) == (1, 1)
    assert (measured.bleu4_target, measured.bleu4_trajectory) == (pytest.approx(100), pytest.approx(100))
    assert (measured.position_accuracy_from, measured.position_accuracy_to) == (1, 1)
    assert (measured.samples, measured.seconds_per_answer) == (3, 2.0)
    assert (measured.pack, measured.ablated, measured.torch_agreement) == ("tvad-test", (), None)
    assert json.loads(json.dumps(asdict(measured)))["ablated"] == []


def test_always_yes_is_balanced_by_chance():
    measured = figures((CAR, CAR), (CAR, CAR), (CAR, CAR), (NOTHING, CAR))
    assert measured.yes_no_accuracy == 0.75
    assert measured.yes_no_balanced_accuracy == 0.5


def test_a_no_about_something_unusual_is_an_empty_text_and_a_wrong_position():
    measured = figures((CAR, NOTHING), (DOG, DOG), (NOTHING, NOTHING))
    assert (measured.position_accuracy_from, measured.position_accuracy_to) == (0.5, 0.5)
    assert 0 < measured.bleu4_target < 60
    assert figures((CAR, NOTHING)).bleu4_trajectory == 0


def test_from_and_to_count_apart():
    measured = figures((CAR, replace(CAR, to_cell="center")), (NOTHING, DOG))
    assert (measured.position_accuracy_from, measured.position_accuracy_to) == (1, 0)


def test_what_the_data_do_not_tell_is_not_measured():
    measured = figures((NOTHING, CAR), (NOTHING, NOTHING))
    assert measured.yes_no_balanced_accuracy is None
    assert (measured.bleu4_target, measured.bleu4_trajectory) == (None, None)
    assert (measured.position_accuracy_from, measured.position_accuracy_to) == (None, None)


def test_footage_without_words_measures_the_movement():
    truth = FirstAnswer(True, "", "moving fast to the right", "center left", "center right")
    measured = figures((truth, CAR), (NOTHING, NOTHING))
    assert measured.bleu4_target is None
    assert measured.bleu4_trajectory == pytest.approx(100)


def test_soft_tokens_are_left_out_by_their_kind():
    tokens = np.arange(SOFT_TOKENS, dtype=np.float32)[:, None]
    assert keep_tokens(tokens, ()).ravel().tolist() == list(range(99))
    assert keep_tokens(tokens, ("rae",)).ravel().tolist() == list(range(VISUAL_TOKENS))
    assert keep_tokens(tokens, ("visual", "evidence")).ravel().tolist() == list(range(VISUAL_TOKENS, 99))
    assert keep_tokens(tokens, ("rae", "visual")).shape == (0, 1)


class Language:
    """Records what it is shown and asked."""

    def begin(self, prefix, soft_tokens, suffix, job, pictures=()):
        self.shown = (prefix, len(soft_tokens), suffix)

    def answer(self, question, *, job, on_text, grammar, max_tokens):
        self.asked = (question, grammar)
        return SimpleNamespace(text=CAR.render())


class Regions:
    def encode(self, heatmaps, visual):
        return np.zeros((SOFT_TOKENS, 576), np.float32)


@pytest.mark.parametrize(
    ("ablated", "soft_tokens", "has_facts"),
    [((), 99, True), (("rae",), 19, True), (("visual",), 80, True), (("rae", "visual", "evidence"), 0, False)],
)
def test_the_question_is_that_of_the_assistant(ablated, soft_tokens, has_facts):
    language = Language()
    said = answer(sample(CAR), Regions(), language, ablated, Job())
    assert said.first == CAR
    prefix, count, suffix = language.shown
    assert (prefix, count) == (prefix_text(), soft_tokens)
    assert suffix == (f"\nMeasured: {' '.join(EVIDENCE.sentences())}\n" if has_facts else "\n")
    assert said.facts == (EVIDENCE.sentences() if has_facts else ())
    assert language.asked == (FIRST_QUESTION, FIRST_ANSWER_GRAMMAR)


class TestCommandLine:
    @pytest.fixture
    def asked(self, tmp_path, monkeypatch):
        """The pack "empty" is installed, and the evaluation only remembers what it was asked."""
        folder = tmp_path / "models" / "empty"
        folder.mkdir(parents=True)
        (folder / "manifest.toml").write_text('name = "empty"\ntitle = "Empty"\nlimits = []\nfiles = []\n[measured]\n')
        monkeypatch.setenv("TVAD_MODELS", str(tmp_path / "models"))
        asked = {}

        def remember(data, pack, **options):
            asked.update(options, data=data)
            return figures((CAR, CAR), (NOTHING, NOTHING), ablated=options["ablated"])

        monkeypatch.setattr(module, "evaluate_answers", remember)
        return asked

    def evaluate(self, *arguments):
        return run(["evaluate", "answers", "--data", "footage", "--pack", "empty", *map(str, arguments)])

    def test_figures_are_printed_and_written(self, asked, tmp_path, capsys):
        assert self.evaluate("--json", tmp_path / "figures.json") == 0
        printed = json.loads(capsys.readouterr().out)
        assert printed == json.loads((tmp_path / "figures.json").read_text())
        assert printed["yes_no_accuracy"] == 1
        assert printed["ablated"] == []
        assert (asked["data"], asked["split"], asked["limit"]) == (Path("footage"), "test", None)
        assert (asked["ablated"], asked["compare_torch"]) == ((), False)

    def test_options(self, asked, capsys):
        assert self.evaluate("--ablate", "evidence, rae", "--split", "held-out", "--limit", 7, "--torch") == 0
        assert json.loads(capsys.readouterr().out)["ablated"] == ["rae", "evidence"]
        assert (asked["split"], asked["limit"], asked["compare_torch"]) == ("held-out", 7, True)

    @pytest.mark.parametrize("wrong", [("--ablate", "words"), ("--ablate", "none,rae"), ("--limit", 0)])
    def test_wrong_use(self, asked, capsys, wrong):
        assert self.evaluate(*wrong) == 2
        assert "Usage:" in capsys.readouterr().err
        assert asked == {}


def test_every_ablation_has_a_name():
    assert ABLATIONS == ("rae", "visual", "evidence", "lora")


def test_an_exported_adapter_merges_into_the_same_model(tmp_path):
    from peft import LoraConfig, get_peft_model
    from transformers import LlamaConfig, LlamaForCausalLM

    shape = LlamaConfig(
        vocab_size=64, hidden_size=48, intermediate_size=32, num_hidden_layers=2, num_attention_heads=4,
        num_key_value_heads=2,
    )  # fmt: skip
    torch.manual_seed(0)
    plain = LlamaForCausalLM(shape).eval()
    tuned = LlamaForCausalLM(shape).eval()
    tuned.load_state_dict(plain.state_dict())
    with pytest.warns(FutureWarning):  # this peft uses a name that transformers has renamed
        tuned = get_peft_model(tuned, LoraConfig(r=4, lora_alpha=8, target_modules=["q_proj", "k_proj", "v_proj"]))
    with torch.no_grad():
        for name, parameter in tuned.named_parameters():
            if "lora_B" in name:
                parameter.normal_()
    export_lora(tuned, tmp_path / "lora.gguf", alpha=8)
    words = torch.arange(10)[None]
    with torch.inference_mode():
        expected, before = tuned(input_ids=words).logits, plain(input_ids=words).logits
    merge_lora(plain, tmp_path / "lora.gguf")
    with torch.inference_mode():
        torch.testing.assert_close(plain(input_ids=words).logits, expected, atol=1e-4, rtol=1e-4)
    assert (expected - before).abs().max() > 1e-2


@pytest.fixture(scope="module")
def pack():
    """`tvad-mini`, set up."""
    pack = load_pack()
    for path in (pack.folder / pack.file("language").path, graph_path(pack, region_graph(SPEC))):
        if not path.is_file():
            pytest.skip(f"the pack is not set up: no {path.name} (run python3 installer/bootstrap.py)")
    return pack


def test_the_deployed_road_answers_in_the_form_with_any_part_left_out(pack, monkeypatch):
    monkeypatch.setattr(module, "read_samples", lambda *_: [sample(CAR), sample(NOTHING)])
    reports = []
    job = Job(lambda done, total: reports.append((done, total)))
    for ablated in ((), ("visual", "rae", "evidence", "lora")):
        measured = evaluate_answers(Path("data"), pack, ablated=ablated, job=job)
        assert measured.samples == 2
        assert measured.seconds_per_answer > 0
        assert set(measured.ablated) == set(ablated)
        assert measured.pack_sha256 == pack.sha256
    assert reports == [(0, 2), (1, 2)] * 2


def test_torch_reads_what_llama_reads(pack, monkeypatch):
    """A language model of one small layer stands in for the dequantized one; prompt, grammar and end are the real."""
    from transformers import LlamaConfig, LlamaForCausalLM

    from tvad_desktop.lab.evaluation import torch_answers

    torch.manual_seed(0)
    torch.set_num_threads(1)
    language = LanguageModel(pack.path("language"))
    shape = LlamaConfig(
        vocab_size=language._weights.vocabulary_size, hidden_size=64, intermediate_size=64, num_hidden_layers=1,
        num_attention_heads=2, num_key_value_heads=1,
    )  # fmt: skip
    tiny, shown = LlamaForCausalLM(shape).eval(), []
    monkeypatch.setattr(torch_answers, "_load_dequantized", lambda _: tiny)
    answerer = torch_answers.TorchAnswerer(pack.path("language"), None)
    read = answerer._read

    def watch(embedded, cache):
        shown.append(len(embedded))
        return read(embedded, cache)

    monkeypatch.setattr(answerer, "_read", watch)
    facts = EVIDENCE.sentences()
    text = answerer.answer(np.zeros((SOFT_TOKENS, 64), np.float32), facts, Job())
    assert FirstAnswer.parse(text) is not None
    language.begin(prefix_text(), np.zeros((SOFT_TOKENS, 576), np.float32), f"\nMeasured: {' '.join(facts)}\n")
    assert shown[0] == language._root_length + len(language._turns(FIRST_QUESTION, ()))
    assert set(shown[1:]) == {1}
    answerer.close()
    language.close()


def test_data_that_hold_nothing(pack, tmp_path):
    with pytest.raises(UserError, match="train is missing"):
        evaluate_answers(tmp_path, pack, job=Job())
