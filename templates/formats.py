"""Numbers, dates, periods and figures as people write them in each language. All return plain text."""

from __future__ import annotations

import calendar
import re
from datetime import date
from functools import cache

from corpus.languages.en import wording as en_wording
from corpus.languages.kk import wording as kk_wording
from corpus.languages.ru import wording as ru_wording
from corpus.model import Basis, Fact, FactKind, Language, Period, Published, Qualifier
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
    way = {FactKind.GROWTH: "↑", FactKind.DECLINE: "↓"}.get(fact.kind, "")
    exactness = _SIGNS.get(fact.qualifier, "")
    return "".join(part + NBSP for part in (way, exactness) if part)


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


def day(moment: date, language: Language) -> str:
    """``05.11.2024``; in English ``5 Nov 2024``."""
    w = words(language)
    short = w.lists["period.short"][moment.month - 1]
    return w.plain("date.day", day=moment.day, month=moment.month, year=moment.year, short=short)


def _whole_months(period: Period) -> bool:
    last = calendar.monthrange(period.end.year, period.end.month)[1]
    return period.start.day == 1 and period.end.day == last


def is_whole_year(period: Period) -> bool:
    """Whether the period is exactly one calendar year."""
    return period == Period(date(period.start.year, 1, 1), date(period.start.year, 12, 31))


def period(span: Period, language: Language) -> str:
    """The period as people say it: ``январь–октябрь 2022``, ``первое полугодие 2021``, ``2021 год``."""
    w = words(language)
    if span.start == span.end:
        return day(span.start, language)
    if _rough(span):
        return w.plain("period.years", start=span.start.year, end=span.end.year)
    if not _whole_months(span):
        return w.plain("period.across", start=day(span.start, language), end=day(span.end, language))
    if span.start.year != span.end.year:
        return _across_years(span, w)
    return _within_year(span, w)


def _rough(span: Period) -> bool:
    """Whether the ends are not meant to the day: "over 18 years" said on some day."""
    return span.end.year - span.start.year > 1 and not _whole_months(span)


def _within_year(span: Period, w: Words) -> str:
    first, last, year = span.start.month, span.end.month, span.start.year
    if (first, last) == (1, 12):
        return w.plain("period.year", year=year)
    if last - first == 5 and first in {1, 7}:
        return w.lists["period.half"][first // 7].format(year=year)
    if last - first == 2 and first % 3 == 1:
        return w.lists["period.quarter"][first // 3].format(year=year)
    names = w.lists["period.names"]
    key = "period.month" if first == last else "period.months"
    start, end = names[first - 1], names[last - 1]
    return w.plain(key, month=start, start=start, end=end, year=year)


def _across_years(span: Period, w: Words) -> str:
    if (span.start.month, span.end.month) == (1, 12):
        return w.plain("period.years", start=span.start.year, end=span.end.year)
    names = w.lists["period.names"]
    ends = (span.start, span.end)
    start, end = (w.plain("period.month", month=names[at.month - 1], year=at.year) for at in ends)
    return w.plain("period.across", start=start, end=end)


def short_period(span: Period | None, language: Language) -> str:
    """The period in at most 13 characters, for tables and charts: ``янв–окт 2022``."""
    if span is None:
        return "—"
    if is_whole_year(span):
        return str(span.start.year)
    if span.start.year != span.end.year:
        return _short_across(span)
    if not _whole_months(span):
        return _short_days(span)
    return short_months(span, language, with_year=True)


def _short_across(span: Period) -> str:
    if _rough(span) or (span.start.month, span.end.month) == (1, 12):
        return f"{span.start.year}–{span.end.year}"
    return f"{span.start:%m.%y}–{span.end:%m.%y}"


def _short_days(span: Period) -> str:
    if span.start == span.end:
        return f"{span.end:%d.%m.%Y}"
    same_month = span.start.month == span.end.month
    return f"{span.start:%d}–{span.end:%d.%m.%y}" if same_month else f"{span.start:%m.%y}–{span.end:%m.%y}"


def short_months(span: Period, language: Language, *, with_year: bool = False) -> str:
    """The months of a period within one year: ``янв–окт``, or ``янв–окт 2022`` with its year."""
    w = words(language)
    start, end = (w.lists["period.short"][moment.month - 1] for moment in (span.start, span.end))
    months = start if span.start.month == span.end.month else f"{start}–{end}"
    if not with_year:
        return months
    key = "period.short_month" if start == end else "period.short_months"
    return w.plain(key, month=start, start=start, end=end, year=span.start.year)


def published(when: Published, language: Language, *, evidence: bool = True) -> str:
    """The date of an article with how it is known, when that is not simply stated.

    ``evidence`` adds the words of the article from which a date was inferred.
    """
    w = words(language)
    if when.period is None or when.basis is Basis.UNKNOWN:
        return w.phrases["date.unknown"]
    if when.basis is Basis.BOUNDS:
        start, end = day(when.period.start, language), day(when.period.end, language)
        return w.plain("date.bounds", start=start, end=end)
    text = period(when.period, language)
    if when.basis is Basis.STATED:
        return text
    said = "; ".join(clip(" ".join(piece.split()), 60) for piece in when.evidence[:2]) if evidence else ""
    return w.plain("date.inferred_from" if said else "date.inferred", date=text, evidence=said)


def clip(text: str, limit: int) -> str:
    """``text`` cut at a word within ``limit`` characters, with an ellipsis when cut. Not for quoted words."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    return (cut.rsplit(None, 1)[0] if " " in cut[limit // 2 :] else cut).rstrip(" ,.;:—–-") + "…"
