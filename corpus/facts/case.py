"""A figure as the rules of kinds see it: in its sentence, with what it measures and what stands before it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.facts.clauses import Sentence
from corpus.facts.lexicon import Lexicon
from corpus.facts.quantities import Quantity
from corpus.model import FactKind, Span

NEAR = 24
"""Characters within which words stand right at a figure."""
_ARRIVAL = re.compile(r"\s+(?:до|к|to)\s+(?:[^\W\d_]+\s+)?")


@dataclass(frozen=True, slots=True)
class Case:
    """A quantity in its sentence, with its measure and the kind of the figure before it in the sentence."""

    sentence: Sentence
    quantity: Quantity
    tables: Lexicon
    measure: str | None
    previous: FactKind | None

    def says(self, name: str, span: Span) -> bool:
        """Whether the pattern ``name`` of the language matches somewhere in ``span``."""
        return bool(self.tables.patterns[name].search(self.sentence.text, span.start, span.end))

    @property
    def is_base(self) -> bool:
        """Whether the figure is the first of "с 10 до 15 млрд": where the other starts from."""
        following = self.sentence.following(self.quantity)
        before = self.sentence.before(self.quantity.span)[-NEAR:]
        same = following is not None and following.unit == self.quantity.unit
        return same and bool(self.tables.patterns["AGAINST"].search(before))

    @property
    def window(self) -> Span:
        """The words about this figure alone, and about the one that it starts from: "довести с 10 до 15"."""
        window = self.sentence.window(self.quantity)
        base = self.sentence.preceding(self.quantity)
        if base and _ARRIVAL.fullmatch(self.sentence.text[base.span.end : self.quantity.span.start]):
            return Span(self.sentence.window(base).start, window.end)
        return window

    @property
    def beyond_bracket(self) -> Span:
        """The window, from the bracket that the figure stands in: an aside is not planned with the rest.

        Nor does it reach past an "and": "sold $1 billion and expects to sell more".
        """
        window = self.window
        bracket = self.sentence.text.rfind("(", window.start, self.quantity.span.start)
        if self.tables.change_follows:
            # The verb comes last: what stands before the clause is of the figure before.
            bracket = max(bracket, self.sentence.clause(self.quantity.span).start)
        further = self.tables.patterns["AND"].search(self.sentence.text, self.quantity.span.end, window.end)
        return Span(max(window.start, bracket), further.start() if further else window.end)


    @property
    def finite(self) -> Span:
        """The window, with the clause that its verb stands in where a converb ends its own: "5 млн-ға жеткізіп, …"."""
        span = self.beyond_bracket
        converb = self.tables.patterns.get("CONVERB")
        if converb is None or not converb.search(self.sentence.text, self.quantity.span.end, span.end):
            return span
        later = self.sentence.clauses_within(Span(span.end, self.sentence.span.end))
        return Span(span.start, later[0].end) if later else span
