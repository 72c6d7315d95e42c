"""Packs made of a site's own SmolVLM2: a small model that reads single pictures, for machines without a large GPU.

It may import `packs` and what `packs` may import.
"""
