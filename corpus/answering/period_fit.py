"""How well the period of a figure fits the time that is asked about."""

from __future__ import annotations

import re
from datetime import timedelta

from corpus.answering.evidence import Evidence
from corpus.answering.sorts import NAMED
from corpus.model import Fact, Period
from corpus.question import Question
from corpus.replies import Note

OTHER_TIME = 0.8
"""For a figure whose sentence lacks the words of time of the question."""
YEAR = timedelta(days=364)
"""Of less than a year, no part answers for the whole."""
_YEAR = re.compile(r"(?:19|20)\d\d")


def period_fit(fact: Fact, evidence: Evidence, question: Question, notes: set[Note]) -> float:
    asked = question.period
    if asked is None:
        return _part_fit(fact, question, notes) * _words_fit(evidence, question)
    if _says_period(evidence, question):
        return 1.1
    if fact.period is None:
        published = _published(evidence)
        if _is_period_told(evidence, question):
            return 1.0
        return 0.9 if published and published.overlaps(asked) else _other_period(notes)
    if fact.period == asked:
        return 1.1
    part = asked.end - asked.start < YEAR and fact.period.end > fact.period.start
    if part or not asked.holds(fact.period):
        return _other_period(notes)  # four months are not the five asked for
    if not _whole_year_count(fact, asked):
        notes.add(Note.NOT_WHOLE_PERIOD)
    return 1.0


def _words_fit(evidence: Evidence, question: Question) -> float:
    """Less where the question names a time that no day can be told for, and the sentence does not: "by its end"."""
    unresolved = question.dated and question.part is None and not question.now
    return OTHER_TIME if unresolved and min(evidence.own_levels[len(question.words) :]) < 1.0 else 1.0


def _part_fit(fact: Fact, question: Question, notes: set[Note]) -> float:
    """Of any year, where the question names none: "in January-October"."""
    if question.part is None or fact.period is None:
        return 1.0 if question.part is None else 0.9
    return 1.1 if same_part(fact.period, question.part) else _other_period(notes)


def same_part(period: Period, part: Period) -> bool:
    """Whether both are the same months and days, of whatever year."""
    of_year = [(day.month, day.day) for day in (period.start, period.end, part.start, part.end)]
    return of_year[:2] == of_year[2:]


def _says_period(evidence: Evidence, question: Question) -> bool:
    """Whether the sentence has every word of a period that no year pins down: "over 18 years"."""
    if not question.dated or any(_YEAR.fullmatch(word.word) for word in question.dated):
        return False
    return all(level == 1.0 for level in evidence.own_levels[len(question.words) :])


def _is_period_told(evidence: Evidence, question: Question) -> bool:
    """Whether the sentence beside it, or the lead, has every word of the period asked for."""
    dated = evidence.levels[len(question.words) :]
    return bool(dated) and min(dated) >= NAMED


def _other_period(notes: set[Note]) -> float:
    notes.add(Note.CLOSEST)
    return 0.85


def _whole_year_count(fact: Fact, asked: Period) -> bool:
    """A count as of one day is not a part of the period asked for."""
    return fact.period is not None and fact.period.start == fact.period.end and asked.holds(fact.period)


def _published(evidence: Evidence) -> Period | None:
    return evidence.article.card.published.period
