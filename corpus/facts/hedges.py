"""How exactly a figure is given, and the words that belong to its span."""

from __future__ import annotations

from corpus.facts.clauses import Sentence
from corpus.facts.direction import direction_before
from corpus.facts.lexicon import Hedges, Lexicon
from corpus.facts.quantities import CHANGES, Quantity
from corpus.model import Qualifier, Span

_REACH = 60


def hedge(sentence: Sentence, quantity: Quantity, tables: Lexicon) -> tuple[Qualifier, Span]:
    """The qualifier of ``quantity``, and its span with the hedge and the preposition of a change."""
    span = _with_preposition(sentence, quantity, tables)
    before = _look_before(sentence, quantity.span, tables.before)
    if before:
        span = Span(before[1], span.end)
    after = _look_after(sentence, span, tables.after)
    if after:
        span = Span(span.start, after[1])
    span = _with_comparative(sentence, span, tables)
    found = before or after or _by_verb(sentence, quantity, tables)
    return _qualifier(sentence, quantity, found[0] if found else None, tables), span


def _qualifier(sentence: Sentence, quantity: Quantity, found: Qualifier | None, tables: Lexicon) -> Qualifier:
    if quantity.value_max is not None:
        return Qualifier.RANGE
    if quantity.hedge:
        return quantity.hedge
    arrives = tables.to_after.match(sentence.text, quantity.span.end)
    if found is Qualifier.UP_TO and arrives and tables.change_follows and _reaches(sentence, quantity, tables):
        return Qualifier.EXACT
    if found:
        return found
    if tables.up_to.search(sentence.before(quantity.span)) and not _reaches(sentence, quantity, tables):
        return Qualifier.UP_TO
    return Qualifier.EXACT


def _reaches(sentence: Sentence, quantity: Quantity, tables: Lexicon) -> bool:
    """Whether "до" names where a change arrived ("упал на 5%, до 700 тысяч"), and not a limit."""
    window = sentence.window(quantity)
    if tables.patterns["TARGET"].search(sentence.text, window.start, window.end):
        return False
    if tables.change_follows:
        clause_end = sentence.after(quantity).end
        return bool(
            tables.patterns["ARRIVES"].search(sentence.text, quantity.span.end, clause_end)
            or tables.patterns["UP"].search(sentence.text, quantity.span.end, clause_end)
            or tables.patterns["DOWN"].search(sentence.text, quantity.span.end, clause_end)
        )
    return direction_before(sentence, quantity.span, tables) is not None


def _look_before(sentence: Sentence, span: Span, hedges: Hedges) -> tuple[Qualifier, int] | None:
    start = max(sentence.span.start, span.start - _REACH)
    text = sentence.text[start : span.start]
    for qualifier, pattern in hedges:
        if match := pattern.search(text):
            blank = len(match[0]) - len(match[0].lstrip())
            return qualifier, start + match.start() + blank
    return None


def _look_after(sentence: Sentence, span: Span, hedges: Hedges) -> tuple[Qualifier, int] | None:
    for qualifier, pattern in hedges:
        if match := pattern.match(sentence.text, span.end, sentence.span.end):
            return qualifier, match.end()
    return None


def _by_verb(sentence: Sentence, quantity: Quantity, tables: Lexicon) -> tuple[Qualifier, int] | None:
    """A hedge in the verb ("превысил 22 млрд", "27 миллиард доллардан асты"), which stays outside the span."""
    return _look_before(sentence, quantity.span, tables.verbs_before) or _look_after(
        sentence, quantity.span, tables.verbs_after
    )


def _with_preposition(sentence: Sentence, quantity: Quantity, tables: Lexicon) -> Span:
    """Percentages and multiples keep the preposition of the change: "на 3,5 процента", "в 2,1 раза"."""
    if quantity.unit not in CHANGES:
        return quantity.span
    pattern = tables.by_times if quantity.unit == "times" else tables.by
    match = pattern.search(sentence.before(quantity.span))
    return Span(sentence.opening(quantity.span) + match.start(), quantity.span.end) if match else quantity.span


def _with_comparative(sentence: Sentence, span: Span, tables: Lexicon) -> Span:
    """Kazakh comparatives belong to the figure: "21% көп"."""
    pattern = tables.patterns.get("INCLUDED_AFTER")
    match = pattern.match(sentence.text, span.end, sentence.span.end) if pattern else None
    return Span(span.start, match.end()) if match else span
