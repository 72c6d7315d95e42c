"""One image file: its size from the outside, and its picture, or nothing where it is not whole."""

from __future__ import annotations

import io
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image, ImageFile, ImageOps

from tvad_desktop.video.decoder.bounds import LARGEST_SIDE_PX, MOST_PIXELS, PLAIN_FLAGS

MOST_BYTES = 256 << 20
ORIENTATION, TURNED = 0x0112, (5, 6, 7, 8)
TURNED_AT_ONCE = ("TIFF",)  # the library tells their size as it is when they have been turned
JPEG_2000_SIZE, JPEG_2000_DEPTH_AT, BITS = b"\xff\x4f\xff\x51", 42, 8
FULL, GRAY_DIMENSIONS, RGB_OF_BGR = 255, 2, (2, 1, 0)
END_OF_IMAGE, START_OF_SCAN = b"\xff\xd9", 0xDA
FILLER = bytes(range(1, 251)) * 4  # no byte of it means a marker
Image.MAX_IMAGE_PIXELS = None  # the bound is ours, and is looked at before anything is decoded
ImageFile.LOAD_TRUNCATED_IMAGES = False
FAULTS = (OSError, ValueError, SyntaxError, EOFError, IndexError, KeyError, OverflowError, TypeError, ZeroDivisionError)


@dataclass(frozen=True, slots=True)
class Rgb:
    """Rows of red, green and blue, 8 bits each, without gaps."""

    content: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class ImageSize:
    """As shown, after the camera's own orientation."""

    width: int
    height: int

    @property
    def is_sane(self) -> bool:
        return (
            0 < self.width <= LARGEST_SIDE_PX
            and 0 < self.height <= LARGEST_SIDE_PX
            and self.width * self.height <= MOST_PIXELS
        )


def read_size(path: Path) -> ImageSize | None:
    """What the header of an image says; None for what is no image."""
    try:
        descriptor = os.open(path, os.O_RDONLY | PLAIN_FLAGS)
        with os.fdopen(descriptor, "rb") as stream, Image.open(stream) as image:
            width, height = image.size
            is_turned = image.format not in TURNED_AT_ONCE and image.getexif().get(ORIENTATION) in TURNED
            return ImageSize(height, width) if is_turned else ImageSize(width, height)
    except Image.DecompressionBombError:
        return None
    except FAULTS:
        picture = read_picture(path, None)  # formats that only OpenCV knows
        return None if picture is None else ImageSize(picture.width, picture.height)


def read_picture(path: Path, wanted: ImageSize | None) -> Rgb | None:
    """The upright picture with 8 bits a channel; None where it is cut short, damaged, or not of the wanted size."""
    content = _read(path)
    if content is None:
        return None
    picture = _decode(content, path)
    if picture is None or (wanted is not None and (picture.width, picture.height) != (wanted.width, wanted.height)):
        return None
    return picture


def _read(path: Path) -> bytes | None:
    try:
        with os.fdopen(os.open(path, os.O_RDONLY | PLAIN_FLAGS), "rb") as stream:
            content = stream.read(MOST_BYTES + 1)
    except OSError:
        return None
    return content if content and len(content) <= MOST_BYTES else None


def _decode(content: bytes, path: Path) -> Rgb | None:
    if content.startswith(b"\xff\xd8"):
        return _decode_jpeg(content)
    if _is_deep_jpeg_2000(content):  # Pillow makes other pictures of them
        return _with_opencv(content, path)
    picture, is_known = _with_pillow(content)
    return picture if is_known else _with_opencv(content, path)


def _is_deep_jpeg_2000(content: bytes) -> bool:
    """Whether its samples have more than 8 bits, by the marker of its size (ITU-T T.800, A.5.1)."""
    size_at = content.find(JPEG_2000_SIZE, 0, 4096)
    depth_at = size_at + JPEG_2000_DEPTH_AT
    return size_at >= 0 and depth_at < len(content) and (content[depth_at] & 0x7F) + 1 > BITS


def _decode_jpeg(content: bytes) -> Rgb | None:
    """A JPEG without its end mark is whole when what comes after it is no part of the picture."""
    scan = _find_scan(content)
    if scan is None:
        return None
    if END_OF_IMAGE in content[scan:]:
        return _with_pillow(content)[0]
    picture, _ = _with_pillow(content + END_OF_IMAGE)
    other, _ = _with_pillow(content + FILLER + END_OF_IMAGE)
    return picture if picture is not None and other is not None and picture.content == other.content else None


def _find_scan(content: bytes) -> int | None:
    """Where the compressed picture begins, past the thumbnail that cameras put before it."""
    at = 2
    while at + 4 <= len(content):
        if content[at] != 0xFF:
            at += 1
            continue
        marker = content[at + 1]
        if marker == START_OF_SCAN:
            return at
        if marker == 0xFF or marker == 0x01 or 0xD0 <= marker <= 0xD8:
            at += 1 if marker == 0xFF else 2
            continue
        at += 2 + int.from_bytes(content[at + 2 : at + 4], "big")
    return None


def _with_pillow(content: bytes) -> tuple[Rgb | None, bool]:
    """The picture, and whether the library knows the format: what it knows and finds damaged is no picture."""
    try:
        image = Image.open(io.BytesIO(content))
    except FAULTS:
        return None, False
    try:
        with image:
            if not ImageSize(*image.size).is_sane:
                return None, True
            image.load()
            upright = _with_eight_bits(ImageOps.exif_transpose(image))
            return (None if upright is None else Rgb(upright.tobytes(), *upright.size)), upright is not None
    except FAULTS:
        return None, image.mode not in DEEP_MODES


def _with_eight_bits(image: Image.Image) -> Image.Image | None:
    if image.mode in DEEP_MODES:
        high = image.tobytes()[0 if image.mode == "I;16B" else 1 :: 2]
        return Image.frombytes("L", image.size, high).convert("RGB")
    if image.mode == "I":
        return image.point(lambda value: value * (1 / 256)).convert("L").convert("RGB")
    return None if image.mode == "F" else image.convert("RGB")


DEEP_MODES = ("I;16", "I;16L", "I;16B")


def _with_opencv(content: bytes, path: Path) -> Rgb | None:
    """For what only OpenCV knows. Imported late: it takes longer than all else together."""
    os.environ.setdefault("OPENCV_IO_MAX_IMAGE_PIXELS", str(MOST_PIXELS))
    import cv2
    import numpy as np

    cv2.setNumThreads(1)
    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
    try:
        picture = cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_COLOR_RGB)
    except cv2.error:  # more pixels than it may take, or a format that it reads from files alone
        picture = _read_with_opencv(path)
    if picture is None:
        picture = _read_floats(content)
    return None if picture is None else Rgb(picture.tobytes(), picture.shape[1], picture.shape[0])


def _read_floats(content: bytes) -> Any:
    """A picture of floating point numbers from 0 to 1, or to 255 where all are whole; None of any other.

    A dark picture among others from 0 to 255 may hold only zeros and ones: they are whole.
    """
    import cv2
    import numpy as np

    try:
        values = cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_UNCHANGED)
    except cv2.error:
        return None
    if values is None or values.dtype.kind != "f" or not np.isfinite(values).all():
        return None
    highest = float(values.max())
    if values.min() < 0 or highest > FULL:
        return None
    is_unit = highest <= 1 and bool((values != np.rint(values)).any())
    rounded = np.rint(values * (FULL if is_unit else 1)).astype(np.uint8)
    rgb = np.stack([rounded] * 3, 2) if rounded.ndim == GRAY_DIMENSIONS else rounded[:, :, RGB_OF_BGR]
    return np.ascontiguousarray(rgb)


def _read_with_opencv(path: Path) -> Any:
    import cv2

    try:
        return cv2.imread(str(path), cv2.IMREAD_COLOR_RGB)
    except (cv2.error, UnicodeError):  # of a name that is no text
        return None
