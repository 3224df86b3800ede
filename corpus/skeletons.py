"""Skeletons: the Latin spelling in which all transliterations of a word meet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from anyascii import anyascii

from corpus.languages.translit import SKELETON
from corpus.text import fold

_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=100_000)
def skeleton(word: str) -> str:
    """``word`` in Latin, with the choices of transliterators levelled: tokaev, tokayev → tokaev."""
    return _levelled(anyascii(fold(word)).casefold())


def _levelled(latin: str) -> str:
    for spelling, plain in SKELETON:
        latin = latin.replace(spelling, plain)
    return _DOUBLED.sub(r"\1", latin)


def skeletons(folded: Sequence[str]) -> list[str]:
    """The skeletons of many folded words at once: one text is quicker than its words one by one."""
    text = "\n".join(folded)
    latin = {ord(letter): anyascii(letter).casefold() for letter in set(text) if letter != "\n"}
    return _levelled(text.translate(latin)).split("\n")
