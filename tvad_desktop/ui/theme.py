"""Colours, type and spacing in light and dark; follows the system unless told otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from tvad_desktop.domain.incident import Verdict
from tvad_desktop.ui.stylesheet import write_stylesheet

PREFERRED_FONTS = ("Inter", "Segoe UI Variable", "Segoe UI", "SF Pro Text", "Cantarell", "Noto Sans", "DejaVu Sans")
BASE_FONT_PX = 13
SETTING = "theme"


class ThemeMode(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Colours:
    """One theme. Surfaces rise from `ground` (behind everything) over `surface` to `raised` (fields, cards)."""

    is_dark: bool
    ground: str
    surface: str
    raised: str
    hover: str
    border: str
    text: str
    muted: str
    faint: str
    accent: str
    on_accent: str
    accent_soft: str
    selection: str
    open: str
    confirmed: str
    dismissed: str
    good: str
    video_ground: str

    def verdict(self, verdict: Verdict) -> QColor:
        by_verdict = {Verdict.OPEN: self.open, Verdict.CONFIRMED: self.confirmed, Verdict.DISMISSED: self.dismissed}
        return QColor(by_verdict[verdict])


DARK = Colours(
    is_dark=True,
    ground="#0f1216",
    surface="#161a20",
    raised="#1e242c",
    hover="#28303a",
    border="#2a313b",
    text="#e8ebf0",
    muted="#9aa4b2",
    faint="#6b7585",
    accent="#4da3ff",
    on_accent="#08131f",
    accent_soft="#1b3350",
    selection="#1d2c3e",
    open="#e3a63b",
    confirmed="#f0625d",
    dismissed="#6b7585",
    good="#45b98a",
    video_ground="#08090b",
)

LIGHT = Colours(
    is_dark=False,
    ground="#eceff3",
    surface="#ffffff",
    raised="#f4f6f9",
    hover="#e7ebf1",
    border="#d9dfe7",
    text="#1a2029",
    muted="#586374",
    faint="#8a94a3",
    accent="#1668d6",
    on_accent="#ffffff",
    accent_soft="#dbe9fc",
    selection="#e8f1fd",
    open="#b87608",
    confirmed="#cf3a36",
    dismissed="#8a94a3",
    good="#1c8a5e",
    video_ground="#1a1d22",
)


class Theme(QObject):
    """The theme in force; `changed` fires after the application wears it."""

    changed = Signal(object)

    def __init__(self, application: QApplication, settings: QSettings) -> None:
        super().__init__(application)
        self._application = application
        self._settings = settings
        saved = str(settings.value(SETTING, ThemeMode.SYSTEM))
        self.mode = ThemeMode(saved) if saved in set(ThemeMode) else ThemeMode.SYSTEM
        self.colours = self._choose()
        application.setStyle("Fusion")
        application.setFont(_choose_font())
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._apply()

    def set_mode(self, mode: ThemeMode) -> None:
        self.mode = mode
        self._settings.setValue(SETTING, mode.value)
        self._apply()

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
        self._application.setPalette(_make_palette(self.colours))
        self._application.setStyleSheet(write_stylesheet(self.colours))
        self.changed.emit(self.colours)


def _choose_font() -> QFont:
    known = set(QFontDatabase.families())
    font = QFont(next((family for family in PREFERRED_FONTS if family in known), QFont().family()))
    font.setPixelSize(BASE_FONT_PX)
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
