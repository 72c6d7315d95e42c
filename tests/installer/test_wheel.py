"""The wheel carries what it needs: installed outside the checkout, the product finds its resources and its packs."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from frame_difference import write_street

from tvad_desktop.domain.errors import UserError
from tvad_desktop.packs.manifest import Manifest
from tvad_desktop.packs.toml_file import read_toml
from tvad_desktop.workbench.packs import open_pack

CHECKOUT = Path(__file__).resolve().parents[2]
PACK = CHECKOUT / "models" / "tvad-mini"
MADE_LATER = ("base", "compiled")
START = "import sys; from tvad_desktop.cli.main import main; main(sys.argv[1:])"


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    """Where the wheel, built from this checkout, is installed."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder / "dist")]
    subprocess.run(command, cwd=CHECKOUT, check=True, capture_output=True, text=True)
    (wheel,) = (folder / "dist").glob("*.whl")
    assert wheel.stat().st_size < 40_000_000
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def test_the_checkout_can_be_installed_to_be_worked_on(tmp_path):
    """What set-up does: an editable install, which has rules of its own for the layout of a wheel."""
    program = f"from hatchling.build import build_editable; print(build_editable({str(tmp_path)!r}))"
    done = subprocess.run([sys.executable, "-c", program], cwd=CHECKOUT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-800:]
    with zipfile.ZipFile(tmp_path / done.stdout.strip().splitlines()[-1]) as archive:
        (paths,) = (name for name in archive.namelist() if name.endswith(".pth"))
        assert archive.read(paths).decode().split() == [str(CHECKOUT), str(CHECKOUT / "installer")]


@pytest.fixture
def tvad(site, tmp_path):
    """Runs a command of the installed product, in an empty home outside the checkout."""
    (tmp_path / "home").mkdir()
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "TVAD_"))}
    environment = {**kept, "HOME": str(tmp_path / "home"), "PYTHONPATH": str(site), "PIP_NO_INDEX": "1"}

    def run(*arguments: object, code: int = 0) -> str:
        command = [sys.executable, "-c", START, *map(str, arguments)]
        done = subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False, timeout=300
        )
        assert done.returncode == code, done.stderr
        return done.stdout if code == 0 else done.stderr

    return run


def files_of(folder: Path) -> set[str]:
    """What lies in a folder, but what Python compiled there on the way."""
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return {str(path) for path in found if "__pycache__" not in path.parts}


def test_it_carries_all_resources_and_the_whole_pack_but_what_is_made_later(site):
    carried = site / "tvad_desktop" / "carried"
    assert files_of(carried / "resources") == files_of(CHECKOUT / "resources")
    shipped = {name for name in files_of(PACK) if not name.startswith(MADE_LATER)}
    assert files_of(carried / "models" / "tvad-mini") == shipped
    for file in read_toml(carried / "models" / "tvad-mini" / "manifest.toml", Manifest).files:
        assert file.path.startswith("base/") or (carried / "models" / "tvad-mini" / file.path).is_file()


def test_unprepared_it_says_what_to_do(tvad):
    assert tvad("models", "verify", "tvad-mini", code=3).endswith("Prepare the pack: tvad models prepare\n")


def test_without_the_network_preparing_says_so_and_goes_on_later(tvad, tmp_path):
    message = tvad("models", "prepare", code=3)
    assert "Traceback" not in message
    assert message.splitlines()[-1].startswith("error: The base weights cannot be found: ")
    assert (tmp_path / "home" / ".local" / "share" / "tvad-desktop" / "models" / "tvad-mini" / "rae.toml").is_file()


def test_prepared_it_analyses(tvad, tmp_path):
    try:
        open_pack()
    except UserError as error:
        pytest.skip(f"the model pack is not prepared: {error.message}")
    installed = tmp_path / "home" / ".local" / "share" / "tvad-desktop" / "models" / "tvad-mini"
    for name in MADE_LATER:  # which the set-up has fetched and compiled; neither is for a test to do
        shutil.copytree(PACK / name, installed / name)
    tvad("models", "prepare")
    street = write_street(tmp_path / "street", seconds=5)
    (analysis,) = json.loads(tvad("analyse", street, "--fps", 20, "--case", "case", "--json"))["analyses"]
    assert analysis["frames"] == 100
