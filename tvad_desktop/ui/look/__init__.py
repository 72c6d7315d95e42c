"""Colours, type, icons and small widgets.

It may import `domain` and `places` only.
"""
