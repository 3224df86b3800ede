"""Which way a figure goes: the nearest word of growth or decline."""

from __future__ import annotations

from corpus.facts.clauses import Sentence
from corpus.facts.lexicon import Lexicon
from corpus.facts.quantities import Quantity
from corpus.model import FactKind, Span

_NEAR = 45
_AHEAD = 200


def direction_before(sentence: Sentence, span: Span, tables: Lexicon) -> FactKind | None:
    """The last word of growth or decline in the sentence before ``span``."""
    return _last(sentence, Span(sentence.opening(span), span.start), tables)


def direction(sentence: Sentence, quantity: Quantity, tables: Lexicon) -> FactKind | None:
    """GROWTH or DECLINE as the words around ``quantity`` say, or None when they say neither."""
    text, span = sentence.text, quantity.span
    if match := tables.patterns["CHANGE_AFTER"].match(text, span.end, sentence.span.end):
        return _first(sentence, Span(match.start(), match.end()), tables) or FactKind.GROWTH
    clause = sentence.clause(span)
    before = _last(sentence, Span(max(clause.start, sentence.opening(span)), span.start), tables)
    after = _first(sentence, Span(span.end, min(clause.end, span.end + _AHEAD)), tables)
    if tables.change_follows:
        return after or before or direction_before(sentence, span, tables)
    return before or after or direction_before(sentence, span, tables)


def kind_after(sentence: Sentence, span: Span, tables: Lexicon) -> FactKind | None:
    """The first word of growth or decline in the clause after ``span``."""
    return _first(sentence, Span(span.end, min(sentence.clause(span).end, span.end + _AHEAD)), tables)


def stands_by(sentence: Sentence, quantity: Quantity, tables: Lexicon) -> bool:
    """Whether the preposition of a change stands before the quantity, hedged or not: "на", "более чем на"."""
    near = sentence.before(quantity.span)[-_NEAR:]
    if tables.by.search(near):
        return True
    hedges = (pattern.search(near) for _, pattern in tables.before)
    return any(hedge and tables.by.search(hedge[0]) for hedge in hedges)


def changes_by(sentence: Sentence, quantity: Quantity, tables: Lexicon) -> bool:
    """Whether the quantity is by how much something changed: "вырос почти на 2 млрд", "grew by $2 bn"."""
    if not stands_by(sentence, quantity, tables):
        return False
    opening = max(sentence.window(quantity).start, sentence.clause(quantity.span).start)
    start = max(opening, quantity.span.start - _NEAR)
    return _last(sentence, Span(start, quantity.span.start), tables) is not None


def _last(sentence: Sentence, span: Span, tables: Lexicon) -> FactKind | None:
    found = [
        (match.start(), kind)
        for kind, name in ((FactKind.GROWTH, "UP"), (FactKind.DECLINE, "DOWN"))
        for match in tables.patterns[name].finditer(sentence.text, span.start, span.end)
    ]
    return max(found)[1] if found else None


def _first(sentence: Sentence, span: Span, tables: Lexicon) -> FactKind | None:
    found = [
        (match.start(), kind)
        for kind, name in ((FactKind.GROWTH, "UP"), (FactKind.DECLINE, "DOWN"))
        if (match := tables.patterns[name].search(sentence.text, span.start, span.end))
    ]
    return min(found)[1] if found else None
