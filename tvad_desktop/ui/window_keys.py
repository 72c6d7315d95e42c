"""Every key of the window and what it does."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from tvad_desktop.domain.incident import Verdict
from tvad_desktop.ui.dialogs.shortcuts import Shortcut, press_focused
from tvad_desktop.ui.look.theme import Theme
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
    hand = workspace.hand_work
    move, review, show, case = "Move in time", "Review", "Show", "Case"
    return [
        Shortcut(move, "Play or pause", ("Space", "K"), "Space  K", player.toggle),
        Shortcut(move, "Play on; again: faster", ("L",), "L", partial(player.shuttle, 1)),
        Shortcut(move, "Play back; again: faster", ("J",), "J", partial(player.shuttle, -1)),
        Shortcut(move, "One frame on", ("Right",), "→", partial(player.step, 1)),
        Shortcut(move, "One frame back", ("Left",), "←", partial(player.step, -1)),
        Shortcut(move, "One second on", ("Shift+Right",), "Shift →", partial(player.skip, 1.0)),
        Shortcut(move, "One second back", ("Shift+Left",), "Shift ←", partial(player.skip, -1.0)),
        Shortcut(move, "Slower, down to an eighth", ("[",), "[", partial(player.change_speed, -1)),
        Shortcut(move, "Faster, up to sixteen times", ("]",), "]", partial(player.change_speed, 1)),
        Shortcut(move, "Go to a moment", ("G",), "G", dialogs.ask_moment),
        Shortcut(move, "Play the incident again and again", ("Shift+L",), "Shift L", workspace.toggle_loop),
        Shortcut(move, "Sound on or off", ("Shift+M",), "Shift M", workspace.stage.sound.toggle),
        Shortcut(move, "Same moment, next camera", ("Ctrl+Right",), "Ctrl →", partial(workspace.cameras.change, 1)),
        Shortcut(move, "Same moment, camera before", ("Ctrl+Left",), "Ctrl ←", partial(workspace.cameras.change, -1)),
        Shortcut(review, "Next incident", ("Down",), "↓", partial(incidents.walk, 1)),
        Shortcut(review, "Previous incident", ("Up",), "↑", partial(incidents.walk, -1)),
        Shortcut(review, "Confirm", ("C",), "C", partial(workspace.decide, Verdict.CONFIRMED)),
        Shortcut(review, "Dismiss", ("D",), "D", partial(workspace.decide, Verdict.DISMISSED)),
        Shortcut(review, "Needs another look", ("W",), "W", partial(workspace.decide, Verdict.SECOND_LOOK)),
        Shortcut(review, "Duplicate of another one", ("X",), "X", partial(workspace.decide, Verdict.DUPLICATE)),
        Shortcut(review, "Review: a verdict leads to the next", ("R",), "R", incidents.review.toggle),
        Shortcut(review, "Next open incident", ("N",), "N", incidents.walk_to_open),
        Shortcut(review, "Pick the next one too", ("Shift+Down",), "Shift ↓", partial(incidents.walk, 1, extend=True)),
        Shortcut(review, "Pick the one before too", ("Shift+Up",), "Shift ↑", partial(incidents.walk, -1, extend=True)),
        Shortcut(review, "Pick all", ("Ctrl+A",), "Ctrl A", incidents.select_all),
        Shortcut(review, "Undo", ("Ctrl+Z",), "Ctrl Z", workspace.history.undo),
        Shortcut(review, "Do it again", ("Ctrl+Shift+Z", "Ctrl+Y"), "Ctrl Shift Z", workspace.history.redo),
        Shortcut(review, "Filter", ("Shift+F",), "Shift F", dialogs.ask_filter),
        Shortcut(review, "Teach the camera; again: keep it", ("T",), "T", workspace.chat.teach.go_on),
        Shortcut(review, "Leave the camera as it is", ("Shift+T",), "Shift T", workspace.chat.teach.leave_it),
        Shortcut(review, "Mark this moment", ("M",), "M", workspace.mark_moment),
        Shortcut(review, "In: an incident begins here", ("I",), "I", hand.set_in),
        Shortcut(review, "Out: it ends here", ("O",), "O", hand.set_out),
        Shortcut(review, "Forget In, Out and boxes", ("Shift+O",), "Shift O", hand.bar.forget),
        Shortcut(review, "Record an incident from In to Out", ("E",), "E", hand.record),
        Shortcut(review, "Cut the incident to In and Out", ("Shift+E",), "Shift E", hand.cut),
        Shortcut(review, "Ignore heat in the box, or from In to Out", ("Shift+I",), "Shift I", hand.ignore),
        Shortcut(review, "Split the incident here", ("S",), "S", hand.split),
        Shortcut(review, "Merge the picked incidents", ("Ctrl+M",), "Ctrl M", hand.merge),
        Shortcut(review, "Take back one recorded by hand", ("Del",), "Del", hand.take_back),
        Shortcut(review, "Search", ("/", "Ctrl+F"), "/", incidents.search_field.setFocus),
        Shortcut(review, "Find objects in the recordings", ("Ctrl+Shift+O",), "Ctrl Shift O", dialogs.find_objects),
        Shortcut(review, "What happened here? (draw a region)", ("Ctrl+Shift+F",), "Ctrl Shift F", exports.ask_region),
        Shortcut(review, "Ask the model", ("A",), "A", workspace.chat.question.setFocus),
        Shortcut(review, "Leave a text field", ("Esc",), "Esc", window.setFocus),
        Shortcut(show, "Press what has the focus", ("Return", "Enter"), "Enter", press_focused),
        Shortcut(show, "Heatmap", ("H",), "H", partial(workspace.toggle_shown, "heatmap")),
        Shortcut(show, "Boxes", ("B",), "B", partial(workspace.toggle_shown, "boxes")),
        Shortcut(show, "Path", ("P",), "P", partial(workspace.toggle_shown, "path")),
        Shortcut(show, "View settings", ("V",), "V", workspace.transport.open_menu),
        Shortcut(show, "Queue", ("Q",), "Q", window.queue.toggle),
        Shortcut(show, "Picture alone", ("F",), "F", window.toggle_picture),
        Shortcut(show, "Copy the picture", ("Ctrl+C",), "Ctrl C", exports.copy_still),
        Shortcut(show, "Save the picture", ("Ctrl+S",), "Ctrl S", exports.save_still),
        Shortcut(show, "Full screen", ("F11",), "F11", window.toggle_full_screen),
        Shortcut(show, "Light or dark", ("Ctrl+T",), "Ctrl T", window.theme.toggle),
        Shortcut(show, "Timeline as a table", ("Ctrl+Shift+T",), "Ctrl Shift T", dialogs.show_moments),
        Shortcut(show, "A tour of the window", ("Shift+F1",), "Shift F1", dialogs.show_tour),
        Shortcut(show, "User guide", ("F1",), "F1", dialogs.show_guide),
        Shortcut(show, "This list", ("?", "Shift+?"), "?", window.show_shortcuts),
        Shortcut(case, "New case", ("Ctrl+N",), "Ctrl N", dialogs.ask_new_case),
        Shortcut(case, "Open a case", ("Ctrl+O",), "Ctrl O", dialogs.ask_open_case),
        Shortcut(case, "Close the case, or reopen it", ("Ctrl+Shift+L",), "Ctrl Shift L", dialogs.ask_lock),
        Shortcut(case, "Settings", ("Ctrl+,",), "Ctrl ,", dialogs.ask_settings),
        Shortcut(case, "Models", ("Ctrl+Shift+M",), "Ctrl Shift M", dialogs.ask_models),
        Shortcut(case, "Label for training", ("Ctrl+Shift+B",), "Ctrl Shift B", exports.ask_labels),
        Shortcut(case, "Write the report", ("Ctrl+E",), "Ctrl E", exports.ask_export),
        Shortcut(case, "Cover people and faces", ("Ctrl+Shift+R",), "Ctrl Shift R", exports.ask_redaction),
        Shortcut(case, "Write clips of what is picked", ("Ctrl+Shift+E",), "Ctrl Shift E", exports.ask_clips),
        Shortcut(case, "Import footage", ("Ctrl+I",), "Ctrl I", footage.ask_import),
        Shortcut(case, "Edit the prompts", ("Ctrl+P",), "Ctrl P", footage.ask_prompts),
        Shortcut(case, "Set the recording time", ("Ctrl+K",), "Ctrl K", footage.ask_recording_time),
        Shortcut(case, "Learn what is normal", ("Ctrl+L",), "Ctrl L", dialogs.ask_learn),
        Shortcut(case, "What cameras have learned", ("Ctrl+Shift+K",), "Ctrl Shift K", dialogs.show_cameras),
        Shortcut(case, "Undo the last learning", ("Ctrl+U",), "Ctrl U", dialogs.undo_learning),
    ]
