"""Lists, answers and teaching: what a reviewer works through.

It may import `ui.look`, `ui.player` and what `ui` may import.
"""
