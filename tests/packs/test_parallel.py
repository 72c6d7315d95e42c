"""Work side by side: in order, a bounded distance ahead, errors where they belong, and no thread left behind."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from tvad_desktop.packs.parallel import map_in_order


@pytest.fixture(autouse=True)
def _no_thread_is_left():
    before = threading.active_count()
    yield
    assert threading.active_count() == before


@pytest.fixture
def pool():
    with ThreadPoolExecutor(3) as threads:
        yield threads


def test_results_come_in_the_order_of_the_items(pool):
    def late_if_even(number: int) -> int:
        time.sleep(0.004 if number % 2 == 0 else 0)
        return number * number

    assert list(map_in_order(pool, late_if_even, range(20), ahead=4)) == [number * number for number in range(20)]


def test_neighbouring_items_are_worked_on_at_once(pool):
    meeting = threading.Barrier(3, timeout=10)
    assert len(list(map_in_order(pool, lambda _: meeting.wait(), range(6), ahead=2))) == 6


@pytest.mark.parametrize("ahead", [0, 1, 5])
def test_no_more_items_are_taken_than_allowed(pool, ahead):
    taken = []
    items = (taken.append(number) or number for number in range(50))
    for done, _ in enumerate(map_in_order(pool, str, items, ahead=ahead)):
        assert len(taken) <= done + 1 + ahead


def test_an_error_of_the_work_comes_in_the_place_of_its_result(pool):
    results = map_in_order(pool, lambda number: 12 // (3 - number), range(10), ahead=4)
    assert [next(results) for _ in range(3)] == [4, 6, 12]
    with pytest.raises(ZeroDivisionError):
        next(results)


def test_an_error_of_the_items_stops_the_work(pool):
    def items():
        yield 1
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="the disk is gone"):
        list(map_in_order(pool, str, items(), ahead=4))


def test_what_has_not_begun_when_the_results_are_left_never_begins():
    begun, gate = [], threading.Event()

    def wait(number: int) -> int:
        begun.append(number)
        if number:
            gate.wait(10)
        return number

    with ThreadPoolExecutor(1) as single:
        results = map_in_order(single, wait, range(100), ahead=5)
        assert next(results) == 0
        results.close()
        gate.set()
    assert begun in ([0], [0, 1])
