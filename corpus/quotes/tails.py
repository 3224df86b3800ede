"""Reported speech whose cue comes last: "…, сообщил X", "…, деді X", "…, X said"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from corpus.model import Span
from corpus.quotes.cues import subject_of
from corpus.quotes.scene import Scene, Subject
from corpus.quotes.trimming import tidy
from corpus.text import trim, words

_LEAST_SAID = 12
_MOST_BEFORE_VERB = {"ru": 5, "kk": 5, "en": 9}
_MOST_APPOSITION = 16


@dataclass(frozen=True, slots=True)
class Reported:
    """Reported speech as found: the words said (the cue may lie in them), the cue, who, the sentence."""

    content: Span
    cue: Span
    speaker: str | None
    passage: Span


def speech_verbs(scene: Scene, sentence: Span, gerunds: bool = False) -> list[Span]:
    """The verbs of speech in ``sentence``; with ``gerunds``, participles too."""
    patterns = (scene.grammar.verbs, scene.grammar.gerunds) if gerunds else (scene.grammar.verbs,)
    found = [
        Span(m.start(), m.end())
        for pattern in patterns
        for m in pattern.finditer(scene.text, sentence.start, sentence.end)
        if not scene.grammar.not_verbs.search(scene.text, sentence.start, m.start())
    ]
    sources = [
        Span(m.start(), m.end()) for m in scene.grammar.source_verbs.finditer(scene.text, sentence.start, sentence.end)
    ]
    return found + [verb for verb in sources if not any(verb.overlaps(other) for other in found)]


def by_tail(scene: Scene, sentence: Span) -> Reported | None:
    """…, сообщил X. …, деді X. …, X said. …, X, the minister, said."""
    for verb in reversed(speech_verbs(scene, sentence)):
        for comma in _commas(scene, sentence, verb):
            clause = Span(comma + 1, sentence.end)
            subject = subject_of(scene, verb, clause, after_first=True)
            if subject is not None:
                if _is_tail(scene, verb, clause, subject):
                    return _first_hand(scene, sentence, comma, subject) or _tail(scene, sentence, verb, comma, subject)
                break
    return None


def _first_hand(scene: Scene, sentence: Span, comma: int, subject: Subject) -> Reported | None:
    """Who said it, when an organisation only passes it on: "…, X said, the ministry reported"."""
    if subject.kind != "organisation":
        return None
    inner = by_tail(scene, Span(sentence.start, comma))
    return replace(inner, passage=sentence) if inner is not None else None


def _commas(scene: Scene, sentence: Span, verb: Span) -> Iterator[int]:
    """Where the words said may end: the last comma or dash before the verb, or before an apposition."""
    end = verb.start
    most = _MOST_BEFORE_VERB[scene.language]
    while True:
        comma = max(scene.text.rfind(mark, sentence.start, end) for mark in (",", "–", "—"))
        if comma - sentence.start < _LEAST_SAID or _count(scene, comma, verb.start) > most:
            return
        yield comma
        end, most = comma, _MOST_APPOSITION


def _count(scene: Scene, start: int, end: int) -> int:
    return sum(1 for _ in words(scene.text[start:end]))


def _is_tail(scene: Scene, verb: Span, clause: Span, subject: Subject) -> bool:
    """Whether the clause only says who spoke; "Speaking in Astana, X said …" goes on with what was said."""
    if _is_new_clause(scene, verb, clause):
        return False
    if subject.span.end <= verb.start and not scene.grammar.tail_after.match(scene.text, verb.end, clause.end):
        return False
    return not scene.grammar.source_verbs.match(scene.text, verb.start) or _speaks(scene, subject)


def _tail(scene: Scene, sentence: Span, verb: Span, comma: int, subject: Subject) -> Reported:
    gerund = scene.grammar.gerunds.search(scene.text, verb.end, sentence.end)
    if gerund is not None:  # "…, сказал X, отметив …": both are said
        return Reported(tidy(scene, sentence), Span(comma + 1, gerund.end()), subject.name(), sentence)
    cue = trim(scene.text, Span(comma + 1, sentence.end))
    return Reported(tidy(scene, Span(sentence.start, comma)), cue, subject.name(), sentence)


def _speaks(scene: Scene, subject: Subject) -> bool:
    """Whether "сообщает" makes the subject more than the article's source: no media, no press service."""
    press = scene.grammar.press.search(scene.text, subject.span.start, subject.span.end)
    return subject.kind != "organisation" or press is None


def _is_new_clause(scene: Scene, verb: Span, clause: Span) -> bool:
    """Whether a new main clause follows the comma ("…, а Токаев заявил, что …")."""
    opening = scene.text[clause.start : verb.start].strip().lower()
    if re.match(r"(?:что|чтобы|который|которая|которые|где|когда|если|но|which|who|that|but|because)\b", opening):
        return True
    return bool(re.match(r",?\s?(?:что|чтобы)\b", scene.text[verb.end : verb.end + 10]))
