"""Covering people, faces and places: `tvad redact`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tvad_desktop.cli.opening import open_case
from tvad_desktop.cli.options import (
    INCIDENT,
    PACK_NAME,
    PATH,
    FiniteRange,
    case_option,
    json_option,
    passphrase_option,
    read_signer,
    sign_option,
)
from tvad_desktop.cli.printing import print_json, say
from tvad_desktop.cli.progress import long_work
from tvad_desktop.domain.clock import format_moment
from tvad_desktop.domain.counted import counted
from tvad_desktop.domain.media import Region, Timespan
from tvad_desktop.domain.redaction import Cover, MaskKey, Target
from tvad_desktop.packs.manifest import DEFAULT_PACK, load_pack

if TYPE_CHECKING:
    from tvad_desktop.domain.redaction import Redaction

SECONDS = FiniteRange(0, 10_000_000)
redaction_option = click.option("--redaction", "redaction_id", type=INCIDENT, required=True, help="Its number.")
cover_option = click.option(
    "--cover", type=click.Choice([one.value for one in Cover]), default=Cover.FILL.value, show_default=True,
    help="A plain colour, or blocks of which a person has few.",
)  # fmt: skip
pack_option = click.option("--pack", "pack_name", type=PACK_NAME, default=DEFAULT_PACK, show_default=True)


@click.group()
def redact() -> None:
    """Cover people, faces and places, look it through, and write clips and stills of it."""


@redact.command("new")
@case_option
@click.argument("what", type=click.Choice(["people", "faces", "regions"]))
@click.option("--incident", "incident_id", type=INCIDENT, help="The stretch of this incident, two seconds around it.")
@click.option("--video", "video_id", type=INCIDENT, help="Or of this video (tvad videos), with --from and --to.")
@click.option("--from", "from_s", type=SECONDS, default=0.0, help="Seconds from its first picture.")
@click.option("--to", "to_s", type=SECONDS, help="Seconds; without it until its end.")
@cover_option
@pack_option
def new(
    case_folder: Path, what: str, incident_id: int | None, video_id: int | None, from_s: float, to_s: float | None,
    cover: str, pack_name: str,
) -> None:  # fmt: skip
    """Begin a redaction of a stretch: of all people, of all faces, or of regions that are drawn then."""
    from tvad_desktop.workbench.redaction.exports import redact as begin
    from tvad_desktop.workbench.redaction.exports import span_of_incident

    if (incident_id is None) == (video_id is None):
        raise click.UsageError("Name either an incident or a video.")
    with open_case(case_folder) as store, long_work("looking for what is to be covered") as job:
        if incident_id is not None:
            footage, span = span_of_incident(store, incident_id)
        else:
            footage = store.video(video_id or 0)
            span = Timespan(_us(from_s), footage.video.duration_us if to_s is None else _us(to_s))
        made = begin(store, footage, span, _target(what), Cover(cover), load_pack(pack_name), job)
    _say(made)


@redact.command("add")
@case_option
@redaction_option
@click.argument("what", type=click.Choice(["people", "faces"]))
@pack_option
def add(case_folder: Path, redaction_id: int, what: str, pack_name: str) -> None:
    """Cover all people or faces in addition."""
    from tvad_desktop.workbench.redaction.exports import add_targets

    with open_case(case_folder) as store, long_work("looking for what is to be covered") as job:
        made = add_targets(store, store.redaction(redaction_id), _target(what), load_pack(pack_name), job)
    _say(made)


def _read_key(context: click.Context, parameter: click.Parameter, texts: tuple[str, ...]) -> tuple[MaskKey, ...]:
    keys = []
    for text in texts:
        try:
            moment, _, place = text.partition(":")
            x, y, width, height = (float(part) for part in place.split(","))
            time_us = _us(float(moment))
        except ValueError as error:
            raise click.BadParameter("a key is written like 12.5:0.2,0.1,0.1,0.3.", context, parameter) from error
        if not (0 <= x < 1 and 0 <= y < 1 and 0 < width <= 1 - x and 0 < height <= 1 - y):
            raise click.BadParameter("a region lies in the picture: all from 0 to 1.", context, parameter)
        keys.append(MaskKey(time_us, Region(x, y, width, height)))
    return tuple(keys)


@redact.command("draw")
@case_option
@redaction_option
@click.option("--key", "keys", metavar="SECONDS:X,Y,WIDTH,HEIGHT", multiple=True, required=True, callback=_read_key,
              help="Where the region is at a moment, in shares of the picture; between keys it moves.")  # fmt: skip
@click.option("--follow", is_flag=True, help="Follow what is in it between and after the keys.")
def draw(case_folder: Path, redaction_id: int, keys: tuple[MaskKey, ...], follow: bool) -> None:
    """Cover a region drawn by hand."""
    from tvad_desktop.video.source import open_video
    from tvad_desktop.workbench.redaction.follow import draw_mask, follow_mask

    with open_case(case_folder) as store, long_work("following") as job:
        redaction = store.redaction(redaction_id)
        mask = draw_mask(keys, redaction.span)
        if follow:
            footage = store.video(redaction.video_id)
            with open_video(footage.video.path, footage.fps) as source:
                mask = follow_mask(source, mask, job)
        made = store.add_masks(redaction_id, [mask])
    _say(made)


@redact.command("show")
@case_option
@redaction_option
@click.option("--at", "at_s", type=SECONDS, required=True, help="Seconds from the first picture.")
@click.option("--place", metavar="X,Y", required=True, help="A place on the person, in shares of the picture.")
def show(case_folder: Path, redaction_id: int, at_s: float, place: str) -> None:
    """Leave one person uncovered: everybody but this one."""
    from tvad_desktop.workbench.redaction.choose import show_one

    try:
        x, y = (float(part) for part in place.split(","))
    except ValueError as error:
        raise click.BadParameter("a place is written like 0.4,0.6.", param_hint="--place") from error
    with open_case(case_folder) as store:
        made = show_one(store, store.redaction(redaction_id), _us(at_s), x, y)
    _say(made)


@redact.command("end")
@case_option
@redaction_option
@click.option("--mask", "mask_id", type=INCIDENT, required=True, help="The number of the mask.")
@click.option("--at", "at_s", type=SECONDS, default=0.0, help="Seconds; without it the mask is taken away.")
def end(case_folder: Path, redaction_id: int, mask_id: int, at_s: float) -> None:
    """End a mask at a moment, for nothing is left there to be covered."""
    from tvad_desktop.workbench.redaction.choose import end_mask

    with open_case(case_folder) as store:
        made = end_mask(store, store.redaction(redaction_id), mask_id, _us(at_s))
    _say(made)


@redact.command("list")
@case_option
@json_option
def list_redactions(case_folder: Path, as_json: bool) -> None:
    """List redactions with their stretches, and what is to be looked at with care."""
    with open_case(case_folder) as store:
        redactions = store.redactions()
    if as_json:
        print_json([_describe(one) for one in redactions])
        return
    for one in redactions:
        _say(one)


@redact.command("sheet")
@case_option
@redaction_option
@click.option("--out", type=PATH, required=True, help="The folder to write one PNG a stretch into.")
def sheet(case_folder: Path, redaction_id: int, out: Path) -> None:
    """Write pictures of every stretch, covered and with the outlines of the masks, to look them through."""
    import cv2

    from tvad_desktop.files import write_durably
    from tvad_desktop.workbench.redaction.exports import draw_sheet

    with open_case(case_folder) as store, long_work("drawing") as job:
        redaction = store.redaction(redaction_id)
        stretches = redaction.stretches()
        for number, stretch in enumerate(stretches, start=1):
            job.checkpoint(number - 1, len(stretches))
            _, content = cv2.imencode(".png", draw_sheet(store, redaction, stretch)[:, :, ::-1])
            path = out / f"redaction-{redaction_id}-stretch-{number}.png"
            write_durably(path, content.tobytes())
            say(path)


@redact.command("review")
@case_option
@redaction_option
@click.option("--stretch", "numbers", type=INCIDENT, multiple=True, help="Its number; may be given several times.")
@click.option("--all", "everything", is_flag=True, help="Every stretch.")
def review(case_folder: Path, redaction_id: int, numbers: tuple[int, ...], everything: bool) -> None:
    """Say that you have looked at stretches as they are now."""
    with open_case(case_folder) as store:
        stretches = store.redaction(redaction_id).stretches()
        if not (everything or numbers):
            raise click.UsageError("Name stretches, or --all.")
        if any(number > len(stretches) for number in numbers):
            raise click.UsageError(f"Redaction {redaction_id} has {len(stretches)} stretches.")
        made = store.review_stretches(
            redaction_id, stretches if everything else [stretches[number - 1] for number in numbers]
        )
    _say(made)


@redact.command("export")
@case_option
@redaction_option
@click.option("--out", type=PATH, required=True, help="The folder to write into.")
@click.option("--still", "still_s", type=SECONDS, help="One picture at this second instead of a clip.")
@click.option("--reviewed", is_flag=True, help="Say that you have looked at every stretch as it is now.")
@sign_option
@passphrase_option
def export(
    case_folder: Path,
    redaction_id: int,
    out: Path,
    still_s: float | None,
    reviewed: bool,
    certificate: Path | None,
    passphrase_file: Path | None,
) -> None:
    """Write the covered clip, or a still; refused until every stretch has been looked at."""
    from tvad_desktop.workbench.redaction.exports import export_redacted_clip, export_redacted_still

    signer = read_signer(certificate, passphrase_file)
    with open_case(case_folder) as store, long_work("covering") as job:
        redaction = store.redaction(redaction_id)
        if reviewed and redaction.unreviewed:
            store.review_stretches(redaction_id, redaction.unreviewed)
        if still_s is not None:
            say(export_redacted_still(store, redaction_id, _us(still_s), out, job=job, certificate=signer))
            return
        made = export_redacted_clip(store, redaction_id, out, job=job, certificate=signer)
    say(f"{made.path}: {made.pictures} pictures, {made.remark}")


def _us(seconds: float) -> int:
    return round(seconds * 1_000_000)


def _target(what: str) -> Target:
    return {"people": Target.PERSON, "faces": Target.FACE, "regions": Target.DRAWN}[what]


def _say(one: Redaction) -> None:
    covered, shown = sum(mask.is_covered for mask in one.masks), sum(not mask.is_covered for mask in one.masks)
    span = f"{format_moment(one.span.start_us)} to {format_moment(one.span.end_us)}"
    also = f", {shown} shown" if shown else ""
    say(
        f"redaction {one.id}: video {one.video_id}, {span}, {one.cover.value}, {counted(covered, 'mask')} covered{also}"
    )
    for number, stretch in enumerate(one.stretches(), start=1):
        review = one.review_of(stretch)
        lost = len({mask.id for mask, _ in one.lost_moments(stretch)})
        state = f"looked at by {review.reviewer}" if review else "not looked at as it is now"
        stays = counted(lost, "mask stays where its target is", "masks stay where their targets are")
        care = f"; {stays} out of sight" if lost else ""
        begin, stop = format_moment(stretch.start_us), format_moment(stretch.end_us)
        say(f"  stretch {number}: {begin} to {stop}: {state}{care}")


def _describe(one: Redaction) -> dict[str, object]:
    return {
        "id": one.id, "video": one.video_id, "start_us": one.span.start_us, "end_us": one.span.end_us,
        "cover": one.cover.value, "maker": one.maker, "at_utc": one.at_utc,
        "masks": [
            {"id": mask.id, "target": mask.target.value, "covered": mask.is_covered, "start_us": mask.span.start_us,
             "end_us": mask.span.end_us, "seen": len(mask.keys)}
            for mask in one.masks
        ],
        "unreviewed": [[stretch.start_us, stretch.end_us] for stretch in one.unreviewed],
    }  # fmt: skip
