"""Choosing figures: those of the sort, measure, period, places and speaker that are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.answering.citing import cite_fact
from corpus.answering.evidence import Evidence, Search, coverage
from corpus.answering.selection import Selection, abstain, enough
from corpus.match import levels_in
from corpus.model import Fact, FactKind, Period, Span
from corpus.people import person_key, same_person
from corpus.question import HOME, Question, Sort
from corpus.replies import Note
from corpus.terms import terms

NOT_YET = frozenset((FactKind.TARGET, FactKind.FORECAST))
RATES = frozenset(("percent", "times"))
REFINED, LOCAL = 16, 0.2
"""How many figures are weighed in their clause, the slow part, and how much that counts."""
KEEP, KEEP_COUNTS = 0.8, 0.72
"""Figures this near to the best, by score, are shown beside it; counts differ more in their words."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A figure that may answer: its sentence, how well it fits, and what does not fit."""

    evidence: Evidence
    fact: Fact
    score: float
    notes: frozenset[Note]


def choose_figures(search: Search, limit: int) -> Selection | None:
    """The figures that answer, best first; None when none is of the sort asked for."""
    rough = sorted(_candidates(search), key=lambda c: -c.score)
    if not rough:
        return None
    candidates = sorted((_refined(search, c) for c in rough[:REFINED]), key=lambda c: -c.score)
    fitting = [c for c in candidates if not c.notes & {Note.CLOSEST, Note.PREMISE, Note.TARGET_ONLY}]
    fitting = [c for c in fitting if enough(c.score)]
    if not fitting:
        return _closest([c for c in candidates if enough(c.score)], limit)
    exact = [c for c in fitting if search.question.period is not None and c.fact.period == search.question.period]
    fitting = exact or fitting
    keep = KEEP_COUNTS if search.question.counted else KEEP
    near = [c for c in fitting if c.score >= keep * fitting[0].score]
    return _selection(_ordered(near, search.question), limit, search.question)


def _candidates(search: Search) -> list[Candidate]:
    found = []
    for article_id, facts in search.facts.items():
        for fact in facts:
            evidence = search.sentence_of(article_id, fact.span)
            if evidence is not None and _is_of_sort(fact, search.question):
                found.append(_weigh(search.question, evidence, fact))
    return found


def _is_of_sort(fact: Fact, question: Question) -> bool:
    """Whether ``fact`` is what is asked for: a growth, a share, a sum, a count of that noun."""
    counted = fact.unit in question.counted or (not fact.unit.isupper() and fact.measure in question.counted)
    if question.sort is Sort.GROWTH:
        return fact.unit in RATES or fact.kind in (FactKind.GROWTH, FactKind.DECLINE)
    if question.sort is Sort.SHARE:
        return fact.unit == "percent"
    if question.sort is Sort.MONEY:
        return counted or fact.unit.isupper() or (fact.unit not in RATES and fact.measure in question.measures)
    if question.counted:
        return counted or not question.counted & _COUNTABLE
    return fact.unit not in RATES or fact.kind is FactKind.SHARE


_COUNTABLE = frozenset(
    ["projects", "jobs", "companies", "contracts", "documents", "regions", "people", "events", "years", "hours", "doses", "colleges", "joint_projects", "students"]
)


def _weigh(question: Question, evidence: Evidence, fact: Fact) -> Candidate:
    notes: set[Note] = set()
    score = evidence.coverage * _measure_fit(fact, question, evidence)
    score *= _speaker_fit(fact, question, evidence) * _place_fit(fact, question, notes)
    score *= _period_fit(fact, evidence, question, notes)
    if question.direction and fact.kind is (FactKind.DECLINE if question.direction == "up" else FactKind.GROWTH):
        notes.add(Note.PREMISE)
    if fact.kind in NOT_YET and not question.target:
        notes.add(Note.TARGET_ONLY)
    if question.target:
        score *= 1.0 if fact.kind in (*NOT_YET, FactKind.PLAN) else 0.75
    return Candidate(evidence, fact, score, frozenset(notes))


def _refined(search: Search, candidate: Candidate) -> Candidate:
    """``candidate`` weighed also by how near in its sentence the words of the question stand."""
    facts = search.facts[candidate.evidence.article.card.id]
    local = _local(search, candidate.evidence, candidate.fact, facts)
    return replace(candidate, score=candidate.score * (1 - LOCAL + LOCAL * local))


def _local(search: Search, evidence: Evidence, fact: Fact, facts: Sequence[Fact]) -> float:
    """How much of the question is met between the figures next to this one, in its sentence."""
    before = [f.span.end for f in facts if f.span.end <= fact.span.start]
    after = [f.span.start for f in facts if f.span.start >= fact.span.end]
    window = Span(max([evidence.span.start, *before]), min([evidence.span.end, *after]))
    body, words = evidence.article.body, search.question.words
    keys = [key for term in terms(window.of(body), evidence.article.card.language) for key in term.keys]
    return coverage(words, levels_in(keys, search.matched, len(words) + len(search.question.dated)))


def _measure_fit(fact: Fact, question: Question, evidence: Evidence) -> float:
    if not question.measures or fact.measure is None:
        return 1.0
    if any(_is_kind_of(fact.measure, asked) for asked in question.measures) or fact.unit in question.measures:
        return 1.05
    return 0.8 if evidence.own > 0.8 else 0.6


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
    if not fact.places:
        return 1.0
    places = frozenset(fact.places)
    if question.places and places & question.places:
        return 1.0 if places >= question.places & HOME or not question.places <= HOME else 0.9
    foreign = places - HOME
    if question.places and foreign:
        notes.add(Note.CLOSEST)
        return 0.7
    return 0.85 if foreign else 1.0


def _period_fit(fact: Fact, evidence: Evidence, question: Question, notes: set[Note]) -> float:
    asked = question.period
    if asked is None:
        return 1.0
    period = fact.period or _published(evidence)
    if period is None:
        return 0.75
    if fact.period is None:
        return 0.9 if period.overlaps(asked) else _other_period(notes)
    if period == asked:
        return 1.1
    if asked.holds(period):
        if not _whole_year_count(fact, asked):
            notes.add(Note.NOT_WHOLE_PERIOD)
        return 1.0
    return _other_period(notes)


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
        key = (candidate.evidence.article.card.id, candidate.fact.value, candidate.fact.unit, candidate.fact.period)
        if key not in seen:
            seen.add(key)
            kept.append(candidate)
    return kept
