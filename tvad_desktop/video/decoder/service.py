"""The decoding process: requests as lines of JSON on stdin, answers on stdout, pictures in shared memory.

Requests: {"do": "open", …}, {"do": "read", "cursor", "start_us", "rate_hz", "uniform", "within"}, {"do": "stop",
"cursor"}, {"do": "free", "places": [[cursor, slot], …]}, {"do": "look", "time_us", "within", "after"}, and "facts",
"keep", "identify", "time"; for sound {"do": "open_sound", "path"} and {"do": "hear", "start_us", "duration_us"}. A
cursor decodes ahead while it has slots.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from collections.abc import Iterator
from mmap import mmap
from queue import Empty, SimpleQueue
from typing import Any, Protocol

from tvad_desktop.video.decoder.limits import CpuWatch
from tvad_desktop.video.decoder.plane import Plane, Size
from tvad_desktop.video.decoder.refusal import Refusal
from tvad_desktop.video.ticks import tick_of

LOOK_SLOT = 0
BEAT_S = 1.0
LONGEST_WAIT_S = 0.02
AHEAD_BYTES, LEAST_AHEAD = 64 << 20, 4  # what a reading may have ready: room in memory, and pictures


class Footage(Protocol):
    """A recording or a folder of images."""

    @property
    def picture_bytes(self) -> int:
        """How much room a picture takes, as far as is known."""
        ...

    def facts(self) -> dict[str, Any]: ...

    def read(self, start_us: int, *, is_uniform: bool, is_sampled: bool, within: Size | None = None) -> Reading:
        """`is_sampled`: not every picture is wanted, and whoever reads computes with those that are. `within`: pictures
        need not be larger than this, width and height."""
        ...

    def look(self, time_us: int, within: Size | None = None) -> tuple[int, Plane]: ...

    def look_after(self, time_us: int, within: Size | None = None) -> tuple[int, Plane] | None:
        """The first picture after a moment; None after the last."""
        ...

    def counts(self) -> dict[str, Any]: ...

    def keep(self) -> bytes:
        """What need not be found out again when it is opened again; empty where that is nothing."""
        ...

    def identify(self) -> dict[str, Any]:
        """Hashes by which a copy in another container is recognised."""
        ...

    def decode_all(self) -> int:
        """Decode everything and keep nothing; how many pictures there were."""
        ...


class Sound(Protocol):
    """What is to be heard."""

    @property
    def is_there(self) -> bool: ...

    def read(self, start_us: int, duration_us: int) -> bytes: ...


class Reading(Protocol):
    """A way through footage. Pictures are made only when asked for."""

    def __iter__(self) -> Iterator[tuple[int, Any]]: ...

    def render(self, picture: Any) -> Plane | None: ...

    def close(self) -> None: ...


class _ReadJob:
    """One iteration of the parent. `step` goes on by one picture, wanted or not."""

    def __init__(self, reading: Reading, rate_hz: float | None, slots: list[int]) -> None:
        self.slots, self.share = slots, len(slots)
        self.read_pictures = 0
        self._reading, self._rate_hz = reading, rate_hz
        self._pictures = iter(reading)
        self._last_tick: int | None = None

    def step(self) -> tuple[bool, int, Plane | None]:
        """Whether there was a picture; its time; and what to show, when it is wanted."""
        for time_us, picture in self._pictures:
            self.read_pictures += 1
            tick = tick_of(time_us, self._rate_hz)
            plane = self._reading.render(picture) if tick != self._last_tick else None
            if plane is not None:
                self._last_tick = tick
            return True, time_us, plane
        return False, 0, None

    def close(self) -> None:
        self._reading.close()


class Service:
    def __init__(self, shared: mmap, slot_bytes: int, slots: int) -> None:
        self._shared, self._slot_bytes, self._slots = shared, slot_bytes, slots
        self._requests: SimpleQueue[bytes] = SimpleQueue()
        self._jobs: dict[int, _ReadJob] = {}
        self._free = list(range(1, slots))
        self._footage: Footage | None = None
        self._sound: Sound | None = None
        self._watch = CpuWatch()
        self._beaten_s = self._said_s = time.monotonic()
        self._waiting = 0

    def beat(self) -> None:
        """Tell the parent, and the limits, that there is progress."""
        now_s = time.monotonic()
        if now_s - self._beaten_s >= BEAT_S:
            self._beaten_s = now_s
            self._watch.feed()
            self._say({"beat": True})

    def run(self) -> None:
        """Until the parent closes the pipe."""
        threading.Thread(target=self._listen, daemon=True).start()
        self._watch.feed()
        self._say({"ready": True})
        while True:
            ready = [number for number, job in self._jobs.items() if job.slots]
            try:
                line = self._requests.get(block=not ready)
            except Empty:
                for number in ready:
                    self._answer(lambda number=number: self._go_on(number))
                continue
            if not line:
                return
            self._answer(lambda line=line: self._obey(json.loads(line)))

    def _listen(self) -> None:
        for line in sys.stdin.buffer:
            self._requests.put(line)
        self._requests.put(b"")

    def _answer(self, work: Any) -> None:
        try:
            work()
        except Refusal as refusal:
            self._jobs.clear()
            self._say({"refused": [refusal.message, refusal.hint]})
        except MemoryError:
            self._jobs.clear()
            self._say({"refused": ["PATH needs more memory than a recording may take.", "It may be made to do harm."]})

    def _obey(self, request: dict[str, Any]) -> None:
        self._watch.feed()
        match request["do"]:
            case "open":
                kept = self._shared[: request.get("kept_bytes", 0)]  # in the place of single looks
                self._footage = open_footage(request, kept, self.beat)
                self._say({"opened": self._footage.facts() | self._footage.counts()})
            case "facts":
                assert self._footage is not None
                self._say({"facts": self._footage.facts() | self._footage.counts()})
            case "keep":
                assert self._footage is not None
                kept = self._footage.keep()
                length = len(kept) if len(kept) <= self._slot_bytes else 0
                self._shared[:length] = kept[:length]
                self._say({"kept": {"slot": LOOK_SLOT, "length": length}})
            case "time":
                assert self._footage is not None
                started_s = time.perf_counter()
                pictures = self._footage.decode_all()
                self._say({"time": {"pictures": pictures, "seconds": time.perf_counter() - started_s}})
            case "identify":
                assert self._footage is not None
                self._say({"identity": self._footage.identify()})
            case "open_sound":
                self._sound = open_sound(request, self.beat)
                self._say({"sound": {"is_there": self._sound.is_there}})
            case "hear":
                assert self._sound is not None
                heard = self._sound.read(request["start_us"], request["duration_us"])
                self._shared[: len(heard)] = heard  # the place of single looks
                self._say({"heard": {"slot": LOOK_SLOT, "length": len(heard)}})
            case "look":
                assert self._footage is not None
                look = self._footage.look_after if request["after"] else self._footage.look
                found = look(request["time_us"], _size(request["within"]))
                self._say({"look": None if found is None else self._put(LOOK_SLOT, *found)})
            case "read":
                assert self._footage is not None
                start_us, rate_hz = request["start_us"], request["rate_hz"]
                is_uniform, is_sampled = request["uniform"], rate_hz is not None
                within = _size(request["within"])
                reading = self._footage.read(start_us, is_uniform=is_uniform, is_sampled=is_sampled, within=within)
                room = AHEAD_BYTES // max(1, self._footage.picture_bytes)
                share = max(1, min(len(self._free) // 2, max(LEAST_AHEAD, room)))
                slots, self._free = self._free[:share], self._free[share:]
                if not slots:
                    raise Refusal("PATH is read by too many at once.", "Close some of them.")
                self._jobs[request["cursor"]] = _ReadJob(reading, rate_hz, slots)
            case "free":
                for cursor, slot in request["places"]:
                    job = self._jobs.get(cursor)
                    (job.slots if job is not None else self._free).append(slot)
            case "stop":
                self._end(request["cursor"])

    def _go_on(self, number: int) -> None:
        job = self._jobs.get(number)
        if job is None:
            return
        self.beat()
        if self._waiting and time.monotonic() - self._said_s > LONGEST_WAIT_S:
            self._flush()
        found, time_us, plane = job.step()
        if not found:
            read_pictures = job.read_pictures
            self._end(number)
            assert self._footage is not None
            self._say({"cursor": number, "end": True, "read": read_pictures} | self._footage.counts())
        elif plane is not None:
            assert self._footage is not None
            placed = self._put(job.slots.pop(), time_us, plane)
            told = {"cursor": number, "read": job.read_pictures, "share": job.share} | placed | self._footage.counts()
            self._say(told, most_waiting=min(len(job.slots), job.share // 3))

    def _end(self, number: int) -> None:
        job = self._jobs.pop(number, None)
        if job is not None:
            job.close()
            self._free += job.slots

    def _put(self, slot: int, time_us: int, plane: Plane) -> dict[str, Any]:
        length = plane.stride * (plane.height - 1) + plane.width * 3
        if length > self._slot_bytes:
            raise Refusal(f"PATH has pictures of {plane.width} × {plane.height} pixels.", "They are too large.")
        at = slot * self._slot_bytes
        self._shared[at : at + length] = memoryview(plane.content)[:length]
        return {
            "time_us": time_us,
            "slot": slot,
            "width": plane.width,
            "height": plane.height,
            "stride": plane.stride,
            "turns": plane.quarter_turns,
            "mirrored": plane.is_mirrored,
            "fault": plane.fault,
            "reduced": plane.is_reduced,
        }

    def _say(self, message: dict[str, Any], *, most_waiting: int = 0) -> None:
        """Pictures of a reading may wait for a few others: every message wakes the other process."""
        sys.stdout.write(json.dumps(message) + "\n")
        self._waiting += 1
        if self._waiting > most_waiting:
            self._flush()

    def _flush(self) -> None:
        sys.stdout.flush()
        self._waiting, self._said_s = 0, time.monotonic()


def _size(told: list[int] | None) -> Size | None:
    return None if told is None else (told[0], told[1])


def open_sound(request: dict[str, Any], beat: Any) -> Sound:
    """Imports the library only where sound is wanted."""
    from tvad_desktop.video.decoder import sound

    return sound.Sound(bytes.fromhex(request["path"]), beat)


def open_footage(request: dict[str, Any], kept: bytes, beat: Any) -> Footage:
    """Imports only what the footage needs: the images' libraries cost as much as all else together."""
    path = bytes.fromhex(request["path"])
    if request["is_folder"]:
        from tvad_desktop.video.decoder.images import ImageFolder

        return ImageFolder(path, request["fps"], beat)
    from tvad_desktop.video.decoder.film import Film

    return Film(path, request["fps"], request["stream"], beat, kept)
