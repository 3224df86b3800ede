"""Indexing: files → articles → facts and quotes → store, one article at a time, with progress events."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from pathlib import Path

from corpus.errors import ArticleError
from corpus.extract import extract
from corpus.model import Article, Basis
from corpus.reading import find_files, read
from corpus.store import Entry, Store
from corpus.terms import passages, spellings, title_terms

BATCH = 64
"""Articles handed to the worker processes at once."""


class Outcome(StrEnum):
    """What became of an article."""

    ADDED = "added"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"
    REMOVED = "removed"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Event:
    """One article done: ``done`` of ``files`` files are read so far."""

    outcome: Outcome
    source: str
    done: int
    files: int
    facts: int = 0
    quotes: int = 0
    basis: Basis | None = None
    error: str | None = None


def entry(article: Article) -> Entry:
    """All that is stored for ``article``."""
    taken = extract(article)
    card = article.card
    return Entry(
        article=article,
        facts=taken.facts,
        quotes=taken.quotes,
        passages=passages(article.body, card.language, taken.quotes),
        title_terms=title_terms(card.title),
        words=Counter(spellings(article.body) + spellings(card.title or "")),
    )


def _processed(article: Article) -> Entry | ArticleError:
    """``entry``; an article that it cannot cope with is reported like a bad file, and the rest goes in."""
    try:
        return entry(article)
    except Exception as error:
        what = f"could not be processed ({type(error).__name__}: {error}); please report it with the article"
        return ArticleError(article.card.source, what)


async def index(paths: Iterable[Path], store: Store, *, jobs: int = 1, prune: bool = False) -> AsyncIterator[Event]:
    """Bring the articles of ``paths`` (files, folders) into ``store``; what is there already stays as it is.

    ``prune`` removes what the store holds from files below ``paths`` that are gone. ``jobs`` processes
    extract at once.

    Raises:
        ArticleError: a path does not exist. What cannot be read below it is an event, not an error.
    """
    roots = [path.resolve() for path in paths]
    files = find_files(path for path in roots if path.exists() or not prune)
    held = await store.sources()
    seen: set[str] = set()
    with _workers(jobs) as workers:
        batches = _batches(files, held, seen)
        while batch := list(islice(batches, BATCH)):
            fresh = [item for _, item in batch if isinstance(item, Article)]
            entries = iter(workers.map(_processed, fresh) if workers else map(_processed, fresh))
            for done, item in batch:
                result = next(entries) if isinstance(item, Article) else item
                if isinstance(result, Entry):
                    yield await _store(result, store, held, done, len(files))
                elif isinstance(result, ArticleError):
                    yield _failed(result, done, len(files))
                else:
                    yield Event(*result, done=done, files=len(files))
    if prune:
        async for event in _prune(roots, store, held, seen, len(files)):
            yield event


def _workers(jobs: int) -> AbstractContextManager[Executor | None]:
    return ProcessPoolExecutor(jobs) if jobs > 1 else nullcontext()


Unchanged = tuple[Outcome, str]


def _batches(
    files: list[Path], held: Mapping[str, str], seen: set[str]
) -> Iterator[tuple[int, Article | ArticleError | Unchanged]]:
    for done, file in enumerate(files, 1):
        for item in read(file):
            if isinstance(item, ArticleError):
                yield done, item
                continue
            seen.add(item.card.source)
            same = held.get(item.card.source) == item.card.id
            yield done, (Outcome.UNCHANGED, item.card.source) if same else item


def _failed(error: ArticleError, done: int, files: int) -> Event:
    return Event(Outcome.FAILED, error.source, done, files, error=error.problem)


async def _store(new: Entry, store: Store, held: Mapping[str, str], done: int, files: int) -> Event:
    card = new.article.card
    await store.put(new)
    outcome = Outcome.REPLACED if card.source in held else Outcome.ADDED
    return Event(
        outcome, card.source, done, files, facts=len(new.facts), quotes=len(new.quotes), basis=card.published.basis
    )


async def _prune(
    roots: list[Path], store: Store, held: Mapping[str, str], seen: set[str], files: int
) -> AsyncIterator[Event]:
    for source in sorted(set(held) - seen):
        file = Path(source.partition("#")[0])
        if any(file == root or root in file.parents for root in roots) and await store.remove(source):
            yield Event(Outcome.REMOVED, source, files, files)
