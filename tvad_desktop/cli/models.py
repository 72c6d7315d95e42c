"""`tvad models`: the packs of this machine, and models that a site brings."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from tvad_desktop.cli.opening import open_case, open_pack
from tvad_desktop.cli.options import PACK_NAME, PATH, case_option
from tvad_desktop.cli.printing import say
from tvad_desktop.cli.progress import long_work
from tvad_desktop.domain.errors import UserError
from tvad_desktop.packs.manifest import DEFAULT_PACK


@click.group()
def models() -> None:
    """Model packs."""


@models.command("list")
def list_models() -> None:
    """List the packs, their limits and their measured accuracy."""
    from tvad_desktop.packs.manifest import list_packs
    from tvad_desktop.workbench.import_pack import list_unfinished

    for pack in list_packs():
        say(f"{pack.name}: {pack.title}")
        say(f"  SHA-256 {pack.sha256}")
        for limit in pack.known_limits:
            say(f"  limit: {limit}")
        for name, value in pack.measured:
            say(f"  measured: {name} {value}")
    for name in list_unfinished():
        say(f"{name}: its import was stopped; import it again to go on, or remove it: tvad models discard {name}")


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
@click.option("--as", "family", required=True, metavar="FAMILY", help="What the model is: qwen2.5-vl or smolvlm2.")
@click.option("--name", type=PACK_NAME, help="What the pack is called; by default like the folder.")
@click.option(
    "--quantize", default="Q4_K_M", show_default=True, help="Of the language model: F16, Q8_0, Q6_K, Q5_K_M, Q4_K_M."
)
def import_model(folder: Path, family: str, name: str | None, quantize: str) -> None:
    """Make a pack of a model that this site brings: a Hugging Face FOLDER with safetensors files."""
    from tvad_desktop.workbench.import_pack import import_pack

    with long_work(f"importing {folder.name}") as job:
        report = partial(say, err=True)
        pack = import_pack(folder, family, name or folder.resolve().name, quantize, job, report)
    say(f"{pack.name}: imported from {folder}, {len(pack.files)} files")


@models.command("discard")
@click.argument("name", type=PACK_NAME)
def discard_model(name: str) -> None:
    """Remove what a stopped import of the pack NAME left."""
    from tvad_desktop.workbench.import_pack import discard_import, is_running, list_unfinished

    if name not in list_unfinished() and not is_running(name):
        raise UserError(f"No import of “{name}” was stopped.", "tvad models list names those that were.")
    discard_import(name)
    say(f"{name}: removed")


@models.command("use")
@click.argument("name", type=PACK_NAME)
@case_option
def use_model(name: str, case_folder: Path) -> None:
    """Analyse a case with the pack NAME from now on."""
    from tvad_desktop.workbench.model_packs import choose_pack

    with open_case(case_folder) as store:
        choose_pack(store, name)
    say(f"{case_folder}: analysed with {name} from now on")


@models.command("measure")
@click.argument("name", type=PACK_NAME, default=DEFAULT_PACK)
def measure_model(name: str) -> None:
    """Measure how fast the pack NAME is on this machine."""
    from tvad_desktop.workbench.model_packs import measure_speed

    with long_work(f"measuring {name}") as job:
        speed = measure_speed(name, job)
    said = f"{speed.steps_per_second:.2f} steps of 720p, {speed.tokens_per_second:.1f} tokens a second"
    say(f"{name} on {speed.device}: {said}")
