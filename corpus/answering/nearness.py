"""How near a name, date or place stands to the words of a sentence that meet the question."""

from __future__ import annotations

from corpus.answering.evidence import Evidence, Search
from corpus.match import levels_in
from corpus.model import Span
from corpus.terms import terms

HALF = 40
"""Characters at which a word of the question counts half."""


def nearness(search: Search, evidence: Evidence, span: Span) -> float:
    """The weight of the question's words in the sentence of ``evidence``, each by its distance to ``span``."""
    words = (*search.question.words, *search.question.dated)
    total = 0.0
    for term in terms(evidence.text, evidence.article.card.language):
        at = term.span.shift(evidence.span.start)
        gap = max(0, at.start - span.end, span.start - at.end)
        levels = levels_in(term.keys, search.matched, len(words))
        total += sum(word.need * level for word, level in zip(words, levels, strict=True)) * HALF / (HALF + gap)
    return total
