"""The commands of those who train a model pack: `tvad train`."""

from __future__ import annotations

from pathlib import Path

import click

from tvad_desktop.cli.opening import open_case
from tvad_desktop.cli.options import (
    INCIDENT,
    PACK_NAME,
    PATH,
    case_option,
    layout_option,
)
from tvad_desktop.cli.printing import say, say_lines
from tvad_desktop.cli.progress import long_work
from tvad_desktop.domain.counted import counted
from tvad_desktop.domain.site_data import TEST, TRAIN

recipe_option = click.option("--config", type=PATH, help="The recipe, a TOML file; without it the shipped pack's.")
trained_pack_option = click.option(
    "--pack", "pack_name", type=PACK_NAME, help="The pack to train for, instead of that of the recipe."
)
dry_run_option = click.option(
    "--dry-run", is_flag=True, help="Say what it takes in memory and time, and train nothing."
)


@click.group()
def train() -> None:
    """Train parts of a model pack."""


@train.command("scenes")
@click.option("--out", type=PATH, required=True, help="The folder to render into.")
@click.option("--count", type=click.IntRange(min=1), default=240, show_default=True, help="How many scenes.")
@click.option("--seed", type=int, default=1, show_default=True, help="The same seed gives the same scenes.")
def train_scenes(out: Path, count: int, seed: int) -> None:
    """Render the scenes that the other trainings learn from."""
    from tvad_desktop.lab.scenes.render import generate
    from tvad_desktop.packs.onnx import usable_cores

    with long_work("rendering scenes") as job:
        scenes = generate(out, count, seed, job, workers=usable_cores())
    say(f"{len(scenes)} scenes in {out}")


@train.command("sprites")
@click.option("--out", type=PATH, required=True, help="The file to write, as resources/sprites.npz.")
@click.option("--views", type=click.IntRange(min=1), default=8, show_default=True, help="From how many sides.")
def train_sprites(out: Path, views: int) -> None:
    """Render the cut-outs of foreign things that cameras learn with."""
    from tvad_desktop.lab.scenes.render_sprites import make_sprites

    with long_work("rendering cut-outs") as job:
        make_sprites(out, views, job)
    say(out)


@train.command("ahd")
@recipe_option
@trained_pack_option
@click.option("--data", type=PATH, help="Labelled footage to learn from, laid out as --layout says.")
@layout_option
@dry_run_option
def train_ahd(config: Path | None, pack_name: str | None, data: Path | None, layout: str | None, dry_run: bool) -> None:
    """Train the Anomaly Heatmap Decoder."""
    from tvad_desktop.lab.training.dry_run import plan_ahd
    from tvad_desktop.lab.training.own_recipe import ahd_recipe, with_labelled
    from tvad_desktop.lab.training.train_ahd import run_ahd

    if (data is None) != (layout is None):
        raise click.UsageError("--data and --layout belong together.")
    recipe = ahd_recipe(config, pack_name)
    if data is not None and layout is not None:
        recipe = with_labelled(recipe, data, layout)
    with long_work("planning" if dry_run else "training the AHD") as job:
        if dry_run:
            outcome: object = "\n".join(plan_ahd(recipe, job))
        else:
            outcome = run_ahd(recipe, job, _made_by("ahd", config, pack_name))
    say_lines(outcome)


@train.command("fights")
@click.option("--config", type=PATH, required=True, help="The recipe, a TOML file.")
def train_fights(config: Path) -> None:
    """Train the head that knows fights."""
    from tvad_desktop.lab.training.train_fights import train_fights as train_head

    with long_work("training the fight head") as job:
        path = train_head(config, job)
    say(path)


@train.command("rae")
@recipe_option
@trained_pack_option
@click.option("--dialogues", type=PATH, help="A folder with dialogues.json about a site's own footage.")
@dry_run_option
def train_rae(config: Path | None, pack_name: str | None, dialogues: Path | None, dry_run: bool) -> None:
    """Train the Region-aware Anomaly Encoder and the LoRA; an interrupted training goes on.

    On several GPUs: accelerate launch -m tvad_desktop.cli train rae …
    """
    from tvad_desktop.lab.training.dry_run import plan_rae
    from tvad_desktop.lab.training.own_recipe import rae_recipe, with_dialogues
    from tvad_desktop.lab.training.train_rae import run_rae

    recipe = rae_recipe(config, pack_name)
    if dialogues is not None:
        recipe = with_dialogues(recipe, dialogues)
    with long_work("planning" if dry_run else "training the RAE") as job:
        if dry_run:
            outcome: object = "\n".join(plan_rae(recipe, job))
        else:
            outcome = run_rae(recipe, job, _made_by("rae", config, pack_name))
    say_lines(outcome)


@train.command("export-incidents")
@case_option
@click.option("--out", type=PATH, required=True, help="The folder to write incidents.json and dialogues.json into.")
def export_incidents(case_folder: Path, out: Path) -> None:
    """Write the incidents that reviewers confirmed, named or dismissed as labelled data to train on."""
    from tvad_desktop.workbench.training_set import export_training_set

    with open_case(case_folder) as store:
        written = export_training_set(store, out)
    say(
        f"{written.confirmed} confirmed and {counted(written.dismissed, 'dismissed incident')}"
        f" of {counted(written.videos, 'video')} in {out}"
    )
    if written.unnamed:
        say(f"{written.unnamed} confirmed incidents have no name: tvad incident label --name", err=True)
    if written.unboxed:
        say(f"{written.unboxed} confirmed incidents have no box: tvad incident label --box", err=True)


@train.command("labels")
@case_option
@click.option("--video", "video_id", type=INCIDENT, help="Say something of this video (`tvad videos`).")
@click.option("--complete/--not-complete", default=None, help="Nothing else in it is unusual, or it may be.")
@click.option("--split", type=click.Choice([TRAIN, TEST]), help="What it is for.")
def labels(case_folder: Path, video_id: int | None, complete: bool | None, split: str | None) -> None:
    """List what is labelled in a case, and how far it is from a training set."""
    from msgspec.structs import replace

    from tvad_desktop.domain.clock import format_moment
    from tvad_desktop.workbench.labelling import ENOUGH, count_ready, list_labelled, mark_video, video_mark

    if video_id is None and (complete is not None or split is not None):
        raise click.UsageError("--complete and --split are about a --video.")
    with open_case(case_folder) as store:
        if video_id is not None:
            mark = video_mark(store, video_id)
            said = {"complete": complete, "split": split}
            mark_video(store, video_id, replace(mark, **{name: one for name, one in said.items() if one is not None}))
        for video in store.videos():
            mark = video_mark(store, video.id)
            say(f"video {video.id}: {video.name}, to {mark.split}{', complete' if mark.complete else ''}")
        labelled = list_labelled(store)
    for one in labelled:
        at = format_moment(one.incident.span.start_us)
        say(f"{one.incident.id:>5}  {at}  {one.verdict.value}  {one.missing or 'ready'}  {one.name}")
    say(f"{count_ready(labelled)} of {ENOUGH} that make a training set are confirmed, named and boxed")


def _made_by(part: str, config: Path | None, pack_name: str | None) -> str:
    """The command that makes the same again, as a manifest names it."""
    recipe = f" --config {config.name}" if config else ""
    return f"tvad train {part}{recipe}" + (f" --pack {pack_name}" if pack_name else "")


@train.command("pack")
@click.argument("folder", type=PATH)
def train_pack(folder: Path) -> None:
    """Make all trained weights of the pack in FOLDER by its recipes, from the rendered scenes on."""
    from tvad_desktop.lab.training.train_pack import train_pack as train_whole_pack

    with long_work("training the pack") as job:
        manifest = train_whole_pack(folder, job)
    say(f"{manifest} names the new weights; compile them with: tvad models prepare")
