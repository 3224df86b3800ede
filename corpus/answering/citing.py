"""Making citations: a passage of an article with what in it answers, and its reference."""

from __future__ import annotations

import re

from corpus.model import Article, Fact, Quote, Span
from corpus.replies import Citation

_REF = re.compile(r"([0-9a-zA-Z]{12})-([fqp])(\d{1,9})-(\d{1,9})")
SHORT = 280
"""Passages up to this many characters are shown whole rather than by sentence."""


def reference(article_id: str, kind: str, span: Span) -> str:
    """A name for a figure (f), quote (q) or passage (p), stable while the article stays the same."""
    return f"{article_id[:12]}-{kind}{span.start}-{span.end}"


def parse_reference(ref: str) -> tuple[str, str, Span] | None:
    """The first letters of the article's id, the kind and the span of ``ref``; None when it is malformed."""
    match = _REF.fullmatch(ref)
    return (match[1], match[2], Span(int(match[3]), int(match[4]))) if match else None


def cite(article: Article, passage: Span, marks: tuple[Span, ...] = (), speaker: str | None = None) -> Citation:
    """A citation of ``passage`` in which ``marks`` answer."""
    ref = reference(article.card.id, "p", passage)
    return Citation(ref, article.card, passage, passage.of(article.body), marks, speaker)


def cite_fact(article: Article, fact: Fact) -> Citation:
    """A citation of the sentence of ``fact``, the figure marked."""
    ref = reference(article.card.id, "f", fact.span)
    passage = Span(min(fact.passage.start, fact.span.start), max(fact.passage.end, fact.span.end))
    return Citation(ref, article.card, passage, passage.of(article.body), (fact.span,), fact.speaker, fact=fact)


def cite_quote(article: Article, quote: Quote, marks: tuple[Span, ...] | None = None) -> Citation:
    """A citation of ``quote`` with its cue; its words (or ``marks`` of them) marked."""
    ref = reference(article.card.id, "q", quote.passage)
    marked = quote.spans if marks is None else marks
    text = quote.passage.of(article.body)
    return Citation(ref, article.card, quote.passage, text, marked, quote.speaker, quote=quote)
