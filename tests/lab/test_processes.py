"""Two processes train as one: they see other batches, average gradients, and stop together."""

from __future__ import annotations

import os
import socket
import subprocess
import sys

WORKER = """
import torch
from tvad_desktop.lab.training.processes import Processes
processes = Processes()
rank = processes.seed[0] if processes.seed else 0
used, unused = torch.nn.Parameter(torch.zeros(2)), torch.nn.Parameter(torch.zeros(2))
used.grad = torch.full((2,), 1.0 + 2 * rank)
processes.average([used, unused])
agreed = processes.agree(10.0 * rank)
processes.wait()
print(rank, processes.is_first, used.grad.tolist(), unused.grad.tolist(), agreed)
torch.distributed.destroy_process_group()
"""


def free_port() -> str:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return str(listening.getsockname()[1])


def test_gradients_are_averaged_and_all_stop_together():
    shared = {"WORLD_SIZE": "2", "MASTER_ADDR": "127.0.0.1", "MASTER_PORT": free_port(), "OMP_NUM_THREADS": "1"}
    shared |= {"ACCELERATE_USE_CPU": "true"}
    started = [
        subprocess.Popen(
            [sys.executable, "-c", WORKER],
            env={**os.environ, **shared, "RANK": str(rank), "LOCAL_RANK": str(rank)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for rank in range(2)
    ]
    said = [process.communicate(timeout=120) for process in started]
    assert [process.returncode for process in started] == [0, 0], said
    lines = sorted(out.strip().splitlines()[-1] for out, _ in said)
    assert lines == ["0 True [2.0, 2.0] [0.0, 0.0] 5.0", "1 False [2.0, 2.0] [0.0, 0.0] 5.0"]
