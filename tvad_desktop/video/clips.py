"""Stretches of footage as clips: copied as they are, or encoded anew picture by picture."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.media import Timespan
from tvad_desktop.domain.printable import printable

if TYPE_CHECKING:
    from tvad_desktop.domain.media import Frame

COPY_SECONDS = 600
CRF = "18"  # hardly told from the original by eye
MICROSECONDS = Fraction(1, 1_000_000)


@dataclass(frozen=True, slots=True)
class Copied:
    """What a copy holds: from key picture to key picture, so mostly more than was asked for."""

    span: Timespan
    pictures: int
    codec: str


def copy_stretch(path: Path, stream: int, span: Timespan, out: Path) -> Copied:
    """Copy the compressed pictures of a stretch into a Matroska file, bit for bit; UserError where that cannot be."""
    program = [sys.executable, "-m", "tvad_desktop.video.decoder.cut"]
    numbers = [str(number) for number in (stream, span.start_us, span.end_us)]
    try:
        run = subprocess.run(
            [*program, str(path), *numbers, str(out)], capture_output=True, timeout=COPY_SECONDS, check=False
        )
        answer: dict[str, Any] = json.loads(run.stdout or b"{}")
    except (subprocess.TimeoutExpired, ValueError) as error:
        raise UserError(f"{printable(path)} cannot be copied.", "Export an exact clip instead.") from error
    if "pictures" not in answer:
        said = str(answer.get("refused", "PATH cannot be copied.")).replace("PATH", printable(path))
        raise UserError(said, "Export an exact clip instead.")
    return Copied(Timespan(answer["start_us"], answer["end_us"]), answer["pictures"], answer["codec"])


def encode_clip(frames: Iterable[Frame], out: Path) -> int:
    """Encode pictures as H.264 in MP4, each at its own moment from the first one on; returns how many there were.

    All have the size of the first; an odd last row or column is left out. UserError when there are none or the file
    cannot be written.
    """
    import av

    count, first_us = 0, 0
    try:
        with av.open(str(out), "w", format="mp4") as target:
            stream = None
            for frame in frames:
                height, width = (side - side % 2 for side in frame.rgb.shape[:2])
                if stream is None:
                    first_us = frame.time_us
                    stream = target.add_stream("libx264", options={"crf": CRF, "preset": "veryfast", "threads": "2"})
                    stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
                    stream.codec_context.time_base = MICROSECONDS
                picture = av.VideoFrame.from_ndarray(np.ascontiguousarray(frame.rgb[:height, :width]), format="rgb24")
                picture.pts, picture.time_base = frame.time_us - first_us, MICROSECONDS
                target.mux(stream.encode(picture))
                count += 1
            if stream is None:
                raise UserError("There is no picture in this stretch.", "Choose a longer one.")
            target.mux(stream.encode(None))
    except OSError as error:
        raise UserError(f"{printable(out)} could not be written: {error.strerror}.", "Check the free space.") from error
    return count
