"""Model packs: the manifest, what may be loaded from it, and what runs the networks.

It may import `domain` and `places`; `tvad_mini` and `llama` are the only code that knows one particular network.
"""
