"""RSS and Atom feeds saved as files, by feedparser; nothing is fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from corpus.errors import ArticleError
from corpus.reading.records import Record

_BLOCKS = ("p", "div", "br", "li", "tr", "h1", "h2", "h3", "h4", "blockquote", "ul", "ol", "table")


def records(data: bytes, source: str) -> Iterator[Record | ArticleError]:
    """The entries of a feed. Raises ArticleError when it is no feed or has no entry."""
    import feedparser

    feed = feedparser.parse(data)
    if not feed.entries:
        raise ArticleError(source, "not an RSS or Atom feed with entries; save the feed itself, not its page")
    name = feed.feed.get("title")
    language = feed.feed.get("language")
    for number, entry in enumerate(feed.entries, 1):
        yield _record(entry, number, source, name, language)


def _record(entry: Any, number: int, source: str, name: str | None, language: str | None) -> Record | ArticleError:
    key = entry.get("id") or entry.get("link") or str(number)
    text = _plain(_longest(entry))
    if not text.strip():
        return ArticleError(f"{source}#{key}", "an entry without text; nothing can be taken from it")
    return Record(
        f"{source}#{key}", text, key=key, title=_plain(entry.get("title") or "").strip() or None,
        publisher=(entry.get("source") or {}).get("title") or name, date=entry.get("published"),
        url=entry.get("link"), language=language,
    )  # fmt: skip


def _longest(entry: Any) -> str:
    """The full content when the feed has it, else the summary."""
    contents = [part.get("value") or "" for part in entry.get("content", [])]
    return max([*contents, entry.get("summary") or ""], key=len)


def _plain(markup: str) -> str:
    """Markup as text, a line for each block."""
    import lxml.html

    if not re.search(r"[<&]", markup):
        return markup
    try:
        tree = lxml.html.fragment_fromstring(markup, create_parent="div")
    except (ValueError, lxml.etree.LxmlError):
        return re.sub(r"<[^>]*>", " ", markup)
    for element in tree.iter(*_BLOCKS):
        element.tail = "\n" + (element.tail or "")
    lines = (" ".join(line.split()) for line in str(tree.text_content()).splitlines())
    return "\n".join(line for line in lines if line)
