"""From what a file states and holds to an article."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import PurePath

from corpus.errors import ArticleError
from corpus.model import LANGUAGES, Article, Basis, Card, Language, Published
from corpus.reading import dating, layout
from corpus.reading.dates import day_of, mentions, stated
from corpus.reading.publishers import publisher as named_publisher
from corpus.text import detect_language

# What no store or terminal takes: lone surrogates, NUL.
_UNSTORABLE = re.compile("[\ud800-\udfff\x00]")
_CODES = {"kz": "kk", "kaz": "kk", "rus": "ru", "eng": "en"}
_URL_DAY = re.compile(r"/(20\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=\D|$)")


@dataclass(frozen=True, slots=True)
class Record:
    """What a file says of one article, before anything is read out of its text.

    ``source`` is how it will be cited; ``key`` is what in its file it is (an id, a line), or "".
    ``page`` marks a text saved with all that stood around the article.
    """

    source: str
    text: str
    key: str = ""
    title: str | None = None
    publisher: str | None = None
    date: str | None = None
    url: str | None = None
    language: str | None = None
    page: bool = False


def article(record: Record) -> Article:
    """The article of a record. Raises ArticleError when it has no text.

    Its id hashes the file's own name, the key, title, publisher, date and body: the same article keeps it
    when its folder moves, and equal texts in two files are two articles.
    """
    text = _storable(record.text)
    parts = layout.scraped(text) if record.page else layout.clean(text, record.title)
    if not parts.body.strip():
        raise ArticleError(record.source, "no article in it, only headings or menus; check what was saved")
    published = _published(record, parts)
    title, publisher = record.title or parts.title, record.publisher or named_publisher(parts)
    card = Card(
        id=_digest(PurePath(record.source).name, record.key, title, publisher, published.iso, parts.body),
        source=_storable(record.source),
        publisher=_line(publisher),
        title=_line(title),
        url=_line(record.url),
        published=published,
        language=_language(record.language, parts.body),
    )
    return Article(card, parts.body)


def _storable(text: str) -> str:
    return _UNSTORABLE.sub(lambda m: " " if m[0] == "\x00" else "\ufffd", text)


def _line(text: str | None) -> str | None:
    return " ".join(_storable(text).split()) or None if text else None


def _digest(*parts: str | None) -> str:
    joined = "\x1f".join(part or "" for part in parts)
    return hashlib.sha256(joined.encode("utf-8", "replace")).hexdigest()[:16]


def _published(record: Record, parts: layout.Layout) -> Published:
    """As the record states it, else as the text lets it be known, else by the day in its address."""
    period = stated(record.date) if record.date else None
    if period is not None:
        return Published(Basis.STATED, period)
    found = dating.published(parts)
    if found.basis in (Basis.UNKNOWN, Basis.BOUNDS) and (match := _URL_DAY.search(record.url or "")):
        day = next((m.full for m in mentions("-".join(match.groups()))), None)
        return Published(Basis.INFERRED, day_of(day), (match[0].strip("/"),)) if day else found
    return found


def _language(stated_language: str | None, body: str) -> Language:
    code = re.split(r"[-_]", (stated_language or "").strip().lower())[0]
    code = _CODES.get(code, code)
    return next((known for known in LANGUAGES if known == code), None) or detect_language(body)
