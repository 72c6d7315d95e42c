"""TOML that anybody may have written: read strictly, or refused with a reason; never a traceback, never endless."""

from __future__ import annotations

import os
import re
from pathlib import Path

import msgspec
import pytest

from tvad_desktop import detection, domain
from tvad_desktop.cli.main import run
from tvad_desktop.packs.toml_file import MOST_BYTES, read_toml


class Recipe(msgspec.Struct):
    name: str


def test_what_is_right_is_read(tmp_path):
    (tmp_path / "recipe.toml").write_text('name = "Überfall"', encoding="utf-8")
    assert read_toml(tmp_path / "recipe.toml", Recipe) == Recipe("Überfall")


HOSTILE = {
    "arrays": (b"name = " + b"[" * 100_000 + b"]" * 100_000, "nested too deeply"),
    "tables": (b"name = " + b"{a=" * 100_000 + b"1" + b"}" * 100_000, "nested too deeply"),
    "latin-1": ('name = "Überfall"'.encode("latin-1"), "no text in UTF-8"),
    "large": (b"#" * (MOST_BYTES + 1), "larger than 4 MB"),
    "empty": (b"", "missing required field"),
    "broken": (b"name = ", "."),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_what_is_not_is_refused(tmp_path, kind):
    content, reason = HOSTILE[kind]
    (tmp_path / "recipe.toml").write_bytes(content)
    with pytest.raises(msgspec.DecodeError, match=reason):
        read_toml(tmp_path / "recipe.toml", Recipe)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "recipe.toml")
    with pytest.raises(OSError, match="no regular file"):
        read_toml(tmp_path / "recipe.toml", Recipe)


@pytest.mark.parametrize("kind", HOSTILE)
def test_prompts_packs_and_recipes_are_refused_in_one_line(tmp_path, monkeypatch, capsys, kind):
    file = tmp_path / "some.toml"
    file.write_bytes(HOSTILE[kind][0])
    pack = tmp_path / "models" / "site"
    pack.mkdir(parents=True)
    (pack / "manifest.toml").write_bytes(HOSTILE[kind][0])
    monkeypatch.setenv("TVAD_MODELS", str(tmp_path / "models"))
    for arguments in (
        ["analyse", "v.mp4", "--case", str(tmp_path / "case"), "--prompts", str(file)],
        ["models", "verify", "site"],
        ["models", "list"],
        ["train", "ahd", "--config", str(file)],
        ["train", "rae", "--config", str(file)],
    ):
        assert run(arguments) == 3, arguments
        err = capsys.readouterr().err
        assert err.startswith("error: ")
        assert err.count("\n") == 1


def test_nothing_reads_toml_otherwise():
    package = Path(domain.__file__).parents[1]
    assert detection.__file__.startswith(str(package))
    found = [path.name for path in package.rglob("*.py") if re.search(r"toml\.decode|tomllib", path.read_text())]
    assert found == ["toml_file.py"]
