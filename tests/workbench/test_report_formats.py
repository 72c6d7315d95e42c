"""Each format of a report: the same facts, in the words of whoever reads it."""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import json
import re
import shutil
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import cv2
import numpy as np
import pytest
from frame_difference import FrameDifference, write_street

from tvad_desktop.cli.main import run
from tvad_desktop.domain.evidence import ClockPoint, Evidence
from tvad_desktop.domain.incident import Verdict
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Region, Timespan
from tvad_desktop.domain.redaction import Cover, Mask, MaskKey, Target
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.analyse import analyse
from tvad_desktop.workbench.report.files import WRITERS, export_files
from tvad_desktop.workbench.report.gather import AUTHORITY_KEY, SCOPE_KEY, gather
from tvad_desktop.workbench.report.tables import defuse

ATTACK = '=HYPERLINK("http://evil","<script>")'
ANSWER = {
    "pack": "tvad-mini", "probability_yes": 0.87, "facts": ["Score 90%."], "warnings": ["It moves to the left."],
    "seed": 7,
}  # fmt: skip


@pytest.fixture(scope="module")
def analysed(tmp_path_factory):
    folder = tmp_path_factory.mktemp("formats")
    street = write_street(folder / "street", seconds=8)
    with CaseStore.create(folder / "case", f"Car park {ATTACK}", "Ada Lovelace (examiner)") as store:
        analyse(store, street, FrameDifference(), camera="Gate & <yard>", fps=20.0, job=Job())
        store.review(1, Verdict.CONFIRMED, ATTACK, revision=store.revision(1))
        store.write_note(1, "Grüße, 你好, жук 🚲", revision=store.revision(1))
        store.set_tags(1, ["vehicle", "night"], revision=store.revision(1))
        store.add_message(1, "user", "What is it?")
        store.add_message(1, "assistant", "A car.", json.dumps(ANSWER))
        store.add_viewing(1, [Timespan(0, 2_000_000)])
        began = datetime(2024, 3, 12, 22, 0, 0)
        store.set_recorded_from(1, began)
        clock = (ClockPoint(datetime(2024, 3, 13, 9, 1, 30), datetime(2024, 3, 13, 9, 0, 0)),)
        store.set_evidence(
            1, Evidence("The shop", "Ada", "2024-03-13", "E-7", "S-12", "Back yard", "Europe/Berlin", "", clock)
        )
    return folder


@pytest.fixture
def store(analysed, tmp_path):
    shutil.copytree(analysed / "case", tmp_path / "case")
    with CaseStore.open(tmp_path / "case", "ada") as store:
        yield store


def test_all_formats_are_written_in_one_act_and_known_by_their_hashes(store, tmp_path):
    paths = export_files(store, tmp_path / "out", tuple(WRITERS), job=Job())
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(name for name, _ in WRITERS.values())
    entries = store.audit()[-len(WRITERS) :]
    assert [(entry.subject, entry.payload_sha256) for entry in entries] == [
        (str(path), hashlib.sha256(path.read_bytes()).hexdigest()) for path in paths
    ]
    store.verify_audit()


@pytest.mark.parametrize("name", WRITERS)
def test_a_report_is_the_same_bytes_while_nothing_changes(store, tmp_path, name):
    first = export_files(store, tmp_path / "out", (name,), job=Job())[0].read_bytes()
    again = export_files(store, tmp_path / "again", (name,), job=Job())[0].read_bytes()
    assert again == first
    store.write_note(1, "something new", revision=store.revision(1))
    assert export_files(store, tmp_path / "later", (name,), job=Job())[0].read_bytes() != first


def test_the_html_says_who_and_whence_and_shows_attacks_as_text(store, tmp_path):
    page = export_files(store, tmp_path / "out", ("html",), job=Job())[0].read_text("utf-8")
    for expected in (
        "The shop", "E-7", "S-12", "Europe/Berlin", "0:01:30 ahead of true time", "2024-03-12 21:58:30",
        "analysed 100%, seen by a person 25%",
        "Said by the language model of tvad-mini, Yes with a probability of 87%, seed 7",
        "It contradicts what was measured: It moves to the left.", "night, vehicle", "你好",
    ):  # fmt: skip
        assert expected in page, expected
    assert "<script" not in page


def test_it_holds_what_the_checklists_of_the_field_ask_for(store, tmp_path):
    store.set_setting(AUTHORITY_KEY, "Court <order> 7")
    store.set_setting(SCOPE_KEY, "Who took the bicycle?")
    page = export_files(store, tmp_path / "out", ("html",), job=Job())[0].read_text("utf-8")
    for expected in (
        "Court &lt;order&gt; 7", "Who took the bicycle?", "no working copy", "SHA-256 at import", "at export",
        "Tools, in the order of use", "onnxruntime", "Analysis settings", "Method and limits",
        "Findings: what was measured", "Interpretation: what people say", "Interpretation: what the machine answered",
        "Who has seen what", "0:00:00.000 to 0:00:02.000", "How to verify this report", "tvad verify",
        "Answers that contradict measurements", "CONTRADICTS MEASUREMENTS. ", 'tr class="bad"',
    ):  # fmt: skip
        assert expected in page, expected
    assert "Redactions" not in page
    content = export_files(store, tmp_path / "out", ("csv",), job=Job())[0].read_text("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(content))
    assert row["contradicts_measurements"] == "It moves to the left."


def test_a_redacted_report_shows_covered_stills_and_the_log_of_redactions(store, tmp_path):
    (bare,) = export_files(store, tmp_path / "out", ("html",), job=Job(), is_redacted=True)
    assert "No stills: no redaction that was looked at as a whole covers this moment." in bare.read_text("utf-8")
    whole = Mask(0, Target.DRAWN, (MaskKey(0, Region(0, 0, 1, 1)),), Timespan(0, 8_000_000))
    plan = store.add_masks(store.add_redaction(1, Timespan(0, 8_000_000), Cover.FILL).id, [whole])
    store.review_stretches(plan.id, plan.stretches())
    (path,) = export_files(store, tmp_path / "out", ("html",), job=Job(), is_redacted=True)
    page = path.read_text("utf-8")
    summary, _, *stills = [base64.b64decode(one) for one in re.findall('base64,([^"]+)', page)]
    assert len(stills) == 3
    assert summary == stills[0]
    assert cv2.imdecode(np.frombuffer(stills[0], np.uint8), cv2.IMREAD_COLOR).max() < 8
    for expected in ("Redaction 1: street", "1 × region, by fill", "Looked at, ", "0 of 1 stretches", "are covered"):
        assert expected in page, expected
    (open_one,) = export_files(store, tmp_path / "open", ("html",), job=Job())
    assert "covered by redaction" not in open_one.read_text("utf-8")


def test_no_cell_of_the_table_is_a_formula(store, tmp_path):
    content = export_files(store, tmp_path / "out", ("csv",), job=Job())[0].read_text("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(content))
    assert row["verdict"] == "confirmed"
    assert row["camera"] == "Gate & <yard>"
    assert row["tags"] == "night, vehicle"
    assert row["clock_start"].startswith("2024-03-12 22:00:0")
    for cell in ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "|x", "%x"):
        assert defuse(cell) == f"'{cell}"
    assert (defuse("a=1"), defuse(-5), defuse("")) == ("a=1", -5, "")


def test_the_json_holds_everything(store, tmp_path):
    report = json.loads(export_files(store, tmp_path / "out", ("json",), job=Job())[0].read_bytes())
    (footage,) = report["footage"]
    (incident,) = footage["incidents"]
    assert incident["reviews"][0]["note"] == ATTACK
    assert footage["evidence"]["clock"][0]["recorder"] == "2024-03-13T09:01:30"
    assert footage["viewers"][0] == {"viewer": "Ada Lovelace (examiner)", "share": 0.25, "visits": 1}
    assert len(incident["stills"][0]["jpeg"]["sha256"]) == 64


def test_case_uco_is_valid(store, tmp_path):
    pytest.importorskip("case_utils")
    path = export_files(store, tmp_path / "out", ("case",), job=Job())[0]
    run = subprocess.run(
        [str(Path(sys.executable).parent / "case_validate"), str(path)], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert "Conforms: True" in run.stdout


def test_the_pdf_names_letters_that_it_cannot_draw(store, tmp_path):
    from tvad_desktop.workbench.report.pdf import _Font

    font = _Font()
    assert font.readable("Grüße") == "Grüße"
    assert "[U+1F6B2]" in font.readable("🚲")
    path = export_files(store, tmp_path / "out", ("pdf",), job=Job())[0]
    assert path.read_bytes().startswith(b"%PDF-")


def test_a_pdf_of_long_texts_and_many_incidents_is_laid_out(store, tmp_path):
    for text in ("x" * 20_000, "word " * 5_000, "\n" * 300):
        store.write_note(1, text, revision=store.revision(1))
    store.add_message(1, "assistant", "long " * 3_000, json.dumps(ANSWER | {"prompt": "y" * 20_000}))
    assert len(export_files(store, tmp_path / "out", ("pdf",), job=Job())[0].read_bytes()) > 20_000


def test_an_empty_case_has_every_format(tmp_path):
    with CaseStore.create(tmp_path / "empty", "Empty", "ada") as store:
        assert len(export_files(store, tmp_path / "out", tuple(WRITERS), job=Job())) == len(WRITERS)


def test_the_command_writes_what_is_asked_for(analysed, tmp_path, capsys):
    case = tmp_path / "case"
    shutil.copytree(analysed / "case", case)
    assert (
        run(["export", "--case", str(case), "--out", str(tmp_path / "out"), "--format", "csv", "--format", "pdf"]) == 0
    )
    assert [Path(line).name for line in capsys.readouterr().out.split()] == ["incidents.csv", "report.pdf"]


def test_gathering_reads_only(store):
    before = store.audit()
    gather(store, Job())
    assert store.audit() == before
