"""The JSON and CSV that scripts rely on: one place for the shapes of the contract."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from corpus.model import Article, Card, Fact, Period, Quote, Span
from corpus.replies import Answer, Citation, Latest, Quotes, Trade
from corpus.scoring import Found
from corpus.text import words
from templates import headline, render

Record = dict[str, Any]
ARTICLE_COLUMNS = ("id", "source", "publisher", "title", "published", "published_basis", "language", "words")
FACT_COLUMNS = (
    "source", "publisher", "published", "start", "end", "text", "value", "value_max", "unit", "qualifier", "kind",
    "measure", "period_start", "period_end", "speaker", "passage",
)  # fmt: skip
QUOTE_COLUMNS = ("source", "published", "spans", "text", "speaker", "cue", "kind", "passage")


def dumps(record: Mapping[str, Any]) -> str:
    """One line of JSON."""
    return json.dumps(record, ensure_ascii=False)


def of_answer(answer: Answer, id: object = None) -> Record:
    """The answer of the contract."""
    return {
        "id": id,
        "question": answer.question,
        "language": answer.language,
        "status": answer.status,
        "kind": answer.kind,
        "headline": headline(answer, answer.language),
        "text": render(answer, answer.language, "plain"),
        "citations": [of_citation(citation) for citation in answer.citations],
        "closest": [of_citation(citation) for citation in answer.closest],
        "notes": sorted(answer.notes),
        "understood": answer.repaired,
        "suggestions": list(answer.suggestions),
        "took_ms": round(answer.took_ms, 2),
    }


def of_citation(citation: Citation) -> Record:
    """A citation: the card of its article, and the passage with where it stands."""
    return {
        **_of_card(citation.card),
        "url": citation.card.url,
        "start": citation.passage.start,
        "end": citation.passage.end,
        "passage": citation.text,
        "marks": [_of_span(mark) for mark in citation.marks],
        "speaker": citation.speaker,
    }


def _of_card(card: Card) -> Record:
    return {
        "source": card.source,
        "publisher": card.publisher,
        "title": card.title,
        "published": card.published.iso,
        "published_basis": card.published.basis.value,
    }


def _of_span(span: Span) -> list[int]:
    return [span.start, span.end]


def of_passage(article: Article, found: Found) -> Record:
    """A ranked passage of ``derek search``."""
    span = found.stored.passage.span
    return {
        "source": article.card.source,
        "start": span.start,
        "end": span.end,
        "text": span.of(article.body),
        "score": round(found.score, 4),
    }


def of_article(article: Article) -> Record:
    """An article of ``derek export articles``."""
    card = article.card
    return {
        "id": card.id,
        **_of_card(card),
        "language": card.language,
        "words": sum(1 for _ in words(article.body)),
    }


def of_fact(article: Article, fact: Fact) -> Record:
    """A figure of ``derek export facts``."""
    start, end = _days(fact.period)
    card = article.card
    return {
        "source": card.source,
        "publisher": card.publisher,
        "published": card.published.iso,
        "start": fact.span.start,
        "end": fact.span.end,
        "text": fact.span.of(article.body),
        "value": _number(fact.value),
        "value_max": None if fact.value_max is None else _number(fact.value_max),
        "unit": fact.unit,
        "qualifier": fact.qualifier.value,
        "kind": fact.kind.value,
        "measure": fact.measure,
        "period_start": start,
        "period_end": end,
        "speaker": fact.speaker,
        "passage": fact.passage.of(article.body),
    }


def of_quote(article: Article, quote: Quote) -> Record:
    """A quote of ``derek export quotes``."""
    return {
        "source": article.card.source,
        "published": article.card.published.iso,
        "spans": [_of_span(span) for span in quote.spans],
        "text": " ".join(span.of(article.body) for span in quote.spans),
        "speaker": quote.speaker,
        "cue": quote.cue.of(article.body) if quote.cue else None,
        "kind": quote.kind,
        "passage": quote.passage.of(article.body),
    }


def of_latest(latest: Latest) -> Record:
    """``derek latest``."""
    articles = [{**_of_card(item.card), "url": item.card.url, "lead": item.lead} for item in latest.items]
    return {"topic": latest.topic, "total": latest.page.total, "articles": articles}


def of_trade(trade: Trade) -> Record:
    """``derek trade``."""
    rows = []
    for row in trade.rows:
        start, end = _days(row.fact.period)
        figure = {
            "text": row.citation.marked()[0],
            "value": _number(row.fact.value),
            "unit": row.fact.unit,
            "qualifier": row.fact.qualifier.value,
            "kind": row.fact.kind.value,
            "period_start": start,
            "period_end": end,
            "part_of_year": row.cumulative,
        }
        rows.append({**figure, **of_citation(row.citation)})
    return {"measure": trade.measure, "year": trade.year, "rows": rows}


def of_quotes(quotes: Quotes) -> Record:
    """``derek quotes``."""
    found = [{"text": " ".join(item.marked()), **of_citation(item)} for item in quotes.items]
    people = [{"person": name, "quotes": count} for name, count in quotes.people]
    about = {"person": quotes.person, "topic": quotes.topic, "total": quotes.page.total}
    return {**about, "quotes": found, "people": people}


def _days(period: Period | None) -> tuple[str | None, str | None]:
    return (period.start.isoformat(), period.end.isoformat()) if period else (None, None)


def _number(value: float) -> int | float:
    return int(value) if value == int(value) and abs(value) < 2**53 else value


def as_csv(columns: Sequence[str], records: Iterable[Record]) -> Iterable[str]:
    """``records`` as lines of CSV with a heading; lists as JSON."""
    yield _csv_line(columns)
    for record in records:
        cells = (record[column] for column in columns)
        yield _csv_line([json.dumps(cell, ensure_ascii=False) if isinstance(cell, list) else cell for cell in cells])


def _csv_line(cells: Sequence[object]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow(cells)
    return out.getvalue()
