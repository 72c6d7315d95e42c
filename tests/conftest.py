"""What every test shares."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import tvad_desktop  # noqa: F401  # first of all: what tests load themselves must not report to anybody either

pytest_plugins = ["pack_fixtures", "qwen_fixtures"]

# The same examples in every run, however slow the machine; TVAD_EXAMPLES asks some tests for more, and for new ones.
settings.register_profile(
    "tvad",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize="TVAD_EXAMPLES" not in os.environ,
)
settings.load_profile("tvad")

CHECKOUT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session", autouse=True)
def own_settings(tmp_path_factory) -> Iterator[None]:
    """Nothing a test does changes who works on this machine, or what it remembers of cases."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            patch.setenv(name, str(tmp_path_factory.mktemp(name.lower())))
        yield


@pytest.fixture(scope="session")
def footage() -> Path:
    """The folder of real footage (never part of the project); tests that need it skip where it is absent."""
    folder = Path(os.environ.get("TVAD_FOOTAGE", CHECKOUT.parent / "shared" / "data"))
    if not (folder / "ucsd_ped2").is_dir():
        pytest.skip(f"real footage is absent: no {folder}/ucsd_ped2 (set TVAD_FOOTAGE)")
    return folder
