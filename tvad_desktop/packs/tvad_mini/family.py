"""How `tvad-mini` is made and loaded. torch is imported only where a network is converted or compiled."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tvad_desktop.files import written_whole
from tvad_desktop.packs.interface import (
    Classifier,
    Compile,
    PictureReader,
    Report,
    TextEncoder,
    TrainableLanguage,
    VisionEncoder,
)
from tvad_desktop.packs.manifest import Pack
from tvad_desktop.packs.onnx import GraphKind
from tvad_desktop.packs.spec import PackSpec
from tvad_desktop.packs.tvad_mini.classifier import CLASSIFIER_GRAPH, ClassifierLevel
from tvad_desktop.packs.tvad_mini.spec import SPEC
from tvad_desktop.packs.tvad_mini.vision import VISION_GRAPH, MiniVisionEncoder

CHECKPOINT_NAME = "efficientnet-lite0-57934424.pth"


class TvadMini:
    """EfficientNet-Lite0, optical flow, a classifier, and a small language model through llama.cpp."""

    def spec(self, pack: Pack) -> PackSpec:
        return SPEC if pack.has("classifier") else replace(SPEC, classifier_level=None)

    def load_vision(self, pack: Pack) -> VisionEncoder:
        return MiniVisionEncoder(pack)

    def load_text_encoder(self, pack: Pack) -> TextEncoder:
        from tvad_desktop.packs.llama.text_encoder import LlamaTextEncoder

        return LlamaTextEncoder(pack.path("language"))

    def load_classifier(self, pack: Pack) -> Classifier:
        return ClassifierLevel(pack)

    def load_picture_reader(self, pack: Pack, encoder: VisionEncoder) -> PictureReader:
        raise NotImplementedError("no pack of this family reads pictures, and none of their specs says so")

    def load_trainable(self, pack: Pack, base: Path, half: bool) -> TrainableLanguage:
        from tvad_desktop.packs.llama.trainable import load_llama

        return load_llama(pack.path("language"), base, half=half)

    def graphs(self) -> tuple[GraphKind, ...]:
        return VISION_GRAPH, CLASSIFIER_GRAPH

    def convert(self, pack: Pack, report: Report) -> None:
        """Tensors of the published checkpoint as safetensors, where they are missing or not as the manifest says."""
        checkpoint = pack.folder / "base" / CHECKPOINT_NAME
        missing = [role for role in ("vision", "classifier") if pack.has(role) and not pack.is_intact(role)]
        if not missing or not checkpoint.is_file():
            return
        from safetensors.torch import save_file

        from tvad_desktop.packs.tvad_mini.efficientnet import EfficientNetLite0, WindowClassifier, convert_checkpoint

        for role in missing:
            report(f"converting the checkpoint to safetensors: {role}")
            tensors = convert_checkpoint(checkpoint, EfficientNetLite0 if role == "vision" else WindowClassifier)
            with written_whole(pack.folder / pack.file(role).path) as partial:
                save_file(tensors, partial)

    def compiler(self, kind: GraphKind) -> Compile:
        from tvad_desktop.packs.tvad_mini.compiling import compile_classifier, compile_vision

        return {VISION_GRAPH: compile_vision, CLASSIFIER_GRAPH: compile_classifier}[kind]
