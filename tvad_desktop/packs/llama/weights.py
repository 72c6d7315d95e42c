"""Loading llama.cpp, a GGUF model and its LoRA adapter, with causes told in plain words."""

from __future__ import annotations

import ctypes
import os
import threading
import weakref
from collections import deque
from contextlib import ExitStack
from pathlib import Path

from llama_cpp import llama_cpp as llama

from tvad_desktop.domain.errors import UserError
from tvad_desktop.packs.llama.offload import choose_gpu_layers, free_gpu_bytes

__all__ = ["DEFAULT_THREADS", "LlamaWeights", "llama", "require_gguf"]

DEFAULT_THREADS = min(2, os.cpu_count() or 1)
CONTEXT_TOKENS = 4096  # that a conversation may fill

_GGUF_MAGIC = b"GGUF"
_WARNING_LEVEL, _ERROR_LEVEL = 3, 4  # of ggml_log_level
_log_lines: deque[str] = deque(maxlen=12)
_loading = threading.Lock()


def _keep_log_line(level: int, text: bytes, _: ctypes.c_void_p) -> None:
    if level in (_WARNING_LEVEL, _ERROR_LEVEL) and text.strip(b".\n "):
        _log_lines.append(text.decode("utf-8", "replace").strip())


_log_callback = llama.llama_log_callback(_keep_log_line)  # llama.cpp holds no reference of its own
llama.llama_log_set(_log_callback, ctypes.c_void_p(0))
llama.llama_backend_init()


def require_gguf(path: Path, role: str) -> None:
    """Refuse a file that is missing or not GGUF by its first bytes, whatever its name says."""
    try:
        with path.open("rb") as file:
            magic = file.read(len(_GGUF_MAGIC))
    except OSError as error:
        raise UserError(f"The {role} cannot be read: {path}.", "Run the set-up again.") from error
    if magic != _GGUF_MAGIC:
        raise UserError(f"The {role} is not a GGUF file: {path}.", "Only GGUF is loaded; run the set-up again.")


class LlamaWeights:
    """A language model in memory, its vocabulary, and at most one LoRA adapter; shared by several contexts.

    Raises UserError for a file that is missing, is not GGUF, is damaged, or does not fit.
    """

    def __init__(self, gguf: Path, lora: Path | None = None) -> None:
        self.gguf = gguf
        self._released = ExitStack()
        self.close = weakref.finalize(self, self._released.close)
        self.model = self._load_model(gguf)
        self.vocab = llama.llama_model_get_vocab(self.model)
        self.vocabulary_size = llama.llama_vocab_n_tokens(self.vocab)
        self.dimension = llama.llama_model_n_embd(self.model)
        rope = llama.llama_model_rope_type(self.model)
        self.has_sectioned_rope = rope in (llama.LLAMA_ROPE_TYPE_MROPE, llama.LLAMA_ROPE_TYPE_IMROPE)
        self.adapter = self._load_adapter(lora) if lora is not None else None

    def _load_model(self, gguf: Path) -> llama.llama_model_p:
        require_gguf(gguf, "language model")
        with _loading:
            _log_lines.clear()
            parameters = llama.llama_model_default_params()
            parameters.n_gpu_layers = _gpu_layers(gguf)
            model = llama.llama_model_load_from_file(os.fsencode(gguf), parameters)
            if not model:
                raise UserError(f"The language model is damaged: {gguf}.", _last_words())
        self._released.callback(llama.llama_model_free, model)
        return model

    def _load_adapter(self, lora: Path) -> llama.llama_adapter_lora_p:
        require_gguf(lora, "LoRA adapter")
        with _loading:
            _log_lines.clear()
            adapter = llama.llama_adapter_lora_init(self.model, os.fsencode(lora))
            if not adapter:  # a failure is a NULL pointer object, never an exception
                raise UserError(f"The LoRA adapter does not fit {self.gguf.name}: {lora}.", _last_words())
        return adapter  # freed with the model

    def new_context(self, parameters: llama.llama_context_params, threads: int) -> llama.llama_context_p:
        """Make a context that lives as long as these weights, its flash attention and threads fixed.

        Generation runs on one thread (faster than two for a small model), prompts on `threads`.
        """
        parameters.flash_attn_type = llama.LLAMA_FLASH_ATTN_TYPE_DISABLED  # the choice moves logits: keep one
        parameters.no_perf = True
        with _loading:
            _log_lines.clear()
            context = llama.llama_init_from_model(self.model, parameters)
            if not context:
                raise UserError("The language model does not fit into memory.", _last_words())
        self._released.callback(llama.llama_free, context)
        llama.llama_set_n_threads(context, 1, threads)
        return context

    def apply_adapter(self, context: llama.llama_context_p) -> None:
        """Switch the LoRA adapter on, where there is one."""
        if self.adapter is None:
            return
        adapters = (llama.llama_adapter_lora_p_ctypes * 1)(self.adapter)
        if llama.llama_set_adapters_lora(context, adapters, 1, (ctypes.c_float * 1)(1.0)) != 0:
            raise UserError(f"The LoRA adapter does not fit {self.gguf.name}.", _last_words())

    def tokenize(self, text: str, *, special: bool) -> list[int]:
        """Token ids of a text; with `special` off, "<|im_end|>" and its like are plain characters."""
        content = text.encode("utf-8", "replace")
        ids = (llama.llama_token * (len(content) + 1))()  # never more tokens than bytes
        count = llama.llama_tokenize(self.vocab, content, len(content), ids, len(ids), False, special)
        return list(ids[:count])

    def piece(self, token: int) -> bytes:
        """The bytes of a token, possibly part of a character; empty for special tokens."""
        buffer = ctypes.create_string_buffer(256)
        count = llama.llama_token_to_piece(self.vocab, token, buffer, len(buffer), 0, False)
        return buffer.raw[: max(0, count)]

    def ends_answer(self, token: int) -> bool:
        """True for <|im_end|> and every other end-of-generation token."""
        return bool(llama.llama_vocab_is_eog(self.vocab, token))


def _gpu_layers(gguf: Path) -> int:
    """By what is free of the GPU's memory; none where llama.cpp was built without one."""
    if not llama.llama_supports_gpu_offload() or (free_bytes := free_gpu_bytes()) == 0:
        return 0
    parameters = llama.llama_model_default_params()
    parameters.vocab_only = True  # the header is read, and no weights
    model = llama.llama_model_load_from_file(os.fsencode(gguf), parameters)
    if not model:
        return 0
    try:
        layers, width = int(_told(model, "block_count") or 0), int(_told(model, "embedding_length") or 0)
    finally:
        llama.llama_model_free(model)
    cache_bytes = 2 * layers * width * CONTEXT_TOKENS * 2  # at most: fewer heads of keys and values need less
    return choose_gpu_layers(layers, gguf.stat().st_size, cache_bytes, free_bytes) if layers else 0


def _told(model: llama.llama_model_p, name: str) -> str:
    """A value of the header, under the name of the model's architecture."""
    architecture = _meta(model, "general.architecture")
    return _meta(model, f"{architecture}.{name}")


def _meta(model: llama.llama_model_p, key: str) -> str:
    buffer = ctypes.create_string_buffer(256)
    count = llama.llama_model_meta_val_str(model, key.encode(), buffer, len(buffer))
    return buffer.value.decode("utf-8", "replace") if count >= 0 else ""


def _last_words() -> str:
    return "llama.cpp says: " + (" | ".join(_log_lines) or "nothing")
