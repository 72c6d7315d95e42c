"""What happened on a day: by the recorders' clocks, the weightiest first, by hour and camera."""

from __future__ import annotations

import datetime
import re

import pytest
from frame_difference import FrameDifference, write_street

from tvad_desktop.cli.main import run
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import Incident, Verdict
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Region, Timespan
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.analyse import analyse
from tvad_desktop.workbench.report.blocks import Grid
from tvad_desktop.workbench.report.digest import gather_digest, write_digest
from tvad_desktop.workbench.report.files import export_digest

DAY = datetime.date(2024, 3, 12)
S = 1_000_000


@pytest.fixture(scope="module")
def case(tmp_path_factory):
    """Two cameras: one from 22:59:55 on, with twelve incidents of which one is on the next hour; one on another day."""
    folder = tmp_path_factory.mktemp("digest")
    with CaseStore.create(folder / "case", "Car <park>", "ada") as store:
        for number, began in enumerate([datetime.datetime(2024, 3, 12, 22, 59, 55), datetime.datetime(2024, 3, 13, 1)]):
            street = write_street(folder / f"street-{number}", seconds=8)
            analyse(store, street, FrameDifference(), camera=f"Gate {number}", fps=20.0, job=Job())
            store.set_recorded_from(number + 1, began)
        region = Region(0.1, 0.1, 0.2, 0.2)
        spans = [Timespan(n * S // 2, n * S // 2 + 400_000) for n in range(12)]
        store.replace_incidents(
            store.analyses(1)[0].id,
            [
                Incident(
                    0, 1, 1, span, span.start_us + 100_000, 0.5 + n / 100, region, "center", "center", "walking", ()
                )
                for n, span in enumerate(spans)
            ],
        )
        weak = store.incidents()[0]
        store.review(weak.id, Verdict.CONFIRMED, "a cyclist", revision=store.revision(weak.id))
    return folder / "case"


def grids(case) -> list[Grid]:
    with CaseStore.open(case, "ada") as store:
        return [one for one in write_digest(gather_digest(store, DAY, Job()), DAY) if isinstance(one, Grid)]


def test_ten_incidents_the_confirmed_one_first(case):
    listed, _ = grids(case)
    assert len(listed.rows) == 10
    assert listed.rows[0][4:] == ("confirmed", "a cyclist")
    assert [row[3] for row in listed.rows[1:]] == sorted((row[3] for row in listed.rows[1:]), reverse=True)


def test_a_table_by_hour_and_camera(case):
    _, by_hour = grids(case)
    assert by_hour.head == ("Hour", "Gate 0")
    assert by_hour.rows == (("22:00", "10"), ("23:00", "2"), ("All day", "12"))


def test_a_day_without_footage_is_told(case):
    with CaseStore.open(case, "ada") as store, pytest.raises(UserError, match="2024-03-12, 2024-03-13"):
        gather_digest(store, datetime.date(2024, 3, 14), Job())


def test_both_forms_are_written_logged_and_the_same_again(case, tmp_path):
    with CaseStore.open(case, "ada") as store:
        first = export_digest(store, DAY, tmp_path / "out", ("html", "pdf"), job=Job())
        contents = [path.read_bytes() for path in first]
        again = export_digest(store, DAY, tmp_path / "out", ("html", "pdf"), job=Job())
        assert [path.name for path in again] == ["digest-2024-03-12.html", "digest-2024-03-12.pdf"]
        assert [path.read_bytes() for path in again] == contents
        store.verify_audit()
    page = contents[0].decode()
    assert "What happened on 12 March 2024: Car &lt;park&gt;" in page
    assert len(re.findall("<img", page)) == 10
    assert "Gate 1" not in page


def test_the_command_writes_a_digest(case, tmp_path, capsys):
    line = ["digest", "--case", str(case), "--out", str(tmp_path), "--day"]
    assert run([*line, "2024-03-12", "--format", "html"]) == 0
    assert "digest-2024-03-12.html" in capsys.readouterr().out
    assert run([*line, "12 March"]) == 2
    assert run([*line, "2024-03-14"]) == 3
