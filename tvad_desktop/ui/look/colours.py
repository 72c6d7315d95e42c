"""The colours of the light and of the dark theme."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor

from tvad_desktop.domain.incident import Verdict


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
        by_verdict = {Verdict.CONFIRMED: self.confirmed, Verdict.DISMISSED: self.dismissed}
        by_verdict[Verdict.DUPLICATE] = self.dismissed
        return QColor(by_verdict.get(verdict, self.open))  # what needs another look is open to the eye


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
