"""The virtual environment and everything locked that goes into it."""

from __future__ import annotations

import platform
import shutil
import sys
from pathlib import Path

from tvad_setup import llama
from tvad_setup.console import CommandError, SetupError, run, say
from tvad_setup.layout import Layout
from tvad_setup.locks import digest_of, read_lock
from tvad_setup.pip import NotFoundError, install_locks, run_pip
from tvad_setup.stamp import Stamp, discard_half_installed, find_distributions
from tvad_setup.venv import is_sound, make_venv

COMPILED = {"PYTHONDONTWRITEBYTECODE": ""}  # Python keeps compiled what it imports, wherever this runs


def ensure_venv(layout: Layout) -> Stamp:
    """Make the environment, or make it again when it is broken or was moved."""
    stamp = Stamp(layout.venv, layout.checkout)
    if is_sound(layout.python) and not stamp.moved:
        torn = discard_half_installed(layout.venv)
        say(f"cut-off installations found: {', '.join(torn)}" if torn else "sound")
        return stamp
    say("making it again" if layout.venv.exists() else "making it")
    make_venv(layout.venv, layout.log)
    return Stamp(layout.venv, layout.checkout)


def ensure_dependencies(layout: Layout, stamp: Stamp, *, dev: bool) -> None:
    """Install the main lock, the torch that fits, and on request what tests need."""
    ensure_locked(layout, stamp, "main.txt")
    ensure_torch(layout, stamp)
    if dev:
        ensure_locked(layout, stamp, "dev.txt")


def ensure_locked(layout: Layout, stamp: Stamp, name: str) -> None:
    """Install one lock unless it is in already; raises SetupError when a pin fits no wheel for this platform."""
    lock = layout.lock(name)
    pins = read_lock(lock)
    if stamp.holds(name, digest_of(lock)):
        say(f"{name}: all {len(pins)} packages there")
        return
    say(f"{name}: {len(pins)} packages")
    try:
        install_locks(layout.python, lock, total=len(pins), log=layout.log)
    except NotFoundError as error:
        raise SetupError(f"This platform or Python version is not supported: {error}") from error
    stamp.record(name, digest_of(lock))


def ensure_torch(layout: Layout, stamp: Stamp) -> None:
    """Install torch: its CPU build where that is enough and pip finds one, else the published one."""
    choice = choose_torch_locks(has_nvidia_driver(), platform.system(), platform.machine(), sys.version_info[:2])
    fingerprints = {name: f"{name} {digest_of(layout.lock(name))}" for name in choice}
    if any(stamp.holds("torch", fingerprint) for fingerprint in fingerprints.values()):
        say("torch: there")
        return
    stamp.forget("torch")
    for name in choice:
        say(f"{name}: {'the CPU build of torch' if name == 'torch-cpu.txt' else 'the published torch'}")
        pins = read_lock(layout.lock(name))
        remove_other_torch(layout, next(pin.version for pin in pins if pin.name == "torch"))
        try:
            install_locks(layout.python, layout.lock(name), total=len(pins), log=layout.log)
        except NotFoundError as error:
            if name == choice[-1]:
                raise SetupError(f"There is no torch for this platform or Python version: {error}") from error
            say("pip finds no CPU build: taking the published torch, with about 5 GB of CUDA libraries on Linux")
            continue
        stamp.record("torch", fingerprints[name])
        return


def choose_torch_locks(nvidia: bool, system: str, machine: str, python: tuple[int, ...]) -> list[str]:
    """The locks to try in turn. Only Linux has two builds to choose from; the locked CPU build fits one platform."""
    fits = (system, machine, python) == ("Linux", "x86_64", (3, 11))
    return ["torch-cpu.txt", "torch.txt"] if fits and not nvidia else ["torch.txt"]


def has_nvidia_driver() -> bool:
    """Tell whether CUDA could be used here."""
    return Path("/proc/driver/nvidia").exists() or shutil.which("nvidia-smi") is not None


def remove_other_torch(layout: Layout, version: str) -> None:
    """Uninstall a torch of another build: for pip, 2.13.0+cpu already satisfies 2.13.0."""
    installed = {name for name in find_distributions(layout.venv) if name.startswith("torch-")}
    if installed - {f"torch-{version}.dist-info"}:
        run_pip(layout.python, "uninstall", "--yes", "torch", log=layout.log)


def ensure_llama(layout: Layout, stamp: Stamp) -> None:
    """Install llama-cpp-python from the wheel in the cache, which is built when there is none."""
    pin = llama.locked(layout)
    key = llama.build_key(pin)
    if stamp.holds("llama", key):
        say(f"{pin.version}: there")
        return
    wheel = llama.find_wheel(layout.cache, key) or llama.build_wheel(layout, pin, key)
    say(f"installing {wheel.name}")
    options = ("--no-deps", "--no-index", "--force-reinstall", "--progress-bar", "off")
    run_pip(layout.python, "install", *options, str(wheel), log=layout.log)
    stamp.record("llama", key)


def ensure_project(layout: Layout, stamp: Stamp) -> None:
    """Install the project itself, editable, and check that all packages fit together."""
    fingerprint = digest_of(layout.checkout / "pyproject.toml")
    if layout.tvad.is_file() and stamp.holds("project", fingerprint):
        say("there")
        return
    options = ("--no-deps", "--no-index", "--no-build-isolation", "--progress-bar", "off")
    run_pip(layout.python, "install", *options, "--editable", str(layout.checkout), log=layout.log)
    run_pip(layout.python, "check", log=layout.log)
    stamp.record("project", fingerprint)


def keep_compiled(layout: Layout) -> None:
    """Keep compiled what the window imports at its start: where Python is told not to do so, as in many containers,
    every start would compile hundreds of modules anew, which takes longer than all the rest of it."""
    try:
        run([str(layout.python), "-P", "-c", "import tvad_desktop.app"], layout.log, environment=COMPILED)
    except CommandError:  # no libraries of a screen here: the command line does without
        say("the window cannot be loaded here")
