"""The sound of a recording lies on the clock of its pictures."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from tvad_desktop.domain.errors import UserError
from tvad_desktop.video.sound import RATE_HZ, SoundSource

RECORDED_HZ, SECONDS = 44_100, 4


def write(path: Path, codec: str = "aac", late_s: float = 0.0) -> Path:
    """Dark pictures, and a tone in the first tenth of every second."""
    with av.open(str(path), "w") as container:
        video: Any = container.add_stream("mpeg4", rate=25)
        video.width, video.height, video.pix_fmt = 160, 96, "yuv420p"
        audio: Any = container.add_stream(codec, rate=RECORDED_HZ)
        audio.layout = "mono"
        for _ in range(25 * SECONDS):
            container.mux(video.encode(av.VideoFrame.from_ndarray(np.zeros((96, 160, 3), np.uint8), "rgb24")))
        times_s = np.arange(RECORDED_HZ * SECONDS) / RECORDED_HZ
        tone = (16_000 * np.sin(2 * np.pi * 440 * times_s) * (times_s % 1 < 0.1)).astype(np.int16)
        for start in range(0, len(tone) - 1024, 1024):
            frame = av.AudioFrame.from_ndarray(tone[None, start : start + 1024], format="s16", layout="mono")
            frame.sample_rate, frame.time_base = RECORDED_HZ, Fraction(1, RECORDED_HZ)
            frame.pts = start + round(late_s * RECORDED_HZ)
            container.mux(audio.encode(frame))
        container.mux(video.encode(None))
        container.mux(audio.encode(None))
    return path


def hear(source: SoundSource, start_us: int, duration_us: int) -> NDArray[np.int16]:
    return np.frombuffer(source.read(start_us, duration_us), np.int16).reshape(-1, 2)


def loudness(samples: NDArray[np.int16], at_s: float) -> float:
    place = round(at_s * RATE_HZ)
    return float(np.abs(samples[place : place + RATE_HZ // 50].astype(float)).mean())


@pytest.mark.parametrize(("name", "codec"), [("clip.mp4", "aac"), ("clip.mkv", "pcm_s16le")])
@pytest.mark.parametrize("late_s", [0.0, 0.5])
def test_a_tone_is_heard_when_it_was_recorded(name: str, codec: str, late_s: float, tmp_path: Path) -> None:
    with SoundSource(write(tmp_path / name, codec, late_s)) as source:
        assert source.is_there
        whole = hear(source, 0, SECONDS * 1_000_000)
        assert len(whole) == SECONDS * RATE_HZ
        for second in range(1, 3):
            assert loudness(whole, second + late_s + 0.04) > 5_000
            assert loudness(whole, second + late_s + 0.3) < 200
        for start_us in (2_400_000, 2_900_000, 900_000, 3_000_000):
            piece = hear(source, start_us, 500_000)
            at = start_us * RATE_HZ // 1_000_000
            wanted = whole[at : at + len(piece)].astype(float)
            assert np.abs(np.abs(piece.astype(float)).mean() - np.abs(wanted).mean()) < 300


def test_there_is_silence_after_the_end(tmp_path: Path) -> None:
    with SoundSource(write(tmp_path / "clip.mp4")) as source:
        assert not hear(source, 60_000_000, 250_000).any()
        assert len(hear(source, 60_000_000, 250_000)) == RATE_HZ // 4


def test_a_recording_without_sound_says_so() -> None:
    with SoundSource(Path(__file__).parent / "recordings" / "08_live.mkv") as source:
        assert not source.is_there


def test_what_is_no_recording_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "text.mp4").write_text("no recording")
    with pytest.raises(UserError, match="cannot be heard"):
        SoundSource(tmp_path / "text.mp4")
