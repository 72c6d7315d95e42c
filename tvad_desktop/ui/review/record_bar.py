"""The line under the picture on which a person records what the detector missed: In, Out, boxes, and what it is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from tvad_desktop.domain.clock import format_clock
from tvad_desktop.domain.hand_drawn import box_at
from tvad_desktop.domain.media import Region, Timespan
from tvad_desktop.ui.look.widgets import ElidedLabel, make_button, make_tool
from tvad_desktop.ui.look.words import fill, tr


class RecordBar(QWidget):
    """Hidden until In or Out is set. `changed` tells that In, Out or a box is another."""

    changed = Signal()
    record_requested = Signal()
    cut_requested = Signal()
    ignore_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.start_us: int | None = None
        self.end_us: int | None = None
        self.boxes: dict[int, Region] = {}
        self.words = ElidedLabel(kind="small")
        self.label = QLineEdit()
        self.label.setPlaceholderText(tr("What is it?"))
        self.label.setAccessibleName(tr("What the incident is"))
        self.label.setMaxLength(200)
        self.record = make_button(tr("Record"), "primary", tip=tr("Record an incident from In to Out (E)"))
        self.cut = make_button(tr("Cut"), tip=tr("Let the chosen incident begin at In and end at Out (Shift+E)"))
        self.ignore = make_button(
            tr("Ignore here"), tip=tr("Heat in the box, or from In to Out, counts for nothing (Shift+I)")
        )
        self.leave = make_tool("dismiss", tr("Forget In, Out and boxes (Shift+O)"), size_px=14)
        self._assemble()
        self.hide()

    def _assemble(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.setSpacing(8)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.label, 1)
        for button in (self.record, self.cut, self.ignore, self.leave):
            layout.addWidget(button)
        self.record.clicked.connect(self.record_requested)
        self.cut.clicked.connect(self.cut_requested)
        self.ignore.clicked.connect(self.ignore_requested)
        self.leave.clicked.connect(self.forget)

    @property
    def span(self) -> Timespan | None:
        """From In to Out; None until both are set and in order."""
        if self.start_us is None or self.end_us is None or self.start_us >= self.end_us:
            return None
        return Timespan(self.start_us, self.end_us)

    def set_in(self, time_us: int) -> None:
        self.start_us = time_us
        if self.end_us is not None and self.end_us <= time_us:
            self.end_us = None
        self._show()

    def set_out(self, time_us: int) -> None:
        self.end_us = time_us
        if self.start_us is not None and self.start_us >= time_us:
            self.start_us = None
        self._show()

    def add_box(self, time_us: int, region: Region) -> None:
        """A box at a moment; one drawn there before is replaced."""
        self.boxes = {**self.boxes, time_us: region}
        self._show()

    def box_at(self, time_us: int) -> Region | None:
        """Where the target is at a moment, between the boxes that were drawn."""
        return box_at(self.boxes, time_us)

    def forget(self) -> None:
        """Nothing is to be recorded any more."""
        self.start_us = self.end_us = None
        self.boxes = {}
        self.label.clear()
        self.hide()
        self.changed.emit()

    def _show(self) -> None:
        start = "–" if self.start_us is None else format_clock(self.start_us, 1)
        end = "–" if self.end_us is None else format_clock(self.end_us, 1)
        boxes = tr("%n box(es)", None, len(self.boxes)) if self.boxes else tr("drag a box")
        self.words.setText(fill(tr("In {start}  ·  Out {end}  ·  {boxes}"), start=start, end=end, boxes=boxes))
        for button in (self.record, self.cut):
            button.setEnabled(self.span is not None)
        self.ignore.setEnabled(self.span is not None or bool(self.boxes))
        self.show()
        self.changed.emit()
