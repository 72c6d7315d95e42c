"""What is normal and what is not in a case, in words: `tvad prompts`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tvad_desktop.cli.opening import open_case
from tvad_desktop.cli.options import case_option, json_option
from tvad_desktop.cli.printing import print_json, say

if TYPE_CHECKING:
    from tvad_desktop.detection.prompts import PromptSet


def _read_prompts(context: click.Context, parameter: click.Parameter, name: str | None) -> PromptSet | None:
    from tvad_desktop.detection.prompts import load_prompts

    return None if name is None else load_prompts(name)


prompts_option = click.option(
    "--prompts",
    metavar="NAME|FILE.toml",
    callback=_read_prompts,
    help="Prompts for this analysis: a shipped set (default, fighting, vehicles) or a file; else those of the case.",
)


@click.command()
@case_option
@click.argument("kept", metavar="[NAME|FILE.toml]", required=False, callback=_read_prompts)
@json_option
def prompts(case_folder: Path, kept: PromptSet | None, as_json: bool) -> None:
    """Show the prompts of a case, or keep others for its new analyses."""
    import msgspec

    from tvad_desktop.workbench.case_prompts import case_prompts, keep_prompts

    with open_case(case_folder) as store:
        if kept is not None:
            keep_prompts(store, kept)
        shown = case_prompts(store)
    if as_json:
        print_json(msgspec.to_builtins(shown))
        return
    say(shown.title)
    for heading, words in (("normal", shown.normal_words), ("anomalous", shown.anomalous_words)):
        say(f"  {heading}: {'; '.join(words)}")
