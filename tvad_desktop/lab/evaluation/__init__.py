"""Detection, guidance and answers against the truth.

It may import `lab.data` and the rooms below `lab`.
"""
