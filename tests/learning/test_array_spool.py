"""Features on disk: what was added comes back in any order, nothing is left behind, and a full disk says so."""

from __future__ import annotations

import errno
from pathlib import Path

import numpy as np
import pytest

from tvad_desktop.domain.errors import UserError
from tvad_desktop.learning.array_spool import ArraySpool


def test_arrays_come_back_in_any_order_and_nothing_stays(tmp_path: Path):
    arrays = np.random.default_rng(0).random((5, 3, 4, 6), np.float32).astype(np.float16)
    with ArraySpool(tmp_path / "cache") as kept:
        for number, array in enumerate(arrays):
            kept.append(array)
            np.testing.assert_array_equal(kept.read([number, 0]), arrays[[number, 0]])
        assert len(kept) == 5
        assert kept.shape == (3, 4, 6)
        np.testing.assert_array_equal(kept.read(np.array([4, 1, 4])), arrays[[4, 1, 4]])
        with pytest.raises(ValueError, match="shape"):
            kept.append(arrays[0, :2])
    assert not list((tmp_path / "cache").iterdir())


def test_a_full_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    class Full:
        def seek(self, *_):
            raise OSError(errno.ENOSPC, "No space left on device")

        def close(self):
            pass

    with ArraySpool(tmp_path) as kept:
        kept._file.close()
        monkeypatch.setattr(kept, "_file", Full())
        with pytest.raises(UserError, match="No space left"):
            kept.append(np.zeros((2, 2), np.float16))
