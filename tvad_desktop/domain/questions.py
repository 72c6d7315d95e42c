"""Questions that mean something to the program."""

FIRST_QUESTION = "Is anything unusual here? Name the target, its motion, and from where to where it moves."
"""The paper's question. The program asks it by itself; whoever asks anything else has shown interest in an incident."""
