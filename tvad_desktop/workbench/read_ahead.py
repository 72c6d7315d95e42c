"""Decoding in one thread, detecting in another, and one bounded queue between them."""

from __future__ import annotations

import threading
from collections.abc import Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from queue import SimpleQueue
from typing import TypeVar

Item = TypeVar("Item")


@contextmanager
def read_ahead(items: Generator[Item], depth: int) -> Iterator[Iterator[Item]]:
    """Run `items` in a thread of its own, at most `depth` items ahead of whoever iterates over what this gives.

    An error in `items` is raised where the next item was expected. On leaving, by whatever way, `items` is closed in
    its own thread and the thread has ended.
    """
    ready: SimpleQueue[tuple[Item] | None] = SimpleQueue()
    free_places = threading.Semaphore(depth)
    is_abandoned = threading.Event()

    def produce() -> None:
        try:
            for item in items:
                free_places.acquire()
                if is_abandoned.is_set():
                    break
                ready.put((item,))
        finally:
            ready.put(None)
            items.close()

    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="read-ahead") as pool:
        production = pool.submit(produce)

        def consume() -> Iterator[Item]:
            while (entry := ready.get()) is not None:
                free_places.release()
                yield entry[0]
            production.result()

        try:
            yield consume()
        finally:
            is_abandoned.set()
            free_places.release()
