"""The user guide, to be read beside the work: pages of `resources/guide` with links between them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from tvad_desktop.domain.errors import UserError
from tvad_desktop.places import resources_folder
from tvad_desktop.ui.dialogs.guide_pages import GuidePages
from tvad_desktop.ui.look.widgets import make_button, make_label, resize_on_screen
from tvad_desktop.ui.look.words import Language, fill, spoken_language, tr, tr_noop

FIRST_PAGE = "index.md"
OUTDATED = tr_noop("The English page has changed since this one was translated.")
SIZE = 860, 820
MARGIN_PX = 18
HEADING_SPACE_PX, LINE_SPACE_PX = 14, 5
LINE_HEIGHT_PERCENT = 125.0


class GuideDialog(QDialog):
    """Shows one page after another. `UserError` if the guide was not installed."""

    def __init__(self, parent: QWidget, folder: Path | None = None) -> None:
        super().__init__(parent)
        folder = folder or resources_folder() / "guide"
        self._first = folder / FIRST_PAGE
        if not self._first.is_file():
            missing = fill(tr("The user guide is missing: {path}."), path=self._first)
            raise UserError(missing, tr("Install the program again."))
        self.setWindowTitle(tr("User guide"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        resize_on_screen(self, *SIZE)
        self.page = GuidePages(folder, spoken_language())
        self.outdated = make_label(tr(OUTDATED), "warning", wrap=True)
        self.english = make_button(tr("In English"), checkable=True)
        self.english.setVisible(self.page.language is not Language.ENGLISH)
        self.page.setAccessibleName(tr("User guide"))
        self.contents = make_button(tr("Contents"))
        self.back = make_button(tr("Back"))
        self.forward = make_button(tr("Forward"))
        close = make_button(tr("Close"), "primary")
        buttons = QHBoxLayout()
        for button in (self.contents, self.back, self.forward, self.english):
            buttons.addWidget(button)
        buttons.addStretch()
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.addWidget(self.outdated)
        layout.addWidget(self.page, 1)
        layout.addLayout(buttons)
        self.contents.clicked.connect(self.show_contents)
        self.back.clicked.connect(self.page.backward)
        self.forward.clicked.connect(self.page.forward)
        self.english.toggled.connect(self._change_language)
        close.clicked.connect(self.close)
        for button, available in ((self.back, self.page.backwardAvailable), (self.forward, self.page.forwardAvailable)):
            button.setEnabled(False)
            available.connect(button.setEnabled)
        self.page.sourceChanged.connect(self._show_page)
        self.show_contents()

    def show_contents(self) -> None:
        self.page.setSource(QUrl.fromLocalFile(str(self._first)))

    def _change_language(self, english: bool) -> None:
        self.page.language = Language.ENGLISH if english else spoken_language()
        self.page.setSource(self.page.source())

    def _show_page(self, shown: QUrl) -> None:
        self.outdated.setVisible(self.page.is_outdated(shown))  # the browser's own source is still the page before
        self._give_room()

    def _give_room(self) -> None:
        """Markdown comes without any space between its lines and blocks."""
        document = self.page.document()
        document.setDocumentMargin(MARGIN_PX)
        cursor = QTextCursor(document)
        block = document.begin()
        while block.isValid():
            cursor.setPosition(block.position())
            room = QTextBlockFormat()
            room.setLineHeight(LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            room.setTopMargin(HEADING_SPACE_PX if block.blockFormat().headingLevel() else 0)
            room.setBottomMargin(LINE_SPACE_PX)
            cursor.mergeBlockFormat(room)
            block = block.next()
