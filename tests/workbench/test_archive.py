"""A case that was put away comes back as it was, or not at all."""

from __future__ import annotations

import shutil
import struct
import zipfile
from pathlib import Path

import pytest
from frame_difference import FrameDifference, write_street

from tvad_desktop.cli.main import run
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.analyse import analyse
from tvad_desktop.workbench.archive import MANIFEST, archive_case, find_duplicates, restore_case
from tvad_desktop.workbench.verify import verify_case


@pytest.fixture(scope="module")
def analysed(tmp_path_factory):
    folder = tmp_path_factory.mktemp("archive")
    with CaseStore.create(folder / "case", "Car park", "ada") as store:
        analyse(store, write_street(folder / "street", seconds=8), FrameDifference(), camera="G", fps=20.0, job=Job())
        store.save_profile(store.camera("G").id, b"learned", "a" * 64)
    return folder / "case"


@pytest.fixture
def archive(analysed, tmp_path):
    with CaseStore.open(analysed, "ada") as store:
        return archive_case(store, tmp_path / "away" / "case.tvad", job=Job())


def rewrite(archive: Path, changed: dict[str, bytes | None]) -> None:
    """Other content under these names; None takes a name away."""
    with zipfile.ZipFile(archive) as old:
        contents = {name: old.read(name) for name in old.namelist()}
    contents |= {name: content for name, content in changed.items() if content is not None}
    with zipfile.ZipFile(archive, "w") as new:
        for name, content in contents.items():
            if changed.get(name, b"") is not None:
                new.writestr(name, content)


def test_a_case_comes_back_as_it_was(analysed, archive, tmp_path):
    with restore_case(archive, tmp_path / "back", "bob", job=Job()) as store:
        assert store.warnings == []
        with CaseStore.open(analysed, "ada") as original:
            assert store.audit() == original.audit()
            assert store.incidents() == original.incidents()
            (analysis,) = original.analyses(1)
            assert (store.heatmaps(analysis.id).scores == original.heatmaps(analysis.id).scores).all()
    assert verify_case(tmp_path / "back", job=Job(), memory=None).is_sound


def test_an_archive_holds_what_others_have_written_meanwhile(analysed, tmp_path):
    shutil.copytree(analysed, tmp_path / "case")
    with CaseStore.open(tmp_path / "case", "ada") as store, CaseStore.open(tmp_path / "case", "bob") as other:
        other.set_setting("said", "meanwhile")  # still in the write-ahead log
        archive = archive_case(store, tmp_path / "a.tvad", job=Job())
    with restore_case(archive, tmp_path / "back", "ada", job=Job()) as store:
        assert store.setting("said") == "meanwhile"


@pytest.mark.parametrize("kind", ["heat", "database", "missing", "extra", "outside", "cut", "no archive", "packing"])
def test_an_altered_archive_makes_no_case(archive, tmp_path, kind):
    with zipfile.ZipFile(archive) as known:
        heat = next(name for name in known.namelist() if name.startswith("heatmaps/"))
        content, database, manifest = known.read(heat), known.read("case.sqlite"), known.read(MANIFEST)
    if kind == "heat":
        rewrite(archive, {heat: content[:-1] + b"x"})
    elif kind == "database":
        rewrite(archive, {"case.sqlite": database.replace(b"Car park", b"Cat park")})
    elif kind == "missing":
        rewrite(archive, {heat: None})
    elif kind == "extra":
        rewrite(archive, {"heatmaps/more.npz": b"more"})
    elif kind == "outside":
        rewrite(archive, {MANIFEST: manifest.replace(heat.encode(), b"../../evil.npz"), "../../evil.npz": content})
    elif kind == "packing":
        with zipfile.ZipFile(archive) as known:
            place = known.getinfo("case.sqlite").header_offset
        packed = bytearray(archive.read_bytes())
        place += 30 + sum(struct.unpack("<2H", packed[place + 26 : place + 30]))
        packed[place] |= 0b110  # a kind of block that there is not
        archive.write_bytes(packed)
    elif kind == "cut":
        archive.write_bytes(archive.read_bytes()[:-100])
    else:
        archive.write_bytes(b"none")
    with pytest.raises(UserError):
        restore_case(archive, tmp_path / "back", "ada", job=Job())
    assert not (tmp_path / "back").exists()
    assert not (tmp_path / "back.partial").exists()
    assert not (tmp_path.parent / "evil.npz").exists()


def test_nothing_is_overwritten(analysed, archive, tmp_path):
    with CaseStore.open(analysed, "ada") as store, pytest.raises(UserError, match="exists already"):
        archive_case(store, archive, job=Job())
    (tmp_path / "back").mkdir()
    with pytest.raises(UserError, match="exists already"):
        restore_case(archive, tmp_path / "back", "ada", job=Job())


def test_footage_that_two_cases_have_is_found(analysed, tmp_path):
    shutil.copytree(analysed, tmp_path / "case")
    (found,) = find_duplicates([analysed, tmp_path / "case"], "ada")
    assert [case for case, _ in found.places] == [analysed, tmp_path / "case"]
    assert find_duplicates([analysed], "ada") == []


def test_the_commands_put_a_case_away_and_bring_it_back(analysed, tmp_path, capsys):
    away, back = str(tmp_path / "a.tvad"), str(tmp_path / "back")
    assert run(["case", "archive", "--case", str(analysed), "--out", away]) == 0
    assert run(["case", "restore", away, "--case", back]) == 0
    assert "1 video, the log verifies" in capsys.readouterr().out
    assert run(["case", "duplicates", str(analysed), back]) == 0
    assert f"  {back}: " in capsys.readouterr().out
    assert (
        run(["case", "scope", "--case", back, "--authority", "Court order 7", "--scope", "Who took the bicycle?"]) == 0
    )
    assert "authority: Court order 7" in capsys.readouterr().out
