"""What a sentence leaves out, because the reader has it: what it answers or goes on from, the subject of the lead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from corpus.answering.citing import BEFORE, sentence_before
from corpus.answering.evidence import IN_TITLE, Evidence, Search
from corpus.languages.there import THERE, THIS
from corpus.model import Language, Span
from corpus.scoring import Levels

ANSWERED = 0.95
"""What a word counts in an answer that stands in the question of the interviewer, or in what "there" means."""
APART = 3
"""Characters between the passage that asks and the one that answers."""
_ASKS = re.compile(r"\?[»”\"]?\s*$")


def is_asking(evidence: Evidence) -> bool:
    """Whether the sentence asks."""
    return bool(_ASKS.search(evidence.text))


def in_context(search: Search) -> Search:
    """``search``, where answers also meet the words of their questions, and all sentences those of a lead.

    The lead is the first sentence of an article without a title: in its stead it names the subject.
    """
    asking = {(e.article.card.id, e.span.end): e for e in search.evidence if _ends_asking(e)}
    leads = {e.article.card.id: e for e in search.evidence if _leads(e)}
    told = [
        _met(search, e, next(_asked(e, asking), None) or _there(search, e), leads.get(e.article.card.id))
        for e in search.evidence
    ]
    return replace(search, evidence=tuple(sorted(told, key=lambda e: -e.score)))


def _ends_asking(evidence: Evidence) -> bool:
    return evidence.span.end == evidence.found.stored.passage.span.end and is_asking(evidence)


def _leads(evidence: Evidence) -> bool:
    article = evidence.article
    return article.card.title is None and not article.body[: evidence.span.start].strip()


def _asked(evidence: Evidence, asking: dict[tuple[str, int], Evidence]) -> Iterator[Evidence]:
    """The question right before the passage of ``evidence``."""
    start = evidence.found.stored.passage.span.start
    for gap in range(APART + 1):
        if found := asking.get((evidence.article.card.id, start - gap)):
            yield found


def _there(search: Search, evidence: Evidence) -> Evidence | None:
    """The sentence before one that begins with "there", or takes it up as "this result"."""
    if not _begins(evidence.article.card.language).match(evidence.text.lower()):
        return None
    id, start = evidence.article.card.id, evidence.span.start
    before = (search.sentence_of(id, Span(max(0, start - gap), start)) for gap in range(1, APART + 1))
    return next((e for e in before if e is not None and e is not evidence), None)


@cache
def _begins(language: Language) -> re.Pattern[str]:
    return re.compile(rf"[\W_]*(?:{THERE[language]}|{THIS[language]})")


def with_before(evidence: Evidence) -> Span:
    """The sentence, with the one before it where it takes that up in its first words: "this result"."""
    language, body, span = evidence.article.card.language, evidence.article.body, evidence.span
    if not _takes_up(language).match(evidence.text.lower()):
        return span
    before = sentence_before(body, span.start)
    if before is None or body[before.end : span.start].strip(" \n\r\t\xa0"):
        return span
    whole = span.start <= BEFORE or before.start > span.start - BEFORE
    return Span(before.start, span.end) if whole else span


@cache
def _takes_up(language: Language) -> re.Pattern[str]:
    return re.compile(rf"[\W_]*(?:{THIS[language]})")


def _met(search: Search, evidence: Evidence, question: Evidence | None, lead: Evidence | None) -> Evidence:
    own, levels = evidence.own_levels, evidence.levels
    if question is not None:
        own = _higher(own, question.own_levels, ANSWERED)
        levels = _higher(levels, own, 1.0)
    if lead is not None and lead is not evidence:
        levels = _higher(levels, lead.own_levels, IN_TITLE)
    if levels == evidence.levels and own == evidence.own_levels:
        return evidence
    return evidence.rescored(search.question.words, levels, own)


def _higher(levels: Levels, others: Levels, by: float) -> Levels:
    return tuple(max(level, by * other) for level, other in zip(levels, others, strict=True))
