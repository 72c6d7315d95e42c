"""Which clips were cut from one recording: they show one background, and belong on one side of every split."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.errors import UserError
from tvad_desktop.lab.data.clip_split import is_held_out
from tvad_desktop.video.source import open_video

PICTURE = (64, 48)  # width and height at which backgrounds are compared
PICTURES = 10
SAME_BACKGROUND = 0.5
"""Correlation of two backgrounds in grey; clips of different cameras mostly reach 0.2 to 0.4."""


def group_sources(paths: Sequence[Path]) -> list[list[Path]]:
    """The clips of each recording together, by name; recordings by their first clip.

    Two clips of one size are of one recording where their backgrounds are alike, or where a third one links them.
    """
    seen = [_background(path) for path in sorted(paths, key=lambda path: path.name)]
    ordered = sorted(paths, key=lambda path: path.name)
    group = list(range(len(ordered)))
    for one in range(len(ordered)):
        for other in range(one):
            if seen[one][0] == seen[other][0] and float(seen[one][1] @ seen[other][1]) >= SAME_BACKGROUND:
                group = [group[other] if number == group[one] else number for number in group]
    return [
        [path for path, number in zip(ordered, group, strict=True) if number == name] for name in dict.fromkeys(group)
    ]


def held_out_sources(paths: Sequence[Path]) -> set[Path]:
    """The clips of every recording whose first clip is held out (`clip_split.py`)."""
    return {path for clips in group_sources(paths) if is_held_out(clips[0].name) for path in clips}


def _background(path: Path) -> tuple[tuple[int, int], NDArray[np.float32]]:
    """Size of a clip, and the median of its pictures in grey as a vector of mean 0 and length 1."""
    with open_video(path) as source:
        count = max(1, source.video.frame_count)
        every = max(1, count // PICTURES)
        small = [
            cv2.resize(frame.rgb, PICTURE).astype(np.float32).mean(axis=2)
            for number, frame in enumerate(source.frames())
            if number % every == 0
        ]
        size = (source.video.width_px, source.video.height_px)
    if not small:
        raise UserError(f"{path} shows no picture.", "Leave it out.")
    grey = np.median(np.stack(small), axis=0).ravel()
    grey = grey - grey.mean()
    return size, (grey / max(float(np.linalg.norm(grey)), 1e-6)).astype(np.float32)
