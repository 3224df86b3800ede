"""Making citations: a passage of an article with what in it answers, and its reference."""

from __future__ import annotations

import re
from functools import cache

from corpus.languages.details import DETAILS
from corpus.model import Article, Fact, Language, Quote, Span
from corpus.replies import Citation
from corpus.text import sentences

_ITEM = re.compile(r"\s*\n\s*(?:[-–—•*·]|\d{1,2}[.)])\s+[^\n]+")
"""A line of a list, with the break before it."""
LONGEST_LIST = 1200
BEFORE = 500
"""Characters among which the sentence before is looked for."""
_REF = re.compile(r"([0-9a-zA-Z]{12})-([fqp])(\d{1,9})-(\d{1,9})")

def reference(article_id: str, kind: str, span: Span) -> str:
    """A name for a figure (f), quote (q) or passage (p), stable while the article stays the same."""
    return f"{article_id[:12]}-{kind}{span.start}-{span.end}"


def parse_reference(ref: str) -> tuple[str, str, Span] | None:
    """The first letters of the article's id, the kind and the span of ``ref``; None when it is malformed."""
    match = _REF.fullmatch(ref)
    if match is None or int(match[3]) >= int(match[4]):
        return None
    return match[1], match[2], Span(int(match[3]), int(match[4]))


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
    passage = whole_sentences(article.body, quote.passage)
    return Citation(ref, article.card, passage, passage.of(article.body), marked, quote.speaker, quote=quote)


def whole_sentences(body: str, span: Span) -> Span:
    """``span`` from the beginning of its first sentence to the end of its last."""
    start = body.rfind("\n", 0, span.start) + 1
    line_end = body.find("\n", span.end)
    block = Span(start, len(body) if line_end < 0 else line_end)
    touched = [s.shift(start) for s in sentences(block.of(body)) if s.shift(start).overlaps(span)]
    return Span(min([span.start, *(s.start for s in touched)]), max([span.end, *(s.end for s in touched)]))


def sentence_before(body: str, start: int) -> Span | None:
    """The sentence that ends before ``start``; of a long one no more than ``BEFORE`` characters."""
    begin = max(0, start - BEFORE)
    found = sentences(body[begin:start])
    return found[-1].shift(begin) if found else None


def with_detail(body: str, span: Span, language: Language) -> Span:
    """``span``, with the next sentence where that says of what exactly it speaks: "In particular, ..."."""
    line_end = body.find("\n", span.end)
    following = Span(span.end, len(body) if line_end < 0 else line_end)
    first = next((s.shift(span.end) for s in sentences(following.of(body)) if s.of(following.of(body)).strip()), None)
    if first is None or not _details(language).match(first.of(body).lower()):
        return span
    return Span(span.start, first.end)


@cache
def _details(language: Language) -> re.Pattern[str]:
    return re.compile(r"[\W_]*" + DETAILS[language])


def with_list(body: str, span: Span) -> Span:
    """``span``, with the lines of the list that it opens: "They agreed on the following:"."""
    end = span.end
    if not body[:end].rstrip().endswith(":"):
        return span
    while (item := _ITEM.match(body, end)) and item.end() - span.end <= LONGEST_LIST:
        end = item.end()
    return Span(span.start, end)
