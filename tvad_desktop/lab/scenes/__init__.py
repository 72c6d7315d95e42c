"""Rendered scenes with masks, and the sprites cut from them.

It may import `domain`, `packs.parallel` and the rooms below `lab`.
"""
