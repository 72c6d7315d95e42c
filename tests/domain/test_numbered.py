"""Items of a list keep their numbers, and no number comes twice."""

from __future__ import annotations

import pytest

from tvad_desktop.domain.ignoring import IgnoreRule
from tvad_desktop.domain.numbered import with_one_more, without


def test_a_number_is_above_all_that_are_there():
    rules: tuple[IgnoreRule, ...] = ()
    for reason in ("a flag", "rain", "a tree"):
        rules = with_one_more(rules, IgnoreRule(0, reason, day_minutes=(0, 60)))
    left = without(rules, 2)
    assert [(rule.id, rule.reason) for rule in left] == [(1, "a flag"), (3, "a tree")]
    assert with_one_more(left, rules[1])[-1].id == 4


def test_a_number_that_is_not_there_tells_which_are():
    rules = with_one_more((), IgnoreRule(0, "rain", day_minutes=(0, 60)))
    with pytest.raises(KeyError) as raised:
        without(rules, 7)
    assert raised.value.args == ("1",)
