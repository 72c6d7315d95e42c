"""Answers that say only what was measured: questions are read, their claims checked, answers composed from facts.

It may import `language.prompt_template`, `packs`, `domain` and `places`, and nothing else of the product.
"""
