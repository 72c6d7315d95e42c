"""The footage of a case: which video is shown, and how far each one has been looked at."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QMenu, QVBoxLayout, QWidget

from tvad_desktop.domain.case import CaseVideo
from tvad_desktop.domain.clock import format_clock
from tvad_desktop.ui.look.colours import DARK, Colours
from tvad_desktop.ui.look.icons import draw_icon
from tvad_desktop.ui.look.widgets import make_button, make_label, set_tip
from tvad_desktop.ui.review.case_view import CaseView

LINE_HEIGHT = 44
LINES_SHOWN = 4


class FootageList(QWidget):
    """`chosen` carries the id of the video a person picked, `recording_time_requested` of the one meant."""

    chosen = Signal(int)
    recording_time_requested = Signal(int)
    import_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._colours: Colours = DARK
        self._analysing: frozenset[int] = frozenset()
        self._view: CaseView | None = None
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.currentItemChanged.connect(self._announce)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.add = make_button("Import", icon="import", tip="Import footage (Ctrl+I)")
        self.add.clicked.connect(self.import_requested)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 8, 8)
        layout.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(make_label("FOOTAGE", "section"))
        head.addStretch()
        head.addWidget(self.add)
        layout.addLayout(head)
        layout.addWidget(self.list)
        self.show_case(None)

    def show_case(self, view: CaseView | None, video_id: int = 0) -> None:
        self._view = view
        videos = view.videos if view is not None else ()
        self.list.blockSignals(True)
        self.list.clear()
        for video in videos:
            item = QListWidgetItem()
            item.setData(Qt.ItemDataRole.UserRole, video.id)
            item.setSizeHint(QSize(100, LINE_HEIGHT))
            self.list.addItem(item)
            self.list.setItemWidget(item, self._make_line(video))
            if video.id == video_id:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        self.list.setVisible(bool(videos))
        self.list.setFixedHeight(LINE_HEIGHT * min(max(1, len(videos)), LINES_SHOWN) + 4)
        self.add.setEnabled(view is not None)

    def choose(self, video_id: int) -> None:
        for position in range(self.list.count()):
            item = self.list.item(position)
            if item.data(Qt.ItemDataRole.UserRole) == video_id:
                self.list.setCurrentItem(item)

    def show_analysing(self, video_ids: frozenset[int]) -> None:
        self._analysing = video_ids
        current = self.list.currentItem()
        self.show_case(self._view, current.data(Qt.ItemDataRole.UserRole) if current else 0)

    def set_colours(self, colours: Colours) -> None:
        self._colours = colours
        self.show_analysing(self._analysing)

    def _announce(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    def _show_menu(self, place: QPoint) -> None:
        item = self.list.itemAt(place)
        if item is None:
            return
        video_id = item.data(Qt.ItemDataRole.UserRole)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Set recording time …").triggered.connect(lambda: self.recording_time_requested.emit(video_id))
        menu.popup(self.list.viewport().mapToGlobal(place))

    def _make_line(self, video: CaseVideo) -> QWidget:
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(9, 4, 9, 4)
        layout.setSpacing(10)
        icon = make_label()
        icon.setPixmap(draw_icon("film", self._colours.muted, 18))
        words = QVBoxLayout()
        words.setSpacing(0)
        name = make_label(_shorten(video.video.path.name))
        set_tip(name, str(video.video.path))
        words.addWidget(name)
        words.addWidget(make_label(self._say_state(video), "small"))
        layout.addWidget(icon)
        layout.addLayout(words, 1)
        line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return line

    def _say_state(self, video: CaseVideo) -> str:
        assert self._view is not None
        parts = [self._view.camera_name(video), format_clock(video.video.duration_us, 0)]
        analysis = self._view.analyses.get(video.id)
        if video.id in self._analysing:
            parts.append("analysing")
        elif analysis is None:
            parts.append("not analysed")
        elif analysis.state != "done":
            parts.append("analysis interrupted")
        else:
            count = sum(incident.video_id == video.id for incident in self._view.incidents)
            parts.append(f"{count} incident{'' if count == 1 else 's'}")
        return "  ·  ".join(part for part in parts if part)


def _shorten(name: str, length: int = 34) -> str:
    return name if len(name) <= length else f"{name[: length // 2]}…{name[-length // 2 + 1 :]}"
