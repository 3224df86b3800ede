"""Dates and periods as people write them in each language. All return plain text."""

from __future__ import annotations

import calendar
from datetime import date

from corpus.model import Basis, Language, Period, Published
from templates.formats import clip
from templates.words import Words, words


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
    return _short_months(span, language)


def _short_across(span: Period) -> str:
    if _rough(span) or (span.start.month, span.end.month) == (1, 12):
        return f"{span.start.year}–{span.end.year}"
    return f"{span.start:%m.%y}–{span.end:%m.%y}"


def _short_days(span: Period) -> str:
    if span.start == span.end:
        return f"{span.end:%d.%m.%Y}"
    same_month = span.start.month == span.end.month
    return f"{span.start:%d}–{span.end:%d.%m.%y}" if same_month else f"{span.start:%m.%y}–{span.end:%m.%y}"


def _short_months(span: Period, language: Language) -> str:
    w = words(language)
    start, end = (w.lists["period.short"][moment.month - 1] for moment in (span.start, span.end))
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
