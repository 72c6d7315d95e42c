"""Looks that the case makes quick: the same pictures as without, and near ones that say what they are."""

from __future__ import annotations

import random
import shutil
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from frame_difference import FrameDifference
from numpy.typing import NDArray

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import NEAR, Video
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.shortcuts import FOLDER, Shortcuts
from tvad_desktop.ui.player.frame_reader import FrameReader
from tvad_desktop.video.source import open_video
from tvad_desktop.workbench import quick_looks
from tvad_desktop.workbench.analyse import analyse_footage
from tvad_desktop.workbench.footage import FootageToImport, import_footage
from tvad_desktop.workbench.quick_looks import (
    LookTaker,
    NearPictures,
    QuickFootage,
    is_slow,
    keep_index,
    shortcuts_of,
)
from tvad_desktop.workbench.verify import verify_case

PICTURES, SHA256 = 200, "ab" * 32


def draw(number: int, shift: int) -> NDArray[np.uint8]:
    """A still street and something bright that crosses it."""
    picture = np.full((96, 160, 3), 70, np.uint8)
    picture[30:50, (2 * number + shift) % 130 : (2 * number + shift) % 130 + 30] = 230
    return picture


def encode(path: Path, group: int, shift: int = 0) -> Path:
    with av.open(str(path), "w") as container:
        stream: Any = container.add_stream("libx264", rate=25, options={"x264-params": f"keyint={group}:scenecut=0"})
        stream.height, stream.width, stream.pix_fmt = (*draw(0, 0).shape[:2], "yuv420p")
        for number in range(PICTURES):
            container.mux(stream.encode(av.VideoFrame.from_ndarray(draw(number, shift), "rgb24")))
        container.mux(stream.encode(None))
    return path


@pytest.fixture(scope="module")
def long_group(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return encode(tmp_path_factory.mktemp("footage") / "long.mp4", 250)


@pytest.fixture
def shortcuts(tmp_path: Path) -> Shortcuts:
    return Shortcuts(tmp_path, SHA256, None)


@pytest.fixture(autouse=True)
def _index_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quick_looks, "LEAST_INDEXED", 1)


def kept(path: Path, shortcuts: Shortcuts) -> bytes:
    with open_video(path) as source:
        keep_index(shortcuts, source)
    return shortcuts.read_index()


def test_with_an_index_every_picture_is_the_same(long_group: Path, shortcuts: Shortcuts) -> None:
    index = kept(long_group, shortcuts)
    with open_video(long_group) as one, open_video(long_group, kept=index) as other:
        assert (one.is_kept, other.is_kept) == (False, True)
        rng = random.Random(0)
        for _ in range(12):
            time_us = rng.randrange(one.video.duration_us)
            first, second = one.frame_at(time_us), other.frame_at(time_us)
            assert first.time_us == second.time_us
            assert np.array_equal(first.rgb, second.rgb)
        assert [frame.time_us for frame in one.sampled(5.0)] == [frame.time_us for frame in other.sampled(5.0)]
        assert one.video == other.video


@pytest.mark.parametrize("place", [2, 40, 1000, -3])
def test_an_index_that_is_hurt_is_passed_over(place: int, long_group: Path, shortcuts: Shortcuts) -> None:
    index = bytearray(kept(long_group, shortcuts))
    index[place] ^= 0x55
    with open_video(long_group, kept=bytes(index)) as source:
        assert not source.is_kept
        assert source.frame_at(3_000_000).time_us == 3_000_000


def test_an_index_of_other_footage_is_passed_over(long_group: Path, tmp_path: Path, shortcuts: Shortcuts) -> None:
    other = encode(tmp_path / "other.mp4", 25, shift=40)
    with open_video(other, kept=kept(long_group, shortcuts)) as source:
        assert not source.is_kept


def test_footage_that_no_longer_fits_its_index_is_opened_anew(
    long_group: Path, tmp_path: Path, shortcuts: Shortcuts
) -> None:
    """The file is as long as before and begins as before, and its pictures are others."""
    copy = shutil.copyfile(long_group, tmp_path / "copy.mp4")
    with av.open(str(copy)) as container:
        sizes = [packet.size for packet in container.demux(video=0) if packet.size]
    index = kept(copy, shortcuts)
    content = bytearray(copy.read_bytes())
    table = content.find(b"stsz") + 16
    swapped = [sizes[0], sizes[1] + 1, sizes[2] - 1]
    content[table : table + 12] = b"".join(size.to_bytes(4, "big") for size in swapped)
    copy.write_bytes(content)
    with open_video(copy, kept=index) as source:
        assert source.is_kept
        with pytest.raises(UserError):
            source.frame_at(200_000)
    reader = FrameReader(lambda: open_video(copy, kept=index), None, lambda: open_video(copy))
    assert reader.frame_at(200_000).time_us == 200_000
    reader.close()


def test_near_pictures_are_kept_where_key_pictures_lie_far_apart(long_group: Path, shortcuts: Shortcuts) -> None:
    with open_video(long_group) as source:
        duration_us = source.video.duration_us
        taker = LookTaker(shortcuts, source)
        for frame in source.sampled(10.0):
            taker.take(frame)
        taker.close()
        near = NearPictures(shortcuts, duration_us)
        for time_us in (0, 1_499_999, 4_200_000, duration_us):
            frame = near.at(time_us)
            assert frame is not None
            assert frame.fault == NEAR
            assert abs(frame.time_us - time_us) <= 1_000_000
            exact = source.frame_at(frame.time_us)
            assert exact.time_us == frame.time_us
            assert np.abs(exact.rgb.astype(int) - frame.rgb).mean() < 6


def test_none_are_kept_where_key_pictures_lie_close(tmp_path: Path, shortcuts: Shortcuts) -> None:
    with open_video(encode(tmp_path / "short.mp4", 10)) as source:
        taker = LookTaker(shortcuts, source)
        for frame in source.sampled(10.0):
            taker.take(frame)
        taker.close()
    assert NearPictures(shortcuts, 8_000_000).at(4_000_000) is None


def test_an_analysis_keeps_both_and_the_case_is_as_true_without(long_group: Path, tmp_path: Path) -> None:
    with CaseStore.create(tmp_path / "case", "Car park", "ada") as store:
        footage = import_footage(store, FootageToImport(long_group, "Gate", None), Job())
        analyse_footage(store, footage, FrameDifference(), job=Job())
        folder = store.folder
        kept_files = sorted(path.suffix for path in (folder / FOLDER).iterdir())
        assert kept_files == [".index", ".looks"]
        before = verify_case(folder, job=Job())
        quick = QuickFootage(folder, footage, open_video)
        near = quick.near(4_000_000)
        assert near is not None
        assert near.fault == NEAR
        with quick.open() as source:
            assert source.frame_at(4_000_000).fault == ""
        shutil.rmtree(folder / FOLDER)
        assert verify_case(folder, job=Job()) == before
        assert QuickFootage(folder, footage, open_video).near(4_000_000) is None
        with QuickFootage(folder, footage, open_video).open() as source:
            assert source.frame_at(4_000_000).time_us == 4_000_000
        assert not (folder / FOLDER).exists(), "who only looks writes nothing"


def test_pictures_of_an_encrypted_case_are_encrypted(long_group: Path, tmp_path: Path) -> None:
    with CaseStore.create(tmp_path / "case", "Car park", "ada", passphrase="four words of mine") as store:
        footage = import_footage(store, FootageToImport(long_group, "Gate", None), Job())
        analyse_footage(store, footage, FrameDifference(), job=Job())
        for path in (store.folder / FOLDER).iterdir():
            assert b"\xff\xd8\xff" not in path.read_bytes()
            assert b"frame" not in path.read_bytes()[:200]
        assert shortcuts_of(store.folder, footage.video.sha256).read_index()
        assert QuickFootage(store.folder, footage, open_video).near(4_000_000) is not None


@pytest.mark.parametrize(
    ("size_px", "group", "slow"),
    [((1280, 720), 25, False), ((1280, 720), 50, True), ((3840, 2160), 25, True), ((3840, 2160), 3, False),
     ((640, 360), 30, False), ((160, 90), 50, True), ((640, 360), 0, False)],
)  # fmt: skip
def test_near_pictures_are_kept_where_the_exact_one_is_waited_for(
    size_px: tuple[int, int], group: int, slow: bool
) -> None:
    """Large pictures are decoded slowly: then few between two key pictures are many."""
    video = Video(Path("gate.mp4"), SHA256, 60_000_000, *size_px, 1500)
    assert is_slow(video, 1500 // group if group else 0) is slow
