"""Accounts without a name, homes that cannot be written, names that are no text, other locales."""

from __future__ import annotations

import getpass
import os
import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest
from frame_difference import FrameDifference, write_street_video

from tvad_desktop import app, surroundings
from tvad_desktop.cli.main import run
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.surroundings import cache_folder, refuse_unreadable, user_name
from tvad_desktop.workbench.analyse import analyse

CHECKOUT = Path(__file__).parents[1]
NO_TEXT = os.fsdecode(b"caf\xe9")


class TestUser:
    @pytest.mark.parametrize("error", [KeyError("uid not found"), OSError("No username set"), ImportError("pwd")])
    def test_without_a_name_is_told_by_number(self, monkeypatch, error):
        def fail():
            raise error

        monkeypatch.setattr(getpass, "getuser", fail)
        assert user_name() == f"user {os.getuid()}"

    @pytest.mark.parametrize("name", ["", "  ", "ada\x1b[31m\n", NO_TEXT])
    def test_with_an_odd_name_has_one_that_can_be_stored(self, monkeypatch, name):
        monkeypatch.setattr(getpass, "getuser", lambda: name)
        user_name().encode()
        assert user_name().isprintable()
        assert user_name()

    def test_without_a_name_may_use_a_case(self, monkeypatch, tmp_path, capsys):
        def fail():
            raise KeyError("getpwuid(): uid not found: 12345")

        with CaseStore.create(tmp_path / "case", "Gate", "ada"):
            pass
        monkeypatch.setattr(getpass, "getuser", fail)
        assert run(["incidents", "--case", str(tmp_path / "case")]) == 0


class TestCache:
    def test_lies_in_the_home(self, monkeypatch, tmp_path):
        monkeypatch.setattr(platformdirs, "user_cache_dir", lambda name: str(tmp_path / "cache" / name))
        assert cache_folder() == tmp_path / "cache" / "tvad-desktop"
        assert cache_folder().is_dir()

    @pytest.mark.parametrize("kind", ["in the way", "no home", "read only"])
    def test_goes_elsewhere_where_the_home_cannot_be_written(self, monkeypatch, tmp_path, kind):
        (tmp_path / "file").touch()
        place = {"in the way": f"{tmp_path}/file/cache", "no home": "~/.cache", "read only": f"{tmp_path}/locked"}[kind]
        monkeypatch.chdir(tmp_path)
        monkeypatch.setattr(platformdirs, "user_cache_dir", lambda name: place)
        if kind == "read only":  # simulated, because root may do everything
            monkeypatch.setattr(os, "access", lambda path, mode: str(tmp_path) not in str(path))
        monkeypatch.setattr(surroundings.tempfile, "tempdir", str(tmp_path))
        surroundings._temporary_cache.cache_clear()
        try:
            assert cache_folder().name.startswith("tvad-desktop-")
            assert cache_folder() == cache_folder()
            assert not (tmp_path / "~").exists()
        finally:
            surroundings._temporary_cache.cache_clear()


class TestWindow:
    @pytest.mark.parametrize("kind", ["in the way", "no home"])
    def test_says_in_one_line_that_there_is_no_place_for_settings(self, monkeypatch, tmp_path, capsys, kind):
        (tmp_path / "file").touch()
        monkeypatch.chdir(tmp_path)
        place = {"in the way": tmp_path / "file" / "home", "no home": Path("~")}[kind]
        for name in ("user_config_path", "user_data_path", "user_log_path"):
            monkeypatch.setattr(app.PlatformDirs, name, property(lambda self: place))
        assert app.main([]) == 3
        err = capsys.readouterr().err
        assert err.startswith("error: ")
        assert err.count("\n") == 1
        assert not (tmp_path / "~").exists()

    def test_refuses_a_case_whose_name_is_no_text(self, capsys):
        assert app.main([NO_TEXT]) == 3
        assert "is no text in UTF-8: “caf\\udce9”" in capsys.readouterr().err


ARGUMENTS = [
    ("analyse", NO_TEXT, "--case", "case"),
    ("analyse", "street", "--case", NO_TEXT),
    ("analyse", "street", "--case", "case", "--camera", NO_TEXT),
    ("analyse", "street", "--case", "case", "--prompts", NO_TEXT),
    ("analyse", "street", "--case", "case", "--pack", NO_TEXT),
    ("analyse", "street", "--case", "case", "--recorded-from", NO_TEXT),
    ("ask", "--case", "case", "--incident", "1", NO_TEXT),
    ("profile", "learn", "street", "--case", "case", "--camera", NO_TEXT),
    ("export", "--case", "case", "--out", NO_TEXT),
    ("models", "verify", NO_TEXT),
    (NO_TEXT,),
]


@pytest.mark.parametrize("arguments", ARGUMENTS, ids=lambda arguments: " ".join(arguments).encode("ascii", "replace"))
def test_an_argument_that_is_no_text_is_one_line(capsys, arguments):
    assert run(list(arguments)) == 3
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == "error: The argument is no text in UTF-8: “caf\\udce9”. Rename it, or write it in UTF-8.\n"


def test_a_folder_that_is_gone_is_one_line(monkeypatch):
    def gone():
        raise FileNotFoundError(2, "No such file or directory")

    monkeypatch.setattr(Path, "cwd", gone)
    with pytest.raises(UserError, match="does not exist any more"):
        refuse_unreadable([])


LOCALES = {
    "C": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "a terminal with few letters": {"PYTHONIOENCODING": "latin-1:strict"},
    "Latin-1": {"LC_ALL": "de_DE.ISO-8859-1"},
}


@pytest.fixture(scope="module")
def locales(tmp_path_factory):
    """A folder with a Latin-1 locale, or None where none can be made."""
    folder = tmp_path_factory.mktemp("locales")
    command = ["localedef", "-i", "de_DE", "-f", "ISO-8859-1", str(folder / "de_DE.ISO-8859-1")]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError:
        return None
    return folder if done.returncode in (0, 1) else None  # 1: with warnings


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such locales")
@pytest.mark.parametrize("name", LOCALES)
def test_names_are_the_same_in_every_locale(tmp_path, locales, name):
    """A video whose path is not ASCII, in a case of that name, listed by a program that speaks another encoding."""
    if name == "Latin-1" and locales is None:
        pytest.skip("localedef cannot make a Latin-1 locale here")
    footage = write_street_video(tmp_path / "Gässchen 停.avi", seconds=8)
    case = tmp_path / "Fall Müller"
    with CaseStore.create(case, "Müller", "ada") as store:
        assert analyse(store, footage, FrameDifference(), camera="Tür", fps=None, job=Job()).incidents
    environment = os.environ | LOCALES[name] | {"LOCPATH": str(locales), "PYTHONPATH": str(CHECKOUT)}
    if name == "Latin-1":
        environment.pop("PYTHONUTF8", None)

    def tvad(*arguments):
        command = [sys.executable, "-m", "tvad_desktop.cli.main", *arguments]
        return subprocess.run(command, env=environment, capture_output=True, check=False)

    listed = tvad("incidents", "--case", str(case))
    assert (listed.returncode, listed.stderr) == (0, b"")
    if "few letters" in name:
        assert b"G\xe4sschen \\u505c.avi" in listed.stdout
    else:
        assert footage.name in listed.stdout.decode()
    exported = tvad("export", "--case", str(case), "--out", str(tmp_path / "Bericht für X"))
    assert (exported.returncode, exported.stderr) == (0, b"")
    report = (tmp_path / "Bericht für X" / "report.html").read_text(encoding="utf-8")
    assert "The original is unchanged" in report
    assert str(footage) in report
    assert "No stills" not in report


def test_a_text_that_no_encoding_holds_is_no_traceback(tmp_path):
    """A folder of that name: found by the program itself, not given as an argument."""
    (tmp_path / NO_TEXT).mkdir()
    command = [sys.executable, "-m", "tvad_desktop.cli.main", "incidents", "--case", "."]
    environment = os.environ | {"PYTHONPATH": str(CHECKOUT)}
    done = subprocess.run(command, cwd=tmp_path / NO_TEXT, env=environment, capture_output=True, check=False)
    assert done.returncode == 3
    assert done.stderr.startswith(b"error: The folder this runs in is no text in UTF-8")
    assert done.stderr.count(b"\n") == 1
