"""Picture, heat and timeline.

It may import `ui.look`, `ui.tasks` and what `ui` may import.
"""
