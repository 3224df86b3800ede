"""What a question takes for granted: a sentence that tells the opposite does not answer it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files

from corpus.answering.evidence import Evidence, Search
from corpus.languages.negation import EXCEPT, NOT
from corpus.model import LANGUAGES, Language
from corpus.question import Kind, Question, Sort, is_act
from corpus.terms import concept_key

WAYS = frozenset(("c_increase", "c_decrease"))
LOOKED_AT, NEAR_BEST = 24, 0.9
"""Sentences whose words are compared, best first; and the share of what the best covers that they cover."""
TRIED = 6
"""Sentences looked at for a verb that is denied."""
MET = 0.7
"""The level from which a sentence says what is asked, in these or related words."""


def without_denials(search: Search) -> Search:
    """``search`` without what tells the opposite of what is asked: when he *lost*, where a sentence says he won.

    Where one of the best sentences does, of its article only those stay that have the word asked for near them.
    """
    evidence = search.evidence
    for index, opposites in _denying(search.question):
        denials = {e.span: e for e in evidence[:LOOKED_AT] if _denies(e, index, opposites)}
        best = {e.article.card.id for e in denials.values() if e.coverage >= NEAR_BEST * evidence[0].coverage}
        evidence = tuple(e for e in evidence if e is not denials.get(e.span) and _stays(e, index, best))
    return replace(search, evidence=evidence)


def without_negations(search: Search) -> Search:
    """``search`` without the best sentences that say the verb of the question only with "not" before it."""
    question = search.question
    words = enumerate(question.words)
    acts = {i for i, word in words if is_act(word, question.language) or not WAYS.isdisjoint(word.keys)}
    if not acts or question.kind is Kind.QUOTE or any(_negates(x, question.text) for x in LANGUAGES):
        return search
    negated = {id(e) for e in search.evidence[:TRIED] if _is_negated(search, e, acts)}
    return replace(search, evidence=tuple(e for e in search.evidence if id(e) not in negated))


def _is_negated(search: Search, evidence: Evidence, acts: set[int]) -> bool:
    """Whether all words of a sentence that meet the verb have a "not" right before them."""
    language = evidence.article.card.language
    if not _negates(language, evidence.text) or re.search(EXCEPT[language], evidence.text.lower()):
        return False
    met = [span for span, hit in search.met(evidence) if any(index in acts for index, _ in hit)]
    body, start = evidence.article.body, evidence.span.start
    return bool(met) and all(_ends_in_not(language).search(body[start : span.start]) for span in met)


def _negates(language: Language, text: str) -> bool:
    return re.search(NOT[language], text.lower()) is not None


@cache
def _ends_in_not(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?:{NOT[language]})\s+$", re.IGNORECASE)


def _stays(evidence: Evidence, index: int, denied: set[str]) -> bool:
    return evidence.levels[index] >= MET or evidence.article.card.id not in denied


def _denying(question: Question) -> Iterator[tuple[int, frozenset[str]]]:
    """The words of the question that have an opposite, by index, with the keys of it."""
    for index, word in enumerate(question.words):
        opposites = frozenset[str]().union(*(_opposites().get(key, ()) for key in word.keys))
        if question.kind is Kind.FIGURE:  # a figure knows by itself which way it went
            goes = question.sort is Sort.GROWTH and not WAYS.isdisjoint(word.keys)
            opposites = frozenset() if goes else opposites - WAYS
        if opposites:
            yield index, opposites


def _denies(evidence: Evidence, index: int, opposites: frozenset[str]) -> bool:
    if evidence.own_levels[index] >= MET:
        return False
    return not opposites.isdisjoint(evidence.stored.keys)


@cache
def _opposites() -> Mapping[str, frozenset[str]]:
    """For the key of a concept, those of the concepts that deny it."""
    text = files("corpus.languages").joinpath("opposites.txt").read_text(encoding="utf-8")
    found: dict[str, set[str]] = defaultdict(set)
    for line in text.splitlines():
        if not line.startswith("#"):
            one, other = map(concept_key, line.split())
            found[one].add(other)
            found[other].add(one)
    return {key: frozenset(others) for key, others in found.items()}
