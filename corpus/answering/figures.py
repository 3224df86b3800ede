"""Choosing figures: those of the sort, measure, period, places and speaker that are asked for."""

from __future__ import annotations

from collections.abc import Iterator
from math import prod

from corpus.answering.citing import cite_fact
from corpus.answering.credit import RATES, credited, is_sum
from corpus.answering.evidence import Evidence, Search
from corpus.answering.fitting import NOT_YET, Candidate, weighed
from corpus.answering.nearness import nearness, reached
from corpus.answering.passages import choose_without_number, choose_without_number_of_the_period
from corpus.answering.period_fit import same_part
from corpus.answering.selection import TOPIC, Selection, abstain, enough
from corpus.answering.sorts import counts_noun, is_of_sort
from corpus.answering.timing import has_numbers
from corpus.model import Period
from corpus.question import Question, Sort
from corpus.replies import Note

REFINED, LOCAL = 16, 0.3
"""How many figures are weighed in their clause, the slow part, and how much that counts."""
OTHER_SUBJECT, BESIDE = 0.8, 0.6
"""For each noun that only a sentence far from this one has; the least level of what is near."""
OTHER_NOUN, OTHER_ACT = 0.9, 0.95
"""For each noun, and each verb that the sentence of another figure has, and this one's has not."""
SILENT, TELLING, NOT_YET_NAMED = 0.05, 0.7, 0.7
"""The share of the question told by a sentence that says nothing of it, and by one that names its subject; and for a
figure of the first that comes before the second."""
SAME = 0.999
"""Figures of one sentence as near to the question as this are shown together."""
SURELY = 0.95
"""What fits less than this share of what tells the contrary of the question does not answer it."""
KEEP, KEEP_COUNTS, SOURCED = 0.85, 0.72, 0.95
"""Figures this near to the best, by score, are shown beside it; counts differ more in their words."""
WHOLE, FEW = 0.95, 0.5
"""The share of the question that a sentence tells itself when it tells all, and when it tells little."""
TIER = 0.93
"""Figures this near to the best are ordered by period rather than by score."""


def choose_figures(search: Search, limit: int) -> Selection | None:
    """The figures that answer, best first; None when none is of the sort asked for."""
    rough = sorted(_of_noun(_candidates(search), search.question), key=lambda c: -c.score)
    if not rough:
        return None
    rough = sorted(_about_the_noun(rough, search.question), key=lambda c: -c.score)
    named = _with_the_noun(search, [_introduced(search, c) for c in rough[:REFINED]])
    candidates = sorted(_refined(search, named), key=lambda c: -c.score)
    fitting = [c for c in candidates if _fits(c)]
    if not fitting:
        near = [c for c in candidates if enough(c.fit)]
        return choose_without_number_of_the_period(search) or (_closest(near, limit, search.question) if near else None)
    if Note.PREMISE in candidates[0].notes and fitting[0].score < SURELY * candidates[0].score:
        return _closest([c for c in candidates if enough(c.fit)], limit, search.question)
    fitting = _best_of_sentences(_with_the_numbers(fitting, search.question))
    exact = [c for c in fitting if _is_exact(c.fact.period, search.question)]
    unnumbered = None if exact else choose_without_number_of_the_period(search)
    if unnumbered:
        return unnumbered
    fitting = exact or fitting
    elsewhere = _told_elsewhere(search, fitting[0].evidence)
    if elsewhere:
        return elsewhere
    near = [c for c in fitting if c.score >= _kept(search.question) * fitting[0].score]
    ordered = _ordered(near, search.question)
    return _selection([*ordered, *_apart(candidates, ordered, search.question)], limit, search.question)


def _apart(candidates: list[Candidate], chosen: list[Candidate], question: Question) -> list[Candidate]:
    """What is told of the very same thing as the best of those ``chosen`` without its period, or as a forecast."""
    best = chosen[0]
    if question.now or best.fact.measure is None or best.fact.kind in NOT_YET:
        return []
    same = (best.fact.measure, best.fact.unit, best.fact.places)
    told = [c for c in candidates if (c.fact.measure, c.fact.unit, c.fact.places) == same and enough(c.fit)]
    told = [c for c in told if c.score >= KEEP * best.score and c.fact.value != best.fact.value]
    whole = question.period is None and question.part is None

    def stands_beside(candidate: Candidate) -> bool:
        if candidate.notes == {Note.TARGET_ONLY}:
            return whole or (question.period is not None and candidate.fact.period == question.period)
        undated = best.fact.period is not None and candidate.fact.period is None
        return not candidate.notes and undated and candidate.fact.kind is best.fact.kind

    return [c._replace(notes=frozenset()) for c in told if c not in chosen and stands_beside(c)]


def _told_elsewhere(search: Search, chosen: Evidence) -> Selection | None:
    """What another article says of it without a number, in every word, when the figure's sentence has but few."""
    best = search.evidence[0]
    other = best.article.card.id != chosen.article.card.id
    return choose_without_number(search, 1) if other and best.own >= WHOLE and chosen.own < FEW else None


def _is_exact(period: Period | None, question: Question) -> bool:
    """Whether a figure is of the very time asked about."""
    if period is None:
        return False
    return period == question.period or (question.part is not None and same_part(period, question.part))


def _kept(question: Question) -> float:
    if question.sourced:
        return SOURCED
    return KEEP_COUNTS if question.counted or question.most else KEEP


def _about_the_noun(candidates: list[Candidate], question: Question) -> list[Candidate]:
    """Less fit where a noun of the question is not even near, though another figure of that article has it."""
    nouns = [index for index, word in enumerate(question.words) if word.noun]
    plain = [c for c in candidates if Note.TARGET_ONLY not in c.notes]
    told = {(c.evidence.article.card.id, i) for c in plain for i in nouns if c.evidence.own_levels[i] == 1.0}

    def apart(candidate: Candidate) -> int:
        id, levels = candidate.evidence.article.card.id, candidate.evidence.levels
        return sum((id, i) in told and levels[i] < BESIDE for i in nouns)

    weak = [(c, OTHER_SUBJECT ** apart(c)) for c in candidates]
    return [c._replace(fit=c.fit * by, score=c.score * by) if by < 1 else c for c, by in weak]


def _introduced(search: Search, candidate: Candidate) -> Candidate:
    """``candidate``, less fit where its sentence says nothing of what is asked, which its article names only later."""
    evidence = candidate.evidence
    if evidence.own >= SILENT:
        return candidate
    id = evidence.article.card.id
    telling = [e for e in search.evidence if e.own >= TELLING and e.article.card.id == id]
    if not telling or any(e.span.start < evidence.span.start for e in telling):
        return candidate
    return candidate._replace(fit=candidate.fit * NOT_YET_NAMED, score=candidate.score * NOT_YET_NAMED)


def _with_the_noun(search: Search, candidates: list[Candidate]) -> list[Candidate]:
    """Less for figures whose clause lacks a noun or verb of the question that the clause of another figure has.

    Those far behind the best count as lacking all: to look is the slow part.
    """
    least = KEEP_COUNTS * candidates[0].score
    weights = {i: OTHER_NOUN if w.noun else OTHER_ACT for i, w in enumerate(search.question.words) if w.of_topic}
    has = [weights.keys() & reached(search, c.evidence, c.fact.span) if c.score >= least else set() for c in candidates]
    told = set[int]().union(*has)
    lacking = [prod(weights[i] for i in told - own) for own in has]
    return [c._replace(score=c.score * by) if by < 1 else c for c, by in zip(candidates, lacking, strict=True)]


def _with_the_numbers(candidates: list[Candidate], question: Question) -> list[Candidate]:
    """Those whose sentence has the numbers that the question gives, if any has: "the 49 projects" are no others."""
    return [c for c in candidates if has_numbers(c.evidence, question)] or candidates


def _best_of_sentences(candidates: list[Candidate]) -> list[Candidate]:
    """Of figures of one sort in one sentence, those that stand nearest to what is asked about."""
    best: dict[tuple[object, ...], float] = {}
    for candidate in candidates:
        key = _sentence_and_sort(candidate)
        best[key] = max(best.get(key, 0.0), candidate.score)
    return [c for c in candidates if c.score >= SAME * best[_sentence_and_sort(c)]]


def _sentence_and_sort(candidate: Candidate) -> tuple[object, ...]:
    unit = candidate.fact.unit
    sort = "rate" if unit in RATES else "money" if is_sum(candidate.fact) else "count"
    return (candidate.evidence.article.card.id, candidate.evidence.span, sort)


def _candidates(search: Search) -> list[Candidate]:
    found = []
    for article_id, facts in search.facts.items():
        for fact in facts:
            found_in = search.sentence_of(article_id, fact.span)
            evidence = credited(found_in, fact, search.question) if found_in else None
            if evidence is not None and evidence.topic >= TOPIC and is_of_sort(fact, evidence, search.question):
                found.append(weighed(search.question, evidence, fact))
    return found


def _of_noun(candidates: list[Candidate], question: Question) -> list[Candidate]:
    """Where some of ``candidates`` count the very noun asked for, only those, and sums when they are asked for too."""
    if not any(counts_noun(c.fact, c.evidence, question) and _fits(c) for c in candidates):
        return candidates
    sums = question.sort is Sort.MONEY
    return [c for c in candidates if counts_noun(c.fact, c.evidence, question) or (sums and is_sum(c.fact))]


def _fits(candidate: Candidate) -> bool:
    """Whether the figure answers as it is."""
    return enough(candidate.fit) and not candidate.notes & {Note.CLOSEST, Note.PREMISE, Note.TARGET_ONLY}


def _refined(search: Search, candidates: list[Candidate]) -> Iterator[Candidate]:
    """``candidates`` weighed also by how near in its sentence the words of the question stand.

    Those that could not come near to the best in any case are only taken as far away.
    """
    needed = sum(word.need for word in (*search.question.words, *search.question.dated))
    best = 0.0
    for candidate in sorted(candidates, key=lambda c: -c.score):
        local = 0.0
        if candidate.score >= KEEP_COUNTS * best:
            local = nearness(search, candidate.evidence, candidate.fact.span) / needed if needed else 1.0
        refined = candidate._replace(score=candidate.score * (1 - LOCAL + LOCAL * local))
        best = max(best, refined.score) if _fits(refined) else best
        yield refined


def _ordered(candidates: list[Candidate], question: Question) -> list[Candidate]:
    """Best first; among near equals those of the newest period, and the largest when that is asked."""
    best = candidates[0].score

    def rank(candidate: Candidate) -> tuple[object, ...]:
        period = candidate.fact.period or candidate.evidence.article.card.published.period
        ends = -(period.end.toordinal() if period else 0)
        largest = -candidate.fact.value if question.most else 0.0
        tier = 0 if candidate.score >= TIER * best else 1
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


def _closest(candidates: list[Candidate], limit: int, question: Question) -> Selection:
    """Results before targets, and of near equals those whose period is nearest to the one asked for."""
    near = [c for c in candidates if c.score >= KEEP * candidates[0].score]
    near.sort(key=lambda c: (Note.TARGET_ONLY in c.notes, _distance(c, question.period)))
    chosen = _distinct([*near, *candidates[len(near) :]])[: min(3, limit)]
    notes = set().union(*(c.notes for c in chosen)) if chosen else set()
    return abstain(tuple(cite_fact(c.evidence.article, c.fact) for c in chosen), frozenset(notes))


def _distance(candidate: Candidate, asked: Period | None) -> int:
    """Days between the period of a figure and that asked for; 0 where none is asked."""
    period = candidate.fact.period or candidate.evidence.article.card.published.period
    if asked is None or period is None:
        return 0
    return max(0, (period.start - asked.end).days, (asked.start - period.end).days)


def _is_part(candidate: Candidate, other: Candidate) -> bool:
    """Whether one figure stands inside the words of the other: the 89 of "76 of the 89 regions"."""
    same = candidate.evidence.article.card.id == other.evidence.article.card.id
    return same and (other.fact.span.holds(candidate.fact.span) or candidate.fact.span.holds(other.fact.span))


def _distinct(candidates: list[Candidate]) -> list[Candidate]:
    """Without figures that stand twice in the same article."""
    seen: set[tuple[object, ...]] = set()
    kept: list[Candidate] = []
    for candidate in candidates:
        card = candidate.evidence.article.card
        key = (card.url or card.id, candidate.fact.value, candidate.fact.unit, candidate.fact.period)
        within = any(_is_part(candidate, other) for other in kept)
        if key not in seen and not within:
            seen.add(key)
            kept.append(candidate)
    return kept
