"""The window: header, workspace or welcome page, tasks; keys, dialogs, and what is remembered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QMainWindow,
    QMessageBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from tvad_desktop.domain.errors import UserError
from tvad_desktop.ui.asking import Asked
from tvad_desktop.ui.case_controller import CaseController
from tvad_desktop.ui.dialogs.error_dialog import show_error
from tvad_desktop.ui.dialogs.shortcuts import ShortcutDialog
from tvad_desktop.ui.dialogs.welcome import WelcomePage
from tvad_desktop.ui.keys import Keys
from tvad_desktop.ui.look.colours import Colours
from tvad_desktop.ui.look.icons import tint_icons
from tvad_desktop.ui.look.theme import Theme
from tvad_desktop.ui.look.told import tell
from tvad_desktop.ui.look.widgets import make_line, plain, retint_links
from tvad_desktop.ui.look.words import fill, tr
from tvad_desktop.ui.offer_bar import OfferBar
from tvad_desktop.ui.queue_panel import QueuePanel
from tvad_desktop.ui.review.case_view import CaseView
from tvad_desktop.ui.services import FootageToImport, Services
from tvad_desktop.ui.standing_bar import StandingBar, rest
from tvad_desktop.ui.task_strip import TaskStrip
from tvad_desktop.ui.tasks import Lane, Task, TaskRunner
from tvad_desktop.ui.window_dialogs import WindowDialogs
from tvad_desktop.ui.window_header import WindowHeader
from tvad_desktop.ui.window_keys import list_shortcuts
from tvad_desktop.ui.work_queue import State
from tvad_desktop.ui.workspace import Workspace

RECENT = "recent_cases"
GEOMETRY = "window/geometry"
SPLITTER = "window/splitter"
RECENT_KEPT = 8
FIRST_SIZE = 1440, 900


class MainWindow(QMainWindow):
    """`open_case`, `create_case` and `import_footage` are what the composition root calls."""

    def __init__(self, services: Services, theme: Theme) -> None:
        super().__init__()
        self._services = services
        self.theme = theme
        self._failed: set[int] = set()
        self.runner = TaskRunner(self)
        self.controller = CaseController(services, self.runner)
        self.workspace = Workspace(services, self.runner, self.controller)
        self.dialogs = WindowDialogs(Asked(self, services, theme, self.controller, self.workspace, self.runner))
        self.header = WindowHeader()
        self.welcome = WelcomePage()
        self.tasks = TaskStrip()
        self.queue = QueuePanel(self.controller.queue, self.tasks, self)
        self.ask_close: Callable[[str], bool] = self._ask_close
        self.offers = OfferBar()
        self.standing = StandingBar()
        self.pages = QStackedWidget()
        self.setWindowTitle("T-VAD Desktop")
        self.setAcceptDrops(True)
        self._assemble()
        self._connect()
        self.keys = Keys(self, services.settings, list_shortcuts(self))
        self._restore()
        self._wear(theme.colours)
        self._show_analysing()

    def _assemble(self) -> None:
        self.pages.addWidget(self.welcome)
        self.pages.addWidget(self.workspace)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(make_line())
        layout.addWidget(self.standing)
        layout.addWidget(self.pages, 1)
        foot = QFrame()
        foot.setObjectName("bar")
        foot_layout = QVBoxLayout(foot)
        foot_layout.setContentsMargins(0, 0, 0, 0)
        foot_layout.setSpacing(0)
        foot_layout.addWidget(self.offers)
        foot_layout.addWidget(self.tasks)
        layout.addWidget(foot)
        self.setCentralWidget(content)

    def _connect(self) -> None:
        self._connect_header()
        self.theme.changed.connect(self._wear)
        stage, workspace = self.workspace.stage, self.workspace
        for part in (
            self.dialogs,
            workspace.cameras,
            workspace.sides,
            workspace.history,
            workspace.triage,
            stage.sound,
        ):
            part.said.connect(self.tasks.say)
        stage.sound.said.connect(self.tasks.say)
        self.dialogs.trouble.connect(self.show_trouble)
        self.dialogs.keys_requested.connect(self.show_shortcuts)
        self.controller.case.trouble.connect(self.show_trouble)
        self.controller.case.changed.connect(self._show_case)
        self.controller.case.task_started.connect(self.queue.add)
        self.controller.queue.changed.connect(self._show_failures)
        self.controller.queue.finished.connect(self._tell_finished)
        self.tasks.queue_requested.connect(self.queue.toggle)
        self.standing.reopen_requested.connect(self.dialogs.ask_lock)
        self.controller.case.said.connect(self.tasks.say)
        self.controller.work.analysing_changed.connect(lambda _: self._show_analysing())
        self.workspace.incidents.filter_requested.connect(self.dialogs.ask_filter)
        self.workspace.heatmaps.trouble.connect(self.show_trouble)
        self.workspace.hand_work.trouble.connect(self.show_trouble)
        self.workspace.selection.changed.connect(lambda *_: self._show_analysing())
        self.workspace.footage.import_requested.connect(self.dialogs.footage.ask_import)
        self.workspace.footage.recording_time_requested.connect(self.dialogs.footage.ask_recording_time)
        self.workspace.footage.properties_requested.connect(self.dialogs.footage.ask_properties)
        self.workspace.footage.renaming_requested.connect(self.dialogs.footage.ask_rename)
        self.workspace.footage.bookmarks_requested.connect(self.dialogs.bookmarks.show_list)
        self.workspace.footage.removal_requested.connect(self.dialogs.footage.ask_remove)
        self.workspace.footage.restoring_requested.connect(self.dialogs.footage.ask_restore)
        self.workspace.footage.all_requested.connect(self.controller.footage.analyse_all)
        self.workspace.footage.analysis_requested.connect(self.controller.footage.analyse_id)
        self.workspace.prompts.clicked.connect(self.dialogs.footage.ask_prompts)
        self.welcome.new_requested.connect(self.dialogs.ask_new_case)
        self.welcome.open_requested.connect(self.dialogs.ask_open_case)
        self.welcome.recent_chosen.connect(self.open_case)

    def _connect_header(self) -> None:
        header, dialogs = self.header, self.dialogs
        header.new.clicked.connect(dialogs.ask_new_case)
        header.open.clicked.connect(dialogs.ask_open_case)
        header.objects.clicked.connect(dialogs.find_objects)
        header.report_action.triggered.connect(dialogs.exports.ask_export)
        header.clips_action.triggered.connect(dialogs.exports.ask_clips)
        header.synopsis_action.triggered.connect(dialogs.exports.ask_synopsis)
        header.redaction_action.triggered.connect(dialogs.exports.ask_redaction)
        header.region_action.triggered.connect(dialogs.exports.ask_region)
        header.archive_action.triggered.connect(dialogs.exports.ask_archive)
        header.bundle_action.triggered.connect(dialogs.custody.ask_bundle)
        header.seal_action.triggered.connect(dialogs.custody.ask_seal)
        header.compare_action.triggered.connect(dialogs.custody.ask_compare)
        header.verify_bundle_action.triggered.connect(dialogs.custody.ask_verify_bundle)
        header.lock_action.triggered.connect(dialogs.ask_lock)
        header.bookmarks_action.triggered.connect(dialogs.bookmarks.show_list)
        header.verify_action.triggered.connect(dialogs.keeping.verify)
        header.protection_action.triggered.connect(dialogs.keeping.ask_protection)
        header.rule_action.triggered.connect(dialogs.keeping.ask_rule)
        header.ignored_action.triggered.connect(dialogs.keeping.ask_ignored)
        header.restore_action.triggered.connect(dialogs.keeping.ask_restore)
        header.duplicates_action.triggered.connect(dialogs.keeping.ask_duplicates)
        header.prompts.clicked.connect(dialogs.footage.ask_prompts)
        header.help.clicked.connect(dialogs.show_guide)
        header.page_action.triggered.connect(dialogs.show_cameras)
        header.learn_action.triggered.connect(lambda: dialogs.ask_learn())
        header.models_action.triggered.connect(dialogs.ask_models)
        header.labels_action.triggered.connect(dialogs.exports.ask_labels)
        header.undo_action.triggered.connect(dialogs.undo_learning)
        header.recording_action.triggered.connect(lambda: dialogs.footage.ask_recording_time())
        header.full_screen.clicked.connect(self.toggle_full_screen)
        header.theme_switch.clicked.connect(self.theme.toggle)
        header.analyse.clicked.connect(self._analyse_shown)

    def open_case(self, folder: Path) -> Task:
        return self.controller.open_case(folder)

    def create_case(self, folder: Path, name: str) -> Task:
        return self.controller.create_case(folder, name)

    def import_footage(self, footage: Sequence[FootageToImport]) -> None:
        self.controller.footage.import_footage(footage)

    def toggle_picture(self) -> None:
        """The picture and its timeline alone, on the full screen; again: everything."""
        self.workspace.toggle_sides()
        on = not self.workspace.left.isVisible()
        self.header.setVisible(not on)
        if on is not self.isFullScreen():
            self.toggle_full_screen()

    def show_trouble(self, error: Exception) -> None:
        show_error(error, self._services.log_path, self)

    def show_shortcuts(self) -> None:
        ShortcutDialog(self.keys, self).open()

    def toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def recent_cases(self) -> list[Path]:
        """Cases opened last that are still there, newest first."""
        stored = self._services.settings.value(RECENT)
        names = stored if isinstance(stored, list) else [stored] if isinstance(stored, str) else []
        return [Path(name) for name in names if Path(name).is_dir()]

    def showEvent(self, event: QShowEvent) -> None:
        """No button has the focus at first: a key would press it."""
        super().showEvent(event)
        self.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.controller.look_again()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.dialogs.footage.ask_import(
            [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        )
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window; stop what is under way, which resumes another time; save every review."""
        if (words := self._say_under_way()) and not self.ask_close(words):
            event.ignore()
            return
        self.controller.close()
        self.workspace.chat.save_note()
        self._services.settings.setValue(GEOMETRY, self.saveGeometry())
        if (widths := self.workspace.own_widths) is not None:
            self._services.settings.setValue(SPLITTER, widths)
        self.workspace.player.pause()
        self.runner.shutdown()
        self._save_rest()
        self.workspace.stage.viewing.tell()
        self.workspace.release()
        self._services.enter_case(None)
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.queue.place()

    def _say_under_way(self) -> str:
        """What would be stopped by closing; empty where nothing would."""
        entries = self.controller.queue.open
        learning = [task.title for task in self.queue.lines if task.lane is Lane.ANALYSIS and not entries]
        if not entries and not learning:
            return ""
        if not entries:
            return fill(tr("“{task}” is under way. It begins anew another time."), task=learning[0])
        count = len(entries)
        one = tr("“{name}” is still being imported or analysed. It goes on when this case is opened again.")
        more = tr(
            "%n piece(s) of footage is/are still being imported or analysed."
            " It goes on when this case is opened again.",
            None,
            count,
        )
        return fill(one, name=entries[0].name) if count == 1 else more

    def _ask_close(self, words: str) -> bool:
        yes, no = QMessageBox.StandardButton.Close, QMessageBox.StandardButton.Cancel
        return QMessageBox.question(self, tr("Close T-VAD Desktop?"), plain(words), yes | no, no) == yes

    def _show_failures(self) -> None:
        """Footage that could not be taken in is not passed over: the queue opens and says why."""
        failed = {entry.id for entry in self.controller.queue.entries if entry.state is State.FAILED}
        if failed - self._failed and self.queue.isHidden():
            self.queue.toggle()
        self._failed = failed

    def _tell_finished(self, done: int, failed: int) -> None:
        """Nothing waits any more: said here, and to a person who works in another window."""
        words = [tr("%n analysed", None, done), *([tr("%n failed", None, failed)] if failed else [])]
        self.tasks.say(fill(tr("The queue is done: {words}."), words=", ".join(words)))
        QApplication.alert(self)

    def _save_rest(self) -> None:
        """Save what still waits; where that cannot be done, only a person may decide to lose it."""
        retry, lose = QMessageBox.StandardButton.Retry, QMessageBox.StandardButton.Discard
        while True:
            try:
                self.controller.reviews.save_rest()
                return
            except UserError as error:
                text = fill(tr("Reviews or notes are not saved yet. {error}"), error=tell(str(error)))
                if QMessageBox.warning(self, tr("Not saved"), plain(text), retry | lose, retry) == lose:
                    return

    def _show_case(self, view: CaseView) -> None:
        self.pages.setCurrentWidget(self.workspace)
        self.header.case_name.setText(view.case.name)
        name = view.case.name.replace("[*]", "[*][*]")  # Qt would read it as the mark of something unsaved
        self.setWindowTitle(f"{name} – T-VAD Desktop")
        folders = [view.folder, *(folder for folder in self.recent_cases() if folder != view.folder)]
        self._services.settings.setValue(RECENT, [str(folder) for folder in folders[:RECENT_KEPT]])
        self._show_analysing()

    def _show_analysing(self) -> None:
        view = self.controller.view
        self.header.show_case(view, self.workspace.video, self.controller.queue.analysing)
        why = view.read_only if view is not None else ""
        self.standing.show_standing(why, is_closed=view is not None and view.is_closed)
        rest([self.header.prompts, self.header.camera], why)
        if why:
            self.header.analyse.setEnabled(False)
        self.workspace.show_standing(why)

    def _analyse_shown(self) -> None:
        if self.workspace.video is not None:
            self.controller.footage.analyse(self.workspace.video)

    def _wear(self, colours: Colours) -> None:
        for part in (self.header, self.workspace, self.welcome, self.tasks, self.queue):
            part.set_colours(colours)
        tint_icons(self, colours)
        retint_links(self)

    def _restore(self) -> None:
        settings = self._services.settings
        width, height = FIRST_SIZE
        screen = QGuiApplication.primaryScreen().availableGeometry()
        self.resize(min(width, screen.width()), min(height, screen.height()))
        if (geometry := settings.value(GEOMETRY)) is not None:
            self.restoreGeometry(geometry)
        if (splitter := settings.value(SPLITTER)) is not None:
            self.workspace.restore_widths(splitter)
        self.welcome.show_recent(self.recent_cases())
