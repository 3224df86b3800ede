"""Which slice of a passage to show, and its HTML with the answering words marked.

A passage is never rewritten: what is shown is one slice of it, and the ellipses that stand for what was
left out are in ``<i>``, outside the slice.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup, escape

from corpus.model import Span
from corpus.replies import Citation, Context
from corpus.text import sentences, trim

ELLIPSIS_BEFORE = Markup("<i>…</i> ")
ELLIPSIS_AFTER = Markup(" <i>…</i>")
EXPANDABLE = 320
"""Passages longer than this are folded up on a phone."""

_ALL = 0.9
"""Marks that cover this share of what is shown mark nothing."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A slice of a passage to show; ``marks`` count into ``text``."""

    text: str
    span: Span
    marks: tuple[Span, ...] = ()

    @property
    def long(self) -> bool:
        """Whether to fold it up on a phone."""
        return self.span.end - self.span.start > EXPANDABLE

    def __html__(self) -> str:
        """The slice with its marks in bold and ellipses where it is cut."""
        at, pieces = self.span.start, []
        for mark in self._telling():
            pieces += [escape(self.text[at : mark.start]), Markup("<b>%s</b>") % mark.of(self.text)]
            at = mark.end
        pieces.append(escape(self.text[at : self.span.end]))
        before = ELLIPSIS_BEFORE if self.text[: self.span.start].strip() else ""
        after = ELLIPSIS_AFTER if self.text[self.span.end :].strip() else ""
        return Markup().join([before, *pieces, after])

    def _telling(self) -> list[Span]:
        """The marks, unless all of the slice is marked: bold throughout points at nothing."""
        marks = _within(self.marks, self.span)
        marked = sum(mark.end - mark.start for mark in marks)
        return marks if marked < _ALL * (self.span.end - self.span.start) else []


def _within(marks: tuple[Span, ...], span: Span) -> list[Span]:
    """``marks`` clipped to ``span``, in order, overlapping ones joined."""
    joined: list[Span] = []
    for mark in sorted(marks):
        start, end = max(mark.start, span.start), min(mark.end, span.end)
        if joined and start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(end, joined[-1].end))
        elif start < end:
            joined.append(Span(start, end))
    return joined


def of_citation(citation: Citation, limit: int) -> Shown:
    """At most ``limit`` characters of the citation's passage, around its first mark."""
    marks = tuple(mark.shift(-citation.passage.start) for mark in citation.marks)
    return narrow(citation.text, marks, limit)


def of_context(context: Context, limit: int) -> Shown:
    """The wider slice, with the marks of the citation, or else all of its passage, marked."""
    marks = context.citation.marks or (context.citation.passage,)
    return narrow(context.text, tuple(mark.shift(-context.span.start) for mark in marks), limit)


def narrow(text: str, marks: tuple[Span, ...], limit: int) -> Shown:
    """``text`` as a whole if it fits in ``limit``, else whole sentences around the first mark, else words."""
    whole = trim(text, Span(0, len(text)))
    if whole.end - whole.start <= limit:
        return Shown(text, whole, marks)
    focus = min(marks, default=Span(whole.start, whole.start + 1))
    pieces = _pieces(text)
    held = [at for at, piece in enumerate(pieces) if piece.overlaps(focus)]
    if not held or pieces[held[-1]].end - pieces[held[0]].start > limit:
        return Shown(text, _words_around(text, focus, limit), marks)
    return Shown(text, _grow(pieces, held[0], held[-1], limit), marks)


@lru_cache(maxsize=64)
def _pieces(text: str) -> tuple[Span, ...]:
    """The sentences: a passage is narrowed again and again until its message fits."""
    return tuple(sentences(text))


def _grow(pieces: tuple[Span, ...], first: int, last: int, limit: int) -> Span:
    """From sentences ``first`` to ``last``, take following ones, then preceding ones, while they fit."""
    while last + 1 < len(pieces) and pieces[last + 1].end - pieces[first].start <= limit:
        last += 1
    while first > 0 and pieces[last].end - pieces[first - 1].start <= limit:
        first -= 1
    return Span(pieces[first].start, pieces[last].end)


def _words_around(text: str, focus: Span, limit: int) -> Span:
    """A window of ``limit`` characters that starts a little before ``focus``, cut at white space."""
    start = max(0, min(focus.start - limit // 3, len(text) - limit))
    end = min(len(text), start + limit)
    if start:
        start = next((at for at in range(start, focus.start) if text[at - 1].isspace()), start)
    if end < len(text):
        least = max(focus.start, start + limit // 2)
        end = next((at for at in range(end, least, -1) if text[at].isspace()), end)
    return trim(text, Span(start, end))
