"""A matched rule with what its resolver may ask, and the arithmetic of months and years."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from corpus.model import Period
from corpus.periods.grammar import Found, Grammar

_DECEMBER = 12


@dataclass(frozen=True, slots=True)
class Reading:
    """A match with all that its resolver may ask: the reference day, the period it is compared with."""

    found: Found
    grammar: Grammar
    reference: date | None
    base: Period | None
    future: bool

    def text(self, *names: str) -> str | None:
        """The first of the named groups that took part."""
        return next((self.found.groups[name] for name in names if name in self.found.groups), None)

    def number(self, *names: str) -> int | None:
        """The same, as a small number."""
        words = self.text(*names)
        return self.grammar.number(words) if words else None

    def months_of_years(self, *names: str) -> int | None:
        """How many months the same number of years has: 18 of "полтора года"."""
        words = self.text(*names)
        amount = self.grammar.amount(words) if words else None
        return int((amount + (0.5 if self.text("half", "tenth") else 0)) * 12) if amount else None

    def month(self, *names: str) -> int | None:
        """The same, as a month."""
        words = self.text(*names)
        return self.grammar.month(words) if words else None

    def year(self, suffix: str = "") -> int | None:
        """The year that is named, absolute or relative to the reference."""
        digits = self.text(f"year{suffix}", f"bareyear{suffix}")
        if digits:
            return int(digits)
        words = self.text(f"rel{suffix}")
        offset = self.grammar.offset(words) if words else None
        return self.reference.year + offset if offset is not None and self.reference else None

    @property
    def names_year(self) -> bool:
        """Whether a year is named at all, resolved or not."""
        return any(name.rstrip("0123456789") in ("year", "rel", "bareyear") for name in self.found.groups)

    def any_year(self) -> int | None:
        """The year named anywhere in the match."""
        return next((year for s in ("", "2", "3", "4") if (year := self.year(s)) is not None), None)

    def _year_told(self, last_month: int) -> int | None:
        """The year of the part of a year told of before, which what ends no later is of; no article's day tells it."""
        base = self.base
        within = base is not None and base.start.year == base.end.year and base.end.month < _DECEMBER
        return base.end.year if base and within and last_month <= base.end.month else None

    def year_for(self, last_month: int, *, whole: bool = True) -> int | None:
        """The year named, or the latest whose ``last_month`` is over (or has begun, unless ``whole``)."""
        if self.names_year:
            return self.any_year()
        if self.reference is None:
            return self._year_told(last_month)
        begun = last_month < self.reference.month or (not whole and last_month == self.reference.month)
        if self.future:
            return self.reference.year if last_month >= self.reference.month else self.reference.year + 1
        return self.reference.year if begun else self.reference.year - 1


def months(year: int, first: int, last: int) -> Period:
    """Whole months of ``year``; when ``last`` comes before ``first``, they began the year before."""
    start = date(year if first <= last else year - 1, first, 1)
    return Period(start, date(year, last, monthrange(year, last)[1]))


def whole_years(first: int, last: int) -> Period:
    """Whole years, both inclusive."""
    return Period(date(first, 1, 1), date(last, 12, 31))


def shift_years(period: Period, years: int) -> Period:
    """The same months and days of another year."""
    return Period(in_year(period.start, years), in_year(period.end, years))


def in_year(day: date, years: int) -> date:
    """The same day of another year; the last of a month stays the last."""
    year = day.year + years
    last = monthrange(year, day.month)[1]
    ends = day.day == monthrange(day.year, day.month)[1]
    return date(year, day.month, last if ends or day.day > last else day.day)


def back(day: date, months_ago: int) -> date:
    """The same day so many months ago; of a shorter month, its last."""
    count = day.year * 12 + day.month - 1 - months_ago
    year, month = count // 12, count % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def one_day(day: date) -> Period:
    """``day`` alone."""
    return Period(day, day)


def ordered(start: date, end: date) -> Period | None:
    """From ``start`` to ``end``, unless they are the wrong way round."""
    return Period(start, end) if start <= end else None
