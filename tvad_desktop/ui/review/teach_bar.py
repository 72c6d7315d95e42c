"""After a dismissal: the offer to teach the camera, and what that would change before it is kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from tvad_desktop.domain.incident import Verdict
from tvad_desktop.ui.look.widgets import make_button, make_label
from tvad_desktop.ui.look.words import fill, tr, tr_noop, write_number

if TYPE_CHECKING:
    from tvad_desktop.workbench.teach import DismissalPreview, IncidentEffect

OFFER = tr_noop("The camera can learn that this is normal. You see what would change before it is kept.")
WAITING = tr_noop("Looking at the footage again …")


class TeachBar(QFrame):
    """Hidden unless the incident shown is dismissed and its camera has learned what is normal.

    `asked` carries the incident whose effect is wanted, `kept` the effect that shall be kept.
    """

    asked = Signal(int)
    kept = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._incident_id = 0
        self._offered = False
        self._awaited = 0
        self._effect: DismissalPreview | None = None
        self._left: set[int] = set()
        self.setObjectName("card")
        self.words = make_label("", "small", wrap=True)
        self.warning = make_label("", "warning", wrap=True)
        self.teach = make_button(tr("Teach the camera"), tip=tr("Show what the camera would learn (T)"))
        self.keep = make_button(tr("Keep"), "primary", tip=tr("The camera learns it (T)"))
        self.leave = make_button(tr("Leave"), tip=tr("The camera stays as it is (Shift+T)"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(8)
        layout.addWidget(self.words)
        layout.addWidget(self.warning)
        line = QHBoxLayout()
        line.addStretch()
        for button in (self.leave, self.teach, self.keep):
            line.addWidget(button)
        layout.addLayout(line)
        self.teach.clicked.connect(self.go_on)
        self.keep.clicked.connect(self.go_on)
        self.leave.clicked.connect(self.leave_it)
        self._update()

    def forget(self) -> None:
        """Another case is shown."""
        self._effect, self._awaited, self._left = None, 0, set()
        self.show_incident(0, offered=False)

    def show_incident(self, incident_id: int, *, offered: bool) -> None:
        """`offered`: the incident is dismissed and its camera can learn from that."""
        if not offered:
            self._left.discard(incident_id)  # dismissed again, it is offered again
        self._incident_id, self._offered = incident_id, offered
        self._update()

    def await_effect(self, incident_id: int) -> None:
        """The effect of this incident is on its way; 0: none is any more."""
        self._awaited = incident_id
        self._update()

    def show_effect(self, effect: DismissalPreview | None) -> None:
        self._effect = effect
        self._update()

    def go_on(self) -> None:
        """Ask for the effect, or keep the one that is shown."""
        if self.isHidden() or self._awaited:
            return
        if self._effect is not None and self._effect.incident_id == self._incident_id:
            effect, self._effect = self._effect, None
            self._left.add(self._incident_id)
            self._update()
            self.kept.emit(effect)
        else:
            self.asked.emit(self._incident_id)

    def leave_it(self) -> None:
        """The dismissal stands, and the camera does not learn from it."""
        if self.isHidden() or self._awaited:
            return
        self._effect = None
        self._left.add(self._incident_id)
        self._update()

    def _update(self) -> None:
        effect = self._effect if self._effect and self._effect.incident_id == self._incident_id else None
        waits = self._awaited != 0
        self.words.setText(
            say_effect(effect) if effect else tr(WAITING if self._awaited == self._incident_id else OFFER)
        )
        warning = warn(effect.vanishing) if effect else ""
        self.warning.setText(warning)
        self.warning.setVisible(bool(warning))
        self.teach.setVisible(effect is None)
        self.teach.setEnabled(not waits)
        self.keep.setVisible(effect is not None)
        self.leave.setEnabled(not waits)
        self.setVisible(self._offered and self._incident_id not in self._left)


def say_effect(effect: DismissalPreview) -> str:
    """What would vanish, what would stay, and what was not looked at."""
    gone = effect.vanishing
    stays = len(effect.effects) - len(gone)
    sentences = []
    if gone:
        peaks = ", ".join(map(_say_peaks, gone))
        words = tr("Incident(s) {numbers} would vanish ({peaks}).", None, len(gone))
        sentences.append(fill(words, numbers=_number(gone), peaks=peaks))
    if own := [one for one in effect.effects if one.incident_id == effect.incident_id and not one.vanishes]:
        sentences.append(fill(tr("This incident would grow weaker ({peak}) and stay."), peak=_say_peaks(own[0])))
        stays -= 1
    if stays:
        sentences.append(tr("%n other incident(s) nearby would stay.", None, stays))
    elif len(effect.effects) == 1:
        sentences.append(tr("No other incident lies nearby."))
    if effect.unseen:
        sentences.append(tr("%n farther away in this video was/were not looked at.", None, effect.unseen))
    return " ".join(sentences)


def warn(vanishing: Sequence[IncidentEffect]) -> str:
    """A confirmed incident must not vanish unnoticed."""
    confirmed = [effect for effect in vanishing if effect.verdict is Verdict.CONFIRMED]
    words = tr("⚠ Incident(s) {numbers} was/were confirmed.", None, len(confirmed))
    return fill(words, numbers=_number(confirmed)) if confirmed else ""


def _number(effects: Sequence[IncidentEffect]) -> str:
    numbers = [str(effect.incident_id) for effect in effects]
    if len(numbers) == 1:
        return numbers[0]
    return fill(tr("{numbers} and {last}"), numbers=", ".join(numbers[:-1]), last=numbers[-1])


def _say_peaks(effect: IncidentEffect) -> str:
    return write_number(f"{effect.peak_before:.2f} → {effect.peak_after:.2f}")
