"""Labelling for training: draw a box, say what it is, play, next."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QCompleter,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tvad_desktop.domain.case import CaseVideo
from tvad_desktop.domain.clock import format_clock
from tvad_desktop.domain.media import Region, Timespan
from tvad_desktop.domain.printable import printable
from tvad_desktop.domain.site_data import TEST, TRAIN
from tvad_desktop.ui.dialogs.label_draft import Draft, Key, LabelList, begin_draft
from tvad_desktop.ui.dialogs.label_picture import LabelPicture
from tvad_desktop.ui.history import History
from tvad_desktop.ui.look.widgets import make_button, make_label, resize_on_screen
from tvad_desktop.ui.look.words import fill, tr, tr_noop
from tvad_desktop.ui.player.frame_reader import FramesForDialog
from tvad_desktop.ui.player.region_canvas import Outline
from tvad_desktop.ui.work.labels import LabelBook, Labels
from tvad_desktop.workbench.casework import LONGEST_LABEL
from tvad_desktop.workbench.labelling import ENOUGH, VideoMark, count_ready
from tvad_desktop.workbench.training_set import WrittenSet

HOW = tr_noop(
    "Drag a box over it, one more where it has moved to, and say what it is. Enter saves and goes to the next. Without "
    "a box of yours those that were found are taken."
)
KEYS = tr_noop(
    "Space plays, ← → step, I O begin and end, C D anomaly or normal, E the name, Page Up Down, Ctrl Z undoes."
)
AROUND_US = 3_000_000
RIGHT_WIDTH = 320
SPLITS = {TRAIN: tr_noop("to train on"), TEST: tr_noop("to test with")}


class LabelDialog(QDialog):
    """`why_not` says why nothing can be changed in the case, where that is so; what is labelled can be written then."""

    def __init__(
        self,
        labels: Labels,
        history: History,
        open_frames: Callable[[CaseVideo], FramesForDialog],
        out: Path,
        why_not: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Label for training"))
        resize_on_screen(self, 1240, 720)
        self._labels, self._history, self._out, self._why_not = labels, history, out, why_not
        self.ask_close: Callable[[int], bool] = self._ask_close
        self._book = LabelBook((), (), {})
        self._drafts: dict[Key, Draft] = {}
        self._draft: Draft | None = None
        self._goes_on = False
        self.picture = LabelPicture(open_frames)
        self._make_parts()
        self._lay_out()
        self._connect()
        self._read()

    def _read(self) -> None:
        self._labels.read()

    def _make_parts(self) -> None:
        self.list = LabelList()
        self.span = make_label("", "small")
        self.begins, self.ends = make_button(tr("Begins here")), make_button(tr("Ends here"))
        self.forget = make_button(tr("Forget my boxes"))
        self.name = QLineEdit()
        self.name.setAccessibleName(tr("What it is"))
        self.name.setPlaceholderText(tr("What is it?"))
        self.name.setMaxLength(LONGEST_LABEL)
        self.anomaly, self.normal = (
            make_button(words, "chip", checkable=True) for words in (tr("An anomaly"), tr("Normal here"))
        )
        self.kind = QButtonGroup(self)
        self.kind.addButton(self.anomaly)
        self.kind.addButton(self.normal)
        self.fault = make_label("", "muted", wrap=True)
        self.save = make_button(tr("Save and next"), "primary")
        self.complete = QCheckBox(tr("Nothing else in this video is unusual"))
        self.split = QComboBox()
        for split, words in SPLITS.items():
            self.split.addItem(tr(words), split)
        self.split.setAccessibleName(tr("What this video is for"))
        self.progress = QProgressBar()
        self.progress.setAccessibleName(tr("Progress"))
        self.progress.setRange(0, ENOUGH)
        self.progress.setTextVisible(False)
        self.counted = make_label("", "small")
        self.said = make_label("", "small", wrap=True)
        self.write = make_button(tr("Write the training set …"))
        self._says = (self.name, self.anomaly, self.normal, self.begins, self.ends, self.complete, self.split)

    def _lay_out(self) -> None:
        middle = QVBoxLayout()
        middle.addWidget(self.picture, 1)
        below = _row(self.begins, self.ends, self.forget, self.span)
        below.addStretch()
        middle.addLayout(below)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(make_label(tr("Label for training"), "heading", wrap=True))
        right.addWidget(make_label(tr(HOW), "muted", wrap=True))
        right.addWidget(self.name)
        right.addLayout(_row(self.anomaly, self.normal))
        right.addWidget(self.save)
        right.addWidget(self.fault)
        right.addStretch()
        right.addWidget(self.complete)
        right.addWidget(self.split)
        right.addWidget(self.counted)
        right.addWidget(self.progress)
        right.addWidget(self.said)
        right.addWidget(make_label(tr(KEYS), "small", wrap=True))
        close = make_button(tr("Close"))
        close.clicked.connect(self.close)
        right.addLayout(_row(close, self.write))
        side = QWidget()
        side.setLayout(right)
        right.setContentsMargins(0, 0, 0, 0)
        side.setFixedWidth(RIGHT_WIDTH)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 20)
        layout.setSpacing(16)
        layout.addWidget(self.list)
        layout.addLayout(middle, 1)
        layout.addWidget(side)

    def _connect(self) -> None:
        self._labels.outdated.connect(self._read)
        self._labels.refused.connect(self._show)
        self._labels.changed.connect(self.show_book)
        self._labels.kept.connect(self._note_kept)
        self._labels.written.connect(self._show_written)
        self._history.said.connect(self.said.setText)
        self.list.currentRowChanged.connect(lambda _: self._choose())
        self.picture.shown.connect(self._paint)
        self.picture.canvas.drawn.connect(self._draw)
        self.begins.clicked.connect(partial(self._set_edge, "start_us"))
        self.ends.clicked.connect(partial(self._set_edge, "end_us"))
        self.forget.clicked.connect(self._forget_boxes)
        self.name.textEdited.connect(self._rename)
        self.anomaly.clicked.connect(partial(self._set_kind, True))
        self.normal.clicked.connect(partial(self._set_kind, False))
        self.save.clicked.connect(self._save)
        self.complete.clicked.connect(self._mark)
        self.split.activated.connect(self._mark)
        self.write.clicked.connect(self._write)
        picture, walk = self.picture, self.list.walk
        keys: dict[str, Callable[[], object]] = {
            "Return": partial(self._press, self._save), "Enter": partial(self._press, self._save),
            "Space": partial(self._press, picture.play.toggle), "Right": partial(picture.skip, 1),
            "Left": partial(picture.skip, -1), "Shift+Right": partial(picture.skip, 10),
            "Shift+Left": partial(picture.skip, -10), "PgDown": partial(walk, 1), "PgUp": partial(walk, -1),
            "I": self.begins.click, "O": self.ends.click, "C": self.anomaly.click, "D": self.normal.click,
            "E": self.name.setFocus, "Ctrl+Z": self._history.undo, "Ctrl+Shift+Z": self._history.redo,
            "Ctrl+Y": self._history.redo,
        }  # fmt: skip
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter is a key of its own here
        for key, act in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def show_book(self, book: LabelBook) -> None:
        """Show the labels as they are now; what is being said stays, unless it was just saved."""
        self._book = book
        known = {one.incident.id: one for one in book.labelled}
        self._drafts = {key: draft for key, draft in self._drafts.items() if draft.is_touched}
        for key, draft in list(self._drafts.items()):
            draft.labelled = known.get(key[1])  # somebody may have changed it meanwhile, or taken it back
            if key[1] and draft.labelled is None:
                del self._drafts[key]
        names = sorted({one.name for one in book.labelled if one.name})
        self.name.setCompleter(QCompleter(names, self.name))
        ready = count_ready(book.labelled)
        self.progress.setValue(min(ready, ENOUGH))
        words = tr("{ready} of {enough} labelled") if ready < ENOUGH else tr("{ready} labelled: enough to train")
        self.counted.setText(fill(words, ready=ready, enough=ENOUGH))
        self.list.show_book(book, goes_on=self._goes_on)
        self._goes_on = False
        self._choose()

    def _choose(self) -> None:
        key = self.list.key
        video = next((one for one in self._book.videos if key is not None and one.id == key[0]), None)
        for part in self._says:
            part.setEnabled(video is not None and not self._why_not)
        if key is None or video is None:
            self.picture.canvas.show_picture(None, message=tr("Import footage first."))
            self.save.setEnabled(False)
            return
        is_other = self._draft is None or self._draft.key != key
        self._draft = self._drafts.setdefault(key, begin_draft(video, self._book.find(key[1])))
        self.name.setText(self._draft.name)
        mark = self._book.marks.get(video.id, VideoMark())
        self.complete.setChecked(mark.complete)
        self.split.setCurrentIndex(self.split.findData(mark.split))
        if is_other:
            self._open_stretch(self._draft)
        self._show()

    def _open_stretch(self, draft: Draft) -> None:
        """All of a video for something new, or what lies around an incident."""
        duration_us, one = draft.video.video.duration_us, draft.labelled
        if one is None:
            self.picture.open(draft.video, Timespan(0, duration_us), 0)
            return
        span = one.incident.span
        around = Timespan(max(0, span.start_us - AROUND_US), min(span.end_us + AROUND_US, duration_us))
        self.picture.open(draft.video, around, one.incident.peak_us)

    def _show(self) -> None:
        """What the draft says, and what it lacks."""
        if (draft := self._draft) is None:
            return
        (self.anomaly if draft.anomalous else self.normal).setChecked(True)
        span, fault = draft.span, self._why_not or draft.fault
        boxes = tr("%n of your boxes", None, len(draft.boxes)) if draft.boxes else tr("no box of yours")
        times = "–"
        if span is not None:
            times = fill(tr("{start} to {end}"), start=format_clock(span.start_us, 1), end=format_clock(span.end_us, 1))
        self.span.setText(f"{times}  ·  {boxes}")
        self.forget.setEnabled(bool(draft.boxes))
        self.save.setEnabled(not fault)
        self.fault.setText(fault)
        self._paint()

    def _paint(self) -> None:
        draft, frame = self._draft, self.picture.frame
        outlines = []
        if draft is not None and frame is not None:
            span, (region, colour) = draft.span, draft.region_at(frame.time_us)
            inside = span is None or span.contains(frame.time_us)
            outlines = [Outline(region, "", colour, is_strong=inside)] if region is not None else []
        self.picture.paint(outlines)

    def _touch(self) -> None:
        if self._draft is not None:
            self._draft.is_touched = True
        self._show()

    def _draw(self, region: Region) -> None:
        if self._draft is not None and self.picture.frame is not None:
            self._draft.boxes = {**self._draft.boxes, self.picture.frame.time_us: region}
            self._touch()
            if not self._draft.name:
                self.name.setFocus()

    def _set_edge(self, edge: str) -> None:
        if self._draft is not None and self.picture.frame is not None:
            setattr(self._draft, edge, self.picture.frame.time_us)
            self._touch()

    def _forget_boxes(self) -> None:
        if self._draft is not None:
            self._draft.boxes = {}
            self._touch()

    def _rename(self, text: str) -> None:
        if self._draft is not None:
            self._draft.name = text
            self._touch()

    def _set_kind(self, anomalous: bool) -> None:
        if self._draft is not None:
            self._draft.anomalous = anomalous
            self._touch()

    def _press(self, act: Callable[[], object]) -> None:
        """A button or box that Tab has reached is pressed; anywhere else the key does what it is for here."""
        focused = self.focusWidget()
        if isinstance(focused, QAbstractButton):
            focused.click()
        else:
            act()

    def _save(self) -> None:
        draft = self._draft
        if draft is None or not self.save.isEnabled():
            return
        self.save.setEnabled(False)
        self._labels.label(draft.labelled, draft.video.id, draft.label, self._history)

    def _note_kept(self, incident_id: int) -> None:
        """It is in the case; go on with the next."""
        if self._draft is not None:
            self._drafts.pop(self._draft.key, None)
            self.said.setText(fill(tr("Saved: incident {number}."), number=incident_id))
        self._goes_on = True

    def _mark(self) -> None:
        if self._draft is not None:
            video_id = self._draft.video.id
            split = list(SPLITS)[self.split.currentIndex()]
            before = self._book.marks.get(video_id, VideoMark())
            self._labels.mark(video_id, before, VideoMark(self.complete.isChecked(), split), self._history)

    def _write(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("Write the training set into"), str(self._out))
        if chosen:
            self._out = Path(chosen)
            self._labels.export(self._out)

    def _show_written(self, written: WrittenSet) -> None:
        unnamed = tr("%n without a name", None, written.unnamed) if written.unnamed else ""
        unboxed = tr("%n without a box", None, written.unboxed) if written.unboxed else ""
        lacking = ", ".join(part for part in (unnamed, unboxed) if part)
        words = tr(
            "{confirmed} anomalies and {dismissed} normal stretches of %n video(s) in {folder}", None, written.videos
        )
        said = fill(words, confirmed=written.confirmed, dismissed=written.dismissed, folder=self._out)
        self.said.setText(printable(f"{said} ({lacking})" if lacking else said))

    def _ask_close(self, count: int) -> bool:
        yes, no = QMessageBox.StandardButton.Discard, QMessageBox.StandardButton.Cancel
        said = tr("%n of your labels is/are not saved.", None, count)
        return QMessageBox.warning(self, tr("Close and lose them?"), said, yes | no, no) == yes

    def reject(self) -> None:
        """Escape leaves the field first, then the dialog; what is not saved is asked about."""
        if self.name.hasFocus():
            self.picture.canvas.setFocus()
            return
        self._end()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self._end())

    def _end(self) -> bool:
        unsaved = sum(draft.is_touched for draft in self._drafts.values())
        if unsaved and not self.ask_close(unsaved):
            return False
        self.picture.close_footage()
        self.done(0)
        return True


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    for widget in widgets:
        row.addWidget(widget)
    return row
