"""What a container says of every compressed picture, in the order of decoding; and one pass that collects it."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import av
from av.container import InputContainer

from tvad_desktop.video.decoder.bits import PACKET_HEAD_BYTES
from tvad_desktop.video.decoder.blanks import BlankTest, blank_test
from tvad_desktop.video.decoder.checksums import Check, are_slices_whole, check_of
from tvad_desktop.video.decoder.counters import counter_of
from tvad_desktop.video.decoder.counts import Count, Counter
from tvad_desktop.video.decoder.feeding import JPEG_START
from tvad_desktop.video.decoder.key_marks import IsIntra, intra_test, is_intra_only

UNKNOWN = -(1 << 63)
KEY, CORRUPT, SKIPPED, DISPOSABLE, HEADLESS, ENDLESS, INTRA, CHECKED = 1, 2, 4, 8, 16, 32, 64, 128
REORDERED = 16  # no stream shows a picture more than so many places from where it was decoded
BEAT_PACKETS = 256
MOST_ERRORS = 64  # in a row, without a packet between them
CLOCK_BYTES = 4096
WRAP_TICKS = 1 << 33  # the clocks of transport and program streams start anew after 26.5 hours
FLV_WRAP_TICKS = 1 << 31  # what it keeps of milliseconds: a moment before zero stands there as a very late one
END_WITHIN = 4096  # recorders pad their pictures


def _integers() -> array[int]:
    return array("q")


@dataclass(slots=True)
class PacketTable:
    """The compressed pictures of one stream by their ordinal. Times are in ticks of the stream, or UNKNOWN."""

    pts: array[int] = field(default_factory=_integers)
    dts: array[int] = field(default_factory=_integers)
    durations: array[int] = field(default_factory=_integers)
    positions: array[int] = field(default_factory=_integers)  # in the file
    sizes: array[int] = field(default_factory=_integers)
    flags: bytearray = field(default_factory=bytearray)
    is_jpeg: bool = False
    check: Check | None = None  # see `checksums`
    has_checksums: bool = False  # of its packets
    has_blank: BlankTest | None = None  # see `blanks`
    has_references: bool = True  # whether a picture may refer to others at all
    is_intra: IsIntra | None = None  # how those tell that do not, where that is known
    counter: Counter | None = None  # reads the pictures' own counts, where the container tells no times of showing
    counts: list[Count | None] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.sizes)

    def append(self, packet: Any) -> None:
        self.pts.append(UNKNOWN if packet.pts is None else packet.pts)
        self.dts.append(UNKNOWN if packet.dts is None else packet.dts)
        self.durations.append(packet.duration or 0)
        self.positions.append(UNKNOWN if packet.pos is None else packet.pos)
        self.sizes.append(packet.size)
        self.flags.append(
            KEY * packet.is_keyframe
            | CORRUPT * (packet.is_corrupt or (self.has_blank is not None and self.has_blank(memoryview(packet))))
            | SKIPPED * (packet.is_discard or packet.size == 0)
            | DISPOSABLE * packet.is_disposable
            | (_jpeg_marks(packet) if self.is_jpeg else 0)
            | self._intra_mark(packet)
            | (CHECKED * self.check(memoryview(packet)) if self.check is not None else 0)
        )
        if self.counter is not None:
            self.counts.append(self.counter.read(packet) if packet.size else None)

    def forget_times(self, *, has_decoding: bool) -> None:
        """Where the library made them up; `has_decoding`: but for those of decoding."""
        unknown = array("q", [UNKNOWN]) * len(self)
        self.pts, self.dts = unknown, (self.dts if has_decoding else unknown[:])

    def take_times_of(self, index: dict[int, int]) -> None:
        """Times of decoding by places in the file: where packets are hurt, the library counts those that are left."""
        known = [index.get(position) for position in self.positions]
        if all(time is not None for time in known):
            self.dts = array("q", (time for time in known if time is not None))

    def _intra_mark(self, packet: Any) -> int:
        if self.is_intra is None or not packet.is_keyframe:
            return 0
        return INTRA * (self.is_intra(bytes(memoryview(packet)[:PACKET_HEAD_BYTES])) is not False)

    def settle_marks(self) -> None:
        """Pictures without an end mark are cut short where the others have one; without a beginning they are none.

        Where the container says of every picture that it needs no other, the pictures themselves are believed.
        """
        if self.is_intra is not None and all(flags & (KEY | SKIPPED) for flags in self.flags):
            for place, flags in enumerate(self.flags):
                if not flags & INTRA:
                    self.flags[place] &= ~KEY
        self.has_checksums = self.check is are_slices_whole and self.are_most_checked
        if self.has_checksums:
            for place, flags in enumerate(self.flags):
                self.flags[place] |= CORRUPT * (not flags & (CHECKED | SKIPPED))
        endless = sum(bool(flags & ENDLESS) for flags in self.flags)
        for place, flags in enumerate(self.flags):
            if flags & HEADLESS or (flags & ENDLESS and 2 * endless < len(self)):
                self.flags[place] |= CORRUPT

    @property
    def are_most_checked(self) -> bool:
        """Whether most packets answer the question of `check` with yes."""
        return 2 * sum(bool(flags & CHECKED) for flags in self.flags) > len(self)

    def is_headless(self, ordinal: int) -> bool:
        return bool(self.flags[ordinal] & HEADLESS)

    def is_same(self, ordinal: int, packet: Any) -> bool:
        """Whether a packet is the one that was listed: a file may be replaced while it is read."""
        return (
            ordinal < len(self.sizes)
            and self.sizes[ordinal] == packet.size
            and (
                packet.pts is None
                or self.pts[ordinal] == UNKNOWN
                or (packet.pts - self.pts[ordinal]) % FLV_WRAP_TICKS == 0  # the library counts on, unless it was sought
            )
        )

    def is_key(self, ordinal: int) -> bool:
        return bool(self.flags[ordinal] & KEY)

    def is_corrupt(self, ordinal: int) -> bool:
        return bool(self.flags[ordinal] & CORRUPT)

    def is_skipped(self, ordinal: int) -> bool:
        return bool(self.flags[ordinal] & SKIPPED)


@dataclass(slots=True)
class Listing:
    """All packets of a file: tables of the video streams, and of the other streams how many there are, when they end
    and how they begin."""

    tables: dict[int, PacketTable]
    counts: dict[int, int]
    ends_s: dict[int, float]
    beginnings: dict[int, tuple[float, bytes]]
    failed: bool = False


def list_packets(
    container: InputContainer, streams: list[Any], beat: Callable[[], None], *, is_counted: bool = False
) -> Listing:
    """Demultiplex the whole file, decoding nothing. `beat` is called every now and then; `is_counted`: the pictures'
    own counts are read."""
    videos = [stream for stream in streams if stream.type == "video"]
    tables = {stream.index: _table_of(stream, is_counted) for stream in videos}
    listing = Listing(tables, {}, {}, {})
    ends: dict[int, int] = {}  # in ticks: fractions cost more than reading the packets
    time_bases: dict[int, Any] = {}
    for number, packet in enumerate(read_packets(container, streams, listing)):
        if number % BEAT_PACKETS == 0:
            beat()
        index = packet.stream_index
        listing.counts[index] = listing.counts.get(index, 0) + 1
        table = listing.tables.get(index)
        if table is not None:
            table.append(packet)
        time = packet.pts if packet.pts is not None else packet.dts
        if time is None:
            continue
        end = time + (packet.duration or 0)
        if index not in time_bases:
            time_bases[index], ends[index] = packet.time_base, end
        elif end > ends[index]:
            ends[index] = end
        if (
            table is None
            and index not in listing.beginnings
            and time_bases[index] is not None
            and packet.stream.type in ("subtitle", "data")
        ):
            listing.beginnings[index] = (float(time * packet.time_base), bytes(packet)[:CLOCK_BYTES])
    listing.ends_s = {
        index: float(end * time_bases[index]) for index, end in ends.items() if time_bases[index] is not None
    }
    for one in tables.values():
        one.settle_marks()
    return listing


def _table_of(stream: Any, is_counted: bool) -> PacketTable:
    context = stream.codec_context
    if context is None:
        return PacketTable()
    is_alone = is_intra_only(context.name, context.codec.properties)
    test = None if is_alone else intra_test(context.name, bytes(context.extradata or b""))
    counter = counter_of(stream) if is_counted else None
    return PacketTable(
        is_jpeg=context.name == "mjpeg",
        check=check_of(context.name),
        has_blank=blank_test(context.name, bytes(context.extradata or b"")),
        has_references=not is_alone,
        is_intra=test,
        counter=counter,
    )


def _jpeg_marks(packet: Any) -> int:
    """The decoder takes anything for a JPEG, and fills what is missing with grey."""
    content = memoryview(packet)
    end = bytes(content[-END_WITHIN:])
    end = end if any(end) else bytes(content).rstrip(b"\0")[-END_WITHIN:]
    return HEADLESS * (JPEG_START not in bytes(content)) | ENDLESS * (b"\xff\xd9" not in end)


def read_packets(container: InputContainer, streams: Any, listing: Listing | None = None) -> Iterator[Any]:
    """Packets to the end of the file, going on after what cannot be read; nothing is told of the end."""
    errors = 0
    while True:
        try:
            for packet in container.demux(streams):
                if packet.size == 0 and packet.pts is None and packet.dts is None:
                    continue  # how the library says that a stream has ended
                errors = 0
                yield packet
            return
        except (av.EOFError, IndexError):  # at its end the library trips over streams that came up in the middle
            return
        except (av.FFmpegError, OSError) as error:
            errors += 1
            if listing is not None:
                listing.failed = True
            if errors >= MOST_ERRORS or error.errno in FATAL_ERRNOS:
                return


FATAL_ERRNOS = {5, 12, 19, 116}  # input/output error, out of memory, no such device, stale file handle
