"""The window: header, workspace or welcome page, tasks; keys, dialogs, and what is remembered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QMessageBox,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from tvad_desktop.domain.errors import UserError
from tvad_desktop.ui.case_controller import CaseController
from tvad_desktop.ui.dialogs.case_dialogs import ImportDialog, NewCaseDialog, RecordingTimeDialog
from tvad_desktop.ui.dialogs.error_dialog import show_error
from tvad_desktop.ui.dialogs.filter_dialog import FilterDialog
from tvad_desktop.ui.dialogs.footage_dialog import FootageDialog
from tvad_desktop.ui.dialogs.go_to import GoToDialog
from tvad_desktop.ui.dialogs.guide import GuideDialog
from tvad_desktop.ui.dialogs.learn_dialog import LearnDialog
from tvad_desktop.ui.dialogs.prompt_dialog import PromptDialog
from tvad_desktop.ui.dialogs.settings_dialog import SettingsDialog
from tvad_desktop.ui.dialogs.shortcuts import ShortcutDialog, install_shortcuts
from tvad_desktop.ui.dialogs.welcome import WelcomePage
from tvad_desktop.ui.look.colours import Colours
from tvad_desktop.ui.look.icons import change_icon, draw_icon, tint_icons
from tvad_desktop.ui.look.theme import Theme
from tvad_desktop.ui.look.widgets import make_button, make_label, make_line, make_tool, plain, retint_links
from tvad_desktop.ui.offer_bar import OfferBar
from tvad_desktop.ui.queue_panel import QueuePanel
from tvad_desktop.ui.review.case_view import CaseView
from tvad_desktop.ui.services import FootageToImport, Services
from tvad_desktop.ui.task_strip import TaskStrip
from tvad_desktop.ui.tasks import Lane, Task, TaskRunner
from tvad_desktop.ui.window_keys import list_shortcuts
from tvad_desktop.ui.work_queue import State
from tvad_desktop.ui.workspace import Workspace
from tvad_desktop.workbench.clues import read_clues

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
        self.welcome = WelcomePage()
        self.tasks = TaskStrip()
        self.queue = QueuePanel(self.controller.queue, self.tasks, self)
        self.ask_close: Callable[[str], bool] = self._ask_close
        self.offers = OfferBar()
        self.pages = QStackedWidget()
        self.case_name = make_label("T-VAD Desktop", "title")
        self.analyse = make_button("Analyse", icon="analyse", tip="Analyse this footage, or go on with it")
        self.prompts = make_button("Prompts", icon="prompts", tip="What is normal and what is not, in words (Ctrl+P)")
        self.theme_switch = make_tool("sun", "Light or dark (Ctrl+T)")
        self.setWindowTitle("T-VAD Desktop")
        self.setAcceptDrops(True)
        self._assemble()
        self._connect()
        self.shortcuts = list_shortcuts(self)
        install_shortcuts(self, self.shortcuts)
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
        self.header = self._make_header()
        layout.addWidget(self.header)
        layout.addWidget(make_line())
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

    def _make_header(self) -> QFrame:
        header = QFrame()
        header.setObjectName("bar")
        layout = QHBoxLayout(header)
        layout.setContentsMargins(16, 8, 12, 8)
        layout.setSpacing(8)
        self._mark = make_label()
        new = make_button("New", icon="new-case", tip="New case (Ctrl+N)")
        open_ = make_button("Open", icon="folder", tip="Open a case (Ctrl+O)")
        self.export = make_button("Report", icon="export", tip="Write the report of the case (Ctrl+E)")
        self.export.clicked.connect(self.ask_export)
        help_ = make_tool("help", "User guide (F1)")
        full_screen = make_tool("fullscreen", "Full screen (F11)")
        layout.addWidget(self._mark)
        layout.addWidget(self.case_name)
        layout.addStretch()
        for button in (new, open_, self._make_camera_menu(), self.prompts, self.export, self.analyse):
            layout.addWidget(button)
        for widget in (make_line(vertical=True), self.theme_switch, full_screen, help_):
            layout.addWidget(widget)
        new.clicked.connect(self.ask_new_case)
        open_.clicked.connect(self.ask_open_case)
        help_.clicked.connect(self.show_guide)
        self.prompts.clicked.connect(self.ask_prompts)
        full_screen.clicked.connect(self.toggle_full_screen)
        self.theme_switch.clicked.connect(self.theme.toggle)
        self.analyse.clicked.connect(self._analyse_shown)
        return header

    def _make_camera_menu(self) -> QPushButton:
        self.camera = make_button("Camera", icon="camera", tip="What the camera has learned, and when it recorded")
        menu = QMenu(self.camera)
        self.learn_action = QAction("Learn what is normal …\tCtrl+L", menu)
        self.undo_action = QAction("Undo the camera's last learning\tCtrl+U", menu)
        self.learn_action.triggered.connect(self.ask_learn)
        self.undo_action.triggered.connect(self.undo_learning)
        self.recording_action = QAction("Set recording time …\tCtrl+K", menu)
        self.recording_action.triggered.connect(lambda: self.ask_recording_time())
        menu.addActions([self.learn_action, self.undo_action, self.recording_action])
        self.camera.setMenu(menu)
        return self.camera

    def _connect(self) -> None:
        self.theme.changed.connect(self._wear)
        self.controller.trouble.connect(self.show_trouble)
        self.controller.case_changed.connect(self._show_case)
        self.controller.task_started.connect(self.queue.add)
        self.controller.queue.changed.connect(self._show_failures)
        self.tasks.queue_requested.connect(self.queue.toggle)
        self.controller.said.connect(self.tasks.say)
        self.controller.analysing_changed.connect(self._show_analysing)
        self.workspace.history.said.connect(self.tasks.say)
        self.workspace.stage.sound.said.connect(self.tasks.say)
        self.workspace.triage.said.connect(self.tasks.say)
        self.workspace.incidents.filter_requested.connect(self.ask_filter)
        self.workspace.heatmaps.trouble.connect(self.show_trouble)
        self.workspace.selection.changed.connect(lambda *_: self._show_analysing())
        self.workspace.footage.import_requested.connect(self.ask_import)
        self.workspace.footage.recording_time_requested.connect(self.ask_recording_time)
        self.workspace.footage.properties_requested.connect(self.ask_properties)
        self.workspace.footage.analysis_requested.connect(self.controller.analyse_id)
        self.workspace.prompts.clicked.connect(self.ask_prompts)
        self.welcome.new_requested.connect(self.ask_new_case)
        self.welcome.open_requested.connect(self.ask_open_case)
        self.welcome.recent_chosen.connect(self.open_case)

    def open_case(self, folder: Path) -> Task:
        return self.controller.open_case(folder)

    def create_case(self, folder: Path, name: str) -> Task:
        return self.controller.create_case(folder, name)

    def import_footage(self, footage: Sequence[FootageToImport]) -> None:
        self.controller.import_footage(footage)

    def ask_new_case(self) -> None:
        dialog = NewCaseDialog(self._services.cases_folder, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.create_case(dialog.folder, dialog.name.text().strip()))
        dialog.open()

    def ask_open_case(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, "Open a case", str(self._services.cases_folder))
        if chosen:
            self.open_case(Path(chosen))

    def ask_import(self, paths: Sequence[Path] = ()) -> None:
        view = self.controller.view
        if view is None:
            self.ask_new_case()
            return
        dialog = ImportDialog([camera.name for camera in view.cameras], self.theme.colours, (), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.added.connect(lambda path: self._look_into(path, dialog))
        dialog.add(paths)
        dialog.accepted.connect(lambda: self.import_footage(dialog.footage))
        dialog.open()

    def _look_into(self, path: Path, dialog: ImportDialog) -> None:
        """Find out what footage tells of its clock and rate while it is asked for."""
        open_footage = self._services.open_footage
        task = self.runner.start(Lane.CHECK, "Look into footage", lambda job: read_clues(open_footage, path))
        task.succeeded.connect(dialog.tell)

    def ask_filter(self) -> None:
        """Ask which incidents shall be shown."""
        incidents = self.workspace.incidents
        dialog = FilterDialog(incidents.footage_names, incidents.filter, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: incidents.set_filter(dialog.wanted))
        dialog.open()

    def ask_settings(self) -> None:
        dialog = SettingsDialog(self.theme, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def ask_properties(self, video_id: int) -> None:
        """Show what is known of footage; its camera can be named and its place corrected."""
        view = self.controller.view
        video = view.video(video_id) if view is not None else None
        if view is None or video is None:
            return
        condition = self.controller.watch.conditions.get(video_id, "")
        dialog = FootageDialog(view, video, str(condition), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.controller.name_camera(video, dialog.camera.currentText().strip()))
        dialog.relinked.connect(partial(self.controller.relink, video))
        dialog.open()

    def ask_moment(self) -> None:
        """Ask for a moment of the footage shown, and go there."""
        if (video := self.workspace.video) is None:
            return
        dialog = GoToDialog(video, self.workspace.player.time_us, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.workspace.player.seek(dialog.time_us or 0))
        dialog.open()

    def ask_export(self) -> None:
        """Ask for a folder, and write the report of the case into it."""
        view = self.controller.view
        if view is None:
            self.show_trouble(UserError("No case is open.", "Open a case first; its report is written from it."))
            return
        chosen = QFileDialog.getExistingDirectory(self, "Write the report into", str(view.folder.parent))
        if chosen:
            self.controller.export(Path(chosen))

    def ask_clips(self) -> None:
        """Ask for a folder, and write clips of the picked incidents into it."""
        view, ids = self.controller.view, self.workspace.incidents.selected_ids
        if view is None or not ids:
            self.show_trouble(UserError("No incident is chosen.", "Choose one, or pick several with Shift."))
            return
        chosen = QFileDialog.getExistingDirectory(self, "Write the clips into", str(view.folder / "exports"))
        if chosen:
            self.controller.export_clips(ids, Path(chosen))

    def copy_still(self) -> None:
        """Put the picture as it is looked at on the clipboard."""
        still = self.workspace.stage.still()
        if still is not None:
            QGuiApplication.clipboard().setImage(still)
            self.tasks.say("The picture is on the clipboard.")

    def save_still(self) -> None:
        """Ask for a file, and write the picture as it is looked at."""
        still = self.workspace.stage.still()
        if still is None:
            return
        suggested = str(Path.home() / self.workspace.stage.still_name())
        name, _ = QFileDialog.getSaveFileName(self, "Save the picture", suggested, "PNG pictures (*.png)")
        name = name if not name or name.lower().endswith(".png") else f"{name}.png"
        if name and not still.save(name):
            self.show_trouble(UserError(f"{name} cannot be written.", "Choose a folder that you may write to."))

    def toggle_picture(self) -> None:
        """The picture and its timeline alone, on the full screen; again: everything."""
        self.workspace.toggle_sides()
        on = not self.workspace.left.isVisible()
        self.header.setVisible(not on)
        if on is not self.isFullScreen():
            self.toggle_full_screen()

    def ask_prompts(self) -> None:
        """Ask for the words of the case, and analyse the shown video or all videos with them."""
        view, video = self.controller.view, self.workspace.video
        if view is None:
            self.show_trouble(UserError("No case is open.", "Make or open a case first; it keeps its prompts."))
            return
        shown = () if video is None else (video,)
        dialog = PromptDialog(view, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(
            lambda: self.controller.reprompt(dialog.prompts, view.videos if dialog.everything.isChecked() else shown)
        )
        dialog.open()

    def ask_recording_time(self, video_id: int = 0) -> None:
        """Ask when a video, by default the shown one, was recorded."""
        view = self.controller.view
        video = view.video(video_id or self.workspace.video_id) if view is not None else None
        if video is None:
            self.show_trouble(UserError("There is no footage yet that was recorded.", "Import footage first."))
            return
        dialog = RecordingTimeDialog(video.video.path.name, video.recorded_from, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.controller.set_recorded_from(video.id, dialog.recording.when))
        dialog.open()

    def ask_learn(self) -> None:
        """Ask what the camera of the shown video, or another one, shall learn from."""
        view, video = self.controller.view, self.workspace.video
        if view is None or video is None:
            self.show_trouble(UserError("There is no footage to learn from yet.", "Import normal footage first."))
            return
        dialog = LearnDialog(view, view.camera_name(video), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.controller.learn(dialog.learning))
        dialog.open()

    def undo_learning(self) -> None:
        """Undo what the camera of the shown video learned last."""
        view, video = self.controller.view, self.workspace.video
        if view is None or video is None or view.profile(video) is None:
            self.show_trouble(
                UserError("The camera of this footage has not learned anything yet.", "There is nothing to undo.")
            )
            return
        self.controller.undo_learning(view.camera_name(video))

    def show_trouble(self, error: Exception) -> None:
        show_error(error, self._services.log_path, self)

    def show_shortcuts(self) -> None:
        ShortcutDialog(self.shortcuts, self).open()

    def show_guide(self) -> None:
        """Open the user guide beside the window, which stays usable."""
        try:
            GuideDialog(self).show()
        except UserError as error:
            self.show_trouble(error)

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
        self.ask_import([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window; stop what is under way, which resumes another time; save every review."""
        if (words := self._say_under_way()) and not self.ask_close(words):
            event.ignore()
            return
        self.controller.close()
        self.workspace.chat.save_note()
        self._services.settings.setValue(GEOMETRY, self.saveGeometry())
        self._services.settings.setValue(SPLITTER, self.workspace.splitter.saveState())
        self.workspace.player.pause()
        self.runner.shutdown()
        self._save_rest()
        self.workspace.release()
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
            return f"“{learning[0]}” is under way. It begins anew another time."
        count = len(entries)
        what = f"“{entries[0].name}” is" if count == 1 else f"{count} pieces of footage are"
        return f"{what} still being imported or analysed. It goes on when this case is opened again."

    def _ask_close(self, words: str) -> bool:
        yes, no = QMessageBox.StandardButton.Close, QMessageBox.StandardButton.Cancel
        return QMessageBox.question(self, "Close T-VAD Desktop?", plain(words), yes | no, no) == yes

    def _show_failures(self) -> None:
        """Footage that could not be taken in is not passed over: the queue opens and says why."""
        failed = {entry.id for entry in self.controller.queue.entries if entry.state is State.FAILED}
        if failed - self._failed and self.queue.isHidden():
            self.queue.toggle()
        self._failed = failed

    def _save_rest(self) -> None:
        """Save what still waits; where that cannot be done, only a person may decide to lose it."""
        retry, lose = QMessageBox.StandardButton.Retry, QMessageBox.StandardButton.Discard
        while True:
            try:
                self.controller.save_rest()
                return
            except UserError as error:
                text = f"Reviews or notes are not saved yet. {error}"
                if QMessageBox.warning(self, "Not saved", plain(text), retry | lose, retry) == lose:
                    return

    def _show_case(self, view: CaseView) -> None:
        self.pages.setCurrentWidget(self.workspace)
        self.case_name.setText(view.case.name)
        name = view.case.name.replace("[*]", "[*][*]")  # Qt would read it as the mark of something unsaved
        self.setWindowTitle(f"{name} – T-VAD Desktop")
        folders = [view.folder, *(folder for folder in self.recent_cases() if folder != view.folder)]
        self._services.settings.setValue(RECENT, [str(folder) for folder in folders[:RECENT_KEPT]])
        self._show_analysing()

    def _show_analysing(self, analysing: frozenset[int] = frozenset()) -> None:
        view, video = self.controller.view, self.workspace.video
        analysis = view.analyses.get(video.id) if view is not None and video is not None else None
        done = analysis is not None and analysis.state == "done"
        outdated = view is not None and video is not None and view.is_outdated(video)
        under_way = video is not None and self.controller.is_analysing(video.id)
        self.analyse.setVisible(video is not None and (outdated or not done))
        self.analyse.setEnabled(not under_way)
        self.analyse.setText(
            "Analyse" if analysis is None or under_way else "Analyse again" if outdated else "Go on analysing"
        )
        self.camera.setVisible(view is not None)
        self.prompts.setVisible(view is not None)
        self.export.setVisible(view is not None)

    def _analyse_shown(self) -> None:
        if self.workspace.video is not None:
            self.controller.analyse(self.workspace.video)

    def _wear(self, colours: Colours) -> None:
        self._mark.setPixmap(draw_icon("app", colours.accent, 24))
        for part in (self.workspace, self.welcome, self.tasks, self.queue):
            part.set_colours(colours)
        change_icon(self.theme_switch, "sun" if colours.is_dark else "moon", colours)
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
            self.workspace.splitter.restoreState(splitter)
        self.welcome.show_recent(self.recent_cases())
