"""The documents lead to files that are there, name commands that there are, and the README stays short."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from tvad_desktop.cli.main import tvad

CHECKOUT = Path(__file__).resolve().parents[1]
DOCUMENTS = [
    CHECKOUT / "README.md",
    CHECKOUT / "tvad_desktop" / "ARCHITECTURE.md",
    CHECKOUT / "tvad_desktop" / "DECISIONS.md",
    CHECKOUT / "models" / "tvad-mini" / "TRAINING.md",
]
GUIDE = sorted((CHECKOUT / "resources" / "guide").glob("*.md"))
LINK = re.compile(r"\]\(([^)#:]+)\)")
COMMAND = re.compile(r"\btvad ((?:[a-z]+ ?)+)([^`\n]*)")
OPTION = re.compile(r"(?<!\S)--[a-z-]+")
MODULE = re.compile(r"`([\w/]+\.py)`")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_links_and_modules_are_there(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    assert [link for link in LINK.findall(text) if not (document.parent / link).exists()] == []
    modules = [path.as_posix() for part in ("t*", "installer") for path in CHECKOUT.glob(f"{part}/**/*.py")]
    named = set(MODULE.findall(text))
    assert [name for name in named if not any(module.endswith(f"/{name}") for module in modules)] == []


def find_command(words: list[str]) -> click.Command:
    """The command that the first of these words name; the others are its arguments."""
    command: click.Command = tvad
    for word in words:
        if not isinstance(command, click.Group):
            break
        assert word in command.commands, f"there is no command “{word}” of “{command.name}”"
        command = command.commands[word]
    return command


@pytest.mark.parametrize(
    "document",
    [CHECKOUT / "README.md", *sorted((CHECKOUT / "resources/guide").rglob("*.md"))],
    ids=lambda path: f"{path.parent.name}-{path.name}",
)
def test_commands_and_their_options_are_there(document: Path) -> None:
    for words, rest in COMMAND.findall(document.read_text(encoding="utf-8")):
        command = find_command(words.split())
        known = {option for parameter in command.params for option in (*parameter.opts, *parameter.secondary_opts)}
        assert set(OPTION.findall(rest.partition("#")[0])) - known == set(), f"tvad {words}{rest}"


def test_the_readme_is_short() -> None:
    assert len((CHECKOUT / "README.md").read_text(encoding="utf-8").splitlines()) <= 120
