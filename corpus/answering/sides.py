"""Those who met, where a sentence calls them "the sides": it speaks of the two whom the question names."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.answering.evidence import NEXT_TO, Evidence, Search
from corpus.languages.sides import SIDES
from corpus.question import Question
from corpus.text import fold

LOOKED_AT, TWO = 24, 2


def with_sides_named(search: Search) -> Search:
    """``search`` with the persons whom the question names met in the sentences that call them "the sides"."""
    if len(search.question.people) < TWO:
        return search
    named = [_named(e, search.question) if _are_sides(e, search.question) else e for e in search.evidence[:LOOKED_AT]]
    named.sort(key=lambda e: -e.score)
    return replace(search, evidence=(*named, *search.evidence[LOOKED_AT:]))


def _are_sides(evidence: Evidence, question: Question) -> bool:
    """Whether the sentence speaks of sides, and both are named near, or neither nearer: else the sides are others."""
    if not _speaks_of_sides(evidence):
        return False
    levels = zip(question.words, evidence.levels, strict=False)
    named = [level for word, level in levels if word.is_person]
    return min(named, default=0.0) >= NEXT_TO or len(set(named)) == 1


def _speaks_of_sides(evidence: Evidence) -> bool:
    return re.search(SIDES[evidence.article.card.language], fold(evidence.text)) is not None


def _named(evidence: Evidence, question: Question) -> Evidence:
    people = {f"p_{person}" for person in question.people}
    met = tuple(float(not people.isdisjoint(word.keys)) for word in question.words)
    dated = (0.0,) * (len(evidence.levels) - len(met))
    levels = tuple(map(max, evidence.levels, met + dated))
    own = tuple(map(max, evidence.own_levels, met + dated))
    return evidence.rescored(question.words, levels, own)
