"""What the decoder tells of footage, checked at the boundary of the processes."""

from __future__ import annotations

import msgspec

WHAT = {
    "missing": "cannot be decoded",
    "damaged": "damaged",
    "following": "after a missing picture",
    "tail": "the end of the recording is missing",
    "head": "before the first key picture, cannot be decoded",
    "index": "the index of the file is missing",
}


class Damage(msgspec.Struct, frozen=True, array_like=True):
    """A stretch of footage time that cannot be relied on. Pictures of it are gone ("missing", "tail", "head"), hurt
    ("damaged") or may show what was not there ("following": what they refer to is missing)."""

    start_us: int
    end_us: int
    kind: str
    pictures: int = 0

    @property
    def is_unseen(self) -> bool:
        """Whether there is no picture at all."""
        return self.kind in ("missing", "tail", "head")

    @property
    def what(self) -> str:
        """One line for people."""
        text = WHAT.get(self.kind, self.kind)
        if not self.pictures:
            return text
        return f"{self.pictures} {'picture' if self.pictures == 1 else 'pictures'}: {text}"


class Stream(msgspec.Struct, frozen=True):
    index: int
    kind: str
    codec: str | None
    width: int | None
    height: int | None
    rate: float | None
    pictures: int
    profile: str | None = None
    time_base: str | None = None
    title: dict[str, str] = {}


class ClockOffer(msgspec.Struct, frozen=True):
    """A wall-clock time that a file tells of its first picture, and where it stands."""

    time: str
    source: str


class Identity(msgspec.Struct, frozen=True):
    """SHA-256 of the packets of every stream (index, hash), and of decoded pictures (time_us, hash): a copy that was
    put into another container shows the same pictures."""

    streams: list[tuple[int, str]]
    pictures: list[tuple[int, str]]


class LeftOut(msgspec.Struct, frozen=True):
    """An image that is not of the size of most."""

    name: str
    width: int
    height: int


class Facts(msgspec.Struct, frozen=True):
    """Of one stream, as far as is known now; damage is known of what was read."""

    streams: list[Stream]
    stream: int | None
    width: int
    height: int
    rate: float
    told_rate: float | None
    has_times: bool
    is_rate_known: bool
    declared_pictures: int
    first_us: int
    last_us: int
    end_us: int
    interlaced: bool
    rotation: int
    sizes: list[tuple[int, int]]
    left_out: list[LeftOut]
    gaps: list[tuple[int, int]]
    tail: tuple[int, int] | None
    damage: list[Damage]
    recorded_from_offers: list[ClockOffer]
    facts: dict[str, str | int | float | None]
    identity: list[int]
    has_changed: bool
    key_pictures: int
    is_kept: bool  # whether it was opened with what an earlier reading had kept
    lost: int
    shown: int
