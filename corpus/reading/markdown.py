"""Markdown and plain text: an optional header between ``---`` lines, then the body as it stands."""

from __future__ import annotations

import re

from corpus.reading.records import Record

_HEADER = re.compile(r"---[ \t]*\r?\n(?P<fields>(?:(?!---[ \t]*\r?$).*\r?\n)*?)---[ \t]*(?:\r?\n|$)", re.M)
_FIELD = re.compile(r"^(\w+)[ \t]*:[ \t]*(.*?)[ \t]*\r?$", re.M)
_HEADING = re.compile(r"\s*#[ \t]+(?P<title>[^\n]+?)[ \t]*#*[ \t]*\r?(?:\n|$)")


def split_header(text: str) -> tuple[dict[str, str], str]:
    """The fields of the header, and the body from the first character after the header's last line."""
    header = _HEADER.match(text)
    if header is None:
        return {}, text
    fields = {key.lower(): _unquoted(value) for key, value in _FIELD.findall(header["fields"])}
    return {key: value for key, value in fields.items() if value}, text[header.end() :]


def _unquoted(value: str) -> str:
    quoted = len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value


def record(text: str, source: str) -> Record:
    """The record of a Markdown article; a leading ``# heading`` is its title, and blanked in the body."""
    fields, body = split_header(text)
    heading = _HEADING.match(body)
    if heading is not None:
        fields.setdefault("title", heading["title"])
        line = body[: heading.end()]
        body = re.sub(r"[^\r\n]", " ", line) + body[heading.end() :]
    return Record(
        source, body, title=fields.get("title"), publisher=fields.get("publisher"), date=fields.get("date"),
        url=fields.get("url"), language=fields.get("language"),
    )  # fmt: skip
