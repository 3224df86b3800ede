"""Numbers that leave out their unit, because a neighbour has it."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.facts.leaning import lean, stands_alone, without_unit
from corpus.facts.lexicon import Lexicon
from corpus.facts.quantities import PHYSICAL, Quantity, make_quantity
from corpus.numbers import Number, scaled

_ELLIPSIS_REACH = 300
_COUNT_REACH = 90
_LIST_REACH = 60
_NEAREST = 8
_OPENS = 25
_NEXT_ITEM = re.compile(r"[;,.]?\s*\n\s*(?:[–—•·*▪-]\s*)?[^\d\n:–—]{2,70}(?:\s[–—-]|:)\s+(?:[^\W\d_]+\s+)?")
"""From the figure of one item of a list, a line each, to that of the next: "…;\\n– уран – "."""
_SENTENCE_END = re.compile(r"[.!?]\s|\n")


def fill_ellipses(
    text: str, numbers: list[Number], read: list[Quantity | None], tables: Lexicon
) -> list[Quantity | None]:
    """Numbers that share the unit of a neighbour: "с 27 до 30 млрд долларов", "76 из 89 регионов", "почти 30 млрд"."""
    filled = list(read)
    for at in range(len(numbers) - 2, -1, -1):
        ahead = filled[at + 1]
        if filled[at] is None and ahead:
            filled[at] = _shared_with_next(text, numbers[at], numbers[at + 1], ahead, tables)
    for at, number in enumerate(numbers):
        filled[at] = filled[at] or _counted_before(text, number, tables) or _asked_for(text, number, tables)
        if filled[at] is None and number.scale and number.scale >= 1e6:
            filled[at] = _shared_with_last_sum(text, number, filled[max(0, at - _NEAREST) : at], tables)
        if filled[at] is None and number.scale and number.scale >= 1e3:
            filled[at] = _shared_with_next_sum(text, number, filled[at + 1 : at + _NEAREST], tables)
        filled[at] = filled[at] or lean(without_unit(text, numbers, filled, at, tables))
    return filled


def _counted_before(text: str, number: Number, tables: Lexicon) -> Quantity | None:
    """A count whose noun stands before: "число компаний превысило 17 тысяч"."""
    nothing = stands_alone(text, number, tables)
    if number.words or not (nothing or tables.patterns["COUNT_VERB"].match(text, number.span.end)):
        return None
    start = max(0, number.span.start - _COUNT_REACH)
    before = text[start : number.span.start]
    implied = tables.patterns["PEOPLE_OF"].search(before)
    if implied and not _SENTENCE_END.search(before, implied.end()):
        return make_quantity(number, "people", number.span)
    for noun in tables.counted.pattern.finditer(f" {before}"):
        if tables.patterns["COUNT_NEXT"].match(f" {before}", noun.end()) and noun.lastgroup:
            return make_quantity(number, tables.counted.units[int(noun.lastgroup[1:])], number.span)
    for match in tables.patterns["COUNT_OF"].finditer(before):
        unit = tables.counted.match(before, match.end())
        if unit and not re.search(r"[.;\n]", before[unit[1] :]):
            return make_quantity(number, unit[0], number.span)
    return None


def _asked_for(text: str, number: Number, tables: Lexicon) -> Quantity | None:
    """What opens an answer counts what the interviewer asked for: "Сколько школ? – Почти 40"."""
    opening = text.rfind("\n", 0, number.span.start)
    if opening < 0 or number.span.start - opening > _OPENS or number.words or not stands_alone(text, number, tables):
        return None
    question = text[max(0, opening - _ELLIPSIS_REACH) : opening].rstrip().rpartition("\n")[2]
    asked = tables.patterns["ASKED_OF"].search(question) if question.endswith("?") else None
    unit = tables.counted.match(question, asked.end()) if asked else None
    return make_quantity(number, unit[0], number.span) if unit else None


def _shared_with_next(
    text: str, number: Number, following: Number, ahead: Quantity, tables: Lexicon
) -> Quantity | None:
    between = text[number.span.end : ahead.span.start]
    before = text[max(0, number.span.start - 8) : number.span.start]
    one = number.words and number.value == 1
    if tables.patterns["OUT_OF"].fullmatch(between) and number.value <= ahead.value and not one:
        return make_quantity(number, ahead.unit, number.span)
    if tables.patterns["SENT_TO"].fullmatch(between) and tables.patterns["FROM_TO"].search(before):
        scale = following.scale if number.scale is None and following.scale else 1.0
        return replace(make_quantity(number, ahead.unit, number.span), value=scaled(number.value, scale))
    return None


def _shared_with_last_sum(
    text: str, number: Number, earlier: list[Quantity | None], tables: Lexicon
) -> Quantity | None:
    """A bare "30 млрд" in words about money is of the currency of the sum before; without sums, of its unit."""
    told = [q for q in reversed(earlier) if q and (q.is_money or q.unit in PHYSICAL)]
    last = next((quantity for quantity in told if quantity.is_money), None) or next(iter(told), None)
    if told and not told[0].is_money and not _SENTENCE_END.search(text[told[0].span.end : number.span.start]):
        last = told[0]  # "4 млрд кубометров, а в Узбекистан - 5 млрд": in one sentence, of what stands beside
    if last is None or not stands_alone(text, number, tables):
        return None
    between = text[last.span.end : number.span.start]
    if _NEXT_ITEM.fullmatch(between):
        return make_quantity(number, last.unit, number.span)
    if not last.is_money:  # an interview goes on in the unit it began with, in one answer
        return make_quantity(number, last.unit, number.span) if _is_same_answer(between) else None
    sentence = _SENTENCE_END.split(between)[-1]
    about = "SUMS", "TRADE", "ANAPHOR"
    about_money = sentence == between or any(tables.patterns[name].search(sentence) for name in about)
    # "Наша задача – выйти на 40 миллиардов": of what the figure right before was in.
    about_money = about_money or (earlier[-1] is last and bool(tables.patterns["TARGET"].search(sentence)))
    near = about_money and len(between) < _ELLIPSIS_REACH
    return make_quantity(number, last.unit, number.span) if near else None


def _is_same_answer(between: str) -> bool:
    return "\n" not in between and len(between) < _ELLIPSIS_REACH


def _shared_with_next_sum(text: str, number: Number, later: list[Quantity | None], tables: Lexicon) -> Quantity | None:
    """The first of a list whose last names the currency: "экспорт – 5,9 млрд, импорт – 12 млрд долларов"."""
    ahead = next((quantity for quantity in later if quantity), None)
    if ahead is None or not (ahead.is_money or ahead.unit in PHYSICAL) or not stands_alone(text, number, tables):
        return None
    between = text[number.span.end : ahead.span.start]
    near = len(between) <= _LIST_REACH and not re.search(r"[.!?]\s|\n", between)
    return make_quantity(number, ahead.unit, number.span) if near else None
