"""The command line: the same services without a window.

Nothing heavy is imported before a command needs it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from tvad_desktop import __version__
from tvad_desktop.cli.analyse import analyse, import_videos
from tvad_desktop.cli.answers import ask, describe, judge_answer
from tvad_desktop.cli.bench import bench
from tvad_desktop.cli.bookmark import bookmark
from tvad_desktop.cli.case import case
from tvad_desktop.cli.clip import clip, synopsis
from tvad_desktop.cli.custody import bundle, reviewer, seal
from tvad_desktop.cli.custody import verify as verify_case
from tvad_desktop.cli.evaluate import evaluate
from tvad_desktop.cli.evidence import evidence, viewings
from tvad_desktop.cli.export import digest, export
from tvad_desktop.cli.footage import footage
from tvad_desktop.cli.ignore import ignore
from tvad_desktop.cli.incident import incident
from tvad_desktop.cli.incidents import incidents
from tvad_desktop.cli.lock import close, reopen, rule, show
from tvad_desktop.cli.models import models
from tvad_desktop.cli.printing import say, show_misuse
from tvad_desktop.cli.privacy import privacy
from tvad_desktop.cli.profile import profile
from tvad_desktop.cli.prompts import prompts
from tvad_desktop.cli.protect import create, decrypt, encrypt, passphrase
from tvad_desktop.cli.redact import redact
from tvad_desktop.cli.review import note, review
from tvad_desktop.cli.search import search
from tvad_desktop.cli.threshold import threshold
from tvad_desktop.cli.tracks import count
from tvad_desktop.cli.train import train
from tvad_desktop.cli.videos import videos
from tvad_desktop.cli.watch import watch
from tvad_desktop.cli.window import pictures, window
from tvad_desktop.cli.zone import zone
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Cancelled
from tvad_desktop.domain.printable import printable
from tvad_desktop.surroundings import RENAME_HINT, refuse_unreadable, use_utf8

ENVIRONMENT = 3
INTERRUPTED = 130
EXTRAS = {"accelerate", "gguf", "peft", "pybullet", "sacrebleu", "sklearn", "transformers"}
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
    except UnicodeEncodeError as error:  # a name of old bytes, where only text can stand
        say(f"error: “{printable(error.object)}” is no text in UTF-8 and cannot stand there. {RENAME_HINT}", err=True)
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


tvad.add_command(import_videos)
tvad.add_command(watch)
tvad.add_command(analyse)
tvad.add_command(incidents)
tvad.add_command(ask)
tvad.add_command(judge_answer)
tvad.add_command(describe)
tvad.add_command(export)
tvad.add_command(digest)
tvad.add_command(models)
tvad.add_command(footage)
tvad.add_command(privacy)
tvad.add_command(profile)
tvad.add_command(prompts)
tvad.add_command(review)
tvad.add_command(note)
tvad.add_command(incident)
tvad.add_command(ignore)
tvad.add_command(zone)
tvad.add_command(bookmark)
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
tvad.add_command(synopsis)
for part in (close, reopen, rule, show, create, encrypt, passphrase, decrypt):
    case.add_command(part)
tvad.add_command(case)
tvad.add_command(redact)
tvad.add_command(train)
tvad.add_command(evaluate)
bench.add_command(window)
bench.add_command(pictures)
tvad.add_command(bench)


if __name__ == "__main__":
    main()
