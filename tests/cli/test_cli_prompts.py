"""The command line can choose words as the window can."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from frame_difference import HeedingDifference, write_street

from tvad_desktop.cli.main import run
from tvad_desktop.detection.prompts import load_prompts
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.case_prompts import own_prompts, prompts_of

CARS = 'title = "Cars are normal"\nnormal_words = ["a car"]\nanomalous_words = ["a person"]\n'


@pytest.fixture(scope="session")
def street(tmp_path_factory) -> Path:
    return write_street(tmp_path_factory.mktemp("footage") / "street", seconds=6)


@pytest.fixture
def case(tmp_path) -> Path:
    return tmp_path / "case"


@pytest.fixture
def cars(tmp_path) -> Path:
    path = tmp_path / "cars.toml"
    path.write_text(CARS, encoding="utf-8")
    return path


@pytest.fixture
def tvad(capsys, monkeypatch):
    """Run a command and return what it printed, its complaint where it is refused."""
    monkeypatch.setattr("tvad_desktop.cli.opening.open_detector", lambda name: HeedingDifference())

    def command(*arguments, code=0) -> str:
        assert run([str(argument) for argument in arguments]) == code
        captured = capsys.readouterr()
        return captured.out if code == 0 else captured.err

    return command


def titles(case: Path) -> list[str]:
    """Of the prompts of every analysis, the newest first."""
    with CaseStore.open(case, "auditor") as store:
        store.verify_audit()
        return [prompts_of(one.settings).title for one in store.analyses(1)]


def test_one_analysis_with_other_prompts(tvad, case, street, cars) -> None:
    analyse = ("analyse", street, "--case", case, "--fps", 20)
    tvad(*analyse, "--prompts", cars)
    tvad(*analyse, "--prompts", "fighting")
    tvad(*analyse)
    assert titles(case) == [load_prompts().title, load_prompts("fighting").title, "Cars are normal"]
    with CaseStore.open(case, "auditor") as store:
        assert own_prompts(store) is None


def test_the_prompts_of_a_case_are_kept_and_used(tvad, case, street, cars) -> None:
    analyse = ("analyse", street, "--case", case, "--fps", 20)
    tvad(*analyse)
    assert tvad("prompts", "--case", case).startswith(load_prompts().title)
    said = tvad("prompts", "--case", case, cars)
    assert said == "Cars are normal\n  normal: a car\n  anomalous: a person\n"
    tvad(*analyse)
    assert titles(case) == ["Cars are normal", load_prompts().title]
    assert json.loads(tvad("prompts", "--case", case, "default", "--json"))["title"] == load_prompts().title
    tvad(*analyse)
    assert titles(case) == [load_prompts().title, "Cars are normal"]


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (None, "cannot be read"),
        ("title = ", "malformed"),
        ('title = "t"\nnormal_words = ["a car"]\nanomalous_words = ["a car"]', "same words"),
    ],
    ids=["missing", "broken", "contradiction"],
)
def test_bad_prompts_are_told_in_one_line_before_anything_is_begun(tvad, case, street, tmp_path, content, complaint):
    path = tmp_path / "bad.toml"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    message = tvad("analyse", street, "--case", case, "--fps", 20, "--prompts", path, code=3)
    assert message.startswith("error: ")
    assert complaint in message
    assert message.count("\n") == 1
    assert not case.exists()


def test_an_unknown_name_is_answered_with_those_there_are(tvad, case, street) -> None:
    message = tvad("analyse", street, "--case", case, "--fps", 20, "--prompts", "weather", code=3)
    assert "default, fighting, vehicles" in message
