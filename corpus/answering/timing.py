"""Whether a sentence can speak of the period and the numbers that are asked about."""

from __future__ import annotations

from datetime import timedelta

from corpus.answering.evidence import Evidence
from corpus.model import Period
from corpus.periods import find_periods
from corpus.question import Question

AFTERWARDS = timedelta(days=10)
"""For how long after a period its news still comes out."""


def has_numbers(evidence: Evidence, question: Question) -> bool:
    """Whether the sentence has the numbers that the question gives: "when will trade reach 30 billion?"."""
    given = zip(question.words, evidence.own_levels, strict=False)
    return all(level == 1.0 for word, level in given if word.keys[0] in question.numbers)


def in_period(evidence: Evidence, question: Question) -> bool:
    """Whether the article came out in the period asked about, or soon after, or the sentence names it."""
    asked, published = question.period, evidence.article.card.published
    if asked is None or published.period is None:
        return True
    if published.period.overlaps(Period(asked.start, asked.end + AFTERWARDS)):
        return True
    mentions = find_periods(evidence.text, evidence.article.card.language, published.reference)
    return any(m.period is not None and m.period.overlaps(asked) and not m.comparison for m in mentions)
