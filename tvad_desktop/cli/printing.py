"""The one way in which commands print: whatever a name holds, the terminal shows it and obeys none of it."""

from __future__ import annotations

import io
import json

import click

from tvad_desktop.domain.printable import printable, printable_json, printable_lines


def say(text: object = "", *, err: bool = False) -> None:
    """Print one line; a line break within it is shown, not made, so that no name can look like a line of ours."""
    click.echo(printable(text), err=err)


def say_lines(text: object, *, err: bool = False, nl: bool = True) -> None:
    """Print text that may have several lines, or a piece of it."""
    click.echo(printable_lines(text), err=err, nl=nl)


def print_json(value: object) -> None:
    """Print a value as JSON that says the same and holds no character that a terminal obeys."""
    click.echo(printable_json(json.dumps(value, indent=2, ensure_ascii=False)))


def show_misuse(error: click.ClickException) -> None:
    """Print what click says about wrong use, which repeats what was typed."""
    said = io.StringIO()
    error.show(said)
    say_lines(said.getvalue(), err=True, nl=False)
