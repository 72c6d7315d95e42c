"""Lists of which people name each item by its number: zones, and what counts for nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from tvad_desktop.domain.ignoring import IgnoreRule
from tvad_desktop.domain.zones import Zone

Item = TypeVar("Item", bound=Zone | IgnoreRule)


def with_one_more(items: Sequence[Item], item: Item) -> tuple[Item, ...]:
    """The list with one item more, under a number that none of them has."""
    return (*items, replace(item, id=max((one.id for one in items), default=0) + 1))


def without(items: Sequence[Item], number: int) -> tuple[Item, ...]:
    """The list without the item of this number. Raises KeyError with the numbers that there are, in words."""
    left = tuple(item for item in items if item.id != number)
    if len(left) == len(items):
        raise KeyError(", ".join(str(one.id) for one in items) or "none")
    return left
