"""A damaged case database never ends in a traceback: each command works or gives one line."""

from __future__ import annotations

import os
import random
import shutil

import pytest
from frame_difference import FrameDifference, write_street

from tvad_desktop.cli.main import ENVIRONMENT, run
from tvad_desktop.domain.incident import Verdict
from tvad_desktop.domain.job import Job
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.analyse import analyse
from tvad_desktop.workbench.profiles import save_version

MUTATIONS = int(os.environ.get("TVAD_MUTATIONS", "120"))  # 500 take some 40 s; the nightly run sets more


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A closed case with something of every kind, in one file."""
    folder = tmp_path_factory.mktemp("mutated")
    street = write_street(folder / "street", seconds=8)
    with CaseStore.create(folder / "case", "Car park", "ada") as store:
        analyse(store, street, FrameDifference(), camera="Gate", fps=20.0, job=Job())
        store.review(1, Verdict.CONFIRMED, "a car", revision=store.revision(1))
        store.add_message(1, "user", "What is it?")
        store.add_message(1, "assistant", "A car.", '{"pack": "tvad-mini", "seed": 7}')
        with store.one_act():
            save_version(store, 1, b"profile", "a" * 64, [{"path": "a.mp4", "sha256": "b" * 64}])
        store.set_setting("incident_settings", '{"threshold_on":0.5}')
        store._database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return folder / "case"


def mutate(content: bytearray, chance: random.Random) -> None:
    """Change the file as failing disks, careless tools and enemies do."""
    kind = chance.randrange(5)
    place = chance.randrange(len(content))
    if kind == 0:  # a few bits
        for _ in range(chance.choice((1, 1, 3, 20))):
            content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    elif kind == 1:  # a stretch of noise
        stretch = chance.choice((4, 40, 400))
        content[place : place + stretch] = chance.randbytes(min(stretch, len(content) - place))
    elif kind == 2:  # a stretch of zeros, as after a power cut
        stretch = chance.choice((16, 512, 4096))
        content[place : place + stretch] = bytes(min(stretch, len(content) - place))
    elif kind == 3:  # the end is missing
        del content[place:]
    else:  # words and numbers in the records: what is read must still mean something
        for word in chance.sample((b"confirmed", b"upper", b"running", b"done", b"tvad", b"{", b"[", b":", b"20"), 4):
            found = [at for at in range(len(content)) if content.startswith(word, at)] if chance.random() < 0.7 else []
            if found:
                at = chance.choice(found)
                content[at : at + len(word)] = chance.randbytes(len(word))


COMMANDS = (
    ("incidents", "--json"),
    ("profile", "list"),
    ("prompts",),
    ("review", "--incident", "1", "--revision", "2", "--verdict", "dismissed"),
    ("profile", "undo", "--camera", "Gate"),
    ("export", "--out", "OUT"),
)


def test_a_mutated_database_gives_one_line_and_never_a_traceback(whole, tmp_path, capsys):
    content = (whole / "case.sqlite").read_bytes()
    refused, tracebacks = 0, []
    for seed in range(MUTATIONS):
        chance = random.Random(seed)
        mutated = bytearray(content)
        mutate(mutated, chance)
        case = tmp_path / "case"
        shutil.rmtree(case, ignore_errors=True)
        shutil.copytree(whole, case)
        (case / "case.sqlite").write_bytes(mutated)
        for command in COMMANDS:
            arguments = [str(tmp_path / "out") if word == "OUT" else word for word in command]
            try:
                code = run([*arguments, "--case", str(case)])
            except Exception as error:  # noqa: BLE001 - whatever it is, it would have been a traceback
                tracebacks.append(f"seed {seed}, {command[0]}: {error!r}")
                continue
            said = capsys.readouterr().err.strip()
            assert code in (0, ENVIRONMENT), f"seed {seed}: {command} left with {code}: {said}"
            if code:
                refused += 1
                # Beside the one line of the error, a case that fell behind is told once.
                errors = [line for line in said.splitlines() if not line.startswith("warning: ")]
                assert len(errors) == 1, f"seed {seed}: {command} said {said}"
                assert errors[0].startswith("error: ")
    assert not tracebacks, "\n".join(tracebacks)
    assert refused > MUTATIONS // 5  # the mutations do reach what is read
