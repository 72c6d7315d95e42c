"""Every key of the window and what it does."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from tvad_desktop.domain.incident import Verdict
from tvad_desktop.ui.dialogs.shortcuts import Shortcut, press_focused
from tvad_desktop.ui.look.theme import Theme
from tvad_desktop.ui.look.words import tr_noop
from tvad_desktop.ui.queue_panel import QueuePanel
from tvad_desktop.ui.window_dialogs import WindowDialogs
from tvad_desktop.ui.workspace import Workspace


class KeyedWindow(Protocol):
    """What of the window the keys reach."""

    workspace: Workspace
    queue: QueuePanel
    theme: Theme
    dialogs: WindowDialogs

    def setFocus(self) -> None: ...
    def toggle_picture(self) -> None: ...
    def toggle_full_screen(self) -> None: ...
    def show_shortcuts(self) -> None: ...


def list_shortcuts(window: KeyedWindow) -> list[Shortcut]:
    """In the order in which they are listed for a person."""
    dialogs, footage, exports = window.dialogs, window.dialogs.footage, window.dialogs.exports
    player, incidents, workspace = window.workspace.player, window.workspace.incidents, window.workspace
    hand, marks = workspace.hand_work, dialogs.bookmarks
    move, review, show, case = tr_noop("Move in time"), tr_noop("Review"), tr_noop("Show"), tr_noop("Case")
    return [
        Shortcut(move, tr_noop("Play or pause"), ("Space", "K"), "Space  K", player.toggle),
        Shortcut(move, tr_noop("Play on; again: faster"), ("L",), "L", partial(player.shuttle, 1)),
        Shortcut(move, tr_noop("Play back; again: faster"), ("J",), "J", partial(player.shuttle, -1)),
        Shortcut(move, tr_noop("One frame on"), ("Right",), "→", partial(player.step, 1)),
        Shortcut(move, tr_noop("One frame back"), ("Left",), "←", partial(player.step, -1)),
        Shortcut(move, tr_noop("One second on"), ("Shift+Right",), "Shift →", partial(player.skip, 1.0)),
        Shortcut(move, tr_noop("One second back"), ("Shift+Left",), "Shift ←", partial(player.skip, -1.0)),
        Shortcut(move, tr_noop("Slower, down to an eighth"), ("[",), "[", partial(player.change_speed, -1)),
        Shortcut(move, tr_noop("Faster, up to sixteen times"), ("]",), "]", partial(player.change_speed, 1)),
        Shortcut(move, tr_noop("Go to a moment"), ("G",), "G", dialogs.ask_moment),
        Shortcut(move, tr_noop("Play the incident again and again"), ("Shift+L",), "Shift L", workspace.toggle_loop),
        Shortcut(move, tr_noop("Sound on or off"), ("Shift+M",), "Shift M", workspace.stage.sound.toggle),
        Shortcut(
            move, tr_noop("Same moment, next camera"), ("Ctrl+Right",), "Ctrl →", partial(workspace.cameras.change, 1)
        ),
        Shortcut(
            move, tr_noop("Same moment, camera before"), ("Ctrl+Left",), "Ctrl ←", partial(workspace.cameras.change, -1)
        ),
        Shortcut(move, tr_noop("Other cameras beside it, up to four"), ("Y",), "Y", workspace.sides.change),
        Shortcut(review, tr_noop("Next incident"), ("Down",), "↓", partial(incidents.walk, 1)),
        Shortcut(review, tr_noop("Previous incident"), ("Up",), "↑", partial(incidents.walk, -1)),
        Shortcut(review, tr_noop("Confirm"), ("C",), "C", partial(workspace.decide, Verdict.CONFIRMED)),
        Shortcut(review, tr_noop("Dismiss"), ("D",), "D", partial(workspace.decide, Verdict.DISMISSED)),
        Shortcut(review, tr_noop("Needs another look"), ("W",), "W", partial(workspace.decide, Verdict.SECOND_LOOK)),
        Shortcut(
            review, tr_noop("Duplicate of another one"), ("X",), "X", partial(workspace.decide, Verdict.DUPLICATE)
        ),
        Shortcut(review, tr_noop("Review: a verdict leads to the next"), ("R",), "R", incidents.review.toggle),
        Shortcut(review, tr_noop("Next open incident"), ("N",), "N", incidents.walk_to_open),
        Shortcut(
            review,
            tr_noop("Pick the next one too"),
            ("Shift+Down",),
            "Shift ↓",
            partial(incidents.walk, 1, extend=True),
        ),
        Shortcut(
            review,
            tr_noop("Pick the one before too"),
            ("Shift+Up",),
            "Shift ↑",
            partial(incidents.walk, -1, extend=True),
        ),
        Shortcut(review, tr_noop("Pick all"), ("Ctrl+A",), "Ctrl A", incidents.select_all),
        Shortcut(review, tr_noop("Undo"), ("Ctrl+Z",), "Ctrl Z", workspace.history.undo),
        Shortcut(review, tr_noop("Do it again"), ("Ctrl+Shift+Z", "Ctrl+Y"), "Ctrl Shift Z", workspace.history.redo),
        Shortcut(review, tr_noop("Filter"), ("Shift+F",), "Shift F", dialogs.ask_filter),
        Shortcut(review, tr_noop("Teach the camera; again: keep it"), ("T",), "T", workspace.chat.teach.go_on),
        Shortcut(review, tr_noop("Leave the camera as it is"), ("Shift+T",), "Shift T", workspace.chat.teach.leave_it),
        Shortcut(review, tr_noop("Give a tag"), ("#",), "#", workspace.chat.tags.field.setFocus),
        Shortcut(review, tr_noop("Mark this moment"), ("M",), "M", workspace.mark_moment),
        Shortcut(review, tr_noop("Bookmark this moment"), ("Ctrl+D",), "Ctrl D", marks.ask_here),
        Shortcut(review, tr_noop("Next bookmark"), ("Ctrl+Down",), "Ctrl ↓", partial(marks.walk, 1)),
        Shortcut(review, tr_noop("Bookmark before"), ("Ctrl+Up",), "Ctrl ↑", partial(marks.walk, -1)),
        Shortcut(review, tr_noop("Bookmarks"), ("Ctrl+Shift+D",), "Ctrl Shift D", marks.show_list),
        Shortcut(review, tr_noop("In: an incident begins here"), ("I",), "I", hand.set_in),
        Shortcut(review, tr_noop("Out: it ends here"), ("O",), "O", hand.set_out),
        Shortcut(review, tr_noop("Forget In, Out and boxes"), ("Shift+O",), "Shift O", hand.bar.forget),
        Shortcut(review, tr_noop("Record an incident from In to Out"), ("E",), "E", hand.record),
        Shortcut(review, tr_noop("Cut the incident to In and Out"), ("Shift+E",), "Shift E", hand.cut),
        Shortcut(review, tr_noop("Ignore heat in the box, or from In to Out"), ("Shift+I",), "Shift I", hand.ignore),
        Shortcut(review, tr_noop("Split the incident here"), ("S",), "S", hand.split),
        Shortcut(review, tr_noop("Merge the picked incidents"), ("Ctrl+M",), "Ctrl M", hand.merge),
        Shortcut(review, tr_noop("Take back one recorded by hand"), ("Del",), "Del", hand.take_back),
        Shortcut(review, tr_noop("Search"), ("/", "Ctrl+F"), "/", incidents.search_field.setFocus),
        Shortcut(
            review, tr_noop("Find objects in the recordings"), ("Ctrl+Shift+O",), "Ctrl Shift O", dialogs.find_objects
        ),
        Shortcut(
            review,
            tr_noop("What happened here? (draw a region)"),
            ("Ctrl+Shift+F",),
            "Ctrl Shift F",
            exports.ask_region,
        ),
        Shortcut(review, tr_noop("Ask the model"), ("A",), "A", workspace.chat.question.setFocus),
        Shortcut(review, tr_noop("Leave a text field"), ("Esc",), "Esc", dialogs.leave),
        Shortcut(show, tr_noop("Press what has the focus"), ("Return", "Enter"), "Enter", press_focused),
        Shortcut(show, tr_noop("Heatmap"), ("H",), "H", partial(workspace.toggle_shown, "heatmap")),
        Shortcut(show, tr_noop("Boxes"), ("B",), "B", partial(workspace.toggle_shown, "boxes")),
        Shortcut(show, tr_noop("Path"), ("P",), "P", partial(workspace.toggle_shown, "path")),
        Shortcut(show, tr_noop("Before and after it"), ("Shift+B",), "Shift B", workspace.sides.toggle_around),
        Shortcut(review, tr_noop("Contact sheet"), ("Shift+C",), "Shift C", dialogs.show_sheet),
        Shortcut(show, tr_noop("Magnifier"), ("Z",), "Z", workspace.video_view.toggle_lens),
        Shortcut(show, tr_noop("View settings"), ("V",), "V", workspace.transport.open_menu),
        Shortcut(show, tr_noop("Queue"), ("Q",), "Q", window.queue.toggle),
        Shortcut(show, tr_noop("Picture alone"), ("F",), "F", window.toggle_picture),
        Shortcut(show, tr_noop("Left side"), ("Ctrl+1",), "Ctrl 1", workspace.toggle_left),
        Shortcut(show, tr_noop("Right side"), ("Ctrl+2",), "Ctrl 2", workspace.toggle_right),
        Shortcut(show, tr_noop("Copy the picture"), ("Ctrl+C",), "Ctrl C", exports.copy_still),
        Shortcut(show, tr_noop("Save the picture"), ("Ctrl+S",), "Ctrl S", exports.save_still),
        Shortcut(show, tr_noop("Full screen"), ("F11",), "F11", window.toggle_full_screen),
        Shortcut(show, tr_noop("Light or dark"), ("Ctrl+T",), "Ctrl T", window.theme.toggle),
        Shortcut(show, tr_noop("Timeline as a table"), ("Ctrl+Shift+T",), "Ctrl Shift T", dialogs.show_moments),
        Shortcut(show, tr_noop("A tour of the window"), ("Shift+F1",), "Shift F1", dialogs.show_tour),
        Shortcut(show, tr_noop("User guide"), ("F1",), "F1", dialogs.show_guide),
        Shortcut(show, tr_noop("This list"), ("?", "Shift+?"), "?", window.show_shortcuts),
        Shortcut(case, tr_noop("New case"), ("Ctrl+N",), "Ctrl N", dialogs.ask_new_case),
        Shortcut(case, tr_noop("Open a case"), ("Ctrl+O",), "Ctrl O", dialogs.ask_open_case),
        Shortcut(case, tr_noop("Close the case, or reopen it"), ("Ctrl+Shift+L",), "Ctrl Shift L", dialogs.ask_lock),
        Shortcut(case, tr_noop("Verify the case"), ("Ctrl+Shift+V",), "Ctrl Shift V", dialogs.keeping.verify),
        Shortcut(case, tr_noop("Settings"), ("Ctrl+,",), "Ctrl ,", dialogs.ask_settings),
        Shortcut(case, tr_noop("Models"), ("Ctrl+Shift+M",), "Ctrl Shift M", dialogs.ask_models),
        Shortcut(case, tr_noop("Label for training"), ("Ctrl+Shift+B",), "Ctrl Shift B", exports.ask_labels),
        Shortcut(case, tr_noop("Write the report"), ("Ctrl+E",), "Ctrl E", exports.ask_export),
        Shortcut(case, tr_noop("Cover people and faces"), ("Ctrl+Shift+R",), "Ctrl Shift R", exports.ask_redaction),
        Shortcut(case, tr_noop("Write clips of what is picked"), ("Ctrl+Shift+E",), "Ctrl Shift E", exports.ask_clips),
        Shortcut(case, tr_noop("Import footage"), ("Ctrl+I",), "Ctrl I", footage.ask_import),
        Shortcut(
            case,
            tr_noop("Analyse all footage"),
            ("Ctrl+Shift+A",),
            "Ctrl Shift A",
            workspace.footage.all_requested.emit,
        ),
        Shortcut(case, tr_noop("Watch folders for new footage"), ("Ctrl+Shift+I",), "Ctrl Shift I", footage.ask_watch),
        Shortcut(
            case, tr_noop("Remove the footage shown from the case"), ("Ctrl+Del",), "Ctrl Del", footage.ask_remove
        ),
        Shortcut(case, tr_noop("Put removed footage back"), ("Ctrl+Shift+Del",), "Ctrl Shift Del", footage.ask_restore),
        Shortcut(case, tr_noop("Rename the footage shown"), ("F2",), "F2", footage.ask_rename),
        Shortcut(case, tr_noop("Edit the prompts"), ("Ctrl+P",), "Ctrl P", footage.ask_prompts),
        Shortcut(case, tr_noop("Set the recording time"), ("Ctrl+K",), "Ctrl K", footage.ask_recording_time),
        Shortcut(case, tr_noop("Learn what is normal"), ("Ctrl+L",), "Ctrl L", dialogs.ask_learn),
        Shortcut(case, tr_noop("What cameras have learned"), ("Ctrl+Shift+K",), "Ctrl Shift K", dialogs.show_cameras),
        Shortcut(case, tr_noop("Undo the last learning"), ("Ctrl+U",), "Ctrl U", dialogs.undo_learning),
    ]
