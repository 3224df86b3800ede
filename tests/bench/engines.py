"""The engines that are measured: Derek, plain SQLite FTS5, and where installed tantivy and bm25s.

Each holds one document per fact; ``ask`` tells which fact it finds first.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

from corpus.opening import open_store
from corpus.service import Derek
from corpus.store import Entry, Store
from corpus.text import WORD
from tests.bench.generator import Made

Batch = Sequence[tuple[Entry, list[Made]]]


class Engine(Protocol):
    """What is measured of an engine."""

    def add(self, batch: Batch) -> None:
        """Index a batch of articles."""

    def finish(self) -> None:
        """Write what is not written yet, and let go."""

    def size(self) -> int:
        """Bytes on disk."""

    def open(self) -> None:
        """Make ready to answer."""

    def ask(self, text: str) -> int | str | None:
        """The number or the sentence of the fact found first; None when none is."""


class DerekEngine:
    """``answer()`` over the store, as the bot calls it."""

    def __init__(self, path: Path) -> None:
        self._path = path.with_suffix(".sqlite")
        self._runner = asyncio.Runner()
        self._store: Store | None = None
        self._derek: Derek | None = None

    def add(self, batch: Batch) -> None:
        self._runner.run(self._add([entry for entry, _ in batch]))

    async def _add(self, entries: list[Entry]) -> None:
        self._store = self._store or await open_store(str(self._path))
        await self._store.put_all(entries)

    def finish(self) -> None:
        for held in (self._store, self._derek):
            if held:
                self._runner.run(held.close())

    def size(self) -> int:
        return sum(file.stat().st_size for file in self._path.parent.glob(self._path.name + "*"))

    def open(self) -> None:
        self._runner.run(self._open())

    async def _open(self) -> None:
        self._derek = await Derek.open(str(self._path))
        await self._derek.knowledge()

    def ask(self, text: str) -> str | None:
        assert self._derek is not None
        answer = self._runner.run(self._derek.ask(text))
        return answer.citations[0].text if answer.citations else None


class Fts5:
    """SQLite FTS5 with its defaults: the words of the question, any of them, by bm25."""

    def __init__(self, path: Path) -> None:
        self._path = path.with_suffix(".sqlite")
        self._db = sqlite3.connect(self._path)
        self._db.execute("CREATE VIRTUAL TABLE IF NOT EXISTS fact USING fts5 (sentence)")

    def add(self, batch: Batch) -> None:
        rows = [(item.number, item.sentence) for _, made in batch for item in made]
        with self._db:
            self._db.executemany("INSERT INTO fact (rowid, sentence) VALUES (?, ?)", rows)

    def finish(self) -> None:
        self._db.commit()

    def size(self) -> int:
        return self._path.stat().st_size

    def open(self) -> None:
        self.ask("товарооборот")

    def ask(self, text: str) -> int | None:
        query = " OR ".join(f'"{match[0]}"' for match in WORD.finditer(text))
        row = self._db.execute("SELECT rowid FROM fact WHERE fact MATCH ? ORDER BY rank LIMIT 10", (query,)).fetchone()
        return int(row[0]) if row else None


class Tantivy:
    """tantivy with its Russian stemmer, words one slip apart included."""

    def __init__(self, path: Path) -> None:
        import tantivy

        self._tantivy: Any = tantivy
        path.mkdir(exist_ok=True)
        self._path = path
        schema = tantivy.SchemaBuilder()
        schema.add_integer_field("number", stored=True)
        schema.add_text_field("sentence", tokenizer_name="ru_stem")
        self._index = tantivy.Index(schema.build(), path=str(path))
        self._writer: Any = None

    def add(self, batch: Batch) -> None:
        self._writer = self._writer or self._index.writer(heap_size=100_000_000, num_threads=1)
        for _, made in batch:
            for item in made:
                self._writer.add_document(self._tantivy.Document(number=item.number, sentence=item.sentence))

    def finish(self) -> None:
        if self._writer:
            self._writer.commit()
            self._writer.wait_merging_threads()

    def size(self) -> int:
        return sum(file.stat().st_size for file in self._path.iterdir())

    def open(self) -> None:
        self._index.reload()
        self._searcher = self._index.searcher()

    def ask(self, text: str) -> int | None:
        words = " ".join(match[0] for match in WORD.finditer(text))
        query = self._index.parse_query(words, ["sentence"], fuzzy_fields={"sentence": (False, 1, True)})
        hits = self._searcher.search(query, 10).hits
        return int(self._searcher.doc(hits[0][1])["number"][0]) if hits else None


class Bm25s:
    """bm25s over the words as they stand, in memory."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._sentences: list[list[str]] = []

    def add(self, batch: Batch) -> None:
        self._sentences += [_folded(item.sentence) for _, made in batch for item in made]

    def finish(self) -> None:
        if not self._sentences:
            return
        import bm25s

        retriever = bm25s.BM25()
        retriever.index(self._sentences, show_progress=False)
        retriever.save(str(self._path))

    def size(self) -> int:
        return sum(file.stat().st_size for file in self._path.iterdir())

    def open(self) -> None:
        import bm25s

        self._retriever: Any = bm25s.BM25.load(str(self._path))

    def ask(self, text: str) -> int | None:
        found, scores = self._retriever.retrieve([_folded(text)], k=10, show_progress=False)
        return int(found[0][0]) if scores[0][0] > 0 else None


def _folded(text: str) -> list[str]:
    return [match[0].casefold() for match in WORD.finditer(text)]


ENGINES: Mapping[str, Callable[[Path], Engine]] = {
    "derek": DerekEngine,
    "fts5": Fts5,
    "tantivy": Tantivy,
    "bm25s": Bm25s,
}


def installed() -> list[str]:
    """The engines that can be measured here."""
    return [name for name in ENGINES if name in ("derek", "fts5") or find_spec(name)]
