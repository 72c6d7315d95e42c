"""From what a decoder gives to the picture as it was meant to be seen: deinterlaced, in its aspect, in RGB."""

from __future__ import annotations

import math
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from av.filter import Graph
from av.sidedata.sidedata import Type
from av.video.reformatter import VideoReformatter

from tvad_desktop.video.decoder.bounds import LARGEST_SIDE_PX, MOST_PIXELS
from tvad_desktop.video.decoder.plane import Plane, Size
from tvad_desktop.video.decoder.refusal import Refusal

MATRIX = struct.Struct("=5i")  # of display: how far across and down a step to the right leads, and a step down
LEAST_REDUCTION = 0.75  # of the sides: less of it costs more than it saves
SANE_ASPECTS = (Fraction(1, 8), Fraction(8))


@dataclass(frozen=True, slots=True)
class Shape:
    """`width` and `height` before the picture is mirrored (left to right), and turned by `quarter_turns` against the
    clock."""

    width: int
    height: int
    rotation: int  # degrees against the clock, as the file tells
    is_mirrored: bool = False

    @property
    def quarter_turns(self) -> int:
        return round(self.rotation / 90) % 4

    @property
    def shown(self) -> tuple[int, int]:
        return (self.height, self.width) if self.quarter_turns % 2 else (self.width, self.height)

    def fitted(self, within: Size | None) -> tuple[int, int]:
        """Width and height, before it is turned, at which a picture is looked at in a place of so many pixels: its own
        where that is hardly smaller, or None."""
        if within is None:
            return self.width, self.height
        share = min(room / side for room, side in zip(within, self.shown, strict=True))
        if share > LEAST_REDUCTION:
            return self.width, self.height
        return max(1, round(self.width * share)), max(1, round(self.height * share))


def shape_of(frame: Any, stream: Any) -> Shape:
    """The shape in which a frame is shown; raises `Refusal` for one that no recorder makes."""
    aspect = stream.sample_aspect_ratio or stream.codec_context.sample_aspect_ratio
    sane = aspect is not None and SANE_ASPECTS[0] <= aspect <= SANE_ASPECTS[1]
    width = round(frame.width * aspect) if sane else frame.width
    if (
        width < 1
        or frame.height < 1
        or max(width, frame.height) > LARGEST_SIDE_PX
        or width * frame.height > MOST_PIXELS
    ):
        raise Refusal(
            f"PATH has pictures of {frame.width} × {frame.height} pixels.",
            "It is damaged, or no recording of a camera.",
        )
    return Shape(width, frame.height, *_turned(frame))


def _turned(frame: Any) -> tuple[int, bool]:
    """By how many degrees a frame is to be turned against the clock, and whether it is to be mirrored before that."""
    matrix = frame.side_data.get(Type.DISPLAYMATRIX)
    if matrix is None or len(bytes(matrix)) < MATRIX.size:
        return 0, False
    across, down, _, other_across, other_down = MATRIX.unpack_from(bytes(matrix))
    is_mirrored = across * other_down < down * other_across
    if is_mirrored:
        across, down = -across, -down
    return (-round(math.degrees(math.atan2(down, across))), is_mirrored)


class Renderer:
    """Deinterlaces what is marked as interlaced; everything else passes as it is.

    A frame carries its place in `pts`. A deinterlaced one comes one frame late, for it needs its neighbours.
    """

    def __init__(self, stream: Any, is_interlaced: bool) -> None:
        self._stream = stream
        self._wants_filter = is_interlaced
        self._graph: Graph | None = None
        self._built_for: tuple[Any, ...] = ()

    @property
    def is_deinterlacing(self) -> bool:
        return self._wants_filter

    def push(self, frame: Any, number: int) -> Iterator[tuple[int, Any]]:
        """The frames that are ready now, with their numbers."""
        if not (self._wants_filter or frame.interlaced_frame):
            yield number, frame
            return
        self._wants_filter = True
        wanted = (frame.width, frame.height, frame.format.name)
        if wanted != self._built_for:
            yield from self.flush()
            self._graph, self._built_for = _deinterlacer(*wanted), wanted
            self._colour = (frame.colorspace, frame.color_range, frame.rotation)
        assert self._graph is not None
        frame.pts, frame.time_base = number, Fraction(1)
        self._graph.push(frame)
        yield from self._pull()

    def flush(self) -> Iterator[tuple[int, Any]]:
        if self._graph is not None:
            self._graph.push(None)
            yield from self._pull()
            self._graph, self._built_for = None, ()

    def _pull(self) -> Iterator[tuple[int, Any]]:
        assert self._graph is not None
        while True:
            try:
                frame: Any = self._graph.pull()
            except (BlockingIOError, EOFError):
                return
            number = round(frame.pts * frame.time_base)
            frame.colorspace, frame.color_range = self._colour[:2]
            yield number, frame


def _deinterlacer(width: int, height: int, pixel_format: str) -> Graph:
    graph = Graph()
    source = graph.add("buffer", f"video_size={width}x{height}:pix_fmt={pixel_format}:time_base=1/1:pixel_aspect=1/1")
    filtered = graph.add("bwdif", "mode=send_frame:parity=auto:deint=interlaced")
    sink = graph.add("buffersink")
    source.link_to(filtered)
    filtered.link_to(sink)
    graph.configure()
    return graph


def to_rgb(frame: Any, shape: Shape, converter: VideoReformatter, fault: str = "", within: Size | None = None) -> Plane:
    """RGB in the shown aspect; matrix and range as the frame tells, BT.601 where it tells nothing.

    A converter that is kept has its tables ready for the next picture. With `within` the picture is no larger than it
    is looked at: a part of the pixels to convert, to copy and to draw.
    """
    options: dict[str, Any] = {"format": "rgb24", "threads": 1}
    width, height = shape.fitted(within)
    is_reduced = (width, height) != (shape.width, shape.height)
    if (frame.width, frame.height) != (width, height):
        options |= {"width": width, "height": height, "interpolation": "AREA" if is_reduced else "BICUBIC"}
    plane = converter.reformat(frame, **options).planes[0]
    return Plane(
        plane, width, height, plane.line_size, shape.quarter_turns, fault, is_reduced, is_mirrored=shape.is_mirrored
    )
