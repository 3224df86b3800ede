"""Whether a sentence can speak of the act, the period and the numbers that are asked about."""

from __future__ import annotations

from datetime import timedelta

from corpus.answering.evidence import Evidence, Search, coverage
from corpus.asked import Asked
from corpus.model import Period
from corpus.people import find_people, find_roles, person_key, same_person
from corpus.periods import find_periods
from corpus.periods.grammar import grammar
from corpus.question import Question, is_act
from corpus.text import lower

NAMED = 0.7
"""The least level of a name: in the sentence, its passage, the one beside it, or the title."""
TOLD = 0.3
"""The least share of what happened that the sentence itself tells: else its date is that of something else."""
UNDONE = 0.85
AFTERWARDS = timedelta(days=10)
"""For how long after a period its news still comes out."""


ORDINALS = frozenset(("c_second", "c_third"))
"""Of the first, the sentences about it often do not say so."""


def looks_ahead(question: Question) -> bool:
    """Whether what is asked about was still to come: "when will the bridge open?"."""
    rules, lowered = grammar(question.language), lower(question.text)
    return bool(rules.future.search(lowered)) and not rules.past.search(lowered)


def certainty(evidence: Evidence, question: Question) -> float:
    """The coverage, less where only names are met, and nothing in the article says that it was done at all."""
    levels = zip(question.words, evidence.own_levels, strict=False)
    told = any(word.noun and word.word.islower() and level == 1.0 for word, level in levels)
    return evidence.coverage if told or is_done(evidence, question) else UNDONE * evidence.coverage


def is_done(evidence: Evidence, question: Question, beyond: float = 0.0) -> bool:
    """Whether a verb of the question, where it has one, is in the article at a level ``beyond`` this."""
    acts = [i for i, word in enumerate(question.words) if is_act(word, question.language)]
    return not acts or max(evidence.levels[i] for i in acts) > beyond


def has_numbers(evidence: Evidence, question: Question) -> bool:
    """Whether the sentence has the numbers that the question gives: "when will trade reach 30 billion?"."""
    given = zip(question.words, evidence.own_levels, strict=False)
    return all(level == 1.0 for word, level in given if word.keys[0] in question.numbers)


def tells_of_all(evidence: Evidence, question: Question) -> bool:
    """Whether the sentence has what must stand beside a date or place: the numbers and ordinals given and the places
    named in itself, the persons named in it or near it."""
    given = zip(question.words, evidence.levels, evidence.own_levels, strict=False)
    met = (near if _is_person(word) else own for word, near, own in given if word.required)
    topic = [(word, own) for word, own in zip(question.words, evidence.own_levels, strict=False) if word.of_topic]
    told = not topic or coverage([word for word, _ in topic], [own for _, own in topic]) >= TOLD
    exact = has_numbers(evidence, question) and is_of_order(evidence, question)
    return told and exact and all(level >= NAMED for level in met)


def tells_of_others(search: Search, evidence: Evidence) -> bool:
    """Whether the sentence names persons, and none of those whom the question names: it may be their visit.

    Who only says it is not counted; and whom the question names may be meant by the office of a country.
    """
    question = search.question
    own = zip(question.words, evidence.own_levels, strict=False)
    if not question.people or any(level for word, level in own if _is_person(word)):
        return False
    quote = search.quote_at(evidence.article.card.id, evidence.span)
    speaker = person_key(quote.speaker) if quote and quote.speaker else ""
    language = evidence.article.card.language
    named = find_people(evidence.text, language)
    others = any(not same_person(person.key, speaker) for person in named)
    return others and not any(role.place for role in find_roles(evidence.text, language))


def _is_person(word: Asked) -> bool:
    return any(key.startswith("p_") for key in word.keys)


def is_of_order(evidence: Evidence, question: Question) -> bool:
    """Whether the sentence has the ordinals of the question: the second plant is not the first."""
    own = zip(question.words, evidence.own_levels, strict=False)
    return all(level == 1.0 for word, level in own if not ORDINALS.isdisjoint(word.keys))


def in_period(evidence: Evidence, question: Question) -> bool:
    """Whether the article came out in the period asked about, or soon after, or the sentence names it."""
    asked, published = question.period, evidence.article.card.published
    if asked is None or published.period is None:
        return True
    if published.period.overlaps(Period(asked.start, asked.end + AFTERWARDS)):
        return True
    return any(period.overlaps(asked) for period in _periods(evidence))


def names_period(evidence: Evidence, asked: Period) -> bool:
    """Whether the sentence names the very period asked about."""
    return asked in _periods(evidence)


def _periods(evidence: Evidence) -> list[Period]:
    """The periods that the sentence names and tells of, not those that it only compares with."""
    reference = evidence.article.card.published.reference
    mentions = find_periods(evidence.text, evidence.article.card.language, reference)
    return [m.period for m in mentions if m.period is not None and not m.comparison]
