"""Whatever happens to a case, in whatever order, its log stays whole; whatever is changed in the log, it is found."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tvad_desktop.domain.incident import Incident, Verdict
from tvad_desktop.domain.media import Region, Timespan, Video
from tvad_desktop.storage.audit import AuditTrail
from tvad_desktop.storage.cases import CaseStore

REGION = Region(0.1, 0.1, 0.2, 0.2)
SPANS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 12)), max_size=6, unique_by=lambda span: span[0]
)  # start and length
ACTS = st.lists(
    st.one_of(
        st.tuples(st.just("derive"), SPANS),
        st.tuples(st.just("review"), st.integers(0, 5), st.sampled_from([Verdict.CONFIRMED, Verdict.DISMISSED])),
        st.tuples(st.just("note"), st.integers(0, 5), st.text(max_size=20)),
        st.tuples(st.just("tag"), st.integers(0, 5), st.lists(st.sampled_from(["a", "b", "c"]), max_size=3)),
        st.tuples(st.just("camera"), st.sampled_from(["Gate", "Yard"])),
    ),
    max_size=8,
)
FEW = settings(max_examples=int(os.environ.get("TVAD_EXAMPLES", "8")))


def do(store: CaseStore, analysis_id: int, act: tuple) -> None:
    match act:
        case ("derive", spans):
            found = [Timespan(start, start + length) for start, length in sorted(spans)]
            store.replace_incidents(
                analysis_id,
                [Incident(0, 0, 0, one, one.start_us, 0.9, REGION, "center", "center", "walking", ()) for one in found],
            )
        case ("camera", name):
            store.camera(name)
        case (kind, place, what):
            incidents = store.incidents()
            if not incidents:
                return
            one = incidents[place % len(incidents)].id
            if kind == "review":
                store.review(one, what, revision=store.revision(one))
            elif kind == "note":
                store.write_note(one, what.encode("utf-8", "replace").decode(), revision=store.revision(one))
            else:
                store.set_tags(one, what, revision=store.revision(one))


def make(folder: Path, acts: list[tuple]) -> CaseStore:
    store = CaseStore.create(folder, "Car park", "ada")
    video = store.add_video(Video(Path("/gone/gate.mp4"), "f" * 64, 10**9, 640, 360, 1500), None, None)
    analysis = store.begin_analysis(video.id, "tvad-mini", "a" * 64, "{}")
    for act in acts:
        do(store, analysis.id, act)
    return store


@FEW
@given(ACTS)
def test_the_log_is_whole_and_what_people_said_stays(acts):
    with tempfile.TemporaryDirectory() as folder, make(Path(folder) / "case", acts) as store:
        store.verify_audit()
        said = {
            row["incident_id"]
            for row in store._rows("SELECT incident_id FROM reviews UNION SELECT incident_id FROM notes")
        }
        kept = {row["id"] for row in store._rows("SELECT id FROM incidents")}
        assert said <= kept  # an incident about which somebody said something is never lost
        sequences = [entry.sequence for entry in store.audit()]
        assert sequences == list(range(1, len(sequences) + 1))


@FEW
@given(ACTS, st.data())
def test_any_changed_value_of_any_entry_is_found(acts, data):
    with tempfile.TemporaryDirectory() as folder:
        with make(Path(folder) / "case", acts) as store:
            count = len(store.audit())
        sequence = data.draw(st.integers(1, count))
        column = data.draw(st.sampled_from(
            ["at_utc", "actor", "action", "subject", "payload_sha256", "previous_sha256", "sha256"]
        ))  # fmt: skip
        copy = Path(folder) / "copy"
        shutil.copytree(Path(folder) / "case", copy)
        with closing(sqlite3.connect(copy / "case.sqlite")) as connection:
            connection.execute("DROP TRIGGER audit_keeps_entries")
            connection.execute(f"UPDATE audit SET {column} = {column} || 'x' WHERE sequence = ?", [sequence])
            connection.commit()
        with closing(sqlite3.connect(copy / "case.sqlite")) as connection:
            from sqlite_utils import Database

            trail = AuditTrail(Database(connection), "")
            broken = list(trail.find_broken_links(trail.entries()))
        assert any(subject in (f"audit entry {sequence}", f"audit entry {sequence + 1}") for subject, _ in broken)
