"""A way through the pictures of a recording, from any of them on, always with the very same pictures."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from functools import partial
from heapq import heappop, heappush
from itertools import islice
from typing import Any

import av

from tvad_desktop.video.decoder.damage import GOOD, HURT, LOST, UNSEEN, first_at_or_after
from tvad_desktop.video.decoder.feeding import Feeder
from tvad_desktop.video.decoder.packets import REORDERED, UNKNOWN, read_packets
from tvad_desktop.video.decoder.pictures import Renderer, Shape
from tvad_desktop.video.decoder.recording import ALL_THREADS, Recording, decoded, ordinal_of
from tvad_desktop.video.decoder.refusal import Refusal

RECOGNISED_WITHIN = 64  # packets after a seek: the first ones may be halves


@dataclass(frozen=True, slots=True)
class Shown:
    time_us: int
    ordinal: int  # of the place in time; the frame itself may carry another where the decoder gives the order
    frame: Any
    shape: Shape


class Trouble(Exception):  # noqa: N818 - a turn of the way, no error
    """Something could not be decoded by several threads: what they make of it depends on chance."""


class Unreachable(Exception):  # noqa: N818
    """No way to seek leads to the packet that is wanted: it must be read up to."""


class Cursor:
    """Gives the pictures in the order of showing. Several threads decode until something cannot be decoded;
    then one, from the last key picture on, for concealment by several is never twice the same."""

    def __init__(self, recording: Recording, threads: int = ALL_THREADS) -> None:
        self._recording = recording
        self._timeline = recording.timeline
        self._container: Any = None
        self._threads = threads
        self._opened_threads = 0
        self._is_careful = threads == 1 or recording.may_lack_references
        self.reached_end = False
        self.whole_from_us = 0  # before it, pictures may be left out from which no other is made

    def close(self) -> None:
        if self._container is not None:
            self._container.close()
            self._container = None

    def pictures(self, start_us: int) -> Generator[Shown, None, None]:
        """The first picture at or after a moment and all that follow, strictly increasing in time."""
        last_us, may_seek = start_us - 1, True
        while True:
            try:
                for shown in self._from(last_us + 1, may_seek=may_seek):
                    last_us = shown.time_us
                    yield shown
                self.reached_end = True
                return
            except Trouble:
                self._is_careful = True
            except Unreachable:
                may_seek = False

    def _from(self, start_us: int, *, may_seek: bool) -> Iterator[Shown]:
        """The same, from as near a key picture as gives the same pictures as a way from the beginning."""
        rank = first_at_or_after(self._timeline, start_us)
        back = 0
        while True:
            key = self._recording.key_before(rank, back) if start_us > 0 and may_seek else None
            container = self._open(is_sought=key is not None)
            run = _Run(self._recording, container, key, self._is_careful, lambda: self.whole_from_us)
            pictures = run.pictures()
            first = next(pictures, None)
            if key is None or (first is not None and run.begins_well(first)):
                break
            back = 2 * back + 1
        if first is not None and first.time_us >= start_us:
            yield first
        for shown in pictures:
            if shown.time_us >= start_us:
                yield shown

    def _open(self, *, is_sought: bool) -> Any:
        """The container, at its beginning or ready to be sought in: to open it once more costs more than to seek, for
        long ones and for large pictures, some of which are decoded then."""
        threads = 1 if self._is_careful else self._threads
        may_stay = self._opened_threads == threads and not self._recording.is_without_end
        is_ready = self._container is not None and may_stay and not self._recording.opener.has_changed()
        if is_ready and (is_sought or self._rewind()):
            self._container.streams[self._recording.index].codec_context.flush_buffers()
            return self._container
        self.close()
        self._container = self._recording.opener.container(threads)
        self._opened_threads = threads
        return self._container

    def _rewind(self) -> bool:
        """Go back to the first packet; False where that, or that decoding may begin there anew, is not certain."""
        recording, table = self._recording, self._recording.table
        if self._is_careful or not _begins_with_key(recording) or table.positions[0] == UNKNOWN:
            return False
        stream = self._container.streams[recording.index]
        start = min((time for time in (table.pts[0], table.dts[0]) if time != UNKNOWN), default=None)
        if start is None:
            return False
        try:
            self._container.seek(start, stream=stream)
            first = next(read_packets(self._container, stream), None)
            self._container.seek(start, stream=stream)
        except (av.FFmpegError, OSError):
            return False
        return first is not None and first.pos == table.positions[0] and table.is_same(0, first)


def _begins_with_key(recording: Recording) -> bool:
    """Whether the first packet is the first picture shown, and needs no other one."""
    order, table = recording.timeline.order, recording.table
    is_plain = not recording.timeline.delays and not recording.is_interlaced
    begins_there = order is not None and len(order) > 0 and order[0] == 0
    return is_plain and begins_there and table.is_key(0) and not table.is_corrupt(0)


class _Run:
    """One way from a key picture to the end. What comes before the key picture in time is not given."""

    def __init__(
        self,
        recording: Recording,
        container: Any,
        key: int | None,
        is_careful: bool,
        whole_from_us: Callable[[], int],
    ) -> None:
        assert recording.timeline.slots_us is not None
        assert recording.timeline.order is not None
        self._recording, self._container, self._key, self._is_careful = recording, container, key, is_careful
        self._stream = container.streams[recording.index]
        self._slots, self._order = recording.timeline.slots_us, recording.timeline.order
        self._delays = recording.timeline.delays
        self._line: deque[tuple[int, Any]] = deque()
        self._heap: list[int] = []
        self._rank = self._begin = self._first_rank()
        self._renderer = Renderer(self._stream, recording.is_interlaced)
        self._feeder = Feeder(self._stream)
        self._follower = recording.ledger.references.follow(self._stream)
        self._shapes: dict[tuple[int, int], Shape] = {}
        self._whole_from_us = whole_from_us
        self._is_each_needed = is_careful or recording.is_interlaced or self._delays
        self._left_out: set[int] = set()
        self._has_shown = False
        self._began_well = True

    def begins_well(self, first: Shown) -> bool:
        return first.ordinal == self._key and self._began_well

    def pictures(self) -> Iterator[Shown]:
        """In the order of showing. Raises `Trouble` where several threads meet what cannot be decoded."""
        for ordinal, frame in self._frames():
            for place, in_place in self._put_in_order(ordinal, frame):
                yield from self._show(place, in_place)
        while self._line:
            yield from self._show(heappop(self._heap), self._line.popleft()[1])
        for place, frame in self._renderer.flush():
            yield self._shown(place, frame)
        if not self._is_careful and self._rank < len(self._order):
            raise Trouble
        self._lose_up_to(len(self._order))

    def _first_rank(self) -> int:
        start = 0 if self._key is None else self._slots[self._key]
        slots = self._slots
        return bisect_right(self._order, start - 1, key=lambda place: slots[place])

    def _frames(self) -> Iterator[tuple[int, Any]]:
        context, ordinal = self._stream.codec_context, 0
        for ordinal, packet in self._packets():
            self._recording.beat()
            if self._follower.note(ordinal, packet) and not self._is_careful:
                raise Trouble
            if packet.size == 0 or self._recording.table.is_headless(ordinal) or self._leaves_out(ordinal):
                continue
            frames = self._decode(partial(self._feeder.before, packet))
            frames += self._decode(partial(self._feeder.decode, packet, ordinal), packet, ordinal)
            for frame in frames:
                yield ordinal_of(frame, ordinal, len(self._recording.table)), frame
        if not self._is_careful and self._recording.may_be_cut:
            raise Trouble  # the last pictures leave while other threads are still at work on them, and tell no damage
        for frame in self._decode(lambda: context.decode(None)):
            yield ordinal_of(frame, ordinal, len(self._recording.table)), frame

    def _leaves_out(self, ordinal: int) -> bool:
        """Whether a picture need not be decoded, for nobody asks for it and no other one is made from it."""
        if self._is_each_needed or not self._follower.is_for_itself or self._recording.table.is_key(ordinal):
            return False
        if not UNKNOWN < self._slots[ordinal] < self._whole_from_us():
            return False
        self._left_out.add(ordinal)
        return True

    def _decode(self, decode_one: Any, packet: Any = None, ordinal: int = -1) -> list[Any]:
        if self._is_careful:
            frames = decoded(decode_one)
            return frames or (self._feeder.decode_anyway(packet, ordinal) if packet is not None else [])
        try:
            return list(decode_one())
        except av.EOFError:
            return []
        except av.FFmpegError as error:
            raise Trouble from error

    def _packets(self) -> Iterator[tuple[int, Any]]:
        """Packets from the key picture on, each with its ordinal."""
        ordinal = -1
        for ordinal, packet in self._sought() if self._key is not None else enumerate(self._read()):
            if not self._recording.table.is_same(ordinal, packet):
                if self._key is not None:  # from there on, the library divides the file in another way
                    raise Unreachable
                raise Refusal("PATH has changed while it was read.", "Open it again.")
            if self._key is None or ordinal >= self._key:
                yield ordinal, packet
        if ordinal + 1 < len(self._recording.table) and self._recording.opener.has_changed():
            raise Refusal("PATH has changed while it was read.", "Is the disk still connected? Open it again.")

    def _read(self) -> Iterator[Any]:
        return read_packets(self._container, self._stream)

    def _sought(self) -> Iterator[tuple[int, Any]]:
        """Packets from a known one on, not after the key picture; `Unreachable` when no way to seek leads there."""
        assert self._key is not None
        table, place = self._recording.table, self._key
        while place > 0 and table.positions[place] == UNKNOWN:
            place -= 1
        by_byte = self._recording.is_without_end
        for seek in [self._seek_byte] if by_byte else [self._seek_time, self._seek_byte]:
            if not seek(place):
                continue
            packets = self._read()
            known = ((self._ordinal_of(packet), packet) for packet in islice(packets, RECOGNISED_WITHIN))
            ordinal, packet = next((pair for pair in known if pair[0] is not None), (None, None))
            if ordinal is not None and ordinal <= self._key:
                yield ordinal, packet
                yield from enumerate(packets, ordinal + 1)
                return
        raise Unreachable

    def _seek_byte(self, place: int) -> bool:
        position = self._recording.table.positions[place]
        return position != UNKNOWN and self._seek(position, unsupported_byte_offset=True)

    def _seek_time(self, place: int) -> bool:
        table = self._recording.table
        time = table.pts[place] if table.pts[place] != UNKNOWN else table.dts[place]
        return time != UNKNOWN and self._seek(time)

    def _seek(self, offset: int, **options: Any) -> bool:
        try:
            self._container.seek(offset, stream=self._stream, **options)
        except (av.FFmpegError, OSError):
            return False
        return True

    def _ordinal_of(self, packet: Any) -> int | None:
        """Which packet of the table this is; None where it cannot be told for certain."""
        table = self._recording.table
        found = self._recording.ordinal_at(packet.pos)
        if found is None or not table.is_same(found, packet):
            return None
        return found

    def _put_in_order(self, ordinal: int, frame: Any) -> Iterator[tuple[int, Any]]:
        if not self._delays:
            yield ordinal, frame
            return
        if self._recording.table.is_skipped(ordinal):  # it has no place in time that another could take
            return
        heappush(self._heap, ordinal)
        self._line.append((ordinal, frame))
        if len(self._line) > REORDERED:
            yield heappop(self._heap), self._line.popleft()[1]

    def _show(self, place: int, frame: Any) -> Iterator[Shown]:
        """Note the fate of a picture and of those that should have come before it; then let it be deinterlaced."""
        slot = self._slots[place]
        if slot == UNKNOWN or slot < 0 or (self._key is not None and slot < self._slots[self._key]):
            return
        rank = bisect_right(self._order, slot, key=lambda other: self._slots[other]) - 1
        if rank < self._rank:
            return
        is_hurt = bool(frame.is_corrupt) or place in self._feeder.refused
        if not self._has_shown:  # decoders make a picture of anything, and few of them say so
            self._began_well = bool(frame.key_frame) and not is_hurt
        self._has_shown = True
        if not self._is_settling(rank):
            if not self._is_careful and (is_hurt or self._lacks_up_to(rank) or self._recording.table.is_corrupt(place)):
                raise Trouble
            self._lose_up_to(rank)
            self._recording.ledger.note(place, HURT if is_hurt else GOOD)
        self._rank = rank + 1
        for number, ready in self._renderer.push(frame, place):
            yield self._shown(number, ready)
        self._recording.is_interlaced = self._recording.is_interlaced or self._renderer.is_deinterlacing

    def _is_settling(self, rank: int) -> bool:
        """Whether the first pictures after a seek may stand in places of others that cannot be decoded from there."""
        return self._delays and self._key is not None and rank < self._begin + REORDERED + 2

    def _lacks_up_to(self, rank: int) -> bool:
        return any(place not in self._left_out for place in self._order[self._rank : rank])

    def _lose_up_to(self, rank: int) -> None:
        ledger = self._recording.ledger
        for place in self._order[self._rank : rank]:
            if place not in self._left_out and ledger.fates[place] == UNSEEN:
                ledger.note(place, LOST)

    def _shown(self, place: int, frame: Any) -> Shown:
        size = (frame.width, frame.height)
        if size not in self._shapes:
            self._shapes[size] = self._recording.shape_for(frame, self._stream)
        return Shown(self._slots[place], place, frame, self._shapes[size])
