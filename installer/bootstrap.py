"""Set up T-VAD Desktop and start it: `python3 installer/bootstrap.py [--no-launch | --test [-- PYTEST ARGUMENTS]]`.

Standard library only. It can be interrupted and run again; what is in place is not done twice.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036
    print("T-VAD Desktop needs Python 3.11 or newer; this is " + sys.version.split()[0] + ".", file=sys.stderr)
    raise SystemExit(3)

sys.path.append(str(Path(__file__).resolve().parent.parent))

from tvad_setup import environment, llama
from tvad_setup.checks import run_checks
from tvad_setup.console import CommandError, SetupError, Steps, run, say
from tvad_setup.layout import Layout, find_layout
from tvad_setup.stamp import Stamp
from tvad_setup.system import ensure_system
from tvad_setup.turn import taking_turns
from tvad_setup.weights import ensure_weights

from tvad_desktop.offline import go_offline

ENVIRONMENT_CAUSE = 3
INTERRUPTED = 130


def main() -> int:
    """Set up, then test or start; returns the exit code."""
    options = parse_arguments(sys.argv[1:])
    go_offline()  # for every program that is started here; pip alone uses the network, and knows none of the switches
    layout = find_layout(Path(__file__).resolve().parent.parent)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with taking_turns(layout.turn):
            set_up(layout, dev=options.test)
        if options.test:
            return run_checks(layout, options.pytest_arguments)
        return 0 if options.no_launch else launch(layout)
    except SetupError as error:
        print(f"\nerror: {error.message}", *filter(None, [error.hint]), sep="\n", file=sys.stderr)
        return ENVIRONMENT_CAUSE
    except OSError as error:
        print(f"\nerror: {error}", file=sys.stderr)  # a full disk, a folder that may not be written
        return ENVIRONMENT_CAUSE
    except KeyboardInterrupt:
        print("\nInterrupted. The same command goes on where this one stopped.", file=sys.stderr)
        return INTERRUPTED


def parse_arguments(arguments: list[str]) -> argparse.Namespace:
    """Read the command line; what follows `--` is for pytest."""
    parser = argparse.ArgumentParser(prog="bootstrap.py", description="Set up T-VAD Desktop and start it.")
    goal = parser.add_mutually_exclusive_group()
    goal.add_argument("--no-launch", action="store_true", help="set up only")
    goal.add_argument("--test", action="store_true", help="set up, then run all checks and tests")
    parser.add_argument("pytest_arguments", nargs="*", metavar="-- ARGUMENT", help="with --test: passed to pytest")
    options = parser.parse_args(arguments)
    if options.pytest_arguments and not options.test:
        parser.error("arguments after -- are for pytest and need --test")
    return options


def set_up(layout: Layout, *, dev: bool) -> None:
    """Bring everything in place, step by step."""
    steps = Steps(7)
    with steps.step("System libraries"):
        ensure_system(compiler=needs_compiler(layout), tests=dev, log=layout.log)
    with steps.step(f"Virtual environment {layout.venv}"):
        stamp = environment.ensure_venv(layout)
    with steps.step("Locked dependencies"):
        environment.ensure_dependencies(layout, stamp, dev=dev)
    with steps.step("llama-cpp-python, the runtime of the language model"):
        environment.ensure_llama(layout, stamp)
    with steps.step("T-VAD Desktop itself"):
        environment.ensure_project(layout, stamp)
        environment.keep_compiled(layout)
    with steps.step("Base weights of tvad-mini"):
        ensure_weights(layout)
    with steps.step("Model pack tvad-mini"):
        prepare_models(layout)


def needs_compiler(layout: Layout) -> bool:
    """A compiler is needed only until its one product lies in the cache or in the environment."""
    key = llama.build_key(llama.locked(layout))
    installed = Stamp(layout.venv, layout.checkout).holds("llama", key)
    return not installed and llama.find_wheel(layout.cache, key) is None


def prepare_models(layout: Layout) -> None:
    """Convert and compile the weights where that is still to be done, and check every file of the pack."""
    for action in ("prepare", "verify"):
        try:
            run([str(layout.tvad), "models", action], layout.log, environment=environment.COMPILED)
        except CommandError as error:
            cause = error.output.strip().splitlines()[-1:] or [str(error)]
            raise SetupError(f"tvad models {action} failed: {cause[0]}", f"See {layout.log}") from error


def launch(layout: Layout) -> int:
    """Start the application on the demo case; where there is no screen, say how to start it later."""
    start = [str(layout.python), str(layout.checkout / "main.py"), "--demo"]
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(os.environ.get(name) for name in screens):
        say(f"No screen here. Start it on a desktop with: {subprocess.list2cmdline(start)}")
        return 0
    return subprocess.run(start, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
