"""Recorded footage in, timed frames out."""
