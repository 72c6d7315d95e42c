"""The window with everything it needs: the one place that wires the product together."""

from __future__ import annotations

import argparse
import gc
import json
import logging
import os
import signal
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from logging.handlers import RotatingFileHandler
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from numpy.typing import NDArray
from platformdirs import PlatformDirs
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.printable import printable
from tvad_desktop.domain.questions import FIRST_QUESTION
from tvad_desktop.domain.scores import HeatmapSequence
from tvad_desktop.places import resources_folder
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.database import DATABASE_NAME
from tvad_desktop.storage.writer import Writers
from tvad_desktop.surroundings import NAME, refuse_impossible, refuse_unreadable, use_utf8
from tvad_desktop.ui.dialogs.error_dialog import install_excepthook
from tvad_desktop.ui.dialogs.reviewer_dialog import ReviewerDialog
from tvad_desktop.ui.look.colours import DARK
from tvad_desktop.ui.look.icons import draw_icon
from tvad_desktop.ui.look.theme import Theme
from tvad_desktop.ui.look.words import Language, choose_language, fill, install_words, tr, tr_noop
from tvad_desktop.ui.main_window import MainWindow
from tvad_desktop.ui.review.case_view import CaseView
from tvad_desktop.ui.services import LearningRequest, Services
from tvad_desktop.ui.single_instance import SingleInstance
from tvad_desktop.video.source import open_video
from tvad_desktop.workbench.footage import FootageToImport, import_footage
from tvad_desktop.workbench.privacy import delete_left_telemetry, find_left_telemetry
from tvad_desktop.workbench.reviewer import keep_reviewer, memory_folder, read_reviewer, reviewer_folder, say_actor

if TYPE_CHECKING:
    from tvad_desktop.detection.detector import Detector
    from tvad_desktop.domain.case import CameraProfileRecord
    from tvad_desktop.workbench.assistant import Assistant
    from tvad_desktop.workbench.teach import DismissalPreview

ENVIRONMENT = 3
DEMO_CLIP = resources_folder() / "demo" / "demo.mp4"
DEMO_CAMERA = "Demo camera"
DEMO_THRESHOLD = 0.3  # 20 seconds hardly tell what is usual there, so scores stay low
LOG_BYTES = 1_000_000
TELEMETRY_ANSWERED = "left_telemetry_answered"
TELEMETRY_OFFER = tr_noop(
    "Earlier builds let a library (onnxruntime) keep a device id and reports of its use on this machine, and try to"
    " send them. That has been stopped; what it left can be deleted."
)

OnSegment: TypeAlias = Callable[[HeatmapSequence, NDArray[np.float32]], None]


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window on a case, on the demo, or where the last visit ended."""
    parser = argparse.ArgumentParser(prog=NAME, description="Review recorded footage.")
    parser.add_argument("case", nargs="?", type=Path, help="a case folder")
    parser.add_argument("--demo", action="store_true", help="open the demo case")
    parser.add_argument("--measure", type=Path, metavar="CASE", help=argparse.SUPPRESS)
    parser.add_argument("--pictures", type=Path, metavar="FOLDER", help=argparse.SUPPRESS)
    parser.add_argument("--language", type=Language, default=Language.ENGLISH, help=argparse.SUPPRESS)
    chosen = parser.parse_args(argv)
    use_utf8()
    if chosen.measure is not None:
        return show_measured(chosen.measure, chosen.pictures, chosen.language)
    try:
        if chosen.case is not None:
            refuse_unreadable([str(chosen.case)])
            refuse_impossible(chosen.case)
        return show_window(chosen.case, chosen.demo, open_folders())
    except UserError as error:
        print(f"error: {printable(error)}", file=sys.stderr)
        return ENVIRONMENT


def open_folders() -> PlatformDirs:
    """The user's folders for settings, data and the log, made if need be; `UserError` where they cannot be."""
    directories = PlatformDirs(NAME, appauthor=False)
    hint = "Set HOME to a folder that you may write to."
    for folder in (directories.user_config_path, directories.user_data_path, directories.user_log_path):
        if not folder.is_absolute():
            raise UserError("This account has no home folder to keep settings in.", hint)
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UserError(f"The folder {folder} cannot be made: {error.strerror}.", hint) from error
        if not os.access(folder, os.W_OK | os.X_OK):
            raise UserError(f"The folder {folder} cannot be written.", hint)
    return directories


def show_window(case: Path | None, demo: bool, directories: PlatformDirs) -> int:
    """Wire the window, show it, and run until it is closed; returns the exit code."""
    log_path = start_log(directories.user_log_path)
    application = QApplication.instance() or QApplication([NAME])
    if not isinstance(application, QApplication):
        raise RuntimeError("another kind of application runs in this process")
    application.setApplicationName(NAME)
    application.setApplicationDisplayName("T-VAD Desktop")
    application.setWindowIcon(QIcon(draw_icon("app", DARK.accent, 64)))
    install_excepthook(log_path)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C ends the program although Qt runs the loop
    only = SingleInstance(directories.user_data_path)
    if only.hand_over(case):
        return 0
    only.begin()
    settings = QSettings(str(directories.user_config_path / "window.ini"), QSettings.Format.IniFormat)
    install_words(application, choose_language(settings))
    services = make_services(settings, log_path, directories.user_documents_path / "T-VAD cases")
    window = MainWindow(services, Theme(application, settings))
    demo_folder = directories.user_data_path / "demo-case"
    let_collector_rest(window)
    window.welcome.demo_requested.connect(partial(open_demo, window, demo_folder))
    only.requested.connect(partial(come_forward, window))
    window.show()
    offer_deletion(window, settings)
    ask_reviewer(window)
    open_first(window, case, demo, demo_folder)
    return application.exec()


def come_forward(window: MainWindow, case: Path | None) -> None:
    """Another start of the program asked for a case, or for the window alone."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.raise_()
    window.activateWindow()
    if case is not None:
        window.open_case(case)


def show_measured(case: Path, pictures: Path | None, language: Language = Language.ENGLISH) -> int:
    """Print how quick the window is on a case, as JSON, or where pictures of it lie."""
    from tvad_desktop.ui.measure import measure_window, wait_until
    from tvad_desktop.ui.pictures import take_pictures

    started_s = float(os.environ.get("TVAD_WINDOW_STARTED_S", time.time()))
    application = QApplication([NAME])
    install_words(application, language)
    with TemporaryDirectory() as folder:
        settings = QSettings(str(Path(folder) / "window.ini"), QSettings.Format.IniFormat)
        window = MainWindow(make_services(settings, Path(folder) / "log", Path(folder)), Theme(application, settings))
        window.ask_close = lambda words: True
        let_collector_rest(window)
        window.show()
        wait_until(window.isVisible)
        application.processEvents()
        visible_ms, visible_cpu_ms = (time.time() - started_s) * 1000, time.process_time() * 1000
        try:
            if pictures is not None:
                print("\n".join(map(str, take_pictures(window, case, pictures))))
            else:
                print(
                    json.dumps(
                        {
                            "visible_ms": visible_ms,
                            "visible_cpu_ms": visible_cpu_ms,
                            **measure_window(window, case).as_dict(),
                        }
                    )
                )
        finally:
            window.close()
    return 0


def let_collector_rest(window: MainWindow) -> None:
    """Each time another case is opened, leave what it and the libraries hold out of Python's search for cycles: to go
    through all of it takes a tenth of a second, in which the window would stand still."""
    opened: list[Path] = []

    def freeze(view: CaseView) -> None:
        if opened[-1:] != [view.folder]:
            opened.append(view.folder)
            gc.freeze()

    window.controller.case.changed.connect(freeze)


def offer_deletion(window: MainWindow, settings: QSettings) -> None:
    """Offer, until it is answered once, to delete what earlier builds let a library keep about this machine."""
    left = find_left_telemetry()
    if not left or settings.contains(TELEMETRY_ANSWERED):
        return

    def delete() -> None:
        try:
            delete_left_telemetry(left)
        except UserError as error:
            window.show_trouble(error)

    window.offers.accepted.connect(delete)
    window.offers.answered.connect(lambda: settings.setValue(TELEMETRY_ANSWERED, True))
    window.offers.offer(tr(TELEMETRY_OFFER), tr("Delete it"))


def ask_reviewer(window: MainWindow) -> None:
    """Ask who works here, until somebody has said it once."""
    if read_reviewer(reviewer_folder()) is not None:
        return

    def keep(name: str, role: str) -> None:
        try:
            keep_reviewer(reviewer_folder(), name, role)
        except UserError as error:
            window.show_trouble(error)

    dialog = ReviewerDialog(window)
    dialog.named.connect(keep)
    dialog.open()


def open_first(window: MainWindow, case: Path | None, demo: bool, demo_folder: Path) -> None:
    """What was asked for; else the case opened last; at the very first start the demo."""
    if case is not None:
        window.open_case(case)
    elif demo:
        open_demo(window, demo_folder)
    elif recent := window.recent_cases():
        window.open_case(recent[0])
    elif DEMO_CLIP.is_file():
        open_demo(window, demo_folder)


def open_demo(window: MainWindow, folder: Path, clip: Path = DEMO_CLIP) -> None:
    """Open the demo case; make it and analyse its clip if it is not there yet."""
    if (folder / DATABASE_NAME).is_file():
        window.open_case(folder)
    elif clip.is_file():
        task = window.create_case(folder, tr("Demo"))
        task.succeeded.connect(lambda _: _begin_demo(window, clip))
    else:
        missing = fill(tr("The demo clip is missing: {path}."), path=clip)
        window.show_trouble(UserError(missing, tr("Open footage of your own instead.")))


def _begin_demo(window: MainWindow, clip: Path) -> None:
    window.controller.footage.keep_case_threshold(DEMO_THRESHOLD)
    window.import_footage([FootageToImport(clip, DEMO_CAMERA, None)])


def start_log(folder: Path) -> Path:
    """Begin the log file and return its path."""
    path = folder / "tvad-desktop.log"
    handler = RotatingFileHandler(path, maxBytes=LOG_BYTES, backupCount=2, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
    return path


class Models:
    """Detectors and assistants of the packs that cases name, each loaded by the first task that needs it, in its own
    lane."""

    def __init__(self) -> None:
        self._detectors: dict[str, Detector] = {}
        self._assistants: dict[str, Assistant] = {}

    def detector(self, pack_name: str) -> Detector:
        """The detector of a pack of which every file is what it should be."""
        from tvad_desktop.detection.detector import load_detector
        from tvad_desktop.workbench.packs import open_pack

        if pack_name not in self._detectors:
            self._detectors[pack_name] = load_detector(open_pack(pack_name))
        return self._detectors[pack_name]

    def assistant(self, pack_name: str) -> Assistant:
        """The language side of such a pack."""
        from tvad_desktop.workbench.assistant import Assistant
        from tvad_desktop.workbench.packs import open_pack

        if pack_name not in self._assistants:
            self._assistants[pack_name] = Assistant(open_pack(pack_name))
        return self._assistants[pack_name]

    def analyse(self, store: CaseStore, footage: FootageToImport, job: Job, on_segment: OnSegment) -> object:
        """Analyse footage into a case with the detector of the case's pack; what the case knows must still be the
        original."""
        from tvad_desktop.workbench.analyse import analyse_footage
        from tvad_desktop.workbench.packs import pack_of_case

        known = import_footage(store, footage, job) if footage.video_id is None else store.video(footage.video_id)
        detector = self.detector(pack_of_case(store))
        return analyse_footage(store, known, detector, job=job, on_segment=on_segment)

    def learn(self, store: CaseStore, learning: LearningRequest, job: Job) -> CameraProfileRecord:
        """Let a camera learn what is normal, with heads of its own where that is wished."""
        from tvad_desktop.learning.camera_learning import QUICK_EFFORT, Effort
        from tvad_desktop.workbench.learn import learn_footage
        from tvad_desktop.workbench.packs import pack_of_case

        return learn_footage(
            store,
            [(one.path, one.fps) for one in learning.footage],
            self.detector(pack_of_case(store)),
            camera=learning.camera,
            job=job,
            effort=Effort() if learning.trains else QUICK_EFFORT,
            alarms_per_hour=learning.alarms_per_hour,
        )

    def preview_dismissal(self, store: CaseStore, incident_id: int, job: Job) -> DismissalPreview:
        """What a camera would learn from a dismissal."""
        from tvad_desktop.workbench.packs import pack_of_incident
        from tvad_desktop.workbench.teach import preview_dismissal

        return preview_dismissal(store, incident_id, self.detector(pack_of_incident(store, incident_id)), job)

    def ask(
        self, store: CaseStore, incident_id: int, question: str, job: Job, on_text: Callable[[str], None]
    ) -> object:
        """Answer a question; the paper's first one, asked first, is answered in the paper's form."""
        from tvad_desktop.workbench.ask import ask, describe, pair_turns
        from tvad_desktop.workbench.packs import pack_of_incident

        assistant = self.assistant(pack_of_incident(store, incident_id))
        if question == FIRST_QUESTION and not pair_turns(store.messages(incident_id)):
            return describe(store, incident_id, assistant, job=job, on_text=on_text)
        return ask(store, incident_id, question, assistant, job=job, on_text=on_text)


def make_services(settings: QSettings, log_path: Path, cases_folder: Path) -> Services:
    """The real services, in the name of the reviewer."""
    models, writers = Models(), Writers()

    def open_store(folder: Path) -> CaseStore:
        store = CaseStore.open(folder, say_actor(reviewer_folder()), memory=memory_folder())
        store.read_only = store.read_only or writers.find_reason_against(folder, store.actor)
        return store

    return Services(
        open_store=open_store,
        enter_case=writers.enter,
        create_store=lambda folder, name, passphrase: CaseStore.create(
            folder, name, say_actor(reviewer_folder()), memory=memory_folder(), passphrase=passphrase
        ),
        open_footage=open_video,
        add_footage=add_footage,
        analyse=models.analyse,
        ask=models.ask,
        learn=models.learn,
        preview_dismissal=models.preview_dismissal,
        settings=settings,
        log_path=log_path,
        cases_folder=cases_folder,
    )


def add_footage(store: CaseStore, footage: FootageToImport, job: Job) -> int:
    """Add footage with its fingerprint to a case and return its id; UserError if it cannot be read."""
    return import_footage(store, footage, job).id


if __name__ == "__main__":
    sys.exit(main())
