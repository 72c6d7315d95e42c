"""CUHK Avenue: `training_videos/*.avi`, `testing_videos/*.avi`, and `…/testing_label_mask/<number>_label.mat` (in
`ground_truth_demo/` or beside the videos), whose `volLabel` holds a mask for every frame."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.errors import UserError
from tvad_desktop.lab.data.sets.footage import LabelledSet, LabelledVideo, all_normal, in_order, require

LABELS, KEY = "testing_label_mask", "volLabel"
HINT = "Avenue holds training_videos, testing_videos, and ground_truth_demo/testing_label_mask with <number>_label.mat."


def read_avenue(folder: Path) -> LabelledSet:
    """`UserError` names what is missing."""
    labels = next(
        (place / LABELS for place in (folder / "ground_truth_demo", folder) if (place / LABELS).is_dir()), None
    )
    if labels is None:
        raise UserError(f"{folder} holds no {LABELS}.", HINT)
    test = {}
    for path in in_order(require(folder / "testing_videos", HINT).glob("*.avi")):
        mat = require(labels / f"{int(path.stem)}_label.mat", HINT)
        test[path.stem] = LabelledVideo(path.stem, path, masks=partial(_read_masks, mat))
    if not test:
        raise UserError(f"{folder / 'testing_videos'} holds no videos.", HINT)
    train = {
        path.stem: LabelledVideo(path.stem, path, truth=all_normal)
        for path in in_order((folder / "training_videos").glob("*.avi"))
    }
    return LabelledSet(train, test)


def _read_masks(path: Path) -> Iterator[NDArray[np.bool_]]:
    from scipy.io import loadmat
    from scipy.io.matlab import MatReadError

    try:
        volume = loadmat(path, variable_names=[KEY])[KEY]
    except (OSError, ValueError, KeyError, TypeError, NotImplementedError, MatReadError) as error:
        raise UserError(f"{path} cannot be read: {error}.", HINT) from error
    if volume.dtype == object:  # one cell for each frame
        yield from (np.asarray(mask) != 0 for mask in volume.ravel())
    else:
        yield from (volume[:, :, frame] != 0 for frame in range(volume.shape[2]))
