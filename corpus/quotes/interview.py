"""An interview in dashes alone: "– Вопрос? – Ответ.", turn by turn, without labels or cues."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import Span
from corpus.quotes.cues import inner_cues
from corpus.quotes.scene import Scene, Subject
from corpus.text import lines

_DASH = re.compile(r"[–—-]\s+(?=\S)")
_FEWEST = 2
"""Questions that make an interview; one may be rhetorical."""
_ALTERNATE = 3
"""Dashes from one question to the next that show who asks and who answers by turns."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer, all its paragraphs, and who gives it, when the article names one person before it all."""

    words: Span
    speaker: str | None


def answers(scene: Scene) -> list[Answer]:
    """The answers of an interview in dashes, in order; none where dashes only mark speech with cues."""
    rows = lines(scene.text)
    asked = [at for at in range(len(rows) - 1) if _asks(scene, rows[at]) and _answers(scene, rows[at + 1])]
    if len(asked) < _FEWEST:
        return []
    subject = interviewee(scene, rows[asked[0]].start)
    speaker = subject.name() if subject else None
    until = zip(asked, [*asked[1:], None], strict=True)
    return [Answer(turn, speaker) for at, end in until for turn in _turns(scene, rows, at + 1, end)]


def interviewee(scene: Scene, first_question: int) -> Subject | None:
    """The one person whom an interview introduces before its first question; None when there are several.

    Whoever it introduces has two names: single ones are of others, or of places that look like names.
    """
    before = [s for s in scene.subjects if s.kind == "person" and s.span.end <= first_question]
    before = [s for s in before if " " in (s.name() or "")] or before
    return before[0] if len({subject.name() for subject in before}) == 1 else None


def _asks(scene: Scene, row: Span) -> bool:
    return scene.text[row.end - 1] == "?" and scene.text[row.start] not in '«“„"'


def _answers(scene: Scene, row: Span) -> bool:
    """Whether a paragraph is speech of its own: a dash, no further question, and no cue that tells whose."""
    dash = _DASH.match(scene.text, row.start, row.end)
    return dash is not None and scene.text[row.end - 1] != "?" and not inner_cues(scene, Span(dash.end(), row.end))


def _turns(scene: Scene, rows: Sequence[Span], at: int, until: int | None) -> list[Span]:
    """The answers from ``at`` up to the next question; of three or more dashes, each second is no question but asks.

    "– Прошлый год удался. – Водителей волнуют очереди. – Понимаю их.": where turns alternate, their number is odd.
    """
    opened = [n for n in range(at, until or at) if _DASH.match(scene.text, rows[n].start, rows[n].end)]
    if len(opened) < _ALTERNATE or len(opened) % 2 == 0:
        return [_turn(scene, rows, at, until)]
    return [_turn(scene, rows, n, end) for n, end in zip(opened[::2], [*opened[1::2], until], strict=True)]


def _turn(scene: Scene, rows: Sequence[Span], at: int, until: int | None) -> Span:
    """An answer from its dash on: to the next question, or, when none follows, over paragraphs in dashes."""
    end = at + 1
    while end < len(rows) and (end < until if until is not None else _answers(scene, rows[end])):
        end += 1
    dash = _DASH.match(scene.text, rows[at].start, rows[at].end)
    return Span(dash.end() if dash else rows[at].start, rows[end - 1].end)
