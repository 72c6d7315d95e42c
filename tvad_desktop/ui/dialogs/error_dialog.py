"""What went wrong: for a user error what to do, for a bug a report to copy."""

from __future__ import annotations

import logging
import platform
import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

import tvad_desktop
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Cancelled
from tvad_desktop.ui.look.told import tell
from tvad_desktop.ui.look.widgets import make_button, make_label
from tvad_desktop.ui.look.words import fill, tr

log = logging.getLogger(__name__)


class ErrorDialog(QDialog):
    """One cause, one dialog."""

    def __init__(self, error: BaseException, log_path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("T-VAD Desktop")
        self.setMinimumWidth(460)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(24, 22, 24, 18)
        self._layout.setSpacing(10)
        self._buttons = QHBoxLayout()
        self._buttons.addStretch()
        self.report = ""
        if isinstance(error, UserError):
            self._explain(error)
        else:
            self._report_bug(error, log_path)
        close = make_button(tr("Close"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self._buttons.addWidget(close)
        self._layout.addSpacing(6)
        self._layout.addLayout(self._buttons)

    def _explain(self, error: UserError) -> None:
        self.message = make_label(tell(error.message), "title", wrap=True)
        self.hint = make_label(tell(error.hint), "muted", wrap=True)
        self._layout.addWidget(self.message)
        if error.hint:
            self._layout.addWidget(self.hint)

    def _report_bug(self, error: BaseException, log_path: Path) -> None:
        self.report = write_report(error)
        self.message = make_label(tr("Something went wrong inside T-VAD Desktop"), "title", wrap=True)
        self.hint = make_label(
            fill(
                tr("Your case is safe. The report below is also in {log_path}. It names files, but holds no footage."),
                log_path=log_path,
            ),
            "muted",
            wrap=True,
        )
        text = QPlainTextEdit(self.report)
        text.setReadOnly(True)
        text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        text.setMinimumSize(560, 220)
        copy = make_button(tr("Copy report"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.report))
        self._layout.addWidget(self.message)
        self._layout.addWidget(self.hint)
        self._layout.addWidget(text)
        self._buttons.addWidget(copy)


def write_report(error: BaseException) -> str:
    """Version, system and traceback."""
    system = f"T-VAD Desktop {tvad_desktop.__version__}, Python {platform.python_version()}, {platform.platform()}"
    return f"{system}\n\n{''.join(traceback.format_exception(error))}"


def show_error(error: BaseException, log_path: Path, parent: QWidget | None = None) -> None:
    """Tell the user once: no second dialog opens over an open one."""
    if isinstance(error, Cancelled):
        return
    if not isinstance(error, UserError):
        log.error("unexpected error", exc_info=error)
    if any(isinstance(widget, ErrorDialog) and widget.isVisible() for widget in QApplication.topLevelWidgets()):
        return
    ErrorDialog(error, log_path, parent).open()


def install_excepthook(log_path: Path) -> None:
    """Show what no task has caught, and go on."""

    def show(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            show_error(error, log_path, QApplication.activeWindow())

    sys.excepthook = show
