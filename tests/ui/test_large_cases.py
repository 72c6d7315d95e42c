"""What a case of very many incidents and videos costs the window: one change looks at one incident, not at all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSettings

from tvad_desktop.domain.incident import Verdict
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.ui.footage_watch import Condition, FootageWatch
from tvad_desktop.ui.review.case_view import CaseView, read_case

COMPUTED = ("_videos", "_incidents", "_incidents_by_video", "rows")


def read(folder: Path) -> CaseView:
    with CaseStore.open(folder, "x") as store:
        return read_case(store)


def computed(view: CaseView) -> dict[str, object]:
    return {name: vars(view)[name] for name in COMPUTED if name in vars(view)}


def test_a_verdict_changes_one_row_and_computes_nothing_else_anew(case_folder: Path) -> None:
    before = read(case_folder)
    assert before.video(1) is not None
    with CaseStore.open(case_folder, "x") as store:
        saved = store.review(2, Verdict.CONFIRMED, "", revision=store.revision(2))
    after = before.reviewed(saved)
    assert computed(after)["_incidents"] is computed(before)["_incidents"]
    assert computed(after)["_incidents_by_video"] is computed(before)["_incidents_by_video"]
    assert after.rows[1] is before.rows[1]
    assert (before.rows[2].verdict, after.rows[2].verdict) == (Verdict.OPEN, Verdict.CONFIRMED)


def test_incidents_found_anew_leave_the_rows_of_other_videos_alone(case_folder: Path) -> None:
    with CaseStore.open(case_folder, "x") as store:
        first = store.videos()[0]
        other = store.add_video(replace(first.video, sha256="e" * 64), None, first.fps)
        analysis = store.begin_analysis(other.id, "drawn", "0" * 64, "{}")
        store.replace_incidents(analysis.id, store.incidents(first.id))
    before = read(case_folder)
    (kept, *_), found = before.incidents_of(first.id), before.incidents_of(other.id)
    moved = [replace(one, peak_score=0.77) for one in found]
    after = before.with_incidents(other.id, moved, {})
    assert after.rows[kept.id] is before.rows[kept.id]
    assert [after.rows[one.id].incident.peak_score for one in moved] == [0.77, 0.77]
    assert list(after.rows) == [one.id for one in after.incidents]
    fresh = replace(after)  # nothing computed yet
    assert (after.rows, after.incidents_of(other.id)) == (fresh.rows, fresh.incidents_of(other.id))


def test_a_thousand_altered_videos_are_told_together(runner, qtbot, case_folder: Path, tmp_path: Path) -> None:
    view = read(case_folder)
    (one,) = view.videos
    many = tuple(replace(one, id=number, video=replace(one.video, sha256=f"{number:064x}")) for number in range(200))
    watch = FootageWatch(runner, QSettings(str(tmp_path / "watch.ini"), QSettings.Format.IniFormat))
    told: list[dict[int, Condition]] = []
    watch.changed.connect(told.append)
    watch.look(replace(view, videos=many))
    qtbot.waitUntil(lambda: not runner.live, timeout=60_000)
    assert set(watch.conditions.values()) == {Condition.ALTERED}
    assert len(watch.conditions) == 200
    assert len(told) < 40
