"""Results that are asked for again and again and change only with what they are made from."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Result = TypeVar("Result")


class Remembered(Generic[Result]):
    """At most `most` results, by what each was made from; the one not asked for longest goes first.

    Safe to use from any thread.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._results: OrderedDict[Hashable, Result] = OrderedDict()

    def find_or_make(self, made_from: Hashable, make: Callable[[], Result]) -> Result:
        """The result for `made_from`; two threads that ask at once may both make it."""
        with self._lock:
            if made_from in self._results:
                self._results.move_to_end(made_from)
                return self._results[made_from]
        result = make()
        with self._lock:
            self._results[made_from] = result
            while len(self._results) > self._most:
                self._results.popitem(last=False)
        return result
