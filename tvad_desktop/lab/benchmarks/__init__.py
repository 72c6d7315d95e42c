"""Speed and memory, and how long answers are waited for.

It may import the rooms below `lab`.
"""
