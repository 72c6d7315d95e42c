"""The classes of objects that are told, and the words for them; of COCO's others nothing is said.

Fallen people are taken for animals and paper in the air for birds: what is rare in front of a camera is more often a
mistake than there.
"""

from __future__ import annotations

NAMES = {
    0: "person",
    1: "bicycle",
    2: "car",
    3: "motorcycle",
    5: "bus",
    7: "truck",
    16: "dog",
    24: "backpack",
    26: "handbag",
    28: "suitcase",
}
"""By COCO's number."""

GROUPS = {
    "person": "person",
    "bicycle": "cycle",
    "motorcycle": "cycle",
    "car": "vehicle",
    "bus": "vehicle",
    "truck": "vehicle",
    "dog": "dog",
    "backpack": "bag",
    "handbag": "bag",
    "suitcase": "bag",
}
"""Classes that the network often takes for one another, by the name of what they have in common."""
