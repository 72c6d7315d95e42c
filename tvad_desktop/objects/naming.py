"""What the target of an incident is: the object network asked about enlarged windows around it, at several moments.

One look at a small target is often wrong; the mean over a dozen looks hardly ever is. Only classes that a reviewer
needs are named, and nothing where no class is clear.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.media import Region
from tvad_desktop.objects.boxes import covered
from tvad_desktop.objects.classes import GROUPS, NAMES
from tvad_desktop.objects.network import ObjectNetwork, drop_overlapping

Array = NDArray[np.float32]
Rgb = NDArray[np.uint8]

MOMENTS = 12
WINDOW_SHARE, LEAST_WINDOW_PX, WINDOW_INPUT_PX = 1.3, 80, 224
NAMED_SCORE = 0.25
NAMED_BAG_SCORE = 0.4  # a dark car seen from above is now and then called a suitcase
COUNTED_SCORE = 0.35
MOST_OVERLAP_COUNTED = 0.3
LEAST_COVERED = 0.3
CLEAR_KIND = 1.5  # so much surer than the next kind of its group

KINDS = {group: {kind: name for kind, name in NAMES.items() if GROUPS[name] == group} for group in set(GROUPS.values())}
"""The classes of each group that the network mixes up, by COCO's number."""

CALLED = {"cycle": "bicycle"}
"""What one of a group is called whose kind is not clear, where the group's own name is no word for it."""


def name_target(
    pictures: Sequence[Rgb], boxes: Sequence[Region], network: ObjectNetwork
) -> tuple[tuple[str, int], ...]:
    """Names of what is in the target's boxes with how many of each are seen at once, the surest first.

    `pictures` [H, W, 3] with one box each. Empty where nothing is clear.
    """
    looks = [_look(picture, box, network) for picture, box in zip(pictures, boxes, strict=True)]
    if not looks:
        return ()
    sure = {group: float(np.mean([_best(look, KINDS[group]) for look in looks])) for group in KINDS}
    clear = [group for group in KINDS if sure[group] >= (NAMED_BAG_SCORE if group == "bag" else NAMED_SCORE)]
    named = sorted(clear, key=lambda group: (-sure[group], group))
    return tuple((_kind_of(group, looks), _count(group, looks)) for group in named)


def name_fallen(names: tuple[tuple[str, int], ...]) -> tuple[tuple[str, int], ...]:
    """The names of a target of which a fall was measured: what the network takes for a dog, or for nothing, is who lies
    there."""
    return tuple(one for one in names if one[0] != "dog") or (("person", 1),)


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """One moment: the target's box and the objects [n, 6] that it covers, in pixels of the picture."""

    box: Array
    objects: Array


def _look(picture: Rgb, box: Region, network: ObjectNetwork) -> Look:
    height, width = picture.shape[:2]
    left, top = box.x * width, box.y * height
    right, bottom = left + box.width * width, top + box.height * height
    side = max(WINDOW_SHARE * max(right - left, bottom - top), LEAST_WINDOW_PX)
    side = min(side, height, width) if side > max(height, width) else side
    x = int(np.clip((left + right - side) / 2, 0, max(0, width - min(side, width))))
    y = int(np.clip((top + bottom - side) / 2, 0, max(0, height - min(side, height))))
    window = picture[y : y + int(side), x : x + int(side)]
    rows, columns = window.shape[:2]
    enlarged = np.asarray(
        cv2.resize(window, (WINDOW_INPUT_PX, WINDOW_INPUT_PX), interpolation=cv2.INTER_LINEAR), np.uint8
    )
    found = network.find_at(enlarged, WINDOW_INPUT_PX, WINDOW_INPUT_PX).copy()
    found[:, [0, 2]] = found[:, [0, 2]] * columns + x
    found[:, [1, 3]] = found[:, [1, 3]] * rows + y
    target = np.array([left, top, right, bottom], np.float32)
    return Look(target, found[covered(found, target) >= LEAST_COVERED])


def _best(look: Look, kinds: dict[int, str]) -> float:
    scores = look.objects[np.isin(look.objects[:, 5], list(kinds)), 4]
    return float(scores.max(initial=0.0))


def _kind_of(group: str, looks: Sequence[Look]) -> str:
    """The name of the clearest kind of a group, or that of the group."""
    means = {name: float(np.mean([_best(look, {kind: name}) for look in looks])) for kind, name in KINDS[group].items()}
    first, *others = sorted(means, key=lambda name: -means[name])
    return first if not others or means[first] >= CLEAR_KIND * means[others[0]] else CALLED.get(group, group)


def _count(group: str, looks: Sequence[Look]) -> int:
    """How many are seen in the box at once: usually, and at least one. Kinds of a group are not told apart here, and
    one whose middle lies outside the box is a passer-by."""
    return max(1, round(float(np.median([_seen_within(group, look) for look in looks]))))


def _seen_within(group: str, look: Look) -> int:
    of_group = look.objects[np.isin(look.objects[:, 5], list(KINDS[group])) & (look.objects[:, 4] >= COUNTED_SCORE)]
    single = drop_overlapping(of_group, MOST_OVERLAP_COUNTED) if len(of_group) else of_group
    middles = (single[:, :2] + single[:, 2:4]) / 2
    return int(((middles >= look.box[:2]) & (middles <= look.box[2:])).all(axis=1).sum())
