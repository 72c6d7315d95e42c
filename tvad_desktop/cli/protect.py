"""Cases with a passphrase, and new cases: more of `tvad case`."""

from __future__ import annotations

from pathlib import Path

import click

from tvad_desktop.cli.opening import find_actor, memory_folder
from tvad_desktop.cli.options import PATH, case_option
from tvad_desktop.cli.passphrases import NEW_VARIABLE, known_passphrase, new_passphrase
from tvad_desktop.cli.printing import say
from tvad_desktop.cli.progress import long_work

LOST = "Keep the passphrase well: without it nobody can open the case, and it cannot be recovered."
EXPORTS_ARE_OPEN = "Reports, clips and bundles that you write of it are not encrypted."

new_passphrase_option = click.option(
    "--new-passphrase-file", "new_file", type=PATH, help=f"The new passphrase; else {NEW_VARIABLE}, or asked twice."
)


@click.command("create")
@click.option("--case", "case_folder", type=PATH, required=True, help="The case folder to make.")
@click.option("--name", default="", help="What the case is called; else as its folder.")
@click.option("--passphrase", "is_encrypted", is_flag=True, help="Encrypt it with a passphrase, which is asked for.")
@new_passphrase_option
def create(case_folder: Path, name: str, is_encrypted: bool, new_file: Path | None) -> None:
    """Make an empty case."""
    from tvad_desktop.storage.cases import CaseStore

    if new_file is not None and not is_encrypted:
        raise click.UsageError("--new-passphrase-file goes with --passphrase.")
    secret = new_passphrase(new_file) if is_encrypted else None
    name = " ".join(name.split()) or case_folder.absolute().name
    CaseStore.create(case_folder, name, find_actor(), memory=memory_folder(), passphrase=secret).close()
    say(f"{case_folder}: {name}")
    if is_encrypted:
        _say_what_it_means()


@click.command("encrypt")
@case_option
@new_passphrase_option
def encrypt(case_folder: Path, new_file: Path | None) -> None:
    """Encrypt a case that exists; where that was interrupted, it goes on with the same passphrase."""
    from tvad_desktop.storage.conversion import encrypt_case, find_readable

    with long_work("encrypting") as job:
        encrypt_case(case_folder, find_actor(), new_passphrase(new_file), job)
    say(f"{case_folder} is encrypted.")
    for name in find_readable(case_folder.absolute()):
        say(f"warning: {name} in its folder is no part of the case and can be read by anybody", err=True)
    say("What lay on the disk before may still be found there with special tools.")
    _say_what_it_means()


@click.command("passphrase")
@case_option
@new_passphrase_option
def passphrase(case_folder: Path, new_file: Path | None) -> None:
    """Give an encrypted case another passphrase."""
    from tvad_desktop.storage.conversion import change_passphrase

    change_passphrase(case_folder, find_actor(), known_passphrase(case_folder.absolute()), new_passphrase(new_file))
    say("The new passphrase opens the case. Older copies of the case still open with the old one.")
    say(LOST)


@click.command("decrypt")
@case_option
def decrypt(case_folder: Path) -> None:
    """Take the passphrase away: the case lies open afterwards."""
    from tvad_desktop.storage.conversion import decrypt_case

    with long_work("decrypting") as job:
        decrypt_case(case_folder, find_actor(), known_passphrase(case_folder.absolute()), job)
    say(f"{case_folder} is not encrypted any more.")


def _say_what_it_means() -> None:
    say(LOST)
    say(EXPORTS_ARE_OPEN)
