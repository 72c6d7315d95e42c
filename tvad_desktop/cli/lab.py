"""The commands of those who train, evaluate and measure: `tvad train`, `tvad evaluate`, `tvad bench`."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar

import click

from tvad_desktop.cli.opening import open_case, open_pack
from tvad_desktop.cli.options import (
    FOOTAGE,
    INCIDENT,
    PACK_NAME,
    PATH,
    FiniteRange,
    case_option,
    fps_option,
    json_option,
    kept_profile_option,
    pack_option,
    quick_option,
    videos_argument,
)
from tvad_desktop.cli.printing import print_json, say, say_lines
from tvad_desktop.cli.progress import long_work
from tvad_desktop.domain.counted import counted
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.site_data import TEST, TRAIN

if TYPE_CHECKING:
    from tvad_desktop.lab.evaluation.answers import Ablation
    from tvad_desktop.lab.evaluation.guidance import HeldOut

Name = TypeVar("Name", bound=str)

LAYOUTS = ("ubnormal", "shanghaitech", "avenue", "ucf-crime", "site")
layout_option = click.option(
    "--layout", type=click.Choice(LAYOUTS), help="How the folder is laid out, where it is a published data set."
)
recipe_option = click.option("--config", type=PATH, help="The recipe, a TOML file; without it the shipped pack's.")
trained_pack_option = click.option(
    "--pack", "pack_name", type=PACK_NAME, help="The pack to train for, instead of that of the recipe."
)
dry_run_option = click.option(
    "--dry-run", is_flag=True, help="Say what it takes in memory and time, and train nothing."
)
data_option = click.option(
    "--data", type=PATH, required=True, help="The folder with train, test and test_masks, or laid out as --layout says."
)
json_file_option = click.option("--json", "json_file", type=PATH, help="Also write the figures into this file.")


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
    " motion), or things. Heads trained for the camera still read motion and the level behind it: add --quick to"
    " measure without them.",
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
    from tvad_desktop.learning.camera_learning import Effort
    from tvad_desktop.packs.registry import spec_of

    pack = open_pack(pack_name)
    left_out = () if without == "none" else _chosen(without, removable_parts(spec_of(pack)))
    with long_work("evaluating") as job:
        learning = LearningRun(None if quick else Effort(), kept_profile, luck)
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
    from tvad_desktop.learning.camera_learning import Effort

    pack = open_pack(pack_name)
    with long_work("evaluating answers") as job:
        figures = evaluate_first_answers(
            data,
            pack,
            split=split,
            ablated=ablated,
            limit=limit,
            compare_torch=compare_torch,
            learning=LearningRun(None if quick else Effort(), kept_profile),
            job=job,
        )
    _report(asdict(figures), json_file)


@click.group()
def bench() -> None:
    """Measure speed and memory on this machine."""


@bench.command("detect")
@videos_argument
@pack_option
@fps_option
@json_option
@click.option(
    "--against-dvr-scan",
    "dvr_scan",
    metavar="EXECUTABLE",
    help="Also run this DVR-Scan program on the same videos: its speed, its events, the share of footage they mark.",
)
def bench_detect(
    videos: tuple[Path, ...], pack_name: str, fps: float | None, as_json: bool, dvr_scan: str | None
) -> None:
    """Measure the analysis of VIDEOS from file to stored heatmaps."""
    from tvad_desktop.detection.detector import load_detector
    from tvad_desktop.lab.benchmarks.detection import measure_detection
    from tvad_desktop.lab.benchmarks.dvr_scan import find_dvr_scan, scan_motion

    pack = open_pack(pack_name)
    scanner = find_dvr_scan(dvr_scan) if dvr_scan else None
    detector = load_detector(pack)
    speeds: list[dict[str, object]] = []
    for path in videos:
        with long_work(f"measuring {path.name}") as job:
            speed = asdict(measure_detection(path, detector, fps=fps, job=job))
            scan = asdict(scan_motion(scanner, path, fps=fps, job=job)) if scanner else None
        speeds.append({**speed, "dvr_scan": scan} if scan else speed)
        if not as_json:
            say(_describe(speed))
            if scan:
                say(f"DVR-Scan: {_describe(scan)}")
    if as_json:
        print_json({"pack": pack_name, "detect": speeds})


@bench.command("read")
@click.argument("video", type=FOOTAGE)
@pack_option
@fps_option
@click.option("--no-analysis", is_flag=True, help="Leave the analysis out.")
@json_option
def bench_read(video: Path, pack_name: str, fps: float | None, no_analysis: bool, as_json: bool) -> None:
    """Measure how many frames of VIDEO a second are decoded, read and analysed."""
    from tvad_desktop.detection.detector import load_detector
    from tvad_desktop.lab.benchmarks.reading import measure_reading

    detector = None if no_analysis else load_detector(open_pack(pack_name))
    rate_hz = 10.0 if detector is None else detector.sample_rate_hz
    with long_work(f"measuring {video.name}") as job:
        speed = asdict(measure_reading(video, detector, rate_hz=rate_hz, fps=fps, job=job))
    if as_json:
        print_json({"read": speed})
    else:
        say(_describe(speed))


@bench.command("looks")
@click.argument("video", type=FOOTAGE)
@fps_option
@click.option("--rate", "rate_hz", type=FiniteRange(0.1), default=10.0, show_default=True, help="Frames read a second.")
@json_option
def bench_looks(video: Path, fps: float | None, rate_hz: float, as_json: bool) -> None:
    """Measure how long a look at any moment of VIDEO is waited for, with what a case keeps and without."""
    from tvad_desktop.lab.benchmarks.looking import measure_looks

    with long_work(f"looking at {video.name}") as job:
        speed = asdict(measure_looks(video, fps, rate_hz, job))
    if as_json:
        print_json({"looks": speed})
    else:
        say(_describe(speed))


@bench.command("memory")
@click.argument("video", type=PATH)
@pack_option
@click.option("--seconds", type=FiniteRange(1), default=10.0, show_default=True, help="Length of the short clip.")
@json_option
def bench_memory(video: Path, pack_name: str, seconds: float, as_json: bool) -> None:
    """Compare the peak memory of a clip of VIDEO with that of the same clip ten times longer."""
    from tvad_desktop.lab.benchmarks.detection import compare_memory

    with long_work("measuring memory") as job:
        speeds = compare_memory(video, pack_name, clip_seconds=seconds, job=job)
    described = {name: asdict(speed) for name, speed in speeds.items()}
    if as_json:
        print_json({"pack": pack_name, "memory": described})
        return
    for name, speed in described.items():
        say(f"{name}: {_describe(speed)}")


@bench.command("answers")
@case_option
@pack_option
@click.option("--incidents", type=click.IntRange(min=2), default=24, show_default=True, help="About how many to ask.")
@json_option
def bench_answers(case_folder: Path, pack_name: str, incidents: int, as_json: bool) -> None:
    """Measure how long answers about the incidents of a case are waited for, and how long a cancel."""
    from tvad_desktop.lab.benchmarks.answers import measure_answers
    from tvad_desktop.workbench.assistant import Assistant

    assistant = Assistant(open_pack(pack_name))
    with long_work("measuring answers") as job, open_case(case_folder) as store, closing(assistant):
        speed = asdict(measure_answers(store, assistant, most=incidents, job=job))
    if as_json:
        print_json({"pack": pack_name, "answers_ms": speed})
        return
    for name, waits in speed.items():
        say(f"{name}: {_describe(waits)}" if waits else f"{name}: every turn was over sooner")


def _describe(figures: dict[str, object]) -> str:
    return ", ".join(f"{name} {_short(value)}" for name, value in figures.items())


def _short(value: object) -> str:
    return f"{value:.4g}" if isinstance(value, float) else str(value)


def _report(figures: dict[str, object], json_file: Path | None) -> None:
    print_json(figures)
    if json_file is None:
        return
    try:
        json_file.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        raise UserError(f"{json_file} cannot be written: {error.strerror}.", "Choose another file.") from error
