"""First answers from the same weights in torch: what quantized arithmetic in llama.cpp changes shows in comparison.

The GGUF is dequantized and the adapter merged into it; soft tokens, prompt, grammar and choice of tokens are those of
the program, so that only the arithmetic differs. Imports torch.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from tvad_desktop.domain.answers import FIRST_ANSWER_GRAMMAR
from tvad_desktop.domain.job import Job
from tvad_desktop.lab.training.lora_export import merge_lora
from tvad_desktop.language.incident_prompt import FIRST_ANSWER_TOKENS
from tvad_desktop.language.prompt_template import FIRST_QUESTION, QUESTION_END, evidence_text, prefix_text
from tvad_desktop.packs.llama.token_choice import TokenChooser
from tvad_desktop.packs.llama.weights import LlamaWeights


class TorchAnswerer:
    """The language model of a pack in torch, at whole precision; `lora` None leaves the adapter out."""

    def __init__(self, gguf: Path, lora: Path | None) -> None:
        self._vocabulary = LlamaWeights(gguf)
        self._model = _load_dequantized(gguf)
        if lora is not None:
            merge_lora(self._model, lora)

    def close(self) -> None:
        """Free the native memory now."""
        self._vocabulary.close()

    @torch.inference_mode()
    def answer(self, soft_tokens: NDArray[np.float32], facts: Sequence[str], job: Job) -> str:
        """The greedy answer to the first question under its grammar, after soft tokens [n, D] and facts."""
        embed, tokenize = self._model.get_input_embeddings(), self._vocabulary.tokenize
        question = tokenize(evidence_text(facts), special=False) + tokenize(FIRST_QUESTION, special=False)
        question += tokenize(QUESTION_END, special=True)
        prefix = embed(torch.tensor(tokenize(prefix_text(), special=True)))
        shown = torch.cat([prefix, torch.from_numpy(soft_tokens), embed(torch.tensor(question))])
        chosen: list[int] = []
        with TokenChooser(self._vocabulary, grammar=FIRST_ANSWER_GRAMMAR, temperature=0.0, seed=0) as chooser:
            read, cache = shown, None
            while len(chosen) < FIRST_ANSWER_TOKENS:
                job.check()
                logits, cache = self._read(read, cache)
                token = chooser.choose(logits)
                if self._vocabulary.ends_answer(token):
                    break
                chosen.append(token)
                read = embed(torch.tensor([token]))
        return b"".join(map(self._vocabulary.piece, chosen)).decode("utf-8", "replace")

    def _read(self, embedded: Tensor, cache: Any) -> tuple[NDArray[np.float32], Any]:
        """Logits [vocabulary] after embeddings [n, D] that follow what the cache holds, and the cache with them."""
        result = self._model(inputs_embeds=embedded[None], past_key_values=cache, use_cache=True, logits_to_keep=1)
        logits: NDArray[np.float32] = result.logits[0, -1].numpy()
        return logits, result.past_key_values


def _load_dequantized(gguf: Path) -> Any:
    from transformers import AutoModelForCausalLM, GgufConfig

    return AutoModelForCausalLM.from_pretrained(
        gguf.parent,
        gguf_file=gguf.name,
        quantization_config=GgufConfig(dequantize=True),
        dtype=torch.float32,
        local_files_only=True,
    ).eval()
