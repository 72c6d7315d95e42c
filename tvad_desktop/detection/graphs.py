"""The compiled graphs of the AHD: the shipped one, and that of a camera's own head."""

from __future__ import annotations

from tvad_desktop.packs.onnx import GraphKind
from tvad_desktop.packs.spec import PackSpec

SOURCES = ("tvad_desktop.detection.ahd",)


def decoder_graph(spec: PackSpec) -> GraphKind:
    """The AHD, its weights among its inputs."""
    return GraphKind("ahd", SOURCES, shapes=repr(spec))


def head_graph(spec: PackSpec) -> GraphKind:
    """The part of the AHD that a camera learns anew; its weights come from the camera's profile."""
    return GraphKind("ahd", SOURCES, part="head", shapes=repr(spec))
