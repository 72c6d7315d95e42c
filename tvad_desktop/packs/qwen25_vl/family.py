"""How packs of Qwen2.5-VL are loaded. torch is imported where the vision transformer is."""

from __future__ import annotations

from tvad_desktop.packs.interface import Classifier, Compile, Report, TextEncoder, VisionEncoder
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

        return QwenVisionEncoder(pack)

    def load_text_encoder(self, pack: Pack) -> TextEncoder:
        from tvad_desktop.packs.llama.text_encoder import LlamaTextEncoder

        return LlamaTextEncoder(pack.path("language"))

    def load_classifier(self, pack: Pack) -> Classifier:
        raise NotImplementedError("no pack of this family has a classifier, and none of their specs names one")

    def graphs(self) -> tuple[GraphKind, ...]:
        return ()

    def convert(self, pack: Pack, report: Report) -> None:
        """Nothing: everything was converted when the model was imported."""

    def compiler(self, kind: GraphKind) -> Compile:
        raise NotImplementedError(f"no graph {kind.name} belongs to this family")
