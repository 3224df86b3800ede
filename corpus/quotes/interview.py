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
    turns = [_turn(scene, rows, at + 1, until) for at, until in zip(asked, [*asked[1:], None], strict=True)]
    return [Answer(turn, speaker) for turn in turns]


def interviewee(scene: Scene, first_question: int) -> Subject | None:
    """The one person whom an interview introduces before its first question; None when there are several."""
    before = [s for s in scene.subjects if s.kind == "person" and s.span.end <= first_question]
    return before[0] if len({subject.name() for subject in before}) == 1 else None


def _asks(scene: Scene, row: Span) -> bool:
    return scene.text[row.end - 1] == "?" and scene.text[row.start] not in '«“„"'


def _answers(scene: Scene, row: Span) -> bool:
    """Whether a paragraph is speech of its own: a dash, no further question, and no cue that tells whose."""
    dash = _DASH.match(scene.text, row.start, row.end)
    return dash is not None and scene.text[row.end - 1] != "?" and not inner_cues(scene, Span(dash.end(), row.end))


def _turn(scene: Scene, rows: Sequence[Span], at: int, until: int | None) -> Span:
    """An answer from its dash on: to the next question, or, when none follows, over paragraphs in dashes."""
    end = at + 1
    while end < len(rows) and (end < until if until is not None else _answers(scene, rows[end])):
        end += 1
    dash = _DASH.match(scene.text, rows[at].start, rows[at].end)
    return Span(dash.end() if dash else rows[at].start, rows[end - 1].end)
