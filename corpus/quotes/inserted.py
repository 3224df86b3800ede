"""Reported speech with its cue in the middle: "Товарооборот, отметил X, вырос", "Trade, X noted, rose"."""

from __future__ import annotations

import re

from corpus.model import Span
from corpus.people import russian
from corpus.quotes.cues import subject_of
from corpus.quotes.scene import Scene
from corpus.quotes.tails import Reported, speech_verbs
from corpus.quotes.trimming import tidy
from corpus.text import trim, words

_LONGEST = 9
"""Words of an inserted cue."""


def by_inserted(scene: Scene, sentence: Span) -> Reported | None:
    """A cue between two commas after words that are no clause yet: the sentence goes on behind it."""
    for verb in speech_verbs(scene, sentence):
        opening = scene.text.rfind(",", sentence.start, verb.start)
        closing = scene.text.find(",", verb.end, sentence.end)
        if opening < 0 or closing < 0 or not _goes_on(scene, Span(sentence.start, opening), closing):
            continue
        clause = Span(opening + 1, closing)
        subject = subject_of(scene, verb, clause, after_first=True)
        if subject is not None and sum(1 for _ in words(clause.of(scene.text))) <= _LONGEST:
            return Reported(tidy(scene, sentence), trim(scene.text, clause), subject.name(), sentence)
    return None


def _goes_on(scene: Scene, lead: Span, closing: int) -> bool:
    """Whether the words before the cue have no verb of their own, and words in small letters follow it."""
    said = [word.group() for word in words(lead.of(scene.text))]
    if not said or "," in lead.of(scene.text) or not re.match(r",\s[^\W\d_A-ZА-ЯЁ]", scene.text[closing : closing + 3]):
        return False
    if scene.language == "ru":
        return not any(russian.is_predicate(word) or russian.is_gerund(word) for word in said)
    return not any(scene.grammar.finite.fullmatch(word) for word in said)
