"""A tiny Qwen2.5-VL of the true architecture and the pack imported from it, made once for all tests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tiny_qwen import make_model, write_folder

from tvad_desktop.domain.job import Job
from tvad_desktop.packs.manifest import Pack


@pytest.fixture(scope="session")
def qwen_model(one_torch_thread: None) -> Any:
    return make_model()


@pytest.fixture(scope="session")
def qwen_source(qwen_model: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a site brings, in several files."""
    return write_folder(tmp_path_factory.mktemp("brought") / "site-model", qwen_model, shards=True)


@pytest.fixture(scope="session")
def qwen_pack(qwen_source: Path, tmp_path_factory: pytest.TempPathFactory) -> Pack:
    """Imported at half precision; `TVAD_MODELS` is its folder's parent for whoever opens it by name."""
    from tvad_desktop.workbench.import_pack import import_pack

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TVAD_MODELS", str(tmp_path_factory.mktemp("models")))
        return import_pack(qwen_source, "qwen2.5-vl", "site", "F16", Job())
