"""Untrusted bytes are decoded in a process of its own: what happens there ends in a `UserError` that names the file."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import subprocess
import sys
import tempfile
import weakref
from collections import deque
from collections.abc import Callable
from functools import partial
from mmap import mmap
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

import tvad_desktop
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.printable import printable
from tvad_desktop.video.messages import Message, inbox_of
from tvad_desktop.video.patience import Patience, usage_of

SLOTS = 32  # one for single looks, the others for reading ahead
SLOT_BYTES = 208 << 20  # the largest picture that is read, as RGB; memory is used only where something was written
SMALL_SLOT_BYTES = 40 << 20  # where the shared memory is a real file
STALL_S = 18.0  # of the decoder's own time, without a word
SHORT_S, LOOK_S = 0.004, 1.0
START_S = 90.0  # until the process is there: nothing of the footage has been read by then
LONGEST_S = 600.0  # however little of it the machine gave to the decoder
CLOSE_S = 2.0
MOST_FREED = 6
HARMFUL = "What was read until then is kept. The recording is damaged, or made to do harm; try a fresh copy of it."
# Pictures come and go in the decoder: their memory is kept for the next ones, not given back and fetched anew.
MALLOC = {"MALLOC_ARENA_MAX": "2", "MALLOC_MMAP_THRESHOLD_": str(64 << 20), "MALLOC_TRIM_THRESHOLD_": str(256 << 20)}


class Decoder:
    """One decoding process for one piece of footage. Used by one thread at a time.

    Raises `UserError` when the process refuses the footage, dies or hangs; it stays unusable then.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._replies: dict[str, deque[Message]] = {}
        self._cursors: dict[int, deque[Message]] = {}
        self._next_cursor = 0
        self._failure: UserError | None = None
        self._is_ready = False
        self._freed: deque[tuple[int, int]] = deque()  # cursor and slot
        self._lent: dict[int, set[int]] = {}  # by cursor, the places that somebody looks at
        self._area, self._memory, place = _share()
        self._slot_bytes = len(self._memory) // SLOTS
        try:
            self._process = _start(place, self._slot_bytes, self._area)
        except OSError as error:
            raise UserError(f"No decoder can be started: {error.strerror}.", "Close other programs.") from error
        assert self._process.stdout is not None
        self._inbox = inbox_of(self._process.stdout)
        self._finish: Callable[[], None] | None = self._end

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def is_over(self) -> bool:
        """Whether nothing more can be asked of it."""
        return self._failure is not None

    def ask(self, request: Message, reply: str) -> Any:
        """Send a request and wait for its reply."""
        self._send(request)
        waiting = self._replies.setdefault(reply, deque())
        while not waiting:
            self._receive()
        return waiting.popleft()[reply]

    def begin(
        self, start_us: int, rate_hz: float | None, is_uniform: bool, within: tuple[int, int] | None = None
    ) -> int:
        """Begin to read; returns the number of the cursor."""
        self._give_back()
        self._next_cursor += 1
        self._cursors[self._next_cursor] = deque()
        request = {"do": "read", "start_us": start_us, "rate_hz": rate_hz, "uniform": is_uniform, "within": within}
        self._send({**request, "cursor": self._next_cursor})
        return self._next_cursor

    def next_of(self, cursor: int) -> Message:
        """The next message of a cursor: a picture, or the end."""
        waiting = self._cursors[cursor]
        while not waiting:
            self._receive()
        return waiting.popleft()

    def stop(self, cursor: int) -> None:
        """Give a cursor up, with the pictures that lie ready."""
        waiting = self._cursors.pop(cursor, deque())
        if self._failure is None and self._finish is not None:
            with contextlib.suppress(UserError):
                self._send({"do": "stop", "cursor": cursor})
                for message in waiting:
                    self._release(message, cursor)

    def take(self, placed: Message, cursor: int | None = None) -> NDArray[np.uint8]:
        """A picture: uint8 rgb [height_px, width_px, 3], upright.

        Of a reading it is looked at where it lies while only a few are kept, and its place is free again when nobody
        looks at it any more; otherwise it is copied.
        """
        width, height, stride, slot = (int(placed[name]) for name in ("width", "height", "stride", "slot"))
        length = stride * (height - 1) + 3 * width
        if not (0 <= slot < SLOTS and width > 0 and height > 0 and stride >= 3 * width and length <= self._slot_bytes):
            raise self._fail("gives pictures that cannot be.")
        flat = np.frombuffer(self._memory, np.uint8, length, slot * self._slot_bytes)
        rows = np.ndarray((height, width, 3), np.uint8, flat, strides=(stride, 3, 1))
        is_upright = not placed["turns"] and not placed["mirrored"]
        if cursor is not None and is_upright and stride == 3 * width and self._may_lend(placed, cursor):
            weakref.finalize(flat, self._end_loan, placed, cursor).atexit = False
            return rows
        whole = rows[:, ::-1] if placed["mirrored"] else rows
        picture = np.rot90(whole, int(placed["turns"]) % 4).copy()
        del flat, rows, whole
        if cursor is not None:
            self._release(placed, cursor)
        return picture

    def take_bytes(self, slot: int, length: int) -> bytes:
        """Copy bytes out of the shared memory."""
        if not (0 <= slot < SLOTS and 0 <= length <= self._slot_bytes):
            raise self._fail("gives sound that cannot be.")
        return self._memory[slot * self._slot_bytes : slot * self._slot_bytes + length]

    def put_bytes(self, content: bytes) -> int:
        """Put bytes where the next request finds them; how many: none where there is no room for all."""
        length = len(content) if len(content) <= self._slot_bytes else 0
        self._memory[:length] = content[:length]
        return length

    def _may_lend(self, placed: Message, cursor: int) -> bool:
        """Whether the reading has places enough to go on without this one."""
        lent = self._lent.setdefault(cursor, set())
        if len(lent) >= int(placed["share"]) // 3:
            return False
        lent.add(int(placed["slot"]))
        return True

    def _end_loan(self, placed: Message, cursor: int) -> None:
        """Called by whatever thread lets go of a picture last."""
        self._lent[cursor].discard(int(placed["slot"]))
        self._release(placed, cursor)

    def close(self) -> None:
        """End the process; closing twice is harmless."""
        if self._finish is not None:
            self._finish()
            self._finish = None
            self._failure = self._failure or UserError(f"{printable(self._path)} is closed.", "Open it again.")

    def _release(self, placed: Message, cursor: int) -> None:
        if "slot" in placed:
            self._freed.append((cursor, int(placed["slot"])))

    def _give_back(self) -> None:
        """Tell which places are free again; several at once, for every message wakes the other process."""
        if self._freed and self._failure is None:
            freed = [self._freed.popleft() for _ in range(len(self._freed))]
            self._send({"do": "free", "places": freed})

    def _send(self, request: Message) -> None:
        if self._failure is not None:
            raise self._failure
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps(request).encode() + b"\n")
            self._process.stdin.flush()
        except OSError:  # it is gone: what it said last, or its end, tells why
            self._receive_all()

    def _receive_all(self) -> None:
        while True:
            self._receive()

    def _receive(self) -> None:
        """Take one message and put it where it belongs. Raises `UserError` when there will be no more."""
        if self._failure is not None:
            raise self._failure
        if len(self._freed) >= MOST_FREED:
            self._give_back()
        message = self._wait()
        if message is None:
            raise self._fail(self._last_words())
        self._is_ready = True
        if "refused" in message:
            what, hint = (str(part).replace("PATH", printable(self._path)) for part in message["refused"])
            refusal = UserError(what, hint)
            if self._cursors:  # they will get no more
                self._failure = refusal
            raise refusal
        if "cursor" in message:
            waiting = self._cursors.get(int(message["cursor"]))
            if waiting is not None:
                waiting.append(message)
            else:
                self._release(message, int(message["cursor"]))
            return
        for reply in ("ready", "opened", "look", "facts", "time", "identity", "kept", "sound", "heard"):
            if reply in message:
                self._replies.setdefault(reply, deque()).append(message)

    def _wait(self) -> Message | None:
        """The next message. The other process may be waiting for places that are free again: after a moment it gets
        them, however few they are."""
        if self._freed:
            with contextlib.suppress(queue.Empty):
                return self._inbox.get(SHORT_S)
            self._give_back()
        with contextlib.suppress(queue.Empty):
            return self._inbox.get(LOOK_S)
        return self._wait_patiently(STALL_S if self._is_ready else START_S)

    def _wait_patiently(self, own_s: float) -> Message | None:
        """A machine that is busy with other things is no fault of the footage: what the decoder used itself counts."""
        patience = Patience(partial(usage_of, self.pid))
        while patience.own_s < own_s:
            if patience.wall_s > LONGEST_S:
                raise self._fail("was not read on: its decoder got no processor time.", "Close other programs.")
            with contextlib.suppress(queue.Empty):
                return self._inbox.get(LOOK_S)
            patience.look()
        raise self._fail("does not come to an end: it was given up.")

    def _last_words(self) -> str:
        code = self._process.wait()
        if code in (-9, -15, -24):  # killed, or out of processor time
            return "could not be read further: its decoder was ended."
        return "could not be read further: it makes the decoder fail."

    def _fail(self, what: str, hint: str = HARMFUL) -> UserError:
        self._failure = UserError(f"{printable(self._path)} {what}", hint)
        self._kill()
        return self._failure

    def _kill(self) -> None:
        with contextlib.suppress(OSError):
            self._process.kill()

    def _end(self) -> None:
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):
            self._process.stdin.close()
        self._kill()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(CLOSE_S)
        self._inbox.close(CLOSE_S)
        with contextlib.suppress(BufferError):  # a picture of it is still being looked at
            self._memory.close()
        self._area()

    def __del__(self) -> None:
        if getattr(self, "_finish", None) is not None:
            self.close()


def _share() -> tuple[Callable[[], None], mmap, str]:
    """Memory that both processes see, and how the other one is told of it: how to let go of it, itself, its name."""
    if hasattr(os, "memfd_create"):
        descriptor = os.memfd_create("tvad-pictures", os.MFD_CLOEXEC)
        os.ftruncate(descriptor, SLOT_BYTES * SLOTS)
        memory = mmap(descriptor, SLOT_BYTES * SLOTS)
        return lambda: os.close(descriptor), memory, f"fd:{descriptor}"
    descriptor, name = tempfile.mkstemp(prefix="tvad-pictures-")
    os.truncate(descriptor, SMALL_SLOT_BYTES * SLOTS)
    memory = mmap(descriptor, SMALL_SLOT_BYTES * SLOTS)
    os.close(descriptor)

    def remove() -> None:
        with contextlib.suppress(OSError):
            Path(name).unlink()

    return remove, memory, name


def _start(place: str, slot_bytes: int, area: Callable[[], None]) -> subprocess.Popen[bytes]:
    package = Path(tvad_desktop.__file__).resolve().parent.parent
    paths = [str(package), *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONNOUSERSITE": "1", **MALLOC}
    command = [sys.executable, "-m", "tvad_desktop.video.decoder", place, str(slot_bytes), str(SLOTS)]
    options: dict[str, Any] = {"start_new_session": True}
    if place.startswith("fd:"):
        options["pass_fds"] = (int(place[3:]),)
    if os.name == "nt":
        options = {"creationflags": getattr(subprocess, "CREATE_NO_WINDOW", 0)}
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        close_fds=True,
        **options,
    )
