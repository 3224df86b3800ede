"""Reading articles: files as they come -> ``Article`` records, or an ``ArticleError`` for each bad one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from corpus.errors import ArticleError
from corpus.model import Article
from corpus.reading import feed, jsonl, markdown, webpage
from corpus.reading.files import FEED, MARKDOWN, PAGE, RECORDS, decode, ending, find_files, load
from corpus.reading.records import Record, article

__all__ = ["find_files", "read"]


def read(path: Path, source: str | None = None) -> Iterator[Article | ArticleError]:
    """The articles of a file, in order; what cannot be read comes as an ArticleError, and the rest go on.

    ``source`` is how the articles will be cited, the path itself by default; an article of a .jsonl file
    or a feed is cited as ``source#id``.
    """
    try:
        for record in _records(path, source or str(path)):
            yield record if isinstance(record, ArticleError) else _article(record)
    except ArticleError as error:
        yield error


def _article(record: Record) -> Article | ArticleError:
    try:
        return article(record)
    except ArticleError as error:
        return error


def _records(path: Path, source: str) -> Iterator[Record | ArticleError]:
    kind = ending(path)
    if kind == RECORDS:
        yield from jsonl.records(path, source)
        return
    data = load(path)
    text = decode(data, source)
    if kind in MARKDOWN:
        yield markdown.record(text, source)
    elif kind in PAGE:
        yield webpage.record(text, source)
    elif kind in FEED:
        yield from feed.records(data, source)
    else:
        yield Record(source, text, page=True)
