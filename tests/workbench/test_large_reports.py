"""Very many incidents: the weightiest in full, the rest in rows, all of them in the files for programs; time and size
grow with their number and not with its square."""

from __future__ import annotations

import csv
import io
import json
import time
from pathlib import Path

import pytest
from reportlab.platypus import SimpleDocTemplate

from tvad_desktop.domain.incident import Verdict
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Video
from tvad_desktop.lab.benchmarks.large_case import make_large_case
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.report.blocks import Grid, Heading, Paragraph
from tvad_desktop.workbench.report.document import write_document
from tvad_desktop.workbench.report.gather import gather
from tvad_desktop.workbench.report.html import write_html
from tvad_desktop.workbench.report.pdf import ROWS_A_TABLE, lay_out_pdf, write_pdf
from tvad_desktop.workbench.report.tables import write_csv, write_json

HOUR = Video(Path("/gone/hour.mp4"), "0" * 64, 3600 * 10**6, 360, 240, 36_000)


@pytest.fixture
def store(tmp_path):
    make_large_case(tmp_path / "case", 4, 200, HOUR)
    with CaseStore.open(tmp_path / "case", "ada") as store:
        yield store


def test_what_people_said_something_about_comes_first_then_what_is_hottest(store, monkeypatch):
    monkeypatch.setattr("tvad_desktop.workbench.report.weight.MOST_IN_FULL", 8)
    decided = store.latest_reviews()
    coolest = sorted((one for one in store.incidents() if one.id not in decided), key=lambda one: one.peak_score)[:2]
    store.review(coolest[0].id, Verdict.SECOND_LOOK, "", revision=store.revision(coolest[0].id))
    store.add_message(coolest[1].id, "user", "What is it?")
    report = gather(store, Job())
    full = [one for one in report.incidents if one.is_in_full]
    assert len(full) == 8
    assert [one.verdict for one in full].count(Verdict.CONFIRMED) == 4  # one in each video
    assert {one.id for one in coolest} <= {one.incident.id for one in full}
    rest = max(one.incident.peak_score for one in report.incidents if not one.is_in_full)
    assert all(one.incident.peak_score >= rest for one in full if not one.messages and one.verdict is Verdict.OPEN)


def test_no_incident_is_left_out(store, monkeypatch):
    monkeypatch.setattr("tvad_desktop.workbench.report.weight.MOST_IN_FULL", 8)
    report = gather(store, Job())
    blocks = list(write_document(report))
    headed = {block.text.split(":")[0].split()[1] for block in blocks if isinstance(block, Heading)
              and block.text.startswith("Incident ") and block.opens_page}  # fmt: skip
    in_rows = [
        row[0] for block in blocks if isinstance(block, Grid) and block.head[1] == "From, to" for row in block.rows
    ]
    assert len(headed) == 8
    assert sorted([*headed, *in_rows], key=int) == [
        str(one.id) for one in sorted(store.incidents(), key=lambda one: one.id)
    ]
    assert any("8 incidents are told in full" in block.text for block in blocks if isinstance(block, Paragraph))
    assert len(list(csv.reader(io.StringIO(write_csv(report).decode("utf-8-sig"))))) == 201
    told = json.loads(write_json(report))
    assert [len(one["incidents"]) for one in told["footage"]] == [50] * 4
    assert list(told) == sorted(told)
    assert write_html(report).count(b'<h3 class="page">') == 8


def test_few_incidents_are_all_told_in_full(store):
    assert all(one.is_in_full for one in gather(store, Job()).incidents)


def test_a_table_of_many_rows_is_laid_out_in_parts(store, monkeypatch):
    """Breaking one table into pages takes time by the square of its rows."""
    monkeypatch.setattr("tvad_desktop.workbench.report.weight.MOST_IN_FULL", 1)
    report = gather(store, Job())
    rows = (("1", "00:00 to 00:08", "0.9", "moving", "open", "car"),)
    widths = (0.1, 0.3, 0.1, 0.2, 0.1, 0.2)

    def cpu_s(count: int) -> float:
        blocks = [Grid(("No.", "a", "b", "c", "d", "e"), rows * count, widths)]
        began = time.process_time()
        lay_out_pdf("Rows", report, blocks)
        return time.process_time() - began

    cpu_s(10)
    assert cpu_s(ROWS_A_TABLE * 20) < 40 * max(cpu_s(ROWS_A_TABLE * 2), 0.05)
    assert write_pdf(report).startswith(b"%PDF")


def test_a_pdf_is_laid_out_as_it_is_made(store, monkeypatch):
    """All that a large case has to tell is never in memory at once."""
    made, at_page_ends = [], []
    end_page = SimpleDocTemplate.handle_pageEnd

    def note_page_end(self):
        at_page_ends.append(len(made))
        end_page(self)

    def paragraphs():
        for number in range(1_000):
            made.append(number)
            yield Paragraph("words " * 40)

    monkeypatch.setattr(SimpleDocTemplate, "handle_pageEnd", note_page_end)
    lay_out_pdf("Words", gather(store, Job()), paragraphs())
    assert len(made) == 1_000
    assert at_page_ends[0] < 100
    assert len(at_page_ends) > 20
