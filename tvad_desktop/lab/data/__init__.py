"""What is shown to a network in training: scenes, real clips, dialogues, samples of answers.

It may import `lab.scenes` and the rooms below `lab`.
"""
