"""Numbers with their units: the raw material of facts.

Units make a figure: a number that nothing is counted in (a year, a telephone, "18+", a score) is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from corpus.facts.lexicon import SIGN_BEFORE, Lexicon, currency_of
from corpus.model import Qualifier, Span
from corpus.numbers import Number, find_numbers

CURRENCIES = frozenset(
    (
        *("USD", "EUR", "RUB", "KZT", "CNY", "GBP", "JPY", "KGS", "UZS"),
        *("AZN", "AMD", "GEL", "TRY", "INR", "BYN", "CAD", "AUD", "UAH"),
    )
)
PHYSICAL = frozenset(
    (
        "tonnes",
        "kilograms",
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
_CHANGES = frozenset(("percent", "percentage points", "basis points", "times"))
NO_COUNTS = PHYSICAL | DURATIONS | _CHANGES
# "Two countries", "three leaders" name the parties of a text; they count nothing.
_PARTIES = frozenset(("countries", "people", "regions", "directions", "languages", "cities", "sectors", "partners"))
_MOST_PARTIES = 3
_YEARS = range(1900, 2100)
_AFTER_PREPOSITION = re.compile(r"(?<!\w)(?:в|с|к|до|за|на|in|since|by|of|for)\s$")
_CLOSES = re.compile(r"[)\]]")
_NOTHING_COUNTED = re.compile(r"\s*(?:$|[.,;:!?()»\"”—–\n-]|(?:за|в|на|по|и|а|к|с|из|in|by|for|and|from|this|last)\b)")
_ELLIPSIS_REACH = 300
_COUNT_REACH = 90
_LIST_REACH = 60
_EQUALS = re.compile(r"\s*[–—=:-]\s*")
_WORD_OF_TEXT = re.compile(r"[^\W\d_]{4,}")


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


def find_quantities(text: str, tables: Lexicon, taken: list[Span]) -> list[Quantity]:
    """The quantities of ``text`` (in lower case), in order, none inside the ``taken`` spans of periods."""
    numbers = [n for n in find_numbers(text, tables.language) if not _inside(n.span, taken)]
    read = [_with_unit(text, number, tables) for number in numbers]
    read = _fill_ellipses(text, numbers, read, tables)
    found = [_bare(text, quantity) for quantity in read if quantity and not _is_noise(text, quantity, tables)]
    found = [quantity for quantity in found if not _is_rate(text, quantity, found)]
    words = [q for q in _in_words(text, tables) if not _inside(q.span, taken) and not _overlaps(q, found)]
    return sorted([*found, *words], key=lambda quantity: quantity.span)


def _bare(text: str, quantity: Quantity) -> Quantity:
    """``quantity`` without the full stop of its abbreviation, which may be that of the sentence."""
    end = quantity.span.end - (text[quantity.span.end - 1] == ".")
    return replace(quantity, span=Span(quantity.span.start, end))


def _inside(span: Span, taken: list[Span]) -> bool:
    return any(span.overlaps(other) for other in taken)


def _overlaps(quantity: Quantity, others: list[Quantity]) -> bool:
    return any(quantity.span.overlaps(other.span) for other in others)


def _with_unit(text: str, number: Number, tables: Lexicon) -> Quantity | None:
    sign = SIGN_BEFORE.search(text, max(0, number.span.start - 6), number.span.start)
    if sign:
        return _quantity(number, currency_of(sign[1]), Span(sign.start(), number.span.end))
    at, hedge = number.span.end, Qualifier.MORE_THAN if number.more else None
    for qualifier, pattern in tables.middle:
        if match := pattern.match(text, at):
            at, hedge = match.end(), hedge or qualifier
            break
    return _measured(text, number, at, hedge, tables) or _counted(text, number, at, hedge, tables)


def _quantity(number: Number, unit: str, span: Span, hedge: Qualifier | None = None) -> Quantity:
    more = Qualifier.MORE_THAN if number.more else None
    unit, _, scale = unit.partition("*")
    times = float(scale or 1)
    high = None if number.value_max is None else number.value_max * times
    return Quantity(span, number.value * times, high, unit, hedge or more, number.words)


def _measured(text: str, number: Number, at: int, hedge: Qualifier | None, tables: Lexicon) -> Quantity | None:
    """``number`` of a currency, a percentage, a physical unit, or a multiple."""
    if unit := tables.units.match(text, at):
        if number.words and number.value == 1 and unit[0] not in _CHANGES:
            return None
        note = tables.patterns["EDITOR"].match(text, unit[1])
        return _quantity(number, unit[0], Span(number.span.start, note.end() if note else unit[1]), hedge)
    times = tables.times.match(text, at)
    if times and number.scale is None and _multiplies(text, number, times, tables):
        return _quantity(number, "times", Span(number.span.start, times.end()), hedge)
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
        return _quantity(number, unit[0], Span(number.span.start, unit[1]), hedge)
    unit = tables.counted.match(text, at)
    if unit and tables.genitive.search(text, at, unit[1]):
        # "алты университетінің филиалы": what is counted is the owned, which comes last.
        unit = tables.counted.match(text, unit[1]) or unit
    if unit is None or "\n" in text[at : unit[1]] or _counts_nothing(text, number, unit[0]):
        return None
    return _quantity(number, unit[0], Span(number.span.start, unit[1]), hedge)


def _counts_nothing(text: str, number: Number, unit: str) -> bool:
    if number.words and number.scale is None:
        return number.value <= (_MOST_PARTIES if unit in _PARTIES else 1)
    looks_a_year = number.scale is None and number.value in _YEARS and number.span.end - number.span.start == 4
    before = text[max(0, number.span.start - 7) : number.span.start]
    return looks_a_year and bool(_AFTER_PREPOSITION.search(before))


def _fill_ellipses(
    text: str, numbers: list[Number], read: list[Quantity | None], tables: Lexicon
) -> list[Quantity | None]:
    """Numbers that share the unit of a neighbour: "с 27 до 30 млрд долларов", "76 из 89 регионов", "почти 30 млрд"."""
    filled = list(read)
    for at in range(len(numbers) - 2, -1, -1):
        ahead = filled[at + 1]
        if filled[at] is None and ahead:
            filled[at] = _shared_with_next(text, numbers[at], numbers[at + 1], ahead, tables)
    for at, number in enumerate(numbers):
        if filled[at] is None and number.scale and number.scale >= 1e6:
            filled[at] = _shared_with_last_sum(text, number, filled[:at]) or _shared_with_next_sum(
                text, number, filled[at + 1 :]
            )
        if filled[at] is None:
            filled[at] = _counted_before(text, number, tables) or _part_of_count(text, number, filled[:at], tables)
    return filled


def _stands_alone(text: str, number: Number) -> bool:
    """Whether nothing that could be counted follows: the sentence ends, or goes on with a preposition."""
    return text[number.span.end - 1] == "." or bool(_NOTHING_COUNTED.match(text, number.span.end))


def _counted_before(text: str, number: Number, tables: Lexicon) -> Quantity | None:
    """A count whose noun stands before: "число компаний превысило 17 тысяч"."""
    nothing = _stands_alone(text, number)
    if number.words or not (nothing or tables.patterns["COUNT_VERB"].match(text, number.span.end)):
        return None
    start = max(0, number.span.start - _COUNT_REACH)
    before = text[start : number.span.start]
    for noun in tables.counted.pattern.finditer(f" {before}"):
        if tables.patterns["COUNT_NEXT"].match(f" {before}", noun.end()) and noun.lastgroup:
            return _quantity(number, tables.counted.units[int(noun.lastgroup[1:])], number.span)
    for match in tables.patterns["COUNT_OF"].finditer(before):
        unit = tables.counted.match(before, match.end())
        if unit and not re.search(r"[.;\n]", before[unit[1] :]):
            return _quantity(number, unit[0], number.span)
    return None


def _part_of_count(text: str, number: Number, earlier: list[Quantity | None], tables: Lexicon) -> Quantity | None:
    """A number of the last count's things: "27 из них", "из 89 регионов 76", "еще 33 тысячи", "up from 18,000"."""
    last = next((q for q in reversed(earlier) if q and not q.is_money and q.unit not in NO_COUNTS), None)
    if last is None:
        return None
    between = text[last.span.end : number.span.start]
    if len(between) > _ELLIPSIS_REACH or "\n" in between:
        return None
    patterns = tables.patterns
    part = patterns["OF_THEM"].match(text, number.span.end)
    part = part or patterns["AMONG"].search(between)
    part = part or patterns["PART_ENDING"].search(text[number.span.start : number.span.end])
    of_which = "." not in between and patterns["OF_WHICH"].search(text[: last.span.start][-12:])
    another = patterns["ANOTHER"].search(between) and not number.words
    more = another and (number.scale == 1000 or _stands_alone(text, number))
    more = more or (number.scale == 1000 and patterns["VERB_AFTER"].match(text, number.span.end))
    more = more or (number.value > 1 and "." not in between and patterns["AGAINST"].search(between))
    if not more and (number.value > last.value or not (part or of_which)):
        return None
    return _quantity(number, last.unit, number.span)


def _shared_with_next(
    text: str, number: Number, following: Number, ahead: Quantity, tables: Lexicon
) -> Quantity | None:
    between = text[number.span.end : ahead.span.start]
    before = text[max(0, number.span.start - 8) : number.span.start]
    if tables.patterns["OUT_OF"].fullmatch(between) and number.value <= ahead.value:
        return _quantity(number, ahead.unit, number.span)
    if tables.patterns["SENT_TO"].fullmatch(between) and tables.patterns["FROM_TO"].search(before):
        scale = following.scale if number.scale is None and following.scale else 1.0
        return replace(_quantity(number, ahead.unit, number.span), value=number.value * scale)
    return None


def _shared_with_last_sum(text: str, number: Number, earlier: list[Quantity | None]) -> Quantity | None:
    if not _stands_alone(text, number):
        return None
    for quantity in reversed(earlier):
        if quantity and quantity.is_money:
            near = number.span.start - quantity.span.end < _ELLIPSIS_REACH
            return _quantity(number, quantity.unit, number.span) if near else None
    return None


def _shared_with_next_sum(text: str, number: Number, later: list[Quantity | None]) -> Quantity | None:
    """The first of a list whose last names the currency: "экспорт – 5,9 млрд, импорт – 12 млрд долларов"."""
    ahead = next((quantity for quantity in later if quantity), None)
    if ahead is None or not ahead.is_money or not _stands_alone(text, number):
        return None
    between = text[number.span.end : ahead.span.start]
    near = len(between) <= _LIST_REACH and not re.search(r"[.!?]\s|\n", between)
    return _quantity(number, ahead.unit, number.span) if near else None


def _is_noise(text: str, quantity: Quantity, tables: Lexicon) -> bool:
    start, end = quantity.span.start, quantity.span.end
    before = text[max(0, start - 80) : start].rpartition("\n")[2]
    if quantity.is_money and _is_ticker(text, quantity.span):
        return True
    return bool(tables.patterns["NOISE_BEFORE"].search(before) or tables.patterns["NOISE_AFTER"].match(text, end))


def _is_rate(text: str, quantity: Quantity, found: list[Quantity]) -> bool:
    """Whether a sum is a side of "1 доллар – 149,5 тенге"."""
    if not quantity.is_money:
        return False
    ones = [q for q in found if q.is_money and q.value == 1]
    return any(
        q is quantity
        or _EQUALS.fullmatch(text, min(q.span.end, quantity.span.end), max(q.span.start, quantity.span.start))
        for q in ones
    )


def _is_ticker(text: str, span: Span) -> bool:
    """Whether a line holds nothing but numbers and codes, as exchange rates do."""
    line = text[text.rfind("\n", 0, span.start) + 1 : span.start] + text[span.end :].partition("\n")[0]
    return len(re.findall(r"\d[\d.,]*", line)) > 0 and not _WORD_OF_TEXT.search(line)


def _in_words(text: str, tables: Lexicon) -> Iterator[Quantity]:
    """Fractions and multiples that are words: "на треть", "вдвое", "doubled"."""
    for pattern, value in tables.multiples:
        for match in pattern.finditer(text):
            if value:
                yield Quantity(Span(match.start(), match.end()), value, None, "times", words=True)
    taken: list[Span] = []
    for pattern, value in tables.fractions:
        for match in pattern.finditer(text):
            span = Span(match.start(), match.end())
            if not _inside(span, taken) and _is_fraction(text, span, tables):
                taken.append(span)
                yield Quantity(span, value, None, "percent", words=True)


def _is_fraction(text: str, span: Span, tables: Lexicon) -> bool:
    """Whether a word like "половина" is a figure here: a change by so much, or a share of something."""
    patterns = tables.patterns
    if patterns["FRACTION_NOT_AFTER"].match(text, span.end):
        return False
    before = text[max(0, span.start - 40) : span.start].rpartition("\n")[2]
    if patterns["FRACTION_CHANGE"].search(f"{before}|{text[span.start : span.end]}"):
        return True
    follows = "FRACTION_SHARE_AFTER" not in patterns or patterns["FRACTION_SHARE_AFTER"].match(text, span.end)
    return bool(follows and ("FRACTION_SHARE_AFTER" not in patterns or _opens_share(before, patterns)))


def _opens_share(before: str, patterns: dict[str, re.Pattern[str]]) -> bool:
    opens = not before.strip() or before.rstrip()[-1] in ".!?(«"
    return opens or bool(patterns["FRACTION_SHARE_BEFORE"].search(before))
