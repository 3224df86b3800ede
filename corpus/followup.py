"""Follow-ups: "а в 2023?", "ал Путин ше?", "who said that?" keep what the last question was about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from corpus.asked import Asked
from corpus.question import Kind, Question
from corpus.terms import concept_key, person_term
from corpus.text import fold
from corpus.wording import ASKING, asks

SHORT = 3
"""A follow-up has no more content words than this."""


def follows(question: Question) -> bool:
    """Whether ``question`` hangs on the one before: it opens as a follow-up, or points back and says little."""
    folded, asking = fold(question.text), ASKING[question.language]
    if len(question.words) > SHORT:
        return False
    return asks(asking.FOLLOW_UP, folded) or asks(asking.POINTS_BACK, folded)


def merged(question: Question, previous: Question) -> Question:
    """``previous`` with what ``question`` changes of it: period, person, places, measure or kind."""
    words, result = previous.words, previous
    if question.people:
        words = _swapped(words, question, lambda asked: asked.is_person)
        speaker = question.people[0] if previous.speaker else None
        result = replace(result, people=question.people, speaker=speaker)
    if question.places:
        old = {concept_key(place) for place in previous.places}
        words = _swapped(words, question, lambda asked: bool(old.intersection(asked.keys)))
        result = replace(result, places=question.places)
    if question.measures:
        old = {concept_key(measure) for measure in previous.measures}
        words = _swapped(words, question, lambda asked: bool(old.intersection(asked.keys)))
        result = replace(result, measures=question.measures, counted=question.counted)
    if question.period or question.part:
        result = replace(result, period=question.period, part=question.part, dated=question.dated, now=False)
    if question.kind is not Kind.PASSAGE:
        result = replace(result, kind=question.kind, sort=question.sort)
    return replace(result, text=question.text, language=question.language, words=words)


def _swapped(words: tuple[Asked, ...], new: Question, is_old: Callable[[Asked], bool]) -> tuple[Asked, ...]:
    """``words`` without the old ones, with those of the new question that are of the same sort or names."""
    kept = tuple(asked for asked in words if not is_old(asked))
    known = {asked.keys for asked in kept}
    named = {person_term(p) for p in new.people} | {concept_key(c) for c in new.places | new.measures}
    return (*kept, *(asked for asked in new.words if named.intersection(asked.keys) and asked.keys not in known))
