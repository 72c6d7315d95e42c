"""Moments that people noted: one is made or written anew; all of them are listed beside the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QStackedLayout,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from tvad_desktop.domain.case import Bookmark, CaseVideo
from tvad_desktop.domain.clock import format_clock
from tvad_desktop.ui.dialogs.case_dialogs import FormDialog
from tvad_desktop.ui.look.clocks import CLOCK_STYLE
from tvad_desktop.ui.look.told import tell
from tvad_desktop.ui.look.widgets import make_button, make_label, plain
from tvad_desktop.ui.look.words import fill, tr, tr_noop
from tvad_desktop.ui.review.case_view import CaseView

EXPLANATION = tr_noop("A moment to come back to. It is no finding: the report names it as what somebody noted.")
COLUMNS = (tr_noop("Time"), tr_noop("Clock"), tr_noop("Video"), tr_noop("Note"), tr_noop("Noted by"))
WIDTHS = 90, 80, 160, 300
SIZE = 880, 460
NONE = tr_noop("No moment has been noted yet.\nCtrl+D notes the one that is shown.")
NO_MATCH = tr_noop("No bookmark fits the search.")
NOTE_COLUMN = 3


class NoteDialog(FormDialog):
    """Asks what to note about a moment; nothing is a note too."""

    def __init__(self, video: CaseVideo, time_us: int, note: str | None, parent: QWidget | None = None) -> None:
        words = tr("Bookmark at {time}") if note is None else tr("Note of the bookmark at {time}")
        super().__init__(fill(words, time=format_clock(time_us, 1)), tr(EXPLANATION), tr("Keep"), parent)
        self.form.addRow(tr("Video"), make_label(video.name, wrap=True))
        self.note = QLineEdit(note or "")
        self.note.setAccessibleName(tr("Note"))
        self.form.addRow(tr("Note"), self.note)
        self.finish()
        self.note.setFocus()


class BookmarksDialog(QDialog):
    """`chosen` carries the id of the bookmark to go to, the other signals that of the one meant; the window stays
    usable."""

    chosen = Signal(int)
    writing_requested = Signal(int)
    removal_requested = Signal(int)

    def __init__(self, search: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Bookmarks"))
        self.resize(*SIZE)
        self._view: CaseView | None = None
        self._silent = False
        self.shown: list[Bookmark] = []
        self.search = QLineEdit(search, placeholderText=tr("Search the notes"), clearButtonEnabled=True)
        self.search.setAccessibleName(tr("Search the notes"))
        self.table = QTableWidget(0, len(COLUMNS))
        self.empty = make_label("", "muted", wrap=True, centered=True)
        self.go, self.write = make_button(tr("Go there")), make_button(tr("Write …"))
        self.remove = make_button(tr("Remove"), tip=tr("Take it back; Ctrl+Z puts it back"))
        self._assemble()
        self._connect()

    def _assemble(self) -> None:
        self.table.setHorizontalHeaderLabels([tr(words) for words in COLUMNS])
        self.table.setAccessibleName(tr("Bookmarks"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.verticalHeader().setVisible(False)
        header = self.table.horizontalHeader()
        for column, width in enumerate(WIDTHS):
            header.resizeSection(column, max(width, header.sectionSizeHint(column)))
        header.setStretchLastSection(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(self.search)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        layout.addLayout(self._stack, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.remove)
        foot.addStretch()
        for button in (self.write, self.go):
            foot.addWidget(button)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _: self._fill())
        self.table.currentCellChanged.connect(lambda *_: self._announce())
        self.table.cellActivated.connect(lambda *_: self._tell(self.chosen.emit))
        self.go.clicked.connect(lambda: self._tell(self.chosen.emit))
        self.write.clicked.connect(lambda: self._tell(self.writing_requested.emit))
        self.remove.clicked.connect(lambda: self._tell(self.removal_requested.emit))

    def show_case(self, view: CaseView) -> None:
        """Show the bookmarks of a case, or what they have become."""
        self._view = view
        for button in (self.write, self.remove):
            button.setToolTip(plain(view.read_only))
        self._fill()

    @property
    def current(self) -> Bookmark | None:
        """The one that is highlighted."""
        row = self.table.currentRow()
        return self.shown[row] if 0 <= row < len(self.shown) else None

    def _fill(self) -> None:
        view = self._view
        if view is None:
            return
        wanted, kept = self.search.text().casefold().split(), self.current
        videos = {one.id: one for one in view.videos}
        self.shown = [one for one in view.bookmarks if all(word in one.note.casefold() for word in wanted)]
        self._silent = True
        self.table.setRowCount(len(self.shown))
        for row, one in enumerate(self.shown):
            for column, words in enumerate(_say(one, videos[one.video_id])):
                item = QTableWidgetItem(words)
                item.setToolTip(plain(words))
                self.table.setItem(row, column, item)
        ids = [one.id for one in self.shown]
        self.table.setCurrentCell(ids.index(kept.id) if kept is not None and kept.id in ids else -1, NOTE_COLUMN)
        self._silent = False
        self.empty.setText(tr(NO_MATCH if view.bookmarks else NONE))
        self._stack.setCurrentWidget(self.table if self.shown else self.empty)
        self._enable()

    def _announce(self) -> None:
        self._enable()
        if not self._silent:
            self._tell(self.chosen.emit)

    def _enable(self) -> None:
        on = self.current is not None
        may_change = on and self._view is not None and not self._view.read_only
        self.go.setEnabled(on)
        self.write.setEnabled(may_change)
        self.remove.setEnabled(may_change)

    def _tell(self, emit: Callable[[int], object]) -> None:
        if (one := self.current) is not None:
            emit(one.id)


def _say(one: Bookmark, video: CaseVideo) -> Sequence[str]:
    clock = video.clock_at(one.time_us)
    written = CLOCK_STYLE.write(clock) if clock is not None else ""
    return format_clock(one.time_us, 1), written, video.name, one.note, tell(one.author)
