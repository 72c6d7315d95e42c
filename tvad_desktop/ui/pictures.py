"""Pictures of every panel in both themes and several sizes, to be looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from tvad_desktop.ui.look.theme import ThemeMode
from tvad_desktop.ui.main_window import MainWindow
from tvad_desktop.ui.measure import wait_until

SIZES = (QSize(1366, 768), QSize(2560, 1440))
THEMES = (ThemeMode.DARK, ThemeMode.LIGHT)


def take_pictures(window: MainWindow, case: Path, out: Path) -> list[Path]:
    """Write PNG pictures into a folder and return where they lie."""
    out.mkdir(parents=True, exist_ok=True)
    return [path for size in SIZES for mode in THEMES for path in _of_one_look(window, case, out, size, mode)]


def _of_one_look(window: MainWindow, case: Path, out: Path, size: QSize, mode: ThemeMode) -> Iterator[Path]:
    window.theme.set_mode(mode)
    window.resize(size)
    look = f"{mode.value}-{size.width()}x{size.height()}"
    window.pages.setCurrentWidget(window.welcome)
    yield _save(window, out / f"welcome-{look}.png")
    window.open_case(case)
    _settle(window)
    window.pages.setCurrentWidget(window.workspace)
    yield _save(window, out / f"case-{look}.png")
    window.workspace.incidents.select_all()
    window.workspace.incidents.review.setChecked(True)
    window.workspace.transport.show_speed(0.125)
    window.queue.toggle()
    _settle(window)
    yield _save(window, out / f"review-and-queue-{look}.png")
    window.queue.toggle()
    window.workspace.incidents.review.setChecked(False)
    window.workspace.transport.show_speed(1.0)
    window.toggle_picture()
    yield _save(window, out / f"picture-{look}.png")
    window.toggle_picture()
    window.resize(size)
    window.workspace.transport.open_menu()
    yield _save(window.workspace.transport.menu, out / f"view-menu-{look}.png")
    window.workspace.transport.menu.hide()
    for name, ask in dialogs_of(window):
        dialog = open_dialog(ask)
        _settle(window, dialog)
        yield _save(dialog, out / f"{name}-{look}.png")
        dialog.close()
        QApplication.processEvents()


def _settle(window: MainWindow, dialog: QDialog | None = None) -> None:
    """Wait until everything that was asked for is shown."""

    def is_quiet() -> bool:
        soon = [one for one in dialog.findChildren(QTimer) if one.isSingleShot() and one.isActive()] if dialog else []
        return not soon and not window.runner.live and window.workspace.video_view.frame is not None

    for _ in range(3):  # what is painted first may ask for pictures, and does so a moment later
        wait_until(is_quiet)
        QApplication.processEvents()
    wait_until(is_quiet)


def open_dialog(ask: Callable[[], object]) -> QDialog:
    """Ask for a dialog, and wait until it is there: some are shown when something has been read."""

    def shown() -> list[QDialog]:
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]

    ask()
    wait_until(lambda: bool(shown()))
    return shown()[0]


def dialogs_of(window: MainWindow) -> Iterator[tuple[str, Callable[[], object]]]:
    """Every dialog that can be opened without anything to be done first, and how."""
    yield "new-case", window.dialogs.ask_new_case
    yield "import", window.dialogs.footage.ask_import
    yield "prompts", window.dialogs.footage.ask_prompts
    yield "learn", window.dialogs.ask_learn
    yield "recording-time", window.dialogs.footage.ask_recording_time
    yield "filter", window.dialogs.ask_filter
    yield "find-objects", window.dialogs.find_objects
    yield "go-to", window.dialogs.ask_moment
    yield "keys", window.show_shortcuts
    yield "settings", window.dialogs.ask_settings
    yield "footage", lambda: window.dialogs.footage.ask_properties(window.workspace.video_id)
    yield "cameras", window.dialogs.show_cameras
    yield "zones", lambda: window.dialogs.ask_zones(_shown_camera(window))
    yield "verify", window.dialogs.keeping.verify
    yield "labels", window.dialogs.exports.ask_labels
    yield "moments", window.dialogs.show_moments
    yield "guide", window.dialogs.show_guide
    yield "bookmark", window.dialogs.bookmarks.ask_here
    yield "bookmarks", window.dialogs.bookmarks.show_list
    yield "rename", window.dialogs.footage.ask_rename
    yield "watch", window.dialogs.footage.ask_watch
    yield "remove", window.dialogs.footage.ask_remove
    yield "report", window.dialogs.exports.ask_export
    yield "bundle", window.dialogs.custody.ask_bundle
    yield "compare", window.dialogs.custody.ask_compare
    yield "region", window.dialogs.exports.ask_region
    yield "contact-sheet", window.dialogs.show_sheet
    yield "models", window.dialogs.ask_models
    yield "close-case", window.dialogs.ask_lock


def _shown_camera(window: MainWindow) -> str:
    view, video = window.controller.view, window.workspace.video
    return view.camera_name(video) if view is not None and video is not None else ""


def _save(widget: QWidget, path: Path) -> Path:
    for _ in range(5):
        QApplication.processEvents()
    widget.grab().save(str(path))
    return path
