"""What a person sets once: language, theme, text, clock, colours of the heat, keys, who works here, new cases."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QLineEdit, QSpinBox, QWidget

from tvad_desktop.ui.defaults import Defaults
from tvad_desktop.ui.dialogs.case_dialogs import FormDialog
from tvad_desktop.ui.dialogs.reviewer_dialog import LONGEST
from tvad_desktop.ui.look.theme import FONT_SIZES_PX, Theme, ThemeMode
from tvad_desktop.ui.look.widgets import indent, make_button, make_label
from tvad_desktop.ui.look.words import Language, tr, tr_noop

EXPLANATION = tr_noop("Everything here is remembered on this computer.")
NEXT_START = tr_noop("The window speaks it when the program starts next.")
CLOCKS = (tr_noop("24 hours"), tr_noop("12 hours, AM and PM"))
MODES = {
    ThemeMode.SYSTEM: tr_noop("As the system"),
    ThemeMode.LIGHT: tr_noop("Light"),
    ThemeMode.DARK: tr_noop("Dark"),
}


class SettingsDialog(FormDialog):
    """Shows every change at once; Cancel takes it back. `colour_maps` is the choice of the view menu, which this one
    follows; `keys_requested` asks for the list of keys."""

    keys_requested = Signal()

    def __init__(self, theme: Theme, colour_maps: QComboBox, defaults: Defaults, parent: QWidget | None = None) -> None:
        super().__init__(tr("Settings"), tr(EXPLANATION), tr("Keep"), parent)
        self._theme = theme
        self._colour_maps = colour_maps
        self._held = theme.mode, theme.font_px, theme.twelve_hours, colour_maps.currentText(), theme.language
        self.language = QComboBox()
        for language in Language:
            self.language.addItem(language.label, language)
        self.language.setCurrentIndex(self.language.findData(theme.language))
        self.later = make_label(tr(NEXT_START), "small", wrap=True)
        self.mode = QComboBox()
        for mode, words in MODES.items():
            self.mode.addItem(tr(words), mode)
        self.mode.setCurrentIndex(self.mode.findData(theme.mode))
        self.text_size = QSpinBox()
        self.text_size.setRange(*FONT_SIZES_PX)
        self.text_size.setValue(theme.font_px)
        self.text_size.setSuffix(tr(" pixels"))
        indent(self.text_size)
        self.clock = QComboBox()
        self.clock.addItems([tr(words) for words in CLOCKS])
        self.clock.setCurrentIndex(int(theme.twelve_hours))
        self.colour_map = QComboBox()
        self.colour_map.addItems([colour_maps.itemText(place) for place in range(colour_maps.count())])
        self.colour_map.setCurrentText(colour_maps.currentText())
        self.colour_map.setToolTip(tr("Viridis and cividis are told apart by colour-blind people too"))
        self.keys = make_button(tr("Change keys …"), tip=tr("The list of all keys (?)"))
        self._make_defaults(defaults)
        rows: tuple[tuple[str, QWidget], ...] = (
            (tr("Reviewer"), self.name),
            (tr("Role"), self.role),
            (tr("Language"), self.language),
            ("", self.later),
            (tr("Theme"), self.mode),
            (tr("Text"), self.text_size),
            (tr("Clock"), self.clock),
            (tr("Heat"), self.colour_map),
            (tr("Keyboard"), self.keys),
            (tr("New cases: threshold"), self.threshold),
            (tr("New cases: folder"), self.folder),
        )
        for words, widget in rows:
            widget.setAccessibleName(words or tr(NEXT_START))
            self.form.addRow(words, widget)
        self.form.setRowVisible(self.later, False)
        self.finish()
        self.language.currentIndexChanged.connect(self._set_language)
        self.mode.currentIndexChanged.connect(lambda: theme.set_mode(ThemeMode(self.mode.currentData())))
        self.text_size.valueChanged.connect(theme.set_font_px)
        self.clock.currentIndexChanged.connect(lambda place: theme.set_twelve_hours(bool(place)))
        self.colour_map.currentTextChanged.connect(colour_maps.setCurrentText)
        self.keys.clicked.connect(self.keys_requested)

    def _make_defaults(self, held: Defaults) -> None:
        self.name, self.role = QLineEdit(held.name), QLineEdit(held.role)
        self.name.setPlaceholderText(tr("until then, the login name"))
        self.role.setPlaceholderText(tr("examiner, witness …"))
        for field in (self.name, self.role):
            field.setMaxLength(LONGEST)
        self.threshold = QDoubleSpinBox()
        self.threshold.setRange(0.05, 0.95)
        self.threshold.setSingleStep(0.05)
        self.threshold.setValue(held.threshold)
        indent(self.threshold)
        self.folder = QLineEdit(str(held.cases_folder))

    @property
    def defaults(self) -> Defaults:
        """Who works here, and what new cases begin with, as they are written now."""
        name, role, folder = (field.text().strip() for field in (self.name, self.role, self.folder))
        return Defaults(name, role, round(self.threshold.value(), 2), Path(folder).expanduser())

    def _set_language(self) -> None:
        self._theme.set_language(Language(self.language.currentData()))
        self.form.setRowVisible(self.later, self._theme.language is not self._held[-1])

    def reject(self) -> None:
        mode, font_px, twelve_hours, colour_map, language = self._held
        self._theme.set_language(language)
        self._theme.set_mode(mode)
        self._theme.set_font_px(font_px)
        self._theme.set_twelve_hours(twelve_hours)
        self._colour_maps.setCurrentText(colour_map)
        super().reject()
