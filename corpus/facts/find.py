"""All quantities of a text: numbers with units, fractions and multiples in words, and no noise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.facts.ellipses import fill_ellipses
from corpus.facts.lexicon import Lexicon
from corpus.facts.quantities import Quantity, with_unit
from corpus.facts.spans import Taken, starting_within
from corpus.model import Span
from corpus.numbers import Number, find_numbers

_EQUALS = re.compile(r"\s*[–—=:-]\s*")
_TICKER = 200
_HIGHEST_RATE = 2000
_RATE_REACH = 30
_WORD_OF_TEXT = re.compile(r"[^\W\d_]{4,}")


def find_quantities(text: str, tables: Lexicon, taken: list[Span]) -> list[Quantity]:
    """The quantities of ``text`` (in lower case), in order, none inside the ``taken`` spans of periods."""
    dates = Taken(taken)
    numbers = [n for n in find_numbers(text, tables.language) if not dates.overlaps(n.span)]
    numbers = list(_outside_fractions(text, numbers, tables))
    read = [with_unit(text, number, tables) for number in numbers]
    read = fill_ellipses(text, numbers, read, tables)
    found = [_bare(text, quantity) for quantity in read if quantity and not _is_noise(text, quantity, tables)]
    ones = [quantity for quantity in found if quantity.is_money and quantity.value == 1]
    found = [quantity for quantity in found if not _is_rate(text, quantity, ones)]
    figures = Taken(quantity.span for quantity in found)
    words = [q for q in _in_words(text, tables) if not dates.overlaps(q.span) and not figures.overlaps(q.span)]
    return sorted([*found, *words], key=lambda quantity: quantity.span)


def _bare(text: str, quantity: Quantity) -> Quantity:
    """``quantity`` without the full stop of its abbreviation, which may be that of the sentence."""
    end = quantity.span.end - (text[quantity.span.end - 1] == ".")
    return replace(quantity, span=Span(quantity.span.start, end))


def _is_noise(text: str, quantity: Quantity, tables: Lexicon) -> bool:
    start, end = quantity.span.start, quantity.span.end
    before = text[max(0, start - 80) : start].rpartition("\n")[2]
    if quantity.is_money and (_is_ticker(text, quantity.span) or _prices_currency(text, quantity, before, tables)):
        return True
    line = text[max(0, start - _TICKER) : start].rpartition("\n")[2]
    return bool(tables.patterns["TEASER"].search(line)) or bool(
        tables.patterns["NOISE_BEFORE"].search(before) or tables.patterns["NOISE_AFTER"].match(text, end)
    )


def _prices_currency(text: str, quantity: Quantity, before: str, tables: Lexicon) -> bool:
    """Whether a sum is the price of another currency: "Доллар – 476,2 теңге". Rates have no thousands."""
    subject = tables.patterns["SUBJECT_CURRENCY"].search(before)
    if subject is None or quantity.value >= _HIGHEST_RATE:
        return False
    counted = re.search(r"\d[\d.,]*\s*(?:[^\W\d_]+\s*){0,2}$", before[: subject.start()])
    same = tables.units.match(subject[0].lstrip(), 0)
    return not counted and (same is None or same[0] != quantity.unit)


def _is_rate(text: str, quantity: Quantity, ones: list[Quantity]) -> bool:
    """Whether a sum is a side of "1 доллар – 149,5 тенге"."""
    if not quantity.is_money:
        return False
    start, end = quantity.span.start, quantity.span.end
    return any(
        q is quantity or _EQUALS.fullmatch(text, min(q.span.end, end), max(q.span.start, start))
        for q in starting_within(ones, start - _RATE_REACH, end + _RATE_REACH)
    )


def _is_ticker(text: str, span: Span) -> bool:
    """Whether a line holds nothing but numbers and codes, as exchange rates do."""
    end = text.find("\n", span.end, span.end + _TICKER)
    start = text.rfind("\n", max(0, span.start - _TICKER), span.start) + 1
    if (end < 0 and len(text) > span.end + _TICKER) or (start == 0 and span.start > _TICKER):
        return False
    line = text[start : span.start] + text[span.end : end if end >= 0 else None]
    return len(re.findall(r"\d[\d.,]*", line)) > 0 and not _WORD_OF_TEXT.search(line)


def _in_words(text: str, tables: Lexicon) -> Iterator[Quantity]:
    """Fractions and multiples that are words: "на треть", "вдвое", "doubled"."""
    for pattern, value in tables.multiples:
        for match in pattern.finditer(text):
            if value:
                yield Quantity(Span(match.start(), match.end()), value, None, "times", words=True)
    taken = Taken()
    for pattern, value in tables.fractions:
        for match in pattern.finditer(text):
            span = Span(match.start(), match.end())
            if not taken.overlaps(span) and _is_fraction(text, span, tables):
                taken.add(span)
                yield Quantity(span, value, None, "percent", words=True)


def _outside_fractions(text: str, numbers: list[Number], tables: Lexicon) -> Iterator[Number]:
    """``numbers`` but those in words that make a fraction and count nothing: "две трети машин", "one in ten trucks"."""
    end = 0
    for number in numbers:
        matches = (pattern.match(text, number.span.start) for pattern, _ in tables.fractions if number.words)
        end = max([end, *(match.end() for match in matches if match and match.end() >= number.span.end)])
        if number.span.start >= end:
            yield number


def _is_fraction(text: str, span: Span, tables: Lexicon) -> bool:
    """Whether a word like "половина" is a figure here: a change by so much, or a share of something."""
    patterns = tables.patterns
    if patterns["FRACTION_NOT_AFTER"].match(text, span.end):
        return False
    if patterns["OF_THEM"].match(text, span.end):
        return True
    before = text[max(0, span.start - 40) : span.start].rpartition("\n")[2]
    if patterns["FRACTION_CHANGE"].search(f"{before}|{text[span.start : span.end]}"):
        return True
    follows = "FRACTION_SHARE_AFTER" not in patterns or patterns["FRACTION_SHARE_AFTER"].match(text, span.end)
    return bool(follows and ("FRACTION_SHARE_AFTER" not in patterns or _opens_share(before, patterns)))


def _opens_share(before: str, patterns: dict[str, re.Pattern[str]]) -> bool:
    opens = not before.strip() or before.rstrip()[-1] in ".!?(«"
    return opens or bool(patterns["FRACTION_SHARE_BEFORE"].search(before))
