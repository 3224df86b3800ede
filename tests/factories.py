"""Invented articles, figures, quotes and replies for tests; nothing here was ever published."""

from __future__ import annotations

import re
from datetime import date
from hashlib import sha256
from html import unescape

from corpus.model import (
    Article,
    Basis,
    Card,
    Fact,
    FactKind,
    Language,
    Period,
    Published,
    Qualifier,
    Quote,
    Span,
)
from corpus.replies import Answer, AnswerKind, Citation, Trade, TradeRow


def day(text: str) -> Published:
    """A stated date from ``YYYY-MM-DD``."""
    moment = date.fromisoformat(text)
    return Published(Basis.STATED, Period(moment, moment))


def span_of(body: str, words: str) -> Span:
    """Where ``words`` first stand in ``body``; ValueError when they do not."""
    start = body.index(words)
    return Span(start, start + len(words))


def year(number: int, first: int = 1, last: int = 12) -> Period:
    """The months ``first`` to ``last`` of a year, both whole."""
    end = date(number + last // 12, last % 12 + 1, 1).toordinal() - 1
    return Period(date(number, first, 1), date.fromordinal(end))


def article(
    body: str,
    *,
    publisher: str | None = "Степной вестник",
    title: str | None = "Заголовок",
    url: str | None = "https://example.org/news/1",
    published: Published | None = None,
    language: Language = "ru",
) -> Article:
    """An article whose id is made of its text and publisher."""
    id = sha256(f"{publisher}\n{title}\n{body}".encode(errors="replace")).hexdigest()[:16]
    when = published or day("2023-03-14")
    return Article(Card(id, f"{id}.md", publisher, title, url, when, language), body)


def fact(
    body: str,
    words: str,
    value: float,
    unit: str = "USD",
    *,
    value_max: float | None = None,
    kind: FactKind = FactKind.LEVEL,
    qualifier: Qualifier = Qualifier.EXACT,
    period: Period | None = None,
    speaker: str | None = None,
    measure: str | None = "turnover",
) -> Fact:
    """The figure that ``words`` of ``body`` give; its passage is the whole body."""
    return Fact(
        span_of(body, words),
        Span(0, len(body)),
        value,
        value_max,
        unit,
        qualifier,
        kind,
        measure,
        (),
        period,
        None,
        speaker,
    )


def citation(source: Article, *marks: str, of: str | None = None, fact: Fact | None = None,
             quote: Quote | None = None, speaker: str | None = None) -> Citation:  # fmt: skip
    """A citation of the passage ``of`` (or the whole body), with the first ``marks`` in it marked."""
    passage = span_of(source.body, of) if of else Span(0, len(source.body))
    spans = tuple(span_of(passage.of(source.body), words).shift(passage.start) for words in marks)
    ref = f"{source.card.id[:8]}{passage.start}"
    said_by = speaker or (fact.speaker if fact else None)
    return Citation(ref, source.card, passage, passage.of(source.body), spans, said_by, fact, quote)


def answer(*citations: Citation, headline: tuple[str, ...] = (), kind: AnswerKind = "figure",
           language: Language = "ru", **more: object) -> Answer:  # fmt: skip
    """An answered question; ``more`` are further fields of ``Answer``."""
    made = {"question": "?", "language": language, "status": "answered", "kind": kind}
    return Answer(**{**made, "headline": headline, "citations": citations, **more})  # type: ignore[arg-type]


def figure_row(
    value: float,
    period: Period | None,
    words: str,
    *,
    kind: FactKind = FactKind.LEVEL,
    unit: str = "USD",
    qualifier: Qualifier = Qualifier.EXACT,
    speaker: str | None = None,
    value_max: float | None = None,
    cumulative: bool | None = None,
    **card: object,
) -> TradeRow:
    """A row of ``/trade`` from an invented sentence; by default cumulative when it is a part of a year."""
    body = f"По предварительным данным, показатель составил {words}, сообщили в ведомстве."
    source = article(body, **card)  # type: ignore[arg-type]
    made = fact(body, words, value, unit, kind=kind, qualifier=qualifier, period=period, speaker=speaker,
                value_max=value_max)  # fmt: skip
    part = period is not None and (period.end - period.start).days < 364
    cited = citation(source, words, fact=made, speaker=speaker)
    return TradeRow(cited, made, part if cumulative is None else cumulative)


def trade(*rows: TradeRow, measure: str = "turnover", year: int | None = None) -> Trade:
    """``/trade`` with ``rows`` in the order given."""
    return Trade(measure, rows, year)


def quoted(html: str) -> list[str]:
    """What a reply shows as a source's words: each ``<blockquote>`` without marks and ellipses."""
    blocks = re.findall(r"<blockquote[^>]*>(.*?)</blockquote>", html, re.DOTALL)
    return [unescape(re.sub(r" ?<i>…</i> ?|</?b>", "", block)) for block in blocks]
