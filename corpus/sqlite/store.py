"""The embedded default store: SQLite through aiosqlite."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from corpus.model import Card
from corpus.people import person_key
from corpus.sqlite import rows
from corpus.sqlite.reading import Reading
from corpus.store import Entry


class SqliteStore(Reading):
    """A store in one database file (or ``:memory:``)."""

    async def put(self, entry: Entry) -> bool:
        return (await self.put_all([entry]))[0]

    async def put_all(self, entries: Sequence[Entry]) -> list[bool]:
        async with self._transaction():
            fresh = [await self._make_room(entry.article.card) for entry in entries]
            await self._insert([entry for entry, new in zip(entries, fresh, strict=True) if new])
        return fresh

    async def _make_room(self, card: Card) -> bool:
        """Delete what stands in the way of ``card``; False when it is there already."""
        held = await self._row("SELECT id, rules FROM article WHERE source = ?", (card.source,))
        if held is not None and (held[0], held[1]) == (card.id, rows.RULES):
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
            (*rows.from_card(e.article.card), e.article.body, " ".join(e.title_terms), rows.RULES) for e in entries
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
        spelt, terms = Counter[str](), Counter[str]()
        for entry in entries:
            spelt.update(entry.words)
            terms.update(rows.term_counts(entry.passages, entry.title_terms))
        await self._count("term", "term", "passages", terms, 1)
        await self._count("word", "form", "occurrences", spelt, 1)

    async def _insert_rows(self, table: str, columns: int, values: Iterable[tuple[object, ...]]) -> None:
        await self._db.executemany(f"INSERT INTO {table} VALUES ({rows.marks(columns)})", values)

    async def _delete(self, article_id: str) -> None:
        found = await self._passages("WHERE article_id = ?", (article_id,))
        body, title, told = await self._row("SELECT body, title, title_words FROM article WHERE id = ?", (article_id,))
        await self._db.executemany(
            "INSERT INTO passage_terms (passage_terms, rowid, terms) VALUES ('delete', ?, ?)",
            [(p.id, rows.search_text(p.passage)) for p in found],
        )
        counts = rows.term_counts([p.passage for p in found], told.split())
        await self._count("term", "term", "passages", counts, -1)
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


def _key(speaker: str | None) -> str | None:
    return person_key(speaker) if speaker else None
