"""Learning, dismissing, undoing, describing and exporting, killed at every point where something is written: whatever
is there afterwards is a whole act."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest
from frame_difference import FrameDifference, write_street

from tvad_desktop.domain.job import Job
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.analyse import analyse
from tvad_desktop.workbench.profiles import read_origin, save_version
from tvad_desktop.workbench.teach import undo_profile

# The act, killed before the n-th time something is logged, a file is synced, or a transaction is committed.
PROGRAM = """
import os, sys
from pathlib import Path
from tvad_desktop.domain.job import Job
from tvad_desktop.storage import case_file, content, database
from tvad_desktop.storage.audit import AuditTrail
from tvad_desktop.storage.cases import CaseStore

left = int(sys.argv[3])

def count(call):
    def counted(*arguments, **named):
        global left
        left -= 1
        if left == 0:
            os._exit(9)
        return call(*arguments, **named)
    return counted

store = CaseStore.open(Path(sys.argv[1]), "ada")
AuditTrail.append = count(AuditTrail.append)
content.replace_durably = count(content.replace_durably)
from sqlite_utils import Database
Database.commit = count(Database.commit)
out = Path(sys.argv[1]).parent / "out"
"""
ACTS = {
    "learn": """
from tvad_desktop.workbench.profiles import save_version
with store.one_act():
    camera = store.camera("Yard")
    save_version(store, camera.id, b"learned", "a" * 64, [{"path": "a.mp4", "sha256": "b" * 64}])
""",
    "dismiss": """
from tvad_desktop.workbench.teach import DismissalPreview, keep_dismissal
record = store.latest_profile(1)
preview = DismissalPreview(1, 1, "Gate", (), 0, record.version, record.sha256, "a" * 64, b"next", store.revision(1))
keep_dismissal(store, preview, dismiss=True)
""",
    "undo": """
from tvad_desktop.workbench.teach import undo_profile
undo_profile(store, "Gate")
""",
    "describe": """
with store.one_act():
    store.add_message(1, "user", "what?")
    store.add_message(1, "assistant", "that", "{}")
""",
    "export": """
from tvad_desktop.workbench import exporting
from tvad_desktop.workbench.report import export
exporting.replace_durably = count(exporting.replace_durably)
export(store, out, job=Job())
""",
}


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    folder = tmp_path_factory.mktemp("acts")
    street = write_street(folder / "street", seconds=8)
    with CaseStore.create(folder / "case", "Car park", "ada") as store:
        analyse(store, street, FrameDifference(), camera="Gate", fps=20.0, job=Job())
        for number in range(3):
            with store.one_act():
                save_version(
                    store, 1, b"version %d" % number, "a" * 64, [{"path": f"{number}.mp4", "sha256": "b" * 64}]
                )
    return folder / "case"


def state(store):
    """What an act leaves, without times and hashes that differ from run to run."""
    return (
        [entry.action for entry in store.audit()],
        [(one.version, store.profile_content(one), read_origin(store, one)) for one in store.profiles(1)],
        [[(r.verdict, r.note) for r in store.reviews(1)], [m.text for m in store.messages(1)]],
        [camera.name for camera in store.cameras()],
    )


@pytest.mark.skipif(os.name != "posix", reason="copies and kills as on POSIX")
@pytest.mark.parametrize("act", ACTS)
def test_an_act_killed_anywhere_is_there_whole_or_not_at_all(whole, tmp_path, act):
    outcomes = []
    for killed_at in range(1, 30):
        case = tmp_path / f"{killed_at}" / "case"
        shutil.copytree(whole, case)
        run = subprocess.run(
            [sys.executable, "-c", PROGRAM + ACTS[act], str(case), act, str(killed_at)],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert run.returncode in (0, 9), run.stderr
        with CaseStore.open(case, "ada") as store:
            store.verify_audit()
            outcomes.append((run.returncode, state(store)))
        if act == "export" and (case.parent / "out" / "report.html").exists():
            assert outcomes[-1][1][0][-1] == "report.export"  # no report that the log does not know
        if run.returncode == 0:
            break
    with CaseStore.open(whole, "ada") as store:
        nothing = state(store)
    done = outcomes[-1][1]
    assert outcomes[-1][0] == 0
    assert len(outcomes) > 2
    assert all(outcome in (nothing, done) for _, outcome in outcomes)
    assert outcomes[0][1] == nothing != done


def test_an_undo_killed_half_way_and_repeated_undoes_the_right_learning(whole, tmp_path):
    case = tmp_path / "case"
    shutil.copytree(whole, case)
    subprocess.run([sys.executable, "-c", PROGRAM + ACTS["undo"], str(case), "undo", "3"], check=False)
    with CaseStore.open(case, "ada") as store:
        undone = undo_profile(store, "Gate")
        assert store.profile_content(undone) == b"version 1"
