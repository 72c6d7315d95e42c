"""What a third party asks of a case: `tvad verify`, `tvad seal`, `tvad reviewer`, `tvad evidence`."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tvad_desktop.cli.opening import memory_folder, open_case
from tvad_desktop.cli.options import PATH, case_option, json_option, unlock_option
from tvad_desktop.cli.passphrases import ask_for_passphrases
from tvad_desktop.cli.printing import print_json, say, say_lines
from tvad_desktop.cli.progress import long_work
from tvad_desktop.domain.counted import counted, counted_things

if TYPE_CHECKING:
    from tvad_desktop.domain.case import Seal
    from tvad_desktop.domain.verification import Verification
    from tvad_desktop.storage.cases import CaseStore

BROKEN = 1


@click.command()
@click.argument("path", type=PATH)
@click.option(
    "--sealed",
    "seals",
    metavar="FILE|NUMBER: HASH",
    multiple=True,
    help="A seal that was kept elsewhere, or what was written down of it: the log must still contain it.",
)
@click.option("--tsa-root", "roots", type=PATH, help="Certificates (PEM) that time stamps must lead to.")
@unlock_option
@click.option("--without-originals", is_flag=True, help="Do not hash the footage again (saves time, proves less).")
@json_option
def verify(path: Path, seals: tuple[str, ...], roots: Path | None, without_originals: bool, as_json: bool) -> int:
    """Verify the case or bundle PATH: name everything that is not what it was, and how sure the proof is.

    Exit code 0: nothing is broken; 1: something is.
    """
    from tvad_desktop.storage.content import read_regular
    from tvad_desktop.workbench.bundle import verify_bundle
    from tvad_desktop.workbench.seal import MOST_BYTES, read_seal
    from tvad_desktop.workbench.verify import verify_case

    ask_for_passphrases()
    kept = [read_seal(seal) for seal in seals]
    with long_work("verifying") as job:
        if path.is_file():
            found = verify_bundle(path, kept)
        else:
            found = verify_case(
                path,
                job=job,
                memory=memory_folder(),
                sealed=kept,
                roots=read_regular(roots, MOST_BYTES) if roots is not None else None,
                check_originals=not without_originals,
            )
    if as_json:
        print_json({**asdict(found), "sound": found.is_sound})
    else:
        _print_verification(found)
    return 0 if found.is_sound else BROKEN


def _print_verification(found: Verification) -> None:
    for finding in sorted(found.findings, key=lambda finding: finding.weight.value):
        say(f"{finding.weight.value.upper()}  {finding.part}: {finding.subject}: {finding.message}")
    say("Compared: " + ", ".join(counted_things(count, what) for what, count in found.checked.items()))
    for said in found.certainty:
        say(said)
    if found.is_sound:
        unproven = len(found.findings)
        say("Nothing is broken." + (f" {counted(unproven, 'thing')} could not be proven." if unproven else ""))
    else:
        broken = counted(len(found.broken), "thing is", "things are")
        say(
            f"BROKEN: {broken} not what {'it was' if len(found.broken) == 1 else 'they were'}; "
            f"the first: {found.broken[0].message}"
        )


@click.command()
@case_option
@click.option("--out", type=PATH, help="Write the seal into this file; keep it outside the case.")
@click.option("--request", type=PATH, help="Write a request for a time-stamping authority (RFC 3161) into this file.")
@click.option("--response", type=PATH, help="Keep the authority's answer to an earlier request with its seal.")
def seal(case_folder: Path, out: Path | None, request: Path | None, response: Path | None) -> None:
    """Print the head of the log of a case, to be kept elsewhere: a log that is rebuilt from nothing is then noticed."""
    from tvad_desktop.workbench.seal import (
        keep_response,
        read_stamp,
        say_for_paper,
        seal_case,
        write_request,
        write_seal,
    )

    with open_case(case_folder) as store:
        if response is not None:
            stamped = keep_response(store, response)
            stamp = read_stamp(_find_seal(store, stamped.id), None)
            say(f"seal {stamped.id} of audit entry {stamped.sequence} was stamped at {stamp.at.isoformat()}")
            return
        made = seal_case(store)
        if out is not None:
            write_seal(made, out)
        if request is not None:
            write_request(made, request)
    say_lines(made.text, nl=False)
    say(f"on paper: {say_for_paper(made)}")


def _find_seal(store: CaseStore, seal_id: int) -> Seal:
    return next(seal for seal in store.seals() if seal.id == seal_id)


@click.command()
@click.option("--name", help="Your name, as it shall stand in logs and reports.")
@click.option("--role", default="", help="What you do here, such as examiner or witness.")
def reviewer(name: str | None, role: str) -> None:
    """Say who works here from now on, or show who does."""
    from tvad_desktop.workbench.reviewer import keep_reviewer, reviewer_folder, say_actor

    if name is not None:
        keep_reviewer(reviewer_folder(), name, role)
    say(say_actor(reviewer_folder()))


@click.command()
@case_option
@click.option("--out", type=PATH, required=True, help="The zip file to write.")
@click.option("--originals", is_flag=True, help="Put the recordings themselves in; else only their hashes.")
@click.option("--redacted", is_flag=True, help="Only stills that a finished redaction covers; not with originals.")
@click.option("--clips", is_flag=True, help="Put in the clips and covered stills that were written of the case.")
def bundle(case_folder: Path, out: Path, originals: bool, redacted: bool, clips: bool) -> None:
    """Write a case as one file that somebody else can verify without this program."""
    from tvad_desktop.workbench.bundle import say_kept, write_bundle

    with open_case(case_folder) as store, long_work("bundling") as job:
        path = write_bundle(store, out, job=job, with_originals=originals, with_clips=clips, is_redacted=redacted)
    say(path)
    for line in say_kept(path):
        say(line)
    say("Hand one of these over apart from the bundle: it proves the rest.")
