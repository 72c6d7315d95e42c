"""The commands that measure a model pack against labels: `tvad evaluate`."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar

import click

from tvad_desktop.cli.opening import open_pack
from tvad_desktop.cli.options import (
    PATH,
    kept_profile_option,
    layout_option,
    pack_option,
    quick_option,
)
from tvad_desktop.cli.printing import print_json
from tvad_desktop.cli.progress import long_work
from tvad_desktop.domain.errors import UserError

if TYPE_CHECKING:
    from tvad_desktop.lab.evaluation.answers import Ablation
    from tvad_desktop.lab.evaluation.guidance import HeldOut

Name = TypeVar("Name", bound=str)

data_option = click.option(
    "--data", type=PATH, required=True, help="The folder with train, test and test_masks, or laid out as --layout says."
)
json_file_option = click.option("--json", "json_file", type=PATH, help="Also write the figures into this file.")


@click.group()
def evaluate() -> None:
    """Measure a model pack against labels."""


def _chosen(value: str, known: tuple[Name, ...]) -> tuple[Name, ...]:
    """The names of a comma list, in the order in which they are known."""
    named = [name.strip() for name in value.split(",")]
    chosen = tuple(name for name in known if name in named)
    if len(chosen) != len(named):
        raise click.BadParameter(f"“{value}” is not a list of some of: {', '.join(known)}.")
    return chosen


def _read_prompt_levels(context: click.Context, parameter: click.Parameter, value: str) -> tuple[str, ...]:
    from tvad_desktop.detection.prompts import LEVELS

    return _chosen(value, LEVELS)


@evaluate.command("detection")
@data_option
@layout_option
@pack_option
@click.option(
    "--profile",
    type=click.Choice(["train", "self", "none"]),
    default="train",
    show_default=True,
    help="Learn a camera profile from the train folder, judge each recording by itself, or use neither.",
)
@quick_option
@kept_profile_option
@click.option(
    "--luck",
    type=click.IntRange(min=0),
    default=0,
    show_default=True,
    help="Learn with other random numbers: what differs between several is chance.",
)
@click.option(
    "--without",
    default="none",
    show_default=True,
    metavar="LEVELS",
    help="What to leave out, separated by commas: levels of the pack (tvad-mini: block2, block4, block10, block15,"
    " motion), or things. Heads trained for the camera still read motion and the level behind it.",
)
@click.option(
    "--prompt-levels",
    callback=_read_prompt_levels,
    default="word,phrase,sentence",
    show_default=True,
    metavar="LIST",
    help="The levels at which prompts are written, separated by commas.",
)
@json_file_option
def evaluate_detection(
    data: Path,
    layout: str | None,
    pack_name: str,
    profile: Literal["train", "self", "none"],
    quick: bool,
    kept_profile: Path | None,
    luck: int,
    without: str,
    prompt_levels: tuple[str, ...],
    json_file: Path | None,
) -> None:
    """Measure heatmaps and scores: AUC, RBDC, TBDC, events hit, false incidents an hour, speed and memory."""
    from tvad_desktop.detection.ablation import Ablation, removable_parts
    from tvad_desktop.detection.detector import load_detector
    from tvad_desktop.lab.evaluation.detection import LearningRun
    from tvad_desktop.lab.evaluation.detection import evaluate_detection as evaluate_heatmaps
    from tvad_desktop.learning.camera_learning import QUICK_EFFORT, Effort
    from tvad_desktop.packs.registry import spec_of

    pack = open_pack(pack_name)
    left_out = () if without == "none" else _chosen(without, removable_parts(spec_of(pack)))
    with long_work("evaluating") as job:
        learning = LearningRun(QUICK_EFFORT if quick else Effort(), kept_profile, luck)
        detector = load_detector(pack, Ablation(left_out, prompt_levels))
        figures = evaluate_heatmaps(data, detector, profile=profile, learning=learning, layout=layout, job=job)
    _report(asdict(figures), json_file)


@evaluate.command("objects")
@click.option("--data", type=PATH, required=True, help="A folder with boxes: NAME.json for each NAME beside it.")
@click.option("--video", "videos", type=(str, PATH), multiple=True, help="Where the video of NAME lies, if elsewhere.")
@pack_option
@json_file_option
def evaluate_objects(data: Path, videos: tuple[tuple[str, Path], ...], pack_name: str, json_file: Path | None) -> None:
    """Measure tracks of objects: recall and precision of their boxes (IoU 0.5), changes of identity, speed.

    DATA holds {"width", "height", "frames": {"0": [{"id", "cls", "box": [x, y, width, height]}]}} as NAME.json, and a
    video or a folder of images called NAME.
    """
    from tvad_desktop.detection.detector import load_detector
    from tvad_desktop.lab.evaluation.objects import evaluate_objects as evaluate_boxes
    from tvad_desktop.lab.evaluation.objects import find_labelled

    detector = load_detector(open_pack(pack_name))
    figures: dict[str, object] = {}
    for name, video, labels in find_labelled(data, dict(videos)):
        with long_work(f"evaluating {name}") as job:
            figures[name] = [asdict(one) for one in evaluate_boxes(video, labels, detector, job=job)]
    _report(figures, json_file)


@evaluate.command("guidance")
@click.option("--fights", type=PATH, required=True, help="The folder with clips in fight and no_fight.")
@click.option(
    "--vehicles",
    "first_vehicles",
    type=PATH,
    multiple=True,
    required=True,
    metavar="VIDEO...",
    help="Videos of traffic, cut into windows of two seconds.",
)
@click.argument("more_vehicles", type=PATH, nargs=-1, metavar="")
@click.option(
    "--held-out",
    type=click.Choice(["only", "none", "all"]),
    default="only",
    show_default=True,
    help="Measure on clips held out from training only, on none of them, or on all clips.",
)
@pack_option
@json_file_option
def evaluate_guidance(
    fights: Path,
    first_vehicles: tuple[Path, ...],
    more_vehicles: tuple[Path, ...],
    held_out: HeldOut,
    pack_name: str,
    json_file: Path | None,
) -> None:
    """Measure whether prompts guide the detector: fights against other clips, and against traffic."""
    from tvad_desktop.detection.detector import load_detector
    from tvad_desktop.lab.evaluation.guidance import evaluate_guidance as measure_guidance

    pack = open_pack(pack_name)
    with long_work("evaluating guidance") as job:
        detector = load_detector(pack)
        figures = measure_guidance(fights, (*first_vehicles, *more_vehicles), detector, held_out=held_out, job=job)
    _report(asdict(figures), json_file)


def _read_ablations(context: click.Context, parameter: click.Parameter, value: str) -> tuple[Ablation, ...]:
    from tvad_desktop.lab.evaluation.answers import ABLATIONS

    return () if value == "none" else _chosen(value, ABLATIONS)


@evaluate.command("answers")
@click.option("--data", type=PATH, required=True, help="Rendered scenes, or a folder with train, test and test_masks.")
@click.option("--split", default="test", show_default=True, help="The folder of DATA to ask about.")
@click.option(
    "--ablate",
    "ablated",
    callback=_read_ablations,
    default="none",
    show_default=True,
    metavar="LIST",
    help="What to leave out, separated by commas: rae, visual, evidence, lora.",
)
@click.option("--limit", type=click.IntRange(min=1), help="At most so many samples (for scenes the default is 200).")
@pack_option
@quick_option
@kept_profile_option
@click.option("--torch", "compare_torch", is_flag=True, help="Also compare with the same weights in torch.")
@json_file_option
def evaluate_answers(
    data: Path,
    split: str,
    ablated: tuple[Ablation, ...],
    limit: int | None,
    pack_name: str,
    quick: bool,
    kept_profile: Path | None,
    compare_torch: bool,
    json_file: Path | None,
) -> None:
    """Measure first answers: Yes or No, BLEU-4 of target and trajectory, positions, speed."""
    from tvad_desktop.lab.evaluation.answers import evaluate_answers as evaluate_first_answers
    from tvad_desktop.lab.evaluation.detection import LearningRun
    from tvad_desktop.learning.camera_learning import QUICK_EFFORT, Effort

    pack = open_pack(pack_name)
    with long_work("evaluating answers") as job:
        figures = evaluate_first_answers(
            data,
            pack,
            split=split,
            ablated=ablated,
            limit=limit,
            compare_torch=compare_torch,
            learning=LearningRun(QUICK_EFFORT if quick else Effort(), kept_profile),
            job=job,
        )
    _report(asdict(figures), json_file)


def _report(figures: dict[str, object], json_file: Path | None) -> None:
    print_json(figures)
    if json_file is None:
        return
    try:
        json_file.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        raise UserError(f"{json_file} cannot be written: {error.strerror}.", "Choose another file.") from error
