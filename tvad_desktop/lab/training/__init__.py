"""The trainings of AHD, RAE, projector and LoRA, and the one command that runs them all.

It may import `lab.data`, `lab.scenes` and the rooms below `lab`.
"""
