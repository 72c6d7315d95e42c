"""A mask never vanishes by itself: the longer nobody sees its target, the larger it becomes."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tvad_desktop.domain.media import Region, Timespan
from tvad_desktop.domain.redaction import (
    Cover,
    Mask,
    MaskKey,
    Redaction,
    StretchReview,
    Target,
    split_at_gaps,
)

S = 1_000_000
SPAN = Timespan(0, 30 * S)
BOX = Region(0.4, 0.4, 0.05, 0.1)


def mask(*keys: tuple[float, Region], span: Timespan = SPAN, target: Target = Target.PERSON) -> Mask:
    return Mask(1, target, tuple(MaskKey(round(at_s * S), region) for at_s, region in keys), span)


def holds(outer: Region, inner: Region) -> bool:
    slack = 1e-9
    return (
        outer.x <= inner.x + slack
        and outer.y <= inner.y + slack
        and outer.x + outer.width >= inner.x + inner.width - slack
        and outer.y + outer.height >= inner.y + inner.height - slack
    )


def test_between_keys_a_mask_moves_in_a_straight_line():
    moving = mask((1.0, BOX), (1.2, replace(BOX, x=0.5)))
    assert moving.region_at(1_100_000, 1.5).x == pytest.approx(0.45)


def test_a_lost_mask_stays_until_the_end_and_grows():
    lost = mask((0.0, BOX), (1.0, BOX))
    regions = [lost.region_at(time_us, 1.5) for time_us in range(1 * S, 30 * S, 100_000)]
    assert all(region is not None for region in regions)
    assert all(holds(after, before) for before, after in pairwise(regions))
    assert regions[-1].height > 4 * BOX.height
    walked = 0.9 * 0.1  # shares of the picture that a walking person of this size goes in a second
    assert holds(lost.region_at(3 * S, 1.5), replace(BOX, y=BOX.y + walked))
    assert lost.region_at(30 * S, 1.5) is None


def test_a_face_that_is_lost_grows_faster_for_it_is_smaller():
    person, face = (mask((0.0, BOX), target=target).region_at(S, 1.5) for target in (Target.PERSON, Target.FACE))
    assert holds(face, person)
    assert face.area > 4 * person.area


times = st.lists(st.integers(0, 30 * S - 1), min_size=1, max_size=6, unique=True).map(sorted)
boxes = st.builds(Region, *(st.floats(0, 0.5) for _ in range(2)), *(st.floats(0.01, 0.5) for _ in range(2)))


@given(times, st.data(), st.integers(0, 30 * S - 1), st.floats(0.3, 3))
def test_within_its_span_a_mask_covers_at_least_where_its_target_was(times_us, data, at_us, aspect):
    keys = tuple(MaskKey(time_us, data.draw(boxes)) for time_us in times_us)
    drawn = Mask(0, Target.PERSON, keys, SPAN)
    assert all(holds(drawn.region_at(key.time_us, aspect), key.region) for key in keys)
    region = drawn.region_at(at_us, aspect)
    assert region is not None
    assert region.area > 0
    assert region.x >= 0
    assert region.x + region.width <= 1 + 1e-9


def test_only_stretches_that_were_changed_are_to_be_looked_at_again():
    plan = Redaction(1, 1, SPAN, Cover.FILL, "ada", "", (mask((1.0, BOX), span=Timespan(0, 5 * S)),), ())
    reviews = tuple(StretchReview(one, plan.masks_sha256(one), "bob", "") for one in plan.stretches())
    plan = replace(plan, reviews=reviews)
    assert plan.unreviewed == ()
    more = replace(plan, masks=(*plan.masks, mask((12.0, BOX), span=Timespan(11 * S, 15 * S))))
    assert more.unreviewed == (Timespan(10 * S, 20 * S),)
    assert replace(plan, cover=Cover.PIXELATE).unreviewed == plan.stretches()
    assert replace(plan, masks=(replace(plan.masks[0], is_covered=False),)).unreviewed == plan.stretches()[:1]


def test_masks_that_stay_without_being_seen_are_named():
    plan = Redaction(1, 1, SPAN, Cover.FILL, "ada", "", (mask((1.0, BOX), (1.5, BOX)),), ())
    first, second, _ = plan.stretches()
    assert [since_us for _, since_us in plan.lost_moments(first)] == [1_500_000]
    assert [since_us for _, since_us in plan.lost_moments(second)] == [1_500_000]


def test_keys_are_taken_apart_where_the_target_was_out_of_sight():
    keys = tuple(MaskKey(time_us, BOX) for time_us in (0, S // 2, 3 * S, 3 * S + 1))
    assert [len(part) for part in split_at_gaps(keys)] == [2, 2]
