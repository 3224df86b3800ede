"""Floors of quotes and speakers on the reference articles: they may only rise."""

from __future__ import annotations

import pytest

from tests.evaluation.quotes import SHARED, Score, evaluate

pytestmark = pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="the reference articles are not here")


@pytest.fixture(scope="module")
def score() -> Score:
    return evaluate()


def test_quotes(score: Score) -> None:
    assert score.f1 >= 1.0, score.misses
    assert score.near_exact >= 0.96, score.misses


def test_speakers(score: Score) -> None:
    assert score.speaker_rate >= 1.0, score.misses
    assert score.figure_rate >= 0.97, score.misses
    assert score.reported_found == score.reported, score.misses
