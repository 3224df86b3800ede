"""What Derek knows, as plain frozen records.

Offsets are character offsets into ``Article.body``; ``end`` is exclusive. Chrome, the title line and
date lines of a scraped file are blanked in the body (spaces, same length), not cut, so that an offset
into the body of a text file is the same offset into the file after its header.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal, NamedTuple

Language = Literal["ru", "kk", "en"]
LANGUAGES: tuple[Language, ...] = ("ru", "kk", "en")


class Span(NamedTuple):
    """A slice ``[start, end)`` of a text. A tuple, since very many are made for each question."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of ``text`` that this span covers."""
        return text[self.start : self.end]

    def shift(self, by: int) -> Span:
        """The same span, ``by`` characters further on."""
        return Span(self.start + by, self.end + by)

    def holds(self, other: Span) -> bool:
        """Whether ``other`` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Days from ``start`` to ``end``, both inclusive."""

    start: date
    end: date

    def overlaps(self, other: Period) -> bool:
        """Whether the two share a day."""
        return self.start <= other.end and other.start <= self.end

    def holds(self, other: Period) -> bool:
        """Whether ``other`` lies inside this period."""
        return self.start <= other.start and other.end <= self.end


class Basis(StrEnum):
    """How the date of an article is known."""

    STATED = "stated"
    INFERRED = "inferred"
    BOUNDS = "bounds"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Published:
    """When an article came out, and how that is known.

    ``period`` is one day, or a month or year when no more is stated, or the bounds between which it
    must lie, or None when unknown. ``evidence`` holds the words an inferred date or bounds rest on.
    """

    basis: Basis = Basis.UNKNOWN
    period: Period | None = None
    evidence: tuple[str, ...] = ()

    @property
    def iso(self) -> str | None:
        """``2021-08-19``, ``2020-01-31/2020-05-08``, or None."""
        if self.period is None:
            return None
        first, last = self.period.start.isoformat(), self.period.end.isoformat()
        return first if first == last else f"{first}/{last}"

    @property
    def reference(self) -> date | None:
        """The day that "today" and "this year" of the article are counted from, when there is one."""
        if self.period is None:
            return None
        return self.period.end if self.period.start.year == self.period.end.year else None


@dataclass(frozen=True, slots=True)
class Card:
    """All of an article but its body: what a source line shows."""

    id: str
    source: str
    publisher: str | None
    title: str | None
    url: str | None
    published: Published
    language: Language


@dataclass(frozen=True, slots=True)
class Article:
    """An article as read: its card, and the body that every span counts into."""

    card: Card
    body: str


class Qualifier(StrEnum):
    """How exactly a source gives a figure."""

    EXACT = "exact"
    ALMOST = "almost"
    ABOUT = "about"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    UP_TO = "up_to"
    RANGE = "range"


class FactKind(StrEnum):
    """What a figure says of its measure."""

    LEVEL = "level"
    GROWTH = "growth"
    DECLINE = "decline"
    SHARE = "share"
    COUNT = "count"
    MONEY = "money"
    TARGET = "target"
    FORECAST = "forecast"
    PLAN = "plan"


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure of an article.

    ``span`` covers its words ("более чем на 10%"), ``passage`` the sentence it stands in. ``value`` is in
    full units (22,2 млрд is 22200000000.0); a range has ``value_max`` too. ``unit`` is a currency code
    (USD RUB KZT EUR CNY ...), ``percent``, ``times``, ``tonnes`` or an English plural (projects, jobs).
    ``measure`` is a concept id of ``corpus/languages/concepts.tsv`` (turnover, export ...), or None;
    ``places`` are concept ids of the countries or regions it concerns. ``period`` and ``comparison`` are
    None when the article does not say. ``speaker`` is a display name in the nominative, or None.
    """

    span: Span
    passage: Span
    value: float
    value_max: float | None
    unit: str
    qualifier: Qualifier
    kind: FactKind
    measure: str | None = None
    places: tuple[str, ...] = ()
    period: Period | None = None
    comparison: Period | None = None
    speaker: str | None = None


QuoteKind = Literal["direct", "reported"]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a speaker: ``spans`` without quotation marks; several when a cue breaks the quote.

    ``cue`` covers "сказал Касым-Жомарт Токаев"; ``passage`` covers quote and cue.
    """

    spans: tuple[Span, ...]
    passage: Span
    cue: Span | None
    speaker: str | None
    kind: QuoteKind
