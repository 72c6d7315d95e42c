"""Folders of numbered images, shown at a given rate."""

from __future__ import annotations

import os
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from tvad_desktop.video.decoder.image_file import ImageSize, Rgb, read_picture, read_size
from tvad_desktop.video.decoder.plane import Plane, Size
from tvad_desktop.video.decoder.refusal import Refusal

KNOWN = (
    ".jpg .jpeg .jpe .jfif .mpo .png .apng .bmp .dib .tif .tiff .webp .gif .ppm .pgm .pbm .pnm .pxm .pam .pfm "
    ".jp2 .j2k .j2c .jpc .jpf .jpx .avif .avifs .tga .icb .vda .vst .ras .sr .pic .pcx .dcx .sgi .rgb .rgba .bw "
    ".exr .hdr .qoi .dds .psd .ico .xbm .xpm"
)
SUFFIXES = frozenset(KNOWN.split())
MOST_DIGITS = 1000  # of a number in a name
MOST_LISTED = 200


class ImageFolder:
    """Image number k, in natural order, is shown at k / fps, also where images before it are damaged.

    The size that most images have is the footage's; images of other sizes are listed and left out of the numbering.
    """

    def __init__(self, path: bytes, fps: float, beat: Callable[[], None]) -> None:
        self._folder, self._fps, self._beat = Path(os.fsdecode(path)), fps, beat
        names = _list_images(self._folder)
        sizes: list[ImageSize | None] = []
        for name in names:
            beat()
            sizes.append(read_size(self._folder / name))
        sane = Counter(size for size in sizes if size is not None and size.is_sane)
        if not sane:
            raise Refusal(f"None of the {len(names)} images in PATH can be read.", "They are damaged, or no images.")
        self._size = sane.most_common(1)[0][0]
        pairs = list(zip(names, sizes, strict=True))
        self._names = [name for name, size in pairs if size in (self._size, None)]
        self._left_out = [(name, size) for name, size in pairs if size not in (self._size, None)]
        unreadable = {name for name, size in pairs if size is None}
        self._lost = {place for place, name in enumerate(self._names) if name in unreadable}
        self._shown: set[int] = set()
        self._check_first()

    def _check_first(self) -> None:
        if all(self._picture(place) is None for place in range(len(self._names))):
            raise Refusal(
                f"None of the {len(self._names)} images in PATH can be read.", "They are damaged, or no images."
            )

    @property
    def picture_bytes(self) -> int:
        return 3 * self._size.width * self._size.height

    def facts(self) -> dict[str, Any]:
        count = len(self._names)
        shown = [place for place in range(count) if place not in self._lost]
        return {
            "streams": [],
            "stream": None,
            "width": self._size.width,
            "height": self._size.height,
            "rate": self._fps,
            "told_rate": None,
            "has_times": False,
            "is_rate_known": True,
            "declared_pictures": count,
            "first_us": 0,
            "last_us": self._time_us(shown[-1]) if shown else 0,
            "end_us": self._time_us(count),
            "interlaced": False,
            "rotation": 0,
            "sizes": [[self._size.width, self._size.height]],
            "left_out": [
                {"name": name, "width": size.width, "height": size.height}
                for name, size in self._left_out[:MOST_LISTED]
                if size is not None
            ],
            "gaps": [],
            "tail": None,
            "damage": self._damage(),
            "recorded_from_offers": [],
            "facts": {"container": "images", "images": count, "left_out": len(self._left_out)},
            "identity": [],
            "key_pictures": len(self._names),
            "is_kept": False,
            "has_changed": not self._folder.is_dir(),
        }

    def counts(self) -> dict[str, Any]:
        return {"lost": len(self._lost), "shown": len(self._shown)}

    def keep(self) -> bytes:
        return b""

    def identify(self) -> dict[str, Any]:
        return {"streams": [], "pictures": []}  # images lie in no container: the hash of the folder tells all

    def decode_all(self) -> int:
        return sum(self._picture(place) is not None for place in range(len(self._names)))

    def read(self, start_us: int, *, is_uniform: bool, is_sampled: bool, within: Size | None = None) -> _FolderReading:
        return _FolderReading(self, bisect_left(range(len(self._names)), start_us, key=self._time_us))

    def look(self, time_us: int, within: Size | None = None) -> tuple[int, Plane]:
        wanted = max(0, bisect_right(range(len(self._names)), time_us, key=self._time_us) - 1)
        for place in chain(range(wanted, -1, -1), range(wanted + 1, len(self._names))):
            picture = self._picture(place)
            if picture is not None:
                return self._time_us(place), _plane(picture)
        raise Refusal("The images in PATH can no longer be read.", "Is the disk still connected?")

    def look_after(self, time_us: int, within: Size | None = None) -> tuple[int, Plane] | None:
        count = len(self._names)
        for place in range(bisect_right(range(count), time_us, key=self._time_us), count):
            picture = self._picture(place)
            if picture is not None:
                return self._time_us(place), _plane(picture)
        return None

    def _picture(self, place: int) -> Rgb | None:
        self._beat()
        picture = read_picture(self._folder / self._names[place], self._size)
        if picture is None:
            self._lost.add(place)
        else:
            self._shown.add(place)
        return picture

    def _damage(self) -> list[list[Any]]:
        spans: list[list[Any]] = []
        for place in sorted(self._lost):
            start_us, end_us = self._time_us(place), self._time_us(place + 1)
            if spans and spans[-1][1] == start_us:
                spans[-1][1], spans[-1][3] = end_us, spans[-1][3] + 1
            else:
                spans.append([start_us, end_us, "missing", 1])
        return spans

    def _time_us(self, place: int) -> int:
        return round(place * 1e6 / self._fps)


class _FolderReading:
    def __init__(self, folder: ImageFolder, start: int) -> None:
        self._folder, self._start = folder, start

    def __iter__(self) -> Iterator[tuple[int, int]]:
        for place in range(self._start, len(self._folder._names)):
            yield self._folder._time_us(place), place

    def render(self, picture: int) -> Plane | None:
        rgb = self._folder._picture(picture)
        return None if rgb is None else _plane(rgb)

    def close(self) -> None:
        """Nothing stays open between images."""


def _plane(rgb: Rgb) -> Plane:
    return Plane(rgb.content, rgb.width, rgb.height, 3 * rgb.width, 0)


def _list_images(folder: Path) -> list[str]:
    try:
        names = [entry.name for entry in folder.iterdir() if _is_image(entry)]
    except OSError as error:
        raise Refusal(f"PATH cannot be read: {error.strerror}.", "Check that you may read it.") from error
    if not names:
        raise Refusal("PATH holds no images.", "Choose a video file or a folder of .jpg, .png, .bmp, .tif or .webp.")
    return sorted(names, key=natural_order)


def _is_image(entry: Path) -> bool:
    return entry.suffix.lower() in SUFFIXES and not entry.name.startswith(".") and entry.is_file()


def natural_order(name: str) -> tuple[list[str | int], str]:
    """Text and numbers alternate, so that numbers are always compared with numbers: 2 comes before 10."""
    parts = re.split(r"([0-9]+)", name)
    return [int(part[-MOST_DIGITS:]) if place % 2 else part for place, part in enumerate(parts)], name
