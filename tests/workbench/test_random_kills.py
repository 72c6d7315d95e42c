"""Killed at random moments while everything happens to a case: nothing that was acknowledged is lost, and `verify` is
clean after each kill."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Video
from tvad_desktop.domain.scores import HeatmapSequence
from tvad_desktop.storage import keyring, passphrase
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.conversion import finish_conversion
from tvad_desktop.storage.passphrase import Cost, is_encrypted
from tvad_desktop.workbench.verify import verify_case

KILLS = int(os.environ.get("TVAD_KILLS", "5"))  # a long run sets 300, or several parts with a seed each
SEED = int(os.environ.get("TVAD_KILLS_SEED", "1"))

# Import, analysis, triage, learning and export without end; one line for each act that was acknowledged: the number of
# the last audit entry then.
PROGRAM = """
import random, sys
from pathlib import Path
import numpy as np
from tvad_desktop.domain.evidence import Evidence
from tvad_desktop.domain.incident import Incident, Verdict
from tvad_desktop.domain.media import Region, Timespan, Video
from tvad_desktop.domain.scores import HeatmapSequence
from tvad_desktop.storage import keyring
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.profiles import save_version
from tvad_desktop.workbench.exporting import write_exports

folder, seed = Path(sys.argv[1]), int(sys.argv[2])
chance = random.Random(seed)
if len(sys.argv) > 3:
    keyring.unlock(folder, sys.argv[3])
store = CaseStore.open(folder, "ada")
print("ready", flush=True)
number = 0

def segment():
    analysis = store.begin_analysis(1, "tvad-mini", "a" * 64, str({seed}).replace("{", '{"seed":').replace("}", "}"))
    last = store.score_track(analysis.id).times_us
    begin = int(last[-1]) + 1000 if len(last) else 0
    times = begin + np.arange(4, dtype=np.int64) * 1000
    scores = np.random.default_rng(number).random((4, 6, 8)).astype(np.float32)
    store.save_segment(analysis.id, HeatmapSequence(times, scores), scores.max(axis=(1, 2)))

def triage():
    spans = [Timespan(n * 10_000, n * 10_000 + chance.randrange(5_000, 9_000)) for n in range(12)]
    region = Region(0.1, 0.1, 0.2, 0.2)
    analysis = store.latest_analysis(1)
    if analysis is None:
        return segment()
    found = store.replace_incidents(analysis.id, [
        Incident(0, 0, 0, span, span.start_us, 0.9, region, "center", "center", "walking", ()) for span in spans])
    one = chance.choice(found).id
    with store.one_act():
        verdict = chance.choice([Verdict.CONFIRMED, Verdict.DISMISSED])
        store.review(one, verdict, f"note {number}", revision=store.revision(one))
        store.set_tags(one, ["night"], revision=store.revision(one))

def learn():
    with store.one_act():
        camera = store.camera("Gate")
        save_version(store, camera.id, b"learned %d" % number, "a" * 64, [{"path": "a.mp4", "sha256": "b" * 64}])

def import_footage():
    video = store.add_video(Video(Path(f"/gone/{seed}-{number}.mp4"), "f" * 64, 10**6, 64, 36, 9), None, None)
    store.set_evidence(video.id, Evidence(received_from="the shop"))

def export():
    name = f"report-{chance.randrange(5)}.html"
    write_exports(store, folder.parent / "out", "report.export", [(name, b"page %d" % number)])

(folder.parent / "out").mkdir(exist_ok=True)
while True:
    number += 1
    chance.choice([segment, segment, triage, learn, import_footage, export])()
    print(store._database.execute("SELECT audit_sequence FROM cases").fetchone()[0], flush=True)
"""


# A case that is encrypted and decrypted without end.
CONVERTING = """
import sys
from pathlib import Path
from tvad_desktop.domain.job import Job
from tvad_desktop.storage import passphrase
from tvad_desktop.storage.conversion import decrypt_case, encrypt_case
from tvad_desktop.storage.passphrase import Cost, is_encrypted, read_change

passphrase.COST = Cost(memory_kib=1024, passes=1, lanes=1)
folder = Path(sys.argv[1])
print("ready", flush=True)
while True:
    change = read_change(folder) if is_encrypted(folder) else "encrypting"
    (encrypt_case if change == "encrypting" else decrypt_case)(folder, "ada", sys.argv[2], Job())
"""
WORDS = "correct horse battery"


@pytest.fixture
def quick_passphrases(monkeypatch):
    monkeypatch.setattr(passphrase, "COST", Cost(memory_kib=1024, passes=1, lanes=1))
    yield
    keyring.forget_all()


@pytest.mark.skipif(os.name != "posix", reason="kills with a signal")
@pytest.mark.parametrize("secret", [None, WORDS], ids=["plain", "encrypted"])
def test_nothing_acknowledged_is_lost_and_the_case_verifies_after_each_kill(tmp_path, secret, quick_passphrases):
    case = tmp_path / "case"
    with CaseStore.create(case, "Car park", "ada", passphrase=secret) as store:
        store.add_video(Video(Path("/gone/gate.mp4"), "f" * 64, 10**9, 640, 360, 1500), None, None)
    chance = random.Random(SEED)
    acknowledged = 0
    for kill in range(KILLS if secret is None else KILLS // 2):
        program = [sys.executable, "-c", PROGRAM, str(case), str(SEED * 1000 + kill), *([secret] if secret else [])]
        with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as run:
            assert run.stdout is not None
            assert run.stderr is not None
            first = run.stdout.readline()
            assert first == "ready\n", run.stderr.read()
            acts = [run.stdout.readline() for _ in range(1 if kill == 0 else chance.randrange(4))]
            time.sleep(chance.uniform(0.0, 0.2))
            run.send_signal(signal.SIGKILL)
            said = [int(line) for line in [*acts, *run.stdout] if line.endswith("\n")]
            complaint = run.stderr.read()
        assert run.returncode == -signal.SIGKILL, complaint
        acknowledged = max([acknowledged, *said])
        with CaseStore.open(case, "ada") as store:
            assert store.warnings == []
            assert store.audit()[-1].sequence >= acknowledged
        found = verify_case(case, job=Job(), check_originals=False)
        assert found.is_sound, f"kill {kill}: {found.broken}"
    assert acknowledged > 0


@pytest.mark.skipif(os.name != "posix", reason="kills with a signal")
def test_a_case_that_is_killed_while_it_is_encrypted_or_decrypted_goes_on(tmp_path, quick_passphrases):
    case = tmp_path / "case"
    with CaseStore.create(case, "Car park", "ada") as store:
        store.add_video(Video(Path("/gone/gate.mp4"), "f" * 64, 10**9, 640, 360, 1500), None, None)
        analysis = store.begin_analysis(1, "tvad-mini", "a" * 64, "{}")
        for number in range(20):
            times_us = (np.arange(4, dtype=np.int64) + 4 * number) * 1000
            heat = HeatmapSequence(times_us, np.full((4, 6, 8), number / 32, np.float32))
            store.save_segment(analysis.id, heat, np.zeros(4, np.float32))
    chance = random.Random(SEED + 1000)
    for kill in range(KILLS // 2):
        with subprocess.Popen([sys.executable, "-c", CONVERTING, str(case), WORDS], stdout=subprocess.PIPE) as run:
            assert run.stdout is not None
            assert run.stdout.readline() == b"ready\n"
            time.sleep(chance.uniform(0.0, 0.5))
            run.send_signal(signal.SIGKILL)
        assert run.returncode == -signal.SIGKILL
        if is_encrypted(case):
            finish_conversion(case, "ada", WORDS, Job())
        if is_encrypted(case):
            keyring.unlock(case, WORDS)
        found = verify_case(case, job=Job(), check_originals=False)
        assert found.is_sound, f"kill {kill}: {found.broken}"
        with CaseStore.open(case, "ada") as store:
            assert store.warnings == []
            assert store.heatmaps(1).scores.max() == 19 / 32
