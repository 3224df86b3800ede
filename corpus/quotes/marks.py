"""What stands between quotation marks: guillemets, straight and curly marks, nested or never closed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.model import Span
from corpus.text import lines

_CLOSING = {"«": "»", "“": '”“"', "„": '“”"', '"': '"”', "”": "”", "‘": "’"}
_LONGEST = 4000
_BEFORE_OPENING = frozenset(" \t\n\u00a0\u202f([–—-:«>/")
_DASH_LINE = re.compile(r"\s*[–—-]\s")


@dataclass(frozen=True, slots=True)
class Marked:
    """Words between marks: ``inner`` without them, ``outer`` with them; whether the closing mark is there."""

    outer: Span
    inner: Span
    closed: bool


def find_marked(text: str) -> list[Marked]:
    """The outermost quoted stretches of ``text``, in order; inner ones belong to them."""
    found, at = [], 0
    while at < len(text):
        if text[at] in _CLOSING and _opens(text, at):
            marked = _read(text, at)
            if marked.inner.start < marked.inner.end:
                found.append(marked)
            at = marked.outer.end
        else:
            at += 1
    return found


def _opens(text: str, at: int) -> bool:
    """Whether the mark at ``at`` can open: guillemets always, others before a word and after a space."""
    following = text[at + 1 : at + 2]
    if text[at] in "«„":
        return True
    before = text[at - 1 : at]
    return bool(following.strip()) and (not before or before in _BEFORE_OPENING or (text[at] == "“" and before in ".,"))


def _read(text: str, start: int) -> Marked:
    opening, depth, last = text[start], 1, None
    limit = min(len(text), start + _LONGEST)
    at = start + 1
    while at < limit:
        char = text[at]
        if char == "\n" and not _goes_on(text, at, opening, limit):
            break
        if char in _CLOSING[opening] and not (char == opening and _opens(text, at)) and not _apostrophe(text, at):
            last, depth = at, depth - 1
            if depth == 0:
                return Marked(Span(start, at + 1), Span(start + 1, at), True)
        elif char == opening and not _reopens(text, at):
            depth += 1
        at += 1
    if last is not None:  # one mark closes the inner and the outer: «…«…»
        return Marked(Span(start, last + 1), Span(start + 1, last), True)
    return Marked(Span(start, at), Span(start + 1, at), False)


def _apostrophe(text: str, at: int) -> bool:
    """Whether the single mark at ``at`` is an apostrophe: a closing one follows a comma or a full stop."""
    return text[at] == "’" and text[at - 1] not in ",.!?…"


def _reopens(text: str, at: int) -> bool:
    """Whether the mark stands at the head of a paragraph: the quote goes on, it is not nested."""
    return text.rfind("\n", 0, at) + 1 == at or not text[text.rfind("\n", 0, at) + 1 : at].strip()


def _goes_on(text: str, at: int, opening: str, limit: int) -> bool:
    """Whether a quote that is open at a line's end goes on in the next: it does when it is closed there.

    A quote of several paragraphs opens each of them, and closes only the last.
    """
    rest = text[at:limit].lstrip()
    if not rest or _DASH_LINE.match(rest):
        return False
    reopened = True
    for line in lines(text[at:limit]):
        start = at + line.start
        reopened = reopened and text[start] == opening
        mark = _first_mark(text, Span(start + reopened, at + line.end), opening)
        if mark is not None:
            return text[mark] in _CLOSING[opening] and not (text[mark] == opening and _opens(text, mark))
    return False


def _first_mark(text: str, span: Span, opening: str) -> int | None:
    """Where in ``span`` a quote that ``opening`` opened may be closed, or another opens."""
    marks = _CLOSING[opening] + opening + ("“" if opening == '"' else "")
    return next((at for at in range(span.start, span.end) if text[at] in marks), None)
