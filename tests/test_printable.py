"""Names are shown on a terminal, and never obeyed by it."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path

import click
import pytest

from tvad_desktop.cli.main import run, tvad
from tvad_desktop.cli.printing import print_json, say, say_lines
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.printable import printable, printable_json, printable_lines

HOSTILE = "gate\x1b[2J\x1b]0;owned\x07\r\nerror: no\x9b31m\u202egpj\udcff\x00"
UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]")


def test_what_a_terminal_obeys_is_written_out():
    assert printable("a\x1b[31mb") == r"a\x1b[31mb"
    assert printable("a\u202eb\udcffc") == r"a\u202eb\udcffc"
    assert not UNSAFE.search(printable(HOSTILE))
    assert "\n" not in printable(HOSTILE)


@pytest.mark.parametrize("name", ["Café", "停車場", "جاده", "a\u200db", "“quoted” – 5 × 3", "👩‍🔧"])
def test_other_text_stays_as_it_is(name):
    assert printable(name) == name


def test_lines_stay_lines_where_there_may_be_several():
    assert printable_lines("one\n\ttwo\x1b") == "one\n\ttwo\\x1b"


def test_json_says_the_same():
    document = json.dumps({"name": HOSTILE}, ensure_ascii=False, indent=2)
    assert json.loads(printable_json(document)) == {"name": HOSTILE}
    assert not UNSAFE.search(printable_json(document))


def test_what_commands_print_with(capsys):
    say(HOSTILE)
    say_lines(HOSTILE, err=True)
    print_json([HOSTILE])
    captured = capsys.readouterr()
    assert not UNSAFE.search(captured.out)
    assert not UNSAFE.search(captured.err)


def test_no_command_prints_otherwise():
    folder = Path(tvad.callback.__code__.co_filename).parent
    printing = sorted(folder.glob("*.py"))
    assert len(printing) > 5
    for path in printing:
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("click.echo", "click.secho", "print"):
                assert path.stem == "printing", f"{path}:{node.lineno} prints without printable()"


def test_wrong_use_repeats_what_was_typed_safely(capsys):
    assert run(["analyse", "--fps", "\x1b[31mfast"]) == 2
    assert run(["incidents", "--case", "x", "--\x1b[31mno"]) == 2
    assert run(["\x1b[31mno"]) == 2
    assert not UNSAFE.search(capsys.readouterr().err)


def test_an_error_is_one_safe_line(capsys, monkeypatch):
    def fail(*_, **__):
        raise UserError(f"{HOSTILE} is missing.", "Look for it.")

    monkeypatch.setattr(click.Group, "main", fail)
    assert run([]) == 3
    err = capsys.readouterr().err
    assert not UNSAFE.search(err)
    assert err.count("\n") == 1
