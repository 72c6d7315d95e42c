"""Every icon that the window names is there, and none lies about unused."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import tvad_desktop
from tvad_desktop.ui.look import stylesheet
from tvad_desktop.ui.look.icons import ICONS_FOLDER

PLACE_OF_NAME = {"make_tool": 0, "draw_icon": 0, "make_icon": 0, "set_icon": 1, "change_icon": 1}


def strings_in(node: ast.AST) -> set[str]:
    return {one.value for one in ast.walk(node) if isinstance(one, ast.Constant) and isinstance(one.value, str)}


def read_calls() -> list[tuple[str, ast.Call]]:
    """Every call in the window's code with the name of what is called."""
    package = Path(tvad_desktop.__file__).parent
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in (*package.glob("ui/**/*.py"), package / "app.py")]
    calls = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return [(call.func.id, call) for call in calls if isinstance(call.func, ast.Name)]


def test_icons_that_are_named_are_there_and_the_others_are_not() -> None:
    named, spoken = set(), set()
    for function, call in read_calls():
        given = [keyword.value for keyword in call.keywords if keyword.arg == "icon"]
        place = PLACE_OF_NAME.get(function)
        if place is not None and place < len(call.args):
            given.append(call.args[place])
        named |= set().union(*map(strings_in, given))
        spoken |= strings_in(call)
    styled = set(re.findall(r"\$icons/([\w-]+)\.svg", Path(stylesheet.__file__).read_text(encoding="utf-8")))
    there = {path.stem for path in ICONS_FOLDER.glob("*.svg")}
    assert named - there - {"", "icon_name"} == set()  # a property of buttons, in `icons.py` itself
    assert there - named - spoken - styled == set()
