"""Quotes: who said what, where. Direct speech first, reported speech in what is left."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from corpus.model import Article, Quote, Span
from corpus.quotes.carry import carried
from corpus.quotes.direct import direct_quotes
from corpus.quotes.grammar import grammar
from corpus.quotes.reported import reported_quotes
from corpus.quotes.scene import Scene

_MARK = re.compile(r"[«“„\"]|:\s|\?\s*\n\s*[–—-]")

__all__ = ["extract_quotes", "speaker_at"]


def extract_quotes(article: Article) -> list[Quote]:
    """The quotes of ``article`` in order, direct and reported; their spans do not overlap."""
    if not _may_speak(article):
        return []
    scene = Scene(article)
    direct = direct_quotes(scene)
    return sorted([*direct, *reported_quotes(scene, direct)], key=lambda quote: quote.spans)


def _may_speak(article: Article) -> bool:
    """Whether there is a word of speech or a mark at all: without, the models need not run."""
    rules = grammar(article.card.language)
    patterns = (rules.verbs, rules.according, rules.documents, rules.source_verbs, rules.so_says, _MARK)
    return any(pattern.search(article.body) for pattern in patterns)


def speaker_at(article: Article, quotes: Sequence[Quote]) -> Callable[[Span], str | None]:
    """The speaker of a figure by where it stands: of the quote that holds it, or of indirect speech that
    goes on in the next sentences of the paragraph; None for narration."""
    regions = [(span, quote.speaker) for quote in quotes for span in quote.spans]
    regions += carried(article, quotes)

    def speaker(at: Span) -> str | None:
        holding = [(span.end - span.start, name) for span, name in regions if span.overlaps(at)]
        return min(holding, key=lambda region: region[0])[1] if holding else None

    return speaker
