"""Which way: Russian investment in Kazakhstan is not Kazakh investment in Russia."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.concepts import find_concepts
from corpus.languages.places import INTO
from corpus.model import Language


@lru_cache(maxsize=4096)
def destinations(text: str, language: Language) -> frozenset[str]:
    """The ids of the places that something in ``text`` goes to, or is in."""
    found: set[str] = set()
    for match in re.finditer(INTO[language], text):
        found.update(m.id for m in find_concepts(match[1], language) if m.group == "place")
    return frozenset(found)


def opposed(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both go somewhere, and not to the same place."""
    return bool(one) and bool(other) and not one & other
