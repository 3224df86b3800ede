"""How well a figure fits the question: measure, speaker, places, period, direction, numbers given."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache

from corpus.answering.context import ANSWERED
from corpus.answering.evidence import Evidence
from corpus.answering.sorts import FLOWS, NAMED, RATES, counts_noun, is_of_size
from corpus.answering.timing import is_of_order
from corpus.asked import HOME
from corpus.concepts import find_concepts
from corpus.directions import destinations, opposed
from corpus.languages.places import REGION
from corpus.model import Fact, FactKind, Language, Period
from corpus.people import person_key, same_person
from corpus.question import Question, Sort
from corpus.replies import Note

NOT_YET = frozenset((FactKind.TARGET, FactKind.FORECAST))
LOOSE = frozenset(
    ("investment", "projects", "joint_projects", "investment_projects", "project_cost", "cost", "price", "capital")
)
"""Measures of the same sums: what projects cost is what is invested in them."""
RATE_UNASKED = 0.85
"""For a rate of change where a level may have been asked for."""
COUNTRY = 2
COUNTED = 1.1
"""For a figure that counts the very noun asked for."""
OTHERS, SAME_LANGUAGE = 0.75, 1.02
"""For a figure of countries other than the home pair when none is asked; for one in the question's language."""
DOMESTIC = frozenset(
    """
    gdp economic_growth inflation base_rate population wages minimum_wage pensions unemployment poverty births deaths
    industrial_output agricultural_output production oil_production gas_production coal_production uranium_production
    grain_harvest yield sown_area livestock budget_revenue budget_spending budget_deficit public_debt reserves
    retail_trade household_income electricity_output electricity_consumption gas_consumption exchange_rate
    """.split()
)
"""Measures of one country: those of the other of the pair are no answer."""
UNIONS = frozenset(("union", "eaeu"))
BUILT = frozenset(("cost", "capacity", "installed_capacity", "jobs", "length", "area"))
"""Measures of a thing, which builders from abroad do not move there."""
MISSING, NEARBY = 0.75, 0.3
"""For each noun of the question that the article does not have; what level counts as having it."""
OTHER_WAY, NUMBER_BESIDE = 0.7, 0.9
"""For a figure of what goes to another country than asked, or of other numbers than given; and for one whose
sentence has the given number only beside it."""
OTHER_TIME = 0.8
"""For a figure whose sentence lacks the words of time of the question."""
YEAR = timedelta(days=364)
"""Of less than a year, no part answers for the whole."""
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Candidate:
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
    score *= _speaker_fit(fact, question, evidence) * _place_fit(fact, question, evidence, notes)
    score *= _period_fit(fact, evidence, question, notes)
    if question.sort is Sort.ANY and fact.unit in RATES:
        score *= RATE_UNASKED
    score *= _numbers_fit(evidence, question) * _nouns_fit(evidence, question)
    if question.into and opposed(question.into, destinations(evidence.text, evidence.article.card.language)):
        score *= OTHER_WAY
    if question.direction and fact.kind is (FactKind.DECLINE if question.direction == "up" else FactKind.GROWTH):
        notes.add(Note.PREMISE)
    if fact.kind in NOT_YET and not question.target and not is_of_size(question):
        notes.add(Note.TARGET_ONLY)
    if question.counted and counts_noun(fact, evidence, question):
        score *= COUNTED
    if evidence.article.card.language == question.language:
        score *= SAME_LANGUAGE
    if question.target:
        score *= 1.0 if fact.kind in (*NOT_YET, FactKind.PLAN) else 0.75
    return Candidate(evidence, fact, score, score, frozenset(notes))


def _numbers_fit(evidence: Evidence, question: Question) -> float:
    """Less where a number that the question gives ("the 84 projects") is not in the sentence, or not even near."""
    given = zip(question.words, evidence.levels, strict=False)
    if not is_of_order(evidence, question):
        return OTHER_WAY
    least = min((level for word, level in given if word.keys[0] in question.numbers), default=1.0)
    return 1.0 if least == 1.0 else NUMBER_BESIDE if least >= NAMED else OTHER_WAY


def _nouns_fit(evidence: Evidence, question: Question) -> float:
    """Less where a noun of the question is nowhere in the article: copper does not answer for watermelons."""
    nouns = [level for word, level in zip(question.words, evidence.levels, strict=False) if word.noun]
    return MISSING ** sum(level < NEARBY for level in nouns)


def _measure_fit(fact: Fact, question: Question, evidence: Evidence) -> float:
    if not question.measures or fact.measure is None:
        return 1.0
    if any(_is_kind_of(fact.measure, asked) for asked in question.measures) or fact.unit in question.measures:
        return 1.05
    alike = any(fact.measure in loose and question.measures & loose for loose in (LOOSE, FLOWS))
    return 0.9 if alike else 0.6


def _is_kind_of(measure: str, other: str) -> bool:
    """Whether one measure is a kind of the other: joint_projects of projects."""
    return measure == other or measure.endswith("_" + other) or other.endswith("_" + measure)


def _speaker_fit(fact: Fact, question: Question, evidence: Evidence) -> float:
    if question.speaker is None:
        return 1.0
    if fact.speaker is None:
        return 0.8
    return 1.05 if same_person(person_key(fact.speaker), question.speaker) else 0.5


def _place_fit(fact: Fact, question: Question, evidence: Evidence, notes: set[Note]) -> float:
    """Less for a figure of other countries than asked; where none is asked, of others than the home pair.

    Towns and regions, whose ids are longer than two letters, are weighed by their words alone: a figure is
    seldom told with the town where it was told.
    """
    places, asked = _countries(fact.places), _countries(question.places)
    if _is_of_other_region(evidence, question) or _is_of_union(fact, evidence, question):
        notes.add(Note.CLOSEST)
        return OTHER_WAY
    abroad = asked - HOME
    if not question.places and len(fact.places) > len(places) and not places >= HOME:
        return OTHERS  # of a region, or of part of the world: trade with Yakutia, of Central Asia with Russia
    if not places or (asked and places >= asked):
        return 1.0
    if abroad and places <= HOME and _is_named_before(evidence, question):
        return 1.0
    if (abroad and not abroad & places) or (asked and places - HOME - asked):
        notes.add(Note.CLOSEST)
        return OTHER_WAY
    if places & asked:
        return 1.0 if abroad else 0.9
    domestic = fact.measure in DOMESTIC or question.measures & DOMESTIC
    if domestic and len(asked) == 1 and len(places) == 1:
        notes.add(Note.CLOSEST)  # inflation in Kazakhstan is none in Russia
        return OTHER_WAY
    return OTHERS if places - HOME and fact.measure not in BUILT else 1.0


def _is_of_other_region(evidence: Evidence, question: Question) -> bool:
    """Whether a region is asked about, and the sentence names another one, and not it."""
    asked, told = _regions(question.text, question.language), _regions(evidence.text, evidence.article.card.language)
    return bool(asked and told) and asked.isdisjoint(told)


@lru_cache(maxsize=2_000)
def _regions(text: str, language: Language) -> frozenset[str]:
    places = [m for m in find_concepts(text, language) if m.group == "place" and len(m.id) > COUNTRY]
    if not any(re.search(REGION[language], m.span.of(text)) for m in places):
        return frozenset()
    return frozenset(m.id for m in places)


def _is_of_union(fact: Fact, evidence: Evidence, question: Question) -> bool:
    """Whether what is asked of one country is told of the union of several, and the sentence names no country."""
    if not (fact.measure in DOMESTIC and len(_countries(question.places)) == 1):
        return False
    named = find_concepts(evidence.text, evidence.article.card.language)
    union = UNIONS.intersection(m.id for m in named) - question.concepts
    return bool(union) and not any(m.group == "place" for m in named)


def _is_named_before(evidence: Evidence, question: Question) -> bool:
    """Whether a sentence that names no place answers a question that names those asked for."""
    levels = zip(question.words, evidence.own_levels, strict=False)
    met = all(level >= ANSWERED for word, level in levels if word.required)
    mentions = find_concepts(evidence.text, evidence.article.card.language) if met else ()
    return met and not any(mention.group == "place" for mention in mentions)


def _countries(places: Iterable[str]) -> frozenset[str]:
    return frozenset(place for place in places if len(place) == COUNTRY)


def _period_fit(fact: Fact, evidence: Evidence, question: Question, notes: set[Note]) -> float:
    asked = question.period
    if asked is None:
        return _part_fit(fact, question, notes) * _words_fit(evidence, question)
    if _says_period(evidence, question):
        return 1.1
    if fact.period is None:
        published = _published(evidence)
        if _is_period_told(evidence, question):
            return 1.0
        return 0.9 if published and published.overlaps(asked) else _other_period(notes)
    if fact.period == asked:
        return 1.1
    part = asked.end - asked.start < YEAR and fact.period.end > fact.period.start
    if part or not asked.holds(fact.period):
        return _other_period(notes)  # four months are not the five asked for
    if not _whole_year_count(fact, asked):
        notes.add(Note.NOT_WHOLE_PERIOD)
    return 1.0


def _words_fit(evidence: Evidence, question: Question) -> float:
    """Less where the question names a time that no day can be told for, and the sentence does not: "by its end"."""
    unresolved = question.dated and question.part is None and not question.now
    return OTHER_TIME if unresolved and min(evidence.own_levels[len(question.words) :]) < 1.0 else 1.0


def _part_fit(fact: Fact, question: Question, notes: set[Note]) -> float:
    """Of any year, where the question names none: "in January-October"."""
    if question.part is None or fact.period is None:
        return 1.0 if question.part is None else 0.9
    return 1.1 if same_part(fact.period, question.part) else _other_period(notes)


def same_part(period: Period, part: Period) -> bool:
    """Whether both are the same months and days, of whatever year."""
    of_year = [(day.month, day.day) for day in (period.start, period.end, part.start, part.end)]
    return of_year[:2] == of_year[2:]


def _says_period(evidence: Evidence, question: Question) -> bool:
    """Whether the sentence has every word of a period that no year pins down: "over 18 years"."""
    if not question.dated or any(_YEAR.fullmatch(word.word) for word in question.dated):
        return False
    return all(level == 1.0 for level in evidence.own_levels[len(question.words) :])


def _is_period_told(evidence: Evidence, question: Question) -> bool:
    """Whether the sentence beside it, or the lead, has every word of the period asked for."""
    dated = evidence.levels[len(question.words) :]
    return bool(dated) and min(dated) >= NAMED


def _other_period(notes: set[Note]) -> float:
    notes.add(Note.CLOSEST)
    return 0.85


def _whole_year_count(fact: Fact, asked: Period) -> bool:
    """A count as of one day is not a part of the period asked for."""
    return fact.period is not None and fact.period.start == fact.period.end and asked.holds(fact.period)


def _published(evidence: Evidence) -> Period | None:
    return evidence.article.card.published.period
