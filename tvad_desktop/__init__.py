"""T-VAD Desktop: offline, text-guided, fine-grained video anomaly detection for recorded footage."""

__version__ = "0.1.0"
