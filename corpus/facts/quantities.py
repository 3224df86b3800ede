"""Numbers with their units: the raw material of facts.

Units make a figure: a number that nothing is counted in (a year, a telephone, "18+", a score) is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from corpus.facts.lexicon import SIGN_BEFORE, Lexicon, currency_of
from corpus.facts.nouns import counted_concept
from corpus.model import Qualifier, Span
from corpus.numbers import Number, scaled

CURRENCIES = frozenset(
    (
        *("USD", "EUR", "RUB", "KZT", "CNY", "GBP", "JPY", "KGS", "UZS"),
        *("AZN", "AMD", "GEL", "TRY", "INR", "BYN", "CAD", "AUD", "UAH"),
        *("AED", "TJS", "CHF", "KRW"),
    )
)
PHYSICAL = frozenset(
    (
        "tonnes",
        "centners",
        "kilograms",
        "cubic km",
        "cubic metres",
        "square metres",
        "square km",
        "barrels",
        "litres",
        "km",
        "miles",
        "metres",
        "hectares",
        "kWh",
        "MWh",
        "GW",
        "MW",
        "kW",
        "TEU",
    )
)
DURATIONS = frozenset(("years", "months", "days", "hours", "minutes"))
CHANGES = frozenset(("percent", "percentage points", "basis points", "times"))
NO_COUNTS = PHYSICAL | DURATIONS | CHANGES
# "Two countries", "three leaders" name the parties of a text; they count nothing.
_PARTIES = frozenset(("countries", "people", "regions", "directions", "languages", "cities", "sectors", "partners"))
_MOST_PARTIES = 3
_COUNTING_REACH = 20
_TICKED = re.compile(r"\s*(?:\([+−–-]?\d|[▲▼↑↓+−–]\s?\d|/?\s?(?:usd|eur|rub|kzt|cny|brent)\b)")
_YEARS = range(1900, 2100)
_YEAR_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value with its unit. ``hedge`` is one that stands inside ("22 мыңнан астам жұмыс орны")."""

    span: Span
    value: float
    value_max: float | None
    unit: str
    hedge: Qualifier | None = None
    words: bool = False

    @property
    def is_money(self) -> bool:
        """Whether the unit is a currency."""
        return self.unit in CURRENCIES


def with_unit(text: str, number: Number, tables: Lexicon) -> Quantity | None:
    """``number`` with the unit that stands right before or after it in ``text``, or None."""
    sign = SIGN_BEFORE.search(text, max(0, number.span.start - 6), number.span.start)
    if sign and _is_quoted(text, sign, number):
        return None
    if sign:
        return make_quantity(number, currency_of(sign[1]), Span(sign.start(), number.span.end))
    at, hedge = number.span.end, Qualifier.MORE_THAN if number.more else None
    if tables.patterns["APPROXIMATE"].search(text, number.span.start, at):
        hedge = Qualifier.ABOUT
    for qualifier, pattern in tables.middle:
        if match := pattern.match(text, at):
            at, hedge = match.end(), hedge or qualifier
            break
    found = _measured(text, number, at, hedge, tables) or _counted(text, number, at, hedge, tables)
    if found and not found.hedge and tables.patterns["APPROXIMATE"].search(text, number.span.end, found.span.end):
        return replace(found, hedge=Qualifier.ABOUT)
    return found


def _is_quoted(text: str, sign: re.Match[str], number: Number) -> bool:
    """Whether a code and a number are an exchange rate of a ticker: "USD 495,12 (+1,20) EUR 530,44"."""
    return sign[1].isalpha() and number.scale is None and bool(_TICKED.match(text, number.span.end))


def make_quantity(number: Number, unit: str, span: Span, hedge: Qualifier | None = None) -> Quantity:
    """A quantity of ``number``; a unit such as "cubic metres*1e9" scales it."""
    more = Qualifier.MORE_THAN if number.more else None
    unit, _, scale = unit.partition("*")
    times = float(scale or 1)
    high = None if number.value_max is None else scaled(number.value_max, times)
    return Quantity(span, scaled(number.value, times), high, unit, hedge or more, number.words)


def _measured(text: str, number: Number, at: int, hedge: Qualifier | None, tables: Lexicon) -> Quantity | None:
    """``number`` of a currency, a percentage, a physical unit, or a multiple."""
    if unit := tables.units.match(text, at):
        if number.words and number.value == 1 and unit[0] not in CHANGES:
            return None
        note = tables.patterns["EDITOR"].match(text, unit[1])
        return make_quantity(number, unit[0], Span(number.span.start, note.end() if note else unit[1]), hedge)
    times = tables.times.match(text, at)
    if times and number.scale is None and _multiplies(text, number, times, tables):
        return make_quantity(number, "times", Span(number.span.start, times.end()), hedge)
    return None


def _multiplies(text: str, number: Number, times: re.Match[str], tables: Lexicon) -> bool:
    """In Russian "в 5 раз" is a multiple, "5 раз" is how often; in English "grew five times", "met five times"."""
    if tables.language == "kk":
        return True
    before = text[max(0, number.span.start - 80) : number.span.start].rpartition("\n")[2]
    if tables.language == "ru":
        return bool(tables.by_times.search(before))
    spelled = times[0].strip() != "times"
    compared = tables.patterns["TIMES_COMPARED"].match(text, times.end())
    return spelled or bool(compared or tables.patterns["TIMES_CONTEXT"].search(before))


def _counted(text: str, number: Number, at: int, hedge: Qualifier | None, tables: Lexicon) -> Quantity | None:
    if unit := tables.durations.match(text, at):
        before = text[max(0, number.span.start - 60) : number.span.start]
        if not tables.duration_before.search(before):
            return None
        return make_quantity(number, unit[0], Span(number.span.start, unit[1]), hedge)
    unit = tables.counted.match(text, at) or _unknown(text, number, at, tables)
    if unit and tables.genitive.search(text, at, unit[1]):
        # "алты университетінің филиалы": what is counted is the owned, which comes last.
        unit = tables.counted.match(text, unit[1]) or unit
    if unit is None or "\n" in text[at : unit[1]] or _counts_nothing(text, number, *unit, tables):
        return None
    return make_quantity(number, unit[0], Span(number.span.start, unit[1]), hedge)


def _unknown(text: str, number: Number, at: int, tables: Lexicon) -> tuple[str, int] | None:
    """A noun of no table, where it is clearly counted: by digits, and by nothing that a name or a code holds."""
    small = number.scale is None and (number.words or number.value < 2 or _looks_a_year(number))
    if small or number.value != int(number.value):
        return None
    if tables.language != "en":
        return counted_concept(text, number, at, tables.adjective, tables.language)
    start = max(0, number.span.start - _COUNTING_REACH)
    if not tables.patterns["COUNTING"].search(text[start : number.span.start]):
        return None
    noun = tables.patterns["UNKNOWN_NOUN"].match(text, at)
    return (noun["noun"], noun.end()) if noun else None


def _counts_nothing(text: str, number: Number, unit: str, end: int, tables: Lexicon) -> bool:
    if number.words and number.scale is None:
        plural = tables.patterns.get("PLURAL")
        if plural and plural.fullmatch(text, number.span.end, end):
            return True
        return number.value <= (_MOST_PARTIES if unit in _PARTIES else 1)
    before = text[max(0, number.span.start - 7) : number.span.start]
    return _looks_a_year(number) and bool(tables.patterns["YEAR_BEFORE"].search(before))


def _looks_a_year(number: Number) -> bool:
    """Whether a number is written as a year is: four digits and nothing more."""
    return number.scale is None and number.value in _YEARS and number.span.end - number.span.start == _YEAR_DIGITS
