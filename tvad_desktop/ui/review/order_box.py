"""The choice of the order in which incidents are listed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QComboBox

from tvad_desktop.ui.look.words import tr
from tvad_desktop.ui.review.incident_order import ORDER_WORDS, Order

ARROW_PX = 60  # beside the words: the arrow and the edges


class OrderBox(QComboBox):
    """As wide as what it says: as wide as the longest of its lines, the window would outgrow a small screen."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Order of the incidents"))
        for order, words in ORDER_WORDS.items():
            self.addItem(tr(words), order)
        self.currentIndexChanged.connect(self._fit)
        self._fit()

    @property
    def order(self) -> Order:
        return Order(self.currentData())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        widths = [self.fontMetrics().horizontalAdvance(self.itemText(place)) for place in range(self.count())]
        if widths:
            self.setFixedWidth(widths[self.currentIndex()] + ARROW_PX)
            self.view().setMinimumWidth(max(widths) + ARROW_PX)
