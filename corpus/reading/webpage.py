"""Saved web pages: body, title and site by trafilatura; the date only where the page states it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from corpus.errors import ArticleError
from corpus.reading.dates import mentions, stated
from corpus.reading.markup import Element, parse
from corpus.reading.records import Record

_DATE_NAMES = frozenset((
    "article:published_time", "og:article:published_time", "article:published", "datepublished",
    "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "publicationdate",
    "date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "parsely-pub-date",
    "sailthru.date", "mediator_published_time",
))  # fmt: skip
_DATE_CLASS = re.compile(r"(?:^|[\s_-])(?:date|time|datetime|published|pubdate|publish)(?:$|[\s_-])", re.I)
_ELSEWHERE = frozenset(("footer", "aside", "nav", "script", "style"))
_HOST = re.compile(r"https?://(?:www\.)?([^/\s]+)")


def record(text: str, source: str) -> Record:
    """The record of a web page. Raises ArticleError when no article is found in it."""
    from trafilatura import bare_extraction

    tree = parse(text)
    page = bare_extraction(text, with_metadata=True, include_comments=False) if tree is not None else None
    if tree is None or page is None or isinstance(page, dict) or not page.text:
        raise ArticleError(source, "no article found in this web page; save its text as .txt or .md")
    url = page.url or None
    return Record(
        source,
        page.text,
        title=page.title,
        publisher=_site(page.sitename, url),
        date=_stated_date(tree),
        url=url,
    )


def _site(name: str | None, url: str | None) -> str | None:
    host = _HOST.match(url or "")
    return name or (host[1] if host else None)


def _stated_date(tree: Element) -> str | None:
    """The first date among metadata, JSON-LD, a time element, and an element for dates beside the title."""
    for value in (*_metadata(tree), *_json_ld(tree), *_times(tree), *_visible(tree)):
        if value and stated(value):
            return value
    return None


def _metadata(tree: Element) -> Iterator[str]:
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        if name in _DATE_NAMES:
            yield meta.get("content") or ""
    for element in tree.xpath("//*[@itemprop='datePublished']"):
        yield element.get("datetime") or element.get("content") or element.text_content()


def _json_ld(tree: Element) -> Iterator[str]:
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            found = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _published_in(found)


def _published_in(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        value = node.get("datePublished")
        yield from [value] if isinstance(value, str) else []
        for child in node.values():
            yield from _published_in(child)
    elif isinstance(node, list):
        for child in node:
            yield from _published_in(child)


def _times(tree: Element) -> Iterator[str]:
    """The ``<time>`` elements of the article, not of teasers and footers."""
    for element in tree.iter("time"):
        if not _is_elsewhere(element):
            yield element.get("datetime") or element.text_content()


def _visible(tree: Element) -> Iterator[str]:
    """Elements whose class names a date and whose text is one, from the title on."""
    passed = False
    for element in tree.iter():
        passed = passed or element.tag == "h1"
        named = isinstance(element.tag, str) and _DATE_CLASS.search(element.get("class") or "")
        if named and passed and not _is_elsewhere(element):
            text = element.text_content().strip()
            if len(text) < 60 and any(day.full for day in mentions(text)):
                yield text


def _is_elsewhere(element: Element) -> bool:
    return any(parent.tag in _ELSEWHERE for parent in element.iterancestors())
