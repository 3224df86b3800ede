"""The span of a quote without its marks, dashes and commas, and the passage around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.model import Span

_CLOSING = re.compile(r"[»”\"“.!?…]{1,2}")


def passage_of(text: str, spans: Sequence[Span], cue: Span | None) -> Span:
    """From the opening mark to the closing one, or to the end of the cue."""
    parts = [*spans, *([cue] if cue is not None else [])]
    start, end = min(part.start for part in parts), max(part.end for part in parts)
    opened = start > 0 and text[start - 1] in '«“„"'
    closing = _CLOSING.match(text, end)
    return Span(start - opened, closing.end() if closing else end)


def bare(text: str, span: Span) -> Span:
    """``span`` without marks, dashes and the comma or full stop at its ends."""
    start, end = span.start, span.end
    while start < end and (text[start] in " \t\n\u00a0–—-" or _lone_mark(text, start, start + 1, end)):
        start += 1
    while end > start and (
        text[end - 1] in " \t\n\u00a0,;–—-" or _lone_mark(text, end - 1, start, end - 1) or _full_stop(text, start, end)
    ):
        end -= 1
    return Span(start, end)


_PAIRS = {"«": "»", "»": "«", "“": "”", "”": "“", "„": "“", '"': '"'}


def _lone_mark(text: str, at: int, start: int, end: int) -> bool:
    """Whether the character at ``at`` is a quotation mark without its partner in ``text[start:end]``."""
    mark = text[at]
    if mark not in _PAIRS:
        return False
    partner, rest = _PAIRS[mark], text[start:end]
    return rest.count(partner) % 2 == 0 if mark == partner else rest.count(partner) <= rest.count(mark)


def _full_stop(text: str, start: int, end: int) -> bool:
    return text[end - 1] == "." and text[max(start, end - 3) : end] != "..."
