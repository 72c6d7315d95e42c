"""Sums over stretches of time, whatever their order and overlap."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tvad_desktop.domain.media import Timespan
from tvad_desktop.domain.viewing import clip_spans, merge_spans, seen_share, subtract_spans

SPANS = st.lists(st.builds(Timespan, st.integers(-5, 60), st.integers(-5, 60)), max_size=12)


def moments(spans) -> set[int]:
    return {moment for span in spans for moment in range(span.start_us, span.end_us)}


@given(SPANS)
def test_merging_keeps_every_moment_once(spans):
    merged = merge_spans(spans)
    assert moments(merged) == moments(spans)
    assert all(one.end_us < other.start_us for one, other in pairwise(merged))
    assert sum(span.duration_us for span in merged) == len(moments(spans))


@given(SPANS, SPANS)
def test_subtracting_leaves_what_the_others_have_not(spans, taken):
    assert moments(subtract_spans(spans, taken)) == moments(spans) - moments(taken)


@given(SPANS)
def test_the_share_is_that_of_the_moments_within(spans):
    within = moments(spans) & set(range(50))
    assert seen_share(spans, 50) == len(within) / 50
    assert moments(clip_spans(spans, Timespan(0, 50))) == within
    assert seen_share(spans, 0) == 0.0
