"""Whether a sentence can speak of the act, the period and the numbers that are asked about."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

from corpus.answering.evidence import IN_ARTICLE, Evidence, Search, coverage
from corpus.model import Period
from corpus.people import find_people, find_roles, person_key, same_person
from corpus.periods import find_periods
from corpus.periods.grammar import grammar
from corpus.question import Question
from corpus.text import fold, lower
from corpus.wording import ASKING, compiled

NAMED = 0.7
"""The least level of a name: in the sentence, its passage, the one beside it, or the title."""
TOLD = 0.3
"""The least share of what happened that the sentence itself tells: else its date is that of something else."""
UNDONE = 0.85
AFTERWARDS = timedelta(days=10)
"""For how long after a period its news still comes out."""


NEXT = "c_next"
ORDINALS = frozenset(("c_second", "c_third", NEXT))
"""Of the first, the sentences about it often do not say so."""
NUMBERED = frozenset(("c_first", "c_second", "c_third", NEXT))
BESIDE = 0.85
"""The level of an ordinal in the passage of a sentence that has none itself."""


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
    acts = question.acts
    return not acts or max(evidence.levels[i] for i in acts) > beyond


def has_numbers(evidence: Evidence, question: Question) -> bool:
    """Whether the sentence has the numbers that the question gives: "when will trade reach 30 billion?"."""
    given = zip(question.words, evidence.own_levels, strict=False)
    return all(level == 1.0 for word, level in given if word.keys[0] in question.numbers)


def tells_of_all(evidence: Evidence, question: Question) -> bool:
    """Whether the sentence has what must stand beside a date or place: the numbers given and the places named in
    itself, or near it where it takes them up; the persons named in it or near it."""
    given = zip(question.words, evidence.levels, evidence.own_levels, strict=False)
    back, following = points_back(evidence, question), _asks_next(question)
    met = (near if back or following or word.is_person else own for word, near, own in given if word.required)
    topic = [(word, own) for word, own in zip(question.words, evidence.own_levels, strict=False) if word.of_topic]
    told = back or not topic or coverage([word for word, _ in topic], [own for _, own in topic]) >= TOLD
    least = IN_ARTICLE if following else NAMED  # "the next meeting" is that of those who now met
    return told and has_numbers(evidence, question) and all(level >= least for level in met)


def points_back(evidence: Evidence, question: Question) -> bool:
    """Whether the sentence tells of what happened, and takes up in its first word what it happened to: "Its launch"."""
    pattern = compiled(ASKING[evidence.article.card.language].TAKES_UP)
    if not pattern.match(fold(evidence.text)):
        return False
    return any(evidence.own_levels[index] == 1.0 for index in question.acts)


def _asks_next(question: Question) -> bool:
    return any(NEXT in word.keys for word in question.words)


def tells_of_others(search: Search, evidence: Evidence) -> bool:
    """Whether the sentence names persons, and none of those whom the question names: it may be their visit.

    Who only says it is not counted; and whom the question names may be meant by the office of a country.
    """
    question = search.question
    own = zip(question.words, evidence.own_levels, strict=False)
    if not question.people or any(level for word, level in own if word.is_person):
        return False
    quote = search.quote_at(evidence.article.card.id, evidence.span)
    speaker = person_key(quote.speaker) if quote and quote.speaker else ""
    language = evidence.article.card.language
    named = find_people(evidence.text, language)
    others = any(not same_person(person.key, speaker) for person in named)
    return others and not any(role.place for role in find_roles(evidence.text, language))


def is_of_order(evidence: Evidence, question: Question) -> bool:
    """Whether the sentence has the ordinals of the question: the second plant is not the first.

    Of the next meeting, what is still to come may speak without saying so.
    """
    own = [*zip(question.words, evidence.own_levels, strict=False)]
    missing = [word for word, level in own if level < 1.0 and not ORDINALS.isdisjoint(word.keys)]
    if missing and not _has_order(evidence):
        near = zip(question.words, evidence.levels, strict=False)
        missing = [w for w, level in near if w in missing and (level < BESIDE or NEXT in w.keys)]
    if any(NEXT in word.keys and other.noun and level < 1.0 for (word, _), (other, level) in pairwise(own)):
        return False  # the next meeting is not the next forum
    return not missing or (all(NEXT in word.keys for word in missing) and _is_to_come(evidence))


def _has_order(evidence: Evidence) -> bool:
    """Whether the sentence says of itself which one it tells of: the first, the second."""
    return not NUMBERED.isdisjoint(evidence.stored.keys)


def _is_to_come(evidence: Evidence) -> bool:
    return bool(grammar(evidence.article.card.language).future.search(lower(evidence.text)))


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
