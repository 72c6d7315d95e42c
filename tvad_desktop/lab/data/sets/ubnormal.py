"""UBnormal: `Scene<n>/<kind>_scene_<n>_scenario_<m>.mp4`, with masks and tracks of the abnormal ones beside them.

`<video>_annotations/` holds `<video>_<frame>_gt.png`, in which every object has a value of its own, and
`<video>_tracks.txt` (`object, first frame, last frame`), which says when which of them is abnormal. The lists
`<kind>_<split>_video_names.txt`, in the folder or in its `scripts/`, say what is for training and what for testing;
without them what is normal is for training.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.errors import UserError
from tvad_desktop.lab.data.sets.footage import LabelledSet, LabelledVideo, all_normal, in_order, require

HINT = "UBnormal holds Scene1 to Scene29 with their videos, and <video>_annotations beside each abnormal one."
TRAINED_ON = ("training", "validation")


def read_ubnormal(folder: Path) -> LabelledSet:
    """`UserError` names what is missing."""
    videos = {path.stem: _read_video(path) for path in in_order(folder.glob("Scene*/*.mp4"))}
    if not videos:
        raise UserError(f"{folder} holds no videos of UBnormal.", HINT)
    named = {split: _read_names(folder, split) for split in (*TRAINED_ON, "test")}
    if not any(named.values()):
        normal = {name for name in videos if name.startswith("normal_")}
        named = {"training": normal, "test": set(videos) - normal}
    unknown = sorted(set().union(*named.values()) - set(videos))
    if unknown:
        raise UserError(f"{folder} lacks {len(unknown)} of its videos: {unknown[0]}.", HINT)
    trained = set().union(*(named.get(split, set()) for split in TRAINED_ON))
    return LabelledSet(
        train={name: video for name, video in videos.items() if name in trained},
        test={name: video for name, video in videos.items() if name in named["test"]},
    )


def _read_names(folder: Path, split: str) -> set[str]:
    names: set[str] = set()
    for place in (folder, folder / "scripts"):
        for path in place.glob(f"*normal_{split}_video_names.txt"):
            names |= {line.strip().removesuffix(".mp4") for line in path.read_text(encoding="utf-8").splitlines()}
    return names - {""}


def _read_video(path: Path) -> LabelledVideo:
    if path.stem.startswith("normal_"):
        return LabelledVideo(path.stem, path, truth=all_normal)
    annotations = require(path.with_name(f"{path.stem}_annotations"), HINT)
    return LabelledVideo(path.stem, path, masks=partial(_read_masks, annotations, path.stem))


def _read_masks(annotations: Path, name: str) -> Iterator[NDArray[np.bool_]]:
    tracks = _read_tracks(annotations / f"{name}_tracks.txt")
    pictures = in_order(annotations.glob("*_gt.png"))
    if not pictures:
        raise UserError(f"{annotations} holds no masks.", HINT)
    for frame, path in enumerate(pictures):
        values = cv2.imread(str(path), cv2.IMREAD_UNCHANGED)
        if values is None:
            raise UserError(f"The mask {path} is damaged.", HINT)
        ids = values if values.ndim == 2 else values.max(axis=2)
        abnormal = [number for number, first, last in tracks if first <= frame <= last]
        yield np.isin(ids, abnormal)


def _read_tracks(path: Path) -> list[tuple[int, int, int]]:
    try:
        rows = np.loadtxt(require(path, HINT), delimiter=",", ndmin=2)
        return [(int(number), int(first), int(last)) for number, first, last in rows[:, :3]]
    except ValueError as error:
        raise UserError(f"{path} cannot be read: {error}.", HINT) from error
