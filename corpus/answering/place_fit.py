"""How well the places of a figure fit those that are asked about."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from corpus.answering.context import ANSWERED
from corpus.answering.evidence import Evidence
from corpus.answering.home import is_of_other_article
from corpus.answering.locale import COUNTRY, countries, is_of_other_country, is_of_other_region, is_region
from corpus.asked import HOME
from corpus.concepts import find_concepts
from corpus.model import Fact, Language
from corpus.question import Question
from corpus.replies import Note

OTHERS, OTHER_WAY, SEVERAL = 0.75, 0.7, 0.8
"""For a figure of countries other than the home pair when none is asked; and of another country or region than asked,
or of what goes to another; and of several countries abroad together where one is asked about."""
DOMESTIC = frozenset(
    """
    gdp economic_growth inflation base_rate population wages minimum_wage pensions unemployment poverty births deaths
    industrial_output agricultural_output production oil_production gas_production coal_production uranium_production
    grain_harvest yield sown_area livestock budget_revenue budget_spending budget_deficit public_debt reserves
    retail_trade household_income electricity_output electricity_consumption gas_consumption exchange_rate
    """.split()
)
"""Measures of one country: those of the other of the pair are no answer."""
CAPITALS = frozenset(("moscow", "astana"))
"""Where a figure of the countries is told, rather than of what it is."""
PASSAGE = 0.85
"""The level of a word that stands in the passage."""
UNIONS = frozenset(("union", "eaeu"))
BUILT = frozenset(("cost", "capacity", "installed_capacity", "jobs", "length", "area"))
"""Measures of a thing, which builders from abroad do not move there."""
COSTS = frozenset(("cost", "project_cost", "projects", "investment", "investment_projects"))
"""What is paid for a thing: where it stands does not make it another."""


def place_fit(fact: Fact, question: Question, evidence: Evidence, notes: set[Note]) -> float:
    """Less for a figure of other countries than asked; where none is asked, of others than the home pair.

    Towns and regions, whose ids are longer than two letters, are weighed by their words alone: a figure is
    seldom told with the town where it was told.
    """
    places, asked = countries(fact.places), countries(question.places)
    if (
        _is_elsewhere(fact, evidence, question)
        or _is_of_union(fact, evidence, question)
        or is_of_other_article(evidence, question)
        or _is_place_of_name(evidence, question)
    ):
        notes.add(Note.CLOSEST)
        return OTHER_WAY
    abroad = asked - HOME
    built = fact.measure in COSTS and not COSTS.isdisjoint(question.measures)
    fits = places >= HOME or built or _is_named(evidence, question)
    if not question.places and set(fact.places) - places - CAPITALS and not fits:
        return OTHERS  # of a region, or of part of the world: trade with Yakutia, of Central Asia with Russia
    if not places or (asked and places >= asked):
        return SEVERAL if abroad and places - HOME > abroad else 1.0
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


def _is_elsewhere(fact: Fact, evidence: Evidence, question: Question) -> bool:
    """Whether a region is asked about, and the sentence names another one, and not it; or its article is of another.

    So with a measure of one country: inflation "in July" is that of the country that the article opens with.
    """
    asked, language = _regions(question.text, question.language), evidence.article.card.language
    told = _regions(evidence.text, language) if asked else frozenset()
    if asked and (told or asked.isdisjoint(_places(evidence.text, language))):
        return asked.isdisjoint(told) if told else is_of_other_region(evidence.article, asked)
    of = countries(question.places)
    alone = len(of) == 1 and of <= HOME and fact.measure in DOMESTIC and not countries(fact.places)
    return alone and is_of_other_country(evidence.article, next(iter(of)))


@lru_cache(maxsize=2_000)
def _places(text: str, language: Language) -> frozenset[str]:
    return frozenset(m.id for m in find_concepts(text, language) if m.group == "place")


@lru_cache(maxsize=2_000)
def _regions(text: str, language: Language) -> frozenset[str]:
    places = [m for m in find_concepts(text, language) if m.group == "place" and len(m.id) > COUNTRY]
    if not any(is_region(m, text, language) for m in places):
        return frozenset()
    return frozenset(m.id for m in places)


def _is_place_of_name(evidence: Evidence, question: Question) -> bool:
    """Whether of a name that has a place in it ("Tver Carriage Works") the sentence has the place alone.

    Only of English, which writes all words of a name with a capital: elsewhere two capitals are two names.
    """
    if question.language != "en":
        return False
    own = [*zip(question.words, evidence.own_levels, strict=False)]
    for (first, level), (second, other) in pairwise(own):
        joined = f"{first.word} {second.word}" in question.text and second.word.istitle() and second.noun
        if joined and first.required and level == 1.0 and other == 0.0 and not first.is_person:
            return True
    return False


def _is_named(evidence: Evidence, question: Question) -> bool:
    """Whether the question gives the name of a thing, and the passage has it: wherever it stands, it is that one."""
    levels = zip(question.words, evidence.levels, strict=False)
    capital = [(word.word, level) for word, level in levels if word.noun and word.word[0].isupper()]
    names = [level for word, level in capital if not _opens(word, question)]
    return bool(names) and min(names) >= PASSAGE


def _opens(word: str, question: Question) -> bool:
    return question.text.lstrip(' «"“').startswith(word)


def _is_of_union(fact: Fact, evidence: Evidence, question: Question) -> bool:
    """Whether what is asked of one country is told of the union of several, and the sentence names no country."""
    if not (fact.measure in DOMESTIC and len(countries(question.places)) == 1):
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
