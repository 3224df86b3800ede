"""Floors of figure extraction over the gold articles; they may only rise."""

from __future__ import annotations

import pytest

from tests.evaluation.facts import SHARED, gold_articles, score, share, table

pytestmark = pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="the gold articles are not here")


def test_figures_stay_above_their_floors() -> None:
    total = score(gold_articles())
    measured = (total.f1, share(total.periods), share(total.qualifiers), share(total.kinds))
    floors = (0.99, 0.94, 0.99, 0.99)
    assert all(value >= floor for value, floor in zip(measured, floors, strict=True)), table(total)
