"""Every kind of recording that readers get wrong, against the right values (`recordings/expected.json`)."""

from __future__ import annotations

import itertools
import json
import os
import random
import shutil
from functools import lru_cache
from pathlib import Path
from typing import Any

import av
import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from tvad_desktop.cli.main import run
from tvad_desktop.domain.media import Frame
from tvad_desktop.video.facts import Facts
from tvad_desktop.video.source import open_video

RECORDINGS = Path(__file__).parent / "recordings"
EXPECTED: dict[str, dict[str, Any]] = json.loads((RECORDINGS / "expected.json").read_text())
SLACK_US = 1_000  # the expected values are rounded to milliseconds
DRAWN_PX = (320, 192)


def read_number(rgb: NDArray[np.uint8]) -> int:
    """The number that a drawn picture carries."""
    drawn = cv2.resize(rgb, DRAWN_PX, interpolation=cv2.INTER_AREA)
    return sum(1 << bit for bit in range(16) if drawn[8:16, bit * 20 + 6 : bit * 20 + 14].mean() > 127)


class Read:
    """A recording, read once from beginning to end."""

    def __init__(self, name: str) -> None:
        self.expected = EXPECTED[name]
        self.path = RECORDINGS / name
        with open_video(self.path) as source:
            self.frames: list[Frame] = list(source.frames())
            self.facts: Facts = source.facts()
            self.times_us = [frame.time_us for frame in self.frames]
            rng = random.Random(name)
            moments = [rng.randrange(self.facts.end_us) for _ in range(25)]
            self.looks = [(time_us, source.frame_at(time_us)) for time_us in moments]


@lru_cache(maxsize=3)
def read(name: str) -> Read:
    return Read(name)


@pytest.fixture(scope="module", params=list(EXPECTED))
def recording(request: pytest.FixtureRequest) -> Read:
    return read(request.param)


def test_every_picture_comes_at_its_time(recording: Read) -> None:
    expected = recording.expected
    assert recording.times_us[0] == recording.facts.first_us == 0
    assert recording.times_us == sorted(set(recording.times_us))
    assert recording.facts.last_us == recording.times_us[-1] < recording.facts.end_us
    if "pictures" in expected:
        assert len(recording.frames) == recording.facts.shown == expected["pictures"]
    if "last_s" in expected:
        assert recording.times_us[-1] == pytest.approx(expected["last_s"] * 1e6, abs=SLACK_US)
    if "end_s" in expected:
        assert recording.facts.end_us == pytest.approx(expected["end_s"] * 1e6, abs=SLACK_US)
    if "size" in expected:
        width, height = expected["size"]
        assert (recording.facts.width, recording.facts.height) == (width, height)
        assert {frame.rgb.shape for frame in recording.frames} == {(height, width, 3)}
    if isinstance(expected.get("numbers"), list):
        first, last = expected["numbers"]
        assert [read_number(frame.rgb) for frame in recording.frames] == list(range(first, last + 1))


def test_a_look_at_any_moment_shows_the_picture_of_the_whole_pass(recording: Read) -> None:
    for time_us, frame in recording.looks:
        place = int(np.searchsorted(recording.times_us, time_us, side="right")) - 1
        assert frame.time_us == recording.times_us[place]
        assert np.array_equal(frame.rgb, recording.frames[place].rgb), time_us


def test_damage_is_told_where_it_is_and_none_is_invented(recording: Read) -> None:
    assert bool(recording.facts.damage) == bool(recording.expected.get("damage"))
    for one in recording.facts.damage:
        assert 0 <= one.start_us <= one.end_us
    ends = [one.end_us for one in recording.facts.damage]
    assert ends == sorted(ends)


def spans(name: str) -> list[tuple[float, float, str, int]]:
    return [(one.start_us / 1e6, one.end_us / 1e6, one.kind, one.pictures) for one in read(name).facts.damage]


def test_three_bad_packets_are_three_lost_pictures() -> None:
    bad = spans("12b_three_bad_packets_car_at_10s.mp4")
    assert bad == [(2.0, 2.04, "missing", 1), (2.4, 2.44, "missing", 1), (3.0, 3.04, "missing", 1)]


def test_pictures_after_a_lost_one_are_marked_to_the_next_key_picture() -> None:
    bad = spans("12_bit_errors.mp4")
    assert bad[0] == (3.84, 4.44, "missing", 15)
    assert bad[-1] == (5.36, 10.0, "following", 116)
    assert all(before[1] == after[0] for before, after in itertools.pairwise(bad))


def test_lost_packets_and_what_follows_them_are_told() -> None:
    lossy, whole = read("29_packet_loss.ts"), read("29b_without_loss.ts")
    damage = lossy.facts.damage
    assert sum(one.pictures for one in damage if one.kind == "missing") == 38
    assert any((one.start_us, one.end_us) == (15_800_000, 21_800_000) and one.kind == "missing" for one in damage)
    good = {frame.time_us: frame.rgb for frame in whole.frames}
    for frame in lossy.frames:
        if not np.array_equal(frame.rgb, good[frame.time_us]):
            assert any(one.start_us <= frame.time_us < one.end_us for one in damage), frame.time_us


def test_a_cut_file_tells_what_its_container_declares_beyond() -> None:
    assert spans("07b_fragmented_cut.mp4") == [(8.0, 9.0, "tail", 24)]
    with open_video(RECORDINGS / "07b_fragmented_cut.mp4") as source:
        assert source.missing_tail is not None
    with open_video(RECORDINGS / "06_edit_list.mp4") as source:
        assert source.missing_tail is None, "what an edit list leaves out is none"


def test_an_hour_without_pictures_is_a_gap() -> None:
    assert read("04_gap_of_an_hour.ts").facts.gaps == [(6_000_000, 3_606_000_000)]


def test_clocks_that_files_tell_are_offered() -> None:
    offers = read("21_dahua.dav").facts.recorded_from_offers
    assert [offer.time for offer in offers] == ["2024-03-12 22:00:00"]


def test_streams_are_listed_and_thumbnails_recognised() -> None:
    facts = read("11c_thumbnail_track_first.mp4").facts
    assert [(one.index, one.kind, one.pictures) for one in facts.streams] == [(0, "thumbnail", 1), (1, "video", 100)]
    assert facts.stream == 1
    with open_video(RECORDINGS / "11c_thumbnail_track_first.mp4", stream=0) as source:
        assert source.frame_at(0).rgb.shape == (96, 160, 3)


def test_a_change_of_size_is_told_and_each_picture_has_its_own() -> None:
    changing = read("13_resolution_change.ts")
    assert changing.facts.sizes == [(320, 192), (640, 480)]
    assert [frame.rgb.shape for frame in changing.frames[99:101]] == [(192, 320, 3), (480, 640, 3)]
    with open_video(changing.path) as source:
        assert {frame.rgb.shape for frame in source.sampled(5.0)} == {(192, 320, 3)}, "a detector sees one size"


def test_interlaced_pictures_show_what_their_progressive_twins_show() -> None:
    combed, whole = read("15c_interlaced_car_at_3s.ts"), read("15d_progressive_car_at_3s.ts")
    assert combed.facts.interlaced
    assert not whole.facts.interlaced
    for one, other in list(zip(combed.frames, whole.frames, strict=True))[10:190:20]:
        difference = np.abs(one.rgb.astype(int) - other.rgb)
        assert difference.mean() < 4


def test_a_rate_that_is_given_is_heard_where_none_is_told_by_times() -> None:
    with open_video(RECORDINGS / "01_raw_bframes.h264", fps=10.0) as source:
        assert source.video.duration_us == 20_000_000
        assert read_number(source.frame_at(5_000_000).rgb) == 50
    with open_video(RECORDINGS / "08_live.mkv", fps=10.0) as source:
        assert source.video.duration_us == 10_000_000


def test_smaller_images_before_the_others_are_listed() -> None:
    facts = read("31_preview_first").facts
    assert [(one.name, one.width, one.height) for one in facts.left_out] == [("0000_preview.jpg", 160, 96)]


@pytest.mark.parametrize("name", ["10_half_d1_sar.mp4", "14_rotated_90.mp4", "29_packet_loss.ts", "31_preview_first"])
def test_the_command_tells_the_same(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    recording = read(name)
    time_us, frame = recording.looks[0]
    out = tmp_path / "picture.png"
    assert run(["footage", str(recording.path), "--at", str(time_us / 1e6), "--out", str(out), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["pictures"], told["first_us"], told["last_us"]) == (len(recording.frames), 0, recording.times_us[-1])
    assert told["end_us"] == recording.facts.end_us
    assert (told["width"], told["height"]) == (recording.facts.width, recording.facts.height)
    assert len(told["damage"]) == len(recording.facts.damage)
    assert np.array_equal(cv2.imread(str(out), cv2.IMREAD_COLOR_RGB), frame.rgb)


def test_a_copy_in_another_container_is_recognised(tmp_path: Path) -> None:
    path = RECORDINGS / "08_live.mkv"
    copy = tmp_path / "copy.mp4"
    with av.open(str(path)) as source, av.open(str(copy), "w") as target:
        stream = target.add_stream_from_template(source.streams.video[0])
        for packet in source.demux(video=0):
            if packet.dts is not None or packet.pts is not None:
                packet.stream = stream
                target.mux(packet)
    with open_video(path) as one, open_video(copy) as other, open_video(RECORDINGS / "05_audio_longer.mkv") as foreign:
        identity, same, another = one.identify(), other.identify(), foreign.identify()
    assert len(identity.pictures) == 9
    assert [sha256 for _, sha256 in identity.pictures] == [sha256 for _, sha256 in same.pictures]
    assert identity.streams == same.streams
    assert identity.streams != another.streams
    assert len({sha256 for _, sha256 in identity.pictures}) == 9


@pytest.mark.parametrize("name", [b"cam\xe9ra.mp4", b"12:30 100%d.mp4", b"-x.mp4", b"two\nlines.mp4"])
def test_footage_with_any_name_opens(name: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = os.fsencode(tmp_path) + b"/" + name
    shutil.copyfile(RECORDINGS / "12b_three_bad_packets_car_at_10s.mp4", path)
    assert run(["footage", os.fsdecode(path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["pictures"] == 397


def test_a_case_needs_a_name_that_is_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/cas\xe9"))
    folder.mkdir()
    assert run(["incidents", "--case", str(folder)]) == 3
    assert capsys.readouterr().err.count("\n") == 1
