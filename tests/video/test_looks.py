"""Looks far from a key picture: what nobody asks for is not decoded, and every picture is the one of the whole pass."""

from __future__ import annotations

import os
import random
from pathlib import Path
from typing import Any

import av
import pytest

from tests.video.conftest import draw
from tvad_desktop.video.decoder.feeding import Feeder
from tvad_desktop.video.decoder.film import Film
from tvad_desktop.video.decoder.opening import Opener

PICTURES, PERIOD_US = 120, 40_000
LONG = "keyint=250:min-keyint=250:"
KINDS: dict[str, tuple[str, int, dict[str, str]]] = {
    "h264 pyramid": ("libx264", 3, {"x264-params": LONG + "scenecut=0:bframes=3:b-adapt=0:b-pyramid=normal"}),
    "h264 without B": ("libx264", 0, {"x264-params": LONG + "scenecut=0:bframes=0"}),
    "hevc": ("libx265", 3, {"x265-params": LONG + "bframes=3:b-adapt=0:log-level=none:pools=none"}),
    "hevc layers": ("libx265", 3, {"x265-params": LONG + "bframes=3:temporal-layers=2:log-level=none:pools=none"}),
    "mpeg4": ("mpeg4", 2, {}),
    "mpeg2": ("mpeg2video", 2, {}),
}
HALVED = {"h264 pyramid": 2, "hevc": 2, "hevc layers": 2, "mpeg4": 3, "mpeg2": 3}  # of so many pictures, one is needed


def encode(path: Path, kind: str) -> Path:
    codec, between, options = KINDS[kind]
    with av.open(str(path), "w") as container:
        stream: Any = container.add_stream(codec, rate=25, options=options)
        stream.height, stream.width = draw(0).shape[:2]
        stream.pix_fmt = "yuv420p"
        stream.codec_context.gop_size, stream.codec_context.max_b_frames = 250, between
        for number in range(PICTURES):
            container.mux(stream.encode(av.VideoFrame.from_ndarray(draw(number), "bgr24")))
        container.mux(stream.encode(None))
    return path


def count_containers(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many threads each container has that is opened from now on."""
    made: list[int] = []
    container = Opener.container

    def note(self: Opener, threads: int) -> Any:
        made.append(threads)
        return container(self, threads)

    monkeypatch.setattr(Opener, "container", note)
    return made


def opened(path: Path) -> Film:
    return Film(os.fsencode(path), None, None, lambda: None)


@pytest.mark.parametrize("kind", KINDS)
def test_only_what_others_are_made_from_is_decoded_on_the_way(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = encode(tmp_path / "long.mkv", kind)
    film = opened(path)
    reading = film.read(0, is_uniform=True, is_sampled=False)
    whole = {time_us: bytes(reading.render(shown).content) for time_us, shown in reading}
    assert len(whole) == PICTURES
    fed: list[int] = []
    decode = Feeder.decode

    def count(self: Feeder, packet: Any, ordinal: int) -> list[Any]:
        fed.append(ordinal)
        return decode(self, packet, ordinal)

    monkeypatch.setattr(Feeder, "decode", count)
    for place in (100, 99, 92, 20, 95, *random.Random(kind).sample(range(PICTURES), 12)):
        time_us, plane = film.look(place * PERIOD_US + 10)
        assert time_us == place * PERIOD_US
        assert bytes(plane.content) == whole[time_us], place
    assert film.counts()["lost"] == 0
    fed.clear()
    for place in (97, 98, 99, 20, 19, 20):
        film.look(place * PERIOD_US)
        time_us, plane = film.look_after(place * PERIOD_US) or (0, None)
        assert time_us == (place + 1) * PERIOD_US
        assert plane is not None
        assert bytes(plane.content) == whole[time_us], place
    before = len(fed)
    assert film.look_after(21 * PERIOD_US) is not None
    assert len(fed) - before <= 4, "the one after is decoded from where it stands"
    assert film.look_after((PICTURES - 1) * PERIOD_US) is None
    assert (film.look_after(-1) or (-1,))[0] == 0
    containers = count_containers(monkeypatch)
    for place in (70, 10, 50, 3, 0, 40):
        time_us, plane = film.look(place * PERIOD_US)
        assert bytes(plane.content) == whole[time_us], place
    assert containers == [], "going back to the beginning opens nothing anew"
    fed.clear()
    opened(path).look(100 * PERIOD_US)
    wanted = 88 // HALVED.get(kind, 1) + 12 + 20  # up to there, kept for steps back, and on the way in the decoder
    assert 60 // HALVED.get(kind, 1) < len(fed) <= wanted, len(fed)
