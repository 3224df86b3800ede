"""What sort of figure a question asks for: a growth, a share, a sum, a count of some noun."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.answering.evidence import Evidence
from corpus.model import Fact, FactKind, Language
from corpus.question import Question, Sort
from corpus.terms import concept_key, terms

RATES = frozenset(("percent", "times"))
AMOUNTS = frozenset(("tonnes", "barrels", "cubic_metres", "hectares", "litres", "kilometres", "megawatts"))
TIMES = frozenset(("c_year", "c_month", "c_week", "c_day", "c_hour"))
NAMED = 0.7
"""The least level of the counted noun: in the sentence, its passage, the one beside it, or the title."""
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


def is_of_sort(fact: Fact, evidence: Evidence, question: Question) -> bool:
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
        return fact.unit.isupper()
    if question.sort is Sort.VOLUME and not question.counted:
        return fact.unit.isupper() or (fact.unit in AMOUNTS and fact.measure in question.measures)
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


def counts_noun(fact: Fact, evidence: Evidence, question: Question) -> bool:
    """Whether ``fact`` counts the very noun after "how many"."""
    if not question.counted:
        return False
    article = evidence.article
    return bool(question.counted & _head_keys(fact.span.of(article.body), article.card.language))
