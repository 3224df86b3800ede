"""Resolvers of the rules that name days."""

from __future__ import annotations

from datetime import date, timedelta

from corpus.model import Period
from corpus.periods.reading import Reading, in_year, one_day, ordered

# A day without a year that lies no further ahead than this is announced; else it is past.
_ANNOUNCED = timedelta(days=45)


def day(r: Reading) -> Period | None:
    """ "27 ноября": of the year named, else of the latest such day, or of one that is near."""
    number, month = r.number("day"), r.month("month")
    if number is None or month is None:
        return None
    if r.names_year or r.reference is None:
        year = r.any_year()
        return one_day(date(year, month, number)) if year else None
    this_year = date(r.reference.year, month, number)
    if this_year <= r.reference + _ANNOUNCED or r.future:
        return one_day(this_year)
    return one_day(date(r.reference.year - 1, month, number))


def numeric_day(r: Reading) -> Period:
    """ "19.08.2021"."""
    year = int(r.found.groups["y"])
    return one_day(date(year if year > 99 else 2000 + year, int(r.found.groups["m"]), int(r.found.groups["d"])))


def day_range(r: Reading) -> Period | None:
    """ "10-12 октября"."""
    last_month, first, last = r.month("month2"), r.number("day"), r.number("day2")
    if last_month is None or first is None or last is None:
        return None
    first_month = r.month("month") or last_month
    year = r.year_for(last_month, whole=False)
    if year is None:
        return None
    start_year = r.year("") if r.year("") and r.year("2") else year if first_month <= last_month else year - 1
    return ordered(date(start_year or year, first_month, first), date(year, last_month, last))


def since_day(r: Reading) -> Period | None:
    """From the latest such day to the reference; "с 1 января" of a day to come is that day."""
    named = day(r)
    if named is None or r.reference is None:
        return named
    if named.start > r.reference and r.names_year and r.text("year", "bareyear"):
        return named
    start = named.start if named.start <= r.reference else in_year(named.start, -1)
    return named if r.future else ordered(start, r.reference)


def now(r: Reading) -> Period | None:
    """The day of reference."""
    return one_day(r.reference) if r.reference else None


def day_offset(r: Reading) -> Period | None:
    """ "Вчера"."""
    if r.reference is None:
        return None
    return one_day(r.reference + timedelta(days=r.grammar.day_offset(r.found.groups["offset"])))


def weekday(r: Reading) -> Period | None:
    """ "В пятницу": the last one."""
    if r.reference is None:
        return None
    back = (r.reference.weekday() - r.grammar.weekday(r.found.groups["weekday"])) % 7
    return one_day(r.reference - timedelta(days=back))
