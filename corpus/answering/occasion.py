"""Choosing dates and places: when and where it happened."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from corpus.answering.citing import cite
from corpus.answering.evidence import Evidence, Search
from corpus.answering.nearness import nearness
from corpus.answering.selection import TOPIC, Selection, enough
from corpus.answering.timing import has_numbers, in_period
from corpus.concepts import find_concepts
from corpus.languages.places import LOCATIVE
from corpus.model import Span
from corpus.periods import find_periods
from corpus.question import Question
from corpus.replies import Citation

TRIED = 5
NOT_DATES = frozenset(("now", "recent", "recently"))
Finder = Callable[[Evidence, Question], Iterator[Span]]


def choose_date(search: Search, limit: int) -> Selection | None:
    """The date that the best evidence gives; the article's own where the sentence gives none."""
    chosen = _choose(search, _dates)
    if chosen:
        return chosen
    top = search.evidence[0] if search.evidence else None
    if top is None or top.article.card.published.period is None or not enough(0.9 * top.coverage):
        return None
    return Selection((cite(top.article, top.span),), (top.article.card.published.iso or "",))


def choose_place(search: Search, limit: int) -> Selection | None:
    """The place that the best evidence names."""
    return _choose(search, _places)


def _choose(search: Search, finder: Finder) -> Selection | None:
    best = search.evidence[0].coverage if search.evidence else 0.0
    for evidence in search.evidence[:TRIED]:
        if not enough(evidence.coverage) or evidence.coverage < 0.85 * best or evidence.topic < TOPIC:
            return None
        if not in_period(evidence, search.question) or not has_numbers(evidence, search.question):
            continue
        spans = list(finder(evidence, search.question))
        if spans:
            nearest = max(spans, key=lambda span: nearness(search, evidence, span))
            citation = _cited(evidence, nearest)
            return Selection((citation,), (nearest.of(evidence.article.body),))
    return None


def _cited(evidence: Evidence, mark: Span) -> Citation:
    return cite(evidence.article, evidence.span, (mark,))


def _dates(evidence: Evidence, question: Question) -> Iterator[Span]:
    published = evidence.article.card.published
    for mention in find_periods(evidence.text, evidence.article.card.language, published.reference):
        told = mention.period is not None or any(c.isdigit() for c in mention.span.of(evidence.text))
        if told and not mention.comparison and mention.kind not in NOT_DATES:
            yield mention.span.shift(evidence.span.start)


def _places(evidence: Evidence, question: Question) -> Iterator[Span]:
    """Places of the table, then words that stand where a place does; none that the question names."""
    language = evidence.article.card.language
    mentions = [m for m in find_concepts(evidence.text, language) if m.group == "place"]
    fitting = [m for m in mentions if m.id not in question.places and _fits(m.id, question)]
    located = [Span(match.start(1), match.end(1)) for match in re.finditer(LOCATIVE[language], evidence.text)]
    there = [m for m in fitting if any(m.span.overlaps(span) for span in located)]
    yield from (m.span.shift(evidence.span.start) for m in there or fitting)  # "in Omsk" before "Russian"
    known = [m.span for m in mentions]
    for span in located:
        common = find_concepts(span.of(evidence.text), language)  # no name: "in the city", "қалада"
        if not common and not any(span.overlaps(other) for other in known) and "country" not in question.concepts:
            yield span.shift(evidence.span.start)


def _fits(place: str, question: Question) -> bool:
    """Whether ``place`` is of the sort asked for: countries have ids of two letters."""
    if "country" in question.concepts:
        return len(place) == 2
    if "city" in question.concepts:
        return len(place) > 2
    return True
