"""T-VAD Desktop: offline, text-guided, fine-grained video anomaly detection for recorded footage."""

import os

from tvad_desktop.offline import go_offline

# Must stand before any library is loaded: some send reports unless the environment forbids it.
go_offline()
# Every numeric library here brings OpenMP. Its idle threads spin by default, which makes two libraries in one process,
# or a second busy program on the machine, up to a hundred times slower. Must stand before the first of them is loaded.
os.environ.setdefault("OMP_WAIT_POLICY", "passive")
# They spin for some microseconds before they sleep: without, reading an incident took more than twice as long.
os.environ.setdefault("GOMP_SPINCOUNT", "1000")
# numpy's own threads wait for each other by spinning too: with two of them, comparing a picture with a camera's memory
# took four times the work of one.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

__version__ = "0.1.0"
