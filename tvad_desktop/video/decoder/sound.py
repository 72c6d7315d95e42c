"""The sound of a recording on the clock of its pictures: 16-bit stereo, whatever was recorded."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from typing import Any

import av
from av.audio.resampler import AudioResampler

from tvad_desktop.video.decoder.opening import Opener
from tvad_desktop.video.decoder.packets import read_packets
from tvad_desktop.video.decoder.recording import decoded
from tvad_desktop.video.decoder.refusal import Refusal

RATE_HZ, SAMPLE_BYTES = 48_000, 4  # two channels of 16 bits
FIRST_PACKETS = 256  # among them is the picture that is shown first
FAR_SAMPLES = 5 * RATE_HZ  # further on than this, seeking costs less than decoding
LEAD_S = 0.25  # sound is decoded from neighbours too
LONGEST_READ_US = 10_000_000


class Sound:
    """Used by one at a time; reading on costs no seeking. Raises `Refusal` for what cannot be opened.

    Recordings whose clock starts anew in the middle are heard up to there.
    """

    def __init__(self, path: bytes, beat: Callable[[], None]) -> None:
        self._beat = beat
        self._opener = Opener(path)
        try:
            self._container: Any = self._opener.container(1)
        except (av.FFmpegError, ValueError) as error:
            raise Refusal("PATH cannot be heard.", "It is damaged, or no recording.") from error
        self._stream: Any = next(iter(self._container.streams.audio), None)
        self._zero_s = self._find_zero()
        self._chunks: deque[tuple[int, bytes]] = deque()  # the sample with which it begins, and its samples
        self._coming: Iterator[tuple[int, bytes]] = iter(())
        self._is_over = True

    @property
    def is_there(self) -> bool:
        return self._stream is not None

    def read(self, start_us: int, duration_us: int) -> bytes:
        """The sound from a moment on; silence where there is none."""
        first = start_us * RATE_HZ // 1_000_000
        end = first + min(duration_us, LONGEST_READ_US) * RATE_HZ // 1_000_000
        if self._stream is not None:
            self._go_to(first)
            self._decode_to(end)
        heard = bytearray(SAMPLE_BYTES * (end - first))
        for begin, samples in self._chunks:
            skipped = max(0, first - begin)
            piece = samples[SAMPLE_BYTES * skipped :]
            at = SAMPLE_BYTES * (begin + skipped - first)
            piece = piece[: max(0, len(heard) - at)]
            heard[at : at + len(piece)] = piece
        return bytes(heard)

    def _find_zero(self) -> float:
        """When the first picture is shown, on the clock of the file."""
        video = next(iter(self._container.streams.video), None)
        if video is None:
            return 0.0
        packets = islice(read_packets(self._container, video), FIRST_PACKETS)
        times = [packet.pts for packet in packets if packet.pts is not None and not packet.is_discard]
        return float(min(times) * video.time_base) if times else 0.0

    def _go_to(self, first: int) -> None:
        while self._chunks and self._end_of(self._chunks[0]) <= first and len(self._chunks) > 1:
            self._chunks.popleft()
        is_near = bool(self._chunks) and self._chunks[0][0] <= first < self._end_of(self._chunks[-1]) + FAR_SAMPLES
        if is_near:
            return
        self._chunks.clear()
        time_s = first / RATE_HZ + self._zero_s - LEAD_S
        try:
            self._container.seek(max(0, int(time_s / self._stream.time_base)), stream=self._stream)
        except (av.FFmpegError, OSError):
            self._container = self._opener.container(1)
            self._stream = self._container.streams.audio[0]
        self._coming, self._is_over = self._decode(), False

    def _decode_to(self, end: int) -> None:
        while not self._is_over and (not self._chunks or self._end_of(self._chunks[-1]) < end):
            chunk = next(self._coming, None)
            if chunk is None:
                self._is_over = True
            else:
                self._chunks.append(chunk)

    def _decode(self) -> Iterator[tuple[int, bytes]]:
        resampler = AudioResampler(format="s16", layout="stereo", rate=RATE_HZ)
        expected: int | None = None
        for packet in read_packets(self._container, self._stream):
            self._beat()
            for frame in decoded(packet.decode):
                told = round((frame.time - self._zero_s) * RATE_HZ) if frame.time is not None else expected
                for one in decoded(partial(resampler.resample, frame)):
                    is_on = expected is not None and told is not None and abs(told - expected) < RATE_HZ // 20
                    begin = expected if is_on and expected is not None else (told or 0)
                    yield begin, bytes(one.planes[0])[: SAMPLE_BYTES * one.samples]
                    expected = told = begin + one.samples

    @staticmethod
    def _end_of(chunk: tuple[int, bytes]) -> int:
        return chunk[0] + len(chunk[1]) // SAMPLE_BYTES
