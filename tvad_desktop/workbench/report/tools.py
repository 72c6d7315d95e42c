"""The programs and libraries that took part in a case, in the order in which they are used."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version

from tvad_desktop import __version__
from tvad_desktop.workbench.report.model import Tool

LIBRARIES = (
    ("Reads recordings (FFmpeg through PyAV)", "av"),
    ("Scales and compares pictures", "opencv-python-headless"),
    ("Runs the networks", "onnxruntime"),
    ("Computes", "numpy"),
    ("Runs the language model", "llama-cpp-python"),
    ("Lays out the PDF", "reportlab"),
)


def list_tools() -> tuple[Tool, ...]:
    """With the versions that are installed where the report is written."""
    own = Tool("Keeps the case and its log, derives incidents, writes this report", "T-VAD Desktop", __version__)
    runs = Tool("Runs all of it", "Python", platform.python_version())
    return (own, runs, *(Tool(did, name, _version_of(name)) for did, name in LIBRARIES))


def _version_of(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"
