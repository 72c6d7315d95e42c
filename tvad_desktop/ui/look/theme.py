"""Colours, type and spacing in light and dark; follows the system unless a person chooses."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from tvad_desktop.ui.look.clocks import CLOCK_STYLE
from tvad_desktop.ui.look.colours import DARK, LIGHT, Colours
from tvad_desktop.ui.look.stylesheet import write_stylesheet
from tvad_desktop.ui.look.words import Language, choose_language, keep_language

PREFERRED_FONTS = ("Inter", "Segoe UI Variable", "Segoe UI", "SF Pro Text", "Cantarell", "Noto Sans", "DejaVu Sans")
BASE_FONT_PX = 13
SETTING = "theme"
FONT_SETTING = "font_px"
CLOCK_SETTING = "twelve_hours"
FONT_SIZES_PX = (11, 20)


class ThemeMode(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """The theme in force, how clocks are written, and the language chosen; `changed` fires after it was applied."""

    changed = Signal(object)

    def __init__(self, application: QApplication, settings: QSettings) -> None:
        super().__init__(application)
        self._application = application
        self._settings = settings
        saved = str(settings.value(SETTING, ThemeMode.SYSTEM))
        self.mode = ThemeMode(saved) if saved in set(ThemeMode) else ThemeMode.SYSTEM
        self.font_px = _read_size(settings.value(FONT_SETTING))
        CLOCK_STYLE.twelve_hours = str(settings.value(CLOCK_SETTING, "")).lower() == "true"
        self.colours = self._choose()
        application.setStyle("Fusion")
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._apply()

    def set_mode(self, mode: ThemeMode) -> None:
        self.mode = mode
        self._settings.setValue(SETTING, mode.value)
        self._apply()

    def set_font_px(self, font_px: int) -> None:
        """Make all text larger or smaller."""
        self.font_px = font_px
        self._settings.setValue(FONT_SETTING, font_px)
        self._apply()

    @property
    def twelve_hours(self) -> bool:
        return CLOCK_STYLE.twelve_hours

    def set_twelve_hours(self, on: bool) -> None:
        """Write the recorder's clock with 12 hours, or with 24."""
        CLOCK_STYLE.twelve_hours = on
        self._settings.setValue(CLOCK_SETTING, on)
        self._apply()

    @property
    def language(self) -> Language:
        """What a person has chosen; it may be another one than the window speaks until the next start."""
        return choose_language(self._settings)

    def set_language(self, language: Language) -> None:
        """Speak another language from the next start on."""
        keep_language(self._settings, language)

    def toggle(self) -> None:
        """Switch between light and dark, whatever the system says."""
        self.set_mode(ThemeMode.LIGHT if self.colours.is_dark else ThemeMode.DARK)

    def _follow_system(self) -> None:
        if self.mode is ThemeMode.SYSTEM:
            self._apply()

    def _choose(self) -> Colours:
        if self.mode is not ThemeMode.SYSTEM:
            return DARK if self.mode is ThemeMode.DARK else LIGHT
        scheme = QGuiApplication.styleHints().colorScheme()
        return LIGHT if scheme is Qt.ColorScheme.Light else DARK

    def _apply(self) -> None:
        self.colours = self._choose()
        if (font := _choose_font(self.font_px)) != self._application.font():
            self._application.setFont(font)
        self._application.setStyleSheet("")  # to change one sheet into another takes Qt three times as long
        self._application.setPalette(_make_palette(self.colours))
        self._application.setStyleSheet(write_stylesheet(self.colours, self.font_px / BASE_FONT_PX))
        self.changed.emit(self.colours)


def _read_size(kept: object) -> int:
    least, most = FONT_SIZES_PX
    return max(least, min(int(str(kept)), most)) if str(kept).isdigit() else BASE_FONT_PX


def _choose_font(font_px: int) -> QFont:
    known = set(QFontDatabase.families())
    font = QFont(next((family for family in PREFERRED_FONTS if family in known), QFont().family()))
    font.setPixelSize(font_px)
    return font


def _make_palette(colours: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for target, colour in {
        role.Window: colours.ground,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.raised,
        role.Text: colours.text,
        role.PlaceholderText: colours.faint,
        role.Button: colours.raised,
        role.ButtonText: colours.text,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Link: colours.accent,
        role.ToolTipBase: colours.raised,
        role.ToolTipText: colours.text,
        role.Mid: colours.border,
    }.items():
        palette.setColor(target, QColor(colour))
    for target in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, QColor(colours.faint))
    return palette
