"""The embedded default store: SQLite through aiosqlite."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar

import aiosqlite

from corpus import postings, rows
from corpus.errors import StoreError
from corpus.model import Article, Card, Fact, Quote
from corpus.people import person_key
from corpus.replies import Coverage
from corpus.store import Entry, MeasureCount, StoredFact, StoredPassage, StoredQuote, Vocabulary

SCHEMA = Path(__file__).with_name("sqlite.sql")
APPLICATION_ID = 0x44524B31  # "DRK1": tells Derek's databases from those of other programs
RULES = "3"
"""Raised when reading or extraction changes, so that unchanged articles are read anew."""
NEWEST_FIRST = "ORDER BY last_day IS NULL, last_day DESC, first_day DESC, source"

_Read = TypeVar("_Read")


class SqliteStore:
    """One database file (or ``:memory:``). Readers see whole articles only: each goes in by one transaction."""

    def __init__(self, db: aiosqlite.Connection) -> None:
        self._db = db
        self._writing = asyncio.Lock()
        self._held: dict[str, tuple[int, Any]] = {}
        self._writer: asyncio.Task[object] | None = None

    @classmethod
    async def open(cls, path: str) -> SqliteStore:
        """Open or create the database at ``path``.

        Raises:
            StoreError: the file cannot be opened or is not a database of Derek's.
        """
        _make_folder(path)
        try:
            sqlite3.connect(path).close()  # a thread of aiosqlite that cannot connect may outlive the event loop
            db = await aiosqlite.connect(path, isolation_level=None)
        except sqlite3.Error as error:
            raise StoreError(f"{path}: cannot be opened as a database ({error}); name another with --db") from error
        try:
            await _prepare(db, path)
        except sqlite3.DatabaseError as error:
            await db.close()
            raise StoreError(f"{path}: not a database that Derek can use ({error}); name another with --db") from error
        except StoreError:
            await db.close()
            raise
        return cls(db)

    async def close(self) -> None:
        await self._db.close()

    # -- writing ---------------------------------------------------------------------------------

    async def put(self, entry: Entry) -> bool:
        return (await self.put_all([entry]))[0]

    async def put_all(self, entries: Sequence[Entry]) -> list[bool]:
        async with self._transaction():
            fresh = [await self._make_room(entry.article.card) for entry in entries]
            await self._insert([entry for entry, new in zip(entries, fresh, strict=True) if new])
        return fresh

    @asynccontextmanager
    async def _transaction(self) -> AsyncIterator[None]:
        """All of what is done inside, or, when it fails or is cancelled, nothing."""
        async with self._writing:
            self._writer = asyncio.current_task()
            try:
                await self._db.execute("BEGIN IMMEDIATE")
                yield
                await self._db.commit()
            except BaseException:
                await self._db.rollback()
                raise
            finally:
                self._writer = None

    async def _make_room(self, card: Card) -> bool:
        """Delete what stands in the way of ``card``; False when it is there already."""
        held = await self._row("SELECT id, rules FROM article WHERE source = ?", (card.source,))
        if held is not None and (held[0], held[1]) == (card.id, RULES):
            return False
        for (stale,) in await self._rows("SELECT id FROM article WHERE source = ? OR id = ?", (card.source, card.id)):
            await self._delete(stale)
        return True

    async def remove(self, source: str) -> bool:
        async with self._transaction():
            held = await self._row("SELECT id FROM article WHERE source = ?", (source,))
            if held is not None:
                await self._delete(held[0])
        return held is not None

    async def _insert(self, entries: Sequence[Entry]) -> None:
        first = (await self._row("SELECT coalesce(max(id), 0) FROM passage"))[0] + 1
        numbered = list(enumerate(((entry.article, p) for entry in entries for p in entry.passages), first))
        await self._insert_rows("article", 13, (
            (*rows.from_card(e.article.card), e.article.body, " ".join(e.title_terms), RULES) for e in entries
        ))  # fmt: skip
        await self._insert_rows(
            "passage", 7, ((n, article.card.id, *rows.from_passage(p, article.body)) for n, (article, p) in numbered)
        )
        await self._insert_rows("passage_terms (rowid, terms)", 2, ((n, rows.search_text(p)) for n, (_, p) in numbered))
        await self._insert_rows("fact", 19, (
            (e.article.card.id, *rows.from_fact(f, _key(f.speaker), e.article.body)) for e in entries for f in e.facts
        ))  # fmt: skip
        await self._insert_rows("quote", 10, (
            (e.article.card.id, *rows.from_quote(q, _key(q.speaker), e.article.body)) for e in entries for q in e.quotes
        ))  # fmt: skip
        spelt: Counter[str] = Counter()
        for entry in entries:
            spelt.update(entry.words)
        await self._count("term", "term", "passages", rows.term_counts([p for _, (_, p) in numbered]), 1)
        await self._count("word", "form", "occurrences", spelt, 1)

    async def _insert_rows(self, table: str, columns: int, values: Iterable[tuple[object, ...]]) -> None:
        await self._db.executemany(f"INSERT INTO {table} VALUES ({rows.marks(columns)})", values)

    async def _delete(self, article_id: str) -> None:
        found = await self._passages("WHERE article_id = ?", (article_id,))
        body, title = await self._row("SELECT body, title FROM article WHERE id = ?", (article_id,))
        await self._db.executemany(
            "INSERT INTO passage_terms (passage_terms, rowid, terms) VALUES ('delete', ?, ?)",
            [(p.id, rows.search_text(p.passage)) for p in found],
        )
        await self._count("term", "term", "passages", rows.term_counts([p.passage for p in found]), -1)
        await self._count("word", "form", "occurrences", rows.word_counts(body, title), -1)
        for table in ("passage", "fact", "quote"):
            await self._db.execute(f"DELETE FROM {table} WHERE article_id = ?", (article_id,))
        await self._db.execute("DELETE FROM article WHERE id = ?", (article_id,))

    async def _count(self, table: str, key: str, column: str, counts: Mapping[str, int], sign: int) -> None:
        await self._db.executemany(
            f"INSERT INTO {table} VALUES (?, ?) "
            f"ON CONFLICT ({key}) DO UPDATE SET {column} = {column} + excluded.{column}",
            [(item, sign * count) for item, count in sorted(counts.items())],
        )
        if sign < 0:
            await self._db.executemany(
                f"DELETE FROM {table} WHERE {key} = ? AND {column} <= 0",
                [(item,) for item in counts],
            )

    # -- reading ---------------------------------------------------------------------------------

    async def sources(self) -> Mapping[str, str]:
        found = await self._rows("SELECT source, id FROM article WHERE rules = ? ORDER BY source", (RULES,))
        return dict(found)

    async def revision(self) -> int:
        others, own = await self._row("SELECT data_version, total_changes() FROM pragma_data_version")
        return int(others) * 1_000_003 + int(own)

    async def _while_unchanged(self, name: str, read: Callable[[], Awaitable[_Read]]) -> _Read:
        """What ``read`` gives, read again only when the content has changed: it looks at every article or figure."""
        revision = await self.revision()
        if name not in self._held or self._held[name][0] != revision:
            self._held[name] = (revision, await read())
        found: _Read = self._held[name][1]
        return found

    async def article(self, article_id: str) -> Article | None:
        found = await self._rows(f"{rows.ARTICLE} WHERE id >= ? ORDER BY id LIMIT 1", (article_id,))
        return rows.article(found[0]) if found and found[0][0].startswith(article_id) else None

    async def articles(self, ids: Sequence[str]) -> Mapping[str, Article]:
        where, values = _among("article.id", ids)
        found = await self._rows(f"{rows.ARTICLE} {where}", values)
        return {row[0]: rows.article(row) for row in found}

    async def titles(self, ids: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
        found = await self._rows(
            "SELECT id, title_words FROM article WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),)
        )
        return {row[0]: tuple(row[1].split()) for row in found}

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

    async def passages_of(self, article_ids: Sequence[str]) -> list[StoredPassage]:
        where, values = _among("article_id", article_ids)
        return await self._passages(f"{where} ORDER BY article_id, start", values)

    async def facts(
        self,
        article_ids: Sequence[str] | None = None,
        measures: Sequence[str] = (),
        units: Sequence[str] = (),
        limit: int = 500,
    ) -> list[StoredFact]:
        where, values = _filter(("article_id", article_ids), ("measure", measures or None), ("unit", units or None))
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
        return await self._while_unchanged("measures", self._measures)

    async def _measures(self) -> Mapping[str, MeasureCount]:
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
        return await self._while_unchanged("coverage", self._coverage)

    async def _coverage(self) -> Coverage:
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
        found = await self._rows(f'SELECT id, article_id, length, start, "end", sentences FROM passage {where}', values)
        return [StoredPassage(id, article, length, rows.passage(*where)) for id, article, length, *where in found]

    async def _rows(self, sql: str, values: Iterable[object] = ()) -> list[Any]:
        """Rows of what is committed: one connection would show other tasks a half-written article."""
        if self._writer is asyncio.current_task():
            return list(await self._db.execute_fetchall(sql, tuple(values)))
        async with self._writing:
            return list(await self._db.execute_fetchall(sql, tuple(values)))

    async def _row(self, sql: str, values: Iterable[object] = ()) -> Any:
        found = await self._rows(sql, values)
        return found[0] if found else None


def _make_folder(path: str) -> None:
    if path == ":memory:":
        return
    try:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        folder = Path(path).parent
        raise StoreError(f"{folder}: cannot hold the database ({error.strerror}); name another with --db") from error


async def _prepare(db: aiosqlite.Connection, path: str) -> None:
    await db.execute("PRAGMA busy_timeout = 10000")
    application = await _pragma(db, "application_id")
    tables = await db.execute_fetchall("SELECT count(*) FROM sqlite_master")
    if application != APPLICATION_ID and next(iter(tables))[0]:
        raise StoreError(f"{path}: is the database of another program; name another with --db")
    await db.execute("PRAGMA journal_mode = WAL")
    await db.execute("PRAGMA synchronous = NORMAL")
    if application != APPLICATION_ID:
        await db.executescript(SCHEMA.read_text(encoding="utf-8"))
        await db.execute(f"PRAGMA application_id = {APPLICATION_ID}")


async def _pragma(db: aiosqlite.Connection, name: str) -> int:
    found = await db.execute_fetchall(f"PRAGMA {name}")
    return int(next(iter(found))[0])


def _key(speaker: str | None) -> str | None:
    return person_key(speaker) if speaker else None


def _among(column: str, values: Sequence[object]) -> tuple[str, tuple[str, ...]]:
    return f"WHERE {column} IN (SELECT value FROM json_each(?))", (json.dumps(list(values)),)


def _filter(*conditions: tuple[str, Sequence[str] | None]) -> tuple[str, tuple[str, ...]]:
    parts = [(column, values) for column, values in conditions if values is not None]
    clauses = [f"{column} IN (SELECT value FROM json_each(?))" for column, _ in parts]
    where = "WHERE " + " AND ".join(clauses) if clauses else ""
    return where, tuple(json.dumps(list(values)) for _, values in parts)
