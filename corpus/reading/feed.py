"""RSS and Atom feeds saved as files, by feedparser; nothing is fetched."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any

from corpus.errors import ArticleError
from corpus.reading.markup import plain
from corpus.reading.records import Record


def records(data: bytes, source: str) -> Iterator[Record | ArticleError]:
    """The entries of a feed. Raises ArticleError when it is no feed or has no entry."""
    import feedparser

    feed = feedparser.parse(BytesIO(data))  # bare bytes would be tried as a path first
    if not feed.entries:
        raise ArticleError(source, "not an RSS or Atom feed with entries; save the feed itself, not its page")
    name = feed.feed.get("title")
    for number, entry in enumerate(feed.entries, 1):
        yield _record(entry, number, source, name)


def _record(entry: Mapping[str, Any], number: int, source: str, name: str | None) -> Record | ArticleError:
    key = entry.get("id") or entry.get("link") or str(number)
    text = plain(_longest(entry))
    if not text.strip():
        return ArticleError(f"{source}#{key}", "an entry without text; nothing can be taken from it")
    return Record(
        f"{source}#{key}",
        text,
        key=key,
        title=plain(entry.get("title") or "").strip() or None,
        publisher=(entry.get("source") or {}).get("title") or name,
        date=entry.get("published") or entry.get("updated"),
        url=entry.get("link"),
    )


def _longest(entry: Mapping[str, Any]) -> str:
    """The full content when the feed has it, else the summary."""
    contents = [part.get("value") or "" for part in entry.get("content", [])]
    return max([*contents, entry.get("summary") or ""], key=len)
