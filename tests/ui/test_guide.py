"""The user guide opens from the window, its links lead somewhere, and it names the keys that there are."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import translations
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QApplication

from tvad_desktop.domain.errors import UserError
from tvad_desktop.places import resources_folder
from tvad_desktop.ui.dialogs.error_dialog import ErrorDialog
from tvad_desktop.ui.dialogs.guide import FIRST_PAGE, GuideDialog
from tvad_desktop.ui.main_window import MainWindow

GUIDE = resources_folder() / "guide"
PAGES = sorted(GUIDE.glob("*.md"))
LINK = re.compile(r"\]\(([^)]+)\)")
KEY = re.compile(r"`([^`]+)`")


def shown(kind: type) -> list:
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible()]


def test_f1_opens_the_guide_and_its_links_lead_to_pages(window: MainWindow, qtbot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    (guide,) = shown(GuideDialog)
    assert "User guide" in guide.page.toPlainText()
    assert not guide.back.isEnabled()
    guide.page.setSource(guide.page.source().resolved(QUrl("review.md")))
    assert guide.page.toPlainText().startswith("Review")
    guide.back.click()
    assert guide.page.source().fileName() == FIRST_PAGE
    guide.forward.click()
    guide.contents.click()
    assert guide.page.source().fileName() == FIRST_PAGE
    guide.close()


def test_pages_come_in_the_language_of_the_window_and_in_english_where_it_has_none(qapp, window, tmp_path) -> None:
    guide = tmp_path / "guide"
    shutil.copytree(GUIDE, guide)
    (guide / "de" / "ask.md").unlink()
    (guide / "limits.md").write_text("# Limits\n\nThere are more now.\n", encoding="utf-8")
    qapp.setProperty("language", "de")
    dialog = GuideDialog(window, guide)
    try:
        dialog.show()
        assert dialog.page.toPlainText().startswith("Benutzerhandbuch")
        assert not dialog.outdated.isVisible()
        for page, begins, is_outdated in (("ask.md", "Ask", False), ("limits.md", "Grenzen", True)):
            dialog.page.setSource(dialog.page.source().resolved(QUrl(page)))
            assert dialog.page.toPlainText().startswith(begins)
            assert dialog.outdated.isVisible() == is_outdated
        dialog.english.click()
        assert dialog.page.toPlainText().startswith("Limits")
        assert not dialog.outdated.isVisible()
    finally:
        qapp.setProperty("language", "en")
        dialog.close()


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_translated_pages_are_there_and_their_links_lead_to_pages(language: str) -> None:
    pages = sorted((GUIDE / language).glob("*.md"))
    assert {page.name for page in pages} <= {page.name for page in PAGES}
    assert len(pages) >= 13
    for page in pages:
        links = LINK.findall(page.read_text(encoding="utf-8"))
        assert [link for link in links if not (GUIDE / link).is_file()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_page_can_be_reached_and_every_link_leads_to_a_page(page: Path) -> None:
    links = LINK.findall(page.read_text(encoding="utf-8"))
    assert [link for link in links if not (GUIDE / link).is_file()] == []
    assert page.name == FIRST_PAGE or page.name in LINK.findall((GUIDE / FIRST_PAGE).read_text(encoding="utf-8"))


def test_the_guide_names_every_key(window: MainWindow) -> None:
    described = set(KEY.findall((GUIDE / "review.md").read_text(encoding="utf-8")))
    keys = {key for shortcut in window.keys.shortcuts for key in shortcut.shown.split("  ")}
    assert keys - described == set()


def test_a_missing_guide_is_named(window: MainWindow, monkeypatch, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="user guide is missing"):
        GuideDialog(window, tmp_path)
    monkeypatch.setattr("tvad_desktop.ui.dialogs.guide.FIRST_PAGE", "absent.md")
    window.dialogs.show_guide()
    (dialog,) = shown(ErrorDialog)
    assert "absent.md" in dialog.message.text()
    dialog.accept()
