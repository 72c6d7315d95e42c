"""The list of changes that the tests must notice fits the code of today."""

from __future__ import annotations

import ast

import pytest
from mutations import CHECKOUT, MUTATIONS, Mutation, mutated


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.name)
def test_a_change_can_be_applied_and_its_tests_are_there(mutation: Mutation) -> None:
    ast.parse(mutated(mutation))
    assert [test for test in mutation.tests if not (CHECKOUT / test).is_file()] == []
