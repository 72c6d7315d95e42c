"""Building llama-cpp-python: the patch, safe unpacking, the kept wheel."""

from __future__ import annotations

import io
import tarfile
from pathlib import Path

import pytest
from tvad_setup.console import CommandError, SetupError
from tvad_setup.llama import (
    CMAKE_FLAGS,
    CUDA_FLAG,
    build_key,
    cmake_flags,
    compile_wheel,
    find_wheel,
    keep_wheel,
    patch_cmake,
    show_ninja,
    unpack,
)
from tvad_setup.locks import Pin

PIN = Pin("llama-cpp-python", "0.3.36", frozenset({"a" * 64}), "")
CMAKE = """\
    set(LLAMA_BUILD_COMMON {} CACHE BOOL "Build llama.cpp common library" FORCE)
    if (EMSCRIPTEN)
        set(LLAMA_BUILD_COMMON OFF CACHE BOOL "Build llama.cpp common library" FORCE)
"""


def make_sdist(path: Path, *entries: tuple[str, bytes, int]) -> Path:
    with tarfile.open(path, "w:gz") as archive:
        for name, content, mode in entries:
            member = tarfile.TarInfo(name)
            member.size, member.mode = len(content), mode
            archive.addfile(member, io.BytesIO(content))
    return path


def test_the_common_library_is_switched_off_and_nothing_else_changes(tmp_path: Path) -> None:
    file = tmp_path / "CMakeLists.txt"
    file.write_text(CMAKE.format("ON"))

    patch_cmake(file)

    assert file.read_text() == CMAKE.format("OFF")


@pytest.mark.parametrize("text", [CMAKE.format("OFF"), CMAKE.format("ON") * 2, ""])
def test_a_source_that_is_not_the_known_one_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "CMakeLists.txt"
    file.write_text(text)

    with pytest.raises(SetupError, match="one was expected"):
        patch_cmake(file)
    assert file.read_text() == text


def test_unpacking_keeps_content_and_the_right_to_run(tmp_path: Path) -> None:
    sdist = make_sdist(
        tmp_path / "s.tar.gz", ("llama-1/CMakeLists.txt", b"text", 0o644), ("llama-1/scripts/run.sh", b"#!", 0o755)
    )

    source = unpack(sdist, tmp_path / "source")

    assert source == tmp_path / "source" / "llama-1"
    assert (source / "CMakeLists.txt").read_bytes() == b"text"
    assert (source / "scripts" / "run.sh").stat().st_mode & 0o111
    assert not (source / "CMakeLists.txt").stat().st_mode & 0o111


@pytest.mark.parametrize("name", ["../outside", "llama-1/../../outside", "/outside"])
def test_an_entry_that_leads_out_is_refused(tmp_path: Path, name: str) -> None:
    sdist = make_sdist(tmp_path / "s.tar.gz", (name, b"", 0o644))

    with pytest.raises(SetupError, match="not allowed"):
        unpack(sdist, tmp_path / "source")
    assert not (tmp_path / "outside").exists()


def test_a_link_is_refused(tmp_path: Path) -> None:
    with tarfile.open(tmp_path / "s.tar.gz", "w:gz") as archive:
        link = tarfile.TarInfo("llama-1/link")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)

    with pytest.raises(SetupError, match="not allowed"):
        unpack(tmp_path / "s.tar.gz", tmp_path / "source")


def test_a_built_wheel_is_found_again_under_its_key_only(tmp_path: Path) -> None:
    built = tmp_path / "llama-0.3.36-py3-none-any.whl"
    built.write_bytes(b"wheel")

    kept = keep_wheel(built, tmp_path / "cache", "key")

    assert find_wheel(tmp_path / "cache", "key") == kept
    assert find_wheel(tmp_path / "cache", "other key") is None


def test_a_damaged_or_half_kept_wheel_is_not_taken(tmp_path: Path) -> None:
    built = tmp_path / "llama-0.3.36-py3-none-any.whl"
    built.write_bytes(b"wheel")
    kept = keep_wheel(built, tmp_path, "key")

    kept.write_bytes(b"whe")
    assert find_wheel(tmp_path, "key") is None

    kept.write_bytes(b"wheel")
    kept.with_suffix(".sha256").unlink()
    assert find_wheel(tmp_path, "key") is None


def test_the_key_names_version_platform_and_source(monkeypatch: pytest.MonkeyPatch) -> None:
    key = build_key(PIN)
    assert key.startswith("0.3.36-")

    assert build_key(Pin(PIN.name, PIN.version, frozenset({"b" * 64}), "")) != key
    monkeypatch.setattr("platform.libc_ver", lambda: ("glibc", "9.99"))
    assert "glibc9.99" in build_key(PIN)
    assert build_key(PIN) != key


def test_it_is_built_for_the_gpu_where_driver_and_compiler_are(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("tvad_setup.llama.NVIDIA_DRIVER", tmp_path / "version")
    monkeypatch.setattr("shutil.which", lambda name: "/opt/cuda/bin/nvcc" if name == "nvcc" else None)
    key = build_key(PIN)
    assert CUDA_FLAG not in cmake_flags(), "a compiler alone may come with any image"

    (tmp_path / "version").touch()
    assert CUDA_FLAG in cmake_flags()
    assert build_key(PIN) != key, "one wheel is never taken for the other"

    monkeypatch.setattr("shutil.which", lambda name: None)
    assert CUDA_FLAG not in cmake_flags()


def test_where_cuda_cannot_be_built_with_it_is_built_for_the_cpu(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tried = []

    def run(command: list[str], log: Path, *, environment: dict[str, str], show: object) -> None:
        tried.append(environment["CMAKE_ARGS"])
        if CUDA_FLAG in tried[-1]:
            raise CommandError(command, 1, "no cublas")
        Path(command[command.index("--wheel-dir") + 1]).mkdir(parents=True)
        (tmp_path / "wheel" / "llama.whl").touch()

    monkeypatch.setattr("tvad_setup.llama.cmake_flags", lambda: f"{CMAKE_FLAGS} {CUDA_FLAG}")
    monkeypatch.setattr("tvad_setup.llama.run", run)
    wheel = compile_wheel(tmp_path / "source", tmp_path, tmp_path / "bin" / "python", tmp_path / "log")
    assert wheel.name == "llama.whl"
    assert tried == [f"{CMAKE_FLAGS} {CUDA_FLAG}", CMAKE_FLAGS]
    assert "will run on the CPU" in capsys.readouterr().out


def test_the_progress_of_the_compiler_is_shown() -> None:
    assert show_ninja("  [12/170] Building CXX object ggml.cpp.o") == "compiled 12/170"
    assert show_ninja("-- Detecting CXX compile features") is None
