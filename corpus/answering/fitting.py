"""How well a figure fits the question, by all that a question may tell of it."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from corpus.answering.credit import RATES, told_by
from corpus.answering.evidence import Evidence
from corpus.answering.period_fit import period_fit
from corpus.answering.place_fit import OTHER_WAY, place_fit
from corpus.answering.sorts import FLOWS, NAMED, SENDING, counts_noun, is_of_size
from corpus.answering.timing import is_of_order, looks_ahead
from corpus.directions import destinations, opposed
from corpus.languages.bases import BASES
from corpus.model import Fact, FactKind, Language
from corpus.people import person_key, same_person
from corpus.question import Question, Sort
from corpus.replies import Note
from corpus.terms import concept_key

NOT_YET = frozenset((FactKind.TARGET, FactKind.FORECAST))
LOOSE = frozenset(
    ("investment", "projects", "joint_projects", "investment_projects", "project_cost", "cost", "price", "capital")
)
"""Measures of the same sums: what projects cost is what is invested in them."""
ALIKE = (LOOSE, FLOWS, frozenset(("export", "sell")), frozenset(("import", "buy")))
"""Measures that are told in each other's words."""
COUNTED_THINGS = frozenset(("contracts", "agreements", "companies", "joint_ventures", "documents"))
"""Measures that count things, each of which may have a price."""
RATE_UNASKED = 0.85
"""For a rate of change where a level may have been asked for."""
SHARE = "share"
COUNTED = 1.1
"""For a figure that counts the very noun asked for."""
BASE = 0.8
"""For what a figure was before."""
SAME_LANGUAGE = 1.02
"""For a figure in the question's language."""
MISSING, NEARBY = 0.75, 0.3
"""For each noun of the question that the article does not have; what level counts as having it."""
OTHER_NUMBER, NUMBER_BESIDE = 0.7, 0.9
"""For a figure of other numbers than given; and for one whose sentence has the given number only beside it."""


class Candidate(NamedTuple):
    """A figure that may answer: its sentence, how well it fits, and what does not fit.

    ``fit`` decides whether it answers; ``score``, which also tells how near in its sentence the words of the
    question stand, decides which comes first.
    """

    evidence: Evidence
    fact: Fact
    fit: float
    score: float
    notes: frozenset[Note]


def weighed(question: Question, evidence: Evidence, fact: Fact) -> Candidate:
    """``fact`` with how well it fits ``question``, and what does not fit."""
    notes: set[Note] = set()
    score = evidence.coverage * _measure_fit(fact, question, evidence)
    score *= _speaker_fit(fact, question, evidence) * place_fit(fact, question, evidence, notes)
    score *= period_fit(fact, evidence, question, notes)
    if question.sort is Sort.ANY and fact.unit in RATES:
        score *= RATE_UNASKED
    score *= _numbers_fit(evidence, question) * _nouns_fit(evidence, question)
    if question.into and opposed(question.into, destinations(evidence.text, evidence.article.card.language)):
        score *= OTHER_WAY
    if question.direction and fact.kind is (FactKind.DECLINE if question.direction == "up" else FactKind.GROWTH):
        notes.add(Note.PREMISE)
    if fact.kind in NOT_YET and not (question.target or is_of_size(question) or looks_ahead(question)):
        notes.add(Note.TARGET_ONLY)
    if question.counted and counts_noun(fact, evidence, question):
        score *= COUNTED
    if evidence.article.card.language == question.language:
        score *= SAME_LANGUAGE
    if not question.dated and _is_base(fact, evidence):
        score *= BASE
    if question.target:
        score *= 1.0 if fact.kind in (*NOT_YET, FactKind.PLAN) else 0.75
    return Candidate(evidence, fact, score, score, frozenset(notes))


def _is_base(fact: Fact, evidence: Evidence) -> bool:
    """Whether a figure is what another of its sentence was before: "from 5 to 7 tonnes"."""
    body, span, sentence = evidence.article.body, fact.span, evidence.span
    before, end = body[sentence.start : span.start], sentence.end
    return any(
        after.match(body, span.end, end) and opening.search(before)
        for opening, after in _bases(evidence.article.card.language)
    )


@cache
def _bases(language: Language) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return tuple((re.compile(before, re.I), re.compile(after, re.I)) for before, after in BASES[language])


def _numbers_fit(evidence: Evidence, question: Question) -> float:
    """Less where a number that the question gives ("the 84 projects") is not in the sentence, or not even near."""
    given = zip(question.words, evidence.levels, strict=False)
    if not is_of_order(evidence, question):
        return OTHER_NUMBER
    least = min((level for word, level in given if word.keys[0] in question.numbers), default=1.0)
    return 1.0 if least == 1.0 else NUMBER_BESIDE if least >= NAMED else OTHER_NUMBER


def _nouns_fit(evidence: Evidence, question: Question) -> float:
    """Less where a noun of the question is nowhere in the article: copper does not answer for watermelons."""
    nouns = [level for word, level in zip(question.words, evidence.levels, strict=False) if word.noun]
    return MISSING ** sum(level < NEARBY for level in nouns)


def _measure_fit(fact: Fact, question: Question, evidence: Evidence) -> float:
    if question.measures <= {SHARE} or fact.measure is None:
        return 1.0  # a share is asked for by its sort; of what, the words tell
    if any(_is_kind_of(fact.measure, asked) for asked in question.measures) or fact.unit in question.measures:
        return 1.05
    if any(concept_key(asked) in told_by(fact) for asked in question.measures):
        return 1.05
    alike = any(fact.measure in loose and question.measures & loose for loose in ALIKE)
    if question.sort is Sort.MONEY and question.measures <= COUNTED_THINGS:
        return 1.0  # "what is the contract worth" asks for no count of contracts
    if fact.measure == "companies" or counts_noun(fact, evidence, question):
        return 1.0  # "14 locomotives" of a company are what is asked for, whatever they are to it
    return 0.9 if alike or (fact.measure.rpartition("_")[2] in FLOWS and _is_of_sending(question)) else 0.6


def _is_of_sending(question: Question) -> bool:
    """Whether it is asked how much of a thing went somewhere."""
    sent = any(not SENDING.isdisjoint(word.keys) for word in question.words)
    return bool(question.into) and (sent or bool(question.counted))


def _is_kind_of(measure: str, other: str) -> bool:
    """Whether one measure is a kind of the other: joint_projects of projects."""
    return measure == other or measure.endswith("_" + other) or other.endswith("_" + measure)


def _speaker_fit(fact: Fact, question: Question, evidence: Evidence) -> float:
    if question.speaker is None:
        return 1.0
    if fact.speaker is None:
        return 0.8
    return 1.05 if same_person(person_key(fact.speaker), question.speaker) else 0.5
