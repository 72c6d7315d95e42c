"""One recording: its streams, when every picture of the chosen one is shown, and what is wrong with it."""

from __future__ import annotations

import os
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import partial
from itertools import pairwise
from typing import Any

import av

from tvad_desktop.video.decoder.checksums import carries_md5
from tvad_desktop.video.decoder.clocks import offers_of
from tvad_desktop.video.decoder.counters import counter_of
from tvad_desktop.video.decoder.damage import LOST, MISSING, Ledger, Span
from tvad_desktop.video.decoder.edits import carry_out, parts_of
from tvad_desktop.video.decoder.endings import Outside, look_at, refers_elsewhere
from tvad_desktop.video.decoder.feeding import Feeder
from tvad_desktop.video.decoder.kept import pack, unpack
from tvad_desktop.video.decoder.opening import (
    Opener,
    choose,
    describe_stream,
    facts_of,
    is_rate_known,
    told_rate,
    unreadable,
)
from tvad_desktop.video.decoder.packets import (
    REORDERED,
    SKIPPED,
    UNKNOWN,
    Listing,
    PacketTable,
    list_packets,
    read_packets,
)
from tvad_desktop.video.decoder.pictures import Shape, shape_of
from tvad_desktop.video.decoder.promises import promised_beyond_us
from tvad_desktop.video.decoder.reckoning import rate_by_counts, reckon
from tvad_desktop.video.decoder.references import lacks_pictures
from tvad_desktop.video.decoder.refusal import Refusal
from tvad_desktop.video.decoder.timeline import Timeline, gaps_us, lay_out

TAIL_SLACK_US = 500_000  # containers round their length; less than this is no loss
CHUNK_HEAD_BYTES = 8  # of AVI, before a packet
MISCOUNTED = 2  # pictures: by so many do recorders err where they count what they have written
PROBED_PICTURES, SETTLED_PICTURES, LEAST_PAIRS = 8, 40, 6
# Streams of packets: they may begin and end anywhere, and are sought by their place in the file.
ENDLESS = {"mpegts", "mpeg", "h264", "hevc", "m4v", "mpegvideo", "mjpeg", "obu", "vc1", "vvc", "h263", "h261"}
UNTIMED = {"h264", "hevc", "vvc", "m4v", "mpegvideo", "mjpeg", "h263", "h261", "vc1", "cavsvideo"}  # times are made up
HEADER_TIMED = {"flv", "asf", "ogg", "matroska", "avi", "nut", "mxf"}  # containers whose header tells their length
ENDING_IN_ERRORS = {"mpjpeg"}  # JPEGs with headers between them, as cameras send them: no end is told from a fault
ALL_THREADS = max(1, min(4, os.cpu_count() or 1))
# A single look is waited for, and more threads hold more pictures: only where these are not large.
LOOKING_THREADS, LARGE_PIXELS = max(ALL_THREADS, min(8, os.cpu_count() or 1)), 1920 * 1088
SHARING_THREADS = max(1, ALL_THREADS - 1)  # leaves a core to whoever computes with the pictures


class Recording:
    """A file whose packets are all listed. Raises `Refusal` for what cannot be read."""

    def __init__(
        self,
        path: bytes,
        fps: float | None,
        stream: int | None,
        beat: Callable[[], None],
        kept: bytes = b"",
    ) -> None:
        """`kept` is what `keep` gave of the same file; of another one it is passed over."""
        self.beat = beat
        self.opener = Opener(path)
        self._asked = (fps, stream)
        self.is_kept = bool(kept) and unpack(self, self._asked, kept)
        if not self.is_kept:
            self._examine(fps, stream)
        beat()
        self.ledger = Ledger(self.table, self.timeline, self.shape.width * self.shape.height // 256)
        beat()
        self._keys = self._list_keys()
        beat()
        if not self.is_kept:
            times_us = self.shown_us()
            self.may_lack_references = not self._is_told and lacks_pictures(times_us, self.timeline.period_us)
        self._places: list[tuple[int, int]] | None = None
        self.sizes: dict[tuple[int, int], int] = {self.shape.shown: 0}

    def keep(self) -> bytes:
        """What need not be found out again."""
        return pack(self, self._asked)

    def _examine(self, fps: float | None, stream: int | None) -> None:
        """Read all packets, and decode the first pictures."""
        beat = self.beat
        self.outside: Outside = look_at(self.opener.read, self.opener.size_bytes)
        if refers_elsewhere(self.opener.read, self.opener.size_bytes):
            raise Refusal(
                "PATH refers to pictures in other files.", "Choose the recording itself: only it can be hashed."
            )
        try:
            container = self.opener.container(1)
        except av.FFmpegError as error:
            raise unreadable(self.opener.head, error) from error
        known = list(container.streams)  # others that come up in the middle cannot be found again from the beginning
        self.container_name = container.format.name
        tells_no_times = self.container_name in UNTIMED or self.container_name == "avi"
        listing = list_packets(container, known, beat, is_counted=tells_no_times)
        self.streams = [describe_stream(one, listing.counts.get(one.index, 0)) for one in known]
        self.index = choose(self.streams, stream)
        parts = parts_of(self.opener.read, self.opener.size_bytes, self.index) if "mp4" in self.container_name else []
        if parts:
            self.opener.ignores_edits = True
            container.close()
            container = self.opener.container(1)
            known = list(container.streams)
            listing = list_packets(container, known, beat)
        chosen = known[self.index]
        self.table: PacketTable = listing.tables[self.index]
        self.opener.checks_pictures = self.table.check is carries_md5 and self.table.are_most_checked
        self._forget_made_up_times(chosen)
        self.rate = rate_by_counts(self.table) or told_rate(chosen)
        self.is_rate_known = is_rate_known(chosen)
        time_base = Fraction(chosen.time_base or 1)
        clock = partial(lay_out, self.table, time_base, self.rate, fps, beat, self.container_name)
        self._lay_out: Callable[[], Timeline] = partial(reckon, clock, self.table, chosen.codec_context.name)
        if parts:
            self._lay_out = carry_out(parts, self.table, self._lay_out)
        self.timeline: Timeline = self._lay_out()
        self.is_interlaced = False
        self._head_pictures = 0
        self.offers = offers_of(container, chosen, listing.beginnings)
        self.failed_reading = listing.failed and self.container_name not in ENDING_IN_ERRORS
        self.facts = facts_of(container, chosen)
        self._learn_promises(container, listing, chosen)
        self._is_told = not self.table.has_references or counter_of(chosen) is not None  # that a reference is missing
        container.close()
        self.shape: Shape = self._find_first()

    def _forget_made_up_times(self, chosen: Any) -> None:
        if self.container_name in UNTIMED:
            self.table.forget_times(has_decoding=False)
        elif self.container_name == "avi":  # it tells only when pictures are decoded
            self.table.forget_times(has_decoding=True)
            self.table.take_times_of({entry.pos + CHUNK_HEAD_BYTES: entry.timestamp for entry in chosen.index_entries})

    def _learn_promises(self, container: Any, listing: Listing, chosen: Any) -> None:
        """What the file says of its length."""
        self._declared_us = self._length_told(container)
        self._ends_early_us = self._ends_before(container, listing)
        self._declared_pictures = self._declared_entries(chosen)
        self._beyond_us = 0
        if "mp4" in self.container_name:
            self._beyond_us = promised_beyond_us(self.opener.read, self.opener.size_bytes, self.index)

    def _find_first(self) -> Shape:
        """Decode the first pictures: footage time begins with the first; wrong times of showing are found out."""
        container = self.opener.container(1)
        stream = container.streams[self.index]
        shown: list[int] = []
        is_hollow = False  # the first pictures are made from others that are not there
        first_key = next((place for place in range(len(self.table)) if self.table.is_key(place)), 0)
        shape: Shape | None = None
        wanted = SETTLED_PICTURES if self.timeline.delays else PROBED_PICTURES
        for ordinal, frame in decode(container, stream, self.table, self.beat):
            is_hollow = not shown and not frame.key_frame and (is_hollow or ordinal < first_key)
            if is_hollow or self.table.is_skipped(ordinal):
                continue
            shape = shape or shape_of(frame, stream)
            self.is_interlaced = self.is_interlaced or bool(frame.interlaced_frame)
            shown.append(ordinal)
            if len(shown) == wanted:
                break
        container.close()
        if shape is None:
            raise Refusal("PATH holds no picture that can be decoded.", "It is empty, truncated or damaged.")
        self._pair_fields(shown)
        times = [self.timeline.ticks[ordinal] for ordinal in shown if self.timeline.ticks[ordinal] != UNKNOWN]
        if times != sorted(times):
            self.timeline.delays = True
        if self.timeline.delays:
            self._leave_out_leading(shown, len(shown) < wanted)
        self.timeline.start_at(min(shown) if self.timeline.delays else shown[0])
        return shape

    def _pair_fields(self, shown: list[int]) -> None:
        """Where every field has a packet of its own, the second of a picture is no picture that is missing."""
        ordinals = sorted(shown)
        steps = {after - before for before, after in pairwise(ordinals)}
        if self.is_interlaced and len(ordinals) >= LEAST_PAIRS and steps == {2}:
            for place in range(ordinals[0] + 1, len(self.table), 2):
                self.table.flags[place] |= SKIPPED
            self.timeline = self._lay_out()

    def _leave_out_leading(self, shown: list[int], is_all: bool) -> None:
        """Pictures that refer to what stood before the first key picture are shown before it, if ever: where their
        times are not told they would leave a hole after it."""
        settled = max(shown) + 1 if is_all else max(shown) - REORDERED
        leading = [place for place in range(min(shown), min(settled, min(shown) + REORDERED)) if place not in shown]
        if leading and leading[0] == min(shown) + 1 and leading == list(range(leading[0], leading[-1] + 1)):
            for place in leading:
                self.table.flags[place] |= SKIPPED
            self._head_pictures = len(leading)
            if self.timeline.has_times:
                self.timeline.leave_out_after(min(shown), leading)
            else:
                self.timeline = self._lay_out()

    def _list_keys(self) -> list[tuple[int, int]]:
        """Rank in the order of showing, and ordinal, of the pictures from which decoding can begin."""
        assert self.timeline.order is not None
        return [
            (rank, place)
            for rank, place in enumerate(self.timeline.order)
            if self.table.is_key(place) and not self.table.is_corrupt(place)
        ]

    @property
    def key_pictures(self) -> int:
        return len(self._keys)

    def key_before(self, rank: int, back: int = 0) -> int | None:
        """The ordinal of the key picture to start from for a picture of this rank; None: from the very beginning.

        Interlaced pictures need their neighbours; where the decoder gives the order, it must have settled.
        """
        lead = (REORDERED + 2 if self.timeline.delays else 0) + (2 if self.is_interlaced else 0)
        place = bisect_right(self._keys, (rank - lead, len(self.table))) - 1 - back
        return self._keys[place][1] if place > 0 else None

    @property
    def is_without_end(self) -> bool:
        """Whether the container tells nothing of its end."""
        return self.container_name.split(",")[0] in ENDLESS

    @property
    def may_be_cut(self) -> bool:
        return self.is_without_end or self.outside.is_cut or self.failed_reading

    def ordinal_at(self, position: int | None) -> int | None:
        """The ordinal of the packet that stands at a place in the file."""
        if position is None:
            return None
        if self._places is None:
            known = enumerate(self.table.positions)
            self._places = sorted((at, ordinal) for ordinal, at in known if at != UNKNOWN)
        found = bisect_left(self._places, (position, -1))
        is_there = found < len(self._places) and self._places[found][0] == position
        return self._places[found][1] if is_there else None

    def shape_for(self, frame: Any, stream: Any) -> Shape:
        """The shape of a picture in the middle of the stream, whose size may have changed."""
        shape = shape_of(frame, stream)
        self.sizes[shape.shown] = self.sizes.get(shape.shown, 0)
        return shape

    @property
    def end_us(self) -> int:
        """When the last picture ends."""
        assert self.timeline.order is not None
        assert self.timeline.slots_us is not None
        last = next((place for place in reversed(self.timeline.order) if self._may_be_shown(place)), None)
        if last is None or self.timeline.slots_us[last] < 0:
            return self.timeline.period_us
        return self.timeline.slots_us[last] + self._lasts_us(last)

    def _may_be_shown(self, ordinal: int) -> bool:
        """Whether a picture was shown; true for one that nobody has looked at."""
        return self.ledger.fates[ordinal] != LOST

    def _lasts_us(self, ordinal: int) -> int:
        period_us, told = self.timeline.period_us, self.table.durations[ordinal]
        lasts_us = self.timeline.microseconds(told) if self.timeline.has_times else period_us
        is_trusted = "mp4" in self.container_name or period_us / 2 <= lasts_us <= period_us * 2
        return lasts_us if is_trusted and lasts_us > 0 and abs(lasts_us - period_us) > 1 else period_us

    def shown_us(self) -> list[int]:
        """When the pictures are shown that can be, as far as is known."""
        assert self.timeline.order is not None
        assert self.timeline.slots_us is not None
        slots = self.timeline.slots_us
        return [slots[place] for place in self.timeline.order if slots[place] >= 0 and self._may_be_shown(place)]

    def missing_tail_us(self) -> tuple[int, int] | None:
        """What the container declares beyond the last picture, when the file was cut."""
        end_us, declared_us = self.end_us, self._declared_us
        is_cut = self.outside.is_cut or self.failed_reading or self._ends_early_us > self._tail_slack_us()
        if self._declared_pictures > len(self.table):
            by_count_us = end_us + (self._declared_pictures - len(self.table)) * self.timeline.period_us
            declared_us = max(declared_us or 0, by_count_us)
        elif self._beyond_us > self._tail_slack_us():
            declared_us = max(declared_us or 0, end_us + self._beyond_us)
        elif not is_cut:
            return None
        if declared_us is None or declared_us <= end_us:
            is_all_there = declared_us is not None and self.container_name.split(",")[0] in HEADER_TIMED
            is_told = is_cut and not self.outside.lacks_index and not is_all_there
            return (end_us, end_us + self.timeline.period_us) if is_told else None
        return (end_us, declared_us)

    def _tail_slack_us(self) -> int:
        return max(TAIL_SLACK_US, 3 * self.timeline.period_us)

    def _length_told(self, container: Any) -> int | None:
        """The length of the footage as its container tells it; a Matroska may count from zero, not from its start."""
        told_us = self.outside.declared_us or container.duration or 0
        if "matroska" in container.format.name and container.start_time:
            told_us -= container.start_time
        return int(told_us) if told_us > 0 else None

    def _ends_before(self, container: Any, listing: Listing) -> int:
        """By how much the last packet of any stream ends before the length that the header tells."""
        if self._declared_us is None or self.container_name.split(",")[0] not in HEADER_TIMED or not listing.ends_s:
            return 0
        start_us = container.start_time or 0
        return self._declared_us - (round(max(listing.ends_s.values()) * 1_000_000) - start_us)

    def _declared_entries(self, stream: Any) -> int:
        """How many packets the index of an MP4 or the header of a cut AVI tells; other indices list key pictures."""
        if self.container_name == "avi":
            beyond = (stream.frames or 0) - self._covered_pictures()
            is_told = self.outside.is_cut or beyond > MISCOUNTED
            return len(self.table) + max(0, beyond) if is_told else 0
        if "mp4" not in self.container_name:
            return 0
        return len(stream.index_entries)

    def _covered_pictures(self) -> int:
        """How many pictures there would be from the first to the last one if none were missing between them."""
        known = [tick for tick in self.timeline.ticks if tick != UNKNOWN]
        return round((max(known) - min(known)) / self.timeline.period) + 1 if known else 0

    def head_pictures(self) -> int:
        """How many pictures stand before the first that can be decoded."""
        assert self.timeline.slots_us is not None
        before = sum(time_us != UNKNOWN and time_us < 0 for time_us in self.timeline.slots_us)
        return before + self._head_pictures

    def gaps_us(self) -> list[tuple[int, int]]:
        """Stretches in which nothing was recorded: those in which pictures were lost are damage."""
        lost = [span for span in self.ledger.spans() if span.kind == MISSING]
        return [
            (start_us, end_us)
            for start_us, end_us in gaps_us(self.shown_us(), self.timeline.period_us)
            if not any(span.start_us < end_us and start_us < span.end_us for span in lost)
        ]

    def damage(self) -> list[Span]:
        spans = self.ledger.spans()
        head = self.head_pictures()
        if head:
            spans.insert(0, Span(0, 0, "head", head))
        if self.outside.lacks_index:
            spans.insert(0, Span(0, 0, "index", 0))
        tail = self.missing_tail_us()
        if tail is not None:
            if spans and spans[-1].kind == MISSING and spans[-1].start_us >= tail[0]:
                spans.pop()  # the picture in which the file was cut
            pictures = self._declared_pictures - len(self.table)
            if pictures <= 0:
                pictures = round((tail[1] - tail[0]) / self.timeline.period_us)
            spans.append(Span(*tail, "tail", pictures))
        return spans


def decode(container: Any, stream: Any, table: PacketTable, beat: Callable[[], None]) -> Iterator[tuple[int, Any]]:
    """Ordinals and frames from the beginning, in the order of showing; what cannot be decoded is passed over."""
    ordinal, feeder = 0, Feeder(stream)
    for ordinal, packet in enumerate(read_packets(container, stream)):
        beat()
        if packet.size == 0 or (ordinal < len(table) and table.is_headless(ordinal)):
            continue
        for frame in decoded(partial(feeder.before, packet)):
            yield ordinal_of(frame, ordinal, ordinal), frame
        for frame in decoded(partial(feeder.decode, packet, ordinal)):
            yield ordinal_of(frame, ordinal, ordinal + 1), frame
    for frame in decoded(lambda: stream.codec_context.decode(None)):
        yield ordinal_of(frame, ordinal, ordinal + 1), frame


def ordinal_of(frame: Any, fed: int, packets: int) -> int:
    """The packet of a picture; the last one that was fed where a decoder does not carry it through."""
    return frame.pts if frame.pts is not None and 0 <= frame.pts < packets else fed


def decoded(decode_one: Callable[[], list[Any]]) -> list[Any]:
    try:
        return decode_one()
    except av.EOFError:
        return []
    except av.FFmpegError as error:
        if error.errno == 12:
            raise Refusal(
                "PATH needs more memory than a recording may take.", "It is damaged, or made to do harm."
            ) from error
        return []
