"""Numbers as news writes them: "22,2 млрд", "2 млн 492 мың", "двадцать с лишним миллиардов", "1-1,2 млн".

Only the number is read here, in full units, with no idea of what it counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from corpus.languages.en import figures as en
from corpus.languages.kk import figures as kk
from corpus.languages.ru import figures as ru
from corpus.model import Language, Span

FIGURES = {"ru": ru, "kk": kk, "en": en}

_SPACE = "[ \u00a0\u202f\u2009]"
_DIGITS = rf"\d{{1,3}}(?:{_SPACE}\d{{3}})+(?![\d])(?:[.,]\d+)?(?![\d.,]*\d)|\d+(?:[.,]\d+)*"
# A digit that continues a word, a code or a number is no number of its own: "Covid-19", "G20", "№5".
_NOT_INSIDE = r"(?<![\w№#/])(?<![\d][.,:])(?<![^\W\d_][-–])"
# Only the code of a currency may be glued to its sum: "KZT850bn".
_AFTER_CODE = r"(?=\d)(?<=\b(?:usd|eur|rub|kzt|gbp|cny|rmb|uzs|kgs|byn))"
_SIGN_BETWEEN = r"(?:us)?[$€₽₸£¥]?\s?"
_DASH = re.compile(rf"(?:\s?[-–—]\s?|%[-–—](?=\d+(?:[.,]\d+)?\s?%)){_SIGN_BETWEEN}", re.IGNORECASE)
_WIDE_DASH = re.compile(rf"\s*[-–—]\s*{_SIGN_BETWEEN}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Number:
    """A number and where it stands.

    ``scale`` is the magnitude word's factor, or None without one; ``value`` and ``value_max`` include it.
    ``more`` when the number says so itself ("20 с лишним", "5+"), ``words`` when written in words.
    """

    span: Span
    value: float
    scale: float | None = None
    value_max: float | None = None
    more: bool = False
    words: bool = False


@dataclass(frozen=True, slots=True)
class _Grammar:
    """A language's compiled patterns."""

    number: re.Pattern[str]
    words: dict[str, float]
    multipliers: tuple[tuple[re.Pattern[str], float], ...]
    magnitudes: tuple[tuple[re.Pattern[str], float], ...]
    bare: tuple[tuple[re.Pattern[str], float], ...]
    opener: re.Pattern[str]
    middle: re.Pattern[str]
    change: re.Pattern[str]
    bare_middle: re.Pattern[str]


def find_numbers(text: str, language: Language) -> list[Number]:
    """The numbers of ``text`` in order: digits and words, with magnitudes, compounds and ranges joined."""
    grammar = _grammar(language)
    atoms = [number for match in grammar.number.finditer(text) if (number := _read(match, grammar, language))]
    return _join_ranges(text, _join_compounds(text, atoms), grammar)


def parse_digits(digits: str, language: Language) -> float | None:
    """The value of digits with separators, or None when they are a date, a time or a version."""
    plain = re.sub(_SPACE, "", digits)
    commas, dots = plain.count(","), plain.count(".")
    if _is_grouped(plain, ",", language):
        plain = plain.replace(",", "")
    elif dots > 1:
        if commas or not re.fullmatch(r"\d{1,3}(?:\.\d{3})+", plain):
            return None
        plain = plain.replace(".", "")
    elif commas > 1 or (commas and dots):
        return None
    return float(plain.replace(",", "."))


def scaled(value: float, factor: float) -> float:
    """``value`` times ``factor`` as one would write it: 32,8 млрд is 32800000000, not a fraction less."""
    return float(Decimal(repr(value)) * Decimal(repr(factor)))


def _is_grouped(plain: str, separator: str, language: Language) -> bool:
    """Whether the commas of ``plain`` group thousands. In Russian "178,412" is a decimal fraction."""
    if not re.fullmatch(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?", plain):
        return False
    return language == "en" or plain.count(separator) > 1 or plain.endswith(",000")


def _read(match: re.Match[str], grammar: _Grammar, language: Language) -> Number | None:
    value = _value(match, grammar, language)
    if value is None or len(match["digits"] or "") > 20:
        return None
    if match["half"]:
        value += 0.5
    for pattern, factor in grammar.multipliers:
        if match["multiplier"] and pattern.fullmatch(match["multiplier"].casefold()):
            value = scaled(value, factor)
    scale = _scale(match["magnitude"], grammar)
    value, more = scaled(value, scale or 1), bool(match["more"])
    if scale is None and match["bare"]:
        scale = value
    return Number(Span(match.start(), match.end()), value, scale, None, more, not match["digits"])


def _value(match: re.Match[str], grammar: _Grammar, language: Language) -> float | None:
    if match["digits"]:
        return parse_digits(match["digits"], language)
    if match["bare"]:
        at = match.span("bare")
        return next((value for pattern, value in grammar.bare if pattern.fullmatch(match.string, *at)), None)
    return _sum_words(re.split(r"[\s-]+", match["words"].casefold()), grammar.words)


def _sum_words(words: list[str], values: dict[str, float]) -> float | None:
    """Neighbouring cardinals add up when each is smaller than the last one's lowest place, else it is a list."""
    total, place = 0.0, float("inf")
    for word in words:
        value = values[word]
        if value >= place:
            return None
        total, place = total + value, _place(value)
    return total


def _place(value: float) -> float:
    return 100.0 if value >= 100 else 10.0 if value >= 20 or value == 10 else 1.0


def _scale(magnitude: str | None, grammar: _Grammar) -> float | None:
    if not magnitude:
        return None
    plain = magnitude.casefold().rstrip(".")
    return next((factor for pattern, factor in grammar.magnitudes if pattern.fullmatch(plain)), None)


def _join_compounds(text: str, atoms: list[Number]) -> list[Number]:
    """ "2 млн 492 мың" is one number: falling magnitudes with nothing but a space between."""
    joined: list[Number] = []
    for atom in atoms:
        if joined and _continues(text, joined[-1], atom):
            last = joined.pop()
            span, scale = Span(last.span.start, atom.span.end), atom.scale or 1.0
            joined.append(replace(last, span=span, value=_plus(last.value, atom.value), scale=scale))
        else:
            joined.append(atom)
    return joined


def _plus(value: float, more: float) -> float:
    return float(Decimal(repr(value)) + Decimal(repr(more)))


def _continues(text: str, last: Number, atom: Number) -> bool:
    between = text[last.span.end : atom.span.start]
    if last.scale is None or last.scale < 1000 or last.words != atom.words or atom.value >= last.scale:
        return False
    spaced = bool(between) and not between.strip() and "\n" not in between
    return spaced and (atom.scale is not None or _fills_thousands(last, atom))


def _fills_thousands(last: Number, atom: Number) -> bool:
    return last.scale == 1000 and atom.value >= 1 and atom.value == int(atom.value)


def _join_ranges(text: str, numbers: list[Number], grammar: _Grammar) -> list[Number]:
    joined: list[Number] = []
    skip = False
    for first, second in pairwise([*numbers, None]):
        if skip or first is None:
            skip = False
            continue
        ranged = _range(text, first, second, grammar) if second else None
        joined.append(ranged or first)
        skip = ranged is not None
    return joined


def _range(text: str, first: Number, second: Number, grammar: _Grammar) -> Number | None:
    """``first`` and ``second`` as one range, when the words say so and the values rise."""
    between = text[first.span.end : second.span.start]
    before = text[max(0, first.span.start - 24) : first.span.start]
    middle = grammar.middle if grammar.opener.search(before) else grammar.bare_middle
    spelled = bool(middle.fullmatch(between)) and not grammar.change.search(before)
    dash = _DASH.match(text, first.span.end)
    close = (dash is not None and dash.end() == second.span.start) or (second.scale and _WIDE_DASH.fullmatch(between))
    low = scaled(first.value, second.scale or 1) if first.scale is None else first.value
    if not (spelled or close) or low >= second.value or second.value_max:
        return None
    return replace(second, span=Span(first.span.start, second.span.end), value=low, value_max=second.value)


def _alternatives(patterns: Iterator[str]) -> str:
    return "|".join(f"(?:{pattern})" for pattern in patterns)


def _compiled(table: tuple[tuple[str, float], ...]) -> tuple[tuple[re.Pattern[str], float], ...]:
    return tuple((re.compile(pattern, re.IGNORECASE), value) for pattern, value in table)


@lru_cache(maxsize=3)
def _grammar(language: Language) -> _Grammar:
    data = FIGURES[language]
    words = "|".join(sorted(map(re.escape, data.NUMBER_WORDS), key=len, reverse=True))
    magnitudes = _alternatives(pattern for pattern, _ in data.MAGNITUDES)
    number = re.compile(
        rf"""(?:{_NOT_INSIDE}|{_AFTER_CODE})(?:
            (?P<bare>{_alternatives(pattern for pattern, _ in data.BARE)})\b
          | (?:(?P<digits>{_DIGITS})(?![.,]?\d)(?:-(?:{data.NUMBER_ENDINGS})\b)?
              |\b(?P<words>(?:{words})(?:[\s-]+(?:{words}))*)\b)
            (?!-(?!{data.HYPHENATED})[^\W\d_])(?![-–]?[^\W\d_]*?{data.SPAN_OF_TIME})
            (?:\s+(?P<half>{data.AND_HALF})\b)?
            (?:\s+(?P<multiplier>{_alternatives(pattern for pattern, _ in data.MULTIPLIERS)})\b)?
            (?:\s*(?P<more>{data.AND_MORE})(?!\w))?
            (?:[\s-]?[\[(]?\s*(?P<magnitude>(?:{magnitudes})(?![^\W_])\.?))?
        )""",
        re.IGNORECASE | re.VERBOSE,
    )
    return _Grammar(
        number,
        data.NUMBER_WORDS,
        _compiled(data.MULTIPLIERS),
        _compiled(data.MAGNITUDES),
        _compiled(data.BARE),
        re.compile(data.RANGE_OPENERS + _SIGN_BETWEEN + "$", re.IGNORECASE),
        re.compile(data.RANGE_MIDDLES + _SIGN_BETWEEN, re.IGNORECASE),
        re.compile(data.FROM_TO + _SIGN_BETWEEN + "$", re.IGNORECASE),
        re.compile(data.RANGE_BARE_MIDDLES + _SIGN_BETWEEN, re.IGNORECASE),
    )
