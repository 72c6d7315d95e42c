"""How a case is kept, in the window: its passphrase, put away and brought back, its rule, what counts for nothing."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QTime
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from tvad_desktop.domain.job import Job
from tvad_desktop.storage import keyring, passphrase
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.conversion import encrypt_case
from tvad_desktop.storage.passphrase import Cost, is_encrypted, make_key, write_key
from tvad_desktop.ui.dialogs.case_dialogs import NewCaseDialog
from tvad_desktop.ui.dialogs.error_dialog import ErrorDialog
from tvad_desktop.ui.dialogs.ignored_dialog import IgnoredDialog
from tvad_desktop.ui.dialogs.keeping_dialogs import DuplicatesDialog, VerdictRuleDialog
from tvad_desktop.ui.dialogs.passphrase_dialog import ProtectionDialog, UnlockDialog
from tvad_desktop.ui.dialogs.verify_dialog import VerifyDialog
from tvad_desktop.ui.main_window import MainWindow
from tvad_desktop.workbench.archive import archive_case

WORDS = "correct horse battery"
Shown = TypeVar("Shown", bound=QWidget)


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(passphrase, "COST", Cost(memory_kib=1024, passes=1, lanes=1))
    keyring.forget_all()
    keyring.ask_with(None)
    yield
    keyring.forget_all()


def settle(qtbot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.runner.live and window.controller.reviews.are_saved, timeout=10_000)


def wait_for(qtbot, kind: type[Shown]) -> Shown:
    def shown() -> list[Shown]:
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()), timeout=10_000)
    return shown()[0]


def is_gone(kind: type[QWidget]) -> bool:
    return not any(isinstance(one, kind) and one.isVisible() for one in QApplication.topLevelWidgets())


def test_a_new_case_is_encrypted_where_that_is_wished(make_window, qtbot, tmp_path) -> None:
    window = make_window()
    window.dialogs.ask_new_case()
    dialog = wait_for(qtbot, NewCaseDialog)
    dialog.name.setText("Car park")
    assert dialog.go_ahead.isEnabled()
    assert not dialog.secret.first.isVisible()
    dialog.encrypts.setChecked(True)
    assert dialog.secret.first.isVisible()
    for first, again, ready, words in (
        ("", "", False, ""),
        ("short", "short", False, "At least 8"),
        (WORDS, "another one", False, "not the same"),
        (WORDS, WORDS, True, "cannot be recovered"),
    ):
        dialog.secret.first.setText(first)
        dialog.secret.again.setText(again)
        assert dialog.go_ahead.isEnabled() is ready
        assert words in dialog.secret.said.text()
    folder = dialog.folder
    dialog.accept()
    qtbot.waitUntil(lambda: window.controller.view is not None)
    settle(qtbot, window)
    assert is_encrypted(folder)


def test_an_encrypted_case_asks_when_it_is_opened_until_the_passphrase_is_right(
    make_window, qtbot, case_folder: Path
) -> None:
    encrypt_case(case_folder, "ada", WORDS, Job())
    keyring.forget_all()
    window = make_window()
    window.open_case(case_folder)
    dialog = wait_for(qtbot, UnlockDialog)
    assert window.controller.view is None
    dialog.passphrase.setText("not this one")
    dialog.go_ahead.click()
    qtbot.waitUntil(lambda: "does not open the case" in dialog.trouble.text(), timeout=10_000)
    dialog.passphrase.setText(WORDS)
    dialog.go_ahead.click()
    qtbot.waitUntil(lambda: window.controller.view is not None, timeout=10_000)
    settle(qtbot, window)
    assert is_gone(UnlockDialog)
    assert len(window.workspace.incidents.model.rows) == 2


def test_what_was_interrupted_is_finished_when_the_case_is_opened(make_window, qtbot, case_folder: Path) -> None:
    write_key(case_folder, make_key(WORDS), "encrypting")  # killed right after it began
    window = make_window()
    window.open_case(case_folder)
    dialog = wait_for(qtbot, UnlockDialog)
    dialog.passphrase.setText(WORDS)
    dialog.go_ahead.click()
    qtbot.waitUntil(lambda: window.controller.view is not None, timeout=10_000)
    settle(qtbot, window)
    assert (case_folder / "case.sqlite").read_bytes()[:6] != b"SQLite"


def test_a_case_gets_a_passphrase_another_one_and_none(window: MainWindow, qtbot, case_folder: Path) -> None:
    keeping = window.dialogs.keeping

    def ask() -> ProtectionDialog:
        settle(qtbot, window)
        keeping.ask_protection()
        return wait_for(qtbot, ProtectionDialog)

    dialog = ask()
    assert not dialog.go_ahead.isEnabled()
    dialog.new.first.setText(WORDS)
    dialog.new.again.setText(WORDS)
    dialog.accept()
    qtbot.waitUntil(lambda: window.tasks.notice.text().startswith("The case is encrypted"), timeout=10_000)
    settle(qtbot, window)
    assert is_encrypted(case_folder)

    dialog = ask()
    dialog.old.setText(WORDS)
    dialog.new.first.setText("quite another one")
    dialog.new.again.setText("quite another one")
    assert dialog.go_ahead.text() == "Change it"
    dialog.accept()
    qtbot.waitUntil(lambda: window.tasks.notice.text().startswith("The new passphrase"), timeout=10_000)

    dialog = ask()
    dialog.old.setText("quite another one")
    dialog.remove.setChecked(True)
    assert dialog.go_ahead.text() == "Decrypt the case"
    assert not dialog.new.first.isEnabled()
    dialog.accept()
    qtbot.waitUntil(lambda: "not encrypted any more" in window.tasks.notice.text(), timeout=10_000)
    settle(qtbot, window)
    assert not is_encrypted(case_folder)
    with CaseStore.open(case_folder, "auditor") as store:
        store.verify_audit()


def test_a_case_that_was_put_away_is_brought_back(make_window, qtbot, case_folder, tmp_path, monkeypatch) -> None:
    with CaseStore.open(case_folder, "ada") as store:
        archive_case(store, tmp_path / "yard.tvad", job=Job())
    window = make_window()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "yard.tvad"), ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    window.header.restore_action.trigger()
    qtbot.waitUntil(lambda: window.controller.view is not None, timeout=10_000)
    settle(qtbot, window)
    assert window.controller.view.folder == tmp_path / "yard"
    assert len(window.workspace.incidents.model.rows) == 2


def test_an_encrypted_case_is_brought_back_with_its_passphrase(make_window, qtbot, case_folder, tmp_path) -> None:
    encrypt_case(case_folder, "ada", WORDS, Job())
    with CaseStore.open(case_folder, "ada") as store:
        archive_case(store, tmp_path / "yard.tvad", job=Job())
    keyring.forget_all()
    window = make_window()
    window.dialogs.keeping.restore(tmp_path / "yard.tvad", tmp_path / "back")
    for words in ("not this one", WORDS):
        dialog = wait_for(qtbot, UnlockDialog)
        dialog.passphrase.setText(words)
        dialog.accept()
        qtbot.waitUntil(lambda one=dialog: not one.isVisible())
    qtbot.waitUntil(lambda: window.controller.view is not None, timeout=10_000)
    settle(qtbot, window)
    assert window.controller.view.folder == tmp_path / "back"


def test_footage_that_several_cases_have_is_listed(window: MainWindow, qtbot, case_folder, tmp_path) -> None:
    with CaseStore.open(case_folder, "ada") as store:
        video = store.videos()[0].video
    with CaseStore.create(tmp_path / "other", "Other", "ada") as store:
        store.add_video(video, None, 10.0)
    window.header.duplicates_action.trigger()
    dialog = wait_for(qtbot, DuplicatesDialog)
    assert video.sha256 in dialog.text.toPlainText()
    assert str(tmp_path / "other") in dialog.text.toPlainText()
    dialog.reject()


def test_the_rule_of_two_verdicts_is_set_and_shown(window: MainWindow, qtbot, case_folder) -> None:
    window.header.rule_action.trigger()
    dialog = wait_for(qtbot, VerdictRuleDialog)
    assert dialog.count.value() == 1
    dialog.count.setValue(2)
    dialog.accept()
    qtbot.waitUntil(lambda: window.controller.view.verdicts_needed == 2, timeout=10_000)
    settle(qtbot, window)
    with CaseStore.open(case_folder, "ada") as store:
        assert store.setting("verdicts_needed") == "2"
        assert store.audit()[-1].action == "setting.set"


def test_a_time_of_day_counts_for_nothing_and_counts_again(window: MainWindow, qtbot, case_folder) -> None:
    with CaseStore.open(case_folder, "ada") as store:
        store.set_recorded_from(1, datetime(2026, 3, 12, 23, 0))
    window.controller.reload()
    settle(qtbot, window)

    def ask() -> IgnoredDialog:
        settle(qtbot, window)
        window.header.ignored_action.trigger()
        return wait_for(qtbot, IgnoredDialog)

    dialog = ask()
    assert dialog.list.count() == 0
    dialog.begin.setTime(QTime(22, 30))
    dialog.end.setTime(QTime(1, 0))
    dialog.reason.setText("the cleaners")
    dialog.add.click()
    assert "the cleaners" in dialog.list.item(0).text()
    dialog.accept()
    qtbot.waitUntil(lambda: not window.workspace.incidents.model.rows, timeout=10_000)
    dialog = ask()
    dialog.list.setCurrentRow(0)
    dialog.remove.click()
    assert dialog.list.count() == 0
    dialog.accept()
    qtbot.waitUntil(lambda: len(window.workspace.incidents.model.rows) == 2, timeout=10_000)
    settle(qtbot, window)
    with CaseStore.open(case_folder, "auditor") as store:
        store.verify_audit()


def test_nothing_is_asked_without_a_case(make_window, qtbot) -> None:
    window = make_window()
    assert not window.header.rule_action.isEnabled()
    assert window.header.restore_action.isEnabled()
    window.dialogs.keeping.ask_rule()
    dialog = wait_for(qtbot, ErrorDialog)
    dialog.reject()


def test_a_case_is_verified_and_what_is_broken_is_named(make_window, qtbot, case_folder) -> None:
    window = make_window()
    window.open_case(case_folder)
    qtbot.waitUntil(lambda: window.controller.view is not None)
    settle(qtbot, window)
    window.header.verify_action.trigger()
    dialog = wait_for(qtbot, VerifyDialog)
    assert dialog.heading.text().startswith("Nothing is broken.")
    assert "audit entries" in dialog.words
    dialog.accept()
    with CaseStore.open(case_folder, "eve") as store:
        store.database.execute("UPDATE incidents SET peak_score = 0.99")
        store.database.conn.commit()
    window.header.verify_action.trigger()
    dialog = wait_for(qtbot, VerifyDialog)
    assert dialog.heading.text() == "1 thing is not as the log says."
    assert dialog.words.startswith("BROKEN  record: incidents of video 1\n")
    dialog.accept()
