"""The footage of a case: which video is shown, and how far each one has been looked at."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListView, QMenu, QVBoxLayout, QWidget

from tvad_desktop.domain.case import CaseVideo
from tvad_desktop.domain.clock import format_clock
from tvad_desktop.ui.look.colours import Colours
from tvad_desktop.ui.look.flow import FlowLayout
from tvad_desktop.ui.look.told import tell
from tvad_desktop.ui.look.widgets import make_button, make_label, plain
from tvad_desktop.ui.look.words import fill, tr
from tvad_desktop.ui.review.case_view import CaseView
from tvad_desktop.ui.review.footage_card import BETWEEN, LINE_HEIGHT, LINE_ROLE, FootageCard, FootageLine

Index = QModelIndex | QPersistentModelIndex
LEAST_LINES = 2


class FootageModel(QAbstractListModel):
    """One line for each piece of footage, made when it is first looked at; thousands cost no more than those on the
    screen."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[int] = []
        self._make: Callable[[int], FootageLine] | None = None
        self._made: dict[int, FootageLine] = {}

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self.ids)

    def line(self, row: int) -> FootageLine:
        """What a row says."""
        video_id = self.ids[row]
        if video_id not in self._made and self._make is not None:
            self._made[video_id] = self._make(video_id)
        return self._made[video_id]

    @property
    def lines(self) -> list[FootageLine]:
        """What every row says."""
        return [self.line(row) for row in range(len(self.ids))]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line(index.row())
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{line.name}, {line.spoken}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain("\n".join(part for part in (line.path, line.spoken) if part))
        return None

    def show_lines(self, ids: list[int], make: Callable[[int], FootageLine]) -> None:
        """Replace what the lines say; the view keeps its row and place where the footage is the same."""
        if ids == self.ids:
            self._make, self._made = make, {}
            if ids:
                self.dataChanged.emit(self.index(0), self.index(len(ids) - 1))
            return
        self.beginResetModel()
        self.ids, self._make, self._made = ids, make, {}
        self.endResetModel()


class FootageList(QWidget):
    """`chosen` carries the id of the video a person picked; the other signals that of the one meant."""

    chosen = Signal(int)
    recording_time_requested = Signal(int)
    properties_requested = Signal(int)
    analysis_requested = Signal(int)
    renaming_requested = Signal(int)
    removal_requested = Signal(int)
    bookmarks_requested = Signal()
    restoring_requested = Signal()
    all_requested = Signal()
    import_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._analysing: frozenset[int] = frozenset()
        self._waiting: frozenset[int] = frozenset()
        self._warnings: Mapping[int, str] = {}
        self._view: CaseView | None = None
        self._shown_id = 0
        self._silent = False
        self.model = FootageModel()
        self._card = FootageCard()
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._card)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(tr("Footage of the case"))
        self.list.setMinimumHeight(LEAST_LINES * LINE_HEIGHT)
        self.list.selectionModel().currentChanged.connect(self._announce)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.add = make_button(tr("Import"), icon="import", tip=tr("Import footage (Ctrl+I)"))
        self.add.clicked.connect(self.import_requested)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 8, 8)
        layout.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(make_label(tr("FOOTAGE"), "section"))
        head.addStretch()
        head.addWidget(self.add)
        layout.addLayout(head)
        layout.addWidget(self.list)
        self.removed = make_button("", "flat", tip=tr("Footage that was removed from the case: put it back"))
        self.removed.clicked.connect(self.restoring_requested)
        self.bookmarks = make_button("", "flat", tip=tr("Moments that were noted (Ctrl+Shift+D)"))
        self.bookmarks.clicked.connect(self.bookmarks_requested)
        foot = FlowLayout(spacing=4)
        foot.addWidget(self.bookmarks)
        foot.addWidget(self.removed)
        layout.addLayout(foot)
        self.show_case(None)

    def show_case(self, view: CaseView | None, video_id: int = 0) -> None:
        self._view, self._shown_id = view, video_id
        self.add.setEnabled(view is not None)
        removed = len(view.removals) if view is not None else 0
        self.removed.setText(tr("%n removed …", None, removed))
        self.removed.setVisible(removed > 0)
        bookmarks = len(view.bookmarks) if view is not None else 0
        self.bookmarks.setText(tr("%n bookmark(s) …", None, bookmarks))
        self.bookmarks.setVisible(bookmarks > 0)
        videos = {video.id: video for video in view.videos} if view is not None else {}

        def make(video_id: int) -> FootageLine:
            assert view is not None
            return self._make_line(view, videos[video_id])

        self._silent = True
        self.model.show_lines(list(videos), make)
        self._silent = False
        self.mark(video_id)

    def mark(self, video_id: int) -> None:
        """Highlight the footage that is shown, and bring it into view if another one was."""
        self._shown_id = video_id
        place = self.model.ids.index(video_id) if video_id in self.model.ids else -1
        if place == self.list.currentIndex().row():
            return
        self._silent = True
        self.list.setCurrentIndex(self.model.index(place) if place >= 0 else QModelIndex())
        self._silent = False
        if place >= 0:
            self.list.scrollTo(self.model.index(place))

    def choose(self, video_id: int) -> None:
        if video_id in self.model.ids:
            self.list.setCurrentIndex(self.model.index(self.model.ids.index(video_id)))

    def show_analysing(self, video_ids: frozenset[int]) -> None:
        self._analysing = video_ids
        self.show_case(self._view, self._shown_id)

    def show_waiting(self, video_ids: frozenset[int]) -> None:
        """Those of them whose analysis has not begun."""
        self._waiting = video_ids
        self.show_case(self._view, self._shown_id)

    def show_warnings(self, warnings: Mapping[int, str]) -> None:
        """What is wrong with footage, by video."""
        self._warnings = warnings
        self.show_case(self._view, self._shown_id)

    def set_colours(self, colours: Colours) -> None:
        self._card.colours = colours
        self.list.viewport().update()

    def _announce(self, current: QModelIndex) -> None:
        if current.isValid() and not self._silent:
            self.chosen.emit(self.model.ids[current.row()])

    def _show_menu(self, place: QPoint) -> None:
        index = self.list.indexAt(place)
        if not index.isValid():
            return
        video_id = self.model.ids[index.row()]
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, signal in (
            (tr("Analyse"), self.analysis_requested),
            (tr("Set recording time …"), self.recording_time_requested),
            (tr("Properties …"), self.properties_requested),
            (tr("Rename …"), self.renaming_requested),
            (tr("Remove from the case …"), self.removal_requested),
        ):
            menu.addAction(words).triggered.connect(lambda _=False, signal=signal: signal.emit(video_id))
        menu.addAction(tr("Analyse all that is not")).triggered.connect(lambda _=False: self.all_requested.emit())
        menu.popup(self.list.viewport().mapToGlobal(place))

    def _make_line(self, view: CaseView, video: CaseVideo) -> FootageLine:
        incidents = len(view.incidents_of(video.id))
        parts = [view.camera_name(video), format_clock(video.video.duration_us, 0)]
        analysis = view.analyses.get(video.id)
        if video.id in self._analysing:
            parts.append(tr("waits for its analysis") if video.id in self._waiting else tr("analysing"))
        elif analysis is None:
            parts.append(tr("not analysed"))
        elif not (coverage := view.coverages[video.id]).is_complete and video.id in self._warnings:
            parts.append(
                fill(
                    tr("{kind}: analysed to {reached}"),
                    kind=tell(coverage.kind),
                    reached=format_clock(coverage.reached_us, 0),
                )
            )
        if incidents or (analysis is not None and analysis.state == "done"):
            parts.append(tr("%n incident(s)", None, incidents))
        words = BETWEEN.join(part for part in parts if part)
        return FootageLine(video.id, video.name, str(video.video.path), words, self._warn(view, video))

    def _warn(self, view: CaseView, video: CaseVideo) -> str:
        """What is wrong with the footage, or with how much of it was seen."""
        if video.id in self._warnings:
            return tr(self._warnings[video.id])
        coverage = view.coverages.get(video.id)
        is_told = coverage is not None and video.id not in self._analysing and coverage.is_remarkable
        return tell(coverage.sentence()) if coverage is not None and is_told else ""
