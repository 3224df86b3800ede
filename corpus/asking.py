"""The words by which a language asks, and names a year: mistyped, they are known by their language, not by the corpus.

One slip in them would hide what is asked ("каой", "қаша"), or turn them into a name of the corpus.
"""

from __future__ import annotations

import re
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from corpus.languages.kk.questions import FRONT, OPEN, PARTICLE_AFTER
from corpus.model import Language
from corpus.text import fold
from corpus.wording import ASKING

SHORTEST, SHORTEST_AFTER_YEAR = 4, 3
"""Letters: a shorter word is too many others with one slip, but where it opens the question."""
_YEAR_BEFORE = re.compile(r"\b(?:19|20)\d\d[\s-]*$")


def meant(word: str, language: Language, before: str) -> str | None:
    """The word that ``word``, after the text ``before``, is one slip away from, if it is one of those."""
    if len(word) >= SHORTEST_AFTER_YEAR and _YEAR_BEFORE.search(before):
        year = _nearest(word, ASKING[language].YEAR_WORDS)
        if year is not None:
            return year
    if len(word) >= SHORTEST:
        return _nearest(word, ASKING[language].ASKING_WORDS)
    return _nearest(word, ASKING[language].SHORT_ASKING_WORDS) if len(word) > 1 and not before.strip() else None


def asked_verb(word: str, after: str) -> str | None:
    """The finite form of a Kazakh verb of which only the stem stands before the particle that asks: "бара ма?"."""
    if not re.match(PARTICLE_AFTER, fold(after)) or len(word) < SHORTEST or word[-1] not in OPEN:
        return None
    return word + ("ді" if re.search(FRONT, word) else "ды")


def _nearest(word: str, words: str) -> str | None:
    near = process.extractOne(fold(word), _folded(words), scorer=OSA.distance, score_cutoff=1)
    return words.split()[near[2]] if near else None


@cache
def _folded(words: str) -> list[str]:
    return [fold(word) for word in words.split()]
