"""All that is taken from an article: its figures and its quotes."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.facts import extract_facts
from corpus.model import Article, Fact, Quote
from corpus.quotes import extract_quotes, speaker_at


@dataclass(frozen=True, slots=True)
class Extraction:
    """The figures and quotes of one article, each in order."""

    facts: tuple[Fact, ...]
    quotes: tuple[Quote, ...]


def extract(article: Article) -> Extraction:
    """The figures of ``article``, each with its speaker, and its quotes."""
    quotes = extract_quotes(article)
    facts = extract_facts(article, speaker_at(article, quotes))
    return Extraction(tuple(facts), tuple(quotes))
