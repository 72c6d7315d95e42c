"""A bundle proves itself without the program that made it, and every changed byte of it is found."""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from frame_difference import FrameDifference, write_street, write_street_video

from tvad_desktop.cli.main import run
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import Incident
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Region, Timespan
from tvad_desktop.domain.redaction import Cover, Mask, MaskKey, Target
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.analyse import analyse
from tvad_desktop.workbench.bundle import verify_bundle, write_bundle
from tvad_desktop.workbench.footage import FootageToImport, import_footage
from tvad_desktop.workbench.redaction.exports import export_redacted_clip
from tvad_desktop.workbench.seal import seal_case
from tvad_desktop.workbench.synopsis import export_synopsis


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A case and its bundle, originals included."""
    folder = tmp_path_factory.mktemp("bundle")
    street = write_street(folder / "street", seconds=4)
    for picture in sorted(street.iterdir())[70:]:
        picture.unlink()
    with CaseStore.create(folder / "case", "Car park", "ada") as store:
        analyse(store, street, FrameDifference(), camera="Gate", fps=20.0, job=Job())
        seal_case(store)
        path = write_bundle(store, folder / "case.zip", job=Job(), with_originals=True)
        assert store.audit()[-1].action == "bundle.export"
        store.verify_audit()
    return path


def test_it_is_verified_by_its_own_program_without_ours(made, tmp_path):
    with zipfile.ZipFile(made) as bundle:
        assert {
            "manifest.json",
            "audit.json",
            "case.json",
            "report.html",
            "report.pdf",
            "seal.txt",
            "HOW_TO_VERIFY.txt",
        } <= set(bundle.namelist())
        assert sum(name.startswith("originals/1/") for name in bundle.namelist()) == 70
        bundle.extract("verify.py", tmp_path)
    shutil.copy(made, tmp_path / "theirs.zip")
    # -I: nothing of ours is importable, as on another machine
    program = [sys.executable, "-I", "verify.py", "theirs.zip"]
    run_there = subprocess.run(program, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run_there.returncode == 0, run_there.stdout
    assert "Nothing is broken" in run_there.stdout
    found = verify_bundle(made)
    assert found.is_sound
    assert "handed over apart" in found.certainty[1]


def test_any_changed_byte_is_found(made, tmp_path):
    content = made.read_bytes()
    chance = random.Random(7)
    places = [
        *range(0, 40),
        *range(len(content) - 40, len(content)),
        *chance.sample(range(len(content)), 60),
        *chance.sample(range(len(content) - 9_000, len(content)), 100),
    ]
    path = tmp_path / "changed.zip"
    unseen = []
    for place in places:
        changed = bytearray(content)
        changed[place] ^= 1 << chance.randrange(8)
        path.write_bytes(changed)
        if verify_bundle(path).is_sound:
            unseen.append(place)
    assert unseen == []


@pytest.mark.parametrize("cut", [0, 1, 100, 5_000])
def test_a_bundle_that_is_cut_or_grown_is_found(made, tmp_path, cut):
    path = tmp_path / "cut.zip"
    content = made.read_bytes()
    path.write_bytes(content[: len(content) - cut] if cut else content + b"x")
    assert not verify_bundle(path).is_sound


def test_a_file_exchanged_in_order_with_its_manifest_still_betrays_itself_by_the_log(made, tmp_path):
    """A forger who repacks the bundle must also rebuild the log; then only the seal kept elsewhere tells."""
    path = tmp_path / "forged.zip"
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(path, "w") as target:
        for info in source.infolist():
            content = source.read(info)
            if info.filename == "audit.json":
                content = content.replace(b'"ada"', b'"eve"')
            target.writestr(info, content)
    assert {finding.subject.split()[0] for finding in verify_bundle(path).broken} >= {"audit.json", "audit"}


def test_a_verifier_that_is_not_ours_is_found_and_never_run(made, tmp_path):
    """A forger who repacks everything may bring a program along that finds nothing, or does harm."""
    forged = tmp_path / "forged.zip"
    harm = b"raise SystemExit('run')\n"
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(forged, "w") as target:
        manifest = json.loads(source.read("manifest.json"))
        entry = next(one for one in manifest["files"] if one["path"] == "verify.py")
        entry |= {"bytes": len(harm), "sha256": hashlib.sha256(harm).hexdigest()}
        told = json.dumps(manifest, indent=1, ensure_ascii=False, sort_keys=True).encode()
        said = {"verify.py": harm, "manifest.json": told}
        said["manifest.sha256"] = f"{hashlib.sha256(told).hexdigest()}  manifest.json\n".encode("ascii")
        for info in source.infolist():
            target.writestr(info, said.get(info.filename, source.read(info)))
    assert verify_bundle(made).findings == ()
    found = verify_bundle(forged)  # the log still names the files that were there
    assert [finding.subject for finding in found.broken] == ["manifest.json"]
    assert "last entry of the log" in found.broken[0].message


def test_missing_originals_do_not_go_along(tmp_path):
    street = write_street(tmp_path / "street", seconds=4)
    with CaseStore.create(tmp_path / "case", "Car park", "ada") as store:
        analyse(store, street, FrameDifference(), camera=None, fps=20.0, job=Job())
        shutil.rmtree(street)
        with pytest.raises(UserError, match="cannot go into the bundle"):
            write_bundle(store, tmp_path / "case.zip", job=Job(), with_originals=True)
        assert not list(tmp_path.glob("*.partial"))


def test_the_commands_write_and_verify(made, tmp_path, capsys):
    case = made.parent / "case"
    assert run(["bundle", "--case", str(case), "--out", str(tmp_path / "b.zip")]) == 0
    assert run(["verify", str(tmp_path / "b.zip")]) == 0
    assert "Nothing is broken." in capsys.readouterr().out
    (tmp_path / "b.zip").write_bytes((tmp_path / "b.zip").read_bytes()[:-1])
    assert run(["verify", str(tmp_path / "b.zip")]) == 1
    assert "BROKEN  bundle" in capsys.readouterr().out


def test_clips_go_along_and_with_covered_stills_only_covered_ones(made, tmp_path):
    whole = Mask(0, Target.DRAWN, (MaskKey(0, Region(0, 0, 1, 1)),), Timespan(0, 3_000_000))
    shutil.copytree(made.parent / "case", tmp_path / "case")
    with CaseStore.open(tmp_path / "case", "ada") as store:
        place = (Region(0.1, 0.1, 0.2, 0.2), "center", "center", "walking", ())
        store.replace_incidents(1, [Incident(0, 1, 1, Timespan(0, 2_000_000), 1_000_000, 0.9, *place)])
        plan = store.add_masks(store.add_redaction(1, Timespan(0, 3_000_000), Cover.FILL).id, [whole])
        store.review_stretches(plan.id, plan.stretches())
        covered = export_redacted_clip(store, plan.id, tmp_path / "out", job=Job()).path
        synopsis = export_synopsis(store, tmp_path / "out", job=Job(), seconds=1).path
        with pytest.raises(UserError, match="Originals show what is to be covered"):
            write_bundle(store, tmp_path / "no.zip", job=Job(), with_originals=True, is_redacted=True)
        every = write_bundle(store, tmp_path / "every.zip", job=Job(), with_clips=True)
        fewer = write_bundle(store, tmp_path / "fewer.zip", job=Job(), with_clips=True, is_redacted=True)
        synopsis.write_bytes(b"changed")
        without = write_bundle(store, tmp_path / "without.zip", job=Job(), with_clips=True)
    names = {}
    for path in (every, fewer, without):
        assert verify_bundle(path).is_sound
        with zipfile.ZipFile(path) as bundle:
            names[path] = sorted(one.partition("-")[2] for one in bundle.namelist() if one.startswith("clips/"))
    assert names[every] == [covered.name, "synopsis.mp4"]
    assert names[fewer] == names[without] == [covered.name]


def test_a_name_that_is_no_text_is_told_in_one_line_and_leaves_nothing(tmp_path):
    clip = write_street_video(tmp_path / "clip.avi", seconds=1)
    odd = clip.rename(Path(os.fsdecode(os.fsencode(tmp_path) + b"/cam\xe9.avi")))
    with CaseStore.create(tmp_path / "case", "Car park", "ada") as store:
        import_footage(store, FootageToImport(odd, "Gate", None), Job())
        with pytest.raises(UserError, match="UTF-8"):
            write_bundle(store, tmp_path / "case.zip", job=Job(), with_originals=True)
        assert not list(tmp_path.glob("case.zip*"))
        assert write_bundle(store, tmp_path / "case.zip", job=Job()).exists()
