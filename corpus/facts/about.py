"""What a figure measures, and which countries it concerns."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from corpus.concepts import ConceptMention, find_concepts
from corpus.facts.clauses import Sentence
from corpus.facts.lexicon import Lexicon
from corpus.facts.quantities import PHYSICAL, Quantity
from corpus.facts.spans import Taken, starting_within
from corpus.model import Language, Span

_THINGS = frozenset(
    ("companies", "contracts", "documents", "joint_ventures", "jobs", "students", "tourists", "flights")
)
_MEASURED = PHYSICAL | {"percent"}
# A count names its own measure: "93 проекта" are projects whatever else the sentence is about.
_COUNTED = {
    "projects": "projects",
    "jobs": "jobs",
    "companies": "companies",
    "enterprises": "companies",
    "joint ventures": "joint_ventures",
    "contracts": "contracts",
    "documents": "documents",
}
# "Volume" and "share" say nothing of what: the volume of trade is trade.
_GENERIC = frozenset(("volume", "share", "measure_step"))
_OUTPUTS = frozenset(("agricultural_output", "industrial_output", "machinery_output", "production"))
_PRODUCTS = _OUTPUTS | {"wheat", "grain", "flour"}
_TRADED = frozenset(("export", "import", "turnover", "supplies", "re_export"))
# What is bought is measured, and only without it the buying.
_ACTS = frozenset(("buy", "sell", "stock"))
_MAIN_PLACES = 2
_COUNTRY_CODE = 2
# A country named once in passing, or one abroad that no lead names, is not what an article is about.
_OFTEN = 2
_OPENING = 300
_HOME = frozenset(("kz", "ru"))
# A sentence with so few words before its figure names no other measure.
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_ELLIPTIC = 4
# How far a sentence follows another, and how far back its words may name what it goes on about.
_ADJACENT = 2
_SENTENCE = 120
# "Из них 9 млрд — экспорт": the measure follows the figure and a dash.
_DASH = re.compile(r"\s*[—–-]\s*")
_NAMED = 25
# After this, a figure of a list is of what follows it: "... из России и 1,2 млн из Узбекистана".
_NEXT = re.compile(r"(?:,|\s(?:и|а|and|және|мен|ал))\s+(?:[^\W\d_]+\s+)?$")


@dataclass(slots=True)
class Topics:
    """The concepts of an article, asked in reading order: what a sentence leaves out, it inherits."""

    measures: list[ConceptMention]
    places: list[ConceptMention]
    main: tuple[str, ...]
    last_measure: str | None = None
    last_places: tuple[str, ...] = ()
    last_sentence: Span = field(default_factory=lambda: Span(0, 0))

    def measure(self, sentence: Sentence, quantity: Quantity, tables: Lexicon) -> str | None:
        """The concept id of what ``quantity`` measures."""
        found = self._measure(sentence, quantity, tables)
        if quantity.unit not in _COUNTED:
            self.last_measure, self.last_sentence = found, sentence.span
        return found

    def _measure(self, sentence: Sentence, quantity: Quantity, tables: Lexicon) -> str | None:
        own = _within(self.measures, quantity.span)
        if own or quantity.unit in _COUNTED:
            return own[-1].id if own else _COUNTED[quantity.unit]
        clause = sentence.clause(quantity.span)
        before = _within(self.measures, Span(clause.start, quantity.span.start))
        after = _within(self.measures, sentence.after(quantity))
        brought = tables.patterns.get("BROUGHT_TO")
        if after and brought and brought.match(sentence.text, quantity.span.end):
            after = after[1:]  # "10 миллиард долларға жеткізу": to bring to a sum is to deliver nothing
        if after and tables.patterns["SHARE_AFTER"].match(sentence.text, quantity.span.end) and not quantity.is_money:
            return after[0].id
        named = _within(self.measures, Span(quantity.span.end, quantity.span.end + _NAMED))
        if named and _DASH.fullmatch(sentence.text, quantity.span.end, named[0].span.start):
            return named[0].id
        window = sentence.window(quantity)
        if quantity.is_money and tables.patterns["INVESTOR"].search(sentence.text, window.start, window.end):
            return next((m.id for m in before[::-1] + after if m.id not in _THINGS), "investment")
        if before or after:
            return self._flow(sentence, quantity, _aptest(before[::-1] + after, quantity))
        earlier = _within(self.measures, Span(sentence.opening(quantity.span), clause.start))
        if earlier:
            return self._flow(sentence, quantity, _aptest(earlier[::-1], quantity))
        built = tables.patterns["BUILDS"].search(sentence.text, clause.start, clause.end)
        if quantity.is_money and not built and tables.patterns["PARTNER"].search(sentence.before(quantity.span)):
            return "turnover"
        return self._inherited(sentence, quantity, tables)

    def _flow(self, sentence: Sentence, quantity: Quantity, mention: ConceptMention) -> str:
        """The trade in a product rather than the product: "экспорт сельхозпродукции", "экспорт: зерно – $300 млн"."""
        start = sentence.opening(quantity.span)
        if mention.id not in (_PRODUCTS if quantity.is_money else _OUTPUTS):
            return mention.id
        flows = [m for m in _within(self.measures, Span(start, mention.span.start)) if m.id in _TRADED]
        near = flows and (quantity.is_money or mention.span.start - flows[-1].span.end <= _NAMED)
        return flows[-1].id if near else mention.id

    @staticmethod
    def _moves(sentence: Sentence, quantity: Quantity, tables: Lexicon) -> bool:
        clause, patterns = sentence.clause(quantity.span), tables.patterns
        if quantity.unit not in ("percent", "times"):
            return False
        if patterns["CHANGE_AFTER"].match(sentence.text, quantity.span.end):
            return True
        return any(patterns[name].search(sentence.text, clause.start, clause.end) for name in ("UP", "DOWN"))

    def _inherited(self, sentence: Sentence, quantity: Quantity, tables: Lexicon) -> str | None:
        """A sentence with no measure of its own goes on about the last figure's, when it follows at once."""
        before = sentence.before(quantity.span)
        anaphoric = tables.patterns["ANAPHOR"].search(before)
        measured = quantity.is_money or (anaphoric and quantity.unit in _MEASURED)
        if not measured and not self._moves(sentence, quantity, tables):
            return None
        if tables.patterns["PAST"].search(before) and not anaphoric:
            return None
        if not anaphoric and len(_LONG_WORD.findall(before)) > _ELLIPTIC:
            return None
        if sentence.span.start - self.last_sentence.end <= _ADJACENT:
            return self.last_measure
        start = max(0, sentence.span.start - _SENTENCE)
        named = _within(self.measures, Span(start, sentence.span.start))
        return named[-1].id if named else None

    def places_of(self, sentence: Sentence, quantity: Quantity, tables: Lexicon) -> tuple[str, ...]:
        """The concept ids of the countries and regions that ``quantity`` concerns."""
        found = self._places(sentence, quantity, tables)
        self.last_places = found
        return found

    def _places(self, sentence: Sentence, quantity: Quantity, tables: Lexicon) -> tuple[str, ...]:
        window = sentence.window(quantity)
        near = _ids(_within(self.places, window))
        own = _ids(_within(self.places, sentence.after(quantity)))
        if own and _NEXT.search(sentence.text[window.start : quantity.span.start]):
            return own
        if near:
            return near
        if tables.patterns["MUTUAL"].search(sentence.text, window.start, window.end):
            return self.main
        if quantity is not sentence.quantities[0] and self.last_places:
            return self.last_places
        return _ids(_within(self.places, sentence.near(quantity.span))) or self._before(sentence) or self.main

    def _before(self, sentence: Sentence) -> tuple[str, ...]:
        """The countries of the sentence before in the same paragraph, when they are few."""
        paragraph = sentence.text.rfind("\n", 0, sentence.span.start) + 1
        start = max(paragraph, sentence.text.rfind(". ", paragraph, max(paragraph, sentence.span.start - 2)))
        found = _ids(_within(self.places, Span(start, sentence.span.start)))
        return found if len(found) <= _MAIN_PLACES else ()


def find_topics(body: str, language: Language, quantities: list[Quantity]) -> Topics:
    """The measures and places of an article, and the countries it is mainly about."""
    mentions = find_concepts(body, language)
    # "долларов США" names no country.
    sums = Taken(quantity.span for quantity in quantities if quantity.is_money)
    places = [m for m in mentions if m.group == "place" and not sums.overlaps(m.span)]
    countries = [mention for mention in places if len(mention.id) == _COUNTRY_CODE]
    common = Counter(mention.id for mention in countries).most_common(_MAIN_PLACES)
    opening = {mention.id for mention in countries if mention.span.start < _OPENING} | _HOME
    main = tuple(sorted(id for id, count in common if count >= _OFTEN and id in opening))
    return Topics([m for m in mentions if m.group == "measure" and m.id not in _GENERIC], places, main)


def _aptest(nearest_first: list[ConceptMention], quantity: Quantity) -> ConceptMention:
    """A sum is rather of investment or trade than of the companies or projects named beside it."""
    told = [m for m in nearest_first if m.id not in _ACTS] or nearest_first
    apt = [m for m in told if not quantity.is_money or m.id not in _THINGS]
    return (apt or told)[0]


def _within(mentions: list[ConceptMention], span: Span) -> list[ConceptMention]:
    return [mention for mention in starting_within(mentions, span.start, span.end) if mention.span.end <= span.end]


def _ids(mentions: list[ConceptMention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(mention.id for mention in mentions))
