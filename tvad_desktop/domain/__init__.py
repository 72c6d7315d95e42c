"""The values that the product talks about, and pure functions over them.

It may import the standard library and numpy, and nothing else of the product.
"""
