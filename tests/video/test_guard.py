"""A decoder that crashes, is killed, hangs or takes too much: one clear line, and what was read is kept."""

from __future__ import annotations

import os
import signal
import struct
import subprocess
import sys
import threading
import time
import zlib
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import numpy as np
import pytest

from tvad_desktop.domain.errors import UserError
from tvad_desktop.video import guard
from tvad_desktop.video.decoded_source import DecodedSource
from tvad_desktop.video.patience import Patience, Usage, usage_of
from tvad_desktop.video.source import open_video

RECORDINGS = Path(__file__).parent / "recordings"
LONG = RECORDINGS / "02_joined_clock_restart.ts"
TELLS_WAITING = Path("/proc/self/schedstat").exists()
linux_only = pytest.mark.skipif(not TELLS_WAITING, reason="others do not tell who waits for a processor")
posix_only = pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")


def opened(path: Path) -> DecodedSource:
    source = open_video(path)
    assert isinstance(source, DecodedSource)
    return source


@posix_only
@pytest.mark.parametrize("number", [signal.SIGSEGV, signal.SIGKILL, signal.SIGABRT])
def test_a_decoder_that_dies_ends_in_one_line_that_names_the_file(number: signal.Signals) -> None:
    with opened(LONG) as source:
        frames = source.frames()
        kept = [next(frames) for _ in range(20)]
        os.kill(source.decoder_pid, number)
        with pytest.raises(UserError) as caught:
            kept += list(frames)
        assert str(LONG) in caught.value.message
        assert caught.value.hint
        assert 20 <= len(kept) < 600
        assert kept[19].time_us == 760_000
        with pytest.raises(UserError):
            source.frame_at(0)
    with opened(LONG) as again:
        assert again.frame_at(1_000_000).time_us == 1_000_000, "the next one is none the worse"


@posix_only
@pytest.mark.parametrize("hang", ["import time; time.sleep(1000)", "while True: pass"])
def test_a_decoder_that_hangs_is_given_up(hang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    code = f"""
import json, sys
print(json.dumps({{"ready": True}}), flush=True)
{hang}
"""

    def start(place: str, slot_bytes: int, area: Callable[[], None]) -> subprocess.Popen[bytes]:
        return subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    monkeypatch.setattr(guard, "_start", start)
    monkeypatch.setattr(guard, "STALL_S", 0.5)
    monkeypatch.setattr(guard, "LOOK_S", 0.1)
    with pytest.raises(UserError, match="given up") as caught:
        open_video(LONG)
    assert str(LONG) in caught.value.message


@linux_only
def test_a_decoder_that_gets_no_processor_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    with opened(LONG) as source:
        monkeypatch.setattr(guard, "STALL_S", 0.5)
        monkeypatch.setattr(guard, "LOOK_S", 0.1)
        os.kill(source.decoder_pid, signal.SIGSTOP)
        waking = threading.Timer(1.5, os.kill, (source.decoder_pid, signal.SIGCONT))
        waking.start()
        assert source.frame_at(5_000_000).time_us == 5_000_000
        waking.join()


@linux_only
def test_a_decoder_that_never_gets_a_processor_is_not_called_damage(monkeypatch: pytest.MonkeyPatch) -> None:
    with opened(LONG) as source:
        monkeypatch.setattr(guard, "LONGEST_S", 0.3)
        monkeypatch.setattr(guard, "LOOK_S", 0.1)
        os.kill(source.decoder_pid, signal.SIGSTOP)
        with pytest.raises(UserError, match="no processor time") as caught:
            source.frame_at(5_000_000)
    assert "damaged" not in caught.value.hint


@pytest.mark.parametrize(
    ("during", "counted_s"),
    [
        (Usage(0.0, 0.0), 10.0),
        (Usage(0.0, 9.0), 1.0),
        (Usage(0.25, 0.0, is_runnable=True), 0.25),
        (Usage(30.0, 0.0, is_runnable=True), 10.0),
        (Usage(0.0, 0.0, is_stopped=True), 0.0),
        (None, 10.0),
    ],
)
def test_what_a_process_uses_itself_is_what_counts(during: Usage | None, counted_s: float) -> None:
    """Asleep, mostly kept waiting, starved, at work with several threads, stopped, on a system that does not tell."""
    usages, moments = iter([Usage(0.0, 0.0), during]), iter([0.0, 10.0])
    patience = Patience(lambda: next(usages), lambda: next(moments))
    patience.look()
    assert (patience.own_s, patience.wall_s) == (counted_s, 10.0)


@linux_only
def test_the_system_tells_what_a_process_does() -> None:
    usage = usage_of(os.getpid())
    assert usage is not None
    assert usage.ran_s > 0
    assert usage.is_runnable, "it asks"
    assert usage_of(0) is None


@posix_only
def test_no_decoder_outlives_its_footage() -> None:
    source = opened(LONG)
    process = source.decoder_pid
    iterator = source.frames()
    next(iterator)
    source.close()
    source.close()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


@posix_only
def test_a_decoder_ends_with_the_program_that_started_it() -> None:
    code = f"""
import os
from pathlib import Path
from tvad_desktop.video.source import open_video
source = open_video(Path({str(LONG)!r}))
print(source.decoder_pid, flush=True)
os._exit(0)
"""
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    for _ in range(100):
        try:
            os.kill(int(told.stdout), 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    pytest.fail("the decoder lives on")


@pytest.fixture
def refuse() -> Callable[[Path], str]:
    def open_and_fail(path: Path) -> str:
        with pytest.raises(UserError) as caught:
            open_video(path)
        assert str(path) in caught.value.message
        assert caught.value.message.count("\n") == 0
        return caught.value.message

    return open_and_fail


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("list.mp4", "ffconcat version 1.0\nfile '{other}'\n"),
        ("list.m3u8", "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\n{other}\n#EXT-X-ENDLIST\n"),
        ("list.mkv", "\n\n#EXTM3U\n{other}\n"),
        ("list.mpd", '<?xml version="1.0"?><MPD><BaseURL>{other}</BaseURL></MPD>'),
        ("list.sdp", "v=0\no=- 0 0 IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\n"),
        ("list.txt", "file '{other}'\nfile '{other}'\n"),
    ],
)
def test_lists_of_other_files_are_no_recordings(
    tmp_path: Path, refuse: Callable[[Path], str], name: str, content: str
) -> None:
    path = tmp_path / name
    path.write_text(content.format(other=LONG))
    assert "list of other files" in refuse(path) or "not a video" in refuse(path)


def test_a_movie_whose_pictures_lie_in_another_file_is_refused(tmp_path: Path, refuse: Callable[[Path], str]) -> None:
    content = (RECORDINGS / "16b_hevc_10bit.mp4").read_bytes()
    own = struct.pack(">I4sI", 12, b"url ", 1)
    assert content.count(own) == 1
    path = tmp_path / "reference.mov"
    path.write_bytes(content.replace(own, struct.pack(">I4sI", 12, b"url ", 0)))
    assert "other files" in refuse(path)


@pytest.mark.parametrize(
    "name", ["a:b.ts", "-leading.ts", "per%cent.ts", "two\nlines.ts", "ünï ✓.ts", "x" * 240 + ".ts"]
)
def test_whatever_a_file_is_called_it_opens(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes((RECORDINGS / "25b_trembling.ts").read_bytes())
    with open_video(path) as source:
        assert sum(1 for _ in source.sampled(2.0)) > 10


@posix_only
def test_a_name_that_is_no_text_opens(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.ts")
    path.write_bytes((RECORDINGS / "25b_trembling.ts").read_bytes())
    with open_video(path) as source:
        assert source.frame_at(0).time_us == 0


@pytest.mark.parametrize("path", [Path("/dev/zero"), Path("a\0b"), Path("x" * 5000)])
def test_what_is_no_plain_file_is_refused(path: Path) -> None:
    with pytest.raises(UserError):
        open_video(path)


def huge_png(width: int, height: int) -> bytes:
    """A small file that says it is a very large picture."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(bytes(width + 1) * min(height, 64))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def test_pictures_of_thirty_thousand_pixels_a_side_are_refused(tmp_path: Path, refuse: Callable[[Path], str]) -> None:
    (tmp_path / "1.png").write_bytes(huge_png(30_000, 30_000))
    assert "can be read" in refuse(tmp_path)


@pytest.mark.parametrize("size", [(0, 0), (30_000, 30_000), (65_535, 65_535), (65_535, 1)])
def test_footage_of_impossible_size_is_refused(
    tmp_path: Path, refuse: Callable[[Path], str], size: tuple[int, int]
) -> None:
    """A motion JPEG whose header says so; nothing is allocated for it."""
    content = bytearray((RECORDINGS / "30_jpeg_padded" / "0000.jpg").read_bytes())
    start = next(content.index(bytes([0xFF, kind])) for kind in (0xC0, 0xC2) if bytes([0xFF, kind]) in content)
    content[start + 5 : start + 9] = struct.pack(">HH", size[1], size[0])
    path = tmp_path / "huge.mjpeg"
    path.write_bytes(bytes(content) * 4)
    refuse(path)


def test_pictures_that_are_kept_stay_as_they_are() -> None:
    """Some lie in shared memory: their places are not used again while somebody looks at them."""
    with open_video(LONG) as source:
        kept = [frame.rgb for frame in islice(source.frames(), 60)]
        copies = [rgb.copy() for rgb in kept]
        assert any(not rgb.flags.owndata for rgb in kept)
        read = sum(1 for _ in source.frames(3_000_000))
        assert read > 100
        assert all(np.array_equal(rgb, copy) for rgb, copy in zip(kept, copies, strict=True))
        del kept
        assert sum(1 for _ in source.frames()) == 600


def test_a_kept_picture_outlives_its_footage() -> None:
    source = opened(LONG)
    picture = next(source.frames()).rgb
    copy = picture.copy()
    source.close()
    del source
    assert np.array_equal(picture, copy)
