"""A small corpus of invented articles in Russian, Kazakh and English, as files and indexed.

Persons, figures and publishers are made up; the layouts and turns of phrase are those of real news.
"""

from __future__ import annotations

import asyncio
import atexit
import shutil
import tempfile
from collections.abc import Coroutine, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

import pytest

from corpus.answering import Topic
from corpus.index import Event, index
from corpus.model import Language
from corpus.opening import open_store
from corpus.replies import Answer
from corpus.service import Derek
from corpus.store import Store

T = TypeVar("T")
TODAY = date(2025, 6, 15)

ARTICLES = Path(__file__).parent / "articles"


def write(folder: Path, *names: str) -> Path:
    """The articles of ``names`` (all by default) as files of ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    for file in [ARTICLES / name for name in names] or sorted(ARTICLES.iterdir()):
        shutil.copyfile(file, folder / file.name)
    return folder


async def events(paths: Path | list[Path], store: Store, *, jobs: int = 1, prune: bool = False) -> list[Event]:
    """What indexing ``paths`` into ``store`` reports."""
    several = paths if isinstance(paths, list) else [paths]
    return [event async for event in index(several, store, jobs=jobs, prune=prune)]


class Corpus:
    """A Derek over the invented articles, asked without ``await``."""

    def __init__(self, database: Path) -> None:
        self.database = database
        self._runner = asyncio.Runner()
        self.derek = self.run(Derek.open(str(database), today=lambda: TODAY))

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """The result of ``work``."""
        return self._runner.run(work)

    def ask(self, question: str, language: Language | None = None, previous: Topic | None = None) -> Answer:
        """Derek's answer."""
        return self.run(self.derek.ask(question, language=language, previous=previous))

    def follow(self, *questions: str) -> Answer:
        """The answer to the last of ``questions`` asked one after the other in a chat."""
        topic = None
        for question in questions[:-1]:
            topic = self.run(self.derek.topic(question, previous=topic))
        return self.ask(questions[-1], previous=topic)

    def close(self) -> None:
        """Close the store and the loop."""
        self.run(self.derek.close())
        self._runner.close()


@lru_cache(maxsize=1)
def database() -> Path:
    """The invented articles, indexed once a process. Not to be written to."""
    folder = tempfile.TemporaryDirectory(prefix="derek-tests-")
    atexit.register(folder.cleanup)
    articles, path = write(Path(folder.name) / "articles"), Path(folder.name) / "small.sqlite"
    with ThreadPoolExecutor(1) as thread:  # the caller may have a loop of its own
        thread.submit(asyncio.run, _indexed(articles, path)).result()
    return path


async def _indexed(articles: Path, path: Path) -> None:
    store = await open_store(str(path))
    try:
        assert all(event.error is None for event in await events(articles, store))
    finally:
        await store.close()


@pytest.fixture(scope="module")
def corpus() -> Iterator[Corpus]:
    """The small corpus, open as long as the tests of a module run."""
    opened = Corpus(database())
    yield opened
    opened.close()


def sources(answer: Answer) -> set[str]:
    """The files that an answer cites."""
    return {Path(citation.card.source).name for citation in answer.citations}


def figures(answer: Answer) -> set[float]:
    """The values of the figures that an answer cites."""
    return {citation.fact.value for citation in answer.citations if citation.fact}


async def asked_over(folder: Path, texts: Sequence[str], question: str, today: date) -> Answer:
    """The answer to ``question`` from articles with ``texts``, headers included, written into ``folder``."""
    for number, text in enumerate(texts):
        (folder / f"{number}.md").write_text(text, encoding="utf-8")
    derek = await Derek.open(":memory:", today=lambda: today)
    try:
        async for _ in index([folder], derek.store):
            pass
        return await derek.ask(question)
    finally:
        await derek.close()
