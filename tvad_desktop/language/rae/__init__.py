"""The Region-aware Anomaly Encoder: its network, and how it runs.

It may import `language` and what `language` may import.
"""
