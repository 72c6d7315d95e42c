"""The method: one module per box of the paper's figure."""
