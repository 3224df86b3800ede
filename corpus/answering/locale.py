"""The country and the region that an article is about where its sentences do not say: the first that it names."""

from __future__ import annotations

import re
from collections.abc import Iterable

from corpus.asked import HOME
from corpus.concepts import ConceptMention, find_concepts
from corpus.languages.places import REGION
from corpus.model import Article, Language

COUNTRY = 2
"""Letters of the id of a country; those of towns and regions are longer."""
LEAD = 400
"""Characters of an article that tell where its news is from."""


def is_of_other_country(article: Article, asked: str) -> bool:
    """Whether an article opens with the other country of the pair, and names the one ``asked`` later or never.

    What is written in Kazakh need not say that it is of Kazakhstan.
    """
    named = {m.id for m in _lead(article) if m.group == "place"} & HOME
    named |= {"kz"} if article.card.language == "kk" else set()
    return bool(named) and asked not in named


def is_of_other_region(article: Article, asked: frozenset[str]) -> bool:
    """Whether an article opens with a region, and none of those ``asked`` is in its lead."""
    language, text = article.card.language, _opening(article)
    regions = [m for m in _lead(article) if is_region(m, text, language)]
    return bool(regions) and asked.isdisjoint(m.id for m in _lead(article))


def is_region(mention: ConceptMention, text: str, language: Language) -> bool:
    """Whether a place of ``text`` is called a region there."""
    local = mention.group == "place" and len(mention.id) > COUNTRY
    return local and re.search(REGION[language], mention.span.of(text)) is not None


def countries(places: Iterable[str]) -> frozenset[str]:
    """Those of the ids of ``places`` that are of countries."""
    return frozenset(place for place in places if len(place) == COUNTRY)


def _opening(article: Article) -> str:
    return f"{article.card.title or ''}\n{article.body[:LEAD]}"


def _lead(article: Article) -> tuple[ConceptMention, ...]:
    return find_concepts(_opening(article), article.card.language)
