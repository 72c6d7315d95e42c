"""Everything that asks and waits for an answer.

It may import `ui.look` and what `ui` may import.
"""
