"""One article a line: JSON objects, read one at a time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from corpus.errors import ArticleError
from corpus.reading import files
from corpus.reading.records import Record

_FIELDS = {
    "text": ("text", "body", "content"),
    "title": ("title", "headline"),
    "publisher": ("publisher", "source_name", "source", "site"),
    "date": ("date", "published", "published_at", "publication_date"),
    "url": ("url", "link"),
    "language": ("language", "lang"),
}
"""Our field -> the names it goes by, the surest first."""


def records(path: Path, source: str) -> Iterator[Record | ArticleError]:
    """The records of a .jsonl file; a bad line is an ArticleError naming its line."""
    files.check(path)
    found = False
    try:
        with path.open("rb") as stream:
            for number, line in _lines(stream):
                found = True
                try:
                    yield _record(line, number, source)
                except ArticleError as error:
                    yield error
    except OSError as error:
        raise files.unreadable(path, error) from error
    if not found:
        raise ArticleError(source, "empty; put one JSON object a line into it or remove it")


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Non-blank lines with their numbers, none longer than one byte above the limit."""
    number, whole = 1, True
    while line := stream.readline(files.LARGEST + 1):
        if whole and line.strip(b"\xef\xbb\xbf \t\r\n"):
            yield number, line
        whole = line.endswith(b"\n")
        number += whole


def _record(line: bytes, number: int, source: str) -> Record:
    where = f"{source}:{number}"
    if len(line) > files.LARGEST:
        raise ArticleError(where, "too large for one article; split it")
    fields = _object(line, where)
    values = {name: _text(fields, keys, where) for name, keys in _FIELDS.items()}
    text = values.pop("text")
    if text is None or not text.strip():
        raise ArticleError(where, 'no text; give the article in a "text" field')
    key = _key(fields.get("id"), number, where)
    return Record(f"{source}#{key}", text, key=key, page=values["title"] is None, **values)


def _object(line: bytes, where: str) -> dict[str, object]:
    try:
        found = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ArticleError(where, "not UTF-8; save the file as UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise ArticleError(where, f"not JSON ({error}); write one JSON object on one line") from error
    if not isinstance(found, dict):
        raise ArticleError(where, "not a JSON object; write one object on one line")
    return found


def _text(fields: dict[str, object], keys: tuple[str, ...], where: str) -> str | None:
    for key in keys:
        value = fields.get(key)
        if isinstance(value, dict) and isinstance(value.get("name"), str):
            value = value["name"]
        if value is None or value == "":
            continue
        if not isinstance(value, str):
            raise ArticleError(where, f'"{key}" is not a string; put it in quotation marks')
        return value
    return None


def _key(value: object, number: int, where: str) -> str:
    if value is None or value == "":
        return str(number)
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise ArticleError(where, '"id" is neither a string nor a whole number; mend it or leave it out')
    return str(value)
