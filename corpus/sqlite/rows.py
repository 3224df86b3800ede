"""Between records and rows of the SQLite store."""

from __future__ import annotations

import json
import zlib
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from corpus.model import Article, Basis, Card, Fact, FactKind, Period, Published, Qualifier, Quote, Span
from corpus.store import StoredPassage
from corpus.terms import Passage, Sentence, spellings

RULES = "5"
"""Raised when reading or extraction changes, so that unchanged articles are read anew."""
CARD_COLUMNS = "article.id, source, publisher, title, url, basis, first_day, last_day, evidence, language"
PASSAGE_COLUMNS = 'passage.id, length, start, "end", sentences'
FACT_COLUMNS = (
    'start, "end", passage_start, passage_end, value, value_max, unit, qualifier, kind, measure, places, '
    "period_start, period_end, comparison_start, comparison_end, speaker"
)
QUOTE_COLUMNS = "spans, passage_start, passage_end, cue_start, cue_end, speaker, kind"
CARD = f"SELECT {CARD_COLUMNS} FROM article"
ARTICLE = f"SELECT {CARD_COLUMNS}, body FROM article"
PASSAGE = f"SELECT article_id, {PASSAGE_COLUMNS} FROM passage"
FACT = f"SELECT article_id, {FACT_COLUMNS} FROM fact"
QUOTE = f"SELECT article_id, {QUOTE_COLUMNS} FROM quote JOIN article ON article.id = article_id"

_QUALIFIERS = {qualifier.value: qualifier for qualifier in Qualifier}
_KINDS = {kind.value: kind for kind in FactKind}


def marks(count: int) -> str:
    """``count`` question marks for a statement."""
    return ", ".join("?" * count)


@lru_cache(maxsize=2_000)
def period(start: str | None, end: str | None) -> Period | None:
    """The period between two ISO days."""
    return Period(date.fromisoformat(start), date.fromisoformat(end)) if start and end else None


def _days(value: Period | None) -> tuple[str | None, str | None]:
    return (value.start.isoformat(), value.end.isoformat()) if value else (None, None)


def from_card(card: Card) -> tuple[object, ...]:
    """The columns of an article before its body."""
    when = card.published
    evidence = json.dumps(when.evidence, ensure_ascii=False)
    return (
        card.id, card.source, card.publisher, card.title, card.url,
        when.basis.value, *_days(when.period), evidence, card.language,
    )  # fmt: skip


def card(row: Sequence[Any]) -> Card:
    """The card of a row of ``CARD``."""
    when = Published(Basis(row[5]), period(row[6], row[7]), tuple(json.loads(row[8])))
    return Card(row[0], row[1], row[2], row[3], row[4], when, row[9])


def article(row: Sequence[Any]) -> Article:
    """The article of a row of ``ARTICLE``."""
    return Article(card(row), row[10])


CHECKED = {
    "passage": "SELECT json_array(json_array(start, \"end\")), checksum FROM passage",
    "fact": "SELECT json_array(json_array(start, \"end\")), checksum FROM fact",
    "quote": "SELECT spans, checksum FROM quote",
}
"""What ``derek verify`` reads of each table: the spans and the checksum of what stood there."""


def checksum(spans: Iterable[Span], body: str) -> int:
    """A checksum of what stands at ``spans``."""
    return zlib.crc32("\0".join(span.of(body) for span in spans).encode())


def damage(spans: str, expected: int, body: str) -> Iterable[str]:
    """What is wrong with stored ``spans`` (JSON), if anything."""
    found = [Span(start, end) for start, end in json.loads(spans)]
    if not all(0 <= span.start < span.end <= len(body) for span in found):
        yield "outside its article"
    elif checksum(found, body) != expected:
        yield "differs from what was taken from the article"


def from_fact(fact: Fact, speaker_key: str | None, body: str) -> tuple[object, ...]:
    """The columns of a fact after its article."""
    return (
        fact.span.start, fact.span.end, fact.passage.start, fact.passage.end, fact.value, fact.value_max, fact.unit,
        fact.qualifier.value, fact.kind.value, fact.measure, " ".join(fact.places),
        *_days(fact.period), *_days(fact.comparison), fact.speaker, speaker_key, checksum([fact.span], body),
    )  # fmt: skip


def fact(row: Sequence[Any]) -> Fact:
    """The fact of a row of ``FACT`` after its article."""
    return Fact(
        span=Span(row[0], row[1]),
        passage=Span(row[2], row[3]),
        value=row[4],
        value_max=row[5],
        unit=row[6],
        qualifier=_QUALIFIERS[row[7]],
        kind=_KINDS[row[8]],
        measure=row[9],
        places=tuple(row[10].split()),
        period=period(row[11], row[12]),
        comparison=period(row[13], row[14]),
        speaker=row[15],
    )


def from_quote(quote: Quote, speaker_key: str | None, body: str) -> tuple[object, ...]:
    """The columns of a quote after its article."""
    spans = json.dumps([[s.start, s.end] for s in quote.spans])
    cue = (quote.cue.start, quote.cue.end) if quote.cue else (None, None)
    where = (spans, quote.passage.start, quote.passage.end, *cue)
    return (*where, quote.speaker, speaker_key, quote.kind, checksum(quote.spans, body))


def quote(row: Sequence[Any]) -> Quote:
    """The quote of a row of ``QUOTE`` after its article."""
    return Quote(
        spans=tuple(Span(start, end) for start, end in json.loads(row[0])),
        passage=Span(row[1], row[2]),
        cue=Span(row[3], row[4]) if row[3] is not None else None,
        speaker=row[5],
        kind=row[6],
    )


def from_passage(passage: Passage, body: str) -> tuple[object, ...]:
    """The columns of a passage after its article."""
    length = sum(sentence.length for sentence in passage.sentences)
    span = passage.span
    return (span.start, span.end, length, checksum([span], body), _from_sentences(passage))


def _from_sentences(passage: Passage) -> str:
    """A line a sentence: start, end, its keys."""
    return "\n".join(f"{s.span.start} {s.span.end} {s.keyed}" for s in passage.sentences)


def passage(row: Sequence[Any]) -> StoredPassage:
    """The passage of a row of ``PASSAGE``."""
    article_id, id, length, start, end, sentences = row
    found = Passage(Span(start, end), tuple(map(_sentence, sentences.split("\n"))))
    return StoredPassage(id, article_id, length, found)


def _sentence(line: str) -> Sentence:
    start, end, *keyed = line.split(" ", 2)
    return Sentence(Span(int(start), int(end)), keyed[0] if keyed else "")


def search_text(passage: Passage) -> str:
    """All keys of a passage, as the full-text index takes them."""
    return " ".join(key for sentence in passage.sentences for key in sentence.keys)


def term_counts(passages: Iterable[Passage], title: Iterable[str]) -> Counter[str]:
    """In how many of the ``passages`` of an article each key occurs; once what only its ``title`` has."""
    counts: Counter[str] = Counter()
    for item in passages:
        counts.update({key for sentence in item.sentences for key in sentence.keys})
    counts.update(set(title) - counts.keys())
    return counts


def word_counts(body: str, title: str | None) -> Counter[str]:
    """How often each spelling occurs in an article."""
    return Counter(spellings(body) + spellings(title or ""))
