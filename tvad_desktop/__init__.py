"""T-VAD Desktop: offline, text-guided, fine-grained video anomaly detection for recorded footage."""

import os

# Every numeric library here brings OpenMP. Its idle threads spin by default, which makes two libraries in one process,
# or a second busy program on the machine, up to a hundred times slower. Must stand before the first of them is loaded.
os.environ.setdefault("OMP_WAIT_POLICY", "passive")

__version__ = "0.1.0"
