"""Thousands of incidents: derived anew in a moment, and nobody waits for the computing."""

from __future__ import annotations

import random
import time

import pytest

from tvad_desktop.domain.matching import match_spans
from tvad_desktop.domain.media import Timespan
from tvad_desktop.storage import incidents as module
from tvad_desktop.storage.cases import CaseStore

S = 1_000_000


def match_slowly(previous, spans):
    """Every pair looked at: what the quick way must find too."""
    pairs = sorted(
        (-span.iou(old), index, old_id)
        for index, span in enumerate(spans)
        for old_id, old in previous.items()
        if span.iou(old) >= 0.5
    )
    kept, taken = {}, set()
    for _, index, old_id in pairs:
        if index not in kept and old_id not in taken:
            kept[index] = old_id
            taken.add(old_id)
    return kept


@pytest.mark.parametrize("seed", range(30))
def test_the_quick_way_finds_the_very_pairs_of_the_slow_one(seed):
    chance = random.Random(seed)

    def draw():
        start_us = chance.randrange(200)
        return Timespan(start_us, start_us + chance.choice((1, 2, 5, 40, 150)))

    previous = {number: draw() for number in range(chance.randrange(60))}
    spans = [draw() for _ in range(chance.randrange(60))]
    assert match_spans(previous, spans) == match_slowly(previous, spans)


def test_deriving_anew_grows_with_the_number_of_incidents_and_not_with_its_square(store, analysis, incident):
    took_s = {}
    for count in (1_000, 8_000):
        found = [incident(10 * number * S, (10 * number + 4) * S) for number in range(count)]
        store.replace_incidents(analysis.id, found)
        moved = [incident(10 * number * S, (10 * number + 5) * S) for number in range(count)]
        began_s = time.process_time()
        stored = store.replace_incidents(analysis.id, moved)
        took_s[count] = time.process_time() - began_s  # of the processor: other programs may be at work
        assert [one.id for one in stored] == list(range(1, count + 1))
    assert took_s[8_000] < 24 * took_s[1_000]  # eight times as many; the square would be 64 times
    store.verify_audit()


def test_the_case_is_not_locked_while_incidents_are_matched(store, analysis, incident, monkeypatch):
    with CaseStore.open(store.folder, "bob") as other:

        def match(previous, spans):
            other.set_setting(f"written {len(previous)}", "while matching")  # would wait 30 s for a lock
            return match_spans(previous, spans)

        monkeypatch.setattr(module, "match_spans", match)
        store.replace_incidents(analysis.id, [incident(0, S)])
        assert other.setting("written 0") == "while matching"


def test_what_another_program_stored_meanwhile_is_matched_too(store, analysis, incident, monkeypatch):
    with CaseStore.open(store.folder, "bob") as other:

        def match(previous, spans):
            if not previous:
                monkeypatch.setattr(module, "match_spans", match_spans)
                other.replace_incidents(analysis.id, [incident(0, S)])
            return match_spans(previous, spans)

        monkeypatch.setattr(module, "match_spans", match)
        (found,) = store.replace_incidents(analysis.id, [incident(0, S)])
    assert found.id == 1
    assert len(store.incidents()) == 1
    store.verify_audit()
