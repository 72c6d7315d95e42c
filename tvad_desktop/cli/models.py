"""Model packs: `tvad models`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tvad_desktop.cli.opening import open_pack
from tvad_desktop.cli.options import (
    PACK_NAME,
    PATH,
)
from tvad_desktop.cli.printing import say
from tvad_desktop.cli.progress import long_work
from tvad_desktop.packs.manifest import DEFAULT_PACK

if TYPE_CHECKING:
    pass


@click.group()
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
