"""Events: what a reviewer has words for (a fight, a fall, running, fire), each measured by a cue of its own.

A cue is a small function or a small trained head. Its probability is absolute: it means the same on every camera, and
no profile is needed.
"""
