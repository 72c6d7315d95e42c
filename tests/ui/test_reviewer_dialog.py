"""Who works here is asked once."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from tvad_desktop.app import ask_reviewer, make_services
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.ui.dialogs.reviewer_dialog import ReviewerDialog
from tvad_desktop.workbench.reviewer import FILE_NAME, reviewer_folder


@pytest.fixture
def nobody():
    (reviewer_folder() / FILE_NAME).unlink(missing_ok=True)
    yield
    (reviewer_folder() / FILE_NAME).unlink(missing_ok=True)


def shown() -> list[ReviewerDialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, ReviewerDialog) and one.isVisible()]


def test_a_name_is_asked_once_and_stands_in_every_entry(make_window, services, nobody, tmp_path):
    window = make_window()
    ask_reviewer(window)
    (dialog,) = shown()
    assert not dialog.keep.isEnabled()
    dialog.name.setText("Ada Lovelace")
    dialog.role.setText("examiner")
    dialog.keep.click()
    assert shown() == []
    ask_reviewer(window)
    assert shown() == []
    real = make_services(services.settings, tmp_path / "log", tmp_path)
    real.create_store(tmp_path / "case", "Shop", None).close()
    with CaseStore.open(tmp_path / "case", "bob") as store:
        assert store.audit()[0].actor == "Ada Lovelace (examiner)"


def test_whoever_answers_later_is_asked_again(make_window, nobody):
    window = make_window()
    ask_reviewer(window)
    shown()[0].reject()
    ask_reviewer(window)
    assert len(shown()) == 1
    shown()[0].reject()
