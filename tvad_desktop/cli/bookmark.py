"""Moments that a person notes, apart from incidents: `tvad bookmark`."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tvad_desktop.cli.opening import open_case
from tvad_desktop.cli.options import INCIDENT, MOMENT, case_option, json_option
from tvad_desktop.cli.printing import print_json, say
from tvad_desktop.domain.clock import format_moment

if TYPE_CHECKING:
    from tvad_desktop.storage.cases import CaseStore

bookmark_option = click.option("--bookmark", "bookmark_id", type=INCIDENT, required=True, help="The id of a bookmark.")


@click.group()
def bookmark() -> None:
    """Note moments of footage that are no findings; they stand in the report as such."""


@bookmark.command("add")
@case_option
@click.option("--video", "video_id", type=INCIDENT, required=True, help="The id of the footage (`tvad videos`).")
@click.option("--at", "time_us", type=MOMENT, required=True, help="The moment in the footage.")
@click.argument("note", default="")
def add(case_folder: Path, video_id: int, time_us: int, note: str) -> None:
    """Note a moment; NOTE says why."""
    with open_case(case_folder) as store:
        say(f"bookmark {store.add_bookmark(video_id, time_us, note).id} made")


@bookmark.command("list")
@case_option
@click.option("--video", "video_id", type=INCIDENT, help="Of this footage only.")
@json_option
def list_(case_folder: Path, video_id: int | None, as_json: bool) -> None:
    """List the bookmarks by footage and time."""
    with open_case(case_folder) as store:
        if video_id is not None:
            store.video(video_id)  # says which there are
        bookmarks, names = store.bookmarks(video_id), {one.id: one.name for one in store.videos()}
    if as_json:
        print_json([asdict(one) for one in bookmarks])
        return
    for one in bookmarks:
        where, who = f"{format_moment(one.time_us)}  {names[one.video_id]}", f"({one.author}, {one.at_utc})"
        say(f"{one.id:>5}  {where}  {one.note or 'no note'} {who}")


@bookmark.command("write")
@case_option
@bookmark_option
@click.argument("note")
def write(case_folder: Path, bookmark_id: int, note: str) -> None:
    """Note something else about the same moment."""
    with open_case(case_folder) as store:
        store.write_bookmark(bookmark_id, note)
        _tell(store, bookmark_id)


@bookmark.command("remove")
@case_option
@bookmark_option
def remove(case_folder: Path, bookmark_id: int) -> None:
    """Take a bookmark back; the log keeps it, and `restore` puts it back."""
    with open_case(case_folder) as store:
        store.remove_bookmark(bookmark_id)
    say(f"bookmark {bookmark_id} is removed; tvad bookmark restore puts it back")


@bookmark.command("restore")
@case_option
@bookmark_option
def restore(case_folder: Path, bookmark_id: int) -> None:
    """Put a bookmark back that was removed."""
    with open_case(case_folder) as store:
        store.restore_bookmark(bookmark_id)
        _tell(store, bookmark_id)


def _tell(store: CaseStore, bookmark_id: int) -> None:
    one = store.bookmark(bookmark_id)
    say(f"bookmark {one.id}  {format_moment(one.time_us)}  {one.note or 'no note'}")
