"""Dates as written: "19.08.2021", "3 февраля", "2020 жылдың 9 мамыр", "Nov 5, 2024", ISO."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from email.utils import parsedate_to_datetime

from corpus.languages.en import calendar as en
from corpus.languages.kk import calendar as kk
from corpus.languages.ru import calendar as ru
from corpus.model import Period, Span

# Kazakh abbreviations are left out: "там" and "мам" are Russian words.
MONTHS = {**{k: v for k, v in kk.MONTHS.items() if len(k) > 3}, **ru.MONTHS, **en.MONTHS}
WEEKDAYS = {**kk.WEEKDAYS, **ru.WEEKDAYS, **en.WEEKDAYS}
_YEARS = range(1900, 2100)


def alternation(forms: dict[str, int]) -> str:
    """The keys of ``forms`` as a regular expression, longest first."""
    return "|".join(sorted(map(re.escape, forms), key=len, reverse=True))


_MONTH = rf"(?:{alternation(MONTHS)})(?![^\W\d])\.?"
_ENGLISH_MONTH = rf"(?:{alternation(en.MONTHS)})(?![^\W\d])\.?"
_DATE = re.compile(
    rf"""
      (?=\d)(?:
      (?<![\d.,])(?P<y1>\d{{4}})\s*(?:жыл\w*|ж\.?)\s*(?P<d1>\d{{1,2}})(?:-?(?:ші|шы))?\s*(?P<m1>{_MONTH})
    | (?<![\d.,])(?P<d2>\d{{1,2}})(?:-?(?:го|е|st|nd|rd|th|і|ші|шы)\b)?\s*(?:of\s+)?(?P<m2>{_MONTH})
      (?:\s*[,/]?\s*(?P<y2>\d{{4}})(?![\d]))?
    | (?<![\d.,/-])(?P<y4>\d{{4}})[-./](?P<m4>\d{{1,2}})[-./](?P<d4>\d{{1,2}})(?!\d)
    | (?<![\d.,/-])(?P<d5>\d{{1,2}})[./-](?P<m5>\d{{1,2}})[./-](?P<y5>\d{{4}}|\d{{2}})(?![\d%]|[.,]\d)
      )
    | \b(?=[^\W\d_]{{3,12}}\.?\s*\d)(?:  # a word and a number: perhaps a month and a day
      (?P<m3>{_ENGLISH_MONTH})\s*(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?:\s*,?\s*(?P<y3>\d{{4}})(?!\d))?
    | (?P<m6>{_MONTH})\s*(?P<d6>\d{{1,2}}),\s*(?P<y6>\d{{4}})(?!\d)
      )
    """,
    re.I | re.X,
)
_MONTH_YEAR = re.compile(
    rf"^\W*(?P<m>{_MONTH})\s*,?\s*(?P<y>\d{{4}})\b|^\W*(?P<iy>\d{{4}})-(?P<im>\d\d)\W*$", re.I
)
_YEAR = re.compile(r"^\W*((?:19|20)\d\d)\W*(?:г\.?|год|ж\.?)?\W*$", re.I)


@dataclass(frozen=True, slots=True)
class Mention:
    """A day as a text names it; ``year`` is None when it is left out."""

    span: Span
    day: int
    month: int
    year: int | None

    def on(self, year: int | None) -> date | None:
        """The day, in ``year`` when the text leaves the year out; None for 29 February of a common year."""
        try:
            return date(self.year or year or 0, self.month, self.day)
        except ValueError:
            return None

    @property
    def full(self) -> date | None:
        """The day when its year is written too."""
        return self.on(None)


def mentions(text: str) -> Iterator[Mention]:
    """The days that ``text`` names, in order."""
    for match in _DATE.finditer(text):
        mention = _mention(match)
        if mention is not None:
            yield mention


def _mention(match: re.Match[str]) -> Mention | None:
    parts = {key[0]: value for key, value in match.groupdict().items() if value is not None}
    day, month = int(parts["d"]), MONTHS.get(parts["m"].casefold().rstrip("."), 0) or _number(parts["m"])
    if match["d5"] and month > 12 >= day:
        day, month = month, day
    year = int(parts["y"]) if "y" in parts else None
    if year is not None and year < 100:
        year += 2000
    if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(2000, month)[1]:
        return None
    if year is not None and year not in _YEARS:
        return None
    return Mention(Span(*match.span()), day, month, year)


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else 0


def day_of(when: date) -> Period:
    """The period of one day."""
    return Period(when, when)


def stated(text: str) -> Period | None:
    """The day, month or year that a header or a feed states; None when it states no date that we can read."""
    text = text.strip()
    found = next((m.full for m in mentions(text) if m.full is not None), None) or _internet_date(text)
    if found is not None:
        return day_of(found)
    if match := _MONTH_YEAR.match(text):
        return _month(
            int(match["y"] or match["iy"]),
            MONTHS.get((match["m"] or "").casefold().rstrip(".")) or int(match["im"] or 0),
        )
    year = _YEAR.match(text)
    return Period(date(int(year[1]), 1, 1), date(int(year[1]), 12, 31)) if year else None


def _internet_date(text: str) -> date | None:
    try:
        return parsedate_to_datetime(text).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _month(year: int, month: int) -> Period | None:
    if not 1 <= month <= 12 or year not in _YEARS:
        return None
    return Period(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))
