"""What a person sets once: theme and size of the text."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from tvad_desktop.ui.dialogs.case_dialogs import FormDialog
from tvad_desktop.ui.look.theme import FONT_SIZES_PX, Theme, ThemeMode

EXPLANATION = "Everything here is remembered on this computer."
MODES = {ThemeMode.SYSTEM: "As the system", ThemeMode.LIGHT: "Light", ThemeMode.DARK: "Dark"}


class SettingsDialog(FormDialog):
    """Shows every change at once; Cancel takes it back."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("Settings", EXPLANATION, "Keep", parent)
        self._theme = theme
        self._held = theme.mode, theme.font_px
        self.mode = QComboBox()
        self.mode.addItems(list(MODES.values()))
        self.mode.setCurrentText(MODES[theme.mode])
        self.text_size = QSpinBox()
        self.text_size.setRange(*FONT_SIZES_PX)
        self.text_size.setValue(theme.font_px)
        self.text_size.setSuffix(" pixels")
        rows: tuple[tuple[str, QWidget], ...] = (("Theme", self.mode), ("Text", self.text_size))
        for words, widget in rows:
            widget.setAccessibleName(words)
            self.form.addRow(words, widget)
        self.finish()
        self.mode.currentIndexChanged.connect(lambda place: theme.set_mode(list(MODES)[place]))
        self.text_size.valueChanged.connect(theme.set_font_px)

    def reject(self) -> None:
        mode, font_px = self._held
        self._theme.set_mode(mode)
        self._theme.set_font_px(font_px)
        super().reject()
