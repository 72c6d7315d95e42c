"""An incident in words: the RAE, how an incident is put before the language model, and the model's answers.

It may import `packs` and `domain`; detection is unknown to it.
"""
