"""Labelled footage in the layouts that are known, and which frames of it are anomalous.

- `train/<video>`, `test/<video>` and `test_masks/<video>/NNN.png`, or `test_labels.json` ({"video": [0, 1, …]});
- `labels.json` beside its clips: `clips` with `file` and `events` (`start_s`, `end_s`);
- `fight/` and `no_fight/`: every frame of a fight is anomalous.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

import msgspec
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.errors import UserError
from tvad_desktop.lab.data.sets.footage import FrameTruth, LabelledSet, LabelledVideo, ReadMasks
from tvad_desktop.lab.data.sets.layouts import read_labelled
from tvad_desktop.video.source import open_video

LAYOUT_HINT = (
    "It must hold test/<video> and test_masks/<video>/NNN.png or test_labels.json, and train/<video>;"
    " or clips beside labels.json; or clips in fight and no_fight."
)
FIGHT, NO_FIGHT = "fight", "no_fight"

Labels = TypeVar("Labels")


@dataclass(frozen=True, slots=True)
class FootageSet:
    """Test videos by name. `masks`: the folder of their masks, or None; then `truth` knows the frames of each."""

    videos: dict[str, Path]
    masks: Path | None
    truth: dict[str, FrameTruth]
    layout: LabelledSet | None = None

    def read_masks(self) -> dict[str, ReadMasks] | None:
        """What gives the masks of each video; None where there are none, or not of every video."""
        if self.layout is not None:
            read = {name: video.masks for name, video in self.layout.test.items() if video.masks is not None}
            return read if len(read) == len(self.videos) else None
        return None if self.masks is None else {name: partial(_images, self.masks / name) for name in self.videos}

    def fps(self, name: str, usual: float) -> float:
        """The rate of a video that is a folder of images."""
        told = self.layout.test[name].fps if self.layout is not None else None
        return usual if told is None else told

    def normal(self, data: Path, usual: float) -> dict[str, tuple[Path, float]]:
        """The normal videos to learn from, with the rates of those that are folders of images."""
        if self.layout is None:
            return {name: (path, usual) for name, path in list_videos(data / "train").items()}
        return {name: (video.path, video.fps or usual) for name, video in self.layout.normal.items()}


def read_layout(data: Path, layout: str) -> FootageSet:
    """A data set in one of the published layouts, or in that of a site (`lab/data/sets`)."""
    labelled = read_labelled(data, layout)
    if not labelled.test:
        raise UserError(f"{data} holds nothing to test on.", "Mark some of its videos for testing.")
    videos = {name: video.path for name, video in labelled.test.items()}
    return FootageSet(videos, None, {name: _truth_of(video) for name, video in labelled.test.items()}, labelled)


def _truth_of(video: LabelledVideo) -> FrameTruth:
    if video.truth is not None:
        return video.truth
    if video.masks is None:
        raise UserError(f"Nobody knows where {video.name} is anomalous.", "Leave it out of what is tested.")
    read = video.masks

    def truth(times_us: NDArray[np.int64]) -> NDArray[np.bool_]:
        marked = np.array([bool(mask.any()) for mask in read()])
        require_equal_length(video.name, len(marked), "masks", len(times_us))
        return marked

    return truth


def _images(folder: Path) -> Iterator[NDArray[np.bool_]]:
    if not folder.is_dir():
        raise UserError(f"{folder.parent} has no masks for the video {folder.name}.", "Every frame needs its own.")
    with open_video(folder) as source:
        for frame in source.frames():
            yield frame.rgb.max(axis=2) > 0
        faulty = source.skipped_frames + len(source.facts().left_out)
        if faulty:
            raise UserError(f"{faulty} masks in {folder} are damaged, or of another size.", "Copy them again.")


class _Event(msgspec.Struct, frozen=True):
    start_s: float
    end_s: float


class _Clip(msgspec.Struct, frozen=True):
    file: str
    events: list[_Event]


class _ClipLabels(msgspec.Struct, frozen=True):
    clips: list[_Clip]


def read_footage_set(data: Path) -> FootageSet:
    """Find out how `data` is laid out; `UserError` if it is not, or if labels are missing."""
    if (data / "labels.json").is_file():
        return _labelled_clips(data)
    if (data / FIGHT).is_dir():
        fights, others = list_videos(data / FIGHT), list_videos(data / NO_FIGHT)
        truth: dict[str, FrameTruth] = dict.fromkeys(fights, _every_frame)
        truth |= dict.fromkeys(others, _no_frame)
        return FootageSet(fights | others, None, truth)
    videos = list_videos(data / "test")
    if (data / "test_masks").is_dir():
        return FootageSet(videos, data / "test_masks", {})
    labels = _decode(data / "test_labels.json", dict[str, list[int]])
    missing = next((name for name in videos if name not in labels), None)
    if missing is not None:
        raise UserError(f"test_labels.json has no labels for the video {missing}.", LAYOUT_HINT)
    return FootageSet(videos, None, {name: _numbered(name, labels[name]) for name in videos})


def list_videos(folder: Path) -> dict[str, Path]:
    """Videos by name, which is that of a folder and that of a file without its suffix."""
    if not folder.is_dir():
        raise UserError(f"{folder} is missing.", LAYOUT_HINT)
    paths = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    if not paths:
        raise UserError(f"{folder} holds no videos.", LAYOUT_HINT)
    return {path.name if path.is_dir() else path.stem: path for path in paths}


def require_equal_length(name: str, labels: int, kind: str, frames: int) -> None:
    """`UserError` unless there is one label or mask (`kind`) for each frame of a video."""
    if labels != frames:
        raise UserError(f"The video {name} has {frames} frames but {labels} {kind}.", "Every frame needs its own.")


def _labelled_clips(data: Path) -> FootageSet:
    clips = _decode(data / "labels.json", _ClipLabels).clips
    videos = {Path(clip.file).stem: data / clip.file for clip in clips}
    return FootageSet(videos, None, {Path(clip.file).stem: _within(clip.events) for clip in clips})


def _within(events: list[_Event]) -> FrameTruth:
    def truth(times_us: NDArray[np.int64]) -> NDArray[np.bool_]:
        is_anomalous = np.zeros(len(times_us), bool)
        for event in events:
            is_anomalous |= (times_us >= event.start_s * 1e6) & (times_us < event.end_s * 1e6)
        return is_anomalous

    return truth


def _numbered(name: str, labels: list[int]) -> FrameTruth:
    def truth(times_us: NDArray[np.int64]) -> NDArray[np.bool_]:
        require_equal_length(name, len(labels), "labels", len(times_us))
        return np.array(labels, bool)

    return truth


def _every_frame(times_us: NDArray[np.int64]) -> NDArray[np.bool_]:
    return np.ones(len(times_us), bool)


def _no_frame(times_us: NDArray[np.int64]) -> NDArray[np.bool_]:
    return np.zeros(len(times_us), bool)


def _decode(path: Path, kind: type[Labels]) -> Labels:
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except FileNotFoundError as error:
        raise UserError(f"{path.parent} holds neither test_masks nor test_labels.json.", LAYOUT_HINT) from error
    except (OSError, msgspec.MsgspecError) as error:
        raise UserError(f"{path} cannot be read: {error}.", 'It must look like {"video": [0, 1, …]}.') from error
