"""Indirect speech that goes on: «Он добавил, что … Кроме того, реализовано 26 проектов»."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.model import Article, Quote, Span
from corpus.people import find_people, person_key, same_person
from corpus.quotes.grammar import Grammar, grammar
from corpus.text import sentences

_LONGEST = 3
"""Sentences that indirect speech goes on for, at most."""


def carried(article: Article, quotes: Sequence[Quote]) -> list[tuple[Span, str | None]]:
    """The sentences after reported speech that are still its speaker's, each with that speaker."""
    text, rules = article.body, grammar(article.card.language)
    found: list[tuple[Span, str | None]] = []
    holder: Quote | None = None
    last_end, count = 0, 0
    for sentence in sentences(text):
        own = [quote for quote in quotes if quote.passage.overlaps(sentence)]
        if own or "\n" in text[last_end : sentence.start]:
            holder, count = _holder(own, text, rules), 0
        elif holder is not None and count < _LONGEST and _goes_on(article, sentence, rules, holder.speaker):
            found.append((sentence, holder.speaker))
            count += 1
        else:
            holder = None
        last_end = sentence.end
    return found


def _holder(own: Sequence[Quote], text: str, rules: Grammar) -> Quote | None:
    """The reported quote whose speech may go on: a person's, and the last of its sentence."""
    last = max(own, key=lambda quote: quote.passage.end, default=None)
    if last is None or last.kind != "reported" or last.speaker is None:
        return None
    return None if rules.organisations.match(last.speaker) else last


def _goes_on(article: Article, sentence: Span, rules: Grammar, speaker: str | None) -> bool:
    """Whether a sentence can still be the speaker's: no other's words, and about nobody else."""
    text = article.body
    if rules.not_carried.match(text, sentence.start, sentence.end):
        return False
    others = (rules.others_say, rules.collective, rules.source_verbs, rules.documents)
    if any(pattern.search(text, sentence.start, sentence.end) for pattern in others):
        return False
    own = person_key(speaker or "")
    named = find_people(sentence.of(text), article.card.language)
    return all(same_person(mention.key, own) for mention in named)
