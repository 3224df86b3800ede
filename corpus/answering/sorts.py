"""What sort of figure a question asks for: a growth, a share, a sum, a count of some noun."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from corpus.answering.credit import AMOUNTS, RATES, TELLING, counted_in, is_sum, told_by
from corpus.answering.evidence import Evidence
from corpus.answering.timing import looks_ahead
from corpus.asked import CURRENCIES, PERCENT
from corpus.languages.en.units import COUNTED
from corpus.model import Fact, FactKind, Language
from corpus.question import EXCHANGE_RATE, Question, Sort
from corpus.scoring import Levels
from corpus.terms import concept_key, terms
from corpus.text import fold
from corpus.wording import ASKING, compiled

POWER = frozenset(("kW", "MW", "GW"))
POWERED = frozenset(("c_electricity", "c_energy", "c_powerplant", "c_nuclearplant", "c_power"))
"""What is told in units of power."""
LENGTHS = frozenset(("km", "metres", "miles"))
FLOWS = frozenset(("supplies", "transit", "export", "freight"))
"""What goes somewhere: one flow is told in the words of another."""
SENDING = frozenset(("c_send", "c_supplies", "c_export", "c_deliver", "c_shipgoods", "c_sell", "c_transportv"))
"""Acts by which a thing goes somewhere: how much of it was sent is told as exports."""
CAPACITY, SIZES = "c_capacity", frozenset(("length", "distance", "area", "installed_capacity"))
PERCENTAGES = frozenset(("inflation", "base_rate", "lending_rate", "unemployment", "economic_growth", "vat", "turnout"))
"""Measures that are told in per cent alone."""
PAID = frozenset(("wages", "minimum_wage", "pensions", "household_income", "profit", "loss", "revenue", "price"))
"""Measures that are told in money, or in per cent of a change."""
IN_BULK = frozenset(("goods", "items", "units", "quotas", "containers", "applications"))
"""Of the nouns that are counted one by one, those that may be told in tonnes or money."""
CHANGES = frozenset((FactKind.GROWTH, FactKind.DECLINE))
AHEAD = frozenset((FactKind.FORECAST, FactKind.TARGET))
PROSPECTIVE = AHEAD | {FactKind.PLAN}
STATES = frozenset((FactKind.SHARE, FactKind.LEVEL))
PEOPLE = frozenset(
    ("c_students", "c_tourists", "c_worker", "c_jobs", "c_migrant", "c_visitors", "c_patients", "c_participant")
)
WIDER = {"people": PEOPLE, "visitors": PEOPLE, "vehicles": frozenset(("c_bus", "c_car", "c_truck", "c_tractor"))}
"""Units of who and what may be told so, where the words around say which: "Автобусы. Город купил 28 машин"."""
TIMES = frozenset(("c_year", "c_month", "c_week", "c_day", "c_hour"))
NAMED = 0.7
"""The least level of the counted noun: in the sentence, its passage, the one beside it, or the title."""
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


def is_of_sort(fact: Fact, evidence: Evidence, question: Question) -> bool:
    """Whether ``fact`` is what is asked for: a growth, a share, a sum, a count of that noun; and not given."""
    text = fact.span.of(evidence.article.body)
    odd = question.measures and question.measures <= PERCENTAGES and fact.unit not in RATES
    other = EXCHANGE_RATE in question.measures and fact.measure != EXCHANGE_RATE
    unpaid = question.measures and question.measures <= PAID and fact.unit not in RATES and not is_sum(fact)
    if odd or other or unpaid or _is_given(text, question):
        return False
    if question.sort is Sort.GROWTH:
        return _in_unit_asked(fact, question) and _is_change(fact, question)
    if question.sort is Sort.SHARE:
        return fact.unit == "percent" and fact.kind not in CHANGES
    if question.counted and _is_counted(fact, text, evidence, question):
        return True
    if question.sort is Sort.MONEY:
        return is_sum(fact)
    if question.counted:
        return False
    if question.sort is Sort.VOLUME and not (question.measures and question.measures <= PERCENTAGES):
        return _is_volume(fact, evidence, question)
    stated = fact.kind is FactKind.LEVEL and fact.measure is None  # "the rate is now 14%"
    ahead = question.target and fact.kind in AHEAD  # the forecast of a growth is told in per cent
    told = fact.unit not in RATES or fact.kind is FactKind.SHARE
    return told or stated or ahead or fact.measure in question.measures


def _is_change(fact: Fact, question: Question) -> bool:
    """Whether ``fact`` tells how much something changed, or is to change where that is asked."""
    own = fact.measure in question.measures
    if own and fact.kind in PROSPECTIVE and looks_ahead(question):
        return True
    return fact.kind in CHANGES or (fact.unit in RATES and (own or fact.kind not in STATES))


def _in_unit_asked(fact: Fact, question: Question) -> bool:
    """Whether ``fact`` is in what a question names: "by how many per cent", "by how many roubles"."""
    asked = {key for word in question.words for key in word.keys}
    if PERCENT in asked:
        return fact.unit in RATES
    return is_sum(fact) or CURRENCIES.isdisjoint(asked)


def _is_counted(fact: Fact, text: str, evidence: Evidence, question: Question) -> bool:
    """Whether ``fact`` counts the noun after "how many", or sums up what it names: tonnes of wheat."""
    if fact.unit in RATES:
        return fact.unit in {key.removeprefix("c_") for key in question.counted}
    if _counts(fact, text, evidence.article.card.language, question):
        return True
    if TELLING.get(fact.unit) in question.counted:
        return True
    if not WIDER.get(fact.unit, frozenset()).isdisjoint(question.counted):
        return _is_named(evidence.levels, question)
    if not is_sum(fact) and fact.unit not in AMOUNTS:
        return False
    if fact.unit in AMOUNTS and not question.counted.isdisjoint(_single()):
        return False
    if is_sum(fact) and _one_by_one(question) and not _is_named(evidence.own_levels, question, least=1.0):
        return False
    # A sum is no amount of grain because grain is spoken of beside it.
    levels = evidence.own_levels if is_sum(fact) else evidence.levels
    return _is_measured(fact, question) or _is_named(levels, question)


def _is_given(text: str, question: Question) -> bool:
    """Whether the question itself gives the number of ``text``."""
    number = _NUMBER.search(text)
    return number is not None and number[0].replace(",", ".") in question.numbers


def _is_volume(fact: Fact, evidence: Evidence, question: Question) -> bool:
    """Whether ``fact`` can be the size of what is asked about: money, an amount, of a capacity any count."""
    if fact.unit in RATES or (fact.unit in LENGTHS and question.measures.isdisjoint(("length", "distance"))):
        return False
    if is_of_size(question) and is_sum(fact):
        return False
    if _is_capacity(evidence, question):
        return True
    return is_sum(fact) or (fact.unit in AMOUNTS and _is_amount_of(fact, evidence, question))


def is_of_size(question: Question) -> bool:
    """Whether the size of a thing is asked for: what it is to be when built, it is."""
    return any(CAPACITY in word.keys for word in question.words) or not question.measures.isdisjoint(SIZES)


def _is_capacity(evidence: Evidence, question: Question) -> bool:
    """Whether a capacity is asked for and told: it may be of containers a year."""
    own = zip(question.words, evidence.own_levels, strict=False)
    return any(level == 1.0 and CAPACITY in word.keys for word, level in own)


def _is_amount_of(fact: Fact, evidence: Evidence, question: Question) -> bool:
    """Whether an amount is of the measure asked for, or of no other and of the very thing asked about."""
    if fact.measure in question.measures:
        return True
    if fact.unit in POWER and not _is_of_power(question):
        return False
    asked = {concept_key(measure) for measure in question.measures}
    words = zip(question.words, evidence.levels, strict=False)
    named = [level for word, level in words if word.noun and asked.isdisjoint(word.keys)]
    return (fact.measure is None or fact.measure in FLOWS) and bool(named) and min(named) >= NAMED


def _is_of_power(question: Question) -> bool:
    """Whether megawatts may be an amount of what is asked about."""
    return is_of_size(question) or any(not POWERED.isdisjoint(word.keys) for word in question.words)


def _is_measured(fact: Fact, question: Question) -> bool:
    return fact.measure is not None and concept_key(fact.measure) in question.counted


def _is_named(levels: Levels, question: Question, least: float = NAMED) -> bool:
    """Whether the words met, each at its level, name what is to be counted in tonnes or money: grain."""
    named = zip(question.words, levels, strict=False)
    nouns = [(word, level) for word, level in named if question.counted.issuperset(word.keys)]
    return any(level >= least for word, level in nouns if not TIMES.intersection(word.keys))


@lru_cache(maxsize=20_000)
def _head_keys(text: str, language: Language) -> frozenset[str]:
    """The keys of the last word of a figure: the noun that it counts."""
    found = terms(text, language)
    return frozenset(found[-1].keys) if found else frozenset()


def _counts(fact: Fact, text: str, language: Language, question: Question) -> bool:
    """Whether ``fact`` counts the noun asked for: by its own last word, or by the English name of its unit."""
    if question.counted & _head_keys(text, language):
        return True
    return not question.counted.isdisjoint(told_by(fact))


@cache
def _single() -> frozenset[str]:
    """The concepts of what is counted one by one: tonnes are no wagons."""
    return frozenset[str]().union(*(counted_in(unit) for unit, _ in COUNTED if unit not in IN_BULK))


def _one_by_one(question: Question) -> bool:
    """Whether "how many" asks for what is counted one by one, and names no currency: never for a sum."""
    asked = compiled(ASKING[question.language].ONE_BY_ONE).search(fold(question.text))
    return asked is not None and CURRENCIES.isdisjoint(question.counted)


def counts_noun(fact: Fact, evidence: Evidence, question: Question) -> bool:
    """Whether ``fact`` counts the very noun after "how many"."""
    article = evidence.article
    return bool(question.counted) and _counts(fact, fact.span.of(article.body), article.card.language, question)
