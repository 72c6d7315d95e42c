"""Closing and reopening a case, and how many reviewers a verdict needs: more of `tvad case`."""

from __future__ import annotations

from pathlib import Path

import click

from tvad_desktop.cli.opening import open_case
from tvad_desktop.cli.options import case_option, json_option
from tvad_desktop.cli.printing import print_json, say

reason_option = click.option("--reason", required=True, help="Why, in words; it stands in the case from then on.")


@click.command("close")
@case_option
@reason_option
def close(case_folder: Path, reason: str) -> None:
    """Close a case: it can be looked at, searched, exported and sealed, and not changed."""
    with open_case(case_folder) as store:
        store.close_case(reason)
        say(store.why_read_only)


@click.command("reopen")
@case_option
@reason_option
def reopen(case_folder: Path, reason: str) -> None:
    """Let a closed case be changed again."""
    with open_case(case_folder) as store:
        store.reopen_case(reason)
        say("The case can be changed again.")


@click.command("rule")
@case_option
@click.option("--verdicts", "count", type=click.IntRange(1, 5), help="How many reviewers must say the same.")
def rule(case_folder: Path, count: int | None) -> None:
    """Show or set how many reviewers a verdict needs."""
    from tvad_desktop.workbench.verdict_rule import set_verdicts_needed, verdicts_needed

    with open_case(case_folder) as store:
        if count is not None:
            set_verdicts_needed(store, count)
        say(f"A verdict needs {verdicts_needed(store)} reviewers." if verdicts_needed(store) > 1 else "One is enough.")


@click.command("show")
@case_option
@json_option
def show(case_folder: Path, as_json: bool) -> None:
    """Say what a case is called, whether it can be changed here, and when it was closed and reopened."""
    from tvad_desktop.workbench.verdict_rule import verdicts_needed

    with open_case(case_folder) as store:
        known, history, needed = store.case(), store.lock_history(), verdicts_needed(store)
        why, is_encrypted = store.why_read_only, store.cipher is not None
    if as_json:
        print_json(
            {
                "id": known.id,
                "name": known.name,
                "created_utc": known.created_utc,
                "verdicts_needed": needed,
                "read_only": why,
                "encrypted": is_encrypted,
                "locks": [
                    {"closed": one.closed, "reason": one.reason, "who": one.who, "at_utc": one.at_utc}
                    for one in history
                ],
            }
        )
        return
    say(f"{known.name}, begun {known.created_utc}{', encrypted' if is_encrypted else ''}")
    for one in history:
        say(f"{'closed' if one.closed else 'reopened'} {one.at_utc} by {one.who}: {one.reason}")
    say(why or "It can be changed.")
