"""What of a page is the article: title, date lines, body, and what is blanked around it.

A page is read as three zones: the head, up to the first paragraph; the body, up to the last one; the tail.
In the body only lines that are chrome by their own words go; in head and tail, menus and teasers too.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from corpus.model import Span
from corpus.reading import markers
from corpus.reading.rows import Row, rows_of, stems_of
from corpus.text import fold

_SITE_SUFFIX = re.compile(r"\s+(?:\||::|[-–—](?=\s*\S+\.[a-z]{2,4}$))\s*[^|]{2,40}$")
_LABEL = re.compile(r"[^\s.]\.[a-z]{2,4}\b|[|→>»/]\s")
_RESUMES = 150
"""A paragraph of at least this many characters about the same things shows that a list of teasers is over."""
_UNENDED, _UNENDED_ALL = 25, 8
"""Words from which on a line without a full stop is a paragraph: usually, and where no line has one."""
_NO_HEADLINE = 13
_KIN = 0.35
_SHARED = 5
"""The share of its longer words, or their number, that a row of the article has in common with the rest."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The rows of a page by what they are; ``body`` is the text with everything but the article blanked."""

    body: str
    title: str | None = None
    title_at: int | None = None
    rows: tuple[Row, ...] = ()
    first: int = 0
    dates: tuple[int, ...] = ()
    dropped: frozenset[int] = field(default=frozenset())

    def kept(self) -> list[Row]:
        """The rows of the article."""
        return [row for at, row in enumerate(self.rows) if at not in self.dropped]


def blank(text: str, spans: list[Span]) -> str:
    """``text`` with ``spans`` turned into spaces, one for each character."""
    pieces, at = [], 0
    for span in sorted(spans):
        pieces += [text[at : span.start], " " * (span.end - span.start)]
        at = span.end
    return "".join(pieces) + text[at:]


def clean(text: str, title: str | None = None) -> Layout:
    """The layout of a text that has been cleaned already: only evident chrome and a repeated title go."""
    rows = rows_of(text)
    first = next((at for at, row in enumerate(rows) if row.prose), 0)
    dropped = _notices(rows, first) | _teasers(rows, first)
    dropped |= {at for at in range(min(3, len(rows))) if title and rows[at].folded == fold(title)}
    return _layout(text, rows, dropped, title=title, first=first)


def scraped(text: str) -> Layout:
    """The layout of a page saved as plain text, with all that stood around the article."""
    for enough in (_UNENDED, _UNENDED_ALL):
        rows = rows_of(text, enough)
        chrome = {at for at, row in enumerate(rows) if row.notice or markers.ticker(row.text)}
        first = _first_paragraph(rows, chrome)
        if first is not None:
            return _zones(text, rows, chrome, first)
    return _without_paragraphs(text, rows, chrome)


def _zones(text: str, rows: list[Row], chrome: set[int], first: int) -> Layout:
    teasers = _teasers(rows, first)
    chrome |= {at for at in range(first) if rows[at].closing} | teasers
    last = _last_paragraph(rows, first, chrome)
    dates = _date_rows(rows, first, last, teasers)
    title_at = _title(rows, first, chrome | set(dates), dates)
    dropped = chrome | set(dates) | _head(rows, first, title_at, chrome)
    dropped |= _captions(rows, first) | _tail(rows, last)
    dropped |= _copies(rows, title_at)
    title = None if title_at is None else rows[title_at].text
    return _layout(text, rows, dropped - {first}, title=title, title_at=title_at, first=first, dates=dates)


def _layout(  # noqa: PLR0913 - the parts of one record
    text: str,
    rows: list[Row],
    dropped: set[int],
    *,
    title: str | None = None,
    title_at: int | None = None,
    first: int = 0,
    dates: tuple[int, ...] = (),
) -> Layout:
    body = blank(text, [rows[at].span for at in dropped])
    name = _SITE_SUFFIX.sub("", title).strip() if title else None
    return Layout(body, name or None, title_at, tuple(rows), first, dates, frozenset(dropped))


def _without_paragraphs(text: str, rows: list[Row], chrome: set[int]) -> Layout:
    """A page of short lines only: nothing tells title from text, so all that is no chrome stays."""
    dates = tuple(at for at, row in enumerate(rows) if row.date_line and any(d.full for d in row.days))
    dropped = chrome | set(dates)
    return _layout(text, rows, dropped if len(dropped) < len(rows) else set(), dates=dates)


def _notices(rows: list[Row], first: int) -> set[int]:
    return {at for at, row in enumerate(rows) if row.notice and not (row.ended and at == first)}


def _teasers(rows: list[Row], first: int) -> set[int]:
    """The rows of footers, comments and lists of other articles below the first paragraph."""
    dropped: set[int] = set()
    about = set(rows[first].stems) if rows else set()
    skipping = listing = False
    for at in range(first + 1, len(rows)):
        row = rows[at]
        if markers.COMMENTS.match(row.folded):
            return dropped | set(range(at, len(rows)))
        same = len(row.text) >= _RESUMES and (row.kinship(about) >= _KIN or len(row.stems & about) >= _SHARED)
        skipping = not same and (skipping or row.closing)
        listing = row.lead_in or (listing and row.headline)
        if skipping or listing:
            dropped.add(at)
        elif row.prose:
            about |= row.stems
    return dropped


def _first_paragraph(rows: list[Row], chrome: set[int]) -> int | None:
    """The first paragraph of the article: unless it is alien to the rest and a title and date follow it."""
    paragraphs = [at for at, row in enumerate(rows) if row.prose and at not in chrome and not row.closing]
    if not paragraphs:
        return None
    first, rest = paragraphs[0], paragraphs[1:]
    dated = next(
        (at for at in range(first + 1, min(first + 6, len(rows))) if rows[at].date_line and rows[at].days), 0
    )
    later = [at for at in rest if at > dated]
    if dated and later and rows[first].kinship(stems_of(rows[at] for at in later)) < 0.2:
        return later[0]
    return first


def _last_paragraph(rows: list[Row], first: int, chrome: set[int]) -> int:
    """The last paragraph, and what follows it at once and is too long for a headline."""
    last = max(
        at
        for at in range(first, len(rows))
        if at == first or ((rows[at].prose or rows[at].figure) and at not in chrome)
    )
    while last + 1 < len(rows) and last + 1 not in chrome and rows[last + 1].words >= _NO_HEADLINE:
        last += 1
    return last


def _date_rows(rows: list[Row], first: int, last: int, teasers: set[int]) -> tuple[int, ...]:
    """Rows that date the article: in the head, under the first paragraph, or right below the last one."""
    below = [at for at in range(last + 1, len(rows)) if at not in teasers and rows[at].date_line]
    if len(below) > 2 or any(
        rows[at].headline and not rows[at].bare for at in range(last + 1, min(below, default=0))
    ):
        below = []  # each dates a teaser
    head = [at for at in range(min(first + 3, len(rows))) if at != first and rows[at].date_line]
    return tuple(at for at in [*head, *below] if at not in teasers)


def _tail(rows: list[Row], last: int) -> set[int]:
    """Rows below the last paragraph that are menus, teasers and their headings."""
    return {at for at in range(last + 1, len(rows)) if rows[at].headline or rows[at].text.endswith(":")}


def _title(rows: list[Row], first: int, not_title: set[int], dates: tuple[int, ...]) -> int | None:
    """The row of the title: of those like the article, doubled or beside the date, the first of the best."""
    copies = Counter(row.folded for row in rows)
    about = stems_of([row for row in rows[first:] if row.prose][:8])
    beside = {at + step for at in dates for step in (-1, 1)}
    scores: dict[int, float] = {}
    for at in (at for at in range(first) if at not in not_title and not rows[at].prose):
        row, doubled = rows[at], copies[rows[at].folded] > 1
        if 3 <= row.words <= 30 and (row.headline or doubled or at in beside):
            scores[at] = _likeness(row, about) + 0.5 * doubled + 0.25 * (at in beside)
    if scores:
        return next(at for at, score in scores.items() if score >= max(scores.values()) - 0.25)
    short = (at for at in range(first) if at not in not_title and rows[at].words == 2 and rows[at].headline)
    return next((at for at in short if rows[at].kinship(about) >= 0.5 and copies[rows[at].folded] == 1), None)


def _likeness(row: Row, about: frozenset[str]) -> float:
    """How like a title of an article ``about`` this a row is, up to about 1: kin, long, and no label."""
    label = _SITE_SUFFIX.search(row.text) or _LABEL.search(row.text)
    return row.kinship(about) + 0.02 * min(row.words, 12) - 0.3 * bool(label)


def _head(rows: list[Row], first: int, title_at: int | None, chrome: set[int]) -> set[int]:
    """Rows above the first paragraph that are menus, sections, captions, the title: all but a lead."""
    about = stems_of(rows[first:])
    start = -1 if title_at is None else title_at
    leads = {
        at for at in range(start + 1, first)
        if rows[at].ended or (rows[at].words >= 5 and rows[at].kinship(about) >= _KIN)
    }  # fmt: skip
    return {at for at in range(first) if at not in leads or at in chrome}


def _captions(rows: list[Row], first: int) -> set[int]:
    """Short rows right above a photo credit, and those that stand twice in a row."""
    return {
        at for at in range(len(rows) - 1)
        if rows[at].headline and at != first
        and ((rows[at + 1].notice and rows[at + 1].credit) or rows[at].folded == rows[at + 1].folded)
    }  # fmt: skip


def _copies(rows: list[Row], title_at: int | None) -> set[int]:
    if title_at is None:
        return set()
    return {at for at, row in enumerate(rows) if row.folded == rows[title_at].folded}
