"""What Derek can reply: the records that the templates put into words.

Each reply is made of slices of stored articles; no record here holds a sentence of Derek's own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from corpus.model import Card, Fact, Language, Period, Quote, Span


@dataclass(frozen=True, slots=True)
class Citation:
    """A passage of an article, with what in it answers.

    ``text`` equals ``article.body[passage.start:passage.end]``; ``marks`` are the spans (into the body,
    inside ``passage``) that answer: a figure, the parts of a quote, a date.
    """

    ref: str
    card: Card
    passage: Span
    text: str
    marks: tuple[Span, ...] = ()
    speaker: str | None = None
    fact: Fact | None = None
    quote: Quote | None = None

    def marked(self) -> tuple[str, ...]:
        """The words of each mark."""
        return tuple(mark.shift(-self.passage.start).of(self.text) for mark in self.marks)


Status = Literal["answered", "not_found"]
AnswerKind = Literal["figure", "quote", "who", "when", "where", "list", "yes_no", "passage"]


class Note(StrEnum):
    """What a reader must be told beside an answer."""

    SOURCES_DIFFER = "sources_differ"
    NOT_WHOLE_PERIOD = "not_whole_period"
    """Only parts of the period asked for are covered; no figure for all of it."""
    TARGET_ONLY = "target_only"
    """The figure is a target, plan or forecast, not a result."""
    NOT_CURRENT = "not_current"
    """Asked about now; the newest figure is from the period shown."""
    NO_NUMBER = "no_number"
    """The corpus speaks of it without giving a number."""
    CLOSEST = "closest"
    """Not what was asked; the closest that the corpus holds."""
    PREMISE = "premise"
    """The corpus says otherwise than the question takes for granted."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the corpus holds: shown with "not found"."""

    articles: int
    period: Period | None
    undated: int
    publishers: tuple[str, ...]
    languages: tuple[Language, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """The reply to a question.

    ``language`` is the one to reply in. ``headline`` holds the direct answers, most relevant first: words
    of a citation, a speaker's name, a publisher or a date, one for each of the first citations.
    ``repaired`` is the question as understood when spelling or layout was repaired. ``closest`` citations
    are not answers, only offered. ``verdict`` is set for yes/no questions that a passage settles.
    """

    question: str
    language: Language
    status: Status
    kind: AnswerKind
    headline: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
    closest: tuple[Citation, ...] = ()
    notes: frozenset[Note] = frozenset()
    verdict: Literal["yes", "no"] | None = None
    repaired: str | None = None
    suggestions: tuple[str, ...] = ()
    coverage: Coverage | None = None
    took_ms: float = 0.0


@dataclass(frozen=True, slots=True)
class Page:
    """Where a list stands: items ``offset`` to ``offset + size`` of ``total``."""

    offset: int
    size: int
    total: int

    @property
    def previous(self) -> int | None:
        """The offset of the page before, or None on the first."""
        return max(0, self.offset - self.size) if self.offset > 0 else None

    @property
    def next(self) -> int | None:
        """The offset of the page after, or None on the last."""
        following = self.offset + self.size
        return following if following < self.total else None


@dataclass(frozen=True, slots=True)
class Headline:
    """An article in a list: its card and the first passage of its body, or the one that speaks of the topic."""

    card: Card
    lead: str


@dataclass(frozen=True, slots=True)
class Latest:
    """``/latest``: newest first, undated last. ``news`` are newly indexed articles, for who follows the topic."""

    topic: str | None
    items: tuple[Headline, ...]
    page: Page
    news: bool = False


@dataclass(frozen=True, slots=True)
class TradeRow:
    """A figure of ``/trade`` with its citation. ``cumulative`` marks a part of a year (Jan-Oct)."""

    citation: Citation
    fact: Fact
    cumulative: bool


@dataclass(frozen=True, slots=True)
class Trade:
    """``/trade``: the figures of one measure, oldest period first, those without a period last.

    ``unknown`` are the words asked for where they name no measure: then ``measure`` is the main one.
    """

    measure: str
    rows: tuple[TradeRow, ...]
    year: int | None = None
    measures: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    unknown: str | None = None


@dataclass(frozen=True, slots=True)
class Quotes:
    """``/quotes``: direct quotes by person and topic, newest first; ``people`` to choose from."""

    person: str | None
    topic: str | None
    items: tuple[Citation, ...]
    page: Page
    people: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class SourceCount:
    """A publisher and how many of its articles the corpus holds (None: publisher unknown)."""

    publisher: str | None
    articles: int
    newest: Card


@dataclass(frozen=True, slots=True)
class Sources:
    """``/sources``: the publishers of the corpus, and its coverage."""

    items: tuple[SourceCount, ...]
    coverage: Coverage
    facts: int = 0
    quotes: int = 0


@dataclass(frozen=True, slots=True)
class Context:
    """A citation in its paragraph, for the *context* button and for deep links.

    ``text`` is ``body[span]``, a wider slice that holds ``citation.passage``.
    """

    citation: Citation
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class InlineResults:
    """Cited facts and quotes for inline mode, one page."""

    items: tuple[Citation, ...] = field(default=())
    page: Page = Page(0, 10, 0)


Reply = Answer | Latest | Trade | Quotes | Sources | Context
