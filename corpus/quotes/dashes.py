"""Paragraphs of speech that open with a dash: "– …, – сказал X"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.model import Span
from corpus.quotes.cues import inner_cues
from corpus.quotes.marks import Marked
from corpus.quotes.scene import Scene
from corpus.text import lines

_DASH = re.compile(r"[–—-]\s*(?=\S)")
_DASH_INSIDE = re.compile(r"[^«“\"\n]*?[.!?]\s[–—]\s(?=[А-ЯЁӘҒҚҢӨҰҮІA-Z])")
_CLOSING = '»”"'
_LONGEST_TURN = 14
"""Lines of one turn: scraped speech may have lost its full stops."""


def dash_turns(scene: Scene) -> list[Marked]:
    """Paragraphs of speech that open with a dash and hold, maybe lines later, a cue."""
    found: list[Marked] = []
    rows = lines(scene.text)
    for number, row in enumerate(rows):
        dash = _DASH.match(scene.text, row.start, row.end) or _DASH_INSIDE.match(scene.text, row.start, row.end)
        if dash is not None and not (found and row.start < found[-1].outer.end):
            turn = _dash_turn(scene, rows[number : number + _LONGEST_TURN], dash.end())
            turn = turn or _announced(scene, rows, number, dash.end())
            if turn is not None:
                found.append(turn)
    return _joined(scene, found)


def _joined(scene: Scene, turns: Sequence[Marked]) -> list[Marked]:
    """``turns``, each with the dash paragraphs right before it that have no cue: one speaker goes on."""
    rows = lines(scene.text)
    joined = []
    for turn in turns:
        start = turn.inner.start
        for row in reversed([row for row in rows if row.end <= turn.outer.start + 1]):
            dash = _DASH.match(scene.text, row.start, row.end)
            taken = any(other.outer.overlaps(row) for other in turns)
            if dash is None or taken or not _says(scene, Span(dash.end(), row.end)):
                break
            start = dash.end()
        joined.append(
            Marked(Span(min(start - 2, turn.outer.start), turn.outer.end), Span(start, turn.inner.end), False)
        )
    return joined


def _says(scene: Scene, said: Span) -> bool:
    """Whether a paragraph is a statement: no item of a list, and no question that the next one answers."""
    return scene.text[said.start].isupper() and scene.text[said.end - 1] in ".!…"


def _dash_turn(scene: Scene, rows: Sequence[Span], start: int) -> Marked | None:
    for number, row in enumerate(rows):
        if number and (_DASH.match(scene.text, row.start, row.end) or _lists(scene, start, rows[0])):
            return None
        span = Span(start, row.end)
        cues = [gap for gap, cue in inner_cues(scene, span) if cue.span.start >= row.start]
        if number and cues and _closes_marks(scene.text, cues[0].start):
            return None
        if cues:
            return Marked(Span(start - 2, row.end), span, False)
    return None


def _closes_marks(text: str, at: int) -> bool:
    """Whether a cue that begins at ``at`` is that of a quote in marks, and not of a dash some lines before."""
    row = text[text.rfind("\n", 0, at) + 1 : at]
    opened = row.count("«") > row.count("»") or row.count("“") > row.count("”") or row.count('"') % 2 == 1
    return opened or any(mark in text[max(0, at - 1) : at + 1] for mark in _CLOSING)


def _lists(scene: Scene, start: int, row: Span) -> bool:
    """Whether a paragraph is an item of a list, which no cue of a later line makes speech."""
    return scene.text[start].islower() or scene.text[row.end - 1] == ";"


def _announced(scene: Scene, rows: Sequence[Span], number: int, start: int) -> Marked | None:
    """A turn without a cue of its own after a line that ends in a colon: "Президент сказал:"."""
    row = rows[number]
    if not number or scene.text[rows[number - 1].end - 1] != ":" or not scene.text[start].isupper():
        return None
    return Marked(row, Span(start, row.end), False)
