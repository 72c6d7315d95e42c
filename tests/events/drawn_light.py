"""Drawn footage of things that are bright or flame-coloured: ten pictures a second, [90, 160, 3]."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import cv2
import numpy as np

from tvad_desktop.domain.media import Frame
from tvad_desktop.events.pixel_signs import PixelReader

HEIGHT, WIDTH = 90, 160
FRAME_US, STEP_US = 100_000, 200_000
ORANGE, PALE = (255, 140, 40), (255, 240, 190)

Picture = np.ndarray
Draw = Callable[[Picture, float, np.random.Generator], None]


def cells_of(draw: Draw, seconds: float, *, background: int = 70) -> list[np.ndarray]:
    """What is read of each step of a scene; `draw` adds to a picture what there is at a time in seconds."""
    reader = PixelReader()
    for _ in reader.note(frames_of(draw, seconds, background=background)):
        pass
    taken = (reader.take(number * STEP_US + FRAME_US) for number in range(round(seconds * 1e6 / STEP_US)))
    return [one.cells for one in taken if one is not None]


def frames_of(draw: Draw, seconds: float, *, background: int = 70) -> Iterator[Frame]:
    random = np.random.default_rng(3)
    street = random.integers(background - 20, background + 20, (HEIGHT, WIDTH, 1)).repeat(3, axis=2)
    for number in range(round(seconds * 10)):
        picture = (street + random.integers(-3, 4, street.shape)).astype(np.float32)
        draw(picture, number / 10, random)
        yield Frame(number * FRAME_US, number, np.clip(picture, 0, 255).astype(np.uint8))


def flames(*, height: int = 30, x: int = 80, foot: int = 80, since_s: float = 1.0) -> Draw:
    """Tongues whose tips lick up and sink from one picture to the next, pale within."""

    def draw(picture: Picture, at_s: float, random: np.random.Generator) -> None:
        if at_s < since_s:
            return
        for tongue in range(5):
            middle = x + round((tongue - 2) * height / 8)
            top = foot - round(height * random.uniform(0.5, 1.0))
            tongue_px = max(2, height // 6)
            points = np.array([[middle - tongue_px, foot], [middle, top], [middle + tongue_px, foot]], np.int32)
            cv2.fillPoly(picture, [points], ORANGE)
            cv2.circle(picture, (middle, foot - height // 6), max(1, height // 9), PALE, -1)

    return draw


def disc(colour: tuple[int, int, int], *, radius: int, x: Callable[[float], float], y: int = 50) -> Draw:
    """A disc of one colour whose middle goes along x."""

    def draw(picture: Picture, at_s: float, random: np.random.Generator) -> None:
        cv2.circle(picture, (round(x(at_s)), y), radius, colour, -1)

    return draw


def walker(colour: tuple[int, int, int], *, speed_px: float) -> Draw:
    """Somebody in a coat that swings as they walk."""

    def draw(picture: Picture, at_s: float, random: np.random.Generator) -> None:
        left, swing = 30 + speed_px * at_s, 3 * np.sin(8 * at_s)
        points = np.array([[left + 4, 30], [left + 12, 30], [left + 16 + swing, 60], [left - swing, 60]], np.int32)
        cv2.fillPoly(picture, [points], colour)

    return draw
