"""The window asks the shipped language model: the first question is answered in the paper's form, others freely."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from tvad_desktop.app import make_services
from tvad_desktop.domain.answers import FIRST_ANSWER_GRAMMAR, FirstAnswer
from tvad_desktop.domain.job import Job
from tvad_desktop.language.prompt_template import FIRST_QUESTION
from tvad_desktop.packs.manifest import Pack
from tvad_desktop.ui.services import Services


@pytest.fixture
def shipped(mini_pack: Pack, tmp_path: Path) -> Services:
    """The services of the real window."""
    if not (mini_pack.folder / mini_pack.file("language").path).is_file():
        pytest.skip("the base language model is not set up (run python3 installer/bootstrap.py)")
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    return make_services(settings, tmp_path / "window.log", tmp_path)


def test_only_the_first_question_is_held_to_the_form_of_the_first_answer(shipped, make_case, mini_pack) -> None:
    """Asked in the middle of a conversation, the same words are a free question like any other."""
    folder = make_case(pack=(mini_pack.name, mini_pack.sha256))
    pieces: list[str] = []
    with shipped.open_store(folder) as store:
        for question in (FIRST_QUESTION, FIRST_QUESTION):
            shipped.ask(store, 1, question, Job(), pieces.append)
        _, first, _, second = store.messages(1)
    assert json.loads(first.provenance)["grammar"] == FIRST_ANSWER_GRAMMAR
    assert FirstAnswer.parse(first.text) is not None
    assert json.loads(second.provenance)["grammar"] is None
    assert "".join(pieces) == first.text + second.text
