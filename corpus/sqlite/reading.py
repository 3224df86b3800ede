"""Reading the store."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from typing import Any

from corpus.model import Article, Card, Fact, Period, Quote
from corpus.replies import Coverage
from corpus.sqlite import postings, rows
from corpus.sqlite.connection import Connection
from corpus.sqlite.wholes import STATEMENT, wholes
from corpus.store import MeasureCount, StoredFact, StoredPassage, StoredQuote, Vocabulary, Whole

NEWEST_FIRST = "ORDER BY last_day IS NULL, last_day DESC, first_day DESC, source"


class Reading(Connection):
    """What a store can tell."""

    async def sources(self) -> Mapping[str, str]:
        found = await self._rows("SELECT source, id FROM article WHERE rules = ? ORDER BY source", (rows.RULES,))
        return dict(found)

    async def article(self, article_id: str) -> Article | None:
        found = await self._rows(f"{rows.ARTICLE} WHERE id >= ? ORDER BY id LIMIT 1", (article_id,))
        return rows.article(found[0]) if found and found[0][0].startswith(article_id) else None

    async def articles(self, ids: Sequence[str]) -> Mapping[str, Article]:
        where, values = _among("article.id", ids)
        found = await self._rows(f"{rows.ARTICLE} {where}", values)
        return {row[0]: rows.article(row) for row in found}

    async def wholes(self, ids: Sequence[str]) -> list[Whole]:
        return list(wholes(await self._rows(STATEMENT, (json.dumps(list(ids)),))))

    async def newest(self, ids: Sequence[str] | None, offset: int, limit: int) -> tuple[list[Article], int]:
        where, values = ("", ()) if ids is None else _among("id", ids)
        total = await self._row(f"SELECT count(*) FROM article {where}", values)
        found = await self._rows(f"{rows.ARTICLE} {where} {NEWEST_FIRST} LIMIT ? OFFSET ?", (*values, limit, offset))
        return [rows.article(row) for row in found], int(total[0])

    async def cards(self) -> list[Card]:
        return [rows.card(row) for row in await self._rows(f"{rows.CARD} {NEWEST_FIRST}")]

    async def candidates(self, counts: Mapping[str, int], passages: int, limit: int) -> list[StoredPassage]:
        found: dict[int, StoredPassage] = {}
        for chosen, values in postings.statements(postings.plan(counts, passages), limit):
            room = limit - len(found)
            if room:
                fresh = await self._passages(f"WHERE id IN ({chosen}) ORDER BY id DESC", values)
                found.update([(passage.id, passage) for passage in fresh if passage.id not in found][:room])
        return list(found.values())

    async def facts(
        self,
        article_ids: Sequence[str] | None = None,
        measures: Sequence[str] = (),
        units: Sequence[str] = (),
        within: Period | None = None,
        limit: int = 500,
    ) -> list[StoredFact]:
        where, values = _filter(("article_id", article_ids), ("measure", measures or None), ("unit", units or None))
        if within is not None:
            where += " AND period_end BETWEEN ? AND ? AND period_start >= ?"
            first, last = within.start.isoformat(), within.end.isoformat()
            values = (*values, first, last, first)
        order = "ORDER BY period_end DESC, article_id, start LIMIT ?"
        found = await self._rows(f"{rows.FACT} {where} {order}", (*values, limit))
        return [StoredFact(row[0], rows.fact(row[1:])) for row in found]

    async def quotes(
        self, article_ids: Sequence[str] | None = None, speaker_key: str | None = None, limit: int = 500
    ) -> list[StoredQuote]:
        keys = None if speaker_key is None else [speaker_key]
        where, values = _filter(("article_id", article_ids), ("speaker_key", keys))
        found = await self._rows(
            f"{rows.QUOTE} {where} {NEWEST_FIRST}, passage_start LIMIT ?", (*values, limit)
        )
        return [StoredQuote(row[0], rows.quote(row[1:])) for row in found]

    async def speakers(self) -> list[tuple[str, str, int]]:
        found = await self._rows(
            "SELECT speaker_key, speaker, count(*) FROM quote WHERE kind = 'direct' AND speaker_key IS NOT NULL "
            "GROUP BY speaker_key, speaker ORDER BY count(*) DESC, speaker"
        )
        names: dict[str, str] = {}
        totals: Counter[str] = Counter()
        for key, name, count in found:
            names.setdefault(key, name)
            totals[key] += count
        return [(key, names[key], count) for key, count in totals.most_common()]

    async def measures(self) -> Mapping[str, MeasureCount]:
        found = await self._rows(
            "SELECT measure, count(*), max(period_end) FROM fact WHERE measure IS NOT NULL GROUP BY 1 ORDER BY 2 DESC"
        )
        return {measure: MeasureCount(count, int(last[:4]) if last else None) for measure, count, last in found}

    async def vocabulary(self) -> Vocabulary:
        passages, mean = await self._row("SELECT count(*), coalesce(avg(length), 0) FROM passage")
        terms = await self._rows("SELECT term, passages FROM term")
        spellings = await self._rows("SELECT form, occurrences FROM word")
        return Vocabulary(int(passages), float(mean), dict(terms), dict(spellings))

    async def coverage(self) -> Coverage:
        articles, undated, first, last = await self._row(
            "SELECT count(*), sum(last_day IS NULL), min(first_day), max(last_day) FROM article"
        )
        return Coverage(
            articles=articles,
            period=rows.period(first, last),
            undated=undated or 0,
            publishers=await self._most("publisher"),
            languages=await self._most("language"),
        )

    async def _most(self, column: str) -> tuple[Any, ...]:
        """What stands in ``column`` of the articles, the most frequent first."""
        counted = f"SELECT {column} FROM article WHERE {column} IS NOT NULL GROUP BY 1"
        return tuple(value for (value,) in await self._rows(f"{counted} ORDER BY count(*) DESC, min(rowid)"))

    async def counts(self) -> tuple[int, int, int]:
        row = await self._row(
            "SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM fact), (SELECT count(*) FROM quote)"
        )
        return int(row[0]), int(row[1]), int(row[2])

    async def everything(self) -> AsyncIterator[tuple[Article, list[Fact], list[Quote]]]:
        for source, article_id in sorted((await self.sources()).items()):
            article = await self.article(article_id)
            if article is None:  # removed meanwhile by another process
                continue
            assert article.card.source == source
            facts = [stored.fact for stored in await self.facts([article_id], limit=-1)]
            quotes = [stored.quote for stored in await self.quotes([article_id], limit=-1)]
            yield article, sorted(facts, key=lambda f: f.span), quotes

    async def damage(self) -> AsyncIterator[str]:
        for card_id, source, body in await self._rows("SELECT id, source, body FROM article ORDER BY source"):
            for table in ("passage", "fact", "quote"):
                sql = rows.CHECKED[table] + " WHERE article_id = ?"
                for spans, checksum in await self._rows(sql, (card_id,)):
                    for problem in rows.damage(spans, checksum, body):
                        yield f"{source}: {table} at {spans}: {problem}"

    async def _passages(self, where: str, values: Iterable[object]) -> list[StoredPassage]:
        return [rows.passage(row) for row in await self._rows(f"{rows.PASSAGE} {where}", values)]


def _among(column: str, values: Sequence[object]) -> tuple[str, tuple[str, ...]]:
    return f"WHERE {column} IN (SELECT value FROM json_each(?))", (json.dumps(list(values)),)


def _filter(*conditions: tuple[str, Sequence[str] | None]) -> tuple[str, tuple[str, ...]]:
    parts = [(column, values) for column, values in conditions if values is not None]
    clauses = [f"{column} IN (SELECT value FROM json_each(?))" for column, _ in parts]
    where = "WHERE " + " AND ".join(clauses or ["true"])
    return where, tuple(json.dumps(list(values)) for _, values in parts)
