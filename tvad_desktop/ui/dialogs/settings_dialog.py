"""What a person sets once: theme, size of the text, clock, colours of the heat, keys."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from tvad_desktop.ui.dialogs.case_dialogs import FormDialog
from tvad_desktop.ui.look.theme import FONT_SIZES_PX, Theme, ThemeMode
from tvad_desktop.ui.look.widgets import make_button

EXPLANATION = "Everything here is remembered on this computer."
CLOCKS = ("24 hours", "12 hours, AM and PM")
MODES = {ThemeMode.SYSTEM: "As the system", ThemeMode.LIGHT: "Light", ThemeMode.DARK: "Dark"}


class SettingsDialog(FormDialog):
    """Shows every change at once; Cancel takes it back. `colour_maps` is the choice of the view menu, which this one
    follows; `keys_requested` asks for the list of keys."""

    keys_requested = Signal()

    def __init__(self, theme: Theme, colour_maps: QComboBox, parent: QWidget | None = None) -> None:
        super().__init__("Settings", EXPLANATION, "Keep", parent)
        self._theme = theme
        self._colour_maps = colour_maps
        self._held = theme.mode, theme.font_px, theme.twelve_hours, colour_maps.currentText()
        self.mode = QComboBox()
        self.mode.addItems(list(MODES.values()))
        self.mode.setCurrentText(MODES[theme.mode])
        self.text_size = QSpinBox()
        self.text_size.setRange(*FONT_SIZES_PX)
        self.text_size.setValue(theme.font_px)
        self.text_size.setSuffix(" pixels")
        self.text_size.lineEdit().setTextMargins(7, 0, 0, 0)
        self.clock = QComboBox()
        self.clock.addItems(CLOCKS)
        self.clock.setCurrentIndex(int(theme.twelve_hours))
        self.colour_map = QComboBox()
        self.colour_map.addItems([colour_maps.itemText(place) for place in range(colour_maps.count())])
        self.colour_map.setCurrentText(colour_maps.currentText())
        self.colour_map.setToolTip("Viridis and cividis are told apart by colour-blind people too")
        self.keys = make_button("Change keys …", tip="The list of all keys (?)")
        rows: tuple[tuple[str, QWidget], ...] = (
            ("Theme", self.mode),
            ("Text", self.text_size),
            ("Clock", self.clock),
            ("Heat", self.colour_map),
            ("Keyboard", self.keys),
        )
        for words, widget in rows:
            widget.setAccessibleName(words)
            self.form.addRow(words, widget)
        self.finish()
        self.mode.currentIndexChanged.connect(lambda place: theme.set_mode(list(MODES)[place]))
        self.text_size.valueChanged.connect(theme.set_font_px)
        self.clock.currentIndexChanged.connect(lambda place: theme.set_twelve_hours(bool(place)))
        self.colour_map.currentTextChanged.connect(colour_maps.setCurrentText)
        self.keys.clicked.connect(self.keys_requested)

    def reject(self) -> None:
        mode, font_px, twelve_hours, colour_map = self._held
        self._theme.set_mode(mode)
        self._theme.set_font_px(font_px)
        self._theme.set_twelve_hours(twelve_hours)
        self._colour_maps.setCurrentText(colour_map)
        super().reject()
