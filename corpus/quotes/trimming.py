"""Reported words without what is not said: commas at the ends, datelines, the medium that is cited."""

from __future__ import annotations

import re

from corpus.model import Span
from corpus.quotes.scene import Scene
from corpus.text import words

_PLACE = r"[^\W\d_][\w-]+(?: [^\W\d_a-zа-яёәғқңөұүһі][\w-]+)?"
_DAY = r"(?:\d{1,2}\s[^\W\d_]+|[^\W\d_]+\.? \d{1,2})(?:,? \d{4})?"
_MEDIUM = r"(?:,\s[^—–.!?]{1,30}|\s\([^)]{1,30}\))"
_DASH = r"\.?\s[—–-]\s"
_DATELINE = re.compile(
    rf"(?:{_PLACE}[,.] ){{1,2}}{_DAY}{_MEDIUM}?{_DASH}|{_DAY}{_MEDIUM}{_DASH}|{_PLACE}\s\([^)]{{1,30}}\){_DASH}"
    r"|[A-ZА-ЯЁӘҒҚҢӨҰҮІ]{3,}[^—–!?]{0,50}\s[—–-]\s"
)
_SOURCE_CLAUSE = 6


def tidy(scene: Scene, span: Span) -> Span:
    start, end = span.start, max(span.start, span.end)
    while start < end and scene.text[start] in " ,;:–—-\u00a0":
        start += 1
    while end > start and scene.text[end - 1] in " ,;:.–—-\u00a0":
        end -= 1
    return Span(start, end)


def without_source(scene: Scene, content: Span) -> Span:
    """``content`` without "28 сентября, Kazinform —" before it and ", пишет Forbes" after it."""
    dateline = _DATELINE.match(scene.text, content.start, content.end)
    start = dateline.end() if dateline is not None else content.start
    comma = scene.text.rfind(",", start, content.end)
    tail = Span(comma, content.end)
    few = comma > start and sum(1 for _ in words(tail.of(scene.text))) <= _SOURCE_CLAUSE
    source = few and scene.grammar.source_verbs.search(scene.text, tail.start, tail.end)
    return Span(start, comma if source else content.end)
