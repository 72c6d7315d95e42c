"""Which file is shown for a page of the user guide: the one in the language of the window, or else the English one."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import msgspec
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTextBrowser

from tvad_desktop.packs.toml_file import read_toml
from tvad_desktop.ui.look.words import Language

TRANSLATED = "translated.toml"


class TranslatedPages(msgspec.Struct):
    """For each language and page the SHA-256 of the English page that was translated."""

    de: dict[str, str] = {}
    es: dict[str, str] = {}
    zh_CN: dict[str, str] = {}  # noqa: N815 - the name of the language

    def find(self, language: Language, page: str) -> str:
        pages: dict[str, str] = getattr(self, language.value, {})
        return pages.get(page, "")


class GuidePages(QTextBrowser):
    """Pages of `folder`, and of the folder of the language in it where they are translated."""

    def __init__(self, folder: Path, language: Language) -> None:
        super().__init__()
        self.folder, self.language = folder, language
        self.setOpenExternalLinks(False)

    def doSetSource(
        self, name: QUrl | str, kind: QTextDocument.ResourceType = QTextDocument.ResourceType.UnknownResource
    ) -> None:
        """Show a page in the language asked for, wherever the link that led to it stands."""
        super().doSetSource(QUrl.fromLocalFile(str(self.path_of(QUrl(name).fileName()))), kind)

    def path_of(self, page: str) -> Path:
        own = self.folder / self.language.value / page
        return own if own.is_file() else self.folder / page

    def is_outdated(self, shown: QUrl) -> bool:
        """Whether the English page says something else since the page shown was translated."""
        page = shown.fileName()
        english = self.folder / page
        if self.path_of(page) == english or not english.is_file():
            return False
        known = read_toml(self.folder / TRANSLATED, TranslatedPages)
        return known.find(self.language, page) != sha256(english.read_bytes()).hexdigest()
