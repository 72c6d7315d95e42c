"""Packs made of a site's own Qwen2.5-VL: its vision transformer in torch, its language model through llama.cpp.

It may import `packs` and what `packs` may import.
"""
