"""The vision side of the embedded pack: EfficientNet-Lite0, optical flow and the classifier.

It may import `packs` and what `packs` may import.
"""
