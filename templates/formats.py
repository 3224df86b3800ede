"""Numbers, figures and names as people write them in each language. All return plain text."""

from __future__ import annotations

import re
from functools import cache

from corpus.languages.en import wording as en_wording
from corpus.languages.kk import wording as kk_wording
from corpus.languages.ru import wording as ru_wording
from corpus.model import Fact, FactKind, Language, Qualifier
from corpus.people.table import find_known
from templates.words import Words, words

NBSP = "\u00a0"
_SYMBOLS = {"USD": "$", "EUR": "€", "RUB": "₽", "KZT": "₸", "GBP": "£"}
_SCALES = {"trillion": 1e12, "billion": 1e9, "million": 1e6}
_SIGNS = {
    Qualifier.MORE_THAN: ">",
    Qualifier.LESS_THAN: "<",
    Qualifier.ABOUT: "≈",
    Qualifier.ALMOST: "≈",
    Qualifier.UP_TO: "≤",
}
_HEDGES = {"ru": ru_wording, "kk": kk_wording, "en": en_wording}
APART = (FactKind.TARGET, FactKind.FORECAST, FactKind.PLAN)
CHANGES = (FactKind.GROWTH, FactKind.DECLINE)


def number(value: float, language: Language) -> str:
    """``1 234,5`` in Russian and Kazakh (with no-break spaces), ``1,234.5`` in English."""
    w = words(language)
    text = f"{value:,.2f}".rstrip("0").rstrip(".")
    return text.translate({ord(","): w.phrases["number.group"], ord("."): w.phrases["number.decimal"]})


def scale_of(value: float) -> str:
    """The scale in which ``value`` is said: ``billion``, ``million`` ... or nothing below a million."""
    return next((name for name, size in _SCALES.items() if abs(value) >= size), "")


def scaled(fact: Fact, scale: str, language: Language) -> str:
    """The value, or both ends of a range, in units of ``scale``, without naming it: ``24–24,5``."""
    ends = [fact.value] if fact.value_max is None else [fact.value, fact.value_max]
    return "–".join(number(end / _SCALES.get(scale, 1.0), language) for end in ends)


def amount(fact: Fact, language: Language) -> str:
    """The value, or both ends of a range, with its scale and no unit: ``24–24,5 млрд``."""
    scale = scale_of(max(abs(fact.value), abs(fact.value_max or 0.0)))
    named = NBSP + words(language).phrases[f"number.{scale}"] if scale else ""
    return scaled(fact, scale, language) + named


def is_money(unit: str) -> bool:
    """Whether ``unit`` is the code of a currency."""
    return unit in _SYMBOLS or (len(unit) == 3 and unit.isalpha() and unit.isupper() and unit != "TEU")


def _money(said: str, code: str, w: Words) -> str:
    """``said`` with the sign of a currency, or its code when it has none: ``22,2 млрд $``, ``CNY 5 bn``."""
    return w.plain("number.money", number=said, symbol=_SYMBOLS.get(code, code + NBSP)).strip(NBSP)


def _with_unit(fact: Fact, language: Language) -> str:
    w, value = words(language), amount(fact, language)
    if fact.unit == "percent":
        return f"{value}%"
    if fact.unit == "times":
        return f"×{value}"
    if is_money(fact.unit):
        return _money(value, fact.unit, w)
    return f"{value}{NBSP}{w.unit(fact.unit, fact.value_max or fact.value)}".rstrip(NBSP)


def sign(fact: Fact) -> str:
    """Which way the figure changes and how exact it is, in signs: ``↑ >``."""
    exactness = _SIGNS.get(fact.qualifier, "")
    return way(fact) + (exactness and exactness + NBSP)


def way(fact: Fact) -> str:
    """Which way the figure changes, as a sign: ``↑ ``; nothing for a level."""
    return {FactKind.GROWTH: f"↑{NBSP}", FactKind.DECLINE: f"↓{NBSP}"}.get(fact.kind, "")


def sign_beside(fact: Fact, said: str, language: Language) -> str:
    """The sign for how exact a figure is, where ``said``, its words in ``language``, do not tell: ``> ``.

    A verb tells it outside of them: "exceeded $26 billion".
    """
    exactness = _SIGNS.get(fact.qualifier, "")
    return f"{exactness}{NBSP}" if exactness and not _hedged(language).search(said.casefold()) else ""


@cache
def _hedged(language: Language) -> re.Pattern[str]:
    """What in the words of a figure says how exact it is: a hedge, or a sign."""
    data = _HEDGES[language]
    inner = [pattern for _, pattern in (*data.BEFORE, *data.MIDDLE)] + [data.UP_TO]
    after = [pattern for _, pattern in data.AFTER]
    return re.compile("|".join([rf"(?<!\w)(?:{'|'.join(inner)})(?!\w)", *after, "[<>≈~≤≥]"]))


def person(name: str, language: Language) -> str:
    """A person's name as written in ``language`` where it is a known one, else as it is."""
    known = find_known(name) if name else None
    return known.names[language] if known else name


def file_name(source: str) -> str:
    """The name of an article's file; where it lies is nobody's business."""
    return clip(re.split(r"[/\\]", source)[-1], 60)


def figure(fact: Fact, language: Language) -> str:
    """The figure in the fewest characters: ``> 22,2 млрд $``, ``↑ 26%``, ``×2,5``."""
    return sign(fact) + _with_unit(fact, language)


def unit(code: str, scale: str, language: Language) -> str:
    """The name of an axis: ``млрд $``, ``%``, ``проектов``."""
    w = words(language)
    named = w.phrases[f"number.{scale}"] if scale else ""
    if is_money(code):
        return _money(named, code, w).strip()
    return f"{named} {({'percent': '%', 'times': '×'}).get(code) or w.unit(code, 5.0)}".strip()


def clip(text: str, limit: int) -> str:
    """``text`` cut at a word within ``limit`` characters, with an ellipsis when cut. Not for quoted words."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    return (cut.rsplit(None, 1)[0] if " " in cut[limit // 2 :] else cut).rstrip(" ,.;:—–-") + "…"
