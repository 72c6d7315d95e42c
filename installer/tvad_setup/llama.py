"""llama-cpp-python: published as source only, so it is built once, with portable flags, and the wheel is kept."""

from __future__ import annotations

import hashlib
import os
import platform
import re
import shutil
import sysconfig
import tarfile
from pathlib import Path

from tvad_setup.console import CommandError, SetupError, run, say
from tvad_setup.layout import Layout, python_of, scripts_of
from tvad_setup.locks import Pin, digest_of, read_lock
from tvad_setup.pip import download, install_locks
from tvad_setup.venv import make_venv

# No instruction beyond the portable baseline is assumed, and the image helper, which we do not use, is left out.
CMAKE_FLAGS = "-DGGML_NATIVE=OFF -DLLAVA_BUILD=OFF"
CUDA_FLAG = "-DGGML_CUDA=ON"
NVIDIA_DRIVER = Path("/proc/driver/nvidia/version")  # a compiler without it may come with any image, and serves nobody
_COMMON = re.compile(r"set\(LLAMA_BUILD_COMMON ON\b")
_NINJA_PROGRESS = re.compile(r"\[(\d+/\d+)\]")


def locked(layout: Layout) -> Pin:
    """The pinned source."""
    (pin,) = read_lock(layout.lock("llama.txt"))
    return pin


def cmake_flags() -> str:
    """With CUDA where there are a GPU's driver and CUDA's compiler: then layers of large models run on the GPU."""
    has_cuda = NVIDIA_DRIVER.exists() and shutil.which("nvcc") is not None
    return f"{CMAKE_FLAGS} {CUDA_FLAG}" if has_cuda else CMAKE_FLAGS


def build_key(pin: Pin) -> str:
    """Name a build by all that decides whether it can be used here: source, flags, platform and C library."""
    libc = "".join(platform.libc_ver())
    recipe = hashlib.sha256(f"{sorted(pin.hashes)} {cmake_flags()} common=OFF".encode()).hexdigest()[:12]
    return "-".join(filter(None, (pin.version, sysconfig.get_platform(), libc, recipe)))


def find_wheel(cache: Path, key: str) -> Path | None:
    """Find the kept wheel of a build; one that is no longer what was built is not taken."""
    folder = cache / "wheels" / key
    for wheel in folder.glob("*.whl"):
        recorded = wheel.with_suffix(".sha256")
        if recorded.is_file() and recorded.read_text().strip() == digest_of(wheel):
            return wheel
    return None


def keep_wheel(wheel: Path, cache: Path, key: str) -> Path:
    """Put a built wheel into the cache; it counts only when its hash lies beside it, which comes last."""
    folder = cache / "wheels" / key
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    kept = wheel.replace(folder / wheel.name)
    kept.with_suffix(".sha256").write_text(digest_of(kept))
    return kept


def build_wheel(layout: Layout, pin: Pin, key: str) -> Path:
    """Compile; a build that was cut off goes on with what it had compiled."""
    work = layout.cache / "build" / key
    tools = work / "tools"
    ready = work / "ready"
    if not ready.is_file():
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir(parents=True)
        say("installing the build tools")
        make_tools(layout, tools)
        say(f"downloading the source of {pin.name} {pin.version} (77 MB)")
        sdist = download(pin, layout.downloads, python_of(tools), layout.log, source=True)
        say("unpacking")
        source = unpack(sdist, work / "source")
        patch_cmake(source / "CMakeLists.txt")
        ready.write_text(source.name)
    say(f"compiling on {os.cpu_count()} cores; this takes some minutes, once")
    wheel = compile_wheel(work / "source" / ready.read_text(), work, python_of(tools), layout.log)
    kept = keep_wheel(wheel, layout.cache, key)
    shutil.rmtree(work)
    for sdist in layout.downloads.glob(f"llama_cpp_python-{pin.version}*"):
        sdist.unlink()  # the wheel replaces it
    return kept


def make_tools(layout: Layout, folder: Path) -> None:
    """Make an environment of its own for the locked build tools."""
    make_venv(folder, layout.log)
    lock = layout.lock("llama-build.txt")
    install_locks(python_of(folder), lock, total=len(read_lock(lock)), log=layout.log)


def unpack(sdist: Path, folder: Path) -> Path:
    """Unpack plain files and folders, and those only below `folder`; returns the source's own folder.

    SetupError on a name that leads out of it, or on a link or device.
    """
    with tarfile.open(sdist) as archive:
        for member in archive:
            target = (folder / member.name).resolve()
            if not target.is_relative_to(folder.resolve()) or not (member.isfile() or member.isdir()):
                raise SetupError(f"{sdist.name} holds an entry that is not allowed: {member.name}")
            if member.isdir():
                target.mkdir(parents=True, exist_ok=True)
                continue
            content = archive.extractfile(member)
            assert content is not None
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("wb") as file:
                shutil.copyfileobj(content, file)
            target.chmod(0o755 if member.mode & 0o100 else 0o644)
            os.utime(target, (member.mtime, member.mtime))
    (source,) = folder.iterdir()
    return source


def patch_cmake(cmake_lists: Path) -> None:
    """Leave out llama.cpp's common library, two thirds of the compile time, which the source forces on."""
    text = cmake_lists.read_text(encoding="utf-8")
    patched, count = _COMMON.subn("set(LLAMA_BUILD_COMMON OFF", text)
    if count != 1:
        raise SetupError(f"{cmake_lists} has {count} lines that switch the common library on; one was expected.")
    cmake_lists.write_text(patched, encoding="utf-8")


def compile_wheel(source: Path, work: Path, python: Path, log: Path) -> Path:
    """Build a wheel from the unpacked source, without network; for the CPU alone where CUDA cannot be built with."""
    flags = cmake_flags()
    try:
        return _compile(source, work, python, log, flags)
    except CommandError as error:
        if CUDA_FLAG not in flags:
            raise SetupError("llama-cpp-python could not be compiled.", f"See the end of {log}") from error
    say(f"CUDA could not be built with (see {log}): the language model will run on the CPU")
    shutil.rmtree(work / "objects", ignore_errors=True)
    try:
        return _compile(source, work, python, log, CMAKE_FLAGS)
    except CommandError as error:
        raise SetupError("llama-cpp-python could not be compiled.", f"See the end of {log}") from error


def _compile(source: Path, work: Path, python: Path, log: Path, flags: str) -> Path:
    wheels = work / "wheel"
    shutil.rmtree(wheels, ignore_errors=True)
    environment = {
        "CMAKE_ARGS": flags,
        "CMAKE_BUILD_PARALLEL_LEVEL": str(os.cpu_count() or 1),
        "SKBUILD_BUILD_DIR": str(work / "objects"),
        "PATH": os.pathsep.join((str(scripts_of(python.parent.parent)), os.environ.get("PATH", ""))),
    }
    options = ["--verbose", "--no-deps", "--no-index", "--no-build-isolation", "--no-cache-dir"]
    command = [str(python), "-m", "pip", "wheel", *options, "--wheel-dir", str(wheels), str(source)]
    run(command, log, show=show_ninja, environment=environment)
    (wheel,) = wheels.glob("*.whl")
    return wheel


def show_ninja(line: str) -> str | None:
    """Take the compiler's progress (`12/170`) out of a line of the build."""
    found = _NINJA_PROGRESS.search(line)
    return f"compiled {found.group(1)}" if found else None
