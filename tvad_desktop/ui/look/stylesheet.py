"""The style sheet: one text with the colours of a theme filled in."""

from __future__ import annotations

import re
from dataclasses import asdict
from string import Template

from tvad_desktop.places import resources_folder
from tvad_desktop.ui.look.colours import Colours

_FONT_SIZE = re.compile(r"font-size: (\d+)px")
ICONS = resources_folder() / "icons"

_SHEET = Template("""
QWidget { color: $text; }
QMainWindow, QDialog { background: $ground; }
QToolTip { background: $raised; color: $text; border: 1px solid $border; padding: 5px 8px; }

QFrame#panel { background: $surface; border: 1px solid $border; border-radius: 10px; }
QFrame#bar { background: $surface; border: none; }
QFrame#card { background: $raised; border: 1px solid $border; border-radius: 8px; }
QFrame#answer { background: $raised; border: none; border-radius: 10px; }
QFrame#question { background: $accent_soft; border: none; border-radius: 10px; }
QFrame#line { background: $border; border: none; }
QScrollArea, QScrollArea > QWidget > QWidget#scrolled { background: transparent; border: none; }

QLabel#heading { font-size: 22px; font-weight: 600; }
QLabel#title { font-size: 15px; font-weight: 600; }
QLabel#section { font-size: 11px; font-weight: 600; color: $muted; }
QLabel#muted { color: $muted; }
QLabel#small { font-size: 12px; color: $muted; }
QLabel#clock { font-size: 14px; font-weight: 500; }
QLabel#warning { font-size: 12px; color: $open; }
QLabel#pill { font-size: 11px; font-weight: 600; border-radius: 9px; padding: 2px 8px;
  background: $accent_soft; color: $accent; }

QPushButton { background: $raised; border: 1px solid $border; border-radius: 7px; padding: 6px 13px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $border; }
QPushButton:disabled { color: $faint; background: $surface; }
QPushButton:focus, QToolButton:focus { border: 1px solid $accent; }
QPushButton#primary { background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: 600; }
QPushButton#primary:hover { background: $accent; border: 1px solid $text; }
QPushButton#primary:disabled { background: $hover; color: $faint; border: 1px solid $border; }
QPushButton#confirm:checked { background: $confirmed; color: $surface; border-color: $confirmed; font-weight: 600; }
QPushButton#dismiss:checked { background: $dismissed; color: $surface; border-color: $dismissed; font-weight: 600; }
QPushButton#chip { border-radius: 11px; padding: 3px 7px; font-size: 12px; color: $muted; background: transparent; }
QPushButton#chip:hover { color: $text; background: $hover; }
QPushButton#chip:checked { background: $accent_soft; color: $accent; border-color: $accent_soft; }

QToolButton { background: transparent; border: 1px solid transparent; border-radius: 7px; padding: 5px; }
QToolButton:hover { background: $hover; }
QToolButton:checked { background: $accent_soft; }
QToolButton#play { background: $accent; border-radius: 17px; padding: 8px; }
QToolButton#play:hover { border: 1px solid $text; }
QToolButton#play:disabled { background: $hover; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QPlainTextEdit, QComboBox, QDoubleSpinBox, QSpinBox, QDateTimeEdit { background: $raised;
  border: 1px solid $border;
  border-radius: 7px; padding: 6px 9px; selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit#chip { border-radius: 11px; padding: 2px 8px; font-size: 12px; background: transparent; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QDoubleSpinBox:focus, QSpinBox:focus,
  QDateTimeEdit:focus { border: 1px solid $accent; }
QDateTimeEdit:disabled, QCheckBox:disabled { color: $faint; }
QAbstractSpinBox QLineEdit { background: transparent; border: none; padding: 0 0 0 7px; }
QDoubleSpinBox::up-button, QDoubleSpinBox::down-button, QSpinBox::up-button, QSpinBox::down-button,
  QDateTimeEdit::up-button, QDateTimeEdit::down-button { width: 0; border: none; }
QComboBox { padding-right: 22px; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 24px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url("$icons/chevron.svg"); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $border; padding: 4px; outline: none;
  selection-background-color: $hover; selection-color: $text; }

QHeaderView::section { background: $raised; color: $muted; border: none; padding: 6px; }
QTableView { background: $surface; border: 1px solid $border; gridline-color: $border; }

QCheckBox { spacing: 9px; }
QCheckBox::indicator, QListView::indicator {
  width: 14px; height: 14px; border: 1px solid $muted; border-radius: 4px; background: $raised; }
QCheckBox::indicator:focus, QListView::indicator:hover { border: 1px solid $accent; }
QCheckBox::indicator:checked, QListView::indicator:checked {
  background: $accent; border: 1px solid $accent; image: url("$icons/confirm.svg"); }

QListView { background: transparent; border: none; outline: none; }
QListWidget#framed { background: $raised; border: 1px solid $border; border-radius: 7px; padding: 5px; }
QListWidget#framed::item { padding: 4px 6px; }
QListWidget::item { border-radius: 7px; }
QListWidget::item:hover { background: $hover; }
QListWidget::item:selected { background: $selection; color: $text; }
QMenu { background: $raised; border: 1px solid $border; border-radius: 8px; padding: 5px; }
QMenu::item { padding: 6px 22px 6px 12px; border-radius: 5px; }
QMenu::item:selected { background: $hover; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $border; margin: 5px 8px; }

QProgressBar { background: $hover; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QProgressBar#paused::chunk { background: $faint; }

QSlider { background: transparent; min-height: 18px; }
QSlider::groove:horizontal { height: 4px; background: $border; border-radius: 2px; }
QSlider::sub-page:horizontal { height: 4px; background: $accent; border-radius: 2px; }
QSlider::add-page:horizontal { height: 4px; background: $border; border-radius: 2px; }
QSlider::handle:horizontal { width: 12px; height: 12px; margin: -4px 0; border-radius: 6px; background: $text; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar::handle:vertical { background: $border; border-radius: 3px; min-height: 30px; }
QScrollBar::handle:vertical:hover { background: $faint; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle:horizontal { background: $border; border-radius: 3px; min-width: 30px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: transparent; }
""")


def write_stylesheet(colours: Colours, text_scale: float = 1.0) -> str:
    """Fill the colours into the sheet, and make its text larger or smaller."""
    by_name = {name: value for name, value in asdict(colours).items() if isinstance(value, str)}
    sheet = _SHEET.substitute(by_name, icons=ICONS.as_posix())
    return _FONT_SIZE.sub(lambda found: f"font-size: {round(int(found[1]) * text_scale)}px", sheet)
