"""Lines of JSON from the decoding process, waited for no longer than is patient."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import select
import threading
from collections import deque
from collections.abc import Iterator
from typing import IO, Any, Protocol

MOST_LINE_BYTES = 64 << 20
CHUNK_BYTES = 1 << 16

Message = dict[str, Any]


class Inbox(Protocol):
    """What the other process says, in order."""

    def is_empty(self) -> bool:
        """Whether nothing is there that was received already."""
        ...

    def get(self, patience_s: float) -> Message | None:
        """The next message; None when there will be no more, or when what comes is none. Raises `queue.Empty`."""
        ...

    def close(self, patience_s: float) -> None: ...


def inbox_of(stream: IO[bytes]) -> Inbox:
    return _ListenedInbox(stream) if os.name == "nt" else _PolledInbox(stream)


class _PolledInbox:
    """Reads in the thread that asks: waking another one for every message costs more than the message."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._poll = select.poll()
        self._poll.register(stream, select.POLLIN | select.POLLHUP)
        self._rest: list[bytes] = []  # of a line that has not come to its end
        self._rest_bytes = 0
        self._lines: deque[bytes] = deque()
        self._is_over = False

    def is_empty(self) -> bool:
        return not self._lines

    def get(self, patience_s: float) -> Message | None:
        while not self._lines:
            if self._is_over:
                return None
            if not self._poll.poll(1000 * patience_s):
                raise queue.Empty
            self._read()
        return _message_of(self._lines.popleft())

    def _read(self) -> None:
        chunk = os.read(self._stream.fileno(), CHUNK_BYTES)
        *ended, rest = chunk.split(b"\n")
        if ended:
            self._lines += [b"".join([*self._rest, ended[0]]), *ended[1:]]
            self._rest, self._rest_bytes = [], 0
        self._rest.append(rest)
        self._rest_bytes += len(rest)
        self._is_over = not chunk or self._rest_bytes > MOST_LINE_BYTES

    def close(self, patience_s: float) -> None:
        self._is_over = True
        self._stream.close()


class _ListenedInbox:
    """A thread that waits, where pipes cannot be waited for with patience."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._messages: queue.SimpleQueue[Message | None] = queue.SimpleQueue()
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def is_empty(self) -> bool:
        return self._messages.empty()

    def get(self, patience_s: float) -> Message | None:
        return self._messages.get(timeout=patience_s)

    def close(self, patience_s: float) -> None:
        self._listener.join(patience_s)
        self._stream.close()

    def _listen(self) -> None:
        with contextlib.suppress(ValueError, OSError):
            for message in self._read():
                self._messages.put(message)
        self._messages.put(None)

    def _read(self) -> Iterator[Message]:
        while line := self._stream.readline(MOST_LINE_BYTES):
            message = _message_of(line)
            if message is None:
                return
            yield message


def _message_of(line: bytes) -> Message | None:
    try:
        message = json.loads(line)
    except ValueError:
        return None
    return message if isinstance(message, dict) else None
