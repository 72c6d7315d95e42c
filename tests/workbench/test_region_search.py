"""Heat in a part of the picture is found without footage: none is missed, and none beside the region is told."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tvad_desktop.cli.main import run
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Region, Timespan, Video
from tvad_desktop.domain.scores import HeatmapSequence
from tvad_desktop.storage.case_file import CaseReadOnlyError
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.heat_maxima import COARSE_GRID, coarse_maxima
from tvad_desktop.workbench.region_search import search_region
from tvad_desktop.workbench.verify import verify_case

GRID = (24, 36)
STEP_US, STEPS = 200_000, 32
S = 1_000_000
WHOLE_DAY_SEGMENTS = 24 * 3600 * S // (STEP_US * STEPS)


def add_segment(store, analysis_id, number, spots=()) -> None:
    """A segment without heat but for these: step, row, column, heat."""
    scores = np.zeros((STEPS, *GRID), np.float32)
    for step, row, column, heat in spots:
        scores[step, row, column] = heat
    times_us = (np.arange(STEPS, dtype=np.int64) + number * STEPS) * STEP_US
    store.save_segment(analysis_id, HeatmapSequence(times_us, scores), scores.max(axis=(1, 2)))


@pytest.fixture
def store(tmp_path):
    """Footage that is gone, analysed for four segments."""
    with CaseStore.create(tmp_path / "case", "Car park", "ada") as store:
        video = store.add_video(Video(Path("/gone/a.mp4"), "f" * 64, 26 * S, 640, 360, 0), None, None)
        analysis = store.begin_analysis(video.id, "tvad-mini", "a" * 64, "{}")
        add_segment(store, analysis.id, 0, [(3, 2, 2, 0.9), (4, 2, 3, 0.7)])
        add_segment(store, analysis.id, 1, [(0, 20, 30, 0.8)])
        add_segment(store, analysis.id, 2)
        add_segment(store, analysis.id, 3, [(31, 2, 2, 0.5)])
        store.finish_analysis(analysis.id, 100, 0)
        yield store


def test_what_happened_in_a_region_is_found_and_nothing_else(store):
    upper, lower = Region(0, 0, 0.2, 0.2), Region(0.7, 0.7, 0.3, 0.3)
    found = search_region(store, upper, job=Job())
    assert [(one.span.start_us, one.peak_us, round(one.heat, 2)) for one in found] == [
        (600_000, 600_000, 0.9),
        (25_400_000, 25_400_000, 0.5),
    ]
    assert found[0].span == Timespan(600_000, 1_000_000)
    assert [one.peak_us for one in search_region(store, lower, job=Job())] == [6_400_000]
    assert search_region(store, Region(0.4, 0.4, 0.1, 0.1), job=Job()) == []
    assert [one.heat for one in search_region(store, upper, job=Job(), heat_from=0.6)] == [pytest.approx(0.9, abs=1e-3)]
    assert len(search_region(store, Region(0, 0, 1, 1), job=Job(), most=1)) == 1


def test_heat_in_the_same_part_but_beside_the_region_is_not_told(store):
    beside = Region(4 / 36, 0, 1 / 36, 1 / 24)  # its part of the index holds the hot cells
    assert search_region(store, beside, job=Job()) == []


@settings(max_examples=30)
@given(st.integers(1, 40), st.integers(1, 40), st.integers(0, 2**32 - 1))
def test_no_heat_is_missed_whatever_the_grid(grid_h, grid_w, seed):
    scores = np.random.default_rng(seed).random((3, grid_h, grid_w)).astype(np.float32)
    maxima = np.frombuffer(coarse_maxima(scores), np.uint8).reshape(3, *COARSE_GRID) / 255
    rows, columns = COARSE_GRID
    for row in range(grid_h):
        for column in range(grid_w):
            y, x = (row + 0.5) / grid_h, (column + 0.5) / grid_w
            part = maxima[:, int(y * rows), int(x * columns)]
            assert (part >= scores[:, row, column] - 1e-3).all()


def test_what_was_analysed_before_is_indexed_once(store):
    before = search_region(store, Region(0, 0, 0.2, 0.2), job=Job())
    store._database.execute("DELETE FROM heat_maxima")
    store._database.conn.commit()
    assert search_region(store, Region(0, 0, 0.2, 0.2), job=Job()) == before
    assert store.audit()[-1].action == "heat.index"
    assert store.index_heat() == 0
    store.verify_audit()


def test_what_cannot_be_indexed_is_read_from_its_heatmaps(store, tmp_path):
    before = search_region(store, Region(0, 0, 0.2, 0.2), job=Job())
    store._database.execute("DELETE FROM heat_maxima")
    store._database.conn.commit()
    store.close_case("handed over")
    assert search_region(store, Region(0, 0, 0.2, 0.2), job=Job()) == before  # a closed case is indexed
    store._database.execute("DELETE FROM heat_maxima")
    store._database.conn.commit()
    store.read_only = CaseReadOnlyError("It lies on a disc.")
    assert search_region(store, Region(0, 0, 0.2, 0.2), job=Job()) == before


def test_a_case_that_somebody_else_writes_is_searched_without_an_index(store, monkeypatch):
    before = search_region(store, Region(0, 0, 0.2, 0.2), job=Job())
    store._database.execute("DELETE FROM heat_maxima")
    store._database.conn.commit()

    def refuse():
        raise CaseReadOnlyError("The case is open elsewhere.")

    monkeypatch.setattr(store, "claim", refuse)
    assert search_region(store, Region(0, 0, 0.2, 0.2), job=Job()) == before


def test_an_index_that_hides_heat_is_found(store):
    assert not [one for one in verify_case(store.folder, job=Job(), memory=None).broken if one.part == "segment"]
    store._database.execute("UPDATE heat_maxima SET maxima = zeroblob(length(maxima)) WHERE segment_id = 1")
    store._database.conn.commit()
    (found,) = [one for one in verify_case(store.folder, job=Job(), memory=None).broken if one.part == "segment"]
    assert found.subject == "index of segment 1"


def test_the_command_answers(store, capsys):
    line = ["search", "--case", str(store.folder), "--region", "0,0,0.2,0.2", "--heat"]
    assert run(line) == 0
    assert "0:00:00.600 to 0:00:01.000  heat 0.90  a.mp4" in capsys.readouterr().out
    assert run([*line, "--json"]) == 0
    assert '"peak_us": 600000' in capsys.readouterr().out
    assert run(["search", "--case", str(store.folder), "--heat"]) == 2


def test_a_whole_day_is_searched_within_a_second(store):
    """The index of 24 hours, most of it laid down without its heatmaps; what is found is read from real ones."""
    analysis = store.begin_analysis(1, "tvad-mini", "b" * 64, "{}")
    random, cells = np.random.default_rng(0), STEPS * COARSE_GRID[0] * COARSE_GRID[1]
    noise = [random.integers(0, 60, cells, dtype=np.uint8).tobytes() for _ in range(8)]
    hot, connection = range(0, WHOLE_DAY_SEGMENTS, 500), store._database.conn
    for number in range(WHOLE_DAY_SEGMENTS):
        if number in hot:
            connection.commit()
            add_segment(store, analysis.id, number, [(1, 2, 2, 0.9)])
            continue
        times_us = (np.arange(STEPS, dtype="<i8") + number * STEPS) * STEP_US
        cursor = connection.execute(
            "INSERT INTO segments (analysis_id, position, first_us, last_us, grid_h, grid_w, path, sha256, frames,"
            " skipped_frames, times_us, scores)"
            " VALUES (?, ?, ?, ?, 24, 36, 'heatmaps/x', '', 0, 0, ?, zeroblob(128))",
            [analysis.id, number, int(times_us[0]), int(times_us[-1]), times_us.tobytes()],
        )
        connection.execute("INSERT INTO heat_maxima VALUES (?, ?)", [cursor.lastrowid, noise[number % 8]])
    connection.commit()
    store.finish_analysis(analysis.id, 1, 0)
    assert search_region(store, Region(0.5, 0.5, 0.1, 0.1), job=Job()) == []  # what is imported first does not count
    began = time.process_time()
    found = search_region(store, Region(0, 0, 0.2, 0.2), job=Job())
    assert [one.peak_us for one in found] == [(number * STEPS + 1) * STEP_US for number in hot]
    assert time.process_time() - began < 1
