"""The command line: the same services without a window.

Nothing heavy is imported before a command needs it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tvad_desktop import __version__
from tvad_desktop.cli.clip import clip
from tvad_desktop.cli.custody import bundle, reviewer, seal
from tvad_desktop.cli.custody import verify as verify_case
from tvad_desktop.cli.evidence import evidence, viewings
from tvad_desktop.cli.footage import footage
from tvad_desktop.cli.lab import bench, evaluate, train
from tvad_desktop.cli.opening import open_case, open_case_detector, open_or_create_case, open_pack
from tvad_desktop.cli.options import (
    INCIDENT,
    PACK_NAME,
    PATH,
    case_option,
    case_pack_option,
    fps_option,
    json_option,
    recorded_from_option,
    videos_argument,
)
from tvad_desktop.cli.printing import print_json, say, say_lines, show_misuse
from tvad_desktop.cli.privacy import privacy
from tvad_desktop.cli.profile import profile
from tvad_desktop.cli.progress import long_work
from tvad_desktop.cli.prompts import prompts, prompts_option
from tvad_desktop.cli.review import note, review
from tvad_desktop.cli.search import search
from tvad_desktop.cli.threshold import threshold
from tvad_desktop.cli.tracks import count, track_record
from tvad_desktop.cli.videos import describe_coverage, videos
from tvad_desktop.cli.window import pictures, window
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import BELOW_THRESHOLD, Verdict
from tvad_desktop.domain.job import Cancelled
from tvad_desktop.packs.manifest import DEFAULT_PACK
from tvad_desktop.surroundings import refuse_unreadable, use_utf8

if TYPE_CHECKING:
    from tvad_desktop.detection.prompts import PromptSet
    from tvad_desktop.domain.incident import Incident
    from tvad_desktop.storage.cases import CaseStore
    from tvad_desktop.workbench.analyse import AnalysisReport
    from tvad_desktop.workbench.ask import Answer

ENVIRONMENT = 3
INTERRUPTED = 130
EXTRAS = {"gguf", "peft", "pybullet", "sacrebleu", "sklearn", "transformers"}
INSTALL_EXTRA = "pip install 'tvad-desktop[training]' (training, evaluation) or 'tvad-desktop[qwen]' (Qwen2.5-VL)"


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command and leave with its exit code: 0 done, 2 wrong use, 3 a cause in the environment, 130 Ctrl-C."""
    use_utf8()
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    try:
        refuse_unreadable(sys.argv[1:] if arguments is None else arguments)
        outcome = tvad.main(arguments, prog_name="tvad", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        show_misuse(error)
        return error.exit_code
    except UserError as error:
        say(f"error: {' '.join(str(error).split())}", err=True)
        return ENVIRONMENT
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in EXTRAS:
            raise
        say(f"error: {error.name} is not installed. Install what needs it: {INSTALL_EXTRA}", err=True)
        return ENVIRONMENT
    except (Cancelled, KeyboardInterrupt, click.Abort):
        say("stopped; what was done is kept", err=True)
        return INTERRUPTED
    except BrokenPipeError:  # whoever read the output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return outcome if isinstance(outcome, int) else 0


@click.group()
@click.version_option(__version__, prog_name="tvad")
def tvad() -> None:
    """Find, review and report anomalies in recorded footage, on this machine alone."""


@tvad.command()
@videos_argument
@case_option
@click.option("--camera", help="The camera that recorded the videos; what it has learned is used.")
@case_pack_option
@fps_option
@recorded_from_option
@prompts_option
@click.option("--again", is_flag=True, help="Begin a new analysis even where there is one with these settings.")
@json_option
def analyse(
    videos: tuple[Path, ...],
    case_folder: Path,
    camera: str | None,
    pack_name: str | None,
    fps: float | None,
    recorded_from: datetime | None,
    prompts: PromptSet | None,
    again: bool,
    as_json: bool,
) -> None:
    """Analyse VIDEOS (files, or folders of images) into a case; an interrupted or incomplete analysis goes on."""
    from tvad_desktop.workbench.analyse import analyse_footage
    from tvad_desktop.workbench.footage import add_footage, read_footage

    if recorded_from is not None and len(videos) > 1:
        raise click.UsageError("--recorded-from is the time of one video; analyse the others on their own.")
    read, faults = [], {}
    for path in videos:  # all of them before anything is begun
        try:
            with long_work(f"reading {path.name}") as job:
                read.append(read_footage(path, fps, job))
        except UserError as error:
            faults[path] = error
            if len(videos) == 1:
                raise
            say(f"left out: {error}", err=True)
    if not read:
        raise UserError(f"None of the {len(videos)} videos can be read.", str(next(iter(faults.values()))))
    reports = []
    with open_or_create_case(case_folder) as store:
        detector = open_case_detector(store, pack_name)
        for one in read:
            known = add_footage(store, one, camera, recorded_from)
            try:
                with long_work(f"analysing {known.video.path.name}") as job:
                    report = analyse_footage(
                        store, known, detector, job=job, prompts=prompts, again=again, original=one.original
                    )
            except UserError as error:
                faults[known.video.path] = error
                if len(videos) == 1:
                    raise
                say(f"left out: {error}", err=True)
                continue
            reports.append(report)
            if not as_json:
                say(
                    "{video}: incidents: {incidents}; {frames} frames in {seconds} s ({frames_per_second} a second), "
                    "damaged frames skipped: {skipped_frames}; {covered}".format(
                        **_describe_report(store, report), covered=report.coverage.sentence()
                    )
                )
        described = [_describe_report(store, report) for report in reports]
    if as_json:
        print_json(
            {"analyses": described}
            | (
                {"refused": [{"video": str(path), "error": str(error)} for path, error in faults.items()]}
                if faults
                else {}
            )
        )
    if faults:
        names = ", ".join(str(path) for path in faults)
        raise UserError(f"{len(faults)} of {len(videos)} videos could not be analysed: {names}.", "The others were.")
    lost = [one["video"] for one, report in zip(described, reports, strict=True) if not report.coverage.is_complete]
    if lost:
        raise UserError(
            f"Not analysed to the end: {', '.join(lost)}.",
            "Put the original footage back and run the command again: it goes on where it stopped.",
        )


@tvad.command()
@case_option
@json_option
def incidents(case_folder: Path, as_json: bool) -> None:
    """List the incidents of a case."""
    from tvad_desktop.workbench.coverages import read_coverages
    from tvad_desktop.workbench.targets import find_targets

    with open_case(case_folder) as store:
        revisions, reviews, notes = store.revisions(), store.latest_reviews(), store.latest_notes()
        coverages = read_coverages(store)
        described = [
            _describe_incident(store, incident)
            | {
                "targets": [track_record(one.track) | {"share": one.share} for one in find_targets(store, incident)],
                "verdict": reviews[incident.id].verdict.value if incident.id in reviews else Verdict.OPEN.value,
                "note": notes.get(incident.id, ""),
                "revision": revisions.get(incident.id, 0),
                "below_threshold": incident.below_threshold,
                "coverage": describe_coverage(coverages[incident.video_id]),
            }
            for incident in store.incidents()
        ]
        for video_id, coverage in coverages.items():
            if coverage.is_remarkable:
                say(f"{store.video(video_id).video.path}: {coverage.sentence()}", err=True)
    if as_json:
        print_json(described)
        return
    for one in described:
        clock = f"{one['started_at'].replace('T', ' ')}  " if "started_at" in one else ""
        say(
            f"{one['id']:>5}  {one['start_us'] / 1e6:9.2f} s to {one['end_us'] / 1e6:9.2f} s  {clock}"
            f"score {one['peak_score']:.2f}  {one['state']}, {one['from']} to {one['to']}  {Path(one['video']).name}"
            f"  {one['verdict']} (revision {one['revision']}){_say_standing(one)}{_say_targets(one)}"
        )


@tvad.command()
@case_option
@click.option("--incident", "incident_id", type=INCIDENT, required=True, help="The id of an incident.")
@click.argument("question")
@json_option
def ask(case_folder: Path, incident_id: int, question: str, as_json: bool) -> None:
    """Ask the local language model a QUESTION about an incident."""
    from tvad_desktop.workbench.ask import Assistant
    from tvad_desktop.workbench.ask import ask as ask_assistant
    from tvad_desktop.workbench.packs import pack_of_incident

    def show(text: str) -> None:
        if not as_json:
            say_lines(text, nl=False)

    with open_case(case_folder) as store:
        assistant = Assistant(open_pack(pack_of_incident(store, incident_id)))
        try:
            with long_work("answering", is_shown=as_json) as job:  # a streamed answer would be overwritten
                answer = ask_assistant(store, incident_id, question, assistant, job=job, on_text=show)
        finally:
            assistant.close()
    for warning in answer.warnings:
        say(f"warning: {warning}", err=True)
    if not as_json:
        say()
        return
    print_json(_describe_answer(answer))


@tvad.command()
@case_option
@json_option
def describe(case_folder: Path, as_json: bool) -> None:
    """Let the local language model answer the first question about every incident where it has not yet."""
    from tvad_desktop.workbench.ask import Answer, Assistant, describe_all, undescribed
    from tvad_desktop.workbench.packs import pack_of_incident

    outcomes: list[tuple[int, Answer | UserError]] = []

    def show(incident: Incident, outcome: Answer | UserError) -> None:
        outcomes.append((incident.id, outcome))
        if not as_json:
            say_lines(
                f"{incident.id:>5}  {outcome.text if isinstance(outcome, Answer) else f'not described: {outcome}'}"
            )

    with open_case(case_folder) as store:
        by_pack: dict[str, list[Incident]] = {}
        for incident in undescribed(store):
            by_pack.setdefault(pack_of_incident(store, incident.id), []).append(incident)
        for pack_name, of_pack in by_pack.items():
            assistant = Assistant(open_pack(pack_name))
            try:
                with long_work("describing incidents") as job:
                    describe_all(store, of_pack, assistant, job=job, on_answer=show)
            finally:
                assistant.close()
    if as_json:
        print_json(
            [
                {"id": number} | (_describe_answer(outcome) if isinstance(outcome, Answer) else {"error": str(outcome)})
                for number, outcome in outcomes
            ]
        )
    refused = [outcome for _, outcome in outcomes if isinstance(outcome, UserError)]
    if refused:
        raise UserError(f"{len(refused)} of {len(outcomes)} incidents could not be described.", str(refused[0]))


@tvad.command()
@case_option
@click.option("--out", type=PATH, required=True, help="The folder to write the report into.")
@click.option(
    "--format",
    "formats",
    type=click.Choice(["html", "pdf", "csv", "json", "case", "all"]),
    multiple=True,
    default=["html"],
    show_default=True,
    help="HTML and PDF for people; CSV, JSON and CASE/UCO (JSON-LD) for programs. May be given several times.",
)
def export(case_folder: Path, out: Path, formats: tuple[str, ...]) -> None:
    """Write a report of a case, each format as one file that needs nothing beside itself."""
    from tvad_desktop.workbench.report.files import WRITERS, export_files

    wanted = tuple(WRITERS) if "all" in formats else tuple(dict.fromkeys(formats))
    with open_case(case_folder) as store, long_work("exporting") as job:
        paths = export_files(store, out, wanted, job=job)
    for path, name in zip(paths, wanted, strict=True):
        usual = WRITERS[name][0]
        if path.name != usual:
            say(f"{out / usual} is no report of this case and was left as it is", err=True)
        say(path)


@tvad.group()
def models() -> None:
    """Model packs."""


@models.command("list")
def list_models() -> None:
    """List the packs, their limits and their measured accuracy."""
    from tvad_desktop.packs.manifest import list_packs

    for pack in list_packs():
        say(f"{pack.name}: {pack.title}")
        say(f"  SHA-256 {pack.sha256}")
        for limit in pack.limits:
            say(f"  limit: {limit}")
        for name, value in pack.measured:
            say(f"  measured: {name} {value}")


@models.command()
@click.argument("names", type=PACK_NAME, nargs=-1)
def verify(names: tuple[str, ...]) -> None:
    """Compare every file of the packs NAMES (all by default) with its SHA-256, and every compiled graph with that of
    the moment it was made."""
    from tvad_desktop.packs.manifest import list_packs
    from tvad_desktop.workbench.packs import graph_kinds

    for name in names or [pack.name for pack in list_packs()]:
        pack = open_pack(name)
        say(f"{pack.name}: {len(pack.files)} files are as the manifest names them")
        say(f"{pack.name}: {len(graph_kinds(pack))} compiled graphs are as they were made")


@models.command()
@click.argument("name", type=PACK_NAME, default=DEFAULT_PACK)
def prepare(name: str) -> None:
    """Fetch, convert and compile what the pack NAME needs once on this machine."""
    from tvad_desktop.packs.manifest import load_pack
    from tvad_desktop.workbench.install_pack import install_pack
    from tvad_desktop.workbench.prepare import prepare_pack

    def report(line: str) -> None:
        say(f"{name}: {line}", err=True)

    install_pack(name, report)
    prepare_pack(load_pack(name), report)
    say(f"{name}: ready")


@models.command("import")
@click.argument("folder", type=PATH)
@click.option("--as", "family", required=True, metavar="FAMILY", help="What the model is: qwen2.5-vl.")
@click.option("--name", type=PACK_NAME, help="What the pack is called; unless told like the folder.")
@click.option(
    "--quantize", default="Q4_K_M", show_default=True, help="Of the language model: F16, Q8_0, Q6_K, Q5_K_M, Q4_K_M."
)
def import_model(folder: Path, family: str, name: str | None, quantize: str) -> None:
    """Make a pack of a model that this site brings: a Hugging Face FOLDER with safetensors files."""
    from tvad_desktop.workbench.import_pack import import_pack

    with long_work(f"importing {folder.name}") as job:
        pack = import_pack(folder, family, name or folder.resolve().name, quantize, job)
    say(f"{pack.name}: imported from {folder}, {len(pack.files)} files")


tvad.add_command(footage)
tvad.add_command(privacy)
tvad.add_command(profile)
tvad.add_command(prompts)
tvad.add_command(review)
tvad.add_command(note)
tvad.add_command(threshold)
tvad.add_command(videos)
tvad.add_command(reviewer)
tvad.add_command(verify_case, "verify")
tvad.add_command(seal)
tvad.add_command(bundle)
tvad.add_command(evidence)
tvad.add_command(viewings)
tvad.add_command(search)
tvad.add_command(count)
tvad.add_command(clip)
tvad.add_command(train)
tvad.add_command(evaluate)
bench.add_command(window)
bench.add_command(pictures)
tvad.add_command(bench)


def _describe_report(store: CaseStore, report: AnalysisReport) -> dict[str, Any]:
    return {
        "video": str(store.video(report.video_id).video.path),
        "frames": report.frames,
        "seconds": round(report.seconds, 3),
        "frames_per_second": round(report.frames_per_second, 1),
        "incidents": len(report.incidents),
        "skipped_frames": report.skipped_frames,
        "coverage": describe_coverage(report.coverage),
    }


def _describe_incident(store: CaseStore, incident: Incident) -> dict[str, Any]:
    region, footage = incident.region, store.video(incident.video_id)
    started_at = footage.clock_at(incident.span.start_us)
    return {
        "id": incident.id,
        "video": str(footage.video.path),
        "start_us": incident.span.start_us,
        "end_us": incident.span.end_us,
        "peak_us": incident.peak_us,
        "peak_score": incident.peak_score,
        "region": {"x": region.x, "y": region.y, "width": region.width, "height": region.height},
        "from": incident.from_cell,
        "to": incident.to_cell,
        "state": incident.state,
        **({"started_at": started_at.isoformat(timespec="seconds")} if started_at else {}),
    }


def _say_standing(described: dict[str, Any]) -> str:
    return f"  {BELOW_THRESHOLD}" if described["below_threshold"] else ""


def _say_targets(described: dict[str, Any]) -> str:
    named = [" and ".join(one["colours"]) + f" {one['class']}" for one in described["targets"]]
    return f"  on {', '.join(name.strip() for name in named)}" if named else ""


def _describe_answer(answer: Answer) -> dict[str, Any]:
    return {
        "answer": answer.text,
        "probability_yes": answer.probability_yes,
        "soft_tokens": answer.soft_tokens,
        "first_token_ms": round(answer.first_token_ms, 1),
        "pack": answer.pack,
        "facts": answer.facts,
        "span": {"start_us": answer.span.start_us, "end_us": answer.span.end_us},
    }


if __name__ == "__main__":
    main()
