"""Every quantization on rows that are long enough for it, a folder as it was published years ago, a full context."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from tiny_qwen import make_model, write_folder

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.language.incident_prompt import show_incident
from tvad_desktop.language.model import LanguageModel
from tvad_desktop.packs.interface import PictureTokens
from tvad_desktop.packs.llama.cache import LlamaCache
from tvad_desktop.packs.llama.quantizing import QUANTIZATIONS, quantize
from tvad_desktop.packs.llama.weights import LlamaWeights
from tvad_desktop.workbench.import_pack import import_pack

pytestmark = pytest.mark.usefixtures("one_torch_thread")

FAMILY = "qwen2.5-vl"
TOKENS = [11, 12, 250, 7, 9, 66, 80, 33, 101]


def logits_of(gguf: Path) -> np.ndarray:
    weights = LlamaWeights(gguf)
    cache = LlamaCache(weights, 128, 1)
    cache.append_tokens(TOKENS)
    said = cache.logits()
    weights.close()
    return said


@pytest.fixture(scope="module")
def wide(tmp_path_factory) -> Path:
    """A language model at half precision with rows of 256 numbers, a whole block of every K-quantization."""
    folder = tmp_path_factory.mktemp("wide")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TVAD_MODELS", str(folder / "models"))
        brought = write_folder(folder / "brought", make_model(256, 256))
        return import_pack(brought, FAMILY, "wide", "F16", Job()).path("language")


@pytest.mark.parametrize(
    ("quantization", "kind", "bound"),
    [("Q8_0", "Q8_0", 0.06), ("Q6_K", "Q6_K", 0.15), ("Q5_K_M", "Q5_K", 0.25), ("Q4_K_M", "Q4_K", 0.6)],
)
def test_every_quantization_says_about_what_half_precision_says(wide, tmp_path, quantization, kind, bound):
    from gguf import GGUFReader

    small = tmp_path / "small.gguf"
    quantize(wide, small, quantization, wide.stat().st_size // 3, Job())
    types = [tensor.tensor_type.name for tensor in GGUFReader(small).tensors if len(tensor.shape) > 1]
    assert max(set(types), key=types.count) == kind, "no other kind took its place"
    expected = logits_of(wide)
    error = float(np.abs(logits_of(small) - expected).max() / np.abs(expected).max())
    print(f"largest relative difference, {quantization} against F16: {error:.1e}")
    assert error < bound
    assert small.stat().st_size < wide.stat().st_size


def test_all_that_can_be_chosen_is_tested():
    assert QUANTIZATIONS == ("F16", "Q8_0", "Q6_K", "Q5_K_M", "Q4_K_M")


def test_a_folder_as_it_was_first_published_with_tied_embeddings(tmp_path, monkeypatch):
    """Settings at the top, names of tensors of then, one file, no output head."""
    from safetensors.torch import load_file, save_file

    monkeypatch.setenv("TVAD_MODELS", str(tmp_path / "models"))
    model = make_model(tied=True)
    folder = write_folder(tmp_path / "brought", model)
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    text = config.pop("text_config")
    rope = text.pop("rope_parameters")
    scaling = {"type": "mrope", "mrope_section": rope["mrope_section"]}
    flat = {**text, **config, "rope_theta": rope["rope_theta"], "rope_scaling": scaling, "tie_word_embeddings": True}
    (folder / "config.json").write_text(json.dumps(flat), encoding="utf-8")
    tensors = {}
    for name, tensor in load_file(folder / "model.safetensors").items():
        plain = name.removeprefix("model.").removeprefix("language_model.").removeprefix("model.")
        tensors[plain if plain.startswith(("visual.", "lm_head.")) else f"model.{plain}"] = tensor
    tensors.pop("lm_head.weight", None)
    assert "model.embed_tokens.weight" in tensors
    assert "visual.merger.ln_q.weight" in tensors
    save_file(tensors, folder / "model.safetensors")
    pack = import_pack(folder, FAMILY, "published", "F16", Job())
    with torch.inference_mode():
        positions = torch.arange(len(TOKENS))[None, None].expand(3, 1, -1)
        rows = model.get_input_embeddings()(torch.tensor([TOKENS]))
        expected = model(inputs_embeds=rows, position_ids=positions).logits[0, -1].numpy()
    error = float(np.abs(logits_of(pack.path("language")) - expected).max() / np.abs(expected).max())
    print(f"largest relative difference of a tied model, F16: {error:.1e}")
    assert error < 1e-2


def test_a_full_context_is_told_and_a_shorter_question_is_answered(qwen_pack):
    """Pictures fill the context by their rows, though they take fewer positions."""
    width = 64
    grid = (14, 20)
    shown = PictureTokens(np.zeros((280, width), np.float32), grid, "<|vision_start|>", "<|vision_end|>")
    model = LanguageModel(qwen_pack.path("language"), context_tokens=1024)
    with pytest.raises(UserError, match="too long for the language model"):
        show_incident(model, None, (), pictures=[("", shown)] * 4)
    show_incident(model, None, (), pictures=[("", shown)] * 2)
    before = model.logits("Is it?")
    assert not model.fits("x" * 700, ())
    with pytest.raises(UserError, match="Ask a shorter question"):
        model.answer("x" * 700, job=Job(), on_text=lambda _: None)
    assert model.fits("Is it?", (), max_tokens=16)
    model.answer("Is it?", job=Job(), on_text=lambda _: None, max_tokens=16)
    np.testing.assert_array_equal(model.logits("Is it?"), before)
    model.close()


def test_a_gpu_that_vanishes_leaves_the_case_whole_and_the_analysis_goes_on(qwen_pack, tmp_path, monkeypatch):
    from frame_difference import write_street

    from tvad_desktop.detection.detector import Detector
    from tvad_desktop.packs.qwen25_vl import shapes
    from tvad_desktop.packs.qwen25_vl.network import QwenVision
    from tvad_desktop.storage.cases import CaseStore
    from tvad_desktop.workbench.analyse import analyse

    monkeypatch.setattr(shapes, "ANALYSED_PIXELS", 112 * 168)
    street, options = write_street(tmp_path / "street", seconds=12.0), {"camera": None, "fps": 20.0, "job": Job()}
    run, runs = QwenVision._run, []

    def vanish(self, pairs):
        runs.append(len(pairs))
        if len(runs) == 50:
            raise torch.AcceleratorError("CUDA error: device lost", 719)
        return run(self, pairs)

    with CaseStore.create(tmp_path / "case", "Street", "ada") as store:
        with monkeypatch.context() as patch:
            patch.setattr(QwenVision, "_run", vanish)
            with pytest.raises(UserError, match="The GPU cannot be used any more"):
                analyse(store, street, Detector(qwen_pack), **options)
        store.verify_audit()
        assert store.latest_analysis(1).state != "done"
        kept = len(store.score_track(store.latest_analysis(1).id))
        assert kept == 32, "a whole segment"
        report = analyse(store, street, Detector(qwen_pack), **options)
        assert len(store.score_track(report.analysis_id)) == 60
        store.verify_audit()
