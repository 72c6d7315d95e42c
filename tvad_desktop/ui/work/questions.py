"""Questions to the model: those a person asks, and the first one about each new incident."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tvad_desktop.domain.case import Message
from tvad_desktop.domain.judged import AnswerVerdict
from tvad_desktop.domain.questions import FIRST_QUESTION
from tvad_desktop.ui.look.words import fill, tr
from tvad_desktop.ui.tasks import Lane, Task, TaskJob
from tvad_desktop.ui.work.open_case import OpenCase

if TYPE_CHECKING:
    from tvad_desktop.storage.cases import CaseStore


class Questions(QObject):
    """`answered` says that what the model first said about an incident has changed."""

    answered = Signal(int)
    messages_read = Signal(int, object)
    answer_began = Signal(int, str)
    answer_text = Signal(int, str)
    answer_ended = Signal(int)

    def __init__(self, case: OpenCase) -> None:
        super().__init__()
        self._case = case
        self._answering: Task | None = None
        self._undescribed: deque[tuple[Path, int]] = deque()
        self._describing = False

    def read_messages(self, incident_id: int) -> None:
        def show(messages: Sequence[Message]) -> None:
            self._pass_messages(incident_id, messages)

        task = self._case.work(Lane.QUICK, tr("Read answers"), lambda store, job: store.messages(incident_id))
        self._case.on_success(task, show)

    def ask(self, incident_id: int, question: str) -> None:
        """Ask the model; the answer streams in by `answer_text`. One question at a time."""
        if self._answering is not None or self._case.refuses():
            return

        def work(store: CaseStore, job: TaskJob) -> None:
            self._case.services.ask(store, incident_id, question, job, job.partial)

        task = self._case.work(Lane.CHAT, fill(tr("Answer “{question}”"), question=question), work)
        self._answering = task
        self.answer_began.emit(incident_id, question)
        task.partial.connect(lambda text: self.answer_text.emit(incident_id, text))
        task.ended.connect(lambda: self._end_answer(incident_id))

    def judge(self, incident_id: int, message_id: int, verdict: AnswerVerdict, text: str = "") -> None:
        """Correct an answer, reject it, or accept it again; the reviewer is its author then."""

        def work(store: CaseStore, job: TaskJob) -> Sequence[Message]:
            store.judge_answer(message_id, verdict, text)
            return store.messages(incident_id)

        def show(messages: Sequence[Message]) -> None:
            self._pass_messages(incident_id, messages)

        self._case.on_success(self._case.work(Lane.QUICK, tr("Keep what you say about an answer"), work), show)

    def stop_answer(self) -> None:
        if self._answering is not None:
            self._answering.cancel()

    def describe(self, video_id: int) -> None:
        """Let the model describe every incident of a video that it has not described yet."""
        self._undescribed.append((self._case.folder, video_id))
        if not self._describing:
            self._describe_next()

    def _describe_next(self) -> None:
        """Describe one incident, then the next: so a person's question waits for one of them at most."""
        self._undescribed = deque(one for one in self._undescribed if one[0] == self._case.folder)
        self._describing = bool(self._undescribed)
        if not self._describing:
            return
        _, video_id = self._undescribed.popleft()

        def work(store: CaseStore, job: TaskJob) -> tuple[int, Sequence[Message]] | None:
            from tvad_desktop.workbench.ask import undescribed  # with it comes much that the start need not wait for

            incidents = undescribed(store, video_id)
            if not incidents:
                return None
            self._case.services.ask(store, incidents[0].id, FIRST_QUESTION, job, lambda _: None)
            return incidents[0].id, store.messages(incidents[0].id)

        def show(described: tuple[int, Sequence[Message]] | None) -> None:
            if described is not None:
                self._undescribed.appendleft((self._case.folder, video_id))
                self._pass_messages(*described)

        task = self._case.work(Lane.CHAT, tr("Describe incidents"), work)
        self._case.on_success(task, show)
        task.failed.connect(lambda _: self._undescribed.clear())
        task.cancelled.connect(self._undescribed.clear)
        task.ended.connect(self._describe_next)
        self._case.task_started.emit(task, 0.0)

    def _pass_messages(self, incident_id: int, messages: Sequence[Message]) -> None:
        before = self._case.view
        self._case.view = before and before.answered(incident_id, messages)
        if self._case.view is not before:
            self.answered.emit(incident_id)
        self.messages_read.emit(incident_id, messages)

    def _end_answer(self, incident_id: int) -> None:
        self._answering = None
        self.answer_ended.emit(incident_id)
