"""Numbers that lean on something farther off: a count named before, a pronoun, the other parts of a list."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from corpus.facts.lexicon import Lexicon
from corpus.facts.quantities import CHANGES, DURATIONS, NO_COUNTS, Quantity, make_quantity
from corpus.numbers import Number, scaled

_REACH = 300
_SUBJECT_REACH = 130
_LIST_REACH = 60
_YEARS = range(1900, 2100)
_DIGITS = 4
_SENTENCE_END = re.compile(r"[.!?;]\s|\n")
_ENDS = re.compile(r"\s*(?:$|[.,;:!?()»\"”—–\n-])")
_DASH_BEFORE = re.compile(r"\s[—–-]\s*$")
_AND = re.compile(r"(?:,|\s(?:и|а|and|және|мен|ал))\s+(?:[^\W\d_]+\s+)?$")
_LIKE = 5.0
_AGAIN = 20.0
_SENTENCE = re.compile(r"[.!?]\s|\n")
_NEAREST = 8


@dataclass(frozen=True, slots=True)
class Bare:
    """A number without a unit: with the number and quantity before it, and those after it."""

    text: str
    number: Number
    tables: Lexicon
    last: Quantity | None
    last_number: Number | None
    following: Quantity | None
    following_number: Number | None

    @property
    def before(self) -> str:
        """The words before, in the same line."""
        start = max(0, self.number.span.start - _SUBJECT_REACH)
        return self.text[start : self.number.span.start].rpartition("\n")[2]

    def between(self, other: Quantity) -> str:
        """The words from the number to ``other``, or from ``other`` to the number."""
        first, second = sorted((self.number.span, other.span))
        return self.text[first.end : second.start]

    def says(self, name: str) -> bool:
        """Whether the pattern ``name`` of the language closes the words before."""
        return bool(self.tables.patterns[name].search(self.before))

    @property
    def is_year(self) -> bool:
        """Whether it looks like a year: four digits and nothing more."""
        return self.number.value in _YEARS and self.number.span.end - self.number.span.start == _DIGITS

    @property
    def is_round(self) -> bool:
        """Whether it is large enough not to be a year, a day or an ordinal."""
        return self.number.scale is not None or (self.number.value >= 1000 and not self.is_year)

    def of(self, unit: str) -> Quantity:
        """The number in ``unit``."""
        return make_quantity(self.number, unit, self.number.span)


def lean(bare: Bare) -> Quantity | None:
    """What the number counts, by the first rule that knows."""
    return next((quantity for rule in RULES if (quantity := rule(bare))), None)


def stands_alone(text: str, number: Number, tables: Lexicon) -> bool:
    """Whether nothing that could be counted follows: the clause ends, or goes on with a preposition."""
    end = number.span.end
    return text[end - 1] == "." or bool(_ENDS.match(text, end) or tables.patterns["NOTHING_AFTER"].match(text, end))


def _counted_last(bare: Bare) -> str | None:
    """The unit of the last figure, when it is near and no change."""
    last = bare.last
    if last is None or len(bare.between(last)) > _REACH or "\n" in bare.between(last):
        return None
    return last.unit


def _part(bare: Bare) -> Quantity | None:
    """ "27 из них", "из которых 11,2 миллиона пришлись", "жобалардың 122-сі", "Of Russia's 89 regions, 76"."""
    unit, last = _counted_last(bare), bare.last
    if unit is None or last is None or bare.number.value > last.value:
        return None
    between, patterns = bare.between(last), bare.tables.patterns
    of_which = "." not in between and patterns["OF_WHICH"].search(
        bare.text, max(0, last.span.start - 12), last.span.start
    )
    part = (
        (of_which and unit not in NO_COUNTS and not last.is_money)
        or patterns["OF_THEM"].match(bare.text, bare.number.span.end)
        or patterns["AMONG"].search(between)
        or patterns["PART_ENDING"].search(bare.text[bare.number.span.start : bare.number.span.end])
    )
    return bare.of(unit) if part else None


def _more(bare: Bare) -> Quantity | None:
    """ "еще 33 тысячи", "15 тысяч получают", "up from 18,000 a year earlier", "roughly 80,000 stayed"."""
    unit, last = _counted_last(bare), bare.last
    if unit is None or last is None:
        return None
    between, number, patterns = bare.between(last), bare.number, bare.tables.patterns
    alone = stands_alone(bare.text, number, bare.tables)
    if not number.words and patterns["ANOTHER"].search(between):
        acts = last.is_money and number.scale and patterns["VERB_AFTER"].match(bare.text, number.span.end)
        return bare.of(unit) if number.scale == 1000 or alone or acts else None
    if alone and number.value > 1 and "." not in between.rstrip(". ") and patterns["AGAINST"].search(between):
        return bare.of(unit)
    counts = unit not in NO_COUNTS and not last.is_money
    acts = counts and bare.is_round and patterns["VERB_AFTER"].match(bare.text, number.span.end)
    return bare.of(unit) if acts else None


def _pronoun(bare: Bare) -> Quantity | None:
    """ "их число увеличилось на 1 120": as many as were counted last."""
    unit = _counted_last(bare)
    known = unit is not None and unit not in NO_COUNTS and bare.last is not None and not bare.last.is_money
    if not known or unit is None or not bare.says("THEIR_NUMBER") or bare.is_year:
        return None
    alone = stands_alone(bare.text, bare.number, bare.tables)
    verb = bare.tables.patterns["COUNT_VERB"].match(bare.text, bare.number.span.end)
    return bare.of(unit) if alone or verb else None


def _subject(bare: Bare) -> Quantity | None:
    """ "Поездов стало вдвое больше — 744", "кәсіпорындардың үштен бірі, яғни 19 мыңнан асады"."""
    stated, namely = bare.says("COUNT_STATED"), bare.is_round and bare.says("NAMELY")
    alone = stands_alone(bare.text, bare.number, bare.tables)
    verb = bare.tables.patterns["COUNT_VERB"].match(bare.text, bare.number.span.end)
    if not (stated or namely) or not (alone or verb) or bare.is_year:
        return None
    sentence = " " + _SENTENCE_END.split(bare.before)[-1]
    nouns = [noun for noun in bare.tables.counted.pattern.finditer(sentence) if noun.lastgroup]
    return bare.of(bare.tables.counted.units[int((nouns[-1].lastgroup or "u0")[1:])]) if nouns else None


def _fronted(bare: Bare) -> Quantity | None:
    """ "Патентов оформили 2,1 млн": the noun opens the sentence in the form that its number asks for."""
    pattern = bare.tables.patterns.get("FRONTED")
    if pattern is None or bare.is_year or not stands_alone(bare.text, bare.number, bare.tables):
        return None
    noun = pattern.match(_SENTENCE_END.split(bare.before)[-1])
    unit = bare.tables.counted.match(f" {noun['noun']}", 0) if noun else None
    return bare.of(unit[0]) if unit else None


def _listed(bare: Bare) -> Quantity | None:
    """The next of a list: "2.1 million tons, Tajikistan 1 million and Afghanistan 600,000"."""
    unit, last = _counted_last(bare), bare.last
    if unit is None or last is None or not bare.is_round or not stands_alone(bare.text, bare.number, bare.tables):
        return None
    between = bare.between(last)
    if len(between) > _LIST_REACH or _SENTENCE_END.search(between):
        return None
    goes_on = bare.tables.patterns["NOTHING_AFTER"].match(bare.text, bare.number.span.end)
    listed = bare.tables.patterns["LISTED"].search(between) or (goes_on and _AND.search(between))
    return bare.of(unit) if listed else None


def _again(bare: Bare) -> Quantity | None:
    """ "перевезла 6,1 млн пассажиров, а в 2025-м намерена перевезти 7 млн": as many again, more or less."""
    unit, last = _counted_last(bare), bare.last
    if unit is None or last is None or not bare.is_round or not last.value:
        return None
    between, patterns = bare.between(last), bare.tables.patterns
    if last.is_money or _SENTENCE.search(between) or patterns["SUMS"].search(between):
        return None
    verb = patterns["COUNT_VERB"].match(bare.text, bare.number.span.end)
    alike = 1 / _AGAIN <= bare.number.value / last.value <= _AGAIN
    return bare.of(unit) if alike and (verb or _ENDS.match(bare.text, bare.number.span.end)) else None


def _elliptic(bare: Bare) -> Quantity | None:
    """ "в 2020-м — 18,7, в 2021-м — 24,6 млрд долларов": a bare number of a neighbour's unit and magnitude."""
    if bare.number.scale is not None or bare.number.words or bare.is_year:
        return None
    if not _DASH_BEFORE.search(bare.before) or not _ENDS.match(bare.text, bare.number.span.end):
        return None
    for quantity, number in ((bare.following, bare.following_number), (bare.last, bare.last_number)):
        if quantity and number and number.scale and number.scale >= 1000 and _is_like(bare, quantity, number):
            value = scaled(bare.number.value, number.scale)
            return replace(bare.of(quantity.unit), value=value)
    return None


def _is_like(bare: Bare, quantity: Quantity, number: Number) -> bool:
    between = bare.between(quantity)
    ratio = bare.number.value * (number.scale or 1) / quantity.value if quantity.value else 0
    near = len(between) <= _LIST_REACH and not _SENTENCE_END.search(between)
    return near and bool(re.search(r"\s[—–-]\s", between)) and 1 / _LIKE <= ratio <= _LIKE


def _paired(bare: Bare) -> Quantity | None:
    """ "Пять казахстанских и семь российских компаний": the noun comes once."""
    ahead = bare.following
    if ahead is None or ahead.is_money or ahead.unit in NO_COUNTS:
        return None
    paired = bare.tables.patterns["PAIRED"].fullmatch(bare.text, bare.number.span.end, ahead.span.start)
    return bare.of(ahead.unit) if paired else None


RULES: tuple[Callable[[Bare], Quantity | None], ...] = (
    _part,
    _more,
    _pronoun,
    _subject,
    _fronted,
    _listed,
    _again,
    _elliptic,
    _paired,
)


def _may_lend(quantity: Quantity | None, *, counts: bool) -> bool:
    """Whether a bare number may be of the quantity's unit; a small one only when that is a count."""
    if quantity is None or quantity.unit in CHANGES or quantity.unit in DURATIONS:
        return False
    return not counts or not (quantity.is_money or quantity.unit in NO_COUNTS)


def without_unit(text: str, numbers: list[Number], read: list[Quantity | None], at: int, tables: Lexicon) -> Bare:
    """The number at ``at`` as a bare one, between the nearest quantities."""
    lone = numbers[at].scale is None and numbers[at].value < 1000 and numbers[at].value == int(numbers[at].value)
    before = next((n for n in range(at - 1, max(-1, at - _NEAREST), -1) if _may_lend(read[n], counts=lone)), None)
    after = at + 1 if at + 1 < len(read) and read[at + 1] else None
    return Bare(
        text,
        numbers[at],
        tables,
        None if before is None else read[before],
        None if before is None else numbers[before],
        None if after is None else read[after],
        None if after is None else numbers[after],
    )
