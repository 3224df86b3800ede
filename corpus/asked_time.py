"""The time that a question asks about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from corpus.model import Language, Period, Span
from corpus.periods import PeriodMention, find_periods
from corpus.text import fold
from corpus.wording import ASKING, asks

_INFLECTED_YEAR = re.compile(r"\b((?:19|20)\d\d)(-(?:го|й|м|му|ом|х))\b")
_BARE_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d|\d)")
PARTS = frozenset(
    (
        *("month", "month_part", "month_range", "first_months", "half", "quarter", "quarters", "season"),
        *("day", "day_range", "weekday"),
    )
)
"""Kinds of periods that without a year are a part of any year: an article's "January" is seldom the last one."""


@dataclass(frozen=True, slots=True)
class AskedTime:
    """The ``period`` asked about, or the ``part`` of a year where no year is named; and the ``spans`` of its words.

    ``now`` when the present is asked about: then the newest is, whenever it is from.
    """

    period: Period | None
    part: Period | None
    spans: tuple[Span, ...]
    now: bool


def plain_years(text: str) -> str:
    """``text`` of the same length, with "2022-го" as the language data write it."""
    return _INFLECTED_YEAR.sub(lambda m: m[1] + " г.".ljust(len(m[2]))[: len(m[2])], text)


def asked_time(text: str, language: Language, today: date) -> AskedTime:
    """The time that ``text`` asks about; relative times count from ``today``."""
    found = find_periods(text, language, today)
    now = asks(ASKING[language].NOW, fold(text))
    spans = tuple(mention.span for mention in found)
    told = (mention for mention in found if not mention.comparison and mention.kind != "year_end")
    first = next((mention for mention in told if mention.period is not None), None)
    if first is None:
        return _of_bare_year(text, spans, now=now)
    if _is_part(first, text, language):
        return AskedTime(None, first.period, spans, now)
    period = None if now and first.period == Period(today, today) else first.period
    return AskedTime(period, None, spans, now)


def _of_bare_year(text: str, spans: tuple[Span, ...], *, now: bool) -> AskedTime:
    """The year of "товарооборот 2024", which no language words as a period."""
    bare = _BARE_YEAR.search(text)
    if bare is None:
        return AskedTime(None, None, spans, now)
    year = Period(date(int(bare[0]), 1, 1), date(int(bare[0]), 12, 31))
    return AskedTime(year, None, (*spans, Span(*bare.span())), now)


def _is_part(mention: PeriodMention, text: str, language: Language) -> bool:
    """Whether a period is a part of some year that its words do not name."""
    told = asks(ASKING[language].YEAR_TOLD, fold(mention.span.of(text))) or _BARE_YEAR.search(text)
    return mention.kind in PARTS and not told
