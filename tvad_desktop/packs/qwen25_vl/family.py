"""How packs of Qwen2.5-VL are loaded. torch is imported where the vision transformer is."""

from __future__ import annotations

from pathlib import Path

from tvad_desktop.packs.gpu import USE_ANOTHER, told_troubles
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
from tvad_desktop.packs.qwen25_vl.shapes import read_shapes, spec_of_shapes
from tvad_desktop.packs.spec import PackSpec


class Qwen25Vl:
    """The paper's own backbone, brought by a site (`tvad models import`)."""

    def spec(self, pack: Pack) -> PackSpec:
        return spec_of_shapes(read_shapes(pack.path("vision")))

    def load_vision(self, pack: Pack) -> VisionEncoder:
        from tvad_desktop.packs.qwen25_vl.vision import QwenVisionEncoder

        with told_troubles("the vision transformer", USE_ANOTHER):
            return QwenVisionEncoder(pack)

    def load_text_encoder(self, pack: Pack) -> TextEncoder:
        from tvad_desktop.packs.llama.text_encoder import LlamaTextEncoder

        return LlamaTextEncoder(pack.path("language"))

    def load_classifier(self, pack: Pack) -> Classifier:
        raise NotImplementedError("no pack of this family has a classifier, and none of their specs names one")

    def load_picture_reader(self, pack: Pack, encoder: VisionEncoder) -> PictureReader:
        from tvad_desktop.packs.llama.picture_reader import LlamaPictureReader
        from tvad_desktop.packs.qwen25_vl.vision import QwenVisionEncoder

        assert isinstance(encoder, QwenVisionEncoder)
        return LlamaPictureReader(pack.path("language"), encoder.plain_picture)

    def load_trainable(self, pack: Pack, base: Path, half: bool) -> TrainableLanguage:
        from tvad_desktop.packs.qwen25_vl.language_torch import load_language

        return TrainableLanguage(load_language(pack.path("language"), half=half), "qwen2vl", permuted=False, sections=3)

    def graphs(self) -> tuple[GraphKind, ...]:
        return ()

    def convert(self, pack: Pack, report: Report) -> None:
        """Nothing: everything was converted when the model was imported."""

    def compiler(self, kind: GraphKind) -> Compile:
        raise NotImplementedError(f"no graph {kind.name} belongs to this family")
