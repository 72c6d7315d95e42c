"""What the rest of the product knows of a pack's networks: levels, grids, widths and rates, never which pack it is."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Level:
    """One feature level `V_i`. `stride_px`: of the encoder's own depth, before all levels share one patch grid."""

    name: str
    channels: int
    stride_px: int


@dataclass(frozen=True, slots=True)
class MotionSpec:
    """What the channels of the motion level mean.

    Speeds are pixels of the encoder's own picture in `unit_us`; that picture has `patch_px` pixels to a patch.
    `speed_channel` is their mean in a patch and `peak_channel` their maximum, over the long step; `direction_channels`,
    where they are known, go to the right and down; the signs of `horizontal_channels` change in a mirror. Where
    there are two, of a short and of the long step, each begins four: across, down, mean and highest speed; the last
    channel is then the difference of brightness. Below `least_speed` a speed is noise.
    """

    level: str
    speed_channel: int
    peak_channel: int
    horizontal_channels: tuple[int, ...]
    least_speed: float
    unit_us: int
    patch_px: int
    direction_channels: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PackSpec:
    """Shapes and units of a pack.

    `levels`: those of the vision encoder, the motion level last where there is one. `memory_level`: the one that a
    camera remembers, and that says what moves. `classifier_level`: the one that the classifier reads; None without one.
    `text_width` `D_t`: of prompt vectors; `language_width` `D`: of the language model's embeddings. A step spans
    `step_frames` ticks of `sample_rate_hz`. `reach_us`: how far the earliest picture of a step lies back, at most.
    `analysed_pixels`: of a picture as it is encoded. `picture_marks`: the special tokens before and after a picture
    where the language model reads pictures as tokens; no part of what names a compiled graph, for none depends on it.
    """

    levels: tuple[Level, ...]
    memory_level: str
    text_width: int
    language_width: int
    sample_rate_hz: float
    step_frames: int
    reach_us: int
    analysed_pixels: int
    motion: MotionSpec | None = None
    classifier_level: str | None = None
    picture_marks: tuple[str, str] | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        known = self.level_names
        named = {self.memory_level, self.classifier_level or self.memory_level}
        if len(set(known)) < len(known) or not named <= set(known):
            raise ValueError(f"the levels {', '.join(known)} are not different, or one that is used is missing")
        if self.motion is not None and self.motion.level != known[-1]:
            raise ValueError(f"the motion level {self.motion.level} is not the last")

    @property
    def level_names(self) -> tuple[str, ...]:
        return tuple(level.name for level in self.levels)

    @property
    def channels(self) -> tuple[int, ...]:
        """`C_i` of every level."""
        return tuple(level.channels for level in self.levels)

    def place(self, level: str) -> int:
        """Where a level stands among all."""
        return self.level_names.index(level)

    @property
    def memory_place(self) -> int:
        return self.place(self.memory_level)

    @property
    def visual_channels(self) -> int:
        """All levels of appearance together: `C_v`, what a place of a picture is described with."""
        return sum(self.channels) - self.motion_channels

    @property
    def shows_pictures(self) -> bool:
        """Whether the language model reads pictures."""
        return self.picture_marks is not None

    @property
    def motion_channels(self) -> int:
        return self.channels[-1] if self.motion is not None else 0

    @property
    def head_channels(self) -> int:
        """Of what a camera's own heads read: motion and the level behind it."""
        return self.motion_channels + self.channels[self.memory_place]

    @property
    def step_us(self) -> int:
        """How long one time step lasts."""
        return int(self.step_frames * 1e6 / self.sample_rate_hz)

    @property
    def least_speed(self) -> float:
        """Speeds below it are noise; a pack without motion has no speed at all."""
        return self.motion.least_speed if self.motion is not None else 1.0
