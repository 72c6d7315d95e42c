"""Two threads and a bounded queue: nothing is lost, nothing hangs, nothing is left behind."""

from __future__ import annotations

import threading

import pytest

from tvad_desktop.workbench.read_ahead import read_ahead


class Footage:
    """Counts what was made, and where and when it was closed."""

    def __init__(self, length: int, fails_at: int | None = None) -> None:
        self.made = 0
        self.closed_in = None
        self._length = length
        self._fails_at = fails_at

    def items(self):
        try:
            for number in range(self._length):
                if number == self._fails_at:
                    raise OSError("the disk is gone")
                self.made += 1
                yield number
        finally:
            self.closed_in = threading.current_thread().name


@pytest.fixture(autouse=True)
def _no_thread_is_left():
    before = threading.active_count()
    yield
    assert threading.active_count() == before


def test_everything_arrives_in_order():
    footage = Footage(100)
    with read_ahead(footage.items(), depth=3) as items:
        assert list(items) == list(range(100))
    assert footage.closed_in.startswith("read-ahead")


def test_the_producer_stays_a_bounded_distance_ahead():
    footage = Footage(1000)
    with read_ahead(footage.items(), depth=3) as items:
        for number in items:
            assert footage.made <= number + 1 + 3 + 1
            if number == 500:
                break


def test_an_error_of_the_producer_arrives_after_what_was_made_before():
    footage = Footage(10, fails_at=4)
    with read_ahead(footage.items(), depth=2) as items:
        assert [next(items) for _ in range(4)] == [0, 1, 2, 3]
        with pytest.raises(OSError, match="the disk is gone"):
            next(items)


def test_an_error_of_the_consumer_stops_the_producer():
    footage = Footage(1_000_000)

    def consume() -> None:
        with read_ahead(footage.items(), depth=2) as items:
            raise ZeroDivisionError(next(items))

    with pytest.raises(ZeroDivisionError):
        consume()
    assert footage.made < 10
    assert footage.closed_in.startswith("read-ahead")


def test_leaving_without_reading_anything():
    footage = Footage(1_000_000)
    with read_ahead(footage.items(), depth=1):
        pass
    assert footage.made <= 2
