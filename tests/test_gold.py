"""Floors on the reference articles and the development questions: the numbers of gold_floors.json only rise."""

from __future__ import annotations

import asyncio
import json
from functools import lru_cache
from itertools import islice
from pathlib import Path
from statistics import median

import pytest

from tests.evaluation import facts, questions, quotes, reading

FLOORS: dict[str, dict[str, float]] = json.loads(Path(__file__).with_name("gold_floors.json").read_text())
SEEDS = 5

pytestmark = pytest.mark.skipif(not (facts.SHARED / "gold").is_dir(), reason="../shared with the gold is not here")


@lru_cache(maxsize=1)
def of_figures() -> dict[str, float]:
    score = facts.score(islice(facts.gold_articles(), SEEDS))
    return {
        "value and unit F1": score.f1,
        "period": facts.share(score.periods),
        "qualifier": facts.share(score.qualifiers),
    }


@lru_cache(maxsize=1)
def of_quotes() -> dict[str, float]:
    score = quotes.evaluate()
    return {
        "F1 by overlap": score.f1,
        "F1 near exact": score.near_exact,
        "speaker": score.speaker_rate,
        "speaker of figures": score.figure_rate,
    }


@lru_cache(maxsize=1)
def of_reading() -> dict[str, float]:
    found = reading.readings()
    return {field: sum(item.right[field] for item in found) / len(found) for field in reading.FIELDS}


@lru_cache(maxsize=1)
def judged() -> list[questions.Judged]:
    return asyncio.run(questions.evaluate())


@lru_cache(maxsize=1)
def of_questions() -> dict[str, float]:
    scores = questions.scores(judged())
    return {name: value for name, value in scores.items() if name != "median ms"}


MEASURED = {"figures": of_figures, "quotes": of_quotes, "reading": of_reading, "questions": of_questions}
UPPER = {"answered wrongly"}
"""Shares that may only fall."""


@pytest.mark.parametrize(("subject", "name"), [(s, name) for s, names in FLOORS.items() for name in names])
def test_floor(subject: str, name: str) -> None:
    value, floor = MEASURED[subject]()[name], FLOORS[subject][name]
    if name in UPPER:
        assert value <= floor
    else:
        assert value >= floor, f"{subject}, {name}: {value:.4f} is below {floor}"


def test_every_measure_has_a_floor() -> None:
    for subject, measure in MEASURED.items():
        assert set(FLOORS[subject]) == set(measure())


def test_bars_are_met() -> None:
    """What the project promises on these articles, whatever the floors say."""
    assert of_figures()["value and unit F1"] >= 0.90
    assert of_quotes()["F1 by overlap"] >= 0.95
    assert of_quotes()["speaker"] >= 0.90
    assert all(of_reading()[field] == 1 for field in ("publisher", "title", "language", "basis"))
    assert of_questions()["right, clean"] >= 0.92
    assert of_questions()["unanswerable declined"] >= 0.95


@pytest.mark.slow  # of a quiet machine
def test_median_time_of_an_answer_is_under_20_ms() -> None:
    assert median(item.answer.took_ms for item in judged()) < 20
