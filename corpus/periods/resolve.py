"""From the words of a rule to days: one resolver for each kind of rule."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from corpus.model import Period
from corpus.periods import days
from corpus.periods.reading import Reading, back, in_year, months, ordered, shift_years, whole_years

# In these months "the results of the year" are those of the year before.
_BEGINNING = 4


def resolve(reading: Reading) -> Period | None:
    """The days meant, or None when the reference that they hang on is missing or the words make no date."""
    try:
        return _RESOLVERS[reading.found.kind](reading)
    except (ValueError, OverflowError):
        return None


def _month_range(r: Reading) -> Period | None:
    first, last = r.month("month"), r.month("month2")
    if first is None or last is None:
        return None
    own = r.year("2")
    year = own if own is not None else r.year_for(last, whole=False)
    if year is None:
        return None
    if own is not None and (begin := r.year("")) is not None:
        return ordered(date(begin, first, 1), months(year, last, last).end)
    return months(year, first, last)


def _first_months(r: Reading) -> Period | None:
    n = r.number("n", "n2")
    if not n or n > 12:
        return None
    year = r.year_for(n)
    return months(year, 1, n) if year else None


def _last_months(r: Reading) -> Period | None:
    n = r.number("n")
    if not n or n > 240 or r.reference is None:
        return None
    return Period(back(r.reference, n), r.reference)


def _half(r: Reading) -> Period | None:
    word = r.text("part", "part2")
    part = r.grammar.part(word) if word else None
    if word and part not in (1, 2, 4):
        return None
    if part is None:
        part = 1 if r.reference is None or r.reference.month > 6 else 2
    part = min(part, 2)
    year = r.year_for(part * 6)
    return months(year, part * 6 - 5, part * 6) if year else None


def _quarter(r: Reading) -> Period | None:
    part = r.grammar.part(r.text("part", "part2") or "")
    if part is None:
        return None
    year = r.year_for(part * 3)
    return months(year, part * 3 - 2, part * 3) if year else None


def _quarters(r: Reading) -> Period | None:
    n = r.number("n", "n2")
    if not n or n > 4:
        return None
    year = r.year_for(n * 3)
    return months(year, 1, n * 3) if year else None


def _relative_offset(r: Reading) -> int | None:
    words = r.text("rel", "rel2", "rel3")
    return r.grammar.offset(words) if words else None


def _relative_quarter(r: Reading) -> Period | None:
    offset = _relative_offset(r)
    if offset is None or r.reference is None:
        return None
    count = r.reference.year * 4 + (r.reference.month - 1) // 3 + offset
    return months(count // 4, count % 4 * 3 + 1, count % 4 * 3 + 3)


def _relative_month(r: Reading) -> Period | None:
    offset = _relative_offset(r)
    if offset is None or r.reference is None:
        return None
    count = r.reference.year * 12 + r.reference.month - 1 + offset
    return months(count // 12, count % 12 + 1, count % 12 + 1)


def _relative_week(r: Reading) -> Period | None:
    offset = _relative_offset(r)
    if offset is None or r.reference is None:
        return None
    monday = r.reference - timedelta(days=r.reference.weekday()) + timedelta(weeks=offset)
    return Period(monday, monday + timedelta(days=6))


def _month(r: Reading) -> Period | None:
    month = r.month("month")
    if month is None:
        return None
    year = r.year_for(month, whole=False)
    return months(year, month, month) if year else None


def _season(r: Reading) -> Period | None:
    name = r.text("season", "season2", "season3")
    if name is None:
        return None
    first, last = r.grammar.season(name)
    year = r.year_for(max(first, last) if r.future else first, whole=False)
    if year is None:
        return None
    return months(year + 1 if first > last else year, first, last)


def _year(r: Reading) -> Period | None:
    year = r.any_year()
    return whole_years(year, year) if year else None


def _years(r: Reading) -> Period | None:
    first, last = r.text("y1", "y3"), r.text("y2", "y4")
    if first is None or last is None:
        return None
    end = int(last) if len(last) == 4 else int(first[:2] + last)
    return whole_years(int(first), end) if int(first) < end else None


def _relative_year(r: Reading) -> Period | None:
    offset = _relative_offset(r)
    if offset is None or r.reference is None:
        return None
    return whole_years(r.reference.year + offset, r.reference.year + offset)


def _year_end(r: Reading) -> Period | None:
    """ "К концу года" closes the whole year: a figure named for it is the year's."""
    if r.names_year or r.reference is None:
        return _year(r)
    return whole_years(r.reference.year, r.reference.year)


def _whole_year(r: Reading) -> Period | None:
    """ "По итогам года": of the running year, unless it has only begun and nothing is said to come."""
    if r.reference is None:
        return None
    begun = r.reference.month <= _BEGINNING and not r.future
    return whole_years(r.reference.year - begun, r.reference.year - begun)


def _year_to_date(r: Reading) -> Period | None:
    year = r.any_year() if r.names_year else (r.reference.year if r.reference else None)
    if year is None:
        return None
    end = r.reference if r.reference and r.reference.year == year else date(year, 12, 31)
    return Period(date(year, 1, 1), end)


def _since_year(r: Reading) -> Period | None:
    year = r.any_year()
    if year is None or r.reference is None or year > r.reference.year:
        return None
    return Period(date(year, 1, 1), r.reference)


def _since_month(r: Reading) -> Period | None:
    month = r.month("month")
    year = r.year_for(month, whole=False) if month else None
    if not month or not year or r.reference is None:
        return None
    return ordered(date(year, month, 1), r.reference)


def _last_years(r: Reading) -> Period | None:
    n = r.months_of_years("n", "n2")
    if not n or r.reference is None or n > 6000:
        return None
    if r.future and r.text("span"):
        return Period(r.reference, back(r.reference, -n))
    return Period(back(r.reference, n), r.reference)


def _years_ago(r: Reading) -> Period | None:
    n = r.number("n")
    if not n or r.reference is None:
        return None
    return whole_years(r.reference.year - n, r.reference.year - n)


def _last_decade(r: Reading) -> Period | None:
    return Period(in_year(r.reference, -10), r.reference) if r.reference else None


def _next_years(r: Reading) -> Period | None:
    n = r.number("n", "n2")
    if not n or r.reference is None or n > 500:
        return None
    return Period(r.reference, in_year(r.reference, n))


def _same_period(r: Reading) -> Period | None:
    """The months of the period it is compared with, in the year named, or the year before."""
    year = r.any_year()
    if r.base is None:
        return whole_years(year, year) if year else None
    if year is None and r.names_year:
        return None
    return shift_years(r.base, (year - r.base.end.year) if year else -1)


def _year_earlier(r: Reading) -> Period | None:
    return shift_years(r.base, -1) if r.base else None


def _unresolved(r: Reading) -> Period | None:
    """Crop years begin on other days in each country; "a year" and "annually" are no dates."""
    return None


_RESOLVERS: dict[str, Callable[[Reading], Period | None]] = {
    "day": days.day,
    "numeric_day": days.numeric_day,
    "day_range": days.day_range,
    "month_range": _month_range,
    "first_months": _first_months,
    "last_months": _last_months,
    "half": _half,
    "quarter": _quarter,
    "quarters": _quarters,
    "relative_quarter": _relative_quarter,
    "relative_month": _relative_month,
    "relative_week": _relative_week,
    "month": _month,
    "month_part": _month,
    "season": _season,
    "year": _year,
    "years": _years,
    "relative_year": _relative_year,
    "year_end": _year_end,
    "whole_year": _whole_year,
    "year_to_date": _year_to_date,
    "since_year": _since_year,
    "since_month": _since_month,
    "since_day": days.since_day,
    "last_years": _last_years,
    "last_decade": _last_decade,
    "years_ago": _years_ago,
    "next_years": _next_years,
    "now": days.now,
    "day_offset": days.day_offset,
    "weekday": days.weekday,
    "same_period": _same_period,
    "year_earlier": _year_earlier,
    "crop_year": _unresolved,
    "vague": _unresolved,
}
