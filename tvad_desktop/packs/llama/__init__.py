"""GGUF models through llama.cpp: weights, contexts, the choice of tokens and the text encoder.

It may import `packs` and what `packs` may import.
"""
