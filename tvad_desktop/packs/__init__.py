"""Model packs: the manifest, what may be loaded from it, and what runs the networks.

It may import `domain`, `places` and `files`. `registry` alone knows the families; `tvad_mini` and `llama` are the only
code that knows one particular network.
"""
