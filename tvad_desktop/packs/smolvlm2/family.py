"""How packs of SmolVLM2 are loaded. torch is imported where the vision transformer is."""

from __future__ import annotations

from pathlib import Path

from tvad_desktop.packs.frame_pairs import spec_of_pairs, tapped_blocks
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
from tvad_desktop.packs.smolvlm2.shapes import ANALYSED_PIXELS, PICTURE_END, PICTURE_START, SmolShapes, read_shapes
from tvad_desktop.packs.spec import PackSpec


class SmolVlm2:
    """A second family through the same seam (`tvad models import`)."""

    def spec(self, pack: Pack) -> PackSpec:
        return spec_of_shapes(read_shapes(pack.path("vision")))

    def load_vision(self, pack: Pack) -> VisionEncoder:
        from tvad_desktop.packs.smolvlm2.vision import SmolVisionEncoder

        with told_troubles("the vision transformer", USE_ANOTHER):
            return SmolVisionEncoder(pack, self.spec(pack), _blocks(read_shapes(pack.path("vision"))))

    def load_text_encoder(self, pack: Pack) -> TextEncoder:
        from tvad_desktop.packs.llama.text_encoder import LlamaTextEncoder

        return LlamaTextEncoder(pack.path("language"))

    def load_classifier(self, pack: Pack) -> Classifier:
        raise NotImplementedError("no pack of this family has a classifier, and none of their specs names one")

    def load_picture_reader(self, pack: Pack, encoder: VisionEncoder) -> PictureReader:
        from tvad_desktop.packs.llama.picture_reader import LlamaPictureReader
        from tvad_desktop.packs.smolvlm2.vision import SmolVisionEncoder

        assert isinstance(encoder, SmolVisionEncoder)
        return LlamaPictureReader(pack.path("language"), encoder.plain_picture)

    def load_trainable(self, pack: Pack, base: Path, half: bool) -> TrainableLanguage:
        from tvad_desktop.packs.llama.trainable import load_llama

        return load_llama(pack.path("language"), base, half=half)

    def graphs(self) -> tuple[GraphKind, ...]:
        return ()

    def convert(self, pack: Pack, report: Report) -> None:
        """Nothing: everything was converted when the model was imported."""

    def compiler(self, kind: GraphKind) -> Compile:
        raise NotImplementedError(f"no graph {kind.name} belongs to this family")


def spec_of_shapes(shapes: SmolShapes) -> PackSpec:
    """What the rest sees of such a pack; a level is that of a picture and how it differs from the one before."""
    return spec_of_pairs(
        _blocks(shapes),
        channels=2 * shapes.width,
        patch_px=shapes.patch_px,
        language_width=shapes.language_width,
        analysed_pixels=ANALYSED_PIXELS,
        picture_marks=(PICTURE_START, PICTURE_END),
    )


def _blocks(shapes: SmolShapes) -> tuple[int, ...]:
    return tapped_blocks(int(shapes.config["num_hidden_layers"]))
