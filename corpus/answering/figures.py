"""Choosing figures: those of the sort, measure, period, places and speaker that are asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from corpus.answering.citing import cite_fact
from corpus.answering.evidence import Evidence, Search
from corpus.answering.nearness import nearness
from corpus.answering.selection import TOPIC, Selection, abstain, enough
from corpus.directions import destinations, opposed
from corpus.model import Fact, FactKind, Language, Period
from corpus.people import person_key, same_person
from corpus.question import HOME, Question, Sort
from corpus.replies import Note
from corpus.terms import concept_key, terms

NOT_YET = frozenset((FactKind.TARGET, FactKind.FORECAST))
RATES = frozenset(("percent", "times"))
LOOSE = frozenset(("investment", "projects", "joint_projects", "investment_projects", "cost", "price", "capital"))
"""Measures of the same sums: what projects cost is what is invested in them."""
NAMED = 0.7
"""The least level of the counted noun: in the sentence, its passage, the one beside it, or the title."""
TIMES = frozenset(("c_year", "c_month", "c_week", "c_day", "c_hour"))
AMOUNTS = frozenset(("tonnes", "barrels", "cubic_metres", "hectares", "litres", "kilometres", "megawatts"))
_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
NUMBER_BESIDE = 0.9
RATE_UNASKED = 0.85
"""For a rate of change where a level may have been asked for."""
OTHER_WAY = 0.7
"""For a figure of what goes to another country than asked, or beside other numbers than given."""
REFINED, LOCAL = 16, 0.3
"""How many figures are weighed in their clause, the slow part, and how much that counts."""
SAME = 0.985
"""Figures of one sentence as near to the question as this are shown together."""
KEEP, KEEP_COUNTS = 0.85, 0.72
"""Figures this near to the best, by score, are shown beside it; counts differ more in their words."""


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


def choose_figures(search: Search, limit: int) -> Selection | None:
    """The figures that answer, best first; None when none is of the sort asked for."""
    rough = sorted(_of_noun(_candidates(search), search.question), key=lambda c: -c.score)
    if not rough:
        return None
    candidates = sorted((_refined(search, c) for c in rough[:REFINED]), key=lambda c: -c.score)
    fitting = [c for c in candidates if not c.notes & {Note.CLOSEST, Note.PREMISE, Note.TARGET_ONLY}]
    fitting = [c for c in fitting if enough(c.fit)]
    if not fitting:
        return _closest([c for c in candidates if enough(c.fit)], limit)
    fitting = _best_of_sentences(fitting)
    exact = [c for c in fitting if search.question.period is not None and c.fact.period == search.question.period]
    fitting = exact or fitting
    keep = KEEP_COUNTS if search.question.counted else KEEP
    near = [c for c in fitting if c.score >= keep * fitting[0].score]
    return _selection(_ordered(near, search.question), limit, search.question)


def _best_of_sentences(candidates: list[Candidate]) -> list[Candidate]:
    """Of figures of one sort in one sentence, those that stand nearest to what is asked about."""
    best: dict[tuple[object, ...], float] = {}
    for candidate in candidates:
        key = _sentence_and_sort(candidate)
        best[key] = max(best.get(key, 0.0), candidate.score)
    return [c for c in candidates if c.score >= SAME * best[_sentence_and_sort(c)]]


def _sentence_and_sort(candidate: Candidate) -> tuple[object, ...]:
    unit = candidate.fact.unit
    sort = "rate" if unit in RATES else "money" if unit.isupper() else "count"
    return (candidate.evidence.article.card.id, candidate.evidence.span, sort)


def _candidates(search: Search) -> list[Candidate]:
    found = []
    for article_id, facts in search.facts.items():
        for fact in facts:
            evidence = search.sentence_of(article_id, fact.span)
            if evidence is not None and evidence.topic >= TOPIC and _is_of_sort(fact, evidence, search.question):
                found.append(_weigh(search.question, evidence, fact))
    return found


def _of_noun(candidates: list[Candidate], question: Question) -> list[Candidate]:
    """Where some of ``candidates`` count the very noun asked for, only those, and sums when they are asked for too."""
    if not any(_counts_noun(c, question) and enough(c.fit) for c in candidates):
        return candidates
    sums = question.sort is Sort.MONEY
    return [c for c in candidates if _counts_noun(c, question) or (sums and c.fact.unit.isupper())]


def _counts_noun(candidate: Candidate, question: Question) -> bool:
    article = candidate.evidence.article
    head = _head_keys(candidate.fact.span.of(article.body), article.card.language)
    return bool(question.counted & head)


def _is_of_sort(fact: Fact, evidence: Evidence, question: Question) -> bool:
    """Whether ``fact`` is what is asked for: a growth, a share, a sum, a count of that noun; and not given."""
    text = fact.span.of(evidence.article.body)
    number = _NUMBER.search(text)
    if number and number[0].replace(",", ".") in question.numbers:
        return False
    if question.sort is Sort.GROWTH:
        return fact.unit in RATES or fact.kind in (FactKind.GROWTH, FactKind.DECLINE)
    if question.sort is Sort.SHARE:
        return fact.unit == "percent"
    if question.counted and _is_counted(fact, text, evidence, question):
        return True
    if question.sort is Sort.MONEY:
        return fact.unit.isupper() or (fact.unit not in RATES and fact.measure in question.measures)
    if question.counted:
        return False
    return fact.unit not in RATES or fact.kind is FactKind.SHARE or fact.measure in question.measures


def _is_counted(fact: Fact, text: str, evidence: Evidence, question: Question) -> bool:
    """Whether ``fact`` counts the noun after "how many", or sums up what it names: tonnes of wheat."""
    if fact.unit in RATES:
        return fact.unit in {key.removeprefix("c_") for key in question.counted}
    if question.counted.intersection(_head_keys(text, evidence.article.card.language)):
        return True
    if not fact.unit.isupper() and fact.unit not in AMOUNTS:
        return False
    return _is_measured(fact, question) or _is_named(evidence, question)


def _is_measured(fact: Fact, question: Question) -> bool:
    return fact.measure is not None and concept_key(fact.measure) in question.counted


def _is_named(evidence: Evidence, question: Question) -> bool:
    """Whether the passage names what is to be counted in tonnes or money: grain."""
    named = zip(question.words, evidence.levels, strict=False)
    nouns = [(word, level) for word, level in named if question.counted.issuperset(word.keys)]
    return any(level >= NAMED for word, level in nouns if not TIMES.intersection(word.keys))


@lru_cache(maxsize=20_000)
def _head_keys(text: str, language: Language) -> frozenset[str]:
    """The keys of the last word of a figure: the noun that it counts."""
    found = terms(text, language)
    return frozenset(found[-1].keys) if found else frozenset()


def _weigh(question: Question, evidence: Evidence, fact: Fact) -> Candidate:
    notes: set[Note] = set()
    score = evidence.coverage * _measure_fit(fact, question, evidence)
    score *= _speaker_fit(fact, question, evidence) * _place_fit(fact, question, notes)
    score *= _period_fit(fact, evidence, question, notes)
    if question.sort is Sort.ANY and fact.unit in RATES:
        score *= RATE_UNASKED
    score *= _numbers_fit(evidence, question)
    if opposed(question.into, destinations(evidence.text, evidence.article.card.language)):
        score *= OTHER_WAY
    if question.direction and fact.kind is (FactKind.DECLINE if question.direction == "up" else FactKind.GROWTH):
        notes.add(Note.PREMISE)
    if fact.kind in NOT_YET and not question.target:
        notes.add(Note.TARGET_ONLY)
    if question.target:
        score *= 1.0 if fact.kind in (*NOT_YET, FactKind.PLAN) else 0.75
    return Candidate(evidence, fact, score, score, frozenset(notes))


def _refined(search: Search, candidate: Candidate) -> Candidate:
    """``candidate`` weighed also by how near in its sentence the words of the question stand."""
    needed = sum(word.need for word in (*search.question.words, *search.question.dated))
    local = nearness(search, candidate.evidence, candidate.fact.span) / needed if needed else 1.0
    return replace(candidate, score=candidate.fit * (1 - LOCAL + LOCAL * local))


def _numbers_fit(evidence: Evidence, question: Question) -> float:
    """Less where a number that the question gives ("the 84 projects") is not in the sentence, or not even near."""
    given = zip(question.words, evidence.levels, strict=False)
    least = min((level for word, level in given if word.keys[0] in question.numbers), default=1.0)
    return 1.0 if least == 1.0 else NUMBER_BESIDE if least >= NAMED else OTHER_WAY


def _measure_fit(fact: Fact, question: Question, evidence: Evidence) -> float:
    if not question.measures or fact.measure is None:
        return 1.0
    if any(_is_kind_of(fact.measure, asked) for asked in question.measures) or fact.unit in question.measures:
        return 1.05
    return 0.9 if fact.measure in LOOSE and question.measures & LOOSE else 0.6


def _is_kind_of(measure: str, other: str) -> bool:
    """Whether one measure is a kind of the other: joint_projects of projects."""
    return measure == other or measure.endswith("_" + other) or other.endswith("_" + measure)


def _speaker_fit(fact: Fact, question: Question, evidence: Evidence) -> float:
    if question.speaker is None:
        return 1.0
    if fact.speaker is None:
        return 0.8
    return 1.05 if same_person(person_key(fact.speaker), question.speaker) else 0.5


def _place_fit(fact: Fact, question: Question, notes: set[Note]) -> float:
    """Less for a figure of other countries than asked; where none is asked, of others than the home pair."""
    places = frozenset(fact.places)
    abroad = question.places - HOME
    if not places or (places >= question.places and question.places):
        return 1.0
    if abroad and not abroad & places:
        notes.add(Note.CLOSEST)
        return OTHER_WAY
    if places & question.places:
        return 1.0 if abroad else 0.9
    if question.places and places - HOME:
        notes.add(Note.CLOSEST)
        return OTHER_WAY
    return 0.85 if places - HOME else 1.0


def _period_fit(fact: Fact, evidence: Evidence, question: Question, notes: set[Note]) -> float:
    asked = question.period
    if asked is None:
        return 1.0
    if _says_period(evidence, question):
        return 1.1
    period = fact.period or _published(evidence)
    if period is None:
        return _other_period(notes)
    if fact.period is None:
        return 0.9 if period.overlaps(asked) else _other_period(notes)
    if period == asked:
        return 1.1
    if asked.holds(period):
        if not _whole_year_count(fact, asked):
            notes.add(Note.NOT_WHOLE_PERIOD)
        return 1.0
    return _other_period(notes)


def _says_period(evidence: Evidence, question: Question) -> bool:
    """Whether the sentence has every word of a period that no year pins down: "over 18 years"."""
    if not question.dated or any(_YEAR.fullmatch(word.word) for word in question.dated):
        return False
    return all(level == 1.0 for level in evidence.own_levels[len(question.words) :])


def _other_period(notes: set[Note]) -> float:
    notes.add(Note.CLOSEST)
    return 0.85


def _whole_year_count(fact: Fact, asked: Period) -> bool:
    """A count as of one day is not a part of the period asked for."""
    return fact.period is not None and fact.period.start == fact.period.end and asked.holds(fact.period)


def _published(evidence: Evidence) -> Period | None:
    return evidence.article.card.published.period


def _ordered(candidates: list[Candidate], question: Question) -> list[Candidate]:
    """Best first; among near equals those of the newest period, and the largest when that is asked."""
    best = candidates[0].score

    def rank(candidate: Candidate) -> tuple[object, ...]:
        period = candidate.fact.period or _published(candidate.evidence)
        ends = -(period.end.toordinal() if period else 0)
        largest = -candidate.fact.value if question.most else 0.0
        tier = 0 if candidate.score >= 0.93 * best else 1
        newest = ends if question.period is None and not question.most else 0
        return (tier, largest, newest, -candidate.score)

    return sorted(candidates, key=rank)


def _selection(candidates: list[Candidate], limit: int, question: Question) -> Selection:
    chosen = _distinct(candidates)[:limit]
    notes = set().union(*(c.notes for c in chosen))
    if question.period is None or any(c.fact.period == question.period for c in chosen):
        notes.discard(Note.NOT_WHOLE_PERIOD)
    if question.now:
        notes.add(Note.NOT_CURRENT)
    if _differ(chosen):
        notes.add(Note.SOURCES_DIFFER)
    citations = tuple(cite_fact(c.evidence.article, c.fact) for c in chosen)
    return Selection(citations, tuple(c.marked()[0] for c in citations), frozenset(notes))


def _differ(chosen: list[Candidate]) -> bool:
    """Whether two articles give different values for one thing: the same unit, kind and period."""
    values: dict[tuple[object, ...], set[tuple[str, float]]] = {}
    for candidate in chosen:
        fact, article = candidate.fact, candidate.evidence.article.card.id
        values.setdefault((fact.unit, fact.kind, fact.measure, fact.period), set()).add((article, fact.value))
    return any(len({a for a, _ in found}) > 1 and len({v for _, v in found}) > 1 for found in values.values())


def _closest(candidates: list[Candidate], limit: int) -> Selection:
    chosen = _distinct(candidates)[: min(3, limit)]
    notes = set().union(*(c.notes for c in chosen)) if chosen else set()
    return abstain(tuple(cite_fact(c.evidence.article, c.fact) for c in chosen), frozenset(notes))


def _distinct(candidates: list[Candidate]) -> list[Candidate]:
    """Without figures that stand twice in the same article."""
    seen, kept = set(), []
    for candidate in candidates:
        card = candidate.evidence.article.card
        key = (card.url or card.id, candidate.fact.value, candidate.fact.unit, candidate.fact.period)
        if key not in seen:
            seen.add(key)
            kept.append(candidate)
    return kept
