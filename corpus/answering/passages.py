"""Choosing passages: the sentences that say what is asked about; and the article itself, when that is asked."""

from __future__ import annotations

from corpus.answering.citing import cite
from corpus.answering.evidence import Evidence, Search
from corpus.answering.selection import Selection, enough
from corpus.model import FactKind, Span
from corpus.question import Question
from corpus.replies import Note

KEEP = 0.9


def choose_passages(search: Search, limit: int) -> Selection | None:
    """The sentences that cover the question best; of one article at most two."""
    chosen: list[Evidence] = []
    for evidence in search.evidence:
        if not enough(evidence.coverage) or evidence.coverage < KEEP * search.evidence[0].coverage:
            break
        if evidence.own < 0.5 * evidence.coverage or not _in_period(evidence, search.question):
            continue
        if sum(e.article.card.id == evidence.article.card.id for e in chosen) < 2:
            chosen.append(evidence)
        if len(chosen) == min(limit, 3):
            break
    if not chosen:
        return None
    citations = tuple(cite(e.article, e.span, (e.span,), _speaker(search, e)) for e in chosen)
    return Selection(citations, tuple(e.text for e in chosen))


def _speaker(search: Search, evidence: Evidence) -> str | None:
    quote = search.quote_at(evidence.article.card.id, evidence.span)
    return quote.speaker if quote else None


def _in_period(evidence: Evidence, question: Question) -> bool:
    """Whether the article may speak of the period asked for: it came out in it, after it, or says its words."""
    published = evidence.article.card.published.period
    if question.period is None or published is None:
        return True
    return published.end >= question.period.start


def choose_published(search: Search, limit: int) -> Selection | None:
    """The article that is asked about, for its date."""
    top = _article(search)
    if top is None or top.article.card.published.iso is None:
        return None
    return Selection((cite(top.article, top.span),), (top.article.card.published.iso,))


def choose_publisher(search: Search, limit: int) -> Selection | None:
    """The article that is asked about, for its publisher."""
    top = _article(search)
    if top is None or top.article.card.publisher is None:
        return None
    name = top.article.card.publisher
    at = top.article.body.find(name, top.span.start, top.span.end)
    marks = (Span(at, at + len(name)),) if at >= 0 else ()
    return Selection((cite(top.article, top.span, marks),), (name,))


def _article(search: Search) -> Evidence | None:
    """The best sentence of an article that came out in the period asked for, if any is named."""
    asked = search.question.period
    for evidence in search.evidence:
        published = evidence.article.card.published.period
        if enough(evidence.coverage) and (asked is None or (published is not None and published.overlaps(asked))):
            return evidence
    return None


def choose_without_number(search: Search, limit: int) -> Selection | None:
    """For a figure asked for that no article gives: the sentence that speaks of it without a number."""
    for evidence in search.evidence[:5]:
        facts = [f for f in search.facts.get(evidence.article.card.id, ()) if evidence.span.holds(f.span)]
        told = [f for f in facts if f.kind is not FactKind.COUNT]
        if enough(0.8 * evidence.coverage) and not told and _in_period(evidence, search.question):
            citation = cite(evidence.article, evidence.span, (evidence.span,), _speaker(search, evidence))
            return Selection(closest=(citation,), notes=frozenset({Note.NO_NUMBER}))
    return None
