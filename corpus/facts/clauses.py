"""Sentences and their clauses: how far the words about a figure reach."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise

from corpus.facts.lexicon import Lexicon
from corpus.facts.quantities import Quantity
from corpus.facts.spans import starting_within
from corpus.model import Span

# How far back the words about a figure reach in a sentence without end.
_REACH = 400
_BOUNDARY = r"[,;:](?=\s)|\.(?=\s[\"«“„])|[()]|\s[-–—]\s"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the quantities and clauses in it; ``text`` is the whole body in lower case."""

    text: str
    span: Span
    clauses: tuple[Span, ...]
    quantities: tuple[Quantity, ...]

    def clause(self, at: Span) -> Span:
        """The clause that ``at`` stands in, as far as it is near."""
        index = bisect_right(self.clauses, at.start, key=lambda clause: clause.start) - 1
        clause = self.clauses[index] if index >= 0 and at.start < self.clauses[index].end else self.span
        near = self.near(at)
        return Span(max(clause.start, near.start), min(clause.end, near.end))

    def opening(self, at: Span) -> int:
        """Where the words before ``at`` begin that can have to do with it: the sentence's start, if near."""
        return max(self.span.start, at.start - _REACH)

    def before(self, at: Span) -> str:
        """The words before ``at``, from its ``opening``."""
        return self.text[self.opening(at) : at.start]

    def near(self, at: Span) -> Span:
        """The part of the sentence whose words can have to do with ``at``: all of it, unless it has no end."""
        return Span(self.opening(at), min(self.span.end, at.end + _REACH))

    def window(self, quantity: Quantity) -> Span:
        """The words that are about ``quantity`` alone: from the quantity before it to the end of its clause."""
        index = bisect_left(self.quantities, quantity.span.start, key=lambda q: q.span.start)
        start = self.quantities[index - 1].span.end if index else self.span.start
        end = self.clause(quantity.span).end
        if index + 1 < len(self.quantities):
            end = min(end, self.quantities[index + 1].span.start)
        return Span(min(max(start, self.opening(quantity.span)), quantity.span.start), end)

    def following(self, quantity: Quantity) -> Quantity | None:
        """The next quantity of the sentence."""
        later = bisect_left(self.quantities, quantity.span.end, key=lambda q: q.span.start)
        return self.quantities[later] if later < len(self.quantities) else None

    def preceding(self, quantity: Quantity) -> Quantity | None:
        """The quantity before, in the sentence."""
        index = bisect_left(self.quantities, quantity.span.start, key=lambda q: q.span.start)
        return self.quantities[index - 1] if index else None

    def clauses_within(self, span: Span) -> tuple[Span, ...]:
        """The clauses that start inside ``span``."""
        first = bisect_left(self.clauses, span.start, key=lambda clause: clause.start)
        return self.clauses[first : bisect_left(self.clauses, span.end, first, key=lambda clause: clause.start)]

    def after(self, quantity: Quantity) -> Span:
        """The rest of the clause, up to the next quantity."""
        return Span(quantity.span.end, max(quantity.span.end, self.window(quantity).end))


def boundary(tables: Lexicon) -> re.Pattern[str]:
    """What ends a clause."""
    return re.compile(f"{_BOUNDARY}|{tables.patterns['CONJUNCTIONS'].pattern}")


def split_sentence(text: str, span: Span, quantities: list[Quantity], boundaries: re.Pattern[str]) -> Sentence:
    """The sentence at ``span``, its clauses cut at ``boundaries`` that stand in no quantity."""
    inside = tuple(q for q in starting_within(quantities, span.start, span.end) if q.span.end <= span.end)
    cuts = [
        match.start()
        for match in boundaries.finditer(text, span.start, span.end)
        if not _splits_quantity(match.start(), inside)
    ]
    edges = [span.start, *cuts, span.end]
    clauses = tuple(Span(start, end) for start, end in pairwise(edges) if start < end)
    return Sentence(text, span, clauses, inside)


def _splits_quantity(at: int, quantities: tuple[Quantity, ...]) -> bool:
    index = bisect_left(quantities, at, key=lambda quantity: quantity.span.start)
    return index > 0 and at < quantities[index - 1].span.end
