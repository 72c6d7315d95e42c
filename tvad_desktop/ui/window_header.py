"""The head of the window: which case is open, and what can be done to it."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton

from tvad_desktop.domain.case import CaseVideo
from tvad_desktop.ui.look.colours import Colours
from tvad_desktop.ui.look.icons import change_icon, draw_icon
from tvad_desktop.ui.look.widgets import make_button, make_label, make_line, make_tool, set_tip
from tvad_desktop.ui.look.words import tr, tr_noop
from tvad_desktop.ui.review.case_view import CaseView

UNTRAINED_MARK = tr_noop("⚠ untrained model")


class WindowHeader(QFrame):
    """Its buttons do nothing by themselves; the window connects them."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bar")
        self._mark = make_label()
        self.case_name = make_label("T-VAD Desktop", "title")
        self.untrained = make_label("", "warning")
        self.untrained.hide()
        self.new = make_button(tr("New"), icon="new-case", tip=tr("New case (Ctrl+N)"))
        self.open = make_button(tr("Open", "a case, a button"), icon="folder", tip=tr("Open a case (Ctrl+O)"))
        self.objects = make_button(tr("Find"), icon="search", tip=tr("Find objects in whole recordings (Ctrl+Shift+O)"))
        self.analyse = make_button(tr("Analyse"), icon="analyse", tip=tr("Analyse this footage, or go on with it"))
        self.prompts = make_button(
            tr("Prompts"), icon="prompts", tip=tr("What is normal and what is not, in words (Ctrl+P)")
        )
        self.theme_switch = make_tool("sun", tr("Light or dark (Ctrl+T)"))
        self.help = make_tool("help", tr("User guide (F1)"))
        self.full_screen = make_tool("fullscreen", tr("Full screen (F11)"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(self._mark)
        layout.addWidget(self.case_name)
        layout.addWidget(self.untrained)
        layout.addStretch()
        for button in (
            self.new,
            self.open,
            self._make_case_menu(),
            self._make_camera_menu(),
            self.prompts,
            self.objects,
            self._make_export_menu(),
            self.analyse,
        ):
            layout.addWidget(button)
        for widget in (make_line(vertical=True), self.theme_switch, self.full_screen, self.help):
            layout.addWidget(widget)

    def show_case(self, view: CaseView | None, video: CaseVideo | None, analysing: frozenset[int]) -> None:
        """Offer what can be done to the case and to the footage shown."""
        analysis = view.analyses.get(video.id) if view is not None and video is not None else None
        done = analysis is not None and analysis.state == "done"
        outdated = view is not None and video is not None and view.is_outdated(video)
        under_way = video is not None and video.id in analysing
        self.analyse.setVisible(video is not None and (outdated or not done))
        self.analyse.setEnabled(not under_way)
        self.analyse.setText(
            tr("Analyse")
            if analysis is None or under_way
            else tr("Analyse again")
            if outdated
            else tr("Go on analysing")
        )
        untrained = view.untrained if view is not None else ()
        self.untrained.setText(tr(UNTRAINED_MARK) if untrained else "")
        set_tip(self.untrained, "\n".join(untrained))
        self.untrained.setVisible(bool(untrained))
        for button in (self.camera, self.prompts, self.objects, self.export):
            button.setVisible(view is not None)
        for action in self._of_case:
            action.setEnabled(view is not None)

    def set_colours(self, colours: Colours) -> None:
        self._mark.setPixmap(draw_icon("app", colours.accent, 24))
        change_icon(self.theme_switch, "sun" if colours.is_dark else "moon", colours)

    def _make_export_menu(self) -> QPushButton:
        self.export = make_button(tr("Hand on"), icon="export", tip=tr("Reports, clips, and what is covered in them"))
        menu = QMenu(self.export)
        self.report_action = QAction(tr("Write the report …\tCtrl+E"), menu)
        self.clips_action = QAction(tr("Write clips of what is picked …\tCtrl+Shift+E"), menu)
        self.synopsis_action = QAction(tr("Write all incidents as one clip …"), menu)
        self.redaction_action = QAction(tr("Cover people and faces …\tCtrl+Shift+R"), menu)
        self.region_action = QAction(tr("What happened here? …\tCtrl+Shift+F"), menu)
        self.archive_action = QAction(tr("Put the case away as one file …"), menu)
        menu.addActions([self.report_action, self.clips_action, self.synopsis_action])
        menu.addSeparator()
        menu.addActions([self.redaction_action, self.region_action])
        menu.addSeparator()
        self.bundle_action = QAction(tr("Write a bundle that others can verify …"), menu)
        self.seal_action = QAction(tr("Seal the case …"), menu)
        menu.addActions([self.bundle_action, self.seal_action, self.archive_action])
        self.export.setMenu(menu)
        return self.export

    def _make_case_menu(self) -> QPushButton:
        self.case = make_button(tr("Case"), icon="folder", tip=tr("How the case is kept"))
        menu = QMenu(self.case)
        self.lock_action = QAction(tr("Close or reopen the case …\tCtrl+Shift+L"), menu)
        self.verify_action = QAction(tr("Verify the case …\tCtrl+Shift+V"), menu)
        self.protection_action = QAction(tr("Passphrase …"), menu)
        self.rule_action = QAction(tr("Verdicts that an incident needs …"), menu)
        self.ignored_action = QAction(tr("What counts for nothing …"), menu)
        self.restore_action = QAction(tr("Bring back a case that was put away …"), menu)
        self.duplicates_action = QAction(tr("Footage that several cases have …"), menu)
        self.compare_action = QAction(tr("Compare the case with a seal …"), menu)
        self.verify_bundle_action = QAction(tr("Verify a bundle …"), menu)
        self.bookmarks_action = QAction(tr("Bookmarks …\tCtrl+Shift+D"), menu)
        self._of_case = [
            self.bookmarks_action,
            self.verify_action,
            self.compare_action,
            self.lock_action,
            self.protection_action,
            self.rule_action,
            self.ignored_action,
        ]
        menu.addActions(self._of_case)
        menu.addSeparator()
        menu.addActions([self.verify_bundle_action, self.restore_action, self.duplicates_action])
        self.case.setMenu(menu)
        return self.case

    def _make_camera_menu(self) -> QPushButton:
        self.camera = make_button(
            tr("Camera"), icon="camera", tip=tr("What the camera has learned, and when it recorded")
        )
        menu = QMenu(self.camera)
        self.learn_action = QAction(tr("Learn what is normal …\tCtrl+L"), menu)
        self.undo_action = QAction(tr("Undo the camera's last learning\tCtrl+U"), menu)
        self.recording_action = QAction(tr("Set recording time …\tCtrl+K"), menu)
        self.page_action = QAction(tr("What cameras have learned …\tCtrl+Shift+K"), menu)
        menu.addActions([self.page_action, self.learn_action, self.undo_action, self.recording_action])
        menu.addSeparator()
        self.models_action = QAction(tr("Models …\tCtrl+Shift+M"), menu)
        self.labels_action = QAction(tr("Label for training …\tCtrl+Shift+B"), menu)
        menu.addActions([self.models_action, self.labels_action])
        self.camera.setMenu(menu)
        return self.camera
