"""What every layout is read into: videos, what is anomalous in them, and what is said about them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.media import Timespan

FrameTruth = Callable[[NDArray[np.int64]], NDArray[np.bool_]]
"""Which frames are anomalous, given the times of all frames of the video in microseconds."""

ReadMasks = Callable[[], Iterator[NDArray[np.bool_]]]
"""One mask [h, w] for every frame, from the first on."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a person wrote about a stretch of a video."""

    span: Timespan
    text: str


@dataclass(frozen=True, slots=True)
class LabelledVideo:
    """One video: a file, or a folder of images at `fps`. `masks` are None where only frames are labelled; `truth` is
    None where masks say it. `what`: the kind of anomaly, where the layout names one. `complete`: what is not marked is
    normal. `known`: the frames of which masks say everything, where it is not all of a complete video or what is
    marked of another."""

    name: str
    path: Path
    fps: float | None = None
    masks: ReadMasks | None = None
    truth: FrameTruth | None = None
    sentences: tuple[Sentence, ...] = ()
    what: str = ""
    complete: bool = True
    known: FrameTruth | None = None


@dataclass(frozen=True, slots=True)
class LabelledSet:
    """`train` and `test`, each by name. Videos to train on may be normal throughout, or labelled as well."""

    train: dict[str, LabelledVideo]
    test: dict[str, LabelledVideo]

    @property
    def normal(self) -> dict[str, LabelledVideo]:
        """The videos to train on in which nothing is marked."""
        return {name: video for name, video in self.train.items() if video.masks is None and video.truth is all_normal}


def all_normal(times_us: NDArray[np.int64]) -> NDArray[np.bool_]:
    return np.zeros(len(times_us), bool)


def within_spans(spans: tuple[Timespan, ...]) -> FrameTruth:
    """Anomalous inside the spans."""

    def truth(times_us: NDArray[np.int64]) -> NDArray[np.bool_]:
        inside = np.zeros(len(times_us), bool)
        for span in spans:
            inside |= (times_us >= span.start_us) & (times_us < span.end_us)
        return inside

    return truth


def numbered(labels: NDArray[np.bool_]) -> FrameTruth:
    """One label for each frame; `UserError` for another number of frames."""

    def truth(times_us: NDArray[np.int64]) -> NDArray[np.bool_]:
        if len(labels) != len(times_us):
            raise UserError(
                f"A video has {len(times_us)} frames but {len(labels)} labels.", "Every frame needs its own."
            )
        return labels

    return truth


def within_frames(ranges: tuple[tuple[int, int], ...]) -> FrameTruth:
    """Anomalous from the first to the last frame of each range, both counted from 0 and included."""

    def truth(times_us: NDArray[np.int64]) -> NDArray[np.bool_]:
        inside = np.zeros(len(times_us), bool)
        for first, last in ranges:
            inside[max(0, first) : last + 1] = True
        return inside

    return truth


def in_order(paths: Iterator[Path]) -> list[Path]:
    """Paths by the numbers in their names: 2 comes before 10."""

    def key(path: Path) -> list[tuple[int, int, str]]:
        parts = re.split(r"(\d+)", path.name)
        return [(1, int(part), "") if part.isdigit() else (0, 0, part) for part in parts]

    return sorted((path for path in paths if not path.name.startswith(".")), key=key)


def require(path: Path, hint: str) -> Path:
    """`UserError` unless it is there."""
    if not path.exists():
        raise UserError(f"{path} is missing.", hint)
    return path


def read_array(path: Path, hint: str) -> NDArray[np.bool_]:
    """An `.npy` file of labels, without pickles; anomalous is what is not 0."""
    try:
        loaded = np.load(require(path, hint), allow_pickle=False, mmap_mode="r")
    except (OSError, ValueError) as error:
        raise UserError(f"{path} cannot be read: {error}.", hint) from error
    marked: NDArray[np.bool_] = np.asarray(loaded) != 0
    return marked
