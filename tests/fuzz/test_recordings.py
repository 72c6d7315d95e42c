"""Damaged recordings of every kind: no crash, no hang and no flood of memory reaches the program.

`TVAD_FUZZ=20000` runs as many mutations, `TVAD_FUZZ_FROM=5000` begins with that one, so that a long run can be made in
parts (with `-s` each part of 60 tells its outcomes). The number of a mutation is its seed: it can be run alone.
"""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from tvad_desktop.domain.errors import UserError
from tvad_desktop.video.guard import Decoder
from tvad_desktop.video.patience import usage_of

RECORDINGS = Path(__file__).parent.parent / "video" / "recordings"
SEEDS = sorted(path for path in RECORDINGS.iterdir() if path.is_file() and path.stat().st_size < 120_000)
MUTATIONS = int(os.environ.get("TVAD_FUZZ", "200"))
FIRST = int(os.environ.get("TVAD_FUZZ_FROM", "0"))
SHARE = 60  # mutations that one process takes
LONGEST_S = 20.0
MOST_BYTES = 1_500_000_000


def mutate(content: bytes, rng: random.Random) -> bytes:
    """Do some of what disks, cables and ill will do to files."""
    changed = bytearray(content)
    for _ in range(rng.randint(1, 4)):
        place, length = rng.randrange(len(changed)), rng.choice([1, 2, 4, 16, 188, 1024])
        match rng.randrange(8):
            case 0:
                changed[place] ^= 1 << rng.randrange(8)
            case 1:
                changed[place : place + length] = rng.randbytes(len(changed[place : place + length]))
            case 2:
                changed[place : place + length] = bytes(len(changed[place : place + length]))
            case 3:
                changed[place : place + length] = b"\xff" * len(changed[place : place + length])
            case 4:
                del changed[place : place + length]
            case 5:
                changed[place:place] = changed[: rng.randrange(2048)]
            case 6:
                changed = changed[: max(64, place)]
            case _:  # headers are where the sizes stand
                place = rng.randrange(min(2048, len(changed)))
                changed[place : place + 4] = rng.choice(
                    [b"\x7f\xff\xff\xff", b"\xff\xff\xff\xff", bytes(4), b"\0\0\0\1"]
                )
        if len(changed) < 64:
            break
    return bytes(changed)


def peak_bytes(process: int) -> int:
    """The most memory that a process ever used; 0 where the system does not tell."""
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM")), 0)


class Reader:
    """Reads one mutation after the other; a new process where one has died."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._decoder: Decoder | None = None
        self.outcomes = {"read": 0, "refused": 0, "died": 0}

    def read(self, seed: int) -> None:
        if self._decoder is None:
            self._decoder = Decoder(self._path)
        decoder, rng = self._decoder, random.Random(seed)
        request = {"do": "open", "path": os.fsencode(self._path).hex(), "fps": None, "stream": None, "is_folder": False}
        try:
            facts = decoder.ask(request, "opened")
            cursor = decoder.begin(rng.choice([0, facts["end_us"] // 2]), 5.0, True)
            while "end" not in (message := decoder.next_of(cursor)):
                decoder.take(message, cursor)
            decoder.stop(cursor)
            for _ in range(2):
                moment = {"time_us": rng.randrange(facts["end_us"] + 1), "after": rng.random() < 0.5}
                found = decoder.ask({"do": "look", "within": rng.choice([None, (64, 48)]), **moment}, "look")
                if found is not None:  # nothing comes after the last picture
                    decoder.take(found)
            decoder.ask({"do": "facts"}, "facts")
            self.outcomes["read"] += 1
        except UserError as error:
            if str(self._path) not in error.message:
                pytest.fail(f"no line that names the file: {error}")
            is_dead = "decoder" in error.message or "given up" in error.message
            self.outcomes["died" if is_dead else "refused"] += 1
            if decoder.is_over:  # a process that refused to open a file takes the next one
                self.close()

    @property
    def processor_s(self) -> float:
        """What the present process has computed; 0 where the system does not tell. Hangs are given up by the guard."""
        usage = None if self._decoder is None else usage_of(self._decoder.pid)
        return 0.0 if usage is None else usage.ran_s

    @property
    def peak_bytes(self) -> int:
        return 0 if self._decoder is None else peak_bytes(self._decoder.pid)

    def close(self) -> None:
        if self._decoder is not None:
            self._decoder.close()
            self._decoder = None


@pytest.mark.parametrize("share", range(FIRST // SHARE, -(-MUTATIONS // SHARE)))
def test_no_mutation_reaches_the_program(share: int, tmp_path: Path) -> None:
    path = tmp_path / "mutation"
    reader = Reader(path)
    for seed in range(max(FIRST, share * SHARE), min(MUTATIONS, (share + 1) * SHARE)):
        rng = random.Random(seed)
        path.write_bytes(mutate(rng.choice(SEEDS).read_bytes(), rng))
        began_s = reader.processor_s
        reader.read(seed)
        assert reader.processor_s - began_s < LONGEST_S, seed
        assert reader.peak_bytes < MOST_BYTES, seed
    reader.close()
    assert reader.outcomes["read"] > 0
    print(f"up to {min(MUTATIONS, (share + 1) * SHARE)}: {reader.outcomes}", flush=True)
