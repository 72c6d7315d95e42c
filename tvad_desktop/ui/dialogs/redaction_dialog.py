"""Covering people, faces and regions, looking every stretch through, and only then writing the clip."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QListWidgetItem,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from tvad_desktop.domain.clock import format_moment
from tvad_desktop.domain.media import Frame, Region, Timespan
from tvad_desktop.domain.redaction import Cover, Mask, Redaction, Target
from tvad_desktop.ui.look.told import tell
from tvad_desktop.ui.look.widgets import FramedList, make_button, make_label, resize_on_screen
from tvad_desktop.ui.look.words import fill, tr, tr_noop
from tvad_desktop.ui.player.region_canvas import Outline, RegionCanvas
from tvad_desktop.ui.work.redactions import Redactions
from tvad_desktop.workbench.redaction.choose import cover_again, end_mask, show_one
from tvad_desktop.workbench.redaction.cover import Coverer

HOW = tr_noop(
    "Click a mask to choose it; drag to cover something else. A target out of sight keeps its mask, which grows: end "
    "it where nothing is left. Play every stretch before you say that you have looked at it."
)
STEP_US = 100_000
LIST_WIDTH = 320
SEEN_STEP_US = 500_000
COVERED, SHOWN, CHOSEN = "#ffffff", "#7bd88f", "#ffd166"
COVERS = {Cover.FILL: tr_noop("a plain colour"), Cover.PIXELATE: tr_noop("a few large blocks")}


class RedactionDialog(QDialog):
    """`read_frame` asks for the frame at a moment and calls back with it, or with None where it cannot be read."""

    def __init__(
        self,
        redactions: Redactions,
        redaction: Redaction,
        read_frame: Callable[[int, Callable[[Frame | None], None]], None],
        out: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Cover people and faces"))
        resize_on_screen(self, 1180, 720)
        self._redactions, self._read_frame, self._out = redactions, read_frame, out
        self.redaction = redaction
        self._coverer = Coverer(redaction)
        self._frame: Frame | None = None
        self._seen: set[int] = set()
        self._waits = False
        self.canvas = RegionCanvas()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, max(1, redaction.span.duration_us // STEP_US))
        self.moment = make_label("", "small")
        self.play = make_button(tr("Play"), checkable=True)
        self.masks, self.stretches = FramedList(tr("Nothing is covered yet.")), FramedList()
        self.cover = QComboBox()
        for cover, words in COVERS.items():
            self.cover.addItem(tr(words), cover)
        self.buttons = {
            name: make_button(words)
            for name, words in (
                ("people", tr("Add all people")),
                ("faces", tr("Add all faces")),
                ("show", tr("Show this one")),
                ("again", tr("Cover it again")),
                ("end", tr("Ends here")),
                ("remove", tr("Take it away")),
            )
        }
        self.reviewed = make_button(tr("I have looked at this stretch"))
        self.export = make_button(tr("Write the covered clip …"), "primary")
        self._timer = QTimer(self, interval=STEP_US // 1000)
        self._lay_out()
        self._connect()
        self.show_redaction(redaction)
        self._seek(0)

    @property
    def time_us(self) -> int:
        """The moment shown."""
        span = self.redaction.span
        return min(span.start_us + self.slider.value() * STEP_US, span.end_us - 1)

    @property
    def chosen(self) -> Mask | None:
        """The mask that was chosen in the list."""
        item = self.masks.currentItem()
        mask_id = item.data(Qt.ItemDataRole.UserRole) if item is not None else 0
        return next((mask for mask in self.redaction.masks if mask.id == mask_id), None)

    def show_redaction(self, redaction: Redaction) -> None:
        """It was changed: show masks, stretches and picture anew."""
        chosen = self.chosen
        self.redaction, self._coverer = redaction, Coverer(redaction)
        self.cover.setCurrentIndex(self.cover.findData(redaction.cover))
        self._list_masks(chosen.id if chosen is not None else 0)
        self._list_stretches()
        self.export.setEnabled(not redaction.unreviewed)
        self._paint()

    def set_busy(self, busy: bool) -> None:
        """While something is looked for or followed, nothing else is changed."""
        for button in (*self.buttons.values(), self.reviewed, self.cover):
            button.setEnabled(not busy)
        if not busy:
            self._offer()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self.play)
        line.addWidget(self.slider, 1)
        line.addWidget(self.moment)
        left = QVBoxLayout()
        left.addWidget(self.canvas, 1)
        left.addLayout(line)
        right = QVBoxLayout()
        right.addWidget(make_label(tr("Cover people and faces"), "heading"))
        right.addWidget(make_label(tr(HOW), "muted", wrap=True))
        right.addLayout(_row(self.buttons["people"], self.buttons["faces"]))
        right.addLayout(_row(make_label(tr("Covered with")), self.cover))
        right.addWidget(self.masks, 3)
        right.addLayout(_row(self.buttons["show"], self.buttons["again"]))
        right.addLayout(_row(self.buttons["end"], self.buttons["remove"]))
        right.addWidget(self.stretches, 1)
        right.addWidget(self.reviewed)
        close = make_button(tr("Close"))
        close.clicked.connect(self.accept)
        right.addLayout(_row(close, self.export))
        for listed in (self.masks, self.stretches):
            listed.setObjectName("framed")
            listed.setWordWrap(True)
            listed.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            listed.setMinimumWidth(LIST_WIDTH)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 20)
        layout.setSpacing(16)
        layout.addLayout(left, 1)
        layout.addLayout(right)

    def _connect(self) -> None:
        number = self.redaction.id
        self.slider.valueChanged.connect(self._seek)
        self.play.toggled.connect(lambda on: self._timer.start() if on else self._timer.stop())
        self._timer.timeout.connect(self._step)
        self.canvas.drawn.connect(self._draw)
        self.canvas.pointed.connect(self._point)
        self.masks.currentRowChanged.connect(lambda _: self._paint())
        self.cover.activated.connect(self._set_cover)
        self.stretches.currentRowChanged.connect(self._offer)
        self.buttons["people"].clicked.connect(lambda: self._redactions.add(number, Target.PERSON))
        self.buttons["faces"].clicked.connect(lambda: self._redactions.add(number, Target.FACE))
        self.buttons["show"].clicked.connect(self._show_chosen)
        self.buttons["again"].clicked.connect(self._cover_chosen)
        self.buttons["end"].clicked.connect(lambda: self._end(self.time_us))
        self.buttons["remove"].clicked.connect(lambda: self._end(0))
        self.reviewed.clicked.connect(self._review)
        self.export.clicked.connect(self._export)
        self._redactions.changed.connect(self._take)
        self._redactions.busy.connect(self.set_busy)

    def _take(self, redaction: Redaction) -> None:
        if redaction.id == self.redaction.id:
            self.show_redaction(redaction)

    def _seek(self, _: int) -> None:
        asked_us = self.time_us
        self._waits = True
        self.moment.setText(format_moment(asked_us))

        def show(frame: Frame | None) -> None:
            if asked_us != self.time_us:
                return  # somebody has gone on
            self._waits = False
            self._frame = frame
            self._seen.add(asked_us // SEEN_STEP_US)
            self._paint()
            self._offer()

        self._read_frame(asked_us, show)

    def _step(self) -> None:
        """Go on while playing, when the last picture has been shown."""
        if self._waits:
            return
        if self._frame is not None and self.slider.value() < self.slider.maximum():
            self.slider.setValue(self.slider.value() + 1)
        else:
            self.play.setChecked(False)

    def _paint(self) -> None:
        if self._frame is None:
            self.canvas.show_picture(None, message=tr("The picture cannot be shown."))
            return
        covered = self._coverer.cover(self._frame)
        height, width, _ = covered.rgb.shape
        chosen, outlines = self.chosen, []
        for mask in self.redaction.masks:
            if (region := mask.region_at(self.time_us, width / height)) is None:
                continue
            is_chosen = chosen is not None and mask.id == chosen.id
            colour = CHOSEN if is_chosen else COVERED if mask.is_covered else SHOWN
            outlines.append(Outline(region, str(mask.id), colour, is_chosen))
        self.canvas.show_picture(covered.rgb, outlines)

    def _list_masks(self, chosen_id: int) -> None:
        self.masks.blockSignals(True)
        self.masks.clear()
        for mask in self.redaction.masks:
            last = mask.keys[-1].time_us
            is_lost = mask.span.end_us - last > 2 * SEEN_STEP_US
            lost = fill(tr("out of sight from {moment}"), moment=format_moment(last)) if is_lost else ""
            state = "" if mask.is_covered else tr("shown")
            more = ", ".join(part for part in (lost, state) if part)
            line = f"{mask.id}: {tell(mask.target.value)}, {_say(mask.span)}"
            item = QListWidgetItem(f"{line}\n     {more}" if more else line)
            item.setData(Qt.ItemDataRole.UserRole, mask.id)
            self.masks.addItem(item)
            if mask.id == chosen_id:
                self.masks.setCurrentItem(item)
        self.masks.blockSignals(False)

    def _list_stretches(self) -> None:
        row = max(0, self.stretches.currentRow())
        self.stretches.blockSignals(True)
        self.stretches.clear()
        for stretch in self.redaction.stretches():
            review = self.redaction.review_of(stretch)
            state = tr("not looked at as it is now")
            if review is not None:
                state = fill(tr("looked at by {reviewer}"), reviewer=review.reviewer)
            self.stretches.addItem(f"{_say(stretch)}\n{state}")
        self.stretches.setCurrentRow(min(row, self.stretches.count() - 1))
        self.stretches.blockSignals(False)
        self._offer()

    def _stretch(self) -> Timespan | None:
        row, stretches = self.stretches.currentRow(), self.redaction.stretches()
        return stretches[row] if 0 <= row < len(stretches) else None

    def _offer(self, *_: object) -> None:
        """A stretch counts as looked at only when every half second of it was on the screen."""
        stretch = self._stretch()
        if stretch is None:
            return
        first, last = stretch.start_us // SEEN_STEP_US, (stretch.end_us - 1) // SEEN_STEP_US
        left = set(range(first, last + 1)) - self._seen
        is_open = self.redaction.review_of(stretch) is None
        self.reviewed.setEnabled(is_open and not left)
        share = 1 - len(left) / (last - first + 1)
        self.reviewed.setToolTip(
            "" if not left else fill(tr("{share:.0%} of it was shown: play it first."), share=share)
        )

    def _draw(self, region: Region) -> None:
        self._redactions.draw(self.redaction.id, self.time_us, region)

    def _point(self, x: float, y: float) -> None:
        """Choose the smallest mask at a place."""
        if self._frame is None:
            return
        height, width, _ = self._frame.rgb.shape
        here = [
            (region.area, row)
            for row, mask in enumerate(self.redaction.masks)
            if (region := mask.region_at(self.time_us, width / height)) is not None
            and region.x <= x <= region.x + region.width
            and region.y <= y <= region.y + region.height
        ]
        self.masks.setCurrentRow(min(here)[1] if here else -1)

    def _show_chosen(self) -> None:
        mask = self.chosen
        if mask is None or self._frame is None:
            return
        height, width, _ = self._frame.rgb.shape
        region = mask.region_at(self.time_us, width / height)
        if region is not None:
            time_us, (x, y) = self.time_us, region.center
            self._redactions.change(self.redaction.id, lambda store, one: show_one(store, one, time_us, x, y))

    def _cover_chosen(self) -> None:
        if (mask := self.chosen) is not None:
            mask_id = mask.id
            self._redactions.change(self.redaction.id, lambda store, one: cover_again(store, one, mask_id))

    def _end(self, time_us: int) -> None:
        if (mask := self.chosen) is not None:
            mask_id = mask.id
            self._redactions.change(self.redaction.id, lambda store, one: end_mask(store, one, mask_id, time_us))

    def _set_cover(self, place: int) -> None:
        cover = list(COVERS)[place]
        self._redactions.change(self.redaction.id, lambda store, one: store.set_cover(one.id, cover))

    def _review(self) -> None:
        if (stretch := self._stretch()) is not None:
            self._redactions.change(self.redaction.id, lambda store, one: store.review_stretches(one.id, [stretch]))

    def _export(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("Write the covered clip into"), str(self._out))
        if chosen:
            self._redactions.export(self.redaction.id, Path(chosen))


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    for widget in widgets:
        row.addWidget(widget)
    return row


def _say(span: Timespan) -> str:
    return fill(tr("{start} to {end}"), start=format_moment(span.start_us), end=format_moment(span.end_us))
