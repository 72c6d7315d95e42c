"""Bookmarks in the window: made, written anew, taken back, gone to; each change undone and done again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from tvad_desktop.domain.case import Bookmark
from tvad_desktop.domain.clock import format_clock
from tvad_desktop.domain.errors import UserError
from tvad_desktop.ui.asking import Asked, Asking
from tvad_desktop.ui.dialogs.bookmarks_dialog import BookmarksDialog, NoteDialog
from tvad_desktop.ui.history import Step
from tvad_desktop.ui.look.words import fill, tr
from tvad_desktop.ui.review.case_view import CaseView

if TYPE_CHECKING:
    from tvad_desktop.storage.cases import CaseStore


class BookmarkDialogs(Asking):
    """What is asked about bookmarks, and what is then done."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked)
        self._list: BookmarksDialog | None = None
        self._case = self._controller.case
        self._case.changed.connect(self._show_case)

    def ask_here(self) -> None:
        """Note the moment that is shown; the picture is held while it is asked what, and goes on as it did before."""
        video = self._workspace.video
        if video is None:
            self.trouble.emit(UserError(tr("There is no footage to bookmark."), tr("Import footage first.")))
            return
        if self._case.refuses():
            return
        player = self._workspace.player
        speed = player.speed if player.playing else 0.0
        player.pause()
        time_us = self._workspace.selection.now.time_us
        dialog = NoteDialog(video, time_us, None, self._window)
        if speed:
            dialog.finished.connect(lambda _: player.play(speed))
        self._open(dialog, lambda: self._add(video.id, time_us, dialog.note.text()))

    def _add(self, video_id: int, time_us: int, note: str) -> None:
        def done(made: Bookmark) -> None:
            self._keep_step(
                fill(tr("bookmark at {time}"), time=format_clock(made.time_us, 1)),
                partial(self._remove, made.id),
                partial(self._restore, made.id),
            )
            self.said.emit(fill(tr("Bookmark made at {time}."), time=format_clock(made.time_us, 1)))

        self._case.change(tr("Bookmark"), lambda store: store.add_bookmark(video_id, time_us, note), done)

    def ask_note(self, bookmark_id: int) -> None:
        """Ask what to note about a bookmark instead."""
        view = self._controller.view
        one = self._find(bookmark_id)
        video = view.video(one.video_id) if view is not None and one is not None else None
        if one is None or video is None or self._case.refuses():
            return
        dialog = NoteDialog(video, one.time_us, one.note, self._window)

        def write() -> None:
            note = dialog.note.text()
            words = fill(tr("note of the bookmark at {time}"), time=format_clock(one.time_us, 1))
            self._write(one.id, note)
            self._keep_step(words, partial(self._write, one.id, one.note), partial(self._write, one.id, note))

        self._open(dialog, write)

    def remove(self, bookmark_id: int) -> None:
        """Take a bookmark back."""
        if (one := self._find(bookmark_id)) is None or self._case.refuses():
            return
        words = fill(tr("removal of the bookmark at {time}"), time=format_clock(one.time_us, 1))
        self._remove(one.id)
        self._keep_step(words, partial(self._restore, one.id), partial(self._remove, one.id))

    def show_list(self) -> None:
        """List them beside the window, which stays usable."""
        view = self._controller.view
        if view is None:
            self.trouble.emit(UserError(tr("No case is open."), tr("Open a case first; it keeps its bookmarks.")))
            return
        if self._list is None:
            shown = BookmarksDialog(parent=self._window)
            shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            shown.chosen.connect(self.go_to)
            shown.writing_requested.connect(self.ask_note)
            shown.removal_requested.connect(self.remove)
            shown.finished.connect(self._end_list)
            self._list = shown
            shown.show_case(view)
            shown.show()
        self._list.raise_()
        self._list.activateWindow()

    def go_to(self, bookmark_id: int) -> None:
        """Show the moment of a bookmark."""
        if (one := self._find(bookmark_id)) is None:
            return
        if one.video_id != self._workspace.video_id:
            self._workspace.show_video(one.video_id, one.time_us)
        else:
            self._workspace.player.pause()
            self._workspace.player.seek(one.time_us)
        self.said.emit(one.note or tr("A bookmark without a note."))

    def walk(self, steps: int) -> None:
        """Go to the next bookmark of the footage shown, or with -1 to the one before."""
        view, now = self._controller.view, self._workspace.selection.now
        here = [one for one in view.bookmarks if one.video_id == now.video_id] if view is not None else []
        after = [one for one in here if (one.time_us - now.time_us) * steps > 0]
        if not after:
            self.said.emit(tr("There is no bookmark further on.") if here else tr("This footage has no bookmark."))
            return
        self.go_to(after[0 if steps > 0 else -1].id)

    def _find(self, bookmark_id: int) -> Bookmark | None:
        view = self._controller.view
        return next((one for one in view.bookmarks if one.id == bookmark_id), None) if view is not None else None

    def _write(self, bookmark_id: int, note: str) -> None:
        def act(store: CaseStore) -> None:
            store.write_bookmark(bookmark_id, note)

        self._case.change(tr("Bookmark"), act)

    def _remove(self, bookmark_id: int) -> None:
        self._case.change(tr("Bookmark"), lambda store: store.remove_bookmark(bookmark_id))

    def _restore(self, bookmark_id: int) -> None:
        self._case.change(tr("Bookmark"), lambda store: store.restore_bookmark(bookmark_id))

    def _keep_step(self, words: str, undo: Callable[[], object], redo: Callable[[], object]) -> None:
        self._workspace.history.add(Step(words, undo, redo))

    def _show_case(self, view: CaseView) -> None:
        if self._list is not None:
            self._list.show_case(view)

    def _end_list(self) -> None:
        self._list = None
