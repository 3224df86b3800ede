"""When an article came out, from what its text says: stated, inferred, within bounds, or unknown.

Never from a file's time, a teaser, a footer or a copyright line; never the year of a comparison itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain

from corpus.model import Basis, Period, Published, Span
from corpus.reading import markers, press
from corpus.reading.dates import WEEKDAYS, Mention, alternation, day_of, mentions
from corpus.reading.layout import Layout
from corpus.text import sentences

_TODAY = press.word("TODAY")
_FUTURE = press.word("FUTURE")
_THIS_YEAR = press.word("THIS_YEAR")
_LAST_YEAR = press.word("LAST_YEAR")
_DIGEST = press.word("DIGEST")
_SAME_PERIOD = press.each("SAME_PERIOD")
_NAMED_THIS = press.each("NAMED_THIS")
_NAMED_LAST = press.each("NAMED_LAST")
_WEEKDAY = re.compile(
    "|".join(
        rf"(?<!\w){words.BEFORE_WEEKDAY}(?:{alternation(days)})(?!\w)"
        for words, calendar in press.WITH_CALENDAR
        if (days := {name: day for name, day in calendar.WEEKDAYS.items() if len(name) > 3})
    ),
    re.I,
)
_DATELINE_ENDS = re.compile(
    r"\s*(?:,?\s*\d{4}\s*(?:г\.?|года|ж\.?)?)?\s*[.,]?\s*"
    r"(?:[-–—/(]|[A-ZА-ЯЁ]{3}|[A-ZА-ЯЁ]\w+(?: \w+)?\s*[-–—])"
)
_HEAD = 80
"""A dateline, or the day that a lead opens with, lies within so many characters."""
_BEFORE, _AFTER = 50, 60
"""Characters around a day in which a word of the future makes it a coming one."""


@dataclass(frozen=True, slots=True)
class _Text:
    """The article's sentences and days, and its own year when a comparison gives it away."""

    body: str
    sentences: tuple[Span, ...]
    days: tuple[Mention, ...]
    year: int | None
    year_words: tuple[str, ...]

    def words(self, span: Span) -> str:
        return " ".join(span.of(self.body).split()).strip(".,")


def published(layout: Layout) -> Published:
    """The date of an article as its page lets it be known, with the words an inference rests on."""
    line = _date_line(layout)
    if line is not None:
        return Published(Basis.STATED, day_of(line))
    text = _read(layout.body)
    return (
        _dateline(layout, text)
        or _digest(layout)
        or _today(text)
        or _weekday(text)
        or _lead(text)
        or _bounds(text)
        or Published()
    )


def _date_line(layout: Layout) -> date | None:
    """The day of the best date line: marked as publication, near the title, not an update."""
    title = layout.first if layout.title_at is None else layout.title_at
    found = [
        (*_doubts(layout, at, abs(at - title)), at, day.full)
        for at in layout.dates
        for day in layout.rows[at].days
        if day.full is not None and not _masthead(layout, at, title - at)
    ]
    return min(found)[-1] if found else None


def _doubts(layout: Layout, at: int, distance: int) -> tuple[bool, bool, int]:
    folded = layout.rows[at].folded
    said = bool(markers.PUBLISHED.search(folded))
    return bool(markers.UPDATED.search(folded)) and not said, not said, distance


def _masthead(layout: Layout, at: int, above: int) -> bool:
    """Whether a date line, ``above`` rows before the title, is the clock of the site."""
    row = layout.rows[at]
    if _TODAY.search(row.text):
        return True
    if markers.PUBLISHED.search(row.folded):
        return False
    weekday = any(word.casefold() in WEEKDAYS for word in re.findall(r"\w+", row.text))
    return above > (2 if weekday and not row.timed else 4)


def _read(body: str) -> _Text:
    parts = tuple(sentences(body))
    year, words = _own_year([part.of(body) for part in parts])
    return _Text(body, parts, tuple(mentions(body)), year, words)


def _own_year(parts: list[str]) -> tuple[int | None, tuple[str, ...]]:
    """The year the article speaks from, by "this year ... against the same period of 2021"."""
    for part in parts:
        for patterns, after in ((_NAMED_THIS, 0), (_NAMED_LAST, 1), (_SAME_PERIOD, _years_since(part))):
            if after is None:
                continue
            found = next(chain.from_iterable(pattern.finditer(part) for pattern in patterns), None)
            if found and 1990 <= int(found[1]) <= 2099:
                return int(found[1]) + after, (" ".join(found[0].split()),)
    return None, ()


def _years_since(part: str) -> int | None:
    """How long after the year of a comparison the sentence speaks: this year 1, last year 2."""
    this, last = bool(_THIS_YEAR.search(part)), bool(_LAST_YEAR.search(part))
    return None if this == last else 1 if this else 2


def _dateline(layout: Layout, text: _Text) -> Published | None:
    """ "АСТАНА, 3 марта - Агентство": stated when the year is, inferred when it is the article's own year."""
    day = _dateline_day(text) or next((d for at in layout.dates for d in layout.rows[at].days), None)
    if day is None:
        return None
    if day.full is not None:
        return Published(Basis.STATED, day_of(day.full))
    same = (d.full for d in text.days if d.full and (d.day, d.month) == (day.day, day.month))
    if found := next(same, None):
        return Published(Basis.STATED, day_of(found))
    guess = day.on(text.year) if text.year else None
    words = f"{day.day:02}.{day.month:02}" if day not in text.days else text.words(day.span)
    return Published(Basis.INFERRED, day_of(guess), (words, *text.year_words)) if guess else None


def _digest(layout: Layout) -> Published | None:
    """The day that the title of a digest names: "Главное к вечеру, 3 апреля 2025"."""
    title = layout.title or ""
    days = [day for day in mentions(title) if day.full is not None]
    if len(days) != 1 or days[0].full is None or not _DIGEST.search(title):
        return None
    return Published(Basis.INFERRED, day_of(days[0].full), (title.strip(),))


def _dateline_day(text: _Text) -> Mention | None:
    if not text.sentences or not text.days:
        return None
    day, start = text.days[0], text.sentences[0].start
    opening = text.body[start : day.span.start]
    inside = len(opening) <= _HEAD and "\n" not in opening and opening[:1].isupper()
    return day if inside and _names_place(opening) and _DATELINE_ENDS.match(text.body, day.span.end) else None


def _names_place(opening: str) -> bool:
    """Whether the words before a day could be a dateline's place: few, and all of them names."""
    names = re.findall(r"[^\W\d_]+", opening)
    return (
        len(names) <= 4
        and all(name[0].isupper() for name in names)
        and bool(re.search(r"[.,(–—-]\s*$", opening))
    )


def _today(text: _Text) -> Published | None:
    """ "Сегодня, 5 марта": the day, when its year is known."""
    for day in text.days:
        before = text.body[max(0, day.span.start - 12) : day.span.start]
        after = text.body[day.span.end : day.span.end + 2]
        when = day.on(text.year)
        if when and _TODAY.search(before) and not after.startswith("\n"):
            words = tuple(w for w in (text.words(Span(day.span.start - len(before), day.span.end)),) if w)
            return Published(Basis.INFERRED, day_of(when), words + (() if day.year else text.year_words))
    return None


def _weekday(text: _Text) -> Published | None:
    """The weekday of the lead that comes within a week of the latest day already past."""
    lead = text.body[: text.sentences[min(1, len(text.sentences) - 1)].end] if text.sentences else ""
    named, past = _WEEKDAY.search(lead), _latest(text)
    if named is None or past is None:
        return None
    latest, when = past
    after = (WEEKDAYS[named[0].casefold().split()[-1]] - when.weekday()) % 7
    found = when + timedelta(days=after)
    if any(d is not None and d <= found for d in _coming(text)):
        return None
    evidence = (
        " ".join(named[0].split()),
        text.words(latest.span),
        *(() if latest.year else text.year_words),
    )
    return Published(Basis.INFERRED, day_of(found), evidence)


def _lead(text: _Text) -> Published | None:
    """A full day that the text opens with, when nothing later is named: news tells of its own day."""
    if not text.days or not text.sentences:
        return None
    day = text.days[0]
    near = day.span.start - text.sentences[0].start <= _HEAD // 2 and day.span.end <= text.sentences[0].end
    if not near or day.full is None or _is_coming(text, day):
        return None
    years = [int(y) for y in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", text.body)]
    if any(year > day.full.year for year in years) or any(d.full and d.full > day.full for d in text.days):
        return None
    return Published(Basis.INFERRED, day_of(day.full), (text.words(day.span),))


def _bounds(text: _Text) -> Published | None:
    """Between the latest day past and the first coming one, or the end of the article's own year."""
    coming = [(d, when) for d in text.days if _is_coming(text, d) and (when := d.on(text.year))]
    past = _latest(text, min((when for _, when in coming), default=None))
    before = min(coming, key=lambda pair: pair[1], default=None)
    if past and before and past[1] < before[1]:
        period = Period(past[1], before[1] - timedelta(days=1))
        return Published(Basis.BOUNDS, period, (text.words(past[0].span), text.words(before[0].span)))
    if text.year is None:
        return None
    start = max(date(text.year, 1, 1), past[1] if past else date.min)
    end = min(date(text.year, 12, 31), before[1] - timedelta(days=1) if before else date.max)
    words = (*((text.words(past[0].span),) if past else ()), *text.year_words)
    return Published(Basis.BOUNDS, Period(start, end), words) if start <= end else None


def _latest(text: _Text, coming: date | None = None) -> tuple[Mention, date] | None:
    """The latest day told of as past; one without a year falls in the own year, or before ``coming``."""
    found = []
    for day in text.days:
        when = day.on(text.year) if day.year or text.year else _before(day, coming)
        if when is not None and not _is_coming(text, day) and (day.year or coming is None or when < coming):
            found.append((day, when))
    return max(found, key=lambda pair: pair[1], default=None)


def _before(day: Mention, coming: date | None) -> date | None:
    """The last time that ``day`` came round before ``coming``."""
    if coming is None:
        return None
    same = day.on(coming.year)
    return same if same is None or same < coming else day.on(coming.year - 1)


def _coming(text: _Text) -> list[date | None]:
    return [day.on(text.year) for day in text.days if (day.year or text.year) and _is_coming(text, day)]


def _is_coming(text: _Text, day: Mention) -> bool:
    """Whether a word of the future stands near a day, in its sentence."""
    around = next((s for s in text.sentences if s.start <= day.span.start < s.end), day.span)
    before = text.body[max(around.start, day.span.start - _BEFORE) : day.span.start]
    after = text.body[day.span.end : min(around.end, day.span.end + _AFTER)]
    return bool(_FUTURE.search(before) or _FUTURE.search(after))
