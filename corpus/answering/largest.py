"""Choosing the largest, or smallest, of what is told: figures of one measure and unit, compared by value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from corpus.answering.citing import cite, cite_fact
from corpus.answering.credit import RATES, is_sum
from corpus.answering.evidence import NEXT_TO, Evidence, Search
from corpus.answering.selection import TOPIC, Selection, enough
from corpus.answering.timing import in_period
from corpus.model import Fact, FactKind
from corpus.question import Kind, Question, Sort, is_act
from corpus.text import fold
from corpus.wording import ASKING, asks

KEEP = 0.75
"""Sentences whose figures are compared cover this share of what the best one does."""
TO_COME = frozenset((FactKind.TARGET, FactKind.FORECAST, FactKind.PLAN))
SEVERAL = 2


@dataclass(frozen=True, slots=True)
class _Told:
    fact: Fact
    evidence: Evidence


def choose_largest(search: Search, limit: int) -> Selection | None:
    """The largest figure, or whose it is; None where there is nothing to compare."""
    question = search.question
    if question.extreme is None or question.kind in (Kind.QUOTE, Kind.PUBLISHED, Kind.PUBLISHER):
        return None
    told = _comparable([*_told(search)], question)
    told = [one for one in told if _says_so(one.evidence, question)] or told
    if not told or (len({one.fact.value for one in told}) < SEVERAL and not _says_so(told[0].evidence, question)):
        return None
    best = (max if question.extreme == "largest" else min)(told, key=lambda one: one.fact.value)
    if question.kind is Kind.FIGURE:
        citation = cite_fact(best.evidence.article, best.fact)
        return Selection((citation,), (citation.marked()[0],))
    span = best.evidence.span
    citation = cite(best.evidence.article, span, (span,), best.fact.speaker)
    return Selection((citation,), (best.evidence.text,))


def _told(search: Search) -> Iterator[_Told]:
    """The figures of the sentences that tell of what is asked."""
    question, best = search.question, search.evidence[0].coverage if search.evidence else 0.0
    for evidence in search.evidence:
        if not enough(evidence.coverage) or evidence.coverage < KEEP * best or evidence.topic < TOPIC:
            continue
        if not _is_about(evidence, question) or not in_period(evidence, question):
            continue
        for fact in search.facts.get(evidence.article.card.id, ()):
            if evidence.span.holds(fact.span) and _is_of_sort(fact, question):
                yield _Told(fact, evidence)


def _is_about(evidence: Evidence, question: Question) -> bool:
    """Whether the sentence itself has the verb of the question, or a noun of it; and every noun near."""
    own = zip(question.words, evidence.own_levels, strict=False)
    nouns = [level for word, level in zip(question.words, evidence.levels, strict=False) if word.noun]
    told = any(level == 1.0 and (word.noun or is_act(word, question.language)) for word, level in own)
    return told and min(nouns, default=1.0) >= NEXT_TO


def _is_of_sort(fact: Fact, question: Question) -> bool:
    if question.sort is Sort.GROWTH or fact.unit in RATES:
        return (question.sort in (Sort.GROWTH, Sort.SHARE)) == (fact.unit in RATES)
    return question.sort is not Sort.MONEY or is_sum(fact)


def _comparable(told: list[_Told], question: Question) -> list[_Told]:
    """Those of one unit, and of the measure asked for where any is: what is, before what is still to come."""
    own = [one for one in told if one.fact.measure in question.measures] or told
    real = [one for one in own if one.fact.kind not in TO_COME] or own
    units = [one.fact.unit for one in real]
    unit = max(units, key=units.count, default="")
    return [one for one in real if one.fact.unit == unit]


def _says_so(evidence: Evidence, question: Question) -> bool:
    """Whether the sentence says by itself that it is the largest."""
    asking = ASKING[evidence.article.card.language]
    words = asking.LARGEST if question.extreme == "largest" else asking.SMALLEST
    return asks(words, fold(evidence.text))
