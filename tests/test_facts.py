"""Figures: one-line cases in three languages."""

from __future__ import annotations

import pytest

from tests.fact_cases import Case, facts_of, normal, read_cases

CASES = list(read_cases("facts_*.txt"))


@pytest.mark.parametrize("case", CASES, ids=[case.where for case in CASES])
def test_figures(case: Case) -> None:
    assert facts_of(case) == [normal(expected) for expected in case.expected], case.text
