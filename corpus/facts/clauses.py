"""Sentences and their clauses: how far the words about a figure reach."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from corpus.facts.lexicon import Lexicon
from corpus.facts.quantities import Quantity
from corpus.model import Span

_BOUNDARY = r"[,;:](?=\s)|\.(?=\s[\"«“„])|[()]|\s[-–—]\s"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the quantities and clauses in it; ``text`` is the whole body in lower case."""

    text: str
    span: Span
    clauses: tuple[Span, ...]
    quantities: tuple[Quantity, ...]

    def clause(self, at: Span) -> Span:
        """The clause that ``at`` stands in."""
        return next((clause for clause in self.clauses if clause.start <= at.start < clause.end), self.span)

    def before(self, at: Span) -> str:
        """The sentence up to ``at``."""
        return self.text[self.span.start : at.start]

    def window(self, quantity: Quantity) -> Span:
        """The words that are about ``quantity`` alone: from the quantity before it to the end of its clause."""
        earlier = [q.span.end for q in self.quantities if q.span.end <= quantity.span.start]
        end = self.clause(quantity.span).end
        later = [q.span.start for q in self.quantities if q.span.start >= quantity.span.end]
        return Span(max(earlier, default=self.span.start), min([end, *later[:1]]))

    def after(self, quantity: Quantity) -> Span:
        """The rest of the clause, up to the next quantity."""
        return Span(quantity.span.end, max(quantity.span.end, self.window(quantity).end))


def boundary(tables: Lexicon) -> re.Pattern[str]:
    """What ends a clause."""
    return re.compile(f"{_BOUNDARY}|{tables.patterns['CONJUNCTIONS'].pattern}")


def split_sentence(text: str, span: Span, quantities: list[Quantity], boundaries: re.Pattern[str]) -> Sentence:
    """The sentence at ``span``, its clauses cut at ``boundaries`` that stand in no quantity."""
    inside = tuple(q for q in quantities if span.start <= q.span.start and q.span.end <= span.end)
    cuts = [
        match.start()
        for match in boundaries.finditer(text, span.start, span.end)
        if not any(q.span.start < match.start() < q.span.end for q in inside)
    ]
    edges = [span.start, *cuts, span.end]
    clauses = tuple(Span(start, end) for start, end in pairwise(edges) if start < end)
    return Sentence(text, span, clauses, inside)
