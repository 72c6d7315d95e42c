"""Edit lists of several parts in an MP4 or MOV: what is shown, and when (ISO/IEC 14496-12, 8.6.6).

FFmpeg plays the media during a pause between two parts, and what follows the first part too late where pictures are
reordered: such lists are carried out here, on the packets as they are stored.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from tvad_desktop.video.decoder.endings import Read
from tvad_desktop.video.decoder.packets import SKIPPED, UNKNOWN, PacketTable
from tvad_desktop.video.decoder.promises import read_movie
from tvad_desktop.video.decoder.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the media that is shown from `start` on; all in ticks of the media."""

    start: Fraction
    first: int
    length: Fraction
    slack: Fraction  # by so much is the length rounded

    @property
    def end(self) -> Fraction:
        return self.first + self.length - self.slack


def parts_of(read: Read, size_bytes: int, track: int) -> list[Part]:
    """The parts of a track, one after the other in its media; none where one part is all, or FFmpeg must carry it out:
    parts that go back, overlap, or are not played at the usual speed."""
    movie, tracks = read_movie(read, size_bytes)
    if track >= len(tracks) or not movie.hz or not tracks[track].media.hz:
        return []
    one, parts, at = tracks[track], list[Part](), Fraction(0)
    slack = Fraction(one.media.hz, movie.hz)
    for ticks, first in one.edits:
        if first >= 0:
            parts.append(Part(at, first, ticks * slack, slack))
        at += ticks * slack
    goes_on = all(after.first >= before.end for before, after in pairwise(parts))
    return parts if len(parts) > 1 and goes_on and one.plays_plainly else []


def carry_out(parts: list[Part], table: PacketTable, lay_out: Callable[[], Timeline]) -> Callable[[], Timeline]:
    """Mark what no part shows as skipped; returns how the rest is laid out. `table` holds the packets as stored."""
    shown = _moved(parts, list(table.pts))
    moved = {place: tick for part in shown for place, tick in part.items()}
    seams = frozenset(next(iter(part)) for part in shown[1:] if part)
    if UNKNOWN in table.pts or not moved:
        return lay_out
    for place in range(len(table)):
        if place not in moved:
            table.flags[place] |= SKIPPED

    def laid_out() -> Timeline:
        timeline = lay_out()
        for place, tick in moved.items():
            if timeline.ticks[place] != UNKNOWN:
                timeline.ticks[place] = tick
        timeline.seams = seams
        return timeline

    return laid_out


def _moved(parts: list[Part], times: list[int]) -> list[dict[int, int]]:
    """When the pictures of every part are shown, by their ordinals. One that lasts into a part begins with it."""
    order = sorted(range(len(times)), key=times.__getitem__)
    clock = [times[place] for place in order]
    shown, used = list[dict[int, int]](), 0
    for part in parts:
        begin, end = bisect_left(clock, part.first), bisect_left(clock, part.end)
        before = bisect_right(clock, part.first) - 1
        lasts_into = before >= 0 and before + 1 < len(clock) and clock[before + 1] > part.first + part.slack
        begin = max(used, before if lasts_into else begin)
        used = max(used, end)
        moments = [(place, max(0, times[place] - part.first)) for place in order[begin:end]]
        shown.append({place: round(part.start + after) for place, after in moments})
    return shown
